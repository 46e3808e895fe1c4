//! `ziik sync`: the command line of what `ziik_ext::directory` does.

use std::path::PathBuf;

use clap::builder::{EnumValueParser, PossibleValuesParser};
use clap::{Arg, ArgAction, Command, ValueHint, value_parser};
use ziik_ext::directory::{Allowance, Field};

use super::yes;
use crate::output::Filter;
use crate::sync::{Extent, Missing};

pub(super) fn sync() -> Command {
    Command::new("sync")
        .about("Make the users of Ziik what a file of people says")
        .long_about(
            "Make the users of Ziik what a file of people says.\n\n`check` reads the file alone. \
             `plan` shows what would be done and can save it; `apply` carries it out. Users and \
             people are matched by reference. Nothing is done that is not clear: it is reported as \
             a problem.",
        )
        .subcommand_required(true)
        .arg_required_else_help(true)
        .disable_help_subcommand(true)
        .subcommands([check(), plan(), apply(), explain(), undo()])
}

fn check() -> Command {
    Command::new("check")
        .about("Read a file of people and report its mistakes; no tenant is needed")
        .args(file(true))
}

fn plan() -> Command {
    Command::new("plan")
        .about("Show what would be done, and change nothing")
        .args(file(true))
        .args(settings())
        .args([Arg::new("out")
            .long("out")
            .value_name("PLAN")
            .value_hint(ValueHint::FilePath)
            .value_parser(value_parser!(PathBuf))
            .help("Save the plan here, for `ziik sync apply PLAN`")])
        .arg(
            Arg::new("valid-for")
                .long("valid-for")
                .value_name("HOURS")
                .value_parser(value_parser!(u32))
                .requires("out")
                .help("How long the saved plan can be applied. Default: 24"),
        )
}

fn apply() -> Command {
    Command::new("apply")
        .about("Carry out a saved plan, or what a file of people asks for")
        .long_about(
            "Carry out a saved plan, or what a file of people asks for.\n\nA saved plan is applied \
             as it is; people who were changed since are left alone. With --people, the plan is \
             made and shown first, and a question is asked on a terminal; --yes answers it.",
        )
        .arg(
            Arg::new("plan")
                .value_name("PLAN")
                .value_hint(ValueHint::FilePath)
                .value_parser(value_parser!(PathBuf))
                .required_unless_present("people")
                .conflicts_with("people")
                .help("The plan that `ziik sync plan --out` saved"),
        )
        .args(file(false))
        .args(settings().into_iter().map(|arg| match arg.get_id().as_str() {
            "allow" => arg,
            _ => arg.requires("people"),
        }))
        .args(run())
}

fn explain() -> Command {
    Command::new("explain")
        .about("Tell what would be done with one person, and why")
        .arg(Arg::new("reference").value_name("REFERENCE").required(true).help("Whose reference"))
        .args(file(false).map(|arg| match arg.get_id().as_str() {
            "people" => arg.required(true),
            _ => arg,
        }))
        .args(settings())
}

fn undo() -> Command {
    Command::new("undo")
        .about("Take back what a run did, by its journal")
        .long_about(
            "Take back what a run did, by its journal.\n\nShows what would be taken back; --yes \
             does it. People who were changed since are left alone, and what cannot be undone is \
             reported.",
        )
        .args([
            Arg::new("from")
                .value_name("JOURNAL")
                .value_hint(ValueHint::FilePath)
                .value_parser(value_parser!(PathBuf))
                .required(true)
                .help("The journal of the run"),
            Arg::new("run")
                .long("run")
                .value_name("ID")
                .help("Which run. Default: the last one of the journal"),
        ])
        .arg(allow())
        .args(run())
}

/// How a file of people is read. As a positional argument, or as `--people`.
fn file(is_positional: bool) -> [Arg; 6] {
    let people = Arg::new("people")
        .value_name("PEOPLE")
        .value_hint(ValueHint::FilePath)
        .value_parser(value_parser!(PathBuf))
        .help("The people: CSV with a header, JSON lines or a JSON array; - for standard input");
    let people = if is_positional { people.required(true) } else { people.long("people") };
    [
        people,
        Arg::new("mapping")
            .long("mapping")
            .value_name("TOML")
            .value_hint(ValueHint::FilePath)
            .value_parser(value_parser!(PathBuf))
            .help("Which column is which field. Default: the columns are named like the fields"),
        Arg::new("format")
            .long("format")
            .value_name("FORMAT")
            .value_parser(PossibleValuesParser::new(["csv", "jsonl", "json"]))
            .help("The format of the people. Default: as the file begins"),
        Arg::new("delimiter")
            .long("delimiter")
            .value_name("CHARACTER")
            .help("What is between the cells of CSV, or tab. Default: found in the header"),
        Arg::new("encoding")
            .long("encoding")
            .value_name("NAME")
            .help("The encoding, such as windows-1252. Default: UTF-8"),
        Arg::new("clear-marker")
            .long("clear-marker")
            .value_name("VALUE")
            .help("A value that clears a field, such as -"),
    ]
    .map(|arg| if is_positional || arg.get_id() == "people" { arg } else { arg.requires("people") })
}

