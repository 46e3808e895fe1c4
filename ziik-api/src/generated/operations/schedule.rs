// @generated from an OpenAPI document. Do not edit.

#[allow(unused_imports)]
use super::super::types::*;
use super::prelude::*;
/// # Schedule
///
/// Shifts: planning, trading and exporting them, and reading them together with vacations.
impl Client {
    /// List shifts and vacations.
    ///
    /// Returns the shifts and vacations of a user or of units, all at once. Send `assignee_id`,
    /// `units` or both. Each relation that is needed must be named in `relations`: without it,
    /// `unit` or `assignee` may be missing.
    ///
    /// `GET /registrations`
    ///
    /// See also [`Client::get_registration`].
    ///
    /// # Returns
    /// List of [`Registration`]: the shifts and vacations.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let list = client.list_registrations().assignee_id(501).send().await?;
    /// for registration in &list.data {
    ///     println!("{}", registration.id);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, request `v2`, response `v2`.
    ///
    /// The status is not documented. How lists are written in the query is not documented. The
    /// command shown has neither `assignee_id` nor `units`, one of which is required, and no
    /// `relations`, and the answer has both relations all the same. The prose says shifts and
    /// registrations where shifts and vacations are meant.
    #[inline]
    pub fn list_registrations(&self) -> ListRegistrations {
        let call = self.call(&LIST_REGISTRATIONS);
        ListRegistrations { call }
    }

    /// Get a shift or vacation.
    ///
    /// Returns one shift or vacation. Every signed-in user may read it.
    ///
    /// `GET /registrations/{registration}`
    ///
    /// See also [`Client::list_registrations`].
    ///
    /// # Arguments
    /// * `registration`: the id of the registration, which for a shift is the id of the shift.
    ///   Minimum: 1.
    ///
    /// # Returns
    /// [`Registration`]: the shift or vacation.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let registration = client.get_registration(5201).send().await?;
    /// println!("{}", registration.id);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, response `v2`.
    ///
    /// The status is not documented. No `relations` is documented, and the answer shown has both
    /// relations.
    #[inline]
    pub fn get_registration(
        &self,
        registration: impl Into<RegistrationId>,
    ) -> GetRegistration {
        let mut call = self.call(&GET_REGISTRATION);
        call.path(
            "registration",
            [Into::<RegistrationId>::into(registration).to_string()],
        );
        GetRegistration { call }
    }

    /// Create a shift.
    ///
    /// Creates a shift in a unit, with or without somebody to work it. Requires permission to
    /// manage shifts (`schedule`), and the unit of the shift must be the signed-in user's own unit
    /// or below it.
    ///
    /// `POST /shifts`
    ///
    /// See also [`Client::delete_shift`], [`Client::update_shift`].
    ///
    /// # Arguments
    /// * `body` ([`ShiftCreate`]): the new shift.
    ///
    /// # Returns
    /// [`Registration`]: the new shift.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use ziik_api::types::ShiftCreate;
    ///
    /// let body = ShiftCreate::new(12, 1773036000, 1773064800)
    ///     .assignee_id(502)
    ///     .note("First early shift on his own.");
    /// let registration = client.create_shift(body).send().await?;
    /// println!("{}", registration.id);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, request `v2`, response `v2`.
    ///
    /// The status is known from prose; neither a status line nor a `Location` header is shown.
    /// Shifts are created, changed and deleted below `/shifts`, and read below `/registrations`.
    #[inline]
    pub fn create_shift(&self, body: ShiftCreate) -> CreateShift {
        let mut call = self.call(&CREATE_SHIFT);
        call.json("application/json", &body);
        CreateShift { call }
    }

