//! What code is written from: the types and the operations, with every Rust type decided.

mod ty;
mod types;

use std::collections::BTreeSet;

use crate::operation::Operation;
pub use ty::Ty;
pub use types::{Field, Kind, Member, Presence, TypeDef, Variant};

/// An API in Rust.
#[derive(Debug)]
pub struct Model {
    /// Its types.
    pub types: Vec<TypeDef>,
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
        let Ty::Named(name) = ty else { return None };
        self.types.iter().find(|definition| definition.name == *name)
    }
}
