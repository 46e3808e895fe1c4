// @generated from an OpenAPI document. Do not edit.

#[allow(unused_imports)]
use super::super::types::*;
use super::prelude::*;
/// # Units
///
/// The tree of units, and the departments below them.
impl Client {
    /// List units.
    ///
    /// Returns the units that the signed-in user may see, page by page. `user` narrows the list to
    /// the signed-in user's own units and those below; `keyword` and `feature` narrow it further.
    /// The counts in `stats` are complete only with `full_stats`. Departments are left out unless
    /// `type_` asks for them.
    ///
    /// `GET /units`
    ///
    /// See also [`Client::create_unit`], [`Client::get_unit`], [`Client::delete_unit`],
    /// [`Client::update_unit`].
    ///
    /// `Paginate` makes a stream of all pages or items of this list.
    ///
    /// # Returns
    /// [`Page`] of [`Unit`]: one page of units.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let page = client.list_units().feature(6).send().await?;
    /// for unit in &page.data {
    ///     println!("{:?}", unit.name);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `reference`, request `reference`, response `reference`.
    ///
    /// `type`, the defaults and the limits are from the older documentation, which knows `user` as
    /// a boolean and has no `keyword`.
    #[inline]
    pub fn list_units(&self) -> ListUnits {
        let call = self.call(&LIST_UNITS);
        ListUnits { call }
    }

    /// Create a unit.
    ///
    /// Creates a unit, or a department with `unit_type`, together with its addresses for company,
    /// delivery and invoicing. Requires permission to administer units. The parent must be one of
    /// the caller's own units or below one.
    ///
    /// `POST /units`
    ///
    /// See also [`Client::list_units`], [`Client::get_unit`], [`Client::delete_unit`],
    /// [`Client::update_unit`].
    ///
    /// # Arguments
    /// * `body` ([`UnitCreate`]): a unit to create.
    ///
    /// # Returns
    /// [`Unit`]: the new unit.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use ziik_api::types::UnitCreate;
    ///
    /// let body = UnitCreate::new("Station Kiosk").reference("CC-1400").parent_id(1);
    /// let unit = client.create_unit(body).send().await?;
    /// println!("{}", unit.id);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `reference`, request `reference`, response `reference`.
    ///
    /// The status, the header, the condition on the parent, and `unit_type`, `features` and
    /// `opening_hours` are from the older documentation, which names the parent `parent` and
    /// demands it. Bare in the reference, inside `data` in the older documentation. Null is
    /// documented for `reference`, `parent_id` and `description`, and an assumption for
    /// `opening_hours`.
    #[inline]
    pub fn create_unit(&self, body: UnitCreate) -> CreateUnit {
        let mut call = self.call(&CREATE_UNIT);
        call.json("application/json", &body);
        CreateUnit { call }
    }

    /// List units with only id and name.
    ///
    /// Returns the units that the signed-in user may see, all at once and with only their ids and
    /// names.
    ///
    /// `GET /units/basic`
    ///
    /// # Returns
    /// List of [`BasicUnit`]: the units.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let list = client.list_basic_units().send().await?;
    /// for basic_unit in &list.data {
    ///     println!("{:?}", basic_unit.name);
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
    /// That the items have an id and a name is documented; the path, the wrapper, and whether
    /// units that the caller may not see are left out, as elsewhere, are not.
    ///
    /// Other candidates: `GET /units/list`, `GET /units?basic=1`.
    #[inline]
    pub fn list_basic_units(&self) -> ListBasicUnits {
        let call = self.call(&LIST_BASIC_UNITS);
        ListBasicUnits { call }
    }

    /// Get a unit by reference.
    ///
    /// Returns the unit that has this reference, such as a cost centre. Fails with `Error::Api`
    /// when the signed-in user may not see the unit.
    ///
    /// `GET /units/reference/{unit}`
    ///
    /// # Arguments
    /// * `unit`: the reference of the unit.
    ///
    /// # Returns
    /// [`Unit`]: the unit.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let unit = client.get_unit_by_reference("CC-1200").send().await?;
    /// println!("{:?}", unit.name);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `guide`, response `v2`.
    ///
    /// Wrapped in `data` in the older documentation, not known for the current one. The fields of
    /// the object are those of the current documentation. The parameter has the name of an id and
    /// holds the reference, percent-encoded where needed. A unit that the user may not see answers
    /// 403 or 404.
    #[inline]
    pub fn get_unit_by_reference(&self, unit: impl Into<String>) -> GetUnitByReference {
        let mut call = self.call(&GET_UNIT_BY_REFERENCE);
        call.path("unit", [Into::<String>::into(unit)]);
        GetUnitByReference { call }
    }

