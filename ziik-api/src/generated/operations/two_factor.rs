// @generated from an OpenAPI document. Do not edit.

#[allow(unused_imports)]
use super::super::types::*;
use super::prelude::*;
/// # Two factor
///
/// Two-factor authentication: the settings of the signed-in user, of others and of the tenant.
impl Client {
    /// Require two-factor authentication.
    ///
    /// Requires two-factor authentication of every user of the tenant.
    /// [`unforce_two_factor`](Client::unforce_two_factor) lifts the requirement. Requires an
    /// administrator.
    ///
    /// `POST /settings/twofactor/force`
    ///
    /// See also [`Client::unforce_two_factor`].
    ///
    /// # Returns
    /// Nothing. Two-factor authentication is required.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.force_two_factor().send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, response `v2`.
    ///
    /// No field of a body is documented, and the sample command sends a placeholder for one. The
    /// path is also one of `/settings/twofactor/{method}`, whose methods are listed.
    #[inline]
    pub fn force_two_factor(&self) -> ForceTwoFactor {
        let call = self.call(&FORCE_TWO_FACTOR);
        ForceTwoFactor { call }
    }

    /// Require two-factor authentication no longer.
    ///
    /// Lifts the requirement that every user of the tenant has two-factor authentication. Requires
    /// an administrator.
    ///
    /// `DELETE /settings/twofactor/force`
    ///
    /// See also [`Client::force_two_factor`].
    ///
    /// # Returns
    /// Nothing. Two-factor authentication is not required.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.unforce_two_factor().send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, response `v2`.
    ///
    /// No field of a body is documented, and the sample command sends a placeholder for one.
    #[inline]
    pub fn unforce_two_factor(&self) -> UnforceTwoFactor {
        let call = self.call(&UNFORCE_TWO_FACTOR);
        UnforceTwoFactor { call }
    }

    /// Enable a two-factor method.
    ///
    /// Makes a method available to the users of the tenant. Requires an administrator.
    ///
    /// `POST /settings/twofactor/{method}`
    ///
    /// See also [`Client::disable_two_factor_method`].
    ///
    /// # Arguments
    /// * `method`: the method.
    ///
    /// # Returns
    /// Nothing. The method is available.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use ziik_api::types::TwoFactorMethod;
    ///
    /// client.enable_two_factor_method(TwoFactorMethod::Google).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, response `v2`.
    ///
    /// No field of a body is documented, and the sample command sends a placeholder for one.
    #[inline]
    pub fn enable_two_factor_method(
        &self,
        method: TwoFactorMethod,
    ) -> EnableTwoFactorMethod {
        let mut call = self.call(&ENABLE_TWO_FACTOR_METHOD);
        call.path("method", [method.to_string()]);
        EnableTwoFactorMethod { call }
    }

    /// Disable a two-factor method.
    ///
    /// Withdraws a method from the users of the tenant. What that means for users who have chosen
    /// it is not documented. Requires an administrator.
    ///
    /// `DELETE /settings/twofactor/{method}`
    ///
    /// See also [`Client::enable_two_factor_method`].
    ///
    /// # Arguments
    /// * `method`: the method.
    ///
    /// # Returns
    /// Nothing. The method is not available.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use ziik_api::types::TwoFactorMethod;
    ///
    /// client.disable_two_factor_method(TwoFactorMethod::Google).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, response `v2`.
    ///
    /// The methods are those of `enable_two_factor_method`: they are not listed for this
    /// operation. No field of a body is documented, and the sample command sends a placeholder for
    /// one.
    #[inline]
    pub fn disable_two_factor_method(
        &self,
        method: TwoFactorMethod,
    ) -> DisableTwoFactorMethod {
        let mut call = self.call(&DISABLE_TWO_FACTOR_METHOD);
        call.path("method", [method.to_string()]);
        DisableTwoFactorMethod { call }
    }

