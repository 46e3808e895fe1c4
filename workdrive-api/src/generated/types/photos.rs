// @generated from an OpenAPI document. Do not edit.

#[allow(unused_imports)]
use super::*;
/// A photo.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct Photo {
    /// The id of the photo.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<PhotoId>,
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
    /// The title.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// The description.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// The picture. The type of the value is not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub photo: Option<serde_json::Value>,
    /// The owner of the photo.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub user: Option<UserRef>,
}

/// A photo to create. Which fields are required is not documented.
#[derive(Clone, Debug, PartialEq, serde::Serialize, Default)]
#[non_exhaustive]
pub struct PhotoCreate {
    /// The title.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// The description.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// The id of the uploaded photo.
    #[serde(rename = "fileId", skip_serializing_if = "Option::is_none")]
    pub file_id: Option<FileId>,
    /// Who may see the photo.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub permissions: Option<PermissionsInput>,
}

impl PhotoCreate {
    /// Creates a value with no field set.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self {
            title: Default::default(),
            description: Default::default(),
            file_id: Default::default(),
            permissions: Default::default(),
        }
    }

    /// The title.
    #[must_use]
    #[inline]
    pub fn title(mut self, value: impl Into<String>) -> Self {
        self.title = Some(value.into());
        self
    }

    /// The description.
    #[must_use]
    #[inline]
    pub fn description(mut self, value: impl Into<String>) -> Self {
        self.description = Some(value.into());
        self
    }

    /// The id of the uploaded photo.
    #[must_use]
    #[inline]
    pub fn file_id(mut self, value: impl Into<FileId>) -> Self {
        self.file_id = Some(value.into());
        self
    }

    /// Who may see the photo.
    #[must_use]
    #[inline]
    pub fn permissions(mut self, value: PermissionsInput) -> Self {
        self.permissions = Some(value);
        self
    }
}

/// Which photos a list returns.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PhotoFilter {
    /// `all_photos`
    AllPhotos,
    /// `friends_photos`
    FriendsPhotos,
    /// `only_me_photos`
    OnlyMePhotos,
    /// `tagged_photos`
    TaggedPhotos,
    /// `team_photos`
    TeamPhotos,
    /// A value that this version does not know, as the API sent it.
    Unknown(String),
}

open_enum!(
    PhotoFilter, Unknown { AllPhotos = "all_photos", FriendsPhotos = "friends_photos",
    OnlyMePhotos = "only_me_photos", TaggedPhotos = "tagged_photos", TeamPhotos =
    "team_photos", }
);
/// The fields of a photo to change.
#[derive(Clone, Debug, PartialEq, serde::Serialize, Default)]
#[non_exhaustive]
pub struct PhotoUpdate {
    /// The title.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// The description.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
}

impl PhotoUpdate {
    /// Creates a value with no field set.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self {
            title: Default::default(),
            description: Default::default(),
        }
    }

    /// The title.
    #[must_use]
    #[inline]
    pub fn title(mut self, value: impl Into<String>) -> Self {
        self.title = Some(value.into());
        self
    }

    /// The description.
    #[must_use]
    #[inline]
    pub fn description(mut self, value: impl Into<String>) -> Self {
        self.description = Some(value.into());
        self
    }
}
