// @generated from an OpenAPI document. Do not edit.

#[allow(unused_imports)]
use super::super::types::*;
use super::prelude::*;
/// # Groups
///
/// Discussion groups that people join across units.
impl Client {
    /// List groups.
    ///
    /// Returns groups, page by page. Without `mode`, these are the groups of the signed-in user.
    /// The items may lack the image and how the signed-in user joined, which
    /// [`get_group`](Client::get_group) returns.
    ///
    /// `GET /groups`
    ///
    /// See also [`Client::create_group`], [`Client::get_group`], [`Client::delete_group`],
    /// [`Client::update_group`].
    ///
    /// `Paginate` makes a stream of all pages or items of this list.
    ///
    /// # Returns
    /// [`Page`] of [`Group`]: one page of groups.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use ziik_api::types::GroupMode;
    ///
    /// let page = client.list_groups().mode(GroupMode::Member).send().await?;
    /// for group in &page.data {
    ///     println!("{:?}", group.name);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `reference`, request `reference`, response `reference`.
    ///
    /// The reference calls the list paginated and names no parameter for the page. `page` and the
    /// default of `mode` are from the older documentation, which knows only the first two modes,
    /// and for which `available` are the groups that the caller can join or ask to join.
    #[inline]
    pub fn list_groups(&self) -> ListGroups {
        let call = self.call(&LIST_GROUPS);
        ListGroups { call }
    }

    /// Create a group.
    ///
    /// Creates a group and makes the signed-in user its first member and administrator. Requires
    /// permission to create groups.
    ///
    /// `POST /groups`
    ///
    /// See also [`Client::list_groups`], [`Client::get_group`], [`Client::delete_group`],
    /// [`Client::update_group`].
    ///
    /// # Arguments
    /// * `body` ([`GroupCreate`]): the new group.
    ///
    /// # Returns
    /// [`Group`]: the new group.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use ziik_api::types::{GroupCreate, GroupType};
    ///
    /// let body = GroupCreate::new("Shift leads", GroupType::Private)
    ///     .description("Handovers and rotas across all cafés.")
    ///     .only_admin_publish(true);
    /// let group = client.create_group(body).send().await?;
    /// println!("{}", group.id);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `reference`, request `reference`, response `reference`.
    ///
    /// The status and the `Location` header are from the older documentation, where `type` is
    /// optional.
    #[inline]
    pub fn create_group(&self, body: GroupCreate) -> CreateGroup {
        let mut call = self.call(&CREATE_GROUP);
        call.json("application/json", &body);
        CreateGroup { call }
    }

    /// Search groups.
    ///
    /// Returns the groups whose name matches the words in [`search`](Client::search), page by
    /// page. Posts are not searched. The items may lack the image and how the signed-in user
    /// joined, which [`get_group`](Client::get_group) returns.
    ///
    /// `GET /groups/search/{search}`
    ///
    /// `Paginate` makes a stream of all pages or items of this list.
    ///
    /// # Arguments
    /// * `search`: Words to search for in the names of groups.
    ///
    /// # Returns
    /// [`Page`] of [`Group`]: one page of matching groups.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use ziik_api::types::GroupMode;
    ///
    /// let page = client.search_groups("coffee").mode(GroupMode::Member).send().await?;
    /// for group in &page.data {
    ///     println!("{:?}", group.name);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `reference`, request `reference`, response `reference`.
    ///
    /// The older documentation calls the path parameter `keyword`; `page` and the default of
    /// `mode` are from there. Its `links` lead to the plain list of groups. The words are
    /// percent-encoded in the path.
    #[inline]
    pub fn search_groups(&self, search: impl Into<String>) -> SearchGroups {
        let mut call = self.call(&SEARCH_GROUPS);
        call.path("search", [Into::<String>::into(search)]);
        SearchGroups { call }
    }

