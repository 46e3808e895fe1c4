//! Other words for people, or none.

use serde_json::{Map, Value, json};

use super::{Transformation, new};
use crate::support::Rng;
use crate::walk::{self, Holder};

pub(super) const ALL: &[Transformation] = &[
    new("descriptions are gone", |document, _| gone(document)),
    new("descriptions are reworded", reworded),
    new("evidence is gone", |document, _| evidence(document)),
    new("examples are gone", |document, _| examples(document)),
    new("titles are added", titles),
    new("titles are gone", |document, _| {
        walk::schemas(document, &mut |schema| {
            schema.as_object_mut().map(|schema| schema.shift_remove("title"));
        });
    }),
    new("the document is called otherwise", |document, _| {
        document["info"] = json!({ "title": "Laravel", "version": "0.0.1" });
    }),
];

fn gone(document: &mut Value) {
    evidence(document);
    walk::holders(document, &mut |object, holder| {
        for key in ["description", "summary", "externalDocs"] {
            object.shift_remove(key);
        }
        // It must have one.
        if holder == Holder::Response {
            object.insert("description".to_owned(), json!(""));
        }
    });
}

/// Removes where the parts of the document are known from.
pub(crate) fn evidence(document: &mut Value) {
    walk::holders(document, &mut |object, _| {
        object.retain(|key, _| key != "x-evidence" && key != "x-alternatives");
    });
}

fn reworded(document: &mut Value, rng: &mut Rng) {
    const WORDS: [&str; 8] = ["The", "value", "of", "this", "resource", "in", "Laravel", "`code`"];
    walk::holders(document, &mut |object, _| {
        for key in ["description", "summary"] {
            if let Some(text) = object.get_mut(key) {
                let words: Vec<&str> =
                    (0..=rng.below(6)).map(|_| WORDS[rng.below(WORDS.len())]).collect();
                *text = json!(words.join(" ") + ".");
            }
        }
    });
}

pub(crate) fn examples(document: &mut Value) {
    walk::holders(document, &mut |object, _| {
        object.retain(|key, _| key != "example" && key != "examples");
    });
}

/// Gives components and fields titles, as generators in PHP do.
fn titles(document: &mut Value, rng: &mut Rng) {
    let entitle = |name: &str, schema: &mut Value| {
        if let Some(object) = schema.as_object_mut().filter(|object| !object.contains_key("$ref")) {
            object.entry("title").or_insert(json!(name));
        }
    };
    for (name, schema) in walk::entries(document.pointer_mut("/components/schemas")) {
        entitle(name, schema);
    }
    walk::schemas(document, &mut |schema| {
        let properties = schema.get_mut("properties").and_then(Value::as_object_mut);
        for (name, property) in properties.into_iter().flat_map(Map::iter_mut) {
            if rng.flip() {
                entitle(name, property);
            }
        }
    });
}
