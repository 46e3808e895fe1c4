// @generated from an OpenAPI document. Do not edit.

#[allow(unused_imports)]
use super::*;
/// A notice from Ziik to all users.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize)]
#[non_exhaustive]
pub struct Alert {
    /// The id of the alert.
    pub id: i64,
    /// The text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
    /// How serious it is.
    #[serde(rename = "type", default, skip_serializing_if = "Option::is_none")]
    pub type_: Option<AlertType>,
    /// When the alert begins to be shown, in Unix seconds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub start: Option<Timestamp>,
    /// When the alert ceases to be shown, in Unix seconds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub end: Option<Timestamp>,
    /// What the signed-in user may do with the alert.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub permissions: Option<AlertPermissions>,
}

/// What the signed-in user may do with an alert.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct AlertPermissions {
    /// Whether the user may manage the alert. No operation does that.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub manage: Option<bool>,
}

/// How serious it is.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AlertType {
    /// `info`
    Info,
    /// `warning`
    Warning,
    /// `danger`
    Danger,
    /// A value that this version does not know, as the API sent it.
    Unknown(String),
}

open_enum!(
    AlertType, Unknown { Info = "info", Warning = "warning", Danger = "danger", }
);
