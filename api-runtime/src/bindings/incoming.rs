//! What arrives: the body of an answer, in memory or piece by piece.

use std::fmt;
use std::future::poll_fn;
use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::{Bytes, BytesMut};
use futures_util::Stream;

use super::transport::{TransportError, TransportErrorKind};

/// Default limit to the size of an answer that is read whole: 64 MiB.
pub(super) const MAX_BODY: usize = 64 << 20;

/// The body of an answer: a stream of its bytes. It ends after its last byte, and with an error
/// when the connection breaks before that.
pub struct Incoming(Kind);

enum Kind {
    Memory(Bytes),
    Stream(Pin<Box<dyn Stream<Item = Result<Bytes, TransportError>> + Send>>),
}

impl Incoming {
    /// The body that `stream` is.
    #[must_use]
    pub fn stream<S>(stream: S) -> Self
    where
        S: Stream<Item = Result<Bytes, TransportError>> + Send + 'static,
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
        // A small body comes in one piece, which needs no copy.
        let (mut first, mut whole) = (Bytes::new(), BytesMut::new());
        while let Some(chunk) = self.chunk().await {
            let chunk = chunk?;
            if first.len() + whole.len() + chunk.len() > limit {
                let message = format!("more than {limit} bytes");
                return Err(TransportError::new(TransportErrorKind::TooLarge, message));
            }
            if first.is_empty() && whole.is_empty() {
                first = chunk;
            } else {
                whole.extend_from_slice(&std::mem::take(&mut first));
                whole.extend_from_slice(&chunk);
            }
        }
        Ok(if whole.is_empty() { first } else { whole.freeze() })
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
