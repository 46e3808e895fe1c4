//! What the bindings need of where they run: time by Tokio, and HTTP by reqwest over sockets. Its
//! counterpart for WebAssembly is `web.rs`.

use std::error::Error as _;
use std::future::{Ready, ready};
use std::hash::{BuildHasher, RandomState};
use std::io;
use std::pin::Pin;
use std::sync::{Mutex, PoisonError};
use std::task::{Context, Poll};
use std::time::{Duration, SystemTime};

use bytes::Bytes;
use http::header::{CONTENT_LENGTH, HeaderValue};
use http::{Method, Version};

use super::body::{Body, Chunks};
use super::transport::{TransportError, TransportErrorKind};

pub(crate) use futures_util::future::BoxFuture;
pub(crate) use futures_util::stream::BoxStream;
pub(super) use tokio::sync::Mutex as AsyncMutex;
pub(crate) use tokio::time::{Instant, sleep, timeout_at};

/// A bound that is [`Send`] on targets with threads, and that every type meets on WebAssembly.
pub trait MaybeSend: Send {}

impl<T: Send + ?Sized> MaybeSend for T {}

/// A bound that is [`Sync`] on targets with threads, and that every type meets on WebAssembly.
pub trait MaybeSync: Sync {}

impl<T: Sync + ?Sized> MaybeSync for T {}

/// A function of one argument.
pub(super) type Function<A, R> = dyn Fn(A) -> R + Send + Sync;

/// The time by the clock of the machine.
pub(super) fn now() -> SystemTime {
    SystemTime::now()
}

/// Whether there is what [`sleep`] and [`timeout_at`] need.
pub(super) fn has_timers() -> bool {
    tokio::runtime::Handle::try_current().is_ok()
}

/// 64 random bits. Each state has other keys, which come from the system.
pub(super) fn random() -> u64 {
    RandomState::new().hash_one(())
}

/// A client that follows no redirects and gives up connecting after 10 seconds.
pub(super) fn client() -> reqwest::ClientBuilder {
    let client = reqwest::Client::builder()
        .connect_timeout(Duration::from_secs(10))
        .redirect(reqwest::redirect::Policy::none());
    // rustls knows nothing older; the operating system's TLS may.
    #[cfg(any(feature = "rustls", feature = "native-tls"))]
    let client = client.tls_version_min(reqwest::tls::Version::TLS_1_2);
    client
}

/// The client, with a limit to how long a call may take that has none of its own.
pub(super) fn limited(client: reqwest::ClientBuilder, limit: Duration) -> reqwest::ClientBuilder {
    client.timeout(limit)
}

/// Gives the request its version of HTTP, and a limit of its own.
pub(super) fn limit(request: &mut reqwest::Request, version: Version, limit: Option<Duration>) {
    *request.version_mut() = version;
    if limit.is_some() {
        *request.timeout_mut() = limit;
    }
}

/// The call as it is: reqwest keeps to the limit.
pub(super) fn within<C: Future>(_: Option<Duration>, call: C) -> C {
    call
}

/// When a transfer has to be over. Reqwest sees to that.
pub(super) fn end(_: Option<Duration>) -> Option<Instant> {
    None
}

/// Whether `Content-Length` is the length of a body that nobody packed.
pub(super) const LENGTH_IS_OF_THE_BODY: bool = true;

/// An answer whose body is on its way.
pub(super) type Arriving = reqwest::Response;

/// Sends the request and returns its answer when the body begins.
pub(super) async fn execute(
    client: &reqwest::Client,
    request: reqwest::Request,
) -> Result<Arriving, TransportError> {
    client.execute(request).await.map_err(classify)
}

/// The next piece of the body; `None` at its end.
pub(super) async fn chunk(answer: &mut Arriving) -> Result<Option<Bytes>, TransportError> {
    answer.chunk().await.map_err(classify)
}

/// The status and the headers of an answer.
pub(super) fn take_head(answer: &mut Arriving) -> http::Response<()> {
    let mut head = http::Response::new(());
    *head.status_mut() = answer.status();
    *head.headers_mut() = std::mem::take(answer.headers_mut());
    head
}

/// Servers and proxies may answer 411 to a write that says nothing about its body, and the HTTP
/// client is silent about an empty one.
pub(super) fn say_that_nothing_follows<B>(request: &mut http::Request<B>, body: &Bytes) {
    let is_write = [Method::POST, Method::PUT, Method::PATCH].contains(request.method());
    if is_write && body.is_empty() {
        request.headers_mut().insert(CONTENT_LENGTH, HeaderValue::from_static("0"));
    }
}

/// The body as reqwest sends it, piece by piece.
pub(super) fn outgoing(body: &Body) -> Ready<Result<reqwest::Body, TransportError>> {
    ready(Ok(reqwest::Body::wrap(Outgoing::new(body))))
}

/// A body on its way to reqwest.
struct Outgoing {
    /// Reqwest wants to share it between threads, which only a lock allows; nothing ever locks it.
    chunks: Mutex<Chunks>,
    left: Option<u64>,
}

impl Outgoing {
    fn new(body: &Body) -> Self {
        Self { chunks: Mutex::new(body.chunks()), left: body.length() }
    }
}

impl http_body::Body for Outgoing {
    type Data = Bytes;
    type Error = SourceError;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<http_body::Frame<Bytes>, SourceError>>> {
        let chunks = self.chunks.get_mut().unwrap_or_else(PoisonError::into_inner);
        let chunk = std::task::ready!(chunks.as_mut().poll_next(context));
        Poll::Ready(chunk.map(|chunk| {
            let chunk = chunk.map_err(SourceError)?;
            self.left = self.left.map(|left| left.saturating_sub(chunk.len() as u64));
            Ok(http_body::Frame::data(chunk))
        }))
    }

    fn size_hint(&self) -> http_body::SizeHint {
        self.left.map_or_else(http_body::SizeHint::default, http_body::SizeHint::with_exact)
    }
}

/// The body of a request could not be read.
#[derive(Debug, thiserror::Error)]
#[error("its body cannot be read: {0}")]
struct SourceError(io::Error);

/// Whether the body that was to be sent is what failed.
fn is_of_the_source(error: &reqwest::Error) -> bool {
    let mut cause = error.source();
    while let Some(inner) = cause {
        if inner.is::<SourceError>() {
            return true;
        }
        cause = inner.source();
    }
    false
}

/// Without the address, whose query may hold what nobody wants in a log.
fn classify(error: reqwest::Error) -> TransportError {
    let kind = if is_of_the_source(&error) {
        TransportErrorKind::Request
    } else if error.is_timeout() {
        TransportErrorKind::Timeout
    } else if error.is_connect() {
        TransportErrorKind::Connect
    } else if error.is_builder() || error.is_redirect() {
        TransportErrorKind::Request
    } else {
        TransportErrorKind::Broken
    };
    TransportError::new(kind, error.without_url())
}
