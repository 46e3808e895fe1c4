// @generated from an OpenAPI document. Do not edit.

#[allow(unused_imports)]
use super::super::types::*;
use super::prelude::*;
/// # Search
///
/// Search in everything that the tenant holds.
impl Client {
    /// Search everything.
    ///
    /// Returns what matches the words in `keyword`, page by page. Only the fields of news are
    /// documented: they lack the author, interactions and counts, which
    /// [`get_post`](Client::get_post) returns. `published_at` of a hit may be text without a time
    /// zone, such as `2026-03-02 08:00:00`, whose moment cannot be told. Ask for the next page by
    /// its number: the addresses of the neighbouring pages lead to another path.
    ///
    /// `GET /search/{keyword}`
    ///
    /// `Paginate` makes a stream of all pages or items of this list.
    ///
    /// # Arguments
    /// * `keyword`: one or more words to search for.
    ///
    /// # Returns
    /// [`Page`] of [`SearchHit`]: one page of what was found.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use ziik_api::types::SearchType;
    ///
    /// let page = client.search("latte art").type_([SearchType::News]).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, request `v2`, response `v2`.
    ///
    /// The status is not documented. Only a news hit is shown. It has `published_at` as text and
    /// `created_at` and `updated_at` as numbers, and `stats` and `visibility` as empty lists where
    /// posts have objects. Debates and events are presumed to be posts as well; that users, units
    /// and messages are what `content_type` of those objects says is presumed. Which
    /// `content_type` manuals, questions, suppliers and documents have here is not shown. By the
    /// text, the answer resembles the feed, whose items have an author. The addresses in `links`
    /// and `path` have the words in a query parameter `query`. The default of `limit` is 50, and
    /// `per_page` of the sample 20. How a list of types is written in a query is not documented.
    #[inline]
    pub fn search(&self, keyword: impl Into<String>) -> Search {
        let mut call = self.call(&SEARCH);
        call.path("keyword", [Into::<String>::into(keyword)]);
        Search { call }
    }
}

/// The request of [`Client::search`]: `GET /search/{keyword}`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct Search {
    call: Call,
}

impl Search {
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

    /// The kinds of things to search for; without it, all kinds.
    #[inline]
    pub fn type_(mut self, value: impl IntoIterator<Item = SearchType>) -> Self {
        let call = &mut self.call;
        call.query(
            "type[]",
            None,
            value.into_iter().map(|item: SearchType| item.to_string()),
        );
        self
    }

    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Page<SearchHit>> {
        self.call.send(|answer| answer.page("data"))
    }
}

crate::runtime::builder!(Search, Page < T >, page("data"));
impl Request for Search {
    type Output = Page<SearchHit>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

impl ListRequest for Search {
    type Item = SearchHit;
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
    fn id(_item: &Self::Item) -> Option<ItemId> {
        None
    }
}

/// [`Client::search`]
pub(crate) static SEARCH: Operation = Operation::new(
    "search",
    Method::GET,
    "/search/{keyword}",
);
