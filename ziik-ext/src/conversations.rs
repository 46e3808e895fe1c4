//! Leaving a conversation.

use http::StatusCode;
use ziik_api::types::{ConversationId, UserId};

use crate::client::Client;
use crate::error::Error;
use crate::signed_in::SignedIn;
use crate::writes::gone;

impl Client {
    /// Takes the signed-in user out of a group conversation. Returns whether there was something
    /// to do: leaving again does nothing.
    ///
    /// It lists the participants, finds out who is signed in, and removes that user. A conversation
    /// that the user cannot see (403), or that does not exist (404, 410), counts as left, because
    /// the API does not say which it is. A direct conversation cannot be left: the API's own
    /// refusal is the error.
    ///
    /// # Errors
    /// [`Error::UnknownSignIn`] when it cannot be told who is signed in, before anything is sent;
    /// or a call failed.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: ziik_ext::Client) -> Result<(), ziik_ext::Error> {
    /// if client.leave_conversation(31).await? {
    ///     println!("left");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub async fn leave_conversation(
        &self,
        conversation: impl Into<ConversationId>,
    ) -> Result<bool, Error> {
        let conversation = conversation.into();
        let people: Vec<UserId> =
            match self.list_conversation_participants(conversation).send().await {
                Ok(list) => list.data.iter().map(|participant| participant.id).collect(),
                Err(error) if error.status().is_some_and(is_outside) => return Ok(false),
                Err(error) => return Err(error.into()),
            };
        let signed_in = SignedIn::of(self, |id| people.contains(&id)).await;
        // Who administers the conversation could remove somebody else by a wrong id.
        let user = signed_in.checked_id(self).await?.ok_or(Error::UnknownSignIn)?;
        if !people.contains(&user) {
            return Ok(false);
        }
        gone(self.remove_conversation_participant(conversation, user).send().await)?;
        Ok(true)
    }
}

/// Whether the answer is that of a conversation without the signed-in user.
fn is_outside(status: StatusCode) -> bool {
    matches!(status, StatusCode::FORBIDDEN | StatusCode::NOT_FOUND | StatusCode::GONE)
}
