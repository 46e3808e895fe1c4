//! What is sent: bytes in memory, or a stream of them.

use std::fmt;
use std::io;
use std::sync::{Arc, Mutex, PoisonError};

use bytes::Bytes;
use futures_util::{Stream, StreamExt, stream};

use super::platform::{BoxStream, Function, MaybeSend, MaybeSync};
use super::transport::{TransportError, TransportErrorKind};

/// The bytes of a body, one piece after the other.
pub type Chunks = BoxStream<'static, io::Result<Bytes>>;

/// How many bytes of a body in memory are one chunk of it.
const CHUNK: usize = 64 << 10;

/// The body of a request: bytes in memory, or the source of a stream.
///
/// A request is repeated only while its body [can begin](Self::can_begin): bytes and repeatable
/// sources always can, a stream until its first chunk was asked for.
#[derive(Clone)]
pub struct Body(Kind);

#[derive(Clone)]
enum Kind {
    Memory(Bytes),
    Source(Arc<Source>),
}

struct Source {
    length: Option<u64>,
    open: Open,
}

enum Open {
    /// Begins anew each time.
    Again(Box<Function<(), Chunks>>),
    /// There is only this one.
    Once(Mutex<Option<Chunks>>),
    /// What another body gives, on its way through something.
    Through(Body, Box<Function<Chunks, Chunks>>),
}

impl Body {
    /// Sends a stream. It cannot begin again, so a request with it is sent once. Where its length
    /// in bytes is known, it is sent as `Content-Length`, and a stream of another length is an
    /// error.
    #[must_use]
    pub fn stream<S>(stream: S, length: Option<u64>) -> Self
    where
        S: Stream<Item = io::Result<Bytes>> + MaybeSend + 'static,
    {
        Self::from_source(length, Open::Once(Mutex::new(Some(Box::pin(stream)))))
    }

    /// Sends what `open` returns, which is called for each attempt. Where the length in bytes is
    /// known, it is sent as `Content-Length`, and a stream of another length is an error.
    #[must_use]
    pub fn repeatable<S>(
        open: impl Fn() -> S + MaybeSend + MaybeSync + 'static,
        length: Option<u64>,
    ) -> Self
    where
        S: Stream<Item = io::Result<Bytes>> + MaybeSend + 'static,
    {
        Self::from_source(length, Open::Again(Box::new(move |()| Box::pin(open()))))
    }

    fn from_source(length: Option<u64>, open: Open) -> Self {
        Self(Kind::Source(Arc::new(Source { length, open })))
    }

    /// Sends what this body gives through `wrap`, which may look at the chunks but must leave
    /// them as they are.
    pub(crate) fn through(
        self,
        wrap: impl Fn(Chunks) -> Chunks + MaybeSend + MaybeSync + 'static,
    ) -> Self {
        Self::from_source(self.length(), Open::Through(self, Box::new(wrap)))
    }

    /// The bytes, where they are in memory.
    #[must_use]
    pub fn as_bytes(&self) -> Option<&Bytes> {
        match &self.0 {
            Kind::Memory(bytes) => Some(bytes),
            Kind::Source(_) => None,
        }
    }

    /// The bytes, or the body as it is where they are not in memory.
    pub(crate) fn into_bytes(self) -> Result<Bytes, Self> {
        match self.0 {
            Kind::Memory(bytes) => Ok(bytes),
            source @ Kind::Source(_) => Err(Self(source)),
        }
    }

    /// How many bytes there are, where that is known.
    #[must_use]
    pub fn length(&self) -> Option<u64> {
        match &self.0 {
            Kind::Memory(bytes) => Some(bytes.len() as u64),
            Kind::Source(source) => source.length,
        }
    }

    /// Whether [`chunks`](Self::chunks) returns the body from its beginning.
    #[must_use]
    pub fn can_begin(&self) -> bool {
        match &self.0 {
            Kind::Memory(_) => true,
            Kind::Source(source) => match &source.open {
                Open::Again(_) => true,
                Open::Once(stream) => {
                    stream.lock().unwrap_or_else(PoisonError::into_inner).is_some()
                }
                Open::Through(body, _) => body.can_begin(),
            },
        }
    }

    /// Whether it can begin as often as it is wanted.
    pub(crate) fn is_repeatable(&self) -> bool {
        match &self.0 {
            Kind::Memory(_) => true,
            Kind::Source(source) => match &source.open {
                Open::Again(_) => true,
                Open::Once(_) => false,
                Open::Through(body, _) => body.is_repeatable(),
            },
        }
    }

