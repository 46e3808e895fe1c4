// @generated from an OpenAPI document. Do not edit.

#[allow(unused_imports)]
use super::super::types::*;
use super::prelude::*;
/// # Timezones
///
/// The time zones that the tenant offers.
impl Client {
    /// List the time zones.
    ///
    /// Returns the time zones that the tenant offers. The form of the value is not documented:
    /// check what your tenant returns before you rely on it.
    ///
    /// `GET /settings/timezones`
    ///
    /// # Returns
    /// The time zones.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let answer = client.list_timezones().send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `inferred`, response `inferred`.
    ///
    /// **The path is not documented**: it is inferred from how the rest of the API is built.
    ///
    /// The path follows the other lookups below `/settings`. A list of text, a list of objects and
    /// a map are all possible, in `data` or bare. Names like those of the IANA database are
    /// presumed because users and events hold such names.
    ///
    /// Other candidates: `GET /timezones`.
    #[inline]
    pub fn list_timezones(&self) -> ListTimezones {
        let call = self.call(&LIST_TIMEZONES);
        ListTimezones { call }
    }
}

/// The request of [`Client::list_timezones`]: `GET /settings/timezones`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct ListTimezones {
    call: Call,
}

impl ListTimezones {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Resource<serde_json::Value>> {
        self.call.send(|answer| answer.resource())
    }
}

crate::runtime::builder!(ListTimezones, Resource < T >, resource());
impl Request for ListTimezones {
    type Output = Resource<serde_json::Value>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::list_timezones`]
pub(crate) static LIST_TIMEZONES: Operation = Operation::new(
    "list_timezones",
    Method::GET,
    "/settings/timezones",
);
