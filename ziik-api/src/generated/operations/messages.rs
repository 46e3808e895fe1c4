// @generated from an OpenAPI document. Do not edit.

#[allow(unused_imports)]
use super::super::types::*;
use super::prelude::*;
/// # Messages
///
/// The messages inside one conversation.
impl Client {
    /// List messages in a conversation.
    ///
    /// Returns messages of one conversation, at most `limit` at a time. `cursor` continues from an
    /// earlier response; `starter_message_id` begins around one message instead. The order is not
    /// documented.
    ///
    /// `GET /conversations/{conversation}/messages`
    ///
    /// See also [`Client::create_message`], [`Client::get_message`], [`Client::delete_message`],
    /// [`Client::update_message`].
    ///
    /// `Paginate` makes a stream of all pages or items of this list.
    ///
    /// # Arguments
    /// * `conversation`: the id of the conversation. Minimum: 1.
    ///
    /// # Returns
    /// [`Page`] of [`Message`]: Messages of the conversation, with cursors for more.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let page = client.list_messages(902).starter_message_id(4001).send().await?;
    /// for message in &page.data {
    ///     println!("{}", message.id);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, request `reference`, response `v2`.
    ///
    /// `starter_message_id`, `cursor` and `query` are named in the reference, the name of the size
    /// parameter is deduced. Where the answer carries its cursors is not documented; by the
    /// convention of the PHP stack they are in `meta.next_cursor` and `links.next`. The items are
    /// taken to be as in `finalize_message_update`.
    #[inline]
    pub fn list_messages(
        &self,
        conversation: impl Into<ConversationId>,
    ) -> ListMessages {
        let mut call = self.call(&LIST_MESSAGES);
        call.path(
            "conversation",
            [Into::<ConversationId>::into(conversation).to_string()],
        );
        ListMessages { call }
    }

    /// Create a message in a conversation.
    ///
    /// Writes a message as the signed-in user. To reply to a message, put its id into `extra`
    /// under `parent` or `parent_id`: the name of the field is not documented.
    ///
    /// `POST /conversations/{conversation}/messages`
    ///
    /// See also [`Client::list_messages`], [`Client::get_message`], [`Client::delete_message`],
    /// [`Client::update_message`].
    ///
    /// # Arguments
    /// * `conversation`: the id of the conversation. Minimum: 1.
    /// * `body` ([`MessageCreate`]): the message.
    ///
    /// # Returns
    /// [`Message`]: the new message.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use ziik_api::types::MessageCreate;
    ///
    /// let body = MessageCreate::new("The final rota follows as a file.").file_count(1);
    /// let message = client.create_message(902, body).send().await?;
    /// println!("{}", message.id);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, request `v2`, response `v2`.
    ///
    /// The current overview confirms replies and attachments without naming their fields; the
    /// older documentation announces files with `fileCount` and uploads them apart. The answer may
    /// come without `data` today.
    #[inline]
    pub fn create_message(
        &self,
        conversation: impl Into<ConversationId>,
        body: MessageCreate,
    ) -> CreateMessage {
        let mut call = self.call(&CREATE_MESSAGE);
        call.path(
            "conversation",
            [Into::<ConversationId>::into(conversation).to_string()],
        );
        call.json("application/json", &body);
        CreateMessage { call }
    }

    /// Get a message in a conversation.
    ///
    /// Returns one message with its author, files, reactions and the message that it replies to. A
    /// deleted message may still be returned, with `deleted` true.
    ///
    /// `GET /conversations/{conversation}/messages/{message}`
    ///
    /// See also [`Client::list_messages`], [`Client::create_message`], [`Client::delete_message`],
    /// [`Client::update_message`].
    ///
    /// # Arguments
    /// * `conversation`: the id of the conversation. Minimum: 1.
    /// * `message`: the id of the message. Minimum: 1.
    ///
    /// # Returns
    /// [`Message`]: the message.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let message = client.get_message(902, 4001).send().await?;
    /// println!("{}", message.id);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, response `v2`.
    ///
    /// The wrapper is from the older documentation; an answer without it is likely today. The
    /// shape is that of `finalize_message_update`. Where a file has no `versions`, the map may
    /// come as `[]`.
    #[inline]
    pub fn get_message(
        &self,
        conversation: impl Into<ConversationId>,
        message: impl Into<MessageId>,
    ) -> GetMessage {
        let mut call = self.call(&GET_MESSAGE);
        call.path(
            "conversation",
            [Into::<ConversationId>::into(conversation).to_string()],
        );
        call.path("message", [Into::<MessageId>::into(message).to_string()]);
        GetMessage { call }
    }

