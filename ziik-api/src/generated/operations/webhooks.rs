// @generated from an OpenAPI document. Do not edit.

#[allow(unused_imports)]
use super::super::types::*;
use super::prelude::*;
/// # Webhooks
///
/// Calls to an address of yours when users or units change, and their logs.
impl Client {
    /// List webhooks.
    ///
    /// Returns all webhooks at once, without their events: call
    /// [`list_webhook_triggers`](Client::list_webhook_triggers) for those. Requires administrator
    /// rights.
    ///
    /// `GET /webhooks`
    ///
    /// See also [`Client::create_webhook`], [`Client::get_webhook`], [`Client::delete_webhook`],
    /// [`Client::update_webhook`].
    ///
    /// # Returns
    /// List of [`Webhook`]: the webhooks.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let list = client.list_webhooks().send().await?;
    /// for webhook in &list.data {
    ///     println!("{:?}", webhook.name);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, response `v2`.
    ///
    /// The status is not documented. The list has no pages, although that of the logs has.
    #[inline]
    pub fn list_webhooks(&self) -> ListWebhooks {
        let call = self.call(&LIST_WEBHOOKS);
        ListWebhooks { call }
    }

    /// Create a webhook.
    ///
    /// Creates a webhook: an address of yours that is called when one of its events happens. All
    /// events of a webhook call the same address, and the call does not name its event: create one
    /// webhook for each event to tell them apart. How a receiver can tell that a call comes from
    /// Ziik is not documented: make the address hard to guess. The returned webhook does not have
    /// its events: call [`list_webhook_triggers`](Client::list_webhook_triggers) to see them.
    /// Requires administrator rights.
    ///
    /// `POST /webhooks`
    ///
    /// See also [`Client::list_webhooks`], [`Client::get_webhook`], [`Client::delete_webhook`],
    /// [`Client::update_webhook`].
    ///
    /// # Arguments
    /// * `body` ([`WebhookCreate`]): the new webhook.
    ///
    /// # Returns
    /// [`Webhook`]: the new webhook.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use ziik_api::types::{WebhookCreate, WebhookEvent};
    ///
    /// let body = WebhookCreate::new(
    ///         "New colleagues",
    ///         "https://hooks.fjord.example/4f1c9b/user-create",
    ///     )
    ///     .triggers([WebhookEvent::UserCreate]);
    /// let webhook = client.create_webhook(body).send().await?;
    /// println!("{}", webhook.id);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, request `v2`, response `v2`.
    ///
    /// The units of the author have an empty list as their counts. Whether a webhook without
    /// triggers is ever called is not documented.
    #[inline]
    pub fn create_webhook(&self, body: WebhookCreate) -> CreateWebhook {
        let mut call = self.call(&CREATE_WEBHOOK);
        call.json("application/json", &body);
        CreateWebhook { call }
    }

    /// Get a webhook.
    ///
    /// Returns one webhook, without its events: call
    /// [`list_webhook_triggers`](Client::list_webhook_triggers) for those. Requires administrator
    /// rights.
    ///
    /// `GET /webhooks/{webhook}`
    ///
    /// See also [`Client::list_webhooks`], [`Client::create_webhook`], [`Client::delete_webhook`],
    /// [`Client::update_webhook`].
    ///
    /// # Arguments
    /// * `webhook`: the id of the webhook. Minimum: 1.
    ///
    /// # Returns
    /// [`Webhook`]: the webhook.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let webhook = client.get_webhook(21).send().await?;
    /// println!("{:?}", webhook.name);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, response `v2`.
    ///
    /// The status is not documented.
    #[inline]
    pub fn get_webhook(&self, webhook: impl Into<WebhookId>) -> GetWebhook {
        let mut call = self.call(&GET_WEBHOOK);
        call.path("webhook", [Into::<WebhookId>::into(webhook).to_string()]);
        GetWebhook { call }
    }

    /// Delete a webhook.
    ///
    /// Deletes a webhook. What happens to its triggers and logs is not documented. Requires
    /// administrator rights.
    ///
    /// `DELETE /webhooks/{webhook}`
    ///
    /// See also [`Client::list_webhooks`], [`Client::create_webhook`], [`Client::get_webhook`],
    /// [`Client::update_webhook`].
    ///
    /// # Arguments
    /// * `webhook`: the id of the webhook. Minimum: 1.
    ///
    /// # Returns
    /// Nothing. The webhook was deleted.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.delete_webhook(21).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, response `v2`.
    #[inline]
    pub fn delete_webhook(&self, webhook: impl Into<WebhookId>) -> DeleteWebhook {
        let mut call = self.call(&DELETE_WEBHOOK);
        call.path("webhook", [Into::<WebhookId>::into(webhook).to_string()]);
        DeleteWebhook { call }
    }

