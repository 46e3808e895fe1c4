// @generated from an OpenAPI document. Do not edit.

#[allow(unused_imports)]
use super::*;
/// A new password, and the token that permits it.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
#[non_exhaustive]
pub struct PasswordReset {
    /// The token from the mail that `request_password_reset` sends.
    pub token: Secret,
    /// The e-mail address of the user.
    pub email: String,
    /// The new password.
    pub password: Secret,
    /// The new password once more; it must be equal to `password`.
    pub password_confirm: Secret,
}

impl PasswordReset {
    /// Creates a value with the required fields.
    ///
    /// # Arguments
    /// * `token`: the token from the mail that `request_password_reset` sends.
    /// * `email`: the e-mail address of the user.
    /// * `password`: the new password.
    /// * `password_confirm`: the new password once more; it must be equal to `password`.
    #[must_use]
    #[inline]
    pub fn new(
        token: impl Into<Secret>,
        email: impl Into<String>,
        password: impl Into<Secret>,
        password_confirm: impl Into<Secret>,
    ) -> Self {
        Self {
            token: token.into(),
            email: email.into(),
            password: password.into(),
            password_confirm: password_confirm.into(),
        }
    }
}

/// Whose password is to be reset.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
#[non_exhaustive]
pub struct PasswordResetMail {
    /// The e-mail address of the user.
    pub email: String,
}

impl PasswordResetMail {
    /// Creates a value with the required fields.
    ///
    /// # Arguments
    /// * `email`: the e-mail address of the user.
    #[must_use]
    #[inline]
    pub fn new(email: impl Into<String>) -> Self {
        Self { email: email.into() }
    }
}

/// A new password.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
#[non_exhaustive]
pub struct PasswordUpdate {
    /// The new password.
    pub password: Secret,
    /// The present password. Required only of users who change their own password.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub current: Option<Secret>,
}

impl PasswordUpdate {
    /// Creates a value with the required fields.
    ///
    /// # Arguments
    /// * `password`: the new password.
    #[must_use]
    #[inline]
    pub fn new(password: impl Into<Secret>) -> Self {
        Self {
            password: password.into(),
            current: Default::default(),
        }
    }

    /// The present password. Required only of users who change their own password.
    #[must_use]
    #[inline]
    pub fn current(mut self, value: impl Into<Secret>) -> Self {
        self.current = Some(value.into());
        self
    }
}
