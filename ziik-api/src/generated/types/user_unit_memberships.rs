// @generated from an OpenAPI document. Do not edit.

#[allow(unused_imports)]
use super::*;
/// The membership of a user in one unit. It has no id: the user and the unit identify it.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct UnitMembership {
    /// What the user may do through this membership.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub abilities: Option<Abilities>,
    /// The unit, in full or in a short form.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<Unit>,
    /// The department inside the unit; null if there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub department: Option<UnitSummary>,
    /// The user types granted in this membership.
    #[serde(
        rename = "userTypes",
        default,
        deserialize_with = "crate::runtime::present",
        skip_serializing_if = "Option::is_none"
    )]
    pub user_types: Option<Vec<UserType>>,
    /// What the signed-in user may do with the membership.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub permissions: Option<ObjectPermissions>,
}

/// A membership to create, or to update if the user is already a member of the unit.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
#[non_exhaustive]
pub struct UnitMembershipCreate {
    /// The id of the unit.
    pub unit: UnitId,
    /// The id of a department of the unit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub department: Option<UnitId>,
    /// The ids of the user types to grant. Whether they replace those of an existing membership is
    /// not documented.
    #[serde(rename = "userTypes", skip_serializing_if = "Option::is_none")]
    pub user_types: Option<Vec<UserTypeId>>,
}

impl UnitMembershipCreate {
    /// Creates a value with the required fields.
    ///
    /// # Arguments
    /// * `unit`: the id of the unit.
    #[must_use]
    #[inline]
    pub fn new(unit: impl Into<UnitId>) -> Self {
        Self {
            unit: unit.into(),
            department: Default::default(),
            user_types: Default::default(),
        }
    }

    /// The id of a department of the unit.
    #[must_use]
    #[inline]
    pub fn department(mut self, value: impl Into<UnitId>) -> Self {
        self.department = Some(value.into());
        self
    }

    /// The ids of the user types to grant. Whether they replace those of an existing membership is
    /// not documented.
    #[must_use]
    #[inline]
    pub fn user_types(
        mut self,
        value: impl IntoIterator<Item = impl Into<UserTypeId>>,
    ) -> Self {
        self.user_types = Some(value.into_iter().map(Into::into).collect());
        self
    }
}

/// The fields of a membership to change.
#[derive(Clone, Debug, PartialEq, serde::Serialize, Default)]
#[non_exhaustive]
pub struct UnitMembershipUpdate {
    /// The id of another unit, to which the membership is moved.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<UnitId>,
    /// The ids of the user types to grant.
    #[serde(rename = "userTypes", skip_serializing_if = "Patch::is_absent")]
    pub user_types: Patch<Vec<UserTypeId>>,
    /// The id of a department of the unit. Null removes the user from the department.
    #[serde(skip_serializing_if = "Patch::is_absent")]
    pub department: Patch<UnitId>,
    /// Whether the sent user types replace the present ones. With false, they are presumably
    /// added. Default: `true`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub overwrite: Option<bool>,
}

impl UnitMembershipUpdate {
    /// Creates a value with no field set.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self {
            unit: Default::default(),
            user_types: Default::default(),
            department: Default::default(),
            overwrite: Default::default(),
        }
    }

    /// The id of another unit, to which the membership is moved.
    #[must_use]
    #[inline]
    pub fn unit(mut self, value: impl Into<UnitId>) -> Self {
        self.unit = Some(value.into());
        self
    }

    /// The ids of the user types to grant.
    #[must_use]
    #[inline]
    pub fn user_types(mut self, value: impl Into<Patch<Vec<UserTypeId>>>) -> Self {
        self.user_types = value.into();
        self
    }

    /// The id of a department of the unit. Null removes the user from the department.
    #[must_use]
    #[inline]
    pub fn department(mut self, value: impl Into<Patch<UnitId>>) -> Self {
        self.department = value.into();
        self
    }

    /// Whether the sent user types replace the present ones. With false, they are presumably
    /// added. Default: `true`.
    #[must_use]
    #[inline]
    pub fn overwrite(mut self, value: bool) -> Self {
        self.overwrite = Some(value);
        self
    }
}
