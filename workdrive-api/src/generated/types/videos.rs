// @generated from an OpenAPI document. Do not edit.

#[allow(unused_imports)]
use super::*;
/// A video to create. Which fields are required is not documented.
#[derive(Clone, Debug, PartialEq, serde::Serialize, Default)]
#[non_exhaustive]
pub struct VideoCreate {
    /// The title.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// The description.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// The id of the uploaded video.
    #[serde(rename = "videoFileId", skip_serializing_if = "Option::is_none")]
    pub video_file_id: Option<FileId>,
    /// The id of an uploaded thumbnail.
    #[serde(rename = "thumbnailFileId", skip_serializing_if = "Option::is_none")]
    pub thumbnail_file_id: Option<FileId>,
    /// The address of a video that is hosted elsewhere, under a key that is not documented.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub meta: Option<serde_json::Map<String, serde_json::Value>>,
    /// Who may see the video.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub permissions: Option<PermissionsInput>,
    /// Where the video comes from: 1 `YOUTUBE`, 2 `VIMEO`, 3 `CUSTOM`, 4 `RECORDING`. What
    /// `CUSTOM` means is not documented. One of `1`, `2`, `3`, `4`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<i64>,
}

impl VideoCreate {
    /// Creates a value with no field set.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self {
            title: Default::default(),
            description: Default::default(),
            video_file_id: Default::default(),
            thumbnail_file_id: Default::default(),
            meta: Default::default(),
            permissions: Default::default(),
            source: Default::default(),
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

    /// The id of the uploaded video.
    #[must_use]
    #[inline]
    pub fn video_file_id(mut self, value: impl Into<FileId>) -> Self {
        self.video_file_id = Some(value.into());
        self
    }

    /// The id of an uploaded thumbnail.
    #[must_use]
    #[inline]
    pub fn thumbnail_file_id(mut self, value: impl Into<FileId>) -> Self {
        self.thumbnail_file_id = Some(value.into());
        self
    }

    /// The address of a video that is hosted elsewhere, under a key that is not documented.
    #[must_use]
    #[inline]
    pub fn meta(mut self, value: serde_json::Map<String, serde_json::Value>) -> Self {
        self.meta = Some(value);
        self
    }

    /// Who may see the video.
    #[must_use]
    #[inline]
    pub fn permissions(mut self, value: PermissionsInput) -> Self {
        self.permissions = Some(value);
        self
    }

    /// Where the video comes from: 1 `YOUTUBE`, 2 `VIMEO`, 3 `CUSTOM`, 4 `RECORDING`. What
    /// `CUSTOM` means is not documented. One of `1`, `2`, `3`, `4`.
    #[must_use]
    #[inline]
    pub fn source(mut self, value: i64) -> Self {
        self.source = Some(value);
        self
    }
}

/// The fields of a video to change.
#[derive(Clone, Debug, PartialEq, serde::Serialize, Default)]
#[non_exhaustive]
pub struct VideoUpdate {
    /// The title.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// The description.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// The id of an uploaded thumbnail.
    #[serde(rename = "thumbnailFileId", skip_serializing_if = "Option::is_none")]
    pub thumbnail_file_id: Option<FileId>,
    /// Who may see the video.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub permissions: Option<PermissionsPatch>,
}

impl VideoUpdate {
    /// Creates a value with no field set.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self {
            title: Default::default(),
            description: Default::default(),
            thumbnail_file_id: Default::default(),
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

    /// The id of an uploaded thumbnail.
    #[must_use]
    #[inline]
    pub fn thumbnail_file_id(mut self, value: impl Into<FileId>) -> Self {
        self.thumbnail_file_id = Some(value.into());
        self
    }

    /// Who may see the video.
    #[must_use]
    #[inline]
    pub fn permissions(mut self, value: PermissionsPatch) -> Self {
        self.permissions = Some(value);
        self
    }
}
