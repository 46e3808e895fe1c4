//! The pages of a list as a stream.

use std::marker::PhantomData;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use futures_util::stream::{FuturesOrdered, Stream};
use tokio::task::JoinHandle;
use tracing::Instrument;

use super::moments;
use super::progress::Progress;
use super::seen::Seen;
use super::{Consistency, Direction, PagingError, PagingProblem};
use crate::{Error, ListRequest, Page, PageMeta, Paging, Position, Response};

/// How many pages are asked for ahead, unless told otherwise.
const PREFETCH: usize = 4;
/// How often a walk begins again before it is given up.
const RESTARTS: u32 = 3;

type Fetched<R> = (i64, Result<Page<<R as ListRequest>::Item>, Error>);

/// A request in a task of its own: it goes on while the reader is busy with something else, and ends when it is dropped.
struct Fetch<T>(JoinHandle<T>);

impl<T> Drop for Fetch<T> {
    fn drop(&mut self) {
        self.0.abort();
    }
}

impl<T> Future for Fetch<T> {
    type Output = Option<T>;

    /// `None` when the task is gone with its runtime.
    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<T>> {
        Pin::new(&mut self.0).poll(cx).map(Result::ok)
    }
}

/// A stream of pages. Dropping it ends the requests that are under way.
///
/// With `meta.last_page` known from the first page, further pages are asked for ahead, [`prefetch`](Self::prefetch) at a time. Without it one
/// comes after the other, until `links.next` is null, or where there are no links until a page is short or empty.
///
/// Pages by time ([`Paging::Moments`]) come one after the other, too. Each begins at the moment of the last item before, and what comes
/// again by that is left out.
#[must_use = "a stream does nothing unless it is polled"]
pub struct Pages<R: ListRequest, E = PagingError> {
    request: R,
    prefetch: usize,
    consistency: Consistency,
    direction: Direction,
    size: i64,
    /// The number of the next page to ask for; with cursors and moments a count.
    next: i64,
    /// The cursor or moment of the next page to ask for, unless it is the first one.
    cursor: Option<String>,
    last: Option<i64>,
    total: Option<i64>,
    in_flight: FuturesOrdered<Fetch<Fetched<R>>>,
    begun: bool,
    done: bool,
    restarts: u32,
    changed: bool,
    previous: Vec<R::Item>,
    seen: Seen,
    progress: Progress,
    error: PhantomData<fn() -> E>,
}

impl<R: ListRequest, E> std::fmt::Debug for Pages<R, E> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Pages")
            .field("operation", &self.request.operation().id())
            .field("next", &self.next)
            .finish_non_exhaustive()
    }
}

// Nothing in it is pinned in place: the requests under way are tasks.
impl<R: ListRequest, E> Unpin for Pages<R, E> {}

impl<R: ListRequest, E: From<PagingError>> Pages<R, E> {
    /// Every page, from the one that `request` asks for.
    pub fn new(request: R) -> Self {
        let most = R::MAX_SIZE.unwrap_or(i64::MAX);
        let size = match request.size() {
            None if R::PAGING == Paging::Moments => moments::SIZE.min(most),
            None => R::MAX_SIZE.unwrap_or(0),
            Some(asked) if asked < 1 || asked > most => {
                let clamped = asked.clamp(1, most);
                tracing::warn!(operation = request.operation().id(), asked, clamped, "the page size is out of range");
                clamped
            }
            Some(asked) => asked,
        };
        let request = if size > 0 { request.with_size(size) } else { request };
        Self {
            next: request.number().unwrap_or(1),
            request,
            prefetch: PREFETCH,
            consistency: Consistency::default(),
            direction: Direction::default(),
            size,
            cursor: None,
            last: None,
            total: None,
            in_flight: FuturesOrdered::new(),
            begun: false,
            done: false,
            restarts: 0,
            changed: false,
            previous: Vec::new(),
            seen: Seen::default(),
            progress: Progress::default(),
            error: PhantomData,
        }
    }