    /// Get a unit.
    ///
    /// Returns one unit with its addresses, contact, opening hours and counts. Fails with
    /// `Error::Api` when the signed-in user may not see the unit.
    ///
    /// `GET /units/{unit}`
    ///
    /// See also [`Client::list_units`], [`Client::create_unit`], [`Client::delete_unit`],
    /// [`Client::update_unit`].
    ///
    /// # Arguments
    /// * `unit`: the id of the unit. Minimum: 1.
    ///
    /// # Returns
    /// [`Unit`]: the unit.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let unit = client.get_unit(12).send().await?;
    /// println!("{:?}", unit.name);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `guide`, response `v2`.
    ///
    /// Wrapped in `data` in the older documentation, not known for the current one. The fields of
    /// the object are those of the current documentation. A unit that the user may not see answers
    /// 403 or 404.
    #[inline]
    pub fn get_unit(&self, unit: impl Into<UnitId>) -> GetUnit {
        let mut call = self.call(&GET_UNIT);
        call.path("unit", [Into::<UnitId>::into(unit).to_string()]);
        GetUnit { call }
    }

    /// Delete a unit.
    ///
    /// Deletes a unit. Move its members and the units below it first: what happens to them is not
    /// documented. Requires permission to administer units.
    ///
    /// `DELETE /units/{unit}`
    ///
    /// See also [`Client::list_units`], [`Client::create_unit`], [`Client::get_unit`],
    /// [`Client::update_unit`].
    ///
    /// # Arguments
    /// * `unit`: the id of the unit. Minimum: 1.
    ///
    /// # Returns
    /// Nothing. The unit was deleted.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.delete_unit(12).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `guide`, response `v2`.
    #[inline]
    pub fn delete_unit(&self, unit: impl Into<UnitId>) -> DeleteUnit {
        let mut call = self.call(&DELETE_UNIT);
        call.path("unit", [Into::<UnitId>::into(unit).to_string()]);
        DeleteUnit { call }
    }

    /// Update a unit.
    ///
    /// Changes the fields that are sent. A new parent moves the unit and changes its `level` and
    /// `path`. Returns nothing: call [`get_unit`](Client::get_unit) to see the result. Requires
    /// permission to edit the unit.
    ///
    /// `PATCH /units/{unit}`
    ///
    /// See also [`Client::list_units`], [`Client::create_unit`], [`Client::get_unit`],
    /// [`Client::delete_unit`].
    ///
    /// # Arguments
    /// * `unit`: the id of the unit. Minimum: 1.
    /// * `body` ([`UnitUpdate`]): the fields of a unit to change; the others keep their values.
    ///
    /// # Returns
    /// Nothing. The unit was changed.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use ziik_api::types::UnitUpdate;
    ///
    /// let body = UnitUpdate::new().name("Harbour Café").reference("CC-1200");
    /// client.update_unit(12, body).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `guide`, request `guide`, response `v2`.
    ///
    /// The guides name `name` and `reference`; the other fields are those of a create. `parent_id`
    /// is inferred from it: the older documentation names the parent `parent`, and moves a unit by
    /// `POST /units/{unit}/move`. The older documentation answers 204; a 200 with the unit is
    /// possible.
    #[inline]
    pub fn update_unit(&self, unit: impl Into<UnitId>, body: UnitUpdate) -> UpdateUnit {
        let mut call = self.call(&UPDATE_UNIT);
        call.path("unit", [Into::<UnitId>::into(unit).to_string()]);
        call.json("application/json", &body);
        UpdateUnit { call }
    }

