//! The way from the specialties that a user has to those that are wanted: without any I/O.

use std::collections::BTreeSet;

use ziik_api::types::SpecialtyId;

use super::refs::SpecialtyRef;
use crate::same;

/// A change on the way to the specialties of a user.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Change {
    /// A specialty comes into being, for all users.
    #[non_exhaustive]
    Create {
        /// The name.
        name: String,
    },
    /// The user gets and loses specialties, by one request.
    #[non_exhaustive]
    Update {
        /// What the user gets: ids, and names of what is created before.
        add: Vec<SpecialtyRef>,
        /// What the user loses.
        remove: Vec<SpecialtyId>,
    },
}

/// A specialty that somebody is to have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Wanted {
    Known(SpecialtyId),
    /// None that exists has this name.
    New(String),
}

impl Wanted {
    pub(super) fn id(&self) -> Option<SpecialtyId> {
        match self {
            Self::Known(id) => Some(*id),
            Self::New(_) => None,
        }
    }

    pub(super) fn is_same(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::New(one), Self::New(other)) => same::caseless(one) == same::caseless(other),
            (one, other) => one == other,
        }
    }
}

/// What is to be created, and then what the user gets and loses of it.
pub(super) fn draft(
    present: &BTreeSet<SpecialtyId>,
    add: &[Wanted],
    remove: Vec<SpecialtyId>,
) -> Vec<Change> {
    let mut changes = Vec::new();
    let mut added = Vec::new();
    for wanted in add {
        match wanted {
            Wanted::Known(id) if present.contains(id) => {}
            Wanted::Known(id) => added.push(SpecialtyRef::Id(*id)),
            Wanted::New(name) => {
                changes.push(Change::Create { name: name.clone() });
                added.push(SpecialtyRef::Name(name.clone()));
            }
        }
    }
    if !added.is_empty() || !remove.is_empty() {
        changes.push(Change::Update { add: added, remove });
    }
    changes
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(id: i64) -> SpecialtyId {
        id.into()
    }

    #[test]
    fn what_is_new_is_created_first_and_what_is_there_stays() {
        let present = [id(1), id(2)].into();
        let wanted = [Wanted::Known(id(1)), Wanted::New("Tea".to_owned()), Wanted::Known(id(3))];
        let expected = [
            Change::Create { name: "Tea".to_owned() },
            Change::Update { add: vec!["Tea".into(), 3.into()], remove: vec![id(2)] },
        ];
        assert_eq!(draft(&present, &wanted, vec![id(2)]), expected);
        assert_eq!(draft(&present, &wanted[..1], Vec::new()), []);
        assert!(Wanted::New("TEA".to_owned()).is_same(&wanted[1]));
        assert!(!Wanted::New("Tea".to_owned()).is_same(&wanted[0]));
    }
}
