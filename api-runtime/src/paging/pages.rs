//! The pages of a list as a stream.

use std::pin::Pin;
use std::task::{Context, Poll, ready};

use futures_util::stream::{self, FuturesOrdered, Stream};

use super::fetch::{Fetch, Handle};
use super::moments;
use super::progress::Progress;
use super::seen::{Seen, Sight};
use super::{Consistency, Direction, PagingError, PagingProblem};
use crate::{Error, ListRequest, Page, PageMeta, Paging, Position};

/// Default number of pages that are asked for ahead.
const PREFETCH: usize = 4;
/// How many pages are asked for ahead at the most: a server may say that there are any number.
const MOST_AHEAD: usize = 256;
/// How often a walk begins again before it is given up.
const RESTARTS: u32 = 3;

type Fetched<R> = (i64, Result<Page<<R as ListRequest>::Item>, Error>);

/// How far a walk has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Stage {
    /// No page was asked for.
    Fresh,
    /// There may be more pages to ask for.
    Begun,
    /// All pages have been asked for.
    Asked,
    /// The stream has ended.
    Ended,
}

/// A stream of pages. Dropping it ends the requests that are under way.
///
/// With `meta.last_page` known from the first page, further pages are asked for ahead,
/// [`prefetch`](Self::prefetch) at a time. Without it one comes after the other, until
/// `links.next` is null, or where there are no links until a page is short or empty. A first page
/// that is shorter than asked for may be the whole list, or come from a server that makes pages of
/// another size: the next page tells.
///
/// A list is whole or an error. When the server tells how many items there are (`meta.total`) and
/// the pages end with fewer, the stream ends with [`PagingProblem::Short`], unless the list
/// changed during the walk and [`Consistency::Continue`] is to accept that.
/// [`allow_short`](Self::allow_short) turns this off.
///
/// Each request runs in a task of its own, so that pages arrive while the reader is busy. A stream
/// that is moved to another Tokio runtime asks for the pages under way again, there; outside of
/// any runtime a request goes on only while the reader waits for it. A panic in the code that
/// carries a request is [`PagingProblem::Panicked`].
///
/// Pages by time ([`Paging::Moments`]) come one after the other, too. Each begins at the moment of
/// the last item before, and what comes again by that is left out. So do pages by offset
/// ([`Paging::Offsets`]), each of which begins where the one before ended, however long that was,
/// and pages by address ([`Paging::Links`]).
#[must_use = "a stream does nothing unless it is polled"]
pub struct Pages<R: ListRequest> {
    request: R,
    prefetch: usize,
    consistency: Consistency,
    direction: Direction,
    size: i64,
    /// The number or offset of the next page to ask for; otherwise a count.
    next: i64,
    /// The cursor, moment or address of the next page to ask for, unless it is the first one.
    cursor: Option<String>,
    last: Option<i64>,
    total: Option<i64>,
    /// How many items there are before the first page that was asked for, where that is known.
    before: Option<i64>,
    /// How many items this walk has read, also those that came twice.
    found: i64,
    /// How many items the first page had, where it has no `meta` to tell how many a page has.
    length: Option<i64>,
    allow_short: bool,
    in_flight: FuturesOrdered<Fetch<Fetched<R>>>,
    /// The runtime in which they run.
    runtime: Option<Handle>,
    stage: Stage,
    restarts: u32,
    /// What was missing at the end of the walk before this one.
    missing_before: Option<PagingProblem>,
    changed: bool,
    previous: Vec<R::Item>,
    seen: Seen,
    progress: Progress,
}

impl<R: ListRequest> std::fmt::Debug for Pages<R> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Pages")
            .field("operation", &self.request.operation().id())
            .field("next", &self.next)
            .finish_non_exhaustive()
    }
}

// Nothing in it is pinned in place: the requests under way are tasks.
impl<R: ListRequest> Unpin for Pages<R> {}

