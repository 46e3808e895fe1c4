//! Reads files of people into records for the directory sync, and writes records into files.
//!
//! [`open`] reads CSV, JSON lines or a JSON array, by its own keys or by a mapping in TOML. The
//! mapping, the header and the structure of the whole file are checked before the first record is
//! given out, so that a [`PeopleError`] always comes before anything is sent. A mistake in one row
//! is an item of its own, a [`RowError`].
//!
//! [`write_jsonl`] and [`write_csv`] write records so that [`open`] reads the same ones.

mod csv;
mod error;
mod json;
mod mapping;
mod near;
mod open;
mod records;
mod source;
mod text;
mod write;

use std::io::Read;
use std::path::Path;

pub use error::{Mistake, PeopleError, RowError};
pub use records::People;
pub use write::{WriteError, write_csv, write_jsonl};

use mapping::Text;
use source::Source;

/// The options of the command line for a file. Each of them overrides the mapping.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// The format. Default: a file that begins with `[` is a JSON array, one that begins with `{`
    /// has JSON lines, and any other is CSV.
    pub format: Option<Format>,
    /// The separator of the cells of a CSV file: a character, or `tab`. Default: the comma,
    /// semicolon or tab that the header has most often.
    pub delimiter: Option<String>,
    /// The encoding, such as `windows-1252`. Default: UTF-8, or UTF-16 by its byte order mark.
    pub encoding: Option<String>,
    /// The value that clears a field. Default: none.
    pub clear_marker: Option<String>,
}

/// The format of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// `csv`: a header, and a row for each person.
    Csv,
    /// `jsonl`: a JSON object on each line.
    JsonLines,
    /// `json`: an array of JSON objects.
    JsonArray,
}

impl Format {
    /// The format of this name: `csv`, `jsonl` or `json`.
    ///
    /// # Errors
    /// A message that names the formats.
    pub fn parse(name: &str) -> Result<Self, String> {
        match name {
            "csv" => Ok(Self::Csv),
            "jsonl" => Ok(Self::JsonLines),
            "json" => Ok(Self::JsonArray),
            _ => Err(format!("there is no format {name:?}; write csv, jsonl or json")),
        }
    }
}

/// Opens a file of people.
///
/// Reads the whole file once to check its structure, and again for the records. Memory does not
/// grow with the file. A pipe is copied into a temporary file.
///
/// # Errors
/// [`PeopleError`] when the mapping, the header or the structure of the file is wrong.
pub fn open(path: &Path, mapping: Option<&Path>, options: &Options) -> Result<People, PeopleError> {
    let mapping = mapping.map(Text::open).transpose()?;
    open::people(mapping.as_ref(), options, || Source::open(path))
}

/// Opens people from a stream, such as stdin; `name` is for messages.
///
/// The stream is copied into a temporary file first, because it is read twice.
///
/// # Errors
/// As [`open`].
pub fn open_reader(
    reader: impl Read,
    name: &str,
    mapping: Option<&Path>,
    options: &Options,
) -> Result<People, PeopleError> {
    let mapping = mapping.map(Text::open).transpose()?;
    open::people(mapping.as_ref(), options, || Source::copy(reader, name))
}

/// The result of [`check`].
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct Checked {
    /// The number of records.
    pub records: u64,
    /// The number of rows that `[only]` of the mapping leaves out.
    pub left_out: u64,
    /// The number of rows that cannot be made into records.
    pub error_count: u64,
    /// The first errors.
    pub errors: Vec<RowError>,
}

/// Reads all people, and keeps the first `most` errors.
#[must_use]
pub fn check(mut people: People, most: usize) -> Checked {
    let mut checked = Checked::default();
    for row in people.by_ref() {
        match row {
            Ok(_) => checked.records += 1,
            Err(error) => {
                checked.error_count += 1;
                if checked.errors.len() < most {
                    checked.errors.push(error);
                }
            }
        }
    }
    checked.left_out = people.left_out();
    checked
}
