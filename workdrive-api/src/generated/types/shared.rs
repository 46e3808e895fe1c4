// @generated from an OpenAPI document. Do not edit.

#[allow(unused_imports)]
use super::*;
/// A participant of a call.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct CallParticipant {
    /// The id of the participation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<CallParticipantId>,
    /// The id of the user.
    #[serde(rename = "userId", default, skip_serializing_if = "Option::is_none")]
    pub user_id: Option<UserId>,
    /// The id of the call.
    #[serde(rename = "callId", default, skip_serializing_if = "Option::is_none")]
    pub call_id: Option<CallId>,
    /// The number of the participant in the video service.
    #[serde(rename = "agoraId", default, skip_serializing_if = "Option::is_none")]
    pub agora_id: Option<i64>,
    /// The user.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub user: Option<UserRef>,
    /// When the participant joined.
    #[serde(rename = "joinedAt", default, skip_serializing_if = "Option::is_none")]
    pub joined_at: Option<Timestamp>,
    /// Whether the participant is the host.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub host: Option<bool>,
    /// Presumably when the participant left.
    #[serde(rename = "leftAt", default, skip_serializing_if = "Option::is_none")]
    pub left_at: Option<serde_json::Value>,
}

/// An event or a meeting.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct Event {
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
    /// The livestream.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub livestream: Option<Livestream>,
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

/// A link to something outside WorkDrive.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct ExternalLink {
    /// The title of the link.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// The address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}

impl ExternalLink {
    /// Creates a value with no field set.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self {
            title: Default::default(),
            url: Default::default(),
        }
    }

    /// The title of the link.
    #[must_use]
    #[inline]
    pub fn title(mut self, value: impl Into<String>) -> Self {
        self.title = Some(value.into());
        self
    }

    /// The address.
    #[must_use]
    #[inline]
    pub fn url(mut self, value: impl Into<String>) -> Self {
        self.url = Some(value.into());
        self
    }
}

/// A stored file.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct File {
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
    pub owner: Option<UserRef>,
}

/// One file, or a list of files.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
#[serde(untagged)]
#[non_exhaustive]
pub enum FileOrFiles {
    File(File),
    Array(Vec<File>),
}

untagged_union!(FileOrFiles { File(File), Array(Vec < File >), });

impl ::std::convert::From<File> for FileOrFiles {
    fn from(value: File) -> Self {
        Self::File(value)
    }
}

impl ::std::convert::From<Vec<File>> for FileOrFiles {
    fn from(value: Vec<File>) -> Self {
        Self::Array(value)
    }
}

/// A place.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct GeoLocation {
    /// The place in words.
    #[serde(rename = "textAddress", default, skip_serializing_if = "Option::is_none")]
    pub text_address: Option<String>,
}

/// A place to set.
#[derive(Clone, Debug, PartialEq, serde::Serialize, Default)]
#[non_exhaustive]
pub struct GeoLocationInput {
    /// The place in words.
    #[serde(rename = "textAddress", skip_serializing_if = "Option::is_none")]
    pub text_address: Option<String>,
    /// The coordinates. Their form is not documented.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub coordinates: Option<serde_json::Value>,
}

impl GeoLocationInput {
    /// Creates a value with no field set.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self {
            text_address: Default::default(),
            coordinates: Default::default(),
        }
    }

    /// The place in words.
    #[must_use]
    #[inline]
    pub fn text_address(mut self, value: impl Into<String>) -> Self {
        self.text_address = Some(value.into());
        self
    }

    /// The coordinates. Their form is not documented.
    #[must_use]
    #[inline]
    pub fn coordinates(mut self, value: serde_json::Value) -> Self {
        self.coordinates = Some(value);
        self
    }
}

/// A preview of a linked page.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct LinkPreview {
    /// The title of the page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// The description of the page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// The address of an image.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub image: Option<String>,
    /// The address of the page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub link: Option<String>,
}

/// One preview of a link, or a list of previews.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
#[serde(untagged)]
#[non_exhaustive]
pub enum LinkPreviewOrLinkPreviews {
    LinkPreview(LinkPreview),
    Array(Vec<LinkPreview>),
}

untagged_union!(
    LinkPreviewOrLinkPreviews { LinkPreview(LinkPreview), Array(Vec < LinkPreview >), }
);
impl ::std::convert::From<LinkPreview> for LinkPreviewOrLinkPreviews {
    fn from(value: LinkPreview) -> Self {
        Self::LinkPreview(value)
    }
}

impl ::std::convert::From<Vec<LinkPreview>> for LinkPreviewOrLinkPreviews {
    fn from(value: Vec<LinkPreview>) -> Self {
        Self::Array(value)
    }
}

/// The livestream of an event.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct Livestream {
    /// The id of the livestream.
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
    /// The event. The type of the value is not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub event: Option<serde_json::Value>,
    /// Presumably the token that admits people from outside.
    #[serde(rename = "publicToken", default, skip_serializing_if = "Option::is_none")]
    pub public_token: Option<Secret>,
}

