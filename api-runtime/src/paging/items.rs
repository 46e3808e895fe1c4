//! The items of a list as a stream.

use std::collections::VecDeque;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use futures_util::stream::{Stream, StreamExt, TryStreamExt};

use super::{Consistency, Direction, Pages, PagingError};
use crate::ListRequest;

/// A stream of items, over [`Pages`].
#[must_use = "a stream does nothing unless it is polled"]
#[derive(Debug)]
pub struct Items<R: ListRequest> {
    pages: Pages<R>,
    ready: VecDeque<R::Item>,
    yielded: usize,
}

impl<R: ListRequest> Unpin for Items<R> {}

impl<R: ListRequest> Items<R> {
    /// Every item, from the page on that `request` asks for.
    pub fn new(request: R) -> Self {
        Self { pages: Pages::new(request), ready: VecDeque::new(), yielded: 0 }
    }

    /// How many pages are under way at once, from 1 to 256. Default: 4. It is also how many are
    /// held at the most.
    pub fn prefetch(mut self, pages: usize) -> Self {
        self.pages = self.pages.prefetch(pages);
        self
    }

    /// What to do when the list changes meanwhile.
    pub fn consistency(mut self, consistency: Consistency) -> Self {
        self.pages = self.pages.consistency(consistency);
        self
    }

    /// Which way to go, in a list that has cursors.
    pub fn direction(mut self, direction: Direction) -> Self {
        self.pages = self.pages.direction(direction);
        self
    }

    /// Whether the stream may end with fewer items than the server tells, without an error: see
    /// [`Pages::allow_short`].
    pub fn allow_short(mut self, allow: bool) -> Self {
        self.pages = self.pages.allow_short(allow);
        self
    }

    /// Returns the next item, or `None` after the last one.
    ///
    /// # Errors
    /// See [`PagingError`]. After an error the stream has ended.
    pub async fn next(&mut self) -> Option<Result<R::Item, PagingError>> {
        StreamExt::next(self).await
    }

    /// Collects the items into a `Vec`, a set or the like.
    ///
    /// # Errors
    /// The first error of the stream; the items before it are dropped.
    pub async fn collect<C: Default + Extend<R::Item>>(self) -> Result<C, PagingError> {
        self.try_collect().await
    }

    /// Calls `take` with each item, one after the other, until the list or `take` fails. Further
    /// pages arrive meanwhile.
    ///
    /// # Errors
    /// The first error of the stream or of `take`.
    pub async fn try_for_each<E: From<PagingError>>(
        mut self,
        mut take: impl AsyncFnMut(R::Item) -> Result<(), E>,
    ) -> Result<(), E> {
        while let Some(item) = self.next().await {
            take(item?).await?;
        }
        Ok(())
    }

    /// How many items the whole list has by the server's latest word: see [`Pages::total`].
    #[must_use]
    pub fn total(&self) -> Option<u64> {
        self.pages.total()
    }

    /// Whether the list changed during the walk, as far as totals and ids show.
    #[must_use]
    pub fn changed(&self) -> bool {
        self.pages.changed()
    }
}

impl<R: ListRequest> Stream for Items<R> {
    type Item = Result<R::Item, PagingError>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        loop {
            if let Some(item) = self.ready.pop_front() {
                self.yielded += 1;
                return Poll::Ready(Some(Ok(item)));
            }
            match ready!(Pin::new(&mut self.pages).poll_next(cx)) {
                None => return Poll::Ready(None),
                Some(Ok(page)) => self.ready = page.data.into(),
                Some(Err(error)) => return Poll::Ready(Some(Err(error))),
            }
        }
    }

    /// What `meta.total` leaves, once a page has told it.
    fn size_hint(&self) -> (usize, Option<usize>) {
        let left = self
            .pages
            .total()
            .and_then(|total| usize::try_from(total).ok())
            .map(|total| total.saturating_sub(self.yielded));
        (self.ready.len(), left.map(|left| left.max(self.ready.len())))
    }
}
