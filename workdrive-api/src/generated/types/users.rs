// @generated from an OpenAPI document. Do not edit.

#[allow(unused_imports)]
use super::*;
/// A badge that a user has earned.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct Badge {
    /// The id of the badge.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<BadgeId>,
    /// The title.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// What the badge is for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// The name of the file of the picture.
    #[serde(rename = "badgeFileName", default, skip_serializing_if = "Option::is_none")]
    pub badge_file_name: Option<String>,
    /// The id of the organization.
    #[serde(rename = "orgId", default, skip_serializing_if = "Option::is_none")]
    pub org_id: Option<OrganizationId>,
    /// The path of the picture.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub path: Option<String>,
}

/// A supervisor in a short form.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct SupervisorRef {
    /// The id of the user.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<UserId>,
    /// The e-mail address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// The first name.
    #[serde(rename = "firstName", default, skip_serializing_if = "Option::is_none")]
    pub first_name: Option<String>,
    /// The last name.
    #[serde(rename = "lastName", default, skip_serializing_if = "Option::is_none")]
    pub last_name: Option<String>,
}

/// A user. Which fields are present differs from operation to operation.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct User {
    /// The id of the user.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<UserId>,
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
    /// The id of the organization.
    #[serde(rename = "orgId", default, skip_serializing_if = "Option::is_none")]
    pub org_id: Option<OrganizationId>,
    /// The name that the user signs in with.
    #[serde(rename = "userName", default, skip_serializing_if = "Option::is_none")]
    pub user_name: Option<String>,
    /// The e-mail address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// The state of the account. `UserStatus` has the values that can be set.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// The first name.
    #[serde(rename = "firstName", default, skip_serializing_if = "Option::is_none")]
    pub first_name: Option<String>,
    /// The last name.
    #[serde(rename = "lastName", default, skip_serializing_if = "Option::is_none")]
    pub last_name: Option<String>,
    /// The profile picture. The type of the value is not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub picture: Option<serde_json::Value>,
    /// The cover picture. The type of the value is not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cover: Option<serde_json::Value>,
    /// A text of the user about themselves.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bio: Option<String>,
    /// The phone number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
    /// The id of the supervisor.
    #[serde(rename = "reportsTo", default, skip_serializing_if = "Option::is_none")]
    pub reports_to: Option<UserId>,
    /// The job title.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub designation: Option<String>,
    /// The id or the name of the department.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub department: Option<String>,
    /// Whether the user heads a department.
    #[serde(
        rename = "isDepartmentHead",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub is_department_head: Option<bool>,
    /// The colour of the user.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub color: Option<String>,
    /// Whether the user is an expert.
    #[serde(rename = "isExpert", default, skip_serializing_if = "Option::is_none")]
    pub is_expert: Option<bool>,
    /// The availability of the user, presumably as a number. `update_user` takes a word instead.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub availability: Option<serde_json::Value>,
    /// The location. The type of the value is not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub location: Option<serde_json::Value>,
    /// The supervisor. Only returned by `list_users`.
    #[serde(rename = "reportsToObj", default, skip_serializing_if = "Option::is_none")]
    pub reports_to_obj: Option<UserRefWithDepartmentData>,
    /// The members of the team of the user, in a form that is not documented. Not returned by
    /// `list_users`.
    #[serde(
        rename = "teamMembers",
        default,
        deserialize_with = "crate::runtime::present",
        skip_serializing_if = "Option::is_none"
    )]
    pub team_members: Option<Vec<String>>,
    /// The badges. Only returned by `update_user`.
    #[serde(
        default,
        deserialize_with = "crate::runtime::present",
        skip_serializing_if = "Option::is_none"
    )]
    pub badges: Option<Vec<Badge>>,
    /// Further teams. Not returned by `list_users`.
    #[serde(
        rename = "userAdditionalTeams",
        default,
        deserialize_with = "crate::runtime::present",
        skip_serializing_if = "Option::is_none"
    )]
    pub user_additional_teams: Option<Vec<String>>,
    /// Further locations. Not returned by `list_users`.
    #[serde(
        rename = "addAdditionalLocations",
        default,
        deserialize_with = "crate::runtime::present",
        skip_serializing_if = "Option::is_none"
    )]
    pub add_additional_locations: Option<Vec<String>>,
}

