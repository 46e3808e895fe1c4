//! A transport that repeats requests and holds them back.

use std::sync::Arc;

use bytes::Bytes;
use tracing::Instrument;

use crate::engine::{Engine, Mode};
use crate::retry::RetryPolicy;
use crate::{Body, Operation, Sending, Streaming, Transport};

/// Sends over another transport, repeats requests by a [`RetryPolicy`], and limits how many are
/// under way at once. A 429 holds all of them back.
///
/// It is for APIs with a token or key that does not change, which the client's builder is given as
/// well; a 401 is final.
///
/// ```
/// # use api_runtime::{ClientBuilder, Connection, Error, HttpTransport, Resilient, RetryPolicy};
///
/// fn build<C: From<Connection>>(builder: ClientBuilder<C>) -> Result<C, Error> {
///     let transport = Resilient::new(HttpTransport::new()?, RetryPolicy::default(), 64);
///     builder.token("an API key").transport(transport).build()
/// }
/// ```
#[derive(Debug)]
pub struct Resilient {
    engine: Engine,
}

impl Resilient {
    /// Sends over `transport`, at most `max_in_flight` requests at once, and repeats them by
    /// `policy`.
    pub fn new(transport: impl Transport, policy: RetryPolicy, max_in_flight: usize) -> Self {
        Self { engine: Engine::new(Arc::new(transport), policy, max_in_flight) }
    }
}

impl Transport for Resilient {
    fn send(&self, request: http::Request<Bytes>, operation: &'static Operation) -> Sending<'_> {
        let span = tracing::debug_span!("call", operation = operation.id());
        Box::pin(self.engine.carry(request, operation, Mode::Plain).instrument(span))
    }
    fn stream(&self, request: http::Request<Body>, operation: &'static Operation) -> Streaming<'_> {
        let span = tracing::debug_span!("call", operation = operation.id());
        Box::pin(self.engine.stream(request, operation, Mode::Plain).instrument(span))
    }
}
