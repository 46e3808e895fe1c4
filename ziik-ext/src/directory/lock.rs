//! One sync at a time.

use std::fs::{File, TryLockError};
use std::io::{Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use super::files::{self, FileError};
use super::saved::written;
use crate::text::clean;

/// The longest note about who holds a lock.
const LONGEST_NOTE: u64 = 1024;

/// A file that one process at a time can hold, so that two syncs of the same tenant do not meet.
///
/// It is held until it is dropped, and let go by the system when the process ends in any way. The
/// file stays, and says who holds it or held it last.
///
/// ```no_run
/// # async fn example(client: ziik_ext::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use ziik_ext::directory::Lock;
///
/// let lock = Lock::acquire("/var/lib/acme-sync/sync.lock")?;
/// // Plan, apply.
/// drop(lock);
/// # Ok(())
/// # }
/// ```
#[derive(Debug)]
#[must_use = "it is let go when it is dropped"]
pub struct Lock {
    _file: File,
}

/// Why a [`Lock`] could not be had.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum LockError {
    /// Another process has it.
    #[error("{}: another run holds it: {holder}; wait for its end", path.display())]
    #[non_exhaustive]
    Held {
        /// The file.
        path: PathBuf,
        /// Who has it: `process 4711, since 2026-11-28T02:00:00Z`.
        holder: String,
    },
    /// The file cannot be opened, locked or written.
    #[error(transparent)]
    File(#[from] FileError),
}

impl Lock {
    /// Takes the lock at `path`, without waiting.
    ///
    /// # Errors
    /// [`LockError::Held`] when another process has it, and at once.
    pub fn acquire(path: impl AsRef<Path>) -> Result<Self, LockError> {
        let path = path.as_ref();
        let io = |source| FileError::io(path, source);
        let mut file = files::append(path).map_err(io)?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                let (path, holder) = (path.to_owned(), holder(&mut file));
                return Err(LockError::Held { path, holder });
            }
            Err(TryLockError::Error(error)) => return Err(io(error).into()),
        }
        let since = written(SystemTime::now());
        let note = format!("process {}, since {since}\n", std::process::id());
        file.set_len(0).and_then(|()| file.write_all(note.as_bytes())).map_err(io)?;
        Ok(Self { _file: file })
    }
}

/// What the file says; where locks keep others from reading, nothing.
fn holder(file: &mut File) -> String {
    let mut note = String::new();
    let read = file.seek(SeekFrom::Start(0));
    let read = read.and_then(|_| file.take(LONGEST_NOTE).read_to_string(&mut note));
    match read {
        Ok(length) if length > 0 => clean(note.trim()),
        _ => "it does not say who it is".to_owned(),
    }
}
