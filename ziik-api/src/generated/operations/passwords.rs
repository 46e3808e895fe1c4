// @generated from an OpenAPI document. Do not edit.

#[allow(unused_imports)]
use super::super::types::*;
use super::prelude::*;
/// # Passwords
///
/// Changing a password, and resetting a forgotten one by mail.
impl Client {
    /// Ask for a mail to reset a password.
    ///
    /// Sends a mail with a token to the address of a user. The token works once:
    /// [`reset_password`](Client::reset_password) takes it. Works only for users whose sign-in
    /// Ziik manages, and not for those of an integration. Needs no sign-in.
    ///
    /// `POST /password/request`
    ///
    /// Requires no token.
    ///
    /// # Arguments
    /// * `body` ([`PasswordResetMail`]): whose password is to be reset.
    ///
    /// # Returns
    /// Nothing. The mail is on its way.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use ziik_api::types::PasswordResetMail;
    ///
    /// let body = PasswordResetMail::new("nora.lind@fjord.example");
    /// client.request_password_reset(body).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, request `v2`, response `v2`.
    ///
    /// What an unknown address, or a user of an integration, is answered with is not documented.
    /// The rule that all requests but signing in carry the token is contradicted by the samples.
    #[inline]
    pub fn request_password_reset(
        &self,
        body: PasswordResetMail,
    ) -> RequestPasswordReset {
        let mut call = self.call(&REQUEST_PASSWORD_RESET);
        call.json("application/json", &body);
        RequestPasswordReset { call }
    }

    /// Reset a password.
    ///
    /// Sets a new password for a user, with the token from the mail that
    /// [`request_password_reset`](Client::request_password_reset) sends. The token works once.
    /// Works only for users whose sign-in Ziik manages, and not for those of an integration. Needs
    /// no sign-in: call [`authenticate`](Client::authenticate) afterwards.
    ///
    /// `POST /password/reset`
    ///
    /// Requires no token.
    ///
    /// # Arguments
    /// * `body` ([`PasswordReset`]): a new password, and the token that permits it.
    ///
    /// # Returns
    /// Nothing. The user has the new password.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use ziik_api::types::PasswordReset;
    ///
    /// let body = PasswordReset::new("…", "nora.lind@fjord.example", "…", "…");
    /// client.reset_password(body).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, request `v2`, response `v2`.
    ///
    /// How long the token works, what a password must be like, and the status when one of them is
    /// refused are not documented. The rule that all requests but signing in carry the token of a
    /// session is contradicted by the samples.
    #[inline]
    pub fn reset_password(&self, body: PasswordReset) -> ResetPassword {
        let mut call = self.call(&RESET_PASSWORD);
        call.json("application/json", &body);
        ResetPassword { call }
    }

    /// Change the password of a user.
    ///
    /// Sets a new password for a user. Users who change their own password must also send
    /// `current`. Requires permission to administer users. The user must be in the caller's unit
    /// or below it. Whether changing one's own password requires that permission is not
    /// documented.
    ///
    /// `PATCH /users/{user}/password`
    ///
    /// # Arguments
    /// * `user`: the id of the user. Minimum: 1.
    /// * `body` ([`PasswordUpdate`]): a new password.
    ///
    /// # Returns
    /// Nothing. The user has the new password.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use ziik_api::types::PasswordUpdate;
    ///
    /// let body = PasswordUpdate::new("…").current("…");
    /// client.change_user_password(501, body).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, request `v2`, response `v2`.
    ///
    /// What a password must be like, and whether a change ends the sessions of the user, is not
    /// documented.
    #[inline]
    pub fn change_user_password(
        &self,
        user: impl Into<UserId>,
        body: PasswordUpdate,
    ) -> ChangeUserPassword {
        let mut call = self.call(&CHANGE_USER_PASSWORD);
        call.path("user", [Into::<UserId>::into(user).to_string()]);
        call.json("application/json", &body);
        ChangeUserPassword { call }
    }
}

/// The request of [`Client::request_password_reset`]: `POST /password/request`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct RequestPasswordReset {
    call: Call,
}

impl RequestPasswordReset {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<()> {
        self.call.send(|answer| answer.empty())
    }
}

crate::runtime::builder!(RequestPasswordReset);
impl Request for RequestPasswordReset {
    type Output = ();
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::request_password_reset`]
pub(crate) static REQUEST_PASSWORD_RESET: Operation = Operation::new(
        "request_password_reset",
        Method::POST,
        "/password/request",
    )
    .without_credentials();
/// The request of [`Client::reset_password`]: `POST /password/reset`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct ResetPassword {
    call: Call,
}

impl ResetPassword {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<()> {
        self.call.send(|answer| answer.empty())
    }
}

crate::runtime::builder!(ResetPassword);
impl Request for ResetPassword {
    type Output = ();
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::reset_password`]
pub(crate) static RESET_PASSWORD: Operation = Operation::new(
        "reset_password",
        Method::POST,
        "/password/reset",
    )
    .without_credentials();
/// The request of [`Client::change_user_password`]: `PATCH /users/{user}/password`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct ChangeUserPassword {
    call: Call,
}

impl ChangeUserPassword {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<()> {
        self.call.send(|answer| answer.empty())
    }
}

crate::runtime::builder!(ChangeUserPassword);
impl Request for ChangeUserPassword {
    type Output = ();
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::change_user_password`]
pub(crate) static CHANGE_USER_PASSWORD: Operation = Operation::new(
    "change_user_password",
    Method::PATCH,
    "/users/{user}/password",
);
