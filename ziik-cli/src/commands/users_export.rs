//! `ziik users export`: all people as records of a directory sync.

mod people;

use std::io::Write as _;
use std::path::{Path, PathBuf};

use clap::ArgMatches;
use serde_json::Value;

use super::operation::print;
use crate::access;
use crate::context::Context;
use crate::exit::Exit;
use crate::output::note;
use crate::problem::{Problem, Result};

use people::{Person, read};

/// Writes the file: as a whole or not at all.
pub(crate) async fn run(context: &Context, matches: &ArgMatches) -> Result<Exit> {
    let file = matches.get_one::<PathBuf>("file").cloned().unwrap_or_default();
    let unit = matches.get_one::<i64>("unit").copied();
    let is_lines = file.extension().is_some_and(|extension| extension == "jsonl");
    // Without a reference nobody can tell whom a record is about.
    let (people, nameless): (Vec<_>, Vec<_>) = read(&context.client().await?, unit)
        .await?
        .into_iter()
        .partition(|person| !person.reference().is_empty());
    let contents = if is_lines { lines(&people)? } else { csv(&people)? };
    if file == Path::new("-") {
        print(&contents)?;
    } else {
        access::replace(&file, &contents)?;
        note(format_args!("{} people are in `{}`", people.len(), file.display()));
    }
    if !nameless.is_empty() {
        note(format_args!(
            "warning: {} people have no reference, by which a sync knows them, and were left out",
            nameless.len()
        ));
    }
    Ok(Exit::Done)
}

/// JSON lines, with any number of memberships.
fn lines(people: &[Person]) -> Result<Vec<u8>> {
    let mut text = Vec::new();
    for person in people {
        writeln!(text, "{}", person.json()).map_err(|error| Problem::output(&error))?;
    }
    Ok(text)
}

/// CSV, with one membership for each person.
fn csv(people: &[Person]) -> Result<Vec<u8>> {
    check(people)?;
    let failed = |error: String| Problem::failed(format!("cannot write CSV: {error}"));
    let mut file = csv::Writer::from_writer(Vec::new());
    file.write_record(Person::columns()).map_err(|error| failed(error.to_string()))?;
    for person in people {
        file.write_record(person.row()).map_err(|error| failed(error.to_string()))?;
    }
    file.into_inner().map_err(|error| failed(error.to_string()))
}

/// Whether CSV can hold everything.
fn check(people: &[Person]) -> Result<()> {
    let instead = "write JSON lines instead, into a file whose name ends in .jsonl; nothing was \
                   written";
    let many = people.iter().filter(|person| person.memberships.len() > 1).count();
    if many > 0 {
        return Err(Problem::failed(format!(
            "{many} people have several memberships, and a line of CSV has one; {instead}"
        )));
    }
    let by_id = people.iter().flat_map(|person| &person.memberships).find_map(|row| {
        let names = [&row.unit].into_iter().chain(&row.department).chain(&row.user_types);
        names.into_iter().find(|name| !matches!(name, Value::String(_)))
    });
    match by_id {
        Some(id) => Err(Problem::failed(format!(
            "the unit, department or user type {id} has no reference, and CSV names them by it; \
             {instead}"
        ))),
        None => Ok(()),
    }
}
