// @generated from an OpenAPI document. Do not edit.

#[allow(unused_imports)]
use super::super::types::*;
use super::prelude::*;
/// # Faqs
///
/// Questions and answers of the knowledge base.
impl Client {
    /// List questions and answers.
    ///
    /// Returns the questions and answers of the caller's organization, page by page.
    ///
    /// `GET /faqs`
    ///
    /// See also [`Client::create_faq`], [`Client::delete_faq`], [`Client::update_faq`].
    ///
    /// # Returns
    /// [`Page`] of [`Faq`]: one page of questions and answers.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(
    /// #     client: &workdrive_api::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// let page = client.list_faqs().category("category").send().await?;
    /// for faq in &page.data {
    ///     println!("{:?}", faq.id);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `reference`, request `reference`, response `example`.
    ///
    /// The example has `per_page` as text. `tags` is one text here and a list in requests: any
    /// JSON value; `owners` are ids here and people in documents. The example gives no type for
    /// `bookmarkId`: any JSON value here.
    #[inline]
    pub fn list_faqs(&self) -> ListFaqs {
        let call = self.call(&LIST_FAQS);
        ListFaqs { call }
    }

    /// Create an FAQ.
    ///
    /// Creates an FAQ with its questions and answers. Whether the returned FAQ has its id is not
    /// documented.
    ///
    /// `POST /faqs`
    ///
    /// See also [`Client::list_faqs`], [`Client::delete_faq`], [`Client::update_faq`].
    ///
    /// # Arguments
    /// * `body` ([`FaqCreate`]): the new FAQ.
    ///
    /// # Returns
    /// [`FaqBundle`]: the FAQ, perhaps without its id.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(
    /// #     client: &workdrive_api::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// use workdrive_api::types::{FaqCreate, FaqKbCreate, FaqQa};
    ///
    /// let body = FaqCreate::new()
    ///     .kb(FaqKbCreate::new().name("Kiln"))
    ///     .qas([FaqQa::new("How hot is the kiln?", "Up to 1290 degrees.")]);
    /// let faq_bundle = client.create_faq(body).publish(true).send().await?;
    /// println!("{:?}", faq_bundle.id);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `reference`, request `corrected`, response `example`.
    ///
    /// The table lists `newOwnerIds`, `removeOwnerIds` and `link` in `kb` and no tags, which seems
    /// copied from `update_faq`; the example has `ownerIds` and `tags`, as here, and `link` is
    /// kept. `publish` has no type. The example of the answer is no valid JSON and repeats the
    /// request without an id; the real answer may be different. The example gives no type for
    /// `name`: any JSON value here. That `publish` is a boolean follows from its description. The
    /// table says that `name` is text.
    #[inline]
    pub fn create_faq(&self, body: FaqCreate) -> CreateFaq {
        let mut call = self.call(&CREATE_FAQ);
        call.json("application/json", &body);
        CreateFaq { call }
    }

    /// Delete an FAQ.
    ///
    /// Removes an FAQ. No operation is known to return the required id; the id of a question in
    /// [`list_faqs`](Client::list_faqs) may be a different one.
    ///
    /// `DELETE /faqs/{id}`
    ///
    /// See also [`Client::list_faqs`], [`Client::create_faq`], [`Client::update_faq`].
    ///
    /// # Arguments
    /// * `id`: the id of the FAQ.
    ///
    /// # Returns
    /// Nothing. The FAQ was removed.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(
    /// #     client: &workdrive_api::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// client.delete_faq("a068a6f6-6c1c-4be9-ae96-49b8a77c7f30").send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `reference`, request `reference`, response `undocumented`.
    ///
    /// The parameter is called `id` here and `kbId` in `update_faq`, on the same path. No answer
    /// is shown. Nothing says where the id comes from: neither `create_faq` nor `list_faqs` shows
    /// a `kbId`.
    #[inline]
    pub fn delete_faq(&self, id: impl Into<FaqId>) -> DeleteFaq {
        let mut call = self.call(&DELETE_FAQ);
        call.path("id", [Into::<FaqId>::into(id).to_string()]);
        DeleteFaq { call }
    }

