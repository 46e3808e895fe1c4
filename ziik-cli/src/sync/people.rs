//! The file of people that the command line names.

use std::path::{Path, PathBuf};

use clap::ArgMatches;

use crate::exit::Exit;
use crate::output::{note, print};
use crate::people::{self, Format, Options, People, PeopleError};
use crate::problem::{Problem, Result};

/// How many mistakes `check` shows.
const SHOWN: usize = 50;

/// Opens the people. The mapping, the header and the structure of the file are in order then.
pub(super) fn open(matches: &ArgMatches) -> Result<People> {
    let text = |name: &str| matches.get_one::<String>(name).cloned();
    let options = Options {
        format: text("format")
            .map(|name| Format::parse(&name))
            .transpose()
            .map_err(Problem::usage)?,
        delimiter: text("delimiter"),
        encoding: text("encoding"),
        clear_marker: text("clear-marker"),
    };
    let mapping = matches.get_one::<PathBuf>("mapping").map(PathBuf::as_path);
    let file = matches.get_one::<PathBuf>("people").map_or(Path::new("-"), PathBuf::as_path);
    let people = if file == Path::new("-") {
        people::open_reader(std::io::stdin(), "standard input", mapping, &options)
    } else {
        people::open(file, mapping, &options)
    };
    people.map_err(Problem::from)
}

/// Nothing was sent for a file that cannot be read.
impl From<PeopleError> for Problem {
    fn from(error: PeopleError) -> Self {
        Self::usage(error.to_string())
    }
}

/// `ziik sync check`
pub(super) fn check(matches: &ArgMatches) -> Result<Exit> {
    let checked = people::check(open(matches)?, SHOWN);
    for error in &checked.errors {
        note(error);
    }
    let more = checked.error_count.saturating_sub(checked.errors.len() as u64);
    if more > 0 {
        note(format_args!("and {more} more"));
    }
    let records = checked.records;
    let left_out = match checked.left_out {
        0 => String::new(),
        rows => format!(", {rows} left out by the mapping"),
    };
    let mistakes = checked.error_count;
    let told = format!("{records} people{left_out}, {mistakes} rows with a mistake\n");
    print(told.as_bytes())?;
    Ok(if mistakes == 0 { Exit::Done } else { Exit::Usage })
}
