// @generated from an OpenAPI document. Do not edit.

#[allow(unused_imports)]
use super::super::types::*;
use super::prelude::*;
/// # Vacations
///
/// The vacations in the schedule.
impl Client {
    /// List vacations.
    ///
    /// Returns the vacations in a unit, all at once.
    ///
    /// `GET /shifts/vacations`
    ///
    /// See also [`Client::create_vacation`], [`Client::get_vacation`],
    /// [`Client::delete_vacation`], [`Client::update_vacation`].
    ///
    /// # Returns
    /// List of [`Vacation`]: the vacations.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let list = client.list_vacations().unit(12).send().await?;
    /// for vacation in &list.data {
    ///     println!("{}", vacation.id);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, request `v2`, response `v2`.
    ///
    /// The status is not documented. The command shown calls `/api/shifts`, which is documented
    /// nowhere. Vacations have another shape here than registrations have.
    #[inline]
    pub fn list_vacations(&self) -> ListVacations {
        let call = self.call(&LIST_VACATIONS);
        ListVacations { call }
    }

    /// Create a vacation.
    ///
    /// Creates a vacation of the signed-in user or of another user. Requires permission to manage
    /// own vacations (`vacation_own`) for a vacation of the signed-in user, or permission to
    /// manage the vacations of others (`vacation_unit`) for one of a user in the signed-in user's
    /// unit.
    ///
    /// `POST /shifts/vacations`
    ///
    /// See also [`Client::list_vacations`], [`Client::get_vacation`], [`Client::delete_vacation`],
    /// [`Client::update_vacation`].
    ///
    /// # Arguments
    /// * `body` ([`VacationCreate`]): the new vacation.
    ///
    /// # Returns
    /// [`Vacation`]: the new vacation.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use ziik_api::types::VacationCreate;
    ///
    /// let body = VacationCreate::new(1773615600, 1774047599).assigned(502);
    /// let vacation = client.create_vacation(body).send().await?;
    /// println!("{}", vacation.id);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, request `v2`, response `v2`.
    ///
    /// The prose speaks of a new shift, which looks copied.
    #[inline]
    pub fn create_vacation(&self, body: VacationCreate) -> CreateVacation {
        let mut call = self.call(&CREATE_VACATION);
        call.json("application/json", &body);
        CreateVacation { call }
    }

    /// Get a vacation.
    ///
    /// Returns one vacation. Every signed-in user may read it.
    ///
    /// `GET /shifts/vacations/{vacation}`
    ///
    /// See also [`Client::list_vacations`], [`Client::create_vacation`],
    /// [`Client::delete_vacation`], [`Client::update_vacation`].
    ///
    /// # Arguments
    /// * `vacation`: the id of the vacation. Minimum: 1.
    ///
    /// # Returns
    /// [`Vacation`]: the vacation.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let vacation = client.get_vacation(5301).send().await?;
    /// println!("{}", vacation.id);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, response `v2`.
    ///
    /// The status is not documented.
    #[inline]
    pub fn get_vacation(&self, vacation: impl Into<VacationId>) -> GetVacation {
        let mut call = self.call(&GET_VACATION);
        call.path("vacation", [Into::<VacationId>::into(vacation).to_string()]);
        GetVacation { call }
    }

    /// Delete a vacation.
    ///
    /// Deletes a vacation. Requires permission to manage own vacations (`vacation_own`) for a
    /// vacation of the signed-in user, or permission to manage the vacations of others
    /// (`vacation_unit`) for one of a user in the signed-in user's unit.
    ///
    /// `DELETE /shifts/vacations/{vacation}`
    ///
    /// See also [`Client::list_vacations`], [`Client::create_vacation`], [`Client::get_vacation`],
    /// [`Client::update_vacation`].
    ///
    /// # Arguments
    /// * `vacation`: the id of the vacation. Minimum: 1.
    ///
    /// # Returns
    /// Nothing. The vacation was deleted.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.delete_vacation(5301).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, response `v2`.
    #[inline]
    pub fn delete_vacation(&self, vacation: impl Into<VacationId>) -> DeleteVacation {
        let mut call = self.call(&DELETE_VACATION);
        call.path("vacation", [Into::<VacationId>::into(vacation).to_string()]);
        DeleteVacation { call }
    }

