// @generated from an OpenAPI document. Do not edit.

#[allow(unused_imports)]
use super::super::types::*;
use super::prelude::*;
/// # Users
///
/// The people of the tenant.
impl Client {
    /// List users.
    ///
    /// Returns the users that the signed-in user may see, page by page. The items are in a short
    /// form: they lack user types, memberships, departments, specialties and contact data.
    /// [`list_users_by_ids`](Client::list_users_by_ids) returns user types and memberships, and
    /// [`get_user`](Client::get_user) also returns contact data. Deactivated accounts are
    /// presumably left out. With `inactive`, which requires a site administrator, the list holds
    /// only the deactivated accounts that have not been anonymised.
    ///
    /// `GET /users`
    ///
    /// See also [`Client::create_user`], [`Client::get_user`], [`Client::delete_user`],
    /// [`Client::update_user`].
    ///
    /// `Paginate` makes a stream of all pages or items of this list.
    ///
    /// # Returns
    /// [`Page`] of [`User`]: one page of users.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let page = client.list_users().unit(12).send().await?;
    /// for user in &page.data {
    ///     println!("{:?}", user.name);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, request `v2`, response `v2`.
    #[inline]
    pub fn list_users(&self) -> ListUsers {
        let call = self.call(&LIST_USERS);
        ListUsers { call }
    }

    /// Create a user.
    ///
    /// Creates a user with a first unit membership, and sends the welcome mail unless `welcome` is
    /// false. No other user may have the same e-mail address. Send a user type too: Ziik demands
    /// one in its own interface. Set the department afterwards with
    /// [`update_unit_membership`](Client::update_unit_membership). The returned user has no unit,
    /// user types, avatar or groups. Requires permission to administer users, and access to the
    /// unit.
    ///
    /// `POST /users`
    ///
    /// See also [`Client::list_users`], [`Client::get_user`], [`Client::delete_user`],
    /// [`Client::update_user`].
    ///
    /// `ziik_ext::Client::directory` keeps all users equal to the people of another system.
    ///
    /// # Arguments
    /// * `body` ([`UserCreate`]): a user to create.
    ///
    /// # Returns
    /// [`User`]: the new user.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use ziik_api::types::UserCreate;
    ///
    /// let body = UserCreate::new("Sara", "Toft", "sara.toft@fjord.example", 14)
    ///     .reference("EMP-0503")
    ///     .user_types([3]);
    /// let user = client.create_user(body).send().await?;
    /// println!("{}", user.id);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, request `v2`, response `v2`.
    ///
    /// That an e-mail address is unique, and that the interface demands a user type, is known from
    /// the help pages (`help`). The older documentation mentions the `Location` header without
    /// showing it. Wrapped in `data` in the older documentation, not known for the current one.
    /// Null is documented for the five free fields, and an assumption for others.
    #[inline]
    pub fn create_user(&self, body: UserCreate) -> CreateUser {
        let mut call = self.call(&CREATE_USER);
        call.json("application/json", &body);
        CreateUser { call }
    }

    /// List users by birthday.
    ///
    /// Returns the users whose birthday lies between two days, page by page. The birthdays
    /// themselves and contact data are not returned, for which there is
    /// [`get_user`](Client::get_user); user types and memberships may be missing, and
    /// [`list_users_by_ids`](Client::list_users_by_ids) returns them. Depending on the settings of
    /// the signed-in user, only users of the same unit are listed.
    ///
    /// `GET /users/birthdays`
    ///
    /// `Paginate` makes a stream of all pages or items of this list.
    ///
    /// # Returns
    /// [`Page`] of [`User`]: one page of users.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let page = client.list_user_birthdays().start("2026-03-02").send().await?;
    /// for user in &page.data {
    ///     println!("{:?}", user.name);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `reference`, request `reference`, response `reference`.
    ///
    /// The current reference takes a full date and lists no `page`; the older documentation takes
    /// `MM-DD` and has `page`. The default of `limit` is from the older documentation.
    #[inline]
    pub fn list_user_birthdays(&self) -> ListUserBirthdays {
        let call = self.call(&LIST_USER_BIRTHDAYS);
        ListUserBirthdays { call }
    }