    /// Update a webhook.
    ///
    /// Changes the name or the address of a webhook. Its events cannot be changed here: call
    /// [`create_webhook_trigger`](Client::create_webhook_trigger) and
    /// [`delete_webhook_trigger`](Client::delete_webhook_trigger). Returns nothing: call
    /// [`get_webhook`](Client::get_webhook) to see the result. Requires administrator rights.
    ///
    /// `PATCH /webhooks/{webhook}`
    ///
    /// See also [`Client::list_webhooks`], [`Client::create_webhook`], [`Client::get_webhook`],
    /// [`Client::delete_webhook`].
    ///
    /// # Arguments
    /// * `webhook`: the id of the webhook. Minimum: 1.
    /// * `body` ([`WebhookUpdate`]): the fields to change.
    ///
    /// # Returns
    /// Nothing. The webhook was changed.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use ziik_api::types::WebhookUpdate;
    ///
    /// let body = WebhookUpdate::new()
    ///     .name("New colleagues (HR)")
    ///     .uri("https://hooks.fjord.example/9d27e0/user-create");
    /// client.update_webhook(21, body).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, request `v2`, response `v2`.
    ///
    /// The documented curl command has `/api/webhook/123`, in the singular; the request line has
    /// this path.
    #[inline]
    pub fn update_webhook(
        &self,
        webhook: impl Into<WebhookId>,
        body: WebhookUpdate,
    ) -> UpdateWebhook {
        let mut call = self.call(&UPDATE_WEBHOOK);
        call.path("webhook", [Into::<WebhookId>::into(webhook).to_string()]);
        call.json("application/json", &body);
        UpdateWebhook { call }
    }

    /// List the calls of a webhook.
    ///
    /// Returns the calls that a webhook has made, page by page. They have no time, and their order
    /// is not documented. Requires administrator rights.
    ///
    /// `GET /webhooks/{webhook}/logs`
    ///
    /// `Paginate` makes a stream of all pages or items of this list.
    ///
    /// # Arguments
    /// * `webhook`: the id of the webhook. Minimum: 1.
    ///
    /// # Returns
    /// [`Page`] of [`WebhookLog`]: one page of calls.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let page = client.list_webhook_logs(21).limit(50).send().await?;
    /// for webhook_log in &page.data {
    ///     println!("{}", webhook_log.id);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, request `inferred`, response `v2`.
    ///
    /// The status is not documented. `page` and `limit` are an assumption, from the links of the
    /// documented answer and the other lists of the API; that answer has 20 items on a page, and
    /// links to the host `example.com`.
    #[inline]
    pub fn list_webhook_logs(&self, webhook: impl Into<WebhookId>) -> ListWebhookLogs {
        let mut call = self.call(&LIST_WEBHOOK_LOGS);
        call.path("webhook", [Into::<WebhookId>::into(webhook).to_string()]);
        ListWebhookLogs { call }
    }

    /// List the triggers of a webhook.
    ///
    /// Returns the events that a webhook is called for, all at once, with the ids that
    /// [`delete_webhook_trigger`](Client::delete_webhook_trigger) takes. Requires administrator
    /// rights.
    ///
    /// `GET /webhooks/{webhook}/triggers`
    ///
    /// See also [`Client::create_webhook_trigger`], [`Client::delete_webhook_trigger`].
    ///
    /// # Arguments
    /// * `webhook`: the id of the webhook. Minimum: 1.
    ///
    /// # Returns
    /// List of [`WebhookTrigger`]: the triggers.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let list = client.list_webhook_triggers(22).send().await?;
    /// for webhook_trigger in &list.data {
    ///     println!("{}", webhook_trigger.id);
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
    pub fn list_webhook_triggers(
        &self,
        webhook: impl Into<WebhookId>,
    ) -> ListWebhookTriggers {
        let mut call = self.call(&LIST_WEBHOOK_TRIGGERS);
        call.path("webhook", [Into::<WebhookId>::into(webhook).to_string()]);
        ListWebhookTriggers { call }
    }

