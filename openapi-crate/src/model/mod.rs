//! What code is written from: the operations and the types, on the wire and in Rust.

mod circles;
mod header;
mod operation;
mod security;
mod server;
mod ty;
mod types;

use std::collections::{BTreeMap, HashMap, HashSet};

use crate::names;
use crate::problem::Pointer;
pub use header::Header;
pub use operation::{
    Answer, AnswerOf, Callback, CallbackOf, Described, Items, Lifted, Location, Media, ObjectStyle,
    Operation, PageBy, PagePosition, Parameter, PositionKind, RequestBody, Style, Success,
    SuccessKind,
};
pub use security::{Place, SecurityScheme};
pub use server::Server;
pub use ty::Ty;
pub use types::{Field, Kind, Member, Name, Presence, TypeDef, Variant};

/// An API.
#[derive(Debug, Clone, Default, PartialEq)]
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
    /// Where the API is: the addresses that are complete.
    pub servers: Vec<Server>,
    /// The headers of answers.
    pub headers: Vec<Header>,
    /// `{}` in an answer is an object without properties, and not nothing.
    pub has_empty_objects: bool,
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

    /// Adds the types and the operations. A type that holds itself gets a `Box` in its circle.
    pub(crate) fn with(
        mut self,
        mut types: BTreeMap<String, TypeDef>,
        operations: Vec<Operation>,
    ) -> Self {
        circles::boxed(&mut types);
        self.types = types;
        self.sort(operations);
        self
    }

    /// Puts everything where it belongs: `lower` describes all that is read as operations.
    fn sort(&mut self, all: Vec<Operation>) {
        let (mut failures, mut successes) = (ByOperation::new(), ByOperation::new());
        for operation in all {
            let Operation { tag, success: Success { ty, kind, .. }, lifted, .. } = &operation;
            let (tag, ty, kind) = (tag.clone(), ty.clone(), kind.clone());
            match lifted.clone() {
                None => self.operations.push(operation),
                Some(Lifted::Callback(of)) => self.callbacks.push(Callback { of, tag, ty, kind }),
                Some(Lifted::Refusals(of)) if kind == SuccessKind::Json => {
                    describe(&mut failures, of, &ty, &kind);
                }
                // An envelope, which no refusal has.
                Some(Lifted::Refusals(_)) => {}
                Some(Lifted::Successes(of)) => describe(&mut successes, of, &ty, &kind),
            }
        }
        if failures.is_empty() && successes.is_empty() {
            return;
        }
        let builders = self.operations.iter().map(|operation| names::pascal(&operation.id));
        let mut taken: HashSet<String> = builders.chain(self.types.keys().cloned()).collect();
        let mut name = |operation: &Operation, end: &str| {
            names::unique(&format!("{}{end}", names::pascal(&operation.id)), &mut taken)
        };
        for operation in &mut self.operations {
            if let Some(failures) = failures.remove(&operation.pointer) {
                operation.failure_type = name(operation, "Error");
                operation.failures = failures;
            }
            if let Some(successes) = successes.remove(&operation.pointer) {
                operation.success.enum_name = name(operation, "Answer");
                operation.success.described = successes;
            }
        }
    }

    /// The definition of `ty`, when it is one of the API's types by itself.
    pub(crate) fn definition(&self, ty: &Ty) -> Option<&TypeDef> {
        if let Ty::Named(name) = ty { self.types.get(name) } else { None }
    }
}

/// What operations answer, by where they stand in the document.
type ByOperation = HashMap<Pointer, Vec<Described>>;

/// Gives each of these answers a value of this type.
fn describe(all: &mut ByOperation, answers: Vec<AnswerOf>, ty: &Ty, kind: &SuccessKind) {
    for AnswerOf { operation, status, description } in answers {
        let described = Described { status, description, ty: ty.clone(), kind: kind.clone() };
        all.entry(operation).or_default().push(described);
    }
}
