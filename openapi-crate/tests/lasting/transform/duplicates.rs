//! One component instead of several equal ones, and the other way round.

use std::collections::HashMap;

use serde_json::{Map, Value};

use super::{Transformation, new};
use crate::support::Rng;
use crate::walk::{self, ANNOTATIONS};

pub(super) const ALL: &[Transformation] = &[
    new("equal schemas are merged", merged),
    new("a schema is split in two", split),
    new("every schema that is used twice is split in two", all_split),
    new("equal responses are merged", |document, _| merge(document, "responses")),
];

fn merged(document: &mut Value, _: &mut Rng) {
    merge(document, "schemas");
}

/// Makes one component of those that differ in descriptions alone.
fn merge(document: &mut Value, section: &str) {
    let components = document.pointer(&format!("/components/{section}")).and_then(Value::as_object);
    let mut first: HashMap<String, String> = HashMap::new();
    let mut replaced: HashMap<String, String> = HashMap::new();
    for (name, component) in components.into_iter().flatten() {
        let text = essence(component).to_string();
        if let Some(other) = first.get(&text) {
            replaced.insert(name.clone(), other.clone());
        } else {
            first.insert(text, name.clone());
        }
    }
    if replaced.is_empty() {
        return;
    }
    walk::section(document, section).retain(|name, _| !replaced.contains_key(name));
    walk::references(document, &mut |reference| {
        if let Some(name) = walk::component(reference, section).and_then(|name| replaced.get(name))
        {
            *reference = format!("#/components/{section}/{name}");
        }
    });
}

/// The value without what only people read, with its keys in alphabetical order.
fn essence(value: &Value) -> Value {
    match value {
        Value::Object(object) => {
            let mut entries: Vec<(&String, Value)> = Vec::new();
            for (key, child) in object {
                if key == "properties" {
                    let properties = child.as_object().into_iter().flatten();
                    let mut properties: Vec<_> =
                        properties.map(|(name, child)| (name.clone(), essence(child))).collect();
                    properties.sort_by(|a, b| a.0.cmp(&b.0));
                    entries.push((key, Value::Object(properties.into_iter().collect())));
                } else if !ANNOTATIONS.contains(&key.as_str()) && !key.starts_with("x-") {
                    entries.push((key, essence(child)));
                }
            }
            entries.sort_by(|a, b| a.0.cmp(b.0));
            Value::Object(entries.into_iter().map(|(key, child)| (key.clone(), child)).collect())
        }
        Value::Array(items) => Value::Array(items.iter().map(essence).collect()),
        other => other.clone(),
    }
}

/// How many references in the document lead to each schema.
fn uses(document: &Value) -> Map<String, Value> {
    let mut uses = Map::new();
    for reference in walk::referenced(document) {
        if let Some(name) = walk::component(&reference, "schemas") {
            let count = uses.get(name).and_then(Value::as_u64).unwrap_or_default();
            uses.insert(name.to_owned(), (count + 1).into());
        }
    }
    uses.retain(|_, count| count.as_u64() > Some(1));
    uses
}

fn split(document: &mut Value, rng: &mut Rng) {
    let names: Vec<String> = uses(document).keys().cloned().collect();
    if !names.is_empty() {
        copy(document, &names[rng.below(names.len())..][..1]);
    }
}

fn all_split(document: &mut Value, _: &mut Rng) {
    let names: Vec<String> = uses(document).keys().cloned().collect();
    copy(document, &names);
}

/// Copies the schemas, and makes every second reference one to the copy.
fn copy(document: &mut Value, names: &[String]) {
    let schemas = walk::section(document, "schemas");
    let mut copies: HashMap<&String, (String, bool)> = HashMap::new();
    for name in names {
        let copy = walk::free_name(schemas, &format!("{name}Copy"));
        schemas.insert(copy.clone(), schemas[name].clone());
        copies.insert(name, (copy, false));
    }
    walk::references(document, &mut |reference| {
        let name = walk::component(reference, "schemas").map(str::to_owned);
        if let Some((copy, turn)) = name.and_then(|name| copies.get_mut(&name)) {
            if *turn {
                *reference = format!("#/components/schemas/{copy}");
            }
            *turn = !*turn;
        }
    });
    let originals = copies.into_iter().map(|(name, (copy, _))| (copy, name.clone())).collect();
    mapped_to_members(document, &originals);
}

/// Has each discriminator name the members of its own union, be they originals or copies.
fn mapped_to_members(value: &mut Value, originals: &HashMap<String, String>) {
    let members: Vec<String> = ["anyOf", "oneOf"]
        .iter()
        .filter_map(|key| value.get(key)?.as_array())
        .flatten()
        .filter_map(|member| Some(member.get("$ref")?.as_str()?.to_owned()))
        .collect();
    let original = |reference: &str| {
        let name = walk::component(reference, "schemas").unwrap_or(reference);
        originals.get(name).map_or_else(|| name.to_owned(), Clone::clone)
    };
    let targets = value.pointer_mut("/discriminator/mapping").and_then(Value::as_object_mut);
    for target in targets.into_iter().flat_map(Map::values_mut) {
        let of = original(target.as_str().unwrap_or_default());
        if let Some(member) = members.iter().find(|member| original(member) == of) {
            *target = member.as_str().into();
        }
    }
    match value {
        Value::Object(object) => {
            object.values_mut().for_each(|child| mapped_to_members(child, originals));
        }
        Value::Array(items) => items.iter_mut().for_each(|it| mapped_to_members(it, originals)),
        _ => {}
    }
}
