//! One view of any OpenAPI document: places, references, operations, and what a schema says
//! whichever way it is written.

mod callback;
mod operation;
mod place;
mod schema;

use serde_json::Value;

pub(crate) use callback::{Callback, callbacks};
pub(crate) use operation::{Operation, operations};
pub(crate) use place::Place;
pub(crate) use schema::{Additional, Schema};

/// The keys of a path item that are operations.
pub(crate) const METHODS: [&str; 8] =
    ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/// Whether the document is OpenAPI 3.0, which ignores what stands beside a reference and has
/// `nullable` in place of the type `null`.
pub(crate) fn is_30(root: &Value) -> bool {
    root.get("openapi").and_then(Value::as_str).is_some_and(|version| version.starts_with("3.0"))
}
