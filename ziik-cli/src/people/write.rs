//! Writes records so that [`open`](super::open) reads the same ones.

use std::borrow::Cow;
use std::io::Write;

use serde_json::{Map, Value};
use ziik_ext::directory::{Field, PersonRecord, id_in_cell};

use super::error::shown;
use super::mapping::SPLIT;
use super::text::LONGEST;

/// The people cannot be written.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum WriteError {
    /// The file cannot be written.
    #[error("cannot write the people: {0}; check the disk and its free space")]
    Io(#[from] std::io::Error),
    /// A record has something that the format cannot hold.
    #[error("cannot write the person {reference}: {problem}")]
    #[non_exhaustive]
    Lossy {
        /// The reference, in quotation marks.
        reference: String,
        /// The part that cannot be written, and what to do.
        problem: String,
    },
}

impl WriteError {
    fn lossy(record: &PersonRecord, problem: impl Into<String>) -> Self {
        Self::Lossy { reference: shown(record.reference()), problem: problem.into() }
    }
}

/// Writes JSON lines, which hold every record that has a reference. Without records the file is
/// empty, and [`open`](super::open) refuses an empty file.
///
/// # Errors
/// [`WriteError`] when the writer fails, or a record has no reference or is longer than 1 MiB.
pub fn write_jsonl<'r>(
    records: impl IntoIterator<Item = &'r PersonRecord>,
    mut writer: impl Write,
) -> Result<(), WriteError> {
    for record in records {
        check_reference(record)?;
        let line = serde_json::to_string(record)
            .map_err(|error| WriteError::lossy(record, error.to_string()))?;
        check_length(record, line.len())?;
        writeln!(writer, "{line}")?;
    }
    Ok(writer.flush()?)
}

/// Writes CSV with a header. `marker` stands for what is cleared, and has to be said again when the
/// file is read.
///
/// A file of CSV has every column in every row, one membership for each person, and `id:12` for
/// what is named by its id. Records that have more to say need [`write_jsonl`].
///
/// # Errors
/// [`WriteError`] when the writer fails, or a record cannot be written without loss. Rows before it
/// are written.
pub fn write_csv(
    records: &[PersonRecord],
    writer: impl Write,
    marker: Option<&str>,
) -> Result<(), WriteError> {
    let marker = marker.map(str::trim).filter(|marker| !marker.is_empty());
    records.iter().try_for_each(check_reference)?;
    let columns = columns(records)?;
    let mut writer = csv::Writer::from_writer(writer);
    let write = |writer: &mut csv::Writer<_>, cells: &[&str]| {
        writer.write_record(cells).map_err(|error| WriteError::Io(error.into()))
    };
    write(&mut writer, &columns)?;
    for record in records {
        let row = flat(record)?;
        let mut cells = Vec::with_capacity(columns.len());
        for column in &columns {
            let cell =
                cell(&row, column, marker).map_err(|text| WriteError::lossy(record, text))?;
            cells.push(cell);
        }
        check_length(record, cells.iter().map(|cell| 2 * cell.len() + 3).sum())?;
        write(&mut writer, &cells.iter().map(String::as_str).collect::<Vec<_>>())?;
    }
    Ok(writer.flush()?)
}

/// Whoever has no reference cannot be read again.
fn check_reference(record: &PersonRecord) -> Result<(), WriteError> {
    if record.reference().is_empty() {
        return Err(WriteError::lossy(record, "the reference is empty; give the person one"));
    }
    Ok(())
}

fn check_length(record: &PersonRecord, length: usize) -> Result<(), WriteError> {
    if length > LONGEST {
        return Err(WriteError::lossy(record, "the row is longer than 1 MiB; shorten its texts"));
    }
    Ok(())
}

