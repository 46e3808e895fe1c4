//! A server that is a function, and a runtime without a clock.

use std::fmt;

use bytes::Bytes;
use http::{Request, Response};
use ziik_api::{Operation, Sending, Transport};

/// A transport that answers by a function.
pub struct Scripted<F>(pub F);

impl<F> fmt::Debug for Scripted<F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Scripted")
    }
}

impl<F> Transport for Scripted<F>
where
    F: Fn(&Request<Bytes>, &'static Operation) -> Response<Bytes> + Send + Sync + 'static,
{
    fn send(&self, request: Request<Bytes>, operation: &'static Operation) -> Sending<'_> {
        Box::pin(std::future::ready(Ok((self.0)(&request, operation))))
    }
}

/// Runs `future` to its end. Nobody sleeps: when everybody waits, the clock is put forward.
pub fn wait_for<T>(future: impl Future<Output = T>) -> T {
    let runtime =
        tokio::runtime::Builder::new_current_thread().enable_time().start_paused(true).build();
    runtime.expect("a runtime").block_on(future)
}
