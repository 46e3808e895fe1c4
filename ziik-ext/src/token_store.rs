//! Keeping a token from one process to the next.

use std::fmt;
use std::fs::{File, Metadata};
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::pin::Pin;

use serde::{Deserialize, Serialize};
use ziik_api::{Secret, Timestamp};

use crate::files;

/// The longest file that is read: a token has a few kilobytes.
const LONGEST_FILE: u64 = 64 * 1024;

/// A token, until when it is valid, and what it is for.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Token {
    /// The JSON Web Token.
    pub jwt: Secret,
    /// When it expires, in Unix seconds by this machine's clock.
    pub expires: i64,
    /// The user name that it was handed out for, when the client signed in with one.
    #[serde(default)]
    pub username: Option<String>,
    /// The address of the API that handed it out.
    #[serde(default)]
    pub base_url: Option<String>,
}

impl Token {
    /// A token and the time at which it expires, such as that of a response or a number of Unix
    /// seconds. If the time cannot be read, the token counts as expired.
    pub fn new(jwt: impl Into<Secret>, expires: impl Into<Timestamp>) -> Self {
        let expires = expires.into().unix_seconds().unwrap_or_default();
        Self { jwt: jwt.into(), expires, username: None, base_url: None }
    }
}

/// What the methods of a [`TokenStore`] return.
pub type StoreFuture<'s, T> = Pin<Box<dyn Future<Output = io::Result<T>> + Send + 's>>;

/// Keeps a token between processes, so that each of them need not sign in.
///
/// It is read once, before the first sign-in, and written after each new token. A kept token is
/// used only by a client for the same address that signs in under the same user name. A store that
/// fails, panics, or takes longer than two seconds or a quarter of a call's deadline, is logged
/// and otherwise without effect, because the client can always sign in.
pub trait TokenStore: fmt::Debug + Send + Sync + 'static {
    /// Returns the kept token, if there is one. The error says why the store cannot be read.
    fn load(&self) -> StoreFuture<'_, Option<Token>>;

    /// Keeps this token instead of the one before. The error says why the store cannot be written.
    fn save(&self, token: Token) -> StoreFuture<'_, ()>;
}

/// Keeps a token in a file that nobody but its owner may read; on Windows whoever may read its
/// folder.
///
/// A token belongs to one user of one tenant: give each of them a file of its own, in a folder
/// where nobody else may write. A file that others may read or write, that is no regular file, or
/// that is longer than 64 KiB is not read.
#[derive(Debug, Clone)]
pub struct FileTokenStore {
    path: PathBuf,
}

impl FileTokenStore {
    /// A file at `path`. Its folder must exist.
    pub fn new(path: impl Into<PathBuf>) -> Self {
        Self { path: path.into() }
    }
}

impl TokenStore for FileTokenStore {
    fn load(&self) -> StoreFuture<'_, Option<Token>> {
        let path = self.path.clone();
        Box::pin(off_the_runtime(move || read(&path)))
    }

    fn save(&self, token: Token) -> StoreFuture<'_, ()> {
        let path = self.path.clone();
        Box::pin(off_the_runtime(move || {
            files::replace(&path, |file| Ok(serde_json::to_writer(file, &token)?))
        }))
    }
}

/// Reads and writes files on a thread where nobody waits for anything else.
async fn off_the_runtime<T: Send + 'static>(
    work: impl FnOnce() -> io::Result<T> + Send + 'static,
) -> io::Result<T> {
    tokio::task::spawn_blocking(work).await.map_err(io::Error::other)?
}

fn read(path: &Path) -> io::Result<Option<Token>> {
    let problem = |kind, what: &str| {
        io::Error::new(kind, format!("the token file {} {what}", path.display()))
    };
    // Opening a named pipe would wait for its other end.
    match std::fs::metadata(path) {
        Ok(metadata) if metadata.is_file() => {}
        Ok(_) => return Err(problem(io::ErrorKind::InvalidInput, "is not a regular file")),
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(error),
    }
    let file = File::open(path)?;
    if is_open_to_others(&file.metadata()?) {
        let what =
            "can be read or written by others; delete it, or allow its owner only (mode 0600)";
        return Err(problem(io::ErrorKind::PermissionDenied, what));
    }
    let mut bytes = Vec::new();
    file.take(LONGEST_FILE + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > LONGEST_FILE {
        return Err(problem(io::ErrorKind::InvalidData, "is longer than 64 KiB"));
    }
    let token = serde_json::from_slice(&bytes);
    token
        .map(Some)
        .map_err(|_| problem(io::ErrorKind::InvalidData, "does not hold a token; delete it"))
}

#[cfg(unix)]
fn is_open_to_others(metadata: &Metadata) -> bool {
    use std::os::unix::fs::PermissionsExt;
    metadata.permissions().mode() & 0o077 != 0
}

#[cfg(not(unix))]
fn is_open_to_others(_metadata: &Metadata) -> bool {
    false
}
