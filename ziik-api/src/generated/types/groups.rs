// @generated from an OpenAPI document. Do not edit.

#[allow(unused_imports)]
use super::*;
/// A group, as the signed-in user sees it.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize)]
#[non_exhaustive]
pub struct Group {
    /// The id of the group.
    pub id: GroupId,
    /// Always `group`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub content_type: Option<String>,
    /// The name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// A text about the group.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Who may see and join the group.
    #[serde(rename = "type", default, skip_serializing_if = "Option::is_none")]
    pub type_: Option<GroupType>,
    /// The id of the rule by which the signed-in user muted the group; null if not muted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mute_rule: Option<i64>,
    /// Whether there are unread notifications from the group.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub has_unread_notifications: Option<bool>,
    /// Whether only administrators of the group may publish in it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub only_admin_publish: Option<bool>,
    /// Whether new posts are open for comments unless the post says otherwise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub post_comments_enabled_default: Option<bool>,
    /// The role of the signed-in user in the group: `admin` or `member`. The value for users
    /// outside the group is not documented.
    #[serde(
        default,
        deserialize_with = "crate::runtime::none_if_false",
        skip_serializing_if = "Option::is_none"
    )]
    pub member: Option<String>,
    /// The picture of the group. The type of the value is not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub image: Option<serde_json::Value>,
    /// Whose users are members automatically.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub auto: Option<GroupAuto>,
    /// The relative address of the group.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// What the caller may do with the group.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub permissions: Option<GroupPermissions>,
    /// The times of the group.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub publish: Option<GroupPublish>,
    /// The caller's membership.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub membership: Option<GroupMembership>,
    /// Counts of the group.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stats: Option<GroupStats>,
    /// What the signed-in user has not seen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub interaction: Option<GroupInteraction>,
}

/// Whose users are members automatically.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct GroupAuto {
    /// The units whose users are members.
    #[serde(
        default,
        deserialize_with = "crate::runtime::present",
        skip_serializing_if = "Option::is_none"
    )]
    pub units: Option<Vec<VisibilityUnit>>,
    /// The user types whose users are members.
    #[serde(
        rename = "userTypes",
        default,
        deserialize_with = "crate::runtime::present",
        skip_serializing_if = "Option::is_none"
    )]
    pub user_types: Option<Vec<UserTypeRef>>,
}

/// A group to create.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
#[non_exhaustive]
pub struct GroupCreate {
    /// The name.
    pub name: String,
    /// Who may see and join the group.
    #[serde(rename = "type")]
    pub type_: GroupType,
    /// A text about the group.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Whether only administrators of the group may publish in it. Default: `false`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub only_admin_publish: Option<bool>,
    /// Whether new posts are open for comments unless the post says otherwise. Default: `true`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub post_comments_enabled_default: Option<bool>,
}

impl GroupCreate {
    /// Creates a value with the required fields.
    ///
    /// # Arguments
    /// * `name`: the name.
    /// * `type_`: who may see and join the group.
    #[must_use]
    #[inline]
    pub fn new(name: impl Into<String>, type_: GroupType) -> Self {
        Self {
            name: name.into(),
            type_,
            description: Default::default(),
            only_admin_publish: Default::default(),
            post_comments_enabled_default: Default::default(),
        }
    }

    /// A text about the group.
    #[must_use]
    #[inline]
    pub fn description(mut self, value: impl Into<String>) -> Self {
        self.description = Some(value.into());
        self
    }

    /// Whether only administrators of the group may publish in it. Default: `false`.
    #[must_use]
    #[inline]
    pub fn only_admin_publish(mut self, value: bool) -> Self {
        self.only_admin_publish = Some(value);
        self
    }

    /// Whether new posts are open for comments unless the post says otherwise. Default: `true`.
    #[must_use]
    #[inline]
    pub fn post_comments_enabled_default(mut self, value: bool) -> Self {
        self.post_comments_enabled_default = Some(value);
        self
    }
}

/// What the signed-in user has not seen in a group.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct GroupInteraction {
    /// Presumably the number of posts that the signed-in user has not seen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unseen: Option<i64>,
}

/// A user in a short form, as a member of a group.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize)]
#[non_exhaustive]
pub struct GroupMember {
    /// Always `user`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub content_type: Option<String>,
    /// The id of the user.
    pub id: UserId,
    /// The first and last name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The first name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub first_name: Option<String>,
    /// The last name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_name: Option<String>,
    /// The job title.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// The picture of the user. The type of the value is not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub avatar: Option<serde_json::Value>,
    /// Whether the account is active; false once it is deactivated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub active: Option<bool>,
    /// The unit of the user.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<UnitSummary>,
    /// A relative address such as `api/users/501`. Do not build requests from it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// The membership of the user in the group.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub membership: Option<GroupMemberStanding>,
}

/// A message about a new member.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct GroupMemberAdded {
    /// A message for people, such as `Nora Lind added`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
}

/// The user who becomes a member of a group.
#[derive(Clone, Debug, PartialEq, serde::Serialize, Default)]
#[non_exhaustive]
pub struct GroupMemberCreate {
    /// The id of the user to add. Without it, the signed-in user joins.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user: Option<UserId>,
}

impl GroupMemberCreate {
    /// Creates a value with no field set.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self { user: Default::default() }
    }

    /// The id of the user to add. Without it, the signed-in user joins.
    #[must_use]
    #[inline]
    pub fn user(mut self, value: impl Into<UserId>) -> Self {
        self.user = Some(value.into());
        self
    }
}

/// The membership of a user in a group.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct GroupMemberStanding {
    /// The role of the user: `member`, or presumably `admin`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub member: Option<String>,
    /// Whether the user is a member automatically, by unit or user type.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub auto: Option<bool>,
}

