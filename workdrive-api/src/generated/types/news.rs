// @generated from an OpenAPI document. Do not edit.

#[allow(unused_imports)]
use super::*;
/// A piece of news.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct News {
    /// The id of the piece of news.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<NewsId>,
    /// When it was posted.
    #[serde(rename = "postedAt", default, skip_serializing_if = "Option::is_none")]
    pub posted_at: Option<Timestamp>,
    /// The number of comments.
    #[serde(rename = "commentsCount", default, skip_serializing_if = "Option::is_none")]
    pub comments_count: Option<i64>,
    /// The author.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub user: Option<UserRef>,
    /// The attached files.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub files: Option<FileOrFiles>,
    /// Previews of the linked pages.
    #[serde(rename = "linkPreviews", default, skip_serializing_if = "Option::is_none")]
    pub link_previews: Option<LinkPreviewOrLinkPreviews>,
    /// The tags.
    #[serde(
        default,
        deserialize_with = "crate::runtime::present",
        skip_serializing_if = "Option::is_none"
    )]
    pub tags: Option<Vec<String>>,
    /// The reactions. Their contents are not documented.
    #[serde(
        default,
        deserialize_with = "crate::runtime::present",
        skip_serializing_if = "Option::is_none"
    )]
    pub reactions: Option<Vec<serde_json::Value>>,
    /// The mentioned users.
    #[serde(
        default,
        deserialize_with = "crate::runtime::present",
        skip_serializing_if = "Option::is_none"
    )]
    pub mentions: Option<Vec<UserRef>>,
    /// The tagged users.
    #[serde(
        rename = "taggedUsers",
        default,
        deserialize_with = "crate::runtime::present",
        skip_serializing_if = "Option::is_none"
    )]
    pub tagged_users: Option<Vec<UserRef>>,
    /// The address of a GIF.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gif: Option<String>,
    /// The linked addresses.
    #[serde(
        default,
        deserialize_with = "crate::runtime::present",
        skip_serializing_if = "Option::is_none"
    )]
    pub links: Option<Vec<String>>,
    /// The title.
    #[serde(rename = "newsTitle", default, skip_serializing_if = "Option::is_none")]
    pub news_title: Option<String>,
    /// The users who reacted.
    #[serde(
        rename = "reactionUsers",
        default,
        deserialize_with = "crate::runtime::present",
        skip_serializing_if = "Option::is_none"
    )]
    pub reaction_users: Option<Vec<UserRef>>,
    /// The name of the category.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub category: Option<String>,
    /// The cover picture.
    #[serde(rename = "coverImage", default, skip_serializing_if = "Option::is_none")]
    pub cover_image: Option<File>,
    /// The place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub location: Option<GeoLocation>,
}

/// A piece of news to create. Which fields are required is not documented, and there is none
/// for the text.
#[derive(Clone, Debug, PartialEq, serde::Serialize, Default)]
#[non_exhaustive]
pub struct NewsCreate {
    /// Who may see the news.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub permissions: Option<PermissionsInput>,
    /// The tags.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tags: Option<Vec<String>>,
    /// The ids of the mentioned users.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mention: Option<Vec<UserId>>,
    /// The ids of uploaded pictures and videos.
    #[serde(rename = "fileIds", skip_serializing_if = "Option::is_none")]
    pub file_ids: Option<Vec<FileId>>,
    /// The place.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub location: Option<GeoLocationInput>,
    /// The ids of the tagged users.
    #[serde(rename = "taggedUserIds", skip_serializing_if = "Option::is_none")]
    pub tagged_user_ids: Option<Vec<UserId>>,
    /// The address of a GIF.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gif: Option<String>,
    /// The linked addresses.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub links: Option<Vec<String>>,
    /// The title.
    #[serde(rename = "newsTitle", skip_serializing_if = "Option::is_none")]
    pub news_title: Option<String>,
    /// The name of a category, from `list_categories`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub category: Option<String>,
    /// The id of an uploaded cover picture.
    #[serde(rename = "coverImage", skip_serializing_if = "Option::is_none")]
    pub cover_image: Option<FileId>,
}

impl NewsCreate {
    /// Creates a value with no field set.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self {
            permissions: Default::default(),
            tags: Default::default(),
            mention: Default::default(),
            file_ids: Default::default(),
            location: Default::default(),
            tagged_user_ids: Default::default(),
            gif: Default::default(),
            links: Default::default(),
            news_title: Default::default(),
            category: Default::default(),
            cover_image: Default::default(),
        }
    }

    /// Who may see the news.
    #[must_use]
    #[inline]
    pub fn permissions(mut self, value: PermissionsInput) -> Self {
        self.permissions = Some(value);
        self
    }

    /// The tags.
    #[must_use]
    #[inline]
    pub fn tags(mut self, value: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.tags = Some(value.into_iter().map(Into::into).collect());
        self
    }

    /// The ids of the mentioned users.
    #[must_use]
    #[inline]
    pub fn mention(
        mut self,
        value: impl IntoIterator<Item = impl Into<UserId>>,
    ) -> Self {
        self.mention = Some(value.into_iter().map(Into::into).collect());
        self
    }

    /// The ids of uploaded pictures and videos.
    #[must_use]
    #[inline]
    pub fn file_ids(
        mut self,
        value: impl IntoIterator<Item = impl Into<FileId>>,
    ) -> Self {
        self.file_ids = Some(value.into_iter().map(Into::into).collect());
        self
    }

    /// The place.
    #[must_use]
    #[inline]
    pub fn location(mut self, value: GeoLocationInput) -> Self {
        self.location = Some(value);
        self
    }

    /// The ids of the tagged users.
    #[must_use]
    #[inline]
    pub fn tagged_user_ids(
        mut self,
        value: impl IntoIterator<Item = impl Into<UserId>>,
    ) -> Self {
        self.tagged_user_ids = Some(value.into_iter().map(Into::into).collect());
        self
    }

    /// The address of a GIF.
    #[must_use]
    #[inline]
    pub fn gif(mut self, value: impl Into<String>) -> Self {
        self.gif = Some(value.into());
        self
    }

    /// The linked addresses.
    #[must_use]
    #[inline]
    pub fn links(mut self, value: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.links = Some(value.into_iter().map(Into::into).collect());
        self
    }

    /// The title.
    #[must_use]
    #[inline]
    pub fn news_title(mut self, value: impl Into<String>) -> Self {
        self.news_title = Some(value.into());
        self
    }

    /// The name of a category, from `list_categories`.
    #[must_use]
    #[inline]
    pub fn category(mut self, value: impl Into<String>) -> Self {
        self.category = Some(value.into());
        self
    }

    /// The id of an uploaded cover picture.
    #[must_use]
    #[inline]
    pub fn cover_image(mut self, value: impl Into<FileId>) -> Self {
        self.cover_image = Some(value.into());
        self
    }
}

