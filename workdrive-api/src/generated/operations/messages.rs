// @generated from an OpenAPI document. Do not edit.

#[allow(unused_imports)]
use super::super::types::*;
use super::prelude::*;
/// # Messages
///
/// Messages and meetings of one conversation.
impl Client {
    /// Create a meeting in a conversation.
    ///
    /// Creates a meeting of the people in a conversation. The path of this operation is uncertain.
    ///
    /// `POST /{conversationId}/meeting`
    ///
    /// # Arguments
    /// * `conversation_id`: the id of the conversation, such as the id of a group chat.
    /// * `body` ([`MeetingCreate`]): the new meeting.
    ///
    /// # Returns
    /// [`Event`]: the new meeting, as an event.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(
    /// #     client: &workdrive_api::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// use workdrive_api::types::MeetingCreate;
    ///
    /// let body = MeetingCreate::new()
    ///     .title("Stock count")
    ///     .user_ids(["b90f54d1-fbb1-4c0a-abe4-372e45051e1e"]);
    /// let event = client
    ///     .create_conversation_meeting("05864008-e4f4-413e-a2f8-5e91bc93fcd9", body)
    ///     .send()
    ///     .await?;
    /// println!("{:?}", event.id);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `inferred`, request `reference`, response `example`.
    ///
    /// **The path is not documented**: it is inferred from how the rest of the API is built.
    ///
    /// The path is printed as `/api/group-chats`, which is that of `create_group_chat` and has no
    /// place for the `conversationId` that the section describes. The last segment, `meeting`, is
    /// a guess after `send_message` and `create_event`. Confidence in this reading: low.
    /// `posterId` is in the example only. `event` is a text inside `livestream`: any JSON value.
    /// The user of `livestream` lacks `phone` in the example, a slip. The example gives no type
    /// for `category`, `conversationId`, `eventForInvitesId`, `leftAt`, `messageId`, `metadata`,
    /// `poster`, `processing`, `repeatId`, `title`, `token`, `type`: any JSON value here.
    ///
    /// Other candidates: `POST /group-chats`, `POST /group-chats/{conversationId}/meeting`.
    #[inline]
    pub fn create_conversation_meeting(
        &self,
        conversation_id: impl Into<ConversationId>,
        body: MeetingCreate,
    ) -> CreateConversationMeeting {
        let mut call = self.call(&CREATE_CONVERSATION_MEETING);
        call.path(
            "conversationId",
            [Into::<ConversationId>::into(conversation_id).to_string()],
        );
        call.json("application/json", &body);
        CreateConversationMeeting { call }
    }

    /// Send a message.
    ///
    /// Sends a message to a conversation, such as that of a group chat from
    /// [`create_group_chat`](Client::create_group_chat). No operation reads messages. The path of
    /// this operation is uncertain.
    ///
    /// `POST /{conversationId}/messages`
    ///
    /// # Arguments
    /// * `conversation_id`: the id of the conversation, such as the id of a group chat.
    /// * `body` ([`MessageCreate`]): the message to send.
    ///
    /// # Returns
    /// [`Message`]: the message that was sent.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(
    /// #     client: &workdrive_api::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// use workdrive_api::types::MessageCreate;
    ///
    /// let body = MessageCreate::new()
    ///     .message("Is the celadon back in stock?")
    ///     .mention(["b90f54d1-fbb1-4c0a-abe4-372e45051e1e"]);
    /// let message = client
    ///     .send_message("05864008-e4f4-413e-a2f8-5e91bc93fcd9", body)
    ///     .send()
    ///     .await?;
    /// println!("{:?}", message.id);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `corrected`, request `reference`, response `example`.
    ///
    /// The method is printed as GET; it has a body and creates something, so it is POST here. The
    /// path has the id directly after `/api`, as no other path of the documentation; a segment
    /// before it may have been lost, of which there is no evidence. Confidence in the path: low.
    /// `fileId` is a list under a name in the singular. `linkPreviews`, `kbExperts`, `kbDocs` and
    /// `kbFaqs` are single objects in the example although their names are in the plural, and
    /// `mention` is a single person where the request has a list of ids; lists are read too. The
    /// list of files is one level further in than elsewhere. No operation that reads messages is
    /// documented. The example gives no type for `call`, `email`, `file`, `lastQueryMsg`, `meta`,
    /// `metadata`, `poster`, `processing`, `type`: any JSON value here.
    ///
    /// Other candidates: `POST /group-chats/{conversationId}/messages`.
    #[inline]
    pub fn send_message(
        &self,
        conversation_id: impl Into<ConversationId>,
        body: MessageCreate,
    ) -> SendMessage {
        let mut call = self.call(&SEND_MESSAGE);
        call.path(
            "conversationId",
            [Into::<ConversationId>::into(conversation_id).to_string()],
        );
        call.json("application/json", &body);
        SendMessage { call }
    }
}

/// The request of [`Client::create_conversation_meeting`]: `POST /{conversationId}/meeting`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct CreateConversationMeeting {
    call: Call,
}

impl CreateConversationMeeting {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Event> {
        self.call.send(|answer| answer.json())
    }
}

crate::runtime::builder!(CreateConversationMeeting, T, json());
impl Request for CreateConversationMeeting {
    type Output = Event;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::create_conversation_meeting`]
pub(crate) static CREATE_CONVERSATION_MEETING: Operation = Operation::new(
    "create_conversation_meeting",
    Method::POST,
    "/{conversationId}/meeting",
);
/// The request of [`Client::send_message`]: `POST /{conversationId}/messages`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct SendMessage {
    call: Call,
}

impl SendMessage {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Message> {
        self.call.send(|answer| answer.json())
    }
}

crate::runtime::builder!(SendMessage, T, json());
impl Request for SendMessage {
    type Output = Message;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::send_message`]
pub(crate) static SEND_MESSAGE: Operation = Operation::new(
    "send_message",
    Method::POST,
    "/{conversationId}/messages",
);
