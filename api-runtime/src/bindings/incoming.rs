//! What arrives: the body of an answer, in memory or piece by piece.

use std::fmt;
use std::future::poll_fn;
use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::{Bytes, BytesMut};
use futures_util::Stream;

use super::platform::{BoxStream, MaybeSend};
use super::transport::{TransportError, TransportErrorKind};

/// Default limit to the size of an answer that is read whole: 64 MiB.
pub(super) const MAX_BODY: usize = 64 << 20;

/// A body that is put together piece by piece. A small one comes in one piece, which needs no copy.
pub(super) struct Gathered {
    limit: usize,
    first: Bytes,
    whole: BytesMut,
}

impl Gathered {
    /// Takes no more than this many bytes.
    pub(super) fn up_to(limit: usize) -> Self {
        Self { limit, first: Bytes::new(), whole: BytesMut::new() }
    }

    /// Takes the next piece.
    pub(super) fn push(&mut self, piece: Bytes) -> Result<(), TransportError> {
        if self.first.len() + self.whole.len() + piece.len() > self.limit {
            let message = format!("more than {} bytes", self.limit);
            return Err(TransportError::new(TransportErrorKind::TooLarge, message));
        }
        if self.first.is_empty() && self.whole.is_empty() {
            self.first = piece;
        } else {
            self.whole.extend_from_slice(&std::mem::take(&mut self.first));
            self.whole.extend_from_slice(&piece);
        }
        Ok(())
    }

    pub(super) fn finish(self) -> Bytes {
        if self.whole.is_empty() { self.first } else { self.whole.freeze() }
    }
}

/// The body of an answer: a stream of its bytes. It ends after its last byte, and with an error
/// when the connection breaks before that.
pub struct Incoming(Kind);

enum Kind {
    Memory(Bytes),
    Stream(BoxStream<'static, Result<Bytes, TransportError>>),
}

impl Incoming {
    /// The body that `stream` is.
    #[must_use]
    pub fn stream<S>(stream: S) -> Self
    where
        S: Stream<Item = Result<Bytes, TransportError>> + MaybeSend + 'static,
    {
        Self(Kind::Stream(Box::pin(stream)))
    }

    /// The bytes, where they are in memory.
    #[must_use]
    pub fn as_bytes(&self) -> Option<&Bytes> {
        match &self.0 {
            Kind::Memory(bytes) => Some(bytes),
            Kind::Stream(_) => None,
        }
    }

    /// The bytes, or the body as it is where they are not in memory.
    #[cfg(not(target_family = "wasm"))]
    pub(crate) fn into_bytes(self) -> Result<Bytes, Self> {
        match self.0 {
            Kind::Memory(bytes) => Ok(bytes),
            stream @ Kind::Stream(_) => Err(Self(stream)),
        }
    }

    /// The next piece; `None` at the end.
    pub async fn chunk(&mut self) -> Option<Result<Bytes, TransportError>> {
        poll_fn(|context| Pin::new(&mut *self).poll_next(context)).await
    }

    /// All of it in memory.
    ///
    /// # Errors
    /// [`TransportErrorKind::TooLarge`] when it is more than `limit` bytes, and what breaks its
    /// way.
    pub async fn bytes(mut self, limit: usize) -> Result<Bytes, TransportError> {
        let mut whole = Gathered::up_to(limit);
        while let Some(chunk) = self.chunk().await {
            whole.push(chunk?)?;
        }
        Ok(whole.finish())
    }
}

impl From<Bytes> for Incoming {
    fn from(bytes: Bytes) -> Self {
        Self(Kind::Memory(bytes))
    }
}

impl Stream for Incoming {
    type Item = Result<Bytes, TransportError>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        match &mut self.0 {
            Kind::Memory(bytes) => {
                let bytes = std::mem::take(bytes);
                Poll::Ready((!bytes.is_empty()).then_some(Ok(bytes)))
            }
            Kind::Stream(stream) => stream.as_mut().poll_next(context),
        }
    }
}

/// Without the bytes: they may be what nobody wants in a log.
impl fmt::Debug for Incoming {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Incoming").field("in_memory", &self.as_bytes().is_some()).finish()
    }
}