/// The availability of a user.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum UserAvailability {
    /// `ACTIVE`
    Active,
    /// `AWAY`
    Away,
    /// A value that this version does not know, as the API sent it.
    Unknown(String),
}

open_enum!(UserAvailability, Unknown { Active = "ACTIVE", Away = "AWAY", });

/// Several users to create.
#[derive(Clone, Debug, PartialEq, serde::Serialize, Default)]
#[non_exhaustive]
pub struct UserBulkCreate {
    /// The users.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<Vec<UserBulkItem>>,
}

impl UserBulkCreate {
    /// Creates a value with no field set.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self { data: Default::default() }
    }

    /// The users.
    #[must_use]
    #[inline]
    pub fn data(mut self, value: impl IntoIterator<Item = UserBulkItem>) -> Self {
        self.data = Some(value.into_iter().collect());
        self
    }
}

/// Several users to remove.
#[derive(Clone, Debug, PartialEq, serde::Serialize, Default)]
#[non_exhaustive]
pub struct UserBulkDelete {
    /// The ids of the users.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<Vec<UserId>>,
}

impl UserBulkDelete {
    /// Creates a value with no field set.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self { id: Default::default() }
    }

    /// The ids of the users.
    #[must_use]
    #[inline]
    pub fn id(mut self, value: impl IntoIterator<Item = impl Into<UserId>>) -> Self {
        self.id = Some(value.into_iter().map(Into::into).collect());
        self
    }
}

/// One of several users to create.
#[derive(Clone, Debug, PartialEq, serde::Serialize, Default)]
#[non_exhaustive]
pub struct UserBulkItem {
    /// The e-mail address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// The phone number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
    /// The first name.
    #[serde(rename = "firstName", skip_serializing_if = "Option::is_none")]
    pub first_name: Option<String>,
    /// The last name.
    #[serde(rename = "lastName", skip_serializing_if = "Option::is_none")]
    pub last_name: Option<String>,
    /// The job title.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub designation: Option<String>,
    /// Whether the user heads a department.
    #[serde(rename = "isDepartmentHead", skip_serializing_if = "Option::is_none")]
    pub is_department_head: Option<bool>,
    /// The id of the department, from `list_departments`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub department: Option<DepartmentId>,
    /// The id of the location, from `list_locations`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub location: Option<LocationId>,
    /// The id of the security group, from `list_security_groups`.
    #[serde(rename = "securityGroup", skip_serializing_if = "Option::is_none")]
    pub security_group: Option<SecurityGroupId>,
    /// The id of the supervisor, from `list_users`. Without it, the administrators of the location
    /// or department become the supervisors.
    #[serde(rename = "reportsTo", skip_serializing_if = "Option::is_none")]
    pub reports_to: Option<UserId>,
    /// The skills of the user.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub skill: Option<Vec<String>>,
    /// The default visibility of the user.
    #[serde(rename = "defaultVisibility", skip_serializing_if = "Option::is_none")]
    pub default_visibility: Option<UserVisibility>,
    /// The ids of supervisors, from `list_supervisors`, whose teams the user joins.
    #[serde(rename = "addAdditionalTeams", skip_serializing_if = "Option::is_none")]
    pub add_additional_teams: Option<Vec<UserId>>,
    /// The ids of locations, from `list_locations`, whose administrators become the user's
    /// supervisors.
    #[serde(rename = "addAdditionalLocations", skip_serializing_if = "Option::is_none")]
    pub add_additional_locations: Option<Vec<LocationId>>,
    /// Presumably the id of the user in another system.
    #[serde(rename = "externalUserId", skip_serializing_if = "Option::is_none")]
    pub external_user_id: Option<String>,
}

