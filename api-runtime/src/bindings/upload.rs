//! Files to send.

use std::fmt;
use std::io;
use std::sync::Arc;

use bytes::Bytes;
use futures_util::{Stream, TryStreamExt};

use super::body::Body;
use super::platform::{MaybeSend, MaybeSync};

/// A file to send, with its media type and name where these matter: bytes in memory, a file on
/// disk, or a stream.
///
/// Bytes and text become one by `into()`.
#[derive(Clone, PartialEq, Eq)]
pub struct Upload {
    pub(super) content: Body,
    pub(super) media_type: Option<String>,
    pub(super) file_name: Option<String>,
}

impl Upload {
    /// Takes the bytes over.
    #[must_use]
    pub fn new(content: impl Into<Bytes>) -> Self {
        Self::of(Body::from(content.into()))
    }

    /// Sends a stream. A request with it is sent once: the stream cannot begin again. Where its
    /// length in bytes is known, a stream of another length is an error.
    #[must_use]
    pub fn stream<S>(stream: S, length: Option<u64>) -> Self
    where
        S: Stream<Item = io::Result<Bytes>> + MaybeSend + 'static,
    {
        Self::of(Body::stream(stream, length))
    }

    /// Sends this body.
    #[must_use]
    pub fn of(body: Body) -> Self {
        Self { content: body, media_type: None, file_name: None }
    }

    /// What the bytes are, such as `image/png`. Without it they are what the API's document says,
    /// or `application/octet-stream`.
    #[must_use]
    pub fn media_type(mut self, media_type: impl Into<String>) -> Self {
        self.media_type = Some(media_type.into());
        self
    }

    /// The file's name. In a form that has none it is the name of the field.
    #[must_use]
    pub fn file_name(mut self, file_name: impl Into<String>) -> Self {
        self.file_name = Some(file_name.into());
        self
    }

    /// Calls `note` with the number of bytes that the present attempt has sent, after each chunk.
    #[must_use]
    pub fn on_progress(mut self, note: impl Fn(u64) + MaybeSend + MaybeSync + 'static) -> Self {
        let note = Arc::new(note);
        self.content = self.content.through(move |chunks| {
            let note = Arc::clone(&note);
            let mut sent = 0;
            Box::pin(chunks.inspect_ok(move |chunk| {
                sent += chunk.len() as u64;
                note(sent);
            }))
        });
        self
    }

    /// What is sent.
    #[must_use]
    pub fn body(&self) -> &Body {
        &self.content
    }

    /// What the bytes are said to be.
    #[must_use]
    pub fn said_media_type(&self) -> Option<&str> {
        self.media_type.as_deref()
    }

    /// The name that the file is said to have.
    #[must_use]
    pub fn said_file_name(&self) -> Option<&str> {
        self.file_name.as_deref()
    }

    /// The bytes and their media type.
    pub(super) fn into_body(self, media_type: &'static str) -> (String, Body) {
        (self.media_type.unwrap_or_else(|| media_type.to_owned()), self.content)
    }
}

/// Without the bytes: they may be what nobody wants in a log.
impl fmt::Debug for Upload {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Upload")
            .field("bytes", &self.content.length())
            .field("media_type", &self.media_type)
            .field("file_name", &self.file_name)
            .finish()
    }
}

macro_rules! from {
    ($($source:ty),*) => {
        $(impl From<$source> for Upload {
            fn from(content: $source) -> Self {
                Self::new(content)
            }
        })*
    };
}

from!(Bytes, Vec<u8>, &'static [u8], String, &'static str);
