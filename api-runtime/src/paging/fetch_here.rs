//! One page under way, on WebAssembly: there is no runtime whose task it could be.

use std::pin::Pin;
use std::task::{Context, Poll};

use futures_util::FutureExt;
use futures_util::future::LocalBoxFuture;
use tracing::Instrument;

use super::PagingProblem;

/// A runtime, of which there is none.
#[derive(Clone, PartialEq)]
pub(super) enum Handle {}

impl Handle {
    pub(super) fn try_current() -> Result<Self, ()> {
        Err(())
    }

    pub(super) fn id(&self) -> &Self {
        self
    }
}

/// A request that goes on while the reader waits for it, and ends when it is dropped.
pub(super) struct Fetch<T>(LocalBoxFuture<'static, T>);

impl<T: 'static> Fetch<T> {
    /// Begins when it is polled, in the span of whoever reads the list.
    pub(super) fn begin(fetch: impl Future<Output = T> + 'static, _: Option<&Handle>) -> Self {
        Self(fetch.in_current_span().boxed_local())
    }
}

impl<T> Future for Fetch<T> {
    type Output = Result<T, PagingProblem>;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        self.0.as_mut().poll(cx).map(Ok)
    }
}
