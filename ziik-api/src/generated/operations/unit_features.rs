// @generated from an OpenAPI document. Do not edit.

#[allow(unused_imports)]
use super::super::types::*;
use super::prelude::*;
/// # Unit features
///
/// Features that units can be marked with, such as a terrace.
impl Client {
    /// List the features of units.
    ///
    /// Returns the features that units can be marked with, all at once.
    ///
    /// `GET /units/features`
    ///
    /// See also [`Client::create_unit_feature`], [`Client::get_unit_feature`],
    /// [`Client::delete_unit_feature`], [`Client::update_unit_feature`].
    ///
    /// # Returns
    /// List of [`UnitFeature`]: the features.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let list = client.list_unit_features().send().await?;
    /// for unit_feature in &list.data {
    ///     println!("{:?}", unit_feature.name);
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
    pub fn list_unit_features(&self) -> ListUnitFeatures {
        let call = self.call(&LIST_UNIT_FEATURES);
        ListUnitFeatures { call }
    }

    /// Create a feature of units.
    ///
    /// Creates a feature that units can be marked with: [`update_unit`](Client::update_unit) marks
    /// them. Requires permission to administer categories.
    ///
    /// `POST /units/features`
    ///
    /// See also [`Client::list_unit_features`], [`Client::get_unit_feature`],
    /// [`Client::delete_unit_feature`], [`Client::update_unit_feature`].
    ///
    /// # Arguments
    /// * `body` ([`UnitFeatureCreate`]): a feature of units to create.
    ///
    /// # Returns
    /// [`UnitFeature`]: the new feature.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use ziik_api::types::UnitFeatureCreate;
    ///
    /// let unit_feature = client
    ///     .create_unit_feature(UnitFeatureCreate::new("Drive-in"))
    ///     .send()
    ///     .await?;
    /// println!("{}", unit_feature.id);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, request `v2`, response `v2`.
    #[inline]
    pub fn create_unit_feature(&self, body: UnitFeatureCreate) -> CreateUnitFeature {
        let mut call = self.call(&CREATE_UNIT_FEATURE);
        call.json("application/json", &body);
        CreateUnitFeature { call }
    }

    /// Get a feature of units.
    ///
    /// Returns one feature that units can be marked with. Every user may read it.
    ///
    /// `GET /units/features/{feature}`
    ///
    /// See also [`Client::list_unit_features`], [`Client::create_unit_feature`],
    /// [`Client::delete_unit_feature`], [`Client::update_unit_feature`].
    ///
    /// # Arguments
    /// * `feature`: the id of the feature. Minimum: 1.
    ///
    /// # Returns
    /// [`UnitFeature`]: the feature.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let unit_feature = client.get_unit_feature(6).send().await?;
    /// println!("{:?}", unit_feature.name);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, response `v2`.
    ///
    /// The status is not documented.
    #[inline]
    pub fn get_unit_feature(&self, feature: impl Into<FeatureId>) -> GetUnitFeature {
        let mut call = self.call(&GET_UNIT_FEATURE);
        call.path("feature", [Into::<FeatureId>::into(feature).to_string()]);
        GetUnitFeature { call }
    }

    /// Delete a feature of units.
    ///
    /// Deletes a feature. What happens to the units that are marked with it is not documented.
    /// Requires permission to administer categories.
    ///
    /// `DELETE /units/features/{feature}`
    ///
    /// See also [`Client::list_unit_features`], [`Client::create_unit_feature`],
    /// [`Client::get_unit_feature`], [`Client::update_unit_feature`].
    ///
    /// # Arguments
    /// * `feature`: the id of the feature. Minimum: 1.
    ///
    /// # Returns
    /// Nothing. The feature was deleted.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.delete_unit_feature(7).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, response `v2`.
    #[inline]
    pub fn delete_unit_feature(
        &self,
        feature: impl Into<FeatureId>,
    ) -> DeleteUnitFeature {
        let mut call = self.call(&DELETE_UNIT_FEATURE);
        call.path("feature", [Into::<FeatureId>::into(feature).to_string()]);
        DeleteUnitFeature { call }
    }

