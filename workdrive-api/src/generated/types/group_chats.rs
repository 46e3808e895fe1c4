// @generated from an OpenAPI document. Do not edit.

#[allow(unused_imports)]
use super::*;
/// The event of a call in a group chat.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct CallEvent {
    /// The id of the event.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<EventId>,
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
    /// Links to something outside WorkDrive.
    #[serde(
        rename = "externalLink",
        default,
        deserialize_with = "crate::runtime::present",
        skip_serializing_if = "Option::is_none"
    )]
    pub external_link: Option<Vec<ExternalLink>>,
    /// Whether the event came from a calendar outside WorkDrive.
    #[serde(
        rename = "isExternalEvent",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub is_external_event: Option<bool>,
    /// The address where people meet online.
    #[serde(rename = "conferenceLink", default, skip_serializing_if = "Option::is_none")]
    pub conference_link: Option<String>,
    /// Where the event takes place, as text; it may be the address of a map.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub location: Option<String>,
    /// When it starts.
    #[serde(rename = "startDateTime", default, skip_serializing_if = "Option::is_none")]
    pub start_date_time: Option<Timestamp>,
    /// When it ends.
    #[serde(rename = "endDateTime", default, skip_serializing_if = "Option::is_none")]
    pub end_date_time: Option<Timestamp>,
    /// Whether people meet online.
    #[serde(rename = "isVirtual", default, skip_serializing_if = "Option::is_none")]
    pub is_virtual: Option<bool>,
    /// Where the event came from. The values are not documented.
    #[serde(rename = "eventSource", default, skip_serializing_if = "Option::is_none")]
    pub event_source: Option<String>,
    /// The poster. The type of the value is not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub poster: Option<serde_json::Value>,
    /// The number of users who will attend.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub going: Option<i64>,
    /// The caller's answer to the invitation.
    #[serde(rename = "myRsvp", default, skip_serializing_if = "Option::is_none")]
    pub my_rsvp: Option<String>,
    /// When the caller checked in.
    #[serde(rename = "myCheckin", default, skip_serializing_if = "Option::is_none")]
    pub my_checkin: Option<Timestamp>,
    /// The number of comments.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub comments: Option<i64>,
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
    /// The type of the event, presumably a number as in requests.
    #[serde(rename = "type", default, skip_serializing_if = "Option::is_none")]
    pub type_: Option<serde_json::Value>,
    /// The category, presumably its name as in requests.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub category: Option<serde_json::Value>,
    /// The livestream. The type of the value is not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub livestream: Option<serde_json::Value>,
    /// The invited users.
    #[serde(
        rename = "rsvpUsers",
        default,
        deserialize_with = "crate::runtime::present",
        skip_serializing_if = "Option::is_none"
    )]
    pub rsvp_users: Option<Vec<RsvpUser>>,
    /// The user who created it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub creator: Option<UserRef>,
    /// The attendees from outside.
    #[serde(
        rename = "externalAttendees",
        default,
        deserialize_with = "crate::runtime::present",
        skip_serializing_if = "Option::is_none"
    )]
    pub external_attendees: Option<Vec<String>>,
    /// How the event repeats.
    #[serde(rename = "repeatConfig", default, skip_serializing_if = "Option::is_none")]
    pub repeat_config: Option<RepeatConfig>,
    /// Presumably the id that the events of a series share.
    #[serde(rename = "repeatId", default, skip_serializing_if = "Option::is_none")]
    pub repeat_id: Option<serde_json::Value>,
}

