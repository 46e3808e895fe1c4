// @generated from an OpenAPI document. Do not edit.

#[allow(unused_imports)]
use super::*;
/// What a counter counts: debates in groups, events, news, or private messages.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CounterType {
    /// `debate`
    Debate,
    /// `event`
    Event,
    /// `news`
    News,
    /// `message`
    Message,
    /// A value that this version does not know, as the API sent it.
    Unknown(String),
}

open_enum!(
    CounterType, Unknown { Debate = "debate", Event = "event", News = "news", Message =
    "message", }
);
/// How many items of each kind the signed-in user has not seen. Further counters (unread
/// notifications, unread conversations) and a timestamp are in `extra`, under names that are
/// not documented.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct Counters {
    /// Unseen debates in groups.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub groups: Option<i64>,
    /// Unseen events.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub events: Option<i64>,
    /// Unseen news.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub news: Option<i64>,
    /// Unseen private messages.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub messages: Option<i64>,
    /// Further fields, by their names in JSON.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// A debate that the signed-in user has not seen. Title, author and visibility are left out.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize)]
#[non_exhaustive]
pub struct UnseenDebate {
    /// The id of the debate. Whether it is the id of a post that `get_post` takes is not
    /// documented.
    pub id: i64,
    /// Always `debate`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub content_type: Option<String>,
    /// The text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub body: Option<String>,
    /// When the debate was created, published and last changed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub publish: Option<PostPublish>,
    /// The comments.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub comments: Option<UnseenDebateComments>,
    /// The group that the debate is in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group: Option<PostGroup>,
    /// The number of announced files that have not been uploaded.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub uploading_files: Option<i64>,
    /// What the signed-in user may do with the debate.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub permissions: Option<UnseenDebatePermissions>,
    /// A relative address such as `api/debates/124`. Do not build requests from it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}

/// The comments of a debate.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct UnseenDebateComments {
    /// Whether the debate is open for comments.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub enabled: Option<bool>,
    /// The number of comments.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub count: Option<i64>,
    /// The number of replies to comments.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub replies: Option<i64>,
    /// A relative address such as `api/debates/124/comments`. Do not build requests from it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}

/// What the signed-in user may do with a debate.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct UnseenDebatePermissions {
    /// Whether the user may change the debate.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub edit: Option<bool>,
    /// Until when the user may change the debate, in Unix seconds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub edit_until: Option<Timestamp>,
    /// Whether the user may delete the debate.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub delete: Option<bool>,
}

/// Something that the signed-in user has not seen. `content_type` says what it is. Only the
/// fields of debates are documented.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
#[serde(untagged)]
#[non_exhaustive]
pub enum UnseenItem {
    /// `content_type`: `debate`
    UnseenDebate(UnseenDebate),
    /// `content_type`: `event`, `news`
    Post(Post),
    /// What this version does not know or cannot read, as the API sent it.
    Unknown(serde_json::Value),
}

tagged_union!(
    UnseenItem, "content_type", Unknown { UnseenDebate(UnseenDebate) = "debate",
    Post(Post) = "event" | "news", }
);
impl ::std::convert::From<UnseenDebate> for UnseenItem {
    fn from(value: UnseenDebate) -> Self {
        Self::UnseenDebate(value)
    }
}

impl ::std::convert::From<Post> for UnseenItem {
    fn from(value: Post) -> Self {
        Self::Post(value)
    }
}

/// What to list: debates in groups (`debate`, and presumably `groups`), events, news, or
/// private messages. The names differ from those of `CounterType`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum UnseenType {
    /// `debate`
    Debate,
    /// `events`
    Events,
    /// `news`
    News,
    /// `messages`
    Messages,
    /// `groups`
    Groups,
    /// A value that this version does not know, as the API sent it.
    Unknown(String),
}

open_enum!(
    UnseenType, Unknown { Debate = "debate", Events = "events", News = "news", Messages =
    "messages", Groups = "groups", }
);
