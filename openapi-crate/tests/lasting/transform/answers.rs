//! Answers, and above all those of failure, written otherwise.

use serde_json::{Map, Value, json};

use super::{Transformation, new};
use crate::support::Rng;
use crate::walk;

pub(super) const ALL: &[Transformation] = &[
    new("failures have components of their own", own_errors),
    new("failures are documented in one component", shared_errors),
    new("media types of answers name the character set", |document, _| character_set(document)),
];

fn is_failure(status: &str) -> bool {
    status.starts_with(['4', '5']) || status == "default"
}

/// Visits the responses of failure with their statuses.
fn failures(document: &mut Value, visit: &mut dyn FnMut(&str, &mut Value)) {
    walk::operations(document, &mut |_, _, operation| {
        for (status, response) in walk::entries(operation.get_mut("responses")) {
            if is_failure(status) {
                visit(status, response);
            }
        }
    });
}

/// Every status of failure gets a component for each form of its answer, with a schema of its own.
fn own_errors(document: &mut Value, _: &mut Rng) {
    let before = document.clone();
    let mut made: Vec<(String, Value)> = Vec::new();
    failures(document, &mut |status, response| {
        let mut component = walk::resolve(&before, response).clone();
        component["description"] = json!(format!("Error {status}"));
        let known =
            made.iter().find(|(_, other)| *other == component).map(|(name, _)| name.clone());
        let name = known.unwrap_or_else(|| {
            let name = format!("Error{status}Number{}", made.len());
            made.push((name.clone(), component));
            name
        });
        *response = walk::reference_to("responses", &name);
    });
    let mut schemas = Map::new();
    for (name, component) in &mut made {
        for (_, media) in walk::entries(component.get_mut("content")) {
            if let Some(schema) = media.get_mut("schema") {
                let own = format!("{name}Body");
                let contents = std::mem::replace(schema, walk::reference_to("schemas", &own));
                schemas.insert(own, walk::resolve(&before, &contents).clone());
            }
        }
    }
    let mut used = Vec::new();
    walk::operations(document, &mut |_, _, operation| used.extend(walk::referenced(operation)));
    let responses = walk::section(document, "responses");
    responses.extend(made);
    responses.retain(|name, _| used.contains(&format!("#/components/responses/{name}")));
    walk::section(document, "schemas").extend(schemas);
    walk::drop_unused_schemas(document);
}

/// Failures that are answered with the same body are one component, whatever the status.
fn shared_errors(document: &mut Value, _: &mut Rng) {
    let before = document.clone();
    let mut made: Vec<(String, Value)> = Vec::new();
    failures(document, &mut |_, response| {
        let mut component = walk::resolve(&before, response).clone();
        component["description"] = json!("An error.");
        for (_, media) in walk::entries(component.get_mut("content")) {
            media.as_object_mut().unwrap().retain(|key, _| key != "example" && key != "examples");
        }
        let known =
            made.iter().find(|(_, other)| *other == component).map(|(name, _)| name.clone());
        let name = known.unwrap_or_else(|| {
            let name = format!("ErrorResponse{}", made.len());
            made.push((name.clone(), component));
            name
        });
        *response = walk::reference_to("responses", &name);
    });
    walk::section(document, "responses").extend(made);
}

/// `application/json; charset=utf-8`. In a request it would be another header that is sent.
fn character_set(document: &mut Value) {
    let rename = |response: &mut Value| {
        if let Some(content) = response.get_mut("content").and_then(Value::as_object_mut) {
            *content = std::mem::take(content)
                .into_iter()
                .map(|(media, schema)| {
                    (
                        if media == "application/json" {
                            format!("{media}; charset=utf-8")
                        } else {
                            media
                        },
                        schema,
                    )
                })
                .collect();
        }
    };
    walk::entries(document.pointer_mut("/components/responses"))
        .for_each(|(_, response)| rename(response));
    walk::operations(document, &mut |_, _, operation| {
        walk::entries(operation.get_mut("responses")).for_each(|(_, response)| rename(response));
    });
}
