//! Pass: what refusals say is read like an answer of success.

use serde_json::{Map, Value, json};

use super::Context;
use super::lifted::{self, Answers};
use crate::document::{self, Place};
use crate::media::is_json;
use crate::model::AnswerOf;

/// Under which key an operation says of which refusals it has the body.
const MARK: &str = "x-refusals";

/// Under which key a document says that the client's error has all that refusals say.
const TYPED: &str = "x-typed-refusals";

/// Lifts each body that the document describes for refusals.
pub(super) fn lift(cx: &mut Context) {
    if cx.root.get(TYPED) == Some(&json!(false)) {
        return;
    }
    let mut answers = Answers::default();
    for operation in document::operations(&Place::root(&cx.root)) {
        let responses = operation.place.entries("responses");
        let is_success = |status: &str| status.starts_with('2');
        let has_success = responses.iter().any(|(status, _)| is_success(status));
        for (status, response) in responses {
            let is_only_answer = status == "default" && !has_success;
            if is_success(status) || is_only_answer {
                continue;
            }
            let response = response.resolved();
            if let Some(schema) = schema_of(&response) {
                let media = json!({ "schema": schema.value });
                answers.add(&operation, status, response.text("description"), &media, schema);
            }
        }
    }
    lifted::put(cx, "refusals", answers.into_parts(MARK));
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
pub(super) fn of(operation: &Map<String, Value>) -> Option<Vec<AnswerOf>> {
    lifted::answers(operation.get(MARK)?)
}
