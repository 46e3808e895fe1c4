//! `ziik users export`: all people as records of a directory sync.

mod groups;
mod people;

use std::path::{Path, PathBuf};

use clap::ArgMatches;

use crate::access;
use crate::context::Context;
use crate::exit::Exit;
use crate::output::{note, print};
use crate::people::{write_csv, write_jsonl};
use crate::problem::{Problem, Result};

use groups::Groups;
use people::read;

/// Writes the file: as a whole or not at all.
pub(crate) async fn run(context: &Context, matches: &ArgMatches) -> Result<Exit> {
    let file = matches.get_one::<PathBuf>("file").cloned().unwrap_or_default();
    let unit = matches.get_one::<i64>("unit").copied();
    let is_lines = file.extension().is_some_and(|extension| extension == "jsonl");
    let client = context.client().await?;
    let with_groups = matches.get_flag("groups");
    let groups = if with_groups { Some(Groups::read(&client).await?) } else { None };
    let all = read(&client, unit, is_lines, groups.as_ref()).await?;
    // Without a reference nobody can tell whom a record is about.
    let (people, nameless): (Vec<_>, Vec<_>) =
        all.into_iter().partition(|person| !person.reference().is_empty());
    let mut contents = Vec::new();
    let written = if is_lines {
        write_jsonl(&people, &mut contents)
    } else {
        write_csv(&people, &mut contents, None)
    };
    written.map_err(|error| Problem::failed(format!("{error}; nothing was written")))?;
    if file == Path::new("-") {
        print(&contents)?;
    } else {
        access::replace(&file, &contents)?;
        note(format_args!("{} people are in `{}`", people.len(), file.display()));
    }
    if let Some(Groups { left_out, .. }) = &groups
        && !left_out.is_empty()
    {
        note(format_args!(
            "warning: {} groups were left out, because a rule or another administrator decides \
             who is in them: {}",
            left_out.len(),
            left_out.join(", ")
        ));
    }
    if !nameless.is_empty() {
        note(format_args!(
            "warning: {} people have no reference, by which a sync knows them, and were left out",
            nameless.len()
        ));
    }
    Ok(Exit::Done)
}