    /// Delete a message in a conversation.
    ///
    /// Marks the message as deleted for everybody. The message stays with `deleted` true, loses
    /// its reactions, files and voice recording, and the other participants are notified. Some
    /// tenants may remove it from the caller's own view only.
    ///
    /// `DELETE /conversations/{conversation}/messages/{message}`
    ///
    /// See also [`Client::list_messages`], [`Client::create_message`], [`Client::get_message`],
    /// [`Client::update_message`].
    ///
    /// # Arguments
    /// * `conversation`: the id of the conversation. Minimum: 1.
    /// * `message`: the id of the message. Minimum: 1.
    ///
    /// # Returns
    /// Nothing. The message was deleted.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.delete_message(902, 4001).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, response `v2`.
    ///
    /// The effect for everybody is from the current overview, the effect on the caller's view
    /// alone from the older documentation.
    #[inline]
    pub fn delete_message(
        &self,
        conversation: impl Into<ConversationId>,
        message: impl Into<MessageId>,
    ) -> DeleteMessage {
        let mut call = self.call(&DELETE_MESSAGE);
        call.path(
            "conversation",
            [Into::<ConversationId>::into(conversation).to_string()],
        );
        call.path("message", [Into::<MessageId>::into(message).to_string()]);
        DeleteMessage { call }
    }

    /// Update a message in a conversation.
    ///
    /// Changes the text of a message. The other participants are notified only by
    /// [`finalize_message_update`](Client::finalize_message_update): call it once, after the last
    /// step of an edit.
    ///
    /// `PATCH /conversations/{conversation}/messages/{message}`
    ///
    /// See also [`Client::list_messages`], [`Client::create_message`], [`Client::get_message`],
    /// [`Client::delete_message`].
    ///
    /// # Arguments
    /// * `conversation`: the id of the conversation. Minimum: 1.
    /// * `message`: the id of the message. Minimum: 1.
    /// * `body` ([`MessageUpdate`]): the new text.
    ///
    /// # Returns
    /// [`Message`], by status:
    /// * 200: the changed message.
    /// * 204: `None`. The text was changed.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use ziik_api::types::MessageUpdate;
    ///
    /// let body = MessageUpdate::new("I will take Saturday and Sunday.");
    /// let answer = client.update_message(902, 4001, body).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `inferred`, request `inferred`, response `inferred`.
    ///
    /// **The path is not documented**: it is inferred from how the rest of the API is built.
    ///
    /// Reading and deleting use the same path in the older documentation, and every documented
    /// update is a PATCH. Neither the body nor the answer is documented: with or without `data`,
    /// or none.
    ///
    /// Other candidates: `PUT /conversations/{conversation}/messages/{message}`,
    /// `POST /conversations/{conversation}/messages/{message}`.
    #[inline]
    pub fn update_message(
        &self,
        conversation: impl Into<ConversationId>,
        message: impl Into<MessageId>,
        body: MessageUpdate,
    ) -> UpdateMessage {
        let mut call = self.call(&UPDATE_MESSAGE);
        call.path(
            "conversation",
            [Into::<ConversationId>::into(conversation).to_string()],
        );
        call.path("message", [Into::<MessageId>::into(message).to_string()]);
        call.json("application/json", &body);
        UpdateMessage { call }
    }

    /// Finalize a message update.
    ///
    /// Ends an edit: announces the changed message to the other participants and returns its final
    /// form. Call it after all steps of the edit, texts and files alike.
    ///
    /// `POST /conversations/{conversation}/messages/{message}/finalize-update`
    ///
    /// # Arguments
    /// * `conversation`: the id of the conversation. Minimum: 1.
    /// * `message`: the id of the message. Minimum: 1.
    ///
    /// # Returns
    /// [`Message`]: the message in its final form.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let message = client.finalize_message_update(902, 4001).send().await?;
    /// println!("{}", message.id);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `reference`, response `reference`.
    #[inline]
    pub fn finalize_message_update(
        &self,
        conversation: impl Into<ConversationId>,
        message: impl Into<MessageId>,
    ) -> FinalizeMessageUpdate {
        let mut call = self.call(&FINALIZE_MESSAGE_UPDATE);
        call.path(
            "conversation",
            [Into::<ConversationId>::into(conversation).to_string()],
        );
        call.path("message", [Into::<MessageId>::into(message).to_string()]);
        FinalizeMessageUpdate { call }
    }
}

/// The request of [`Client::list_messages`]: `GET /conversations/{conversation}/messages`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct ListMessages {
    call: Call,
}

impl ListMessages {
    /// The greatest number of messages to return. Range: 1 to 100. Default: 25.
    #[inline]
    pub fn limit(mut self, value: i64) -> Self {
        let call = &mut self.call;
        call.query("limit", None, [value.to_string()]);
        self
    }

    /// The id of a message: without `cursor` and `query`, the response holds the messages around
    /// it, and cursors for both directions. Minimum: 1.
    #[inline]
    pub fn starter_message_id(mut self, value: impl Into<MessageId>) -> Self {
        let call = &mut self.call;
        call.query(
            "starter_message_id",
            None,
            [Into::<MessageId>::into(value).to_string()],
        );
        self
    }

    /// A cursor from an earlier response, where the list continues. Not to be combined with
    /// `starter_message_id`.
    #[inline]
    pub fn cursor(mut self, value: impl Into<String>) -> Self {
        let call = &mut self.call;
        call.query("cursor", None, [Into::<String>::into(value)]);
        self
    }

