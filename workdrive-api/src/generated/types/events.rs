// @generated from an OpenAPI document. Do not edit.

#[allow(unused_imports)]
use super::*;
/// An event or a meeting to create. Which fields are required is not documented.
#[derive(Clone, Debug, PartialEq, serde::Serialize, Default)]
#[non_exhaustive]
pub struct EventCreate {
    /// Who may see the event. For events and livestreams.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub permissions: Option<PermissionsInput>,
    /// The title.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// The description.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Links to something outside WorkDrive.
    #[serde(rename = "externalLink", skip_serializing_if = "Option::is_none")]
    pub external_link: Option<Vec<ExternalLink>>,
    /// The ids of the invited users. For meetings.
    #[serde(rename = "userIds", skip_serializing_if = "Option::is_none")]
    pub user_ids: Option<Vec<UserId>>,
    /// Whether people meet online.
    #[serde(rename = "isVirtual", skip_serializing_if = "Option::is_none")]
    pub is_virtual: Option<bool>,
    /// The address where people meet online. For online events that are not meetings.
    #[serde(rename = "conferenceLink", skip_serializing_if = "Option::is_none")]
    pub conference_link: Option<String>,
    /// Where the event takes place, as the address of a place on a map.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub location: Option<String>,
    /// The tags.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tags: Option<Vec<String>>,
    /// When it starts.
    #[serde(rename = "startDateTime", skip_serializing_if = "Option::is_none")]
    pub start_date_time: Option<Timestamp>,
    /// When it ends.
    #[serde(rename = "endDateTime", skip_serializing_if = "Option::is_none")]
    pub end_date_time: Option<Timestamp>,
    /// The id of an uploaded poster.
    #[serde(rename = "posterId", skip_serializing_if = "Option::is_none")]
    pub poster_id: Option<FileId>,
    /// The type of the event, presumably the number of one of the modules POST, LIVESTREAM, EVENT,
    /// FAQ and COURSE from `list_module_codes`. Only the number of POST, 1, is documented.
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    pub type_: Option<i64>,
    /// The e-mail addresses of people invited from outside. For meetings.
    #[serde(rename = "externalUserEmails", skip_serializing_if = "Option::is_none")]
    pub external_user_emails: Option<Vec<String>>,
    /// The name of a category, from `list_categories`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub category: Option<String>,
    /// Whether the event is a meeting. Presumably false if left out.
    #[serde(rename = "isMeeting", skip_serializing_if = "Option::is_none")]
    pub is_meeting: Option<bool>,
    /// How the event repeats.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub repeat: Option<EventRepeat>,
    /// The ids of uploaded videos. For livestreams.
    #[serde(rename = "videoPreviewIds", skip_serializing_if = "Option::is_none")]
    pub video_preview_ids: Option<Vec<FileId>>,
    /// The duration. The unit is not documented.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub duration: Option<i64>,
    /// Presumably the id of the conversation that the event belongs to.
    #[serde(rename = "conversationId", skip_serializing_if = "Option::is_none")]
    pub conversation_id: Option<ConversationId>,
}