    /// Add an event to a webhook.
    ///
    /// Adds an event to those that a webhook is called for. Returns the webhook and not the
    /// trigger: call [`list_webhook_triggers`](Client::list_webhook_triggers) to get the id of the
    /// trigger. What a second trigger for the same event does is not documented. Requires
    /// administrator rights.
    ///
    /// `POST /webhooks/{webhook}/triggers`
    ///
    /// See also [`Client::list_webhook_triggers`], [`Client::delete_webhook_trigger`].
    ///
    /// # Arguments
    /// * `webhook`: the id of the webhook. Minimum: 1.
    /// * `body` ([`WebhookTriggerCreate`]): the event to add.
    ///
    /// # Returns
    /// [`Webhook`]: the webhook that the trigger belongs to.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use ziik_api::types::{WebhookEvent, WebhookTriggerCreate};
    ///
    /// let body = WebhookTriggerCreate::new(WebhookEvent::UnitDelete);
    /// let webhook = client.create_webhook_trigger(22, body).send().await?;
    /// println!("{}", webhook.id);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, request `v2`, response `v2`.
    ///
    /// No `Location` header is documented.
    #[inline]
    pub fn create_webhook_trigger(
        &self,
        webhook: impl Into<WebhookId>,
        body: WebhookTriggerCreate,
    ) -> CreateWebhookTrigger {
        let mut call = self.call(&CREATE_WEBHOOK_TRIGGER);
        call.path("webhook", [Into::<WebhookId>::into(webhook).to_string()]);
        call.json("application/json", &body);
        CreateWebhookTrigger { call }
    }

    /// Remove an event from a webhook.
    ///
    /// Removes a trigger, so that its event does not call the webhook any longer. Requires
    /// administrator rights.
    ///
    /// `DELETE /webhooks/{webhook}/triggers/{trigger}`
    ///
    /// See also [`Client::list_webhook_triggers`], [`Client::create_webhook_trigger`].
    ///
    /// # Arguments
    /// * `webhook`: the id of the webhook. Minimum: 1.
    /// * `trigger`: the id of the trigger, from `list_webhook_triggers`. Minimum: 1.
    ///
    /// # Returns
    /// Nothing. The trigger was removed.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.delete_webhook_trigger(22, 33).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, response `v2`.
    #[inline]
    pub fn delete_webhook_trigger(
        &self,
        webhook: impl Into<WebhookId>,
        trigger: impl Into<WebhookTriggerId>,
    ) -> DeleteWebhookTrigger {
        let mut call = self.call(&DELETE_WEBHOOK_TRIGGER);
        call.path("webhook", [Into::<WebhookId>::into(webhook).to_string()]);
        call.path("trigger", [Into::<WebhookTriggerId>::into(trigger).to_string()]);
        DeleteWebhookTrigger { call }
    }
}

/// The request of [`Client::list_webhooks`]: `GET /webhooks`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct ListWebhooks {
    call: Call,
}

impl ListWebhooks {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Page<Webhook>> {
        self.call.send(|answer| answer.page("data"))
    }
}

crate::runtime::builder!(ListWebhooks, Page < T >, page("data"));
impl Request for ListWebhooks {
    type Output = Page<Webhook>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::list_webhooks`]
pub(crate) static LIST_WEBHOOKS: Operation = Operation::new(
    "list_webhooks",
    Method::GET,
    "/webhooks",
);
/// The request of [`Client::create_webhook`]: `POST /webhooks`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct CreateWebhook {
    call: Call,
}

impl CreateWebhook {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Resource<Webhook>> {
        self.call.send(|answer| answer.resource())
    }
}

crate::runtime::builder!(CreateWebhook, Resource < T >, resource());
impl Request for CreateWebhook {
    type Output = Resource<Webhook>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::create_webhook`]
pub(crate) static CREATE_WEBHOOK: Operation = Operation::new(
    "create_webhook",
    Method::POST,
    "/webhooks",
);
/// The request of [`Client::get_webhook`]: `GET /webhooks/{webhook}`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct GetWebhook {
    call: Call,
}

impl GetWebhook {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Resource<Webhook>> {
        self.call.send(|answer| answer.resource())
    }
}

