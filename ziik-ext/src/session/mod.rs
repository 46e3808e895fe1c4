//! A session: one valid token for all calls, renewed early and by one at a time.
//!
//! [`machine`] decides, [`token`] knows how long a token is good for, and here is what waits and
//! sends.

mod machine;
#[cfg(test)]
mod machine_tests;
mod token;

use std::error::Error as StdError;
use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, SystemTime};

use api_runtime::{Engine, Mode, caught};
use bytes::Bytes;
use futures_util::FutureExt;
use futures_util::future::Shared;
use http::header::AUTHORIZATION;
use http::{HeaderMap, HeaderValue};
use tokio::runtime::Handle;
use tokio::sync::oneshot;
use tokio::task::AbortHandle;
use tokio::time::{Instant, timeout, timeout_at};
use ziik_api::{Client, Error, Operation, Secret, Sending, Timestamp, Transport};

use self::machine::{Event, Fresh, Id, Machine, Need, Outcome, Step};
use self::token::Live;
use crate::client::Site;
use crate::credentials::{Credentials, Login};
use crate::token_store::{StoreFuture, Token, TokenStore};

/// How long a store may take at most. It is a convenience, and nobody waits for it longer.
const STORE_LIMIT: Duration = Duration::from_secs(2);
/// How long a runtime may take to run a task before it counts as one that nobody drives.
const LIVENESS: Duration = Duration::from_millis(250);

/// Why there is no valid token. Cheap to clone: everybody who waited for it gets the same.
#[derive(Debug, Clone, thiserror::Error)]
#[non_exhaustive]
pub enum SignInError {
    /// The API refused the login, or the token where there is no login. The refusal stands until
    /// the login changes or a back-off has passed.
    #[error("refused: {0}")]
    Refused(Arc<Error>),
    /// The API could not be asked, or answered with a failure of its own.
    #[error("{0}")]
    Failed(Arc<Error>),
    /// The source of the login failed.
    #[error("the credentials are not available: {0}")]
    Credentials(Arc<dyn std::error::Error + Send + Sync>),
    /// The API handed out a token that cannot be sent: it has characters that a header cannot
    /// hold.
    #[error(
        "the API handed out a token that no header can hold; whoever answers at that address may \
         not be the API"
    )]
    UnusableToken,
    /// The client was made without credentials, and its token has expired or was refused.
    #[error(
        "the token has expired or was refused, and the client has no credentials to sign in with"
    )]
    NoCredentials,
}

impl SignInError {
    /// The call that failed, when it was one.
    #[must_use]
    pub fn call(&self) -> Option<&Error> {
        match self {
            Self::Refused(error) | Self::Failed(error) => Some(error),
            Self::Credentials(_) | Self::UnusableToken | Self::NoCredentials => None,
        }
    }
}

/// One token for all calls of a client.
pub(crate) struct Session {
    site: Site,
    engine: Arc<Engine>,
    store: Option<Arc<dyn TokenStore>>,
    state: Mutex<State>,
}

struct State {
    machine: Machine,
    credentials: Option<Arc<dyn Credentials>>,
    running: Option<Running>,
}

/// The task of a renewal, in the runtime of the call that began it.
#[derive(Clone)]
struct Running {
    id: Id,
    outcome: Shared<oneshot::Receiver<Outcome>>,
    runtime: Handle,
    task: AbortHandle,
}

impl fmt::Debug for Session {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Session").field("base_url", &self.site.base_url).finish_non_exhaustive()
    }
}

impl Session {
    pub(crate) fn new(
        site: Site,
        engine: Arc<Engine>,
        credentials: Option<Arc<dyn Credentials>>,
        token: Option<&Token>,
        store: Option<Arc<dyn TokenStore>>,
    ) -> Result<Self, SignInError> {
        let life = |token: &Token| token::until(token.expires, SystemTime::now());
        let token = token.map(|token| {
            Live::new(&token.jwt, life(token), Instant::now()).ok_or(SignInError::UnusableToken)
        });
        let machine = Machine::new(
            site.base_url.clone(),
            credentials.is_some(),
            store.is_some(),
            token.transpose()?,
        );
        let state = Mutex::new(State { machine, credentials, running: None });
        Ok(Self { site, engine, store, state })
    }

    /// Signs in as somebody else from now on. The session before is forgotten, with a renewal that
    /// is under way.
    pub(crate) fn set_credentials(&self, credentials: Arc<dyn Credentials>) {
        let mut state = self.state();
        state.credentials = Some(credentials);
        state.machine.credentials_changed();
        if let Some(running) = state.running.take() {
            running.task.abort();
        }
    }

