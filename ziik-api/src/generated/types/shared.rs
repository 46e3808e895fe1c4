// @generated from an OpenAPI document. Do not edit.

#[allow(unused_imports)]
use super::*;
#[cfg(
    any(
        feature = "search",
        feature = "user-types",
        feature = "user-unit-memberships",
        feature = "users",
        feature = "webhooks"
    )
)]
/// The abilities of a user type. Which of them are present differs from operation to
/// operation.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct Abilities {
    /// May publish news.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub news: Option<bool>,
    /// May publish events to units and user types.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub calendar: Option<bool>,
    /// May publish manuals.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub manuals: Option<bool>,
    /// May publish questions and answers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub faq: Option<bool>,
    /// Permissions on groups. Their extent is not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub groups: Option<bool>,
    /// May publish quick links.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quick_links: Option<bool>,
    /// May manage users in the own unit and below it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub user: Option<bool>,
    /// Permissions on the look of the tenant. Their extent is not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub look_and_feel: Option<bool>,
    /// Permissions on user types. Their extent is not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub usertypes: Option<bool>,
    /// May edit the own unit and the units below it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub units: Option<bool>,
    /// May publish suppliers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub supplier: Option<bool>,
    /// May manage shifts in the own unit and below it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub schedule: Option<bool>,
    /// May ask to trade own shifts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shift_trading_request: Option<bool>,
    /// May take a traded shift in the own unit and below it without approval.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shift_trading_take: Option<bool>,
    /// May approve trades of shifts in the own unit and below it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shift_trading_approve: Option<bool>,
    /// May manage own vacations.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub vacation_own: Option<bool>,
    /// May manage the vacations of others in the own unit and below it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub vacation_unit: Option<bool>,
    /// Permissions on integrations. Their extent is not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub integrations: Option<bool>,
}

#[cfg(any(feature = "manuals", feature = "unit-tree"))]
/// Where to move it: next to the other chapter, `before` or `after` it, or `inside` it as a
/// sub-chapter.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ChapterMovePosition {
    /// `before`
    Before,
    /// `after`
    After,
    /// `inside`
    Inside,
    /// A value that this version does not know, as the API sent it.
    Unknown(String),
}

#[cfg(any(feature = "manuals", feature = "unit-tree"))]
open_enum!(
    ChapterMovePosition, Unknown { Before = "before", After = "after", Inside = "inside",
    }
);
#[cfg(any(feature = "devices", feature = "search", feature = "users"))]
/// A device that gets push notifications.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize)]
#[non_exhaustive]
pub struct Device {
    /// The id of the registration.
    pub id: i64,
    /// The id of the device itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub device: Option<String>,
    /// The operating system, such as `ios`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub os: Option<String>,
    /// Further data about the device: text, a list or an object. The type of the value is not
    /// documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub info: Option<serde_json::Value>,
}

#[cfg(
    any(
        feature = "comments",
        feature = "conversations",
        feature = "counters",
        feature = "documents",
        feature = "faq",
        feature = "feed",
        feature = "files",
        feature = "group-files",
        feature = "manuals",
        feature = "messages",
        feature = "posts",
        feature = "search"
    )
)]
/// A file, such as one attached to a message or a post.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize)]
#[non_exhaustive]
pub struct File {
    /// The id of the file.
    pub id: FileId,
    /// The file name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The media type, such as `application/pdf`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mime: Option<String>,
    /// The size in bytes; null while the file is being processed, 0 for a video at another host.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub size: Option<i64>,
    /// The kind of file, which is `image`, `video`, `application` or `file`.
    #[serde(rename = "type", default, skip_serializing_if = "Option::is_none")]
    pub type_: Option<String>,
    /// The extension of the file name, without the dot; `unknown` for a video at another host.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub extension: Option<String>,
    /// Whether the file has been uploaded.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub uploaded: Option<bool>,
    /// Whether the file is still being processed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub processing: Option<bool>,
    /// The height of an image in pixels. Missing for other files.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub height: Option<i64>,
    /// The width of an image in pixels. Missing for other files.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub width: Option<i64>,
    /// The address of the file itself, or of a video at another host.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// The address of the stream of a video; that of `source` while the video is being processed.
    /// Empty or missing for other files.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stream: Option<String>,
    /// The addresses of an image in several sizes. Empty for other files.
    #[serde(
        default,
        deserialize_with = "crate::runtime::present",
        skip_serializing_if = "Option::is_none"
    )]
    pub versions: Option<BTreeMap<String, String>>,
    /// A still image of a video; null while the video is being processed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub screenshot: Option<Box<File>>,
    /// The time of the file, in Unix seconds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Timestamp>,
    /// When the file was created, in Unix seconds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub created_at: Option<Timestamp>,
    /// When the file was last changed, in Unix seconds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub updated_at: Option<Timestamp>,
    /// The day of the creation, for display.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub created_formatted: Option<String>,
    /// The day of the last change, for display.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub updated_formatted: Option<String>,
}

#[cfg(any(feature = "comments", feature = "post-interaction"))]
/// One user who has seen, read or liked something, or has yet to read it.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct Interaction {
    /// When the user did so, in Unix seconds; null for a user who has not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<Timestamp>,
    /// The user.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub user: Option<UserSummary>,
}

#[cfg(any(feature = "search", feature = "users"))]
/// A membership, as a user contains it. It is documented for the signed-in user only.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct MemberUnit {
    /// What the user may do through this membership.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub abilities: Option<Abilities>,
    /// The unit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<UnitSummary>,
    /// The department inside the unit; null if there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub department: Option<UnitSummary>,
    /// The user types granted in this membership, with their abilities.
    #[serde(
        rename = "userTypes",
        default,
        deserialize_with = "crate::runtime::present",
        skip_serializing_if = "Option::is_none"
    )]
    pub user_types: Option<Vec<UserType>>,
}

