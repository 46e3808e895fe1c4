//! Opens a file of people, and checks its mapping, its header and its structure.

use super::csv::{CsvRows, delimiter};
use super::error::{Mistake, PeopleError, Place};
use super::json::{Form, JsonRows};
use super::mapping::{self, FileOptions, Mapping, Text};
use super::records::{People, Rows};
use super::source::Source;
use super::text::{self, Lines};
use super::{Format, Options};

/// Reads and checks in an order in which nothing is read for a mapping that is wrong.
pub(super) fn people(
    text: Option<&Text>,
    options: &Options,
    source: impl FnOnce() -> Result<Source, PeopleError>,
) -> Result<People, PeopleError> {
    let (mapping, marker) = match text.map(Text::read).transpose()? {
        Some((mapping, marker)) => (Some(mapping), marker),
        None => (None, None),
    };
    let mut file = mapping.as_ref().map(|mapping| mapping.file).unwrap_or_default();
    let own_marker = override_file(&mut file, options).map_err(PeopleError::Option)?;
    let marker = own_marker.or(marker);
    let mut source = source()?;
    let mut people = begin(&mut source, file, mapping, marker)?;
    people.check_structure()?;
    // The second pass reads the records.
    let (mapping, marker) = people.into_mapping();
    begin(&mut source, file, mapping, marker)
}

/// Lets options override the mapping. Returns the marker that they name.
fn override_file(file: &mut FileOptions, options: &Options) -> Result<Option<String>, String> {
    file.format = options.format.or(file.format);
    if let Some(text) = &options.delimiter {
        file.delimiter = Some(delimiter::check(text)?);
    }
    if let Some(name) = &options.encoding {
        file.encoding = Some(text::label(name)?);
    }
    options.clear_marker.as_deref().map(mapping::marker).transpose()
}

/// Begins to read a file, and checks its header.
fn begin(
    source: &mut Source,
    file: FileOptions,
    mapping: Option<Mapping>,
    marker: Option<String>,
) -> Result<People, PeopleError> {
    let name = source.name.clone();
    let mut lines = text::open(source.rewind()?, name, file.encoding)?;
    let mut first = String::new();
    // A piece, because an array may be one long line.
    while lines.next_piece(&mut first)? && first.trim_matches(['\r', '\n', ' ', '\t']).is_empty() {}
    if first.is_empty() {
        let message = "the file is empty; write a CSV file with a header, or JSON";
        let place = Place { line: 1, column: 1, ..lines.place() };
        return Err(PeopleError::file(place, message));
    }
    let format = file.format.unwrap_or(match first.trim_start().as_bytes().first() {
        Some(b'[') => Format::JsonArray,
        Some(b'{') => Format::JsonLines,
        _ => Format::Csv,
    });
    if format != Format::JsonArray {
        lines.complete(&mut first)?;
    }
    match format {
        Format::Csv => begin_csv(lines, first, file.delimiter, mapping, marker),
        Format::JsonLines => begin_json(lines, first, Form::Lines, mapping, marker),
        Format::JsonArray => begin_json(lines, first, Form::Array, mapping, marker),
    }
}

fn begin_csv(
    lines: Lines,
    first: String,
    delimiter: Option<char>,
    mapping: Option<Mapping>,
    marker: Option<String>,
) -> Result<People, PeopleError> {
    let rows = CsvRows::open(lines, first, delimiter)?;
    let header = rows.header();
    let (mapping, indexes) = if let Some(mapping) = mapping {
        let indexes = bind(&mapping, |name| header.find(name))?;
        (mapping, indexes)
    } else {
        let mapping = mapping::identity(header, rows.place()).map_err(PeopleError::File)?;
        (mapping, (0..header.len()).collect())
    };
    let rows = Rows::Csv { rows: Box::new(rows), indexes };
    Ok(People::new(rows, Some(mapping), marker))
}

fn begin_json(
    lines: Lines,
    first: String,
    form: Form,
    mapping: Option<Mapping>,
    marker: Option<String>,
) -> Result<People, PeopleError> {
    if mapping.is_none() && marker.is_some() {
        let message =
            "a clear marker needs a CSV file or a mapping; in JSON, `null` clears a field";
        return Err(PeopleError::file(lines.place(), message));
    }
    let columns = mapping.as_ref().map(|mapping| mapping.columns.iter());
    let names = columns.map(|columns| columns.map(|column| column.name.clone()).collect());
    let rows = Rows::Json(Box::new(JsonRows::open(lines, first, form, names)));
    Ok(People::new(rows, mapping, marker))
}

/// Finds each column of a mapping in a file.
///
/// # Errors
/// [`PeopleError::Mapping`] with each column for which `find` has an error.
pub(super) fn bind<T>(
    mapping: &Mapping,
    find: impl Fn(&str) -> Result<T, String>,
) -> Result<Vec<T>, PeopleError> {
    let mut found = Vec::new();
    let mut mistakes = Vec::new();
    for column in &mapping.columns {
        match find(&column.name) {
            Ok(place) => found.push(place),
            Err(message) => mistakes.push(Mistake::new(column.place.clone(), message)),
        }
    }
    mistakes.sort_by_key(|mistake| (mistake.line(), mistake.column()));
    if mistakes.is_empty() { Ok(found) } else { Err(PeopleError::Mapping(mistakes)) }
}
