// @generated from an OpenAPI document. Do not edit.

#[allow(unused_imports)]
use super::super::types::*;
use super::prelude::*;
/// # Specialties
///
/// The specialties that users can have, such as latte art.
impl Client {
    /// List the specialties of users.
    ///
    /// Returns the specialties that users can have, all at once.
    ///
    /// `GET /users/specialties`
    ///
    /// See also [`Client::create_user_specialty`], [`Client::get_user_specialty`],
    /// [`Client::delete_user_specialty`], [`Client::update_user_specialty`].
    ///
    /// # Returns
    /// List of [`UserSpecialty`]: the specialties.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let list = client.list_user_specialties().send().await?;
    /// for user_specialty in &list.data {
    ///     println!("{:?}", user_specialty.name);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, response `v2`.
    ///
    /// The status is not documented.
    #[inline]
    pub fn list_user_specialties(&self) -> ListUserSpecialties {
        let call = self.call(&LIST_USER_SPECIALTIES);
        ListUserSpecialties { call }
    }

    /// Create a specialty.
    ///
    /// Creates a specialty that users can have: [`create_user`](Client::create_user) and
    /// [`update_user`](Client::update_user) give it to them. Requires an administrator.
    ///
    /// `POST /users/specialties`
    ///
    /// See also [`Client::list_user_specialties`], [`Client::get_user_specialty`],
    /// [`Client::delete_user_specialty`], [`Client::update_user_specialty`].
    ///
    /// # Arguments
    /// * `body` ([`UserSpecialtyCreate`]): a specialty to create.
    ///
    /// # Returns
    /// [`UserSpecialty`]: the new specialty.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use ziik_api::types::UserSpecialtyCreate;
    ///
    /// let body = UserSpecialtyCreate::new("Bean roasting");
    /// let user_specialty = client.create_user_specialty(body).send().await?;
    /// println!("{}", user_specialty.id);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, request `v2`, response `v2`.
    ///
    /// The name is said to be that of a category, which is copied from elsewhere.
    #[inline]
    pub fn create_user_specialty(
        &self,
        body: UserSpecialtyCreate,
    ) -> CreateUserSpecialty {
        let mut call = self.call(&CREATE_USER_SPECIALTY);
        call.json("application/json", &body);
        CreateUserSpecialty { call }
    }

    /// Get a specialty.
    ///
    /// Returns one specialty that users can have. Every user may read it.
    ///
    /// `GET /users/specialties/{specialty}`
    ///
    /// See also [`Client::list_user_specialties`], [`Client::create_user_specialty`],
    /// [`Client::delete_user_specialty`], [`Client::update_user_specialty`].
    ///
    /// # Arguments
    /// * `specialty`: the id of the specialty. Minimum: 1.
    ///
    /// # Returns
    /// [`UserSpecialty`]: the specialty.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let user_specialty = client.get_user_specialty(8).send().await?;
    /// println!("{:?}", user_specialty.name);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, response `v2`.
    ///
    /// The status is not documented.
    #[inline]
    pub fn get_user_specialty(
        &self,
        specialty: impl Into<SpecialtyId>,
    ) -> GetUserSpecialty {
        let mut call = self.call(&GET_USER_SPECIALTY);
        call.path("specialty", [Into::<SpecialtyId>::into(specialty).to_string()]);
        GetUserSpecialty { call }
    }

    /// Delete a specialty.
    ///
    /// Deletes a specialty. What happens to the users who have it is not documented. Requires an
    /// administrator.
    ///
    /// `DELETE /users/specialties/{specialty}`
    ///
    /// See also [`Client::list_user_specialties`], [`Client::create_user_specialty`],
    /// [`Client::get_user_specialty`], [`Client::update_user_specialty`].
    ///
    /// # Arguments
    /// * `specialty`: the id of the specialty. Minimum: 1.
    ///
    /// # Returns
    /// Nothing. The specialty was deleted.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.delete_user_specialty(9).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, response `v2`.
    #[inline]
    pub fn delete_user_specialty(
        &self,
        specialty: impl Into<SpecialtyId>,
    ) -> DeleteUserSpecialty {
        let mut call = self.call(&DELETE_USER_SPECIALTY);
        call.path("specialty", [Into::<SpecialtyId>::into(specialty).to_string()]);
        DeleteUserSpecialty { call }
    }

