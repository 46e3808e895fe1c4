// @generated from an OpenAPI document. Do not edit.

#[allow(unused_imports)]
use super::super::types::*;
use super::prelude::*;
/// # Users
///
/// The people of the organization.
impl Client {
    /// List users.
    ///
    /// Returns the users of the caller's organization, page by page. `location` and `department`
    /// narrow the list, alone or together.
    ///
    /// `GET /users`
    ///
    /// See also [`Client::delete_user`], [`Client::update_user`].
    ///
    /// # Returns
    /// [`Page`] of [`User`]: one page of users.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(
    /// #     client: &workdrive_api::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// let page = client
    ///     .list_users()
    ///     .location("d74281bf-5eb0-481b-aaab-ab7c896c9a24")
    ///     .send()
    ///     .await?;
    /// for user in &page.data {
    ///     println!("{:?}", user.id);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `reference`, request `reference`, response `example`.
    ///
    /// There is no operation that reads one user. The example gives no type for `cover`,
    /// `departmentData`, `location`, `picture`: any JSON value here. No limits of `perPage` are
    /// documented; the examples go up to 1000.
    #[inline]
    pub fn list_users(&self) -> ListUsers {
        let call = self.call(&LIST_USERS);
        ListUsers { call }
    }

    /// Create a user.
    ///
    /// Creates a user and sends the mail that starts the onboarding. The mail goes to the
    /// supervisor in `reports_to` when `security_group`, `designation` or `default_visibility` is
    /// left out, and to the new user otherwise. Send all three or none: whether one missing field
    /// is enough is not documented. Without `reports_to`, the administrators of the user's
    /// location or department become the supervisors.
    ///
    /// `POST /users/add`
    ///
    /// # Arguments
    /// * `body` ([`UserCreate`]): the new user.
    ///
    /// # Returns
    /// [`User`]: the new user.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(
    /// #     client: &workdrive_api::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// use workdrive_api::types::UserCreate;
    ///
    /// let body = UserCreate::new()
    ///     .email("tomas.veld@tidewater.example")
    ///     .phone("+12025550152");
    /// let user = client.create_user(body).bulk(true).send().await?;
    /// println!("{:?}", user.id);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `reference`, request `reference`, response `example`.
    ///
    /// No field is marked as required. `addAdditionalLocations` is in the table and not in the
    /// example. The example has plain text for `location`, `securityGroup` and `reportsTo`, which
    /// the table calls ids. The example of the answer is no valid JSON: it has a comma too many.
    /// The example gives no type for `cover` and `location`: any JSON value here, and for
    /// `picture`, which has the number 20 there and no type in `list_users`. The documentation
    /// says "if the fields … are missing", which may mean any of the three or all of them.
    #[inline]
    pub fn create_user(&self, body: UserCreate) -> CreateUser {
        let mut call = self.call(&CREATE_USER);
        call.json("application/json", &body);
        CreateUser { call }
    }

    /// Create several users.
    ///
    /// Creates several users in one request, each described as for
    /// [`create_user`](Client::create_user). What happens to the others when one of them is
    /// refused is not documented.
    ///
    /// `POST /users/bulk-create`
    ///
    /// # Arguments
    /// * `body` ([`UserBulkCreate`]): the new users.
    ///
    /// # Returns
    /// List of [`User`]: the new users.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(
    /// #     client: &workdrive_api::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// use workdrive_api::types::{UserBulkCreate, UserBulkItem};
    ///
    /// let body = UserBulkCreate::new()
    ///     .data([UserBulkItem::new().email("tomas.veld@tidewater.example")]);
    /// let list = client.bulk_create_users(body).send().await?;
    /// for user in list.iter() {
    ///     println!("{:?}", user.id);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `reference`, request `reference`, response `example`.
    ///
    /// `externalUserId` is in the example and described nowhere. The example of the answer is no
    /// valid JSON: it has a comma too many. The example gives no type for `cover` and `location`:
    /// any JSON value here, and for `picture`, which has the number 20 there and no type in
    /// `list_users`. The answer is a list without an envelope.
    #[inline]
    pub fn bulk_create_users(&self, body: UserBulkCreate) -> BulkCreateUsers {
        let mut call = self.call(&BULK_CREATE_USERS);
        call.json("application/json", &body);
        BulkCreateUsers { call }
    }

