// @generated from an OpenAPI document. Do not edit.

#[allow(unused_imports)]
use super::super::types::*;
use super::prelude::*;
/// # Shift templates
///
/// Templates of a week of shifts, and applying them to other weeks.
impl Client {
    /// List templates of shifts.
    ///
    /// Returns the templates of a unit, page by page and without their shifts: call
    /// [`get_shift_template`](Client::get_shift_template) for those.
    ///
    /// `GET /shifts/templates`
    ///
    /// See also [`Client::create_shift_template`], [`Client::get_shift_template`],
    /// [`Client::delete_shift_template`], [`Client::update_shift_template`].
    ///
    /// `Paginate` makes a stream of all pages or items of this list.
    ///
    /// # Returns
    /// [`Page`] of [`ShiftTemplateSummary`]: the templates of this page.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let page = client.list_shift_templates().unit(12).send().await?;
    /// for shift_template_summary in &page.data {
    ///     println!("{:?}", shift_template_summary.name);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, request `v2`, response `v2`.
    ///
    /// The status is not documented. The list takes a page and a limit, and the answer shown has
    /// neither links nor the position of the page.
    #[inline]
    pub fn list_shift_templates(&self) -> ListShiftTemplates {
        let call = self.call(&LIST_SHIFT_TEMPLATES);
        ListShiftTemplates { call }
    }

    /// Create a template from a week of shifts.
    ///
    /// Creates a template from the shifts that a unit has in one week. It can be applied to weeks
    /// of the same unit only. Take the id of the new template from the answer, not from the
    /// `Location` header. Requires permission to manage shifts (`schedule`) in the unit of the
    /// template.
    ///
    /// `POST /shifts/templates`
    ///
    /// See also [`Client::list_shift_templates`], [`Client::get_shift_template`],
    /// [`Client::delete_shift_template`], [`Client::update_shift_template`].
    ///
    /// # Arguments
    /// * `body` ([`ShiftTemplateCreate`]): the week to make the template from.
    ///
    /// # Returns
    /// [`ShiftTemplate`]: the new template.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use ziik_api::types::ShiftTemplateCreate;
    ///
    /// let body = ShiftTemplateCreate::new("Standard week", 12, 11).year(2026);
    /// let shift_template = client.create_shift_template(body).send().await?;
    /// println!("{}", shift_template.id);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, request `v2`, response `v2`.
    ///
    /// The `Location` header shown leads to a vacation, and the prose speaks of a new shift: both
    /// look copied. `url` in the body leads to the template.
    #[inline]
    pub fn create_shift_template(
        &self,
        body: ShiftTemplateCreate,
    ) -> CreateShiftTemplate {
        let mut call = self.call(&CREATE_SHIFT_TEMPLATE);
        call.json("application/json", &body);
        CreateShiftTemplate { call }
    }

    /// Get a template of shifts.
    ///
    /// Returns one template with its shifts.
    ///
    /// `GET /shifts/templates/{template}`
    ///
    /// See also [`Client::list_shift_templates`], [`Client::create_shift_template`],
    /// [`Client::delete_shift_template`], [`Client::update_shift_template`].
    ///
    /// # Arguments
    /// * `template`: the id of the template. Minimum: 1.
    ///
    /// # Returns
    /// [`ShiftTemplate`]: the template.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let shift_template = client.get_shift_template(21).send().await?;
    /// println!("{:?}", shift_template.name);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, response `v2`.
    ///
    /// The status is not documented.
    #[inline]
    pub fn get_shift_template(
        &self,
        template: impl Into<ShiftTemplateId>,
    ) -> GetShiftTemplate {
        let mut call = self.call(&GET_SHIFT_TEMPLATE);
        call.path("template", [Into::<ShiftTemplateId>::into(template).to_string()]);
        GetShiftTemplate { call }
    }

