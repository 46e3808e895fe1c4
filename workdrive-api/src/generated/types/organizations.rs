// @generated from an OpenAPI document. Do not edit.

#[allow(unused_imports)]
use super::*;
/// How the people of an organization sign in.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AuthMethod {
    /// `internal`
    Internal,
    /// `ldap`
    Ldap,
    /// A value that this version does not know, as the API sent it.
    Unknown(String),
}

open_enum!(AuthMethod, Unknown { Internal = "internal", Ldap = "ldap", });

/// The owner of a file.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct FileOwner {
    /// The id of the user.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<UserId>,
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
    /// The colour of the user.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub color: Option<String>,
    /// Whether the user is online.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub online: Option<bool>,
    /// The availability of the user, presumably as a number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub availability: Option<serde_json::Value>,
    /// The job title. The type of the value is not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub designation: Option<serde_json::Value>,
    /// The department. The type of the value is not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub department: Option<serde_json::Value>,
    /// A text about the availability of the user.
    #[serde(
        rename = "availabilityStatusText",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub availability_status_text: Option<String>,
    /// The phone number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
    /// The e-mail address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// The state of the account.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// The location. The type of the value is not documented.
    #[serde(rename = "locationId", default, skip_serializing_if = "Option::is_none")]
    pub location_id: Option<serde_json::Value>,
    /// The id of the user in another system.
    #[serde(rename = "externalUserId", default, skip_serializing_if = "Option::is_none")]
    pub external_user_id: Option<String>,
}

/// An organization.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct Organization {
    /// When it was created.
    #[serde(rename = "createdAt", default, skip_serializing_if = "Option::is_none")]
    pub created_at: Option<Timestamp>,
    /// When it was last changed; null for a new organization.
    #[serde(rename = "updatedAt", default, skip_serializing_if = "Option::is_none")]
    pub updated_at: Option<Timestamp>,
    /// The id of the organization.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<OrganizationId>,
    /// The state, such as `ACTIVE`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// The first label of the address of the organization.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subdomain: Option<String>,
    /// The id of the parent organization, if any.
    #[serde(rename = "parentOrgId", default, skip_serializing_if = "Option::is_none")]
    pub parent_org_id: Option<OrganizationId>,
    /// The name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The legal name.
    #[serde(rename = "legalName", default, skip_serializing_if = "Option::is_none")]
    pub legal_name: Option<String>,
    /// The websites.
    #[serde(
        default,
        deserialize_with = "crate::runtime::nullable",
        skip_serializing_if = "Option::is_none"
    )]
    pub websites: Option<Vec<String>>,
    /// The postal address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<OrganizationAddress>,
    /// The picture. Only returned by `update_organization`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file: Option<OrganizationFile>,
    /// The e-mail address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// The phone number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
    /// A text about the organization.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// The industry.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub industry: Option<String>,
    /// How people sign in: text from `create_organization`, a list of texts from
    /// `update_organization`.
    #[serde(rename = "authMethod", default, skip_serializing_if = "Option::is_none")]
    pub auth_method: Option<OrganizationAuthMethod>,
    /// The id of the user who created it. Only returned by `create_organization`.
    #[serde(rename = "createdBy", default, skip_serializing_if = "Option::is_none")]
    pub created_by: Option<UserId>,
    /// An API key. Only returned by `create_organization`.
    #[serde(rename = "accessToken", default, skip_serializing_if = "Option::is_none")]
    pub access_token: Option<Secret>,
}

/// A postal address.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct OrganizationAddress {
    /// The first line of the street.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub street1: Option<String>,
    /// The second line of the street; null if there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub street2: Option<String>,
    /// The city.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub city: Option<String>,
    /// The state.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub state: Option<String>,
    /// The postal code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub zip: Option<String>,
}

/// A postal address.
#[derive(Clone, Debug, PartialEq, serde::Serialize, Default)]
#[non_exhaustive]
pub struct OrganizationAddressPatch {
    /// The first line of the street.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub street1: Option<String>,
    /// The second line of the street; null if there is none.
    #[serde(skip_serializing_if = "Patch::is_absent")]
    pub street2: Patch<String>,
    /// The city.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub city: Option<String>,
    /// The state.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub state: Option<String>,
    /// The postal code.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub zip: Option<String>,
}

