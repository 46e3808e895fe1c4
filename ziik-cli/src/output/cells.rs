//! A value as the text of a cell.

use serde_json::Value;

/// The value in a table: as [`text`], and what has no name is the name of something in it.
pub(super) fn label(value: &Value) -> String {
    match value {
        Value::Array(items) => items.iter().map(label).collect::<Vec<_>>().join(", "),
        Value::Object(object) if !object.contains_key("name") => {
            let mut names = object.values().filter_map(|part| part.get("name")?.as_str());
            names.next().map_or_else(|| text(value), ToOwned::to_owned)
        }
        value => text(value),
    }
}

/// The value as text: what has a name is its name, a list is its items with commas between them,
/// and nothing is empty.
pub(super) fn text(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Bool(_) | Value::Number(_) => value.to_string(),
        Value::Array(items) => items.iter().map(text).collect::<Vec<_>>().join(", "),
        Value::Object(object) => match object.get("name") {
            Some(Value::String(name)) => name.clone(),
            _ => value.to_string(),
        },
    }
}