#[cfg(any(feature = "conversations", feature = "messages", feature = "search"))]
/// A message in a conversation.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize)]
#[non_exhaustive]
pub struct Message {
    /// The id of the message.
    pub id: MessageId,
    /// The type of the message. The values are not documented; ordinary and service messages
    /// differ.
    #[serde(rename = "type", default, skip_serializing_if = "Option::is_none")]
    pub type_: Option<String>,
    /// The id of the conversation.
    #[serde(rename = "conversationId", default, skip_serializing_if = "Option::is_none")]
    pub conversation_id: Option<ConversationId>,
    /// Whether the message is a reply.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub is_reply: Option<bool>,
    /// The message that this one replies to, as an id or an object; null if there is none. The
    /// type of the value is not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<serde_json::Value>,
    /// Whether the message was deleted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deleted: Option<bool>,
    /// The text. Empty for service messages about who joined or left.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
    /// When the message was written, in Unix seconds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Timestamp>,
    /// When the message was last edited, in Unix seconds; null if never.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub edited_at: Option<Timestamp>,
    /// The reactions to the message. The type of the value is not documented.
    #[serde(
        default,
        deserialize_with = "crate::runtime::present",
        skip_serializing_if = "Option::is_none"
    )]
    pub reactions: Option<Vec<serde_json::Value>>,
    /// The author of the message.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub author: Option<Participant>,
    /// The files of the message.
    #[serde(
        default,
        deserialize_with = "crate::runtime::present",
        skip_serializing_if = "Option::is_none"
    )]
    pub files: Option<Vec<File>>,
    /// The voice recording, if any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub voice: Option<MessageVoice>,
    /// Always `message`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub content_type: Option<String>,
    /// Whether the message is new to the signed-in user.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub is_new: Option<bool>,
    /// The number of announced files that have not been uploaded.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub uploading_files: Option<i64>,
    /// A relative address. No documented operation answers there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// Details of a service message; missing in other messages. The type of the value is not
    /// documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub meta: Option<serde_json::Value>,
}

#[cfg(any(feature = "conversations", feature = "messages", feature = "search"))]
/// A voice recording in a message.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize)]
#[non_exhaustive]
pub struct MessageVoice {
    /// The id of the recording.
    pub id: i64,
    /// Whether the recording is still being processed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub processing: Option<bool>,
    /// The extension of the file name, without the dot.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub extension: Option<String>,
    /// The duration, presumably in seconds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub duration: Option<f64>,
    /// The address of the recording.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}

#[cfg(
    any(
        feature = "comments",
        feature = "counters",
        feature = "documents",
        feature = "events",
        feature = "faq",
        feature = "feed",
        feature = "groups",
        feature = "post-interaction",
        feature = "posts",
        feature = "quicklinks",
        feature = "schedule",
        feature = "search",
        feature = "shift-templates",
        feature = "suppliers",
        feature = "unit-tree",
        feature = "units",
        feature = "user-unit-memberships",
        feature = "users",
        feature = "vacations",
        feature = "webhooks"
    )
)]
/// What the signed-in user may do with the object.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct ObjectPermissions {
    /// Whether the user may change the object.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub edit: Option<bool>,
    /// Whether the user may delete the object.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub delete: Option<bool>,
}

#[cfg(
    any(
        feature = "conversations",
        feature = "messages",
        feature = "participants",
        feature = "search"
    )
)]
/// A user as a participant of a conversation, or as the author of a message.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize)]
#[non_exhaustive]
pub struct Participant {
    /// The id of the user.
    pub id: UserId,
    /// The first name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub first_name: Option<String>,
    /// The last name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_name: Option<String>,
    /// The first and last name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The job title.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Whether the account is active; false once it is deactivated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub active: Option<bool>,
    /// The picture of the user. The type of the value is not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub avatar: Option<serde_json::Value>,
    /// Presumably when this participant archived the conversation, in Unix seconds; null if not
    /// archived.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub archived_at: Option<Timestamp>,
    /// The role in the conversation. In the list of participants, `1` is an ordinary participant
    /// and `2` an administrator; other values are not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub participant_type: Option<String>,
    /// A line for display: the title, " - ", the name of the unit, and the name of the department
    /// in parentheses.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subtext: Option<String>,
    /// The department, if any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub department: Option<ParticipantDepartment>,
    /// The unit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<ParticipantUnit>,
    /// Always `user`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub content_type: Option<String>,
    /// The relative address of the user.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}

#[cfg(
    any(
        feature = "conversations",
        feature = "messages",
        feature = "participants",
        feature = "search"
    )
)]
/// The department of a participant, with only its id and name.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize)]
#[non_exhaustive]
pub struct ParticipantDepartment {
    /// The id of the department.
    pub id: UnitId,
    /// The name of the department.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
}

