// @generated from an OpenAPI document. Do not edit.

#[allow(unused_imports)]
use super::super::types::*;
use super::prelude::*;
/// # Events
///
/// Events and meetings.
impl Client {
    /// List events.
    ///
    /// Returns the events of the caller's organization up to the moment `time`.
    ///
    /// The latest events presumably come first, and `time` is presumably compared with
    /// `start_date_time`. Whether `time` is the latest moment or the earliest is uncertain, too:
    /// check what your server returns before you walk the list.
    ///
    /// `GET /events`
    ///
    /// The list can be walked: each further page is requested with the `start_date_time` of the
    /// last item as `time`.
    ///
    /// See also [`Client::delete_event`], [`Client::update_event`].
    ///
    /// # Arguments
    /// * `time`: a moment in UTC with milliseconds, such as `2026-03-02T09:15:00.000Z`. Only items
    ///   up to it are returned.
    ///
    /// # Returns
    /// [`Page`] of [`Event`]: one page of events.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(
    /// #     client: &workdrive_api::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// let page = client
    ///     .list_events("2026-03-02T12:00:00.000Z")
    ///     .external_events(true)
    ///     .send()
    ///     .await?;
    /// for event in &page.data {
    ///     println!("{:?}", event.title);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `reference`, request `reference`, response `example`.
    ///
    /// `time` is marked as required and has a default, the current time; it is required here. The
    /// list is paged by time, yet its `meta` counts pages; which time to send for the next page is
    /// not documented. The example of the request is no valid JSON, and its times have no zone.
    /// `include_recent_rsvps` is in the example only; `externalEvents`, `filter`, `category`,
    /// `onlyPast`, `include_happening_now`, `onlyMeeting` and `onlyGoing` are in the table only.
    /// The names for `filter` look like those of modules. `event` is a text inside `livestream`,
    /// where the example would go round in circles, and an object inside a group chat's calls;
    /// `reactions` are texts here and objects in posts: any JSON value. The example gives no type
    /// for `category`, `conversationId`, `eventForInvitesId`, `leftAt`, `messageId`, `metadata`,
    /// `poster`, `processing`, `repeatId`, `title`, `token`, `type`: any JSON value here. The
    /// table says "events up to this moment"; the example of the request has `time` equal to
    /// `fromDate`, and a later `toDate`, which would ask for next to nothing if `time` were the
    /// end. The names of `filter` include FAQ and COURSE; why a list of events would hold them is
    /// not documented.
    #[inline]
    pub fn list_events(&self, time: impl Into<Timestamp>) -> ListEvents {
        let mut call = self.call(&LIST_EVENTS);
        call.query(
            "time",
            None,
            [Into::<Timestamp>::into(time).into_rfc3339().to_string()],
        );
        ListEvents { call }
    }

    /// Create an event or a meeting.
    ///
    /// Creates an event of any kind. With `is_meeting` it is a meeting, to which `user_ids` and
    /// `external_user_emails` are invited.
    ///
    /// `POST /events/meeting`
    ///
    /// # Arguments
    /// * `body` ([`EventCreate`]): the new event.
    ///
    /// # Returns
    /// [`Event`]: the new event.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(
    /// #     client: &workdrive_api::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// use workdrive_api::types::{EventCreate, PermissionsInput};
    ///
    /// let body = EventCreate::new()
    ///     .permissions(PermissionsInput::new().public(true))
    ///     .title("Open studio");
    /// let event = client.create_event(body).send().await?;
    /// println!("{:?}", event.id);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `reference`, request `corrected`, response `example`.
    ///
    /// The path ends in `meeting` for every kind of event. `type` is called a number, its values
    /// are given as names and the example has the text "2": a number is sent, and only that of
    /// POST, 1, is documented. The table misspells `endDateTime`, prints a colon after `location`,
    /// and calls `videoPreviewIds` `videoPreviews`; the names are those of the example.
    /// `conversationId` is in the example only. The fields of `repeat` run together in the table;
    /// they are nested here as in the example, and `frequency` is a number or the word `monthly`.
    /// That `isMeeting` is false when left out is a reading of a misplaced cell. In the answer
    /// `type` and `category` have no type. The example gives no type for `category`,
    /// `conversationId`, `eventForInvitesId`, `leftAt`, `messageId`, `metadata`, `poster`,
    /// `processing`, `repeatId`, `title`, `token`, `type`: any JSON value here.
    #[inline]
    pub fn create_event(&self, body: EventCreate) -> CreateEvent {
        let mut call = self.call(&CREATE_EVENT);
        call.json("application/json", &body);
        CreateEvent { call }
    }

