//! What code is written from: the types and the operations, with every Rust type decided.

mod ty;
mod types;

use std::collections::{BTreeMap, BTreeSet};

use crate::operation::Operation;
pub use ty::Ty;
pub use types::{Field, Kind, Member, Name, Presence, TypeDef, Variant};

/// An API in Rust.
#[derive(Debug)]
pub struct Model {
    /// Its types, by their names.
    pub types: BTreeMap<String, TypeDef>,
    /// Its operations.
    pub operations: Vec<Operation>,
    /// Other names that a field is sent under: type, alias and field.
    pub aliases: BTreeSet<(String, String, String)>,
    /// The header that an API key goes into, where the API takes a key and not a token.
    pub key_header: Option<String>,
}

impl Model {
    /// The definition of `ty`, when it is one of the API's types by itself.
    pub(crate) fn definition(&self, ty: &Ty) -> Option<&TypeDef> {
        if let Ty::Named(name) = ty { self.types.get(name) } else { None }
    }
}
