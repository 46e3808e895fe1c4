//! What code is written from: the operations and the types, on the wire and in Rust.

mod circles;
mod operation;
mod security;
mod ty;
mod types;

use std::collections::BTreeMap;

pub use operation::{
    Answer, Callback, CallbackOf, Items, Location, Media, ObjectStyle, Operation, PageBy,
    Parameter, RequestBody, Style, Success, SuccessKind,
};
pub use security::{Place, SecurityScheme};
pub use ty::Ty;
pub use types::{Field, Kind, Member, Name, Presence, TypeDef, Variant};

/// An API.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Model {
    /// The types, by their names.
    pub types: BTreeMap<String, TypeDef>,
    /// The operations, in the document's order.
    pub operations: Vec<Operation>,
    /// What the server sends by itself.
    pub callbacks: Vec<Callback>,
    /// How callers say who they are.
    pub schemes: Vec<SecurityScheme>,
    /// What the document says about its tags, by their names.
    pub tags: BTreeMap<String, String>,
}

impl Model {
    /// The scheme of the client's `token`: the first that takes one secret. An API that takes users
    /// and passwords alone has none.
    pub(crate) fn token(&self) -> Option<&SecurityScheme> {
        let takes_more =
            |scheme: &SecurityScheme| matches!(scheme.place, Place::Basic | Place::Transport);
        self.schemes.iter().find(|scheme| !takes_more(scheme))
    }

    /// A type that holds itself gets a `Box` in its circle.
    pub(crate) fn new(
        mut types: BTreeMap<String, TypeDef>,
        operations: Vec<Operation>,
        schemes: Vec<SecurityScheme>,
        tags: BTreeMap<String, String>,
    ) -> Self {
        circles::boxed(&mut types);
        let (operations, callbacks) = without_callbacks(operations);
        Self { types, operations, callbacks, schemes, tags }
    }

    /// The definition of `ty`, when it is one of the API's types by itself.
    pub(crate) fn definition(&self, ty: &Ty) -> Option<&TypeDef> {
        if let Ty::Named(name) = ty { self.types.get(name) } else { None }
    }
}

/// The operations of the API, and the callbacks, which `lower` describes as operations.
fn without_callbacks(all: Vec<Operation>) -> (Vec<Operation>, Vec<Callback>) {
    let (mut operations, mut callbacks) = (Vec::new(), Vec::new());
    for operation in all {
        let Operation { tag, success, .. } = &operation;
        match &operation.callback {
            Some(of) => callbacks.push(Callback {
                of: of.clone(),
                tag: tag.clone(),
                ty: success.ty.clone(),
                kind: success.kind.clone(),
            }),
            None => operations.push(operation),
        }
    }
    (operations, callbacks)
}
