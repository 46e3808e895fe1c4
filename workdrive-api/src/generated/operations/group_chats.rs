// @generated from an OpenAPI document. Do not edit.

#[allow(unused_imports)]
use super::super::types::*;
use super::prelude::*;
/// # Group chats
///
/// Chats of groups, and rooms.
impl Client {
    /// List group chats.
    ///
    /// Returns the group chats, page by page. With `include_participants`, each has its
    /// participants.
    ///
    /// `GET /group-chats`
    ///
    /// See also [`Client::create_group_chat`], [`Client::delete_group_chats`],
    /// [`Client::update_group_chat`].
    ///
    /// # Returns
    /// [`Page`] of [`GroupChatSummary`]: one page of group chats.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(
    /// #     client: &workdrive_api::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// use workdrive_api::types::GroupType;
    ///
    /// let page = client.list_group_chats().group_type(GroupType::ChatGroup).send().await?;
    /// for group_chat_summary in &page.data {
    ///     println!("{:?}", group_chat_summary.title);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `reference`, request `reference`, response `example`.
    ///
    /// The list can be asked for by page and by time, together. The kind of a chat is `group_type`
    /// here, `groupType` in `create_group_chat` and `type` in answers. `image` has no type here
    /// and is a file in `GroupChat`. No participants are in the example of the answer. The example
    /// of the request lacks a comma. The example gives no type for `image`: any JSON value here.
    #[inline]
    pub fn list_group_chats(&self) -> ListGroupChats {
        let call = self.call(&LIST_GROUP_CHATS);
        ListGroupChats { call }
    }

    /// Create a group chat.
    ///
    /// Creates a group chat and its conversation, which messages are sent to. Title, cover and
    /// category are for the type `CHAT_GROUP`.
    ///
    /// `POST /group-chats`
    ///
    /// See also [`Client::list_group_chats`], [`Client::delete_group_chats`],
    /// [`Client::update_group_chat`].
    ///
    /// # Arguments
    /// * `body` ([`GroupChatCreate`]): the new group chat.
    ///
    /// # Returns
    /// [`GroupChat`]: the new group chat.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(
    /// #     client: &workdrive_api::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// use workdrive_api::types::GroupChatCreate;
    ///
    /// let body = GroupChatCreate::new().is_private(false).by_request(true);
    /// let group_chat = client.create_group_chat(body).send().await?;
    /// println!("{:?}", group_chat.id);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `reference`, request `reference`, response `example`.
    ///
    /// `videoPreviews` is a single object in the example although its name is in the plural; a
    /// list is read too. `reactions` are texts here and objects in messages: any JSON value.
    /// `livestream` is a text inside the event of a call, where the example would go round in
    /// circles: any JSON value. `meta` is not about pages. One of the people in the example, in
    /// `rsvpUsers` of `lastCall`, lacks `department` and `availabilityStatusText`, a slip.
    /// `create_conversation_meeting` is printed with this path too, by mistake. The example gives
    /// no type for `activeCallId`, `category`, `conversationId`, `eventForInvitesId`, `expertId`,
    /// `lastQueryMsg`, `leftAt`, `messageId`, `meta`, `metadata`, `poster`, `processing`,
    /// `repeatId`, `title`, `token`, `type`: any JSON value here.
    #[inline]
    pub fn create_group_chat(&self, body: GroupChatCreate) -> CreateGroupChat {
        let mut call = self.call(&CREATE_GROUP_CHAT);
        call.json("application/json", &body);
        CreateGroupChat { call }
    }