/// Who may see something. Which fields have an effect differs from operation to operation.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct Permissions {
    /// The ids of the users who may see it. With any ids here, nobody else may see it.
    #[serde(
        default,
        deserialize_with = "crate::runtime::present",
        skip_serializing_if = "Option::is_none"
    )]
    pub users: Option<Vec<UserId>>,
    /// The ids of the groups whose members may see it.
    #[serde(
        default,
        deserialize_with = "crate::runtime::present",
        skip_serializing_if = "Option::is_none"
    )]
    pub groups: Option<Vec<String>>,
    /// The ids of the locations whose members may see it.
    #[serde(
        default,
        deserialize_with = "crate::runtime::present",
        skip_serializing_if = "Option::is_none"
    )]
    pub locations: Option<Vec<LocationId>>,
    /// The ids of the tagged users.
    #[serde(
        rename = "taggedUsers",
        default,
        deserialize_with = "crate::runtime::present",
        skip_serializing_if = "Option::is_none"
    )]
    pub tagged_users: Option<Vec<UserId>>,
    /// Whether everybody may see it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub public: Option<bool>,
    /// Whether friends may see it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub friends: Option<bool>,
    /// Whether only its author may see it.
    #[serde(rename = "onlyMe", default, skip_serializing_if = "Option::is_none")]
    pub only_me: Option<bool>,
    /// Whether the team may see it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub team: Option<bool>,
}

/// Who may see something. Which fields have an effect differs from operation to operation.
#[derive(Clone, Debug, PartialEq, serde::Serialize, Default)]
#[non_exhaustive]
pub struct PermissionsInput {
    /// The ids of the users who may see it. With any ids here, nobody else may see it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub users: Option<Vec<UserId>>,
    /// The ids of the groups whose members may see it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub groups: Option<Vec<String>>,
    /// The ids of the locations whose members may see it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub locations: Option<Vec<LocationId>>,
    /// The ids of the tagged users.
    #[serde(rename = "taggedUsers", skip_serializing_if = "Option::is_none")]
    pub tagged_users: Option<Vec<UserId>>,
    /// Whether everybody may see it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub public: Option<bool>,
    /// Whether friends may see it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub friends: Option<bool>,
    /// Whether only its author may see it.
    #[serde(rename = "onlyMe", skip_serializing_if = "Option::is_none")]
    pub only_me: Option<bool>,
    /// Whether the team may see it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub team: Option<bool>,
}

impl PermissionsInput {
    /// Creates a value with no field set.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self {
            users: Default::default(),
            groups: Default::default(),
            locations: Default::default(),
            tagged_users: Default::default(),
            public: Default::default(),
            friends: Default::default(),
            only_me: Default::default(),
            team: Default::default(),
        }
    }

    /// The ids of the users who may see it. With any ids here, nobody else may see it.
    #[must_use]
    #[inline]
    pub fn users(mut self, value: impl IntoIterator<Item = impl Into<UserId>>) -> Self {
        self.users = Some(value.into_iter().map(Into::into).collect());
        self
    }

    /// The ids of the groups whose members may see it.
    #[must_use]
    #[inline]
    pub fn groups(mut self, value: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.groups = Some(value.into_iter().map(Into::into).collect());
        self
    }

    /// The ids of the locations whose members may see it.
    #[must_use]
    #[inline]
    pub fn locations(
        mut self,
        value: impl IntoIterator<Item = impl Into<LocationId>>,
    ) -> Self {
        self.locations = Some(value.into_iter().map(Into::into).collect());
        self
    }

    /// The ids of the tagged users.
    #[must_use]
    #[inline]
    pub fn tagged_users(
        mut self,
        value: impl IntoIterator<Item = impl Into<UserId>>,
    ) -> Self {
        self.tagged_users = Some(value.into_iter().map(Into::into).collect());
        self
    }

    /// Whether everybody may see it.
    #[must_use]
    #[inline]
    pub fn public(mut self, value: bool) -> Self {
        self.public = Some(value);
        self
    }

    /// Whether friends may see it.
    #[must_use]
    #[inline]
    pub fn friends(mut self, value: bool) -> Self {
        self.friends = Some(value);
        self
    }

    /// Whether only its author may see it.
    #[must_use]
    #[inline]
    pub fn only_me(mut self, value: bool) -> Self {
        self.only_me = Some(value);
        self
    }

    /// Whether the team may see it.
    #[must_use]
    #[inline]
    pub fn team(mut self, value: bool) -> Self {
        self.team = Some(value);
        self
    }
}

