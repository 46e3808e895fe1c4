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

use std::sync::OnceLock;

use api_runtime::{Items, Pages, Paginate};
use futures_util::StreamExt;
use tokio::runtime::{Builder, Handle, Runtime};
use ziik_api::{ListRequest, Page, Request, Response};

use crate::error::Error;

/// The one runtime behind all blocking calls of a process. Its one thread carries requests, also
/// while nobody waits for them.
fn runtime() -> Result<&'static Runtime, Error> {
    static RUNTIME: OnceLock<Runtime> = OnceLock::new();
    if let Some(runtime) = RUNTIME.get() {
        return Ok(runtime);
    }
    let runtime =
        Builder::new_multi_thread().worker_threads(1).thread_name("ziik").enable_all().build();
    let runtime = runtime.map_err(|error| {
        Error::Call(ziik_api::Error::Configuration {
            message: format!("no thread for blocking calls: {error}"),
        })
    })?;
    // Another thread may have been faster; then its runtime serves, and this one goes.
    Ok(RUNTIME.get_or_init(|| runtime))
}

/// Waits for a future, outside of async code.
fn block_on<F: Future>(future: F) -> Result<F::Output, Error> {
    if Handle::try_current().is_ok() {
        let message = "a blocking call in async code, which it would hold up; \
                       await the async client there";
        return Err(Error::Call(ziik_api::Error::Configuration { message: message.to_owned() }));
    }
    Ok(runtime()?.block_on(future))
}

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
pub struct Client(crate::Client);

impl Client {
    /// Takes a client over.
    #[must_use]
    pub fn new(client: crate::Client) -> Self {
        Self(client)
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
        self.wait(|client| request(client).send())
    }

    /// Walks a list. Pages are fetched ahead while the caller is busy with items.
    ///
    /// The iterator ends after an error; the errors are those of [`call`](Self::call), and
    /// [`Error::Paging`].
    pub fn items<'c, R: ListRequest>(
        &'c self,
        list: impl FnOnce(&'c crate::Client) -> R,
    ) -> Iter<Items<R>> {
        Iter { stream: list(&self.0).items(), done: false }
    }

    /// Walks a list by its pages, like [`items`](Self::items).
    pub fn pages<'c, R: ListRequest>(
        &'c self,
        list: impl FnOnce(&'c crate::Client) -> R,
    ) -> Iter<Pages<R>> {
        Iter { stream: list(&self.0).pages(), done: false }
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
        block_on(work(&self.0).into_future())?.map_err(Into::into)
    }
}

/// An iterator over a list.
#[derive(Debug)]
#[must_use = "an iterator does nothing unless it is used"]
pub struct Iter<S> {
    stream: S,
    done: bool,
}

impl<S> Iter<S> {
    /// Sets the walk up before it begins: `iter.with(|items| items.prefetch(8))`.
    pub fn with(mut self, set: impl FnOnce(S) -> S) -> Self {
        self.stream = set(self.stream);
        self
    }

    fn advance<T>(&mut self) -> Option<Result<T, Error>>
    where
        S: futures_util::Stream<Item = Result<T, api_runtime::PagingError>> + Unpin,
    {
        if self.done {
            return None;
        }
        let next = match block_on(self.stream.next()) {
            Ok(next) => next.map(|next| next.map_err(Error::from)),
            Err(error) => Some(Err(error)),
        };
        self.done = !matches!(next, Some(Ok(_)));
        next
    }
}

impl<R: ListRequest> Iterator for Iter<Items<R>> {
    type Item = Result<R::Item, Error>;

    fn next(&mut self) -> Option<Self::Item> {
        self.advance()
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        if self.done { (0, Some(0)) } else { (0, futures_util::Stream::size_hint(&self.stream).1) }
    }
}

impl<R: ListRequest> Iterator for Iter<Pages<R>> {
    type Item = Result<Page<R::Item>, Error>;

    fn next(&mut self) -> Option<Self::Item> {
        self.advance()
    }
}
