//! The rules: what a change means for a caller's code and on the wire.
//!
//! The caller's side is judged by what the generated code looks like. Structs and enums are
//! non-exhaustive; a struct that is sent has a constructor with what is required and a setter for
//! the rest; an operation takes required parameters as arguments and has a setter for the others;
//! an enum keeps values that it does not know. The wire's side is judged for a client that was
//! made of the old document: it ignores fields that it does not know, reads any status of success,
//! and checks no limits.

mod operations;
mod schemas;

use super::change::{Caller, Judgement, Wire};

pub(super) use operations::*;
pub(super) use schemas::*;

/// On which way a value travels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    Request,
    Response,
}

/// The Rust side of a field, an item or a body.
#[derive(Debug, Clone, Copy)]
#[expect(clippy::struct_excessive_bools, reason = "four facts that are independent of each other")]
pub(super) struct Sight {
    /// Some Rust type of either side shows it.
    pub seen: bool,
    /// Its own type is another one.
    pub retyped: bool,
    /// An older client cannot do without it.
    pub indispensable: bool,
    /// The struct around it could be made of nothing and no longer can.
    pub loses_default: bool,
}

type Half<T> = (T, &'static str);

fn judge((caller, why_caller): Half<Caller>, (wire, why_wire): Half<Wire>) -> Judgement {
    Judgement { caller, wire, why_caller, why_wire }
}

const NO_CALLER: Half<Caller> = (Caller::None, "");
const SAME_TYPE: Half<Caller> = (Caller::None, "the Rust type stays as it is");
const OTHER_TYPE: Half<Caller> = (Caller::Breaking, "the Rust type is another one");
const LOSES_DEFAULT: Half<Caller> =
    (Caller::Breaking, "its struct has something required now and loses `Default`");

/// A breaking change where the type is another one.
fn by_type(sight: Sight) -> Half<Caller> {
    match sight {
        Sight { retyped: true, .. } => OTHER_TYPE,
        Sight { loses_default: true, .. } => LOSES_DEFAULT,
        Sight { seen: true, .. } => SAME_TYPE,
        Sight { seen: false, .. } => NO_CALLER,
    }
}

/// How the values of a new type relate to those of the old one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Range {
    Wider,
    Narrower,
    Other,
}
