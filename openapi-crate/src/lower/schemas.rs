//! Pass: schemas lose what would make a Rust type stricter or stranger than the API is.

use std::collections::HashSet;

use serde_json::{Map, Value, json};

use super::{Context, examples, roles, walk};
use crate::names;
use crate::problem::{Pointer, Warning};

/// Keywords that limit values without changing the type. A client does not check what the server
/// checks, and a limit must not make a type (`minimum: 1` would become a `NonZero`, `maxLength` a
/// type of its own).
pub(crate) const LIMITS: [&str; 11] = [
    "maxItems",
    "maxLength",
    "maxProperties",
    "maximum",
    "minItems",
    "minLength",
    "minProperties",
    "minimum",
    "multipleOf",
    "pattern",
    "uniqueItems",
];

/// Limits that have a form of their own: a flag or a number in the one case, a schema in the
/// other.
const OTHER_LIMITS: [&str; 3] = ["exclusiveMaximum", "exclusiveMinimum", "not"];

/// The title of a schema, which names it where it has no other name. Under `title`, it would
/// rename any inner type.
pub(super) const TITLE: &str = "x-title";

/// Says nothing about the type; an example is not the generator's.
const ANNOTATIONS: [&str; 7] =
    ["deprecated", "example", "externalDocs", "readOnly", "title", "writeOnly", "xml"];

pub(super) fn simplify(cx: &mut Context) {
    let mut warnings = Vec::new();
    walk::schemas(&mut cx.root, &mut |schema, at| simplify_one(schema, at, &mut warnings));
    cx.warnings.append(&mut warnings);
}

fn simplify_one(schema: &mut Value, at: &Pointer, warnings: &mut Vec<Warning>) {
    let Value::Object(object) = schema else { return };
    let mut warn = |at: &Pointer, message: &str| {
        warnings.push(Warning { pointer: at.clone(), message: message.to_owned() });
    };
    if let Some(title) = object.get("title").filter(|title| title.is_string()).cloned() {
        object.insert(TITLE.to_owned(), title);
    }
    for (key, marker) in [("readOnly", roles::READ_ONLY), ("writeOnly", roles::WRITE_ONLY)] {
        if object.get(key) == Some(&json!(true)) {
            object.insert(marker.to_owned(), json!(true));
        }
    }
    for key in LIMITS.into_iter().chain(OTHER_LIMITS).chain(ANNOTATIONS) {
        object.shift_remove(key);
    }
    // A default would be invented in an answer that lacks the field, and sent in a request whose
    // caller left it out.
    if let Some(default) = object.shift_remove("default").filter(|value| !value.is_null()) {
        append_to_description(object, &format!("Default: `{default}`."));
    }
    // Unknown fields are ignored when read; a struct has no unknown fields when written.
    // Fields that the document announces beside the named ones are kept: progenitor takes `true`
    // for nothing said, `{}` for this.
    match object.get("additionalProperties") {
        Some(Value::Bool(false)) => drop(object.shift_remove("additionalProperties")),
        Some(Value::Bool(true)) if object.contains_key("properties") => {
            object.insert("additionalProperties".to_owned(), json!({}));
        }
        _ => {}
    }
    for key in ["allOf", "anyOf", "oneOf"] {
        if object.get(key).and_then(Value::as_array).is_some_and(Vec::is_empty) {
            object.shift_remove(key);
        }
    }
    format(object);
    typed_id(object, at, &mut warn);
    enumeration(object, at, &mut warn);
    single_all_of(object);
}

/// A format that only narrows text is dropped: days and ids stay the text that the API sends. So is
/// `float`, which would lose digits that JSON has. A
/// password becomes a secret, and a moment a timestamp.
fn format(object: &mut Map<String, Value>) {
    let is_string = object.get("type").is_some_and(|kind| kind == "string");
    let format = object.get("format").and_then(Value::as_str).unwrap_or_default();
    if is_string
        && (format == "password"
            || object.get("x-secret").is_some_and(|secret| *secret == json!(true)))
    {
        object.shift_remove("format");
        object.insert("x-rust-type".to_owned(), marker("Secret", None));
    } else if let Some(form) = moment(object) {
        object.shift_remove("format");
        object.insert("x-rust-type".to_owned(), marker(&format!("timestamp::{form}"), None));
    } else if is_string || !matches!(format, "int32" | "int64" | "double") {
        object.shift_remove("format");
    }
}

/// The form that a moment has: text, or Unix seconds.
fn moment(object: &Map<String, Value>) -> Option<&'static str> {
    let text = |key: &str| object.get(key).and_then(Value::as_str);
    match (text("type")?, text("format")?) {
        _ if object.contains_key("enum") => None,
        ("string", "date-time") => Some("Text"),
        ("integer", "unixtime") => Some("Seconds"),
        _ => None,
    }
}

