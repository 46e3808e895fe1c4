//! Writes lists and objects in another order.

use serde_json::{Map, Value};

use super::{Transformation, new};
use crate::support::Rng;
use crate::walk;

pub(super) const ALL: &[Transformation] = &[
    new("paths are in another order", |document, rng| keys(document.get_mut("paths"), rng)),
    new("methods are in another order", |document, rng| {
        walk::entries(document.get_mut("paths")).for_each(|(_, item)| keys(Some(item), rng));
    }),
    new("properties are in another order", |document, rng| {
        walk::schemas(document, &mut |schema| keys(schema.get_mut("properties"), rng));
    }),
    new("required is in another order", |document, rng| lists(document, rng, &["required"])),
    new("enum values are in another order", |document, rng| lists(document, rng, &["enum"])),
    new("members of unions are in another order", |document, rng| {
        lists(document, rng, &["anyOf", "oneOf"]);
    }),
    new("members of compositions are in another order", |document, rng| {
        lists(document, rng, &["allOf"]);
    }),
    new("parameters are in another order", |document, rng| {
        walk::parameter_lists(document, &mut |list| rng.shuffle(list));
    }),
    new("components are in another order", |document, rng| {
        keys(document.get_mut("components"), rng);
        walk::entries(document.get_mut("components"))
            .for_each(|(_, section)| keys(Some(section), rng));
    }),
    new("responses are in another order", |document, rng| {
        walk::operations(document, &mut |_, _, operation| {
            keys(operation.get_mut("responses"), rng);
        });
    }),
    new("keys are in alphabetical order", |document, _| sort(document)),
    new("keys are in another order", shuffle),
];

fn keys(value: Option<&mut Value>, rng: &mut Rng) {
    if let Some(object) = value.and_then(Value::as_object_mut) {
        rng.shuffle_keys(object);
    }
}

/// Shuffles lists in schemas.
fn lists(document: &mut Value, rng: &mut Rng, names: &[&str]) {
    walk::schemas(document, &mut |schema| {
        for name in names {
            if let Some(Value::Array(list)) = schema.get_mut(*name) {
                rng.shuffle(list);
            }
        }
    });
}

fn sort(value: &mut Value) {
    match value {
        Value::Object(object) => {
            let mut entries: Vec<(String, Value)> = std::mem::take(object).into_iter().collect();
            entries.sort_by(|a, b| a.0.cmp(&b.0));
            *object = entries.into_iter().collect::<Map<_, _>>();
            object.values_mut().for_each(sort);
        }
        Value::Array(items) => items.iter_mut().for_each(sort),
        _ => {}
    }
}

fn shuffle(value: &mut Value, rng: &mut Rng) {
    match value {
        Value::Object(object) => {
            rng.shuffle_keys(object);
            object.values_mut().for_each(|child| shuffle(child, rng));
        }
        Value::Array(items) => items.iter_mut().for_each(|item| shuffle(item, rng)),
        _ => {}
    }
}