    /// Update a specialty.
    ///
    /// Changes the name of a specialty. Requires an administrator.
    ///
    /// `PATCH /users/specialties/{specialty}`
    ///
    /// See also [`Client::list_user_specialties`], [`Client::create_user_specialty`],
    /// [`Client::get_user_specialty`], [`Client::delete_user_specialty`].
    ///
    /// # Arguments
    /// * `specialty`: the id of the specialty. Minimum: 1.
    /// * `body` ([`UserSpecialtyUpdate`]): the fields of a specialty to change.
    ///
    /// # Returns
    /// Nothing. The specialty was changed.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use ziik_api::types::UserSpecialtyUpdate;
    ///
    /// let body = UserSpecialtyUpdate::new().name("Milk and latte art");
    /// client.update_user_specialty(8, body).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, request `v2`, response `v2`.
    #[inline]
    pub fn update_user_specialty(
        &self,
        specialty: impl Into<SpecialtyId>,
        body: UserSpecialtyUpdate,
    ) -> UpdateUserSpecialty {
        let mut call = self.call(&UPDATE_USER_SPECIALTY);
        call.path("specialty", [Into::<SpecialtyId>::into(specialty).to_string()]);
        call.json("application/json", &body);
        UpdateUserSpecialty { call }
    }
}

/// The request of [`Client::list_user_specialties`]: `GET /users/specialties`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct ListUserSpecialties {
    call: Call,
}

impl ListUserSpecialties {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Page<UserSpecialty>> {
        self.call.send(|answer| answer.page("data"))
    }
}

crate::runtime::builder!(ListUserSpecialties, Page < T >, page("data"));
impl Request for ListUserSpecialties {
    type Output = Page<UserSpecialty>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::list_user_specialties`]
pub(crate) static LIST_USER_SPECIALTIES: Operation = Operation::new(
    "list_user_specialties",
    Method::GET,
    "/users/specialties",
);
/// The request of [`Client::create_user_specialty`]: `POST /users/specialties`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct CreateUserSpecialty {
    call: Call,
}

impl CreateUserSpecialty {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Resource<UserSpecialty>> {
        self.call.send(|answer| answer.resource())
    }
}

crate::runtime::builder!(CreateUserSpecialty, Resource < T >, resource());
impl Request for CreateUserSpecialty {
    type Output = Resource<UserSpecialty>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::create_user_specialty`]
pub(crate) static CREATE_USER_SPECIALTY: Operation = Operation::new(
    "create_user_specialty",
    Method::POST,
    "/users/specialties",
);
/// The request of [`Client::get_user_specialty`]: `GET /users/specialties/{specialty}`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct GetUserSpecialty {
    call: Call,
}

impl GetUserSpecialty {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Resource<UserSpecialty>> {
        self.call.send(|answer| answer.resource())
    }
}

crate::runtime::builder!(GetUserSpecialty, Resource < T >, resource());
impl Request for GetUserSpecialty {
    type Output = Resource<UserSpecialty>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::get_user_specialty`]
pub(crate) static GET_USER_SPECIALTY: Operation = Operation::new(
    "get_user_specialty",
    Method::GET,
    "/users/specialties/{specialty}",
);
/// The request of [`Client::delete_user_specialty`]: `DELETE /users/specialties/{specialty}`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct DeleteUserSpecialty {
    call: Call,
}

impl DeleteUserSpecialty {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<()> {
        self.call.send(|answer| answer.empty())
    }
}

crate::runtime::builder!(DeleteUserSpecialty);
impl Request for DeleteUserSpecialty {
    type Output = ();
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::delete_user_specialty`]
pub(crate) static DELETE_USER_SPECIALTY: Operation = Operation::new(
    "delete_user_specialty",
    Method::DELETE,
    "/users/specialties/{specialty}",
);
/// The request of [`Client::update_user_specialty`]: `PATCH /users/specialties/{specialty}`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct UpdateUserSpecialty {
    call: Call,
}

impl UpdateUserSpecialty {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<()> {
        self.call.send(|answer| answer.empty())
    }
}

crate::runtime::builder!(UpdateUserSpecialty);
impl Request for UpdateUserSpecialty {
    type Output = ();
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::update_user_specialty`]
pub(crate) static UPDATE_USER_SPECIALTY: Operation = Operation::new(
    "update_user_specialty",
    Method::PATCH,
    "/users/specialties/{specialty}",
);