/// The columns that the records need.
fn columns(records: &[PersonRecord]) -> Result<Vec<&'static str>, WriteError> {
    let fields = Field::ALL.iter().map(|field| field.name());
    let all = ["reference"].into_iter().chain(fields);
    let all = all.chain(["extent", "groups", "unit", "department", "user_types"]);
    let mut found: Vec<_> = all.map(|name| (name, name == "reference")).collect();
    for record in records {
        let row = flat(record)?;
        for (name, is_used) in &mut found {
            *is_used |= row.contains_key(*name);
        }
    }
    Ok(found.into_iter().filter_map(|(name, is_used)| is_used.then_some(name)).collect())
}

/// A record as one object, with its only membership in it.
fn flat(record: &PersonRecord) -> Result<Map<String, Value>, WriteError> {
    let lossy = |problem: &str| WriteError::lossy(record, problem);
    let value = serde_json::to_value(record).map_err(|error| lossy(&error.to_string()))?;
    let Value::Object(mut row) = value else { return Err(lossy("it is no object")) };
    let Some(memberships) = row.remove("memberships") else { return Ok(row) };
    let Some([Value::Object(membership)]) = memberships.as_array().map(Vec::as_slice) else {
        return Err(lossy("CSV holds one membership for each person; write JSON lines"));
    };
    if membership.contains_key("overwrite") {
        return Err(lossy("CSV cannot say that other user types are kept; write JSON lines"));
    }
    row.extend(membership.clone());
    Ok(row)
}

/// The text of a cell.
///
/// # Errors
/// The reason why it cannot be written, and what to do.
fn cell(row: &Map<String, Value>, column: &str, marker: Option<&str>) -> Result<String, String> {
    let cleared = || {
        let missing = format!("`{column}` is cleared; name a clear marker, or write JSON lines");
        marker.map(str::to_owned).ok_or(missing)
    };
    // What they lack and what they have empty are two things.
    let is_field = column == "groups" || column.parse::<Field>().is_ok();
    match row.get(column) {
        // An empty cell is what a person without an extent or a membership has.
        None if !is_field => Ok(String::new()),
        None => Err(format!("it has no `{column}`, and others have; write JSON lines")),
        Some(Value::Null) => cleared(),
        Some(Value::Array(names)) if names.is_empty() && column == "groups" => Ok(String::new()),
        Some(Value::Array(names)) if names.is_empty() => cleared(),
        Some(Value::Array(names)) => {
            let texts =
                names.iter().map(|name| text(name, column)).collect::<Result<Vec<_>, _>>()?;
            if texts.iter().any(|text| text.is_empty() || text.contains(SPLIT)) {
                let why = format!("{SPLIT:?} separates names in CSV; write JSON lines");
                return Err(format!("a name in `{column}` is empty or has {SPLIT:?} in it; {why}"));
            }
            unmarked(texts.join(SPLIT), column, marker)
        }
        Some(value) => {
            let text = text(value, column)?;
            if text.is_empty() && !is_field {
                return Err(format!("`{column}` is empty; write JSON lines"));
            }
            unmarked(text.into_owned(), column, marker)
        }
    }
}

/// A text that reading does not change.
fn text<'v>(value: &'v Value, column: &str) -> Result<Cow<'v, str>, String> {
    let has_ids = matches!(column, "unit" | "department" | "user_types" | "groups");
    match value {
        Value::String(text) if text.trim() != text || text.contains('\0') => {
            Err(format!("`{column}` has spaces or NULs that CSV does not keep; write JSON lines"))
        }
        Value::String(text) if has_ids && id_in_cell(text).is_some() => Err(format!(
            "`{column}` is {}, which CSV reads as an id; write JSON lines",
            shown(text)
        )),
        Value::String(text) => Ok(text.into()),
        Value::Number(id) if has_ids => Ok(format!("id:{id}").into()),
        _ => Err(format!("`{column}` is no text; write JSON lines")),
    }
}

fn unmarked(text: String, column: &str, marker: Option<&str>) -> Result<String, String> {
    if marker == Some(text.as_str()) {
        return Err(format!("`{column}` is {}, the clear marker; choose another", shown(&text)));
    }
    Ok(text)
}