impl UserBulkItem {
    /// Creates a value with no field set.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self {
            email: Default::default(),
            phone: Default::default(),
            first_name: Default::default(),
            last_name: Default::default(),
            designation: Default::default(),
            is_department_head: Default::default(),
            department: Default::default(),
            location: Default::default(),
            security_group: Default::default(),
            reports_to: Default::default(),
            skill: Default::default(),
            default_visibility: Default::default(),
            add_additional_teams: Default::default(),
            add_additional_locations: Default::default(),
            external_user_id: Default::default(),
        }
    }

    /// The e-mail address.
    #[must_use]
    #[inline]
    pub fn email(mut self, value: impl Into<String>) -> Self {
        self.email = Some(value.into());
        self
    }

    /// The phone number.
    #[must_use]
    #[inline]
    pub fn phone(mut self, value: impl Into<String>) -> Self {
        self.phone = Some(value.into());
        self
    }

    /// The first name.
    #[must_use]
    #[inline]
    pub fn first_name(mut self, value: impl Into<String>) -> Self {
        self.first_name = Some(value.into());
        self
    }

    /// The last name.
    #[must_use]
    #[inline]
    pub fn last_name(mut self, value: impl Into<String>) -> Self {
        self.last_name = Some(value.into());
        self
    }

    /// The job title.
    #[must_use]
    #[inline]
    pub fn designation(mut self, value: impl Into<String>) -> Self {
        self.designation = Some(value.into());
        self
    }

    /// Whether the user heads a department.
    #[must_use]
    #[inline]
    pub fn is_department_head(mut self, value: bool) -> Self {
        self.is_department_head = Some(value);
        self
    }

    /// The id of the department, from `list_departments`.
    #[must_use]
    #[inline]
    pub fn department(mut self, value: impl Into<DepartmentId>) -> Self {
        self.department = Some(value.into());
        self
    }

    /// The id of the location, from `list_locations`.
    #[must_use]
    #[inline]
    pub fn location(mut self, value: impl Into<LocationId>) -> Self {
        self.location = Some(value.into());
        self
    }

    /// The id of the security group, from `list_security_groups`.
    #[must_use]
    #[inline]
    pub fn security_group(mut self, value: impl Into<SecurityGroupId>) -> Self {
        self.security_group = Some(value.into());
        self
    }

    /// The id of the supervisor, from `list_users`. Without it, the administrators of the location
    /// or department become the supervisors.
    #[must_use]
    #[inline]
    pub fn reports_to(mut self, value: impl Into<UserId>) -> Self {
        self.reports_to = Some(value.into());
        self
    }

    /// The skills of the user.
    #[must_use]
    #[inline]
    pub fn skill(mut self, value: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.skill = Some(value.into_iter().map(Into::into).collect());
        self
    }

    /// The default visibility of the user.
    #[must_use]
    #[inline]
    pub fn default_visibility(mut self, value: UserVisibility) -> Self {
        self.default_visibility = Some(value);
        self
    }

    /// The ids of supervisors, from `list_supervisors`, whose teams the user joins.
    #[must_use]
    #[inline]
    pub fn add_additional_teams(
        mut self,
        value: impl IntoIterator<Item = impl Into<UserId>>,
    ) -> Self {
        self.add_additional_teams = Some(value.into_iter().map(Into::into).collect());
        self
    }

    /// The ids of locations, from `list_locations`, whose administrators become the user's
    /// supervisors.
    #[must_use]
    #[inline]
    pub fn add_additional_locations(
        mut self,
        value: impl IntoIterator<Item = impl Into<LocationId>>,
    ) -> Self {
        self.add_additional_locations = Some(
            value.into_iter().map(Into::into).collect(),
        );
        self
    }

    /// Presumably the id of the user in another system.
    #[must_use]
    #[inline]
    pub fn external_user_id(mut self, value: impl Into<String>) -> Self {
        self.external_user_id = Some(value.into());
        self
    }
}