    /// Delete group chats.
    ///
    /// Removes one or more group chats. Whether `id` or `groupId` of
    /// [`list_group_chats`](Client::list_group_chats) is required is not documented.
    ///
    /// `DELETE /group-chats`
    ///
    /// See also [`Client::list_group_chats`], [`Client::create_group_chat`],
    /// [`Client::update_group_chat`].
    ///
    /// # Arguments
    /// * `id`: the ids of the group chats.
    ///
    /// # Returns
    /// Nothing. The group chats were removed.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(
    /// #     client: &workdrive_api::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// client.delete_group_chats(["05864008-e4f4-413e-a2f8-5e91bc93fcd9"]).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `reference`, request `reference`, response `undocumented`.
    ///
    /// `id` is a list in the query by heading and type, and single by its description; a single id
    /// in the path, as in `update_group_chat`, is possible. Confidence in this reading: medium. It
    /// is not marked as required; it is required here, because what the operation would remove
    /// without it is not documented. No answer is shown. Items of the list have `id` and
    /// `groupId`; which of them the query takes is not said. How several ids are written is not
    /// documented; here each is a parameter of its own.
    ///
    /// Other candidates: `DELETE /group-chats/{id}`.
    #[inline]
    pub fn delete_group_chats(
        &self,
        id: impl IntoIterator<Item = impl Into<ConversationId>>,
    ) -> DeleteGroupChats {
        let mut call = self.call(&DELETE_GROUP_CHATS);
        call.query(
            "id",
            None,
            id.into_iter().map(|item| Into::<ConversationId>::into(item).to_string()),
        );
        DeleteGroupChats { call }
    }

    /// Update a group chat.
    ///
    /// Changes a group chat and its administrators. Fields that are left out keep their values.
    /// Whether `id` or `group_id` of [`list_group_chats`](Client::list_group_chats) is required is
    /// not documented.
    ///
    /// `PATCH /group-chats/{id}`
    ///
    /// See also [`Client::list_group_chats`], [`Client::create_group_chat`],
    /// [`Client::delete_group_chats`].
    ///
    /// # Arguments
    /// * `id`: the id of the group chat.
    /// * `body` ([`GroupChatUpdate`]): the fields to change.
    ///
    /// # Returns
    /// [`GroupChat`]: the changed group chat, with its administrators.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(
    /// #     client: &workdrive_api::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// use workdrive_api::types::GroupChatUpdate;
    ///
    /// let body = GroupChatUpdate::new()
    ///     .title("Glazes and slips")
    ///     .new_admins(["27297bbe-809f-4746-ab96-ab3ed89df368"]);
    /// let group_chat = client
    ///     .update_group_chat("05864008-e4f4-413e-a2f8-5e91bc93fcd9", body)
    ///     .send()
    ///     .await?;
    /// println!("{:?}", group_chat.title);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `reference`, request `reference`, response `example`.
    ///
    /// `videoPreviews` is a single object in the example although its name is in the plural; a
    /// list is read too. `reactions` are texts here and objects in messages: any JSON value.
    /// `livestream` is a text inside the event of a call, where the example would go round in
    /// circles: any JSON value. `meta` is not about pages. Only this answer has `admins`. The
    /// example gives no type for `activeCallId`, `category`, `conversationId`,
    /// `eventForInvitesId`, `expertId`, `lastQueryMsg`, `leftAt`, `messageId`, `meta`, `metadata`,
    /// `poster`, `processing`, `repeatId`, `title`, `token`, `type`: any JSON value here. Items of
    /// the list have `id` and `groupId`; which of them the path takes is not said.
    #[inline]
    pub fn update_group_chat(
        &self,
        id: impl Into<ConversationId>,
        body: GroupChatUpdate,
    ) -> UpdateGroupChat {
        let mut call = self.call(&UPDATE_GROUP_CHAT);
        call.path("id", [Into::<ConversationId>::into(id).to_string()]);
        call.json("application/json", &body);
        UpdateGroupChat { call }
    }
}

/// The request of [`Client::list_group_chats`]: `GET /group-chats`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct ListGroupChats {
    call: Call,
}

impl ListGroupChats {
    /// The number of the page to return. Default: 1.
    #[inline]
    pub fn cur_page(mut self, value: i64) -> Self {
        let call = &mut self.call;
        call.query("cur_page", None, [value.to_string()]);
        self
    }

    /// The number of items on a page. No limits are documented. Default: 10.
    #[inline]
    pub fn per_page(mut self, value: i64) -> Self {
        let call = &mut self.call;
        call.query("per_page", None, [value.to_string()]);
        self
    }

