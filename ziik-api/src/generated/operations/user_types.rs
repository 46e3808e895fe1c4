// @generated from an OpenAPI document. Do not edit.

#[allow(unused_imports)]
use super::super::types::*;
use super::prelude::*;
/// # User types
///
/// Roles. A user type carries abilities and is granted to a user within a unit membership.
impl Client {
    /// List user types.
    ///
    /// Returns the user types that the signed-in user may see, all at once. Without `all`, the
    /// list has only user types held by somebody in the signed-in user's unit or below it.
    ///
    /// `GET /usertypes`
    ///
    /// See also [`Client::create_user_type`], [`Client::get_user_type`],
    /// [`Client::delete_user_type`], [`Client::update_user_type`].
    ///
    /// # Returns
    /// List of [`UserTypeSummary`]: the user types.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let list = client.list_user_types().all().send().await?;
    /// for user_type_summary in &list.data {
    ///     println!("{:?}", user_type_summary.name);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, request `v2`, response `v2`.
    #[inline]
    pub fn list_user_types(&self) -> ListUserTypes {
        let call = self.call(&LIST_USER_TYPES);
        ListUserTypes { call }
    }

    /// Create a user type.
    ///
    /// Creates a user type. Requires administrator rights.
    ///
    /// `POST /usertypes`
    ///
    /// See also [`Client::list_user_types`], [`Client::get_user_type`],
    /// [`Client::delete_user_type`], [`Client::update_user_type`].
    ///
    /// # Arguments
    /// * `body` ([`UserTypeCreate`]): a user type to create.
    ///
    /// # Returns
    /// [`UserType`]: the new user type.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use ziik_api::types::{AbilitiesInput, UserTypeCreate};
    ///
    /// let body = UserTypeCreate::new("Shift lead")
    ///     .reference("ROLE-LEAD")
    ///     .abilities(AbilitiesInput::new().news(true));
    /// let user_type = client.create_user_type(body).send().await?;
    /// println!("{}", user_type.id);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `reference`, request `reference`, response `reference`.
    ///
    /// The status, the header, the privilege and `abilities` are from the older documentation,
    /// which demands `name`; one page calls it optional. Null for a field is an assumption.
    #[inline]
    pub fn create_user_type(&self, body: UserTypeCreate) -> CreateUserType {
        let mut call = self.call(&CREATE_USER_TYPE);
        call.json("application/json", &body);
        CreateUserType { call }
    }

    /// List user types with only id and name.
    ///
    /// Returns every user type of the tenant, all at once and with only its id and name.
    ///
    /// `GET /usertypes/basic`
    ///
    /// # Returns
    /// List of [`UserTypeRef`]: the user types.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let list = client.list_basic_user_types().send().await?;
    /// for user_type_ref in &list.data {
    ///     println!("{:?}", user_type_ref.name);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `inferred`, response `inferred`.
    ///
    /// **The path is not documented**: it is inferred from how the rest of the API is built.
    ///
    /// That the items have an id and a name is documented; the path and the wrapper are not.
    ///
    /// Other candidates: `GET /usertypes/list`.
    #[inline]
    pub fn list_basic_user_types(&self) -> ListBasicUserTypes {
        let call = self.call(&LIST_BASIC_USER_TYPES);
        ListBasicUserTypes { call }
    }

    /// Get a user type by reference.
    ///
    /// Returns the user type that has this reference. If your tenant lacks this operation, search
    /// the list of [`list_user_types`](Client::list_user_types) for the reference. Requires no
    /// permission.
    ///
    /// `GET /usertypes/reference/{reference}`
    ///
    /// # Arguments
    /// * `reference`: the reference of the user type.
    ///
    /// # Returns
    /// [`UserType`]: the user type.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let user_type = client.get_user_type_by_reference("ROLE-LEAD").send().await?;
    /// println!("{:?}", user_type.name);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, response `v2`.
    ///
    /// Known from the older documentation only; the current one does not list it. The fields of
    /// the object are those of the current documentation. The reference is percent-encoded where
    /// needed.
    #[inline]
    pub fn get_user_type_by_reference(
        &self,
        reference: impl Into<String>,
    ) -> GetUserTypeByReference {
        let mut call = self.call(&GET_USER_TYPE_BY_REFERENCE);
        call.path("reference", [Into::<String>::into(reference)]);
        GetUserTypeByReference { call }
    }