/// A call in a group chat.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct GroupCall {
    /// The id of the call.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<CallId>,
    /// The message that it belongs to. The type of the value is not documented.
    #[serde(rename = "messageId", default, skip_serializing_if = "Option::is_none")]
    pub message_id: Option<serde_json::Value>,
    /// The duration. The unit is not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub duration: Option<i64>,
    /// When it started.
    #[serde(rename = "startedAt", default, skip_serializing_if = "Option::is_none")]
    pub started_at: Option<Timestamp>,
    /// When it ended.
    #[serde(rename = "endedAt", default, skip_serializing_if = "Option::is_none")]
    pub ended_at: Option<Timestamp>,
    /// The type. The values are not documented.
    #[serde(rename = "type", default, skip_serializing_if = "Option::is_none")]
    pub type_: Option<String>,
    /// The state. The values are not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// Whether it is in progress.
    #[serde(rename = "inProgress", default, skip_serializing_if = "Option::is_none")]
    pub in_progress: Option<bool>,
    /// Whether it belongs to a group.
    #[serde(rename = "isGroup", default, skip_serializing_if = "Option::is_none")]
    pub is_group: Option<bool>,
    /// Presumably the token that admits to it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub token: Option<serde_json::Value>,
    /// The conversation that it belongs to. The type of the value is not documented.
    #[serde(rename = "conversationId", default, skip_serializing_if = "Option::is_none")]
    pub conversation_id: Option<serde_json::Value>,
    /// The number of present participants.
    #[serde(
        rename = "noOfParticipants",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub no_of_participants: Option<i64>,
    /// The number of all participants.
    #[serde(
        rename = "totalParticipants",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub total_participants: Option<i64>,
    /// The participants.
    #[serde(
        default,
        deserialize_with = "crate::runtime::present",
        skip_serializing_if = "Option::is_none"
    )]
    pub participants: Option<Vec<CallParticipant>>,
    /// The id of the accompanying conversation.
    #[serde(
        rename = "livestreamConversationId",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub livestream_conversation_id: Option<ConversationId>,
    /// The title. The type of the value is not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<serde_json::Value>,
    /// The event whose invitations apply. The type of the value is not documented.
    #[serde(
        rename = "eventForInvitesId",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub event_for_invites_id: Option<serde_json::Value>,
    /// Presumably the recording.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file: Option<File>,
    /// The id of the user who started it.
    #[serde(rename = "userId", default, skip_serializing_if = "Option::is_none")]
    pub user_id: Option<UserId>,
    /// The user who started it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub user: Option<UserRef>,
    /// When it is scheduled to start.
    #[serde(rename = "scheduledFor", default, skip_serializing_if = "Option::is_none")]
    pub scheduled_for: Option<Timestamp>,
    /// Whether it is recorded.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub record: Option<bool>,
    /// The event of the call.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub event: Option<CallEvent>,
    /// Presumably the token that admits people from outside.
    #[serde(rename = "publicToken", default, skip_serializing_if = "Option::is_none")]
    pub public_token: Option<Secret>,
}

/// A group chat.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct GroupChat {
    /// The id of the conversation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<ConversationId>,
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
    /// The id of the group.
    #[serde(rename = "groupId", default, skip_serializing_if = "Option::is_none")]
    pub group_id: Option<GroupId>,
    /// The latest call.
    #[serde(rename = "lastCall", default, skip_serializing_if = "Option::is_none")]
    pub last_call: Option<GroupCall>,
    /// The next call.
    #[serde(rename = "scheduledCall", default, skip_serializing_if = "Option::is_none")]
    pub scheduled_call: Option<GroupCall>,
    /// The title.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// The description.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// The cover picture.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub image: Option<File>,
    /// The colour of the chat.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub color: Option<String>,
    /// Whether it is a channel.
    #[serde(rename = "isChannel", default, skip_serializing_if = "Option::is_none")]
    pub is_channel: Option<bool>,
    /// Whether it is private.
    #[serde(rename = "isPrivate", default, skip_serializing_if = "Option::is_none")]
    pub is_private: Option<bool>,
    /// Whether people can ask to join.
    #[serde(rename = "byRequest", default, skip_serializing_if = "Option::is_none")]
    pub by_request: Option<bool>,
    /// The type of the chat, presumably a `GroupType`.
    #[serde(rename = "type", default, skip_serializing_if = "Option::is_none")]
    pub type_: Option<String>,
    /// The name of the category.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub category: Option<String>,
    /// The id of the ticket that the chat is about.
    #[serde(rename = "ticketId", default, skip_serializing_if = "Option::is_none")]
    pub ticket_id: Option<TicketId>,
    /// The number of new answers.
    #[serde(
        rename = "newResponseCount",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub new_response_count: Option<i64>,
    /// The question that the chat started with.
    #[serde(rename = "initialQuery", default, skip_serializing_if = "Option::is_none")]
    pub initial_query: Option<String>,
    /// The call in progress. The type of the value is not documented.
    #[serde(rename = "activeCallId", default, skip_serializing_if = "Option::is_none")]
    pub active_call_id: Option<serde_json::Value>,
    /// The expert in the chat. The type of the value is not documented.
    #[serde(rename = "expertId", default, skip_serializing_if = "Option::is_none")]
    pub expert_id: Option<serde_json::Value>,
    /// The latest question. The type of the value is not documented.
    #[serde(rename = "lastQueryMsg", default, skip_serializing_if = "Option::is_none")]
    pub last_query_msg: Option<serde_json::Value>,
    /// Previews of videos.
    #[serde(rename = "videoPreviews", default, skip_serializing_if = "Option::is_none")]
    pub video_previews: Option<FileOrFiles>,
    /// The participants.
    #[serde(
        default,
        deserialize_with = "crate::runtime::present",
        skip_serializing_if = "Option::is_none"
    )]
    pub participants: Option<Vec<UserRef>>,
    /// Whether the caller has muted the chat.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub muted: Option<bool>,
    /// Until when the caller gets no notifications from the chat.
    #[serde(rename = "snoozedUntil", default, skip_serializing_if = "Option::is_none")]
    pub snoozed_until: Option<Timestamp>,
    /// Data about the chat. The type of the value is not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub meta: Option<serde_json::Value>,
    /// The reactions. Their contents are not documented.
    #[serde(
        default,
        deserialize_with = "crate::runtime::present",
        skip_serializing_if = "Option::is_none"
    )]
    pub reactions: Option<Vec<serde_json::Value>>,
    /// The administrators. Only returned by `update_group_chat`.
    #[serde(
        default,
        deserialize_with = "crate::runtime::present",
        skip_serializing_if = "Option::is_none"
    )]
    pub admins: Option<Vec<String>>,
}