    /// Delete several users.
    ///
    /// Removes several users in one request. The ids are in the body of a DELETE request, which
    /// some proxies drop.
    ///
    /// `DELETE /users/bulk-delete`
    ///
    /// # Arguments
    /// * `body` ([`UserBulkDelete`]): the users to remove.
    ///
    /// # Returns
    /// Nothing. The users were removed.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(
    /// #     client: &workdrive_api::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// use workdrive_api::types::UserBulkDelete;
    ///
    /// let body = UserBulkDelete::new()
    ///     .id([
    ///         "8038e462-2455-40e1-afc9-20b9bba94cd3",
    ///         "b90f54d1-fbb1-4c0a-abe4-372e45051e1e",
    ///     ]);
    /// client.bulk_delete_users(body).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `reference`, request `reference`, response `undocumented`.
    ///
    /// A DELETE with a body. The body is known from the table only, and its list of ids is called
    /// `id`. No answer is shown.
    #[inline]
    pub fn bulk_delete_users(&self, body: UserBulkDelete) -> BulkDeleteUsers {
        let mut call = self.call(&BULK_DELETE_USERS);
        call.json("application/json", &body);
        BulkDeleteUsers { call }
    }

    /// List supervisors.
    ///
    /// Returns the users to whom other users report, page by page. With `user_id`, these are the
    /// supervisors of one user.
    ///
    /// `GET /users/supervisors`
    ///
    /// # Returns
    /// [`Page`] of [`SupervisorRef`]: one page of supervisors.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(
    /// #     client: &workdrive_api::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// let page = client
    ///     .list_supervisors()
    ///     .user_id("8038e462-2455-40e1-afc9-20b9bba94cd3")
    ///     .send()
    ///     .await?;
    /// for supervisor_ref in &page.data {
    ///     println!("{:?}", supervisor_ref.id);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `reference`, request `reference`, response `example`.
    #[inline]
    pub fn list_supervisors(&self) -> ListSupervisors {
        let call = self.call(&LIST_SUPERVISORS);
        ListSupervisors { call }
    }

    /// Delete a user.
    ///
    /// Removes a user from the organization.
    ///
    /// `DELETE /users/{id}`
    ///
    /// See also [`Client::list_users`], [`Client::update_user`].
    ///
    /// # Arguments
    /// * `id`: the id of the user.
    ///
    /// # Returns
    /// Nothing. The user was removed.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(
    /// #     client: &workdrive_api::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// client.delete_user("8038e462-2455-40e1-afc9-20b9bba94cd3").bulk(true).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `reference`, request `reference`, response `undocumented`.
    ///
    /// No answer is shown.
    #[inline]
    pub fn delete_user(&self, id: impl Into<UserId>) -> DeleteUser {
        let mut call = self.call(&DELETE_USER);
        call.path("id", [Into::<UserId>::into(id).to_string()]);
        DeleteUser { call }
    }

    /// Update a user.
    ///
    /// Changes a user. Fields that are left out keep their values.
    ///
    /// `PATCH /users/{id}`
    ///
    /// See also [`Client::list_users`], [`Client::delete_user`].
    ///
    /// # Arguments
    /// * `id`: the id of the user.
    /// * `body` ([`UserUpdate`]): the fields to change.
    ///
    /// # Returns
    /// [`User`]: the changed user.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(
    /// #     client: &workdrive_api::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// use workdrive_api::types::{UserStatus, UserUpdate};
    ///
    /// let body = UserUpdate::new().status(UserStatus::Archive).designation("Shift lead");
    /// let user = client
    ///     .update_user("8038e462-2455-40e1-afc9-20b9bba94cd3", body)
    ///     .send()
    ///     .await?;
    /// println!("{:?}", user.id);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `reference`, request `reference`, response `example`.
    ///
    /// What the table says about `status` belongs to another parameter: it is the new state of the
    /// account. `department` is an id by the table, a name in the example. `availability` is a
    /// word here and a number in answers; how they belong together is not documented.
    /// `addAdditionalLocations` is in the table only. The example gives no type for `cover` and
    /// `location`: any JSON value here, and for `picture`, which has the number 20 there and no
    /// type in `list_users`.
    #[inline]
    pub fn update_user(&self, id: impl Into<UserId>, body: UserUpdate) -> UpdateUser {
        let mut call = self.call(&UPDATE_USER);
        call.path("id", [Into::<UserId>::into(id).to_string()]);
        call.json("application/json", &body);
        UpdateUser { call }
    }
}

/// The request of [`Client::list_users`]: `GET /users`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct ListUsers {
    call: Call,
}

impl ListUsers {
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

