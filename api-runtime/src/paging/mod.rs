//! Lists as streams: pages fetched ahead of the reader, in order, in bounded memory.

#[cfg_attr(target_family = "wasm", path = "fetch_here.rs")]
mod fetch;
mod items;
mod moments;
mod pages;
mod progress;
mod seen;

pub use items::Items;
pub use pages::Pages;

use crate::{Error, ListRequest};

/// Turns the request for a list into a stream over all of it.
///
/// ```
/// # use api_runtime::{ListRequest, Paginate, PagingError};
/// async fn count<R: ListRequest>(list: R) -> Result<usize, PagingError> {
///     let mut items = list.items().prefetch(8);
///     let mut count = 0;
///     while let Some(item) = items.next().await {
///         item?;
///         count += 1;
///     }
///     Ok(count)
/// }
/// ```
pub trait Paginate: ListRequest {
    /// Every page, from the one that was asked for.
    fn pages(self) -> Pages<Self> {
        Pages::new(self)
    }

    /// Every item, in order.
    fn items(self) -> Items<Self> {
        Items::new(self)
    }
}

impl<R: ListRequest> Paginate for R {}

/// What to do when a numbered list changes while it is walked.
///
/// A change shows by another `meta.total`, or by an item that comes again on a later page, which
/// its id tells. What does not show by either is not noticed: when an item that was read is
/// deleted and another one is added at the end, an item in between moves to a page that was read
/// already and is missed, and the number of items is right. Only a list that comes in one page is
/// certain to be what it was at one moment.
///
/// A list that is walked by cursors or by time has no total to go by. By time, what is new during
/// the walk is left out, because it is later than where the walk began.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Consistency {
    /// Go on. An item that moved to a later page comes once, unless it has no id; one that moved
    /// to an earlier page is missed. [`Pages::changed`] tells that it happened.
    #[default]
    Continue,
    /// Begin again, three times at the most, and leave out what was handed on before. The stream
    /// ends without an error only after a walk in which no change showed and all items came that
    /// the server told of. What was deleted after it was handed on stays handed on. This remembers
    /// the id of every item.
    Restart,
    /// End with an error.
    Fail,
}

/// Which way to walk a list that has cursors.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Direction {
    /// From each page to its next.
    #[default]
    Next,
    /// From each page to its previous.
    Previous,
}

/// Why a list was not walked to its end. The message is one line that names the operation; it
/// never holds a secret or a body.
#[derive(Debug, thiserror::Error)]
pub enum PagingError {
    /// The call for a page failed.
    #[error(transparent)]
    Call(#[from] Error),
    /// The list leads nowhere.
    #[error("{operation}: {problem}")]
    #[non_exhaustive]
    List {
        /// The id of the list's operation.
        operation: &'static str,
        /// What is wrong with the list.
        problem: PagingProblem,
    },
}

/// Why a list could not be walked to its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum PagingProblem {
    /// The server answers with the same page whatever page is asked for.
    #[error(
        "asked for page {page}, the server answered with another one again; it seems to ignore \
         the page number"
    )]
    Repeats {
        /// The page that was asked for.
        page: i64,
    },
    /// The list became longer or shorter during the walk.
    #[error(
        "the list changed while it was walked, from {before} to {after} items; walk it again, or \
         allow changes"
    )]
    TotalChanged {
        /// How many items it had.
        before: i64,
        /// How many it had then.
        after: i64,
    },
    /// An item of an earlier page came again: the list changed during the walk, and another item
    /// may be missed for it.
    #[error(
        "the list changed while it was walked: page {page} has an item that was on an earlier \
         page; walk it again, or allow changes"
    )]
    #[non_exhaustive]
    ItemMoved {
        /// The page on which it came again.
        page: i64,
    },
    /// The list ended, and some of the items did not come that the server told of.
    #[error(
        "the list ended after {found} of {total} items; walk it again, or allow that the list is \
         short"
    )]
    #[non_exhaustive]
    Short {
        /// How many items were to come: `meta.total` without those before the first page that was
        /// asked for.
        total: i64,
        /// How many came.
        found: i64,
    },
    /// The code that carries requests panicked while a page was read.
    #[error("the transport panicked while a page was read; the panic's own message tells where")]
    Panicked,
    /// The Tokio runtime of the requests was shut down, and the reader is in no other.
    #[error("the runtime that reads the list was shut down; walk it in a runtime that stays")]
    RuntimeGone,
    /// The cursors or moments of the list lead back to a page that was read already.
    #[error(
        "the pages of the list lead in a circle; the server seems to ignore where it is asked to \
         go on"
    )]
    Circle,
    /// The server has ever more pages, and nothing new is in them.
    #[error("the list has no end: {pages} pages in a row had nothing new in them")]
    Endless {
        /// How many pages in a row had nothing new in them.
        pages: u32,
    },
    /// A list that is walked by time has a full page whose items are all of the moment that it was
    /// asked for, or of none: whatever comes after them cannot be asked for.
    #[error(
        "more items have one moment than a page holds, and those after them cannot be asked for; \
         ask for larger pages"
    )]
    OneMoment,
    /// The address of the next page is on another server.
    #[error("the address of the next page leads to another server; it was not followed")]
    ForeignLink,
}
