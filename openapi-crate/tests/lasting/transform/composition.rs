//! The ways to put objects together, and the forms of envelopes.

use std::collections::HashMap;

use serde_json::{Map, Value, json};

use super::{Transformation, new};
use crate::support::Rng;
use crate::walk::{self, ANNOTATIONS};

pub(super) const ALL: &[Transformation] = &[
    new("envelopes are composed of a page and its data", generic_pages),
    new("compositions are written out as one object", |document, _| merged(document)),
    new("objects are composed of their halves", halved),
    new("references stand in allOf", |document, _| wrapped(document)),
    new("references stand alone", |document, _| unwrapped(document)),
];

/// A page becomes `allOf` of a generic page, which has the links and counts, and an object with
/// the data. Pages with the same links and counts share one.
fn generic_pages(document: &mut Value, _: &mut Rng) {
    let mut pages: HashMap<String, String> = HashMap::new();
    let mut made = Map::new();
    let taken = walk::section(document, "schemas").clone();
    let arrays: Vec<String> = taken
        .iter()
        .filter(|(_, schema)| walk::kind(schema) == Some("array"))
        .map(|(name, _)| name.clone())
        .collect();
    walk::schemas(document, &mut |schema| {
        let Some(object) = schema.as_object_mut() else { return };
        let Some(properties) = object.get("properties").and_then(Value::as_object) else { return };
        let is_list = |schema: &Value| {
            let target = schema
                .get("$ref")
                .and_then(Value::as_str)
                .and_then(|r| walk::component(r, "schemas"));
            walk::kind(schema) == Some("array")
                || target.is_some_and(|name| arrays.iter().any(|array| array == name))
        };
        let is_meta = |name: &str| matches!(name, "meta" | "links");
        let (rest, data): (Map<_, _>, Map<_, _>) =
            properties.clone().into_iter().partition(|(name, _)| is_meta(name));
        let plain = object.keys().all(|key| {
            matches!(key.as_str(), "type" | "properties" | "required")
                || ANNOTATIONS.contains(&key.as_str())
        });
        if rest.is_empty() || data.len() != 1 || !data.values().all(is_list) || !plain {
            return;
        }
        let required =
            object.get("required").and_then(Value::as_array).cloned().unwrap_or_default();
        let (rest_required, data_required): (Vec<_>, Vec<_>) =
            required.into_iter().partition(|name| rest.contains_key(name.as_str().unwrap()));
        let page = with_required(json!({ "type": "object", "properties": rest }), rest_required);
        let name = pages.entry(page.to_string()).or_insert_with(|| {
            let name = walk::free_name(&taken, &format!("GenericPage{}", made.len() + 1));
            made.insert(name.clone(), page);
            name
        });
        let data = with_required(json!({ "type": "object", "properties": data }), data_required);
        // A nullable page stays one.
        let kind = object.shift_remove("type").filter(Value::is_array);
        object.retain(|key, _| ANNOTATIONS.contains(&key.as_str()));
        object.extend(kind.map(|kind| ("type".to_owned(), kind)));
        object.insert("allOf".to_owned(), json!([walk::reference_to("schemas", name), data]));
    });
    walk::section(document, "schemas").extend(made);
}

fn with_required(mut schema: Value, required: Vec<Value>) -> Value {
    if !required.is_empty() {
        schema["required"] = Value::Array(required);
    }
    schema
}

/// The keywords of an object that is nothing but its properties.
fn is_plain_object(schema: &Value) -> bool {
    let Some(object) = schema.as_object() else { return false };
    let plain = |key: &String| {
        matches!(key.as_str(), "type" | "properties" | "required")
            || ANNOTATIONS.contains(&key.as_str())
    };
    object.keys().all(plain)
        && object.get("properties").is_some_and(Value::is_object)
        && object.get("type").is_none_or(|kind| kind == "object")
}

