//! What is read like an answer of success and is none: while the passes work, an operation of its
//! own answers it, so that the passes for answers decide its types.
//! [`Model`](crate::model::Model) takes these operations out again.

use std::collections::HashMap;

use serde_json::{Map, Value, json};

use super::{Context, callbacks, failures, successes};
use crate::document::{Operation, Place};
use crate::model::{AnswerOf, Lifted};
use crate::names;
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

/// Answers by status whose bodies become parts. Those with the same body have one.
#[derive(Default)]
pub(super) struct Answers {
    parts: Vec<(Part, Vec<Value>)>,
    known: HashMap<String, usize>,
}

impl Answers {
    /// Adds what `operation` answers with `status`: a media type's value, whose schema stands at
    /// `schema`.
    pub(super) fn add(
        &mut self,
        operation: &Operation<'_>,
        status: &str,
        description: Option<&str>,
        media: &Value,
        schema: Place<'_>,
    ) {
        let content = json!({ "application/json": media });
        let index = *self.known.entry(content.to_string()).or_insert_with(|| {
            let of = operation.place.text("operationId").unwrap_or(operation.path);
            let at = Pointer::root().join(&["content", "application/json", "schema"]);
            let part = Part {
                id: format!("{}_{status}", names::snake(of)),
                tags: operation.place.value.get("tags").cloned(),
                response: json!({ "description": "", "content": content }),
                mark: ("", Value::Null),
                origin: (at, schema.pointer),
            };
            self.parts.push((part, Vec::new()));
            self.parts.len() - 1
        });
        if let Some((_, answers)) = self.parts.get_mut(index) {
            let at = Pointer::root().join(&["paths", operation.path, operation.method]);
            answers.push(json!({
                "operation": at.to_string(),
                "status": status,
                "description": description,
            }));
        }
    }

    /// The parts, each of which says under `key` which answers it stands for.
    pub(super) fn into_parts(self, key: &'static str) -> Vec<Part> {
        let marked = |(part, answers)| Part { mark: (key, Value::Array(answers)), ..part };
        self.parts.into_iter().map(marked).collect()
    }
}

/// The answers that a part says it stands for.
pub(super) fn answers(mark: &Value) -> Option<Vec<AnswerOf>> {
    let answer = |answer: &Value| {
        let text = |key: &str| answer.get(key)?.as_str().map(ToOwned::to_owned);
        Some(AnswerOf {
            operation: Pointer::from_reference(&text("operation")?),
            status: text("status")?,
            description: text("description"),
        })
    };
    mark.as_array()?.iter().map(answer).collect()
}

/// Puts an operation for each part behind the others, on paths in this folder, or in one that the
/// document does not have.
pub(super) fn put(cx: &mut Context, folder: &str, parts: Vec<Part>) {
    let Some(paths) = cx.root.get_mut("paths").and_then(Value::as_object_mut) else { return };
    let mut folder = format!("/{folder}/");
    while paths.keys().any(|path| path.starts_with(&folder)) {
        folder.insert(1, '_');
    }
    for (index, Part { id, tags, response, mark: (key, mark), origin }) in
        parts.into_iter().enumerate()
    {
        let path = format!("{folder}{index}");
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
    let refusals = || failures::of(operation).map(Lifted::Refusals);
    let successes = || successes::of(operation).map(Lifted::Successes);
    callback.or_else(refusals).or_else(successes)
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
