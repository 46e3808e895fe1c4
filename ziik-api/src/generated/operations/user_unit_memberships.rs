// @generated from an OpenAPI document. Do not edit.

#[allow(unused_imports)]
use super::super::types::*;
use super::prelude::*;
/// # User unit memberships
///
/// Which units a user belongs to, with which department and user types.
impl Client {
    /// List the unit memberships of a user.
    ///
    /// Returns all memberships of a user, each with its unit, department and user types. Requires
    /// permission to edit the user.
    ///
    /// `GET /users/{user}/units`
    ///
    /// See also [`Client::add_unit_membership`], [`Client::remove_unit_membership`],
    /// [`Client::update_unit_membership`].
    ///
    /// `ziik_ext::Client::memberships` reads them, and changes them to a desired state.
    ///
    /// # Arguments
    /// * `user`: the id of the user. Minimum: 1.
    ///
    /// # Returns
    /// List of [`UnitMembership`]: the memberships.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let list = client.list_unit_memberships(501).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `guide`, response `v2`.
    ///
    /// The sample of the older documentation has an object in `data`; the title speaks of a list.
    /// The privilege is from the older documentation.
    #[inline]
    pub fn list_unit_memberships(&self, user: impl Into<UserId>) -> ListUnitMemberships {
        let mut call = self.call(&LIST_UNIT_MEMBERSHIPS);
        call.path("user", [Into::<UserId>::into(user).to_string()]);
        ListUnitMemberships { call }
    }

    /// Add or update a unit membership.
    ///
    /// Makes the user a member of a unit. If the user is a member already, that membership is
    /// updated instead. Whether its user types are then replaced or extended is not documented, so
    /// read the membership afterwards or use
    /// [`update_unit_membership`](Client::update_unit_membership). Requires permission to edit the
    /// user, and to manage users in the unit or in one above it.
    ///
    /// `POST /users/{user}/units`
    ///
    /// See also [`Client::list_unit_memberships`], [`Client::remove_unit_membership`],
    /// [`Client::update_unit_membership`].
    ///
    /// `ziik_ext::Client::memberships` reads them, and changes them to a desired state.
    ///
    /// # Arguments
    /// * `user`: the id of the user. Minimum: 1.
    /// * `body` ([`UnitMembershipCreate`]): a membership to create, or to update if the user is
    ///   already a member of the unit.
    ///
    /// # Returns
    /// [`UnitMembership`], by status:
    /// * 200: the updated membership, if the user was a member of the unit already.
    /// * 201: the new membership.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use ziik_api::types::UnitMembershipCreate;
    ///
    /// let body = UnitMembershipCreate::new(14).user_types([3]);
    /// let unit_membership = client.add_unit_membership(501, body).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `guide`, request `v2`, response `v2`.
    ///
    /// That an existing membership is updated is documented currently; the body and the status 201
    /// are from the older documentation. Which status an update has is not documented.
    #[inline]
    pub fn add_unit_membership(
        &self,
        user: impl Into<UserId>,
        body: UnitMembershipCreate,
    ) -> AddUnitMembership {
        let mut call = self.call(&ADD_UNIT_MEMBERSHIP);
        call.path("user", [Into::<UserId>::into(user).to_string()]);
        call.json("application/json", &body);
        AddUnitMembership { call }
    }

    /// Remove a unit membership.
    ///
    /// Removes the user from a unit. A user keeps at least one membership: removing the last one
    /// fails with `Error::Api`. Requires permission to edit the user.
    ///
    /// `DELETE /users/{user}/units/{unit}`
    ///
    /// See also [`Client::list_unit_memberships`], [`Client::add_unit_membership`],
    /// [`Client::update_unit_membership`].
    ///
    /// `ziik_ext::Client::memberships` reads them, and changes them to a desired state.
    ///
    /// # Arguments
    /// * `user`: the id of the user. Minimum: 1.
    /// * `unit`: the id of the unit that the user leaves. Minimum: 1.
    ///
    /// # Returns
    /// Nothing. The membership was removed.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.remove_unit_membership(501, 12).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `guide`, response `v2`.
    ///
    /// One line of the older documentation prints PATCH by mistake. The status of the refusal is
    /// not documented.
    #[inline]
    pub fn remove_unit_membership(
        &self,
        user: impl Into<UserId>,
        unit: impl Into<UnitId>,
    ) -> RemoveUnitMembership {
        let mut call = self.call(&REMOVE_UNIT_MEMBERSHIP);
        call.path("user", [Into::<UserId>::into(user).to_string()]);
        call.path("unit", [Into::<UnitId>::into(unit).to_string()]);
        RemoveUnitMembership { call }
    }

