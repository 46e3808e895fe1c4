//! Pass: what the server sends by itself is read like an answer.

use serde_json::{Map, Value, json};

use super::Context;
use super::lifted::{self, Part};
use crate::document::{self, Place};
use crate::model::CallbackOf;
use crate::names;
use crate::problem::Pointer;

/// Under which key an operation says which callback it is.
const MARK: &str = "x-callback";

/// Lifts the body of each callback.
pub(super) fn lift(cx: &mut Context) {
    let mut parts = Vec::new();
    for operation in document::operations(&Place::root(&cx.root)) {
        for callback in document::callbacks(&operation.place) {
            let Some(body) = callback.body() else { continue };
            let of = operation.place.text("operationId").unwrap_or(operation.path);
            let at = operation.place.pointer.to_string();
            parts.push(Part {
                id: format!("{}_{}_callback", names::snake(of), names::snake(callback.name)),
                tags: operation.place.value.get("tags").cloned(),
                response: body.value.clone(),
                mark: (MARK, json!({ "operation": at, "name": callback.name })),
                origin: (Pointer::root(), body.pointer),
            });
        }
    }
    lifted::put(cx, "callbacks", parts);
}

/// Which callback an operation is.
pub(super) fn of(operation: &Map<String, Value>) -> Option<CallbackOf> {
    let mark = operation.get(MARK)?;
    let text = |key: &str| mark.get(key).and_then(Value::as_str);
    Some(CallbackOf {
        operation: Pointer::from_reference(text("operation")?),
        name: text("name")?.to_owned(),
    })
}
