// @generated from an OpenAPI document. Do not edit.

#[allow(unused_imports)]
use super::super::types::*;
use super::prelude::*;
/// # Languages
///
/// The languages that the tenant has enabled.
impl Client {
    /// List the enabled languages.
    ///
    /// Returns the languages that the tenant has enabled, by code. `settings.language` of a user
    /// takes one of these codes. Each value is the name of the language, or an object.
    ///
    /// `GET /settings/languages`
    ///
    /// # Returns
    /// The languages by their codes.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let answer = client.list_languages().send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, response `v2`.
    ///
    /// The path, and values that are text, are known from the older documentation. The current one
    /// says that the languages are keyed by abbreviation, and not what a value is.
    #[inline]
    pub fn list_languages(&self) -> ListLanguages {
        let call = self.call(&LIST_LANGUAGES);
        ListLanguages { call }
    }
}

/// The request of [`Client::list_languages`]: `GET /settings/languages`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct ListLanguages {
    call: Call,
}

impl ListLanguages {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(
        self,
    ) -> crate::runtime::Reply<Resource<serde_json::Map<String, serde_json::Value>>> {
        self.call.send(|answer| answer.resource())
    }
}

crate::runtime::builder!(ListLanguages, Resource < T >, resource());
impl Request for ListLanguages {
    type Output = Resource<serde_json::Map<String, serde_json::Value>>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::list_languages`]
pub(crate) static LIST_LANGUAGES: Operation = Operation::new(
    "list_languages",
    Method::GET,
    "/settings/languages",
);