    /// Update an FAQ.
    ///
    /// Changes an FAQ: what its questions have in common, and individual questions. Fields that
    /// are left out keep their values. No operation is known to return the required id; the id of
    /// a question in [`list_faqs`](Client::list_faqs) may be a different one.
    ///
    /// `PATCH /faqs/{id}`
    ///
    /// See also [`Client::list_faqs`], [`Client::create_faq`], [`Client::delete_faq`].
    ///
    /// # Arguments
    /// * `id`: the id of the FAQ.
    /// * `body` ([`FaqUpdate`]): the fields to change.
    ///
    /// # Returns
    /// [`FaqBundle`]: the FAQ after the change, perhaps without its id.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(
    /// #     client: &workdrive_api::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// use workdrive_api::types::{FaqKbUpdate, FaqQaUpdate, FaqUpdate};
    ///
    /// let body = FaqUpdate::new()
    ///     .kb(FaqKbUpdate::new().new_owner_ids(["5d8b6773-ba63-4043-a989-3e34e9f5ed4f"]))
    ///     .updated_q_as([FaqQaUpdate::new().id("08cbf728-091c-4ab4-a48a-0dec8e64a437")]);
    /// let faq_bundle = client
    ///     .update_faq("a068a6f6-6c1c-4be9-ae96-49b8a77c7f30", body)
    ///     .publish(true)
    ///     .send()
    ///     .await?;
    /// println!("{:?}", faq_bundle.id);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `corrected`, request `corrected`, response `example`.
    ///
    /// The documentation lists `kbId` as a query parameter and `publish` as one of the path; the
    /// path holds the id, so they are swapped. The parameter is called `kbId` here and `id` in
    /// `delete_faq`, on the same path. `qas` in the table is copied from `create_faq` and left
    /// out; `updatedQAs`, `newQas` and `removeQuestionIds` are in the example only, in these
    /// capitals. `publish` has no type. The example of the answer is no valid JSON and repeats the
    /// form of `create_faq`; the real answer may be different. The example gives no type for
    /// `name`: any JSON value here. Nothing says where a `kbId` comes from: neither `create_faq`
    /// nor `list_faqs` shows one. That `publish` is a boolean follows from its description. `tags`
    /// is in the example only.
    #[inline]
    pub fn update_faq(&self, id: impl Into<FaqId>, body: FaqUpdate) -> UpdateFaq {
        let mut call = self.call(&UPDATE_FAQ);
        call.path("id", [Into::<FaqId>::into(id).to_string()]);
        call.json("application/json", &body);
        UpdateFaq { call }
    }
}

/// The request of [`Client::list_faqs`]: `GET /faqs`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct ListFaqs {
    call: Call,
}

impl ListFaqs {
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

    /// The name of a category, from `list_categories`: only its questions and answers.
    #[inline]
    pub fn category(mut self, value: impl Into<String>) -> Self {
        let call = &mut self.call;
        call.query("category", None, [Into::<String>::into(value)]);
        self
    }

    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Page<Faq>> {
        self.call.send(|answer| answer.page("data"))
    }
}

crate::runtime::builder!(ListFaqs, Page < T >, page("data"));
impl Request for ListFaqs {
    type Output = Page<Faq>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

impl ListRequest for ListFaqs {
    type Item = Faq;
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
        item.id.clone().map(ItemId::Text)
    }
}

/// [`Client::list_faqs`]
pub(crate) static LIST_FAQS: Operation = Operation::new(
    "list_faqs",
    Method::GET,
    "/faqs",
);
/// The request of [`Client::create_faq`]: `POST /faqs`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct CreateFaq {
    call: Call,
}

impl CreateFaq {
    /// Whether to publish the FAQ.
    #[inline]
    pub fn publish(mut self, value: bool) -> Self {
        let call = &mut self.call;
        call.query("publish", None, [value.to_string()]);
        self
    }

    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<FaqBundle> {
        self.call.send(|answer| answer.json())
    }
}

crate::runtime::builder!(CreateFaq, T, json());
impl Request for CreateFaq {
    type Output = FaqBundle;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::create_faq`]
pub(crate) static CREATE_FAQ: Operation = Operation::new(
    "create_faq",
    Method::POST,
    "/faqs",
);
/// The request of [`Client::delete_faq`]: `DELETE /faqs/{id}`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct DeleteFaq {
    call: Call,
}

impl DeleteFaq {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<()> {
        self.call.send(|answer| answer.empty())
    }
}

crate::runtime::builder!(DeleteFaq);
impl Request for DeleteFaq {
    type Output = ();
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::delete_faq`]
pub(crate) static DELETE_FAQ: Operation = Operation::new(
    "delete_faq",
    Method::DELETE,
    "/faqs/{id}",
);
/// The request of [`Client::update_faq`]: `PATCH /faqs/{id}`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct UpdateFaq {
    call: Call,
}

impl UpdateFaq {
    /// Whether to publish the FAQ.
    #[inline]
    pub fn publish(mut self, value: bool) -> Self {
        let call = &mut self.call;
        call.query("publish", None, [value.to_string()]);
        self
    }

    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<FaqBundle> {
        self.call.send(|answer| answer.json())
    }
}

crate::runtime::builder!(UpdateFaq, T, json());
impl Request for UpdateFaq {
    type Output = FaqBundle;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::update_faq`]
pub(crate) static UPDATE_FAQ: Operation = Operation::new(
    "update_faq",
    Method::PATCH,
    "/faqs/{id}",
);
