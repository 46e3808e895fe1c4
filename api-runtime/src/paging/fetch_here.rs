//! One page under way, on WebAssembly: there is no runtime whose task it could be.

use std::pin::Pin;
use std::task::{Context, Poll};

use futures_util::FutureExt;
use futures_util::future::LocalBoxFuture;
use tracing::Instrument;

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

/// Why a page that was asked for does not come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(dead_code, reason = "there is neither a runtime nor a panic that ends")]
pub(super) enum Lost {
    /// The code that carries requests panicked.
    Panicked,
    /// The runtime in which the request ran was shut down.
    RuntimeGone,
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
    type Output = Result<T, Lost>;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        self.0.as_mut().poll(cx).map(Ok)
    }
}