    /// Whom the client signs in as, by its credentials and by its token.
    pub(crate) async fn signed_in(&self) -> (Option<String>, Option<HeaderValue>) {
        let credentials = self.state().credentials.clone();
        let until = Instant::now() + self.engine.policy().longest_call();
        let username = match credentials {
            Some(credentials) => ask(&*credentials, until).await.ok().map(|login| login.username),
            None => None,
        };
        (username, self.state().machine.authorization().cloned())
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A valid token. Whoever needs one while there is none waits for the one renewal that is
    /// under way; who gives up waiting leaves it to the others. While the old token holds,
    /// nobody waits.
    pub(crate) async fn token(self: &Arc<Self>) -> Result<HeaderValue, SignInError> {
        loop {
            let running = {
                let mut state = self.state();
                match state.machine.need(Instant::now()) {
                    Need::Send(token) => return Ok(token),
                    Need::SendAndBegin(token, id) => {
                        self.start(&mut state, id);
                        return Ok(token);
                    }
                    Need::Begin(id) => Some(self.start(&mut state, id)),
                    Need::Wait => state.running.clone(),
                }
            };
            let Some(running) = running else {
                tokio::task::yield_now().await;
                continue;
            };
            if let Some(outcome) = running.end().await {
                outcome?;
            } else {
                running.task.abort();
                self.state().machine.abandoned(running.id);
            }
        }
    }

    /// A valid token, if there is one that need not be renewed yet.
    pub(crate) fn at_hand(&self) -> Option<HeaderValue> {
        self.state().machine.at_hand(Instant::now())
    }

    /// Whether this token is still the one in use, and valid.
    pub(crate) fn uses(&self, token: &HeaderValue) -> bool {
        self.state().machine.uses(token, Instant::now())
    }

    /// The API refused a request with this token: if it is still the one in use, it no longer is.
    /// Tells whether it was.
    pub(crate) fn refuse(&self, token: &HeaderValue) -> bool {
        self.state().machine.refused(token)
    }

    /// Begins a renewal in a task of its own, so that no caller's end is the renewal's.
    fn start(self: &Arc<Self>, state: &mut State, id: Id) -> Running {
        let (tell, outcome) = oneshot::channel();
        let renewal = Renewing {
            session: Arc::clone(self),
            credentials: state.credentials.clone(),
            id,
            until: Instant::now() + self.engine.policy().longest_call(),
        };
        let task = tokio::spawn(async move {
            if let Some(outcome) = renewal.to_its_end().await {
                // Nobody may be there to hear it.
                let _ = tell.send(outcome);
            }
        });
        let running = Running {
            id,
            outcome: outcome.shared(),
            runtime: Handle::current(),
            task: task.abort_handle(),
        };
        state.running = Some(running.clone());
        running
    }
}

impl Running {
    /// How the renewal ended; `None` when it is gone with its runtime or superseded, or nobody
    /// drives its runtime.
    async fn end(&self) -> Option<Outcome> {
        let told = self.outcome.clone();
        if self.runtime.id() == Handle::current().id() {
            return told.await.ok();
        }
        loop {
            if let Ok(outcome) = timeout(LIVENESS, told.clone()).await {
                return outcome.ok();
            }
            timeout(LIVENESS, self.runtime.spawn(async {})).await.ok()?.ok()?;
        }
    }
}

/// A renewal under way: carries out what the machine says.
struct Renewing {
    session: Arc<Session>,
    credentials: Option<Arc<dyn Credentials>>,
    id: Id,
    /// Nothing of it happens after this, but that the token is kept.
    until: Instant,
}

impl Renewing {
    /// How it ended, also when something in it panics; `None` when it was superseded.
    async fn to_its_end(&self) -> Option<Outcome> {
        match caught("signing in", || self.run()).await {
            Ok(outcome) => outcome,
            Err(panicked) => {
                let crashed = Event::Crashed(SignInError::Credentials(Arc::new(panicked)));
                match self.session.state().machine.step(self.id, crashed, Instant::now()) {
                    Step::End(outcome) => Some(outcome),
                    _ => None,
                }
            }
        }
    }

    /// `None` when it was superseded.
    async fn run(&self) -> Option<Outcome> {
        let mut event = Event::Begun;
        loop {
            let step = self.session.state().machine.step(self.id, event, Instant::now());
            event = match step {
                Step::AskLogin => Event::Login(self.login().await),
                Step::Load => Event::Loaded(self.load().await),
                Step::Renew(old) => Event::Renewed(self.renew(&old).await),
                Step::SignIn(login) => Event::SignedIn(self.sign_in(&login).await),
                Step::Save(token) => {
                    self.save(token).await;
                    Event::Saved
                }
                Step::End(outcome) => return Some(outcome),
                Step::Stop => return None,
            };
        }
    }