    /// Get several users by their ids.
    ///
    /// Returns the users with the given ids, with their user types and memberships. The order, the
    /// treatment of unknown ids and the greatest number of ids are not documented: match the
    /// returned users by id.
    ///
    /// `GET /users/collection/{userIDs}`
    ///
    /// # Arguments
    /// * `users`: the ids of the users.
    ///
    /// # Returns
    /// List of [`User`]: the users that were found.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let list = client.list_users_by_ids([501, 501]).send().await?;
    /// for user in &list.data {
    ///     println!("{:?}", user.name);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `reference`, response `reference`.
    ///
    /// The ids are separated by commas in the path.
    #[inline]
    pub fn list_users_by_ids(
        &self,
        users: impl IntoIterator<Item = impl Into<UserId>>,
    ) -> ListUsersByIds {
        let mut call = self.call(&LIST_USERS_BY_IDS);
        call.path(
            "userIDs",
            users.into_iter().map(|item| Into::<UserId>::into(item).to_string()),
        );
        ListUsersByIds { call }
    }

    /// Get the signed-in user.
    ///
    /// Returns the user to whom the token belongs, with contact data, settings, abilities and
    /// memberships.
    ///
    /// `GET /users/current`
    ///
    /// # Returns
    /// [`User`]: the signed-in user.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let user = client.get_current_user().send().await?;
    /// println!("{:?}", user.name);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, response `v2`.
    ///
    /// The status is not documented. The fields are those of `get_user`, with `abilities` and
    /// `memberUnits` added. The only `department` shown is an empty object, which means that there
    /// is none. The sample gives one user type two names. The fields that only the current
    /// reference has are in the example as well.
    #[inline]
    pub fn get_current_user(&self) -> GetCurrentUser {
        let call = self.call(&GET_CURRENT_USER);
        GetCurrentUser { call }
    }

    /// Accept the policy.
    ///
    /// Registers that the signed-in user accepts the policy. `policy_accept` of
    /// [`get_current_user`](Client::get_current_user) presumably tells whether that has happened.
    /// No operation takes it back.
    ///
    /// `POST /users/policy`
    ///
    /// # Returns
    /// Nothing. The acceptance is registered.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.accept_policy().send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, response `v2`.
    #[inline]
    pub fn accept_policy(&self) -> AcceptPolicy {
        let call = self.call(&ACCEPT_POLICY);
        AcceptPolicy { call }
    }

    /// Get a user by reference.
    ///
    /// Returns the user that has this reference, such as an employee number. Fails with
    /// `Error::Api` when the signed-in user may not see the user.
    ///
    /// `GET /users/reference/{reference}`
    ///
    /// # Arguments
    /// * `reference`: the reference of the user.
    ///
    /// # Returns
    /// [`User`]: the user.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let user = client.get_user_by_reference("EMP-0501").send().await?;
    /// println!("{:?}", user.name);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `guide`, response `v2`.
    ///
    /// Wrapped in `data` in the older documentation, not known for the current one. The fields are
    /// those of the older documentation together with those of the current one. The reference is
    /// percent-encoded where needed. A user whom the caller may not see answers 403 or 404.
    #[inline]
    pub fn get_user_by_reference(
        &self,
        reference: impl Into<String>,
    ) -> GetUserByReference {
        let mut call = self.call(&GET_USER_BY_REFERENCE);
        call.path("reference", [Into::<String>::into(reference)]);
        GetUserByReference { call }
    }

    /// Search users.
    ///
    /// Returns the active users that match all conditions, page by page. That several conditions
    /// must all hold is presumed. The items are in a short form:
    /// [`list_users_by_ids`](Client::list_users_by_ids) returns user types and memberships, and
    /// [`get_user`](Client::get_user) also returns contact data.
    ///
    /// `GET /users/search`
    ///
    /// `Paginate` makes a stream of all pages or items of this list.
    ///
    /// # Returns
    /// [`Page`] of [`User`]: one page of users.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let page = client.search_users().keyword("nora").send().await?;
    /// for user in &page.data {
    ///     println!("{:?}", user.name);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, request `v2`, response `v2`.
    ///
    /// The status is not documented. How lists are written in the query is not documented: they
    /// are written as in `list_users`. The page of the sample holds 500 items, against a default
    /// of 50 and a limit of 100, and its links point to the birthdays.
    #[inline]
    pub fn search_users(&self) -> SearchUsers {
        let call = self.call(&SEARCH_USERS);
        SearchUsers { call }
    }