impl EventCreate {
    /// Creates a value with no field set.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self {
            permissions: Default::default(),
            title: Default::default(),
            description: Default::default(),
            external_link: Default::default(),
            user_ids: Default::default(),
            is_virtual: Default::default(),
            conference_link: Default::default(),
            location: Default::default(),
            tags: Default::default(),
            start_date_time: Default::default(),
            end_date_time: Default::default(),
            poster_id: Default::default(),
            type_: Default::default(),
            external_user_emails: Default::default(),
            category: Default::default(),
            is_meeting: Default::default(),
            repeat: Default::default(),
            video_preview_ids: Default::default(),
            duration: Default::default(),
            conversation_id: Default::default(),
        }
    }

    /// Who may see the event. For events and livestreams.
    #[must_use]
    #[inline]
    pub fn permissions(mut self, value: PermissionsInput) -> Self {
        self.permissions = Some(value);
        self
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

    /// Links to something outside WorkDrive.
    #[must_use]
    #[inline]
    pub fn external_link(
        mut self,
        value: impl IntoIterator<Item = ExternalLink>,
    ) -> Self {
        self.external_link = Some(value.into_iter().collect());
        self
    }

    /// The ids of the invited users. For meetings.
    #[must_use]
    #[inline]
    pub fn user_ids(
        mut self,
        value: impl IntoIterator<Item = impl Into<UserId>>,
    ) -> Self {
        self.user_ids = Some(value.into_iter().map(Into::into).collect());
        self
    }

    /// Whether people meet online.
    #[must_use]
    #[inline]
    pub fn is_virtual(mut self, value: bool) -> Self {
        self.is_virtual = Some(value);
        self
    }

    /// The address where people meet online. For online events that are not meetings.
    #[must_use]
    #[inline]
    pub fn conference_link(mut self, value: impl Into<String>) -> Self {
        self.conference_link = Some(value.into());
        self
    }

    /// Where the event takes place, as the address of a place on a map.
    #[must_use]
    #[inline]
    pub fn location(mut self, value: impl Into<String>) -> Self {
        self.location = Some(value.into());
        self
    }

    /// The tags.
    #[must_use]
    #[inline]
    pub fn tags(mut self, value: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.tags = Some(value.into_iter().map(Into::into).collect());
        self
    }

    /// When it starts.
    #[must_use]
    #[inline]
    pub fn start_date_time(mut self, value: impl Into<Timestamp>) -> Self {
        self.start_date_time = Some(Into::<Timestamp>::into(value).into_rfc3339());
        self
    }

    /// When it ends.
    #[must_use]
    #[inline]
    pub fn end_date_time(mut self, value: impl Into<Timestamp>) -> Self {
        self.end_date_time = Some(Into::<Timestamp>::into(value).into_rfc3339());
        self
    }

    /// The id of an uploaded poster.
    #[must_use]
    #[inline]
    pub fn poster_id(mut self, value: impl Into<FileId>) -> Self {
        self.poster_id = Some(value.into());
        self
    }

    /// The type of the event, presumably the number of one of the modules POST, LIVESTREAM, EVENT,
    /// FAQ and COURSE from `list_module_codes`. Only the number of POST, 1, is documented.
    #[must_use]
    #[inline]
    pub fn type_(mut self, value: i64) -> Self {
        self.type_ = Some(value);
        self
    }

    /// The e-mail addresses of people invited from outside. For meetings.
    #[must_use]
    #[inline]
    pub fn external_user_emails(
        mut self,
        value: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.external_user_emails = Some(value.into_iter().map(Into::into).collect());
        self
    }

    /// The name of a category, from `list_categories`.
    #[must_use]
    #[inline]
    pub fn category(mut self, value: impl Into<String>) -> Self {
        self.category = Some(value.into());
        self
    }

    /// Whether the event is a meeting. Presumably false if left out.
    #[must_use]
    #[inline]
    pub fn is_meeting(mut self, value: bool) -> Self {
        self.is_meeting = Some(value);
        self
    }

    /// How the event repeats.
    #[must_use]
    #[inline]
    pub fn repeat(mut self, value: EventRepeat) -> Self {
        self.repeat = Some(value);
        self
    }

    /// The ids of uploaded videos. For livestreams.
    #[must_use]
    #[inline]
    pub fn video_preview_ids(
        mut self,
        value: impl IntoIterator<Item = impl Into<FileId>>,
    ) -> Self {
        self.video_preview_ids = Some(value.into_iter().map(Into::into).collect());
        self
    }

    /// The duration. The unit is not documented.
    #[must_use]
    #[inline]
    pub fn duration(mut self, value: i64) -> Self {
        self.duration = Some(value);
        self
    }

    /// Presumably the id of the conversation that the event belongs to.
    #[must_use]
    #[inline]
    pub fn conversation_id(mut self, value: impl Into<ConversationId>) -> Self {
        self.conversation_id = Some(value.into());
        self
    }
}

/// The kind of events in a list. The values are names of modules; what the values `FAQ` and
/// `COURSE` select is not documented.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum EventFilter {
    /// `POST`
    Post,
    /// `LIVESTREAM`
    Livestream,
    /// `EVENT`
    Event,
    /// `FAQ`
    Faq,
    /// `COURSE`
    Course,
    /// A value that this version does not know, as the API sent it.
    Unknown(String),
}

