// @generated from an OpenAPI document. Do not edit.

#[allow(unused_imports)]
use super::*;
/// A conversation, as the signed-in user sees it.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize)]
#[non_exhaustive]
pub struct Conversation {
    /// The id of the conversation.
    pub id: ConversationId,
    /// The type: `direct` with one other user, `group` with several. It never changes.
    #[serde(rename = "type", default, skip_serializing_if = "Option::is_none")]
    pub type_: Option<ConversationType>,
    /// The title of a group conversation; empty for a direct one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// When the conversation was created, in Unix seconds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub created_at: Option<Timestamp>,
    /// When the conversation last changed, in Unix seconds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub updated_at: Option<Timestamp>,
    /// The latest message, if any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub latest_message: Option<Message>,
    /// The id of the rule by which the signed-in user muted the conversation; null if not muted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mute_rule: Option<i64>,
    /// The number of messages that the signed-in user has not read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unread_message_count: Option<i64>,
    /// The users in the conversation.
    #[serde(
        default,
        deserialize_with = "crate::runtime::present",
        skip_serializing_if = "Option::is_none"
    )]
    pub participants: Option<Vec<Participant>>,
    /// The times of the conversation, repeated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub publish: Option<ConversationPublish>,
    /// When the signed-in user archived the conversation, in Unix seconds; null if not archived.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub archived_at: Option<Timestamp>,
    /// Always `conversation`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub content_type: Option<String>,
    /// How the signed-in user has interacted with the conversation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub interaction: Option<ConversationInteraction>,
    /// A relative address. No documented operation answers there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}

/// The recipients of a new conversation.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
#[non_exhaustive]
pub struct ConversationCreate {
    /// The ids of the other participants. The signed-in user takes part anyway.
    pub recipients: Vec<UserId>,
}

impl ConversationCreate {
    /// Creates a value with the required fields.
    ///
    /// # Arguments
    /// * `recipients`: the ids of the other participants. The signed-in user takes part anyway.
    #[must_use]
    #[inline]
    pub fn new(recipients: impl IntoIterator<Item = impl Into<UserId>>) -> Self {
        Self {
            recipients: recipients.into_iter().map(Into::into).collect(),
        }
    }
}

/// How the signed-in user has interacted with a conversation.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct ConversationInteraction {
    /// Whether the signed-in user has seen the conversation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seen: Option<bool>,
}

/// The times of a conversation.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct ConversationPublish {
    /// When the conversation was created, in Unix seconds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub created_at: Option<Timestamp>,
    /// When the conversation last changed, in Unix seconds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub updated_at: Option<Timestamp>,
}

/// Which conversations a list holds.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ConversationStatus {
    /// `unread`
    Unread,
    /// `archived`
    Archived,
    /// `normal`
    Normal,
    /// A value that this version does not know, as the API sent it.
    Unknown(String),
}

open_enum!(
    ConversationStatus, Unknown { Unread = "unread", Archived = "archived", Normal =
    "normal", }
);
/// The type of a conversation: `direct` with one other user, or `group` with several.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ConversationType {
    /// `direct`
    Direct,
    /// `group`
    Group,
    /// A value that this version does not know, as the API sent it.
    Unknown(String),
}

open_enum!(
    ConversationType, Unknown { Direct = "direct" | "1", Group = "group" | "2", }
);
/// A change to a conversation.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
#[non_exhaustive]
pub struct ConversationUpdate {
    /// The new title. Only a group conversation has one.
    pub title: String,
}

impl ConversationUpdate {
    /// Creates a value with the required fields.
    ///
    /// # Arguments
    /// * `title`: the new title. Only a group conversation has one.
    #[must_use]
    #[inline]
    pub fn new(title: impl Into<String>) -> Self {
        Self { title: title.into() }
    }
}

/// The recipients of a new conversation, and its first message.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
#[non_exhaustive]
pub struct ConversationWithMessageCreate {
    /// The ids of the other participants, without the signed-in user.
    pub recipients: Vec<UserId>,
    /// The text of the first message.
    pub message: String,
    /// The number of files that will be uploaded for the message afterwards, with
    /// `initiate_upload` and the type `messages`.
    #[serde(rename = "fileCount", skip_serializing_if = "Option::is_none")]
    pub file_count: Option<i64>,
}

impl ConversationWithMessageCreate {
    /// Creates a value with the required fields.
    ///
    /// # Arguments
    /// * `recipients`: the ids of the other participants, without the signed-in user.
    /// * `message`: the text of the first message.
    #[must_use]
    #[inline]
    pub fn new(
        recipients: impl IntoIterator<Item = impl Into<UserId>>,
        message: impl Into<String>,
    ) -> Self {
        Self {
            recipients: recipients.into_iter().map(Into::into).collect(),
            message: message.into(),
            file_count: Default::default(),
        }
    }

    /// The number of files that will be uploaded for the message afterwards, with
    /// `initiate_upload` and the type `messages`.
    #[must_use]
    #[inline]
    pub fn file_count(mut self, value: i64) -> Self {
        self.file_count = Some(value);
        self
    }
}