    /// Send the welcome mail to users.
    ///
    /// Sends the welcome mail to the users. [`create_user`](Client::create_user) sends it by
    /// itself unless told not to. Requires permission to edit each of the users.
    ///
    /// `POST /users/welcome`
    ///
    /// # Arguments
    /// * `body` ([`WelcomeMail`]): who gets the welcome mail.
    ///
    /// # Returns
    /// Nothing. The mail is on its way.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use ziik_api::types::WelcomeMail;
    ///
    /// client.send_welcome_mail(WelcomeMail::new([502, 503])).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, request `v2`, response `v2`.
    ///
    /// Whether `users` may be left out, and whom the mail goes to then, is not documented: it is
    /// required here. What happens when the caller may edit some of the users only is not
    /// documented either.
    #[inline]
    pub fn send_welcome_mail(&self, body: WelcomeMail) -> SendWelcomeMail {
        let mut call = self.call(&SEND_WELCOME_MAIL);
        call.json("application/json", &body);
        SendWelcomeMail { call }
    }

    /// Get a user.
    ///
    /// Returns one user with contact data and settings. Fails with `Error::Api` when the signed-in
    /// user may not see the user, or when the user was removed.
    ///
    /// `GET /users/{user}`
    ///
    /// See also [`Client::list_users`], [`Client::create_user`], [`Client::delete_user`],
    /// [`Client::update_user`].
    ///
    /// # Arguments
    /// * `user`: the id of the user. Minimum: 1.
    ///
    /// # Returns
    /// [`User`]: the user.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let user = client.get_user(501).send().await?;
    /// println!("{:?}", user.name);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, response `v2`.
    ///
    /// Wrapped in `data` in the older documentation, not known for the current one. The fields are
    /// those of the older documentation together with those of the current one. A user whom the
    /// caller may not see answers 403 or 404, and a removed one may answer 410.
    #[inline]
    pub fn get_user(&self, user: impl Into<UserId>) -> GetUser {
        let mut call = self.call(&GET_USER);
        call.path("user", [Into::<UserId>::into(user).to_string()]);
        GetUser { call }
    }

    /// Delete a user.
    ///
    /// Deletes a user and the personal content of the user. Content shared with others goes to the
    /// user named by `transfer`; without `transfer`, it stays under the name of a deleted user.
    /// Rely neither on undoing the deletion nor on immediate removal. An administrator cannot be
    /// deleted: take away the administrator rights first. Requires permission to edit the user.
    ///
    /// `DELETE /users/{user}`
    ///
    /// See also [`Client::list_users`], [`Client::create_user`], [`Client::get_user`],
    /// [`Client::update_user`].
    ///
    /// `ziik_ext::Client::directory` keeps all users equal to the people of another system.
    ///
    /// # Arguments
    /// * `user`: the id of the user. Minimum: 1.
    ///
    /// # Returns
    /// Nothing. The user was deleted.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.delete_user(501).transfer(500).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, request `inferred`, response `v2`.
    ///
    /// The older documentation calls `transfer` a request parameter, which elsewhere means a field
    /// of the body, and does not show it: both places are offered. By the older documentation the
    /// account is anonymised at once; by the help pages (`help`) it is kept as deactivated for 90
    /// days, in which it can be reactivated or its content be transferred.
    #[inline]
    pub fn delete_user(&self, user: impl Into<UserId>) -> DeleteUser {
        let mut call = self.call(&DELETE_USER);
        call.path("user", [Into::<UserId>::into(user).to_string()]);
        DeleteUser { call }
    }

    /// Update a user.
    ///
    /// Changes the fields that are sent. `unit` and `user_types` are deprecated: they work only
    /// for a user with at most one membership, and `user_types` only together with `unit`. Use the
    /// membership operations instead. Do not send back the values that were read from `country`,
    /// `birthday` and `settings.show_birthdays`: requests have another form. Requires permission
    /// to administer users. The user must be in the caller's unit or below it.
    ///
    /// `PATCH /users/{user}`
    ///
    /// See also [`Client::list_users`], [`Client::create_user`], [`Client::get_user`],
    /// [`Client::delete_user`].
    ///
    /// `ziik_ext::Client::directory` keeps all users equal to the people of another system.
    ///
    /// # Arguments
    /// * `user`: the id of the user. Minimum: 1.
    /// * `body` ([`UserUpdate`]): the fields of a user to change; the others keep their values.
    ///
    /// # Returns
    /// Nothing. The user was changed.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use ziik_api::types::UserUpdate;
    ///
    /// let body = UserUpdate::new().first_name("Nora").last_name("Lind");
    /// client.update_user(501, body).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, request `v2`, response `v2`.
    ///
    /// The help pages say that users with several memberships must be managed in Ziik itself,
    /// which the membership operations contradict. The older documentation answers 204; a 200 with
    /// the user is possible. Null is documented for the five free fields only.
    #[inline]
    pub fn update_user(&self, user: impl Into<UserId>, body: UserUpdate) -> UpdateUser {
        let mut call = self.call(&UPDATE_USER);
        call.path("user", [Into::<UserId>::into(user).to_string()]);
        call.json("application/json", &body);
        UpdateUser { call }
    }

