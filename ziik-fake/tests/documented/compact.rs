//! The part of a document that simulated services answer from: the operations without a handler,
//! their lowest answer of success and the components that they reach, without descriptions.

use std::collections::BTreeSet;
use std::fmt::Write;

use serde_json::{Map, Value, json};
use ziik_fake::Operation;

const METHODS: [&str; 8] = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];
/// What is said for people.
const WORDS: [&str; 6] = ["description", "summary", "title", "externalDocs", "tags", "deprecated"];
/// What holds values as they are on the wire.
const VALUES: [&str; 6] = ["example", "examples", "default", "enum", "const", "security"];
/// What holds things by names that the document chooses.
const NAMED: [&str; 13] = [
    "paths",
    "properties",
    "patternProperties",
    "responses",
    "headers",
    "content",
    "schemas",
    "parameters",
    "requestBodies",
    "securitySchemes",
    "mapping",
    "variables",
    "components",
];

/// The part that nothing in `handled` answers.
pub(crate) fn compact(document: &Value, handled: &[Operation]) -> Value {
    let mut paths = Map::new();
    for (path, item) in document["paths"].as_object().unwrap() {
        let mut kept = stripped(item);
        for method in METHODS {
            if handled.iter().any(|one| is_of(one, method, path)) {
                kept.as_object_mut().unwrap().shift_remove(method);
            } else if let Some(responses) = kept.pointer_mut(&format!("/{method}/responses")) {
                *responses = lowest(responses);
            }
        }
        if METHODS.iter().any(|method| kept.get(method).is_some()) {
            paths.insert(path.clone(), kept);
        }
    }
    let mut kept = json!({"openapi": document["openapi"]});
    for key in ["servers", "security"] {
        if let Some(value) = document.get(key) {
            kept[key] = stripped(value);
        }
    }
    kept["paths"] = Value::Object(paths);
    kept["components"] = components(document, &kept["paths"]);
    kept
}

/// The text of the file: a line for each path and each component.
pub(crate) fn text(document: &Value) -> String {
    let mut text = "{".to_owned();
    for (index, (key, value)) in document.as_object().unwrap().iter().enumerate() {
        let comma = if index == 0 { "" } else { "," };
        write!(text, "{comma}\n{}:", json!(key)).unwrap();
        match key.as_str() {
            "paths" => lines(&mut text, value, &|text, item| text.push_str(&item.to_string())),
            "components" => lines(&mut text, value, &|text, kind| {
                lines(text, kind, &|text, one| text.push_str(&one.to_string()));
            }),
            _ => text.push_str(&value.to_string()),
        }
    }
    text + "\n}\n"
}

fn lines(text: &mut String, object: &Value, write_one: &dyn Fn(&mut String, &Value)) {
    text.push('{');
    for (index, (key, value)) in object.as_object().unwrap().iter().enumerate() {
        let comma = if index == 0 { "" } else { "," };
        write!(text, "{comma}\n{}:", json!(key)).unwrap();
        write_one(text, value);
    }
    text.push('}');
}

fn is_of(operation: &Operation, method: &str, path: &str) -> bool {
    let shape = |path: &str| {
        let parts = path.split('/').map(|part| if part.starts_with('{') { "{}" } else { part });
        parts.collect::<Vec<_>>().join("/")
    };
    operation.method.eq_ignore_ascii_case(method) && shape(operation.path) == shape(path)
}

/// Of the responses that with the lowest status of success.
fn lowest(responses: &Value) -> Value {
    let responses = responses.as_object().unwrap();
    let lowest = responses.iter().filter(|(status, _)| status.starts_with('2'));
    let lowest = lowest.min_by_key(|(status, _)| (*status).clone());
    let lowest = lowest.or(responses.iter().find(|(status, _)| *status == "default"));
    Value::Object(
        lowest.map(|(status, value)| (status.clone(), value.clone())).into_iter().collect(),
    )
}

