//! Whom to sign in as.

use std::error::Error as StdError;
use std::fmt;
use std::pin::Pin;
use std::sync::Arc;

pub use ziik_api::types::Login;

/// What [`Credentials::login`] returns.
pub type LoginFuture<'c> =
    Pin<Box<dyn Future<Output = Result<Login, Box<dyn StdError + Send + Sync>>> + Send + 'c>>;

/// Where the login comes from: a vault, an environment, a prompt. It is asked whenever the client
/// has to sign in, so that a password that was changed there is used from the next sign-in on.
pub trait Credentials: fmt::Debug + Send + Sync + 'static {
    /// The login to use now.
    fn login(&self) -> LoginFuture<'_>;
}

/// Always the same login.
impl Credentials for Login {
    fn login(&self) -> LoginFuture<'_> {
        let login = self.clone();
        Box::pin(async move { Ok(login) })
    }
}

impl<T: Credentials + ?Sized> Credentials for Arc<T> {
    fn login(&self) -> LoginFuture<'_> {
        (**self).login()
    }
}
