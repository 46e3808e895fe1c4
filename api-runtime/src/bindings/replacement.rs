//! A file that takes the place of another one when it is whole.

use std::hash::{BuildHasher, RandomState};
use std::io;
use std::path::{Path, PathBuf};

use tokio::fs::File;
use tokio::io::AsyncWriteExt;

/// A file that is written beside its final place. Unless it is finished, it is deleted.
pub(super) struct Replacement {
    file: File,
    part: Part,
    path: PathBuf,
}

/// The path of a file that is not whole; empty when there is none.
struct Part(PathBuf);

impl Replacement {
    /// Begins a file that will be at `path`.
    pub(super) async fn begin(path: &Path) -> io::Result<Self> {
        let Some(name) = path.file_name() else {
            return Err(io::Error::new(io::ErrorKind::InvalidInput, "it is no path of a file"));
        };
        let random = RandomState::new().hash_one(path);
        let part = path.with_file_name(format!(".{}.{random:016x}.part", name.to_string_lossy()));
        let file = File::options().write(true).create_new(true).open(&part).await?;
        Ok(Self { file, part: Part(part), path: path.to_owned() })
    }

    pub(super) async fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.file.write_all(bytes).await
    }

    /// Puts the file in its place.
    pub(super) async fn finish(mut self) -> io::Result<()> {
        self.file.flush().await?;
        self.file.sync_all().await?;
        tokio::fs::rename(&self.part.0, &self.path).await?;
        self.part.0.clear();
        Ok(())
    }
}

impl Drop for Part {
    fn drop(&mut self) {
        if !self.0.as_os_str().is_empty() {
            // Nobody is there to hear of it.
            let _ = std::fs::remove_file(&self.0);
        }
    }
}