#[cfg(
    any(
        feature = "conversations",
        feature = "messages",
        feature = "participants",
        feature = "search"
    )
)]
/// The unit of a participant, with only its id and name.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize)]
#[non_exhaustive]
pub struct ParticipantUnit {
    /// The id of the unit.
    pub id: UnitId,
    /// The name of the unit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Always `unit`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub content_type: Option<String>,
    /// The depth in the tree; 0 is the top.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level: Option<i64>,
    /// `unit`, or `department` for a department below a unit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit_type: Option<UnitType>,
    /// A relative address such as `api/units/12`. Do not build requests from it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}

#[cfg(
    any(feature = "counters", feature = "feed", feature = "posts", feature = "search")
)]
/// A news item, a debate or an event, as the signed-in user sees it.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize)]
#[non_exhaustive]
pub struct Post {
    /// The id of the post.
    pub id: PostId,
    /// The type of the post. A debate belongs to a group.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub content_type: Option<PostContentType>,
    /// The title.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// The text, as HTML or plain text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub body: Option<String>,
    /// Whether the post appears in the feed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub show_in_feed: Option<bool>,
    /// Whether the post is highlighted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub important: Option<bool>,
    /// Whether the post requires an action of the signed-in user, such as a confirmation. Which
    /// actions count is not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub actively_requires_action: Option<bool>,
    /// The id of the rule by which the signed-in user muted the post; null if not muted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mute_rule: Option<i64>,
    /// Whether the signed-in user has seen the post.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seen_by_user: Option<bool>,
    /// Whether the post has a mention that the signed-in user has not seen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub has_unseen_mention: Option<bool>,
    /// How the post is pinned in feeds. Requests take `PostPinnedInput`. The type of the value is
    /// not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pinned: Option<serde_json::Value>,
    /// The read confirmation, with totals.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub confirm: Option<PostConfirm>,
    /// Whether and when the post is published.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub publish: Option<PostPublish>,
    /// The event, if the post is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub event: Option<PostEvent>,
    /// How the signed-in user has interacted with the post.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub interaction: Option<PostInteraction>,
    /// Counts of the post. Only `get_post` is sure to return them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stats: Option<PostStats>,
    /// The individual users that the post is shared with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sharing: Option<PostSharing>,
    /// Who in the organisation sees the post.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub visibility: Option<Visibility>,
    /// The number of announced files that have not been uploaded.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub uploading_files: Option<i64>,
    /// The files of the post.
    #[serde(
        default,
        deserialize_with = "crate::runtime::present",
        skip_serializing_if = "Option::is_none"
    )]
    pub files: Option<Vec<File>>,
    /// What the signed-in user may do with the post.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub permissions: Option<ObjectPermissions>,
    /// The comments.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub comments: Option<PostComments>,
    /// The mentions in the post. The type of the value is not documented.
    #[serde(
        default,
        deserialize_with = "crate::runtime::present",
        skip_serializing_if = "Option::is_none"
    )]
    pub mentions: Option<Vec<serde_json::Value>>,
    /// The group that the post is in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group: Option<PostGroup>,
    /// The author of the post. May be missing right after the creation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub author: Option<UserSummary>,
    /// The poll of the post. Requests take `PollInput`. The type of the value is not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub poll: Option<serde_json::Value>,
    /// The participation in the event of the post. The type of the value is not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub participation: Option<serde_json::Value>,
    /// Translations of the post. The type of the value is not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub translations: Option<serde_json::Value>,
    /// Always `chain`. The meaning is not documented.
    #[serde(rename = "type", default, skip_serializing_if = "Option::is_none")]
    pub type_: Option<String>,
    /// The relative address of the post.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}

#[cfg(
    any(feature = "counters", feature = "feed", feature = "posts", feature = "search")
)]
/// The comments of a post.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct PostComments {
    /// Whether the post is open for comments.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub enabled: Option<bool>,
    /// The number of comments.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub count: Option<i64>,
    /// The number of replies to comments.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub replies: Option<i64>,
    /// The latest comment, presumably a `Comment`; null if there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub latest: Option<serde_json::Value>,
}

#[cfg(
    any(feature = "counters", feature = "feed", feature = "posts", feature = "search")
)]
/// The read confirmation of a post.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct PostConfirm {
    /// Whether readers are asked to confirm that they have read the post.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub enabled: Option<bool>,
    /// A total of the confirmations. What it counts is not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub total: Option<i64>,
}

#[cfg(
    any(feature = "counters", feature = "feed", feature = "posts", feature = "search")
)]
/// The type of a post. A debate belongs to a group.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PostContentType {
    /// `news`
    News,
    /// `debate`
    Debate,
    /// `event`
    Event,
    /// A value that this version does not know, as the API sent it.
    Unknown(String),
}

#[cfg(
    any(feature = "counters", feature = "feed", feature = "posts", feature = "search")
)]
open_enum!(
    PostContentType, Unknown { News = "news", Debate = "debate", Event = "event", }
);
#[cfg(
    any(feature = "counters", feature = "feed", feature = "posts", feature = "search")
)]
/// The event of a post. Its times are in `datetime_start` and `datetime_end`, or in `dates`.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct PostEvent {
    /// Where the event takes place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub location: Option<String>,
    /// An address with more about the event.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub link: Option<String>,
    /// Whether the event lasts all day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub all_day: Option<bool>,
    /// When the event begins, in ISO 8601 and UTC.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub datetime_start: Option<Timestamp>,
    /// When the event ends, in ISO 8601 and UTC.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub datetime_end: Option<Timestamp>,
    /// The beginning of the event. The type of the value is not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date_start: Option<serde_json::Value>,
    /// The end of the event. The type of the value is not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date_end: Option<serde_json::Value>,
    /// The occurrences of the event.
    #[serde(
        default,
        deserialize_with = "crate::runtime::present",
        skip_serializing_if = "Option::is_none"
    )]
    pub dates: Option<Vec<PostEventDate>>,
    /// How the event repeats. The type of the value is not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recurrence: Option<serde_json::Value>,
    /// The rule by which the event repeats. The type of the value is not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rrule: Option<serde_json::Value>,
    /// The participation in the event.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub participation: Option<PostEventParticipation>,
}

#[cfg(
    any(feature = "counters", feature = "feed", feature = "posts", feature = "search")
)]
/// One occurrence of an event.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct PostEventDate {
    /// When it begins: Unix seconds as text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub start: Option<String>,
    /// When it ends: Unix seconds as text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub end: Option<String>,
}

