//! The requests that the server makes because of an operation.

use super::{METHODS, Place};

/// A request that the server makes.
#[derive(Debug, Clone)]
pub(crate) struct Callback<'d> {
    /// What the operation calls it.
    pub name: &'d str,
    /// Where the server sends it to, as a runtime expression.
    pub expression: &'d str,
    /// The key of the path item; in small letters.
    pub method: &'static str,
    /// The request, described as an operation.
    pub place: Place<'d>,
}

impl<'d> Callback<'d> {
    /// What the server sends, after references.
    pub(crate) fn body(&self) -> Option<Place<'d>> {
        self.place.get("requestBody").map(Place::resolved)
    }
}

/// The callbacks of an operation, in the document's order.
pub(crate) fn callbacks<'d>(operation: &Place<'d>) -> Vec<Callback<'d>> {
    let mut all = Vec::new();
    for (name, callback) in operation.entries("callbacks") {
        let callback = callback.resolved();
        for expression in callback.names() {
            let Some(item) = callback.get(expression).map(Place::resolved) else { continue };
            for method in METHODS {
                if let Some(place) = item.get(method).filter(|place| place.value.is_object()) {
                    all.push(Callback { name, expression, method, place });
                }
            }
        }
    }
    all
}
