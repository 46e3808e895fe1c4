// @generated from an OpenAPI document. Do not edit.

#[allow(unused_imports)]
use super::super::types::*;
use super::prelude::*;
/// # Faq
///
/// Questions and answers, and the categories that they are in.
impl Client {
    /// List questions.
    ///
    /// Returns questions with their answers, page by page. They come without their author, which
    /// [`get_faq`](Client::get_faq) returns.
    ///
    /// `GET /faq`
    ///
    /// See also [`Client::create_faq`], [`Client::get_faq`], [`Client::delete_faq`],
    /// [`Client::update_faq`].
    ///
    /// `Paginate` makes a stream of all pages or items of this list.
    ///
    /// # Returns
    /// [`Page`] of [`Faq`]: one page of questions.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let page = client.list_faqs().category(22).send().await?;
    /// for faq in &page.data {
    ///     println!("{}", faq.id);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, request `v2`, response `v2`.
    ///
    /// The status is not documented.
    #[inline]
    pub fn list_faqs(&self) -> ListFaqs {
        let call = self.call(&LIST_FAQS);
        ListFaqs { call }
    }

    /// Create a question.
    ///
    /// Creates a question with its answer. Upload images and videos for it afterwards with
    /// [`initiate_upload`](Client::initiate_upload), as `contents`. Requires permission to write
    /// questions and answers.
    ///
    /// `POST /faq`
    ///
    /// See also [`Client::list_faqs`], [`Client::get_faq`], [`Client::delete_faq`],
    /// [`Client::update_faq`].
    ///
    /// # Arguments
    /// * `body` ([`FaqCreate`]): the new question.
    ///
    /// # Returns
    /// [`Faq`]: the new question.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use ziik_api::types::FaqCreate;
    ///
    /// let body = FaqCreate::new("Where do I get a clean apron?")
    ///     .answer("<p>From the linen cupboard behind the bar.</p>")
    ///     .categories([22]);
    /// let faq = client.create_faq(body).send().await?;
    /// println!("{}", faq.id);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, request `v2`, response `v2`.
    ///
    /// `visibility` is called an array with named rows, which makes it an object. The permission
    /// is only called that of FAQ. No field announces the number of files, as `fileCount` does for
    /// posts. `permissions` are false for the creator in the sample.
    #[inline]
    pub fn create_faq(&self, body: FaqCreate) -> CreateFaq {
        let mut call = self.call(&CREATE_FAQ);
        call.json("application/json", &body);
        CreateFaq { call }
    }

    /// List categories of questions.
    ///
    /// Returns all categories of questions.
    ///
    /// `GET /faq/categories`
    ///
    /// See also [`Client::create_faq_category`], [`Client::get_faq_category`],
    /// [`Client::delete_faq_category`], [`Client::update_faq_category`].
    ///
    /// # Returns
    /// List of [`FaqCategory`]: the categories.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let list = client.list_faq_categories().send().await?;
    /// for faq_category in &list.data {
    ///     println!("{:?}", faq_category.name);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, response `v2`.
    ///
    /// The sample is sorted by name. The status is not documented.
    #[inline]
    pub fn list_faq_categories(&self) -> ListFaqCategories {
        let call = self.call(&LIST_FAQ_CATEGORIES);
        ListFaqCategories { call }
    }

    /// Create a category of questions.
    ///
    /// Creates a category of questions. Requires permission to administer categories.
    ///
    /// `POST /faq/categories`
    ///
    /// See also [`Client::list_faq_categories`], [`Client::get_faq_category`],
    /// [`Client::delete_faq_category`], [`Client::update_faq_category`].
    ///
    /// # Arguments
    /// * `body` ([`FaqCategoryCreate`]): the new category.
    ///
    /// # Returns
    /// [`FaqCategory`]: the new category.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use ziik_api::types::FaqCategoryCreate;
    ///
    /// let faq_category = client
    ///     .create_faq_category(FaqCategoryCreate::new("Uniform"))
    ///     .send()
    ///     .await?;
    /// println!("{}", faq_category.id);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, request `v2`, response `v2`.
    #[inline]
    pub fn create_faq_category(&self, body: FaqCategoryCreate) -> CreateFaqCategory {
        let mut call = self.call(&CREATE_FAQ_CATEGORY);
        call.json("application/json", &body);
        CreateFaqCategory { call }
    }

