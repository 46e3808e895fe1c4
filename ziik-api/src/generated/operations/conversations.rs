// @generated from an OpenAPI document. Do not edit.

#[allow(unused_imports)]
use super::super::types::*;
use super::prelude::*;
/// # Conversations
///
/// Direct and group conversations of the signed-in user.
impl Client {
    /// List conversations.
    ///
    /// Returns the conversations of the signed-in user, page by page. Archived ones are left out
    /// unless `status` asks for them. Always send `limit`: its default is uncertain.
    ///
    /// `GET /conversations`
    ///
    /// See also [`Client::create_conversation`], [`Client::get_conversation`],
    /// [`Client::delete_conversation`], [`Client::update_conversation`].
    ///
    /// `Paginate` makes a stream of all pages or items of this list.
    ///
    /// # Returns
    /// [`Page`] of [`Conversation`]: one page of conversations.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use ziik_api::types::ConversationStatus;
    ///
    /// let page = client
    ///     .list_conversations()
    ///     .status(ConversationStatus::Unread)
    ///     .send()
    ///     .await?;
    /// for conversation in &page.data {
    ///     println!("{:?}", conversation.title);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `reference`, request `reference`, response `reference`.
    ///
    /// The reference gives `limit` a default of 10, the older documentation 50. One form of the
    /// reference leaves `normal` out of `status`. `page` has its default, and `user` its
    /// existence, from the older documentation only. The words for `participant_type` in the
    /// examples are made up.
    #[inline]
    pub fn list_conversations(&self) -> ListConversations {
        let call = self.call(&LIST_CONVERSATIONS);
        ListConversations { call }
    }

    /// Create a conversation.
    ///
    /// Opens a conversation without writing a message. With one recipient, the direct conversation
    /// with that user is found or created, so a repeated call returns the same one. With several
    /// recipients, a group conversation is created; whether an existing one with the same people
    /// is reused is not documented. The type of a conversation never changes.
    ///
    /// `POST /conversations`
    ///
    /// See also [`Client::list_conversations`], [`Client::get_conversation`],
    /// [`Client::delete_conversation`], [`Client::update_conversation`].
    ///
    /// # Arguments
    /// * `body` ([`ConversationCreate`]): the recipients.
    ///
    /// # Returns
    /// [`Conversation`]: the conversation, new or existing.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use ziik_api::types::ConversationCreate;
    ///
    /// let conversation = client
    ///     .create_conversation(ConversationCreate::new([501]))
    ///     .send()
    ///     .await?;
    /// println!("{}", conversation.id);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `inferred`, request `inferred`, response `reference`.
    ///
    /// **The path is not documented**: it is inferred from how the rest of the API is built.
    ///
    /// The fields of the answer are in the reference; its path, the name `recipients` and the
    /// missing wrapper are deduced. The older documentation has this path for the operation with a
    /// first message, which a body with `message` may still be taken for, and the other candidate
    /// for the field is `participants`.
    #[inline]
    pub fn create_conversation(&self, body: ConversationCreate) -> CreateConversation {
        let mut call = self.call(&CREATE_CONVERSATION);
        call.json("application/json", &body);
        CreateConversation { call }
    }

    /// Create a conversation with its first message.
    ///
    /// Finds or creates the conversation with the recipients and writes its first message.
    /// `conversation_id` of the returned message leads to the conversation. The path of this
    /// operation is uncertain: prefer [`create_conversation`](Client::create_conversation)
    /// followed by [`create_message`](Client::create_message).
    ///
    /// `POST /conversations/messages`
    ///
    /// # Arguments
    /// * `body` ([`ConversationWithMessageCreate`]): the recipients and the first message.
    ///
    /// # Returns
    /// [`Message`]: the first message.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use ziik_api::types::ConversationWithMessageCreate;
    ///
    /// let body = ConversationWithMessageCreate::new(
    ///         [501],
    ///         "Do you have five minutes after the shift?",
    ///     )
    ///     .file_count(0);
    /// let message = client.create_conversation_with_message(body).send().await?;
    /// println!("{}", message.id);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `inferred`, request `v2`, response `v2`.
    ///
    /// **The path is not documented**: it is inferred from how the rest of the API is built.
    ///
    /// The older documentation has exactly this behaviour on `POST /conversations`. That the
    /// message is what comes back is confirmed by the current overview; whether it still is
    /// wrapped in `data` is not known.
    ///
    /// Other candidates: `POST /conversations`, `POST /messages`.
    #[inline]
    pub fn create_conversation_with_message(
        &self,
        body: ConversationWithMessageCreate,
    ) -> CreateConversationWithMessage {
        let mut call = self.call(&CREATE_CONVERSATION_WITH_MESSAGE);
        call.json("application/json", &body);
        CreateConversationWithMessage {
            call,
        }
    }