    /// Deactivate a user.
    ///
    /// Deactivates a user. [`reactivate_user`](Client::reactivate_user) brings the user back
    /// within 90 days; after that the account is anonymised for good. Requires permission to edit
    /// the user.
    ///
    /// `POST /users/{user}/deactivate`
    ///
    /// # Arguments
    /// * `user`: the id of the user. Minimum: 1.
    ///
    /// # Returns
    /// Nothing. The user was deactivated.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.deactivate_user(501).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, response `v2`.
    #[inline]
    pub fn deactivate_user(&self, user: impl Into<UserId>) -> DeactivateUser {
        let mut call = self.call(&DEACTIVATE_USER);
        call.path("user", [Into::<UserId>::into(user).to_string()]);
        DeactivateUser { call }
    }

    /// Delete the picture of a user.
    ///
    /// Removes the picture of a user. To set one, call
    /// [`initiate_upload`](Client::initiate_upload) with the type `users`. Requires permission to
    /// edit the user.
    ///
    /// `DELETE /users/{user}/image`
    ///
    /// # Arguments
    /// * `user`: the id of the user. Minimum: 1.
    ///
    /// # Returns
    /// Nothing. The picture was removed.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.delete_user_image(501).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, response `v2`.
    #[inline]
    pub fn delete_user_image(&self, user: impl Into<UserId>) -> DeleteUserImage {
        let mut call = self.call(&DELETE_USER_IMAGE);
        call.path("user", [Into::<UserId>::into(user).to_string()]);
        DeleteUserImage { call }
    }

    /// Reactivate a user.
    ///
    /// Brings a deactivated user back. Works only within 90 days after the deactivation, before
    /// the account is anonymised. Requires permission to edit the user.
    ///
    /// `POST /users/{user}/reactivate`
    ///
    /// # Arguments
    /// * `user`: the id of the user. Minimum: 1.
    ///
    /// # Returns
    /// Nothing. The user was reactivated.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.reactivate_user(501).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, response `v2`.
    #[inline]
    pub fn reactivate_user(&self, user: impl Into<UserId>) -> ReactivateUser {
        let mut call = self.call(&REACTIVATE_USER);
        call.path("user", [Into::<UserId>::into(user).to_string()]);
        ReactivateUser { call }
    }
}

/// The request of [`Client::list_users`]: `GET /users`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct ListUsers {
    call: Call,
}

impl ListUsers {
    /// The number of the page to return, counted from 1. Minimum: 1. Default: 1.
    #[inline]
    pub fn page(mut self, value: i64) -> Self {
        let call = &mut self.call;
        call.query("page", None, [value.to_string()]);
        self
    }

    /// The number of items on a page. Range: 1 to 100. Default: 15.
    #[inline]
    pub fn limit(mut self, value: i64) -> Self {
        let call = &mut self.call;
        call.query("limit", None, [value.to_string()]);
        self
    }

    /// The id of a unit: only users of this unit. Minimum: 1.
    #[inline]
    pub fn unit(mut self, value: impl Into<UnitId>) -> Self {
        let call = &mut self.call;
        call.query("unit", None, [Into::<UnitId>::into(value).to_string()]);
        self
    }

    /// The ids of specialties: only users with any of them.
    #[inline]
    pub fn specialties(
        mut self,
        value: impl IntoIterator<Item = impl Into<SpecialtyId>>,
    ) -> Self {
        let call = &mut self.call;
        call.query(
            "specialties[]",
            None,
            value.into_iter().map(|item| Into::<SpecialtyId>::into(item).to_string()),
        );
        self
    }

