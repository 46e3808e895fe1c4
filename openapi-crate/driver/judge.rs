//! What Prism says about a call, and what of an answer is missing from what was read of it.

use std::fmt::Display;

use serde_json::{Map, Value, json};

use super::described::Place;

/// What was read of an answer.
pub(crate) enum Decoded {
    /// Nothing: the operation promises nothing.
    Nothing,
    /// A file, by its number of bytes.
    File(usize),
    /// A value, written again.
    Value(Value),
    /// A value that cannot be written, and why.
    Unwritable(String),
}

/// What Prism has against the request, and against the answer that it made up itself: what it
/// `said` in its header, or in the body of an error of its own.
pub(crate) fn violations(said: Option<&[u8]>, body: &[u8]) -> (Vec<String>, Vec<String>) {
    const OWN: &str = "https://stoplight.io/prism/errors#";
    let own: Value = serde_json::from_slice(body).unwrap_or_default();
    let kind = own["type"].as_str().and_then(|kind| kind.strip_prefix(OWN));
    let of_request = |message: &Value| json!({ "location": ["request"], "message": message });
    let in_header = said.map(|said| {
        let said = String::from_utf8_lossy(said);
        listed(&said).unwrap_or_else(|| vec![of_request(&json!(said))])
    });
    let said = match (in_header, kind) {
        (None, Some("UNPROCESSABLE_ENTITY")) => {
            own["validation"].as_array().cloned().unwrap_or_default()
        }
        (
            None,
            Some(
                "NOT_FOUND" | "NO_METHOD_MATCHED_ERROR" | "NO_PATH_MATCHED_ERROR" | "UNAUTHORIZED",
            ),
        ) => vec![of_request(&own["title"])],
        (in_header, _) => in_header.unwrap_or_default(),
    };
    let (mut request, mut answer) = (Vec::new(), Vec::new());
    // Warnings are about deprecated parameters, which a client may send.
    for violation in said.into_iter().filter(|violation| violation["severity"] != "Warning") {
        let segments = violation["location"].as_array().into_iter().flatten();
        let segments = segments
            .map(|segment| segment.as_str().map_or_else(|| segment.to_string(), str::to_owned));
        let place = segments.collect::<Vec<_>>().join(".");
        let message = violation["message"].as_str().unwrap_or_default();
        let against = if place.starts_with("response") { &mut answer } else { &mut request };
        against.push(format!("{place}: {message}"));
    }
    (request, answer)
}

/// The violations in Prism's header. A long list is cut off; those of the request come first.
fn listed(said: &str) -> Option<Vec<Value>> {
    let Some(mut rest) = said.strip_prefix("Too many violations! [") else {
        return serde_json::from_str(said).ok();
    };
    let mut all = Vec::new();
    loop {
        let mut values = serde_json::Deserializer::from_str(rest).into_iter();
        let Some(Ok(value)) = values.next() else { return Some(all) };
        all.push(value);
        rest = rest.get(values.byte_offset()..)?.trim_start_matches(',');
    }
}

/// What of a body is not in what was read of it, but for what the document does not describe.
pub(crate) fn lost(body: &[u8], decoded: &Decoded, place: &Place<'_>) -> Option<String> {
    let value = match decoded {
        Decoded::Nothing => return None,
        Decoded::File(size) => {
            return (*size != body.len()).then(|| format!("{size} of {} bytes", body.len()));
        }
        Decoded::Unwritable(why) => return Some(format!("what was read cannot be written: {why}")),
        Decoded::Value(value) => value,
    };
    if value.is_null() && body.trim_ascii().is_empty() {
        return None;
    }
    if value.as_str().is_some_and(|read| read == String::from_utf8_lossy(body)) {
        return None;
    }
    let sent: Value = match serde_json::from_slice(body) {
        Ok(sent) => sent,
        Err(error) => return Some(format!("the body is no JSON: {error}")),
    };
    // A page has its items under `data`, whatever the API calls them.
    if let Some(items) = value.get("data").filter(|_| sent.get("data").is_none()) {
        let is_it =
            |(sent, place): (&Value, Place<'_>)| difference(sent, items, "data", &place).is_none();
        let inside = sent.as_object().into_iter().flatten();
        let mut inside = inside.filter_map(|(key, value)| Some((value, place.property(key)?)));
        if is_it((&sent, place.clone())) || inside.any(is_it) {
            return None;
        }
    }
    difference(&sent, value, "", place)
}

/// The first place where two values differ. A property that is null is as good as none.
fn difference(sent: &Value, read: &Value, at: &str, place: &Place<'_>) -> Option<String> {
    let inside = |key: &dyn Display| format!("{at}{}{key}", if at.is_empty() { "" } else { "." });
    match (sent, read) {
        (Value::Object(sent), Value::Object(read)) => {
            let mut keys = sent.keys().chain(read.keys().filter(|key| !sent.contains_key(*key)));
            let of = |object: &Map<String, Value>, key: &str| {
                object.get(key).cloned().unwrap_or_default()
            };
            // The document's examples and Prism's answers have properties that the document does
            // not describe. They need not come back.
            keys.find_map(|key| {
                let place = place.property(key)?;
                difference(&of(sent, key), &of(read, key), &inside(key), &place)
            })
        }
        (Value::Array(sent), Value::Array(read)) if sent.len() == read.len() => {
            let (mut pairs, item) = (sent.iter().zip(read).enumerate(), place.item());
            pairs.find_map(|(index, (sent, read))| difference(sent, read, &inside(&index), &item))
        }
        // Whoever reads a number may be off by its last bit.
        (Value::Number(one), Value::Number(two)) if is_same(one.as_f64(), two.as_f64()) => None,
        _ if sent == read => None,
        _ => {
            let place = if at.is_empty() { "the whole" } else { at };
            Some(format!("{place}: sent {}, read {}", brief(sent), brief(read)))
        }
    }
}

fn is_same(one: Option<f64>, two: Option<f64>) -> bool {
    one.zip(two).is_some_and(|(one, two)| (one - two).abs() <= one.abs() * 1e-15)
}

/// A value in few characters.
fn brief(value: &Value) -> String {
    let text = value.to_string();
    match text.char_indices().nth(80) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text,
    }
}
