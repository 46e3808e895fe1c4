// @generated from an OpenAPI document. Do not edit.

#[allow(unused_imports)]
use super::super::types::*;
use super::prelude::*;
/// # Access tokens
///
/// API keys for users.
impl Client {
    /// Create an API key for a user.
    ///
    /// Creates an API key with which a program acts for the user. Whether the user's earlier key
    /// stays valid is not documented. Keys for other users require the administrator of the
    /// organization, who is the user that created it.
    ///
    /// `POST /token/generate-access`
    ///
    /// # Arguments
    /// * `body` ([`AccessTokenCreate`]): the user to create the key for.
    ///
    /// # Returns
    /// [`AccessToken`]: the key and its user.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(
    /// #     client: &workdrive_api::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// use workdrive_api::types::AccessTokenCreate;
    ///
    /// let body = AccessTokenCreate::new().user_id("8038e462-2455-40e1-afc9-20b9bba94cd3");
    /// let access_token = client.generate_access_token(body).send().await?;
    /// println!("{:?}", access_token.user_id);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `reference`, request `reference`, response `example`.
    ///
    /// The example answers with another user than the request names, which is a placeholder.
    #[inline]
    pub fn generate_access_token(&self, body: AccessTokenCreate) -> GenerateAccessToken {
        let mut call = self.call(&GENERATE_ACCESS_TOKEN);
        call.json("application/json", &body);
        GenerateAccessToken { call }
    }
}

/// The request of [`Client::generate_access_token`]: `POST /token/generate-access`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct GenerateAccessToken {
    call: Call,
}

impl GenerateAccessToken {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<AccessToken> {
        self.call.send(|answer| answer.json())
    }
}

crate::runtime::builder!(GenerateAccessToken, T, json());
impl Request for GenerateAccessToken {
    type Output = AccessToken;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::generate_access_token`]
pub(crate) static GENERATE_ACCESS_TOKEN: Operation = Operation::new(
    "generate_access_token",
    Method::POST,
    "/token/generate-access",
);