    /// Get the two-factor settings.
    ///
    /// Returns how the signed-in user confirms a sign-in. The answer holds the secret of the
    /// authenticator app.
    ///
    /// `GET /two-factor`
    ///
    /// See also [`Client::update_two_factor`].
    ///
    /// # Returns
    /// [`TwoFactor`]: the settings.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let two_factor = client.get_two_factor().send().await?;
    /// println!("{:?}", two_factor.phone_prefix);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, response `v2`.
    ///
    /// The status is not documented. The only sample is of `google`, with null in `phone_prefix`
    /// and `phone`. It has a `secret_key` of digits, while a new one is in base 32.
    #[inline]
    pub fn get_two_factor(&self) -> GetTwoFactor {
        let call = self.call(&GET_TWO_FACTOR);
        GetTwoFactor { call }
    }

    /// Replace the two-factor settings.
    ///
    /// Replaces all two-factor settings of the signed-in user: fields that are left out are lost.
    /// The method `google` takes `secret_key`, and `sms` takes `phone_prefix` and `phone`. An
    /// empty method switches two-factor authentication off. Presumably, the key comes from
    /// [`get_two_factor_secret`](Client::get_two_factor_secret), and
    /// [`verify_two_factor`](Client::verify_two_factor) has to confirm the settings.
    ///
    /// `PATCH /two-factor`
    ///
    /// See also [`Client::get_two_factor`].
    ///
    /// # Arguments
    /// * `body` ([`TwoFactorUpdate`]): the two-factor settings that replace the present ones.
    ///
    /// # Returns
    /// Nothing. The settings were replaced.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use ziik_api::types::{TwoFactorUpdate, TwoFactorUpdateMethod};
    ///
    /// let body = TwoFactorUpdate::new(TwoFactorUpdateMethod::Sms)
    ///     .phone_prefix(45)
    ///     .phone(20000501);
    /// client.update_two_factor(body).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, request `v2`, response `v2`.
    ///
    /// The method is called required, and may be empty: whether that is empty text or null is not
    /// said. Empty text is offered.
    #[inline]
    pub fn update_two_factor(&self, body: TwoFactorUpdate) -> UpdateTwoFactor {
        let mut call = self.call(&UPDATE_TWO_FACTOR);
        call.json("application/json", &body);
        UpdateTwoFactor { call }
    }

    /// Get the QR code for an authenticator app.
    ///
    /// Returns a picture of a QR code for an authenticator app. The picture is as secret as the
    /// key in it. Which key that is, and whether it is a new one, is not documented.
    ///
    /// `GET /two-factor/qr`
    ///
    /// # Returns
    /// [`TwoFactorQr`]: the QR code.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let two_factor_qr = client.get_two_factor_qr().send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, response `v2`.
    #[inline]
    pub fn get_two_factor_qr(&self) -> GetTwoFactorQr {
        let call = self.call(&GET_TWO_FACTOR_QR);
        GetTwoFactorQr { call }
    }

    /// Generate a secret for an authenticator app.
    ///
    /// Generates a secret for an authenticator app and returns it. Each call returns another one.
    /// Presumably, a secret is in use only after [`update_two_factor`](Client::update_two_factor)
    /// was called with it.
    ///
    /// `GET /two-factor/secret`
    ///
    /// # Returns
    /// [`TwoFactorSecret`]: the secret.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let two_factor_secret = client.get_two_factor_secret().send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, response `v2`.
    #[inline]
    pub fn get_two_factor_secret(&self) -> GetTwoFactorSecret {
        let call = self.call(&GET_TWO_FACTOR_SECRET);
        GetTwoFactorSecret { call }
    }

    /// Send a code by SMS.
    ///
    /// Sends a code by SMS to the signed-in user, if the method of the user is `sms`.
    /// [`verify_two_factor`](Client::verify_two_factor) takes the code.
    ///
    /// `POST /two-factor/send-verification`
    ///
    /// # Returns
    /// Nothing. The code is on its way.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.send_two_factor_verification().send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, response `v2`.
    ///
    /// What users of another method are answered with is not documented.
    #[inline]
    pub fn send_two_factor_verification(&self) -> SendTwoFactorVerification {
        let call = self.call(&SEND_TWO_FACTOR_VERIFICATION);
        SendTwoFactorVerification { call }
    }

