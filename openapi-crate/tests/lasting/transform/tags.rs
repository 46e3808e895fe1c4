//! Other tags, or none.

use serde_json::{Value, json};

use super::{Transformation, new};
use crate::support::Rng;
use crate::walk;

pub(super) const ALL: &[Transformation] = &[
    new("tags are in capitals", |document, _| rename(document, &|tag| title(tag))),
    new("tags are named otherwise", |document, _| rename(document, &|tag| format!("API / {tag}"))),
    new("all tags are one", |document, _| rename(document, &|_| "default".to_owned())),
    new("tags are gone", |document, _| {
        undeclare(document);
        walk::operations(document, &mut |_, _, operation| {
            operation.as_object_mut().unwrap().shift_remove("tags");
        });
    }),
    new("tags are not declared", |document, _| undeclare(document)),
    new("tags are in another order", |document, rng| {
        if let Some(Value::Array(tags)) = document.get_mut("tags") {
            rng.shuffle(tags);
        }
    }),
    new("tags are those of other operations", permuted),
];

fn undeclare(document: &mut Value) {
    document.as_object_mut().unwrap().shift_remove("tags");
}

fn title(tag: &str) -> String {
    let words = tag.split('-').map(|word| {
        let mut letters = word.chars();
        letters
            .next()
            .map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
    });
    words.collect::<Vec<String>>().join(" ")
}

pub(crate) fn rename(document: &mut Value, name: &dyn Fn(&str) -> String) {
    let new = |tag: &Value| json!(name(tag.as_str().unwrap()));
    let mut declared: Vec<Value> = Vec::new();
    for mut tag in document.get("tags").and_then(Value::as_array).cloned().into_iter().flatten() {
        tag["name"] = new(&tag["name"]);
        if !declared.iter().any(|other| other["name"] == tag["name"]) {
            declared.push(tag);
        }
    }
    if !declared.is_empty() {
        document["tags"] = json!(declared);
    }
    walk::operations(document, &mut |_, _, operation| {
        walk::items(operation.get_mut("tags")).for_each(|tag| *tag = new(tag));
    });
}

/// Each operation has the tags of another one.
fn permuted(document: &mut Value, rng: &mut Rng) {
    let mut tags = Vec::new();
    walk::operations(document, &mut |_, _, operation| tags.extend(operation.get("tags").cloned()));
    rng.shuffle(&mut tags);
    walk::operations(document, &mut |_, _, operation| {
        if let Some(own) = operation.get_mut("tags") {
            *own = tags.pop().unwrap();
        }
    });
}