    /// Update a vacation.
    ///
    /// Changes the times of a vacation, or whose it is. Send `assigned` too: without it, the
    /// vacation may become one of the signed-in user. Returns nothing: call
    /// [`get_vacation`](Client::get_vacation) to see the result. Requires permission to manage own
    /// vacations (`vacation_own`) for a vacation of the signed-in user, or permission to manage
    /// the vacations of others (`vacation_unit`) for one of a user in the signed-in user's unit.
    ///
    /// `PATCH /shifts/vacations/{vacation}`
    ///
    /// See also [`Client::list_vacations`], [`Client::create_vacation`], [`Client::get_vacation`],
    /// [`Client::delete_vacation`].
    ///
    /// # Arguments
    /// * `vacation`: the id of the vacation. Minimum: 1.
    /// * `body` ([`VacationUpdate`]): the fields to change.
    ///
    /// # Returns
    /// Nothing. The vacation was changed.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use ziik_api::types::VacationUpdate;
    ///
    /// let body = VacationUpdate::new().start(1773615600).end(1774133999);
    /// client.update_vacation(5301, body).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, request `v2`, response `v2`.
    ///
    /// That `assigned` defaults to the caller may be copied from a create.
    #[inline]
    pub fn update_vacation(
        &self,
        vacation: impl Into<VacationId>,
        body: VacationUpdate,
    ) -> UpdateVacation {
        let mut call = self.call(&UPDATE_VACATION);
        call.path("vacation", [Into::<VacationId>::into(vacation).to_string()]);
        call.json("application/json", &body);
        UpdateVacation { call }
    }
}

/// The request of [`Client::list_vacations`]: `GET /shifts/vacations`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct ListVacations {
    call: Call,
}

impl ListVacations {
    /// The id of the unit. Without it, the signed-in user's unit. Minimum: 1.
    #[inline]
    pub fn unit(mut self, value: impl Into<UnitId>) -> Self {
        let call = &mut self.call;
        call.query("unit", None, [Into::<UnitId>::into(value).to_string()]);
        self
    }

    /// Only vacations that begin at this time or later, in Unix seconds.
    #[inline]
    pub fn start(mut self, value: impl Into<Timestamp>) -> Self {
        let call = &mut self.call;
        call.query("start", None, [Into::<Timestamp>::into(value).to_string()]);
        self
    }

    /// Only vacations that begin no later than this, in Unix seconds. When they end does not
    /// matter.
    #[inline]
    pub fn end(mut self, value: impl Into<Timestamp>) -> Self {
        let call = &mut self.call;
        call.query("end", None, [Into::<Timestamp>::into(value).to_string()]);
        self
    }

    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Page<Vacation>> {
        self.call.send(|answer| answer.page("data"))
    }
}

crate::runtime::builder!(ListVacations, Page < T >, page("data"));
impl Request for ListVacations {
    type Output = Page<Vacation>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::list_vacations`]
pub(crate) static LIST_VACATIONS: Operation = Operation::new(
    "list_vacations",
    Method::GET,
    "/shifts/vacations",
);
/// The request of [`Client::create_vacation`]: `POST /shifts/vacations`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct CreateVacation {
    call: Call,
}

impl CreateVacation {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Resource<Vacation>> {
        self.call.send(|answer| answer.resource())
    }
}

crate::runtime::builder!(CreateVacation, Resource < T >, resource());
impl Request for CreateVacation {
    type Output = Resource<Vacation>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::create_vacation`]
pub(crate) static CREATE_VACATION: Operation = Operation::new(
    "create_vacation",
    Method::POST,
    "/shifts/vacations",
);
/// The request of [`Client::get_vacation`]: `GET /shifts/vacations/{vacation}`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct GetVacation {
    call: Call,
}

impl GetVacation {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Resource<Vacation>> {
        self.call.send(|answer| answer.resource())
    }
}

crate::runtime::builder!(GetVacation, Resource < T >, resource());
impl Request for GetVacation {
    type Output = Resource<Vacation>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::get_vacation`]
pub(crate) static GET_VACATION: Operation = Operation::new(
    "get_vacation",
    Method::GET,
    "/shifts/vacations/{vacation}",
);
/// The request of [`Client::delete_vacation`]: `DELETE /shifts/vacations/{vacation}`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct DeleteVacation {
    call: Call,
}

impl DeleteVacation {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<()> {
        self.call.send(|answer| answer.empty())
    }
}

crate::runtime::builder!(DeleteVacation);
impl Request for DeleteVacation {
    type Output = ();
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::delete_vacation`]
pub(crate) static DELETE_VACATION: Operation = Operation::new(
    "delete_vacation",
    Method::DELETE,
    "/shifts/vacations/{vacation}",
);
/// The request of [`Client::update_vacation`]: `PATCH /shifts/vacations/{vacation}`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct UpdateVacation {
    call: Call,
}

impl UpdateVacation {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<()> {
        self.call.send(|answer| answer.empty())
    }
}

crate::runtime::builder!(UpdateVacation);
impl Request for UpdateVacation {
    type Output = ();
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::update_vacation`]
pub(crate) static UPDATE_VACATION: Operation = Operation::new(
    "update_vacation",
    Method::PATCH,
    "/shifts/vacations/{vacation}",
);
