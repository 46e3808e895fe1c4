//! The way from the rules that a group has to those that are wanted: without any I/O.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use ziik_api::types::{UnitId, UserTypeId};

use super::present::Present;
use super::rule::Resolved;
use crate::memberships::{UnitRef, UserTypeRef};

/// A change to the rules of a group. Units and user types are ids.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Change {
    /// The users of a unit become members.
    #[non_exhaustive]
    AddUnit {
        /// The unit.
        unit: UnitId,
        /// Whether the users of the units below it become members, too.
        falldown: bool,
    },
    /// The users who hold a user type become members.
    #[non_exhaustive]
    AddUserType {
        /// The user type.
        user_type: UserTypeId,
    },
    /// The users of the units below a unit become members, too.
    #[non_exhaustive]
    Widen {
        /// The unit.
        unit: UnitId,
    },
    /// The users of the units below a unit are no longer meant. The rule is removed and added
    /// again, because no operation changes one: for a moment its users are no members by it.
    #[non_exhaustive]
    Narrow {
        /// The unit.
        unit: UnitId,
    },
    /// The users of a unit are no longer meant.
    #[non_exhaustive]
    RemoveUnit {
        /// The unit.
        unit: UnitId,
    },
    /// The users who hold a user type are no longer meant.
    #[non_exhaustive]
    RemoveUserType {
        /// The user type.
        user_type: UserTypeId,
    },
}

impl Change {
    /// Whether members may leave the group by it.
    #[must_use]
    pub fn takes(&self) -> bool {
        matches!(self, Self::Narrow { .. } | Self::RemoveUnit { .. } | Self::RemoveUserType { .. })
    }

    /// What is left of it to do, with these rules in the group. What the API does not tell may be
    /// either way.
    pub(super) fn rest(self, present: &Present) -> Option<Self> {
        let has_type = |id| present.user_types.as_ref().map(|all| all.contains(id));
        match self {
            Self::AddUnit { unit, falldown } => {
                let units = present.units.as_ref();
                match (units.and_then(|units| units.get(&unit)), falldown) {
                    (None, _) => Some(self),
                    // Where it is not told, adding it again takes nothing away.
                    (Some(Some(false) | None), true) => Some(Self::Widen { unit }),
                    (Some(Some(true)), false) => Some(Self::Narrow { unit }),
                    (Some(_), _) => None,
                }
            }
            Self::AddUserType { user_type } => (has_type(&user_type) != Some(true)).then_some(self),
            Self::Widen { unit } => Self::AddUnit { unit, falldown: true }.rest(present),
            Self::Narrow { unit } => Self::AddUnit { unit, falldown: false }.rest(present),
            Self::RemoveUnit { unit } => {
                let is_gone = present.units.as_ref().is_some_and(|all| !all.contains_key(&unit));
                (!is_gone).then_some(self)
            }
            Self::RemoveUserType { user_type } => {
                (has_type(&user_type) != Some(false)).then_some(self)
            }
        }
    }
}

/// `add the users of unit 12 and below`
impl fmt::Display for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let unit = |id| UnitRef::Id(id).to_string();
        self.write(f, unit, |id| UserTypeRef::Id(id).to_string())
    }
}

impl Change {
    /// Writes it with these names.
    pub(super) fn write(
        &self,
        f: &mut fmt::Formatter<'_>,
        unit_name: impl Fn(UnitId) -> String,
        user_type_name: impl Fn(UserTypeId) -> String,
    ) -> fmt::Result {
        match self {
            Self::AddUnit { unit, falldown } => {
                let below = if *falldown { " and below" } else { "" };
                write!(f, "add the users of {}{below}", unit_name(*unit))
            }
            Self::AddUserType { user_type } => {
                write!(f, "add the users with {}", user_type_name(*user_type))
            }
            Self::Widen { unit } => write!(f, "add the users below {}", unit_name(*unit)),
            Self::Narrow { unit } => write!(f, "remove the users below {}", unit_name(*unit)),
            Self::RemoveUnit { unit } => write!(f, "remove the users of {}", unit_name(*unit)),
            Self::RemoveUserType { user_type } => {
                write!(f, "remove the users with {}", user_type_name(*user_type))
            }
        }
    }
}

/// The rules that are wanted, by ids.
#[derive(Debug)]
pub(super) struct Wanted {
    pub(super) units: BTreeMap<UnitId, bool>,
    pub(super) user_types: BTreeSet<UserTypeId>,
}