/// A group chat to create. Which fields are required is not documented.
#[derive(Clone, Debug, PartialEq, serde::Serialize, Default)]
#[non_exhaustive]
pub struct GroupChatCreate {
    /// Whether it is private.
    #[serde(rename = "isPrivate", skip_serializing_if = "Option::is_none")]
    pub is_private: Option<bool>,
    /// Whether people can ask to join.
    #[serde(rename = "byRequest", skip_serializing_if = "Option::is_none")]
    pub by_request: Option<bool>,
    /// The description.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// The members.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub members: Option<Vec<GroupChatMemberInput>>,
    /// The id of an uploaded cover picture. For `CHAT_GROUP`.
    #[serde(rename = "fileId", skip_serializing_if = "Option::is_none")]
    pub file_id: Option<FileId>,
    /// The title. For `CHAT_GROUP`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// The type of the chat.
    #[serde(rename = "groupType", skip_serializing_if = "Option::is_none")]
    pub group_type: Option<GroupType>,
    /// The name of a category, from `list_categories`. For `CHAT_GROUP`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub category: Option<String>,
}

impl GroupChatCreate {
    /// Creates a value with no field set.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self {
            is_private: Default::default(),
            by_request: Default::default(),
            description: Default::default(),
            members: Default::default(),
            file_id: Default::default(),
            title: Default::default(),
            group_type: Default::default(),
            category: Default::default(),
        }
    }

    /// Whether it is private.
    #[must_use]
    #[inline]
    pub fn is_private(mut self, value: bool) -> Self {
        self.is_private = Some(value);
        self
    }

    /// Whether people can ask to join.
    #[must_use]
    #[inline]
    pub fn by_request(mut self, value: bool) -> Self {
        self.by_request = Some(value);
        self
    }

    /// The description.
    #[must_use]
    #[inline]
    pub fn description(mut self, value: impl Into<String>) -> Self {
        self.description = Some(value.into());
        self
    }

    /// The members.
    #[must_use]
    #[inline]
    pub fn members(
        mut self,
        value: impl IntoIterator<Item = GroupChatMemberInput>,
    ) -> Self {
        self.members = Some(value.into_iter().collect());
        self
    }

    /// The id of an uploaded cover picture. For `CHAT_GROUP`.
    #[must_use]
    #[inline]
    pub fn file_id(mut self, value: impl Into<FileId>) -> Self {
        self.file_id = Some(value.into());
        self
    }

    /// The title. For `CHAT_GROUP`.
    #[must_use]
    #[inline]
    pub fn title(mut self, value: impl Into<String>) -> Self {
        self.title = Some(value.into());
        self
    }

    /// The type of the chat.
    #[must_use]
    #[inline]
    pub fn group_type(mut self, value: GroupType) -> Self {
        self.group_type = Some(value);
        self
    }

    /// The name of a category, from `list_categories`. For `CHAT_GROUP`.
    #[must_use]
    #[inline]
    pub fn category(mut self, value: impl Into<String>) -> Self {
        self.category = Some(value.into());
        self
    }
}

/// A member of a new group chat.
#[derive(Clone, Debug, PartialEq, serde::Serialize, Default)]
#[non_exhaustive]
pub struct GroupChatMemberInput {
    /// The id of the user.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<UserId>,
    /// Whether the user administers the chat.
    #[serde(rename = "isAdmin", skip_serializing_if = "Option::is_none")]
    pub is_admin: Option<bool>,
}

