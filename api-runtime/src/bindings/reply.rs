//! A call under way.

use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use super::answer::Answer;
use super::error::Error;
use super::platform::{BoxFuture, MaybeSend};
use super::response::Response;

/// The answer of a call, to be awaited. Nothing is sent before that; dropping it gives the call
/// up.
///
/// All calls are carried by the same code; only what is read from the answer depends on the
/// operation. So a call takes little room in the future that awaits it, and little time to
/// compile.
#[must_use = "nothing is sent before it is awaited"]
pub struct Reply<T> {
    sending: BoxFuture<'static, Result<Answer, Error>>,
    read: fn(Answer) -> Result<Response<T>, Error>,
}

impl<T> Reply<T> {
    pub(super) fn new(
        sending: BoxFuture<'static, Result<Answer, Error>>,
        read: fn(Answer) -> Result<Response<T>, Error>,
    ) -> Self {
        Self { sending, read }
    }
}

impl<T> Future for Reply<T> {
    type Output = Result<Response<T>, Error>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let answer = ready!(self.sending.as_mut().poll(context));
        Poll::Ready(answer.and_then(self.read))
    }
}

impl<T> fmt::Debug for Reply<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Reply").finish_non_exhaustive()
    }
}

/// A stream that is being opened, to be awaited. Nothing is sent before that; dropping it gives
/// the call up.
#[must_use = "nothing is sent before it is awaited"]
pub struct Opening<T> {
    opening: BoxFuture<'static, Result<T, Error>>,
}

impl<T> Opening<T> {
    pub(super) fn new(
        opening: impl Future<Output = Result<T, Error>> + MaybeSend + 'static,
    ) -> Self {
        Self { opening: Box::pin(opening) }
    }
}

impl<T> Future for Opening<T> {
    type Output = Result<T, Error>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        self.opening.as_mut().poll(context)
    }
}

impl<T> fmt::Debug for Opening<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Opening").finish_non_exhaustive()
    }
}
