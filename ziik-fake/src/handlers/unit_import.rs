//! Units from a file.
//!
//! The documents show two words for columns, `name` and `parent`, and no word for a column to be
//! ignored, so every column needs one of the two. They do not say that the first row is a header,
//! so it is a row like the others.

use std::collections::HashMap;

use serde_json::json;

use super::Answered;
use crate::answers::Answer;
use crate::error::ApiError;
use crate::model::Unit;
use crate::request::Request;
use crate::rights::require;
use crate::state::State;

/// What a column can hold.
const WORDS: [&str; 2] = ["name", "parent"];
/// The first bytes of XLSX and XLS files.
const WORKBOOKS: [&[u8]; 2] = [b"PK\x03\x04", b"\xd0\xcf\x11\xe0"];

/// Creates a unit for each row whose parent is the name of exactly one unit that exists or stands
/// further up. Other rows are skipped. Nothing is created when the caller may not edit one of the
/// parents.
pub(crate) fn import(state: &mut State, request: &Request) -> Answered {
    let rights = state.rights(request.caller);
    require(rights.can("units"), "import units")?;
    let columns = columns(request)?;
    let rows = rows(request)?;

    // `None` for a name that several units have.
    let mut by_name: HashMap<String, Option<u64>> = HashMap::new();
    for unit in state.units.iter() {
        note(&mut by_name, &unit.name, unit.id);
    }
    for row in &rows {
        if let Some(Some(parent)) = by_name.get(cell(row, columns.parent)) {
            require(state.may_edit_unit(&rights, *parent), "create units there")?;
        }
    }
    let mut made = Vec::new();
    for row in &rows {
        let name = cell(row, columns.name);
        let parent = by_name.get(cell(row, columns.parent)).copied().flatten();
        if let (false, Some(parent)) = (name.is_empty(), parent) {
            let (name, parent) = (name.to_owned(), Some(parent));
            let id = state.units.add(|id| Unit { id, name, parent, ..Unit::default() });
            note(&mut by_name, cell(row, columns.name), id);
            made.push(id);
        }
    }
    let (total, imported) = (rows.len(), made.len());
    let counts = json!({"total": total, "skipped": total - imported, "imported": imported});
    Ok(made.into_iter().fold(Answer::wrapped(counts), Answer::made))
}

fn note(by_name: &mut HashMap<String, Option<u64>>, name: &str, id: u64) {
    by_name.entry(name.to_owned()).and_modify(|known| *known = None).or_insert(Some(id));
}

/// Which column holds what.
struct Columns {
    name: usize,
    parent: usize,
}

fn columns(request: &Request) -> Result<Columns, ApiError> {
    let invalid = |text: &str| ApiError::invalid("mapping", text.to_owned());
    let words: Vec<&[u8]> = request.form("mapping").collect();
    if !words.iter().all(|word| WORDS.iter().any(|known| known.as_bytes() == *word)) {
        return Err(invalid("Each column must be one of: name, parent."));
    }
    let column = |known: &str| {
        let mut columns = words.iter().enumerate().filter(|(_, word)| **word == known.as_bytes());
        match (columns.next(), columns.next()) {
            (Some((index, _)), None) => Ok(index),
            _ => Err(invalid(&format!("There must be one column for {known}."))),
        }
    };
    Ok(Columns { name: column("name")?, parent: column("parent")? })
}

/// The rows of the file, without those that have nothing in them.
fn rows(request: &Request) -> Result<Vec<csv::StringRecord>, ApiError> {
    let invalid = |text: &str| ApiError::invalid("file", text.to_owned());
    let file = request.form("file").next().ok_or_else(|| invalid("This field is required."))?;
    if WORKBOOKS.iter().any(|start| file.starts_with(start)) {
        return Err(invalid("Workbooks are not simulated; send a CSV file."));
    }
    let mut reader = csv::ReaderBuilder::new();
    reader.has_headers(false).flexible(true).trim(csv::Trim::All);
    let rows: Result<Vec<_>, _> = reader.from_reader(file).into_records().collect();
    let mut rows = rows.map_err(|_| invalid("Must be a CSV file in UTF-8."))?;
    rows.retain(|row| row.iter().any(|cell| !cell.is_empty()));
    Ok(rows)
}

fn cell(row: &csv::StringRecord, column: usize) -> &str {
    row.get(column).unwrap_or_default()
}
