//! A session: one valid token for all calls, renewed early and by one at a time.

use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use api_runtime::{Engine, Mode};
use bytes::Bytes;
use http::HeaderValue;
use http::header::AUTHORIZATION;
use tokio::sync::watch;
use ziik_api::types::Credentials as SignIn;
use ziik_api::{Client, Error, Operation, Sending, Transport};

use crate::credentials::{Credentials, Login};
use crate::token_store::{Token, TokenStore};

/// A token is renewed after this share of its life, at the earliest …
const RENEW_FROM: f64 = 0.75;
/// … and at the latest. In between it is chance, so that many processes do not renew at once.
const RENEW_TO: f64 = 0.9;
/// How long after a failed early renewal the next is tried, while the old token still holds.
const RENEW_AGAIN_SECONDS: f64 = 10.0;
/// A token that expires sooner than this is treated as expired: the request is on its way for a while.
const MARGIN_SECONDS: f64 = 2.0;
/// A new token that seems to have expired already is used this long. No `Date` told how far the clocks are apart, and asking for another token
/// would not end.
const TRUSTED_SECONDS: f64 = 30.0;
/// How long a refused login is not tried again: this long after the first refusal, then twice as long each time.
const REFUSED_FIRST: Duration = Duration::from_secs(30);
/// The longest of those times.
const REFUSED_LONGEST: Duration = Duration::from_secs(3600);

/// Why there is no valid token. Cheap to clone: everybody who waited for it gets the same.
#[derive(Debug, Clone, thiserror::Error)]
#[non_exhaustive]
pub enum SignInError {
    /// The API refused the login, or the token where there is no login. The refusal stands until the login changes or a back-off has passed.
    #[error("refused: {0}")]
    Refused(Arc<Error>),
    /// The API could not be asked, or answered with a failure of its own.
    #[error("{0}")]
    Failed(Arc<Error>),
    /// The source of the login failed.
    #[error("the credentials are not available: {0}")]
    Credentials(Arc<dyn std::error::Error + Send + Sync>),
    /// The API handed out a token that cannot be sent: it has characters that a header cannot hold.
    #[error("the API handed out a token that no header can hold; whoever answers at that address may not be the API")]
    UnusableToken,
    /// The client was made without credentials, and its token has expired or was refused.
    #[error("the token has expired or was refused, and the client has no credentials to sign in with")]
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

/// A token in use.
pub(crate) struct Live {
    authorization: HeaderValue,
    expires: f64,
    renew_at: f64,
}

impl Live {
    fn new(token: &Token, now: f64) -> Option<Self> {
        let mut authorization = HeaderValue::try_from(format!("Bearer {}", token.jwt.expose())).ok()?;
        authorization.set_sensitive(true);
        #[expect(clippy::cast_precision_loss, reason = "Unix seconds are far below 2^52")]
        let expires = token.expires as f64;
        let share = RENEW_FROM + (RENEW_TO - RENEW_FROM) * fastrand::f64();
        Some(Self { authorization, expires, renew_at: now + (expires - now) * share })
    }

    /// The same, of a token that was handed out just now.
    fn trusted(self, now: f64) -> Self {
        if now < self.expires - MARGIN_SECONDS {
            return self;
        }
        let expires = now + TRUSTED_SECONDS;
        Self { expires, renew_at: expires, ..self }
    }
}

impl fmt::Debug for Live {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Live").field("expires", &self.expires).finish_non_exhaustive()
    }
}

type Outcome = Result<(), SignInError>;

#[derive(Debug, Default)]
struct State {
    /// The token that calls are sent with.
    token: Option<Arc<Live>>,
    /// A token that the API refused, or that expired: good for one try to renew it.
    stale: Option<Arc<Live>>,
    /// The renewal that is under way, if one is.
    renewal: Option<watch::Receiver<Option<Outcome>>>,
    /// The last refusal of a login.
    refusal: Option<Refusal>,
    /// No early renewal before this.
    not_before: f64,
    loaded: bool,
}

#[derive(Debug, Clone)]
struct Refusal {
    login: Login,
    error: SignInError,
    until: tokio::time::Instant,
    length: Duration,
}

/// One token for all calls of a client.
pub(crate) struct Session {
    base_url: String,
    allow_http: bool,
    engine: Arc<Engine>,
    credentials: Mutex<Option<Arc<dyn Credentials>>>,
    store: Option<Arc<dyn TokenStore>>,
    state: Mutex<State>,
}