    /// Get a group.
    ///
    /// Returns one group. Requires membership for a private group.
    ///
    /// `GET /groups/{group}`
    ///
    /// See also [`Client::list_groups`], [`Client::create_group`], [`Client::delete_group`],
    /// [`Client::update_group`].
    ///
    /// # Arguments
    /// * `group`: the id of the group. Minimum: 1.
    ///
    /// # Returns
    /// [`Group`]: the group.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let group = client.get_group(71).send().await?;
    /// println!("{:?}", group.name);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, response `v2`.
    ///
    /// The wrapper is from the older documentation, the shape of the group from the reference.
    #[inline]
    pub fn get_group(&self, group: impl Into<GroupId>) -> GetGroup {
        let mut call = self.call(&GET_GROUP);
        call.path("group", [Into::<GroupId>::into(group).to_string()]);
        GetGroup { call }
    }

    /// Delete a group.
    ///
    /// Deletes the group and its posts. The posts may stay visible in feeds for a short time.
    /// Requires administrator rights in the group.
    ///
    /// `DELETE /groups/{group}`
    ///
    /// See also [`Client::list_groups`], [`Client::create_group`], [`Client::get_group`],
    /// [`Client::update_group`].
    ///
    /// # Arguments
    /// * `group`: the id of the group. Minimum: 1.
    ///
    /// # Returns
    /// Nothing. The group was deleted.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.delete_group(71).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, response `v2`.
    ///
    /// The current overview says that the group is marked as deleted and its posts are taken out
    /// of the feeds in the background; the older documentation says that its posts are deleted
    /// with it.
    #[inline]
    pub fn delete_group(&self, group: impl Into<GroupId>) -> DeleteGroup {
        let mut call = self.call(&DELETE_GROUP);
        call.path("group", [Into::<GroupId>::into(group).to_string()]);
        DeleteGroup { call }
    }

    /// Update a group.
    ///
    /// Changes the fields that are sent; the others keep their values. Requires administrator
    /// rights in the group.
    ///
    /// `PATCH /groups/{group}`
    ///
    /// See also [`Client::list_groups`], [`Client::create_group`], [`Client::get_group`],
    /// [`Client::delete_group`].
    ///
    /// # Arguments
    /// * `group`: the id of the group. Minimum: 1.
    /// * `body` ([`GroupUpdate`]): the fields to change.
    ///
    /// # Returns
    /// [`Group`], by status:
    /// * 200: the changed group.
    /// * 204: `None`. The group was changed.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use ziik_api::types::GroupUpdate;
    ///
    /// let body = GroupUpdate::new()
    ///     .description("Handovers, rotas and stock across all cafés.")
    ///     .only_admin_publish(false);
    /// let answer = client.update_group(71, body).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `reference`, request `reference`, response `reference`.
    ///
    /// The reference answers with the group, the older documentation with 204, and it calls `name`
    /// required. Null is documented for every field, and what it does is not.
    #[inline]
    pub fn update_group(
        &self,
        group: impl Into<GroupId>,
        body: GroupUpdate,
    ) -> UpdateGroup {
        let mut call = self.call(&UPDATE_GROUP);
        call.path("group", [Into::<GroupId>::into(group).to_string()]);
        call.json("application/json", &body);
        UpdateGroup { call }
    }

    /// Delete the picture of a group.
    ///
    /// Removes the picture of a group. To set one, call
    /// [`initiate_upload`](Client::initiate_upload) with the type `groups`. Requires administrator
    /// rights in the group.
    ///
    /// `DELETE /groups/{group}/image`
    ///
    /// # Arguments
    /// * `group`: the id of the group. Minimum: 1.
    ///
    /// # Returns
    /// Nothing. The picture was removed.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.delete_group_image(41).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, response `v2`.
    ///
    /// How a picture is set is deduced from the types of uploads.
    #[inline]
    pub fn delete_group_image(&self, group: impl Into<GroupId>) -> DeleteGroupImage {
        let mut call = self.call(&DELETE_GROUP_IMAGE);
        call.path("group", [Into::<GroupId>::into(group).to_string()]);
        DeleteGroupImage { call }
    }

