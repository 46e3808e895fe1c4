// @generated from an OpenAPI document. Do not edit.

#[allow(unused_imports)]
use super::*;
/// A location.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct Location {
    /// The id of the location.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<LocationId>,
    /// When it was created.
    #[serde(rename = "createdAt", default, skip_serializing_if = "Option::is_none")]
    pub created_at: Option<Timestamp>,
    /// When it was last changed.
    #[serde(rename = "updatedAt", default, skip_serializing_if = "Option::is_none")]
    pub updated_at: Option<Timestamp>,
    /// The id of the user who created it.
    #[serde(rename = "createdBy", default, skip_serializing_if = "Option::is_none")]
    pub created_by: Option<UserId>,
    /// The id of the user who last changed it.
    #[serde(rename = "updatedBy", default, skip_serializing_if = "Option::is_none")]
    pub updated_by: Option<UserId>,
    /// The name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The id of the organization.
    #[serde(rename = "orgId", default, skip_serializing_if = "Option::is_none")]
    pub org_id: Option<OrganizationId>,
    /// The number of members. Only returned by `list_locations`.
    #[serde(rename = "memberCount", default, skip_serializing_if = "Option::is_none")]
    pub member_count: Option<i64>,
}

/// A location to create.
#[derive(Clone, Debug, PartialEq, serde::Serialize, Default)]
#[non_exhaustive]
pub struct LocationCreate {
    /// The name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Presumably the user who adds the location. It can probably be left out.
    #[serde(rename = "addedBy", skip_serializing_if = "Option::is_none")]
    pub added_by: Option<UserId>,
    /// Presumably the id of the organization. It can probably be left out.
    #[serde(rename = "orgId", skip_serializing_if = "Option::is_none")]
    pub org_id: Option<OrganizationId>,
}

impl LocationCreate {
    /// Creates a value with no field set.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self {
            name: Default::default(),
            added_by: Default::default(),
            org_id: Default::default(),
        }
    }

    /// The name.
    #[must_use]
    #[inline]
    pub fn name(mut self, value: impl Into<String>) -> Self {
        self.name = Some(value.into());
        self
    }

    /// Presumably the user who adds the location. It can probably be left out.
    #[must_use]
    #[inline]
    pub fn added_by(mut self, value: impl Into<UserId>) -> Self {
        self.added_by = Some(value.into());
        self
    }

    /// Presumably the id of the organization. It can probably be left out.
    #[must_use]
    #[inline]
    pub fn org_id(mut self, value: impl Into<OrganizationId>) -> Self {
        self.org_id = Some(value.into());
        self
    }
}

/// The members to add and to remove.
#[derive(Clone, Debug, PartialEq, serde::Serialize, Default)]
#[non_exhaustive]
pub struct LocationMembersUpdate {
    /// Presumably the ids of the users to add.
    #[serde(rename = "addMembers", skip_serializing_if = "Option::is_none")]
    pub add_members: Option<Vec<UserId>>,
    /// The ids of the users to remove.
    #[serde(rename = "removeMembers", skip_serializing_if = "Option::is_none")]
    pub remove_members: Option<Vec<UserId>>,
}

impl LocationMembersUpdate {
    /// Creates a value with no field set.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self {
            add_members: Default::default(),
            remove_members: Default::default(),
        }
    }

    /// Presumably the ids of the users to add.
    #[must_use]
    #[inline]
    pub fn add_members(
        mut self,
        value: impl IntoIterator<Item = impl Into<UserId>>,
    ) -> Self {
        self.add_members = Some(value.into_iter().map(Into::into).collect());
        self
    }

    /// The ids of the users to remove.
    #[must_use]
    #[inline]
    pub fn remove_members(
        mut self,
        value: impl IntoIterator<Item = impl Into<UserId>>,
    ) -> Self {
        self.remove_members = Some(value.into_iter().map(Into::into).collect());
        self
    }
}

/// The fields of a location to change.
#[derive(Clone, Debug, PartialEq, serde::Serialize, Default)]
#[non_exhaustive]
pub struct LocationUpdate {
    /// The name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
}

impl LocationUpdate {
    /// Creates a value with no field set.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self { name: Default::default() }
    }

    /// The name.
    #[must_use]
    #[inline]
    pub fn name(mut self, value: impl Into<String>) -> Self {
        self.name = Some(value.into());
        self
    }
}

/// A location and its members.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct LocationWithMembers {
    /// The id of the location.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<LocationId>,
    /// When it was created.
    #[serde(rename = "createdAt", default, skip_serializing_if = "Option::is_none")]
    pub created_at: Option<Timestamp>,
    /// When it was last changed.
    #[serde(rename = "updatedAt", default, skip_serializing_if = "Option::is_none")]
    pub updated_at: Option<Timestamp>,
    /// The id of the user who created it.
    #[serde(rename = "createdBy", default, skip_serializing_if = "Option::is_none")]
    pub created_by: Option<UserId>,
    /// The id of the user who last changed it.
    #[serde(rename = "updatedBy", default, skip_serializing_if = "Option::is_none")]
    pub updated_by: Option<UserId>,
    /// The name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The id of the organization.
    #[serde(rename = "orgId", default, skip_serializing_if = "Option::is_none")]
    pub org_id: Option<OrganizationId>,
    /// The members.
    #[serde(
        default,
        deserialize_with = "crate::runtime::present",
        skip_serializing_if = "Option::is_none"
    )]
    pub members: Option<Vec<UserRef>>,
}