/// A user to create. Which fields are required is not documented.
#[derive(Clone, Debug, PartialEq, serde::Serialize, Default)]
#[non_exhaustive]
pub struct UserCreate {
    /// The e-mail address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// The phone number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
    /// The first name.
    #[serde(rename = "firstName", skip_serializing_if = "Option::is_none")]
    pub first_name: Option<String>,
    /// The last name.
    #[serde(rename = "lastName", skip_serializing_if = "Option::is_none")]
    pub last_name: Option<String>,
    /// The job title.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub designation: Option<String>,
    /// Whether the user heads a department.
    #[serde(rename = "isDepartmentHead", skip_serializing_if = "Option::is_none")]
    pub is_department_head: Option<bool>,
    /// The id of the department, from `list_departments`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub department: Option<DepartmentId>,
    /// The id of the location, from `list_locations`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub location: Option<LocationId>,
    /// The id of the security group, from `list_security_groups`.
    #[serde(rename = "securityGroup", skip_serializing_if = "Option::is_none")]
    pub security_group: Option<SecurityGroupId>,
    /// The id of the supervisor, from `list_users`. Without it, the administrators of the location
    /// or department become the supervisors.
    #[serde(rename = "reportsTo", skip_serializing_if = "Option::is_none")]
    pub reports_to: Option<UserId>,
    /// The skills of the user.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub skill: Option<Vec<String>>,
    /// The default visibility of the user.
    #[serde(rename = "defaultVisibility", skip_serializing_if = "Option::is_none")]
    pub default_visibility: Option<UserVisibility>,
    /// The ids of supervisors, from `list_supervisors`, whose teams the user joins.
    #[serde(rename = "addAdditionalTeams", skip_serializing_if = "Option::is_none")]
    pub add_additional_teams: Option<Vec<UserId>>,
    /// The ids of locations, from `list_locations`, whose administrators become the user's
    /// supervisors.
    #[serde(rename = "addAdditionalLocations", skip_serializing_if = "Option::is_none")]
    pub add_additional_locations: Option<Vec<LocationId>>,
}

impl UserCreate {
    /// Creates a value with no field set.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self {
            email: Default::default(),
            phone: Default::default(),
            first_name: Default::default(),
            last_name: Default::default(),
            designation: Default::default(),
            is_department_head: Default::default(),
            department: Default::default(),
            location: Default::default(),
            security_group: Default::default(),
            reports_to: Default::default(),
            skill: Default::default(),
            default_visibility: Default::default(),
            add_additional_teams: Default::default(),
            add_additional_locations: Default::default(),
        }
    }

    /// The e-mail address.
    #[must_use]
    #[inline]
    pub fn email(mut self, value: impl Into<String>) -> Self {
        self.email = Some(value.into());
        self
    }

    /// The phone number.
    #[must_use]
    #[inline]
    pub fn phone(mut self, value: impl Into<String>) -> Self {
        self.phone = Some(value.into());
        self
    }

    /// The first name.
    #[must_use]
    #[inline]
    pub fn first_name(mut self, value: impl Into<String>) -> Self {
        self.first_name = Some(value.into());
        self
    }

    /// The last name.
    #[must_use]
    #[inline]
    pub fn last_name(mut self, value: impl Into<String>) -> Self {
        self.last_name = Some(value.into());
        self
    }

    /// The job title.
    #[must_use]
    #[inline]
    pub fn designation(mut self, value: impl Into<String>) -> Self {
        self.designation = Some(value.into());
        self
    }

    /// Whether the user heads a department.
    #[must_use]
    #[inline]
    pub fn is_department_head(mut self, value: bool) -> Self {
        self.is_department_head = Some(value);
        self
    }

    /// The id of the department, from `list_departments`.
    #[must_use]
    #[inline]
    pub fn department(mut self, value: impl Into<DepartmentId>) -> Self {
        self.department = Some(value.into());
        self
    }

    /// The id of the location, from `list_locations`.
    #[must_use]
    #[inline]
    pub fn location(mut self, value: impl Into<LocationId>) -> Self {
        self.location = Some(value.into());
        self
    }

    /// The id of the security group, from `list_security_groups`.
    #[must_use]
    #[inline]
    pub fn security_group(mut self, value: impl Into<SecurityGroupId>) -> Self {
        self.security_group = Some(value.into());
        self
    }

    /// The id of the supervisor, from `list_users`. Without it, the administrators of the location
    /// or department become the supervisors.
    #[must_use]
    #[inline]
    pub fn reports_to(mut self, value: impl Into<UserId>) -> Self {
        self.reports_to = Some(value.into());
        self
    }

    /// The skills of the user.
    #[must_use]
    #[inline]
    pub fn skill(mut self, value: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.skill = Some(value.into_iter().map(Into::into).collect());
        self
    }

    /// The default visibility of the user.
    #[must_use]
    #[inline]
    pub fn default_visibility(mut self, value: UserVisibility) -> Self {
        self.default_visibility = Some(value);
        self
    }

    /// The ids of supervisors, from `list_supervisors`, whose teams the user joins.
    #[must_use]
    #[inline]
    pub fn add_additional_teams(
        mut self,
        value: impl IntoIterator<Item = impl Into<UserId>>,
    ) -> Self {
        self.add_additional_teams = Some(value.into_iter().map(Into::into).collect());
        self
    }

    /// The ids of locations, from `list_locations`, whose administrators become the user's
    /// supervisors.
    #[must_use]
    #[inline]
    pub fn add_additional_locations(
        mut self,
        value: impl IntoIterator<Item = impl Into<LocationId>>,
    ) -> Self {
        self.add_additional_locations = Some(
            value.into_iter().map(Into::into).collect(),
        );
        self
    }
}

