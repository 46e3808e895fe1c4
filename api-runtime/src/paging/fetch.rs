//! One page under way.

use std::panic::AssertUnwindSafe;
use std::pin::Pin;
use std::task::{Context, Poll};

use futures_util::FutureExt;
pub(super) use tokio::runtime::Handle;
use tokio::task::JoinHandle;
use tracing::Instrument;

use super::PagingProblem;

type Boxed<T> = Pin<Box<dyn Future<Output = Result<T, PagingProblem>> + Send>>;

/// A request that goes on while the reader is busy with something else, and ends when it is
/// dropped.
pub(super) enum Fetch<T> {
    /// In a task of its own.
    Task(JoinHandle<Result<T, PagingProblem>>),
    /// Where there is no runtime: it goes on only while the reader waits for it.
    Here(Boxed<T>),
}

impl<T: Send + 'static> Fetch<T> {
    /// Begins in a task of this runtime, in the span of whoever reads the list.
    pub(super) fn begin(
        fetch: impl Future<Output = T> + Send + 'static,
        runtime: Option<&Handle>,
    ) -> Self {
        // What is left of it after a panic is not looked at again.
        let fetch = AssertUnwindSafe(fetch)
            .catch_unwind()
            .map(|outcome| outcome.map_err(|_| PagingProblem::Panicked));
        let fetch = fetch.in_current_span();
        match runtime {
            Some(runtime) => Self::Task(runtime.spawn(fetch)),
            None => Self::Here(Box::pin(fetch)),
        }
    }
}

impl<T> Drop for Fetch<T> {
    fn drop(&mut self) {
        if let Self::Task(task) = self {
            task.abort();
        }
    }
}

impl<T> Future for Fetch<T> {
    type Output = Result<T, PagingProblem>;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        match &mut *self {
            Self::Task(task) => Pin::new(task).poll(cx).map(|outcome| match outcome {
                Ok(outcome) => outcome,
                Err(error) if error.is_panic() => Err(PagingProblem::Panicked),
                Err(_) => Err(PagingProblem::RuntimeGone),
            }),
            Self::Here(fetch) => fetch.as_mut().poll(cx),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What a panic leaves behind, which panics itself.
    struct Bomb;

    impl Drop for Bomb {
        fn drop(&mut self) {
            panic!("once more");
        }
    }

    #[tokio::test]
    async fn a_panic_in_what_a_panic_left_is_a_panic_too() {
        let fetch = async { std::panic::panic_any(Bomb) };
        let fetch: Fetch<()> = Fetch::begin(fetch, Some(&Handle::current()));
        assert_eq!(fetch.await, Err(PagingProblem::Panicked));
    }
}
