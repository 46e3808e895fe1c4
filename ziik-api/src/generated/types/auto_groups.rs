// @generated from an OpenAPI document. Do not edit.

#[allow(unused_imports)]
use super::*;
/// The units and user types whose users become members of a group automatically.
#[derive(Clone, Debug, PartialEq, serde::Serialize, Default)]
#[non_exhaustive]
pub struct GroupAutoCreate {
    /// The ids of units whose users become members.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub units: Option<Vec<UnitId>>,
    /// The ids of those units in `units` that stand for the units below them, too. It is a part of
    /// `units`, not a separate list.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub units_falldown: Option<Vec<UnitId>>,
    /// The ids of user types whose users become members.
    #[serde(rename = "userTypes", skip_serializing_if = "Option::is_none")]
    pub user_types: Option<Vec<UserTypeId>>,
}

impl GroupAutoCreate {
    /// Creates a value with no field set.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self {
            units: Default::default(),
            units_falldown: Default::default(),
            user_types: Default::default(),
        }
    }

    /// The ids of units whose users become members.
    #[must_use]
    #[inline]
    pub fn units(mut self, value: impl IntoIterator<Item = impl Into<UnitId>>) -> Self {
        self.units = Some(value.into_iter().map(Into::into).collect());
        self
    }

    /// The ids of those units in `units` that stand for the units below them, too. It is a part of
    /// `units`, not a separate list.
    #[must_use]
    #[inline]
    pub fn units_falldown(
        mut self,
        value: impl IntoIterator<Item = impl Into<UnitId>>,
    ) -> Self {
        self.units_falldown = Some(value.into_iter().map(Into::into).collect());
        self
    }

    /// The ids of user types whose users become members.
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

/// The units and user types whose users no longer become members of a group automatically.
#[derive(Clone, Debug, PartialEq, serde::Serialize, Default)]
#[non_exhaustive]
pub struct GroupAutoDelete {
    /// The ids of units to remove.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub units: Option<Vec<UnitId>>,
    /// The ids of user types to remove.
    #[serde(rename = "userTypes", skip_serializing_if = "Option::is_none")]
    pub user_types: Option<Vec<UserTypeId>>,
    /// The method, repeated. It is not needed.
    #[serde(rename = "_method", skip_serializing_if = "Option::is_none")]
    pub method: Option<GroupAutoDeleteMethod>,
}

impl GroupAutoDelete {
    /// Creates a value with no field set.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self {
            units: Default::default(),
            user_types: Default::default(),
            method: Default::default(),
        }
    }

    /// The ids of units to remove.
    #[must_use]
    #[inline]
    pub fn units(mut self, value: impl IntoIterator<Item = impl Into<UnitId>>) -> Self {
        self.units = Some(value.into_iter().map(Into::into).collect());
        self
    }

    /// The ids of user types to remove.
    #[must_use]
    #[inline]
    pub fn user_types(
        mut self,
        value: impl IntoIterator<Item = impl Into<UserTypeId>>,
    ) -> Self {
        self.user_types = Some(value.into_iter().map(Into::into).collect());
        self
    }

    /// The method, repeated. It is not needed.
    #[must_use]
    #[inline]
    pub fn method(mut self, value: GroupAutoDeleteMethod) -> Self {
        self.method = Some(value);
        self
    }
}

/// The method, repeated. It is not needed.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum GroupAutoDeleteMethod {
    /// `DELETE`
    Delete,
    /// A value that this version does not know, as the API sent it.
    Unknown(String),
}

open_enum!(GroupAutoDeleteMethod, Unknown { Delete = "DELETE", });