    /// The ids of user types: only users with any of them.
    #[inline]
    pub fn user_types(
        mut self,
        value: impl IntoIterator<Item = impl Into<UserTypeId>>,
    ) -> Self {
        let call = &mut self.call;
        call.query(
            "userTypes[]",
            None,
            value.into_iter().map(|item| Into::<UserTypeId>::into(item).to_string()),
        );
        self
    }

    /// Lists only deactivated accounts. Requires a site administrator.
    #[inline]
    pub fn inactive(mut self) -> Self {
        let call = &mut self.call;
        call.query("inactive", None, ["1".to_owned()]);
        self
    }

    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Page<User>> {
        self.call.send(|answer| answer.page("data"))
    }
}

crate::runtime::builder!(ListUsers, Page < T >, page("data"));
impl Request for ListUsers {
    type Output = Page<User>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

impl ListRequest for ListUsers {
    type Item = User;
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

/// [`Client::list_users`]
pub(crate) static LIST_USERS: Operation = Operation::new(
    "list_users",
    Method::GET,
    "/users",
);
/// The request of [`Client::create_user`]: `POST /users`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct CreateUser {
    call: Call,
}

impl CreateUser {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Resource<User>> {
        self.call.send(|answer| answer.resource())
    }
}

crate::runtime::builder!(CreateUser, Resource < T >, resource());
impl Request for CreateUser {
    type Output = Resource<User>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::create_user`]
pub(crate) static CREATE_USER: Operation = Operation::new(
    "create_user",
    Method::POST,
    "/users",
);
/// The request of [`Client::list_user_birthdays`]: `GET /users/birthdays`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct ListUserBirthdays {
    call: Call,
}

impl ListUserBirthdays {
    /// The first day, as `YYYY-MM-DD`. The year is presumably ignored.
    #[inline]
    pub fn start(mut self, value: impl Into<String>) -> Self {
        let call = &mut self.call;
        call.query("start", None, [Into::<String>::into(value)]);
        self
    }

    /// The last day, as `YYYY-MM-DD`. The year is presumably ignored.
    #[inline]
    pub fn end(mut self, value: impl Into<String>) -> Self {
        let call = &mut self.call;
        call.query("end", None, [Into::<String>::into(value)]);
        self
    }

    /// The number of items on a page. Range: 1 to 100. Default: 50.
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
    pub fn send(self) -> crate::runtime::Reply<Page<User>> {
        self.call.send(|answer| answer.page("data"))
    }
}

crate::runtime::builder!(ListUserBirthdays, Page < T >, page("data"));
impl Request for ListUserBirthdays {
    type Output = Page<User>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

impl ListRequest for ListUserBirthdays {
    type Item = User;
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

/// [`Client::list_user_birthdays`]
pub(crate) static LIST_USER_BIRTHDAYS: Operation = Operation::new(
    "list_user_birthdays",
    Method::GET,
    "/users/birthdays",
);
/// The request of [`Client::list_users_by_ids`]: `GET /users/collection/{userIDs}`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct ListUsersByIds {
    call: Call,
}

impl ListUsersByIds {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Page<User>> {
        self.call.send(|answer| answer.page("users"))
    }
}

crate::runtime::builder!(ListUsersByIds, Page < T >, page("users"));
impl Request for ListUsersByIds {
    type Output = Page<User>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::list_users_by_ids`]
pub(crate) static LIST_USERS_BY_IDS: Operation = Operation::new(
    "list_users_by_ids",
    Method::GET,
    "/users/collection/{userIDs}",
);
/// The request of [`Client::get_current_user`]: `GET /users/current`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct GetCurrentUser {
    call: Call,
}

impl GetCurrentUser {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Resource<User>> {
        self.call.send(|answer| answer.resource())
    }
}

crate::runtime::builder!(GetCurrentUser, Resource < T >, resource());
impl Request for GetCurrentUser {
    type Output = Resource<User>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::get_current_user`]
pub(crate) static GET_CURRENT_USER: Operation = Operation::new(
    "get_current_user",
    Method::GET,
    "/users/current",
);
/// The request of [`Client::accept_policy`]: `POST /users/policy`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct AcceptPolicy {
    call: Call,
}

impl AcceptPolicy {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<()> {
        self.call.send(|answer| answer.empty())
    }
}

crate::runtime::builder!(AcceptPolicy);
impl Request for AcceptPolicy {
    type Output = ();
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::accept_policy`]
pub(crate) static ACCEPT_POLICY: Operation = Operation::new(
    "accept_policy",
    Method::POST,
    "/users/policy",
);
/// The request of [`Client::get_user_by_reference`]: `GET /users/reference/{reference}`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct GetUserByReference {
    call: Call,
}

