//! Transformations of a document that say the same API in other words: nothing changes on the
//! wire.

mod answers;
pub(crate) mod components;
mod composition;
mod duplicates;
mod enums;
mod extraction;
mod formats;
mod inlining;
mod noise;
mod nullable;
mod operation_ids;
mod order;
mod parameters;
mod prose;
mod security;
mod servers;
pub(crate) mod tags;
mod versions;

use serde_json::Value;

use crate::support::Rng;

/// A way to write a document differently.
#[derive(Clone, Copy)]
pub(crate) struct Transformation {
    pub name: &'static str,
    /// Rewrites the document. What the generator of numbers gives decides where and how.
    pub apply: fn(&mut Value, &mut Rng),
}

const fn new(name: &'static str, apply: fn(&mut Value, &mut Rng)) -> Transformation {
    Transformation { name, apply }
}

/// Returns all transformations. Each takes any document, also one that others have rewritten.
///
/// What would change the wire, or what the generator reads as something else, is left out: a
/// character set in the media type of a request (another header is sent), other properties where
/// nothing was said of them, `oneOf` for `anyOf`, statuses that are no longer documented, and the
/// order of servers.
pub(crate) fn all() -> Vec<Transformation> {
    [
        operation_ids::ALL,
        components::ALL,
        inlining::ALL,
        extraction::ALL,
        duplicates::ALL,
        parameters::ALL,
        servers::ALL,
        versions::ALL,
        nullable::ALL,
        enums::ALL,
        composition::ALL,
        tags::ALL,
        order::ALL,
        prose::ALL,
        formats::ALL,
        noise::ALL,
        answers::ALL,
        security::ALL,
    ]
    .concat()
}

/// Returns the transformation with this name.
pub(crate) fn named(name: &str) -> Transformation {
    all()
        .into_iter()
        .find(|transformation| transformation.name == name)
        .unwrap_or_else(|| panic!("no `{name}`"))
}