    async fn login(&self) -> Result<Login, SignInError> {
        match &self.credentials {
            Some(credentials) => ask(&**credentials, self.until).await,
            None => Err(SignInError::NoCredentials),
        }
    }

    async fn load(&self) -> Option<Token> {
        let store = self.session.store.as_ref()?;
        let kept = self.stored(|| store.load()).await;
        kept.unwrap_or_else(|error| {
            tracing::warn!(%error, "the kept token cannot be read");
            None
        })
    }

    /// A failure is logged: the client can always sign in.
    async fn save(&self, token: Token) {
        let Some(store) = &self.session.store else { return };
        if let Err(error) = self.stored(|| store.save(token)).await {
            tracing::warn!(%error, "the token cannot be kept");
        }
    }

    /// Awaits what a store does, for as long as it may take: a quarter of a call's time, for
    /// somebody may wait for it.
    async fn stored<'s, T: 's>(
        &self,
        start: impl FnOnce() -> StoreFuture<'s, T>,
    ) -> std::io::Result<T> {
        let limit = STORE_LIMIT.min(self.session.engine.policy().longest_call() / 4);
        match timeout(limit, caught("the token store", start)).await {
            Ok(Ok(done)) => done,
            Ok(Err(panicked)) => Err(std::io::Error::other(panicked)),
            Err(late) => Err(late.into()),
        }
    }

    async fn renew(&self, old: &Live) -> Result<Fresh, SignInError> {
        // Where there is a login, the API gets half of the time to renew the token, and the rest
        // is for signing in.
        let now = Instant::now();
        let left = self.until.saturating_duration_since(now);
        let until = now + if self.credentials.is_some() { left / 2 } else { left };
        let client = self.client(Some(old.authorization.clone()), until).map_err(failed)?;
        let token = client.renew_token().send().await.map_err(failed)?;
        fresh(&token.jwt, &token.expires, token.headers())
    }

    async fn sign_in(&self, login: &Login) -> Result<Fresh, SignInError> {
        let client = self.client(None, self.until).map_err(failed)?;
        let token = client.authenticate(login.clone()).send().await.map_err(failed)?;
        fresh(&token.jwt, &token.expires, token.headers())
    }

    fn client(&self, authorization: Option<HeaderValue>, until: Instant) -> Result<Client, Error> {
        let engine = Arc::clone(&self.session.engine);
        self.session.site.client(Sender { engine, authorization, until })
    }
}

/// A token that cannot be sent is not taken: asking for another one would not end. One of which
/// nobody can tell when it expires is taken for one that has expired.
fn fresh(jwt: &Secret, expires: &Timestamp, headers: &HeaderMap) -> Result<Fresh, SignInError> {
    let lifetime = token::life(expires.unix_seconds().unwrap_or_default(), headers);
    let live = Live::new(jwt, lifetime, Instant::now()).ok_or(SignInError::UnusableToken)?;
    Ok(Fresh { live, token: Token::new(jwt.clone(), token::unix_after(lifetime)) })
}

/// Asks credentials for the login.
async fn ask(credentials: &dyn Credentials, until: Instant) -> Result<Login, SignInError> {
    let failed =
        |error: Box<dyn StdError + Send + Sync>| SignInError::Credentials(Arc::from(error));
    match timeout_at(until, caught("the source of the login", || credentials.login())).await {
        Ok(Ok(login)) => login.map_err(failed),
        Ok(Err(panicked)) => Err(failed(panicked.into())),
        Err(_) => Err(failed("there was no login before the deadline".into())),
    }
}

/// Whether the API understood and said no, in which case asking again would get the same answer.
fn failed(error: Error) -> SignInError {
    let refused = error
        .as_api()
        .is_some_and(|refusal| refusal.status.is_client_error() && !error.is_temporary());
    if refused {
        SignInError::Refused(Arc::new(error))
    } else {
        SignInError::Failed(Arc::new(error))
    }
}

/// The transport of a session's own two calls.
#[derive(Debug)]
struct Sender {
    engine: Arc<Engine>,
    authorization: Option<HeaderValue>,
    until: Instant,
}

impl Transport for Sender {
    fn send(
        &self,
        mut request: http::Request<Bytes>,
        operation: &'static Operation,
    ) -> Sending<'_> {
        if let Some(authorization) = &self.authorization {
            request.headers_mut().insert(AUTHORIZATION, authorization.clone());
        }
        Box::pin(self.engine.carry(request, operation, Mode::Repeatable(self.until)))
    }
}