    /// Update a unit membership.
    ///
    /// Changes a membership. `unit` in the body moves it to another unit, and null as `department`
    /// takes it out of its department. The sent user types replace the present ones unless
    /// `overwrite` is false, which presumably adds them. Requires permission to edit the user, and
    /// to manage users in a new unit or in one above it.
    ///
    /// `PATCH /users/{user}/units/{unit}`
    ///
    /// See also [`Client::list_unit_memberships`], [`Client::add_unit_membership`],
    /// [`Client::remove_unit_membership`].
    ///
    /// `ziik_ext::Client::memberships` reads them, and changes them to a desired state.
    ///
    /// # Arguments
    /// * `user`: the id of the user. Minimum: 1.
    /// * `unit`: the id of the present unit of the membership. Minimum: 1.
    /// * `body` ([`UnitMembershipUpdate`]): the fields of a membership to change.
    ///
    /// # Returns
    /// Nothing. The membership was changed.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use ziik_api::types::UnitMembershipUpdate;
    ///
    /// let body = UnitMembershipUpdate::new().unit(12).user_types([4]);
    /// client.update_unit_membership(501, 12, body).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `reference`, request `reference`, response `v2`.
    ///
    /// Which fields are needed is not documented currently; by the older documentation none is.
    /// `overwrite` is in the current reference only. The older documentation answers 204; a 200
    /// with a body is possible.
    #[inline]
    pub fn update_unit_membership(
        &self,
        user: impl Into<UserId>,
        unit: impl Into<UnitId>,
        body: UnitMembershipUpdate,
    ) -> UpdateUnitMembership {
        let mut call = self.call(&UPDATE_UNIT_MEMBERSHIP);
        call.path("user", [Into::<UserId>::into(user).to_string()]);
        call.path("unit", [Into::<UnitId>::into(unit).to_string()]);
        call.json("application/json", &body);
        UpdateUnitMembership { call }
    }
}

/// The request of [`Client::list_unit_memberships`]: `GET /users/{user}/units`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct ListUnitMemberships {
    call: Call,
}

impl ListUnitMemberships {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Page<UnitMembership>> {
        self.call.send(|answer| answer.page("data"))
    }
}

crate::runtime::builder!(ListUnitMemberships, Page < T >, page("data"));
impl Request for ListUnitMemberships {
    type Output = Page<UnitMembership>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::list_unit_memberships`]
pub(crate) static LIST_UNIT_MEMBERSHIPS: Operation = Operation::new(
    "list_unit_memberships",
    Method::GET,
    "/users/{user}/units",
);
/// The request of [`Client::add_unit_membership`]: `POST /users/{user}/units`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct AddUnitMembership {
    call: Call,
}

impl AddUnitMembership {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Resource<UnitMembership>> {
        self.call.send(|answer| answer.resource())
    }
}

crate::runtime::builder!(AddUnitMembership, Resource < T >, resource());
impl Request for AddUnitMembership {
    type Output = Resource<UnitMembership>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::add_unit_membership`]
pub(crate) static ADD_UNIT_MEMBERSHIP: Operation = Operation::new(
    "add_unit_membership",
    Method::POST,
    "/users/{user}/units",
);
/// The request of [`Client::remove_unit_membership`]: `DELETE /users/{user}/units/{unit}`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct RemoveUnitMembership {
    call: Call,
}

impl RemoveUnitMembership {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<()> {
        self.call.send(|answer| answer.empty())
    }
}

crate::runtime::builder!(RemoveUnitMembership);
impl Request for RemoveUnitMembership {
    type Output = ();
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::remove_unit_membership`]
pub(crate) static REMOVE_UNIT_MEMBERSHIP: Operation = Operation::new(
    "remove_unit_membership",
    Method::DELETE,
    "/users/{user}/units/{unit}",
);
/// The request of [`Client::update_unit_membership`]: `PATCH /users/{user}/units/{unit}`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct UpdateUnitMembership {
    call: Call,
}

impl UpdateUnitMembership {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<()> {
        self.call.send(|answer| answer.empty())
    }
}

crate::runtime::builder!(UpdateUnitMembership);
impl Request for UpdateUnitMembership {
    type Output = ();
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::update_unit_membership`]
pub(crate) static UPDATE_UNIT_MEMBERSHIP: Operation = Operation::new(
    "update_unit_membership",
    Method::PATCH,
    "/users/{user}/units/{unit}",
);
