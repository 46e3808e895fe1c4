//! What the old document says and the new one does not: texts, examples, evidence, limits, and
//! that something is a moment.
//!
//! They become an overlay for the document under the names of the ledger, so that they stay with
//! what they are about, whatever the next document calls it.

use serde_json::{Map, Value, json};

use crate::lower::LIMITS;
use crate::overlay::json_path;
use crate::problem::Pointer;

/// What is kept wherever it stands.
const TEXTS: [&str; 7] =
    ["description", "example", "examples", "externalDocs", "summary", "title", "x-alternatives"];

/// The formats of moments.
const MOMENTS: [&str; 2] = ["date-time", "unixtime"];

/// Keys whose values are names of parts and not keywords.
const NAMES: [&str; 7] =
    ["content", "examples", "headers", "paths", "properties", "responses", "schemas"];

/// Keys below which nothing is for people.
const CLOSED: [&str; 5] = ["default", "enum", "example", "examples", "security"];

/// The overlay that says in `new` what it has lost of `old`; both go by the names of one ledger.
/// Nothing when nothing is lost.
pub(super) fn kept(old: &Value, new: &Value, moved: &[(Pointer, Pointer)]) -> Option<String> {
    let mut keeper = Keeper { root: new, actions: Vec::new() };
    for key in ["paths", "components"] {
        if let (Some(old), Some(new)) = (old.get(key), new.get(key)) {
            keeper.walk(old, new, &Pointer::root().child(key), key == "paths");
        }
    }
    for (was, now) in moved {
        if let (Some(old), Some(new)) =
            (old.pointer(was.as_json_pointer()), new.pointer(now.as_json_pointer()))
        {
            keeper.walk(old, new, now, false);
        }
    }
    if keeper.actions.is_empty() {
        return None;
    }
    let info = json!({ "title": "What the document does not say any more", "version": "1.0.0" });
    let overlay = json!({ "overlay": "1.0.0", "info": info, "actions": keeper.actions });
    let yaml = serde_yaml::to_string(&overlay).unwrap_or_default();
    Some(format!(
        "# Texts, examples, evidence, limits and formats of times of an earlier document, by the names\n\
         # of the ledger. `update --write` makes this file anew for each new document; `--plain`\n\
         # leaves it out.\n{yaml}"
    ))
}

struct Keeper<'n> {
    root: &'n Value,
    actions: Vec<Value>,
}

impl Keeper<'_> {
    /// `are_names`: the keys of both are names of parts.
    fn walk(&mut self, old: &Value, new: &Value, at: &Pointer, are_names: bool) {
        match (old, new) {
            (Value::Object(old), Value::Object(new)) => {
                if !are_names {
                    self.texts(old, new, at);
                }
                for (key, child) in old {
                    let is_closed =
                        !are_names && (CLOSED.contains(&key.as_str()) || key.starts_with("x-"));
                    if let Some(other) = new.get(key).filter(|_| !is_closed) {
                        self.walk(
                            child,
                            other,
                            &at.child(key),
                            !are_names && NAMES.contains(&key.as_str()),
                        );
                    }
                }
            }
            (Value::Array(old), Value::Array(new)) => {
                for (index, item) in new.iter().enumerate() {
                    let same = |other: &&Value| match item.get("name") {
                        Some(name) => {
                            other.get("name") == Some(name) && other.get("in") == item.get("in")
                        }
                        None => {
                            other.get("name").is_none()
                                && old.iter().position(|one| one == *other) == Some(index)
                        }
                    };
                    if let Some(other) = old.iter().find(same) {
                        self.walk(other, item, &at.child(index), false);
                    }
                }
            }
            _ => {}
        }
    }

    fn texts(&mut self, old: &Map<String, Value>, new: &Map<String, Value>, at: &Pointer) {
        let says = |value: Option<&Value>| {
            value.is_some_and(|value| value.as_str().is_none_or(|text| !text.trim().is_empty()))
        };
        let mut update = Map::new();
        let is_kept = |key: &str, value: &Value| {
            TEXTS.contains(&key)
                || LIMITS.contains(&key)
                || (key == "format" && MOMENTS.iter().any(|format| value == format))
        };
        for (key, value) in old.iter().filter(|(key, value)| is_kept(key, value)) {
            // The vendor knows where its operations are.
            if key != "x-alternatives"
                && says(Some(value))
                && !says(new.get(key))
                && !(key == "example" && new.contains_key("examples"))
            {
                update.insert(key.clone(), value.clone());
            }
        }
        if let (Some(evidence), None) = (old.get("x-evidence"), new.get("x-evidence")) {
            update.insert("x-evidence".to_owned(), of_vendor(evidence));
        }
        if !update.is_empty() {
            self.actions.push(json!({ "target": json_path(self.root, at), "update": update }));
        }
    }
}

/// Evidence of an operation that the vendor describes itself. What is said in words stays.
fn of_vendor(evidence: &Value) -> Value {
    let Value::Object(parts) = evidence else { return json!("vendor") };
    let part = |(key, value): (&String, &Value)| {
        (key.clone(), if key == "notes" { value.clone() } else { json!("vendor") })
    };
    Value::Object(parts.iter().map(part).collect())
}
