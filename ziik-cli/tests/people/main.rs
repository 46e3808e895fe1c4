//! Files of people, as they come from other systems.

mod csv;
mod encoding;
mod guide;
mod json;
mod large;
mod mapping;
mod properties;
mod write;

use std::fs;
use std::path::Path;

use ziik_cli::people::{self, Options, People, PeopleError};
use ziik_ext::directory::PersonRecord;

/// The records of a file and the messages of its row errors, or the message of what is wrong with
/// the file. The file is called `people.csv`, the mapping `people.toml`; an empty one is none.
fn read_with(
    file: &[u8],
    mapping: &str,
    options: &Options,
) -> Result<Vec<Result<PersonRecord, String>>, String> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("people.toml");
    fs::write(&path, mapping).unwrap();
    let mapping = (!mapping.is_empty()).then_some(&*path);
    let plain = |text: String| text.replace(&format!("{}/", folder.path().display()), "");
    let people = open_reader(file, mapping, options).map_err(|error| plain(error.to_string()))?;
    Ok(people.map(|row| row.map_err(|error| plain(error.to_string()))).collect())
}

fn open_reader(
    file: &[u8],
    mapping: Option<&Path>,
    options: &Options,
) -> Result<People, PeopleError> {
    people::open_reader(file, "people.csv", mapping, options)
}

/// The records of a file that has no mistakes.
fn records(file: &str, mapping: &str) -> Vec<PersonRecord> {
    let rows = read_with(file.as_bytes(), mapping, &Options::default()).unwrap();
    rows.into_iter().map(Result::unwrap).collect()
}

/// What is wrong with a file or a mapping, so that there are no rows.
fn failure(file: &str, mapping: &str) -> String {
    read_with(file.as_bytes(), mapping, &Options::default()).unwrap_err()
}

/// What is wrong with the rows of a file.
fn row_errors(file: &str, mapping: &str) -> Vec<String> {
    let rows = read_with(file.as_bytes(), mapping, &Options::default()).unwrap();
    rows.into_iter().filter_map(Result::err).collect()
}