    /// Update an address of a unit.
    ///
    /// Changes the fields of an address that are sent. [`get_unit`](Client::get_unit) returns the
    /// addresses of a unit with their ids; all three are created with the unit. Requires
    /// permission to edit the unit.
    ///
    /// `PATCH /units/{unit}/addresses/{address}`
    ///
    /// # Arguments
    /// * `unit`: the id of the unit. Minimum: 1.
    /// * `address`: the id of the address, which must be one of this unit. Minimum: 1.
    /// * `body` ([`UnitAddressUpdate`]): the fields of an address of a unit to change; the others
    ///   keep their values.
    ///
    /// # Returns
    /// Nothing. The address was changed.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use ziik_api::types::UnitAddressUpdate;
    ///
    /// let body = UnitAddressUpdate::new()
    ///     .use_company_address(false)
    ///     .name("Fjord Coffee Harbour, back door");
    /// client.update_unit_address(12, 122, body).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, request `v2`, response `v2`.
    ///
    /// The body has `name` where the address in a unit has `company`. That they are the same is
    /// presumed. Null is not documented for any field of the body; most of them are null in the
    /// sample of a unit.
    #[inline]
    pub fn update_unit_address(
        &self,
        unit: impl Into<UnitId>,
        address: impl Into<UnitAddressId>,
        body: UnitAddressUpdate,
    ) -> UpdateUnitAddress {
        let mut call = self.call(&UPDATE_UNIT_ADDRESS);
        call.path("unit", [Into::<UnitId>::into(unit).to_string()]);
        call.path("address", [Into::<UnitAddressId>::into(address).to_string()]);
        call.json("application/json", &body);
        UpdateUnitAddress { call }
    }

    /// Delete the image of a unit.
    ///
    /// Removes the image of a unit. Requires permission to edit the unit.
    ///
    /// `DELETE /units/{unit}/image`
    ///
    /// # Arguments
    /// * `unit`: the id of the unit. Minimum: 1.
    ///
    /// # Returns
    /// Nothing. The image was removed.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.delete_unit_image(12).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, response `v2`.
    #[inline]
    pub fn delete_unit_image(&self, unit: impl Into<UnitId>) -> DeleteUnitImage {
        let mut call = self.call(&DELETE_UNIT_IMAGE);
        call.path("unit", [Into::<UnitId>::into(unit).to_string()]);
        DeleteUnitImage { call }
    }
}

/// The request of [`Client::list_units`]: `GET /units`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct ListUnits {
    call: Call,
}

impl ListUnits {
    /// The id of a unit feature: only units with this feature. Minimum: 1.
    #[inline]
    pub fn feature(mut self, value: impl Into<FeatureId>) -> Self {
        let call = &mut self.call;
        call.query("feature", None, [Into::<FeatureId>::into(value).to_string()]);
        self
    }

    /// Only the signed-in user's own units and the units below them.
    #[inline]
    pub fn user(mut self) -> Self {
        let call = &mut self.call;
        call.query("user", None, ["1".to_owned()]);
        self
    }

    /// Only units whose name matches these words.
    #[inline]
    pub fn keyword(mut self, value: impl Into<String>) -> Self {
        let call = &mut self.call;
        call.query("keyword", None, [Into::<String>::into(value)]);
        self
    }

    /// Whether to fill in all counts in `stats`. Default: false.
    #[inline]
    pub fn full_stats(mut self, value: bool) -> Self {
        let call = &mut self.call;
        call.query("full_stats", None, [value.to_string()]);
        self
    }

    /// The number of items on a page. Range: 1 to 100. Default: 15.
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

    /// Which kinds of units to return: `unit`, `department`, or both separated by a comma.
    /// Default: `unit`.
    #[inline]
    pub fn type_(mut self, value: impl Into<String>) -> Self {
        let call = &mut self.call;
        call.query("type", None, [Into::<String>::into(value)]);
        self
    }

    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Page<Unit>> {
        self.call.send(|answer| answer.page("data"))
    }
}

