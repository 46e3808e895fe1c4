//! Pass: what refusals say is read like an answer of success.

use std::collections::HashMap;

use serde_json::{Map, Value, json};

use super::Context;
use super::lifted::{self, Part};
use crate::document::{self, Place};
use crate::media::is_json;
use crate::model::Refusal;
use crate::names;
use crate::problem::Pointer;

/// Under which key an operation says of which refusals it has the body.
const MARK: &str = "x-refusals";

/// Under which key a document says that the client's error has all that refusals say.
const TYPED: &str = "x-typed-refusals";

/// Lifts each body that the document describes for refusals. Refusals with the same body have one.
pub(super) fn lift(cx: &mut Context) {
    if cx.root.get(TYPED) == Some(&json!(false)) {
        return;
    }
    let mut parts: Vec<(Part, Vec<Value>)> = Vec::new();
    let mut known: HashMap<String, usize> = HashMap::new();
    for operation in document::operations(&Place::root(&cx.root)) {
        let of = operation.place.text("operationId").unwrap_or(operation.path);
        let responses = operation.place.entries("responses");
        let is_success = |status: &str| status.starts_with('2');
        let has_success = responses.iter().any(|(status, _)| is_success(status));
        for (status, response) in responses {
            let is_only_answer = status == "default" && !has_success;
            if is_success(status) || is_only_answer {
                continue;
            }
            let response = response.resolved();
            let Some(schema) = schema_of(&response) else { continue };
            let refusal = json!({
                "operation": operation.place.pointer.to_string(),
                "status": status,
                "description": response.text("description"),
            });
            let content = json!({ "application/json": { "schema": schema.value } });
            let index = *known.entry(content.to_string()).or_insert_with(|| {
                let at = Pointer::root().join(&["content", "application/json", "schema"]);
                let part = Part {
                    id: format!("{}_{status}", names::snake(of)),
                    tags: operation.place.value.get("tags").cloned(),
                    response: json!({ "description": "", "content": content }),
                    mark: (MARK, Value::Null),
                    origin: (at, schema.pointer),
                };
                parts.push((part, Vec::new()));
                parts.len() - 1
            });
            if let Some((_, refusals)) = parts.get_mut(index) {
                refusals.push(refusal);
            }
        }
    }
    let marked = |(part, refusals)| Part { mark: (MARK, Value::Array(refusals)), ..part };
    let parts = parts.into_iter().map(marked).collect();
    lifted::put(cx, "refusals", parts);
}

/// The schema of a response's JSON, unless it says nothing.
fn schema_of<'d>(response: &Place<'d>) -> Option<Place<'d>> {
    let media = response.entries("content").into_iter().find(|(name, _)| is_json(name))?.1;
    let schema = media.get("schema")?;
    let resolved = schema.clone().resolved();
    let says = resolved.value.as_object().is_some_and(|schema| !schema.is_empty());
    says.then_some(schema)
}

/// Of which refusals an operation has the body.
pub(super) fn of(operation: &Map<String, Value>) -> Option<Vec<Refusal>> {
    let refusal = |refusal: &Value| {
        let text = |key: &str| refusal.get(key)?.as_str().map(ToOwned::to_owned);
        Some(Refusal {
            operation: Pointer::from_reference(&text("operation")?),
            status: text("status")?,
            description: text("description"),
        })
    };
    operation.get(MARK)?.as_array()?.iter().map(refusal).collect()
}
