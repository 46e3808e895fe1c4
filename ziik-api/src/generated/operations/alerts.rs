// @generated from an OpenAPI document. Do not edit.

#[allow(unused_imports)]
use super::super::types::*;
use super::prelude::*;
/// # Alerts
///
/// Notices from Ziik to all users.
impl Client {
    /// List the active alerts.
    ///
    /// Returns the notices from Ziik to all users that are active now, all at once.
    ///
    /// `GET /alerts`
    ///
    /// # Returns
    /// List of [`Alert`]: the alerts.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let list = client.list_alerts().send().await?;
    /// for alert in &list.data {
    ///     println!("{}", alert.id);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, response `v2`.
    ///
    /// The status is not documented. In the sample, which is not valid JSON, `data` is an object
    /// around a list without a name; that `data` is the list is presumed. Method and path are from
    /// the sample command only. No operation manages alerts, although there is a permission for
    /// it.
    #[inline]
    pub fn list_alerts(&self) -> ListAlerts {
        let call = self.call(&LIST_ALERTS);
        ListAlerts { call }
    }
}

/// The request of [`Client::list_alerts`]: `GET /alerts`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct ListAlerts {
    call: Call,
}

impl ListAlerts {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Page<Alert>> {
        self.call.send(|answer| answer.page("data"))
    }
}

crate::runtime::builder!(ListAlerts, Page < T >, page("data"));
impl Request for ListAlerts {
    type Output = Page<Alert>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::list_alerts`]
pub(crate) static LIST_ALERTS: Operation = Operation::new(
    "list_alerts",
    Method::GET,
    "/alerts",
);
