//! What Prism says about a call, and what of an answer is missing from what was read of it.

use std::fmt::Display;

use serde_json::{Map, Value, json};

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
        serde_json::from_slice::<Vec<Value>>(said)
            .unwrap_or_else(|_| vec![of_request(&json!(String::from_utf8_lossy(said)))])
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
    for violation in said {
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

/// What of a body is not in what was read of it. `names` are those of all properties of the
/// document, in order.
pub(crate) fn lost(body: &[u8], decoded: &Decoded, names: &[&str]) -> Option<String> {
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
        let is_it = |sent: &Value| difference(sent, items, "data", names).is_none();
        let inside = sent.as_object().into_iter().flat_map(Map::values);
        if std::iter::once(&sent).chain(inside).any(is_it) {
            return None;
        }
    }
    difference(&sent, value, "", names)
}

/// The first place where two values differ. A property that is null is as good as none.
fn difference(sent: &Value, read: &Value, at: &str, names: &[&str]) -> Option<String> {
    let inside = |key: &dyn Display| format!("{at}{}{key}", if at.is_empty() { "" } else { "." });
    match (sent, read) {
        (Value::Object(sent), Value::Object(read)) => {
            // Prism makes up properties that the document does not speak of. They are missing, and
            // rightly so, where none of them is there.
            let is_made_up = |key: &str| names.binary_search(&key).is_err();
            let is_map = read.keys().any(|key| is_made_up(key));
            let keys = sent.keys().filter(|key| is_map || !is_made_up(key));
            let mut keys = keys.chain(read.keys().filter(|key| !sent.contains_key(*key)));
            let of = |object: &Map<String, Value>, key: &str| {
                object.get(key).cloned().unwrap_or_default()
            };
            keys.find_map(|key| difference(&of(sent, key), &of(read, key), &inside(key), names))
        }
        (Value::Array(sent), Value::Array(read)) if sent.len() == read.len() => {
            let mut pairs = sent.iter().zip(read).enumerate();
            pairs.find_map(|(index, (sent, read))| difference(sent, read, &inside(&index), names))
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
