//! Uploads from files and downloads into files: where there are files.

use std::io;
use std::path::Path;
use std::sync::Arc;

use bytes::Bytes;
use futures_util::{Stream, StreamExt, stream};
use tokio::io::AsyncReadExt;

use super::body::Body;
use super::download::{Download, DownloadError};
use super::replacement::Replacement;
use super::upload::Upload;

/// How much of a file is read at once.
const CHUNK: usize = 256 << 10;

impl Upload {
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
}

impl Download {
    /// Receives the rest into the file at `path`, and returns how many bytes were received. The
    /// file is there when it is whole: until then, it has another name in the same folder. One
    /// that is there already is replaced.
    ///
    /// # Errors
    /// What breaks the download, or writing the file. What was received is deleted.
    pub async fn write_to(mut self, path: impl AsRef<Path>) -> Result<u64, DownloadError> {
        let path = path.as_ref();
        let written = |source| DownloadError::Write { path: path.to_owned(), source };
        let mut file = Replacement::begin(path).await.map_err(written)?;
        while let Some(chunk) = self.next().await {
            file.write(&chunk?).await.map_err(written)?;
        }
        file.finish().await.map_err(written)?;
        Ok(self.received())
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