    /// Delete an event.
    ///
    /// Removes an event or a meeting.
    ///
    /// `DELETE /events/{id}`
    ///
    /// See also [`Client::list_events`], [`Client::update_event`].
    ///
    /// # Arguments
    /// * `id`: the id of the event.
    ///
    /// # Returns
    /// Nothing. The event was removed.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(
    /// #     client: &workdrive_api::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// client
    ///     .delete_event("74eae6a7-ab35-4f20-a632-243d5ec138af")
    ///     .repeat("repeat")
    ///     .send()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `reference`, request `reference`, response `undocumented`.
    ///
    /// The query parameter `repeat` has neither a type nor values. No answer is shown.
    #[inline]
    pub fn delete_event(&self, id: impl Into<EventId>) -> DeleteEvent {
        let mut call = self.call(&DELETE_EVENT);
        call.path("id", [Into::<EventId>::into(id).to_string()]);
        DeleteEvent { call }
    }

    /// Update an event.
    ///
    /// Changes an event or a meeting. Fields that are left out keep their values.
    ///
    /// `PATCH /events/{id}`
    ///
    /// See also [`Client::list_events`], [`Client::delete_event`].
    ///
    /// # Arguments
    /// * `id`: the id of the event.
    /// * `body` ([`EventUpdate`]): the fields to change.
    ///
    /// # Returns
    /// [`Event`]: the changed event.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(
    /// #     client: &workdrive_api::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// use workdrive_api::types::EventUpdate;
    ///
    /// let body = EventUpdate::new()
    ///     .title("Open studio, second round")
    ///     .start_date_time("2026-03-14T10:00:00.000Z");
    /// let event = client
    ///     .update_event("74eae6a7-ab35-4f20-a632-243d5ec138af", body)
    ///     .repeat("repeat")
    ///     .send()
    ///     .await?;
    /// println!("{:?}", event.title);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `reference`, request `corrected`, response `example`.
    ///
    /// The query parameter `repeat` has neither a type nor values. `type` is called a number, its
    /// values are given as names and the example has the text "2": a number is sent, and only that
    /// of POST, 1, is documented. The table misspells `endDateTime`, prints a colon after
    /// `location`, and calls `videoPreviewIds` `videoPreviews`; the names are those of the
    /// example. `conversationId` is in the example only. The fields of `repeat` run together in
    /// the table; they are nested here as in the example, and `frequency` is a number or the word
    /// `monthly`. That `isMeeting` is false when left out is a reading of a misplaced cell. The
    /// example gives no type for `category`, `conversationId`, `eventForInvitesId`, `leftAt`,
    /// `messageId`, `metadata`, `poster`, `processing`, `repeatId`, `title`, `token`, `type`: any
    /// JSON value here.
    #[inline]
    pub fn update_event(
        &self,
        id: impl Into<EventId>,
        body: EventUpdate,
    ) -> UpdateEvent {
        let mut call = self.call(&UPDATE_EVENT);
        call.path("id", [Into::<EventId>::into(id).to_string()]);
        call.json("application/json", &body);
        UpdateEvent { call }
    }
}

/// The request of [`Client::list_events`]: `GET /events`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct ListEvents {
    call: Call,
}

impl ListEvents {
    /// The number of items on a page. No limits are documented. Default: 10.
    #[inline]
    pub fn per_page(mut self, value: i64) -> Self {
        let call = &mut self.call;
        call.query("per_page", None, [value.to_string()]);
        self
    }

    /// Whether to include events from calendars outside WorkDrive.
    #[inline]
    pub fn external_events(mut self, value: bool) -> Self {
        let call = &mut self.call;
        call.query("externalEvents", None, [value.to_string()]);
        self
    }

    /// Only events of this kind.
    #[inline]
    pub fn filter(mut self, value: EventFilter) -> Self {
        let call = &mut self.call;
        call.query("filter", None, [value.to_string()]);
        self
    }

    /// The name of a category, from `list_categories`: only its events.
    #[inline]
    pub fn category(mut self, value: impl Into<String>) -> Self {
        let call = &mut self.call;
        call.query("category", None, [Into::<String>::into(value)]);
        self
    }

    /// Whether to return only past events.
    #[inline]
    pub fn only_past(mut self, value: bool) -> Self {
        let call = &mut self.call;
        call.query("onlyPast", None, [value.to_string()]);
        self
    }

    /// Whether to include events that are in progress.
    #[inline]
    pub fn include_happening_now(mut self, value: bool) -> Self {
        let call = &mut self.call;
        call.query("include_happening_now", None, [value.to_string()]);
        self
    }

