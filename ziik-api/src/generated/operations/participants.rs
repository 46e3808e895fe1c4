// @generated from an OpenAPI document. Do not edit.

#[allow(unused_imports)]
use super::super::types::*;
use super::prelude::*;
/// # Participants
///
/// The participants of group conversations.
impl Client {
    /// List the participants of a conversation.
    ///
    /// Returns the participants of a conversation, all at once. `participant_type` is `1` for an
    /// ordinary participant and `2` for an administrator of the conversation.
    ///
    /// `GET /conversations/{conversation}/participants`
    ///
    /// See also [`Client::add_conversation_participants`],
    /// [`Client::remove_conversation_participant`], [`Client::update_conversation_participant`].
    ///
    /// # Arguments
    /// * `conversation`: the id of the conversation. Minimum: 1.
    ///
    /// # Returns
    /// List of [`Participant`]: the participants.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let list = client.list_conversation_participants(31).send().await?;
    /// for participant in &list.data {
    ///     println!("{:?}", participant.name);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, response `v2`.
    ///
    /// The status is not documented. The role is a number under `type`, and called
    /// `participant_type` in the list of conversations. The items of the sample have a whole
    /// `unit`, and neither `archived_at`, `subtext` nor `department`. No permission is stated.
    #[inline]
    pub fn list_conversation_participants(
        &self,
        conversation: impl Into<ConversationId>,
    ) -> ListConversationParticipants {
        let mut call = self.call(&LIST_CONVERSATION_PARTICIPANTS);
        call.path(
            "conversation",
            [Into::<ConversationId>::into(conversation).to_string()],
        );
        ListConversationParticipants {
            call,
        }
    }

    /// Add participants to a conversation.
    ///
    /// Adds users to a group conversation, which shows it in a service message. Returns nothing:
    /// call [`list_conversation_participants`](Client::list_conversation_participants) to see the
    /// result.
    ///
    /// `POST /conversations/{conversation}/participants`
    ///
    /// See also [`Client::list_conversation_participants`],
    /// [`Client::remove_conversation_participant`], [`Client::update_conversation_participant`].
    ///
    /// # Arguments
    /// * `conversation`: the id of the conversation. Minimum: 1.
    /// * `body` ([`ParticipantsCreate`]): the users to add.
    ///
    /// # Returns
    /// Nothing. The users were added.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use ziik_api::types::ParticipantsCreate;
    ///
    /// client
    ///     .add_conversation_participants(31, ParticipantsCreate::new([502, 503]))
    ///     .send()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, request `v2`, response `v2`.
    ///
    /// The command that is shown sends no body. No permission is stated; a direct conversation is
    /// said to have no use for this.
    #[inline]
    pub fn add_conversation_participants(
        &self,
        conversation: impl Into<ConversationId>,
        body: ParticipantsCreate,
    ) -> AddConversationParticipants {
        let mut call = self.call(&ADD_CONVERSATION_PARTICIPANTS);
        call.path(
            "conversation",
            [Into::<ConversationId>::into(conversation).to_string()],
        );
        call.json("application/json", &body);
        AddConversationParticipants {
            call,
        }
    }

    /// Remove a participant from a conversation, or leave it.
    ///
    /// Removes a participant from a group conversation, which shows it in a service message.
    /// Requires administrator rights in the conversation, unless users remove themselves.
    ///
    /// `DELETE /conversations/{conversation}/participants/{user}`
    ///
    /// See also [`Client::list_conversation_participants`],
    /// [`Client::add_conversation_participants`], [`Client::update_conversation_participant`].
    ///
    /// # Arguments
    /// * `conversation`: the id of the conversation. Minimum: 1.
    /// * `user`: the id of the participant. Minimum: 1.
    ///
    /// # Returns
    /// Nothing. The user is not a participant anymore.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.remove_conversation_participant(31, 502).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, response `v2`.
    ///
    /// That users may remove themselves without being administrators is implied only.
    #[inline]
    pub fn remove_conversation_participant(
        &self,
        conversation: impl Into<ConversationId>,
        user: impl Into<UserId>,
    ) -> RemoveConversationParticipant {
        let mut call = self.call(&REMOVE_CONVERSATION_PARTICIPANT);
        call.path(
            "conversation",
            [Into::<ConversationId>::into(conversation).to_string()],
        );
        call.path("user", [Into::<UserId>::into(user).to_string()]);
        RemoveConversationParticipant {
            call,
        }
    }

