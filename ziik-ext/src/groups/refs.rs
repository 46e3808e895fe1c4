//! Naming a group: by its id or by its name.

use std::fmt;

use serde::{Deserialize, Serialize};
use ziik_api::types::GroupId;

/// A group.
///
/// A number is an id, a text is a name. JSON has it in the same way. Groups have no references, and
/// several may have the same name.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(untagged)]
pub enum GroupRef {
    /// The id in Ziik.
    Id(GroupId),
    /// The name. Spaces around it do not count, upper and lower case do.
    Name(String),
}

impl From<GroupId> for GroupRef {
    fn from(id: GroupId) -> Self {
        Self::Id(id)
    }
}

impl From<i64> for GroupRef {
    fn from(id: i64) -> Self {
        Self::Id(id.into())
    }
}

/// So that a number will do as it is written: `12.into()`.
impl From<i32> for GroupRef {
    fn from(id: i32) -> Self {
        Self::Id(i64::from(id).into())
    }
}

impl From<&str> for GroupRef {
    fn from(name: &str) -> Self {
        Self::Name(name.to_owned())
    }
}

impl From<String> for GroupRef {
    fn from(name: String) -> Self {
        Self::Name(name)
    }
}

impl From<&GroupRef> for GroupRef {
    fn from(other: &GroupRef) -> Self {
        other.clone()
    }
}

/// `group "Night shift"`
impl fmt::Display for GroupRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Id(id) => write!(f, "group {id}"),
            Self::Name(name) => write!(f, "group {name:?}"),
        }
    }
}