    /// Get a user type.
    ///
    /// Returns one user type with its abilities and the number of different users who hold it.
    ///
    /// `GET /usertypes/{userType}`
    ///
    /// See also [`Client::list_user_types`], [`Client::create_user_type`],
    /// [`Client::delete_user_type`], [`Client::update_user_type`].
    ///
    /// # Arguments
    /// * `user_type`: the id of the user type. Minimum: 1.
    ///
    /// # Returns
    /// [`UserType`]: the user type.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let user_type = client.get_user_type(4).send().await?;
    /// println!("{:?}", user_type.name);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, response `v2`.
    ///
    /// Wrapped in `data` in the older documentation, not known for the current one. The fields of
    /// the object are those of the current documentation.
    #[inline]
    pub fn get_user_type(&self, user_type: impl Into<UserTypeId>) -> GetUserType {
        let mut call = self.call(&GET_USER_TYPE);
        call.path("userType", [Into::<UserTypeId>::into(user_type).to_string()]);
        GetUserType { call }
    }

    /// Delete a user type.
    ///
    /// Deletes a user type. Take it from all users first: while users hold it, the operation
    /// either fails or takes it from them, which can leave people without access. Requires
    /// administrator rights.
    ///
    /// `DELETE /usertypes/{userType}`
    ///
    /// See also [`Client::list_user_types`], [`Client::create_user_type`],
    /// [`Client::get_user_type`], [`Client::update_user_type`].
    ///
    /// # Arguments
    /// * `user_type`: the id of the user type. Minimum: 1.
    ///
    /// # Returns
    /// Nothing. The user type was deleted.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.delete_user_type(4).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, response `v2`.
    ///
    /// By the current overview it fails while users hold the user type, with a status that is not
    /// documented; by the older documentation it is taken from its holders.
    #[inline]
    pub fn delete_user_type(&self, user_type: impl Into<UserTypeId>) -> DeleteUserType {
        let mut call = self.call(&DELETE_USER_TYPE);
        call.path("userType", [Into::<UserTypeId>::into(user_type).to_string()]);
        DeleteUserType { call }
    }

    /// Update a user type.
    ///
    /// Changes a user type. Send all fields: whether fields that are left out keep their values is
    /// not documented. Returns nothing: call [`get_user_type`](Client::get_user_type) to see the
    /// result. Requires administrator rights.
    ///
    /// `PATCH /usertypes/{userType}`
    ///
    /// See also [`Client::list_user_types`], [`Client::create_user_type`],
    /// [`Client::get_user_type`], [`Client::delete_user_type`].
    ///
    /// # Arguments
    /// * `user_type`: the id of the user type. Minimum: 1.
    /// * `body` ([`UserTypeUpdate`]): the fields of a user type to change. Send all of them:
    ///   whether fields that are left out keep their values is not documented.
    ///
    /// # Returns
    /// Nothing. The user type was changed.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use ziik_api::types::UserTypeUpdate;
    ///
    /// let body = UserTypeUpdate::new().name("Shift lead").reference("ROLE-LEAD");
    /// client.update_user_type(4, body).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `reference`, request `reference`, response `v2`.
    ///
    /// `abilities` and the privilege are from the older documentation, which answers 204; a 200
    /// with the user type is possible. Null is documented as allowed for `name`.
    #[inline]
    pub fn update_user_type(
        &self,
        user_type: impl Into<UserTypeId>,
        body: UserTypeUpdate,
    ) -> UpdateUserType {
        let mut call = self.call(&UPDATE_USER_TYPE);
        call.path("userType", [Into::<UserTypeId>::into(user_type).to_string()]);
        call.json("application/json", &body);
        UpdateUserType { call }
    }
}

/// The request of [`Client::list_user_types`]: `GET /usertypes`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct ListUserTypes {
    call: Call,
}

impl ListUserTypes {
    /// Includes the user types that nobody in the signed-in user's unit or below it holds.
    #[inline]
    pub fn all(mut self) -> Self {
        let call = &mut self.call;
        call.query("all", None, ["1".to_owned()]);
        self
    }