    /// Export shifts to a spreadsheet.
    ///
    /// Returns the shifts of a unit or of a user as an XLSX workbook. Send `unit` or `user`.
    ///
    /// `GET /shifts/export`
    ///
    /// # Arguments
    /// * `start`: only shifts that begin at this time or later, in Unix seconds.
    /// * `end`: only shifts that begin no later than this, in Unix seconds. When they end does not
    ///   matter.
    ///
    /// # Returns
    /// The XLSX workbook. It is read as bytes.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let bytes = client.export_shifts(1773010800, 1773615599).unit(12).send().await?;
    /// println!("{} bytes", bytes.len());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, request `v2`, response `v2`.
    ///
    /// The status is not documented. Nor is the media type, how `types` is written in the query,
    /// or what its numbers mean. Templates have the same numbers in `shift_type`; registrations
    /// and vacations have words as types.
    #[inline]
    pub fn export_shifts(
        &self,
        start: impl Into<Timestamp>,
        end: impl Into<Timestamp>,
    ) -> ExportShifts {
        let mut call = self.call(&EXPORT_SHIFTS);
        call.query("start", None, [Into::<Timestamp>::into(start).to_string()]);
        call.query("end", None, [Into::<Timestamp>::into(end).to_string()]);
        call.accept("application/octet-stream");
        ExportShifts { call }
    }

    /// Delete a shift.
    ///
    /// Deletes a shift. Requires permission to manage shifts (`schedule`), and the unit of the
    /// shift must be the signed-in user's own unit or below it.
    ///
    /// `DELETE /shifts/{shift}`
    ///
    /// See also [`Client::create_shift`], [`Client::update_shift`].
    ///
    /// # Arguments
    /// * `shift`: the id of the shift, which is that of its registration. Minimum: 1.
    ///
    /// # Returns
    /// Nothing. The shift was deleted.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.delete_shift(5201).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, response `v2`.
    #[inline]
    pub fn delete_shift(&self, shift: impl Into<RegistrationId>) -> DeleteShift {
        let mut call = self.call(&DELETE_SHIFT);
        call.path("shift", [Into::<RegistrationId>::into(shift).to_string()]);
        DeleteShift { call }
    }

    /// Update a shift.
    ///
    /// Changes the unit, the times or the assignee of a shift, or opens it for trade. Send `unit`
    /// too: without it, the shift may move to the signed-in user's own unit. The note, the comment
    /// and the break cannot be changed. Returns nothing: call
    /// [`get_registration`](Client::get_registration) to see the result. Requires permission to
    /// manage shifts (`schedule`), and the unit of the shift must be the signed-in user's own unit
    /// or below it.
    ///
    /// `PATCH /shifts/{shift}`
    ///
    /// See also [`Client::create_shift`], [`Client::delete_shift`].
    ///
    /// # Arguments
    /// * `shift`: the id of the shift, which is that of its registration. Minimum: 1.
    /// * `body` ([`ShiftUpdate`]): the fields to change.
    ///
    /// # Returns
    /// Nothing. The shift was changed.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use ziik_api::types::ShiftUpdate;
    ///
    /// let body = ShiftUpdate::new().unit(12).start(1773039600);
    /// client.update_shift(5201, body).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, request `v2`, response `v2`.
    ///
    /// The fields are not called what they are in a create and in answers: `unit` for `unit_id`,
    /// `assigned` for `assignee_id`, `trade` for `open_for_trade`. They look like those of an
    /// older model, which vacations still have. That `unit` defaults to the own unit may be copied
    /// from a create. Null for `assigned` is an assumption.
    #[inline]
    pub fn update_shift(
        &self,
        shift: impl Into<RegistrationId>,
        body: ShiftUpdate,
    ) -> UpdateShift {
        let mut call = self.call(&UPDATE_SHIFT);
        call.path("shift", [Into::<RegistrationId>::into(shift).to_string()]);
        call.json("application/json", &body);
        UpdateShift { call }
    }

