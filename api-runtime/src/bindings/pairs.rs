//! Objects as the pairs of a query or of a form.

use serde::Serialize;
use serde_json::Value;

/// How an object is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ObjectStyle {
    /// `name[key]=value`, to any depth.
    Deep,
    /// `key=value`, without the object's own name.
    Exploded,
    /// `name=key,value`, with this separator.
    Joined(char),
    /// `name=` and JSON.
    Json,
}

/// The pairs of `value`. What is null is left out.
pub(super) fn pairs<T: Serialize + ?Sized>(
    name: &str,
    style: ObjectStyle,
    value: &T,
) -> Result<Vec<(String, String)>, String> {
    let value = serde_json::to_value(value).map_err(|error| error.to_string())?;
    Ok(pairs_of(name, style, &value))
}

/// Writes a JSON value as pairs.
pub(super) fn pairs_of(name: &str, style: ObjectStyle, value: &Value) -> Vec<(String, String)> {
    let mut pairs = Vec::new();
    match style {
        ObjectStyle::Json => pairs.push((name.to_owned(), value.to_string())),
        ObjectStyle::Deep => deep(name.to_owned(), value, &mut pairs),
        ObjectStyle::Joined(separator) => {
            let words: Vec<String> = match value {
                Value::Object(entries) => {
                    entries.iter().flat_map(|(key, value)| [key.clone(), text(value)]).collect()
                }
                Value::Array(items) => items.iter().map(text).collect(),
                other => vec![text(other)],
            };
            pairs.push((name.to_owned(), words.join(&separator.to_string())));
        }
        ObjectStyle::Exploded => match value {
            Value::Object(entries) => {
                entries.iter().for_each(|(key, value)| repeated(key, value, &mut pairs));
            }
            other => repeated(name, other, &mut pairs),
        },
    }
    pairs
}

/// A list under its name again and again.
fn repeated(name: &str, value: &Value, pairs: &mut Vec<(String, String)>) {
    match value {
        Value::Null => {}
        Value::Array(items) => pairs.extend(items.iter().map(|item| (name.to_owned(), text(item)))),
        value => pairs.push((name.to_owned(), text(value))),
    }
}

fn deep(name: String, value: &Value, pairs: &mut Vec<(String, String)>) {
    match value {
        Value::Null => {}
        Value::Object(entries) => {
            entries.iter().for_each(|(key, value)| deep(format!("{name}[{key}]"), value, pairs));
        }
        Value::Array(items) => {
            items
                .iter()
                .enumerate()
                .for_each(|(index, item)| deep(format!("{name}[{index}]"), item, pairs));
        }
        value => pairs.push((name, text(value))),
    }
}

fn text(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}