    /// Get a conversation.
    ///
    /// Returns one conversation with its participants and its latest message. Requires permission
    /// to view it.
    ///
    /// `GET /conversations/{conversation}`
    ///
    /// See also [`Client::list_conversations`], [`Client::create_conversation`],
    /// [`Client::delete_conversation`], [`Client::update_conversation`].
    ///
    /// # Arguments
    /// * `conversation`: the id of the conversation. Minimum: 1.
    ///
    /// # Returns
    /// [`Conversation`]: the conversation.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let conversation = client.get_conversation(902).send().await?;
    /// println!("{:?}", conversation.title);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `reference`, response `reference`.
    ///
    /// Bare in the reference, inside `data` in the older documentation.
    #[inline]
    pub fn get_conversation(
        &self,
        conversation: impl Into<ConversationId>,
    ) -> GetConversation {
        let mut call = self.call(&GET_CONVERSATION);
        call.path(
            "conversation",
            [Into::<ConversationId>::into(conversation).to_string()],
        );
        GetConversation { call }
    }

    /// Delete a conversation.
    ///
    /// Removes the conversation with all its messages and participants for everybody. Some tenants
    /// may remove it from the caller's own view only. Requires administrator rights in the
    /// conversation.
    ///
    /// `DELETE /conversations/{conversation}`
    ///
    /// See also [`Client::list_conversations`], [`Client::create_conversation`],
    /// [`Client::get_conversation`], [`Client::update_conversation`].
    ///
    /// # Arguments
    /// * `conversation`: the id of the conversation. Minimum: 1.
    ///
    /// # Returns
    /// Nothing. The conversation was removed.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.delete_conversation(902).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, response `v2`.
    ///
    /// The effect for everybody, and that others may leave instead, is from the current overview;
    /// the effect on the caller's view alone is from the older documentation.
    #[inline]
    pub fn delete_conversation(
        &self,
        conversation: impl Into<ConversationId>,
    ) -> DeleteConversation {
        let mut call = self.call(&DELETE_CONVERSATION);
        call.path(
            "conversation",
            [Into::<ConversationId>::into(conversation).to_string()],
        );
        DeleteConversation { call }
    }

    /// Update a conversation.
    ///
    /// Sets the title of a group conversation and adds a system message that announces it. Nothing
    /// but the title can be changed. Requires permission to manage the conversation.
    ///
    /// `PATCH /conversations/{conversation}`
    ///
    /// See also [`Client::list_conversations`], [`Client::create_conversation`],
    /// [`Client::get_conversation`], [`Client::delete_conversation`].
    ///
    /// # Arguments
    /// * `conversation`: the id of the conversation. Minimum: 1.
    /// * `body` ([`ConversationUpdate`]): the new title.
    ///
    /// # Returns
    /// Nothing. The title was set.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use ziik_api::types::ConversationUpdate;
    ///
    /// let body = ConversationUpdate::new("Summer rota 2026");
    /// client.update_conversation(902, body).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `reference`, request `reference`, response `v2`.
    ///
    /// The reference only says that the change is accepted. The status is from the older
    /// documentation, which also calls `title` required.
    #[inline]
    pub fn update_conversation(
        &self,
        conversation: impl Into<ConversationId>,
        body: ConversationUpdate,
    ) -> UpdateConversation {
        let mut call = self.call(&UPDATE_CONVERSATION);
        call.path(
            "conversation",
            [Into::<ConversationId>::into(conversation).to_string()],
        );
        call.json("application/json", &body);
        UpdateConversation { call }
    }

