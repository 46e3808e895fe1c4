//! The ways to say which values there are.

use serde_json::{Value, json};

use super::versions::{to_30, to_31};
use super::{Transformation, new, nullable};
use crate::walk;

pub(super) const ALL: &[Transformation] = &[
    new("enums are oneOf of const", |document, _| {
        to_31(document);
        apart(document, "oneOf", "const");
    }),
    new("enums are anyOf of const", |document, _| {
        to_31(document);
        apart(document, "anyOf", "const");
    }),
    new("enums are oneOf of enums of one value", |document, _| {
        to_30(document);
        apart(document, "oneOf", "enum");
    }),
    new("enums are anyOf of enums of one value", |document, _| {
        to_30(document);
        apart(document, "anyOf", "enum");
    }),
    new("unions of values are enums", |document, _| together(document)),
];

/// `enum: [a, b]` becomes a union with a member for each value.
fn apart(document: &mut Value, union: &str, keyword: &str) {
    let style = nullable::usual(document);
    walk::schemas(document, &mut |schema| {
        let values = schema.get("enum").and_then(Value::as_array);
        let count =
            values.map_or(0, |values| values.iter().filter(|value| !value.is_null()).count());
        if count < 2 || ["allOf", "anyOf", "oneOf"].iter().any(|key| schema.get(key).is_some()) {
            return;
        }
        let was_nullable = nullable::take(schema);
        let object = schema.as_object_mut().unwrap();
        let kind = object.shift_remove("type");
        let Some(Value::Array(values)) = object.shift_remove("enum") else {
            unreachable!("it has values")
        };
        let member = |value: Value| {
            let mut member = json!({});
            if let Some(kind) = &kind {
                member["type"] = kind.clone();
            }
            member[keyword] = if keyword == "const" { value } else { json!([value]) };
            member
        };
        object.insert(union.to_owned(), values.into_iter().map(member).collect());
        if was_nullable {
            nullable::put(schema, style);
        }
    });
}

/// A union whose members are single values becomes an enum.
fn together(document: &mut Value) {
    let style = nullable::usual(document);
    walk::schemas(document, &mut |schema| {
        let was_nullable = nullable::take(schema);
        for union in ["oneOf", "anyOf"] {
            let members = schema.get(union).and_then(Value::as_array);
            let Some(values) =
                members.and_then(|members| members.iter().map(value).collect::<Option<Vec<_>>>())
            else {
                continue;
            };
            let object = schema.as_object_mut().unwrap();
            object.shift_remove(union);
            if values.iter().all(Value::is_string) {
                object.insert("type".to_owned(), json!("string"));
            }
            object.insert("enum".to_owned(), json!(values));
        }
        if was_nullable {
            nullable::put(schema, style);
        }
    });
}

/// The value of a schema that says nothing but its type and one value.
fn value(schema: &Value) -> Option<Value> {
    let object = schema.as_object()?;
    if !object
        .keys()
        .all(|key| matches!(key.as_str(), "type" | "const" | "enum" | "title" | "description"))
    {
        return None;
    }
    let only = match object.get("enum").and_then(Value::as_array).map(Vec::as_slice) {
        Some([only]) => Some(only),
        _ => object.get("const"),
    };
    only.filter(|value| !value.is_null()).cloned()
}
