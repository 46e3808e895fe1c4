//! The time limit of a transfer: it may take as long as it wants to while something moves.

use std::pin::pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use futures_util::{StreamExt, stream};

use super::body::Body;
use super::incoming::Incoming;
use super::platform::{Instant, timeout_at};
use super::transport::{TransportError, TransportErrorKind};

/// When a chunk of the body last left.
#[derive(Clone)]
struct Moved(Arc<Mutex<Instant>>);

impl Moved {
    fn now() -> Self {
        Self(Arc::new(Mutex::new(Instant::now())))
    }

    fn note(&self) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Instant::now();
    }

    fn last(&self) -> Instant {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Sends `request` by `send`. Gives up when nothing moved for `limit`, neither on the way there nor
/// on the way back, and at `end`.
pub(crate) async fn watched<F>(
    request: http::Request<Body>,
    limit: Duration,
    end: Option<Instant>,
    send: impl FnOnce(http::Request<Body>) -> F,
) -> Result<http::Response<Incoming>, TransportError>
where
    F: Future<Output = Result<http::Response<Incoming>, TransportError>>,
{
    let moved = Moved::now();
    let request = request.map(|body| {
        if body.as_bytes().is_some() {
            return body;
        }
        let moved = moved.clone();
        body.through(move |chunks| {
            let moved = moved.clone();
            Box::pin(chunks.inspect(move |_| moved.note()))
        })
    });
    let mut sending = pin!(send(request));
    let mut until = moved.last() + limit;
    loop {
        let stop = end.map_or(until, |end| end.min(until));
        if let Ok(answer) = timeout_at(stop, sending.as_mut()).await {
            return answer.map(|answer| answer.map(|incoming| within(incoming, limit, end)));
        }
        let next = moved.last() + limit;
        if next <= until || end.is_some_and(|end| end <= Instant::now()) {
            return Err(stalled(limit, end));
        }
        until = next;
    }
}

/// The body, unless it stalls.
fn within(incoming: Incoming, limit: Duration, end: Option<Instant>) -> Incoming {
    if incoming.as_bytes().is_some() {
        return incoming;
    }
    Incoming::stream(stream::unfold(Some(incoming), move |incoming| async move {
        let mut incoming = incoming?;
        let until = Instant::now() + limit;
        match timeout_at(end.map_or(until, |end| end.min(until)), incoming.chunk()).await {
            Ok(chunk) => chunk.map(|chunk| (chunk, Some(incoming))),
            Err(_) => Some((Err(stalled(limit, end)), None)),
        }
    }))
}

fn stalled(limit: Duration, end: Option<Instant>) -> TransportError {
    let message = if end.is_some_and(|end| end <= Instant::now()) {
        "the call's timeout is over; allow more time for a transfer of this size".to_owned()
    } else {
        format!("nothing moved for {} s", limit.as_secs_f32())
    };
    TransportError::new(TransportErrorKind::Timeout, message)
}
