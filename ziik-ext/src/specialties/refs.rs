//! Naming specialties.

use std::fmt;

use serde::Deserialize;
use ziik_api::types::SpecialtyId;

/// A specialty.
///
/// A number is an id, a text is a name. It is read from JSON in the same way.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Deserialize)]
#[serde(untagged)]
pub enum SpecialtyRef {
    /// The id in Ziik.
    Id(SpecialtyId),
    /// The name in Ziik.
    Name(String),
}

impl From<SpecialtyId> for SpecialtyRef {
    fn from(id: SpecialtyId) -> Self {
        Self::Id(id)
    }
}

impl From<i64> for SpecialtyRef {
    fn from(id: i64) -> Self {
        Self::Id(id.into())
    }
}

/// So that a number will do as it is written: `12.into()`.
impl From<i32> for SpecialtyRef {
    fn from(id: i32) -> Self {
        Self::Id(i64::from(id).into())
    }
}

impl From<&str> for SpecialtyRef {
    fn from(name: &str) -> Self {
        Self::Name(name.to_owned())
    }
}

impl From<String> for SpecialtyRef {
    fn from(name: String) -> Self {
        Self::Name(name)
    }
}

impl From<&SpecialtyRef> for SpecialtyRef {
    fn from(other: &SpecialtyRef) -> Self {
        other.clone()
    }
}

/// `specialty 3`, `specialty "Latte art"`
impl fmt::Display for SpecialtyRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Id(id) => write!(f, "specialty {id}"),
            Self::Name(name) => write!(f, "specialty {name:?}"),
        }
    }
}
