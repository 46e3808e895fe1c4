//! The command line: what clap is told, made from the table when the program starts.

mod names;
mod nouns;
mod operation;
mod own;
mod sync;

use clap::{Arg, ArgMatches, Command, ValueHint, builder::EnumValueParser};

use crate::exit::Exit;
use crate::output::{Columns, Filter, Format, View};

use nouns::NOUNS;
pub(crate) use nouns::{all, find};

/// What the help of the program ends with.
fn after_help() -> String {
    let codes: Vec<String> =
        Exit::ALL.iter().map(|exit| format!("  {}  {}", exit.code(), exit.meaning())).collect();
    format!(
        "\
Environment:
  ZIIK_TENANT, ZIIK_URL           the tenant by its name, or the address of its API
  ZIIK_USERNAME, ZIIK_PASSWORD    the login to use instead of that of a profile
  ZIIK_TOKEN                      the token to use instead; it is not renewed
  ZIIK_PROFILE                    the profile to use instead of the current one
  ZIIK_CONFIG_DIR                 where profiles are kept
  NO_COLOR                        no colours

Exit codes:
{}

Try it without a tenant: ziik demo -- users list --limit 5",
        codes.join("\n")
    )
}

/// The whole command line. Only the nouns for which `wanted` says so have their commands, which
/// keeps the start quick; help and completions want all.
pub(crate) fn root(version: String, wanted: impl Fn(&str) -> bool) -> Command {
    let own = own::all();
    let nouns = NOUNS.iter().map(|noun| nouns::command(noun, wanted(noun.name)));
    let list = |commands: &[Command]| {
        commands.iter().fold(String::new(), |list, command| {
            let about = command.get_about().map(ToString::to_string).unwrap_or_default();
            list + &format!("  {:<18} {about}\n", command.get_name())
        })
    };
    let mut nouns: Vec<Command> = nouns.collect();
    nouns.sort_by(|one, other| one.get_name().cmp(other.get_name()));
    let template = format!(
        "{{about}}\n\n{{usage-heading}} {{usage}}\n\nCommands:\n{}\nThe API (`ziik NOUN --help` \
         lists the commands of one):\n{}\nOptions:\n{{options}}{{after-help}}\n",
        list(&own),
        list(&nouns),
    );
    Command::new("ziik")
        .about(
            "The command line of Ziik: every operation of the API, and what is built on top of it",
        )
        .version(version)
        .help_template(template)
        .after_help(after_help())
        .max_term_width(100)
        .subcommand_required(true)
        .arg_required_else_help(true)
        .subcommand_value_name("COMMAND")
        .disable_help_subcommand(true)
        .subcommands(own)
        .subcommands(nouns)
        .args(global())
}

/// What every command takes.
fn global() -> [Arg; 4] {
    [
        Arg::new("output")
            .short('o')
            .long("output")
            .value_name("FORMAT")
            .value_parser(EnumValueParser::<Format>::new())
            .hide_possible_values(true)
            .help("table, json, jsonl, csv or yaml. Default: table on a terminal, json elsewhere"),
        Arg::new("columns")
            .long("columns")
            .value_name("PATHS")
            .value_parser(Columns::parse)
            .help("Show only these parts, such as id,unit.name"),
        Arg::new("filter")
            .long("filter")
            .value_name("CONDITION")
            .action(clap::ArgAction::Append)
            .value_parser(Filter::parse)
            .help("Show only what matches PATH=VALUE, or one of != ~ (contains) !~ < <= > >="),
        Arg::new("profile")
            .long("profile")
            .value_name("NAME")
            .value_hint(ValueHint::Other)
            .help("Use this profile"),
    ]
    .map(|arg| arg.global(true).help_heading("Global options").display_order(900))
}

/// What the global arguments say of the output.
pub(crate) fn view(matches: &ArgMatches) -> View {
    let filters = matches.get_many::<Filter>("filter").into_iter().flatten().cloned().collect();
    View::new(
        matches.get_one::<Format>("output").copied(),
        matches.get_one::<Columns>("columns").cloned(),
        filters,
    )
}

/// The profile that is asked for.
pub(crate) fn profile(matches: &ArgMatches) -> Option<&str> {
    matches.get_one::<String>("profile").map(String::as_str)
}

/// `--yes`
fn yes() -> Arg {
    Arg::new("yes")
        .short('y')
        .long("yes")
        .action(clap::ArgAction::SetTrue)
        .help("Carry the changes out, without a question")
}

/// `--dry-run`
fn dry_run() -> Arg {
    Arg::new("dry-run")
        .long("dry-run")
        .action(clap::ArgAction::SetTrue)
        .help("Show the request and send nothing")
}