    /// How many pages are under way at once, 4 unless told. It is also how many are held at the most.
    pub fn prefetch(mut self, pages: usize) -> Self {
        self.prefetch = pages.max(1);
        self
    }

    /// What to do when the list changes meanwhile.
    pub fn consistency(mut self, consistency: Consistency) -> Self {
        self.consistency = consistency;
        self
    }

    /// Which way to go, in a list that has cursors.
    pub fn direction(mut self, direction: Direction) -> Self {
        self.direction = direction;
        self
    }

    /// Whether the list was seen to change during the walk.
    #[must_use]
    pub fn changed(&self) -> bool {
        self.changed
    }

    /// How many items the list has, once a page said so.
    #[must_use]
    pub fn total(&self) -> Option<i64> {
        self.total
    }

    /// Asks for as many pages as may be under way.
    fn fill(&mut self) {
        loop {
            let known = self.last.is_some_and(|last| self.next <= last);
            let room = match (self.begun, known) {
                // The first page tells how many there are. Where none tells, each one tells of the next.
                (false, _) | (true, false) => self.in_flight.is_empty() && (!self.begun || self.last.is_none()),
                (true, true) => self.in_flight.len() < self.prefetch,
            };
            if self.done || !room {
                return;
            }
            let number = self.next;
            let request = self.request.clone();
            let request = match (R::PAGING, self.cursor.clone()) {
                (Paging::Cursors, Some(cursor)) => request.at(Position::Cursor(cursor)),
                (Paging::Moments, Some(moment)) => request.at(Position::Moment(moment)),
                (Paging::Cursors | Paging::Moments, None) => request,
                (Paging::Numbers, _) => request.at(Position::Number(number)),
            };
            let fetch = async move {
                let page = request.send().await.map(Response::into_inner);
                (number, page)
            };
            // In the span of whoever reads the list.
            self.in_flight.push_back(Fetch(tokio::spawn(fetch.in_current_span())));
            self.begun = true;
            self.next = self.next.saturating_add(1);
        }
    }

    /// Looks at a page: what comes after it, and whether it fits to those before. `None` when the walk begins again.
    fn take(&mut self, number: i64, mut page: Page<R::Item>) -> Result<Option<Page<R::Item>>, PagingProblem> {
        let meta = page.meta.clone().unwrap_or_default();
        if R::PAGING == Paging::Numbers {
            if meta.current_page.is_some_and(|current| current != number) {
                return Err(PagingProblem::Repeats { page: number });
            }
            if meta.current_page.is_none() && !page.data.is_empty() && page.data == self.previous {
                return Err(PagingProblem::Repeats { page: number });
            }
            if !self.compare_totals(&meta)? {
                return Ok(None);
            }
            self.last = meta.last_page;
            if meta.last_page.is_none() {
                self.done = self.is_last(&page)?;
            } else if self.next > meta.last_page.unwrap_or(number) && self.in_flight.is_empty() {
                self.done = true;
            }
        } else {
            self.cursor = match R::PAGING {
                Paging::Moments => moments::after::<R>(&page, self.cursor.as_deref(), self.size)?,
                _ => self.cursor_after(&page)?,
            };
            if let Some(cursor) = &self.cursor {
                self.progress.cursor(cursor)?;
            }
            self.done = self.cursor.is_none();
        }
        if meta.current_page.is_none() {
            self.previous.clone_from(&page.data);
        }
        let (window, everything) = (self.prefetch + 2, self.consistency == Consistency::Restart);
        let seen = &mut self.seen;
        seen.begin_page(window, everything);
        page.data.retain(|item| R::id(item).is_none_or(|id| seen.insert(id)));
        self.progress.page(!page.data.is_empty())?;
        Ok(Some(page))
    }