/// Who may see something. Which fields have an effect differs from operation to operation.
#[derive(Clone, Debug, PartialEq, serde::Serialize, Default)]
#[non_exhaustive]
pub struct PermissionsPatch {
    /// The ids of the users who may see it. With any ids here, nobody else may see it.
    #[serde(skip_serializing_if = "Patch::is_absent")]
    pub users: Patch<Vec<UserId>>,
    /// The ids of the groups whose members may see it.
    #[serde(skip_serializing_if = "Patch::is_absent")]
    pub groups: Patch<Vec<String>>,
    /// The ids of the locations whose members may see it.
    #[serde(skip_serializing_if = "Patch::is_absent")]
    pub locations: Patch<Vec<LocationId>>,
    /// The ids of the tagged users.
    #[serde(rename = "taggedUsers", skip_serializing_if = "Patch::is_absent")]
    pub tagged_users: Patch<Vec<UserId>>,
    /// Whether everybody may see it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub public: Option<bool>,
    /// Whether friends may see it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub friends: Option<bool>,
    /// Whether only its author may see it.
    #[serde(rename = "onlyMe", skip_serializing_if = "Option::is_none")]
    pub only_me: Option<bool>,
    /// Whether the team may see it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub team: Option<bool>,
}

impl PermissionsPatch {
    /// Creates a value with no field set.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self {
            users: Default::default(),
            groups: Default::default(),
            locations: Default::default(),
            tagged_users: Default::default(),
            public: Default::default(),
            friends: Default::default(),
            only_me: Default::default(),
            team: Default::default(),
        }
    }

    /// The ids of the users who may see it. With any ids here, nobody else may see it.
    #[must_use]
    #[inline]
    pub fn users(mut self, value: impl Into<Patch<Vec<UserId>>>) -> Self {
        self.users = value.into();
        self
    }

    /// The ids of the groups whose members may see it.
    #[must_use]
    #[inline]
    pub fn groups(mut self, value: impl Into<Patch<Vec<String>>>) -> Self {
        self.groups = value.into();
        self
    }

    /// The ids of the locations whose members may see it.
    #[must_use]
    #[inline]
    pub fn locations(mut self, value: impl Into<Patch<Vec<LocationId>>>) -> Self {
        self.locations = value.into();
        self
    }

    /// The ids of the tagged users.
    #[must_use]
    #[inline]
    pub fn tagged_users(mut self, value: impl Into<Patch<Vec<UserId>>>) -> Self {
        self.tagged_users = value.into();
        self
    }

    /// Whether everybody may see it.
    #[must_use]
    #[inline]
    pub fn public(mut self, value: bool) -> Self {
        self.public = Some(value);
        self
    }

    /// Whether friends may see it.
    #[must_use]
    #[inline]
    pub fn friends(mut self, value: bool) -> Self {
        self.friends = Some(value);
        self
    }

    /// Whether only its author may see it.
    #[must_use]
    #[inline]
    pub fn only_me(mut self, value: bool) -> Self {
        self.only_me = Some(value);
        self
    }

    /// Whether the team may see it.
    #[must_use]
    #[inline]
    pub fn team(mut self, value: bool) -> Self {
        self.team = Some(value);
        self
    }
}

/// The order of posts and news: `a` for the most recent first, `b` for the most reactions
/// first, `c` for the most comments first.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PostSortKey {
    /// `a`
    MostRecent,
    /// `b`
    MostReactions,
    /// `c`
    MostComments,
    /// A value that this version does not know, as the API sent it.
    Unknown(String),
}

open_enum!(
    PostSortKey, Unknown { MostRecent = "a", MostReactions = "b", MostComments = "c", }
);
/// How an event repeats, as responses have it.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct RepeatConfig {
    /// The rule.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub config: Option<RepeatConfigConfig>,
}

/// The rule.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct RepeatConfigConfig {
    /// More about the rule. The type of the value is not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub extras: Option<serde_json::Value>,
    /// The rule itself. The type of the value is not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub config: Option<serde_json::Value>,
}

/// A user who was invited to an event, and the answer to the invitation.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct RsvpUser {
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
    /// When the user was invited.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub invited: Option<Timestamp>,
    /// The answer to the invitation. The values are not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rsvp: Option<String>,
}

/// The direction of an order.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SortDirection {
    /// `ASC`
    Asc,
    /// `DESC`
    Desc,
    /// A value that this version does not know, as the API sent it.
    Unknown(String),
}

open_enum!(SortDirection, Unknown { Asc = "ASC", Desc = "DESC", });

/// A user in a short form, as other objects contain it.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct UserRef {
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
}

/// A user in a short form, with data about the department.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct UserRefWithDepartmentData {
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
    /// Data about the department. The type of the value is not documented.
    #[serde(rename = "departmentData", default, skip_serializing_if = "Option::is_none")]
    pub department_data: Option<serde_json::Value>,
}

/// A video.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct Video {
    /// The id of the video.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<VideoId>,
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
    /// Where the video comes from: 1 `YOUTUBE`, 2 `VIMEO`, 3 `CUSTOM`, 4 `RECORDING`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<i64>,
    /// The id of the file of the video.
    #[serde(rename = "videoFileId", default, skip_serializing_if = "Option::is_none")]
    pub video_file_id: Option<FileId>,
    /// The owner of the video.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub user: Option<UserRef>,
    /// The id of the file of the thumbnail.
    #[serde(
        rename = "thumbnailFileId",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub thumbnail_file_id: Option<FileId>,
    /// Data about a video that is hosted elsewhere. The type of the value is not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub meta: Option<serde_json::Value>,
}