    /// Archive a conversation.
    ///
    /// Archives the conversation for the signed-in user only: sets `archived_at` and removes the
    /// conversation from the default list. [`list_conversations`](Client::list_conversations)
    /// still returns it with the status `archived`. Requires participation in the conversation.
    ///
    /// `POST /conversations/{conversation}/archive`
    ///
    /// See also [`Client::unarchive_conversation`].
    ///
    /// # Arguments
    /// * `conversation`: the id of the conversation. Minimum: 1.
    ///
    /// # Returns
    /// Nothing. The conversation is archived.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.archive_conversation(902).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `inferred`, response `inferred`.
    ///
    /// **The path is not documented**: it is inferred from how the rest of the API is built.
    ///
    /// Path, method and status follow the other operations that change a state.
    ///
    /// Other candidates: `PATCH /conversations/{conversation}`.
    #[inline]
    pub fn archive_conversation(
        &self,
        conversation: impl Into<ConversationId>,
    ) -> ArchiveConversation {
        let mut call = self.call(&ARCHIVE_CONVERSATION);
        call.path(
            "conversation",
            [Into::<ConversationId>::into(conversation).to_string()],
        );
        ArchiveConversation { call }
    }

    /// Unarchive a conversation.
    ///
    /// Returns an archived conversation to the default list of the signed-in user and clears
    /// `archived_at`. Requires participation in the conversation.
    ///
    /// `DELETE /conversations/{conversation}/archive`
    ///
    /// See also [`Client::archive_conversation`].
    ///
    /// # Arguments
    /// * `conversation`: the id of the conversation. Minimum: 1.
    ///
    /// # Returns
    /// Nothing. The conversation is no longer archived.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.unarchive_conversation(902).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `inferred`, response `inferred`.
    ///
    /// **The path is not documented**: it is inferred from how the rest of the API is built.
    ///
    /// Path, method and status follow the way in which other personal marks are taken off; the
    /// alternative is about as likely.
    ///
    /// Other candidates: `POST /conversations/{conversation}/unarchive`.
    #[inline]
    pub fn unarchive_conversation(
        &self,
        conversation: impl Into<ConversationId>,
    ) -> UnarchiveConversation {
        let mut call = self.call(&UNARCHIVE_CONVERSATION);
        call.path(
            "conversation",
            [Into::<ConversationId>::into(conversation).to_string()],
        );
        UnarchiveConversation { call }
    }

    /// List the files of a conversation.
    ///
    /// Returns the files of all messages in a conversation, page by page.
    ///
    /// `GET /conversations/{conversation}/files`
    ///
    /// `Paginate` makes a stream of all pages or items of this list.
    ///
    /// # Arguments
    /// * `conversation`: the id of the conversation. Minimum: 1.
    ///
    /// # Returns
    /// [`Page`] of [`File`]: one page of files.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let page = client.list_conversation_files(31).limit(50).send().await?;
    /// for file in &page.data {
    ///     println!("{:?}", file.name);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, request `inferred`, response `v2`.
    ///
    /// The status is not documented. No query parameters are documented, and the answer has pages
    /// (three items each in the sample): `page` and `limit` are an assumption, from the other
    /// lists of the API. `created_at` and `updated_at` are objects that PHP writes for a date,
    /// with `date`, `timezone_type` and `timezone`, beside a `date` in Unix seconds. The items of
    /// the sample lack `uploaded`, `height` and `width`. No permission is stated.
    #[inline]
    pub fn list_conversation_files(
        &self,
        conversation: impl Into<ConversationId>,
    ) -> ListConversationFiles {
        let mut call = self.call(&LIST_CONVERSATION_FILES);
        call.path(
            "conversation",
            [Into::<ConversationId>::into(conversation).to_string()],
        );
        ListConversationFiles { call }
    }

    /// Mark a conversation as read.
    ///
    /// Marks all messages of a conversation as read for the signed-in user.
    ///
    /// `POST /conversations/{conversation}/seen`
    ///
    /// # Arguments
    /// * `conversation`: the id of the conversation. Minimum: 1.
    ///
    /// # Returns
    /// Nothing. The messages are marked as read.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.mark_conversation_seen(31).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, response `v2`.
    ///
    /// No permission is stated.
    #[inline]
    pub fn mark_conversation_seen(
        &self,
        conversation: impl Into<ConversationId>,
    ) -> MarkConversationSeen {
        let mut call = self.call(&MARK_CONVERSATION_SEEN);
        call.path(
            "conversation",
            [Into::<ConversationId>::into(conversation).to_string()],
        );
        MarkConversationSeen { call }
    }
}

/// The request of [`Client::list_conversations`]: `GET /conversations`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct ListConversations {
    call: Call,
}

