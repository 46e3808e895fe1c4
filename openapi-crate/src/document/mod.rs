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

/// The keys of a path item that are operations: the methods that the crate `http` has constants for,
/// `query` of OpenAPI 3.2, and others of its `additionalOperations`, as far as somebody registered
/// them or uses them widely.
pub(crate) const METHODS: [&str; 45] = [
    "get",
    "put",
    "post",
    "delete",
    "options",
    "head",
    "patch",
    "trace",
    "query",
    // See `lift_methods`.
    "acl",
    "baseline-control",
    "bind",
    "checkin",
    "checkout",
    "copy",
    "label",
    "link",
    "list",
    "lock",
    "merge",
    "mkactivity",
    "mkcalendar",
    "mkcol",
    "mkredirectref",
    "mkworkspace",
    "move",
    "notify",
    "orderpatch",
    "propfind",
    "proppatch",
    "purge",
    "rebind",
    "report",
    "search",
    "subscribe",
    "unbind",
    "uncheckout",
    "unlink",
    "unlock",
    "unsubscribe",
    "update",
    "updateredirectref",
    "version-control",
    "view",
    "watch",
];

/// How many of these have a constant.
const WITH_CONSTANTS: usize = 8;

/// Whether the crate `http` has a constant for a method, in capitals.
pub(crate) fn has_constant(method: &str) -> bool {
    let known = METHODS.iter().take(WITH_CONSTANTS);
    known.into_iter().any(|one| one.eq_ignore_ascii_case(method))
}

/// Puts the `additionalOperations` of OpenAPI 3.2 among the operations of their path, by their
/// methods in small letters like all others. Those by methods that nobody knows stay where they
/// are.
pub(crate) fn lift_methods(root: &mut Value) {
    let paths = root.get_mut("paths").and_then(Value::as_object_mut).into_iter().flatten();
    for item in paths.filter_map(|(_, item)| item.as_object_mut()) {
        let Some(Value::Object(additional)) = item.shift_remove("additionalOperations") else {
            continue;
        };
        let mut unknown = serde_json::Map::new();
        for (method, operation) in additional {
            let key = method.to_ascii_lowercase();
            let is_known = METHODS.iter().skip(WITH_CONSTANTS).any(|one| *one == key);
            if is_known && method == method.to_ascii_uppercase() && !item.contains_key(&key) {
                item.insert(key, operation);
            } else {
                unknown.insert(method, operation);
            }
        }
        if !unknown.is_empty() {
            item.insert("additionalOperations".to_owned(), Value::Object(unknown));
        }
    }
}

/// Whether the document is OpenAPI 3.0, which ignores what stands beside a reference and has
/// `nullable` in place of the type `null`.
pub(crate) fn is_30(root: &Value) -> bool {
    root.get("openapi").and_then(Value::as_str).is_some_and(|version| version.starts_with("3.0"))
}
