//! Files that arrive as streams.

use std::fmt;
use std::io;
use std::path::PathBuf;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use bytes::Bytes;
use futures_util::{Stream, StreamExt};
use http::header::{
    CONTENT_DISPOSITION, CONTENT_LENGTH, CONTENT_RANGE, CONTENT_TYPE, ETAG, IF_RANGE,
    LAST_MODIFIED, RANGE,
};
use http::{HeaderMap, HeaderValue, StatusCode};

use super::call::{Call, of_success};
use super::error::Error;
use super::incoming::{Gathered, Incoming};
use super::platform::{BoxFuture, Instant, LENGTH_IS_OF_THE_BODY, sleep};
use super::transport::{TransportError, TransportErrorKind};

/// How often in a row a download goes on after a break that nothing arrived before.
const VAIN_RESUMPTIONS: u32 = 5;
/// How long it waits before the second one in a row; twice as long before each one after that.
const WAIT: Duration = Duration::from_millis(200);

/// A file on its way: a stream of its bytes.
///
/// When the connection breaks, the rest is asked for by a range, as long as the server says by an
/// `ETag` or `Last-Modified` that the file is the one that it was. Bytes are given once and in
/// order.
///
/// It needs a Tokio runtime.
#[must_use = "a download that is dropped is given up"]
pub struct Download {
    call: Call,
    status: StatusCode,
    headers: HeaderMap,
    length: Option<u64>,
    received: u64,
    /// When the time limit of the call is over.
    end: Option<Instant>,
    /// Breaks since something arrived.
    breaks: u32,
    state: State,
}

enum State {
    Receiving(Incoming),
    Resuming(BoxFuture<'static, Result<Incoming, Error>>),
    Over,
}

impl Download {
    pub(super) async fn begin(call: Call) -> Result<Self, Error> {
        let end = call.own_timeout().and_then(|limit| Instant::now().checked_add(limit));
        let answer = of_success(call.operation(), call.clone().begin().await?).await?;
        let (head, body) = answer.into_parts();
        let length = head.headers.get(CONTENT_LENGTH).filter(|_| LENGTH_IS_OF_THE_BODY);
        let length = length.and_then(number);
        Ok(Self {
            call,
            status: head.status,
            headers: head.headers,
            length: length.or(body.as_bytes().map(|bytes| bytes.len() as u64)),
            received: 0,
            end,
            breaks: 0,
            state: State::Receiving(body),
        })
    }

    /// How many bytes the file has, where the server says so.
    #[must_use]
    pub fn length(&self) -> Option<u64> {
        self.length
    }

    /// How many bytes have arrived.
    #[must_use]
    pub fn received(&self) -> u64 {
        self.received
    }

    /// What the bytes are, such as `image/png`.
    #[must_use]
    pub fn media_type(&self) -> Option<&str> {
        self.headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok())
    }

    /// The name that the server gives the file: the last part of a path, and never one that leads
    /// to another folder.
    #[must_use]
    pub fn file_name(&self) -> Option<String> {
        self.headers.get(CONTENT_DISPOSITION).and_then(super::disposition::file_name)
    }

    /// The status of the answer, one of success.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        self.status
    }

    /// The headers of the answer.
    #[must_use]
    pub fn headers(&self) -> &HeaderMap {
        &self.headers
    }

    /// Receives the rest into memory.
    ///
    /// # Errors
    /// What breaks the download, and [`TransportErrorKind::TooLarge`] when there are more than
    /// `limit` bytes.
    pub async fn bytes(mut self, limit: usize) -> Result<Bytes, Error> {
        let mut whole = Gathered::up_to(limit);
        while let Some(chunk) = self.next().await {
            whole.push(chunk?).map_err(|error| self.failed(error))?;
        }
        Ok(whole.finish())
    }

    fn failed(&self, source: TransportError) -> Error {
        Error::transport(self.call.operation(), source)
    }

    /// What follows when the connection broke: the request for the rest, or the error.
    fn after(&self, error: TransportError) -> Result<State, Error> {
        let may_pass =
            matches!(error.kind(), TransportErrorKind::Broken | TransportErrorKind::Timeout);
        let now = Instant::now();
        let is_over = self.end.is_some_and(|end| end <= now);
        // A range that the caller asked for has a beginning of its own.
        let validator = validator(&self.headers).filter(|_| self.status == StatusCode::OK);
        match validator {
            Some(validator) if may_pass && !is_over && self.breaks <= VAIN_RESUMPTIONS => {
                let mut call = self.call.clone();
                if let Some(end) = self.end {
                    call.timeout(end - now);
                }
                let rest = Rest { from: self.received, length: self.length, validator, call };
                let wait = match self.breaks {
                    0 | 1 => Duration::ZERO,
                    breaks => WAIT * 2_u32.saturating_pow(breaks - 2),
                };
                Ok(State::Resuming(Box::pin(async move {
                    sleep(wait).await;
                    rest.ask().await
                })))
            }
            _ => Err(self.failed(error)),
        }
    }
}

