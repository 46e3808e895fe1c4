//! Tokens that do not last: where they come from, and the one that is in use.

use std::error::Error as StdError;
use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use secrecy::SecretString;

use super::platform::{AsyncMutex, BoxFuture, Function, Instant, MaybeSend, MaybeSync};
use super::secret::Secret;

/// How long after a failed renewal the next is tried, while the old token still holds.
const RENEW_AGAIN: Duration = Duration::from_secs(10);

/// Where the tokens of a client come from, when one does not last as long as the client.
///
/// A client asks for a token before each request. When the API answers with 401, it says so and
/// asks again: if the source has another token then, the request is sent once more.
///
/// [`TokenCache`] is one for tokens that a function gets, such as those of an OAuth 2 server.
pub trait TokenSource: MaybeSend + MaybeSync + 'static {
    /// Returns a token that is good now. A call waits for it no longer than it may take itself, or
    /// 60 seconds.
    fn token(&self) -> TokenFuture<'_>;

    /// Says that the API refused this token. A source that would return it again gets another one.
    fn refused(&self, _token: &Secret) {}
}

/// What a source of tokens returns: a token, or why there is none.
pub type TokenFuture<'s> = BoxFuture<'s, Fetched<Secret>>;

type Fetched<T> = Result<T, Box<dyn StdError + Send + Sync>>;

/// A token to send, or the source of those to send.
///
/// It is made of text, of a [`Secret`] and of any [`TokenSource`], where it is asked for.
#[derive(Clone)]
pub struct TokenOrSource(pub(super) Origin);

#[derive(Clone)]
pub(super) enum Origin {
    Secret(Secret),
    Source(Arc<dyn TokenSource>),
}

impl From<Secret> for TokenOrSource {
    fn from(secret: Secret) -> Self {
        Self(Origin::Secret(secret))
    }
}

impl From<&str> for TokenOrSource {
    fn from(text: &str) -> Self {
        Secret::from(text).into()
    }
}

impl From<String> for TokenOrSource {
    fn from(text: String) -> Self {
        Secret::from(text).into()
    }
}

impl From<SecretString> for TokenOrSource {
    fn from(text: SecretString) -> Self {
        Secret::from(text).into()
    }
}

impl<S: TokenSource> From<S> for TokenOrSource {
    fn from(source: S) -> Self {
        Self(Origin::Source(Arc::new(source)))
    }
}

impl From<Arc<dyn TokenSource>> for TokenOrSource {
    fn from(source: Arc<dyn TokenSource>) -> Self {
        Self(Origin::Source(source))
    }
}

/// Without the token.
impl fmt::Debug for TokenOrSource {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Origin::Secret(secret) => secret.fmt(f),
            Origin::Source(_) => f.write_str("TokenSource(…)"),
        }
    }
}

/// A token that was handed out just now, and how long it is good.
#[derive(Debug, Clone)]
pub struct AccessToken {
    secret: Secret,
    life: Option<Duration>,
}

impl AccessToken {
    /// A token that is good until it is refused.
    #[must_use]
    pub fn new(secret: impl Into<Secret>) -> Self {
        Self { secret: secret.into(), life: None }
    }

    /// Says how long it is good: OAuth 2's `expires_in`.
    #[must_use]
    pub fn expires_in(mut self, life: Duration) -> Self {
        self.life = Some(life);
        self
    }
}

/// A [`TokenSource`] that keeps one token and has a function get the next one: when there is none
/// yet, when nine tenths of its life are over, and when the API refused it.
///
/// One call at a time gets a token, and the others wait for it. When that fails while the old one
/// is still good, the old one is sent, and the next try is ten seconds later.
///
/// The function must not ask with a client that takes its token from here: it would wait for
/// itself.
pub struct TokenCache {
    fetch: Box<Fetch>,
    held: Mutex<Option<Held>>,
    /// Whose turn it is to get a token.
    turn: AsyncMutex<()>,
}

type Fetch = Function<(), BoxFuture<'static, Fetched<AccessToken>>>;

struct Held {
    secret: Secret,
    /// From then on another one should be had.
    renew_at: Option<Instant>,
    expires: Option<Instant>,
}

/// Whether this moment has come; one that never comes is `None`.
fn is_over(moment: Option<Instant>, now: Instant) -> bool {
    moment.is_some_and(|moment| moment <= now)
}

impl TokenCache {
    /// Has `fetch` get the tokens. Nothing is asked for before the first call.
    pub fn new<F, A>(fetch: F) -> Self
    where
        F: Fn() -> A + MaybeSend + MaybeSync + 'static,
        A: Future<Output = Result<AccessToken, Box<dyn StdError + Send + Sync>>>
            + MaybeSend
            + 'static,
    {
        Self {
            fetch: Box::new(move |()| Box::pin(fetch())),
            held: Mutex::new(None),
            turn: AsyncMutex::new(()),
        }
    }

    fn held(&self) -> MutexGuard<'_, Option<Held>> {
        self.held.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The token, unless it should be renewed.
    fn fresh(&self) -> Option<Secret> {
        let held = self.held();
        let fresh = held.as_ref().filter(|held| !is_over(held.renew_at, Instant::now()))?;
        Some(fresh.secret.clone())
    }

    /// The token that could not be renewed, as long as it is good. It is not tried again at once.
    fn old(&self) -> Option<Secret> {
        let now = Instant::now();
        let mut held = self.held();
        let held = held.as_mut().filter(|held| !is_over(held.expires, now))?;
        held.renew_at = Some(now + RENEW_AGAIN);
        Some(held.secret.clone())
    }

    async fn get(&self) -> Fetched<Secret> {
        if let Some(secret) = self.fresh() {
            return Ok(secret);
        }
        let _turn = self.turn.lock().await;
        if let Some(secret) = self.fresh() {
            return Ok(secret);
        }
        // Its life began when it was handed out, which was not before this.
        let begun = Instant::now();
        match (self.fetch)(()).await {
            Ok(AccessToken { secret, life }) => {
                let after = |life| begun.checked_add(life);
                *self.held() = Some(Held {
                    secret: secret.clone(),
                    // After nine tenths of its life.
                    renew_at: life.and_then(|life| after(life.saturating_sub(life / 10))),
                    expires: life.and_then(after),
                });
                Ok(secret)
            }
            Err(error) => self.old().ok_or(error),
        }
    }
}

impl TokenSource for TokenCache {
    fn token(&self) -> TokenFuture<'_> {
        Box::pin(self.get())
    }

    /// The next call gets another token, unless somebody else's has done so already.
    fn refused(&self, token: &Secret) {
        self.held().take_if(|held| held.secret == *token);
    }
}

impl fmt::Debug for TokenCache {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("TokenCache(…)")
    }
}
