//! A part of a document.

use std::collections::HashSet;

use serde_json::Value;

/// The areas that people use most.
const AREAS: [&str; 13] = [
    "auth",
    "conversations",
    "counters",
    "groups",
    "languages",
    "messages",
    "posts",
    "timezones",
    "units",
    "user-types",
    "user-unit-memberships",
    "users",
    "webhooks",
];

/// Ziik's document with the operations of [`AREAS`] and what they refer to: a quarter of it, and
/// of the time that it takes.
pub(crate) fn core(document: &Value) -> Value {
    let mut core = document.clone();
    let paths = core["paths"].as_object_mut().unwrap();
    for item in paths.values_mut() {
        item.as_object_mut().unwrap().retain(|_, operation| {
            let tag = operation.pointer("/tags/0").and_then(Value::as_str);
            tag.is_none_or(|tag| AREAS.contains(&tag))
        });
    }
    paths.retain(|_, item| item.as_object().unwrap().values().any(|one| one.get("tags").is_some()));
    let mut reached = HashSet::new();
    let mut queue = vec![&core["paths"]];
    while let Some(place) = queue.pop() {
        let mut texts = Vec::new();
        strings(place, &mut texts);
        let references = texts.into_iter().filter_map(|text| text.strip_prefix('#'));
        for reference in references.filter(|reference| reached.insert((*reference).to_owned())) {
            queue.extend(core.pointer(reference));
        }
    }
    for (section, components) in core["components"].as_object_mut().unwrap() {
        components.as_object_mut().unwrap().retain(|name, _| {
            section == "securitySchemes"
                || reached.contains(&format!("/components/{section}/{name}"))
        });
    }
    core
}

/// The texts of `value`, which references and the targets of discriminators are among.
fn strings<'v>(value: &'v Value, found: &mut Vec<&'v str>) {
    match value {
        Value::String(text) => found.push(text),
        Value::Array(items) => items.iter().for_each(|item| strings(item, found)),
        Value::Object(fields) => fields.values().for_each(|field| strings(field, found)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}
