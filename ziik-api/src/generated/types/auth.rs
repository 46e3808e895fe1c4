// @generated from an OpenAPI document. Do not edit.

#[allow(unused_imports)]
use super::*;
/// A token and when it expires.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize)]
#[non_exhaustive]
pub struct AuthToken {
    /// The token, which consists of three parts separated by dots.
    pub jwt: Secret,
    /// When the token expires, in Unix seconds.
    pub expires: Timestamp,
}

/// The e-mail address and password to sign in with.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
#[non_exhaustive]
pub struct Login {
    /// The user's e-mail address.
    pub username: String,
    /// The password.
    pub password: Secret,
}

impl Login {
    /// Creates a value with the required fields.
    ///
    /// # Arguments
    /// * `username`: the user's e-mail address.
    /// * `password`: the password.
    #[must_use]
    #[inline]
    pub fn new(username: impl Into<String>, password: impl Into<Secret>) -> Self {
        Self {
            username: username.into(),
            password: password.into(),
        }
    }
}
