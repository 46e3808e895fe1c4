//! Pass: component schemas that are no types of their own are written out where they are used;
//! unused ones go.

use std::collections::{HashMap, HashSet};

use serde_json::{Map, Value, json};

use super::{Context, check, walk};
use crate::model::Operation;
use crate::names;
use crate::problem::{Pointer, Result};

/// Replaces references to lists, maps and plain scalars by what they refer to, and moves
/// `nullable` from a component to the places that refer to it: a Rust type cannot be null, a field
/// can.
pub(super) fn inline_aliases(cx: &mut Context) -> Result<()> {
    // One alias may refer to another; bounded, because one may also refer to itself.
    for _ in 0..16 {
        let Some(components) = cx.root.pointer("/components/schemas").and_then(Value::as_object)
        else {
            return Ok(());
        };
        let aliases: HashMap<String, Value> = components
            .iter()
            .filter(|(name, schema)| is_alias(schema) && !refers_to(schema, name))
            .map(|(name, schema)| (name.clone(), schema.clone()))
            .collect();
        let nullable: HashSet<String> = components
            .iter()
            .filter(|(_, schema)| schema.get("nullable").is_some_and(|value| *value == json!(true)))
            .map(|(name, _)| name.clone())
            .collect();
        let mut changed = false;
        walk::schemas(&mut cx.root, &mut |schema, _| {
            unwrap_all_of(schema);
            let Some(name) = schema.get("$ref").and_then(Value::as_str).and_then(walk::component)
            else {
                return;
            };
            if let Some(target) = aliases.get(&name) {
                let hints = hints_of(schema);
                *schema = target.clone();
                schema.as_object_mut().into_iter().for_each(|object| object.extend(hints.clone()));
                changed = true;
            } else if nullable.contains(&name) {
                let mut place = hints_of(schema);
                place.insert("allOf".to_owned(), Value::Array(vec![schema.take()]));
                place.insert("nullable".to_owned(), json!(true));
                *schema = Value::Object(place);
            }
        });
        for component in cx
            .root
            .pointer_mut("/components/schemas")
            .and_then(Value::as_object_mut)
            .into_iter()
            .flatten()
        {
            if let Some(object) =
                component.1.as_object_mut().filter(|_| nullable.contains(component.0))
            {
                object.shift_remove("nullable");
            }
        }
        check::depth(cx)?;
        if !changed {
            break;
        }
    }
    Ok(())
}

/// What an overlay says about the place of a reference.
fn hints_of(schema: &Value) -> Map<String, Value> {
    let entries = schema.as_object().into_iter().flatten().filter(|(key, _)| key.starts_with("x-"));
    entries.map(|(key, value)| (key.clone(), value.clone())).collect()
}

/// `allOf` of one schema that is no reference is that schema, described by what stands
/// beside it.
fn unwrap_all_of(schema: &mut Value) {
    let Some([only]) = schema.get("allOf").and_then(Value::as_array).map(Vec::as_slice) else {
        return;
    };
    let Some(mut inner) = only.as_object().filter(|only| !only.contains_key("$ref")).cloned()
    else {
        return;
    };
    let Some(outer) = schema.as_object_mut() else { return };
    if outer.keys().all(|key| {
        matches!(key.as_str(), "allOf" | "description" | "nullable") || key.starts_with("x-")
    }) {
        outer.shift_remove("allOf");
        inner.extend(std::mem::take(outer));
        *outer = inner;
    }
}

fn is_alias(schema: &Value) -> bool {
    if schema.get("$ref").is_some() {
        return true;
    }
    !["enum", "properties", "allOf", "oneOf", "anyOf", "not"]
        .iter()
        .any(|key| schema.get(key).is_some())
}

/// Renames components whose Rust name is taken: by another component, a builder, or a type that
/// the generated code leans on.
pub(super) fn name_apart(cx: &mut Context, operations: &[Operation]) {
    let builders = operations.iter().map(|operation| names::type_key(&operation.id));
    let reserved: HashSet<String> =
        names::TAKEN_TYPES.iter().map(ToString::to_string).chain(builders).collect();
    let components = cx.take_components();
    cx.types = components
        .keys()
        .map(|name| names::type_key(name))
        .chain(reserved.iter().cloned())
        .collect();
    let at = Pointer::root().join(&["components", "schemas"]);
    let mut seen = reserved;
    let mut renamed = HashMap::new();
    let mut kept = Map::new();
    for (name, schema) in components {
        if seen.insert(names::type_key(&name)) {
            kept.insert(name, schema);
            continue;
        }
        let free = names::unique_type(&name, &mut cx.types);
        cx.warn(
            &at.child(&name),
            format!("`{}` is taken: this one is named `{free}`", names::pascal(&name)),
        );
        kept.insert(free.clone(), schema);
        renamed.insert(name, free);
    }
    cx.set_components(kept);
    walk::schemas(&mut cx.root, &mut |schema, _| {
        let name = schema.get("$ref").and_then(Value::as_str).and_then(walk::component);
        if let Some(free) = name.and_then(|name| renamed.get(&name)) {
            schema["$ref"] = walk::reference_to(free)["$ref"].take();
        }
    });
}

fn refers_to(schema: &Value, name: &str) -> bool {
    let mut found = false;
    walk::references(schema, &mut |reference| found |= reference == name);
    found
}

/// Removes the components that no operation reaches.
pub(super) fn prune(cx: &mut Context) {
    let mut reached = HashSet::new();
    let mut queue = Vec::new();
    if let Some(paths) = cx.root.get("paths") {
        walk::references(paths, &mut |name| queue.push(name.to_owned()));
    }
    let mut schemas = cx.take_components();
    while let Some(name) = queue.pop() {
        if let Some(schema) = schemas.get(&name).filter(|_| reached.insert(name.clone())) {
            walk::references(schema, &mut |name| queue.push(name.to_owned()));
        }
    }
    schemas.retain(|name, _| reached.contains(name));
    cx.set_components(schemas);
}
