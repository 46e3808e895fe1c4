// @generated from an OpenAPI document. Do not edit.

#[allow(unused_imports)]
use super::*;
/// A birthday of a user in the calendar. It has no id of its own.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct CalendarBirthday {
    /// The id of the user.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub user_id: Option<UserId>,
    /// Always `birthday`.
    #[serde(rename = "type", default, skip_serializing_if = "Option::is_none")]
    pub type_: Option<String>,
    /// The day, without a time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub start: Option<String>,
}

/// An event in the calendar.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize)]
#[non_exhaustive]
pub struct CalendarEvent {
    /// The id of the event. The id of its post is `content_id`.
    pub id: i64,
    /// Always `event`.
    #[serde(rename = "type", default, skip_serializing_if = "Option::is_none")]
    pub type_: Option<String>,
    /// The id of the post that the event belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub content_id: Option<PostId>,
    /// The title.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// The participation in the event. The number of invited users is left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub participation: Option<PostEventParticipation>,
    /// Counts of the post. Only the number of comments is documented here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stats: Option<PostStats>,
    /// Whether the event lasts all day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub all_day: Option<bool>,
    /// When the event begins, in ISO 8601 and UTC.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub start: Option<Timestamp>,
    /// When the event ends, in ISO 8601 and UTC. An event that lasts all day ends one second
    /// before midnight.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub end: Option<Timestamp>,
}

/// An item of the calendar: an event, a birthday or a shift, as `type` says.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
#[serde(untagged)]
#[non_exhaustive]
pub enum CalendarItem {
    /// `type`: `event`
    Event(CalendarEvent),
    /// `type`: `birthday`
    Birthday(CalendarBirthday),
    /// `type`: `shift`
    Shift(CalendarShift),
    /// What this version does not know or cannot read, as the API sent it.
    Unknown(serde_json::Value),
}

tagged_union!(
    CalendarItem, "type", Unknown { Event(CalendarEvent) = "event",
    Birthday(CalendarBirthday) = "birthday", Shift(CalendarShift) = "shift", }
);
impl ::std::convert::From<CalendarEvent> for CalendarItem {
    fn from(value: CalendarEvent) -> Self {
        Self::Event(value)
    }
}

impl ::std::convert::From<CalendarBirthday> for CalendarItem {
    fn from(value: CalendarBirthday) -> Self {
        Self::Birthday(value)
    }
}

impl ::std::convert::From<CalendarShift> for CalendarItem {
    fn from(value: CalendarShift) -> Self {
        Self::Shift(value)
    }
}

/// A shift in the calendar.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize)]
#[non_exhaustive]
pub struct CalendarShift {
    /// The id of the shift.
    pub id: i64,
    /// Always `shift`.
    #[serde(rename = "type", default, skip_serializing_if = "Option::is_none")]
    pub type_: Option<String>,
    /// The kind of shift; `taken` is the only documented value.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shift_type: Option<String>,
    /// When the shift begins, in ISO 8601 and UTC.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub start: Option<Timestamp>,
    /// When the shift ends, in ISO 8601 and UTC.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub end: Option<Timestamp>,
}