    /// Update a feature of units.
    ///
    /// Changes the name of a feature. Requires permission to administer categories.
    ///
    /// `PATCH /units/features/{feature}`
    ///
    /// See also [`Client::list_unit_features`], [`Client::create_unit_feature`],
    /// [`Client::get_unit_feature`], [`Client::delete_unit_feature`].
    ///
    /// # Arguments
    /// * `feature`: the id of the feature. Minimum: 1.
    /// * `body` ([`UnitFeatureUpdate`]): the fields of a feature to change.
    ///
    /// # Returns
    /// Nothing. The feature was changed.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use ziik_api::types::UnitFeatureUpdate;
    ///
    /// let body = UnitFeatureUpdate::new().name("Outdoor seating");
    /// client.update_unit_feature(6, body).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, request `v2`, response `v2`.
    #[inline]
    pub fn update_unit_feature(
        &self,
        feature: impl Into<FeatureId>,
        body: UnitFeatureUpdate,
    ) -> UpdateUnitFeature {
        let mut call = self.call(&UPDATE_UNIT_FEATURE);
        call.path("feature", [Into::<FeatureId>::into(feature).to_string()]);
        call.json("application/json", &body);
        UpdateUnitFeature { call }
    }
}

/// The request of [`Client::list_unit_features`]: `GET /units/features`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct ListUnitFeatures {
    call: Call,
}

impl ListUnitFeatures {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Page<UnitFeature>> {
        self.call.send(|answer| answer.page("data"))
    }
}

crate::runtime::builder!(ListUnitFeatures, Page < T >, page("data"));
impl Request for ListUnitFeatures {
    type Output = Page<UnitFeature>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::list_unit_features`]
pub(crate) static LIST_UNIT_FEATURES: Operation = Operation::new(
    "list_unit_features",
    Method::GET,
    "/units/features",
);
/// The request of [`Client::create_unit_feature`]: `POST /units/features`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct CreateUnitFeature {
    call: Call,
}

impl CreateUnitFeature {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Resource<UnitFeature>> {
        self.call.send(|answer| answer.resource())
    }
}

crate::runtime::builder!(CreateUnitFeature, Resource < T >, resource());
impl Request for CreateUnitFeature {
    type Output = Resource<UnitFeature>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::create_unit_feature`]
pub(crate) static CREATE_UNIT_FEATURE: Operation = Operation::new(
    "create_unit_feature",
    Method::POST,
    "/units/features",
);
/// The request of [`Client::get_unit_feature`]: `GET /units/features/{feature}`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct GetUnitFeature {
    call: Call,
}

impl GetUnitFeature {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Resource<UnitFeature>> {
        self.call.send(|answer| answer.resource())
    }
}

crate::runtime::builder!(GetUnitFeature, Resource < T >, resource());
impl Request for GetUnitFeature {
    type Output = Resource<UnitFeature>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::get_unit_feature`]
pub(crate) static GET_UNIT_FEATURE: Operation = Operation::new(
    "get_unit_feature",
    Method::GET,
    "/units/features/{feature}",
);
/// The request of [`Client::delete_unit_feature`]: `DELETE /units/features/{feature}`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct DeleteUnitFeature {
    call: Call,
}

impl DeleteUnitFeature {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<()> {
        self.call.send(|answer| answer.empty())
    }
}

crate::runtime::builder!(DeleteUnitFeature);
impl Request for DeleteUnitFeature {
    type Output = ();
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::delete_unit_feature`]
pub(crate) static DELETE_UNIT_FEATURE: Operation = Operation::new(
    "delete_unit_feature",
    Method::DELETE,
    "/units/features/{feature}",
);
/// The request of [`Client::update_unit_feature`]: `PATCH /units/features/{feature}`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct UpdateUnitFeature {
    call: Call,
}

impl UpdateUnitFeature {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<()> {
        self.call.send(|answer| answer.empty())
    }
}

crate::runtime::builder!(UpdateUnitFeature);
impl Request for UpdateUnitFeature {
    type Output = ();
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::update_unit_feature`]
pub(crate) static UPDATE_UNIT_FEATURE: Operation = Operation::new(
    "update_unit_feature",
    Method::PATCH,
    "/units/features/{feature}",
);
