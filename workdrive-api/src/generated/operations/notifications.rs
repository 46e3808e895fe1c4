// @generated from an OpenAPI document. Do not edit.

#[allow(unused_imports)]
use super::super::types::*;
use super::prelude::*;
/// # Notifications
///
/// Notifications to users.
impl Client {
    /// Send a notification.
    ///
    /// Sends a notification: to e-mail addresses with the medium `EMAIL`, and to users with any
    /// other medium.
    ///
    /// `POST /notifications/send`
    ///
    /// # Arguments
    /// * `body` ([`NotificationSend`]): the notification to send.
    ///
    /// # Returns
    /// Nothing. The notification was sent.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(
    /// #     client: &workdrive_api::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// use workdrive_api::types::NotificationSend;
    ///
    /// let body = NotificationSend::new()
    ///     .title("Kiln is free")
    ///     .description("From Monday the small kiln can be booked.");
    /// client.send_notification(body).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `corrected`, request `corrected`, response `undocumented`.
    ///
    /// The method is printed as GET; it has a body and sends something, so it is POST here. The
    /// table calls `receiverUserIds` `recieverUserIds`; the name is that of the example, which has
    /// both lists with `EMAIL` although one is needed, and a brace too many. No answer is shown.
    #[inline]
    pub fn send_notification(&self, body: NotificationSend) -> SendNotification {
        let mut call = self.call(&SEND_NOTIFICATION);
        call.json("application/json", &body);
        SendNotification { call }
    }
}

/// The request of [`Client::send_notification`]: `POST /notifications/send`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct SendNotification {
    call: Call,
}

impl SendNotification {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<()> {
        self.call.send(|answer| answer.empty())
    }
}

crate::runtime::builder!(SendNotification);
impl Request for SendNotification {
    type Output = ();
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::send_notification`]
pub(crate) static SEND_NOTIFICATION: Operation = Operation::new(
    "send_notification",
    Method::POST,
    "/notifications/send",
);
