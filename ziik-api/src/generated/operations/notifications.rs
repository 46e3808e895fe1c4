// @generated from an OpenAPI document. Do not edit.

#[allow(unused_imports)]
use super::super::types::*;
use super::prelude::*;
/// # Notifications
///
/// The events of which the signed-in user is notified by push notification and e-mail.
impl Client {
    /// Get the notification settings.
    ///
    /// Returns of which events the signed-in user is notified, by push notification and by e-mail.
    ///
    /// `GET /users/current/notifications`
    ///
    /// See also [`Client::update_notification_setting`].
    ///
    /// # Returns
    /// [`NotificationSettings`]: the notification settings.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let notification_settings = client.get_notification_settings().send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, response `v2`.
    ///
    /// The status is not documented. The values are 0 or 1 here, and booleans where they are set.
    /// The object is not in `data`.
    #[inline]
    pub fn get_notification_settings(&self) -> GetNotificationSettings {
        let call = self.call(&GET_NOTIFICATION_SETTINGS);
        GetNotificationSettings { call }
    }

    /// Switch one notification on or off.
    ///
    /// Switches the notifications of one kind of event on or off for the signed-in user, on one
    /// channel. Each call changes one setting; the others keep their values.
    ///
    /// `PATCH /users/current/notifications`
    ///
    /// See also [`Client::get_notification_settings`].
    ///
    /// # Arguments
    /// * `body` ([`NotificationSettingUpdate`]): one notification to switch on or off.
    ///
    /// # Returns
    /// Nothing. The setting was changed.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use ziik_api::types::{
    ///
    ///     NotificationSettingUpdate, NotificationSettingUpdateChannel,
    ///     NotificationSettingUpdateName,
    /// };
    ///
    /// let body = NotificationSettingUpdate::new(
    ///     NotificationSettingUpdateChannel::Email,
    ///     NotificationSettingUpdateName::GroupContent,
    ///     true,
    /// );
    /// client.update_notification_setting(body).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, request `v2`, response `v2`.
    ///
    /// The body names one setting, unlike the object that `get_notification_settings` returns.
    #[inline]
    pub fn update_notification_setting(
        &self,
        body: NotificationSettingUpdate,
    ) -> UpdateNotificationSetting {
        let mut call = self.call(&UPDATE_NOTIFICATION_SETTING);
        call.json("application/json", &body);
        UpdateNotificationSetting { call }
    }
}

/// The request of [`Client::get_notification_settings`]: `GET /users/current/notifications`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct GetNotificationSettings {
    call: Call,
}

impl GetNotificationSettings {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<NotificationSettings> {
        self.call.send(|answer| answer.json())
    }
}

crate::runtime::builder!(GetNotificationSettings, T, json());
impl Request for GetNotificationSettings {
    type Output = NotificationSettings;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::get_notification_settings`]
pub(crate) static GET_NOTIFICATION_SETTINGS: Operation = Operation::new(
    "get_notification_settings",
    Method::GET,
    "/users/current/notifications",
);
/// The request of [`Client::update_notification_setting`]:
/// `PATCH /users/current/notifications`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct UpdateNotificationSetting {
    call: Call,
}

impl UpdateNotificationSetting {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<()> {
        self.call.send(|answer| answer.empty())
    }
}

crate::runtime::builder!(UpdateNotificationSetting);
impl Request for UpdateNotificationSetting {
    type Output = ();
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::update_notification_setting`]
pub(crate) static UPDATE_NOTIFICATION_SETTING: Operation = Operation::new(
    "update_notification_setting",
    Method::PATCH,
    "/users/current/notifications",
);
