//! Pass: removes the bodies of responses that have none in HTTP.

use serde_json::Value;

use super::Context;
use crate::document::{self, Place};

/// The statuses whose answers have no body.
const STATUSES: [&str; 3] = ["204", "205", "304"];

/// Removes the content of responses with these statuses and of responses to `HEAD`.
pub(super) fn apply(cx: &mut Context) {
    let mut bare = Vec::new();
    for operation in document::operations(&Place::root(&cx.root)) {
        for (status, place) in operation.place.entries("responses") {
            if operation.method != "head" && !STATUSES.contains(&status) {
                continue;
            }
            let at = place.pointer.clone();
            let response = place.resolved();
            if response.get("content").is_some() {
                // A shared response keeps its content for other statuses.
                let mut rest = response.value.as_object().cloned().unwrap_or_default();
                rest.shift_remove("content");
                bare.push((at, rest));
            }
        }
    }
    for (at, rest) in bare {
        if let Some(response) = cx.get_mut(&at) {
            *response = Value::Object(rest);
        }
    }
}