    /// Delete a template of shifts.
    ///
    /// Deletes a template. Requires permission to manage shifts (`schedule`) in the unit of the
    /// template.
    ///
    /// `DELETE /shifts/templates/{template}`
    ///
    /// See also [`Client::list_shift_templates`], [`Client::create_shift_template`],
    /// [`Client::get_shift_template`], [`Client::update_shift_template`].
    ///
    /// # Arguments
    /// * `template`: the id of the template. Minimum: 1.
    ///
    /// # Returns
    /// Nothing. The template was deleted.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.delete_shift_template(21).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, response `v2`.
    #[inline]
    pub fn delete_shift_template(
        &self,
        template: impl Into<ShiftTemplateId>,
    ) -> DeleteShiftTemplate {
        let mut call = self.call(&DELETE_SHIFT_TEMPLATE);
        call.path("template", [Into::<ShiftTemplateId>::into(template).to_string()]);
        DeleteShiftTemplate { call }
    }

    /// Overwrite a template with a week of shifts.
    ///
    /// Replaces the shifts of a template with those that its unit has in one week. Neither the
    /// name nor the unit can be changed. Returns nothing: call
    /// [`get_shift_template`](Client::get_shift_template) to see the result. Requires permission
    /// to manage shifts (`schedule`) in the unit of the template.
    ///
    /// `PATCH /shifts/templates/{template}`
    ///
    /// See also [`Client::list_shift_templates`], [`Client::create_shift_template`],
    /// [`Client::get_shift_template`], [`Client::delete_shift_template`].
    ///
    /// # Arguments
    /// * `template`: the id of the template. Minimum: 1.
    /// * `body` ([`ShiftTemplateUpdate`]): the week to read the shifts from.
    ///
    /// # Returns
    /// Nothing. The template was overwritten.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use ziik_api::types::ShiftTemplateUpdate;
    ///
    /// let body = ShiftTemplateUpdate::new(12).year(2026);
    /// client.update_shift_template(21, body).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, request `v2`, response `v2`.
    #[inline]
    pub fn update_shift_template(
        &self,
        template: impl Into<ShiftTemplateId>,
        body: ShiftTemplateUpdate,
    ) -> UpdateShiftTemplate {
        let mut call = self.call(&UPDATE_SHIFT_TEMPLATE);
        call.path("template", [Into::<ShiftTemplateId>::into(template).to_string()]);
        call.json("application/json", &body);
        UpdateShiftTemplate { call }
    }

    /// Fill a week with the shifts of a template.
    ///
    /// Replaces all shifts that the unit of the template has in one week with those of the
    /// template. Returns nothing: call [`list_registrations`](Client::list_registrations) to see
    /// the new shifts. Requires permission to manage shifts (`schedule`) in the unit of the
    /// template.
    ///
    /// `POST /shifts/templates/{template}/apply`
    ///
    /// # Arguments
    /// * `template`: the id of the template. Minimum: 1.
    /// * `body` ([`ShiftTemplateApply`]): the week to fill.
    ///
    /// # Returns
    /// Nothing. The week has the shifts of the template.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use ziik_api::types::ShiftTemplateApply;
    ///
    /// let body = ShiftTemplateApply::new(13).year(2026);
    /// client.apply_shift_template(21, body).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, request `v2`, response `v2`.
    ///
    /// Answers 201, explicitly without a `Location` header, and no body is shown.
    #[inline]
    pub fn apply_shift_template(
        &self,
        template: impl Into<ShiftTemplateId>,
        body: ShiftTemplateApply,
    ) -> ApplyShiftTemplate {
        let mut call = self.call(&APPLY_SHIFT_TEMPLATE);
        call.path("template", [Into::<ShiftTemplateId>::into(template).to_string()]);
        call.json("application/json", &body);
        ApplyShiftTemplate { call }
    }
}

/// The request of [`Client::list_shift_templates`]: `GET /shifts/templates`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct ListShiftTemplates {
    call: Call,
}