impl ListConversations {
    /// Which conversations to return. Without it, archived ones are left out.
    #[inline]
    pub fn status(mut self, value: ConversationStatus) -> Self {
        let call = &mut self.call;
        call.query("status", None, [value.to_string()]);
        self
    }

    /// Words to search for in titles and in the names of participants.
    #[inline]
    pub fn keyword(mut self, value: impl Into<String>) -> Self {
        let call = &mut self.call;
        call.query("keyword", None, [Into::<String>::into(value)]);
        self
    }

    /// The ids of users: only conversations with exactly these participants.
    #[inline]
    pub fn participants(
        mut self,
        value: impl IntoIterator<Item = impl Into<UserId>>,
    ) -> Self {
        let call = &mut self.call;
        call.query(
            "participants[]",
            None,
            value.into_iter().map(|item| Into::<UserId>::into(item).to_string()),
        );
        self
    }

    /// The greatest number of items on a page. Range: 1 to 100. Default: 10.
    #[inline]
    pub fn limit(mut self, value: i64) -> Self {
        let call = &mut self.call;
        call.query("limit", None, [value.to_string()]);
        self
    }

    /// The number of the page to return, counted from 1. Minimum: 1. Default: 1.
    #[inline]
    pub fn page(mut self, value: i64) -> Self {
        let call = &mut self.call;
        call.query("page", None, [value.to_string()]);
        self
    }

    /// The id of a user: only conversations with this user as the only other participant.
    /// Minimum: 1.
    #[inline]
    pub fn user(mut self, value: impl Into<UserId>) -> Self {
        let call = &mut self.call;
        call.query("user", None, [Into::<UserId>::into(value).to_string()]);
        self
    }

    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Page<Conversation>> {
        self.call.send(|answer| answer.page("data"))
    }
}

crate::runtime::builder!(ListConversations, Page < T >, page("data"));
impl Request for ListConversations {
    type Output = Page<Conversation>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

impl ListRequest for ListConversations {
    type Item = Conversation;
    const PAGING: Paging = Paging::Numbers;
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
        self.call.number("page")
    }

    #[inline]
    fn at(mut self, position: Position) -> Self {
        if let Position::Number(number) = position {
            self.call.query("page", None, [number.to_string()]);
        }
        self
    }

    #[inline]
    fn id(item: &Self::Item) -> Option<ItemId> {
        Some(ItemId::from(item.id))
    }
}

/// [`Client::list_conversations`]
pub(crate) static LIST_CONVERSATIONS: Operation = Operation::new(
    "list_conversations",
    Method::GET,
    "/conversations",
);
/// The request of [`Client::create_conversation`]: `POST /conversations`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct CreateConversation {
    call: Call,
}

impl CreateConversation {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Resource<Conversation>> {
        self.call.send(|answer| answer.resource())
    }
}

crate::runtime::builder!(CreateConversation, Resource < T >, resource());
impl Request for CreateConversation {
    type Output = Resource<Conversation>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::create_conversation`]
pub(crate) static CREATE_CONVERSATION: Operation = Operation::new(
    "create_conversation",
    Method::POST,
    "/conversations",
);
/// The request of [`Client::create_conversation_with_message`]:
/// `POST /conversations/messages`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct CreateConversationWithMessage {
    call: Call,
}

impl CreateConversationWithMessage {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Resource<Message>> {
        self.call.send(|answer| answer.resource())
    }
}

crate::runtime::builder!(CreateConversationWithMessage, Resource < T >, resource());
impl Request for CreateConversationWithMessage {
    type Output = Resource<Message>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::create_conversation_with_message`]
pub(crate) static CREATE_CONVERSATION_WITH_MESSAGE: Operation = Operation::new(
    "create_conversation_with_message",
    Method::POST,
    "/conversations/messages",
);
/// The request of [`Client::get_conversation`]: `GET /conversations/{conversation}`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct GetConversation {
    call: Call,
}

impl GetConversation {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Resource<Conversation>> {
        self.call.send(|answer| answer.resource())
    }
}