    /// List the members of a group.
    ///
    /// Returns the people in a group, page by page. Without `status`, these are only the members
    /// who do not administer the group; ask for `active` to get everybody. The items are in a
    /// short form: [`list_users_by_ids`](Client::list_users_by_ids) returns references, user types
    /// and memberships, and [`get_user`](Client::get_user) also returns contact data. Requires
    /// membership in the group.
    ///
    /// `GET /groups/{group}/members`
    ///
    /// See also [`Client::add_group_member`], [`Client::remove_group_member`],
    /// [`Client::update_group_member`].
    ///
    /// `Paginate` makes a stream of all pages or items of this list.
    ///
    /// `ziik_ext::Client::group_members` reads them, and changes them to a desired state.
    ///
    /// # Arguments
    /// * `group`: the id of the group. Minimum: 1.
    ///
    /// # Returns
    /// [`Page`] of [`GroupMember`]: one page of members.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use ziik_api::types::GroupMemberStatus;
    ///
    /// let page = client
    ///     .list_group_members(71)
    ///     .status(GroupMemberStatus::Member)
    ///     .send()
    ///     .await?;
    /// for group_member in &page.data {
    ///     println!("{:?}", group_member.name);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, request `v2`, response `v2`.
    ///
    /// Only the older documentation has this list. `page` and `limit` are an assumption, from the
    /// links of its sample and the other lists of the API. `member` of a membership is `member` in
    /// the sample; `admin` is known from the permissions of groups.
    #[inline]
    pub fn list_group_members(&self, group: impl Into<GroupId>) -> ListGroupMembers {
        let mut call = self.call(&LIST_GROUP_MEMBERS);
        call.path("group", [Into::<GroupId>::into(group).to_string()]);
        ListGroupMembers { call }
    }

    /// Add a member to a group, or join it.
    ///
    /// Adds a user to a group, or joins it. With `user`, that user becomes a member, which
    /// requires administrator rights in the group. Without `user`, the signed-in user joins a
    /// public group, or asks to join a private one. How such a request is approved is not
    /// documented.
    ///
    /// `POST /groups/{group}/members`
    ///
    /// See also [`Client::list_group_members`], [`Client::remove_group_member`],
    /// [`Client::update_group_member`].
    ///
    /// `ziik_ext::Client::group_members` reads them, and changes them to a desired state.
    ///
    /// # Arguments
    /// * `group`: the id of the group. Minimum: 1.
    /// * `body` ([`GroupMemberCreate`]): the user who becomes a member.
    ///
    /// # Returns
    /// [`GroupMemberAdded`]: a sentence about the new member.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use ziik_api::types::GroupMemberCreate;
    ///
    /// let group_member_added = client
    ///     .add_group_member(71, GroupMemberCreate::new().user(501))
    ///     .send()
    ///     .await?;
    /// println!("{:?}", group_member_added.message);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, request `v2`, response `v2`.
    ///
    /// Only the older documentation has this operation. The answer is a sentence and not the
    /// member.
    #[inline]
    pub fn add_group_member(
        &self,
        group: impl Into<GroupId>,
        body: GroupMemberCreate,
    ) -> AddGroupMember {
        let mut call = self.call(&ADD_GROUP_MEMBER);
        call.path("group", [Into::<GroupId>::into(group).to_string()]);
        call.json("application/json", &body);
        AddGroupMember { call }
    }

    /// Remove a member from a group, or leave it.
    ///
    /// Removes a user from the group. Requires administrator rights in the group, unless users
    /// remove themselves. Administrators can leave only after another administrator has demoted
    /// them; until then it fails with `Error::Api`.
    ///
    /// `DELETE /groups/{group}/members/{user}`
    ///
    /// See also [`Client::list_group_members`], [`Client::add_group_member`],
    /// [`Client::update_group_member`].
    ///
    /// `ziik_ext::Client::group_members` reads them, and changes them to a desired state.
    ///
    /// # Arguments
    /// * `group`: the id of the group. Minimum: 1.
    /// * `user`: the id of the member. Minimum: 1.
    ///
    /// # Returns
    /// Nothing. The user is not a member anymore.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.remove_group_member(71, 500).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, response `v2`.
    ///
    /// Only the older documentation has this operation. The list of who may do this has the user
    /// without an exception; that administrators are one is in a note beside it. The status of the
    /// refusal is not documented.
    #[inline]
    pub fn remove_group_member(
        &self,
        group: impl Into<GroupId>,
        user: impl Into<UserId>,
    ) -> RemoveGroupMember {
        let mut call = self.call(&REMOVE_GROUP_MEMBER);
        call.path("group", [Into::<GroupId>::into(group).to_string()]);
        call.path("user", [Into::<UserId>::into(user).to_string()]);
        RemoveGroupMember { call }
    }

