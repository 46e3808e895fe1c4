//! Pass: where an operation's answers of success hold different things, each is read by itself.

use serde_json::{Map, Value, json};

use super::Context;
use super::lifted::{self, Answers};
use super::responses::without_texts;
use crate::document::{self, Place};
use crate::media::{essence, is_json};
use crate::model::AnswerOf;
use crate::problem::Pointer;
use crate::streams::Framing;

/// Under which key an operation says of which answers it has the body.
const MARK: &str = "x-successes";

/// Under which key an answer whose body was lifted has its media type.
const MEDIA: &str = "x-lifted-media";

/// Lifts the bodies of answers of success that differ by their status, where all are JSON.
pub(super) fn lift(cx: &mut Context) {
    let mut answers = Answers::default();
    let mut left: Vec<(Pointer, Value)> = Vec::new();
    for operation in document::operations(&Place::root(&cx.root)) {
        let responses = operation.place.entries("responses");
        let successes = responses.into_iter().filter(|(status, _)| status.starts_with('2'));
        let successes = successes.map(|(status, place)| (status, place.pointer.clone(), place));
        let successes: Vec<_> =
            successes.map(|(status, at, place)| (status, at, place.resolved())).collect();
        let with_body = successes.iter().filter(|(.., response)| has_body(response));
        let media: Option<Vec<_>> = with_body
            .map(|(status, at, response)| Some((*status, at, response, json_of(response)?)))
            .collect();
        let Some(media) = media.filter(|media| differ(media.iter().map(|(.., media)| media)))
        else {
            continue;
        };
        for (status, at, response, (name, media)) in media {
            let description = response.text("description");
            let schema = media.get("schema").unwrap_or_else(|| media.clone());
            answers.add(&operation, status, description, media.value, schema);
            let mut rest = response.value.clone();
            if let Some(rest) = rest.as_object_mut() {
                rest.shift_remove("content");
                rest.insert(MEDIA.to_owned(), json!(essence(name)));
            }
            left.push((at.clone(), rest));
        }
    }
    for (at, rest) in left {
        if let Some(response) = cx.get_mut(&at) {
            *response = rest;
        }
    }
    lifted::put(cx, "successes", answers.into_parts(MARK));
}

fn has_body(response: &Place<'_>) -> bool {
    !response.entries("content").is_empty()
}

/// The JSON of an answer, unless it can be a stream.
fn json_of<'d>(response: &Place<'d>) -> Option<(&'d str, Place<'d>)> {
    let content = response.entries("content");
    if content.iter().any(|(name, _)| Framing::of(name).is_some()) {
        return None;
    }
    let plain = content.iter().position(|(name, _)| essence(name) == "application/json");
    let index = plain.or_else(|| content.iter().position(|(name, _)| is_json(name)))?;
    content.into_iter().nth(index)
}

/// Whether these are of more than one form.
fn differ<'m, 'd: 'm>(mut media: impl Iterator<Item = &'m (&'d str, Place<'d>)>) -> bool {
    let schema = |media: &Place<'_>| {
        media.get("schema").map_or_else(|| json!({}), |schema| without_texts(schema.value))
    };
    let first = media.next().map(|(_, media)| schema(media));
    media.any(|(_, media)| Some(schema(media)) != first)
}

/// Of which answers of success an operation has the body.
pub(super) fn of(operation: &Map<String, Value>) -> Option<Vec<AnswerOf>> {
    lifted::answers(operation.get(MARK)?)
}

/// The media type of an answer whose body was lifted.
pub(super) fn media_of(answer: &Value) -> Option<&str> {
    answer.get(MEDIA)?.as_str()
}