crate::runtime::builder!(GetConversation, Resource < T >, resource());
impl Request for GetConversation {
    type Output = Resource<Conversation>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::get_conversation`]
pub(crate) static GET_CONVERSATION: Operation = Operation::new(
    "get_conversation",
    Method::GET,
    "/conversations/{conversation}",
);
/// The request of [`Client::delete_conversation`]: `DELETE /conversations/{conversation}`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct DeleteConversation {
    call: Call,
}

impl DeleteConversation {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<()> {
        self.call.send(|answer| answer.empty())
    }
}

crate::runtime::builder!(DeleteConversation);
impl Request for DeleteConversation {
    type Output = ();
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::delete_conversation`]
pub(crate) static DELETE_CONVERSATION: Operation = Operation::new(
    "delete_conversation",
    Method::DELETE,
    "/conversations/{conversation}",
);
/// The request of [`Client::update_conversation`]: `PATCH /conversations/{conversation}`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct UpdateConversation {
    call: Call,
}

impl UpdateConversation {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<()> {
        self.call.send(|answer| answer.empty())
    }
}

crate::runtime::builder!(UpdateConversation);
impl Request for UpdateConversation {
    type Output = ();
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::update_conversation`]
pub(crate) static UPDATE_CONVERSATION: Operation = Operation::new(
    "update_conversation",
    Method::PATCH,
    "/conversations/{conversation}",
);
/// The request of [`Client::archive_conversation`]:
/// `POST /conversations/{conversation}/archive`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct ArchiveConversation {
    call: Call,
}

impl ArchiveConversation {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<()> {
        self.call.send(|answer| answer.empty())
    }
}

crate::runtime::builder!(ArchiveConversation);
impl Request for ArchiveConversation {
    type Output = ();
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::archive_conversation`]
pub(crate) static ARCHIVE_CONVERSATION: Operation = Operation::new(
    "archive_conversation",
    Method::POST,
    "/conversations/{conversation}/archive",
);
/// The request of [`Client::unarchive_conversation`]:
/// `DELETE /conversations/{conversation}/archive`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct UnarchiveConversation {
    call: Call,
}

impl UnarchiveConversation {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<()> {
        self.call.send(|answer| answer.empty())
    }
}

crate::runtime::builder!(UnarchiveConversation);
impl Request for UnarchiveConversation {
    type Output = ();
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::unarchive_conversation`]
pub(crate) static UNARCHIVE_CONVERSATION: Operation = Operation::new(
    "unarchive_conversation",
    Method::DELETE,
    "/conversations/{conversation}/archive",
);
/// The request of [`Client::list_conversation_files`]:
/// `GET /conversations/{conversation}/files`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct ListConversationFiles {
    call: Call,
}

impl ListConversationFiles {
    /// The greatest number of items on a page. Range: 1 to 100.
    #[inline]
    pub fn limit(mut self, value: i64) -> Self {
        let call = &mut self.call;
        call.query("limit", None, [value.to_string()]);
        self
    }

    /// The number of the page to return, counted from 1. Minimum: 1. Default: 1.
    #[inline]
    pub fn page(mut self, value: i64) -> Self {
        let call = &mut self.call;
        call.query("page", None, [value.to_string()]);
        self
    }

    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Page<File>> {
        self.call.send(|answer| answer.page("data"))
    }
}

crate::runtime::builder!(ListConversationFiles, Page < T >, page("data"));
impl Request for ListConversationFiles {
    type Output = Page<File>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

impl ListRequest for ListConversationFiles {
    type Item = File;
    const PAGING: Paging = Paging::Numbers;
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
        self.call.number("page")
    }

    #[inline]
    fn at(mut self, position: Position) -> Self {
        if let Position::Number(number) = position {
            self.call.query("page", None, [number.to_string()]);
        }
        self
    }

    #[inline]
    fn id(item: &Self::Item) -> Option<ItemId> {
        Some(ItemId::from(item.id))
    }
}

/// [`Client::list_conversation_files`]
pub(crate) static LIST_CONVERSATION_FILES: Operation = Operation::new(
    "list_conversation_files",
    Method::GET,
    "/conversations/{conversation}/files",
);
/// The request of [`Client::mark_conversation_seen`]:
/// `POST /conversations/{conversation}/seen`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct MarkConversationSeen {
    call: Call,
}

impl MarkConversationSeen {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<()> {
        self.call.send(|answer| answer.empty())
    }
}

crate::runtime::builder!(MarkConversationSeen);
impl Request for MarkConversationSeen {
    type Output = ();
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::mark_conversation_seen`]
pub(crate) static MARK_CONVERSATION_SEEN: Operation = Operation::new(
    "mark_conversation_seen",
    Method::POST,
    "/conversations/{conversation}/seen",
);
