//! The client without async, for programs that have no runtime.
//!
//! ```no_run
//! # fn example() -> Result<(), ziik_ext::Error> {
//! use ziik_ext::blocking::Client;
//!
//! let client = ziik_ext::Client::for_tenant("acme").password("ada@acme.example", "correct horse");
//! let client = Client::new(client.build()?);
//!
//! let user = client.call(|ziik| ziik.get_user(501))?;
//! println!("{:?}", user.name);
//! for user in client.items(|ziik| ziik.list_users().unit(12)) {
//!     println!("{}", user?.id);
//! }
//! # Ok(())
//! # }
//! ```
//!
//! [`Client::call`] sends a request, [`Client::items`] walks a list, and [`Client::wait`] waits
//! for everything else that the async client does: memberships, members of groups, the directory,
//! specialties, webhooks, automatic groups, leaving a conversation, read receipts, the tree of
//! units, uploads and downloads.
//!
//! These calls block the thread. In async code, where that would hold up everything else on the
//! thread, they return [`ziik_api::Error::Configuration`] and send nothing. So they do on the
//! threads of `tokio::task::spawn_blocking`; there `Handle::current().block_on` waits for the
//! async client.

use api_runtime::{Blocking, BlockingIter, Items, Pages, PagingError};
use ziik_api::{ListRequest, Request, Response};

use crate::error::Error;

/// A client for blocking calls. Cheap to clone.
///
/// Requests are made in a closure, which gets the async client; sending them is this client's
/// part. So a request that is built and never sent does not compile:
///
/// ```compile_fail,E0599
/// # fn example(client: ziik_ext::blocking::Client) {
/// client.get_user(501).send();
/// # }
/// ```
#[derive(Debug, Clone)]
pub struct Client(Blocking<crate::Client>);

impl Client {
    /// Takes a client over.
    #[must_use]
    pub fn new(client: crate::Client) -> Self {
        Self(Blocking::new(client))
    }

    /// Sends a request and waits for its answer.
    ///
    /// ```no_run
    /// # fn example(client: ziik_ext::blocking::Client) -> Result<(), ziik_ext::Error> {
    /// let page = client.call(|ziik| ziik.list_groups().limit(20))?;
    /// println!("{} groups", page.data.len());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// As the async call; and [`ziik_api::Error::Configuration`] in async code, or when the system
    /// gives no thread for the runtime.
    pub fn call<'c, R: Request>(
        &'c self,
        request: impl FnOnce(&'c crate::Client) -> R,
    ) -> Result<Response<R::Output>, Error> {
        Ok(self.0.call(request)?)
    }

    /// Walks a list. Pages are fetched ahead while the caller is busy with items.
    ///
    /// The iterator ends after an error; the errors are those of [`call`](Self::call), and
    /// [`Error::Paging`].
    pub fn items<'c, R: ListRequest>(
        &'c self,
        list: impl FnOnce(&'c crate::Client) -> R,
    ) -> Iter<Items<R>> {
        Iter(self.0.items(list))
    }

    /// Walks a list by its pages, like [`items`](Self::items).
    pub fn pages<'c, R: ListRequest>(
        &'c self,
        list: impl FnOnce(&'c crate::Client) -> R,
    ) -> Iter<Pages<R>> {
        Iter(self.0.pages(list))
    }

    /// Waits for what the async client does, such as a plan and its application.
    ///
    /// ```no_run
    /// # fn example(client: ziik_ext::blocking::Client) -> Result<(), ziik_ext::Error> {
    /// use ziik_ext::prelude::*;
    ///
    /// let people = [("EMP-00001", Role::Administrator)];
    /// let plan = client.wait(async |ziik| ziik.group_members(12).plan(people).await)?;
    /// println!("{plan}");
    /// println!("{}", client.wait(|_| plan.apply())?);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// The tree of units is fetched and changed in the same way:
    ///
    /// ```no_run
    /// # #[cfg(feature = "unit-tree")]
    /// # fn example(client: ziik_ext::blocking::Client) -> Result<(), ziik_ext::Error> {
    /// let mut tree = client.wait(|ziik| ziik.unit_tree())?;
    /// println!("{tree}");
    /// client.wait(|ziik| tree.move_to(ziik, "CC-1010", "REG-2"))?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// As what is waited for; otherwise as [`call`](Self::call).
    pub fn wait<'c, F, T, E>(
        &'c self,
        work: impl FnOnce(&'c crate::Client) -> F,
    ) -> Result<T, Error>
    where
        F: IntoFuture<Output = Result<T, E>>,
        E: Into<Error>,
    {
        self.0.wait(async |client| work(client).await.map_err(Into::into))
    }
}

/// An iterator over a list.
#[derive(Debug)]
#[must_use = "an iterator does nothing unless it is used"]
pub struct Iter<S>(BlockingIter<S>);

impl<S> Iter<S> {
    /// Sets the walk up before it begins: `iter.with(|items| items.prefetch(8))`.
    pub fn with(self, set: impl FnOnce(S) -> S) -> Self {
        Self(self.0.with(set))
    }
}

impl<S, T> Iterator for Iter<S>
where
    BlockingIter<S>: Iterator<Item = Result<T, PagingError>>,
{
    type Item = Result<T, Error>;

    fn next(&mut self) -> Option<Self::Item> {
        Some(self.0.next()?.map_err(Error::from))
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.0.size_hint()
    }
}
