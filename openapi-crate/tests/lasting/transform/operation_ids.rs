//! Other operation ids, or none.

use std::collections::HashMap;

use serde_json::{Value, json};

use super::{Transformation, new};
use crate::support::Rng;
use crate::walk;

pub(super) const ALL: &[Transformation] = &[
    new("operation ids are route names of Laravel", route_names),
    new("operation ids are in camel case", camel_case),
    new("operation ids are hashes", hashes),
    new("operation ids are gone", gone),
    new("operation ids are those of other operations", permuted),
    new("operation ids clash", clashing),
];

/// Gives every operation the id that `name` makes of its path and method.
fn rename(document: &mut Value, name: &mut dyn FnMut(&str, &str) -> String) {
    walk::operations(document, &mut |path, method, operation| {
        operation["operationId"] = json!(name(path, method));
    });
}

fn is_parameter(segment: &str) -> bool {
    segment.starts_with('{')
}

/// The action of a resource controller.
fn action(path: &str, method: &str) -> &'static str {
    let one = path.rsplit('/').next().is_some_and(is_parameter);
    match method {
        "get" if one => "show",
        "get" => "index",
        "post" => "store",
        "delete" => "destroy",
        _ => "update",
    }
}

/// `users.index`, `users.store`, `users.units.update`.
pub(crate) fn route_names(document: &mut Value, _: &mut Rng) {
    let mut taken: HashMap<String, usize> = HashMap::new();
    rename(document, &mut |path, method| {
        let mut parts: Vec<&str> =
            path.split('/').filter(|part| !part.is_empty() && !is_parameter(part)).collect();
        parts.push(action(path, method));
        let name = parts.join(".");
        let count = taken.entry(name.clone()).or_default();
        *count += 1;
        if *count == 1 { name } else { format!("{name}.{count}") }
    });
}

/// `getUsersUser`.
fn camel_case(document: &mut Value, _: &mut Rng) {
    rename(document, &mut |path, method| {
        let words = path
            .split(|letter: char| !letter.is_ascii_alphanumeric())
            .filter(|word| !word.is_empty());
        let words = words.map(|word| word[..1].to_ascii_uppercase() + &word[1..]);
        method.to_owned() + &words.collect::<String>()
    });
}

/// 32 hexadecimal digits, as annotations in PHP get them.
fn hashes(document: &mut Value, rng: &mut Rng) {
    rename(document, &mut |_, _| format!("{:016x}{:016x}", rng.number(), rng.number()));
}

fn gone(document: &mut Value, _: &mut Rng) {
    walk::operations(document, &mut |_, _, operation| {
        operation.as_object_mut().unwrap().shift_remove("operationId");
    });
}

/// Gives the ids to other operations.
fn permuted(document: &mut Value, rng: &mut Rng) {
    let mut ids = Vec::new();
    walk::operations(document, &mut |_, _, operation| {
        ids.extend(operation.get("operationId").cloned());
    });
    rng.shuffle(&mut ids);
    walk::operations(document, &mut |_, _, operation| {
        if let Some(id) = operation.get_mut("operationId") {
            *id = ids.pop().unwrap();
        }
    });
}

/// `index`, `store`, `show`: the same id for several operations.
fn clashing(document: &mut Value, _: &mut Rng) {
    rename(document, &mut |path, method| action(path, method).to_owned());
}