#[cfg(
    any(
        feature = "calendar",
        feature = "counters",
        feature = "feed",
        feature = "posts",
        feature = "search"
    )
)]
/// The participation in an event.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct PostEventParticipation {
    /// Whether users can accept or decline.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub enabled: Option<bool>,
    /// The signed-in user's answer to the invitation, presumably a number as in
    /// `EventParticipant`, and null without an answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rsvp: Option<serde_json::Value>,
    /// The number of invited users.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub invited: Option<i64>,
    /// The number of users who accepted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub accepted: Option<i64>,
    /// The number of users who declined.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rejected: Option<i64>,
}

#[cfg(
    any(feature = "counters", feature = "feed", feature = "posts", feature = "search")
)]
/// The group of a post, in a short form.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize)]
#[non_exhaustive]
pub struct PostGroup {
    /// The id of the group.
    pub id: GroupId,
    /// The name of the group.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The picture of the group. The type of the value is not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub image: Option<serde_json::Value>,
}

#[cfg(
    any(feature = "counters", feature = "feed", feature = "posts", feature = "search")
)]
/// How the signed-in user has interacted with a post.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct PostInteraction {
    /// Whether the signed-in user has seen the post.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seen: Option<bool>,
    /// Whether the signed-in user likes the post.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub liked: Option<bool>,
    /// Presumably whether the signed-in user confirmed having read the post.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub read: Option<bool>,
    /// Whether the signed-in user bookmarked the post.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bookmarked: Option<bool>,
}

#[cfg(
    any(feature = "counters", feature = "feed", feature = "posts", feature = "search")
)]
/// Whether and when a post is published.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct PostPublish {
    /// Whether the post is published.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<bool>,
    /// When the post was published, in Unix seconds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub published_at: Option<Timestamp>,
    /// When the post is to be published, in Unix seconds; null if it stays unpublished.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub publish_on: Option<Timestamp>,
    /// When the post is to be withdrawn, in Unix seconds; null for never.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unpublish_on: Option<Timestamp>,
    /// When the post was created, in Unix seconds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub created_at: Option<Timestamp>,
    /// When the post last changed, in Unix seconds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub updated_at: Option<Timestamp>,
}

#[cfg(
    any(feature = "counters", feature = "feed", feature = "posts", feature = "search")
)]
/// The individual users that a post is shared with.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct PostSharing {
    /// Whether the post is shared with individual users.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shared: Option<bool>,
    /// The users that the post is shared with, as ids or objects. The type of the value is not
    /// documented.
    #[serde(
        default,
        deserialize_with = "crate::runtime::present",
        skip_serializing_if = "Option::is_none"
    )]
    pub shares: Option<Vec<serde_json::Value>>,
}

#[cfg(any(feature = "feed", feature = "posts"))]
/// The order of posts: latest edit or comment first, or by the original time of publication.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PostSort {
    /// `activity`
    Activity,
    /// `publish`
    Publish,
    /// A value that this version does not know, as the API sent it.
    Unknown(String),
}

#[cfg(any(feature = "feed", feature = "posts"))]
open_enum!(PostSort, Unknown { Activity = "activity", Publish = "publish", });

#[cfg(
    any(
        feature = "calendar",
        feature = "counters",
        feature = "feed",
        feature = "posts",
        feature = "search"
    )
)]
/// Counts of a post.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct PostStats {
    /// The number of comments.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub comments: Option<i64>,
    /// The number of replies to comments.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub replies: Option<i64>,
    /// The number of users who like the post.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub likes: Option<i64>,
    /// Presumably the number of users who confirmed having read the post.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reads: Option<i64>,
}

#[cfg(any(feature = "schedule", feature = "vacations"))]
/// What the signed-in user may do with a shift or vacation.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct RegistrationPermissions {
    /// Whether the user may change it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub edit: Option<bool>,
    /// Whether the user may delete it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub delete: Option<bool>,
    /// Whether the user may take the shift without approval.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub take: Option<bool>,
    /// Whether the user may open the shift for trade.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub request: Option<bool>,
    /// Whether the user may close the trade of the shift. No operation for that is documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub close: Option<bool>,
    /// Whether the user may apply for the shift.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub apply: Option<bool>,
    /// Whether the user may approve a trade of the shift.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub approve: Option<bool>,
}

#[cfg(
    any(
        feature = "events",
        feature = "search",
        feature = "unit-tree",
        feature = "units",
        feature = "user-unit-memberships"
    )
)]
/// A unit, or a department below a unit. Relations such as the parent may be missing.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize)]
#[non_exhaustive]
pub struct Unit {
    /// Always `unit`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub content_type: Option<String>,
    /// The id of the unit.
    pub id: UnitId,
    /// The caller's own key for the unit, such as a cost centre; null if unset.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reference: Option<String>,
    /// The name of the unit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// A text about the unit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// The depth in the tree; 0 is the top.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level: Option<i64>,
    /// The path from the top of the tree to the unit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub path: Option<String>,
    /// `unit`, or `department` for a department below a unit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit_type: Option<UnitType>,
    /// Whether the units below are included. Only present in a visibility.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub falldown: Option<bool>,
    /// The features of the unit.
    #[serde(
        default,
        deserialize_with = "crate::runtime::present",
        skip_serializing_if = "Option::is_none"
    )]
    pub features: Option<Vec<UnitFeature>>,
    /// The departments of the unit.
    #[serde(
        default,
        deserialize_with = "crate::runtime::present",
        skip_serializing_if = "Option::is_none"
    )]
    pub departments: Option<Vec<UnitDepartment>>,
    /// The unit above this one; null at the top.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<UnitSummary>,
    /// The picture of the unit. The type of the value is not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub image: Option<serde_json::Value>,
    /// The units directly below.
    #[serde(
        default,
        deserialize_with = "crate::runtime::present",
        skip_serializing_if = "Option::is_none"
    )]
    pub children: Option<Vec<Unit>>,
    /// The addresses for company, delivery and invoicing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub addresses: Option<UnitAddresses>,
    /// The contact of the unit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contact: Option<UnitContact>,
    /// The opening hours of the unit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub opening_hours: Option<UnitOpeningHours>,
    /// The place of the unit on the map.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub geo: Option<UnitGeo>,
    /// Counts of the unit. `list_units` gives all of them only with `full_stats`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stats: Option<UnitStats>,
    /// What the signed-in user may do with the unit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub permissions: Option<ObjectPermissions>,
    /// A relative address such as `api/units/12`. Do not build requests from it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// The id of the unit above this one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent_id: Option<UnitId>,
    /// Presumably whether there is no unit below this one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub leaf: Option<bool>,
}

