//! JSON compared by what it says.

use serde_json::{Map, Value};

/// Without what says nothing: null, and empty lists and objects. The client does not tell all of
/// these from a field that is not there.
#[must_use]
pub fn pruned(value: &Value) -> Value {
    match value {
        Value::Array(items) => items.iter().map(pruned).collect(),
        Value::Object(fields) => {
            let kept = fields
                .iter()
                .map(|(key, value)| (key.clone(), pruned(value)))
                .filter(|(_, value)| !is_empty(value));
            Value::Object(kept.collect::<Map<_, _>>())
        }
        value => value.clone(),
    }
}

fn is_empty(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::Array(items) => items.is_empty(),
        Value::Object(fields) => fields.is_empty(),
        _ => false,
    }
}