/// `allOf` of several objects with different properties becomes one object.
fn merged(document: &mut Value) {
    let components = document.clone();
    walk::schemas(document, &mut |schema| {
        let Some(members) = schema.get("allOf").and_then(Value::as_array) else { return };
        let members: Vec<&Value> =
            members.iter().map(|member| walk::resolve(&components, member)).collect();
        let outer_plain = schema.as_object().unwrap().keys().all(|key| {
            matches!(key.as_str(), "type" | "allOf" | "nullable")
                || ANNOTATIONS.contains(&key.as_str())
        });
        if members.len() < 2
            || !outer_plain
            || !members.iter().all(|member| is_plain_object(member))
        {
            return;
        }
        let mut properties = Map::new();
        let mut required: Vec<Value> = Vec::new();
        for member in members {
            for (name, property) in member["properties"].as_object().unwrap() {
                if properties.insert(name.clone(), property.clone()).is_some() {
                    return;
                }
            }
            required.extend(
                member.get("required").and_then(Value::as_array).cloned().unwrap_or_default(),
            );
        }
        let object = schema.as_object_mut().unwrap();
        object.shift_remove("allOf");
        object.entry("type").or_insert_with(|| json!("object"));
        object.insert("properties".to_owned(), Value::Object(properties));
        if !required.is_empty() {
            object.insert("required".to_owned(), Value::Array(required));
        }
    });
}

/// An object component becomes `allOf` of two objects with a half of the properties each.
fn halved(document: &mut Value, rng: &mut Rng) {
    for (_, schema) in walk::section(document, "schemas") {
        if !is_plain_object(schema)
            || schema["properties"].as_object().unwrap().len() < 2
            || rng.below(3) == 0
        {
            continue;
        }
        let object = schema.as_object_mut().unwrap();
        let Some(Value::Object(properties)) = object.shift_remove("properties") else {
            unreachable!("it has them")
        };
        let required = object
            .shift_remove("required")
            .and_then(|list| list.as_array().cloned())
            .unwrap_or_default();
        object.shift_remove("type");
        let half = properties.len() / 2;
        let mut entries = properties.into_iter();
        let halves: [Map<String, Value>; 2] =
            [entries.by_ref().take(half).collect(), entries.collect()];
        let halves = halves.map(|half| {
            let required = required
                .iter()
                .filter(|name| half.contains_key(name.as_str().unwrap()))
                .cloned()
                .collect();
            with_required(json!({ "type": "object", "properties": half }), required)
        });
        object.insert("allOf".to_owned(), json!(halves));
    }
}

/// `$ref` becomes `allOf: [$ref]`, but for members of a union, which a discriminator may name.
fn wrapped(document: &mut Value) {
    walk::schemas(document, &mut |schema| {
        let properties = ["items", "additionalProperties"];
        let Some(object) = schema.as_object_mut() else { return };
        for (key, child) in object.iter_mut() {
            if properties.contains(&key.as_str()) {
                wrap(child);
            } else if key == "properties" {
                walk::entries(Some(child)).for_each(|(_, child)| wrap(child));
            }
        }
    });
}

fn wrap(schema: &mut Value) {
    if schema.get("$ref").is_some_and(|_| schema.as_object().unwrap().len() == 1) {
        *schema = json!({ "allOf": [schema.take()] });
    }
}

/// `allOf: [$ref]` becomes `$ref`. What stood beside it goes, if it was only for people.
fn unwrapped(document: &mut Value) {
    walk::schemas(document, &mut |schema| {
        let Some(object) = schema.as_object() else { return };
        let Some([only]) = object.get("allOf").and_then(Value::as_array).map(Vec::as_slice) else {
            return;
        };
        let said = |key: &str| key != "deprecated" && ANNOTATIONS.contains(&key);
        if object.keys().all(|key| key == "allOf" || said(key)) && only.get("$ref").is_some() {
            *schema = only.clone();
        }
    });
}