    /// The id of a location, from `list_locations`: only its users.
    #[inline]
    pub fn location(mut self, value: impl Into<LocationId>) -> Self {
        let call = &mut self.call;
        call.query("location", None, [Into::<LocationId>::into(value).to_string()]);
        self
    }

    /// The id of a department, from `list_departments`: only its users.
    #[inline]
    pub fn department(mut self, value: impl Into<DepartmentId>) -> Self {
        let call = &mut self.call;
        call.query("department", None, [Into::<DepartmentId>::into(value).to_string()]);
        self
    }

    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Page<User>> {
        self.call.send(|answer| answer.page("users"))
    }
}

crate::runtime::builder!(ListUsers, Page < T >, page("users"));
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

/// [`Client::list_users`]
pub(crate) static LIST_USERS: Operation = Operation::new(
    "list_users",
    Method::GET,
    "/users",
);
/// The request of [`Client::create_user`]: `POST /users/add`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct CreateUser {
    call: Call,
}

impl CreateUser {
    /// Whether to fill in missing details from the organization's onboarding settings.
    #[inline]
    pub fn bulk(mut self, value: bool) -> Self {
        let call = &mut self.call;
        call.query("bulk", None, [value.to_string()]);
        self
    }

    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<User> {
        self.call.send(|answer| answer.json())
    }
}

crate::runtime::builder!(CreateUser, T, json());
impl Request for CreateUser {
    type Output = User;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::create_user`]
pub(crate) static CREATE_USER: Operation = Operation::new(
    "create_user",
    Method::POST,
    "/users/add",
);
/// The request of [`Client::bulk_create_users`]: `POST /users/bulk-create`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct BulkCreateUsers {
    call: Call,
}

impl BulkCreateUsers {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Vec<User>> {
        self.call.send(|answer| answer.json())
    }
}

crate::runtime::builder!(BulkCreateUsers, T, json());
impl Request for BulkCreateUsers {
    type Output = Vec<User>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::bulk_create_users`]
pub(crate) static BULK_CREATE_USERS: Operation = Operation::new(
    "bulk_create_users",
    Method::POST,
    "/users/bulk-create",
);
/// The request of [`Client::bulk_delete_users`]: `DELETE /users/bulk-delete`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct BulkDeleteUsers {
    call: Call,
}

impl BulkDeleteUsers {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<()> {
        self.call.send(|answer| answer.empty())
    }
}

crate::runtime::builder!(BulkDeleteUsers);
impl Request for BulkDeleteUsers {
    type Output = ();
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::bulk_delete_users`]
pub(crate) static BULK_DELETE_USERS: Operation = Operation::new(
    "bulk_delete_users",
    Method::DELETE,
    "/users/bulk-delete",
);
/// The request of [`Client::list_supervisors`]: `GET /users/supervisors`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct ListSupervisors {
    call: Call,
}

impl ListSupervisors {
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

    /// The id of the user whose supervisors are returned.
    #[inline]
    pub fn user_id(mut self, value: impl Into<UserId>) -> Self {
        let call = &mut self.call;
        call.query("userId", None, [Into::<UserId>::into(value).to_string()]);
        self
    }

    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Page<SupervisorRef>> {
        self.call.send(|answer| answer.page("users"))
    }
}

crate::runtime::builder!(ListSupervisors, Page < T >, page("users"));
impl Request for ListSupervisors {
    type Output = Page<SupervisorRef>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

impl ListRequest for ListSupervisors {
    type Item = SupervisorRef;
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

/// [`Client::list_supervisors`]
pub(crate) static LIST_SUPERVISORS: Operation = Operation::new(
    "list_supervisors",
    Method::GET,
    "/users/supervisors",
);
/// The request of [`Client::delete_user`]: `DELETE /users/{id}`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct DeleteUser {
    call: Call,
}

impl DeleteUser {
    /// Whether the organization's offboarding settings decide who takes over the user's data.
    #[inline]
    pub fn bulk(mut self, value: bool) -> Self {
        let call = &mut self.call;
        call.query("bulk", None, [value.to_string()]);
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
    "/users/{id}",
);
/// The request of [`Client::update_user`]: `PATCH /users/{id}`.
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
    pub fn send(self) -> crate::runtime::Reply<User> {
        self.call.send(|answer| answer.json())
    }
}

crate::runtime::builder!(UpdateUser, T, json());
impl Request for UpdateUser {
    type Output = User;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::update_user`]
pub(crate) static UPDATE_USER: Operation = Operation::new(
    "update_user",
    Method::PATCH,
    "/users/{id}",
);
