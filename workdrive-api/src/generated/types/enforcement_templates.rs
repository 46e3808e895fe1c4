// @generated from an OpenAPI document. Do not edit.

#[allow(unused_imports)]
use super::*;
/// A template for reminders.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct EnforcementTemplate {
    /// The id of the template.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<EnforcementTemplateId>,
    /// The title.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// The event that triggers the reminders.
    #[serde(rename = "systemEvent", default, skip_serializing_if = "Option::is_none")]
    pub system_event: Option<String>,
    /// The type. The values are not documented.
    #[serde(rename = "type", default, skip_serializing_if = "Option::is_none")]
    pub type_: Option<String>,
    /// The subtype. The values are not documented.
    #[serde(rename = "subType", default, skip_serializing_if = "Option::is_none")]
    pub sub_type: Option<String>,
    /// The reminders.
    #[serde(
        default,
        deserialize_with = "crate::runtime::present",
        skip_serializing_if = "Option::is_none"
    )]
    pub reminders: Option<Vec<Reminder>>,
}

/// One reminder of a template.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct Reminder {
    /// How the reminder is sent.
    #[serde(rename = "reminderType", default, skip_serializing_if = "Option::is_none")]
    pub reminder_type: Option<ReminderType>,
    /// The unit of `reminder_time`.
    #[serde(
        rename = "reminderTimeUnit",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub reminder_time_unit: Option<ReminderTimeUnit>,
    /// The time, in the unit of `reminder_time_unit`. Which moment it is relative to is not
    /// documented.
    #[serde(rename = "reminderTime", default, skip_serializing_if = "Option::is_none")]
    pub reminder_time: Option<i64>,
    /// The id of what the reminder refers to.
    #[serde(rename = "refId", default, skip_serializing_if = "Option::is_none")]
    pub ref_id: Option<String>,
    /// The id of the template that the reminder belongs to.
    #[serde(
        rename = "orgContentTemplateId",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub org_content_template_id: Option<EnforcementTemplateId>,
}

/// The unit of the time of a reminder.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ReminderTimeUnit {
    /// `week`
    Week,
    /// `days`
    Days,
    /// `hours`
    Hours,
    /// `minutes`
    Minutes,
    /// A value that this version does not know, as the API sent it.
    Unknown(String),
}

open_enum!(
    ReminderTimeUnit, Unknown { Week = "week", Days = "days", Hours = "hours", Minutes =
    "minutes", }
);
/// How a reminder is sent.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ReminderType {
    /// `email`
    Email,
    /// `push`
    Push,
    /// `text`
    Text,
    /// `restrict`
    Restrict,
    /// A value that this version does not know, as the API sent it.
    Unknown(String),
}

open_enum!(
    ReminderType, Unknown { Email = "email", Push = "push", Text = "text", Restrict =
    "restrict", }
);