    /// Apply for a shift that is open for trade.
    ///
    /// Adds the signed-in user to the applicants of a shift that is open for trade and assigned to
    /// somebody else. No operation withdraws an application. Requires permission to request and
    /// apply for trades (`shift_trading_request`).
    ///
    /// `POST /shifts/{shift}/apply`
    ///
    /// # Arguments
    /// * `shift`: the id of the shift, which is that of its registration. Minimum: 1.
    ///
    /// # Returns
    /// Nothing. The signed-in user is an applicant.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.apply_for_shift_trade(5201).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, response `v2`.
    ///
    /// No request body is documented, although the command shown sends a placeholder. The status
    /// when a condition does not hold is not documented.
    #[inline]
    pub fn apply_for_shift_trade(
        &self,
        shift: impl Into<RegistrationId>,
    ) -> ApplyForShiftTrade {
        let mut call = self.call(&APPLY_FOR_SHIFT_TRADE);
        call.path("shift", [Into::<RegistrationId>::into(shift).to_string()]);
        ApplyForShiftTrade { call }
    }

    /// Approve a trade of a shift.
    ///
    /// Assigns a shift to a user. The shift must be open for trade and not assigned to that user.
    /// Requires permission to approve trades (`shift_trading_approve`).
    ///
    /// `POST /shifts/{shift}/approve/{user}`
    ///
    /// # Arguments
    /// * `shift`: the id of the shift, which is that of its registration. Minimum: 1.
    /// * `user`: the id of the user who gets the shift. Minimum: 1.
    ///
    /// # Returns
    /// Nothing. The shift is assigned to the user.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.approve_shift_trade(5201, 501).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, response `v2`.
    ///
    /// No request body is documented, although the command shown sends a placeholder. The status
    /// when a condition does not hold is not documented. Whether the user must have applied is not
    /// documented either.
    #[inline]
    pub fn approve_shift_trade(
        &self,
        shift: impl Into<RegistrationId>,
        user: impl Into<UserId>,
    ) -> ApproveShiftTrade {
        let mut call = self.call(&APPROVE_SHIFT_TRADE);
        call.path("shift", [Into::<RegistrationId>::into(shift).to_string()]);
        call.path("user", [Into::<UserId>::into(user).to_string()]);
        ApproveShiftTrade { call }
    }

    /// Open an own shift for trade.
    ///
    /// Opens a shift of the signed-in user for trade, unless it is open already. Requires
    /// permission to request and apply for trades (`shift_trading_request`).
    ///
    /// `POST /shifts/{shift}/request`
    ///
    /// # Arguments
    /// * `shift`: the id of the shift, which is that of its registration. Minimum: 1.
    ///
    /// # Returns
    /// Nothing. The shift is open for trade.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.request_shift_trade(5201).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, response `v2`.
    ///
    /// No request body is documented, although the command shown sends a placeholder. The status
    /// when a condition does not hold is not documented. No operation closes a trade, although
    /// `permissions` of a registration has `close`; `trade` of `update_shift` may do so.
    #[inline]
    pub fn request_shift_trade(
        &self,
        shift: impl Into<RegistrationId>,
    ) -> RequestShiftTrade {
        let mut call = self.call(&REQUEST_SHIFT_TRADE);
        call.path("shift", [Into::<RegistrationId>::into(shift).to_string()]);
        RequestShiftTrade { call }
    }

    /// Take a shift that is open for trade.
    ///
    /// Assigns a shift to the signed-in user, without approval. The shift must be open for trade
    /// and assigned to somebody else. Requires permission to take shifts without approval
    /// (`shift_trading_take`).
    ///
    /// `POST /shifts/{shift}/take`
    ///
    /// # Arguments
    /// * `shift`: the id of the shift, which is that of its registration. Minimum: 1.
    ///
    /// # Returns
    /// Nothing. The shift is assigned to the signed-in user.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.take_shift(5201).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, response `v2`.
    ///
    /// No request body is documented, although the command shown sends a placeholder. The status
    /// when a condition does not hold is not documented.
    #[inline]
    pub fn take_shift(&self, shift: impl Into<RegistrationId>) -> TakeShift {
        let mut call = self.call(&TAKE_SHIFT);
        call.path("shift", [Into::<RegistrationId>::into(shift).to_string()]);
        TakeShift { call }
    }
}

/// The request of [`Client::list_registrations`]: `GET /registrations`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct ListRegistrations {
    call: Call,
}