open_enum!(
    EventFilter, Unknown { Post = "POST", Livestream = "LIVESTREAM", Event = "EVENT", Faq
    = "FAQ", Course = "COURSE", }
);
/// How often an event repeats: 86400 for daily, 604800 for weekly, 1209600 for every two
/// weeks, or the word `monthly`.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
#[serde(untagged)]
#[non_exhaustive]
pub enum EventFrequency {
    Integer(i64),
    EventFrequencyWord(EventFrequencyWord),
}

untagged_union!(
    EventFrequency { Integer(i64), EventFrequencyWord(EventFrequencyWord), }
);
impl ::std::convert::From<i64> for EventFrequency {
    fn from(value: i64) -> Self {
        Self::Integer(value)
    }
}

impl ::std::convert::From<EventFrequencyWord> for EventFrequency {
    fn from(value: EventFrequencyWord) -> Self {
        Self::EventFrequencyWord(value)
    }
}

/// How often an event repeats, as a word.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum EventFrequencyWord {
    /// `monthly`
    Monthly,
    /// A value that this version does not know, as the API sent it.
    Unknown(String),
}

open_enum!(EventFrequencyWord, Unknown { Monthly = "monthly", });

/// How an event repeats.
#[derive(Clone, Debug, PartialEq, serde::Serialize, Default)]
#[non_exhaustive]
pub struct EventRepeat {
    /// The rule.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub config: Option<EventRepeatRule>,
}

impl EventRepeat {
    /// Creates a value with no field set.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self { config: Default::default() }
    }

    /// The rule.
    #[must_use]
    #[inline]
    pub fn config(mut self, value: EventRepeatRule) -> Self {
        self.config = Some(value);
        self
    }
}

/// The end of a series.
#[derive(Clone, Debug, PartialEq, serde::Serialize, Default)]
#[non_exhaustive]
pub struct EventRepeatEnd {
    /// When the series ends.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub config: Option<EventRepeatEndDetail>,
}

impl EventRepeatEnd {
    /// Creates a value with no field set.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self { config: Default::default() }
    }

    /// When the series ends.
    #[must_use]
    #[inline]
    pub fn config(mut self, value: EventRepeatEndDetail) -> Self {
        self.config = Some(value);
        self
    }
}

/// When a series ends.
#[derive(Clone, Debug, PartialEq, serde::Serialize, Default)]
#[non_exhaustive]
pub struct EventRepeatEndDetail {
    /// How the end is given. Only `on` is documented.
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    pub type_: Option<String>,
    /// The last day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
}

impl EventRepeatEndDetail {
    /// Creates a value with no field set.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self {
            type_: Default::default(),
            date: Default::default(),
        }
    }

    /// How the end is given. Only `on` is documented.
    #[must_use]
    #[inline]
    pub fn type_(mut self, value: impl Into<String>) -> Self {
        self.type_ = Some(value.into());
        self
    }

    /// The last day.
    #[must_use]
    #[inline]
    pub fn date(mut self, value: impl Into<String>) -> Self {
        self.date = Some(value.into());
        self
    }
}

/// The rule by which an event repeats.
#[derive(Clone, Debug, PartialEq, serde::Serialize, Default)]
#[non_exhaustive]
pub struct EventRepeatRule {
    /// The type of the rule.
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    pub type_: Option<EventRepeatType>,
    /// How often the event repeats.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub frequency: Option<EventFrequency>,
    /// The end of the series.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ends: Option<EventRepeatEnd>,
}

impl EventRepeatRule {
    /// Creates a value with no field set.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self {
            type_: Default::default(),
            frequency: Default::default(),
            ends: Default::default(),
        }
    }

    /// The type of the rule.
    #[must_use]
    #[inline]
    pub fn type_(mut self, value: EventRepeatType) -> Self {
        self.type_ = Some(value);
        self
    }

    /// How often the event repeats.
    #[must_use]
    #[inline]
    pub fn frequency(mut self, value: EventFrequency) -> Self {
        self.frequency = Some(value);
        self
    }

    /// The end of the series.
    #[must_use]
    #[inline]
    pub fn ends(mut self, value: EventRepeatEnd) -> Self {
        self.ends = Some(value);
        self
    }
}

