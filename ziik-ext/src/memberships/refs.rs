//! Naming users, units and user types: by id, or by the key that another system has for them.

use std::fmt;

use serde::{Deserialize, Serialize};
use ziik_api::types::{UnitId, UserId, UserTypeId};

/// An id or a reference, whatever it is of.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Key<'k, I> {
    Id(I),
    Reference(&'k str),
}

macro_rules! references {
    ($($(#[$doc:meta])* $name:ident, $id:ident, $what:literal;)*) => {$(
        $(#[$doc])*
        ///
        /// A number is an id, a text is a reference. JSON has it in the same way.
        #[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
        #[serde(untagged)]
        pub enum $name {
            /// The id in Ziik.
            Id($id),
            /// The key that another system has for it.
            Reference(String),
        }

        impl $name {
            pub(crate) fn key(&self) -> Key<'_, $id> {
                match self {
                    Self::Id(id) => Key::Id(*id),
                    Self::Reference(reference) => Key::Reference(reference),
                }
            }
        }

        impl From<$id> for $name {
            fn from(id: $id) -> Self {
                Self::Id(id)
            }
        }

        impl From<i64> for $name {
            fn from(id: i64) -> Self {
                Self::Id(id.into())
            }
        }

        /// So that a number will do as it is written: `12.into()`.
        impl From<i32> for $name {
            fn from(id: i32) -> Self {
                Self::Id(i64::from(id).into())
            }
        }

        impl From<&str> for $name {
            fn from(reference: &str) -> Self {
                Self::Reference(reference.to_owned())
            }
        }

        impl From<String> for $name {
            fn from(reference: String) -> Self {
                Self::Reference(reference)
            }
        }

        impl From<&$name> for $name {
            fn from(other: &$name) -> Self {
                other.clone()
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                match self {
                    Self::Id(id) => write!(f, "{} {id}", $what),
                    Self::Reference(reference) => write!(f, "{} {reference:?}", $what),
                }
            }
        }
    )*};
}

references! {
    /// A user.
    UserRef, UserId, "user";
    /// A unit, or a department below one.
    UnitRef, UnitId, "unit";
    /// A user type.
    UserTypeRef, UserTypeId, "user type";
}

/// What is wrong with the name of a unit, a user type, a user or a specialty.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum NameProblem {
    /// Nothing that the signed-in user may see is called so.
    #[error("there is no {0}")]
    Unknown(String),
    /// Nothing is called so, and something nearly so.
    #[error("there is no {name}; near it: {}", quoted(near))]
    #[non_exhaustive]
    Misspelt {
        /// The name, with what it is of.
        name: String,
        /// Names that exist, the nearest first.
        near: Vec<String>,
    },
    /// Several are called so.
    #[error("there is more than one {0}; name it by its id")]
    Ambiguous(String),
    /// It is named twice where it can be only once.
    #[error("{0} is named twice")]
    Twice(String),
}

fn quoted(names: &[String]) -> String {
    names.iter().map(|name| format!("{name:?}")).collect::<Vec<_>>().join(", ")
}
