//! Ways through a document that several passes share.

use serde_json::Value;

use crate::problem::{Pointer, escaped, unescaped};

/// Keywords whose value is one schema.
const SCHEMA: [&str; 3] = ["items", "additionalProperties", "not"];
/// Keywords whose value is a list of schemas.
const SCHEMA_LIST: [&str; 3] = ["allOf", "oneOf", "anyOf"];

/// What is done with each schema, and where it stands.
type Visit<'v> = dyn FnMut(&mut Value, &Pointer) + 'v;

/// Visits every schema in `value`, whatever `value` is (a document, an operation, a parameter, …),
/// inner ones first.
pub(super) fn schemas(root: &mut Value, visit: &mut Visit<'_>) {
    containers(root, &mut Pointer::root(), visit);
}

/// Walks everything that is not a schema and enters the places where schemas stand.
fn containers(value: &mut Value, at: &mut Pointer, visit: &mut Visit<'_>) {
    match value {
        Value::Object(object) => {
            for (key, child) in object.iter_mut() {
                match key.as_str() {
                    "schema" => at.within(key, |at| schema(child, at, visit)),
                    "schemas" => at.within(key, |at| {
                        for (name, child) in child.as_object_mut().into_iter().flatten() {
                            at.within(name, |at| schema(child, at, visit));
                        }
                    }),
                    "example" | "examples" => {}
                    _ if key.starts_with("x-") => {}
                    _ if child.is_object() || child.is_array() => {
                        at.within(key, |at| containers(child, at, visit));
                    }
                    _ => {}
                }
            }
        }
        Value::Array(items) => {
            for (index, item) in items.iter_mut().enumerate() {
                at.within(index, |at| containers(item, at, visit));
            }
        }
        _ => {}
    }
}

/// Visits the schemas inside `value`, then `value`.
pub(super) fn schema(value: &mut Value, at: &mut Pointer, visit: &mut Visit<'_>) {
    children(value, at, &mut |child, at| schema(child, at, visit));
    visit(value, at);
}

/// Visits the schemas directly inside the schema `value`.
pub(super) fn children(
    value: &mut Value,
    at: &mut Pointer,
    visit: &mut dyn FnMut(&mut Value, &mut Pointer),
) {
    let Value::Object(object) = value else { return };
    for (key, child) in object.iter_mut() {
        if SCHEMA.contains(&key.as_str()) {
            if key != "additionalProperties" || !child.is_boolean() {
                at.within(key, |at| visit(child, at));
            }
        } else if SCHEMA_LIST.contains(&key.as_str()) {
            at.within(key, |at| {
                for (index, child) in child.as_array_mut().into_iter().flatten().enumerate() {
                    at.within(index, |at| visit(child, at));
                }
            });
        } else if key == "properties" {
            at.within(key, |at| {
                for (name, child) in child.as_object_mut().into_iter().flatten() {
                    at.within(name, |at| visit(child, at));
                }
            });
        }
    }
}

/// Calls `visit` with the name of every component schema that `value` refers to, at any depth.
pub(super) fn references(value: &Value, visit: &mut dyn FnMut(&str)) {
    match value {
        Value::Object(object) => {
            for (key, child) in object {
                match child {
                    Value::String(target) if key == "$ref" => {
                        if let Some(name) = component(target) {
                            visit(&name);
                        }
                    }
                    // What looks like a keyword here is the name of a property.
                    _ if key == "properties" => {
                        child
                            .as_object()
                            .into_iter()
                            .flatten()
                            .for_each(|(_, property)| references(property, visit));
                    }
                    _ if matches!(key.as_str(), "example" | "examples" | "enum") => {}
                    _ => references(child, visit),
                }
            }
        }
        Value::Array(items) => items.iter().for_each(|item| references(item, visit)),
        _ => {}
    }
}

/// The component's name in `#/components/schemas/Name`.
pub(super) fn component(reference: &str) -> Option<String> {
    let name = reference.strip_prefix("#/components/schemas/")?;
    Some(unescaped(name))
}

/// A reference to a component schema.
pub(super) fn reference_to(name: &str) -> Value {
    serde_json::json!({ "$ref": format!("#/components/schemas/{}", escaped(name)) })
}

/// Whether `schema` says that it is of `kind`; an object may say so by its properties alone.
pub(super) fn is_type(schema: &Value, kind: &str) -> bool {
    match schema.get("type").and_then(Value::as_str) {
        Some(found) => found == kind,
        None => match kind {
            "object" => {
                schema.get("properties").is_some() || schema.get("additionalProperties").is_some()
            }
            "array" => schema.get("items").is_some(),
            _ => false,
        },
    }
}