impl GroupChatMemberInput {
    /// Creates a value with no field set.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self {
            id: Default::default(),
            is_admin: Default::default(),
        }
    }

    /// The id of the user.
    #[must_use]
    #[inline]
    pub fn id(mut self, value: impl Into<UserId>) -> Self {
        self.id = Some(value.into());
        self
    }

    /// Whether the user administers the chat.
    #[must_use]
    #[inline]
    pub fn is_admin(mut self, value: bool) -> Self {
        self.is_admin = Some(value);
        self
    }
}

/// A group chat in a short form.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct GroupChatSummary {
    /// The id of the conversation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<ConversationId>,
    /// The id of the group.
    #[serde(rename = "groupId", default, skip_serializing_if = "Option::is_none")]
    pub group_id: Option<GroupId>,
    /// The title.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Whether it is a channel.
    #[serde(rename = "isChannel", default, skip_serializing_if = "Option::is_none")]
    pub is_channel: Option<bool>,
    /// Whether it is private.
    #[serde(rename = "isPrivate", default, skip_serializing_if = "Option::is_none")]
    pub is_private: Option<bool>,
    /// Whether people can ask to join.
    #[serde(rename = "byRequest", default, skip_serializing_if = "Option::is_none")]
    pub by_request: Option<bool>,
    /// The name of the category.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub category: Option<String>,
    /// The cover picture. The type of the value is not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub image: Option<serde_json::Value>,
    /// Presumably the participants, if `include_participants` asked for them.
    #[serde(
        default,
        deserialize_with = "crate::runtime::present",
        skip_serializing_if = "Option::is_none"
    )]
    pub participants: Option<Vec<serde_json::Value>>,
}

/// The fields of a group chat to change.
#[derive(Clone, Debug, PartialEq, serde::Serialize, Default)]
#[non_exhaustive]
pub struct GroupChatUpdate {
    /// The title.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// The description.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Whether it is private.
    #[serde(rename = "isPrivate", skip_serializing_if = "Option::is_none")]
    pub is_private: Option<bool>,
    /// The ids of users who become administrators.
    #[serde(rename = "newAdmins", skip_serializing_if = "Patch::is_absent")]
    pub new_admins: Patch<Vec<UserId>>,
    /// The ids of users who stop being administrators.
    #[serde(rename = "removedAdmins", skip_serializing_if = "Patch::is_absent")]
    pub removed_admins: Patch<Vec<UserId>>,
    /// The id of an uploaded cover picture. For `CHAT_GROUP`.
    #[serde(rename = "fileId", skip_serializing_if = "Option::is_none")]
    pub file_id: Option<FileId>,
    /// The name of a category. For `CHAT_GROUP`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub category: Option<String>,
}

impl GroupChatUpdate {
    /// Creates a value with no field set.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self {
            title: Default::default(),
            description: Default::default(),
            is_private: Default::default(),
            new_admins: Default::default(),
            removed_admins: Default::default(),
            file_id: Default::default(),
            category: Default::default(),
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

    /// Whether it is private.
    #[must_use]
    #[inline]
    pub fn is_private(mut self, value: bool) -> Self {
        self.is_private = Some(value);
        self
    }

    /// The ids of users who become administrators.
    #[must_use]
    #[inline]
    pub fn new_admins(mut self, value: impl Into<Patch<Vec<UserId>>>) -> Self {
        self.new_admins = value.into();
        self
    }

    /// The ids of users who stop being administrators.
    #[must_use]
    #[inline]
    pub fn removed_admins(mut self, value: impl Into<Patch<Vec<UserId>>>) -> Self {
        self.removed_admins = value.into();
        self
    }

    /// The id of an uploaded cover picture. For `CHAT_GROUP`.
    #[must_use]
    #[inline]
    pub fn file_id(mut self, value: impl Into<FileId>) -> Self {
        self.file_id = Some(value.into());
        self
    }

    /// The name of a category. For `CHAT_GROUP`.
    #[must_use]
    #[inline]
    pub fn category(mut self, value: impl Into<String>) -> Self {
        self.category = Some(value.into());
        self
    }
}

/// The type of a group chat.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum GroupType {
    /// `CHAT_GROUP`
    ChatGroup,
    /// `ROOM`
    Room,
    /// A value that this version does not know, as the API sent it.
    Unknown(String),
}

open_enum!(GroupType, Unknown { ChatGroup = "CHAT_GROUP", Room = "ROOM", });