/// What is missing of a file.
struct Rest {
    call: Call,
    from: u64,
    length: Option<u64>,
    validator: HeaderValue,
}

impl Rest {
    /// Asks for it by a range. A server that sends the whole file instead is taken at its word when
    /// it is the same file.
    async fn ask(self) -> Result<Incoming, Error> {
        let Self { mut call, from, length, validator } = self;
        let value = validator.to_str().unwrap_or_default().to_owned();
        call.own_header(RANGE.as_str(), &format!("bytes={from}-"));
        call.own_header(IF_RANGE.as_str(), &value);
        let answer = of_success(call.operation(), call.clone().begin().await?).await?;
        let is_range = answer.status() == StatusCode::PARTIAL_CONTENT;
        let is_rest = is_range && range_start(answer.headers()) == Some(from);
        let is_whole = !is_range && self::validator(answer.headers()) == Some(validator);
        let same_length =
            length.is_none() || answer.headers().get(CONTENT_LENGTH).and_then(number) == length;
        let body = answer.into_body();
        match (is_rest, is_whole && same_length) {
            (true, _) => Ok(body),
            (_, true) => Ok(without_beginning(body, from)),
            _ => {
                let message = format!(
                    "the file changed after {from} bytes of it were received; download it again"
                );
                let source = TransportError::new(TransportErrorKind::Request, message);
                Err(Error::transport(call.operation(), source))
            }
        }
    }
}

/// What says that a file is the one that it was. A weak `ETag` does not.
fn validator(headers: &HeaderMap) -> Option<HeaderValue> {
    let strong = |tag: &&HeaderValue| tag.as_bytes().starts_with(b"\"");
    headers.get(ETAG).filter(strong).or_else(|| headers.get(LAST_MODIFIED)).cloned()
}

/// Where the range of this answer begins: `bytes 500-999/1000`.
fn range_start(headers: &HeaderMap) -> Option<u64> {
    let range = headers.get(CONTENT_RANGE)?.to_str().ok()?;
    range.trim().strip_prefix("bytes ")?.split_once('-')?.0.trim().parse().ok()
}

fn number(value: &HeaderValue) -> Option<u64> {
    value.to_str().ok()?.trim().parse().ok()
}

/// The body without its first `skip` bytes.
fn without_beginning(body: Incoming, mut skip: u64) -> Incoming {
    Incoming::stream(body.filter_map(move |chunk| {
        let chunk = chunk.map(|mut chunk| {
            let passed = usize::try_from(skip).map_or(chunk.len(), |skip| skip.min(chunk.len()));
            skip -= passed as u64;
            chunk.split_off(passed)
        });
        let is_empty = chunk.as_ref().is_ok_and(Bytes::is_empty);
        std::future::ready((!is_empty).then_some(chunk))
    }))
}

impl Stream for Download {
    type Item = Result<Bytes, Error>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        loop {
            let broken = match &mut self.state {
                State::Over => return Poll::Ready(None),
                State::Resuming(resuming) => match ready!(resuming.as_mut().poll(context)) {
                    Ok(body) => {
                        self.state = State::Receiving(body);
                        continue;
                    }
                    Err(error) => {
                        self.state = State::Over;
                        return Poll::Ready(Some(Err(error)));
                    }
                },
                State::Receiving(body) => match ready!(body.poll_next_unpin(context)) {
                    Some(Ok(chunk)) => {
                        self.received += chunk.len() as u64;
                        self.breaks = 0;
                        return Poll::Ready(Some(Ok(chunk)));
                    }
                    Some(Err(error)) => error,
                    None => match self.length {
                        Some(length) if self.received < length => {
                            let message =
                                format!("it ended after {} bytes of {length}", self.received);
                            TransportError::new(TransportErrorKind::Broken, message)
                        }
                        _ => {
                            self.state = State::Over;
                            return Poll::Ready(None);
                        }
                    },
                },
            };
            self.breaks += 1;
            match self.after(broken) {
                Ok(state) => self.state = state,
                Err(error) => {
                    self.state = State::Over;
                    return Poll::Ready(Some(Err(error)));
                }
            }
        }
    }
}

/// Without the headers, which may hold what nobody wants in a log.
impl fmt::Debug for Download {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Download")
            .field("operation", self.call.operation())
            .field("length", &self.length)
            .field("received", &self.received)
            .finish_non_exhaustive()
    }
}

/// Why a download did not become a file.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum DownloadError {
    /// It did not arrive whole.
    #[error(transparent)]
    Receive(#[from] Error),
    /// It could not be written.
    #[error("cannot write the file `{}`: {source}", path.display())]
    #[non_exhaustive]
    Write {
        /// The file's path.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
}
