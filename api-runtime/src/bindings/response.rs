//! What a call returns.

use std::fmt;
use std::ops::{Deref, DerefMut};

use http::header::LOCATION;
use http::{HeaderMap, StatusCode};
use serde::{Deserialize, Serialize};

use super::dialect::Alias;
use super::link_header;

/// An answer: what was in its body, its status and its headers. `send` returns it for answers of
/// success only, and `send_raw` for all.
///
/// It dereferences to the body; [`Response::into_inner`] takes it out.
#[derive(Clone)]
pub struct Response<T> {
    status: StatusCode,
    headers: HeaderMap,
    body: T,
}

impl<T> Response<T> {
    pub(super) fn new(status: StatusCode, headers: HeaderMap, body: T) -> Self {
        Self { status, headers, body }
    }

    /// The status: between 200 and 299, unless the answer comes from `send_raw`.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        self.status
    }

    /// The headers.
    #[must_use]
    pub fn headers(&self) -> &HeaderMap {
        &self.headers
    }

    /// Where a created object is: the `Location` header.
    #[must_use]
    pub fn location(&self) -> Option<&str> {
        self.headers.get(LOCATION).and_then(|value| value.to_str().ok())
    }

    /// The addresses of the neighbouring pages of a list: the `Link` header, where it has one.
    #[must_use]
    pub fn links(&self) -> Option<PageLinks> {
        link_header::read(&self.headers)
    }

    /// What was in the body.
    #[must_use]
    pub fn into_inner(self) -> T {
        self.body
    }

    /// Replaces the body and keeps status and headers.
    pub fn map<U>(self, map: impl FnOnce(T) -> U) -> Response<U> {
        Response { status: self.status, headers: self.headers, body: map(self.body) }
    }
}

impl<T> Response<Resource<T>> {
    /// The object, out of its envelope.
    #[must_use]
    pub fn into_data(self) -> T {
        self.body.data
    }
}

impl<T> Response<Page<T>> {
    /// The page's items, out of their envelope.
    #[must_use]
    pub fn into_data(self) -> Vec<T> {
        self.body.data
    }
}

impl<T> Deref for Response<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.body
    }
}

impl<T> DerefMut for Response<T> {
    fn deref_mut(&mut self) -> &mut T {
        &mut self.body
    }
}

/// Without the headers, which may hold what nobody wants in a log.
impl<T: fmt::Debug> fmt::Debug for Response<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Response")
            .field("status", &self.status)
            .field("body", &self.body)
            .finish_non_exhaustive()
    }
}

/// One object in its envelope: `{"data": {…}}`. It dereferences to the object.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Resource<T> {
    /// The object.
    pub data: T,
}

impl<T> Resource<T> {
    pub(super) fn new(data: T) -> Self {
        Self { data }
    }
}

impl<T> Deref for Resource<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.data
    }
}

impl<T> DerefMut for Resource<T> {
    fn deref_mut(&mut self) -> &mut T {
        &mut self.data
    }
}

/// One page of a list: `{"data": […], "links": {…}, "meta": {…}}`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Page<T> {
    /// The items, in the API's order.
    pub data: Vec<T>,
    /// Addresses of the neighbouring pages, where the API gives them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub links: Option<PageLinks>,
    /// Where this page stands in the whole list, where the API says so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub meta: Option<PageMeta>,
}

impl<T> Page<T> {
    /// A page of these items.
    #[must_use]
    pub fn new(data: Vec<T>, links: Option<PageLinks>, meta: Option<PageMeta>) -> Self {
        Self { data, links, meta }
    }
}

/// Iterates over the page's items.
impl<T> IntoIterator for Page<T> {
    type Item = T;
    type IntoIter = std::vec::IntoIter<T>;

    fn into_iter(self) -> Self::IntoIter {
        self.data.into_iter()
    }
}

/// Addresses of the neighbouring pages. They may lack the filters of the request: ask for the next
/// page by its number instead.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[non_exhaustive]
pub struct PageLinks {
    /// This page.
    #[serde(rename = "self")]
    pub this: Option<String>,
    /// The first page.
    pub first: Option<String>,
    /// The last page.
    pub last: Option<String>,
    /// The page before this one.
    pub prev: Option<String>,
    /// The page after this one; `None` on the last page.
    pub next: Option<String>,
}

/// Other names that APIs have for what [`PageMeta`] holds.
pub(super) const META_ALIASES: [Alias; 5] = [
    ("PageMeta", "curPage", "current_page"),
    ("PageMeta", "nextPage", "next_page"),
    ("PageMeta", "totalPages", "last_page"),
    ("PageMeta", "perPage", "per_page"),
    ("PageMeta", "totalResults", "total"),
];

/// Where a page stands in the whole list. A list with cursors has only the cursors, the path and
/// the page's size.
///
/// Fields that other APIs call `curPage`, `nextPage`, `totalPages`, `perPage` and `totalResults`
/// are read, too.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[non_exhaustive]
pub struct PageMeta {
    /// The number of this page, counted from 1.
    pub current_page: Option<i64>,
    /// The number of the next page, where the API says it. What the last page has here is up to
    /// the API.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_page: Option<i64>,
    /// The position of the first item in the whole list, counted from 1; `None` on an empty page.
    pub from: Option<i64>,
    /// The number of the last page.
    pub last_page: Option<i64>,
    /// The list's address without its query.
    pub path: Option<String>,
    /// How many items a page holds.
    pub per_page: Option<i64>,
    /// The position of the last item; `None` on an empty page.
    pub to: Option<i64>,
    /// How many items the whole list has.
    pub total: Option<i64>,
    /// Whether there are pages after this one, where the API says it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub has_more: Option<bool>,
    /// The cursor of the page after this one.
    pub next_cursor: Option<String>,
    /// The cursor of the page before this one.
    pub prev_cursor: Option<String>,
}
