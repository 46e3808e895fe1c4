//! The parts of a program that the client asks: a source of logins and a store.

use std::collections::VecDeque;
use std::fmt;
use std::io;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use ziik_ext::{Credentials, Login, LoginFuture, StoreFuture, Token, TokenStore};

use crate::scenario::Mishap;
use crate::world::LOGINS;

/// What goes wrong, the first time first.
#[derive(Debug, Clone)]
struct Mishaps(Arc<Mutex<VecDeque<Mishap>>>);

impl Mishaps {
    fn new(mishaps: &[Mishap]) -> Self {
        Self(Arc::new(Mutex::new(mishaps.iter().copied().collect())))
    }

    /// What is to happen now. Panics if that is it.
    fn next(&self) -> Mishap {
        let mishap = self.0.lock().expect("the lock").pop_front().unwrap_or(Mishap::None);
        assert!(mishap != Mishap::PanicsAtOnce, "at once");
        mishap
    }
}

async fn happen(mishap: Mishap) -> io::Result<()> {
    match mishap {
        Mishap::Slow(millis) => tokio::time::sleep(Duration::from_millis(millis)).await,
        Mishap::Hangs => std::future::pending().await,
        Mishap::PanicsLater => {
            tokio::time::sleep(Duration::from_millis(3)).await;
            panic!("later")
        }
        Mishap::Fails => return Err(io::Error::other("as the scenario says")),
        Mishap::None | Mishap::PanicsAtOnce => {}
    }
    Ok(())
}

/// Where the login comes from.
pub(crate) struct Vault {
    login: Login,
    mishaps: Mishaps,
}

impl Vault {
    pub(crate) fn new(login: Login, mishaps: &[Mishap]) -> Self {
        Self { login, mishaps: Mishaps::new(mishaps) }
    }
}

impl fmt::Debug for Vault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Vault")
    }
}

impl Credentials for Vault {
    fn login(&self) -> LoginFuture<'_> {
        let mishap = self.mishaps.next();
        let login = self.login.clone();
        Box::pin(async move {
            happen(mishap).await?;
            Ok(login)
        })
    }
}

/// A store in memory.
#[derive(Debug)]
pub(crate) struct Memory {
    kept: Arc<Mutex<Option<Token>>>,
    mishaps: Mishaps,
}

impl Memory {
    /// A store that begins with a token of the second login.
    pub(crate) fn new(mishaps: &[Mishap]) -> Self {
        let mut token = Token::new("1.0.x", i64::from(u32::MAX));
        token.username = Some(LOGINS[1].0.to_owned());
        token.base_url = Some("http://127.0.0.1/api".to_owned());
        Self { kept: Arc::new(Mutex::new(Some(token))), mishaps: Mishaps::new(mishaps) }
    }
}

impl TokenStore for Memory {
    fn load(&self) -> StoreFuture<'_, Option<Token>> {
        let mishap = self.mishaps.next();
        Box::pin(async move {
            happen(mishap).await?;
            Ok(self.kept.lock().expect("the lock").clone())
        })
    }

    fn save(&self, token: Token) -> StoreFuture<'_, ()> {
        let mishap = self.mishaps.next();
        Box::pin(async move {
            happen(mishap).await?;
            *self.kept.lock().expect("the lock") = Some(token);
            Ok(())
        })
    }
}
