//! What stood in components is written out where it is used.

use std::collections::{BTreeSet, HashMap};

use serde_json::{Map, Value, json};

use super::{Transformation, new};
use crate::support::Rng;
use crate::walk::{self, ANNOTATIONS};

pub(super) const ALL: &[Transformation] = &[
    new("schemas are written out", schemas),
    new("schemas of answers are written out at the answer", answers),
    new("enums are written out", enums),
    new("parameters are written out", parameters),
    new("responses are written out", responses),
];

/// Writes out every schema. Of schemas that hold themselves, one of each circle stays a component.
pub(crate) fn schemas(document: &mut Value, _: &mut Rng) {
    let kept = circles(document);
    write_out(document, &|name, _| !kept.contains(name));
    walk::drop_unused_schemas(document);
}

/// Writes out the lists of values.
fn enums(document: &mut Value, _: &mut Rng) {
    write_out(document, &|_, schema| schema.get("enum").is_some());
    walk::drop_unused_schemas(document);
}

/// Writes out the schema that an answer refers to, and nothing below it.
fn answers(document: &mut Value, _: &mut Rng) {
    let components = document["components"]["schemas"].clone();
    walk::operations(document, &mut |_, _, operation| {
        for (_, response) in walk::entries(operation.get_mut("responses")) {
            for (_, media) in walk::entries(response.get_mut("content")) {
                let Some(schema) = media.get_mut("schema") else { continue };
                let name = schema
                    .get("$ref")
                    .and_then(Value::as_str)
                    .and_then(|r| walk::component(r, "schemas"));
                if let Some(target) = name.and_then(|name| components.get(name)) {
                    *schema = target.clone();
                }
            }
        }
    });
    walk::drop_unused_schemas(document);
}

/// The schemas that a walk through the references meets again before it has left them.
fn circles(document: &Value) -> BTreeSet<String> {
    struct Walk {
        leads_to: HashMap<String, Vec<String>>,
        left: HashMap<String, bool>,
        met: BTreeSet<String>,
    }
    fn enter(walk: &mut Walk, name: &str) {
        walk.left.insert(name.to_owned(), false);
        for next in walk.leads_to.get(name).cloned().unwrap_or_default() {
            match walk.left.get(&next) {
                Some(false) => drop(walk.met.insert(next)),
                Some(true) => {}
                None => enter(walk, &next),
            }
        }
        walk.left.insert(name.to_owned(), true);
    }
    let schemas =
        document.pointer("/components/schemas").and_then(Value::as_object).into_iter().flatten();
    let names = |schema| {
        walk::referenced(schema)
            .iter()
            .filter_map(|r| walk::component(r, "schemas"))
            .map(str::to_owned)
            .collect()
    };
    let mut walk = Walk {
        leads_to: schemas.map(|(name, schema)| (name.clone(), names(schema))).collect(),
        left: HashMap::new(),
        met: mapped(document),
    };
    let mut all: Vec<String> = walk.leads_to.keys().cloned().collect();
    all.sort();
    for name in all {
        if !walk.left.contains_key(&name) {
            enter(&mut walk, &name);
        }
    }
    walk.met
}

/// The schemas that discriminators name. They have to stay components.
fn mapped(document: &Value) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    walk::schemas(&mut document.clone(), &mut |schema| {
        for (_, target) in walk::entries(schema.pointer_mut("/discriminator/mapping")) {
            names.extend(
                target
                    .as_str()
                    .and_then(|target| walk::component(target, "schemas"))
                    .map(str::to_owned),
            );
        }
    });
    names
}

/// Replaces the references to the schemas that `chosen` says yes to. There must be no circle
/// among them.
fn write_out(document: &mut Value, chosen: &dyn Fn(&str, &Value) -> bool) {
    let is_31 = walk::is_31(document);
    let components = document
        .pointer("/components/schemas")
        .and_then(Value::as_object)
        .cloned()
        .unwrap_or_default();
    let mut expanded = HashMap::new();
    walk::schemas(document, &mut |schema| {
        replace(schema, &components, &mut expanded, chosen, is_31);
    });
}

fn replace(
    schema: &mut Value,
    components: &Map<String, Value>,
    expanded: &mut HashMap<String, Value>,
    chosen: &dyn Fn(&str, &Value) -> bool,
    is_31: bool,
) {
    let reference =
        schema.get("$ref").and_then(Value::as_str).and_then(|r| walk::component(r, "schemas"));
    let Some(name) = reference.map(str::to_owned) else { return unwrap(schema) };
    let Some(target) = components.get(&name).filter(|target| chosen(&name, target)) else { return };
    if !expanded.contains_key(&name) {
        let mut target = target.clone();
        walk::schema(&mut target, &mut |schema| {
            replace(schema, components, expanded, chosen, is_31);
        });
        expanded.insert(name.clone(), target);
    }
    let mut beside = std::mem::replace(schema, expanded[&name].clone());
    let beside = beside.as_object_mut().unwrap();
    beside.shift_remove("$ref");
    // In 3.0, what stands beside a reference does not count.
    if is_31 && !beside.is_empty() {
        if beside.keys().all(|key| is_annotation(key)) && schema.get("$ref").is_none() {
            schema.as_object_mut().unwrap().extend(std::mem::take(beside));
        } else {
            beside.insert("allOf".to_owned(), json!([schema.take()]));
            *schema = Value::Object(std::mem::take(beside));
        }
    }
}

fn is_annotation(key: &str) -> bool {
    ANNOTATIONS.contains(&key) || key.starts_with("x-")
}

/// Makes `allOf: [X]` beside a description the schema X with that description.
fn unwrap(schema: &mut Value) {
    let Some(object) = schema.as_object_mut() else { return };
    let only = object.get("allOf").and_then(Value::as_array).filter(|members| members.len() == 1);
    let Some(only) = only.map(|members| members[0].clone()) else { return };
    let others = object.keys().all(|key| key == "allOf" || key == "nullable" || is_annotation(key));
    if others && only.get("$ref").is_none() {
        object.shift_remove("allOf");
        let outer = std::mem::replace(schema, only);
        schema.as_object_mut().unwrap().extend(outer.as_object().unwrap().clone());
    }
}

/// Writes out the parameters.
pub(crate) fn parameters(document: &mut Value, _: &mut Rng) {
    let before = document.clone();
    walk::parameter_lists(document, &mut |list| {
        for item in list {
            *item = walk::resolve(&before, item).clone();
        }
    });
    walk::section(document, "parameters").clear();
    walk::drop_empty_sections(document);
}

/// Writes out the responses, the headers in them and the request bodies.
fn responses(document: &mut Value, _: &mut Rng) {
    let before = document.clone();
    walk::operations(document, &mut |_, _, operation| {
        if let Some(body) = operation.get_mut("requestBody") {
            *body = walk::resolve(&before, body).clone();
        }
        for (_, response) in walk::entries(operation.get_mut("responses")) {
            *response = walk::resolve(&before, response).clone();
            for (_, header) in walk::entries(response.get_mut("headers")) {
                *header = walk::resolve(&before, header).clone();
            }
        }
    });
    for name in ["responses", "headers", "requestBodies"] {
        walk::section(document, name).clear();
    }
    walk::drop_empty_sections(document);
}