#[cfg(
    any(
        feature = "events",
        feature = "search",
        feature = "unit-tree",
        feature = "units",
        feature = "user-unit-memberships"
    )
)]
/// One address of a unit.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize)]
#[non_exhaustive]
pub struct UnitAddress {
    /// The id of the address.
    pub id: UnitAddressId,
    /// The name of the company.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub company: Option<String>,
    /// The number of the company in its register.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub registration_number: Option<String>,
    /// The VAT number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub vat_number: Option<String>,
    /// The street and number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub street: Option<String>,
    /// A second line of the street.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub street_additional: Option<String>,
    /// The postal code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub postal_code: Option<String>,
    /// The city.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub city: Option<String>,
    /// The name of the country.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
    /// The telephone number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
    /// The e-mail address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// Free remarks.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub comments: Option<String>,
    /// Whether the company address is used instead of this one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub use_company_address: Option<bool>,
}

#[cfg(
    any(
        feature = "events",
        feature = "search",
        feature = "unit-tree",
        feature = "units",
        feature = "user-unit-memberships"
    )
)]
/// The three addresses of a unit, which are created with it.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct UnitAddresses {
    /// The address of the company.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub company: Option<UnitAddress>,
    /// The address for deliveries.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub delivery: Option<UnitAddress>,
    /// The address for invoices.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub invoicing: Option<UnitAddress>,
}

#[cfg(
    any(
        feature = "events",
        feature = "search",
        feature = "unit-tree",
        feature = "units",
        feature = "user-unit-memberships"
    )
)]
/// The contact of a unit. It is read-only.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct UnitContact {
    /// The person or desk to ask for; empty if unset.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The telephone number; empty if unset.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
}

#[cfg(
    any(
        feature = "events",
        feature = "search",
        feature = "unit-tree",
        feature = "units",
        feature = "user-unit-memberships",
        feature = "webhooks"
    )
)]
/// A department of a unit. Which fields it has is not documented.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct UnitDepartment {
    /// The id of the department. The type of the value is not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<UnitId>,
    /// The name of the department. The type of the value is not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Always `unit`. The type of the value is not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub content_type: Option<String>,
    /// The depth in the tree; 0 is the top. The type of the value is not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level: Option<i64>,
    /// Always `department`. The type of the value is not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit_type: Option<UnitType>,
    /// A relative address such as `api/units/31`. Do not build requests from it. The type of the
    /// value is not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}

#[cfg(
    any(
        feature = "events",
        feature = "search",
        feature = "unit-features",
        feature = "unit-tree",
        feature = "units",
        feature = "user-unit-memberships"
    )
)]
/// A feature that units can be marked with.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize)]
#[non_exhaustive]
pub struct UnitFeature {
    /// The id of the feature.
    pub id: FeatureId,
    /// The name of the feature.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// A relative address such as `api/units/features/6`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}

#[cfg(
    any(
        feature = "events",
        feature = "search",
        feature = "unit-tree",
        feature = "units",
        feature = "user-unit-memberships"
    )
)]
/// The place of a unit on the map. It is read-only.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct UnitGeo {
    /// The latitude in degrees.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lat: Option<f64>,
    /// The longitude in degrees.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lng: Option<f64>,
}

#[cfg(
    any(
        feature = "events",
        feature = "search",
        feature = "unit-tree",
        feature = "units",
        feature = "user-unit-memberships"
    )
)]
/// The opening hours, as responses have them.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct UnitOpeningHours {
    /// The hours of the weekdays; null if unset. The type of the value is not documented.
    #[serde(
        default,
        deserialize_with = "crate::runtime::present",
        skip_serializing_if = "Option::is_none"
    )]
    pub office_hours: Option<Vec<serde_json::Value>>,
    /// The periods when the unit is closed; null if unset. The type of the value is not
    /// documented.
    #[serde(
        default,
        deserialize_with = "crate::runtime::present",
        skip_serializing_if = "Option::is_none"
    )]
    pub closed: Option<Vec<serde_json::Value>>,
}

#[cfg(
    any(
        feature = "comments",
        feature = "counters",
        feature = "documents",
        feature = "events",
        feature = "faq",
        feature = "feed",
        feature = "groups",
        feature = "post-interaction",
        feature = "posts",
        feature = "quicklinks",
        feature = "schedule",
        feature = "search",
        feature = "shift-templates",
        feature = "unit-tree",
        feature = "units",
        feature = "user-unit-memberships",
        feature = "users",
        feature = "vacations",
        feature = "webhooks"
    )
)]
/// Counts of a unit. Only some are present unless the full counts were requested.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct UnitStats {
    /// The number of users in the unit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub users: Option<i64>,
    /// The number of units directly below.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub children: Option<i64>,
    /// The number of units below, on all levels.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub children_total: Option<i64>,
}