/// The type of a rule. Only one value is documented.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum EventRepeatType {
    /// `frequency`
    Frequency,
    /// A value that this version does not know, as the API sent it.
    Unknown(String),
}

open_enum!(EventRepeatType, Unknown { Frequency = "frequency", });

/// The fields of an event to change.
#[derive(Clone, Debug, PartialEq, serde::Serialize, Default)]
#[non_exhaustive]
pub struct EventUpdate {
    /// Who may see the event. For events and livestreams.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub permissions: Option<PermissionsPatch>,
    /// The title.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// The description.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Links to something outside WorkDrive.
    #[serde(rename = "externalLink", skip_serializing_if = "Patch::is_absent")]
    pub external_link: Patch<Vec<ExternalLink>>,
    /// The ids of the invited users. For meetings.
    #[serde(rename = "userIds", skip_serializing_if = "Patch::is_absent")]
    pub user_ids: Patch<Vec<UserId>>,
    /// Whether people meet online.
    #[serde(rename = "isVirtual", skip_serializing_if = "Option::is_none")]
    pub is_virtual: Option<bool>,
    /// The address where people meet online. For online events that are not meetings.
    #[serde(rename = "conferenceLink", skip_serializing_if = "Option::is_none")]
    pub conference_link: Option<String>,
    /// Where the event takes place, as the address of a place on a map.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub location: Option<String>,
    /// The tags.
    #[serde(skip_serializing_if = "Patch::is_absent")]
    pub tags: Patch<Vec<String>>,
    /// When it starts.
    #[serde(rename = "startDateTime", skip_serializing_if = "Option::is_none")]
    pub start_date_time: Option<Timestamp>,
    /// When it ends.
    #[serde(rename = "endDateTime", skip_serializing_if = "Option::is_none")]
    pub end_date_time: Option<Timestamp>,
    /// The id of an uploaded poster.
    #[serde(rename = "posterId", skip_serializing_if = "Option::is_none")]
    pub poster_id: Option<FileId>,
    /// The type of the event, presumably the number of one of the modules POST, LIVESTREAM, EVENT,
    /// FAQ and COURSE from `list_module_codes`. Only the number of POST, 1, is documented.
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    pub type_: Option<i64>,
    /// The e-mail addresses of people invited from outside. For meetings.
    #[serde(rename = "externalUserEmails", skip_serializing_if = "Patch::is_absent")]
    pub external_user_emails: Patch<Vec<String>>,
    /// The name of a category, from `list_categories`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub category: Option<String>,
    /// Whether the event is a meeting. Presumably false if left out.
    #[serde(rename = "isMeeting", skip_serializing_if = "Option::is_none")]
    pub is_meeting: Option<bool>,
    /// How the event repeats.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub repeat: Option<EventRepeat>,
    /// The ids of uploaded videos. For livestreams.
    #[serde(rename = "videoPreviewIds", skip_serializing_if = "Patch::is_absent")]
    pub video_preview_ids: Patch<Vec<FileId>>,
    /// The duration. The unit is not documented.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub duration: Option<i64>,
    /// Presumably the id of the conversation that the event belongs to.
    #[serde(rename = "conversationId", skip_serializing_if = "Option::is_none")]
    pub conversation_id: Option<ConversationId>,
}

