//! What is read like an answer of success and is none: while the passes work, an operation of its
//! own answers it, so that the passes for answers decide its types.
//! [`Model`](crate::model::Model) takes these operations out again.

use serde_json::{Map, Value, json};

use super::{Context, callbacks, failures};
use crate::model::Lifted;
use crate::problem::Pointer;

/// A part of the document that becomes an answer.
pub(super) struct Part {
    /// The operation's id, which names the types.
    pub id: String,
    /// The tags of the operation that it belongs to.
    pub tags: Option<Value>,
    /// The whole answer.
    pub response: Value,
    /// Under which key the operation says what it stands for, and that.
    pub mark: (&'static str, Value),
    /// Where in the answer the part is, and where it stands in the document.
    pub origin: (Pointer, Pointer),
}

/// Puts an operation for each part behind the others, on paths in this folder.
pub(super) fn put(cx: &mut Context, folder: &str, parts: Vec<Part>) {
    let Some(paths) = cx.root.get_mut("paths").and_then(Value::as_object_mut) else { return };
    for (index, Part { id, tags, response, mark: (key, mark), origin }) in
        parts.into_iter().enumerate()
    {
        let path = format!("/{folder}/{index}");
        // A document may have such a path, which is then left alone.
        if paths.contains_key(&path) {
            continue;
        }
        let answer = Pointer::root().join(&["paths", &path, "post", "responses", "200"]);
        let (inside, there) = origin;
        let here = inside.segments().fold(answer, |at, segment| at.child(segment));
        cx.lifted.push((here, there));
        paths.insert(
            path,
            json!({ "post": {
                "operationId": id,
                "tags": tags.unwrap_or_else(|| json!([])),
                "responses": { "200": response },
                "security": [],
                key: mark,
            }}),
        );
    }
}

/// What an operation stands for.
pub(super) fn of(operation: &Map<String, Value>) -> Option<Lifted> {
    let callback = callbacks::of(operation).map(Lifted::Callback);
    callback.or_else(|| failures::of(operation).map(Lifted::Refusals))
}

/// Where in the document the place `at` stands: that of what was lifted is elsewhere.
pub(super) fn origin(lifted: &[(Pointer, Pointer)], at: &Pointer) -> Pointer {
    let text = at.to_string();
    let found = lifted.iter().find_map(|(here, there)| {
        let rest = text.strip_prefix(&here.to_string())?;
        (rest.is_empty() || rest.starts_with('/')).then(|| format!("{there}{rest}"))
    });
    found.map_or_else(|| at.clone(), |text| Pointer::from_reference(&text))
}