#[cfg(
    any(
        feature = "comments",
        feature = "counters",
        feature = "documents",
        feature = "events",
        feature = "faq",
        feature = "feed",
        feature = "groups",
        feature = "post-interaction",
        feature = "posts",
        feature = "quicklinks",
        feature = "schedule",
        feature = "search",
        feature = "shift-templates",
        feature = "unit-tree",
        feature = "units",
        feature = "user-unit-memberships",
        feature = "users",
        feature = "vacations",
        feature = "webhooks"
    )
)]
/// A unit in a short form, as other objects contain it.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize)]
#[non_exhaustive]
pub struct UnitSummary {
    /// Always `unit`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub content_type: Option<String>,
    /// The id of the unit.
    pub id: UnitId,
    /// The name of the unit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The depth in the tree; 0 is the top.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level: Option<i64>,
    /// `unit`, or `department` for a department below a unit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit_type: Option<UnitType>,
    /// A relative address such as `api/units/12`. Do not build requests from it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// The unit above this one; null at the top.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<Box<UnitSummary>>,
    /// The id of the unit above this one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent_id: Option<UnitId>,
    /// Whether the units below are included. Only present in a visibility.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub falldown: Option<bool>,
    /// Counts of users and units.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stats: Option<UnitStats>,
}

#[cfg(
    any(
        feature = "comments",
        feature = "conversations",
        feature = "counters",
        feature = "documents",
        feature = "events",
        feature = "faq",
        feature = "feed",
        feature = "groups",
        feature = "manuals",
        feature = "messages",
        feature = "participants",
        feature = "post-interaction",
        feature = "posts",
        feature = "quicklinks",
        feature = "schedule",
        feature = "search",
        feature = "shift-templates",
        feature = "suppliers",
        feature = "unit-tree",
        feature = "units",
        feature = "user-unit-memberships",
        feature = "users",
        feature = "vacations",
        feature = "webhooks"
    )
)]
/// The type of a unit. A department is below a unit.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum UnitType {
    /// `unit`
    Unit,
    /// `department`
    Department,
    /// A value that this version does not know, as the API sent it.
    Unknown(String),
}

#[cfg(
    any(
        feature = "comments",
        feature = "conversations",
        feature = "counters",
        feature = "documents",
        feature = "events",
        feature = "faq",
        feature = "feed",
        feature = "groups",
        feature = "manuals",
        feature = "messages",
        feature = "participants",
        feature = "post-interaction",
        feature = "posts",
        feature = "quicklinks",
        feature = "schedule",
        feature = "search",
        feature = "shift-templates",
        feature = "suppliers",
        feature = "unit-tree",
        feature = "units",
        feature = "user-unit-memberships",
        feature = "users",
        feature = "vacations",
        feature = "webhooks"
    )
)]
open_enum!(UnitType, Unknown { Unit = "unit", Department = "department", });

#[cfg(any(feature = "search", feature = "users"))]
/// A user. Which fields are present differs from operation to operation.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize)]
#[non_exhaustive]
pub struct User {
    /// Always `user`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub content_type: Option<String>,
    /// The id of the user.
    pub id: UserId,
    /// The caller's own key for the user, such as an employee number; empty or null if unset.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reference: Option<String>,
    /// The first and last name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The first name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub first_name: Option<String>,
    /// The last name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_name: Option<String>,
    /// The job title.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Whether the account is active; false once it is deactivated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub active: Option<bool>,
    /// Free field 1 of 5. The tenant decides what it means.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub meta_field_0: Option<String>,
    /// Free field 2 of 5. The tenant decides what it means.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub meta_field_1: Option<String>,
    /// Free field 3 of 5. The tenant decides what it means.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub meta_field_2: Option<String>,
    /// Free field 4 of 5. The tenant decides what it means.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub meta_field_3: Option<String>,
    /// Free field 5 of 5. The tenant decides what it means.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub meta_field_4: Option<String>,
    /// What the signed-in user may do with the user.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub permissions: Option<ObjectPermissions>,
    /// The picture of the user. The type of the value is not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub avatar: Option<serde_json::Value>,
    /// The unit of the user.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<UnitSummary>,
    /// The unit where the user works physically.
    #[serde(rename = "physicalUnit", default, skip_serializing_if = "Option::is_none")]
    pub physical_unit: Option<UnitSummary>,
    /// The department of the user, perhaps with only its id and name; null if there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub department: Option<UnitSummary>,
    /// The user types of the user.
    #[serde(
        rename = "userTypes",
        default,
        deserialize_with = "crate::runtime::present",
        skip_serializing_if = "Option::is_none"
    )]
    pub user_types: Option<Vec<UserTypeRef>>,
    /// The groups that the user is a member of. The type of the value is not documented.
    #[serde(
        rename = "memberGroups",
        default,
        deserialize_with = "crate::runtime::present",
        skip_serializing_if = "Option::is_none"
    )]
    pub member_groups: Option<Vec<serde_json::Value>>,
    /// The memberships of the user.
    #[serde(
        rename = "memberUnits",
        default,
        deserialize_with = "crate::runtime::present",
        skip_serializing_if = "Option::is_none"
    )]
    pub member_units: Option<Vec<MemberUnit>>,
    /// The specialties of the user.
    #[serde(
        default,
        deserialize_with = "crate::runtime::present",
        skip_serializing_if = "Option::is_none"
    )]
    pub specialties: Option<Vec<UserSpecialty>>,
    /// The state of two-factor authentication. The type of the value is not documented.
    #[serde(rename = "twoFactor", default, skip_serializing_if = "Option::is_none")]
    pub two_factor: Option<serde_json::Value>,
    /// Where the account comes from. The values are not documented.
    #[serde(
        default,
        deserialize_with = "crate::runtime::present",
        skip_serializing_if = "Option::is_none"
    )]
    pub provider: Option<Vec<String>>,
    /// The integrations of the account. The type of the value is not documented.
    #[serde(
        default,
        deserialize_with = "crate::runtime::present",
        skip_serializing_if = "Option::is_none"
    )]
    pub all_integrations: Option<Vec<serde_json::Value>>,
    /// The devices that get push notifications.
    #[serde(
        default,
        deserialize_with = "crate::runtime::present",
        skip_serializing_if = "Option::is_none"
    )]
    pub devices: Option<Vec<Device>>,
    /// The role of the user in a conversation. The values are not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub participant_type: Option<String>,
    /// A relative address such as `api/users/501`. Do not build requests from it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// The e-mail address, with which the user signs in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// The telephone number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
    /// Topics to ask the user about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ask_about: Option<String>,
    /// The full name of the country. Requests take a code instead.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
    /// A favourite quote of the user.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quote: Option<String>,
    /// A text about the user.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// The birthday as `YYYY-MM-DD`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub birthday: Option<String>,
    /// The settings of the user.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub settings: Option<UserSettings>,
    /// Whether the user has accepted the policy.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub policy_accept: Option<bool>,
    /// Whether the user is an administrator.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub admin: Option<bool>,
    /// Whether the user is a system administrator.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub system_admin: Option<bool>,
    /// Presumably the number of the latest release that the user was told about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub latest_release: Option<i64>,
    /// What the user may do. Only `get_current_user` returns it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub abilities: Option<Abilities>,
}