/// What is to happen, and to whom.
fn settings() -> Vec<Arg> {
    let fields = || PossibleValuesParser::new(Field::ALL.iter().map(|field| field.name()));
    let many = |name: &'static str| Arg::new(name).long(name).action(ArgAction::Append);
    let flag = |name: &'static str| Arg::new(name).long(name).action(ArgAction::SetTrue);
    let settings = vec![
        Arg::new("missing")
            .long("missing")
            .value_name("WHAT")
            .value_parser(EnumValueParser::<Missing>::new())
            .default_value("keep")
            .help("What to do with users who have a reference and are not in the file"),
        Arg::new("transfer-to")
            .long("transfer-to")
            .value_name("USER")
            .help("Who gets the content of deleted users, by id or reference"),
        allow(),
        many("only").value_name("CONDITION").value_parser(Filter::parse).help(
            "Only people of whom this holds on both sides, such as title=Barista; may be repeated",
        ),
        many("except")
            .value_name("CONDITION")
            .value_parser(Filter::parse)
            .help("Nobody of whom this holds on either side"),
        Arg::new("references-begin-with")
            .long("references-begin-with")
            .value_name("PREFIX")
            .help("References of this source; users with others never count as missing"),
        many("protect").value_name("USER").help("Never change this user, by id or reference"),
        many("acknowledge")
            .value_name("KIND")
            .help("Do not report problems of this kind, such as unreferenced; they are counted"),
        many("acknowledged")
            .value_name("FILE")
            .value_hint(ValueHint::FilePath)
            .value_parser(value_parser!(PathBuf))
            .help("Problems not to report: a line for each, KIND, or KIND and a reference or id"),
        many("only-on-create")
            .value_name("FIELD")
            .value_parser(fields())
            .help("Take this field for new users only"),
        Arg::new("extent")
            .long("extent")
            .value_name("EXTENT")
            .value_parser(EnumValueParser::<Extent>::new())
            .default_value("exactly")
            .help("What the memberships and groups of a person are of all"),
        many("group").value_name("GROUP").help(
            "Look after this group, by name or id, besides those that people are in by the file",
        ),
        Arg::new("state")
            .long("state")
            .value_name("FILE")
            .value_hint(ValueHint::FilePath)
            .value_parser(value_parser!(PathBuf))
            .help("Remember here whom a run found as they are to be, and read them no more"),
        Arg::new("full-every")
            .long("full-every")
            .value_name("DAYS")
            .value_parser(value_parser!(u32))
            .requires("state")
            .help("Read everybody nevertheless after so many days. Default: 7"),
        Arg::new("full-every-runs")
            .long("full-every-runs")
            .value_name("NUMBER")
            .value_parser(value_parser!(u32))
            .requires("state")
            .help("Read everybody nevertheless in every run of this number"),
        flag("clear-empty").help("Clear a field whose cell is empty"),
        flag("no-reactivate").help("Leave deactivated users as they are"),
        flag("welcome").help("Send the welcome mail to new users"),
        flag("adopt-by-email")
            .help("Take a user without a reference and with the e-mail address for the person"),
        Arg::new("temporary-email")
            .long("temporary-email")
            .value_name("ADDRESS")
            .value_parser(crate::sync::TemporaryEmail::parse)
            .help(
                "A temporary address for people who swap addresses, such as \
                 moving-{id}@acme.example",
            ),
    ];
    settings.into_iter().map(|arg| arg.help_heading("What is done, and to whom")).collect()
}

pub(super) fn allow() -> Arg {
    Arg::new("allow")
        .long("allow")
        .value_name("KIND=LIMIT")
        .action(ArgAction::Append)
        .value_parser(value_parser!(Allowance))
        .help("Allow more of a kind of change than is usual: a number, a share such as 20%, or off")
}

/// How a plan is carried out.
fn run() -> Vec<Arg> {
    let run = vec![
        yes(),
        Arg::new("journal")
            .long("journal")
            .value_name("FILE")
            .value_hint(ValueHint::FilePath)
            .value_parser(value_parser!(PathBuf))
            .help("Note each change here, before and after it"),
        Arg::new("journal-values")
            .long("journal-values")
            .action(ArgAction::SetTrue)
            .requires("journal")
            .help("With the values, which `undo` needs; the journal then holds personal data"),
        Arg::new("lock")
            .long("lock")
            .value_name("FILE")
            .value_hint(ValueHint::FilePath)
            .value_parser(value_parser!(PathBuf))
            .help("Hold this file meanwhile; end when another run holds it"),
        Arg::new("max-in-flight")
            .long("max-in-flight")
            .value_name("NUMBER")
            .default_value("8")
            .value_parser(value_parser!(u16).range(1..=256))
            .help("How many people are changed at once"),
        Arg::new("stop-after")
            .long("stop-after")
            .value_name("NUMBER")
            .default_value("50")
            .value_parser(value_parser!(u16).range(1..))
            .help("Begin nothing more after this many failures in a row"),
    ];
    run.into_iter().map(|arg| arg.help_heading("How it is carried out")).collect()
}
