//! What the bindings need of where they run, on WebAssembly: time by the timers of JavaScript, and
//! HTTP by its `fetch`. There are no threads and there is no Tokio. Its counterpart for everywhere
//! else is `native.rs`.

use std::error::Error as _;
use std::hash::{BuildHasher, RandomState};
use std::pin::pin;
use std::time::{Duration, SystemTime};

use bytes::Bytes;
use futures_util::StreamExt;
use futures_util::future::{Either, select};
use gloo_timers::future::TimeoutFuture;
use http::Version;
use web_time::web::SystemTimeExt;

use super::body::Body;
use super::incoming::MAX_BODY;
use super::transport::{TransportError, TransportErrorKind};

pub(crate) use futures_util::future::LocalBoxFuture as BoxFuture;
pub(super) use futures_util::lock::Mutex as AsyncMutex;
pub(crate) use futures_util::stream::LocalBoxStream as BoxStream;
pub(crate) use web_time::Instant;

/// A bound that is [`Send`] on targets with threads, and that every type meets on WebAssembly.
pub trait MaybeSend {}

impl<T: ?Sized> MaybeSend for T {}

/// A bound that is [`Sync`] on targets with threads, and that every type meets on WebAssembly.
pub trait MaybeSync {}

impl<T: ?Sized> MaybeSync for T {}

/// A function of one argument.
pub(super) type Function<A, R> = dyn Fn(A) -> R;

/// The time by the clock of the machine.
pub(super) fn now() -> SystemTime {
    web_time::SystemTime::now().to_std()
}

/// Whether there is what [`sleep`] and [`timeout_at`] need.
pub(super) fn has_timers() -> bool {
    true
}

/// 64 random bits of `crypto.getRandomValues`, which browsers and Node.js have. The keys of the
/// standard library's states are the same in each process here; with the time, they will do
/// where nothing better is.
pub(super) fn random() -> u64 {
    getrandom::u64().unwrap_or_else(|_| RandomState::new().hash_one(now()))
}

/// The longest time that a timer takes; with a longer one it ends at once.
const LONGEST: Duration = Duration::from_millis(i32::MAX as u64);

/// Waits.
pub(crate) async fn sleep(time: Duration) {
    let Some(end) = Instant::now().checked_add(time) else { return std::future::pending().await };
    loop {
        let left = end.saturating_duration_since(Instant::now());
        if left.is_zero() {
            return;
        }
        // Timers count in milliseconds, and one that ends early would be asked for again and again.
        let millis = left.min(LONGEST).as_nanos().div_ceil(1_000_000);
        TimeoutFuture::new(u32::try_from(millis).unwrap_or(u32::MAX)).await;
    }
}

/// The time is over.
pub(crate) struct Elapsed;

/// Awaits `future` until this moment.
pub(crate) async fn timeout_at<F: Future>(end: Instant, future: F) -> Result<F::Output, Elapsed> {
    timeout(end.saturating_duration_since(Instant::now()), future).await
}

async fn timeout<F: Future>(limit: Duration, future: F) -> Result<F::Output, Elapsed> {
    match select(pin!(future), pin!(sleep(limit))).await {
        Either::Left((output, _)) => Ok(output),
        Either::Right(_) => Err(Elapsed),
    }
}

/// A client as JavaScript has it, which decides by itself about connections and redirects.
pub(super) fn client() -> reqwest::ClientBuilder {
    reqwest::Client::builder()
}

/// The client as it is: [`within`] and [`end`] keep to the limit.
pub(super) fn limited(client: reqwest::ClientBuilder, _: Duration) -> reqwest::ClientBuilder {
    client
}

/// Leaves the request as it is. Reqwest does not limit how long a body takes here.
pub(super) fn limit(_: &mut reqwest::Request, _: Version, _: Option<Duration>) {}

/// The call, unless it takes longer than this.
pub(super) async fn within<T>(
    limit: Option<Duration>,
    call: impl Future<Output = Result<T, TransportError>>,
) -> Result<T, TransportError> {
    let Some(limit) = limit else { return call.await };
    let over = |_| {
        let message = format!("the answer took longer than {} s", limit.as_secs_f32());
        Err(TransportError::new(TransportErrorKind::Timeout, message))
    };
    timeout(limit, call).await.unwrap_or_else(over)
}

/// When a transfer has to be over.
pub(super) fn end(limit: Option<Duration>) -> Option<Instant> {
    Instant::now().checked_add(limit?)
}

/// Whether `Content-Length` is the length of a body that nobody packed. Browsers ask for packed
/// bodies whatever a request says, and unpack them; the length stays that of the packed one.
pub(super) const LENGTH_IS_OF_THE_BODY: bool = false;

/// An answer whose body is on its way.
pub(super) struct Arriving {
    head: http::Response<()>,
    body: BoxStream<'static, reqwest::Result<Bytes>>,
}

/// Sends the request and returns its answer when the body begins.
pub(super) async fn execute(
    client: &reqwest::Client,
    request: reqwest::Request,
) -> Result<Arriving, TransportError> {
    let mut answer = client.execute(request).await.map_err(classify)?;
    let mut head = http::Response::new(());
    *head.status_mut() = answer.status();
    *head.headers_mut() = std::mem::take(answer.headers_mut());
    Ok(Arriving { head, body: answer.bytes_stream().boxed_local() })
}

/// The next piece of the body; `None` at its end.
pub(super) async fn chunk(answer: &mut Arriving) -> Result<Option<Bytes>, TransportError> {
    answer.body.next().await.transpose().map_err(classify)
}

/// The status and the headers of an answer.
pub(super) fn take_head(answer: &mut Arriving) -> http::Response<()> {
    std::mem::take(&mut answer.head)
}

/// Leaves the request as it is: `fetch` says itself how long a body is.
pub(super) fn say_that_nothing_follows<B>(_: &mut http::Request<B>, _: &Bytes) {}

/// The body as reqwest sends it: `fetch` takes it in one piece.
pub(super) async fn outgoing(body: &Body) -> Result<reqwest::Body, TransportError> {
    body.clone().bytes(MAX_BODY).await.map(reqwest::Body::from)
}

/// JavaScript does not tell whether a request that failed was sent.
fn classify(error: reqwest::Error) -> TransportError {
    let kind =
        if error.is_builder() { TransportErrorKind::Request } else { TransportErrorKind::Broken };
    TransportError::new(kind, said(&error))
}

/// What an exception of JavaScript says, without its stack and the address.
fn said(error: &reqwest::Error) -> String {
    let text = error.source().map_or_else(|| error.to_string(), ToString::to_string);
    let text = text.strip_prefix("JsValue(").unwrap_or(&text);
    text.lines().next().unwrap_or_default().trim_end_matches(')').to_owned()
}