impl EventUpdate {
    /// Creates a value with no field set.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self {
            permissions: Default::default(),
            title: Default::default(),
            description: Default::default(),
            external_link: Default::default(),
            user_ids: Default::default(),
            is_virtual: Default::default(),
            conference_link: Default::default(),
            location: Default::default(),
            tags: Default::default(),
            start_date_time: Default::default(),
            end_date_time: Default::default(),
            poster_id: Default::default(),
            type_: Default::default(),
            external_user_emails: Default::default(),
            category: Default::default(),
            is_meeting: Default::default(),
            repeat: Default::default(),
            video_preview_ids: Default::default(),
            duration: Default::default(),
            conversation_id: Default::default(),
        }
    }

    /// Who may see the event. For events and livestreams.
    #[must_use]
    #[inline]
    pub fn permissions(mut self, value: PermissionsPatch) -> Self {
        self.permissions = Some(value);
        self
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

    /// Links to something outside WorkDrive.
    #[must_use]
    #[inline]
    pub fn external_link(mut self, value: impl Into<Patch<Vec<ExternalLink>>>) -> Self {
        self.external_link = value.into();
        self
    }

    /// The ids of the invited users. For meetings.
    #[must_use]
    #[inline]
    pub fn user_ids(mut self, value: impl Into<Patch<Vec<UserId>>>) -> Self {
        self.user_ids = value.into();
        self
    }

    /// Whether people meet online.
    #[must_use]
    #[inline]
    pub fn is_virtual(mut self, value: bool) -> Self {
        self.is_virtual = Some(value);
        self
    }

    /// The address where people meet online. For online events that are not meetings.
    #[must_use]
    #[inline]
    pub fn conference_link(mut self, value: impl Into<String>) -> Self {
        self.conference_link = Some(value.into());
        self
    }

    /// Where the event takes place, as the address of a place on a map.
    #[must_use]
    #[inline]
    pub fn location(mut self, value: impl Into<String>) -> Self {
        self.location = Some(value.into());
        self
    }

    /// The tags.
    #[must_use]
    #[inline]
    pub fn tags(mut self, value: impl Into<Patch<Vec<String>>>) -> Self {
        self.tags = value.into();
        self
    }

    /// When it starts.
    #[must_use]
    #[inline]
    pub fn start_date_time(mut self, value: impl Into<Timestamp>) -> Self {
        self.start_date_time = Some(Into::<Timestamp>::into(value).into_rfc3339());
        self
    }

    /// When it ends.
    #[must_use]
    #[inline]
    pub fn end_date_time(mut self, value: impl Into<Timestamp>) -> Self {
        self.end_date_time = Some(Into::<Timestamp>::into(value).into_rfc3339());
        self
    }

    /// The id of an uploaded poster.
    #[must_use]
    #[inline]
    pub fn poster_id(mut self, value: impl Into<FileId>) -> Self {
        self.poster_id = Some(value.into());
        self
    }

    /// The type of the event, presumably the number of one of the modules POST, LIVESTREAM, EVENT,
    /// FAQ and COURSE from `list_module_codes`. Only the number of POST, 1, is documented.
    #[must_use]
    #[inline]
    pub fn type_(mut self, value: i64) -> Self {
        self.type_ = Some(value);
        self
    }

    /// The e-mail addresses of people invited from outside. For meetings.
    #[must_use]
    #[inline]
    pub fn external_user_emails(mut self, value: impl Into<Patch<Vec<String>>>) -> Self {
        self.external_user_emails = value.into();
        self
    }

    /// The name of a category, from `list_categories`.
    #[must_use]
    #[inline]
    pub fn category(mut self, value: impl Into<String>) -> Self {
        self.category = Some(value.into());
        self
    }

    /// Whether the event is a meeting. Presumably false if left out.
    #[must_use]
    #[inline]
    pub fn is_meeting(mut self, value: bool) -> Self {
        self.is_meeting = Some(value);
        self
    }

    /// How the event repeats.
    #[must_use]
    #[inline]
    pub fn repeat(mut self, value: EventRepeat) -> Self {
        self.repeat = Some(value);
        self
    }

    /// The ids of uploaded videos. For livestreams.
    #[must_use]
    #[inline]
    pub fn video_preview_ids(mut self, value: impl Into<Patch<Vec<FileId>>>) -> Self {
        self.video_preview_ids = value.into();
        self
    }

    /// The duration. The unit is not documented.
    #[must_use]
    #[inline]
    pub fn duration(mut self, value: i64) -> Self {
        self.duration = Some(value);
        self
    }

    /// Presumably the id of the conversation that the event belongs to.
    #[must_use]
    #[inline]
    pub fn conversation_id(mut self, value: impl Into<ConversationId>) -> Self {
        self.conversation_id = Some(value.into());
        self
    }
}
