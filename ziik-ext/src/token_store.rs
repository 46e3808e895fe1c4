//! Keeping a token from one process to the next.

use std::fmt;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use ziik_api::Secret;

/// A token and the time until which it is valid.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Token {
    /// The JSON Web Token.
    pub jwt: Secret,
    /// When it expires, in Unix seconds.
    pub expires: i64,
}

impl Token {
    /// A token and the Unix time, in seconds, at which it expires.
    pub fn new(jwt: impl Into<Secret>, expires: i64) -> Self {
        Self { jwt: jwt.into(), expires }
    }
}

/// Keeps a token between processes, so that each of them need not sign in. It is read once, before the first sign-in, and written after each
/// new token. A failure is logged and otherwise without effect: the client can always sign in.
pub trait TokenStore: fmt::Debug + Send + Sync + 'static {
    /// The kept token, if there is one.
    ///
    /// # Errors
    /// The store cannot be read.
    fn load(&self) -> io::Result<Option<Token>>;

    /// Keeps this token instead of the one before.
    ///
    /// # Errors
    /// The store cannot be written.
    fn save(&self, token: &Token) -> io::Result<()>;
}

/// Keeps a token in a file that nobody but its owner may read; on Windows whoever may read its folder.
///
/// A token belongs to one user of one tenant, and a client sends what it finds: give each of them a file of its own, in a folder where
/// nobody else may write.
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
    fn load(&self) -> io::Result<Option<Token>> {
        match std::fs::read(&self.path) {
            Ok(bytes) => serde_json::from_slice(&bytes).map(Some).map_err(|_| {
                io::Error::new(io::ErrorKind::InvalidData, format!("{} does not hold a token", self.path.display()))
            }),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// Written beside the file and renamed into its place, so that a reader finds the old token or the new one and never half of one.
    fn save(&self, token: &Token) -> io::Result<()> {
        let folder = self.path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        // The file that `tempfile` makes has mode 0600.
        let mut file = tempfile::Builder::new().prefix(".token-").tempfile_in(folder)?;
        serde_json::to_writer(&mut file, token)?;
        file.flush()?;
        file.as_file().sync_all()?;
        file.persist(&self.path).map_err(|error| error.error)?;
        Ok(())
    }
}