#[cfg(any(feature = "search", feature = "users"))]
/// The settings of a user, as responses have them.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct UserSettings {
    /// The IANA name of the time zone. It is read-only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timezone: Option<String>,
    /// Whose birthdays the calendar of the user shows; `none` is the only documented value. Do not
    /// send it back: requests take a boolean.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub show_birthdays: Option<String>,
    /// Whether the birthday of the user is hidden from others.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub birthdays_optout: Option<bool>,
    /// When the account is deactivated automatically, in Unix seconds; null for never.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expire: Option<Timestamp>,
    /// The ISO 639-1 code of the language.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
}

#[cfg(any(feature = "search", feature = "specialties", feature = "users"))]
/// A specialty of a user.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize)]
#[non_exhaustive]
pub struct UserSpecialty {
    /// The id of the specialty.
    pub id: SpecialtyId,
    /// The name of the specialty.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// A relative address such as `api/users/specialties/8`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}

#[cfg(
    any(
        feature = "comments",
        feature = "counters",
        feature = "documents",
        feature = "faq",
        feature = "feed",
        feature = "groups",
        feature = "post-interaction",
        feature = "posts",
        feature = "schedule",
        feature = "search",
        feature = "vacations",
        feature = "webhooks"
    )
)]
/// A user in a short form, as other objects contain it.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize)]
#[non_exhaustive]
pub struct UserSummary {
    /// Always `user`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub content_type: Option<String>,
    /// The id of the user.
    pub id: UserId,
    /// The first and last name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The first name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub first_name: Option<String>,
    /// The last name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_name: Option<String>,
    /// The job title.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// The picture of the user. The type of the value is not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub avatar: Option<serde_json::Value>,
    /// Whether the account is active; false once it is deactivated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub active: Option<bool>,
    /// The unit of the user.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<UnitSummary>,
    /// The unit where the user works physically.
    #[serde(rename = "physicalUnit", default, skip_serializing_if = "Option::is_none")]
    pub physical_unit: Option<UnitSummary>,
    /// A relative address such as `api/users/501`. Do not build requests from it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// What the signed-in user may do with the user. Absent in most places.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub permissions: Option<ObjectPermissions>,
}

#[cfg(
    any(
        feature = "search",
        feature = "user-types",
        feature = "user-unit-memberships",
        feature = "users"
    )
)]
/// A user type: a role with abilities.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize)]
#[non_exhaustive]
pub struct UserType {
    /// The id of the user type.
    pub id: UserTypeId,
    /// The caller's own key for the user type; empty or null if unset.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reference: Option<String>,
    /// The name of the user type.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The rights of the user type on the object that it belongs to, such as `access` or `manage`
    /// on a folder. The values are not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rights: Option<String>,
    /// Counts of the user type.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stats: Option<UserTypeStats>,
    /// What holders of the user type may do.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub abilities: Option<Abilities>,
}

#[cfg(
    any(
        feature = "counters",
        feature = "faq",
        feature = "feed",
        feature = "groups",
        feature = "manuals",
        feature = "posts",
        feature = "quicklinks",
        feature = "search",
        feature = "suppliers",
        feature = "user-types",
        feature = "users"
    )
)]
/// A user type by id and name.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize)]
#[non_exhaustive]
pub struct UserTypeRef {
    /// The id of the user type.
    pub id: UserTypeId,
    /// The name of the user type.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
}

#[cfg(
    any(
        feature = "search",
        feature = "user-types",
        feature = "user-unit-memberships",
        feature = "users"
    )
)]
/// Counts of a user type.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct UserTypeStats {
    /// The number of different users who hold the user type.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub users: Option<i64>,
}

#[cfg(
    any(
        feature = "counters",
        feature = "faq",
        feature = "feed",
        feature = "manuals",
        feature = "posts",
        feature = "search",
        feature = "suppliers"
    )
)]
/// Who in the organisation sees something. The unit that owns a post is in `extra`, under a
/// name that is not documented.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct Visibility {
    /// The units whose users may see it.
    #[serde(
        default,
        deserialize_with = "crate::runtime::present",
        skip_serializing_if = "Option::is_none"
    )]
    pub units: Option<Vec<VisibilityUnit>>,
    /// The user types whose users may see it.
    #[serde(
        rename = "userTypes",
        default,
        deserialize_with = "crate::runtime::present",
        skip_serializing_if = "Option::is_none"
    )]
    pub user_types: Option<Vec<UserTypeRef>>,
}

