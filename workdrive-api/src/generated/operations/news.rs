// @generated from an OpenAPI document. Do not edit.

#[allow(unused_imports)]
use super::super::types::*;
use super::prelude::*;
/// # News
///
/// News.
impl Client {
    /// List news.
    ///
    /// Returns the news of the caller's organization up to the moment `time`.
    ///
    /// To walk the list, leave `sort_key` out or set it to `a`: in another order the walk would
    /// miss some items. The latest items presumably come first.
    ///
    /// `GET /news`
    ///
    /// The list can be walked: each further page is requested with the `posted_at` of the last
    /// item as `time`.
    ///
    /// See also [`Client::create_news`], [`Client::delete_news`], [`Client::update_news`].
    ///
    /// # Arguments
    /// * `time`: a moment in UTC with milliseconds, such as `2026-03-02T09:15:00.000Z`. Only items
    ///   up to it are returned.
    ///
    /// # Returns
    /// [`Page`] of [`News`]: one page of news.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(
    /// #     client: &workdrive_api::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// use workdrive_api::types::PostSortKey;
    ///
    /// let page = client
    ///     .list_news("2026-03-02T12:00:00.000Z")
    ///     .sort_key(PostSortKey::MostRecent)
    ///     .send()
    ///     .await?;
    /// for news in &page.data {
    ///     println!("{:?}", news.id);
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
    /// not documented. The example has `per_page` as text. `files` and `linkPreviews` are single
    /// objects in the example although their names are in the plural; a list is read too. The
    /// example gives no type for `metadata`, `processing`: any JSON value here.
    #[inline]
    pub fn list_news(&self, time: impl Into<Timestamp>) -> ListNews {
        let mut call = self.call(&LIST_NEWS);
        call.query(
            "time",
            None,
            [Into::<Timestamp>::into(time).into_rfc3339().to_string()],
        );
        ListNews { call }
    }

    /// Create news.
    ///
    /// Publishes a piece of news. There is no field for a text.
    ///
    /// `POST /news`
    ///
    /// See also [`Client::list_news`], [`Client::delete_news`], [`Client::update_news`].
    ///
    /// # Arguments
    /// * `body` ([`NewsCreate`]): the new piece of news.
    ///
    /// # Returns
    /// [`News`]: the new piece of news.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(
    /// #     client: &workdrive_api::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// use workdrive_api::types::{NewsCreate, PermissionsInput};
    ///
    /// let body = NewsCreate::new()
    ///     .permissions(PermissionsInput::new().public(true))
    ///     .tags(["#opening"]);
    /// let news = client.create_news(body).send().await?;
    /// println!("{:?}", news.id);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `reference`, request `reference`, response `example`.
    ///
    /// There are fields neither for a text nor for a status. `tags`, `mention` and `links` are
    /// lists by the table and single texts in the example; lists are sent. `coordinates` of the
    /// place is named without a type. `category` is a name; `coverImage` is an id here and a file
    /// in the answer. Users can be tagged in `taggedUserIds` and in `permissions`; how they differ
    /// is not documented. `files` and `linkPreviews` are single objects in the example although
    /// their names are in the plural; a list is read too. The example gives no type for
    /// `metadata`, `processing`: any JSON value here.
    #[inline]
    pub fn create_news(&self, body: NewsCreate) -> CreateNews {
        let mut call = self.call(&CREATE_NEWS);
        call.json("application/json", &body);
        CreateNews { call }
    }

    /// Delete news.
    ///
    /// Removes a piece of news.
    ///
    /// `DELETE /news/{id}`
    ///
    /// See also [`Client::list_news`], [`Client::create_news`], [`Client::update_news`].
    ///
    /// # Arguments
    /// * `id`: the id of the piece of news.
    ///
    /// # Returns
    /// Nothing. The piece of news was removed.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(
    /// #     client: &workdrive_api::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// client.delete_news("a05db2e0-1794-4f3f-a50d-e7ff9347f6cb").send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `corrected`, request `reference`, response `undocumented`.
    ///
    /// The path is printed as `/api/news/id`, without braces around `id`, which the section
    /// describes as a parameter. The description is that of another section. No answer is shown.
    #[inline]
    pub fn delete_news(&self, id: impl Into<NewsId>) -> DeleteNews {
        let mut call = self.call(&DELETE_NEWS);
        call.path("id", [Into::<NewsId>::into(id).to_string()]);
        DeleteNews { call }
    }

