//! A client without async, for programs that have no runtime.

use std::sync::OnceLock;

use futures_util::{Stream, StreamExt};
use tokio::runtime::{Builder, Handle, Runtime};

use crate::{Error, Items, ListRequest, Page, Pages, Paginate, PagingError, Request, Response};

/// The one runtime behind all blocking calls of a process. Its one thread carries requests, also
/// while nobody waits for them.
fn runtime() -> Result<&'static Runtime, Error> {
    static RUNTIME: OnceLock<Runtime> = OnceLock::new();
    if let Some(runtime) = RUNTIME.get() {
        return Ok(runtime);
    }
    let runtime =
        Builder::new_multi_thread().worker_threads(1).thread_name("api").enable_all().build();
    let runtime = runtime.map_err(|error| Error::Configuration {
        message: format!("no thread for blocking calls: {error}"),
    })?;
    // Another thread may have been faster; then its runtime serves, and this one goes.
    Ok(RUNTIME.get_or_init(|| runtime))
}

/// Waits for a future, outside of async code.
fn block_on<F: Future>(future: F) -> Result<F::Output, Error> {
    if Handle::try_current().is_ok() {
        let message = "a blocking call in async code, which it would hold up; \
                       await the async client there";
        return Err(Error::Configuration { message: message.to_owned() });
    }
    Ok(runtime()?.block_on(future))
}

/// A client for blocking calls around an async one. Cheap to clone where that one is.
///
/// Requests are made in a closure, which gets the async client; sending them is this client's
/// part. So a request that is built and never sent does not compile.
///
/// These calls block the thread. In async code, where that would hold up everything else on the
/// thread, they return [`Error::Configuration`] and send nothing. So they do on the threads of
/// `tokio::task::spawn_blocking`; there `Handle::current().block_on` waits for the async client.
///
/// ```
/// # use api_runtime::{Blocking, Error, ListRequest, Page, PagingError, Request};
/// # fn example<C, R: ListRequest + Request<Output = Page<u64>>>(
/// #     client: C,
/// #     list_pets: fn(&C) -> R,
/// # ) -> Result<(), PagingError> {
/// let client = Blocking::new(client);
/// let page = client.call(|api| list_pets(api))?;
/// println!("{} on the first page", page.data.len());
/// for pet in client.items(|api| list_pets(api)) {
///     let pet = pet?;
/// }
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone)]
pub struct Blocking<C>(C);

impl<C> Blocking<C> {
    /// Takes a client over.
    #[must_use]
    pub fn new(client: C) -> Self {
        Self(client)
    }

    /// Sends a request and waits for its answer.
    ///
    /// # Errors
    /// As the async call; and [`Error::Configuration`] in async code, or when the system gives no
    /// thread for the runtime.
    pub fn call<'c, R: Request>(
        &'c self,
        request: impl FnOnce(&'c C) -> R,
    ) -> Result<Response<R::Output>, Error> {
        self.wait(|client| request(client).send())
    }

    /// Walks a list. Pages are fetched ahead while the caller is busy with items.
    ///
    /// The iterator ends after an error; the errors are those of [`call`](Self::call), and
    /// [`PagingError::List`].
    pub fn items<'c, R: ListRequest>(
        &'c self,
        list: impl FnOnce(&'c C) -> R,
    ) -> BlockingIter<Items<R>> {
        BlockingIter { stream: list(&self.0).items(), done: false }
    }

    /// Walks a list by its pages, like [`items`](Self::items).
    pub fn pages<'c, R: ListRequest>(
        &'c self,
        list: impl FnOnce(&'c C) -> R,
    ) -> BlockingIter<Pages<R>> {
        BlockingIter { stream: list(&self.0).pages(), done: false }
    }

    /// Waits for whatever else is to be done with the async client.
    ///
    /// # Errors
    /// As what is waited for; otherwise as [`call`](Self::call).
    pub fn wait<'c, F, T, E>(&'c self, work: impl FnOnce(&'c C) -> F) -> Result<T, E>
    where
        F: IntoFuture<Output = Result<T, E>>,
        E: From<Error>,
    {
        block_on(work(&self.0).into_future())?
    }
}

/// An iterator over a list.
#[derive(Debug)]
#[must_use = "an iterator does nothing unless it is used"]
pub struct BlockingIter<S> {
    stream: S,
    done: bool,
}

impl<S> BlockingIter<S> {
    /// Sets the walk up before it begins: `iter.with(|items| items.prefetch(8))`.
    pub fn with(mut self, set: impl FnOnce(S) -> S) -> Self {
        self.stream = set(self.stream);
        self
    }

    fn advance<T>(&mut self) -> Option<Result<T, PagingError>>
    where
        S: Stream<Item = Result<T, PagingError>> + Unpin,
    {
        if self.done {
            return None;
        }
        let next = block_on(self.stream.next()).unwrap_or_else(|error| Some(Err(error.into())));
        self.done = !matches!(next, Some(Ok(_)));
        next
    }
}

impl<R: ListRequest> Iterator for BlockingIter<Items<R>> {
    type Item = Result<R::Item, PagingError>;

    fn next(&mut self) -> Option<Self::Item> {
        self.advance()
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        if self.done { (0, Some(0)) } else { (0, self.stream.size_hint().1) }
    }
}

impl<R: ListRequest> Iterator for BlockingIter<Pages<R>> {
    type Item = Result<Page<R::Item>, PagingError>;

    fn next(&mut self) -> Option<Self::Item> {
        self.advance()
    }
}
