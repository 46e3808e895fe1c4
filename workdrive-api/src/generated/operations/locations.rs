// @generated from an OpenAPI document. Do not edit.

#[allow(unused_imports)]
use super::super::types::*;
use super::prelude::*;
/// # Locations
///
/// Locations and their members.
impl Client {
    /// List locations.
    ///
    /// Returns the locations of the caller's organization, page by page.
    ///
    /// `GET /locations`
    ///
    /// See also [`Client::create_location`], [`Client::delete_location`],
    /// [`Client::update_location`].
    ///
    /// # Returns
    /// [`Page`] of [`Location`]: one page of locations.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(
    /// #     client: &workdrive_api::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// let page = client.list_locations().per_page(10).send().await?;
    /// for location in &page.data {
    ///     println!("{:?}", location.name);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `reference`, request `reference`, response `example`.
    #[inline]
    pub fn list_locations(&self) -> ListLocations {
        let call = self.call(&LIST_LOCATIONS);
        ListLocations { call }
    }

    /// Create a location.
    ///
    /// Creates a location. The result may be empty: [`list_locations`](Client::list_locations) has
    /// the id of the new location.
    ///
    /// `POST /locations`
    ///
    /// See also [`Client::list_locations`], [`Client::delete_location`],
    /// [`Client::update_location`].
    ///
    /// # Arguments
    /// * `body` ([`LocationCreate`]): the new location.
    ///
    /// # Returns
    /// * 200: the new location, in a form that is not documented.
    /// * 204: `None`. The location was created.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(
    /// #     client: &workdrive_api::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// use workdrive_api::types::LocationCreate;
    ///
    /// let body = LocationCreate::new().name("Harbour works");
    /// let answer = client.create_location(body).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `corrected`, request `corrected`, response `undocumented`.
    ///
    /// The path is printed as `/api/departments`, with the description of `create_department`: a
    /// copy of that section. There is a single block with `addedBy`, `name` and `orgId`, and a
    /// table with only `name`; the block is taken as the body, of which `addedBy` and `orgId` are
    /// described nowhere; the server presumably knows both. No answer is shown. The body of the
    /// answer, if there is one, is any JSON value here.
    ///
    /// Other candidates: `POST /departments`.
    #[inline]
    pub fn create_location(&self, body: LocationCreate) -> CreateLocation {
        let mut call = self.call(&CREATE_LOCATION);
        call.json("application/json", &body);
        CreateLocation { call }
    }

    /// Delete a location.
    ///
    /// Removes a location. What happens to its members is not documented.
    ///
    /// `DELETE /locations/{id}`
    ///
    /// See also [`Client::list_locations`], [`Client::create_location`],
    /// [`Client::update_location`].
    ///
    /// # Arguments
    /// * `id`: the id of the location.
    ///
    /// # Returns
    /// Nothing. The location was removed.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(
    /// #     client: &workdrive_api::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// client.delete_location("d74281bf-5eb0-481b-aaab-ab7c896c9a24").send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `reference`, request `reference`, response `undocumented`.
    ///
    /// No answer is shown.
    #[inline]
    pub fn delete_location(&self, id: impl Into<LocationId>) -> DeleteLocation {
        let mut call = self.call(&DELETE_LOCATION);
        call.path("id", [Into::<LocationId>::into(id).to_string()]);
        DeleteLocation { call }
    }

    /// Update a location.
    ///
    /// Renames a location.
    ///
    /// `PATCH /locations/{id}`
    ///
    /// See also [`Client::list_locations`], [`Client::create_location`],
    /// [`Client::delete_location`].
    ///
    /// # Arguments
    /// * `id`: the id of the location.
    /// * `body` ([`LocationUpdate`]): the new name.
    ///
    /// # Returns
    /// [`Location`]: the changed location.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(
    /// #     client: &workdrive_api::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// use workdrive_api::types::LocationUpdate;
    ///
    /// let body = LocationUpdate::new().name("Harbour works east");
    /// let location = client
    ///     .update_location("d74281bf-5eb0-481b-aaab-ab7c896c9a24", body)
    ///     .send()
    ///     .await?;
    /// println!("{:?}", location.name);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `reference`, request `reference`, response `inferred`.
    ///
    /// The block under the heading of the body is a whole location and the table has only `name`:
    /// the block is taken as the answer, and the body is `name` alone.
    #[inline]
    pub fn update_location(
        &self,
        id: impl Into<LocationId>,
        body: LocationUpdate,
    ) -> UpdateLocation {
        let mut call = self.call(&UPDATE_LOCATION);
        call.path("id", [Into::<LocationId>::into(id).to_string()]);
        call.json("application/json", &body);
        UpdateLocation { call }
    }

    /// Get the members of a location.
    ///
    /// Returns the location with all its members at once.
    ///
    /// `GET /locations/{id}/members`
    ///
    /// See also [`Client::update_location_members`].
    ///
    /// # Arguments
    /// * `id`: the id of the location.
    ///
    /// # Returns
    /// [`LocationWithMembers`]: the location with its members.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(
    /// #     client: &workdrive_api::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// let location_with_members = client
    ///     .get_location_members("d74281bf-5eb0-481b-aaab-ab7c896c9a24")
    ///     .send()
    ///     .await?;
    /// println!("{:?}", location_with_members.name);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `reference`, request `reference`, response `example`.
    ///
    /// `id` is described as that of a department, a copy; it is that of the location.
    #[inline]
    pub fn get_location_members(&self, id: impl Into<LocationId>) -> GetLocationMembers {
        let mut call = self.call(&GET_LOCATION_MEMBERS);
        call.path("id", [Into::<LocationId>::into(id).to_string()]);
        GetLocationMembers { call }
    }

