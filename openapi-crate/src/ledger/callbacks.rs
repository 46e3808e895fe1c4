//! What the server sends by itself: its types are named like those of answers.

use serde_json::{Map, Value};

use super::operations::Operation;
use super::schemas::Writer;
use super::settle::{Body, contents_of, without, write_contents};
use super::walk::Way;
use crate::document::{Callback, callbacks};
use crate::problem::Pointer;

/// The bodies of the callbacks of an operation.
pub(super) fn bodies<'d>(operation: &Operation<'d>) -> Vec<Body<'d>> {
    parts(operation)
        .into_iter()
        .flat_map(|(callback, part)| of(operation, &callback, &part))
        .collect()
}

/// Each callback with its part of the operation, by which the ledger knows it: its name, and a
/// number from the second request of that name on.
fn parts<'d>(operation: &Operation<'d>) -> Vec<(Callback<'d>, String)> {
    let mut parts: Vec<(Callback<'d>, String)> = Vec::new();
    for callback in callbacks(&operation.place) {
        let met = parts.iter().filter(|(other, _)| other.name == callback.name).count();
        let part = match met {
            0 => format!("callback {}", callback.name),
            _ => format!("callback {} {}", callback.name, met + 1),
        };
        parts.push((callback, part));
    }
    parts
}

fn of<'d>(operation: &Operation<'_>, callback: &Callback<'d>, part: &str) -> Vec<Body<'d>> {
    let body = callback.body();
    body.map(|body| contents_of(operation, &body, part, Way::Answer, None)).unwrap_or_default()
}

/// Writes the callbacks of an operation anew, with nothing but what they send and the texts.
pub(super) fn write(
    writer: &Writer<'_, '_>,
    operation: &Operation<'_>,
    at: &Pointer,
) -> Option<Value> {
    let mut written = Map::new();
    for (callback, part) in parts(operation) {
        let Callback { name, expression, method, place } = &callback;
        let at = at.join(&[*name, *expression, *method]);
        writer.origins.borrow_mut().insert(at.clone(), vec![place.pointer.clone()]);
        let mut request = Map::new();
        for key in ["summary", "description"] {
            request.extend(place.value.get(key).map(|text| (key.to_owned(), text.clone())));
        }
        if let Some(body) = callback.body() {
            let at = at.child("requestBody");
            writer.origins.borrow_mut().insert(at.clone(), vec![body.pointer.clone()]);
            let bodies = of(operation, &callback, &part);
            let content = write_contents(writer, bodies.iter(), &at.child("content"));
            let mut holder = without(&body, &["content"]);
            holder.insert("content".to_owned(), Value::Object(content));
            request.insert("requestBody".to_owned(), Value::Object(holder));
        }
        let mut outer = &mut written;
        for key in [*name, *expression] {
            let inner = outer.entry(key).or_insert_with(|| Value::Object(Map::new()));
            let Value::Object(inner) = inner else { return None };
            outer = inner;
        }
        outer.insert((*method).to_owned(), Value::Object(request));
    }
    (!written.is_empty()).then_some(Value::Object(written))
}