    /// False when the walk begins again.
    fn compare_totals(&mut self, meta: &PageMeta) -> Result<bool, PagingProblem> {
        let (Some(before), Some(after)) = (self.total, meta.total) else {
            self.total = self.total.or(meta.total);
            return Ok(true);
        };
        if before == after {
            return Ok(true);
        }
        self.changed = true;
        self.total = Some(after);
        let problem = PagingProblem::TotalChanged { before, after };
        match self.consistency {
            Consistency::Fail => Err(problem),
            Consistency::Restart if self.restarts == RESTARTS => Err(problem),
            Consistency::Restart => {
                tracing::info!(
                    operation = self.request.operation().id(),
                    before,
                    after,
                    "the list changed: from the start"
                );
                self.restarts += 1;
                self.in_flight = FuturesOrdered::new();
                (self.begun, self.last, self.total) = (false, None, None);
                self.next = self.request.number().unwrap_or(1);
                self.previous.clear();
                self.progress.begin_again();
                Ok(false)
            }
            Consistency::Continue => {
                tracing::warn!(operation = self.request.operation().id(), before, after, "the list changed");
                Ok(true)
            }
        }
    }

    /// Of a page without `meta`: whether it is the last one.
    fn is_last(&self, page: &Page<R::Item>) -> Result<bool, PagingProblem> {
        match &page.links {
            Some(links) if links.next.is_some() || links.first.is_some() || links.last.is_some() => {
                self.check_origin(links.next.as_deref())?;
                Ok(links.next.is_none())
            }
            _ => {
                let length = i64::try_from(page.data.len()).unwrap_or(i64::MAX);
                Ok(page.data.is_empty() || length < self.size)
            }
        }
    }

    /// The cursor of the page to go to: in `meta`, or in the address that `links` has for it.
    fn cursor_after(&self, page: &Page<R::Item>) -> Result<Option<String>, PagingProblem> {
        let meta = page.meta.as_ref();
        let links = page.links.as_ref();
        let (cursor, link) = match self.direction {
            Direction::Next => {
                (meta.and_then(|meta| meta.next_cursor.clone()), links.and_then(|links| links.next.clone()))
            }
            Direction::Previous => {
                (meta.and_then(|meta| meta.prev_cursor.clone()), links.and_then(|links| links.prev.clone()))
            }
        };
        self.check_origin(link.as_deref())?;
        Ok(cursor.filter(|cursor| !cursor.is_empty()).or_else(|| link.as_deref().and_then(cursor_in)))
    }

    /// An answer that leads elsewhere is not trusted.
    fn check_origin(&self, link: Option<&str>) -> Result<(), PagingProblem> {
        // A path is of this server, but two slashes begin with a host.
        let is_path = |link: &&str| link.starts_with('/') && !link.starts_with("//");
        let Some(link) = link.filter(|link| !is_path(link)) else { return Ok(()) };
        let origin =
            |url: &str| url.parse::<http::Uri>().ok().map(|uri| (uri.scheme().cloned(), uri.authority().cloned()));
        if origin(link).is_some() && origin(link) == origin(self.request.connection().base_url()) {
            return Ok(());
        }
        Err(PagingProblem::ForeignLink)
    }
}

/// The `cursor` parameter of an address.
fn cursor_in(link: &str) -> Option<String> {
    let (_, query) = link.split_once('?')?;
    let value = query.split('&').find_map(|pair| pair.strip_prefix("cursor="))?;
    Some(percent_encoding::percent_decode_str(value).decode_utf8_lossy().into_owned())
}

impl<R: ListRequest, E: From<PagingError>> Stream for Pages<R, E> {
    type Item = Result<Page<R::Item>, E>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        loop {
            self.fill();
            let taken = match ready!(Pin::new(&mut self.in_flight).poll_next(cx)) {
                None | Some(None) => return Poll::Ready(None),
                Some(Some((number, Ok(page)))) => self
                    .take(number, page)
                    .map_err(|problem| PagingError::List { operation: self.request.operation().id(), problem }),
                Some(Some((_, Err(error)))) => Err(PagingError::Call(error)),
            };
            match taken {
                Ok(None) => {}
                Ok(Some(page)) => return Poll::Ready(Some(Ok(page))),
                Err(error) => {
                    self.done = true;
                    self.in_flight = FuturesOrdered::new();
                    return Poll::Ready(Some(Err(E::from(error))));
                }
            }
        }
    }
}
