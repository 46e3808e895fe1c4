// @generated from an OpenAPI document. Do not edit.

#[allow(unused_imports)]
use super::super::types::*;
use super::prelude::*;
/// # Statistics
///
/// Figures about the use of the platform in a period.
impl Client {
    /// Get the statistics of a period.
    ///
    /// Returns the figures of all areas for a period: a number for each day, and totals.
    /// [`get_statistics_area`](Client::get_statistics_area) returns a single area.
    ///
    /// `GET /statistics`
    ///
    /// See also [`Client::get_statistics_area`].
    ///
    /// # Arguments
    /// * `start`: the beginning of the period, in Unix seconds.
    /// * `end`: the end of the period, in Unix seconds.
    /// * `offset`: how many minutes UTC is ahead of the local time: negative east of Greenwich,
    ///   such as -60 for UTC+1.
    ///
    /// # Returns
    /// [`Statistics`]: the statistics.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let statistics = client
    ///     .get_statistics(1773010800, 1773183599, -60)
    ///     .unit(12)
    ///     .send()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, request `v2`, response `v2`.
    ///
    /// The status is not documented. No permission is documented. The sample command leaves the
    /// required parameters out. The counts of the active users are numbers in quotes, `mobile`
    /// shows an empty array, and `percent` is 0.
    #[inline]
    pub fn get_statistics(
        &self,
        start: impl Into<Timestamp>,
        end: impl Into<Timestamp>,
        offset: i64,
    ) -> GetStatistics {
        let mut call = self.call(&GET_STATISTICS);
        call.query("start", None, [Into::<Timestamp>::into(start).to_string()]);
        call.query("end", None, [Into::<Timestamp>::into(end).to_string()]);
        call.query("offset", None, [offset.to_string()]);
        GetStatistics { call }
    }

    /// Get the statistics of one area.
    ///
    /// Returns the figures of one area for a period. Presumably the other areas are missing. If
    /// the API returns the area without its name around it, the figures are in `extra`.
    ///
    /// `GET /statistics/{area}`
    ///
    /// See also [`Client::get_statistics`].
    ///
    /// # Arguments
    /// * `area`: the area: presumably the name of a field of `Statistics`, such as `news`.
    /// * `start`: the beginning of the period, in Unix seconds.
    /// * `end`: the end of the period, in Unix seconds.
    /// * `offset`: how many minutes UTC is ahead of the local time: negative east of Greenwich,
    ///   such as -60 for UTC+1.
    ///
    /// # Returns
    /// [`Statistics`]: the statistics of the area.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let statistics = client
    ///     .get_statistics_area("news", 1773010800, 1773183599, -60)
    ///     .unit(12)
    ///     .send()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, request `v2`, response `inferred`.
    ///
    /// The status is not documented. Neither the areas nor the answer for a single one are
    /// documented: the areas are taken from the answer for all of them. No permission is
    /// documented.
    #[inline]
    pub fn get_statistics_area(
        &self,
        area: impl Into<String>,
        start: impl Into<Timestamp>,
        end: impl Into<Timestamp>,
        offset: i64,
    ) -> GetStatisticsArea {
        let mut call = self.call(&GET_STATISTICS_AREA);
        call.path("area", [Into::<String>::into(area)]);
        call.query("start", None, [Into::<Timestamp>::into(start).to_string()]);
        call.query("end", None, [Into::<Timestamp>::into(end).to_string()]);
        call.query("offset", None, [offset.to_string()]);
        GetStatisticsArea { call }
    }
}

/// The request of [`Client::get_statistics`]: `GET /statistics`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct GetStatistics {
    call: Call,
}

impl GetStatistics {
    /// The id of a unit: only figures of this unit. Without it, those of the unit where the
    /// signed-in user works physically. Minimum: 1.
    #[inline]
    pub fn unit(mut self, value: impl Into<UnitId>) -> Self {
        let call = &mut self.call;
        call.query("unit", None, [Into::<UnitId>::into(value).to_string()]);
        self
    }

    /// Whether to include the units below. Default: false.
    #[inline]
    pub fn falldown(mut self, value: bool) -> Self {
        let call = &mut self.call;
        call.query("falldown", None, [value.to_string()]);
        self
    }

    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Resource<Statistics>> {
        self.call.send(|answer| answer.resource())
    }
}

crate::runtime::builder!(GetStatistics, Resource < T >, resource());
impl Request for GetStatistics {
    type Output = Resource<Statistics>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::get_statistics`]
pub(crate) static GET_STATISTICS: Operation = Operation::new(
    "get_statistics",
    Method::GET,
    "/statistics",
);
/// The request of [`Client::get_statistics_area`]: `GET /statistics/{area}`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct GetStatisticsArea {
    call: Call,
}

impl GetStatisticsArea {
    /// The id of a unit: only figures of this unit. Without it, those of the unit where the
    /// signed-in user works physically. Minimum: 1.
    #[inline]
    pub fn unit(mut self, value: impl Into<UnitId>) -> Self {
        let call = &mut self.call;
        call.query("unit", None, [Into::<UnitId>::into(value).to_string()]);
        self
    }

    /// Whether to include the units below. Default: false.
    #[inline]
    pub fn falldown(mut self, value: bool) -> Self {
        let call = &mut self.call;
        call.query("falldown", None, [value.to_string()]);
        self
    }

    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Resource<Statistics>> {
        self.call.send(|answer| answer.resource())
    }
}

crate::runtime::builder!(GetStatisticsArea, Resource < T >, resource());
impl Request for GetStatisticsArea {
    type Output = Resource<Statistics>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::get_statistics_area`]
pub(crate) static GET_STATISTICS_AREA: Operation = Operation::new(
    "get_statistics_area",
    Method::GET,
    "/statistics/{area}",
);
