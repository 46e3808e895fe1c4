//! Where the token of a profile is kept.

use std::fs;

use ziik_ext::{FileTokenStore, Token, TokenStore};

use super::config::{self, Kept};
use crate::problem::{Problem, Result};

/// Where the token of a profile is kept.
#[derive(Debug)]
pub(crate) enum Store {
    /// In a file that only its owner may read.
    File(FileTokenStore),
    /// In the keyring of the desktop.
    #[cfg(feature = "keyring")]
    Keyring(KeyringStore),
}

impl Store {
    /// The store of this kind for a profile.
    pub(crate) fn of(kept: Kept, profile: &str, url: &str) -> Result<Self> {
        match kept {
            Kept::File => {
                let folder = config::folder()?.join("tokens");
                Ok(Self::File(FileTokenStore::new(folder.join(format!("{profile}.json")))))
            }
            #[cfg(feature = "keyring")]
            Kept::Keyring => {
                Ok(Self::Keyring(KeyringStore { account: format!("{profile} {url}") }))
            }
            #[cfg(not(feature = "keyring"))]
            Kept::Keyring => {
                let _ = url;
                Err(Problem::usage(
                    "the token is in the keyring, and this program was built without it; run \
                     `ziik login` again",
                ))
            }
        }
    }

    /// The kept token, if there is one.
    pub(super) async fn load(&self) -> std::io::Result<Option<Token>> {
        match self {
            Self::File(store) => store.load().await,
            #[cfg(feature = "keyring")]
            Self::Keyring(store) => store.load().await,
        }
    }

    /// Keeps this token instead.
    pub(super) async fn save(&self, token: Token) -> std::io::Result<()> {
        match self {
            Self::File(store) => store.save(token).await,
            #[cfg(feature = "keyring")]
            Self::Keyring(store) => store.save(token).await,
        }
    }

    /// Keeps the token of a profile: in the keyring where there is one, else in a file. Returns
    /// where it is.
    pub(crate) async fn keep(profile: &str, url: &str, token: Token, file: bool) -> Result<Kept> {
        #[cfg(feature = "keyring")]
        if !file {
            let store = KeyringStore { account: format!("{profile} {url}") };
            match store.save(token.clone()).await {
                Ok(()) => return Ok(Kept::Keyring),
                Err(error) => crate::output::note(format_args!(
                    "note: there is no keyring ({error}); the token is kept in a file that only \
                     you may read"
                )),
            }
        }
        let _ = file;
        let folder = config::folder()?.join("tokens");
        config::create(&folder)?;
        let Self::File(store) = Self::of(Kept::File, profile, url)? else { return Ok(Kept::File) };
        let kept = store.save(token).await;
        kept.map_err(|error| Problem::file("keep the token in", &folder, &error))?;
        Ok(Kept::File)
    }

    /// Forgets the token. One that is not there is no error.
    pub(crate) async fn forget(kept: Kept, profile: &str, url: &str) -> Result<()> {
        match Self::of(kept, profile, url)? {
            Self::File(_) => {
                let path = config::folder()?.join("tokens").join(format!("{profile}.json"));
                match fs::remove_file(&path) {
                    Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                        Err(Problem::file("delete", &path, &error))
                    }
                    _ => Ok(()),
                }
            }
            #[cfg(feature = "keyring")]
            Self::Keyring(store) => store.forget().await,
        }
    }
}

#[cfg(feature = "keyring")]
pub(crate) use in_keyring::KeyringStore;

#[cfg(feature = "keyring")]
mod in_keyring {
    use std::io;

    use keyring::{Entry, Error};
    use ziik_ext::{StoreFuture, Token, TokenStore};

    use crate::problem::{Problem, Result};

    /// What entries of the keyring are called.
    const SERVICE: &str = "ziik";

    /// Keeps a token in the keyring.
    #[derive(Debug, Clone)]
    pub(crate) struct KeyringStore {
        pub(super) account: String,
    }

    impl KeyringStore {
        /// Forgets the token.
        pub(super) async fn forget(self) -> Result<()> {
            let deleted = in_thread(move || match entry(&self.account)?.delete_credential() {
                Ok(()) | Err(Error::NoEntry) => Ok(()),
                Err(error) => Err(other(&error)),
            });
            deleted.await.map_err(|error| {
                Problem::failed(format!("cannot delete the token from the keyring: {error}"))
            })
        }
    }

    impl TokenStore for KeyringStore {
        fn load(&self) -> StoreFuture<'_, Option<Token>> {
            let account = self.account.clone();
            Box::pin(in_thread(move || match entry(&account)?.get_password() {
                Ok(text) => {
                    let token = serde_json::from_str(&text);
                    token.map(Some).map_err(|_| io::Error::other("the entry does not hold a token"))
                }
                Err(Error::NoEntry) => Ok(None),
                Err(error) => Err(other(&error)),
            }))
        }

        fn save(&self, token: Token) -> StoreFuture<'_, ()> {
            let account = self.account.clone();
            Box::pin(in_thread(move || {
                let text = serde_json::to_string(&token)?;
                entry(&account)?.set_password(&text).map_err(|error| other(&error))
            }))
        }
    }

    fn entry(account: &str) -> io::Result<Entry> {
        Entry::new(SERVICE, account).map_err(|error| other(&error))
    }

    /// The keyring waits for another program.
    async fn in_thread<T: Send + 'static>(
        work: impl FnOnce() -> io::Result<T> + Send + 'static,
    ) -> io::Result<T> {
        tokio::task::spawn_blocking(work).await.map_err(io::Error::other)?
    }

    /// Without its causes, which name sockets and buses.
    fn other(error: &Error) -> io::Error {
        io::Error::other(match error {
            Error::NoDefaultStore => "none is running".to_owned(),
            Error::NoStorageAccess(_) => "it is locked or not allowed".to_owned(),
            error => error.to_string(),
        })
    }
}