impl ListShiftTemplates {
    /// The id of a unit: its templates. Without it, those of the signed-in user's unit.
    /// Minimum: 1.
    #[inline]
    pub fn unit(mut self, value: impl Into<UnitId>) -> Self {
        let call = &mut self.call;
        call.query("unit", None, [Into::<UnitId>::into(value).to_string()]);
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
    pub fn send(self) -> crate::runtime::Reply<Page<ShiftTemplateSummary>> {
        self.call.send(|answer| answer.page("data"))
    }
}

crate::runtime::builder!(ListShiftTemplates, Page < T >, page("data"));
impl Request for ListShiftTemplates {
    type Output = Page<ShiftTemplateSummary>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

impl ListRequest for ListShiftTemplates {
    type Item = ShiftTemplateSummary;
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

/// [`Client::list_shift_templates`]
pub(crate) static LIST_SHIFT_TEMPLATES: Operation = Operation::new(
    "list_shift_templates",
    Method::GET,
    "/shifts/templates",
);
/// The request of [`Client::create_shift_template`]: `POST /shifts/templates`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct CreateShiftTemplate {
    call: Call,
}

impl CreateShiftTemplate {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Resource<ShiftTemplate>> {
        self.call.send(|answer| answer.resource())
    }
}

crate::runtime::builder!(CreateShiftTemplate, Resource < T >, resource());
impl Request for CreateShiftTemplate {
    type Output = Resource<ShiftTemplate>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::create_shift_template`]
pub(crate) static CREATE_SHIFT_TEMPLATE: Operation = Operation::new(
    "create_shift_template",
    Method::POST,
    "/shifts/templates",
);
/// The request of [`Client::get_shift_template`]: `GET /shifts/templates/{template}`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct GetShiftTemplate {
    call: Call,
}

impl GetShiftTemplate {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Resource<ShiftTemplate>> {
        self.call.send(|answer| answer.resource())
    }
}

crate::runtime::builder!(GetShiftTemplate, Resource < T >, resource());
impl Request for GetShiftTemplate {
    type Output = Resource<ShiftTemplate>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::get_shift_template`]
pub(crate) static GET_SHIFT_TEMPLATE: Operation = Operation::new(
    "get_shift_template",
    Method::GET,
    "/shifts/templates/{template}",
);
/// The request of [`Client::delete_shift_template`]: `DELETE /shifts/templates/{template}`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct DeleteShiftTemplate {
    call: Call,
}

impl DeleteShiftTemplate {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<()> {
        self.call.send(|answer| answer.empty())
    }
}

crate::runtime::builder!(DeleteShiftTemplate);
impl Request for DeleteShiftTemplate {
    type Output = ();
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::delete_shift_template`]
pub(crate) static DELETE_SHIFT_TEMPLATE: Operation = Operation::new(
    "delete_shift_template",
    Method::DELETE,
    "/shifts/templates/{template}",
);
/// The request of [`Client::update_shift_template`]: `PATCH /shifts/templates/{template}`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct UpdateShiftTemplate {
    call: Call,
}

impl UpdateShiftTemplate {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<()> {
        self.call.send(|answer| answer.empty())
    }
}

crate::runtime::builder!(UpdateShiftTemplate);
impl Request for UpdateShiftTemplate {
    type Output = ();
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::update_shift_template`]
pub(crate) static UPDATE_SHIFT_TEMPLATE: Operation = Operation::new(
    "update_shift_template",
    Method::PATCH,
    "/shifts/templates/{template}",
);
/// The request of [`Client::apply_shift_template`]: `POST /shifts/templates/{template}/apply`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct ApplyShiftTemplate {
    call: Call,
}

impl ApplyShiftTemplate {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<()> {
        self.call.send(|answer| answer.empty())
    }
}

crate::runtime::builder!(ApplyShiftTemplate);
impl Request for ApplyShiftTemplate {
    type Output = ();
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::apply_shift_template`]
pub(crate) static APPLY_SHIFT_TEMPLATE: Operation = Operation::new(
    "apply_shift_template",
    Method::POST,
    "/shifts/templates/{template}/apply",
);
