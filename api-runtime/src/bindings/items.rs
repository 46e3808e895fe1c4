//! Answers that are streams of items: server-sent events, and JSON lines.

use std::collections::VecDeque;
use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use bytes::Bytes;
use futures_util::{Stream, StreamExt};
use http::StatusCode;

use super::answer::Answer;
use super::call::{Call, of_success};
use super::dialect::Dialect;
use super::error::Error;
use super::frames::{self, LONGEST, RawEvent};
use super::incoming::Incoming;
use super::operation::Operation;
use super::response::Response;
use super::transport::{TransportError, TransportErrorKind};

/// Reads what one item is made of.
pub(super) type ReadItem<T> = fn(Answer) -> Result<Response<T>, Error>;

/// A server-sent event.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Event<T> {
    /// Its kind: the field `event`. Without one it is a `message`.
    pub name: Option<String>,
    /// The last id that was sent with it or before it.
    pub id: Option<String>,
    /// How long to wait before connecting again, where the server says so with this event.
    pub retry: Option<Duration>,
    /// Its data.
    pub data: T,
}

/// The events of a `text/event-stream`, as they arrive.
///
/// An event whose data cannot be read is an error of that event, and the next ones follow. The
/// stream ends with the body of the answer, after an error of the connection, and after the data
/// `[DONE]`, by which several APIs say that nothing follows. It does not connect again: who wants
/// to sends the request again, with [`Event::id`] where the API takes it.
#[must_use = "a stream that is dropped is given up"]
pub struct Events<T> {
    body: Body,
    lines: frames::Lines,
    cut: frames::Events,
    ready: VecDeque<RawEvent>,
    read: ReadItem<T>,
}

/// The items of an answer of JSON lines (`application/x-ndjson`, `application/jsonl`,
/// `application/json-seq`), as they arrive.
///
/// An item that cannot be read is an error of that item, and the next ones follow. The stream ends
/// with the body of the answer, and after an error of the connection.
#[must_use = "a stream that is dropped is given up"]
pub struct Lines<T> {
    body: Body,
    cut: frames::Lines,
    ready: VecDeque<Vec<u8>>,
    read: ReadItem<T>,
}

/// A body of which items are made.
struct Body {
    operation: &'static Operation,
    dialect: &'static Dialect,
    status: StatusCode,
    /// Nothing when it is over.
    incoming: Option<Incoming>,
}

impl Body {
    async fn begin(call: Call) -> Result<Self, Error> {
        let (operation, dialect) = (call.operation(), call.dialect());
        let answer = of_success(operation, call.begin().await?).await?;
        let (head, incoming) = answer.into_parts();
        Ok(Self { operation, dialect, status: head.status, incoming: Some(incoming) })
    }

    /// The next piece; `None` at the end, and `Some(Err)` once before it when the way breaks.
    fn poll_piece(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<Bytes, Error>>> {
        let Some(incoming) = &mut self.incoming else { return Poll::Ready(None) };
        let piece = ready!(incoming.poll_next_unpin(context));
        Poll::Ready(match piece {
            Some(Ok(piece)) => Some(Ok(piece)),
            Some(Err(error)) => Some(Err(self.broken(error))),
            None => {
                self.incoming = None;
                None
            }
        })
    }

    fn broken(&mut self, source: TransportError) -> Error {
        self.incoming = None;
        Error::transport(self.operation, source)
    }

    fn too_long(&mut self) -> Error {
        let message = format!("an item has more than {LONGEST} bytes");
        self.broken(TransportError::new(TransportErrorKind::TooLarge, message))
    }

    fn item<T>(&self, bytes: impl Into<Bytes>, read: ReadItem<T>) -> Result<T, Error> {
        let mut item = http::Response::new(bytes.into());
        *item.status_mut() = self.status;
        read(Answer::new(self.operation, self.dialect, item)).map(Response::into_inner)
    }
}

impl<T> Events<T> {
    pub(super) async fn begin(call: Call, read: ReadItem<T>) -> Result<Self, Error> {
        Ok(Self {
            body: Body::begin(call).await?,
            lines: frames::Lines::default(),
            cut: frames::Events::default(),
            ready: VecDeque::new(),
            read,
        })
    }

    fn event(&self, raw: RawEvent) -> Result<Event<T>, Error> {
        let retry = raw.retry.map(Duration::from_millis);
        let data = self.body.item(raw.data, self.read)?;
        Ok(Event { name: raw.name, id: raw.id, retry, data })
    }
}

impl<T> Stream for Events<T> {
    type Item = Result<Event<T>, Error>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let this = &mut *self;
        loop {
            if let Some(raw) = this.ready.pop_front() {
                if raw.data == b"[DONE]" {
                    this.body.incoming = None;
                    this.ready.clear();
                    return Poll::Ready(None);
                }
                return Poll::Ready(Some(this.event(raw)));
            }
            let piece = match ready!(this.body.poll_piece(context)) {
                Some(Ok(piece)) => piece,
                Some(Err(error)) => return Poll::Ready(Some(Err(error))),
                // An event that nothing ended is cut off, and none.
                None => return Poll::Ready(None),
            };
            let (events, ready) = (&mut this.cut, &mut this.ready);
            let fits = this.lines.feed(&piece, true, |line| ready.extend(events.line(line)));
            if !fits || this.cut.is_too_long() {
                return Poll::Ready(Some(Err(this.body.too_long())));
            }
        }
    }
}

impl<T> Lines<T> {
    pub(super) async fn begin(call: Call, read: ReadItem<T>) -> Result<Self, Error> {
        Ok(Self {
            body: Body::begin(call).await?,
            cut: frames::Lines::default(),
            ready: VecDeque::new(),
            read,
        })
    }
}

impl<T> Stream for Lines<T> {
    type Item = Result<T, Error>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let this = &mut *self;
        // The record separator of `application/json-seq`.
        let trimmed = |line: &[u8]| {
            let line = line.trim_ascii();
            let line = line.strip_prefix(b"\x1e").unwrap_or(line).trim_ascii();
            (!line.is_empty()).then(|| line.to_vec())
        };
        loop {
            if let Some(line) = this.ready.pop_front() {
                return Poll::Ready(Some(this.body.item(line, this.read)));
            }
            let is_over = this.body.incoming.is_none();
            match ready!(this.body.poll_piece(context)) {
                Some(Ok(piece)) => {
                    let ready = &mut this.ready;
                    if !this.cut.feed(&piece, false, |line| ready.extend(trimmed(line))) {
                        return Poll::Ready(Some(Err(this.body.too_long())));
                    }
                }
                Some(Err(error)) => return Poll::Ready(Some(Err(error))),
                None if is_over => return Poll::Ready(None),
                // The last line needs no end.
                None => this.ready.extend(trimmed(&this.cut.finish())),
            }
        }
    }
}

impl<T> fmt::Debug for Events<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Events").field("operation", self.body.operation).finish_non_exhaustive()
    }
}

impl<T> fmt::Debug for Lines<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Lines").field("operation", self.body.operation).finish_non_exhaustive()
    }
}