    /// Make a member an administrator, or the reverse.
    ///
    /// Makes a member of a group its administrator, or the reverse. Administrators cannot demote
    /// themselves: that fails with `Error::Api`. Requires administrator rights in the group.
    ///
    /// `PATCH /groups/{group}/members/{user}`
    ///
    /// See also [`Client::list_group_members`], [`Client::add_group_member`],
    /// [`Client::remove_group_member`].
    ///
    /// `ziik_ext::Client::group_members` reads them, and changes them to a desired state.
    ///
    /// # Arguments
    /// * `group`: the id of the group. Minimum: 1.
    /// * `user`: the id of the member. Minimum: 1.
    /// * `body` ([`GroupMemberUpdate`]): the new role.
    ///
    /// # Returns
    /// Nothing. The member was changed.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use ziik_api::types::GroupMemberUpdate;
    ///
    /// client
    ///     .update_group_member(71, 500, GroupMemberUpdate::new().status(2))
    ///     .send()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, request `v2`, response `v2`.
    ///
    /// Only the older documentation has this operation. The standing is a number here, and a word
    /// in the filter of the list and in answers. The status of the refusal is not documented.
    #[inline]
    pub fn update_group_member(
        &self,
        group: impl Into<GroupId>,
        user: impl Into<UserId>,
        body: GroupMemberUpdate,
    ) -> UpdateGroupMember {
        let mut call = self.call(&UPDATE_GROUP_MEMBER);
        call.path("group", [Into::<GroupId>::into(group).to_string()]);
        call.path("user", [Into::<UserId>::into(user).to_string()]);
        call.json("application/json", &body);
        UpdateGroupMember { call }
    }

    /// Search the users who are not in a group.
    ///
    /// Returns the users outside the group whose name matches, all at once. These are the users
    /// that can be added to it. The items are in a short form:
    /// [`list_users_by_ids`](Client::list_users_by_ids) returns references, user types and
    /// memberships, and [`get_user`](Client::get_user) also returns contact data. The greatest
    /// number of returned users, and the required permission, are not documented.
    ///
    /// `GET /groups/{group}/users`
    ///
    /// # Arguments
    /// * `group`: the id of the group. Minimum: 1.
    /// * `name`: Words to search for in the names of users.
    ///
    /// # Returns
    /// List of [`UserSummary`]: the matching users.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let list = client.search_users_not_in_group(71, "nora").send().await?;
    /// for user_summary in &list.data {
    ///     println!("{:?}", user_summary.name);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, request `v2`, response `v2`.
    ///
    /// Only the older documentation has this operation. The sample has neither links nor figures
    /// of a page.
    #[inline]
    pub fn search_users_not_in_group(
        &self,
        group: impl Into<GroupId>,
        name: impl Into<String>,
    ) -> SearchUsersNotInGroup {
        let mut call = self.call(&SEARCH_USERS_NOT_IN_GROUP);
        call.path("group", [Into::<GroupId>::into(group).to_string()]);
        call.query("q", None, [Into::<String>::into(name)]);
        SearchUsersNotInGroup { call }
    }
}

/// The request of [`Client::list_groups`]: `GET /groups`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct ListGroups {
    call: Call,
}

impl ListGroups {
    /// Which groups to return: those that the caller is a member of (`member`), those that the
    /// caller can join or ask to join (`available`), or those that the caller may publish in
    /// (`can_publish`). Default: `member`.
    #[inline]
    pub fn mode(mut self, value: GroupMode) -> Self {
        let call = &mut self.call;
        call.query("mode", None, [value.to_string()]);
        self
    }

    /// Only groups of this type.
    #[inline]
    pub fn type_(mut self, value: GroupType) -> Self {
        let call = &mut self.call;
        call.query("type", None, [value.to_string()]);
        self
    }

