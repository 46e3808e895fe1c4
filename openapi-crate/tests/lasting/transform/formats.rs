//! Less, or something else, said of numbers and texts that are the same in JSON.

use serde_json::{Map, Value, json};

use super::{Transformation, new};
use crate::support::Rng;
use crate::walk;

pub(super) const ALL: &[Transformation] = &[
    new("integers are int32", |document, _| format(document, "integer", Some("int32"))),
    new("integers are uint64", |document, _| format(document, "integer", Some("uint64"))),
    new("integers have no format", |document, _| format(document, "integer", None)),
    new("numbers are float", |document, _| format(document, "number", Some("float"))),
    new("numbers have no format", |document, _| format(document, "number", None)),
    new("texts have no format", texts),
    new("limits are gone", |document, _| limits(document)),
];

/// Keywords that narrow a value and leave its type.
const LIMITS: [&str; 13] = [
    "minimum",
    "maximum",
    "exclusiveMinimum",
    "exclusiveMaximum",
    "multipleOf",
    "minLength",
    "maxLength",
    "pattern",
    "minItems",
    "maxItems",
    "uniqueItems",
    "minProperties",
    "maxProperties",
];

fn of_kind(document: &mut Value, kind: &str, visit: &mut dyn FnMut(&mut Map<String, Value>)) {
    walk::schemas(document, &mut |schema| {
        if walk::kind(schema) == Some(kind) {
            visit(schema.as_object_mut().unwrap());
        }
    });
}

fn format(document: &mut Value, kind: &str, format: Option<&str>) {
    of_kind(document, kind, &mut |schema| {
        schema.shift_remove("format");
        schema.extend(format.map(|format| ("format".to_owned(), json!(format))));
    });
}

/// A format of text goes, unless it says what is secret or what is not text.
fn texts(document: &mut Value, _: &mut Rng) {
    of_kind(document, "string", &mut |schema| {
        schema.retain(|key, value| {
            key != "format" || matches!(value.as_str(), Some("password" | "binary" | "byte"))
        });
    });
}

fn limits(document: &mut Value) {
    walk::schemas(document, &mut |schema| {
        if let Some(object) = schema.as_object_mut() {
            object.retain(|key, _| !LIMITS.contains(&key.as_str()));
        }
    });
}
