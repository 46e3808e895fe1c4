//! Units from a file.
//!
//! The documents show two words for columns, `name` and `parent`, and no word for a column to be
//! ignored, so every column needs one of the two. They do not say that the first row is a header,
//! so it is a row like the others.

use std::collections::HashMap;

use serde_json::json;

use super::Answered;
use crate::answers::Answer;
use crate::model::Unit;
use crate::request::Request;
use crate::rights::require;
use crate::spreadsheet::{Columns, rows};
use crate::state::State;

/// What a column can hold.
const WORDS: [&str; 2] = ["name", "parent"];

/// Creates a unit for each row whose parent is the name of exactly one unit that exists or stands
/// further up. Other rows are skipped. Nothing is created when the caller may not edit one of the
/// parents.
pub(crate) fn import(state: &mut State, request: &Request) -> Answered {
    let rights = state.rights(request.caller);
    require(rights.can("units"), "import units")?;
    let columns = Columns::read(request, &WORDS, &WORDS)?;
    let rows = rows(request)?;

    // `None` for a name that several units have.
    let mut by_name: HashMap<String, Option<u64>> = HashMap::new();
    for unit in state.units.iter() {
        note(&mut by_name, &unit.name, unit.id);
    }
    for row in &rows {
        if let Some(Some(parent)) = by_name.get(columns.cell(row, "parent")) {
            require(state.may_edit_unit(&rights, *parent), "create units there")?;
        }
    }
    let mut made = Vec::new();
    for row in &rows {
        let name = columns.cell(row, "name");
        let parent = by_name.get(columns.cell(row, "parent")).copied().flatten();
        if let (false, Some(parent)) = (name.is_empty(), parent) {
            let (name, parent) = (name.to_owned(), Some(parent));
            let id = state.units.add(|id| Unit { id, name, parent, ..Unit::default() });
            note(&mut by_name, columns.cell(row, "name"), id);
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
