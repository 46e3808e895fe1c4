//! What all requests have in common, for code that works with any of them.

use super::call::Call;
use super::connection::Connection;
use super::operation::Operation;
use super::platform::{MaybeSend, MaybeSync};
use super::reply::Reply;
use super::response::{Page, Response};

/// Implemented for builders by `builder!`, and for nothing else.
#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no builder of an operation",
    note = "only generated builders are requests"
)]
pub trait Sealed {
    /// The call that is being built.
    fn as_call(&self) -> &Call;
}

/// A request that can be sent. Every builder of an operation is one, and nothing else can be: the
/// trait is sealed.
pub trait Request: Sealed + Sized + MaybeSend + 'static {
    /// What an answer of success holds.
    type Output: MaybeSend;

    /// Which operation it is of.
    fn operation(&self) -> &'static Operation {
        self.as_call().operation()
    }

    /// What sends it.
    fn connection(&self) -> &Connection {
        self.as_call().connection()
    }

    /// Sends it and reads the answer.
    fn send(self) -> Reply<Self::Output>;
}

/// A request for one page of a list, which can be asked for any other page as well. Builders of
/// lists implement it, and nothing else can: the trait is sealed.
pub trait ListRequest: Request + Clone {
    /// An item of the list.
    type Item: Clone + PartialEq + MaybeSend + MaybeSync + 'static;

    /// How one page leads to the next.
    const PAGING: Paging;

    /// How many items a page may have, where the documentation says so.
    const MAX_SIZE: Option<i64>;

    /// The number of the first page, or the offset of the first item.
    const FIRST: i64 = 1;

    /// The query parameter that says which page. In the address of another page it says which one
    /// that is.
    const PARAMETER: &'static str = "cursor";

    /// The page that an answer holds: its items, and where the list goes on.
    fn page(answer: Response<Self::Output>) -> Page<Self::Item>;

    /// The size of page that was asked for.
    fn size(&self) -> Option<i64>;

    /// Asks for pages of this size. Without effect where the operation has no such parameter.
    #[must_use]
    fn with_size(self, items: i64) -> Self;

    /// The number of the page that was asked for, or the offset of its first item.
    fn number(&self) -> Option<i64>;

    /// Asks for the page at this position.
    #[must_use]
    fn at(self, position: Position) -> Self;

    /// The id of an item, where items have one.
    fn id(item: &Self::Item) -> Option<ItemId>;

    /// The moment of an item, in a list with [`Paging::Moments`].
    fn moment(_item: &Self::Item) -> Option<&str> {
        None
    }
}

/// What tells an item of a list from the others.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ItemId {
    /// A number.
    Number(i64),
    /// Text, such as a UUID.
    Text(String),
}

/// How one page of a list leads to the next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Paging {
    /// Pages have numbers.
    Numbers,
    /// Each page names the cursors of its neighbours.
    Cursors,
    /// A page holds the items up to a moment, the latest first, and the next one begins at the
    /// moment of its last item.
    Moments,
    /// Each page is requested by the number of items before it.
    Offsets,
    /// Each page has the addresses of its neighbours.
    Links,
}

/// Which page of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Position {
    /// The page of this number.
    Number(i64),
    /// The page at this cursor.
    Cursor(String),
    /// The page of the items up to this moment, in the API's own form of it.
    Moment(String),
    /// The page that follows this number of items.
    Offset(i64),
    /// The page at this address, of which the path and the query are taken.
    Link(String),
}