/// Which people of a group a list holds: members who do not administer it, its administrators,
/// or both.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum GroupMemberStatus {
    /// `member`
    Member,
    /// `admin`
    Admin,
    /// `active`
    Active,
    /// A value that this version does not know, as the API sent it.
    Unknown(String),
}

open_enum!(
    GroupMemberStatus, Unknown { Member = "member", Admin = "admin", Active = "active", }
);
/// A change to the role of a member.
#[derive(Clone, Debug, PartialEq, serde::Serialize, Default)]
#[non_exhaustive]
pub struct GroupMemberUpdate {
    /// The role as a number: 1 for a member, 2 for an administrator of the group.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<i64>,
}

impl GroupMemberUpdate {
    /// Creates a value with no field set.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self { status: Default::default() }
    }

    /// The role as a number: 1 for a member, 2 for an administrator of the group.
    #[must_use]
    #[inline]
    pub fn status(mut self, value: i64) -> Self {
        self.status = Some(value);
        self
    }
}

/// The caller's membership in a group.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct GroupMembership {
    /// Whether the caller is a member automatically, by unit or user type.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub auto: Option<bool>,
}

/// Which groups a list holds: those that the signed-in user is a member of, those that the
/// user can join or ask to join, or those that the user may publish in.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum GroupMode {
    /// `member`
    Member,
    /// `available`
    Available,
    /// `can_publish`
    CanPublish,
    /// A value that this version does not know, as the API sent it.
    Unknown(String),
}

open_enum!(
    GroupMode, Unknown { Member = "member", Available = "available", CanPublish =
    "can_publish", }
);
/// What the signed-in user may do with a group.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct GroupPermissions {
    /// The role of the signed-in user: `admin` or `member`. The value for other users is not
    /// documented.
    #[serde(
        default,
        deserialize_with = "crate::runtime::none_if_false",
        skip_serializing_if = "Option::is_none"
    )]
    pub member: Option<String>,
    /// Whether the caller may change the group.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub edit: Option<bool>,
    /// Whether the caller may delete the group.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub delete: Option<bool>,
}

/// The times of a group.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct GroupPublish {
    /// When the group last changed, in Unix seconds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub updated_at: Option<Timestamp>,
}

/// The order of groups: latest activity first, or by name.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum GroupSort {
    /// `activity`
    Activity,
    /// `name`
    Name,
    /// A value that this version does not know, as the API sent it.
    Unknown(String),
}

open_enum!(GroupSort, Unknown { Activity = "activity", Name = "name", });

/// Counts of a group.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct GroupStats {
    /// The number of active members.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub active: Option<i64>,
    /// Presumably the number of requests to join. Only returned by `create_group`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pending: Option<i64>,
}

/// Who may see and join a group. Everybody sees and may join a `public` group. Everybody sees
/// a `private` group and may ask to join it, but only members see its content. A hidden group,
/// which no list shows, may have an unknown value.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum GroupType {
    /// `public`
    Public,
    /// `private`
    Private,
    /// A value that this version does not know, as the API sent it.
    Unknown(String),
}

open_enum!(GroupType, Unknown { Public = "public", Private = "private", });

/// A change to a group. Fields that are left out keep their values. What null does is not
/// documented.
#[derive(Clone, Debug, PartialEq, serde::Serialize, Default)]
#[non_exhaustive]
pub struct GroupUpdate {
    /// The new name. Always send it: some tenants may require it.
    #[serde(skip_serializing_if = "Patch::is_absent")]
    pub name: Patch<String>,
    /// A text about the group. Whether null clears it is not documented.
    #[serde(skip_serializing_if = "Patch::is_absent")]
    pub description: Patch<String>,
    /// Who may see and join the group.
    #[serde(rename = "type", skip_serializing_if = "Patch::is_absent")]
    pub type_: Patch<GroupType>,
    /// Whether only administrators of the group may publish in it.
    #[serde(skip_serializing_if = "Patch::is_absent")]
    pub only_admin_publish: Patch<bool>,
    /// Whether new posts are open for comments unless the post says otherwise.
    #[serde(skip_serializing_if = "Patch::is_absent")]
    pub post_comments_enabled_default: Patch<bool>,
}

impl GroupUpdate {
    /// Creates a value with no field set.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self {
            name: Default::default(),
            description: Default::default(),
            type_: Default::default(),
            only_admin_publish: Default::default(),
            post_comments_enabled_default: Default::default(),
        }
    }

    /// The new name. Always send it: some tenants may require it.
    #[must_use]
    #[inline]
    pub fn name(mut self, value: impl Into<Patch<String>>) -> Self {
        self.name = value.into();
        self
    }

    /// A text about the group. Whether null clears it is not documented.
    #[must_use]
    #[inline]
    pub fn description(mut self, value: impl Into<Patch<String>>) -> Self {
        self.description = value.into();
        self
    }

    /// Who may see and join the group.
    #[must_use]
    #[inline]
    pub fn type_(mut self, value: impl Into<Patch<GroupType>>) -> Self {
        self.type_ = value.into();
        self
    }

    /// Whether only administrators of the group may publish in it.
    #[must_use]
    #[inline]
    pub fn only_admin_publish(mut self, value: impl Into<Patch<bool>>) -> Self {
        self.only_admin_publish = value.into();
        self
    }

    /// Whether new posts are open for comments unless the post says otherwise.
    #[must_use]
    #[inline]
    pub fn post_comments_enabled_default(
        mut self,
        value: impl Into<Patch<bool>>,
    ) -> Self {
        self.post_comments_enabled_default = value.into();
        self
    }
}