    /// Words to search for in the texts of messages. Only ordinary messages are found.
    #[inline]
    pub fn query(mut self, value: impl Into<String>) -> Self {
        let call = &mut self.call;
        call.query("query", None, [Into::<String>::into(value)]);
        self
    }

    /// The number of the page to return, counted from 1. Minimum: 1. Default: 1.
    #[inline]
    pub fn page(mut self, value: i64) -> Self {
        let call = &mut self.call;
        call.query("page", None, [value.to_string()]);
        self
    }

    /// The id of the last message to return. Minimum: 1.
    #[inline]
    pub fn message(mut self, value: impl Into<MessageId>) -> Self {
        let call = &mut self.call;
        call.query("message", None, [Into::<MessageId>::into(value).to_string()]);
        self
    }

    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Page<Message>> {
        self.call.send(|answer| answer.page("data"))
    }
}

crate::runtime::builder!(ListMessages, Page < T >, page("data"));
impl Request for ListMessages {
    type Output = Page<Message>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

impl ListRequest for ListMessages {
    type Item = Message;
    const PAGING: Paging = Paging::Cursors;
    const MAX_SIZE: Option<i64> = Some(100i64);
    #[inline]
    fn page(answer: crate::runtime::Response<Self::Output>) -> Page<Self::Item> {
        answer.into_inner()
    }

    #[inline]
    fn size(&self) -> Option<i64> {
        self.call.number("limit")
    }

    #[inline]
    fn with_size(mut self, items: i64) -> Self {
        self.call.query("limit", None, [items.to_string()]);
        self
    }

    #[inline]
    fn number(&self) -> Option<i64> {
        None
    }

    #[inline]
    fn at(mut self, position: Position) -> Self {
        if let Position::Cursor(cursor) = position {
            self.call.query("cursor", None, [cursor]);
        }
        self
    }

    #[inline]
    fn id(item: &Self::Item) -> Option<ItemId> {
        Some(ItemId::from(item.id))
    }
}

/// [`Client::list_messages`]
pub(crate) static LIST_MESSAGES: Operation = Operation::new(
    "list_messages",
    Method::GET,
    "/conversations/{conversation}/messages",
);
/// The request of [`Client::create_message`]: `POST /conversations/{conversation}/messages`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct CreateMessage {
    call: Call,
}

impl CreateMessage {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Resource<Message>> {
        self.call.send(|answer| answer.resource())
    }
}

crate::runtime::builder!(CreateMessage, Resource < T >, resource());
impl Request for CreateMessage {
    type Output = Resource<Message>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::create_message`]
pub(crate) static CREATE_MESSAGE: Operation = Operation::new(
    "create_message",
    Method::POST,
    "/conversations/{conversation}/messages",
);
/// The request of [`Client::get_message`]:
/// `GET /conversations/{conversation}/messages/{message}`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct GetMessage {
    call: Call,
}

impl GetMessage {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Resource<Message>> {
        self.call.send(|answer| answer.resource())
    }
}

crate::runtime::builder!(GetMessage, Resource < T >, resource());
impl Request for GetMessage {
    type Output = Resource<Message>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::get_message`]
pub(crate) static GET_MESSAGE: Operation = Operation::new(
    "get_message",
    Method::GET,
    "/conversations/{conversation}/messages/{message}",
);
/// The request of [`Client::delete_message`]:
/// `DELETE /conversations/{conversation}/messages/{message}`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct DeleteMessage {
    call: Call,
}

impl DeleteMessage {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<()> {
        self.call.send(|answer| answer.empty())
    }
}

crate::runtime::builder!(DeleteMessage);
impl Request for DeleteMessage {
    type Output = ();
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::delete_message`]
pub(crate) static DELETE_MESSAGE: Operation = Operation::new(
    "delete_message",
    Method::DELETE,
    "/conversations/{conversation}/messages/{message}",
);
/// The request of [`Client::update_message`]:
/// `PATCH /conversations/{conversation}/messages/{message}`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct UpdateMessage {
    call: Call,
}

impl UpdateMessage {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Option<Resource<Message>>> {
        self.call.send(|answer| answer.optional(|answer| answer.resource()))
    }
}

crate::runtime::builder!(UpdateMessage);
impl Request for UpdateMessage {
    type Output = Option<Resource<Message>>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::update_message`]
pub(crate) static UPDATE_MESSAGE: Operation = Operation::new(
    "update_message",
    Method::PATCH,
    "/conversations/{conversation}/messages/{message}",
);
/// The request of [`Client::finalize_message_update`]:
/// `POST /conversations/{conversation}/messages/{message}/finalize-update`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct FinalizeMessageUpdate {
    call: Call,
}

impl FinalizeMessageUpdate {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Resource<Message>> {
        self.call.send(|answer| answer.resource())
    }
}

crate::runtime::builder!(FinalizeMessageUpdate, Resource < T >, resource());
impl Request for FinalizeMessageUpdate {
    type Output = Resource<Message>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::finalize_message_update`]
pub(crate) static FINALIZE_MESSAGE_UPDATE: Operation = Operation::new(
    "finalize_message_update",
    Method::POST,
    "/conversations/{conversation}/messages/{message}/finalize-update",
);
