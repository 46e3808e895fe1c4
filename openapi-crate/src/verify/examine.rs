//! The answers of one operation against what the document says of them.

use std::collections::HashSet;

use serde_json::Value;

use super::client::Answer;
use super::compare::{Change, Findings, Fix, Sort, compare};
use super::observe::{Shape, observe};
use super::responses::{self, Documented, is_json};
use super::wrapper;
use crate::document::Place;

/// The outcome of examining a server.
#[derive(Debug, Default)]
pub(super) struct Examined {
    pub(super) findings: Findings,
    /// What the document describes was there to be compared.
    pub(super) compared: bool,
}

/// The names of all properties in the document.
pub(super) fn names(root: &Value) -> HashSet<&str> {
    fn collect<'d>(value: &'d Value, names: &mut HashSet<&'d str>) {
        match value {
            Value::Object(fields) => {
                for (key, value) in fields {
                    if let ("properties", Some(properties)) = (key.as_str(), value.as_object()) {
                        names.extend(properties.keys().map(String::as_str));
                    }
                    collect(value, names);
                }
            }
            Value::Array(items) => items.iter().for_each(|item| collect(item, names)),
            _ => {}
        }
    }
    let mut names = HashSet::from(["data", "links", "meta"]);
    collect(root, &mut names);
    names
}

/// Compares answers of success.
pub(super) fn examine(
    known: &HashSet<&str>,
    operation: &Place<'_>,
    answers: &[Answer],
) -> Examined {
    let mut examined = Examined::default();
    let found = &mut examined.findings;
    let Some(status) = answers.first().map(|answer| answer.status) else { return examined };
    let exact = responses::for_status(operation, status);
    let Some(documented) = exact.clone().or_else(|| responses::success(operation)) else {
        found.add_whole(Sort::Status, "no answer of success", status.to_string());
        return examined;
    };
    let bodies: Vec<&Answer> = answers.iter().filter(|answer| answer.status == status).collect();
    if exact.is_none() && documented.key != "default" {
        found.add_whole(Sort::Status, documented.key.clone(), status.to_string());
        let empty = bodies.iter().all(|answer| answer.body.is_empty());
        let change = Change::Status { status, like: documented.key.clone(), empty };
        found.fixes.push(Fix { at: operation.pointer.child("responses"), change });
        if empty {
            examined.compared = true;
            return examined;
        }
    }
    let shape = shapes(&bodies, &documented, known, found);
    let Some(shape) = shape else {
        examined.compared = found.differences.is_empty();
        return examined;
    };
    let Some(media) = documented.media else {
        if shape.samples > 0 {
            found.add_whole(Sort::Undocumented, "no contents", shape.describe());
            found.fixes.push(Fix { at: documented.place.pointer, change: Change::Body(shape) });
        }
        examined.compared = true;
        return examined;
    };
    let Some(place) = media.get("schema") else { return examined };
    let list = contents(&media, &place, &shape, found);
    // A list in which nothing was confirms nothing.
    examined.compared = !found.empty.contains(&list);
    examined
}

/// The shape of the bodies, unless they are of another media type.
fn shapes(
    answers: &[&Answer],
    documented: &Documented<'_>,
    known: &HashSet<&str>,
    found: &mut Findings,
) -> Option<Shape> {
    let described = documented.media_types.join(" or ");
    let mut all = Shape::default();
    for answer in answers {
        let media_type =
            if answer.media_type.is_empty() { "no media type" } else { &answer.media_type };
        let wants_json = documented.media.is_some();
        if answer.body.is_empty() {
            if documented.media_types.is_empty() {
                continue;
            }
            found.add_whole(Sort::NotJson, described, "no body");
            return None;
        }
        if !wants_json && !documented.media_types.is_empty() {
            if !documented.media_types.iter().any(|name| name.split(';').next() == Some(media_type))
            {
                found.add_whole(Sort::NotJson, described, known_media_type(media_type));
            }
            return None;
        }
        match serde_json::from_slice::<Value>(&answer.body) {
            Ok(value) => all.merge(&observe(&value, known)),
            Err(_) if wants_json => {
                let seen = if is_json(media_type) {
                    "a body that is no JSON"
                } else {
                    known_media_type(media_type)
                };
                found.add_whole(Sort::NotJson, described, seen);
                return None;
            }
            Err(_) => return None,
        }
    }
    Some(all)
}

/// Headers are written by the server too, so only well-known words are repeated.
fn known_media_type(name: &str) -> &str {
    let common = [
        "text/html",
        "text/plain",
        "text/csv",
        "application/xml",
        "text/xml",
        "application/pdf",
        "no media type",
    ];
    if common.contains(&name) || is_json(name) { name } else { "another media type" }
}

/// Compares the contents, and says where in the answer they are.
fn contents(media: &Place<'_>, place: &Place<'_>, shape: &Shape, found: &mut Findings) -> String {
    let Some(moved) = wrapper::moved(media.value, place, shape) else {
        compare(place, shape, "", found);
        let key = wrapper::key(media.value);
        return if shape.fields.contains_key(key) { format!("/{key}") } else { String::new() };
    };
    found.add_whole(Sort::Wrapper, moved.documented, moved.seen);
    for (name, beside) in moved.change.beside() {
        found.add_whole(Sort::Undocumented, "nothing", beside.describe());
        if let Some(last) = found.differences.last_mut() {
            last.pointer = format!("/{name}");
        }
    }
    found.fixes.push(Fix { at: media.pointer.clone(), change: Change::Wrapper(moved.change) });
    if let Some(shape) = moved.shape {
        compare(&moved.inner, shape, &moved.pointer, found);
    }
    moved.pointer
}
