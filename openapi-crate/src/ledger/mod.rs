//! The ledger of names: what each thing is called in Rust, by what it is on the wire.
//!
//! A document may call an operation, a type or a parameter in the path otherwise tomorrow, or
//! write out in place what has a name today. The ledger knows things by where they are on the
//! wire, so callers keep the names that they have. [`settle`] gives a document the names of the
//! ledger.

mod callbacks;
mod file;
mod fingerprint;
mod keys;
mod moved;
mod operations;
mod report;
mod schemas;
mod servers;
mod settle;
mod walk;

use std::collections::BTreeMap;

use serde_json::json;

use crate::document::Place;
use crate::load::Document;

pub(crate) use schemas::VALUE_NAMES;

pub use file::{of_document, read, read_or_empty, write};
pub use settle::{Settled, settle};

/// The names of an API.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Ledger {
    /// The path that the API's address ends with; the paths of operations begin behind it.
    pub base: String,
    /// The operations, by path and method.
    pub operations: Vec<OperationNames>,
    /// The types, by name.
    pub types: BTreeMap<String, TypeNames>,
}

/// What an operation is called.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct OperationNames {
    /// The method in capitals.
    pub method: String,
    /// The path template with the lasting names of its parameters.
    pub path: String,
    /// The module that has it; none for the shared one.
    pub module: Option<String>,
    /// The method on the client.
    pub name: String,
    /// Its parameters, in the order of the method's arguments.
    pub parameters: Vec<ParameterName>,
}

/// What a parameter is called.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct ParameterName {
    /// `path`, `query`, `header` or `cookie`.
    pub location: String,
    /// The name on the wire; in the path, the position, counted from 1.
    pub wire: String,
    /// The argument or setter.
    pub name: String,
}

/// What a type has names for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct TypeNames {
    /// Where it is used: `GET /users response /data/[]`, `User /settings`.
    pub places: Vec<String>,
    /// Its fields, values or alternatives, in order: on the wire, and in Rust.
    pub members: Vec<(String, String)>,
    /// The types of its ids, by the names on the wire of the fields that hold them.
    pub ids: BTreeMap<String, String>,
}

/// The document as it is, with the names of the ledger for its operations.
pub(crate) fn with_ids(mut document: Document, ledger: &Ledger) -> Document {
    let (_, operations, _) =
        operations::operations(&Place::root(&document.root), &mut ledger.clone());
    let named = operations.into_iter().map(|one| (one.place.pointer, one.names.name));
    for (at, name) in named.collect::<Vec<_>>() {
        if let Some(operation) = document.root.pointer_mut(at.as_json_pointer()) {
            operation["operationId"] = json!(name);
        }
    }
    document
}

impl Ledger {
    /// The operation by its method and path, whatever the parameters in the path are called.
    fn operation(&self, method: &str, path: &str) -> Option<&OperationNames> {
        let path = keys::nameless(path);
        self.operations.iter().find(|one| one.method == method && keys::nameless(&one.path) == path)
    }

    /// Puts an operation, with the types that it uses, to another path.
    fn follow(&mut self, names: &OperationNames, path: &str) {
        let key = |path: &str| format!("{} {} ", names.method, keys::nameless(path));
        let (was, now) = (key(&names.path), key(path));
        for place in self.types.values_mut().flat_map(|names| &mut names.places) {
            if let Some(rest) = place.strip_prefix(&was) {
                *place = format!("{now}{rest}");
            }
        }
        for known in self.operations.iter_mut().filter(|known| *known == names) {
            path.clone_into(&mut known.path);
        }
    }

    /// The type that is used at each place.
    fn types_by_place(&self) -> BTreeMap<String, String> {
        let places = self
            .types
            .iter()
            .flat_map(|(name, names)| names.places.iter().map(move |place| (place, name)));
        places.map(|(place, name)| (place.clone(), name.clone())).collect()
    }
}
