//! The ways to say that a value may be null.

use serde_json::{Map, Value, json};

use super::versions::{to_30, to_31};
use super::{Transformation, new};
use crate::walk::{self, ANNOTATIONS};

pub(super) const ALL: &[Transformation] = &[
    new("nullable by the keyword", |document, _| {
        to_30(document);
        all(document, Style::Keyword);
    }),
    new("nullable by lists of types", |document, _| {
        to_31(document);
        all(document, Style::TypeList);
    }),
    new("nullable by anyOf with the type null", |document, _| {
        to_31(document);
        all(document, Style::Member("anyOf", Null::Type));
    }),
    new("nullable by oneOf with the type null", |document, _| {
        to_31(document);
        all(document, Style::Member("oneOf", Null::Type));
    }),
    new("nullable by anyOf with the value null", |document, _| {
        to_30(document);
        all(document, Style::Member("anyOf", Null::Enum));
    }),
    new("nullable by oneOf with the value null", |document, _| {
        to_30(document);
        all(document, Style::Member("oneOf", Null::Enum));
    }),
];

/// How a schema says that it is nullable.
#[derive(Debug, Clone, Copy)]
pub(super) enum Style {
    /// `nullable: true`, beside `allOf` where the schema is a reference.
    Keyword,
    /// `type: [string, "null"]`, or a member of `anyOf` where there is no type.
    TypeList,
    /// A member of this union.
    Member(&'static str, Null),
}

/// How a member of a union says that it is null.
#[derive(Debug, Clone, Copy)]
pub(super) enum Null {
    Type,
    Enum,
}

impl Null {
    fn schema(self) -> Value {
        match self {
            Self::Type => json!({ "type": "null" }),
            Self::Enum => json!({ "enum": [null] }),
        }
    }
}

fn all(document: &mut Value, style: Style) {
    walk::schemas(document, &mut |schema| restyle(schema, style));
}

/// Says in another style that a schema is nullable, if it is.
pub(super) fn restyle(schema: &mut Value, style: Style) {
    if take(schema) {
        put(schema, style);
    }
}

/// The style that fits the document's version.
pub(super) fn usual(document: &Value) -> Style {
    if walk::is_31(document) { Style::TypeList } else { Style::Keyword }
}

/// Whether null is all that the schema allows.
pub(super) fn is_null(schema: &Value) -> bool {
    let only = |key: &str, value: Value| schema.get(key) == Some(&value);
    only("type", json!("null"))
        || only("type", json!(["null"]))
        || only("enum", json!([null]))
        || only("const", Value::Null)
}

/// Takes away that a schema is nullable. Returns whether it was.
pub(super) fn take(schema: &mut Value) -> bool {
    if is_null(schema) {
        return false;
    }
    let Some(object) = schema.as_object_mut() else { return false };
    let mut nullable = object.shift_remove("nullable") == Some(Value::Bool(true));
    if let Some(Value::Array(kinds)) = object.get_mut("type") {
        let before = kinds.len();
        kinds.retain(|kind| kind != "null");
        nullable |= kinds.len() < before;
        if let [kind] = &kinds[..] {
            let kind = kind.clone();
            object.insert("type".to_owned(), kind);
        }
    }
    if let Some(Value::Array(values)) = object.get_mut("enum") {
        let before = values.len();
        values.retain(|value| !value.is_null());
        nullable |= values.len() < before;
    }
    for key in ["anyOf", "oneOf"] {
        let Some(Value::Array(members)) = object.get_mut(key) else { continue };
        let before = members.len();
        members.retain(|member| !is_null(member));
        if members.len() == before {
            continue;
        }
        nullable = true;
        if let [only] = &members[..] {
            let only = only.clone();
            object.shift_remove(key);
            put_back(object, only);
        }
    }
    nullable
}

/// The one member of a union takes the place of the union.
fn put_back(object: &mut Map<String, Value>, only: Value) {
    let Value::Object(only) = only else { return };
    let is_plain = object.keys().all(|key| is_annotation(key));
    if is_plain && (object.is_empty() || !only.contains_key("$ref")) {
        // What stands outside is the more precise text.
        for (key, value) in only {
            object.entry(key).or_insert(value);
        }
    } else {
        let members = object.entry("allOf").or_insert_with(|| json!([]));
        members.as_array_mut().unwrap().push(Value::Object(only));
    }
}

fn is_annotation(key: &str) -> bool {
    ANNOTATIONS.contains(&key) || key == "default" || key.starts_with("x-")
}

/// Says that a schema is nullable.
pub(super) fn put(schema: &mut Value, style: Style) {
    let Some(object) = schema.as_object_mut() else { return };
    match style {
        Style::Keyword => {
            if let Some(reference) = object.shift_remove("$ref") {
                object.insert("allOf".to_owned(), json!([{ "$ref": reference }]));
            }
            object.insert("nullable".to_owned(), json!(true));
        }
        Style::TypeList => {
            let combined = ["$ref", "allOf", "anyOf", "oneOf", "const"]
                .iter()
                .any(|key| object.contains_key(*key));
            let Some(kind) = object.get_mut("type").filter(|_| !combined) else {
                let union = if object.contains_key("oneOf") { "oneOf" } else { "anyOf" };
                return put(schema, Style::Member(union, Null::Type));
            };
            match kind {
                Value::Array(kinds) => kinds.push(json!("null")),
                kind => *kind = json!([kind.take(), "null"]),
            }
            if let Some(Value::Array(values)) = object.get_mut("enum") {
                values.push(Value::Null);
            }
        }
        Style::Member(union, null) => {
            let alone = object.keys().all(|key| key == union || is_annotation(key));
            if let Some(Value::Array(members)) = object.get_mut(union).filter(|_| alone) {
                members.push(null.schema());
                return;
            }
            let (outer, inner): (Map<_, _>, Map<_, _>) =
                std::mem::take(object).into_iter().partition(|(key, _)| is_annotation(key));
            *object = outer;
            object
                .insert(union.to_owned(), Value::Array(vec![Value::Object(inner), null.schema()]));
        }
    }
}