    /// Verify a code.
    ///
    /// Verifies the code that the signed-in user got by SMS or reads in the authenticator app.
    ///
    /// `POST /two-factor/verify`
    ///
    /// # Arguments
    /// * `body` ([`TwoFactorVerification`]): a code to verify.
    ///
    /// # Returns
    /// Nothing. The code is right.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use ziik_api::types::TwoFactorVerification;
    ///
    /// client.verify_two_factor(TwoFactorVerification::new("…")).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, request `v2`, response `v2`.
    ///
    /// The status for a wrong code is not documented, nor is whether a token works before the code
    /// was verified.
    #[inline]
    pub fn verify_two_factor(&self, body: TwoFactorVerification) -> VerifyTwoFactor {
        let mut call = self.call(&VERIFY_TWO_FACTOR);
        call.json("application/json", &body);
        VerifyTwoFactor { call }
    }

    /// Reset the two-factor settings of a user.
    ///
    /// Resets the two-factor settings of a user, for instance after the loss of a telephone. That
    /// the user can then sign in without a code is presumed. Requires permission to edit the user.
    ///
    /// `POST /users/{user}/two-factor/reset`
    ///
    /// # Arguments
    /// * `user`: the id of the user. Minimum: 1.
    ///
    /// # Returns
    /// Nothing. The settings were reset.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.reset_user_two_factor(501).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, response `v2`.
    ///
    /// The sample command calls `/two-factor/reset`, without a user; the request line and the
    /// table of parameters have the path with the user.
    #[inline]
    pub fn reset_user_two_factor(&self, user: impl Into<UserId>) -> ResetUserTwoFactor {
        let mut call = self.call(&RESET_USER_TWO_FACTOR);
        call.path("user", [Into::<UserId>::into(user).to_string()]);
        ResetUserTwoFactor { call }
    }
}

/// The request of [`Client::force_two_factor`]: `POST /settings/twofactor/force`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct ForceTwoFactor {
    call: Call,
}

impl ForceTwoFactor {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<()> {
        self.call.send(|answer| answer.empty())
    }
}

crate::runtime::builder!(ForceTwoFactor);
impl Request for ForceTwoFactor {
    type Output = ();
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::force_two_factor`]
pub(crate) static FORCE_TWO_FACTOR: Operation = Operation::new(
    "force_two_factor",
    Method::POST,
    "/settings/twofactor/force",
);
/// The request of [`Client::unforce_two_factor`]: `DELETE /settings/twofactor/force`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct UnforceTwoFactor {
    call: Call,
}

impl UnforceTwoFactor {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<()> {
        self.call.send(|answer| answer.empty())
    }
}

crate::runtime::builder!(UnforceTwoFactor);
impl Request for UnforceTwoFactor {
    type Output = ();
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::unforce_two_factor`]
pub(crate) static UNFORCE_TWO_FACTOR: Operation = Operation::new(
    "unforce_two_factor",
    Method::DELETE,
    "/settings/twofactor/force",
);
/// The request of [`Client::enable_two_factor_method`]: `POST /settings/twofactor/{method}`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct EnableTwoFactorMethod {
    call: Call,
}

impl EnableTwoFactorMethod {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<()> {
        self.call.send(|answer| answer.empty())
    }
}

crate::runtime::builder!(EnableTwoFactorMethod);
impl Request for EnableTwoFactorMethod {
    type Output = ();
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::enable_two_factor_method`]
pub(crate) static ENABLE_TWO_FACTOR_METHOD: Operation = Operation::new(
    "enable_two_factor_method",
    Method::POST,
    "/settings/twofactor/{method}",
);
/// The request of [`Client::disable_two_factor_method`]:
/// `DELETE /settings/twofactor/{method}`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct DisableTwoFactorMethod {
    call: Call,
}

impl DisableTwoFactorMethod {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<()> {
        self.call.send(|answer| answer.empty())
    }
}

crate::runtime::builder!(DisableTwoFactorMethod);
impl Request for DisableTwoFactorMethod {
    type Output = ();
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::disable_two_factor_method`]
pub(crate) static DISABLE_TWO_FACTOR_METHOD: Operation = Operation::new(
    "disable_two_factor_method",
    Method::DELETE,
    "/settings/twofactor/{method}",
);
/// The request of [`Client::get_two_factor`]: `GET /two-factor`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct GetTwoFactor {
    call: Call,
}

