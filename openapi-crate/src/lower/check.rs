//! Pass: every schema has the form of one, so that no later stage stumbles over it without saying
//! where.

use std::collections::{BTreeMap, HashSet};

use serde_json::Value;

use super::{Context, walk};
use crate::problem::{Pointer, Problem, Result, Warning};

const TYPES: [&str; 6] = ["array", "boolean", "integer", "number", "object", "string"];

pub(super) fn schemas(cx: &mut Context) -> Result<()> {
    let mut result = Ok(());
    let mut warnings = Vec::new();
    walk::schemas(&mut cx.root, &mut |schema, at| {
        if schema.is_null() {
            *schema = Value::Object(serde_json::Map::new());
            warnings.push(Warning {
                pointer: at.clone(),
                message: "says nothing: becomes any JSON value".to_owned(),
            });
        }
        if let Some(object) = schema
            .as_object_mut()
            .filter(|object| object.get("required").is_some_and(Value::is_boolean))
        {
            object.shift_remove("required");
            let message =
                "an object lists the names of what it requires: `true` or `false` is left out"
                    .to_owned();
            warnings.push(Warning { pointer: at.child("required"), message });
        }
        if result.is_ok() {
            result = form(schema, at);
        }
        let Some(object) = schema.as_object_mut() else { return };
        let unknown =
            object.get("type").and_then(Value::as_str).filter(|kind| !TYPES.contains(kind));
        if let Some(kind) = unknown {
            let message = format!("`{kind}` is no type: becomes any JSON value");
            warnings.push(Warning { pointer: at.child("type"), message });
            object.retain(|key, _| key == "description" || key == "nullable");
        }
    });
    cx.warnings.append(&mut warnings);
    result?;
    no_endless_composition(cx)
}

fn form(schema: &Value, at: &Pointer) -> Result<()> {
    let Some(object) = schema.as_object() else {
        return Err(Problem::at(at, "must be a schema, which is an object"));
    };
    for (key, value) in object {
        let must_be = match key.as_str() {
            "type" if !value.is_string() => "must be the name of a type",
            "enum" | "required" | "allOf" | "anyOf" | "oneOf" if !value.is_array() => {
                "must be a list"
            }
            "properties" if !value.is_object() => "must be an object",
            "$ref" | "description" if !value.is_string() => "must be text",
            _ => continue,
        };
        return Err(Problem::at(&at.child(key), must_be));
    }
    Ok(())
}

/// How many schemas may stand inside one another. The code for them is read and written by
/// recursion.
const DEPTH: usize = 32;

/// Schemas must not be nested without end.
pub(super) fn depth(cx: &mut Context) -> Result<()> {
    let mut result = Ok(());
    walk::schemas(&mut cx.root, &mut |schema, at| {
        if result.is_ok() && levels(schema, &mut Pointer::root()) > DEPTH {
            result = Err(Problem::at(
                at,
                format!("holds more than {DEPTH} levels of schemas; make them component schemas"),
            ));
        }
    });
    result
}

fn levels(schema: &mut Value, at: &mut Pointer) -> usize {
    let mut deepest = 0;
    walk::children(schema, at, &mut |child, at| deepest = deepest.max(levels(child, at)));
    deepest + 1
}

/// A component must not be a reference to itself, nor be composed of itself, also not by way of
/// others: it would have no end.
fn no_endless_composition(cx: &Context) -> Result<()> {
    let components = cx.root.pointer("/components/schemas").and_then(Value::as_object);
    let parts: BTreeMap<&String, Vec<String>> = components
        .into_iter()
        .flatten()
        .map(|(name, schema)| (name, composed_of(schema)))
        .collect();
    for (name, first) in &parts {
        let mut queue: Vec<&String> = first.iter().collect();
        let mut seen = HashSet::new();
        while let Some(part) = queue.pop() {
            if part == *name {
                let at = Pointer::root().join(&["components", "schemas", name]);
                return Err(Problem::at(&at, "is composed of itself"));
            }
            if seen.insert(part) {
                queue.extend(parts.get(part).into_iter().flatten());
            }
        }
    }
    Ok(())
}

fn composed_of(schema: &Value) -> Vec<String> {
    let reference = schema.get("$ref").and_then(Value::as_str).and_then(walk::component);
    let members = schema.get("allOf").and_then(Value::as_array).into_iter().flatten();
    reference.into_iter().chain(members.flat_map(composed_of)).collect()
}
