//! Users from a file.
//!
//! The documents show two words for columns, `email` and `unit`. The others are inferred: the
//! fields of a new user under their own names, and `userType`. No column can be ignored, and the
//! first row is a row like the others: the documents do not speak of a header.

use std::collections::HashMap;

use serde_json::json;

use super::Answered;
use super::user_writes::is_email;
use crate::answers::Answer;
use crate::model::{Membership, User};
use crate::request::Request;
use crate::rights::require;
use crate::spreadsheet::{Columns, rows};
use crate::state::State;

/// What a column can hold.
const WORDS: [&str; 8] =
    ["email", "unit", "userType", "first_name", "last_name", "reference", "title", "phone"];
/// Without one of these each row would be skipped.
const REQUIRED: [&str; 3] = ["email", "unit", "userType"];

/// Creates a user for each row with an e-mail address, and the exact names of one unit and one
/// user type. Other rows are skipped, and so is one with a reference that somebody has; an address
/// that somebody has is counted by itself. Nobody is created when the caller may not put people
/// into one of the units.
pub(crate) fn import(state: &mut State, request: &Request) -> Answered {
    let rights = state.rights(request.caller);
    require(rights.can("user"), "import users")?;
    let columns = Columns::read(request, &WORDS, &REQUIRED)?;
    let rows = rows(request)?;

    let units = state.units.iter().filter(|unit| !unit.department);
    let units = by_name(units.map(|unit| (unit.name.clone(), unit.id)));
    let types = by_name(state.user_types.iter().map(|row| (row.name.clone(), row.id)));
    let find =
        |names: &HashMap<String, Option<u64>>, name: &str| names.get(name).copied().flatten();
    for row in &rows {
        if let Some(unit) = find(&units, columns.cell(row, "unit")) {
            require(state.may_place_in(&rights, unit), "put people into this unit")?;
        }
    }

    let (mut skipped, mut exists, mut made) = (0, 0, Vec::new());
    for row in &rows {
        let text = |word| columns.cell(row, word).to_owned();
        let filled = |word| Some(text(word)).filter(|text| !text.is_empty());
        let places = find(&units, &text("unit")).zip(find(&types, &text("userType")));
        let (email, reference) = (text("email"), text("reference"));
        let is_taken =
            !reference.is_empty() && state.users.with_reference(&reference).next().is_some();
        match places.filter(|_| is_email(&email)) {
            Some(_) if state.users.with_email(&email).next().is_some() => exists += 1,
            Some((unit, user_type)) if !is_taken => {
                let place = Membership { unit, department: None, user_types: vec![user_type] };
                made.push(state.users.add(|id| User {
                    id,
                    reference,
                    first_name: text("first_name"),
                    last_name: text("last_name"),
                    email,
                    title: filled("title"),
                    phone: filled("phone"),
                    active: true,
                    memberships: vec![place],
                    ..User::default()
                }));
            }
            _ => skipped += 1,
        }
    }
    let counts = json!({
        "total": rows.len(), "skipped": skipped, "exists": exists, "imported": made.len(),
    });
    Ok(made.into_iter().fold(Answer::wrapped(counts), Answer::made))
}

/// What has which name; `None` for a name that several have.
fn by_name(rows: impl Iterator<Item = (String, u64)>) -> HashMap<String, Option<u64>> {
    let mut names = HashMap::new();
    for (name, id) in rows {
        names.entry(name).and_modify(|known| *known = None).or_insert(Some(id));
    }
    names
}
