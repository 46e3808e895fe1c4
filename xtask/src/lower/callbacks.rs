//! Pass: what the server sends by itself is read like an answer.
//!
//! Each callback becomes an operation of its own that answers what the callback sends, so that the
//! passes for answers decide its types. [`Model`](crate::model::Model) takes these operations out
//! again.

use serde_json::{Value, json};

use super::Context;
use crate::document::{self, Place};
use crate::model::CallbackOf;
use crate::names;
use crate::problem::Pointer;

/// Under which key an operation says which callback it is.
const MARK: &str = "x-callback";

/// Puts an operation for each callback behind the others.
pub(super) fn lift(cx: &mut Context) {
    let mut lifted = Vec::new();
    for operation in document::operations(&Place::root(&cx.root)) {
        for callback in document::callbacks(&operation.place) {
            let Some(body) = callback.body() else { continue };
            let of = operation.place.text("operationId").unwrap_or(operation.path);
            let path = format!("/callbacks/{}", lifted.len());
            let item = json!({ "post": {
                "operationId": format!("{}_{}_callback", names::snake(of), names::snake(callback.name)),
                "tags": operation.place.value.get("tags").cloned().unwrap_or_else(|| json!([])),
                "responses": { "200": body.value },
                "security": [],
                MARK: { "operation": operation.place.pointer.to_string(), "name": callback.name },
            }});
            let at = Pointer::root().join(&["paths", &path, "post", "responses", "200"]);
            lifted.push((path, item, (at, body.pointer)));
        }
    }
    let Some(paths) = cx.root.get_mut("paths").and_then(Value::as_object_mut) else { return };
    for (path, item, origin) in lifted {
        // A document may have such a path, which is then left alone.
        if !paths.contains_key(&path) {
            paths.insert(path, item);
            cx.lifted.push(origin);
        }
    }
}

/// Which callback an operation is.
pub(super) fn of(operation: &serde_json::Map<String, Value>) -> Option<CallbackOf> {
    let mark = operation.get(MARK)?;
    let text = |key: &str| mark.get(key).and_then(Value::as_str);
    Some(CallbackOf {
        operation: Pointer::from_reference(text("operation")?),
        name: text("name")?.to_owned(),
    })
}

/// Where in the document the place `at` stands: that of a callback is elsewhere.
pub(super) fn origin(lifted: &[(Pointer, Pointer)], at: &Pointer) -> Pointer {
    let text = at.to_string();
    let found = lifted.iter().find_map(|(here, there)| {
        let rest = text.strip_prefix(&here.to_string())?;
        (rest.is_empty() || rest.starts_with('/')).then(|| format!("{there}{rest}"))
    });
    found.map_or_else(|| at.clone(), |text| Pointer::from_reference(&text))
}