    /// The order: latest activity first (`activity`), or by name (`name`). The default is not
    /// documented.
    #[inline]
    pub fn sort(mut self, value: GroupSort) -> Self {
        let call = &mut self.call;
        call.query("sort", None, [value.to_string()]);
        self
    }

    /// The greatest number of items on a page. Range: 1 to 100. Default: 50.
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
    pub fn send(self) -> crate::runtime::Reply<Page<Group>> {
        self.call.send(|answer| answer.page("data"))
    }
}

crate::runtime::builder!(ListGroups, Page < T >, page("data"));
impl Request for ListGroups {
    type Output = Page<Group>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

impl ListRequest for ListGroups {
    type Item = Group;
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

/// [`Client::list_groups`]
pub(crate) static LIST_GROUPS: Operation = Operation::new(
    "list_groups",
    Method::GET,
    "/groups",
);
/// The request of [`Client::create_group`]: `POST /groups`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct CreateGroup {
    call: Call,
}

impl CreateGroup {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Resource<Group>> {
        self.call.send(|answer| answer.resource())
    }
}

crate::runtime::builder!(CreateGroup, Resource < T >, resource());
impl Request for CreateGroup {
    type Output = Resource<Group>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::create_group`]
pub(crate) static CREATE_GROUP: Operation = Operation::new(
    "create_group",
    Method::POST,
    "/groups",
);
/// The request of [`Client::search_groups`]: `GET /groups/search/{search}`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct SearchGroups {
    call: Call,
}

impl SearchGroups {
    /// Which groups to return: those that the caller is a member of (`member`), those that the
    /// caller can join or ask to join (`available`), or those that the caller may publish in
    /// (`can_publish`). Default: `member`.
    #[inline]
    pub fn mode(mut self, value: GroupMode) -> Self {
        let call = &mut self.call;
        call.query("mode", None, [value.to_string()]);
        self
    }

    /// The greatest number of items on a page. Range: 1 to 100. Default: 50.
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
    pub fn send(self) -> crate::runtime::Reply<Page<Group>> {
        self.call.send(|answer| answer.page("data"))
    }
}

crate::runtime::builder!(SearchGroups, Page < T >, page("data"));
impl Request for SearchGroups {
    type Output = Page<Group>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

impl ListRequest for SearchGroups {
    type Item = Group;
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

/// [`Client::search_groups`]
pub(crate) static SEARCH_GROUPS: Operation = Operation::new(
    "search_groups",
    Method::GET,
    "/groups/search/{search}",
);
/// The request of [`Client::get_group`]: `GET /groups/{group}`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct GetGroup {
    call: Call,
}

impl GetGroup {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Resource<Group>> {
        self.call.send(|answer| answer.resource())
    }
}

crate::runtime::builder!(GetGroup, Resource < T >, resource());
impl Request for GetGroup {
    type Output = Resource<Group>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::get_group`]
pub(crate) static GET_GROUP: Operation = Operation::new(
    "get_group",
    Method::GET,
    "/groups/{group}",
);
/// The request of [`Client::delete_group`]: `DELETE /groups/{group}`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct DeleteGroup {
    call: Call,
}

impl DeleteGroup {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<()> {
        self.call.send(|answer| answer.empty())
    }
}

crate::runtime::builder!(DeleteGroup);
impl Request for DeleteGroup {
    type Output = ();
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::delete_group`]
pub(crate) static DELETE_GROUP: Operation = Operation::new(
    "delete_group",
    Method::DELETE,
    "/groups/{group}",
);
/// The request of [`Client::update_group`]: `PATCH /groups/{group}`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct UpdateGroup {
    call: Call,
}

impl UpdateGroup {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Option<Resource<Group>>> {
        self.call.send(|answer| answer.optional(|answer| answer.resource()))
    }
}

crate::runtime::builder!(UpdateGroup);
impl Request for UpdateGroup {
    type Output = Option<Resource<Group>>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::update_group`]