impl GetUserByReference {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Resource<User>> {
        self.call.send(|answer| answer.resource())
    }
}

crate::runtime::builder!(GetUserByReference, Resource < T >, resource());
impl Request for GetUserByReference {
    type Output = Resource<User>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::get_user_by_reference`]
pub(crate) static GET_USER_BY_REFERENCE: Operation = Operation::new(
    "get_user_by_reference",
    Method::GET,
    "/users/reference/{reference}",
);
/// The request of [`Client::search_users`]: `GET /users/search`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct SearchUsers {
    call: Call,
}

impl SearchUsers {
    /// Words to search for in the names of users.
    #[inline]
    pub fn keyword(mut self, value: impl Into<String>) -> Self {
        let call = &mut self.call;
        call.query("keyword", None, [Into::<String>::into(value)]);
        self
    }

    /// The whole e-mail address of a user.
    #[inline]
    pub fn email(mut self, value: impl Into<String>) -> Self {
        let call = &mut self.call;
        call.query("email", None, [Into::<String>::into(value)]);
        self
    }

    /// The ids of user types: only users with any of them. That one of them suffices is presumed.
    #[inline]
    pub fn user_types(
        mut self,
        value: impl IntoIterator<Item = impl Into<UserTypeId>>,
    ) -> Self {
        let call = &mut self.call;
        call.query(
            "userTypes[]",
            None,
            value.into_iter().map(|item| Into::<UserTypeId>::into(item).to_string()),
        );
        self
    }

    /// The ids of units: only users of these units. Units below them do not count, for which there
    /// is `units_falldown`.
    #[inline]
    pub fn units(mut self, value: impl IntoIterator<Item = impl Into<UnitId>>) -> Self {
        let call = &mut self.call;
        call.query(
            "units[]",
            None,
            value.into_iter().map(|item| Into::<UnitId>::into(item).to_string()),
        );
        self
    }

    /// The ids of units: only users of these units and of all units below them.
    #[inline]
    pub fn units_falldown(
        mut self,
        value: impl IntoIterator<Item = impl Into<UnitId>>,
    ) -> Self {
        let call = &mut self.call;
        call.query(
            "units_falldown[]",
            None,
            value.into_iter().map(|item| Into::<UnitId>::into(item).to_string()),
        );
        self
    }

    /// The id of a group: only its members. Minimum: 1.
    #[inline]
    pub fn in_group(mut self, value: impl Into<GroupId>) -> Self {
        let call = &mut self.call;
        call.query("inGroup", None, [Into::<GroupId>::into(value).to_string()]);
        self
    }

    /// The id of a group: only users who are not its members. Minimum: 1.
    #[inline]
    pub fn not_in_group(mut self, value: impl Into<GroupId>) -> Self {
        let call = &mut self.call;
        call.query("notInGroup", None, [Into::<GroupId>::into(value).to_string()]);
        self
    }

    /// The ids of users to include in the search. Whether only these users are searched is not
    /// documented.
    #[inline]
    pub fn users(mut self, value: impl IntoIterator<Item = impl Into<UserId>>) -> Self {
        let call = &mut self.call;
        call.query(
            "users[]",
            None,
            value.into_iter().map(|item| Into::<UserId>::into(item).to_string()),
        );
        self
    }

    /// The id of a post: only users who may see it. Minimum: 1.
    #[inline]
    pub fn content(mut self, value: impl Into<PostId>) -> Self {
        let call = &mut self.call;
        call.query("content", None, [Into::<PostId>::into(value).to_string()]);
        self
    }

    /// The number of the page to return, counted from 1. Minimum: 1. Default: 1.
    #[inline]
    pub fn page(mut self, value: i64) -> Self {
        let call = &mut self.call;
        call.query("page", None, [value.to_string()]);
        self
    }

    /// The number of items on a page. Range: 1 to 100. Default: 50.
    #[inline]
    pub fn limit(mut self, value: i64) -> Self {
        let call = &mut self.call;
        call.query("limit", None, [value.to_string()]);
        self
    }

    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Page<User>> {
        self.call.send(|answer| answer.page("data"))
    }
}

crate::runtime::builder!(SearchUsers, Page < T >, page("data"));
impl Request for SearchUsers {
    type Output = Page<User>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

impl ListRequest for SearchUsers {
    type Item = User;
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

/// [`Client::search_users`]
pub(crate) static SEARCH_USERS: Operation = Operation::new(
    "search_users",
    Method::GET,
    "/users/search",
);
/// The request of [`Client::send_welcome_mail`]: `POST /users/welcome`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct SendWelcomeMail {
    call: Call,
}

impl SendWelcomeMail {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<()> {
        self.call.send(|answer| answer.empty())
    }
}

crate::runtime::builder!(SendWelcomeMail);
impl Request for SendWelcomeMail {
    type Output = ();
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::send_welcome_mail`]
pub(crate) static SEND_WELCOME_MAIL: Operation = Operation::new(
    "send_welcome_mail",
    Method::POST,
    "/users/welcome",
);
/// The request of [`Client::get_user`]: `GET /users/{user}`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct GetUser {
    call: Call,
}

