// @generated from an OpenAPI document. Do not edit.

#[allow(unused_imports)]
use super::*;
/// A security group.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct SecurityGroup {
    /// The id of the security group.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<SecurityGroupId>,
    /// The name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The number of members.
    #[serde(rename = "memberCount", default, skip_serializing_if = "Option::is_none")]
    pub member_count: Option<i64>,
}

/// The users to add to a security group or to remove from it.
#[derive(Clone, Debug, PartialEq, serde::Serialize, Default)]
#[non_exhaustive]
pub struct SecurityGroupMembers {
    /// The ids of the users, from `list_users`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ids: Option<Vec<UserId>>,
}

impl SecurityGroupMembers {
    /// Creates a value with no field set.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self { ids: Default::default() }
    }

    /// The ids of the users, from `list_users`.
    #[must_use]
    #[inline]
    pub fn ids(mut self, value: impl IntoIterator<Item = impl Into<UserId>>) -> Self {
        self.ids = Some(value.into_iter().map(Into::into).collect());
        self
    }
}
