// @generated from an OpenAPI document. Do not edit.

#[allow(unused_imports)]
use super::super::types::*;
use super::prelude::*;
/// # Quicklinks
///
/// Links that a tenant offers to its people.
impl Client {
    /// List quick links.
    ///
    /// Returns all quick links at once.
    ///
    /// `GET /quicklinks`
    ///
    /// See also [`Client::create_quicklink`], [`Client::get_quicklink`],
    /// [`Client::delete_quicklink`], [`Client::update_quicklink`].
    ///
    /// # Returns
    /// List of [`Quicklink`]: the quick links.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let list = client.list_quicklinks().send().await?;
    /// for quicklink in &list.data {
    ///     println!("{:?}", quicklink.name);
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
    pub fn list_quicklinks(&self) -> ListQuicklinks {
        let call = self.call(&LIST_QUICKLINKS);
        ListQuicklinks { call }
    }

    /// Create a quick link.
    ///
    /// Creates a quick link. Returns a message only: the id of the new quick link is the last
    /// segment of the `Location` header. Requires permission to publish quick links
    /// (`quick_links`).
    ///
    /// `POST /quicklinks`
    ///
    /// See also [`Client::list_quicklinks`], [`Client::get_quicklink`],
    /// [`Client::delete_quicklink`], [`Client::update_quicklink`].
    ///
    /// # Arguments
    /// * `body` ([`QuicklinkCreate`]): the new quick link.
    ///
    /// # Returns
    /// [`QuicklinkCreated`]: a sentence about the new quick link.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use ziik_api::types::{QuicklinkCreate, VisibilityInput};
    ///
    /// let body = QuicklinkCreate::new(
    ///         "Order milk and beans",
    ///         "https://orders.fjord.example/",
    ///     )
    ///     .visibility(VisibilityInput::new().units([14]))
    ///     .owner_unit(1);
    /// let quicklink_created = client.create_quicklink(body).send().await?;
    /// println!("{:?}", quicklink_created.message);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, request `v2`, response `v2`.
    ///
    /// The body is a bare object with a message.
    #[inline]
    pub fn create_quicklink(&self, body: QuicklinkCreate) -> CreateQuicklink {
        let mut call = self.call(&CREATE_QUICKLINK);
        call.json("application/json", &body);
        CreateQuicklink { call }
    }

    /// Get a quick link.
    ///
    /// Returns one quick link.
    ///
    /// `GET /quicklinks/{quicklink}`
    ///
    /// See also [`Client::list_quicklinks`], [`Client::create_quicklink`],
    /// [`Client::delete_quicklink`], [`Client::update_quicklink`].
    ///
    /// # Arguments
    /// * `quicklink`: the id of the quick link. Minimum: 1.
    ///
    /// # Returns
    /// [`Quicklink`]: the quick link.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let quicklink = client.get_quicklink(61).send().await?;
    /// println!("{:?}", quicklink.name);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, response `v2`.
    ///
    /// The status is not documented.
    #[inline]
    pub fn get_quicklink(&self, quicklink: impl Into<QuicklinkId>) -> GetQuicklink {
        let mut call = self.call(&GET_QUICKLINK);
        call.path("quicklink", [Into::<QuicklinkId>::into(quicklink).to_string()]);
        GetQuicklink { call }
    }

    /// Delete a quick link.
    ///
    /// Deletes a quick link. Requires permission to publish quick links (`quick_links`).
    ///
    /// `DELETE /quicklinks/{quicklink}`
    ///
    /// See also [`Client::list_quicklinks`], [`Client::create_quicklink`],
    /// [`Client::get_quicklink`], [`Client::update_quicklink`].
    ///
    /// # Arguments
    /// * `quicklink`: the id of the quick link. Minimum: 1.
    ///
    /// # Returns
    /// Nothing. The quick link was deleted.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.delete_quicklink(61).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, response `v2`.
    ///
    /// Unlike an update, it is documented without a condition on the unit of the author.
    #[inline]
    pub fn delete_quicklink(
        &self,
        quicklink: impl Into<QuicklinkId>,
    ) -> DeleteQuicklink {
        let mut call = self.call(&DELETE_QUICKLINK);
        call.path("quicklink", [Into::<QuicklinkId>::into(quicklink).to_string()]);
        DeleteQuicklink { call }
    }

