//! What a membership is to be, what it is, and the way from one to the other: without any I/O.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use ziik_api::Patch;
use ziik_api::types::{MemberUnit, UnitId, UnitMembership, UserTypeId};

use super::refs::{UnitRef, UserTypeRef};
use crate::error::Error;

/// What a membership in a unit is to be. What is not said is left as it is.
///
/// ```
/// use ziik_ext::memberships::MembershipSpec;
///
/// // In the bar, and a shift lead, and nothing else.
/// let lead = MembershipSpec::new().department(31).user_types(["ROLE-LEAD"]);
/// // A roaster besides what the user is there already; in no department.
/// let roaster = MembershipSpec::new().no_department().user_types(["ROLE-ROASTER"]);
/// let roaster = roaster.overwrite(false);
/// # let _ = (lead, roaster);
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MembershipSpec {
    pub(crate) department: Patch<UnitRef>,
    pub(crate) user_types: Option<Vec<UserTypeRef>>,
    pub(crate) overwrite: bool,
}

impl Default for MembershipSpec {
    fn default() -> Self {
        Self { department: Patch::Absent, user_types: None, overwrite: true }
    }
}

impl MembershipSpec {
    /// A membership, whatever its department and user types are.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// In this department of the unit.
    #[must_use]
    pub fn department(mut self, department: impl Into<UnitRef>) -> Self {
        self.department = Patch::Value(department.into());
        self
    }

    /// In no department.
    #[must_use]
    pub fn no_department(mut self) -> Self {
        self.department = Patch::Null;
        self
    }

    /// With exactly these user types; or at least with these, after
    /// [`overwrite(false)`](Self::overwrite).
    #[must_use]
    pub fn user_types<T: Into<UserTypeRef>>(
        mut self,
        user_types: impl IntoIterator<Item = T>,
    ) -> Self {
        self.user_types = Some(user_types.into_iter().map(Into::into).collect());
        self
    }

    /// Whether user types that are not named are taken away. Default: true.
    #[must_use]
    pub fn overwrite(mut self, overwrite: bool) -> Self {
        self.overwrite = overwrite;
        self
    }
}

/// A membership as records in JSON have it: `{"unit": "CC-1010", "department": null, "user_types":
/// ["ROLE-LEAD"], "overwrite": true}`.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct MembershipRecord {
    unit: UnitRef,
    #[serde(default, deserialize_with = "present", skip_serializing_if = "Patch::is_absent")]
    department: Patch<UnitRef>,
    #[serde(skip_serializing_if = "Option::is_none")]
    user_types: Option<Vec<UserTypeRef>>,
    #[serde(default = "overwrites", skip_serializing_if = "is_default")]
    overwrite: bool,
}

/// The default of [`MembershipSpec::overwrite`].
fn overwrites() -> bool {
    MembershipSpec::default().overwrite
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
fn is_default(overwrite: &bool) -> bool {
    *overwrite == overwrites()
}

fn present<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Patch<UnitRef>, D::Error> {
    Option::deserialize(deserializer).map(Patch::set_or_clear)
}

impl From<MembershipRecord> for (UnitRef, MembershipSpec) {
    fn from(record: MembershipRecord) -> Self {
        let MembershipRecord { unit, department, user_types, overwrite } = record;
        (unit, MembershipSpec { department, user_types, overwrite })
    }
}

impl From<&(UnitRef, MembershipSpec)> for MembershipRecord {
    fn from((unit, spec): &(UnitRef, MembershipSpec)) -> Self {
        let MembershipSpec { department, user_types, overwrite } = spec.clone();
        Self { unit: unit.clone(), department, user_types, overwrite }
    }
}

/// A [`MembershipSpec`] whose references are resolved to ids.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Wanted {
    pub(crate) unit: UnitId,
    pub(crate) department: Patch<UnitId>,
    pub(crate) user_types: Option<BTreeSet<UserTypeId>>,
    pub(crate) overwrite: bool,
}

/// A membership that there is. In JSON: `{"unit": 12, "department": 31, "user_types": [3]}`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Membership {
    /// The unit.
    pub unit: UnitId,
    /// The department in it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub department: Option<UnitId>,
    /// The user types; `None` when the API did not say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub user_types: Option<BTreeSet<UserTypeId>>,
}

impl Change {
    /// The ids of the unit and of the department.
    pub(crate) fn units(&mut self) -> impl Iterator<Item = &mut UnitId> {
        let (unit, department) = match self {
            Self::Add { unit, department, .. } => (unit, department.as_mut()),
            Self::Change { unit, department: Patch::Value(department), .. } => {
                (unit, Some(department))
            }
            Self::Change { unit, .. } | Self::Remove { unit } => (unit, None),
        };
        std::iter::once(unit).chain(department)
    }