crate::runtime::builder!(GetWebhook, Resource < T >, resource());
impl Request for GetWebhook {
    type Output = Resource<Webhook>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::get_webhook`]
pub(crate) static GET_WEBHOOK: Operation = Operation::new(
    "get_webhook",
    Method::GET,
    "/webhooks/{webhook}",
);
/// The request of [`Client::delete_webhook`]: `DELETE /webhooks/{webhook}`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct DeleteWebhook {
    call: Call,
}

impl DeleteWebhook {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<()> {
        self.call.send(|answer| answer.empty())
    }
}

crate::runtime::builder!(DeleteWebhook);
impl Request for DeleteWebhook {
    type Output = ();
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::delete_webhook`]
pub(crate) static DELETE_WEBHOOK: Operation = Operation::new(
    "delete_webhook",
    Method::DELETE,
    "/webhooks/{webhook}",
);
/// The request of [`Client::update_webhook`]: `PATCH /webhooks/{webhook}`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct UpdateWebhook {
    call: Call,
}

impl UpdateWebhook {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<()> {
        self.call.send(|answer| answer.empty())
    }
}

crate::runtime::builder!(UpdateWebhook);
impl Request for UpdateWebhook {
    type Output = ();
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::update_webhook`]
pub(crate) static UPDATE_WEBHOOK: Operation = Operation::new(
    "update_webhook",
    Method::PATCH,
    "/webhooks/{webhook}",
);
/// The request of [`Client::list_webhook_logs`]: `GET /webhooks/{webhook}/logs`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct ListWebhookLogs {
    call: Call,
}

impl ListWebhookLogs {
    /// The number of the page to return, counted from 1. Minimum: 1. Default: 1.
    #[inline]
    pub fn page(mut self, value: i64) -> Self {
        let call = &mut self.call;
        call.query("page", None, [value.to_string()]);
        self
    }

    /// The number of items on a page. Range: 1 to 100.
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
    pub fn send(self) -> crate::runtime::Reply<Page<WebhookLog>> {
        self.call.send(|answer| answer.page("data"))
    }
}

crate::runtime::builder!(ListWebhookLogs, Page < T >, page("data"));
impl Request for ListWebhookLogs {
    type Output = Page<WebhookLog>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

impl ListRequest for ListWebhookLogs {
    type Item = WebhookLog;
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
        Some(ItemId::Number(item.id))
    }
}

/// [`Client::list_webhook_logs`]
pub(crate) static LIST_WEBHOOK_LOGS: Operation = Operation::new(
    "list_webhook_logs",
    Method::GET,
    "/webhooks/{webhook}/logs",
);
/// The request of [`Client::list_webhook_triggers`]: `GET /webhooks/{webhook}/triggers`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct ListWebhookTriggers {
    call: Call,
}

impl ListWebhookTriggers {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Page<WebhookTrigger>> {
        self.call.send(|answer| answer.page("data"))
    }
}

crate::runtime::builder!(ListWebhookTriggers, Page < T >, page("data"));
impl Request for ListWebhookTriggers {
    type Output = Page<WebhookTrigger>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::list_webhook_triggers`]
pub(crate) static LIST_WEBHOOK_TRIGGERS: Operation = Operation::new(
    "list_webhook_triggers",
    Method::GET,
    "/webhooks/{webhook}/triggers",
);
/// The request of [`Client::create_webhook_trigger`]: `POST /webhooks/{webhook}/triggers`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct CreateWebhookTrigger {
    call: Call,
}

impl CreateWebhookTrigger {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Resource<Webhook>> {
        self.call.send(|answer| answer.resource())
    }
}

crate::runtime::builder!(CreateWebhookTrigger, Resource < T >, resource());
impl Request for CreateWebhookTrigger {
    type Output = Resource<Webhook>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::create_webhook_trigger`]
pub(crate) static CREATE_WEBHOOK_TRIGGER: Operation = Operation::new(
    "create_webhook_trigger",
    Method::POST,
    "/webhooks/{webhook}/triggers",
);
/// The request of [`Client::delete_webhook_trigger`]:
/// `DELETE /webhooks/{webhook}/triggers/{trigger}`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct DeleteWebhookTrigger {
    call: Call,
}

impl DeleteWebhookTrigger {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<()> {
        self.call.send(|answer| answer.empty())
    }
}

crate::runtime::builder!(DeleteWebhookTrigger);
impl Request for DeleteWebhookTrigger {
    type Output = ();
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::delete_webhook_trigger`]
pub(crate) static DELETE_WEBHOOK_TRIGGER: Operation = Operation::new(
    "delete_webhook_trigger",
    Method::DELETE,
    "/webhooks/{webhook}/triggers/{trigger}",
);
