// @generated from an OpenAPI document. Do not edit.

#[allow(unused_imports)]
use super::*;
/// A user who is invited to an event.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize)]
#[non_exhaustive]
pub struct EventParticipant {
    /// The id of the user.
    pub id: UserId,
    /// The first and last name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The first name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub first_name: Option<String>,
    /// The last name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_name: Option<String>,
    /// The job title.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// The user's answer to the invitation as a number; presumably null without an answer. What
    /// the numbers mean is not documented: `accepted` and `rejected` of `list_event_participants`
    /// tell the answers apart.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rsvp: Option<i64>,
    /// A relative address such as `api/users/501`. Do not build requests from it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// The picture of the user. The type of the value is not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub avatar: Option<serde_json::Value>,
    /// Whether the account is active; false once it is deactivated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub active: Option<bool>,
    /// The unit of the user.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<Unit>,
}
