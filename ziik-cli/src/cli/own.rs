//! The commands that are not in the table.

use clap::builder::EnumValueParser;
use clap::{Arg, ArgAction, Command, ValueHint, value_parser};
use clap_complete::Shell;

use super::{dry_run, yes};

/// The commands beside the nouns.
pub(super) fn all() -> Vec<Command> {
    vec![
        login(),
        logout(),
        whoami(),
        super::sync::sync(),
        profiles(),
        api(),
        operations(),
        demo(),
        completions(),
        man(),
    ]
}

/// What a noun has besides its operations.
pub(super) fn of_noun(noun: &str) -> Vec<Command> {
    match noun {
        "units" => vec![tree()],
        "users" => vec![export()],
        "groups" => vec![members()],
        "memberships" => vec![set_memberships()],
        _ => Vec::new(),
    }
}

fn login() -> Command {
    Command::new("login")
        .about("Sign in to a tenant and keep the token")
        .long_about(
            "Sign in to a tenant and keep the token.\n\nThe password is asked for without being \
             shown, unless it comes from --password-stdin or ZIIK_PASSWORD. It is not kept. The \
             token is kept in the keyring of the desktop, or where there is none in a file that \
             only you may read, and renews itself.",
        )
        .args([
            Arg::new("tenant")
                .long("tenant")
                .value_name("NAME")
                .help("The tenant: acme for acme.ziik.io"),
            Arg::new("url")
                .long("url")
                .value_name("URL")
                .value_hint(ValueHint::Url)
                .conflicts_with("tenant")
                .help("The address of the API, such as https://acme.ziik.io/api"),
            Arg::new("username")
                .short('u')
                .long("username")
                .value_name("EMAIL")
                .help("Who signs in. Default: that of the profile, or a question"),
            Arg::new("password-stdin")
                .long("password-stdin")
                .action(ArgAction::SetTrue)
                .help("Read the password from standard input"),
            Arg::new("no-keyring")
                .long("no-keyring")
                .action(ArgAction::SetTrue)
                .help("Keep the token in a file, even where there is a keyring"),
        ])
}

fn logout() -> Command {
    Command::new("logout").about("Forget the token of a profile")
}

fn whoami() -> Command {
    Command::new("whoami").about("Show who is signed in, and where")
}

fn profiles() -> Command {
    let name = || Arg::new("name").value_name("NAME").required(true);
    Command::new("profiles")
        .about("List, choose and remove the tenants that you signed in to")
        .subcommand_required(true)
        .arg_required_else_help(true)
        .disable_help_subcommand(true)
        .subcommands([
            Command::new("list").about("List the profiles"),
            Command::new("use").about("Make a profile the current one").arg(name()),
            Command::new("remove").about("Remove a profile and its token").arg(name()),
        ])
}

fn api() -> Command {
    Command::new("api")
        .about("Send any request")
        .long_about(
            "Send any request to the API, with the session of the profile.\n\nFields go into the \
             query of a GET or DELETE, and else into a JSON body. The answer is printed as it \
             comes, also when it is a refusal.",
        )
        .args([
            Arg::new("method")
                .value_name("METHOD")
                .required(true)
                .help("GET, POST, PATCH, PUT or DELETE"),
            Arg::new("path")
                .value_name("PATH")
                .required(true)
                .help("The path below the API's address, such as /users/501"),
            Arg::new("field")
                .short('f')
                .long("field")
                .value_name("KEY=VALUE")
                .action(ArgAction::Append)
                .help("A field that is text"),
            Arg::new("json-field")
                .short('F')
                .long("json-field")
                .value_name("KEY=JSON")
                .action(ArgAction::Append)
                .help("A field that is JSON: a number, true, null, a list, an object"),
            Arg::new("input")
                .long("input")
                .value_name("FILE")
                .value_hint(ValueHint::FilePath)
                .help("The body, in a file or - for standard input"),
            Arg::new("header")
                .short('H')
                .long("header")
                .value_name("NAME:VALUE")
                .action(ArgAction::Append)
                .help("A header"),
            Arg::new("paginate")
                .long("paginate")
                .action(ArgAction::SetTrue)
                .conflicts_with("input")
                .help("Ask for all pages of a list, and print its items"),
            dry_run(),
        ])
}

fn operations() -> Command {
    Command::new("operations").about("List the operations of the API with their commands")
}