/// Without what is for people.
fn stripped(value: &Value) -> Value {
    match value {
        Value::Array(items) => items.iter().map(stripped).collect(),
        Value::Object(fields) => {
            let kept = fields
                .iter()
                .filter(|(key, _)| !WORDS.contains(&key.as_str()) && !key.starts_with("x-"));
            let kept = kept.map(|(key, value)| {
                let value = match (key.as_str(), value) {
                    (key, value) if VALUES.contains(&key) => value.clone(),
                    (key, Value::Object(named)) if NAMED.contains(&key) => {
                        named.iter().map(|(name, value)| (name.clone(), stripped(value))).collect()
                    }
                    (_, value) => stripped(value),
                };
                (key.clone(), value)
            });
            Value::Object(kept.collect())
        }
        value => value.clone(),
    }
}

/// The components that `paths` reach, in the document's order, and the ways to sign in.
fn components(document: &Value, paths: &Value) -> Value {
    let mut reached = BTreeSet::new();
    reach(document, paths, &mut reached);
    let mut components = Map::new();
    for (kind, named) in document["components"].as_object().unwrap() {
        let kept: Map<String, Value> = named
            .as_object()
            .unwrap()
            .iter()
            .filter(|(name, _)| {
                kind == "securitySchemes"
                    || reached.contains(&format!("#/components/{kind}/{name}"))
            })
            .map(|(name, value)| (name.clone(), stripped(value)))
            .collect();
        if !kept.is_empty() {
            components.insert(kind.clone(), Value::Object(kept));
        }
    }
    Value::Object(components)
}

fn reach(document: &Value, value: &Value, reached: &mut BTreeSet<String>) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| reach(document, item, reached)),
        Value::Object(fields) => {
            if let Some(reference) = fields.get("$ref").and_then(Value::as_str)
                && reached.insert(reference.to_owned())
            {
                let target = document.pointer(&reference[1..]);
                let target = target.unwrap_or_else(|| panic!("{reference} leads nowhere"));
                reach(document, &stripped(target), reached);
            }
            fields.values().for_each(|value| reach(document, value, reached));
        }
        _ => {}
    }
}

#[test]
fn the_part_is_small_and_whole() {
    let document = json!({
        "openapi": "3.0.3",
        "info": {"title": "T"},
        "security": [{"key": []}],
        "paths": {
            "/authenticate": {"post": {"responses": {}}},
            "/a/{b}": {
                "description": "A.",
                "get": {"tags": ["t"], "x-evidence": {}, "responses": {
                    "404": {"$ref": "#/components/responses/Gone"},
                    "201": {},
                    "200": {"description": "d", "content": {"application/json": {
                        "schema": {"$ref": "#/components/schemas/A"},
                        "example": {"description": "kept"},
                    }}},
                }},
            },
        },
        "components": {
            "securitySchemes": {"key": {"type": "http", "scheme": "bearer", "description": "k"}},
            "responses": {"Gone": {}},
            "schemas": {
                "A": {"title": "A", "properties": {
                    "description": {"type": "string", "description": "d"},
                    "b": {"$ref": "#/components/schemas/B"},
                }},
                "B": {"type": "integer"},
                "C": {"type": "boolean"},
            },
        },
    });
    let kept = compact(&document, ziik_fake::OPERATIONS);
    let expected = json!({
        "openapi": "3.0.3",
        "security": [{"key": []}],
        "paths": {"/a/{b}": {"get": {"responses": {"200": {"content": {"application/json": {
            "schema": {"$ref": "#/components/schemas/A"},
            "example": {"description": "kept"},
        }}}}}}},
        "components": {
            "securitySchemes": {"key": {"type": "http", "scheme": "bearer"}},
            "schemas": {
                "A": {"properties": {
                    "description": {"type": "string"},
                    "b": {"$ref": "#/components/schemas/B"},
                }},
                "B": {"type": "integer"},
            },
        },
    });
    assert_eq!(kept, expected);
    assert_eq!(serde_json::from_str::<Value>(&text(&kept)).unwrap(), kept);
}
