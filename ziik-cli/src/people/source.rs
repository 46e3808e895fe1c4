//! The source of people: a file, or a stream that is kept in a temporary file.
//!
//! A file is read twice: once to check its structure, so that a mistake near its end is known
//! before anything is sent, and once for the records.

use std::fs::File;
use std::io::{self, Read, Seek, Write};
use std::path::Path;
use std::sync::Arc;

use super::error::PeopleError;

/// A file that can be read more than once, and its name for messages.
#[derive(Debug)]
pub(super) struct Source {
    pub(super) name: Arc<str>,
    file: File,
}

impl Source {
    /// Opens a file. A pipe, which cannot be read twice, is copied first.
    pub(super) fn open(path: &Path) -> Result<Self, PeopleError> {
        let name = path.display().to_string();
        let failed = |error| PeopleError::io(&name, error);
        let file = File::open(path).map_err(failed)?;
        let metadata = file.metadata().map_err(failed)?;
        if metadata.is_dir() {
            return Err(failed(io::ErrorKind::IsADirectory.into()));
        }
        if metadata.is_file() {
            return Ok(Self { name: name.into(), file });
        }
        Self::copy(file, &name)
    }

    /// Copies a stream into a temporary file that has no name, so that nobody else can open it and
    /// nothing is left behind.
    pub(super) fn copy(mut reader: impl Read, name: &str) -> Result<Self, PeopleError> {
        let temporary = |error| PeopleError::Io {
            file: "a temporary file".to_owned(),
            error,
            advice: "free some space where temporary files are kept, or set TMPDIR",
        };
        let mut file = tempfile::tempfile().map_err(temporary)?;
        let mut buffer = vec![0; 64 * 1024];
        loop {
            match reader.read(&mut buffer) {
                Ok(0) => break,
                Ok(count) => file.write_all(&buffer[..count]).map_err(temporary)?,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(PeopleError::io(name, error)),
            }
        }
        Ok(Self { name: name.into(), file })
    }

    /// A reader that begins at the beginning. Only one may be used at a time, because all of them
    /// share a position.
    pub(super) fn rewind(&mut self) -> Result<File, PeopleError> {
        let failed = |error| PeopleError::io(&self.name, error);
        self.file.rewind().map_err(failed)?;
        self.file.try_clone().map_err(failed)
    }
}