/// The state of a user's account.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum UserStatus {
    /// `ACTIVE`
    Active,
    /// `ARCHIVE`
    Archive,
    /// `PRE_INVITED`
    PreInvited,
    /// `INVITED`
    Invited,
    /// `BLOCKED`
    Blocked,
    /// A value that this version does not know, as the API sent it.
    Unknown(String),
}

open_enum!(
    UserStatus, Unknown { Active = "ACTIVE", Archive = "ARCHIVE", PreInvited =
    "PRE_INVITED", Invited = "INVITED", Blocked = "BLOCKED", }
);
/// The fields of a user to change.
#[derive(Clone, Debug, PartialEq, serde::Serialize, Default)]
#[non_exhaustive]
pub struct UserUpdate {
    /// The first name.
    #[serde(rename = "firstName", skip_serializing_if = "Option::is_none")]
    pub first_name: Option<String>,
    /// The last name.
    #[serde(rename = "lastName", skip_serializing_if = "Option::is_none")]
    pub last_name: Option<String>,
    /// The new state of the account.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<UserStatus>,
    /// The phone number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
    /// Whether the user is an expert.
    #[serde(rename = "isExpert", skip_serializing_if = "Option::is_none")]
    pub is_expert: Option<bool>,
    /// The availability of the user.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub availability: Option<UserAvailability>,
    /// The id of an uploaded profile picture.
    #[serde(rename = "fileId", skip_serializing_if = "Option::is_none")]
    pub file_id: Option<FileId>,
    /// The id of an uploaded cover picture.
    #[serde(rename = "coverFileId", skip_serializing_if = "Option::is_none")]
    pub cover_file_id: Option<FileId>,
    /// The id of the supervisor.
    #[serde(rename = "reportsTo", skip_serializing_if = "Option::is_none")]
    pub reports_to: Option<UserId>,
    /// The job title.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub designation: Option<String>,
    /// A text of the user about themselves.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bio: Option<String>,
    /// Whether the user heads a department.
    #[serde(rename = "isDepartmentHead", skip_serializing_if = "Option::is_none")]
    pub is_department_head: Option<bool>,
    /// The id of the department.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub department: Option<DepartmentId>,
    /// The id of the location.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub location: Option<LocationId>,
    /// The ids of supervisors whose teams the user joins.
    #[serde(rename = "addAdditionalTeams", skip_serializing_if = "Patch::is_absent")]
    pub add_additional_teams: Patch<Vec<UserId>>,
    /// The ids of supervisors whose teams the user leaves.
    #[serde(rename = "removeAdditionalTeams", skip_serializing_if = "Patch::is_absent")]
    pub remove_additional_teams: Patch<Vec<UserId>>,
    /// The ids of locations whose administrators become the user's supervisors.
    #[serde(rename = "addAdditionalLocations", skip_serializing_if = "Patch::is_absent")]
    pub add_additional_locations: Patch<Vec<LocationId>>,
}