/// The change that adds a rule.
pub(super) fn add(rule: Resolved) -> Change {
    match rule {
        Resolved::Unit { unit, falldown } => Change::AddUnit { unit, falldown },
        Resolved::UserType(user_type) => Change::AddUserType { user_type },
    }
}

/// The change that removes a rule.
pub(super) fn remove(rule: Resolved) -> Change {
    match rule {
        Resolved::Unit { unit, .. } => Change::RemoveUnit { unit },
        Resolved::UserType(user_type) => Change::RemoveUserType { user_type },
    }
}

/// The steps from the rules that there are to those that are wanted: first what brings members,
/// so that nobody who is meant by another rule leaves in between.
pub(super) fn draft(present: &Present, wanted: &Wanted) -> Vec<Change> {
    let units = wanted.units.iter();
    let units = units.map(|(unit, falldown)| Change::AddUnit { unit: *unit, falldown: *falldown });
    let user_types = wanted.user_types.iter();
    let user_types = user_types.map(|id| Change::AddUserType { user_type: *id });
    let mut changes: Vec<_> =
        units.chain(user_types).filter_map(|change| change.rest(present)).collect();
    let units = present.units.iter().flat_map(BTreeMap::keys);
    let units = units.filter(|unit| !wanted.units.contains_key(unit));
    changes.extend(units.map(|unit| Change::RemoveUnit { unit: *unit }));
    let user_types = present.user_types.iter().flatten();
    let user_types = user_types.filter(|id| !wanted.user_types.contains(id));
    changes.extend(user_types.map(|id| Change::RemoveUserType { user_type: *id }));
    changes.sort_by_key(Change::takes);
    changes
}

#[cfg(test)]
mod tests {
    use super::*;

    fn present(units: &[(i64, Option<bool>)], user_types: &[i64]) -> Present {
        Present {
            units: Some(units.iter().map(|(unit, below)| ((*unit).into(), *below)).collect()),
            user_types: Some(user_types.iter().map(|id| (*id).into()).collect()),
            ..Present::default()
        }
    }

    fn wanted(units: &[(i64, bool)], user_types: &[i64]) -> Wanted {
        Wanted {
            units: units.iter().map(|(unit, below)| ((*unit).into(), *below)).collect(),
            user_types: user_types.iter().map(|id| (*id).into()).collect(),
        }
    }

    fn shown(present: &Present, wanted: &Wanted) -> Vec<String> {
        draft(present, wanted).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn what_brings_members_comes_before_what_takes_them() {
        let present =
            present(&[(1, Some(true)), (2, Some(false)), (3, Some(true)), (4, None)], &[1, 2]);
        let wanted = wanted(&[(1, false), (2, true), (3, true), (5, true), (6, false)], &[2, 3]);
        let expected = [
            "add the users below unit 2",
            "add the users of unit 5 and below",
            "add the users of unit 6",
            "add the users with user type 3",
            "remove the users below unit 1",
            "remove the users of unit 4",
            "remove the users with user type 1",
        ];
        assert_eq!(shown(&present, &wanted), expected);
    }

    #[test]
    fn what_is_not_told_is_added_and_never_removed() {
        let nothing = Present::default();
        assert_eq!(
            shown(&nothing, &wanted(&[(1, false)], &[2])),
            ["add the users of unit 1", "add the users with user type 2"]
        );
        assert_eq!(shown(&nothing, &wanted(&[], &[])), [""; 0]);
        // Whether it stands for the units below may not be told, either.
        let vague = present(&[(1, None), (2, None)], &[]);
        assert_eq!(
            shown(&vague, &wanted(&[(1, false), (2, true)], &[])),
            ["add the users below unit 2"]
        );
    }

    #[test]
    fn what_is_left_of_a_change() {
        let there = present(&[(1, Some(true))], &[4]);
        let unit = UnitId::new(1);
        assert_eq!(Change::Widen { unit }.rest(&there), None);
        assert_eq!(Change::Narrow { unit }.rest(&there), Some(Change::Narrow { unit }));
        assert_eq!(Change::RemoveUnit { unit: 2.into() }.rest(&there), None);
        assert_eq!(Change::RemoveUserType { user_type: 5.into() }.rest(&there), None);
        let gone = Present::default();
        for change in [Change::RemoveUnit { unit }, Change::RemoveUserType { user_type: 5.into() }]
        {
            assert_eq!(change.rest(&gone), Some(change), "it may be there");
        }
    }
}
