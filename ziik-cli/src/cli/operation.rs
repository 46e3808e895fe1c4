//! The arguments of the command of an operation.

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, Command as Clap, ValueHint, value_parser};

use super::dry_run;
use super::names::Names;
use crate::request::Parser;
use crate::table::{Answer, Body, Command, Field, Kind, Param};

/// The command for clap.
pub(super) fn command(command: &'static Command) -> Clap {
    let names = Names::of(command);
    let mut clap = Clap::new(command.verb)
        .about(command.summary)
        .long_about(long_about(command, &names))
        .args(command.params.iter().map(|each| param(each, &names)));
    if let Some(body) = &command.body {
        clap = clap.args(body.fields.iter().map(|each| field(each, body, &names)));
        clap = clap.args(of_body(body));
    }
    match command.answer {
        Answer::List { ref pages, .. } => clap = clap.args(of_list(pages.is_some())),
        Answer::Bytes { .. } => clap = clap.arg(to()),
        Answer::Nothing | Answer::Object | Answer::Json => {}
    }
    clap.arg(dry_run())
}

fn long_about(command: &Command, names: &Names) -> String {
    let Command { summary, help, method, path, .. } = command;
    let mut text = format!("{summary}.");
    for paragraph in help.split("\n\n").filter(|paragraph| !paragraph.is_empty()) {
        text += "\n\n";
        let words = paragraph.split_whitespace().collect::<Vec<_>>().join(" ");
        text += &names.in_text(&words);
    }
    text + &format!("\n\nSends {method} {path}.")
}

fn param(param: &'static Param, names: &Names) -> Arg {
    let arg = Arg::new(param.id()).help(names.in_text(param.help.trim_end_matches('.')));
    if param.only.is_some() {
        return arg.long(param.flag).action(ArgAction::SetTrue);
    }
    let mut arg = valued(arg, param.kind, param.maximum, param.many).required(param.required);
    if param.is_argument() {
        arg = arg.value_name(value_name(param.flag)).allow_negative_numbers(true);
        return if param.many { arg.num_args(1..) } else { arg };
    }
    arg = arg.long(param.flag).allow_hyphen_values(false);
    optional_value(arg, param.kind, param.many)
}

fn field(field: &'static Field, body: &'static Body, names: &Names) -> Arg {
    let help = names.in_text(field.help.trim_end_matches('.'));
    let arg = Arg::new(field.flag).long(field.flag).help(help);
    let arg = valued(arg, field.kind, None, field.many).help_heading("Fields");
    let arg =
        if field.required && body.required { arg.required_unless_present("from") } else { arg };
    optional_value(arg, field.kind, field.many)
}

/// With its type, and the name of its value.
fn valued(arg: Arg, kind: Kind, maximum: Option<i64>, many: bool) -> Arg {
    let name = match kind {
        Kind::Text | Kind::Choice(_) => "TEXT",
        Kind::Integer => "NUMBER",
        Kind::Number => "DECIMAL",
        Kind::Boolean => "BOOLEAN",
        Kind::Secret => "SECRET",
        Kind::Time { .. } => "TIME",
        Kind::File => "FILE",
        Kind::Json => "JSON",
    };
    let name = if matches!(kind, Kind::Choice(_)) { "VALUE" } else { name };
    let mut arg = arg.value_name(name).value_parser(Parser { kind, maximum });
    if kind == Kind::File {
        arg = arg.value_hint(ValueHint::FilePath);
    }
    if many {
        arg = arg.action(ArgAction::Append);
        // A text may have commas in it.
        if matches!(kind, Kind::Integer | Kind::Number | Kind::Choice(_)) {
            arg = arg.value_delimiter(',');
        }
    }
    if matches!(kind, Kind::Integer | Kind::Number | Kind::Time { .. }) {
        arg = arg.allow_negative_numbers(true);
    }
    arg
}

/// `--active` is `--active=true`.
fn optional_value(arg: Arg, kind: Kind, many: bool) -> Arg {
    if kind == Kind::Boolean && !many {
        return arg
            .num_args(0..=1)
            .require_equals(true)
            .default_missing_value("true")
            .hide_possible_values(true);
    }
    arg
}

fn value_name(flag: &str) -> String {
    flag.to_uppercase().replace('-', "_")
}

fn of_body(body: &'static Body) -> Vec<Arg> {
    let help = match (body.fields.is_empty(), body.help) {
        (true, "") => "The body of the request: a file, or - for standard input".to_owned(),
        (true, help) => {
            format!("The body of the request, in a file or - for standard input: {help}")
        }
        (false, _) => {
            "Fields from a JSON file, or - for standard input; flags override them".to_owned()
        }
    };
    let from = Arg::new("from")
        .long("from")
        .value_name("FILE")
        .value_hint(ValueHint::FilePath)
        .value_parser(value_parser!(String))
        .help(help.trim_end_matches('.').to_owned())
        .required(body.required && body.fields.is_empty());
    let clearable: Vec<&str> =
        body.fields.iter().filter(|field| field.clear.is_some()).map(|field| field.flag).collect();
    if clearable.is_empty() {
        return vec![from];
    }
    let clear = Arg::new("clear")
        .long("clear")
        .value_name("FIELD")
        .action(ArgAction::Append)
        .value_delimiter(',')
        .value_parser(PossibleValuesParser::new(clearable))
        .help("Leave nothing in this field");
    vec![from, clear]
}

fn of_list(has_pages: bool) -> Vec<Arg> {
    let number = |name: &'static str| {
        Arg::new(name).long(name).value_name("NUMBER").value_parser(value_parser!(u32).range(1..))
    };
    let mut args =
        vec![number("limit").help("Show this many at the most. Default: all, from all pages")];
    if has_pages {
        args.push(number("page-size").help("Ask for this many with each request"));
    }
    args
}

/// Where a download goes.
fn to() -> Arg {
    Arg::new("to")
        .long("to")
        .value_name("FILE")
        .value_hint(ValueHint::FilePath)
        .value_parser(value_parser!(String))
        .help("Write into this file. Default: standard output, unless that is a terminal")
}
