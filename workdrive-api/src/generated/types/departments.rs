// @generated from an OpenAPI document. Do not edit.

#[allow(unused_imports)]
use super::*;
/// A department.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct Department {
    /// The id of the department.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<DepartmentId>,
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
    /// The type. The values are not documented.
    #[serde(rename = "type", default, skip_serializing_if = "Option::is_none")]
    pub type_: Option<String>,
    /// The name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
}

/// A department to create.
#[derive(Clone, Debug, PartialEq, serde::Serialize, Default)]
#[non_exhaustive]
pub struct DepartmentCreate {
    /// The members. At least one of them must be a head.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub members: Option<Vec<NewDepartmentMember>>,
    /// The name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
}

impl DepartmentCreate {
    /// Creates a value with no field set.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self {
            members: Default::default(),
            name: Default::default(),
        }
    }

    /// The members. At least one of them must be a head.
    #[must_use]
    #[inline]
    pub fn members(
        mut self,
        value: impl IntoIterator<Item = NewDepartmentMember>,
    ) -> Self {
        self.members = Some(value.into_iter().collect());
        self
    }

    /// The name.
    #[must_use]
    #[inline]
    pub fn name(mut self, value: impl Into<String>) -> Self {
        self.name = Some(value.into());
        self
    }
}

/// The heads to add to a department, and the head to remove.
#[derive(Clone, Debug, PartialEq, serde::Serialize, Default)]
#[non_exhaustive]
pub struct DepartmentHeadsUpdate {
    /// The id of the head to remove.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub remove: Option<UserId>,
    /// The heads to add.
    #[serde(skip_serializing_if = "Patch::is_absent")]
    pub add: Patch<Vec<DepartmentMemberInput>>,
}

impl DepartmentHeadsUpdate {
    /// Creates a value with no field set.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self {
            remove: Default::default(),
            add: Default::default(),
        }
    }

    /// The id of the head to remove.
    #[must_use]
    #[inline]
    pub fn remove(mut self, value: impl Into<UserId>) -> Self {
        self.remove = Some(value.into());
        self
    }

    /// The heads to add.
    #[must_use]
    #[inline]
    pub fn add(mut self, value: impl Into<Patch<Vec<DepartmentMemberInput>>>) -> Self {
        self.add = value.into();
        self
    }
}

/// A member to add.
#[derive(Clone, Debug, PartialEq, serde::Serialize, Default)]
#[non_exhaustive]
pub struct DepartmentMemberInput {
    /// The id of the user.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<UserId>,
    /// Whether the user becomes an administrator of the department.
    #[serde(rename = "isAdmin", skip_serializing_if = "Option::is_none")]
    pub is_admin: Option<bool>,
    /// The id of the present department of the user.
    #[serde(rename = "existingDept", skip_serializing_if = "Option::is_none")]
    pub existing_dept: Option<DepartmentId>,
    /// Whether the user already heads another department.
    #[serde(rename = "isDepartmentHead", skip_serializing_if = "Option::is_none")]
    pub is_department_head: Option<bool>,
}

impl DepartmentMemberInput {
    /// Creates a value with no field set.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self {
            id: Default::default(),
            is_admin: Default::default(),
            existing_dept: Default::default(),
            is_department_head: Default::default(),
        }
    }

    /// The id of the user.
    #[must_use]
    #[inline]
    pub fn id(mut self, value: impl Into<UserId>) -> Self {
        self.id = Some(value.into());
        self
    }

    /// Whether the user becomes an administrator of the department.
    #[must_use]
    #[inline]
    pub fn is_admin(mut self, value: bool) -> Self {
        self.is_admin = Some(value);
        self
    }

    /// The id of the present department of the user.
    #[must_use]
    #[inline]
    pub fn existing_dept(mut self, value: impl Into<DepartmentId>) -> Self {
        self.existing_dept = Some(value.into());
        self
    }

    /// Whether the user already heads another department.
    #[must_use]
    #[inline]
    pub fn is_department_head(mut self, value: bool) -> Self {
        self.is_department_head = Some(value);
        self
    }
}