    /// The unit that it is about.
    pub(crate) fn unit(&self) -> UnitId {
        let (Self::Add { unit, .. } | Self::Change { unit, .. } | Self::Remove { unit }) = self;
        *unit
    }
}

impl Membership {
    /// `None` when the API did not say in which unit it is.
    pub(crate) fn read(row: &UnitMembership) -> Option<Self> {
        Some(Self {
            unit: row.unit.as_ref()?.id,
            department: row.department.as_ref().map(|department| department.id),
            user_types: row.user_types.as_ref().map(|rows| rows.iter().map(|row| row.id).collect()),
        })
    }

    /// The user types, where a change has to begin with them.
    pub(crate) fn known_user_types(&self) -> Result<&BTreeSet<UserTypeId>, Error> {
        self.user_types.as_ref().ok_or(Error::UserTypesUnknown { unit: self.unit })
    }

    /// Reads a membership that is embedded in a user.
    pub(crate) fn read_member(row: &MemberUnit) -> Option<Self> {
        Some(Self {
            unit: row.unit.as_ref()?.id,
            department: row.department.as_ref().map(|department| department.id),
            user_types: row.user_types.as_ref().map(|rows| rows.iter().map(|row| row.id).collect()),
        })
    }
}

/// A change of a user's memberships. Units, departments and user types are ids. In JSON:
/// `{"step": "change", "unit": 12, "department": null, "user_types": [3]}`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "step", rename_all = "snake_case")]
#[non_exhaustive]
pub enum Change {
    /// The user becomes a member of a unit.
    Add {
        /// The unit.
        unit: UnitId,
        /// The department in it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        department: Option<UnitId>,
        /// The user types.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        user_types: Option<BTreeSet<UserTypeId>>,
    },
    /// A membership gets another department or other user types.
    Change {
        /// The unit.
        unit: UnitId,
        /// The department in it.
        #[serde(default, skip_serializing_if = "Patch::is_absent")]
        department: Patch<UnitId>,
        /// All user types that the membership then has.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        user_types: Option<BTreeSet<UserTypeId>>,
    },
    /// The user is removed from the unit.
    Remove {
        /// The unit.
        unit: UnitId,
    },
}

/// The step that makes a membership that there is not.
pub(crate) fn add(wanted: &Wanted) -> Change {
    let department = wanted.department.value().copied();
    Change::Add { unit: wanted.unit, department, user_types: wanted.user_types.clone() }
}

/// The step that makes a membership what it is to be, if it is not.
///
/// # Errors
/// [`Error::UserTypesUnknown`].
pub(crate) fn step(present: Option<&Membership>, wanted: &Wanted) -> Result<Option<Change>, Error> {
    let unit = wanted.unit;
    let Some(present) = present else { return Ok(Some(add(wanted))) };
    let department = match wanted.department {
        Patch::Null if present.department.is_some() => Patch::Null,
        Patch::Value(id) if present.department != Some(id) => Patch::Value(id),
        _ => Patch::Absent,
    };
    let user_types = match &wanted.user_types {
        Some(user_types) if !wanted.overwrite => Some(user_types | present.known_user_types()?),
        user_types => user_types.clone(),
    };
    let user_types = user_types.filter(|all| Some(all) != present.user_types.as_ref());
    let is_change = !department.is_absent() || user_types.is_some();
    Ok(is_change.then_some(Change::Change { unit, department, user_types }))
}