impl ListRegistrations {
    /// The id of a user: only shifts and vacations of this user. Required unless `units` is sent.
    /// Minimum: 1.
    #[inline]
    pub fn assignee_id(mut self, value: impl Into<UserId>) -> Self {
        let call = &mut self.call;
        call.query("assignee_id", None, [Into::<UserId>::into(value).to_string()]);
        self
    }

    /// The ids of units: only shifts and vacations in them. Required unless `assignee_id` is sent.
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

    /// Only registrations that begin at this time or later, in Unix seconds.
    #[inline]
    pub fn start(mut self, value: impl Into<Timestamp>) -> Self {
        let call = &mut self.call;
        call.query("start", None, [Into::<Timestamp>::into(value).to_string()]);
        self
    }

    /// Only registrations that begin no later than this, in Unix seconds. When they end does not
    /// matter.
    #[inline]
    pub fn end(mut self, value: impl Into<Timestamp>) -> Self {
        let call = &mut self.call;
        call.query("end", None, [Into::<Timestamp>::into(value).to_string()]);
        self
    }

    /// Only registrations of this type. Without it, shifts and vacations.
    #[inline]
    pub fn type_(mut self, value: RegistrationType) -> Self {
        let call = &mut self.call;
        call.query("type", None, [value.to_string()]);
        self
    }

    /// The related objects to include. Without it, none.
    #[inline]
    pub fn relations(
        mut self,
        value: impl IntoIterator<Item = RegistrationRelation>,
    ) -> Self {
        let call = &mut self.call;
        call.query(
            "relations[]",
            None,
            value.into_iter().map(|item: RegistrationRelation| item.to_string()),
        );
        self
    }

    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Page<Registration>> {
        self.call.send(|answer| answer.page("data"))
    }
}

crate::runtime::builder!(ListRegistrations, Page < T >, page("data"));
impl Request for ListRegistrations {
    type Output = Page<Registration>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::list_registrations`]
pub(crate) static LIST_REGISTRATIONS: Operation = Operation::new(
    "list_registrations",
    Method::GET,
    "/registrations",
);
/// The request of [`Client::get_registration`]: `GET /registrations/{registration}`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct GetRegistration {
    call: Call,
}

impl GetRegistration {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Resource<Registration>> {
        self.call.send(|answer| answer.resource())
    }
}

crate::runtime::builder!(GetRegistration, Resource < T >, resource());
impl Request for GetRegistration {
    type Output = Resource<Registration>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::get_registration`]
pub(crate) static GET_REGISTRATION: Operation = Operation::new(
    "get_registration",
    Method::GET,
    "/registrations/{registration}",
);
/// The request of [`Client::create_shift`]: `POST /shifts`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct CreateShift {
    call: Call,
}

impl CreateShift {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Resource<Registration>> {
        self.call.send(|answer| answer.resource())
    }
}

crate::runtime::builder!(CreateShift, Resource < T >, resource());
impl Request for CreateShift {
    type Output = Resource<Registration>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::create_shift`]
pub(crate) static CREATE_SHIFT: Operation = Operation::new(
    "create_shift",
    Method::POST,
    "/shifts",
);
/// The request of [`Client::export_shifts`]: `GET /shifts/export`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct ExportShifts {
    call: Call,
}

impl ExportShifts {
    /// The id of the unit whose shifts to export. Required unless `user` is sent. Minimum: 1.
    #[inline]
    pub fn unit(mut self, value: impl Into<UnitId>) -> Self {
        let call = &mut self.call;
        call.query("unit", None, [Into::<UnitId>::into(value).to_string()]);
        self
    }

    /// The id of the user whose shifts to export. Required unless `unit` is sent. Minimum: 1.
    #[inline]
    pub fn user(mut self, value: impl Into<UserId>) -> Self {
        let call = &mut self.call;
        call.query("user", None, [Into::<UserId>::into(value).to_string()]);
        self
    }

    /// The types of shifts to export, from 1 to 3: their meaning is not documented. Without it,
    /// all types.
    #[inline]
    pub fn types(mut self, value: impl IntoIterator<Item = i64>) -> Self {
        let call = &mut self.call;
        call.query("types[]", None, value.into_iter().map(|item: i64| item.to_string()));
        self
    }

    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<bytes::Bytes> {
        self.call.send(|answer| answer.bytes())
    }

    /// Sends the request and receives the file as a stream, or into a file.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn download(self) -> crate::runtime::Opening<crate::runtime::Download> {
        self.call.download()
    }
}

crate::runtime::builder!(ExportShifts);
impl Request for ExportShifts {
    type Output = bytes::Bytes;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::export_shifts`]
