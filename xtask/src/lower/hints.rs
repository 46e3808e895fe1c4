//! What `refine` has to know of the schemas: the hints that an overlay gives with `x-` keys, and the order of properties.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use super::Context;
use crate::names;

/// By the names that the types have in Rust.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Hints {
    /// `x-enum-aliases: {"1": direct}` on an enum: other values that the API has for a variant, with the variant's value.
    pub enum_aliases: BTreeMap<String, Vec<(String, String)>>,
    /// `x-false-is-null: true` on a property: type and property.
    pub false_is_null: BTreeSet<(String, String)>,
    /// `x-aliases: [latestMessage]` on a property: type, alias and property.
    pub aliases: BTreeSet<(String, String, String)>,
    /// The properties of each type in the document's order, which progenitor does not keep.
    pub order: BTreeMap<String, Vec<String>>,
}

pub(super) fn collect(cx: &Context) -> Hints {
    let mut hints = Hints::default();
    for (name, schema) in cx.root.pointer("/components/schemas").and_then(Value::as_object).into_iter().flatten() {
        let name = names::pascal(name);
        if let Some(aliases) = schema.get("x-enum-aliases").and_then(Value::as_object) {
            let aliases = aliases.iter().filter_map(|(alias, value)| Some((alias.clone(), value.as_str()?.to_owned())));
            hints.enum_aliases.insert(name.clone(), aliases.collect());
        }
        let properties = schema.get("properties").and_then(Value::as_object);
        hints.order.insert(name.clone(), properties.into_iter().flat_map(serde_json::Map::keys).cloned().collect());
        for (property, schema) in properties.into_iter().flatten() {
            if schema.get("x-false-is-null").is_some_and(|value| *value == json!(true)) {
                hints.false_is_null.insert((name.clone(), property.clone()));
            }
            for alias in
                schema.get("x-aliases").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str)
            {
                hints.aliases.insert((name.clone(), alias.to_owned(), property.clone()));
            }
        }
    }
    hints
}