impl OrganizationAddressPatch {
    /// Creates a value with no field set.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self {
            street1: Default::default(),
            street2: Default::default(),
            city: Default::default(),
            state: Default::default(),
            zip: Default::default(),
        }
    }

    /// The first line of the street.
    #[must_use]
    #[inline]
    pub fn street1(mut self, value: impl Into<String>) -> Self {
        self.street1 = Some(value.into());
        self
    }

    /// The second line of the street; null if there is none.
    #[must_use]
    #[inline]
    pub fn street2(mut self, value: impl Into<Patch<String>>) -> Self {
        self.street2 = value.into();
        self
    }

    /// The city.
    #[must_use]
    #[inline]
    pub fn city(mut self, value: impl Into<String>) -> Self {
        self.city = Some(value.into());
        self
    }

    /// The state.
    #[must_use]
    #[inline]
    pub fn state(mut self, value: impl Into<String>) -> Self {
        self.state = Some(value.into());
        self
    }

    /// The postal code.
    #[must_use]
    #[inline]
    pub fn zip(mut self, value: impl Into<String>) -> Self {
        self.zip = Some(value.into());
        self
    }
}

/// The first administrator of an organization.
#[derive(Clone, Debug, PartialEq, serde::Serialize, Default)]
#[non_exhaustive]
pub struct OrganizationAdmin {
    /// The first name.
    #[serde(rename = "firstName", skip_serializing_if = "Option::is_none")]
    pub first_name: Option<String>,
    /// The last name.
    #[serde(rename = "lastName", skip_serializing_if = "Option::is_none")]
    pub last_name: Option<String>,
    /// The e-mail address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
}

impl OrganizationAdmin {
    /// Creates a value with no field set.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self {
            first_name: Default::default(),
            last_name: Default::default(),
            email: Default::default(),
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

    /// The e-mail address.
    #[must_use]
    #[inline]
    pub fn email(mut self, value: impl Into<String>) -> Self {
        self.email = Some(value.into());
        self
    }
}

/// How people sign in.
#[derive(Clone, Debug, PartialEq, serde::Serialize, Default)]
#[non_exhaustive]
pub struct OrganizationAuth {
    /// The method of signing in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub method: Option<AuthMethod>,
}

impl OrganizationAuth {
    /// Creates a value with no field set.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self { method: Default::default() }
    }

    /// The method of signing in.
    #[must_use]
    #[inline]
    pub fn method(mut self, value: AuthMethod) -> Self {
        self.method = Some(value);
        self
    }
}

/// How people sign in: text from `create_organization`, a list of texts from
/// `update_organization`.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
#[serde(untagged)]
#[non_exhaustive]
pub enum OrganizationAuthMethod {
    String(String),
    Array(Vec<String>),
}

untagged_union!(OrganizationAuthMethod { String(String), Array(Vec < String >), });

impl ::std::convert::From<Vec<String>> for OrganizationAuthMethod {
    fn from(value: Vec<String>) -> Self {
        Self::Array(value)
    }
}

/// An organization to create. Which fields are required is not documented.
#[derive(Clone, Debug, PartialEq, serde::Serialize, Default)]
#[non_exhaustive]
pub struct OrganizationCreate {
    /// The name of the organization.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The first administrator.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub admin: Option<OrganizationAdmin>,
    /// How people sign in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub auth: Option<OrganizationAuth>,
}

impl OrganizationCreate {
    /// Creates a value with no field set.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self {
            name: Default::default(),
            admin: Default::default(),
            auth: Default::default(),
        }
    }

    /// The name of the organization.
    #[must_use]
    #[inline]
    pub fn name(mut self, value: impl Into<String>) -> Self {
        self.name = Some(value.into());
        self
    }

    /// The first administrator.
    #[must_use]
    #[inline]
    pub fn admin(mut self, value: OrganizationAdmin) -> Self {
        self.admin = Some(value);
        self
    }

    /// How people sign in.
    #[must_use]
    #[inline]
    pub fn auth(mut self, value: OrganizationAuth) -> Self {
        self.auth = Some(value);
        self
    }
}