/// The fields of a piece of news to change.
#[derive(Clone, Debug, PartialEq, serde::Serialize, Default)]
#[non_exhaustive]
pub struct NewsUpdate {
    /// Who may see the news.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub permissions: Option<PermissionsPatch>,
    /// The tags.
    #[serde(skip_serializing_if = "Patch::is_absent")]
    pub tags: Patch<Vec<String>>,
    /// The ids of the mentioned users.
    #[serde(skip_serializing_if = "Patch::is_absent")]
    pub mention: Patch<Vec<UserId>>,
    /// The ids of uploaded pictures and videos.
    #[serde(rename = "fileIds", skip_serializing_if = "Patch::is_absent")]
    pub file_ids: Patch<Vec<FileId>>,
    /// The place.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub location: Option<GeoLocationInput>,
    /// The ids of the tagged users.
    #[serde(rename = "taggedUserIds", skip_serializing_if = "Patch::is_absent")]
    pub tagged_user_ids: Patch<Vec<UserId>>,
    /// The address of a GIF.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gif: Option<String>,
    /// The linked addresses.
    #[serde(skip_serializing_if = "Patch::is_absent")]
    pub links: Patch<Vec<String>>,
    /// The title.
    #[serde(rename = "newsTitle", skip_serializing_if = "Option::is_none")]
    pub news_title: Option<String>,
    /// The name of a category, from `list_categories`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub category: Option<String>,
    /// The id of an uploaded cover picture.
    #[serde(rename = "coverImage", skip_serializing_if = "Option::is_none")]
    pub cover_image: Option<FileId>,
}

impl NewsUpdate {
    /// Creates a value with no field set.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self {
            permissions: Default::default(),
            tags: Default::default(),
            mention: Default::default(),
            file_ids: Default::default(),
            location: Default::default(),
            tagged_user_ids: Default::default(),
            gif: Default::default(),
            links: Default::default(),
            news_title: Default::default(),
            category: Default::default(),
            cover_image: Default::default(),
        }
    }

    /// Who may see the news.
    #[must_use]
    #[inline]
    pub fn permissions(mut self, value: PermissionsPatch) -> Self {
        self.permissions = Some(value);
        self
    }

    /// The tags.
    #[must_use]
    #[inline]
    pub fn tags(mut self, value: impl Into<Patch<Vec<String>>>) -> Self {
        self.tags = value.into();
        self
    }

    /// The ids of the mentioned users.
    #[must_use]
    #[inline]
    pub fn mention(mut self, value: impl Into<Patch<Vec<UserId>>>) -> Self {
        self.mention = value.into();
        self
    }

    /// The ids of uploaded pictures and videos.
    #[must_use]
    #[inline]
    pub fn file_ids(mut self, value: impl Into<Patch<Vec<FileId>>>) -> Self {
        self.file_ids = value.into();
        self
    }

    /// The place.
    #[must_use]
    #[inline]
    pub fn location(mut self, value: GeoLocationInput) -> Self {
        self.location = Some(value);
        self
    }

    /// The ids of the tagged users.
    #[must_use]
    #[inline]
    pub fn tagged_user_ids(mut self, value: impl Into<Patch<Vec<UserId>>>) -> Self {
        self.tagged_user_ids = value.into();
        self
    }

    /// The address of a GIF.
    #[must_use]
    #[inline]
    pub fn gif(mut self, value: impl Into<String>) -> Self {
        self.gif = Some(value.into());
        self
    }

    /// The linked addresses.
    #[must_use]
    #[inline]
    pub fn links(mut self, value: impl Into<Patch<Vec<String>>>) -> Self {
        self.links = value.into();
        self
    }

    /// The title.
    #[must_use]
    #[inline]
    pub fn news_title(mut self, value: impl Into<String>) -> Self {
        self.news_title = Some(value.into());
        self
    }

    /// The name of a category, from `list_categories`.
    #[must_use]
    #[inline]
    pub fn category(mut self, value: impl Into<String>) -> Self {
        self.category = Some(value.into());
        self
    }

    /// The id of an uploaded cover picture.
    #[must_use]
    #[inline]
    pub fn cover_image(mut self, value: impl Into<FileId>) -> Self {
        self.cover_image = Some(value.into());
        self
    }
}
