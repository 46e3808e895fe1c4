// @generated from an OpenAPI document. Do not edit.

#[allow(unused_imports)]
use super::*;
/// The medium of a notification.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum NotificationMedium {
    /// `EMAIL`
    Email,
    /// `SMS`
    Sms,
    /// `PUSH`
    Push,
    /// `INAPP`
    Inapp,
    /// A value that this version does not know, as the API sent it.
    Unknown(String),
}

open_enum!(
    NotificationMedium, Unknown { Email = "EMAIL", Sms = "SMS", Push = "PUSH", Inapp =
    "INAPP", }
);
/// A notification to send.
#[derive(Clone, Debug, PartialEq, serde::Serialize, Default)]
#[non_exhaustive]
pub struct NotificationSend {
    /// The subject.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// The text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// The medium.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub medium: Option<NotificationMedium>,
    /// The e-mail addresses of the recipients. Required for `EMAIL`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub emails: Option<Vec<String>>,
    /// The ids of the users to notify. Required for every medium except `EMAIL`.
    #[serde(rename = "receiverUserIds", skip_serializing_if = "Option::is_none")]
    pub receiver_user_ids: Option<Vec<UserId>>,
}

impl NotificationSend {
    /// Creates a value with no field set.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self {
            title: Default::default(),
            description: Default::default(),
            medium: Default::default(),
            emails: Default::default(),
            receiver_user_ids: Default::default(),
        }
    }

    /// The subject.
    #[must_use]
    #[inline]
    pub fn title(mut self, value: impl Into<String>) -> Self {
        self.title = Some(value.into());
        self
    }

    /// The text.
    #[must_use]
    #[inline]
    pub fn description(mut self, value: impl Into<String>) -> Self {
        self.description = Some(value.into());
        self
    }

    /// The medium.
    #[must_use]
    #[inline]
    pub fn medium(mut self, value: NotificationMedium) -> Self {
        self.medium = Some(value);
        self
    }

    /// The e-mail addresses of the recipients. Required for `EMAIL`.
    #[must_use]
    #[inline]
    pub fn emails(mut self, value: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.emails = Some(value.into_iter().map(Into::into).collect());
        self
    }

    /// The ids of the users to notify. Required for every medium except `EMAIL`.
    #[must_use]
    #[inline]
    pub fn receiver_user_ids(
        mut self,
        value: impl IntoIterator<Item = impl Into<UserId>>,
    ) -> Self {
        self.receiver_user_ids = Some(value.into_iter().map(Into::into).collect());
        self
    }
}