    /// Whether to return only meetings.
    #[inline]
    pub fn only_meeting(mut self, value: bool) -> Self {
        let call = &mut self.call;
        call.query("onlyMeeting", None, [value.to_string()]);
        self
    }

    /// Whether to return only events that the caller will attend.
    #[inline]
    pub fn only_going(mut self, value: bool) -> Self {
        let call = &mut self.call;
        call.query("onlyGoing", None, [value.to_string()]);
        self
    }

    /// Only events that end by this time, such as `2026-03-02T09:15:00`. Whether a time zone is
    /// allowed is not documented.
    #[inline]
    pub fn to_date(mut self, value: impl Into<String>) -> Self {
        let call = &mut self.call;
        call.query("toDate", None, [Into::<String>::into(value)]);
        self
    }

    /// Only events that begin at or after this time, such as `2026-03-02T09:15:00`. Whether a time
    /// zone is allowed is not documented.
    #[inline]
    pub fn from_date(mut self, value: impl Into<String>) -> Self {
        let call = &mut self.call;
        call.query("fromDate", None, [Into::<String>::into(value)]);
        self
    }

    /// Presumably whether to include recent answers to invitations. The effect is not documented.
    #[inline]
    pub fn include_recent_rsvps(mut self, value: bool) -> Self {
        let call = &mut self.call;
        call.query("include_recent_rsvps", None, [value.to_string()]);
        self
    }

    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Page<Event>> {
        self.call.send(|answer| answer.page("events"))
    }
}

crate::runtime::builder!(ListEvents, Page < T >, page("events"));
impl Request for ListEvents {
    type Output = Page<Event>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

impl ListRequest for ListEvents {
    type Item = Event;
    const PAGING: Paging = Paging::Moments;
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
        None
    }

    #[inline]
    fn at(mut self, position: Position) -> Self {
        if let Position::Moment(moment) = position {
            self.call.query("time", None, [moment]);
        }
        self
    }

    #[inline]
    fn id(item: &Self::Item) -> Option<ItemId> {
        item.id.clone().map(ItemId::from)
    }

    #[inline]
    fn moment(item: &Self::Item) -> Option<&str> {
        item.start_date_time.as_ref().and_then(Timestamp::as_text)
    }
}

/// [`Client::list_events`]
pub(crate) static LIST_EVENTS: Operation = Operation::new(
    "list_events",
    Method::GET,
    "/events",
);
/// The request of [`Client::create_event`]: `POST /events/meeting`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct CreateEvent {
    call: Call,
}

impl CreateEvent {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Event> {
        self.call.send(|answer| answer.json())
    }
}

crate::runtime::builder!(CreateEvent, T, json());
impl Request for CreateEvent {
    type Output = Event;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::create_event`]
pub(crate) static CREATE_EVENT: Operation = Operation::new(
    "create_event",
    Method::POST,
    "/events/meeting",
);
/// The request of [`Client::delete_event`]: `DELETE /events/{id}`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct DeleteEvent {
    call: Call,
}

impl DeleteEvent {
    /// Which events of a series to remove: all of them, or only the later ones. The values are not
    /// documented.
    #[inline]
    pub fn repeat(mut self, value: impl Into<String>) -> Self {
        let call = &mut self.call;
        call.query("repeat", None, [Into::<String>::into(value)]);
        self
    }

    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<()> {
        self.call.send(|answer| answer.empty())
    }
}

crate::runtime::builder!(DeleteEvent);
impl Request for DeleteEvent {
    type Output = ();
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::delete_event`]
pub(crate) static DELETE_EVENT: Operation = Operation::new(
    "delete_event",
    Method::DELETE,
    "/events/{id}",
);
/// The request of [`Client::update_event`]: `PATCH /events/{id}`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct UpdateEvent {
    call: Call,
}

impl UpdateEvent {
    /// Which events of a series to change: all of them, or only the later ones. The values are not
    /// documented.
    #[inline]
    pub fn repeat(mut self, value: impl Into<String>) -> Self {
        let call = &mut self.call;
        call.query("repeat", None, [Into::<String>::into(value)]);
        self
    }

    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Event> {
        self.call.send(|answer| answer.json())
    }
}

crate::runtime::builder!(UpdateEvent, T, json());
impl Request for UpdateEvent {
    type Output = Event;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::update_event`]
pub(crate) static UPDATE_EVENT: Operation = Operation::new(
    "update_event",
    Method::PATCH,
    "/events/{id}",
);