    /// Get a category of questions.
    ///
    /// Returns one category. Any signed-in user may read it.
    ///
    /// `GET /faq/categories/{category}`
    ///
    /// See also [`Client::list_faq_categories`], [`Client::create_faq_category`],
    /// [`Client::delete_faq_category`], [`Client::update_faq_category`].
    ///
    /// # Arguments
    /// * `category`: the id of the category. Minimum: 1.
    ///
    /// # Returns
    /// [`FaqCategory`]: the category.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let faq_category = client.get_faq_category(22).send().await?;
    /// println!("{:?}", faq_category.name);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, response `v2`.
    ///
    /// The status is not documented.
    #[inline]
    pub fn get_faq_category(
        &self,
        category: impl Into<FaqCategoryId>,
    ) -> GetFaqCategory {
        let mut call = self.call(&GET_FAQ_CATEGORY);
        call.path("category", [Into::<FaqCategoryId>::into(category).to_string()]);
        GetFaqCategory { call }
    }

    /// Delete a category of questions.
    ///
    /// Deletes a category. What happens to its questions is not documented. Requires permission to
    /// administer categories.
    ///
    /// `DELETE /faq/categories/{category}`
    ///
    /// See also [`Client::list_faq_categories`], [`Client::create_faq_category`],
    /// [`Client::get_faq_category`], [`Client::update_faq_category`].
    ///
    /// # Arguments
    /// * `category`: the id of the category. Minimum: 1.
    ///
    /// # Returns
    /// Nothing. The category was deleted.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.delete_faq_category(22).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, response `v2`.
    #[inline]
    pub fn delete_faq_category(
        &self,
        category: impl Into<FaqCategoryId>,
    ) -> DeleteFaqCategory {
        let mut call = self.call(&DELETE_FAQ_CATEGORY);
        call.path("category", [Into::<FaqCategoryId>::into(category).to_string()]);
        DeleteFaqCategory { call }
    }

    /// Update a category of questions.
    ///
    /// Renames a category. Returns nothing: call [`get_faq_category`](Client::get_faq_category) to
    /// see the result. Requires permission to administer categories.
    ///
    /// `PATCH /faq/categories/{category}`
    ///
    /// See also [`Client::list_faq_categories`], [`Client::create_faq_category`],
    /// [`Client::get_faq_category`], [`Client::delete_faq_category`].
    ///
    /// # Arguments
    /// * `category`: the id of the category. Minimum: 1.
    /// * `body` ([`FaqCategoryUpdate`]): the fields to change.
    ///
    /// # Returns
    /// Nothing. The category was changed.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use ziik_api::types::FaqCategoryUpdate;
    ///
    /// let body = FaqCategoryUpdate::new().name("Uniform and lockers");
    /// client.update_faq_category(22, body).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, request `v2`, response `v2`.
    #[inline]
    pub fn update_faq_category(
        &self,
        category: impl Into<FaqCategoryId>,
        body: FaqCategoryUpdate,
    ) -> UpdateFaqCategory {
        let mut call = self.call(&UPDATE_FAQ_CATEGORY);
        call.path("category", [Into::<FaqCategoryId>::into(category).to_string()]);
        call.json("application/json", &body);
        UpdateFaqCategory { call }
    }

    /// Get a question.
    ///
    /// Returns one question with its answer. Requires that the question is visible to the caller's
    /// unit and user type.
    ///
    /// `GET /faq/{faq}`
    ///
    /// See also [`Client::list_faqs`], [`Client::create_faq`], [`Client::delete_faq`],
    /// [`Client::update_faq`].
    ///
    /// # Arguments
    /// * `faq`: the id of the question. Minimum: 1.
    ///
    /// # Returns
    /// [`Faq`]: the question.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let faq = client.get_faq(251).send().await?;
    /// println!("{}", faq.id);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, response `v2`.
    ///
    /// The status is not documented.
    #[inline]
    pub fn get_faq(&self, faq: impl Into<FaqId>) -> GetFaq {
        let mut call = self.call(&GET_FAQ);
        call.path("faq", [Into::<FaqId>::into(faq).to_string()]);
        GetFaq { call }
    }

    /// Delete a question.
    ///
    /// Deletes a question with its answer. Requires permission to administer questions and
    /// answers.
    ///
    /// `DELETE /faq/{faq}`
    ///
    /// See also [`Client::list_faqs`], [`Client::create_faq`], [`Client::get_faq`],
    /// [`Client::update_faq`].
    ///
    /// # Arguments
    /// * `faq`: the id of the question. Minimum: 1.
    ///
    /// # Returns
    /// Nothing. The question was deleted.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.delete_faq(251).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, response `v2`.
    #[inline]
    pub fn delete_faq(&self, faq: impl Into<FaqId>) -> DeleteFaq {
        let mut call = self.call(&DELETE_FAQ);
        call.path("faq", [Into::<FaqId>::into(faq).to_string()]);
        DeleteFaq { call }
    }

