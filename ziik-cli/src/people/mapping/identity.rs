//! The mapping of a CSV file without one: its columns are the keys of a record.

use ziik_ext::directory::Field;

use super::value::SPLIT;
use super::{Alternative, Change, Content, FileOptions, MappedColumn, Mapping, Membership, Value};
use crate::people::csv::Header;
use crate::people::error::{Mistake, Place, listed, shown};
use crate::people::near;

/// The keys of a record that are not fields.
const OTHER_KEYS: [&str; 6] = ["reference", "extent", "groups", "unit", "department", "user_types"];

fn keys() -> impl Iterator<Item = &'static str> {
    OTHER_KEYS.into_iter().chain(Field::ALL.iter().map(|field| field.name()))
}

/// Maps each column of a header to the key of its name.
///
/// # Errors
/// Names that are empty, stand twice or are no keys.
pub(in crate::people) fn identity(header: &Header, start: &Place) -> Result<Mapping, Vec<Mistake>> {
    let mut mistakes = Vec::new();
    for (index, name) in header.names().enumerate() {
        mistakes.extend(wrong(header, name).and_then(|wrong| header.mistake(index, wrong)));
    }
    let Some(reference) = value(header, "reference") else {
        let message = format!(
            "the header has no column \"reference\"; the columns of a CSV file are {}; a mapping \
             can give columns other names",
            listed(keys())
        );
        return Err(vec![Mistake::new(start.clone(), message)]);
    };
    if !mistakes.is_empty() {
        return Err(mistakes);
    }
    let fields = Field::ALL.iter().filter_map(|field| Some((*field, value(header, field.name())?)));
    let memberships = value(header, "unit").map(|unit| Membership {
        when: None,
        unit,
        department: value(header, "department"),
        user_types: value(header, "user_types"),
        overwrite: true,
    });
    let columns =
        header.names().map(|name| MappedColumn { name: name.to_owned(), place: start.clone() });
    Ok(Mapping {
        file: FileOptions::default(),
        columns: columns.collect(),
        reference,
        fields: fields.collect(),
        extent: value(header, "extent"),
        groups: value(header, "groups"),
        memberships: memberships.into_iter().collect(),
        only: None,
        is_identity: true,
    })
}

/// Returns the mistake in the name of a column, if there is one.
fn wrong(header: &Header, name: &str) -> Option<String> {
    if name.is_empty() {
        return Some("the column has no name; name it, or remove it".to_owned());
    }
    if keys().all(|key| key != name) {
        let keys: Vec<_> = keys().collect();
        let hint = near::hint_or_list(name, keys, "the columns of a CSV file are");
        let end = if hint.ends_with('?') { " A" } else { "; a" };
        return Some(format!(
            "no column is called {}{hint}{end} mapping can give columns other names",
            shown(name)
        ));
    }
    // Found once, or the error says where else.
    header.find(name).err()
}

/// The column of this name.
fn value(header: &Header, name: &str) -> Option<Value> {
    let index = header.names().position(|other| other == name)?;
    let split = matches!(name, "user_types" | "groups").then(|| SPLIT.to_owned());
    let takes_ids = matches!(name, "unit" | "department" | "user_types" | "groups");
    let change = Box::new(Change { split, takes_ids, ..Change::default() });
    let source = Content::Cells { columns: vec![index], join: String::new(), change };
    Some(Value(vec![Alternative { when: None, source }]))
}
