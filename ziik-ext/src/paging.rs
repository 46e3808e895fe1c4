//! Lists as streams that fail with this crate's error, which tells a failed sign-in from a failed
//! call.

pub use api_runtime::{Consistency, Direction, PagingProblem};
use ziik_api::ListRequest;

use crate::error::Error;

/// A stream of pages.
pub type Pages<R> = api_runtime::Pages<R, Error>;

/// A stream of items, over [`Pages`].
pub type Items<R> = api_runtime::Items<R, Error>;

/// Turns the request for a list into a stream over all of it.
///
/// ```no_run
/// # async fn example() -> Result<(), ziik_ext::Error> {
/// use futures_util::TryStreamExt;
/// use ziik_ext::{Client, Paginate};
///
/// let client = Client::for_tenant("acme").password("ada@acme.example", "correct horse").build()?;
/// let users: Vec<_> = client.list_users().items().try_collect().await?;
/// let mut pages = client.list_groups().pages().prefetch(8);
/// while let Some(page) = pages.try_next().await? {
///     println!("{} groups", page.data.len());
/// }
/// # let _ = users;
/// # Ok(())
/// # }
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