/// Whether a schema that was simplified is a moment.
pub(super) fn is_moment(schema: &Value) -> bool {
    let path = schema.pointer("/x-rust-type/path").and_then(Value::as_str);
    path.is_some_and(|path| path.starts_with("runtime::timestamp::"))
}

/// `x-id: UserId` gives an integer or a text a type of its own.
fn typed_id(object: &mut Map<String, Value>, at: &Pointer, warn: &mut dyn FnMut(&Pointer, &str)) {
    let Some(name) = object.get("x-id") else { return };
    let kind = match object.get("type").and_then(Value::as_str) {
        Some("integer") => "number",
        Some("string") => "text",
        _ => {
            warn(at, "has `x-id` and is neither an integer nor text: the hint is without effect");
            return;
        }
    };
    let name = name.as_str().filter(|name| names::pascal(name) == **name && name.ends_with("Id"));
    let Some(name) = name else {
        warn(at, "has an `x-id` that is no name such as `UserId`: the hint is without effect");
        return;
    };
    let marker = marker(&format!("ids::{kind}::{name}"), None);
    object.insert("x-rust-type".to_owned(), marker);
}

/// Enums are lists of strings. `null` in one means nullable; one of other values becomes its plain
/// type.
fn enumeration(
    object: &mut Map<String, Value>,
    at: &Pointer,
    warn: &mut dyn FnMut(&Pointer, &str),
) {
    let is_text = object.get("type").is_none_or(|kind| kind == "string");
    let has_text_type = is_text && object.contains_key("type");
    let Some(Value::Array(values)) = object.get_mut("enum") else { return };
    let before = values.len();
    values.retain(|value| !value.is_null());
    let nullable = values.len() < before;
    if has_text_type {
        // `enum: [1, 2]` of a string, where YAML wants quotes.
        values
            .iter_mut()
            .filter(|value| value.is_number() || value.is_boolean())
            .for_each(|value| *value = json!(value.to_string()));
    }
    let mut seen = HashSet::new();
    values.retain(|value| seen.insert(value.to_string()));
    let strings = values.iter().filter(|value| value.is_string()).count();
    let numbers = values.iter().filter(|value| value.is_i64()).count();
    let (any, all) = (!values.is_empty(), strings == values.len());
    let all_numbers = any && numbers == values.len();
    if nullable {
        object.insert("nullable".to_owned(), json!(true));
    }
    if any && all && is_text {
        object.insert("type".to_owned(), json!("string"));
    } else if strings > 0 {
        warn(at, "an enum of text and something else: becomes any JSON value");
        object
            .retain(|key, _| key == "description" || key == "nullable" || key == examples::SAMPLE);
    } else {
        if let Some(Value::Array(values)) = object.shift_remove("enum").filter(|_| any) {
            let note = if values.len() == 1 { "Always" } else { "One of" };
            let values =
                values.iter().map(|value| format!("`{value}`")).collect::<Vec<_>>().join(", ");
            append_to_description(object, &format!("{note} {values}."));
        }
        if all_numbers {
            object.entry("type").or_insert_with(|| json!("integer"));
        }
    }
}

/// `allOf` with one reference is that reference; what stands beside it stays as the place's
/// description.
fn single_all_of(object: &mut Map<String, Value>) {
    let Some([only]) = object.get("allOf").and_then(Value::as_array).map(Vec::as_slice) else {
        return;
    };
    // With these it is another type.
    let says_more = ["properties", "required"].iter().any(|key| object.contains_key(*key));
    if only.get("$ref").is_none() || says_more {
        return;
    }
    let only = only.clone();
    object.retain(|key, _| key == "description" || key == "nullable" || key.starts_with("x-"));
    object.insert("allOf".to_owned(), json!([only]));
}

fn append_to_description(object: &mut Map<String, Value>, note: &str) {
    let present = object
        .get("description")
        .and_then(Value::as_str)
        .map(str::trim)
        .filter(|text| !text.is_empty());
    let stop = |text: &str| if text.ends_with(['.', '!', '?', ':']) { "" } else { "." };
    let text = present
        .map_or_else(|| note.to_owned(), |present| format!("{present}{} {note}", stop(present)));
    object.insert("description".to_owned(), json!(text));
}

/// A type of the runtime: progenitor writes `::runtime::NAME<…>` in its place, and the adapter
/// reads that into the model.
pub(super) fn marker(name: &str, parameter: Option<&Value>) -> Value {
    json!({
        "crate": "runtime",
        "version": "*",
        "path": format!("runtime::{name}"),
        "parameters": parameter.into_iter().collect::<Vec<_>>(),
    })
}