pub(crate) static EXPORT_SHIFTS: Operation = Operation::new(
    "export_shifts",
    Method::GET,
    "/shifts/export",
);
/// The request of [`Client::delete_shift`]: `DELETE /shifts/{shift}`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct DeleteShift {
    call: Call,
}

impl DeleteShift {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<()> {
        self.call.send(|answer| answer.empty())
    }
}

crate::runtime::builder!(DeleteShift);
impl Request for DeleteShift {
    type Output = ();
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::delete_shift`]
pub(crate) static DELETE_SHIFT: Operation = Operation::new(
    "delete_shift",
    Method::DELETE,
    "/shifts/{shift}",
);
/// The request of [`Client::update_shift`]: `PATCH /shifts/{shift}`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct UpdateShift {
    call: Call,
}

impl UpdateShift {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<()> {
        self.call.send(|answer| answer.empty())
    }
}

crate::runtime::builder!(UpdateShift);
impl Request for UpdateShift {
    type Output = ();
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::update_shift`]
pub(crate) static UPDATE_SHIFT: Operation = Operation::new(
    "update_shift",
    Method::PATCH,
    "/shifts/{shift}",
);
/// The request of [`Client::apply_for_shift_trade`]: `POST /shifts/{shift}/apply`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct ApplyForShiftTrade {
    call: Call,
}

impl ApplyForShiftTrade {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<()> {
        self.call.send(|answer| answer.empty())
    }
}

crate::runtime::builder!(ApplyForShiftTrade);
impl Request for ApplyForShiftTrade {
    type Output = ();
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::apply_for_shift_trade`]
pub(crate) static APPLY_FOR_SHIFT_TRADE: Operation = Operation::new(
    "apply_for_shift_trade",
    Method::POST,
    "/shifts/{shift}/apply",
);
/// The request of [`Client::approve_shift_trade`]: `POST /shifts/{shift}/approve/{user}`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct ApproveShiftTrade {
    call: Call,
}

impl ApproveShiftTrade {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<()> {
        self.call.send(|answer| answer.empty())
    }
}

crate::runtime::builder!(ApproveShiftTrade);
impl Request for ApproveShiftTrade {
    type Output = ();
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::approve_shift_trade`]
pub(crate) static APPROVE_SHIFT_TRADE: Operation = Operation::new(
    "approve_shift_trade",
    Method::POST,
    "/shifts/{shift}/approve/{user}",
);
/// The request of [`Client::request_shift_trade`]: `POST /shifts/{shift}/request`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct RequestShiftTrade {
    call: Call,
}

impl RequestShiftTrade {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<()> {
        self.call.send(|answer| answer.empty())
    }
}

crate::runtime::builder!(RequestShiftTrade);
impl Request for RequestShiftTrade {
    type Output = ();
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::request_shift_trade`]
pub(crate) static REQUEST_SHIFT_TRADE: Operation = Operation::new(
    "request_shift_trade",
    Method::POST,
    "/shifts/{shift}/request",
);
/// The request of [`Client::take_shift`]: `POST /shifts/{shift}/take`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct TakeShift {
    call: Call,
}

impl TakeShift {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<()> {
        self.call.send(|answer| answer.empty())
    }
}

crate::runtime::builder!(TakeShift);
impl Request for TakeShift {
    type Output = ();
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::take_shift`]
pub(crate) static TAKE_SHIFT: Operation = Operation::new(
    "take_shift",
    Method::POST,
    "/shifts/{shift}/take",
);
