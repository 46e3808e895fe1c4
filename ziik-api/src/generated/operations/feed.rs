// @generated from an OpenAPI document. Do not edit.

#[allow(unused_imports)]
use super::super::types::*;
use super::prelude::*;
/// # Feed
///
/// The posts for the signed-in user, latest first.
impl Client {
    /// Get the feed.
    ///
    /// Returns the news, debates and events for the signed-in user, page by page, with the latest
    /// edit or comment first unless `sort_by` says otherwise. The items may lack `type_`,
    /// `show_in_feed`, `event` and `sharing`, which [`get_post`](Client::get_post) returns.
    ///
    /// `GET /feed`
    ///
    /// `Paginate` makes a stream of all pages or items of this list.
    ///
    /// # Returns
    /// [`Page`] of [`Post`]: one page of the feed.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use ziik_api::types::PostContentType;
    ///
    /// let page = client
    ///     .get_feed()
    ///     .types([PostContentType::News, PostContentType::Debate])
    ///     .send()
    ///     .await?;
    /// for post in &page.data {
    ///     println!("{:?}", post.title);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, request `v2`, response `v2`.
    ///
    /// The status is not documented. Only a news item is shown; debates and events are presumed to
    /// be posts as well. The text says that the order is that of creation, while `sortBy` is
    /// `activity` by default. How a list of types is written in a query is not documented.
    /// `publish_on`, `unpublish_on` and `latest` of the comments are always null in the sample,
    /// and `files` is empty.
    #[inline]
    pub fn get_feed(&self) -> GetFeed {
        let call = self.call(&GET_FEED);
        GetFeed { call }
    }
}

/// The request of [`Client::get_feed`]: `GET /feed`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct GetFeed {
    call: Call,
}

impl GetFeed {
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

    /// The types of posts to return. Default: \["news","debate","event"\].
    #[inline]
    pub fn types(mut self, value: impl IntoIterator<Item = PostContentType>) -> Self {
        let call = &mut self.call;
        call.query(
            "types[]",
            None,
            value.into_iter().map(|item: PostContentType| item.to_string()),
        );
        self
    }

    /// Which posts to return: 1 for only unpublished ones, 0 for published ones. Default: 0.
    #[inline]
    pub fn unpublished(mut self, value: i64) -> Self {
        let call = &mut self.call;
        call.query("unpublished", None, [value.to_string()]);
        self
    }

    /// The order of the posts. Default: `activity`.
    #[inline]
    pub fn sort_by(mut self, value: PostSort) -> Self {
        let call = &mut self.call;
        call.query("sortBy", None, [value.to_string()]);
        self
    }

    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Page<Post>> {
        self.call.send(|answer| answer.page("data"))
    }
}

crate::runtime::builder!(GetFeed, Page < T >, page("data"));
impl Request for GetFeed {
    type Output = Page<Post>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

impl ListRequest for GetFeed {
    type Item = Post;
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

/// [`Client::get_feed`]
pub(crate) static GET_FEED: Operation = Operation::new("get_feed", Method::GET, "/feed");