/// The members to add and to remove.
#[derive(Clone, Debug, PartialEq, serde::Serialize, Default)]
#[non_exhaustive]
pub struct DepartmentMembersUpdate {
    /// The members to add.
    #[serde(rename = "addMembers", skip_serializing_if = "Option::is_none")]
    pub add_members: Option<Vec<DepartmentMemberInput>>,
    /// The ids of the members to remove.
    #[serde(rename = "removeMembers", skip_serializing_if = "Option::is_none")]
    pub remove_members: Option<Vec<UserId>>,
}

impl DepartmentMembersUpdate {
    /// Creates a value with no field set.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self {
            add_members: Default::default(),
            remove_members: Default::default(),
        }
    }

    /// The members to add.
    #[must_use]
    #[inline]
    pub fn add_members(
        mut self,
        value: impl IntoIterator<Item = DepartmentMemberInput>,
    ) -> Self {
        self.add_members = Some(value.into_iter().collect());
        self
    }

    /// The ids of the members to remove.
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

/// A department in a short form.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct DepartmentSummary {
    /// The id of the department.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<DepartmentId>,
    /// The name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The number of members.
    #[serde(rename = "memberCount", default, skip_serializing_if = "Option::is_none")]
    pub member_count: Option<i64>,
    /// The administrators.
    #[serde(
        default,
        deserialize_with = "crate::runtime::present",
        skip_serializing_if = "Option::is_none"
    )]
    pub admins: Option<Vec<UserRef>>,
}

/// The fields of a department to change.
#[derive(Clone, Debug, PartialEq, serde::Serialize, Default)]
#[non_exhaustive]
pub struct DepartmentUpdate {
    /// The name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
}

impl DepartmentUpdate {
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

/// A department and its members.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct DepartmentWithMembers {
    /// The id of the department.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<DepartmentId>,
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
    /// The type. The values are not documented.
    #[serde(rename = "type", default, skip_serializing_if = "Option::is_none")]
    pub type_: Option<String>,
    /// The name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The ids of the heads.
    #[serde(
        rename = "departmentHeads",
        default,
        deserialize_with = "crate::runtime::present",
        skip_serializing_if = "Option::is_none"
    )]
    pub department_heads: Option<Vec<UserId>>,
    /// The members.
    #[serde(
        default,
        deserialize_with = "crate::runtime::present",
        skip_serializing_if = "Option::is_none"
    )]
    pub members: Option<Vec<UserRef>>,
}

/// A member of a new department.
#[derive(Clone, Debug, PartialEq, serde::Serialize, Default)]
#[non_exhaustive]
pub struct NewDepartmentMember {
    /// The id of the user.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<UserId>,
    /// The id of the present department of the user.
    #[serde(rename = "existingDept", skip_serializing_if = "Option::is_none")]
    pub existing_dept: Option<DepartmentId>,
    /// Whether the user already heads another department.
    #[serde(rename = "isDepartmentHead", skip_serializing_if = "Option::is_none")]
    pub is_department_head: Option<bool>,
}

impl NewDepartmentMember {
    /// Creates a value with no field set.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self {
            id: Default::default(),
            existing_dept: Default::default(),
            is_department_head: Default::default(),
        }
    }

    /// The id of the user.
    #[must_use]
    #[inline]
    pub fn id(mut self, value: impl Into<UserId>) -> Self {
        self.id = Some(value.into());
        self
    }

    /// The id of the present department of the user.
    #[must_use]
    #[inline]
    pub fn existing_dept(mut self, value: impl Into<DepartmentId>) -> Self {
        self.existing_dept = Some(value.into());
        self
    }

    /// Whether the user already heads another department.
    #[must_use]
    #[inline]
    pub fn is_department_head(mut self, value: bool) -> Self {
        self.is_department_head = Some(value);
        self
    }
}
