//! Declares authentication elsewhere.

use serde_json::{Map, Value, json};

use super::{Transformation, new};
use crate::support::Rng;
use crate::walk;

pub(super) const ALL: &[Transformation] = &[
    new("security stands at the operations", |document, _| at_the_operations(document)),
    new("security stands at the root", |document, _| at_the_root(document)),
    new("security schemes are renamed", renamed),
    new("security schemes have no description", |document, _| {
        for (_, scheme) in walk::entries(document.pointer_mut("/components/securitySchemes")) {
            scheme
                .as_object_mut()
                .unwrap()
                .retain(|key, _| key != "description" && key != "bearerFormat");
        }
    }),
];

fn at_the_operations(document: &mut Value) {
    let Some(security) = document.as_object_mut().unwrap().shift_remove("security") else { return };
    walk::operations(document, &mut |_, _, operation| {
        operation.as_object_mut().unwrap().entry("security").or_insert_with(|| security.clone());
    });
}

/// The security of most operations moves to the root.
fn at_the_root(document: &mut Value) {
    at_the_operations(document);
    let mut counts: Vec<(Value, usize)> = Vec::new();
    walk::operations(document, &mut |_, _, operation| {
        let own = operation.get("security").cloned().unwrap_or_else(|| json!([]));
        match counts.iter_mut().find(|(security, _)| *security == own) {
            Some((_, count)) => *count += 1,
            None => counts.push((own, 1)),
        }
    });
    let Some((most, _)) = counts.into_iter().max_by_key(|(_, count)| *count) else { return };
    walk::operations(document, &mut |_, _, operation| {
        let operation = operation.as_object_mut().unwrap();
        if operation.get("security") == Some(&most) {
            operation.shift_remove("security");
        } else {
            operation.entry("security").or_insert_with(|| json!([]));
        }
    });
    if most != json!([]) {
        document["security"] = most;
    }
}

fn renamed(document: &mut Value, rng: &mut Rng) {
    let suffix = rng.below(1000);
    let rename = |object: &mut Map<String, Value>| {
        *object = std::mem::take(object)
            .into_iter()
            .map(|(name, value)| (format!("{name}{suffix}"), value))
            .collect();
    };
    rename(walk::section(document, "securitySchemes"));
    let requirements = |list: Option<&mut Value>| {
        walk::items(list).filter_map(Value::as_object_mut).for_each(rename);
    };
    requirements(document.get_mut("security"));
    walk::operations(document, &mut |_, _, operation| requirements(operation.get_mut("security")));
}