impl<R: ListRequest> Pages<R> {
    /// Every page, from the one that `request` asks for.
    pub fn new(request: R) -> Self {
        let most = R::MAX_SIZE.unwrap_or(i64::MAX);
        let size = match request.size() {
            None if R::PAGING == Paging::Moments => moments::SIZE.min(most),
            None => R::MAX_SIZE.unwrap_or(0),
            Some(asked) if asked < 1 || asked > most => {
                let clamped = asked.clamp(1, most);
                tracing::warn!(
                    operation = request.operation().id(),
                    asked,
                    clamped,
                    "the page size is out of range"
                );
                clamped
            }
            Some(asked) => asked,
        };
        let request = if size > 0 { request.with_size(size) } else { request };
        Self {
            next: request.number().unwrap_or(R::FIRST),
            request,
            prefetch: PREFETCH,
            consistency: Consistency::default(),
            direction: Direction::default(),
            size,
            cursor: None,
            last: None,
            total: None,
            before: None,
            found: 0,
            length: None,
            allow_short: false,
            in_flight: FuturesOrdered::new(),
            runtime: None,
            stage: Stage::Fresh,
            restarts: 0,
            missing_before: None,
            changed: false,
            previous: Vec::new(),
            seen: Seen::default(),
            progress: Progress::default(),
        }
    }

