//! Keeps a panic in code of the caller from spreading.

use std::fmt;
use std::panic::{AssertUnwindSafe, catch_unwind};

use futures_util::future::{Either, ready};
use futures_util::{FutureExt, TryFutureExt};

/// Code of the caller (a transport, credentials, a store) panicked.
///
/// The message of the panic is not repeated, because it may hold a secret. Rust's panic hook has
/// printed it.
#[derive(Debug, Clone, Copy)]
pub struct Panicked {
    what: &'static str,
}

impl fmt::Display for Panicked {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} panicked; the panic's own message was printed where it happened", self.what)
    }
}

impl std::error::Error for Panicked {}

/// Awaits what `start` returns. A panic in either is an error that names `what`.
///
/// # Errors
/// [`Panicked`] when `start` or the future that it returns panics.
pub async fn caught<F: Future>(
    what: &'static str,
    start: impl FnOnce() -> F,
) -> Result<F::Output, Panicked> {
    started(what, start).await
}

/// Like [`caught`], but calls `start` at once, so that the future holds no more than the one that
/// `start` returns.
pub(crate) fn started<F: Future>(
    what: &'static str,
    start: impl FnOnce() -> F,
) -> impl Future<Output = Result<F::Output, Panicked>> {
    let panicked = move |_| Panicked { what };
    match catch_unwind(AssertUnwindSafe(start)) {
        Ok(future) => Either::Left(AssertUnwindSafe(future).catch_unwind().map_err(panicked)),
        Err(panic) => Either::Right(ready(Err(panicked(panic)))),
    }
}