    /// The body from its beginning. A stream that was taken before gives an error, and so does one
    /// that is shorter or longer than was said.
    #[must_use]
    pub fn chunks(&self) -> Chunks {
        match &self.0 {
            Kind::Memory(bytes) => in_pieces(bytes.clone()),
            Kind::Source(source) => {
                let chunks = match &source.open {
                    Open::Again(open) => open(()),
                    Open::Once(stream) => {
                        let stream = stream.lock().unwrap_or_else(PoisonError::into_inner).take();
                        return match stream {
                            Some(chunks) => of_length(chunks, source.length),
                            None => Box::pin(stream::once(async { Err(spent()) })),
                        };
                    }
                    // The body inside looks at its length.
                    Open::Through(body, wrap) => return wrap(body.chunks()),
                };
                of_length(chunks, source.length)
            }
        }
    }

    /// All of it in memory.
    ///
    /// # Errors
    /// [`TransportErrorKind::Request`] when it is more than `limit` bytes, or cannot be read.
    pub async fn bytes(self, limit: usize) -> Result<Bytes, TransportError> {
        if let Kind::Memory(bytes) = self.0 {
            return Ok(bytes);
        }
        let refuse = |error| TransportError::new(TransportErrorKind::Request, error);
        let (mut chunks, mut whole) = (self.chunks(), Vec::new());
        while let Some(chunk) = chunks.next().await {
            let chunk = chunk.map_err(refuse)?;
            if whole.len() + chunk.len() > limit {
                let message = format!(
                    "the body has more than {limit} bytes, and the transport takes it in one piece"
                );
                return Err(refuse(io::Error::other(message)));
            }
            whole.extend_from_slice(&chunk);
        }
        Ok(whole.into())
    }
}

fn spent() -> io::Error {
    io::Error::other("it is a stream that was sent before and cannot begin again")
}

fn in_pieces(bytes: Bytes) -> Chunks {
    Box::pin(stream::unfold(bytes, |mut bytes| async move {
        let piece = bytes.split_to(bytes.len().min(CHUNK));
        (!piece.is_empty()).then_some((Ok(piece), bytes))
    }))
}

/// The chunks, and an error where they are not as many bytes as was said.
///
/// The last one is given when it is known that nothing follows: who sends the chunks stops asking
/// when there are enough.
fn of_length(chunks: Chunks, length: Option<u64>) -> Chunks {
    let Some(length) = length else { return chunks };
    Box::pin(stream::unfold((chunks, Some(length)), move |(mut chunks, left)| async move {
        let left = left?;
        let (chunk, left) = match next(&mut chunks).await {
            None if left == 0 => return None,
            None => (Err(too_short(length - left, length)), None),
            Some(Err(error)) => (Err(error), None),
            Some(Ok(chunk)) => match left.checked_sub(chunk.len() as u64) {
                None => (Err(too_long(length)), None),
                Some(0) => match next(&mut chunks).await {
                    None => (Ok(chunk), None),
                    Some(Ok(_)) => (Err(too_long(length)), None),
                    Some(Err(error)) => (Err(error), None),
                },
                left => (Ok(chunk), left),
            },
        };
        Some((chunk, (chunks, left)))
    }))
}

/// The next chunk that is not empty.
async fn next(chunks: &mut Chunks) -> Option<io::Result<Bytes>> {
    loop {
        match chunks.next().await? {
            Ok(chunk) if chunk.is_empty() => {}
            chunk => return Some(chunk),
        }
    }
}

fn too_short(given: u64, length: u64) -> io::Error {
    let message = format!("it ended after {given} bytes of {length}");
    io::Error::new(io::ErrorKind::UnexpectedEof, message)
}

fn too_long(length: u64) -> io::Error {
    io::Error::other(format!("it has more than the {length} bytes that were said"))
}

impl From<Bytes> for Body {
    fn from(bytes: Bytes) -> Self {
        Self(Kind::Memory(bytes))
    }
}

/// Bodies in memory are equal by their bytes, others when they have one source.
impl PartialEq for Body {
    fn eq(&self, other: &Self) -> bool {
        match (&self.0, &other.0) {
            (Kind::Memory(one), Kind::Memory(two)) => one == two,
            (Kind::Source(one), Kind::Source(two)) => Arc::ptr_eq(one, two),
            _ => false,
        }
    }
}

impl Eq for Body {}

/// Without the bytes: they may be what nobody wants in a log.
impl fmt::Debug for Body {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Body")
            .field("length", &self.length())
            .field("in_memory", &self.as_bytes().is_some())
            .finish()
    }
}