    /// Make a participant an administrator, or the reverse.
    ///
    /// Makes a participant of a group conversation its administrator, or the reverse. Requires
    /// administrator rights in the conversation.
    ///
    /// `PATCH /conversations/{conversation}/participants/{user}`
    ///
    /// See also [`Client::list_conversation_participants`],
    /// [`Client::add_conversation_participants`], [`Client::remove_conversation_participant`].
    ///
    /// # Arguments
    /// * `conversation`: the id of the conversation. Minimum: 1.
    /// * `user`: the id of the participant. Minimum: 1.
    /// * `body` ([`ParticipantUpdate`]): the new role.
    ///
    /// # Returns
    /// Nothing. The participant was changed.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use ziik_api::types::ParticipantUpdate;
    ///
    /// client
    ///     .update_conversation_participant(31, 502, ParticipantUpdate::new(2))
    ///     .send()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, request `v2`, response `v2`.
    ///
    /// The command that is shown sends no body, and the table of the path has a column too many.
    #[inline]
    pub fn update_conversation_participant(
        &self,
        conversation: impl Into<ConversationId>,
        user: impl Into<UserId>,
        body: ParticipantUpdate,
    ) -> UpdateConversationParticipant {
        let mut call = self.call(&UPDATE_CONVERSATION_PARTICIPANT);
        call.path(
            "conversation",
            [Into::<ConversationId>::into(conversation).to_string()],
        );
        call.path("user", [Into::<UserId>::into(user).to_string()]);
        call.json("application/json", &body);
        UpdateConversationParticipant {
            call,
        }
    }
}

/// The request of [`Client::list_conversation_participants`]:
/// `GET /conversations/{conversation}/participants`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct ListConversationParticipants {
    call: Call,
}

impl ListConversationParticipants {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Page<Participant>> {
        self.call.send(|answer| answer.page("data"))
    }
}

crate::runtime::builder!(ListConversationParticipants, Page < T >, page("data"));
impl Request for ListConversationParticipants {
    type Output = Page<Participant>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::list_conversation_participants`]
pub(crate) static LIST_CONVERSATION_PARTICIPANTS: Operation = Operation::new(
    "list_conversation_participants",
    Method::GET,
    "/conversations/{conversation}/participants",
);
/// The request of [`Client::add_conversation_participants`]:
/// `POST /conversations/{conversation}/participants`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct AddConversationParticipants {
    call: Call,
}

impl AddConversationParticipants {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<()> {
        self.call.send(|answer| answer.empty())
    }
}

crate::runtime::builder!(AddConversationParticipants);
impl Request for AddConversationParticipants {
    type Output = ();
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::add_conversation_participants`]
pub(crate) static ADD_CONVERSATION_PARTICIPANTS: Operation = Operation::new(
    "add_conversation_participants",
    Method::POST,
    "/conversations/{conversation}/participants",
);
/// The request of [`Client::remove_conversation_participant`]:
/// `DELETE /conversations/{conversation}/participants/{user}`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct RemoveConversationParticipant {
    call: Call,
}

impl RemoveConversationParticipant {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<()> {
        self.call.send(|answer| answer.empty())
    }
}

crate::runtime::builder!(RemoveConversationParticipant);
impl Request for RemoveConversationParticipant {
    type Output = ();
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::remove_conversation_participant`]
pub(crate) static REMOVE_CONVERSATION_PARTICIPANT: Operation = Operation::new(
    "remove_conversation_participant",
    Method::DELETE,
    "/conversations/{conversation}/participants/{user}",
);
/// The request of [`Client::update_conversation_participant`]:
/// `PATCH /conversations/{conversation}/participants/{user}`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct UpdateConversationParticipant {
    call: Call,
}

impl UpdateConversationParticipant {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<()> {
        self.call.send(|answer| answer.empty())
    }
}

crate::runtime::builder!(UpdateConversationParticipant);
impl Request for UpdateConversationParticipant {
    type Output = ();
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::update_conversation_participant`]
pub(crate) static UPDATE_CONVERSATION_PARTICIPANT: Operation = Operation::new(
    "update_conversation_participant",
    Method::PATCH,
    "/conversations/{conversation}/participants/{user}",
);