    /// Update news.
    ///
    /// Changes a piece of news. Fields that are left out keep their values.
    ///
    /// `PATCH /news/{id}`
    ///
    /// See also [`Client::list_news`], [`Client::create_news`], [`Client::delete_news`].
    ///
    /// # Arguments
    /// * `id`: the id of the piece of news.
    /// * `body` ([`NewsUpdate`]): the fields to change.
    ///
    /// # Returns
    /// [`News`]: the changed piece of news.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(
    /// #     client: &workdrive_api::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// use workdrive_api::types::NewsUpdate;
    ///
    /// let body = NewsUpdate::new().news_title("The shop opens in June");
    /// let news = client
    ///     .update_news("a05db2e0-1794-4f3f-a50d-e7ff9347f6cb", body)
    ///     .send()
    ///     .await?;
    /// println!("{:?}", news.id);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `corrected`, request `reference`, response `example`.
    ///
    /// The path is printed as `/api/news/id`, without braces around `id`, which the section
    /// describes as a parameter. There are fields neither for a text nor for a status. `tags`,
    /// `mention` and `links` are lists by the table and single texts in the example; lists are
    /// sent. `coordinates` of the place is named without a type. `category` is a name;
    /// `coverImage` is an id here and a file in the answer. Users can be tagged in `taggedUserIds`
    /// and in `permissions`; how they differ is not documented. `files` and `linkPreviews` are
    /// single objects in the example although their names are in the plural; a list is read too.
    /// The example gives no type for `metadata`, `processing`: any JSON value here.
    #[inline]
    pub fn update_news(&self, id: impl Into<NewsId>, body: NewsUpdate) -> UpdateNews {
        let mut call = self.call(&UPDATE_NEWS);
        call.path("id", [Into::<NewsId>::into(id).to_string()]);
        call.json("application/json", &body);
        UpdateNews { call }
    }
}

/// The request of [`Client::list_news`]: `GET /news`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct ListNews {
    call: Call,
}

impl ListNews {
    /// The number of items on a page. No limits are documented. Default: 10.
    #[inline]
    pub fn per_page(mut self, value: i64) -> Self {
        let call = &mut self.call;
        call.query("per_page", None, [value.to_string()]);
        self
    }

    /// The order of the list.
    #[inline]
    pub fn sort_key(mut self, value: PostSortKey) -> Self {
        let call = &mut self.call;
        call.query("sort_key", None, [value.to_string()]);
        self
    }

    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Page<News>> {
        self.call.send(|answer| answer.page("news"))
    }
}

crate::runtime::builder!(ListNews, Page < T >, page("news"));
impl Request for ListNews {
    type Output = Page<News>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

impl ListRequest for ListNews {
    type Item = News;
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
        item.posted_at.as_ref().and_then(Timestamp::as_text)
    }
}

/// [`Client::list_news`]
pub(crate) static LIST_NEWS: Operation = Operation::new(
    "list_news",
    Method::GET,
    "/news",
);
/// The request of [`Client::create_news`]: `POST /news`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct CreateNews {
    call: Call,
}

impl CreateNews {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<News> {
        self.call.send(|answer| answer.json())
    }
}

crate::runtime::builder!(CreateNews, T, json());
impl Request for CreateNews {
    type Output = News;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::create_news`]
pub(crate) static CREATE_NEWS: Operation = Operation::new(
    "create_news",
    Method::POST,
    "/news",
);
/// The request of [`Client::delete_news`]: `DELETE /news/{id}`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct DeleteNews {
    call: Call,
}

impl DeleteNews {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<()> {
        self.call.send(|answer| answer.empty())
    }
}

crate::runtime::builder!(DeleteNews);
impl Request for DeleteNews {
    type Output = ();
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::delete_news`]
pub(crate) static DELETE_NEWS: Operation = Operation::new(
    "delete_news",
    Method::DELETE,
    "/news/{id}",
);
/// The request of [`Client::update_news`]: `PATCH /news/{id}`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct UpdateNews {
    call: Call,
}

impl UpdateNews {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<News> {
        self.call.send(|answer| answer.json())
    }
}

crate::runtime::builder!(UpdateNews, T, json());
impl Request for UpdateNews {
    type Output = News;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::update_news`]
pub(crate) static UPDATE_NEWS: Operation = Operation::new(
    "update_news",
    Method::PATCH,
    "/news/{id}",
);