    /// How many pages are under way at once, from 1 to 256. Default: 4. It is also how many are
    /// held at the most.
    pub fn prefetch(mut self, pages: usize) -> Self {
        self.prefetch = pages.clamp(1, MOST_AHEAD);
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

    /// Whether the stream may end with fewer items than the server tells, without an error.
    /// Default: false. For servers whose `meta.total` counts items that they do not show.
    pub fn allow_short(mut self, allow: bool) -> Self {
        self.allow_short = allow;
        self
    }

    /// Returns the next page, or `None` after the last one.
    ///
    /// # Errors
    /// See [`PagingError`]. After an error the stream has ended.
    pub async fn next(&mut self) -> Option<Result<Page<R::Item>, PagingError>> {
        stream::StreamExt::next(self).await
    }

    /// Whether the list changed during the walk, as far as totals and ids show.
    #[must_use]
    pub fn changed(&self) -> bool {
        self.changed
    }

    /// How many items the whole list has by the server's latest word, `meta.total`. `None` before
    /// the first page, and for a list that does not tell or is walked by cursors or moments.
    #[must_use]
    pub fn total(&self) -> Option<u64> {
        self.total.and_then(|total| u64::try_from(total).ok())
    }

    /// Notes in which runtime the reader is. Requests in another one may never end, because nobody
    /// need drive it: they are made again.
    fn settle(&mut self) {
        let Ok(here) = Handle::try_current() else { return };
        let is_other = self.runtime.as_ref().is_some_and(|before| before.id() != here.id());
        if is_other {
            self.ask_again();
        }
        if is_other || self.runtime.is_none() {
            self.runtime = Some(here);
        }
    }

    /// Gives up the requests under way, and goes back to the first of the pages that they are for.
    fn ask_again(&mut self) {
        let pages = std::mem::take(&mut self.in_flight).len();
        self.next = self.next.saturating_sub(i64::try_from(pages).unwrap_or(i64::MAX));
    }

    /// Asks for as many pages as may be under way.
    fn fill(&mut self) {
        loop {
            let known = self.last.is_some_and(|last| self.next <= last);
            let room = match (self.stage, known) {
                // The first page tells how many there are. Where none tells, each one tells of the
                // next.
                (Stage::Fresh, _) => self.in_flight.is_empty(),
                (Stage::Begun, false) => self.in_flight.is_empty() && self.last.is_none(),
                (Stage::Begun, true) => self.in_flight.len() < self.prefetch,
                (Stage::Asked | Stage::Ended, _) => false,
            };
            if !room {
                return;
            }
            let number = self.next;
            let request = self.request.clone();
            let request = match (R::PAGING, self.cursor.clone()) {
                (Paging::Cursors, Some(cursor)) => request.at(Position::Cursor(cursor)),
                (Paging::Moments, Some(moment)) => request.at(Position::Moment(moment)),
                (Paging::Links, Some(link)) => request.at(Position::Link(link)),
                (Paging::Cursors | Paging::Moments | Paging::Links, None) => request,
                (Paging::Numbers, _) => request.at(Position::Number(number)),
                (Paging::Offsets, _) => request.at(Position::Offset(number)),
            };
            let fetch = async move {
                let page = request.send().await.map(R::page);
                (number, page)
            };
            self.in_flight.push_back(Fetch::begin(fetch, self.runtime.as_ref()));
            self.stage = Stage::Begun;
            self.next = self.next.saturating_add(1);
        }
    }

    /// Looks at a page: what comes after it, and whether it fits to those before. `None` when
    /// there is nothing to hand on.
    fn take(
        &mut self,
        number: i64,
        mut page: Page<R::Item>,
    ) -> Result<Option<Page<R::Item>>, PagingProblem> {
        let meta = page.meta.clone().unwrap_or_default();
        if let Paging::Numbers | Paging::Offsets = R::PAGING {
            if meta.current_page.is_some_and(|current| current != number) {
                return Err(PagingProblem::Repeats { page: number });
            }
            if !page.data.is_empty() && page.data == self.previous {
                if self.length.is_some_and(|length| length < self.size) {
                    // The list was short of a page, and has no others: the server gives all of it
                    // whatever page is asked for.
                    self.stage = Stage::Asked;
                    return Ok(None);
                }
                if R::PAGING == Paging::Offsets {
                    return Err(PagingProblem::Circle);
                }
                if meta.current_page.is_none() {
                    return Err(PagingProblem::Repeats { page: number });
                }
            }
            if !self.compare_totals(&meta)? {
                return Ok(None);
            }
            if self.before.is_none() {
                self.before = before::<R>(number, &meta);
            }
            if R::PAGING == Paging::Offsets {
                let length = i64::try_from(page.data.len()).unwrap_or(i64::MAX);
                self.next = number.saturating_add(length);
            } else {
                // A list has at least one page.
                let count = meta.last_page.filter(|last| *last > 0);
                self.last = count.map(|count| count.saturating_add(R::FIRST - 1));
            }
            let is_last = match self.last {
                None => self.is_last(number, &page)?,
                Some(last) => self.next > last && self.in_flight.is_empty(),
            };
            if is_last {
                self.stage = Stage::Asked;
            }
        } else {
            self.cursor = match R::PAGING {
                Paging::Moments => moments::after::<R>(&page, self.cursor.as_deref(), self.size)?,
                _ => self.cursor_after(&page)?,
            };
            if let Some(cursor) = &self.cursor {
                self.progress.cursor(cursor)?;
            }
            if self.cursor.is_none() {
                self.stage = Stage::Asked;
            }
        }
        if meta.current_page.is_none() || self.last.is_none() {
            self.previous.clone_from(&page.data);
        }
        self.found = self.found.saturating_add(i64::try_from(page.data.len()).unwrap_or(i64::MAX));
        let moved = self.leave_out_known(&mut page);
        // Pages by time overlap.
        if moved && matches!(R::PAGING, Paging::Numbers | Paging::Offsets) {
            // Also when the walk begins again: what is new on this page would be left out then.
            let is_offset = R::PAGING == Paging::Offsets;
            let page = if is_offset { i64::from(self.progress.pages()) + 1 } else { number };
            self.accept(PagingProblem::ItemMoved { page })?;
        }
        self.progress.page(!page.data.is_empty())?;
        Ok(Some(page))
    }

    /// Leaves out what was handed on already. True when some of it was on an earlier page of this
    /// walk.
    fn leave_out_known(&mut self, page: &mut Page<R::Item>) -> bool {
        let (window, everything) = (self.prefetch + 2, self.consistency == Consistency::Restart);
        let seen = &mut self.seen;
        seen.begin_page(window, everything);
        let mut moved = false;
        page.data.retain(|item| {
            let sight = R::id(item).map_or(Sight::New, |id| seen.insert(id));
            moved |= sight == Sight::EarlierPage;
            sight == Sight::New
        });
        moved
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
        self.total = Some(after);
        self.accept(PagingProblem::TotalChanged { before, after })
    }

    /// Goes on although the list changed, or begins again and returns false; an error where
    /// neither is wanted.
    fn accept(&mut self, problem: PagingProblem) -> Result<bool, PagingProblem> {
        let operation = self.request.operation().id();
        self.changed = true;
        match self.consistency {
            Consistency::Fail => Err(problem),
            Consistency::Restart if self.restarts == RESTARTS => Err(problem),
            Consistency::Restart => {
                tracing::info!(operation, "the list changed: from the start: {problem}");
                self.begin_again();
                Ok(false)
            }
            Consistency::Continue => {
                if let PagingProblem::TotalChanged { before, after } = problem {
                    tracing::warn!(operation, before, after, "the list changed");
                }
                Ok(true)
            }
        }
    }

    fn begin_again(&mut self) {
        self.restarts += 1;
        self.in_flight = FuturesOrdered::new();
        self.stage = Stage::Fresh;
        (self.last, self.total, self.length) = (None, None, None);
        self.found = 0;
        self.next = self.request.number().unwrap_or(R::FIRST);
        self.previous.clear();
        self.progress.begin_again();
        self.seen.begin_again();
    }

    /// Of a page whose `meta` does not have the number of the last one: whether it is that.
    fn is_last(&mut self, number: i64, page: &Page<R::Item>) -> Result<bool, PagingProblem> {
        let meta = page.meta.as_ref();
        let has_more = meta.and_then(|meta| meta.has_more);
        match &page.links {
            Some(links)
                if links.next.is_some() || links.first.is_some() || links.last.is_some() =>
            {
                self.check_origin(links.next.as_deref())?;
                Ok(links.next.is_none())
            }
            _ if number == i64::MAX => Ok(true),
            _ if has_more == Some(true) && R::PAGING == Paging::Offsets && page.data.is_empty() => {
                // What comes next is behind the items of this page: the same one.
                Err(PagingProblem::Circle)
            }
            _ if has_more.is_some() => Ok(has_more == Some(false)),
            _ if page.data.is_empty() || self.is_reached(meta) => Ok(true),
            _ => {
                let length = i64::try_from(page.data.len()).unwrap_or(i64::MAX);
                // One that is the first tells how many items this server has on a page, whatever
                // it was asked for.
                let usual = *self.length.get_or_insert(length);
                Ok(length < usual)
            }
        }
    }

    /// Whether the next offset is where the list ends, as far as it tells.
    fn is_reached(&self, meta: Option<&PageMeta>) -> bool {
        let end = meta.and_then(|meta| meta.total).map(|total| total.saturating_add(R::FIRST));
        R::PAGING == Paging::Offsets && end.is_some_and(|end| end <= self.next)
    }

    /// At the end of the pages: `None` when the walk begins again, and whether all is there that
    /// the server told of.
    fn end(&mut self) -> Result<Option<()>, PagingProblem> {
        let whole = Ok(Some(()));
        let (Some(total), Some(before), false) = (self.total, self.before, self.allow_short) else {
            return whole;
        };
        let total = total.saturating_sub(before);
        let problem = PagingProblem::Short { total, found: self.found };
        if self.found >= total || self.consistency == Consistency::Continue && self.changed {
            return whole;
        }
        // An item that is repeated with equal contents is no change.
        let is_news = self.missing_before != Some(problem);
        if self.consistency == Consistency::Restart && self.restarts < RESTARTS && is_news {
            let operation = self.request.operation().id();
            tracing::info!(operation, "the list is short: from the start: {problem}");
            self.missing_before = Some(problem);
            self.begin_again();
            return Ok(None);
        }
        Err(problem)
    }

    /// The cursor of the page to go to: in `meta`, or in the address that `links` has for it. Where
    /// a list is walked by addresses, it is that address.
    fn cursor_after(&self, page: &Page<R::Item>) -> Result<Option<String>, PagingProblem> {
        let meta = page.meta.as_ref();
        let links = page.links.as_ref();
        let (cursor, link) = match self.direction {
            Direction::Next => (
                meta.and_then(|meta| meta.next_cursor.clone()),
                links.and_then(|links| links.next.clone()),
            ),
            Direction::Previous => (
                meta.and_then(|meta| meta.prev_cursor.clone()),
                links.and_then(|links| links.prev.clone()),
            ),
        };
        let link = link.filter(|link| !link.is_empty());
        if R::PAGING == Paging::Cursors && link.as_deref().is_some_and(|link| !is_address(link)) {
            return Ok(link);
        }
        self.check_origin(link.as_deref())?;
        if R::PAGING == Paging::Links {
            return Ok(link);
        }
        Ok(cursor
            .filter(|cursor| !cursor.is_empty())
            .or_else(|| cursor_in(link.as_deref()?, R::PARAMETER)))
    }

    /// Nothing comes after an error.
    fn fail(&mut self, error: PagingError) -> PagingError {
        self.stage = Stage::Ended;
        self.in_flight = FuturesOrdered::new();
        error
    }

    /// An answer that leads elsewhere is not trusted.
    fn check_origin(&self, link: Option<&str>) -> Result<(), PagingProblem> {
        // A path is of this server, but two slashes begin with a host.
        let is_path =
            |link: &&str| link.starts_with('?') || link.starts_with('/') && !link.starts_with("//");
        let Some(link) = link.filter(|link| !is_path(link)) else { return Ok(()) };
        let origin = |url: &str| {
            url.parse::<http::Uri>()
                .ok()
                .map(|uri| (uri.scheme().cloned(), uri.authority().cloned()))
        };
        if origin(link).is_some() && origin(link) == origin(self.request.connection().base_url()) {
            return Ok(());
        }
        Err(PagingProblem::ForeignLink)
    }
}

/// Whether it is an address, and no cursor by itself.
fn is_address(link: &str) -> bool {
    link.starts_with(['/', '?']) || link.contains("://")
}

/// The parameter of an address that is called so.
fn cursor_in(link: &str, name: &str) -> Option<String> {
    let (_, query) = link.split_once('?')?;
    let decoded = |text| percent_encoding::percent_decode_str(text).decode_utf8_lossy();
    let mut pairs = query.split('&').filter_map(|pair| pair.split_once('='));
    let (_, value) = pairs.find(|(found, _)| decoded(found) == name)?;
    Some(decoded(value).into_owned())
}

/// How many items there are before the page of this number or offset, where that is known.
fn before<R: ListRequest>(number: i64, meta: &PageMeta) -> Option<i64> {
    let skipped = number.saturating_sub(R::FIRST);
    if skipped <= 0 {
        return Some(0);
    }
    if R::PAGING == Paging::Offsets {
        return Some(skipped);
    }
    let by_size = || meta.per_page?.checked_mul(skipped);
    meta.from.map(|from| from.saturating_sub(1)).or_else(by_size).filter(|before| *before >= 0)
}

impl<R: ListRequest> Stream for Pages<R> {
    type Item = Result<Page<R::Item>, PagingError>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        loop {
            self.settle();
            self.fill();
            let taken = match ready!(Pin::new(&mut self.in_flight).poll_next(cx)) {
                None if self.stage == Stage::Ended => return Poll::Ready(None),
                None => match self.end() {
                    Ok(None) => continue,
                    Ok(Some(())) => {
                        self.stage = Stage::Ended;
                        return Poll::Ready(None);
                    }
                    Err(problem) => Err(problem),
                },
                Some(Ok((number, Ok(page)))) => self.take(number, page),
                Some(Ok((_, Err(error)))) => {
                    return Poll::Ready(Some(Err(self.fail(PagingError::Call(error)))));
                }
                Some(Err(problem)) => Err(problem),
            };
            match taken {
                Ok(None) => {}
                Ok(Some(page)) => return Poll::Ready(Some(Ok(page))),
                Err(problem) => {
                    let operation = self.request.operation().id();
                    return Poll::Ready(Some(Err(
                        self.fail(PagingError::List { operation, problem })
                    )));
                }
            }
        }
    }
}
