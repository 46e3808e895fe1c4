// @generated from an OpenAPI document. Do not edit.

#[allow(unused_imports)]
use super::super::types::*;
use super::prelude::*;
/// # Calendar
///
/// Events, birthdays and shifts in a period of time.
impl Client {
    /// List the items of the calendar.
    ///
    /// Returns the events, birthdays and shifts of a period in the calendar of the signed-in user,
    /// all at once.
    ///
    /// `GET /calendar`
    ///
    /// # Arguments
    /// * `start`: the beginning of the period, in ISO 8601 with an offset.
    /// * `end`: the end of the period, in ISO 8601 with an offset.
    ///
    /// # Returns
    /// List of [`CalendarItem`]: the items of the calendar.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let list = client
    ///     .list_calendar_items("2026-03-01T00:00:00+01:00", "2026-03-31T00:00:00+02:00")
    ///     .send()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, request `v2`, response `v2`.
    ///
    /// The status is not documented. The sample is not valid JSON. Times are text in ISO 8601
    /// here, and a birthday has a date only, against the rule that times are Unix seconds. The
    /// `rsvp` of an event is always null in it.
    #[inline]
    pub fn list_calendar_items(
        &self,
        start: impl Into<Timestamp>,
        end: impl Into<Timestamp>,
    ) -> ListCalendarItems {
        let mut call = self.call(&LIST_CALENDAR_ITEMS);
        call.query(
            "start",
            None,
            [Into::<Timestamp>::into(start).into_rfc3339().to_string()],
        );
        call.query(
            "end",
            None,
            [Into::<Timestamp>::into(end).into_rfc3339().to_string()],
        );
        ListCalendarItems { call }
    }
}

/// The request of [`Client::list_calendar_items`]: `GET /calendar`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct ListCalendarItems {
    call: Call,
}

impl ListCalendarItems {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Page<CalendarItem>> {
        self.call.send(|answer| answer.page("data"))
    }
}

crate::runtime::builder!(ListCalendarItems, Page < T >, page("data"));
impl Request for ListCalendarItems {
    type Output = Page<CalendarItem>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::list_calendar_items`]
pub(crate) static LIST_CALENDAR_ITEMS: Operation = Operation::new(
    "list_calendar_items",
    Method::GET,
    "/calendar",
);
