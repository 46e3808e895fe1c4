// @generated from an OpenAPI document. Do not edit.

#[allow(unused_imports)]
use super::*;
/// A link to another system. It lacks the name that it was created with.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct Sso {
    /// The id of the link.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<SsoLinkId>,
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
    /// The address for authorization. It may be a template with double braces.
    #[serde(
        rename = "authorizationURI",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub authorization_uri: Option<String>,
    /// The address that exchanges the authorization code for a token.
    #[serde(rename = "tokenURI", default, skip_serializing_if = "Option::is_none")]
    pub token_uri: Option<String>,
    /// The address that exchanges a refresh token for a new token.
    #[serde(rename = "refreshURI", default, skip_serializing_if = "Option::is_none")]
    pub refresh_uri: Option<String>,
    /// The address to sign in at. It may be a template with double braces.
    #[serde(rename = "loginURL", default, skip_serializing_if = "Option::is_none")]
    pub login_url: Option<String>,
    /// The id of the organization.
    #[serde(rename = "orgId", default, skip_serializing_if = "Option::is_none")]
    pub org_id: Option<OrganizationId>,
    /// The id of the location that the link belongs to.
    #[serde(rename = "locationId", default, skip_serializing_if = "Option::is_none")]
    pub location_id: Option<LocationId>,
    /// The id of the department that the link belongs to.
    #[serde(rename = "departmentId", default, skip_serializing_if = "Option::is_none")]
    pub department_id: Option<DepartmentId>,
    /// The position among other links.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub order: Option<i64>,
    /// The picture.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file: Option<File>,
    /// The owner.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub user: Option<UserRef>,
    /// The address that the link leads to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub link: Option<String>,
    /// The type of the link.
    #[serde(rename = "type", default, skip_serializing_if = "Option::is_none")]
    pub type_: Option<SsoType>,
}

/// A link to another system to create. Which fields are required is not documented.
#[derive(Clone, Debug, PartialEq, serde::Serialize, Default)]
#[non_exhaustive]
pub struct SsoCreate {
    /// The type of the link.
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    pub type_: Option<SsoType>,
    /// The name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The address for authorization. It may be a template with double braces. Required for `SSO`.
    #[serde(rename = "authorizationURI", skip_serializing_if = "Option::is_none")]
    pub authorization_uri: Option<String>,
    /// The address that exchanges the authorization code for a token. Required for `SSO`.
    #[serde(rename = "tokenURI", skip_serializing_if = "Option::is_none")]
    pub token_uri: Option<String>,
    /// The address that exchanges a refresh token for a new token. Required for `SSO`.
    #[serde(rename = "refreshURI", skip_serializing_if = "Option::is_none")]
    pub refresh_uri: Option<String>,
    /// The address to sign in at. It may be a template with double braces. Required for `SSO`.
    #[serde(rename = "loginURL", skip_serializing_if = "Option::is_none")]
    pub login_url: Option<String>,
    /// The position among other links.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub order: Option<f64>,
    /// The id of an uploaded picture.
    #[serde(rename = "fileId", skip_serializing_if = "Option::is_none")]
    pub file_id: Option<FileId>,
    /// The id of the department that the link belongs to, if any.
    #[serde(rename = "departmentId", skip_serializing_if = "Option::is_none")]
    pub department_id: Option<DepartmentId>,
    /// The id of the location that the link belongs to, if any.
    #[serde(rename = "locationId", skip_serializing_if = "Option::is_none")]
    pub location_id: Option<LocationId>,
    /// The address that the link leads to. Required for `QUICK_LINK`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub link: Option<String>,
}

impl SsoCreate {
    /// Creates a value with no field set.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self {
            type_: Default::default(),
            name: Default::default(),
            authorization_uri: Default::default(),
            token_uri: Default::default(),
            refresh_uri: Default::default(),
            login_url: Default::default(),
            order: Default::default(),
            file_id: Default::default(),
            department_id: Default::default(),
            location_id: Default::default(),
            link: Default::default(),
        }
    }

    /// The type of the link.
    #[must_use]
    #[inline]
    pub fn type_(mut self, value: SsoType) -> Self {
        self.type_ = Some(value);
        self
    }

    /// The name.
    #[must_use]
    #[inline]
    pub fn name(mut self, value: impl Into<String>) -> Self {
        self.name = Some(value.into());
        self
    }

    /// The address for authorization. It may be a template with double braces. Required for `SSO`.
    #[must_use]
    #[inline]
    pub fn authorization_uri(mut self, value: impl Into<String>) -> Self {
        self.authorization_uri = Some(value.into());
        self
    }

    /// The address that exchanges the authorization code for a token. Required for `SSO`.
    #[must_use]
    #[inline]
    pub fn token_uri(mut self, value: impl Into<String>) -> Self {
        self.token_uri = Some(value.into());
        self
    }

    /// The address that exchanges a refresh token for a new token. Required for `SSO`.
    #[must_use]
    #[inline]
    pub fn refresh_uri(mut self, value: impl Into<String>) -> Self {
        self.refresh_uri = Some(value.into());
        self
    }

    /// The address to sign in at. It may be a template with double braces. Required for `SSO`.
    #[must_use]
    #[inline]
    pub fn login_url(mut self, value: impl Into<String>) -> Self {
        self.login_url = Some(value.into());
        self
    }

    /// The position among other links.
    #[must_use]
    #[inline]
    pub fn order(mut self, value: f64) -> Self {
        self.order = Some(value);
        self
    }

    /// The id of an uploaded picture.
    #[must_use]
    #[inline]
    pub fn file_id(mut self, value: impl Into<FileId>) -> Self {
        self.file_id = Some(value.into());
        self
    }

    /// The id of the department that the link belongs to, if any.
    #[must_use]
    #[inline]
    pub fn department_id(mut self, value: impl Into<DepartmentId>) -> Self {
        self.department_id = Some(value.into());
        self
    }

    /// The id of the location that the link belongs to, if any.
    #[must_use]
    #[inline]
    pub fn location_id(mut self, value: impl Into<LocationId>) -> Self {
        self.location_id = Some(value.into());
        self
    }

    /// The address that the link leads to. Required for `QUICK_LINK`.
    #[must_use]
    #[inline]
    pub fn link(mut self, value: impl Into<String>) -> Self {
        self.link = Some(value.into());
        self
    }
}

/// The type of a link: a plain link, or a sign-in by OAuth.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SsoType {
    /// `QUICK_LINK`
    QuickLink,
    /// `SSO`
    Sso,
    /// A value that this version does not know, as the API sent it.
    Unknown(String),
}

open_enum!(SsoType, Unknown { QuickLink = "QUICK_LINK", Sso = "SSO", });
