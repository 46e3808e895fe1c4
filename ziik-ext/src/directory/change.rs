//! What is to happen to one person.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fmt;

use serde::{Deserialize, Serialize};
use ziik_api::types::{GroupId, UnitId, UserId, UserTypeId};

use super::field::{Field, FieldChange};
use super::groups::GroupStep;
use super::listing::Known;
use super::problem::whom;
use super::record::Extent;
use super::units::UnitChange;
use crate::memberships::{self, Membership};

/// What is to happen to one person, or to a unit. In JSON:
///
/// ```json
/// {"row": 12, "reference": "EMP-00007", "name": "Ada Lind", "user": 501, "action": "update",
///  "fields": [{"field": "title", "from": "Barista", "to": "Shift lead"}]}
/// ```
///
/// Each person is handled apart from the others: reactivated,
/// then updated, then given and taken memberships, then groups. Removals begin last.
///
/// Where it is not known whether a user was created, the user is looked for by reference before
/// the change counts as failed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Change {
    /// The number of the record, from 1; `None` for somebody who is missing from the records.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub row: Option<usize>,
    /// The reference.
    pub reference: String,
    /// The name, in Ziik if the person is there.
    pub name: String,
    /// The id of the user in Ziik; `None` for somebody new, and in a report for somebody who could
    /// not be created.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub user: Option<UserId>,
    /// What is to happen.
    #[serde(flatten)]
    pub action: Action,
}

impl Change {
    /// Whether it deactivates or deletes the user.
    pub(super) fn is_removal(&self) -> bool {
        matches!(self.action, Action::Deactivate | Action::Delete { .. })
    }

    /// Whether it gives a user the reference of the record.
    pub(super) fn adopts(&self) -> bool {
        matches!(self.action, Action::Update { adopt: true, .. })
    }

    /// Puts the ids of units that were created in the place of those that stood for them. Returns
    /// whether all of them were created.
    pub(super) fn settle_units(&mut self, made: &HashMap<UnitId, UnitId>) -> bool {
        let mut has_all = true;
        for unit in self.units().into_iter().filter(|unit| unit.get() < 0) {
            match made.get(unit) {
                Some(id) => *unit = *id,
                None => has_all = false,
            }
        }
        has_all
    }

    /// The ids of the units that it needs.
    fn units(&mut self) -> Vec<&mut UnitId> {
        let steps = |steps| -> Vec<&mut UnitId> {
            let steps: &mut Vec<memberships::Change> = steps;
            steps.iter_mut().flat_map(memberships::Change::units).collect()
        };
        match &mut self.action {
            Action::Create(creation) => {
                let Creation { unit, memberships, .. } = &mut **creation;
                std::iter::once(unit).chain(steps(memberships)).collect()
            }
            Action::Update { memberships, .. } => steps(memberships),
            Action::Deactivate | Action::Delete { .. } => Vec::new(),
            Action::Unit(UnitChange::Create { parent, .. }) => parent.iter_mut().collect(),
            Action::Unit(UnitChange::Update { parent, .. }) => {
                parent.iter_mut().map(|parent| &mut parent.to).collect()
            }
        }
    }

    pub(super) fn of_user(
        row: Option<usize>,
        reference: &str,
        known: &Known,
        action: Action,
    ) -> Self {
        Self {
            row,
            reference: reference.to_owned(),
            name: known.name.to_string(),
            user: Some(known.id),
            action,
        }
    }

    pub(super) fn of_nobody(row: usize, reference: &str, creation: Creation) -> Self {
        let part = |field| creation.fields.get(&field).map(String::as_str).unwrap_or_default();
        let name = format!("{} {}", part(Field::FirstName), part(Field::LastName));
        let action = Action::Create(Box::new(creation));
        Self { row: Some(row), reference: reference.to_owned(), name, user: None, action }
    }
}

/// What is to happen to a person.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "action", rename_all = "snake_case")]
#[non_exhaustive]
pub enum Action {
    /// A new user.
    Create(Box<Creation>),
    /// A user becomes what the record says.
    #[non_exhaustive]
    Update {
        /// Whether the user has no reference yet and gets that of the record.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        adopt: bool,
        /// Whether the user is deactivated and comes back.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        reactivate: bool,
        /// The fields that differ.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        fields: Vec<FieldChange>,
        /// The steps to the memberships.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        memberships: Vec<memberships::Change>,
        /// The memberships that the user had when the steps were planned.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        memberships_before: Vec<Membership>,
        /// The steps to the groups.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        groups: Vec<GroupStep>,
        /// What the memberships and groups of the record are of all.
        extent: Extent,
    },
    /// A user who is missing from the records can no longer sign in.
    Deactivate,
    /// A user who is missing from the records is deleted.
    #[non_exhaustive]
    Delete {
        /// Who gets the content.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        transfer_to: Option<UserId>,
    },
    /// A unit becomes what its record says. The reference and the name of the change are those of
    /// the unit.
    Unit(UnitChange),
}

/// A user to create.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Creation {
    /// The fields.
    pub fields: BTreeMap<Field, String>,
    /// The unit to begin in.
    pub unit: UnitId,
    /// The user types there, where the record has any to say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub user_types: Option<BTreeSet<UserTypeId>>,
    /// The steps to the other memberships, and to the department of the first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub memberships: Vec<memberships::Change>,
    /// The groups to join.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub groups: Vec<GroupId>,
}

/// `create EMP-00007 (record 12)`
impl fmt::Display for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let verb = match self.action {
            Action::Create(_) => "create",
            Action::Update { .. } => "update",
            Action::Deactivate => "deactivate",
            Action::Delete { .. } => "delete",
            Action::Unit(UnitChange::Create { .. }) => "create unit",
            Action::Unit(UnitChange::Update { .. }) => "update unit",
        };
        write!(f, "{verb} {}", whom(&self.reference, self.row, self.user))
    }
}
