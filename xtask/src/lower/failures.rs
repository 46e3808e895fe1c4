//! Pass: what refusals say is read like an answer of success.
//!
//! Each body that the document describes for refusals becomes an operation of its own that answers
//! it, so that the passes for answers decide its types. [`Model`](crate::model::Model) takes these
//! operations out again.

use serde_json::{Map, Value, json};

use super::Context;
use crate::document::{self, Place};
use crate::media::is_json;
use crate::model::Refusal;
use crate::names;
use crate::problem::Pointer;

/// Under which key an operation says of which refusals it has the body.
const MARK: &str = "x-refusals";

/// Under which key a document says that the client's error has all that refusals say.
const TYPED: &str = "x-typed-refusals";

/// A body of refusals.
struct Body {
    content: Value,
    at: Pointer,
    name: String,
    tags: Value,
    refusals: Vec<Value>,
}

/// Puts an operation for each body behind the others. Refusals with the same body have one.
pub(super) fn lift(cx: &mut Context) {
    if cx.root.get(TYPED) == Some(&json!(false)) {
        return;
    }
    let mut bodies: Vec<Body> = Vec::new();
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
            let Some(media) = json_of(&response) else { continue };
            let refusal = json!({
                "operation": operation.place.pointer.to_string(),
                "status": status,
                "description": response.text("description"),
            });
            let schema = media.value.get("schema");
            let content = json!({ "application/json": { "schema": schema } });
            match bodies.iter_mut().find(|body| body.content == content) {
                Some(body) => body.refusals.push(refusal),
                None => bodies.push(Body {
                    content,
                    at: media.pointer,
                    name: format!("{}_{status}", names::snake(of)),
                    tags: operation.place.value.get("tags").cloned().unwrap_or_else(|| json!([])),
                    refusals: vec![refusal],
                }),
            }
        }
    }
    let Some(paths) = cx.root.get_mut("paths").and_then(Value::as_object_mut) else { return };
    for (index, body) in bodies.into_iter().enumerate() {
        let path = format!("/refusals/{index}");
        // A document may have such a path, which is then left alone.
        if paths.contains_key(&path) {
            continue;
        }
        let here = ["paths", &path, "post", "responses", "200", "content", "application/json"];
        cx.lifted.push((Pointer::root().join(&here), body.at));
        paths.insert(
            path,
            json!({ "post": {
                "operationId": body.name,
                "tags": body.tags,
                "responses": { "200": { "description": "", "content": body.content } },
                "security": [],
                MARK: body.refusals,
            }}),
        );
    }
}

/// The JSON of a response, unless nothing is said about it.
fn json_of<'d>(response: &Place<'d>) -> Option<Place<'d>> {
    let media = response.entries("content").into_iter().find(|(name, _)| is_json(name))?.1;
    let schema = media.get("schema")?.resolved();
    let says = schema.value.as_object().is_some_and(|schema| !schema.is_empty());
    says.then_some(media)
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
