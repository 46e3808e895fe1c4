//! The nouns: what the operations are about.

use clap::Command as Clap;

use super::{operation, own};
use crate::generated;
use crate::table::{Command, Noun};

/// The nouns, in the order of the API's tags.
pub(crate) static NOUNS: &[Noun] = generated::NOUNS;

/// The commands of a noun.
pub(crate) fn commands_of(noun: &str) -> impl Iterator<Item = &'static Command> {
    all().filter(move |command| command.noun == noun)
}

/// All commands.
pub(crate) fn all() -> impl Iterator<Item = &'static Command> {
    generated::TABLES.iter().flat_map(|table| table.iter())
}

/// The command with this noun and verb.
pub(crate) fn find(noun: &str, verb: &str) -> Option<&'static Command> {
    commands_of(noun).find(|command| command.verb == verb)
}

/// The noun for clap, with its commands when they are wanted.
pub(super) fn command(noun: &Noun, with_commands: bool) -> Clap {
    let about = if noun.about.is_empty() {
        format!("Operations on {}", noun.name.replace('-', " "))
    } else {
        noun.about.trim_end_matches('.').to_owned()
    };
    let clap = Clap::new(noun.name).about(about);
    if !with_commands {
        return clap;
    }
    let mut commands: Vec<&Command> = commands_of(noun.name).collect();
    commands.sort_by_key(|command| (rank(command.verb), command.verb));
    clap.subcommand_required(true)
        .arg_required_else_help(true)
        .disable_help_subcommand(true)
        .subcommand_value_name("COMMAND")
        .subcommands(commands.into_iter().map(operation::command))
        .subcommands(own::of_noun(noun.name))
}

/// Where a verb stands in the help: what most things have comes first.
fn rank(verb: &str) -> usize {
    const FIRST: [&str; 5] = ["list", "get", "create", "update", "delete"];
    FIRST.iter().position(|first| *first == verb).unwrap_or(FIRST.len())
}
