//! Parameters in other places, and path parameters with other names.

use std::collections::HashMap;

use serde_json::{Value, json};

use super::{Transformation, inlining, new};
use crate::support::Rng;
use crate::walk::{self, METHODS};

pub(super) const ALL: &[Transformation] = &[
    new("path parameters are called id", |document, _| {
        rename(document, &|_, position| format!("id{}", number(position)));
    }),
    new("path parameters end in _id", |document, _| {
        rename(document, &|old, _| format!("{old}_id"));
    }),
    new("path parameters are numbered", |document, _| {
        rename(document, &|_, position| format!("p{position}"));
    }),
    new("parameters stand at the path", at_the_path),
    new("parameters stand at the operations", at_the_operations),
    new("defaults of parameters are written out", defaults),
];

/// Nothing for the first of a path.
fn number(position: usize) -> String {
    if position == 0 { String::new() } else { position.to_string() }
}

/// Gives the parameters in paths the names that `name` makes of the old one and the position.
fn rename(document: &mut Value, name: &dyn Fn(&str, usize) -> String) {
    inlining::parameters(document, &mut Rng::new(0));
    let paths = document["paths"].as_object_mut().unwrap();
    for (path, mut item) in std::mem::take(paths) {
        let mut renamed = String::new();
        let mut names = HashMap::new();
        for part in path.split_inclusive('}') {
            let Some((before, old)) = part.strip_suffix('}').and_then(|part| part.split_once('{'))
            else {
                renamed += part;
                continue;
            };
            let new = name(old, names.len());
            renamed.extend([before, "{", &new, "}"]);
            names.insert(old.to_owned(), new);
        }
        let lists = |item: &mut Value, visit: &mut dyn FnMut(&mut Value)| {
            walk::items(item.get_mut("parameters")).for_each(&mut *visit);
            for method in METHODS {
                let list =
                    item.get_mut(method).and_then(|operation| operation.get_mut("parameters"));
                walk::items(list).for_each(&mut *visit);
            }
        };
        lists(&mut item, &mut |parameter| {
            if parameter["in"] == "path"
                && let Some(new) = parameter["name"].as_str().and_then(|old| names.get(old))
            {
                parameter["name"] = json!(new);
            }
        });
        paths.insert(renamed, item);
    }
}

/// Parameters that all operations of a path have move to the path.
fn at_the_path(document: &mut Value, _: &mut Rng) {
    for (_, item) in walk::entries(document.get_mut("paths")) {
        let operations: Vec<&Value> =
            METHODS.iter().filter_map(|method| item.get(method)).collect();
        let list =
            |operation: &Value| operation["parameters"].as_array().cloned().unwrap_or_default();
        let mut shared = operations.first().map(|operation| list(operation)).unwrap_or_default();
        shared.retain(|parameter| {
            operations.iter().all(|operation| list(operation).contains(parameter))
        });
        if shared.is_empty() {
            continue;
        }
        for method in METHODS {
            if let Some(Value::Array(list)) =
                item.get_mut(method).and_then(|one| one.get_mut("parameters"))
            {
                list.retain(|parameter| !shared.contains(parameter));
            }
        }
        let item = item.as_object_mut().unwrap();
        let list = item.entry("parameters").or_insert_with(|| json!([]));
        list.as_array_mut().unwrap().extend(shared);
    }
}

/// Parameters of paths move to their operations.
fn at_the_operations(document: &mut Value, _: &mut Rng) {
    let before = document.clone();
    let key = |parameter: &Value| {
        let parameter = walk::resolve(&before, parameter);
        (parameter["name"].clone(), parameter["in"].clone())
    };
    for (_, item) in walk::entries(document.get_mut("paths")) {
        let item = item.as_object_mut().unwrap();
        let Some(Value::Array(shared)) = item.shift_remove("parameters") else { continue };
        for method in METHODS {
            let Some(operation) = item.get_mut(method).and_then(Value::as_object_mut) else {
                continue;
            };
            let list =
                operation.entry("parameters").or_insert_with(|| json!([])).as_array_mut().unwrap();
            let own: Vec<_> = list.iter().map(key).collect();
            let missing: Vec<Value> =
                shared.iter().filter(|parameter| !own.contains(&key(parameter))).cloned().collect();
            list.splice(0..0, missing);
        }
    }
}

/// Says of each parameter what holds if nothing is said.
fn defaults(document: &mut Value, _: &mut Rng) {
    walk::holders(document, &mut |parameter, holder| {
        if holder == walk::Holder::Parameter && !parameter.contains_key("content") {
            let form = parameter["in"] == "query" || parameter["in"] == "cookie";
            let explode = form && parameter.get("style").is_none_or(|style| style == "form");
            parameter.entry("required").or_insert(json!(false));
            parameter.entry("explode").or_insert(json!(explode));
            parameter.entry("style").or_insert(json!(if form { "form" } else { "simple" }));
        }
    });
}
