//! The files of a sync: what is wrong with one, and how it is opened.

use std::fs::{File, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};

use ziik_api::Timestamp;

/// Why the file of a saved plan, or a journal, cannot be used.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum FileError {
    /// It cannot be read or written.
    #[error("{}: {source}", path.display())]
    #[non_exhaustive]
    Io {
        /// The file.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// It holds something else.
    #[error("{}: {reason}", path.display())]
    #[non_exhaustive]
    Invalid {
        /// The file.
        path: PathBuf,
        /// What is wrong with it, and where.
        reason: String,
    },
    /// The plan is not as it was saved.
    #[error("{}: the plan was altered after it was saved; plan again", path.display())]
    #[non_exhaustive]
    Altered {
        /// The file.
        path: PathBuf,
    },
    /// It is about another tenant than that of the client.
    #[error(
        "{}: it is for {tenant}, and the client is for {client}; sign in to the other tenant",
        path.display()
    )]
    #[non_exhaustive]
    OtherTenant {
        /// The file.
        path: PathBuf,
        /// The address of its tenant.
        tenant: String,
        /// The address of the client's tenant.
        client: String,
    },
    /// The plan is older than it may be.
    #[error("{}: the plan was valid until {until}; plan again", path.display())]
    #[non_exhaustive]
    Expired {
        /// The file.
        path: PathBuf,
        /// The end of its validity.
        until: Timestamp,
    },
}

impl FileError {
    pub(super) fn io(path: &Path, source: io::Error) -> Self {
        Self::Io { path: path.to_owned(), source }
    }

    pub(super) fn invalid(path: &Path, reason: impl Into<String>) -> Self {
        Self::Invalid { path: path.to_owned(), reason: reason.into() }
    }

    /// That a file is about the client's tenant.
    ///
    /// # Errors
    /// [`Self::OtherTenant`].
    pub(super) fn check_tenant(path: &Path, tenant: &str, client: &str) -> Result<(), Self> {
        if tenant == client {
            return Ok(());
        }
        let (tenant, client) = (tenant.to_owned(), client.to_owned());
        Err(Self::OtherTenant { path: path.to_owned(), tenant, client })
    }
}

/// Opens a file to write at its end. One that is new may be read by its owner alone (mode 0600).
pub(super) fn append(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.create(true).append(true).read(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}
