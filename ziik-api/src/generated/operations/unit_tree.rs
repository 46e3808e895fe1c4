// @generated from an OpenAPI document. Do not edit.

#[allow(unused_imports)]
use super::super::types::*;
use super::prelude::*;
/// # Unit tree
///
/// The hierarchy of units, moving units in it, and counting them.
impl Client {
    /// Count units.
    ///
    /// Returns how many units the two lists of ids amount to. Send at least one list: what is
    /// counted without any is not documented.
    ///
    /// `GET /units/count`
    ///
    /// # Returns
    /// [`UnitCount`]: the number of units.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let unit_count = client.get_unit_count().units([12]).send().await?;
    /// println!("{:?}", unit_count.count);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, request `v2`, response `v2`.
    ///
    /// The status is not documented. The answer is bare, unlike those of all other operations on
    /// units. Both parameters take one id or an array of ids; one id is sent as a list of one. How
    /// an array is written in a query is not documented. What is counted when a unit is in both
    /// lists is not documented.
    #[inline]
    pub fn get_unit_count(&self) -> GetUnitCount {
        let call = self.call(&GET_UNIT_COUNT);
        GetUnitCount { call }
    }

    /// Get the tree of units.
    ///
    /// Returns the signed-in user's own units with the units below them in `children`, or with
    /// `all` the whole tree from the top. How many levels below are included is not documented:
    /// call [`list_unit_children`](Client::list_unit_children) where `children` is missing. The
    /// units are in a short form; [`get_unit`](Client::get_unit) returns the rest. Counts may be
    /// missing below the top.
    ///
    /// `GET /units/tree`
    ///
    /// # Returns
    /// List of [`Unit`]: the units at the top, with those below.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let list = client.get_unit_tree().exclude(12).send().await?;
    /// for unit in &list.data {
    ///     println!("{:?}", unit.name);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, request `v2`, response `v2`.
    ///
    /// The status is not documented. The text speaks of own units and their direct children, the
    /// parameter `flatten` of a nested hierarchy. The sample has `stats` with two of the three
    /// counts, and only at the top; `departments` is always empty in it and `image` null. An
    /// answer to `flatten` is not shown. The names that `permission` takes are not listed.
    #[inline]
    pub fn get_unit_tree(&self) -> GetUnitTree {
        let call = self.call(&GET_UNIT_TREE);
        GetUnitTree { call }
    }

    /// List the units below a unit.
    ///
    /// Returns the units directly below a unit, all at once. The units are in a short form, which
    /// lacks the units below them; [`get_unit`](Client::get_unit) returns the rest.
    ///
    /// `GET /units/{unit}/children`
    ///
    /// # Arguments
    /// * `unit`: the id of the unit. Minimum: 1.
    ///
    /// # Returns
    /// List of [`Unit`]: the units directly below.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let list = client.list_unit_children(1).send().await?;
    /// for unit in &list.data {
    ///     println!("{:?}", unit.name);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, response `v2`.
    ///
    /// The status is not documented. `departments` is always empty in the sample and `image` null.
    #[inline]
    pub fn list_unit_children(&self, unit: impl Into<UnitId>) -> ListUnitChildren {
        let mut call = self.call(&LIST_UNIT_CHILDREN);
        call.path("unit", [Into::<UnitId>::into(unit).to_string()]);
        ListUnitChildren { call }
    }

    /// Move a unit.
    ///
    /// Moves a unit in the tree: below another unit, or next to it. Always send `relation`: where
    /// the unit goes without it is not documented. Requires permission to edit the unit and the
    /// unit `relation`.
    ///
    /// `POST /units/{unit}/move`
    ///
    /// # Arguments
    /// * `unit`: the id of the unit. Minimum: 1.
    /// * `body` ([`UnitMove`]): where to move a unit.
    ///
    /// # Returns
    /// Nothing. The unit was moved.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use ziik_api::types::{ChapterMovePosition, UnitMove};
    ///
    /// let body = UnitMove::new().relation(12).position(ChapterMovePosition::Before);
    /// client.move_unit(14, body).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, request `v2`, response `v2`.
    ///
    /// Neither field is said to be required; the default of `relation` is null, and its
    /// description breaks off in the middle of a sentence. Whether the units below move along is
    /// not said.
    #[inline]
    pub fn move_unit(&self, unit: impl Into<UnitId>, body: UnitMove) -> MoveUnit {
        let mut call = self.call(&MOVE_UNIT);
        call.path("unit", [Into::<UnitId>::into(unit).to_string()]);
        call.json("application/json", &body);
        MoveUnit { call }
    }
}

