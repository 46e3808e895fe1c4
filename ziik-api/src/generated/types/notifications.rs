// @generated from an OpenAPI document. Do not edit.

#[allow(unused_imports)]
use super::*;
/// The events of which a channel notifies the signed-in user.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct NotificationEvents {
    /// Whether the user is notified of published news.
    #[serde(rename = "NewsPublished", default, skip_serializing_if = "Option::is_none")]
    pub news_published: Option<bool>,
    /// Whether the user is notified of published events.
    #[serde(rename = "EventPublished", default, skip_serializing_if = "Option::is_none")]
    pub event_published: Option<bool>,
    /// Whether the user is notified of shifts that are assigned to the user.
    #[serde(rename = "ShiftAssigned", default, skip_serializing_if = "Option::is_none")]
    pub shift_assigned: Option<bool>,
    /// Whether the user is notified of new content in groups.
    #[serde(rename = "GroupContent", default, skip_serializing_if = "Option::is_none")]
    pub group_content: Option<bool>,
    /// Whether the user is notified of new messages.
    #[serde(rename = "MessageCreated", default, skip_serializing_if = "Option::is_none")]
    pub message_created: Option<bool>,
}

/// One notification to switch on or off.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
#[non_exhaustive]
pub struct NotificationSettingUpdate {
    /// The way in which the user is notified.
    pub channel: NotificationSettingUpdateChannel,
    /// The kind of event.
    pub name: NotificationSettingUpdateName,
    /// Whether the user is notified of it.
    pub value: bool,
}

impl NotificationSettingUpdate {
    /// Creates a value with the required fields.
    ///
    /// # Arguments
    /// * `channel`: the way in which the user is notified.
    /// * `name`: the kind of event.
    /// * `value`: whether the user is notified of it.
    #[must_use]
    #[inline]
    pub fn new(
        channel: NotificationSettingUpdateChannel,
        name: NotificationSettingUpdateName,
        value: bool,
    ) -> Self {
        Self { channel, name, value }
    }
}

/// The way in which the user is notified.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum NotificationSettingUpdateChannel {
    /// `push`
    Push,
    /// `email`
    Email,
    /// A value that this version does not know, as the API sent it.
    Unknown(String),
}

open_enum!(
    NotificationSettingUpdateChannel, Unknown { Push = "push", Email = "email", }
);
/// The kind of event.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum NotificationSettingUpdateName {
    /// `NewsPublished`
    NewsPublished,
    /// `EventPublished`
    EventPublished,
    /// `ShiftAssigned`
    ShiftAssigned,
    /// `GroupContent`
    GroupContent,
    /// `MessageCreated`
    MessageCreated,
    /// A value that this version does not know, as the API sent it.
    Unknown(String),
}

open_enum!(
    NotificationSettingUpdateName, Unknown { NewsPublished = "NewsPublished",
    EventPublished = "EventPublished", ShiftAssigned = "ShiftAssigned", GroupContent =
    "GroupContent", MessageCreated = "MessageCreated", }
);
/// Of which events the signed-in user is notified, by channel.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct NotificationSettings {
    /// The events that cause a push notification.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub push: Option<NotificationEvents>,
    /// The events that cause an e-mail.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<NotificationEvents>,
}
