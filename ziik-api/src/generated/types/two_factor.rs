// @generated from an OpenAPI document. Do not edit.

#[allow(unused_imports)]
use super::*;
/// How the signed-in user confirms a sign-in.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct TwoFactor {
    /// The method. Its value while two-factor authentication is off is not documented: null, empty
    /// or left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub method: Option<TwoFactorMethod>,
    /// The secret that an authenticator app makes codes from. Its value for other methods is not
    /// documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub secret_key: Option<Secret>,
    /// The country code of the telephone number, such as 45; null for `google`. Its type in
    /// answers is not documented, and presumably that of `update_two_factor`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone_prefix: Option<i64>,
    /// The telephone number without the country code; null for `google`. Its type in answers is
    /// not documented, and presumably that of `update_two_factor`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<i64>,
    /// Whether the user has verified the settings with a code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub verified: Option<bool>,
}

/// How a user confirms a sign-in: `google`, presumably with the code of an authenticator app,
/// or `sms` with a code sent by SMS.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TwoFactorMethod {
    /// `google`
    Google,
    /// `sms`
    Sms,
    /// A value that this version does not know, as the API sent it.
    Unknown(String),
}

open_enum!(TwoFactorMethod, Unknown { Google = "google", Sms = "sms", });

/// A QR code for an authenticator app.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct TwoFactorQr {
    /// The picture, a PNG, as a data URI that begins with `data:image/png;base64,`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub qr_image: Option<Secret>,
}

/// A new secret for an authenticator app.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct TwoFactorSecret {
    /// The secret, presumably in base 32.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub secret_key: Option<Secret>,
}

/// The two-factor settings that replace the present ones.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
#[non_exhaustive]
pub struct TwoFactorUpdate {
    /// The method: one that the tenant has enabled, presumably. Empty text switches two-factor
    /// authentication off.
    pub method: TwoFactorUpdateMethod,
    /// The secret that the authenticator app makes codes from. Required for `google`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub secret_key: Option<Secret>,
    /// The country code of the telephone number, such as 45. Required for `sms`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone_prefix: Option<i64>,
    /// The telephone number without the country code. Required for `sms`. A number cannot begin
    /// with 0: leave leading zeros out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone: Option<i64>,
}

impl TwoFactorUpdate {
    /// Creates a value with the required fields.
    ///
    /// # Arguments
    /// * `method`: the method: one that the tenant has enabled, presumably. Empty text switches
    ///   two-factor authentication off.
    #[must_use]
    #[inline]
    pub fn new(method: TwoFactorUpdateMethod) -> Self {
        Self {
            method,
            secret_key: Default::default(),
            phone_prefix: Default::default(),
            phone: Default::default(),
        }
    }

    /// The secret that the authenticator app makes codes from. Required for `google`.
    #[must_use]
    #[inline]
    pub fn secret_key(mut self, value: impl Into<Secret>) -> Self {
        self.secret_key = Some(value.into());
        self
    }

    /// The country code of the telephone number, such as 45. Required for `sms`.
    #[must_use]
    #[inline]
    pub fn phone_prefix(mut self, value: i64) -> Self {
        self.phone_prefix = Some(value);
        self
    }

    /// The telephone number without the country code. Required for `sms`. A number cannot begin
    /// with 0: leave leading zeros out.
    #[must_use]
    #[inline]
    pub fn phone(mut self, value: i64) -> Self {
        self.phone = Some(value);
        self
    }
}

/// The method: one that the tenant has enabled, presumably. Empty text switches two-factor
/// authentication off.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TwoFactorUpdateMethod {
    /// `google`
    Google,
    /// `sms`
    Sms,
    /// ``
    Off,
    /// A value that this version does not know, as the API sent it.
    Unknown(String),
}

open_enum!(TwoFactorUpdateMethod, Unknown { Google = "google", Sms = "sms", Off = "", });

/// A code to verify.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
#[non_exhaustive]
pub struct TwoFactorVerification {
    /// The code from the SMS or the authenticator app.
    pub key: Secret,
}

impl TwoFactorVerification {
    /// Creates a value with the required fields.
    ///
    /// # Arguments
    /// * `key`: the code from the SMS or the authenticator app.
    #[must_use]
    #[inline]
    pub fn new(key: impl Into<Secret>) -> Self {
        Self { key: key.into() }
    }
}