    /// Update a question.
    ///
    /// Changes the fields that are sent. Returns nothing: call [`get_faq`](Client::get_faq) to see
    /// the result. Requires permission to administer questions and answers.
    ///
    /// `PATCH /faq/{faq}`
    ///
    /// See also [`Client::list_faqs`], [`Client::create_faq`], [`Client::get_faq`],
    /// [`Client::delete_faq`].
    ///
    /// # Arguments
    /// * `faq`: the id of the question. Minimum: 1.
    /// * `body` ([`FaqUpdate`]): the fields to change.
    ///
    /// # Returns
    /// Nothing. The question was changed.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use ziik_api::types::FaqUpdate;
    ///
    /// let body = FaqUpdate::new()
    ///     .question("Where do I get a clean apron?")
    ///     .answer("<p>From the linen cupboard beside the");
    /// client.update_faq(251, body).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, request `v2`, response `v2`.
    ///
    /// `owner_unit` is not documented here.
    #[inline]
    pub fn update_faq(&self, faq: impl Into<FaqId>, body: FaqUpdate) -> UpdateFaq {
        let mut call = self.call(&UPDATE_FAQ);
        call.path("faq", [Into::<FaqId>::into(faq).to_string()]);
        call.json("application/json", &body);
        UpdateFaq { call }
    }

    /// Delete a file of a question.
    ///
    /// Removes a file from a question. Requires permission to edit the question.
    ///
    /// `DELETE /faq/{faq}/files/{file}`
    ///
    /// # Arguments
    /// * `faq`: the id of the question. Minimum: 1.
    /// * `file`: the id of the file. Minimum: 1.
    ///
    /// # Returns
    /// Nothing. The file was deleted.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.delete_faq_file(251, 8811).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, response `v2`.
    #[inline]
    pub fn delete_faq_file(
        &self,
        faq: impl Into<FaqId>,
        file: impl Into<FileId>,
    ) -> DeleteFaqFile {
        let mut call = self.call(&DELETE_FAQ_FILE);
        call.path("faq", [Into::<FaqId>::into(faq).to_string()]);
        call.path("file", [Into::<FileId>::into(file).to_string()]);
        DeleteFaqFile { call }
    }
}

/// The request of [`Client::list_faqs`]: `GET /faq`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct ListFaqs {
    call: Call,
}

impl ListFaqs {
    /// The id of a category: only questions of this category. Minimum: 1.
    #[inline]
    pub fn category(mut self, value: impl Into<FaqCategoryId>) -> Self {
        let call = &mut self.call;
        call.query("category", None, [Into::<FaqCategoryId>::into(value).to_string()]);
        self
    }

    /// The greatest number of items on a page. Range: 1 to 100. Default: 50.
    #[inline]
    pub fn limit(mut self, value: i64) -> Self {
        let call = &mut self.call;
        call.query("limit", None, [value.to_string()]);
        self
    }

    /// The number of the page to return, counted from 1. Minimum: 1. Default: 1.
    #[inline]
    pub fn page(mut self, value: i64) -> Self {
        let call = &mut self.call;
        call.query("page", None, [value.to_string()]);
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

/// [`Client::list_faqs`]
pub(crate) static LIST_FAQS: Operation = Operation::new(
    "list_faqs",
    Method::GET,
    "/faq",
);
/// The request of [`Client::create_faq`]: `POST /faq`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct CreateFaq {
    call: Call,
}

impl CreateFaq {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Resource<Faq>> {
        self.call.send(|answer| answer.resource())
    }
}

crate::runtime::builder!(CreateFaq, Resource < T >, resource());
impl Request for CreateFaq {
    type Output = Resource<Faq>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::create_faq`]
pub(crate) static CREATE_FAQ: Operation = Operation::new(
    "create_faq",
    Method::POST,
    "/faq",
);
/// The request of [`Client::list_faq_categories`]: `GET /faq/categories`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct ListFaqCategories {
    call: Call,
}

impl ListFaqCategories {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Page<FaqCategory>> {
        self.call.send(|answer| answer.page("data"))
    }
}

crate::runtime::builder!(ListFaqCategories, Page < T >, page("data"));
impl Request for ListFaqCategories {
    type Output = Page<FaqCategory>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::list_faq_categories`]
pub(crate) static LIST_FAQ_CATEGORIES: Operation = Operation::new(
    "list_faq_categories",
    Method::GET,
    "/faq/categories",
);
/// The request of [`Client::create_faq_category`]: `POST /faq/categories`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct CreateFaqCategory {
    call: Call,
}