impl fmt::Debug for Session {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Session").field("base_url", &self.base_url).finish_non_exhaustive()
    }
}

impl Session {
    pub(crate) fn new(
        base_url: String,
        allow_http: bool,
        engine: Arc<Engine>,
        credentials: Option<Arc<dyn Credentials>>,
        token: Option<&Token>,
        store: Option<Arc<dyn TokenStore>>,
    ) -> Self {
        let token = token.and_then(|token| Live::new(token, engine.clock().now())).map(Arc::new);
        let state = Mutex::new(State { token, ..State::default() });
        Self { base_url, allow_http, engine, credentials: Mutex::new(credentials), store, state }
    }

    /// Signs in as somebody else from now on; a refusal of the login before is forgotten.
    pub(crate) fn set_credentials(&self, credentials: Arc<dyn Credentials>) {
        *self.credentials.lock().unwrap_or_else(PoisonError::into_inner) = Some(credentials);
        let mut state = self.state();
        state.token = None;
        state.stale = None;
        state.refusal = None;
    }

    /// Whom the client signs in as, by its credentials and by its token.
    pub(crate) async fn signed_in(&self) -> (Option<String>, Option<HeaderValue>) {
        let credentials = self.credentials.lock().unwrap_or_else(PoisonError::into_inner).clone();
        let username = match credentials {
            Some(credentials) => credentials.login().await.ok().map(|login| login.username),
            None => None,
        };
        (username, self.state().token.as_ref().map(|token| token.authorization.clone()))
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A valid token. Whoever needs one while there is none waits for the one renewal that is under way; who gives up waiting leaves it
    /// to the others. While the old token holds, nobody waits.
    pub(crate) async fn token(self: &Arc<Self>) -> Result<HeaderValue, SignInError> {
        loop {
            let mut renewal = {
                let mut state = self.state();
                let now = self.engine.clock().now();
                if let Some(token) = state.token.clone() {
                    if now < token.expires - MARGIN_SECONDS {
                        if now >= token.renew_at.max(state.not_before) && state.renewal.is_none() {
                            self.start(&mut state);
                        }
                        return Ok(token.authorization.clone());
                    }
                    state.stale = state.token.take();
                }
                match &state.renewal {
                    Some(renewal) => renewal.clone(),
                    None => self.start(&mut state),
                }
            };
            match renewal.wait_for(Option::is_some).await {
                Ok(outcome) => outcome.clone().unwrap_or(Ok(()))?,
                // The task is gone with its runtime. Another may begin.
                Err(_) => self.state().renewal = None,
            }
        }
    }

    /// Whether this token is still the one in use, and valid.
    pub(crate) fn uses(&self, token: &HeaderValue) -> bool {
        let now = self.engine.clock().now();
        let holds = |present: &Arc<Live>| present.authorization == token && now < present.expires - MARGIN_SECONDS;
        self.state().token.as_ref().is_some_and(holds)
    }

    /// The API refused a request with this token: if it is still the one in use, it no longer is. Tells whether it was.
    pub(crate) fn refuse(&self, token: &HeaderValue) -> bool {
        let mut state = self.state();
        let refused = state.token.take_if(|present| present.authorization == token);
        let was_used = refused.is_some();
        if was_used {
            state.stale = refused;
        }
        was_used
    }

    /// Begins a renewal in a task of its own, so that no caller's end is the renewal's.
    fn start(self: &Arc<Self>, state: &mut State) -> watch::Receiver<Option<Outcome>> {
        let (tell, renewal) = watch::channel(None);
        state.renewal = Some(renewal.clone());
        let session = Arc::clone(self);
        tokio::spawn(async move {
            let outcome = session.renew().await;
            let outcome = session.settle(outcome);
            tell.send_replace(Some(outcome));
        });
        renewal
    }

    fn settle(&self, outcome: Result<Token, SignInError>) -> Outcome {
        let now = self.engine.clock().now();
        let mut state = self.state();
        state.renewal = None;
        match outcome {
            Ok(token) => {
                state.token = Live::new(&token, now).map(|live| Arc::new(live.trusted(now)));
                state.stale = None;
                state.refusal = None;
                tracing::info!(expires = token.expires, "signed in");
                Ok(())
            }
            Err(error) => {
                state.not_before = now + RENEW_AGAIN_SECONDS;
                tracing::warn!(%error, "not signed in");
                Err(error)
            }
        }
    }

    /// A new token: a kept one, else the old one renewed, else by signing in.
    async fn renew(&self) -> Result<Token, SignInError> {
        if let Some(token) = self.kept() {
            return Ok(token);
        }
        let old = {
            let mut state = self.state();
            let refused = state.stale.take();
            state.token.clone().or(refused)
        };
        let refused = match old.filter(|old| self.engine.clock().now() < old.expires) {
            Some(old) => match self.renew_token(&old).await {
                Ok(token) => return self.keep(token),
                Err(error) if is_refusal(&error) => Some(SignInError::Refused(Arc::new(error))),
                Err(error) => return Err(SignInError::Failed(Arc::new(error))),
            },
            None => None,
        };
        let credentials = self.credentials.lock().unwrap_or_else(PoisonError::into_inner).clone();
        match credentials {
            Some(credentials) => self.authenticate(&*credentials).await.and_then(|token| self.keep(token)),
            None => Err(refused.unwrap_or(SignInError::NoCredentials)),
        }
    }

    async fn renew_token(&self, old: &Live) -> Result<Token, Error> {
        let sender = Sender { engine: Arc::clone(&self.engine), authorization: Some(old.authorization.clone()) };
        let token = self.client(sender)?.renew_token().send().await?.into_inner();
        Ok(Token::new(token.jwt, token.expires))
    }

    async fn authenticate(&self, credentials: &dyn Credentials) -> Result<Token, SignInError> {
        let login = credentials.login().await.map_err(|error| SignInError::Credentials(Arc::from(error)))?;
        let before = self.state().refusal.clone().filter(|refusal| refusal.login == login);
        if let Some(refusal) = before.as_ref().filter(|refusal| tokio::time::Instant::now() < refusal.until) {
            return Err(refusal.error.clone());
        }
        let sender = Sender { engine: Arc::clone(&self.engine), authorization: None };
        let sign_in = SignIn::new(&login.username, login.password.clone());
        let answer = match self.client(sender) {
            Ok(client) => client.authenticate(sign_in).send().await,
            Err(error) => Err(error),
        };
        match answer {
            Ok(token) => {
                let token = token.into_inner();
                Ok(Token::new(token.jwt, token.expires))
            }
            Err(error) if is_refusal(&error) => {
                let error = SignInError::Refused(Arc::new(error));
                let length = before.map_or(REFUSED_FIRST, |before| (before.length * 2).min(REFUSED_LONGEST));
                let until = tokio::time::Instant::now() + length;
                self.state().refusal = Some(Refusal { login, error: error.clone(), until, length });
                Err(error)
            }
            Err(error) => Err(SignInError::Failed(Arc::new(error))),
        }
    }

    fn client(&self, sender: Sender) -> Result<Client, Error> {
        Client::builder(&self.base_url).allow_http(self.allow_http).transport(sender).build()
    }

    /// The token in the store, the first time only, if it is still worth something.
    fn kept(&self) -> Option<Token> {
        let store = self.store.as_ref()?;
        if std::mem::replace(&mut self.state().loaded, true) {
            return None;
        }
        let token = store.load().unwrap_or_else(|error| {
            tracing::warn!(%error, "the kept token cannot be read");
            None
        })?;
        let live = Live::new(&token, self.engine.clock().now())?;
        (self.engine.clock().now() < live.expires - MARGIN_SECONDS).then_some(token)
    }

    /// A token that cannot be sent is not taken: asking for another one would not end.
    fn keep(&self, token: Token) -> Result<Token, SignInError> {
        if Live::new(&token, self.engine.clock().now()).is_none() {
            return Err(SignInError::UnusableToken);
        }
        if let Some(Err(error)) = self.store.as_ref().map(|store| store.save(&token)) {
            tracing::warn!(%error, "the token cannot be kept");
        }
        Ok(token)
    }
}

/// Whether the API understood and said no; asking again would get the same answer.
fn is_refusal(error: &Error) -> bool {
    error.as_api().is_some_and(|refusal| refusal.status.is_client_error() && !error.is_temporary())
}

/// The transport of a session's own two calls.
#[derive(Debug)]
struct Sender {
    engine: Arc<Engine>,
    authorization: Option<HeaderValue>,
}

impl Transport for Sender {
    fn send(&self, mut request: http::Request<Bytes>, operation: &'static Operation) -> Sending<'_> {
        if let Some(authorization) = &self.authorization {
            request.headers_mut().insert(AUTHORIZATION, authorization.clone());
        }
        Box::pin(self.engine.carry(request, operation, Mode::Repeatable))
    }
}
