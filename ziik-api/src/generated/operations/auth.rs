// @generated from an OpenAPI document. Do not edit.

#[allow(unused_imports)]
use super::super::types::*;
use super::prelude::*;
/// # Auth
///
/// Signing in with e-mail and password, and renewing the token before it expires.
impl Client {
    /// Sign in with e-mail and password.
    ///
    /// Exchanges the e-mail address and password of a user for a token that acts for that user.
    /// Renew the token before it `expires`: how long a token lives is not documented. No operation
    /// signs out or revokes a token.
    ///
    /// `POST /authenticate`
    ///
    /// Requires no token.
    ///
    /// `ziik_ext::Client` signs in and renews its token by itself.
    ///
    /// # Arguments
    /// * `body` ([`Login`]): the e-mail address and password to sign in with.
    ///
    /// # Returns
    /// [`AuthToken`]: the token and when it expires.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use ziik_api::types::Login;
    ///
    /// let body = Login::new("ida.berg@fjord.example", "…");
    /// let auth_token = client.authenticate(body).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `reference`, request `reference`, response `reference`.
    ///
    /// The guides and the older documentation show the answer as an array of one object.
    #[inline]
    pub fn authenticate(&self, body: Login) -> Authenticate {
        let mut call = self.call(&AUTHENTICATE);
        call.json("application/json", &body);
        Authenticate { call }
    }

    /// Renew the token.
    ///
    /// Exchanges the unexpired token of the request for a new one. After the token has expired, or
    /// when the renewal fails, sign in again with [`authenticate`](Client::authenticate).
    ///
    /// `POST /renew`
    ///
    /// `ziik_ext::Client` signs in and renews its token by itself.
    ///
    /// # Returns
    /// [`AuthToken`]: the new token and when it expires.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let auth_token = client.renew_token().send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `reference`, response `reference`.
    ///
    /// The reference names the new token `token` in an object, the older documentation `jwt` in an
    /// array of one object. The sample command of a guide would send GET; the reference and the
    /// older documentation say POST.
    #[inline]
    pub fn renew_token(&self) -> RenewToken {
        let call = self.call(&RENEW_TOKEN);
        RenewToken { call }
    }
}

/// The request of [`Client::authenticate`]: `POST /authenticate`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct Authenticate {
    call: Call,
}

impl Authenticate {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<AuthToken> {
        self.call.send(|answer| answer.json())
    }
}

crate::runtime::builder!(Authenticate, T, json());
impl Request for Authenticate {
    type Output = AuthToken;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::authenticate`]
pub(crate) static AUTHENTICATE: Operation = Operation::new(
        "authenticate",
        Method::POST,
        "/authenticate",
    )
    .without_credentials();
/// The request of [`Client::renew_token`]: `POST /renew`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct RenewToken {
    call: Call,
}

impl RenewToken {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<AuthToken> {
        self.call.send(|answer| answer.json())
    }
}

crate::runtime::builder!(RenewToken, T, json());
impl Request for RenewToken {
    type Output = AuthToken;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::renew_token`]
pub(crate) static RENEW_TOKEN: Operation = Operation::new(
    "renew_token",
    Method::POST,
    "/renew",
);