impl GetTwoFactor {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Resource<TwoFactor>> {
        self.call.send(|answer| answer.resource())
    }
}

crate::runtime::builder!(GetTwoFactor, Resource < T >, resource());
impl Request for GetTwoFactor {
    type Output = Resource<TwoFactor>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::get_two_factor`]
pub(crate) static GET_TWO_FACTOR: Operation = Operation::new(
    "get_two_factor",
    Method::GET,
    "/two-factor",
);
/// The request of [`Client::update_two_factor`]: `PATCH /two-factor`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct UpdateTwoFactor {
    call: Call,
}

impl UpdateTwoFactor {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<()> {
        self.call.send(|answer| answer.empty())
    }
}

crate::runtime::builder!(UpdateTwoFactor);
impl Request for UpdateTwoFactor {
    type Output = ();
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::update_two_factor`]
pub(crate) static UPDATE_TWO_FACTOR: Operation = Operation::new(
    "update_two_factor",
    Method::PATCH,
    "/two-factor",
);
/// The request of [`Client::get_two_factor_qr`]: `GET /two-factor/qr`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct GetTwoFactorQr {
    call: Call,
}

impl GetTwoFactorQr {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Resource<TwoFactorQr>> {
        self.call.send(|answer| answer.resource())
    }
}

crate::runtime::builder!(GetTwoFactorQr, Resource < T >, resource());
impl Request for GetTwoFactorQr {
    type Output = Resource<TwoFactorQr>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::get_two_factor_qr`]
pub(crate) static GET_TWO_FACTOR_QR: Operation = Operation::new(
    "get_two_factor_qr",
    Method::GET,
    "/two-factor/qr",
);
/// The request of [`Client::get_two_factor_secret`]: `GET /two-factor/secret`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct GetTwoFactorSecret {
    call: Call,
}

impl GetTwoFactorSecret {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Resource<TwoFactorSecret>> {
        self.call.send(|answer| answer.resource())
    }
}

crate::runtime::builder!(GetTwoFactorSecret, Resource < T >, resource());
impl Request for GetTwoFactorSecret {
    type Output = Resource<TwoFactorSecret>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::get_two_factor_secret`]
pub(crate) static GET_TWO_FACTOR_SECRET: Operation = Operation::new(
    "get_two_factor_secret",
    Method::GET,
    "/two-factor/secret",
);
/// The request of [`Client::send_two_factor_verification`]:
/// `POST /two-factor/send-verification`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct SendTwoFactorVerification {
    call: Call,
}

impl SendTwoFactorVerification {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<()> {
        self.call.send(|answer| answer.empty())
    }
}

crate::runtime::builder!(SendTwoFactorVerification);
impl Request for SendTwoFactorVerification {
    type Output = ();
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::send_two_factor_verification`]
pub(crate) static SEND_TWO_FACTOR_VERIFICATION: Operation = Operation::new(
    "send_two_factor_verification",
    Method::POST,
    "/two-factor/send-verification",
);
/// The request of [`Client::verify_two_factor`]: `POST /two-factor/verify`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct VerifyTwoFactor {
    call: Call,
}

impl VerifyTwoFactor {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<()> {
        self.call.send(|answer| answer.empty())
    }
}

crate::runtime::builder!(VerifyTwoFactor);
impl Request for VerifyTwoFactor {
    type Output = ();
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::verify_two_factor`]
pub(crate) static VERIFY_TWO_FACTOR: Operation = Operation::new(
    "verify_two_factor",
    Method::POST,
    "/two-factor/verify",
);
/// The request of [`Client::reset_user_two_factor`]: `POST /users/{user}/two-factor/reset`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct ResetUserTwoFactor {
    call: Call,
}

impl ResetUserTwoFactor {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<()> {
        self.call.send(|answer| answer.empty())
    }
}

crate::runtime::builder!(ResetUserTwoFactor);
impl Request for ResetUserTwoFactor {
    type Output = ();
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::reset_user_two_factor`]
pub(crate) static RESET_USER_TWO_FACTOR: Operation = Operation::new(
    "reset_user_two_factor",
    Method::POST,
    "/users/{user}/two-factor/reset",
);