    /// Change the members of a location.
    ///
    /// Adds members to a location and removes others.
    ///
    /// `POST /locations/{id}/members`
    ///
    /// See also [`Client::get_location_members`].
    ///
    /// # Arguments
    /// * `id`: the id of the location.
    /// * `body` ([`LocationMembersUpdate`]): the members to add and to remove.
    ///
    /// # Returns
    /// [`LocationWithMembers`]: the location with its members.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(
    /// #     client: &workdrive_api::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// use workdrive_api::types::LocationMembersUpdate;
    ///
    /// let body = LocationMembersUpdate::new()
    ///     .add_members(["8038e462-2455-40e1-afc9-20b9bba94cd3"]);
    /// let location_with_members = client
    ///     .update_location_members("d74281bf-5eb0-481b-aaab-ab7c896c9a24", body)
    ///     .send()
    ///     .await?;
    /// println!("{:?}", location_with_members.id);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `reference`, request `reference`, response `example`.
    ///
    /// POST, although it changes something; so it is with departments. `addMembers` is described
    /// nowhere: by its name, users to add.
    #[inline]
    pub fn update_location_members(
        &self,
        id: impl Into<LocationId>,
        body: LocationMembersUpdate,
    ) -> UpdateLocationMembers {
        let mut call = self.call(&UPDATE_LOCATION_MEMBERS);
        call.path("id", [Into::<LocationId>::into(id).to_string()]);
        call.json("application/json", &body);
        UpdateLocationMembers { call }
    }
}

/// The request of [`Client::list_locations`]: `GET /locations`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct ListLocations {
    call: Call,
}

impl ListLocations {
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

    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Page<Location>> {
        self.call.send(|answer| answer.page("locations"))
    }
}

crate::runtime::builder!(ListLocations, Page < T >, page("locations"));
impl Request for ListLocations {
    type Output = Page<Location>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

impl ListRequest for ListLocations {
    type Item = Location;
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

/// [`Client::list_locations`]
pub(crate) static LIST_LOCATIONS: Operation = Operation::new(
    "list_locations",
    Method::GET,
    "/locations",
);
/// The request of [`Client::create_location`]: `POST /locations`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct CreateLocation {
    call: Call,
}

impl CreateLocation {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Option<serde_json::Value>> {
        self.call.send(|answer| answer.optional(|answer| answer.any()))
    }
}

crate::runtime::builder!(CreateLocation);
impl Request for CreateLocation {
    type Output = Option<serde_json::Value>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::create_location`]
pub(crate) static CREATE_LOCATION: Operation = Operation::new(
    "create_location",
    Method::POST,
    "/locations",
);
/// The request of [`Client::delete_location`]: `DELETE /locations/{id}`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct DeleteLocation {
    call: Call,
}

impl DeleteLocation {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<()> {
        self.call.send(|answer| answer.empty())
    }
}

crate::runtime::builder!(DeleteLocation);
impl Request for DeleteLocation {
    type Output = ();
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::delete_location`]
pub(crate) static DELETE_LOCATION: Operation = Operation::new(
    "delete_location",
    Method::DELETE,
    "/locations/{id}",
);
/// The request of [`Client::update_location`]: `PATCH /locations/{id}`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct UpdateLocation {
    call: Call,
}

impl UpdateLocation {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Location> {
        self.call.send(|answer| answer.json())
    }
}

crate::runtime::builder!(UpdateLocation, T, json());
impl Request for UpdateLocation {
    type Output = Location;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::update_location`]
pub(crate) static UPDATE_LOCATION: Operation = Operation::new(
    "update_location",
    Method::PATCH,
    "/locations/{id}",
);
/// The request of [`Client::get_location_members`]: `GET /locations/{id}/members`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct GetLocationMembers {
    call: Call,
}

impl GetLocationMembers {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<LocationWithMembers> {
        self.call.send(|answer| answer.json())
    }
}

crate::runtime::builder!(GetLocationMembers, T, json());
impl Request for GetLocationMembers {
    type Output = LocationWithMembers;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::get_location_members`]
pub(crate) static GET_LOCATION_MEMBERS: Operation = Operation::new(
    "get_location_members",
    Method::GET,
    "/locations/{id}/members",
);
/// The request of [`Client::update_location_members`]: `POST /locations/{id}/members`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct UpdateLocationMembers {
    call: Call,
}

impl UpdateLocationMembers {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<LocationWithMembers> {
        self.call.send(|answer| answer.json())
    }
}

crate::runtime::builder!(UpdateLocationMembers, T, json());
impl Request for UpdateLocationMembers {
    type Output = LocationWithMembers;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::update_location_members`]
pub(crate) static UPDATE_LOCATION_MEMBERS: Operation = Operation::new(
    "update_location_members",
    Method::POST,
    "/locations/{id}/members",
);