#[cfg(
    any(
        feature = "faq",
        feature = "manuals",
        feature = "posts",
        feature = "quicklinks",
        feature = "suppliers"
    )
)]
/// Who in the organisation may see something.
#[derive(Clone, Debug, PartialEq, serde::Serialize, Default)]
#[non_exhaustive]
pub struct VisibilityInput {
    /// Whether all units may see it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub all_units: Option<bool>,
    /// The ids of units whose users may see it, without the units below them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub units: Option<Vec<UnitId>>,
    /// The ids of units whose users may see it, together with the units below them. It is a
    /// separate list, not a part of `units`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub units_falldown: Option<Vec<UnitId>>,
    /// The ids of user types whose users may see it.
    #[serde(rename = "userTypes", skip_serializing_if = "Option::is_none")]
    pub user_types: Option<Vec<UserTypeId>>,
}

#[cfg(
    any(
        feature = "faq",
        feature = "manuals",
        feature = "posts",
        feature = "quicklinks",
        feature = "suppliers"
    )
)]
impl VisibilityInput {
    /// Creates a value with no field set.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self {
            all_units: Default::default(),
            units: Default::default(),
            units_falldown: Default::default(),
            user_types: Default::default(),
        }
    }

    /// Whether all units may see it.
    #[must_use]
    #[inline]
    pub fn all_units(mut self, value: bool) -> Self {
        self.all_units = Some(value);
        self
    }

    /// The ids of units whose users may see it, without the units below them.
    #[must_use]
    #[inline]
    pub fn units(mut self, value: impl IntoIterator<Item = impl Into<UnitId>>) -> Self {
        self.units = Some(value.into_iter().map(Into::into).collect());
        self
    }

    /// The ids of units whose users may see it, together with the units below them. It is a
    /// separate list, not a part of `units`.
    #[must_use]
    #[inline]
    pub fn units_falldown(
        mut self,
        value: impl IntoIterator<Item = impl Into<UnitId>>,
    ) -> Self {
        self.units_falldown = Some(value.into_iter().map(Into::into).collect());
        self
    }

    /// The ids of user types whose users may see it.
    #[must_use]
    #[inline]
    pub fn user_types(
        mut self,
        value: impl IntoIterator<Item = impl Into<UserTypeId>>,
    ) -> Self {
        self.user_types = Some(value.into_iter().map(Into::into).collect());
        self
    }
}

#[cfg(
    any(
        feature = "faq",
        feature = "manuals",
        feature = "posts",
        feature = "quicklinks",
        feature = "suppliers"
    )
)]
/// Who in the organisation may see something.
#[derive(Clone, Debug, PartialEq, serde::Serialize, Default)]
#[non_exhaustive]
pub struct VisibilityInputPatch {
    /// Whether all units may see it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub all_units: Option<bool>,
    /// The ids of units whose users may see it, without the units below them.
    #[serde(skip_serializing_if = "Patch::is_absent")]
    pub units: Patch<Vec<UnitId>>,
    /// The ids of units whose users may see it, together with the units below them. It is a
    /// separate list, not a part of `units`.
    #[serde(skip_serializing_if = "Patch::is_absent")]
    pub units_falldown: Patch<Vec<UnitId>>,
    /// The ids of user types whose users may see it.
    #[serde(rename = "userTypes", skip_serializing_if = "Patch::is_absent")]
    pub user_types: Patch<Vec<UserTypeId>>,
}

#[cfg(
    any(
        feature = "faq",
        feature = "manuals",
        feature = "posts",
        feature = "quicklinks",
        feature = "suppliers"
    )
)]
impl VisibilityInputPatch {
    /// Creates a value with no field set.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self {
            all_units: Default::default(),
            units: Default::default(),
            units_falldown: Default::default(),
            user_types: Default::default(),
        }
    }

    /// Whether all units may see it.
    #[must_use]
    #[inline]
    pub fn all_units(mut self, value: bool) -> Self {
        self.all_units = Some(value);
        self
    }

    /// The ids of units whose users may see it, without the units below them.
    #[must_use]
    #[inline]
    pub fn units(mut self, value: impl Into<Patch<Vec<UnitId>>>) -> Self {
        self.units = value.into();
        self
    }

    /// The ids of units whose users may see it, together with the units below them. It is a
    /// separate list, not a part of `units`.
    #[must_use]
    #[inline]
    pub fn units_falldown(mut self, value: impl Into<Patch<Vec<UnitId>>>) -> Self {
        self.units_falldown = value.into();
        self
    }

    /// The ids of user types whose users may see it.
    #[must_use]
    #[inline]
    pub fn user_types(mut self, value: impl Into<Patch<Vec<UserTypeId>>>) -> Self {
        self.user_types = value.into();
        self
    }
}

#[cfg(
    any(
        feature = "counters",
        feature = "documents",
        feature = "faq",
        feature = "feed",
        feature = "groups",
        feature = "manuals",
        feature = "posts",
        feature = "quicklinks",
        feature = "search",
        feature = "suppliers"
    )
)]
/// A unit whose users may see something.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize)]
#[non_exhaustive]
pub struct VisibilityUnit {
    /// Always `unit`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub content_type: Option<String>,
    /// The id of the unit.
    pub id: UnitId,
    /// The name of the unit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The depth in the tree; 0 is the top.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level: Option<i64>,
    /// `unit`, or `department` for a department below a unit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit_type: Option<UnitType>,
    /// A relative address such as `api/units/12`. Do not build requests from it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// Whether the units below are included.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub falldown: Option<bool>,
}