/// The steps from the memberships that there are to those that are wanted: adds, then changes,
/// then removes. There is no moment without a membership, unless none is wanted.
///
/// # Errors
/// [`Error::UserTypesUnknown`].
pub(crate) fn steps(present: &[Membership], wanted: &[Wanted]) -> Result<Vec<Change>, Error> {
    let find = |unit| present.iter().find(|row| row.unit == unit);
    let steps = wanted.iter().filter_map(|wanted| step(find(wanted.unit), wanted).transpose());
    let steps = steps.collect::<Result<Vec<_>, _>>()?;
    let (adds, changes): (Vec<_>, Vec<_>) =
        steps.into_iter().partition(|step| matches!(step, Change::Add { .. }));
    let removes = present.iter().filter(|row| wanted.iter().all(|wanted| wanted.unit != row.unit));
    let removes = removes.map(|row| Change::Remove { unit: row.unit });
    Ok(adds.into_iter().chain(changes).chain(removes).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn types(ids: &[i64]) -> BTreeSet<UserTypeId> {
        ids.iter().map(|id| UserTypeId::new(*id)).collect()
    }

    fn present(unit: i64, department: Option<i64>, user_types: &[i64]) -> Membership {
        let department = department.map(UnitId::new);
        Membership { unit: unit.into(), department, user_types: Some(types(user_types)) }
    }

    fn wanted(unit: i64, department: Patch<i64>, user_types: Option<&[i64]>) -> Wanted {
        let department = match department {
            Patch::Value(id) => Patch::Value(UnitId::new(id)),
            Patch::Null => Patch::Null,
            Patch::Absent => Patch::Absent,
        };
        Wanted { unit: unit.into(), department, user_types: user_types.map(types), overwrite: true }
    }

    fn changed(present: &Membership, wanted: &Wanted) -> Option<Change> {
        step(Some(present), wanted).expect("known user types")
    }

    #[test]
    fn adds_come_first_and_removes_last() {
        let present = [present(1, None, &[1]), present(2, Some(20), &[1])];
        let wanted = [wanted(2, Patch::Null, Some(&[2])), wanted(3, Patch::Value(30), Some(&[3]))];
        let expected = [
            Change::Add {
                unit: UnitId::new(3),
                department: Some(UnitId::new(30)),
                user_types: Some(types(&[3])),
            },
            Change::Change {
                unit: UnitId::new(2),
                department: Patch::Null,
                user_types: Some(types(&[2])),
            },
            Change::Remove { unit: UnitId::new(1) },
        ];
        assert_eq!(steps(&present, &wanted).expect("known user types"), expected);
    }

    #[test]
    fn what_is_not_said_is_left_alone() {
        let here = present(1, Some(10), &[1, 2]);
        assert_eq!(changed(&here, &wanted(1, Patch::Absent, None)), None);
        assert_eq!(changed(&here, &wanted(1, Patch::Value(10), Some(&[2, 1]))), None);
        assert_eq!(changed(&present(1, None, &[]), &wanted(1, Patch::Null, Some(&[]))), None);
        let change = changed(&here, &wanted(1, Patch::Null, None));
        assert_eq!(
            change,
            Some(Change::Change {
                unit: UnitId::new(1),
                department: Patch::Null,
                user_types: None
            })
        );
        let change = changed(&here, &wanted(1, Patch::Absent, Some(&[])));
        let none = Some(BTreeSet::new());
        assert_eq!(
            change,
            Some(Change::Change {
                unit: UnitId::new(1),
                department: Patch::Absent,
                user_types: none
            })
        );
    }

    #[test]
    fn user_types_that_are_not_known_are_overwritten_and_never_joined() {
        let here = Membership { user_types: None, ..present(1, None, &[]) };
        assert_eq!(changed(&here, &wanted(1, Patch::Absent, None)), None);
        let change = |ids: &[i64]| Change::Change {
            unit: UnitId::new(1),
            department: Patch::Absent,
            user_types: Some(types(ids)),
        };
        for ids in [&[][..], &[2]] {
            let overwritten = changed(&here, &wanted(1, Patch::Absent, Some(ids)));
            assert_eq!(overwritten, Some(change(ids)));
        }
        let beside = Wanted { overwrite: false, ..wanted(1, Patch::Absent, Some(&[2])) };
        let error = steps(&[here], &[beside]).expect_err("nobody knows what to keep");
        assert!(matches!(error, Error::UserTypesUnknown { unit } if unit == 1), "{error}");
    }

    #[test]
    fn without_overwrite_user_types_only_join() {
        let here = present(1, None, &[1, 2]);
        let beside =
            |ids: &[i64]| Wanted { overwrite: false, ..wanted(1, Patch::Absent, Some(ids)) };
        assert_eq!(changed(&here, &beside(&[2])), None);
        let change = Change::Change {
            unit: UnitId::new(1),
            department: Patch::Absent,
            user_types: Some(types(&[1, 2, 3])),
        };
        assert_eq!(changed(&here, &beside(&[3])), Some(change));
    }

    #[test]
    fn a_membership_is_the_same_by_itself_and_inside_a_user() {
        let row = serde_json::json!({
            "unit": {"id": 12}, "department": {"id": 31}, "userTypes": [{"id": 3}, {"id": 1}],
        });
        let (alone, inside) = (row.clone(), row);
        let alone = Membership::read(&serde_json::from_value(alone).expect("a row"));
        let inside = Membership::read_member(&serde_json::from_value(inside).expect("a row"));
        assert_eq!(alone, Some(present(12, Some(31), &[1, 3])));
        assert_eq!(inside, alone);
    }
}
