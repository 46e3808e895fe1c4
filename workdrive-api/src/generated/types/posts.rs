// @generated from an OpenAPI document. Do not edit.

#[allow(unused_imports)]
use super::*;
/// A post.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct Post {
    /// The id of the post.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<PostId>,
    /// The text.
    #[serde(rename = "postText", default, skip_serializing_if = "Option::is_none")]
    pub post_text: Option<String>,
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
    /// The users who reacted.
    #[serde(
        rename = "reactionUsers",
        default,
        deserialize_with = "crate::runtime::present",
        skip_serializing_if = "Option::is_none"
    )]
    pub reaction_users: Option<Vec<UserRef>>,
    /// The place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub location: Option<GeoLocation>,
}

/// A post to create. It requires a text, or pictures or videos.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
#[non_exhaustive]
pub struct PostCreate {
    /// Who may see the post.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub permissions: Option<PermissionsInput>,
    /// The text.
    #[serde(rename = "postText", skip_serializing_if = "Option::is_none")]
    pub post_text: Option<String>,
    /// The state of the post.
    pub status: PostStatus,
    /// The tags.
    pub tags: Vec<String>,
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
}

impl PostCreate {
    /// Creates a value with the required fields.
    ///
    /// # Arguments
    /// * `status`: the state of the post.
    /// * `tags`: the tags.
    #[must_use]
    #[inline]
    pub fn new(
        status: PostStatus,
        tags: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        Self {
            permissions: Default::default(),
            post_text: Default::default(),
            status,
            tags: tags.into_iter().map(Into::into).collect(),
            mention: Default::default(),
            file_ids: Default::default(),
            location: Default::default(),
            tagged_user_ids: Default::default(),
            gif: Default::default(),
            links: Default::default(),
        }
    }

    /// Who may see the post.
    #[must_use]
    #[inline]
    pub fn permissions(mut self, value: PermissionsInput) -> Self {
        self.permissions = Some(value);
        self
    }

    /// The text.
    #[must_use]
    #[inline]
    pub fn post_text(mut self, value: impl Into<String>) -> Self {
        self.post_text = Some(value.into());
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
}

/// The state of a post. Only one value is documented.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PostStatus {
    /// `PUBLISHED`
    Published,
    /// A value that this version does not know, as the API sent it.
    Unknown(String),
}

open_enum!(PostStatus, Unknown { Published = "PUBLISHED", });

/// The fields of a post to change.
#[derive(Clone, Debug, PartialEq, serde::Serialize, Default)]
#[non_exhaustive]
pub struct PostUpdate {
    /// Who may see the post.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub permissions: Option<PermissionsPatch>,
    /// The text.
    #[serde(rename = "postText", skip_serializing_if = "Option::is_none")]
    pub post_text: Option<String>,
    /// The state of the post.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<PostStatus>,
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
}

impl PostUpdate {
    /// Creates a value with no field set.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self {
            permissions: Default::default(),
            post_text: Default::default(),
            status: Default::default(),
            tags: Default::default(),
            mention: Default::default(),
            file_ids: Default::default(),
            location: Default::default(),
            tagged_user_ids: Default::default(),
            gif: Default::default(),
            links: Default::default(),
        }
    }

    /// Who may see the post.
    #[must_use]
    #[inline]
    pub fn permissions(mut self, value: PermissionsPatch) -> Self {
        self.permissions = Some(value);
        self
    }

    /// The text.
    #[must_use]
    #[inline]
    pub fn post_text(mut self, value: impl Into<String>) -> Self {
        self.post_text = Some(value.into());
        self
    }

    /// The state of the post.
    #[must_use]
    #[inline]
    pub fn status(mut self, value: PostStatus) -> Self {
        self.status = Some(value);
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
}
