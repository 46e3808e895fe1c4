//! The headers of answers.

use std::collections::{BTreeMap, HashMap, HashSet};

use serde_json::Value;

use super::secrets;
use crate::document::{self, Place, Schema};
use crate::model::{Header, Operation, Ty};
use crate::names;
use crate::problem::Pointer;

/// What every answer has a method for, or what is read anyway, in small letters.
const KNOWN: [&str; 2] = ["content-type", "location"];

/// The document's headers of all answers, in the order of their names. One that is described in two
/// ways is text.
pub(super) fn of(root: &Value, operations: &[Operation]) -> Vec<Header> {
    let mut found: BTreeMap<String, Header> = BTreeMap::new();
    let by_place: HashMap<&Pointer, &Operation> =
        operations.iter().map(|operation| (&operation.pointer, operation)).collect();
    for operation in document::operations(&Place::root(root)) {
        let at = Pointer::root().join(&["paths", operation.path, operation.method]);
        let Some(lowered) = by_place.get(&at) else { continue };
        for (_, response) in operation.place.entries("responses") {
            for (name, header) in response.resolved().entries("headers") {
                let key = name.to_ascii_lowercase();
                if !KNOWN.contains(&key.as_str()) {
                    let header = header.resolved();
                    add(found.entry(key), name, &header, &lowered.id);
                }
            }
        }
    }
    // The function that makes what they are read from.
    let mut taken = HashSet::from(["of".to_owned()]);
    let named = found.into_values().map(|header| {
        let ident = names::unique(&names::snake(&header.name), &mut taken);
        Header { ident, ..header }
    });
    named.collect()
}

fn add(
    entry: std::collections::btree_map::Entry<'_, String, Header>,
    name: &str,
    header: &Place<'_>,
    operation: &str,
) {
    let ty = type_of(name, header);
    let known = entry.or_insert_with(|| Header {
        name: name.to_owned(),
        ident: String::new(),
        ty: ty.clone(),
        description: None,
        operations: Vec::new(),
    });
    // Of several spellings the one with capitals, which says where words begin.
    if name < known.name.as_str() {
        name.clone_into(&mut known.name);
    }
    if known.ty != ty {
        known.ty = Ty::String;
    }
    let description = header.text("description").map(str::trim).filter(|text| !text.is_empty());
    if known.description.is_none() {
        known.description = description.map(ToOwned::to_owned);
    }
    if known.operations.last().is_none_or(|last| last != operation) {
        known.operations.push(operation.to_owned());
    }
}

/// What a header is read as; text, where it is anything else.
fn type_of(name: &str, header: &Place<'_>) -> Ty {
    let Some(place) = header.get("schema") else { return Ty::String };
    let schema = Schema::of(&place);
    let is_text = |schema: &Schema<'_>| {
        let types = schema.types();
        types.len() == 1 && types.contains("string")
    };
    let types = schema.types();
    let mut types = types.iter().map(String::as_str);
    match (types.next(), types.next(), schema.format()) {
        (Some("boolean"), None, _) => Ty::Bool,
        (Some("integer"), None, Some("unixtime")) => Ty::Timestamp { is_text: false },
        (Some("integer"), None, _) => Ty::I64,
        (Some("number"), None, _) => Ty::F64,
        (Some("string"), None, Some("date-time")) => Ty::Timestamp { is_text: true },
        (Some("string"), None, Some("password")) => Ty::Secret,
        (Some("string"), None, _) if secrets::is_secret(name) => Ty::Secret,
        (Some("array"), None, _) => match schema.items() {
            Some(item) if is_text(&Schema::of(&item)) => Ty::List(Box::new(Ty::String)),
            _ => Ty::String,
        },
        _ => Ty::String,
    }
}
