//! What a group is to take its members from.

use std::fmt;

use ziik_api::types::{UnitId, UserTypeId};

use crate::memberships::{UnitRef, UserTypeRef};

/// A rule that makes users members of a group. Units and user types are named by id or by
/// reference.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Rule {
    /// The users of a unit are members.
    #[non_exhaustive]
    Unit {
        /// The unit.
        unit: UnitRef,
        /// Whether the users of the units below it are members, too.
        falldown: bool,
    },
    /// The users who hold a user type are members.
    UserType(UserTypeRef),
}

impl Rule {
    /// The users of a unit, without those of the units below it.
    pub fn unit(unit: impl Into<UnitRef>) -> Self {
        Self::Unit { unit: unit.into(), falldown: false }
    }

    /// The users of a unit and of all units below it.
    pub fn unit_and_below(unit: impl Into<UnitRef>) -> Self {
        Self::Unit { unit: unit.into(), falldown: true }
    }

    /// The users who hold a user type.
    pub fn user_type(user_type: impl Into<UserTypeRef>) -> Self {
        Self::UserType(user_type.into())
    }
}

/// `the rule about unit "CC-1010"`
impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unit { unit, .. } => write!(f, "the rule about {unit}"),
            Self::UserType(user_type) => write!(f, "the rule about {user_type}"),
        }
    }
}

/// A [`Rule`] by ids.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Resolved {
    Unit { unit: UnitId, falldown: bool },
    UserType(UserTypeId),
}