    /// Update a quick link.
    ///
    /// Changes the fields that are sent. Returns nothing: call
    /// [`get_quicklink`](Client::get_quicklink) to see the result. Requires permission to publish
    /// quick links (`quick_links`), and the quick link must have been created by somebody in the
    /// signed-in user's unit.
    ///
    /// `PATCH /quicklinks/{quicklink}`
    ///
    /// See also [`Client::list_quicklinks`], [`Client::create_quicklink`],
    /// [`Client::get_quicklink`], [`Client::delete_quicklink`].
    ///
    /// # Arguments
    /// * `quicklink`: the id of the quick link. Minimum: 1.
    /// * `body` ([`QuicklinkUpdate`]): the fields to change.
    ///
    /// # Returns
    /// Nothing. The quick link was changed.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use ziik_api::types::QuicklinkUpdate;
    ///
    /// let body = QuicklinkUpdate::new()
    ///     .name("Order milk")
    ///     .link("https://orders.fjord.example/milk");
    /// client.update_quicklink(61, body).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, request `v2`, response `v2`.
    #[inline]
    pub fn update_quicklink(
        &self,
        quicklink: impl Into<QuicklinkId>,
        body: QuicklinkUpdate,
    ) -> UpdateQuicklink {
        let mut call = self.call(&UPDATE_QUICKLINK);
        call.path("quicklink", [Into::<QuicklinkId>::into(quicklink).to_string()]);
        call.json("application/json", &body);
        UpdateQuicklink { call }
    }
}

/// The request of [`Client::list_quicklinks`]: `GET /quicklinks`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct ListQuicklinks {
    call: Call,
}

impl ListQuicklinks {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Page<Quicklink>> {
        self.call.send(|answer| answer.page("data"))
    }
}

crate::runtime::builder!(ListQuicklinks, Page < T >, page("data"));
impl Request for ListQuicklinks {
    type Output = Page<Quicklink>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::list_quicklinks`]
pub(crate) static LIST_QUICKLINKS: Operation = Operation::new(
    "list_quicklinks",
    Method::GET,
    "/quicklinks",
);
/// The request of [`Client::create_quicklink`]: `POST /quicklinks`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct CreateQuicklink {
    call: Call,
}

impl CreateQuicklink {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<QuicklinkCreated> {
        self.call.send(|answer| answer.json())
    }
}

crate::runtime::builder!(CreateQuicklink, T, json());
impl Request for CreateQuicklink {
    type Output = QuicklinkCreated;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::create_quicklink`]
pub(crate) static CREATE_QUICKLINK: Operation = Operation::new(
    "create_quicklink",
    Method::POST,
    "/quicklinks",
);
/// The request of [`Client::get_quicklink`]: `GET /quicklinks/{quicklink}`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct GetQuicklink {
    call: Call,
}

impl GetQuicklink {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Resource<Quicklink>> {
        self.call.send(|answer| answer.resource())
    }
}

crate::runtime::builder!(GetQuicklink, Resource < T >, resource());
impl Request for GetQuicklink {
    type Output = Resource<Quicklink>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::get_quicklink`]
pub(crate) static GET_QUICKLINK: Operation = Operation::new(
    "get_quicklink",
    Method::GET,
    "/quicklinks/{quicklink}",
);
/// The request of [`Client::delete_quicklink`]: `DELETE /quicklinks/{quicklink}`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct DeleteQuicklink {
    call: Call,
}

impl DeleteQuicklink {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<()> {
        self.call.send(|answer| answer.empty())
    }
}

crate::runtime::builder!(DeleteQuicklink);
impl Request for DeleteQuicklink {
    type Output = ();
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::delete_quicklink`]
pub(crate) static DELETE_QUICKLINK: Operation = Operation::new(
    "delete_quicklink",
    Method::DELETE,
    "/quicklinks/{quicklink}",
);
/// The request of [`Client::update_quicklink`]: `PATCH /quicklinks/{quicklink}`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct UpdateQuicklink {
    call: Call,
}

impl UpdateQuicklink {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<()> {
        self.call.send(|answer| answer.empty())
    }
}

crate::runtime::builder!(UpdateQuicklink);
impl Request for UpdateQuicklink {
    type Output = ();
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::update_quicklink`]
pub(crate) static UPDATE_QUICKLINK: Operation = Operation::new(
    "update_quicklink",
    Method::PATCH,
    "/quicklinks/{quicklink}",
);