    /// The ids of units: only user types held by somebody in these units or below them.
    #[inline]
    pub fn unit(mut self, value: impl IntoIterator<Item = impl Into<UnitId>>) -> Self {
        let call = &mut self.call;
        call.query(
            "unit[]",
            None,
            value.into_iter().map(|item| Into::<UnitId>::into(item).to_string()),
        );
        self
    }

    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Page<UserTypeSummary>> {
        self.call.send(|answer| answer.page("data"))
    }
}

crate::runtime::builder!(ListUserTypes, Page < T >, page("data"));
impl Request for ListUserTypes {
    type Output = Page<UserTypeSummary>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::list_user_types`]
pub(crate) static LIST_USER_TYPES: Operation = Operation::new(
    "list_user_types",
    Method::GET,
    "/usertypes",
);
/// The request of [`Client::create_user_type`]: `POST /usertypes`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct CreateUserType {
    call: Call,
}

impl CreateUserType {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Resource<UserType>> {
        self.call.send(|answer| answer.resource())
    }
}

crate::runtime::builder!(CreateUserType, Resource < T >, resource());
impl Request for CreateUserType {
    type Output = Resource<UserType>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::create_user_type`]
pub(crate) static CREATE_USER_TYPE: Operation = Operation::new(
    "create_user_type",
    Method::POST,
    "/usertypes",
);
/// The request of [`Client::list_basic_user_types`]: `GET /usertypes/basic`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct ListBasicUserTypes {
    call: Call,
}

impl ListBasicUserTypes {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Page<UserTypeRef>> {
        self.call.send(|answer| answer.page("data"))
    }
}

crate::runtime::builder!(ListBasicUserTypes, Page < T >, page("data"));
impl Request for ListBasicUserTypes {
    type Output = Page<UserTypeRef>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::list_basic_user_types`]
pub(crate) static LIST_BASIC_USER_TYPES: Operation = Operation::new(
    "list_basic_user_types",
    Method::GET,
    "/usertypes/basic",
);
/// The request of [`Client::get_user_type_by_reference`]:
/// `GET /usertypes/reference/{reference}`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct GetUserTypeByReference {
    call: Call,
}

impl GetUserTypeByReference {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Resource<UserType>> {
        self.call.send(|answer| answer.resource())
    }
}

crate::runtime::builder!(GetUserTypeByReference, Resource < T >, resource());
impl Request for GetUserTypeByReference {
    type Output = Resource<UserType>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::get_user_type_by_reference`]
pub(crate) static GET_USER_TYPE_BY_REFERENCE: Operation = Operation::new(
    "get_user_type_by_reference",
    Method::GET,
    "/usertypes/reference/{reference}",
);
/// The request of [`Client::get_user_type`]: `GET /usertypes/{userType}`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct GetUserType {
    call: Call,
}

impl GetUserType {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Resource<UserType>> {
        self.call.send(|answer| answer.resource())
    }
}

crate::runtime::builder!(GetUserType, Resource < T >, resource());
impl Request for GetUserType {
    type Output = Resource<UserType>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::get_user_type`]
pub(crate) static GET_USER_TYPE: Operation = Operation::new(
    "get_user_type",
    Method::GET,
    "/usertypes/{userType}",
);
/// The request of [`Client::delete_user_type`]: `DELETE /usertypes/{userType}`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct DeleteUserType {
    call: Call,
}

impl DeleteUserType {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<()> {
        self.call.send(|answer| answer.empty())
    }
}

crate::runtime::builder!(DeleteUserType);
impl Request for DeleteUserType {
    type Output = ();
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::delete_user_type`]
pub(crate) static DELETE_USER_TYPE: Operation = Operation::new(
    "delete_user_type",
    Method::DELETE,
    "/usertypes/{userType}",
);
/// The request of [`Client::update_user_type`]: `PATCH /usertypes/{userType}`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct UpdateUserType {
    call: Call,
}

impl UpdateUserType {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<()> {
        self.call.send(|answer| answer.empty())
    }
}

crate::runtime::builder!(UpdateUserType);
impl Request for UpdateUserType {
    type Output = ();
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::update_user_type`]
pub(crate) static UPDATE_USER_TYPE: Operation = Operation::new(
    "update_user_type",
    Method::PATCH,
    "/usertypes/{userType}",
);