impl UserUpdate {
    /// Creates a value with no field set.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self {
            first_name: Default::default(),
            last_name: Default::default(),
            status: Default::default(),
            phone: Default::default(),
            is_expert: Default::default(),
            availability: Default::default(),
            file_id: Default::default(),
            cover_file_id: Default::default(),
            reports_to: Default::default(),
            designation: Default::default(),
            bio: Default::default(),
            is_department_head: Default::default(),
            department: Default::default(),
            location: Default::default(),
            add_additional_teams: Default::default(),
            remove_additional_teams: Default::default(),
            add_additional_locations: Default::default(),
        }
    }

    /// The first name.
    #[must_use]
    #[inline]
    pub fn first_name(mut self, value: impl Into<String>) -> Self {
        self.first_name = Some(value.into());
        self
    }

    /// The last name.
    #[must_use]
    #[inline]
    pub fn last_name(mut self, value: impl Into<String>) -> Self {
        self.last_name = Some(value.into());
        self
    }

    /// The new state of the account.
    #[must_use]
    #[inline]
    pub fn status(mut self, value: UserStatus) -> Self {
        self.status = Some(value);
        self
    }

    /// The phone number.
    #[must_use]
    #[inline]
    pub fn phone(mut self, value: impl Into<String>) -> Self {
        self.phone = Some(value.into());
        self
    }

    /// Whether the user is an expert.
    #[must_use]
    #[inline]
    pub fn is_expert(mut self, value: bool) -> Self {
        self.is_expert = Some(value);
        self
    }

    /// The availability of the user.
    #[must_use]
    #[inline]
    pub fn availability(mut self, value: UserAvailability) -> Self {
        self.availability = Some(value);
        self
    }

    /// The id of an uploaded profile picture.
    #[must_use]
    #[inline]
    pub fn file_id(mut self, value: impl Into<FileId>) -> Self {
        self.file_id = Some(value.into());
        self
    }

    /// The id of an uploaded cover picture.
    #[must_use]
    #[inline]
    pub fn cover_file_id(mut self, value: impl Into<FileId>) -> Self {
        self.cover_file_id = Some(value.into());
        self
    }

    /// The id of the supervisor.
    #[must_use]
    #[inline]
    pub fn reports_to(mut self, value: impl Into<UserId>) -> Self {
        self.reports_to = Some(value.into());
        self
    }

    /// The job title.
    #[must_use]
    #[inline]
    pub fn designation(mut self, value: impl Into<String>) -> Self {
        self.designation = Some(value.into());
        self
    }

    /// A text of the user about themselves.
    #[must_use]
    #[inline]
    pub fn bio(mut self, value: impl Into<String>) -> Self {
        self.bio = Some(value.into());
        self
    }

    /// Whether the user heads a department.
    #[must_use]
    #[inline]
    pub fn is_department_head(mut self, value: bool) -> Self {
        self.is_department_head = Some(value);
        self
    }

    /// The id of the department.
    #[must_use]
    #[inline]
    pub fn department(mut self, value: impl Into<DepartmentId>) -> Self {
        self.department = Some(value.into());
        self
    }

    /// The id of the location.
    #[must_use]
    #[inline]
    pub fn location(mut self, value: impl Into<LocationId>) -> Self {
        self.location = Some(value.into());
        self
    }

    /// The ids of supervisors whose teams the user joins.
    #[must_use]
    #[inline]
    pub fn add_additional_teams(mut self, value: impl Into<Patch<Vec<UserId>>>) -> Self {
        self.add_additional_teams = value.into();
        self
    }

    /// The ids of supervisors whose teams the user leaves.
    #[must_use]
    #[inline]
    pub fn remove_additional_teams(
        mut self,
        value: impl Into<Patch<Vec<UserId>>>,
    ) -> Self {
        self.remove_additional_teams = value.into();
        self
    }

    /// The ids of locations whose administrators become the user's supervisors.
    #[must_use]
    #[inline]
    pub fn add_additional_locations(
        mut self,
        value: impl Into<Patch<Vec<LocationId>>>,
    ) -> Self {
        self.add_additional_locations = value.into();
        self
    }
}

/// The default visibility of a user.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum UserVisibility {
    /// `public`
    Public,
    /// `restricted`
    Restricted,
    /// A value that this version does not know, as the API sent it.
    Unknown(String),
}

open_enum!(UserVisibility, Unknown { Public = "public", Restricted = "restricted", });
