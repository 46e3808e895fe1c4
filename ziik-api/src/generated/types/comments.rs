// @generated from an OpenAPI document. Do not edit.

#[allow(unused_imports)]
use super::*;
/// A comment on a post, or a reply to a comment.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize)]
#[non_exhaustive]
pub struct Comment {
    /// The id of the comment.
    pub id: CommentId,
    /// The text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub body: Option<String>,
    /// The author of the comment.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub author: Option<UserSummary>,
    /// When the comment was written and changed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub publish: Option<CommentPublish>,
    /// The replies. Missing in the latest reply of another comment.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub replies: Option<Box<CommentReplies>>,
    /// How the signed-in user has interacted with the comment. Missing in the latest reply of
    /// another comment.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub interaction: Option<CommentInteraction>,
    /// Counts of the comment. Missing in the latest reply of another comment.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stats: Option<CommentStats>,
    /// Presumably whether the signed-in user has yet to see the comment.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub is_new: Option<bool>,
    /// Whether the comment is a reply to another one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub is_reply: Option<bool>,
    /// The number of announced files that have not been uploaded.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub uploading_files: Option<i64>,
    /// The files of the comment, presumably in the form of other files. Missing in the latest
    /// reply of another comment.
    #[serde(
        default,
        deserialize_with = "crate::runtime::present",
        skip_serializing_if = "Option::is_none"
    )]
    pub files: Option<Vec<File>>,
    /// The mentions in the comment. Missing in the latest reply of another comment. The type of
    /// the value is not documented.
    #[serde(
        default,
        deserialize_with = "crate::runtime::present",
        skip_serializing_if = "Option::is_none"
    )]
    pub mentions: Option<Vec<serde_json::Value>>,
    /// A relative address such as `api/comments/8101`. Do not build requests from it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// What the signed-in user may do with the comment.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub permissions: Option<CommentPermissions>,
}

/// How the signed-in user has interacted with a comment.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct CommentInteraction {
    /// Whether the signed-in user likes the comment.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub liked: Option<bool>,
}

/// What the signed-in user may do with a comment.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct CommentPermissions {
    /// Whether the user may change the comment.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub edit: Option<bool>,
    /// Presumably until when the author may change the comment, in Unix seconds. It can be 0
    /// although `edit` is true: what 0 means is not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub edit_until: Option<Timestamp>,
    /// Whether the user may delete the comment.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub delete: Option<bool>,
}

/// When a comment was written and changed.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct CommentPublish {
    /// When the comment was written, in Unix seconds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub created_at: Option<Timestamp>,
    /// When the comment was last changed, in Unix seconds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub updated_at: Option<Timestamp>,
}

/// The replies to a comment.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct CommentReplies {
    /// The number of replies.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub count: Option<i64>,
    /// The latest reply, without `replies`, `interaction`, `stats`, `files` and `mentions`; null
    /// if there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub latest: Option<Box<Comment>>,
}

/// A reply to a comment.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
#[non_exhaustive]
pub struct CommentReplyCreate {
    /// The text.
    pub comment: String,
    /// The number of files that will be uploaded for the reply afterwards, with `initiate_upload`
    /// and the type `comments`.
    #[serde(rename = "fileCount", skip_serializing_if = "Option::is_none")]
    pub file_count: Option<i64>,
}

impl CommentReplyCreate {
    /// Creates a value with the required fields.
    ///
    /// # Arguments
    /// * `comment`: the text.
    #[must_use]
    #[inline]
    pub fn new(comment: impl Into<String>) -> Self {
        Self {
            comment: comment.into(),
            file_count: Default::default(),
        }
    }

    /// The number of files that will be uploaded for the reply afterwards, with `initiate_upload`
    /// and the type `comments`.
    #[must_use]
    #[inline]
    pub fn file_count(mut self, value: i64) -> Self {
        self.file_count = Some(value);
        self
    }
}

/// A message about a new reply.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct CommentReplyCreated {
    /// A message for people, such as `Comment created`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
}

/// Counts of a comment.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct CommentStats {
    /// The number of users who like the comment.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub likes: Option<i64>,
    /// The number of replies.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub replies: Option<i64>,
}

/// A change to a comment.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
#[non_exhaustive]
pub struct CommentUpdate {
    /// The new text.
    pub comment: String,
}

impl CommentUpdate {
    /// Creates a value with the required fields.
    ///
    /// # Arguments
    /// * `comment`: the new text.
    #[must_use]
    #[inline]
    pub fn new(comment: impl Into<String>) -> Self {
        Self { comment: comment.into() }
    }
}
