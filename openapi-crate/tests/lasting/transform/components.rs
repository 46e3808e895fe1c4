//! Components with other names.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use serde_json::{Map, Value};

use super::{Transformation, new};
use crate::support::Rng;
use crate::walk;

pub(super) const ALL: &[Transformation] = &[
    new("schemas are named like classes of Laravel", like_classes),
    new("schemas are named in snake case", |document, _| {
        with(document, "schemas", &mut |name| snake_case(name));
    }),
    new("schemas are named with their namespace", |document, _| {
        with(document, "schemas", &mut |name| format!("App.Http.Resources.{name}"));
    }),
    new("schemas are named with a prefix", |document, _| {
        with(document, "schemas", &mut |name| format!("Api{name}"));
    }),
    new("schemas are numbered", |document, rng| numbered(document, "schemas", "Schema", rng)),
    new("schemas are called by the names of others", permuted),
    new("parameters are renamed", |document, rng| {
        numbered(document, "parameters", "Parameter", rng);
    }),
    new("responses are renamed", |document, rng| numbered(document, "responses", "Response", rng)),
];

/// Gives components other names, and makes the references to them follow.
pub(crate) fn rename(document: &mut Value, section: &str, names: &HashMap<String, String>) {
    if document.pointer(&format!("/components/{section}")).is_none() {
        return;
    }
    let components = walk::section(document, section);
    let renamed: Map<String, Value> = std::mem::take(components)
        .into_iter()
        .map(|(name, component)| (names[&name].clone(), component))
        .collect();
    *components = renamed;
    walk::references(document, &mut |reference| {
        let target = walk::component(reference, section)
            .map(|rest| rest.split_once('/').unwrap_or((rest, "")));
        if let Some((new, rest)) = target.and_then(|(name, rest)| Some((names.get(name)?, rest))) {
            let slash = if rest.is_empty() { "" } else { "/" };
            *reference = format!("#/components/{section}/{new}{slash}{rest}");
        }
    });
}

/// Gives every component of a section the name that `name` makes of the old one. A name that is
/// taken gets a number.
fn with(document: &mut Value, section: &str, name: &mut dyn FnMut(&str) -> String) {
    let mut taken = BTreeSet::new();
    let components = document["components"][section].as_object().into_iter().flat_map(Map::keys);
    let names = components.map(|old| {
        let wanted = name(old);
        let numbers = (2..).map(|number| format!("{wanted}{number}"));
        let free = std::iter::once(wanted.clone())
            .chain(numbers)
            .find(|name| !taken.contains(name))
            .unwrap();
        taken.insert(free.clone());
        (old.clone(), free)
    });
    let names = names.collect();
    rename(document, section, &names);
}

fn numbered(document: &mut Value, section: &str, stem: &str, rng: &mut Rng) {
    let count = document["components"][section].as_object().map_or(0, Map::len);
    let mut numbers: Vec<usize> = (1..=count).collect();
    rng.shuffle(&mut numbers);
    with(document, section, &mut |_| format!("{stem}{}", numbers.pop().unwrap()));
}

fn snake_case(name: &str) -> String {
    let mut snake = String::new();
    for letter in name.chars() {
        if letter.is_ascii_uppercase() && !snake.is_empty() && !snake.ends_with('_') {
            snake.push('_');
        }
        snake.push(letter.to_ascii_lowercase());
    }
    if snake == name { format!("{snake}_schema") } else { snake }
}

/// `UserResource` and `UserCollection` for what is answered, `StoreUserRequest` for what is sent,
/// `UserStatusEnum` for a list of values. The resource of an envelope that had the name before
/// is a response.
pub(crate) fn like_classes(document: &mut Value, _: &mut Rng) {
    let sent = roles(document, "requestBody");
    let answered = roles(document, "responses");
    let schemas: BTreeMap<String, bool> = walk::section(document, "schemas")
        .iter()
        .map(|(name, schema)| (name.clone(), schema.get("enum").is_some()))
        .collect();
    with(document, "schemas", &mut |name| {
        if schemas[name] {
            format!("{name}Enum")
        } else if answered.contains(name) {
            resource(name)
        } else if sent.contains(name) {
            request(name)
        } else {
            format!("{name}Schema")
        }
    });
}

fn resource(name: &str) -> String {
    for (suffix, class) in
        [("Resource", "Response"), ("Page", "Collection"), ("List", "ResourceCollection")]
    {
        if let Some(stem) = name.strip_suffix(suffix) {
            return format!("{stem}{class}");
        }
    }
    format!("{name}Resource")
}

fn request(name: &str) -> String {
    for (suffix, action) in [("Create", "Store"), ("Update", "Update")] {
        if let Some(stem) = name.strip_suffix(suffix) {
            return format!("{action}{stem}Request");
        }
    }
    format!("{name}Request")
}

/// The schemas that operations lead to by this key.
fn roles(document: &mut Value, key: &str) -> BTreeSet<String> {
    let mut queue = Vec::new();
    walk::operations(document, &mut |_, _, operation| {
        queue.extend(operation.get(key).into_iter().flat_map(walk::referenced));
    });
    let mut found = BTreeSet::new();
    while let Some(reference) = queue.pop() {
        if found.insert(reference.clone()) {
            queue.extend(document.pointer(&reference[1..]).into_iter().flat_map(walk::referenced));
        }
    }
    found
        .iter()
        .filter_map(|reference| walk::component(reference, "schemas"))
        .map(str::to_owned)
        .collect()
}

/// Every schema gets the name of another one.
fn permuted(document: &mut Value, rng: &mut Rng) {
    let names: Vec<String> = walk::section(document, "schemas").keys().cloned().collect();
    let mut others = names.clone();
    rng.shuffle(&mut others);
    rename(document, "schemas", &names.into_iter().zip(others).collect());
}
