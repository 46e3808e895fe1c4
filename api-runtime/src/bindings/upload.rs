//! Files to send.

use std::fmt;
use std::io;
use std::path::Path;
use std::sync::Arc;

use bytes::Bytes;
use futures_util::{Stream, TryStreamExt, stream};
use tokio::io::AsyncReadExt;

use super::body::Body;

/// How much of a file is read at once.
const CHUNK: usize = 256 << 10;

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

    /// Sends the file at `path`, which is read while it is sent and never whole in memory. It has
    /// the name that the file has there. A request with it can be repeated: each attempt opens the
    /// file again.
    ///
    /// # Errors
    /// The file cannot be opened, or is a directory. The error names the path.
    pub async fn file(path: impl AsRef<Path>) -> io::Result<Self> {
        let path: Arc<Path> = path.as_ref().into();
        let file = open(&path).await?;
        let metadata = file.metadata().await.map_err(|error| named(&path, &error))?;
        if metadata.is_dir() {
            return Err(named(&path, &io::Error::from(io::ErrorKind::IsADirectory)));
        }
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned());
        let body = Body::repeatable(move || contents(Arc::clone(&path)), Some(metadata.len()));
        Ok(Self { file_name: name, ..Self::of(body) })
    }

    /// Sends a stream. A request with it is sent once: the stream cannot begin again. Where its
    /// length in bytes is known, a stream of another length is an error.
    #[must_use]
    pub fn stream<S>(stream: S, length: Option<u64>) -> Self
    where
        S: Stream<Item = io::Result<Bytes>> + Send + 'static,
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
    pub fn on_progress(mut self, note: impl Fn(u64) + Send + Sync + 'static) -> Self {
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

async fn open(path: &Path) -> io::Result<tokio::fs::File> {
    tokio::fs::File::open(path).await.map_err(|error| named(path, &error))
}

/// The file from its beginning.
fn contents(path: Arc<Path>) -> impl Stream<Item = io::Result<Bytes>> + Send {
    let begin = (path, None::<tokio::fs::File>);
    stream::try_unfold(begin, |(path, file)| async move {
        let mut file = match file {
            Some(file) => file,
            None => open(&path).await?,
        };
        let mut chunk = Vec::with_capacity(CHUNK);
        let limit = CHUNK as u64;
        let read = (&mut file).take(limit).read_to_end(&mut chunk).await;
        read.map_err(|error| named(&path, &error))?;
        Ok((!chunk.is_empty()).then(|| (Bytes::from(chunk), (path, Some(file)))))
    })
}

fn named(path: &Path, error: &io::Error) -> io::Error {
    io::Error::new(error.kind(), format!("cannot read the file `{}`: {error}", path.display()))
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