crate::runtime::builder!(ListUnits, Page < T >, page("data"));
impl Request for ListUnits {
    type Output = Page<Unit>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

impl ListRequest for ListUnits {
    type Item = Unit;
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

/// [`Client::list_units`]
pub(crate) static LIST_UNITS: Operation = Operation::new(
    "list_units",
    Method::GET,
    "/units",
);
/// The request of [`Client::create_unit`]: `POST /units`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct CreateUnit {
    call: Call,
}

impl CreateUnit {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Resource<Unit>> {
        self.call.send(|answer| answer.resource())
    }
}

crate::runtime::builder!(CreateUnit, Resource < T >, resource());
impl Request for CreateUnit {
    type Output = Resource<Unit>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::create_unit`]
pub(crate) static CREATE_UNIT: Operation = Operation::new(
    "create_unit",
    Method::POST,
    "/units",
);
/// The request of [`Client::list_basic_units`]: `GET /units/basic`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct ListBasicUnits {
    call: Call,
}

impl ListBasicUnits {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Page<BasicUnit>> {
        self.call.send(|answer| answer.page("data"))
    }
}

crate::runtime::builder!(ListBasicUnits, Page < T >, page("data"));
impl Request for ListBasicUnits {
    type Output = Page<BasicUnit>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::list_basic_units`]
pub(crate) static LIST_BASIC_UNITS: Operation = Operation::new(
    "list_basic_units",
    Method::GET,
    "/units/basic",
);
/// The request of [`Client::get_unit_by_reference`]: `GET /units/reference/{unit}`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct GetUnitByReference {
    call: Call,
}

impl GetUnitByReference {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Resource<Unit>> {
        self.call.send(|answer| answer.resource())
    }
}

crate::runtime::builder!(GetUnitByReference, Resource < T >, resource());
impl Request for GetUnitByReference {
    type Output = Resource<Unit>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::get_unit_by_reference`]
pub(crate) static GET_UNIT_BY_REFERENCE: Operation = Operation::new(
    "get_unit_by_reference",
    Method::GET,
    "/units/reference/{unit}",
);
/// The request of [`Client::get_unit`]: `GET /units/{unit}`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct GetUnit {
    call: Call,
}

impl GetUnit {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Resource<Unit>> {
        self.call.send(|answer| answer.resource())
    }
}

crate::runtime::builder!(GetUnit, Resource < T >, resource());
impl Request for GetUnit {
    type Output = Resource<Unit>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::get_unit`]
pub(crate) static GET_UNIT: Operation = Operation::new(
    "get_unit",
    Method::GET,
    "/units/{unit}",
);
/// The request of [`Client::delete_unit`]: `DELETE /units/{unit}`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct DeleteUnit {
    call: Call,
}

impl DeleteUnit {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<()> {
        self.call.send(|answer| answer.empty())
    }
}

crate::runtime::builder!(DeleteUnit);
impl Request for DeleteUnit {
    type Output = ();
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::delete_unit`]
pub(crate) static DELETE_UNIT: Operation = Operation::new(
    "delete_unit",
    Method::DELETE,
    "/units/{unit}",
);
/// The request of [`Client::update_unit`]: `PATCH /units/{unit}`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct UpdateUnit {
    call: Call,
}

impl UpdateUnit {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<()> {
        self.call.send(|answer| answer.empty())
    }
}

crate::runtime::builder!(UpdateUnit);
impl Request for UpdateUnit {
    type Output = ();
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::update_unit`]
pub(crate) static UPDATE_UNIT: Operation = Operation::new(
    "update_unit",
    Method::PATCH,
    "/units/{unit}",
);
/// The request of [`Client::update_unit_address`]: `PATCH /units/{unit}/addresses/{address}`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct UpdateUnitAddress {
    call: Call,
}

impl UpdateUnitAddress {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<()> {
        self.call.send(|answer| answer.empty())
    }
}

crate::runtime::builder!(UpdateUnitAddress);
impl Request for UpdateUnitAddress {
    type Output = ();
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::update_unit_address`]
pub(crate) static UPDATE_UNIT_ADDRESS: Operation = Operation::new(
    "update_unit_address",
    Method::PATCH,
    "/units/{unit}/addresses/{address}",
);
/// The request of [`Client::delete_unit_image`]: `DELETE /units/{unit}/image`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct DeleteUnitImage {
    call: Call,
}

impl DeleteUnitImage {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<()> {
        self.call.send(|answer| answer.empty())
    }
}

crate::runtime::builder!(DeleteUnitImage);
impl Request for DeleteUnitImage {
    type Output = ();
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::delete_unit_image`]
pub(crate) static DELETE_UNIT_IMAGE: Operation = Operation::new(
    "delete_unit_image",
    Method::DELETE,
    "/units/{unit}/image",
);
