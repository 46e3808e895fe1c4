// @generated from an OpenAPI document. Do not edit.

#[allow(unused_imports)]
use super::*;
/// A change to the role of a participant.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
#[non_exhaustive]
pub struct ParticipantUpdate {
    /// The role as a number: 1 for an ordinary participant, 2 for an administrator of the
    /// conversation.
    #[serde(rename = "type")]
    pub type_: i64,
}

impl ParticipantUpdate {
    /// Creates a value with the required fields.
    ///
    /// # Arguments
    /// * `type_`: the role as a number: 1 for an ordinary participant, 2 for an administrator of
    ///   the conversation.
    #[must_use]
    #[inline]
    pub fn new(type_: i64) -> Self {
        Self { type_ }
    }
}

/// The users to add to a conversation.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
#[non_exhaustive]
pub struct ParticipantsCreate {
    /// The ids of the users.
    pub participants: Vec<UserId>,
}

impl ParticipantsCreate {
    /// Creates a value with the required fields.
    ///
    /// # Arguments
    /// * `participants`: the ids of the users.
    #[must_use]
    #[inline]
    pub fn new(participants: impl IntoIterator<Item = impl Into<UserId>>) -> Self {
        Self {
            participants: participants.into_iter().map(Into::into).collect(),
        }
    }
}
