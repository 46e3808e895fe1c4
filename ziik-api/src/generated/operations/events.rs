// @generated from an OpenAPI document. Do not edit.

#[allow(unused_imports)]
use super::super::types::*;
use super::prelude::*;
/// # Events
///
/// Who takes part in the event of a post, and the answer of the signed-in user.
impl Client {
    /// List the participants of an event.
    ///
    /// Returns the users who are invited to the event of a post, page by page. Send at most one of
    /// `invited`, `accepted` and `rejected`: what several do together, and what false does, is not
    /// documented. Requires access to the post, as [`get_post`](Client::get_post) does.
    ///
    /// `GET /events/{event}/participants`
    ///
    /// See also [`Client::accept_event_invitation`], [`Client::decline_event_invitation`].
    ///
    /// `Paginate` makes a stream of all pages or items of this list.
    ///
    /// # Arguments
    /// * `event`: the id of the event, which is presumably that of its post. Minimum: 1.
    ///
    /// # Returns
    /// [`Page`] of [`EventParticipant`]: one page of participants.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let page = client.list_event_participants(3001).invited(true).send().await?;
    /// for event_participant in &page.data {
    ///     println!("{:?}", event_participant.name);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, request `v2`, response `v2`.
    ///
    /// The status is not documented. Whether the id is that of the post or one of the event itself
    /// is not documented; the event of a post shows no id of its own. `rsvp` is null or 2 in the
    /// sample. The unit of a user is a larger object here than elsewhere, with empty arrays as
    /// `addresses` and `stats`.
    #[inline]
    pub fn list_event_participants(
        &self,
        event: impl Into<PostId>,
    ) -> ListEventParticipants {
        let mut call = self.call(&LIST_EVENT_PARTICIPANTS);
        call.path("event", [Into::<PostId>::into(event).to_string()]);
        ListEventParticipants { call }
    }

    /// Accept the invitation to an event.
    ///
    /// Makes the signed-in user accept the invitation to the event of a post. Events with
    /// `participation.enabled` ask for an answer. Requires access to the post, as
    /// [`get_post`](Client::get_post) does.
    ///
    /// `POST /events/{event}/participants`
    ///
    /// See also [`Client::list_event_participants`], [`Client::decline_event_invitation`].
    ///
    /// # Arguments
    /// * `event`: the id of the event, which is presumably that of its post. Minimum: 1.
    ///
    /// # Returns
    /// Nothing. The signed-in user has accepted.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.accept_event_invitation(3001).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, response `v2`.
    ///
    /// Whether the id is that of the post or one of the event itself is not documented; the event
    /// of a post shows no id of its own.
    #[inline]
    pub fn accept_event_invitation(
        &self,
        event: impl Into<PostId>,
    ) -> AcceptEventInvitation {
        let mut call = self.call(&ACCEPT_EVENT_INVITATION);
        call.path("event", [Into::<PostId>::into(event).to_string()]);
        AcceptEventInvitation { call }
    }

    /// Decline the invitation to an event.
    ///
    /// Makes the signed-in user decline the invitation to the event of a post. Events with
    /// `participation.enabled` ask for an answer. Requires access to the post, as
    /// [`get_post`](Client::get_post) does.
    ///
    /// `DELETE /events/{event}/participants`
    ///
    /// See also [`Client::list_event_participants`], [`Client::accept_event_invitation`].
    ///
    /// # Arguments
    /// * `event`: the id of the event, which is presumably that of its post. Minimum: 1.
    ///
    /// # Returns
    /// Nothing. The signed-in user has declined.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.decline_event_invitation(3001).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, response `v2`.
    ///
    /// Whether the id is that of the post or one of the event itself is not documented; the event
    /// of a post shows no id of its own. The text of the operation says that it accepts; its title
    /// and method say that it declines.
    #[inline]
    pub fn decline_event_invitation(
        &self,
        event: impl Into<PostId>,
    ) -> DeclineEventInvitation {
        let mut call = self.call(&DECLINE_EVENT_INVITATION);
        call.path("event", [Into::<PostId>::into(event).to_string()]);
        DeclineEventInvitation { call }
    }
}

/// The request of [`Client::list_event_participants`]: `GET /events/{event}/participants`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct ListEventParticipants {
    call: Call,
}

impl ListEventParticipants {
    /// Only users who are invited and have not answered.
    #[inline]
    pub fn invited(mut self, value: bool) -> Self {
        let call = &mut self.call;
        call.query("invited", None, [value.to_string()]);
        self
    }

    /// Only users who accepted.
    #[inline]
    pub fn accepted(mut self, value: bool) -> Self {
        let call = &mut self.call;
        call.query("accepted", None, [value.to_string()]);
        self
    }

    /// Only users who declined.
    #[inline]
    pub fn rejected(mut self, value: bool) -> Self {
        let call = &mut self.call;
        call.query("rejected", None, [value.to_string()]);
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
    pub fn send(self) -> crate::runtime::Reply<Page<EventParticipant>> {
        self.call.send(|answer| answer.page("data"))
    }
}

crate::runtime::builder!(ListEventParticipants, Page < T >, page("data"));
impl Request for ListEventParticipants {
    type Output = Page<EventParticipant>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

impl ListRequest for ListEventParticipants {
    type Item = EventParticipant;
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

/// [`Client::list_event_participants`]
pub(crate) static LIST_EVENT_PARTICIPANTS: Operation = Operation::new(
    "list_event_participants",
    Method::GET,
    "/events/{event}/participants",
);
/// The request of [`Client::accept_event_invitation`]: `POST /events/{event}/participants`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct AcceptEventInvitation {
    call: Call,
}

impl AcceptEventInvitation {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<()> {
        self.call.send(|answer| answer.empty())
    }
}

crate::runtime::builder!(AcceptEventInvitation);
impl Request for AcceptEventInvitation {
    type Output = ();
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::accept_event_invitation`]
pub(crate) static ACCEPT_EVENT_INVITATION: Operation = Operation::new(
    "accept_event_invitation",
    Method::POST,
    "/events/{event}/participants",
);
/// The request of [`Client::decline_event_invitation`]: `DELETE /events/{event}/participants`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct DeclineEventInvitation {
    call: Call,
}

impl DeclineEventInvitation {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<()> {
        self.call.send(|answer| answer.empty())
    }
}

crate::runtime::builder!(DeclineEventInvitation);
impl Request for DeclineEventInvitation {
    type Output = ();
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::decline_event_invitation`]
pub(crate) static DECLINE_EVENT_INVITATION: Operation = Operation::new(
    "decline_event_invitation",
    Method::DELETE,
    "/events/{event}/participants",
);
