//! Writes schemas in the notation of OpenAPI 3.0 and of 3.1.

use serde_json::{Value, json};

use super::nullable::{self, Style};
use super::{Transformation, new};
use crate::walk;

pub(super) const ALL: &[Transformation] = &[
    new("3.1", |document, _| to_31(document)),
    new("3.1 and back to 3.0", |document, _| {
        to_31(document);
        to_30(document);
    }),
    new("3.2", |document, _| {
        to_31(document);
        document["openapi"] = json!("3.2.0");
    }),
    new("3.1 with the dialect named", |document, _| {
        to_31(document);
        document["jsonSchemaDialect"] = json!("https://spec.openapis.org/oas/3.1/dialect/base");
    }),
    new("references beside other keywords", |document, _| beside(document)),
];

/// Writes a document of any version as 3.1.
pub(crate) fn to_31(document: &mut Value) {
    document["openapi"] = json!("3.1.0");
    walk::schemas(document, &mut |schema| {
        if nullable::is_null(schema) {
            only_null(schema, "type", json!("null"));
        }
        nullable::restyle(schema, Style::TypeList);
        let Some(object) = schema.as_object_mut() else { return };
        if let Some(example) = object.shift_remove("example") {
            object.insert("examples".to_owned(), json!([example]));
        }
        if let Some([only]) = object.get("enum").and_then(Value::as_array).map(Vec::as_slice)
            && !only.is_null()
        {
            let only = only.clone();
            object.shift_remove("enum");
            object.insert("const".to_owned(), only);
        }
        for (exclusive, limit) in [("exclusiveMinimum", "minimum"), ("exclusiveMaximum", "maximum")]
        {
            match object.get(exclusive) {
                Some(Value::Bool(true)) => {
                    if let Some(value) = object.shift_remove(limit) {
                        object.insert(exclusive.to_owned(), value);
                    }
                }
                Some(Value::Bool(false)) => drop(object.shift_remove(exclusive)),
                _ => {}
            }
        }
    });
}

/// Writes a document of any version as 3.0.
pub(crate) fn to_30(document: &mut Value) {
    document["openapi"] = json!("3.0.3");
    for key in ["jsonSchemaDialect", "webhooks"] {
        document.as_object_mut().unwrap().shift_remove(key);
    }
    walk::schemas(document, &mut |schema| {
        if nullable::is_null(schema) {
            only_null(schema, "enum", json!([null]));
        }
        if let Some(object) = schema.as_object_mut().filter(|object| object.len() > 1)
            && let Some(reference) = object.shift_remove("$ref")
        {
            object.insert("allOf".to_owned(), json!([{ "$ref": reference }]));
        }
        nullable::restyle(schema, Style::Keyword);
        let Some(object) = schema.as_object_mut() else { return };
        if let Some(examples) = object.shift_remove("examples") {
            object.insert("example".to_owned(), examples[0].clone());
        }
        if let Some(value) = object.shift_remove("const") {
            object.entry("type").or_insert_with(|| json!(type_of(&value)));
            object.insert("enum".to_owned(), json!([value]));
        }
        for (exclusive, limit) in [("exclusiveMinimum", "minimum"), ("exclusiveMaximum", "maximum")]
        {
            if object.get(exclusive).is_some_and(Value::is_number) {
                let value = object.insert(exclusive.to_owned(), json!(true));
                object.insert(limit.to_owned(), value.unwrap());
            }
        }
    });
}

/// Says by this keyword alone that null is all there is.
fn only_null(schema: &mut Value, key: &str, value: Value) {
    let object = schema.as_object_mut().unwrap();
    object.retain(|key, _| !matches!(key.as_str(), "type" | "enum" | "const" | "nullable"));
    object.insert(key.to_owned(), value);
}

fn type_of(value: &Value) -> &'static str {
    match value {
        Value::Bool(_) => "boolean",
        Value::Number(number) if number.is_f64() => "number",
        Value::Number(_) => "integer",
        _ => "string",
    }
}

/// `allOf: [{$ref}]` beside a description becomes a reference beside a description, as 3.1 may
/// say it.
fn beside(document: &mut Value) {
    to_31(document);
    walk::schemas(document, &mut |schema| {
        let Some(object) = schema.as_object_mut() else { return };
        let only =
            object.get("allOf").and_then(Value::as_array).filter(|members| members.len() == 1);
        let reference = only.and_then(|members| {
            members[0].get("$ref").filter(|_| members[0].as_object().unwrap().len() == 1)
        });
        if let Some(reference) = reference.cloned() {
            object.shift_remove("allOf");
            object.insert("$ref".to_owned(), reference);
        }
    });
}