impl GetUser {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Resource<User>> {
        self.call.send(|answer| answer.resource())
    }
}

crate::runtime::builder!(GetUser, Resource < T >, resource());
impl Request for GetUser {
    type Output = Resource<User>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::get_user`]
pub(crate) static GET_USER: Operation = Operation::new(
    "get_user",
    Method::GET,
    "/users/{user}",
);
/// The request of [`Client::delete_user`]: `DELETE /users/{user}`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct DeleteUser {
    call: Call,
}

impl DeleteUser {
    /// The id of the user who gets the content that was shared with others. Minimum: 1.
    #[inline]
    pub fn transfer(mut self, value: impl Into<UserId>) -> Self {
        let value: UserId = value.into();
        let call = &mut self.call;
        call.json(
            "application/json",
            &std::collections::BTreeMap::from([("transfer", &value)]),
        );
        call.query("transfer", None, [Into::<UserId>::into(value).to_string()]);
        self
    }

    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<()> {
        self.call.send(|answer| answer.empty())
    }
}

crate::runtime::builder!(DeleteUser);
impl Request for DeleteUser {
    type Output = ();
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::delete_user`]
pub(crate) static DELETE_USER: Operation = Operation::new(
    "delete_user",
    Method::DELETE,
    "/users/{user}",
);
/// The request of [`Client::update_user`]: `PATCH /users/{user}`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct UpdateUser {
    call: Call,
}

impl UpdateUser {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<()> {
        self.call.send(|answer| answer.empty())
    }
}

crate::runtime::builder!(UpdateUser);
impl Request for UpdateUser {
    type Output = ();
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::update_user`]
pub(crate) static UPDATE_USER: Operation = Operation::new(
    "update_user",
    Method::PATCH,
    "/users/{user}",
);
/// The request of [`Client::deactivate_user`]: `POST /users/{user}/deactivate`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct DeactivateUser {
    call: Call,
}

impl DeactivateUser {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<()> {
        self.call.send(|answer| answer.empty())
    }
}

crate::runtime::builder!(DeactivateUser);
impl Request for DeactivateUser {
    type Output = ();
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::deactivate_user`]
pub(crate) static DEACTIVATE_USER: Operation = Operation::new(
    "deactivate_user",
    Method::POST,
    "/users/{user}/deactivate",
);
/// The request of [`Client::delete_user_image`]: `DELETE /users/{user}/image`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct DeleteUserImage {
    call: Call,
}

impl DeleteUserImage {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<()> {
        self.call.send(|answer| answer.empty())
    }
}

crate::runtime::builder!(DeleteUserImage);
impl Request for DeleteUserImage {
    type Output = ();
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::delete_user_image`]
pub(crate) static DELETE_USER_IMAGE: Operation = Operation::new(
    "delete_user_image",
    Method::DELETE,
    "/users/{user}/image",
);
/// The request of [`Client::reactivate_user`]: `POST /users/{user}/reactivate`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct ReactivateUser {
    call: Call,
}

impl ReactivateUser {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<()> {
        self.call.send(|answer| answer.empty())
    }
}

crate::runtime::builder!(ReactivateUser);
impl Request for ReactivateUser {
    type Output = ();
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::reactivate_user`]
pub(crate) static REACTIVATE_USER: Operation = Operation::new(
    "reactivate_user",
    Method::POST,
    "/users/{user}/reactivate",
);
