//! Rewrites what a document says in a way that no other stage knows: operations by unusual methods,
//! bodies of responses that have none in HTTP, and a header parameter that is a credential.
//!
//! Runs after the overlay, whose targets are places of the document as it was written, and before
//! the ledger.

use serde_json::Value;

use crate::document::{self, Place};
use crate::load::Document;
use crate::security;

/// The statuses whose responses have no body.
const BODILESS: [&str; 3] = ["204", "205", "304"];

/// The document that all later stages read.
#[must_use]
pub fn normalize(mut document: Document) -> Document {
    document::lift_methods(&mut document.root);
    remove_bodies(&mut document.root);
    security::lift_parameters(&mut document.root);
    document
}

/// Removes the content of responses with these statuses and of responses to `HEAD`.
fn remove_bodies(root: &mut Value) {
    let mut bare = Vec::new();
    for operation in document::operations(&Place::root(root)) {
        for (status, place) in operation.place.entries("responses") {
            if operation.method != "head" && !BODILESS.contains(&status) {
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
        if let Some(response) = root.pointer_mut(at.as_json_pointer()) {
            *response = Value::Object(rest);
        }
    }
}
