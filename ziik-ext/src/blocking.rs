//! The client without async, for programs that have no runtime.
//!
//! ```no_run
//! # fn example() -> Result<(), ziik_ext::Error> {
//! use ziik_ext::blocking::{Call, Client, Iterate};
//!
//! let client = Client::new(ziik_ext::Client::for_tenant("acme").password("ada@acme.example", "correct horse").build()?);
//! let user = client.get_user(501).call()?.into_data();
//! for user in client.list_users().unit(12).iter() {
//!     println!("{}", user?.id);
//! }
//! # let _ = user;
//! # Ok(())
//! # }
//! ```
//!
//! Memberships, the members of groups, the directory sync and `send_raw` have no blocking form of
//! their own: [`wait`] is one for all that is awaited.
//!
//! None of this is for async code, where blocking would hold everything else up: there these calls
//! panic, as Tokio's `block_on` does.

use std::ops::Deref;
use std::sync::OnceLock;

use futures_util::StreamExt;
use tokio::runtime::{Builder, Runtime};
use ziik_api::{ListRequest, Page, Request, Response};

use crate::error::Error;
use crate::paging::{Items, Pages, Paginate};

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

/// A client for blocking calls. It dereferences to the async one: every operation is a method of
/// it, and what such a method returns is sent with [`Call::call`] or walked with
/// [`Iterate::iter`]. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Client(crate::Client);

impl Client {
    /// Takes a client over.
    #[must_use]
    pub fn new(client: crate::Client) -> Self {
        Self(client)
    }
}

impl Deref for Client {
    type Target = crate::Client;

    fn deref(&self) -> &crate::Client {
        &self.0
    }
}

/// Waits for what the async client does, such as a plan and its application.
///
/// ```no_run
/// # fn example(client: ziik_ext::blocking::Client) -> Result<(), ziik_ext::Error> {
/// use ziik_ext::blocking::wait;
/// use ziik_ext::{GroupRole, MembershipSpec};
///
/// wait(client.memberships("EMP-00007").ensure("CC-1010", MembershipSpec::new()))?;
/// let plan = wait(client.group_members(12).set([("EMP-00001", GroupRole::Administrator)]))?;
/// println!("{plan}");
/// println!("{}", wait(plan.apply())?);
/// # Ok(())
/// # }
/// ```
///
/// # Errors
/// As the async call, and [`ziik_api::Error::Configuration`] when the system gives no thread for
/// the runtime.
pub fn wait<T, E: Into<Error>>(call: impl IntoFuture<Output = Result<T, E>>) -> Result<T, Error> {
    runtime()?.block_on(call.into_future()).map_err(Into::into)
}

/// Sends a request and waits for its answer.
pub trait Call: Request {
    /// Sends it.
    ///
    /// # Errors
    /// As the async call, and [`ziik_api::Error::Configuration`] when the system gives no thread
    /// for the runtime.
    fn call(self) -> Result<Response<Self::Output>, Error> {
        wait(self.send())
    }
}

impl<R: Request> Call for R {}

/// Walks a list as an iterator. Pages are fetched ahead while the caller is busy with items.
pub trait Iterate: ListRequest {
    /// Every item, in order.
    fn iter(self) -> Iter<Items<Self>> {
        Iter { stream: self.items(), done: false }
    }

    /// Every page, from the one that was asked for.
    fn iter_pages(self) -> Iter<Pages<Self>> {
        Iter { stream: self.pages(), done: false }
    }
}

impl<R: ListRequest> Iterate for R {}

/// An iterator over a stream of the async client.
#[derive(Debug)]
#[must_use = "an iterator does nothing unless it is used"]
pub struct Iter<S> {
    stream: S,
    done: bool,
}

impl<S> Iter<S> {
    /// Sets the stream up before it is walked: `iter.with(|items| items.prefetch(8))`.
    pub fn with(mut self, set: impl FnOnce(S) -> S) -> Self {
        self.stream = set(self.stream);
        self
    }

    fn advance<T>(&mut self) -> Option<Result<T, Error>>
    where
        S: futures_util::Stream<Item = Result<T, Error>> + Unpin,
    {
        if self.done {
            return None;
        }
        let next = runtime()
            .map_or_else(|error| Some(Err(error)), |runtime| runtime.block_on(self.stream.next()));
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