/// The picture of an organization.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct OrganizationFile {
    /// The id of the file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<FileId>,
    /// The MIME type.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mime: Option<String>,
    /// The path of the file in its bucket.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub path: Option<String>,
    /// The name of the file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The state of the processing. The type of the value is not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub processing: Option<serde_json::Value>,
    /// Metadata of the file. The type of the value is not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub metadata: Option<serde_json::Value>,
    /// The size. The unit is not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub size: Option<i64>,
    /// The address of the file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// The address of the file in the content delivery network.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cdn: Option<String>,
    /// The storage bucket.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bucket: Option<String>,
    /// The addresses of the video as MP4.
    #[serde(
        rename = "mp4Urls",
        default,
        deserialize_with = "crate::runtime::present",
        skip_serializing_if = "Option::is_none"
    )]
    pub mp4_urls: Option<Vec<String>>,
    /// The address of the video as an HLS stream.
    #[serde(rename = "hlsUrl", default, skip_serializing_if = "Option::is_none")]
    pub hls_url: Option<String>,
    /// The address of the video as a DASH stream.
    #[serde(rename = "dashUrl", default, skip_serializing_if = "Option::is_none")]
    pub dash_url: Option<String>,
    /// The thumbnail.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub thumbnail: Option<String>,
    /// Whether the file is an image.
    #[serde(rename = "isImage", default, skip_serializing_if = "Option::is_none")]
    pub is_image: Option<bool>,
    /// Whether the file is a video.
    #[serde(rename = "isVideo", default, skip_serializing_if = "Option::is_none")]
    pub is_video: Option<bool>,
    /// Whether the file is a document.
    #[serde(rename = "isDoc", default, skip_serializing_if = "Option::is_none")]
    pub is_doc: Option<bool>,
    /// When the file was created.
    #[serde(rename = "createdAt", default, skip_serializing_if = "Option::is_none")]
    pub created_at: Option<Timestamp>,
    /// The owner of the file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner: Option<FileOwner>,
}

/// The fields of an organization to change.
#[derive(Clone, Debug, PartialEq, serde::Serialize, Default)]
#[non_exhaustive]
pub struct OrganizationUpdate {
    /// The id of an uploaded picture.
    #[serde(rename = "fileId", skip_serializing_if = "Option::is_none")]
    pub file_id: Option<FileId>,
    /// The name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The legal name.
    #[serde(rename = "legalName", skip_serializing_if = "Option::is_none")]
    pub legal_name: Option<String>,
    /// The websites. They may be without a scheme, such as `fjord.example`.
    #[serde(skip_serializing_if = "Patch::is_absent")]
    pub websites: Patch<Vec<String>>,
    /// The postal address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address: Option<OrganizationAddressPatch>,
    /// The e-mail address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// The phone number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
    /// A text about the organization.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// The industry.
    #[serde(skip_serializing_if = "Patch::is_absent")]
    pub industry: Patch<String>,
}

impl OrganizationUpdate {
    /// Creates a value with no field set.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self {
            file_id: Default::default(),
            name: Default::default(),
            legal_name: Default::default(),
            websites: Default::default(),
            address: Default::default(),
            email: Default::default(),
            phone: Default::default(),
            description: Default::default(),
            industry: Default::default(),
        }
    }

    /// The id of an uploaded picture.
    #[must_use]
    #[inline]
    pub fn file_id(mut self, value: impl Into<FileId>) -> Self {
        self.file_id = Some(value.into());
        self
    }

    /// The name.
    #[must_use]
    #[inline]
    pub fn name(mut self, value: impl Into<String>) -> Self {
        self.name = Some(value.into());
        self
    }

    /// The legal name.
    #[must_use]
    #[inline]
    pub fn legal_name(mut self, value: impl Into<String>) -> Self {
        self.legal_name = Some(value.into());
        self
    }

    /// The websites. They may be without a scheme, such as `fjord.example`.
    #[must_use]
    #[inline]
    pub fn websites(mut self, value: impl Into<Patch<Vec<String>>>) -> Self {
        self.websites = value.into();
        self
    }

    /// The postal address.
    #[must_use]
    #[inline]
    pub fn address(mut self, value: OrganizationAddressPatch) -> Self {
        self.address = Some(value);
        self
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

    /// A text about the organization.
    #[must_use]
    #[inline]
    pub fn description(mut self, value: impl Into<String>) -> Self {
        self.description = Some(value.into());
        self
    }

    /// The industry.
    #[must_use]
    #[inline]
    pub fn industry(mut self, value: impl Into<Patch<String>>) -> Self {
        self.industry = value.into();
        self
    }
}