fn demo() -> Command {
    Command::new("demo")
        .about("Try everything on an invented company, without a tenant")
        .long_about(
            "Try everything on an invented company, without a tenant.\n\nRuns a Ziik tenant in \
             memory. With a command, that command is carried out on it: `ziik demo -- users list`. \
             Without one, it serves until Ctrl-C, and prints the variables for another terminal.",
        )
        .args([
            Arg::new("users")
                .long("users")
                .value_name("NUMBER")
                .default_value("50")
                .value_parser(value_parser!(u32).range(2..=100_000))
                .help("How many people there are besides the administrator"),
            Arg::new("port")
                .long("port")
                .value_name("PORT")
                .default_value("0")
                .value_parser(value_parser!(u16))
                .help("The port to listen on; 0 takes any free one"),
            Arg::new("command")
                .value_name("COMMAND")
                .num_args(0..)
                .trailing_var_arg(true)
                .allow_hyphen_values(true)
                .value_parser(value_parser!(std::ffi::OsString))
                .help("The command to carry out, behind --"),
        ])
}

fn completions() -> Command {
    Command::new("completions").about("Print a script that completes commands in a shell").arg(
        Arg::new("shell")
            .value_name("SHELL")
            .required(true)
            .value_parser(EnumValueParser::<Shell>::new()),
    )
}

fn man() -> Command {
    Command::new("man").about("Write man pages into a folder").arg(
        Arg::new("folder")
            .value_name("DIR")
            .required(true)
            .value_hint(ValueHint::DirPath)
            .value_parser(value_parser!(std::path::PathBuf)),
    )
}

fn tree() -> Command {
    Command::new("tree").about("Draw the tree of units").arg(
        Arg::new("unit")
            .value_name("UNIT")
            .value_parser(value_parser!(i64))
            .help("Only this unit and what is below it"),
    )
}

fn export() -> Command {
    Command::new("export")
        .about("Write all people into a CSV or JSON lines file, as a directory sync reads it")
        .long_about(
            "Write all people into a file, as a directory sync reads it.\n\nA name that ends in \
             .jsonl makes JSON lines, anything else CSV. CSV has one membership for each person; \
             where somebody has several, JSON lines are needed. Units, departments and user types \
             are named by their references, and by ids where they have none.\n\nGroups cost two \
             requests each, so they are there with --groups alone: those whose members you may \
             change.",
        )
        .args([
            Arg::new("file")
                .value_name("FILE")
                .required(true)
                .value_hint(ValueHint::FilePath)
                .value_parser(value_parser!(std::path::PathBuf))
                .help("The file to write; - for standard output, as CSV"),
            Arg::new("unit")
                .long("unit")
                .value_name("NUMBER")
                .value_parser(value_parser!(i64))
                .help("Only the people of this unit"),
            Arg::new("groups")
                .long("groups")
                .action(ArgAction::SetTrue)
                .help("With the groups that people are in"),
        ])
}

fn members() -> Command {
    let people = |name: &'static str, help: &'static str| {
        Arg::new(name)
            .long(name)
            .value_name("USER")
            .action(ArgAction::Append)
            .value_delimiter(',')
            .help(help)
    };
    let set = Command::new("set")
        .about("Make exactly these people the members of a group")
        .long_about(
            "Make exactly these people the members of a group.\n\nShows what would change and \
             exits with 3; --yes carries it out. A plan that removes more members than is usual is \
             refused and exits with 4; --allow group-removals=NUMBER says that it is meant. People \
             are named by id, or by reference.",
        )
        .args([
            Arg::new("group").value_name("GROUP").required(true).value_parser(value_parser!(i64)),
            people("member", "Somebody who is to be a member"),
            people("administrator", "Somebody who is to be an administrator of the group"),
            super::sync::allow(),
            yes(),
        ]);
    Command::new("members")
        .about("Bring the members of a group to a desired state")
        .subcommand_required(true)
        .arg_required_else_help(true)
        .disable_help_subcommand(true)
        .subcommand(set)
}

/// `ziik memberships set`
fn set_memberships() -> Command {
    Command::new("set")
        .about("Make these all the unit memberships of a user")
        .long_about(
            "Make these all the unit memberships of a user.\n\nA membership is \
             UNIT[/DEPARTMENT][:TYPE+TYPE…], each an id or a reference, such as \
             `CC-1010/31:ROLE-LEAD+ROLE-ROASTER`. A department or user types that are not said \
             stay as they are; `CC-1010/` is in no department.",
        )
        .args([
            Arg::new("user")
                .value_name("USER")
                .required(true)
                .help("The user, by id or by reference"),
            Arg::new("membership")
                .value_name("MEMBERSHIP")
                .num_args(1..)
                .required(true)
                .help("UNIT[/DEPARTMENT][:TYPE+TYPE…]"),
            yes(),
        ])
}