impl CreateFaqCategory {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Resource<FaqCategory>> {
        self.call.send(|answer| answer.resource())
    }
}

crate::runtime::builder!(CreateFaqCategory, Resource < T >, resource());
impl Request for CreateFaqCategory {
    type Output = Resource<FaqCategory>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::create_faq_category`]
pub(crate) static CREATE_FAQ_CATEGORY: Operation = Operation::new(
    "create_faq_category",
    Method::POST,
    "/faq/categories",
);
/// The request of [`Client::get_faq_category`]: `GET /faq/categories/{category}`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct GetFaqCategory {
    call: Call,
}

impl GetFaqCategory {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Resource<FaqCategory>> {
        self.call.send(|answer| answer.resource())
    }
}

crate::runtime::builder!(GetFaqCategory, Resource < T >, resource());
impl Request for GetFaqCategory {
    type Output = Resource<FaqCategory>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::get_faq_category`]
pub(crate) static GET_FAQ_CATEGORY: Operation = Operation::new(
    "get_faq_category",
    Method::GET,
    "/faq/categories/{category}",
);
/// The request of [`Client::delete_faq_category`]: `DELETE /faq/categories/{category}`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct DeleteFaqCategory {
    call: Call,
}

impl DeleteFaqCategory {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<()> {
        self.call.send(|answer| answer.empty())
    }
}

crate::runtime::builder!(DeleteFaqCategory);
impl Request for DeleteFaqCategory {
    type Output = ();
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::delete_faq_category`]
pub(crate) static DELETE_FAQ_CATEGORY: Operation = Operation::new(
    "delete_faq_category",
    Method::DELETE,
    "/faq/categories/{category}",
);
/// The request of [`Client::update_faq_category`]: `PATCH /faq/categories/{category}`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct UpdateFaqCategory {
    call: Call,
}

impl UpdateFaqCategory {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<()> {
        self.call.send(|answer| answer.empty())
    }
}

crate::runtime::builder!(UpdateFaqCategory);
impl Request for UpdateFaqCategory {
    type Output = ();
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::update_faq_category`]
pub(crate) static UPDATE_FAQ_CATEGORY: Operation = Operation::new(
    "update_faq_category",
    Method::PATCH,
    "/faq/categories/{category}",
);
/// The request of [`Client::get_faq`]: `GET /faq/{faq}`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct GetFaq {
    call: Call,
}

impl GetFaq {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Resource<Faq>> {
        self.call.send(|answer| answer.resource())
    }
}

crate::runtime::builder!(GetFaq, Resource < T >, resource());
impl Request for GetFaq {
    type Output = Resource<Faq>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::get_faq`]
pub(crate) static GET_FAQ: Operation = Operation::new(
    "get_faq",
    Method::GET,
    "/faq/{faq}",
);
/// The request of [`Client::delete_faq`]: `DELETE /faq/{faq}`.
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
    "/faq/{faq}",
);
/// The request of [`Client::update_faq`]: `PATCH /faq/{faq}`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct UpdateFaq {
    call: Call,
}

impl UpdateFaq {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<()> {
        self.call.send(|answer| answer.empty())
    }
}

crate::runtime::builder!(UpdateFaq);
impl Request for UpdateFaq {
    type Output = ();
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::update_faq`]
pub(crate) static UPDATE_FAQ: Operation = Operation::new(
    "update_faq",
    Method::PATCH,
    "/faq/{faq}",
);
/// The request of [`Client::delete_faq_file`]: `DELETE /faq/{faq}/files/{file}`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct DeleteFaqFile {
    call: Call,
}

impl DeleteFaqFile {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<()> {
        self.call.send(|answer| answer.empty())
    }
}

crate::runtime::builder!(DeleteFaqFile);
impl Request for DeleteFaqFile {
    type Output = ();
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::delete_faq_file`]
pub(crate) static DELETE_FAQ_FILE: Operation = Operation::new(
    "delete_faq_file",
    Method::DELETE,
    "/faq/{faq}/files/{file}",
);
