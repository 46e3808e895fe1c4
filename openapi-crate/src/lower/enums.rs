//! Pass: enums whose values progenitor could not name apart get names of their own.

use std::collections::HashSet;

use serde_json::{Map, Value, json};

use super::{Context, walk};
use crate::ledger::VALUE_NAMES;
use crate::names;

/// `{name: value}` on an enum: what the names stand for.
pub(super) const VALUES: &str = "x-enum-values";

pub(super) fn name_apart(cx: &mut Context) {
    walk::schemas(&mut cx.root, &mut |schema, _| {
        let values: Vec<&str> = schema
            .get("enum")
            .and_then(Value::as_array)
            .into_iter()
            .flatten()
            .filter_map(Value::as_str)
            .collect();
        let given = schema.get(VALUE_NAMES).and_then(Value::as_object);
        if given.is_none() && are_nameable(&values) {
            return;
        }
        let given =
            |value: &str| given.and_then(|given| given.get(value)?.as_str()).map(ToOwned::to_owned);
        let mut taken: HashSet<String> = values.iter().filter_map(|value| given(value)).collect();
        let mut name = |value: &str| {
            given(value).unwrap_or_else(|| names::unique(&names::pascal(value), &mut taken))
        };
        let named: Map<String, Value> =
            values.iter().map(|value| (name(value), json!(value))).collect();
        schema["enum"] = named.keys().map(|name| json!(name)).collect();
        schema[VALUES] = Value::Object(named);
    });
}

/// Whether progenitor finds a name for each: it tries them without what cannot stand in a name,
/// then with an `X` for it.
fn are_nameable(values: &[&str]) -> bool {
    let marked = |value: &str| value.replace(|c: char| !c.is_alphanumeric(), "X");
    let plain: HashSet<String> = values.iter().map(|value| names::pascal(value)).collect();
    let explicit: HashSet<String> =
        values.iter().map(|value| names::pascal(&marked(value))).collect();
    plain.len() == values.len() || explicit.len() == values.len()
}