/// The request of [`Client::get_unit_count`]: `GET /units/count`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct GetUnitCount {
    call: Call,
}

impl GetUnitCount {
    /// The ids of units to count, without the units below them.
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

    /// The ids of units to count, together with the units below them.
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

    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<UnitCount> {
        self.call.send(|answer| answer.json())
    }
}

crate::runtime::builder!(GetUnitCount, T, json());
impl Request for GetUnitCount {
    type Output = UnitCount;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::get_unit_count`]
pub(crate) static GET_UNIT_COUNT: Operation = Operation::new(
    "get_unit_count",
    Method::GET,
    "/units/count",
);
/// The request of [`Client::get_unit_tree`]: `GET /units/tree`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct GetUnitTree {
    call: Call,
}

impl GetUnitTree {
    /// The id of a unit to leave out, together with the units below it. Minimum: 1.
    #[inline]
    pub fn exclude(mut self, value: impl Into<UnitId>) -> Self {
        let call = &mut self.call;
        call.query("exclude", None, [Into::<UnitId>::into(value).to_string()]);
        self
    }

    /// Whether to return one flat list instead of a nested one. Whether its items have `children`
    /// is not documented. Default: false.
    #[inline]
    pub fn flatten(mut self, value: bool) -> Self {
        let call = &mut self.call;
        call.query("flatten", None, [value.to_string()]);
        self
    }

    /// Whether to begin at the top of the tree instead of the user's own units. Default: false.
    #[inline]
    pub fn all(mut self, value: bool) -> Self {
        let call = &mut self.call;
        call.query("all", None, [value.to_string()]);
        self
    }

    /// The id of one of the signed-in user's own units: begins there. Minimum: 1.
    #[inline]
    pub fn unit(mut self, value: impl Into<UnitId>) -> Self {
        let call = &mut self.call;
        call.query("unit", None, [Into::<UnitId>::into(value).to_string()]);
        self
    }

    /// The name of a permission: begins only at those of the signed-in user's own units where the
    /// user has it. The names are not documented.
    #[inline]
    pub fn permission(mut self, value: impl Into<String>) -> Self {
        let call = &mut self.call;
        call.query("permission", None, [Into::<String>::into(value)]);
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

crate::runtime::builder!(GetUnitTree, Page < T >, page("data"));
impl Request for GetUnitTree {
    type Output = Page<Unit>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::get_unit_tree`]
pub(crate) static GET_UNIT_TREE: Operation = Operation::new(
    "get_unit_tree",
    Method::GET,
    "/units/tree",
);
/// The request of [`Client::list_unit_children`]: `GET /units/{unit}/children`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct ListUnitChildren {
    call: Call,
}

impl ListUnitChildren {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Page<Unit>> {
        self.call.send(|answer| answer.page("data"))
    }
}

crate::runtime::builder!(ListUnitChildren, Page < T >, page("data"));
impl Request for ListUnitChildren {
    type Output = Page<Unit>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::list_unit_children`]
pub(crate) static LIST_UNIT_CHILDREN: Operation = Operation::new(
    "list_unit_children",
    Method::GET,
    "/units/{unit}/children",
);
/// The request of [`Client::move_unit`]: `POST /units/{unit}/move`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct MoveUnit {
    call: Call,
}

impl MoveUnit {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<()> {
        self.call.send(|answer| answer.empty())
    }
}

crate::runtime::builder!(MoveUnit);
impl Request for MoveUnit {
    type Output = ();
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::move_unit`]
pub(crate) static MOVE_UNIT: Operation = Operation::new(
    "move_unit",
    Method::POST,
    "/units/{unit}/move",
);
