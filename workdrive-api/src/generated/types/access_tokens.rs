// @generated from an OpenAPI document. Do not edit.

#[allow(unused_imports)]
use super::*;
/// An API key and its user.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct AccessToken {
    /// The user.
    #[serde(rename = "userId", default, skip_serializing_if = "Option::is_none")]
    pub user_id: Option<UserId>,
    /// The API key, which goes into the header `X-API-KEY`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub token: Option<Secret>,
}

/// The user to create an API key for.
#[derive(Clone, Debug, PartialEq, serde::Serialize, Default)]
#[non_exhaustive]
pub struct AccessTokenCreate {
    /// The id of the user, from `list_users`.
    #[serde(rename = "userId", skip_serializing_if = "Option::is_none")]
    pub user_id: Option<UserId>,
}

impl AccessTokenCreate {
    /// Creates a value with no field set.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self {
            user_id: Default::default(),
        }
    }

    /// The id of the user, from `list_users`.
    #[must_use]
    #[inline]
    pub fn user_id(mut self, value: impl Into<UserId>) -> Self {
        self.user_id = Some(value.into());
        self
    }
}