pub(crate) static UPDATE_GROUP: Operation = Operation::new(
    "update_group",
    Method::PATCH,
    "/groups/{group}",
);
/// The request of [`Client::delete_group_image`]: `DELETE /groups/{group}/image`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct DeleteGroupImage {
    call: Call,
}

impl DeleteGroupImage {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<()> {
        self.call.send(|answer| answer.empty())
    }
}

crate::runtime::builder!(DeleteGroupImage);
impl Request for DeleteGroupImage {
    type Output = ();
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::delete_group_image`]
pub(crate) static DELETE_GROUP_IMAGE: Operation = Operation::new(
    "delete_group_image",
    Method::DELETE,
    "/groups/{group}/image",
);
/// The request of [`Client::list_group_members`]: `GET /groups/{group}/members`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct ListGroupMembers {
    call: Call,
}

impl ListGroupMembers {
    /// Which people to return: members who do not administer the group (`member`), its
    /// administrators (`admin`), or both (`active`). Default: `member`.
    #[inline]
    pub fn status(mut self, value: GroupMemberStatus) -> Self {
        let call = &mut self.call;
        call.query("status", None, [value.to_string()]);
        self
    }

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
    pub fn send(self) -> crate::runtime::Reply<Page<GroupMember>> {
        self.call.send(|answer| answer.page("data"))
    }
}

crate::runtime::builder!(ListGroupMembers, Page < T >, page("data"));
impl Request for ListGroupMembers {
    type Output = Page<GroupMember>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

impl ListRequest for ListGroupMembers {
    type Item = GroupMember;
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

/// [`Client::list_group_members`]
pub(crate) static LIST_GROUP_MEMBERS: Operation = Operation::new(
    "list_group_members",
    Method::GET,
    "/groups/{group}/members",
);
/// The request of [`Client::add_group_member`]: `POST /groups/{group}/members`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct AddGroupMember {
    call: Call,
}

impl AddGroupMember {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<GroupMemberAdded> {
        self.call.send(|answer| answer.json())
    }
}

crate::runtime::builder!(AddGroupMember, T, json());
impl Request for AddGroupMember {
    type Output = GroupMemberAdded;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::add_group_member`]
pub(crate) static ADD_GROUP_MEMBER: Operation = Operation::new(
    "add_group_member",
    Method::POST,
    "/groups/{group}/members",
);
/// The request of [`Client::remove_group_member`]: `DELETE /groups/{group}/members/{user}`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct RemoveGroupMember {
    call: Call,
}

impl RemoveGroupMember {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<()> {
        self.call.send(|answer| answer.empty())
    }
}

crate::runtime::builder!(RemoveGroupMember);
impl Request for RemoveGroupMember {
    type Output = ();
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::remove_group_member`]
pub(crate) static REMOVE_GROUP_MEMBER: Operation = Operation::new(
    "remove_group_member",
    Method::DELETE,
    "/groups/{group}/members/{user}",
);
/// The request of [`Client::update_group_member`]: `PATCH /groups/{group}/members/{user}`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct UpdateGroupMember {
    call: Call,
}

impl UpdateGroupMember {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<()> {
        self.call.send(|answer| answer.empty())
    }
}

crate::runtime::builder!(UpdateGroupMember);
impl Request for UpdateGroupMember {
    type Output = ();
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::update_group_member`]
pub(crate) static UPDATE_GROUP_MEMBER: Operation = Operation::new(
    "update_group_member",
    Method::PATCH,
    "/groups/{group}/members/{user}",
);
/// The request of [`Client::search_users_not_in_group`]: `GET /groups/{group}/users`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct SearchUsersNotInGroup {
    call: Call,
}

impl SearchUsersNotInGroup {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Page<UserSummary>> {
        self.call.send(|answer| answer.page("data"))
    }
}

crate::runtime::builder!(SearchUsersNotInGroup, Page < T >, page("data"));
impl Request for SearchUsersNotInGroup {
    type Output = Page<UserSummary>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::search_users_not_in_group`]
pub(crate) static SEARCH_USERS_NOT_IN_GROUP: Operation = Operation::new(
    "search_users_not_in_group",
    Method::GET,
    "/groups/{group}/users",
);