    /// Only chats of this type.
    #[inline]
    pub fn group_type(mut self, value: GroupType) -> Self {
        let call = &mut self.call;
        call.query("group_type", None, [value.to_string()]);
        self
    }

    /// Whether to return only chats that the caller has joined.
    #[inline]
    pub fn my_group_chats(mut self, value: bool) -> Self {
        let call = &mut self.call;
        call.query("my_group_chats", None, [value.to_string()]);
        self
    }

    /// Whether to include the participants. The name of their field is not documented.
    #[inline]
    pub fn include_participants(mut self, value: bool) -> Self {
        let call = &mut self.call;
        call.query("include_participants", None, [value.to_string()]);
        self
    }

    /// Only chats created up to this moment.
    #[inline]
    pub fn time(mut self, value: impl Into<Timestamp>) -> Self {
        let call = &mut self.call;
        call.query(
            "time",
            None,
            [Into::<Timestamp>::into(value).into_rfc3339().to_string()],
        );
        self
    }

    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Page<GroupChatSummary>> {
        self.call.send(|answer| answer.page("conversations"))
    }
}

crate::runtime::builder!(ListGroupChats, Page < T >, page("conversations"));
impl Request for ListGroupChats {
    type Output = Page<GroupChatSummary>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

impl ListRequest for ListGroupChats {
    type Item = GroupChatSummary;
    const PAGING: Paging = Paging::Numbers;
    const MAX_SIZE: Option<i64> = None;
    #[inline]
    fn page(answer: crate::runtime::Response<Self::Output>) -> Page<Self::Item> {
        answer.into_inner()
    }

    #[inline]
    fn size(&self) -> Option<i64> {
        self.call.number("per_page")
    }

    #[inline]
    fn with_size(mut self, items: i64) -> Self {
        self.call.query("per_page", None, [items.to_string()]);
        self
    }

    #[inline]
    fn number(&self) -> Option<i64> {
        self.call.number("cur_page")
    }

    #[inline]
    fn at(mut self, position: Position) -> Self {
        if let Position::Number(number) = position {
            self.call.query("cur_page", None, [number.to_string()]);
        }
        self
    }

    #[inline]
    fn id(item: &Self::Item) -> Option<ItemId> {
        item.id.clone().map(ItemId::from)
    }
}

/// [`Client::list_group_chats`]
pub(crate) static LIST_GROUP_CHATS: Operation = Operation::new(
    "list_group_chats",
    Method::GET,
    "/group-chats",
);
/// The request of [`Client::create_group_chat`]: `POST /group-chats`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct CreateGroupChat {
    call: Call,
}

impl CreateGroupChat {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<GroupChat> {
        self.call.send(|answer| answer.json())
    }
}

crate::runtime::builder!(CreateGroupChat, T, json());
impl Request for CreateGroupChat {
    type Output = GroupChat;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::create_group_chat`]
pub(crate) static CREATE_GROUP_CHAT: Operation = Operation::new(
    "create_group_chat",
    Method::POST,
    "/group-chats",
);
/// The request of [`Client::delete_group_chats`]: `DELETE /group-chats`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct DeleteGroupChats {
    call: Call,
}

impl DeleteGroupChats {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<()> {
        self.call.send(|answer| answer.empty())
    }
}

crate::runtime::builder!(DeleteGroupChats);
impl Request for DeleteGroupChats {
    type Output = ();
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::delete_group_chats`]
pub(crate) static DELETE_GROUP_CHATS: Operation = Operation::new(
    "delete_group_chats",
    Method::DELETE,
    "/group-chats",
);
/// The request of [`Client::update_group_chat`]: `PATCH /group-chats/{id}`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct UpdateGroupChat {
    call: Call,
}

impl UpdateGroupChat {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<GroupChat> {
        self.call.send(|answer| answer.json())
    }
}

crate::runtime::builder!(UpdateGroupChat, T, json());
impl Request for UpdateGroupChat {
    type Output = GroupChat;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::update_group_chat`]
pub(crate) static UPDATE_GROUP_CHAT: Operation = Operation::new(
    "update_group_chat",
    Method::PATCH,
    "/group-chats/{id}",
);
