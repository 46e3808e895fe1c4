//! What a session knows and what it does next, without I/O and without a clock.

use http::HeaderValue;
use tokio::time::{Duration, Instant};

use super::SignInError;
use super::token::{Live, until};
use crate::credentials::Login;
use crate::token_store::Token;

/// How long after a failed early renewal the next is tried, while the old token still holds.
const RENEW_AGAIN: Duration = Duration::from_secs(10);
/// How long a refused login is not tried again: this long after the first refusal, then twice as
/// long each time.
const REFUSED_FIRST: Duration = Duration::from_secs(30);
/// The longest of those times.
const REFUSED_LONGEST: Duration = Duration::from_secs(3600);

/// A renewal. There is one at a time, and each has a number of its own, so that the end of one is
/// never taken for the end of another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Id(u64);

/// How a renewal ended.
pub(super) type Outcome = Result<(), SignInError>;

/// A token that the API handed out just now.
#[derive(Debug, Clone)]
pub(super) struct Fresh {
    /// As it is sent.
    pub(super) live: Live,
    /// As it is kept.
    pub(super) token: Token,
}

/// What a call that needs a token does.
#[derive(Debug)]
pub(super) enum Need {
    /// It sends this one.
    Send(HeaderValue),
    /// It sends this one, and begins an early renewal that nobody waits for.
    SendAndBegin(HeaderValue, Id),
    /// It begins a renewal and waits for its end.
    Begin(Id),
    /// It waits for the end of the renewal that is under way.
    Wait,
}

/// What a renewal does next.
#[derive(Debug)]
pub(super) enum Step {
    /// Asks the credentials for the login.
    AskLogin,
    /// Looks into the store.
    Load,
    /// Has this token renewed.
    Renew(Live),
    /// Signs in.
    SignIn(Login),
    /// Keeps this token in the store, which calls are sent with already.
    Save(Token),
    /// It is over.
    End(Outcome),
    /// It was superseded: its result is nobody's.
    Stop,
}

/// What a renewal's last step came to.
#[derive(Debug)]
pub(super) enum Event {
    Begun,
    Login(Result<Login, SignInError>),
    Loaded(Option<Token>),
    Renewed(Result<Fresh, SignInError>),
    SignedIn(Result<Fresh, SignInError>),
    Saved,
    Crashed(SignInError),
}

/// All that a session knows.
///
/// Of the token:
///
/// ```text
///              a renewal ends well
///   None ─────────────────────────────▶ Valid ──── age ────▶ Old: sent, and renewed meanwhile
///    ▲                                   │                    │
///    │  credentials changed (from        │ refused by the API, or expired
///    │  everywhere)                      ▼                    ▼
///    └────────────────────────────── Stale: not sent; good for one try to renew it
/// ```
///
/// Of the renewal that is under way, if one is:
///
/// ```text
///   Begun ─▶ AskLogin ─▶ Load ──────────────── a kept token that is valid ─────────────▶ End(Ok)
///     │  (the first only, with a store)  │ none                                             ▲
///     └──────────────────────────────────┴▶ Renew(old) ── ok ─▶ Save ───────────────────────┤
///                                             │   │                ▲                        │
///                 no old token ───────────────┤   │ refused, or    │ ok                     │
///                                             ▼   ▼ failed         │                        │
///                                           AskLogin ─▶ SignIn ────┘ ─ refused, failed ─▶ End(Err)
/// ```
///
/// A failed early renewal ends at once, for the old token still holds. New credentials supersede a
/// renewal: whatever it comes to afterwards is dropped.
#[derive(Debug)]
pub(super) struct Machine {
    base_url: String,
    has_credentials: bool,
    has_store: bool,
    /// Whether the store is still to be looked into.
    unread_store: bool,
    /// The token that calls are sent with.
    token: Option<Live>,
    /// A token that the API refused, or that expired: good for one try to renew it.
    stale: Option<Live>,
    /// Whose token it is, where the client signed in for it.
    username: Option<String>,
    renewal: Option<Renewal>,
    /// How many renewals there have been.
    renewals: u64,
    /// The last refusal of a login.
    refusal: Option<Refusal>,
    /// No early renewal before this.
    not_before: Option<Instant>,
}

/// What the renewal under way has found out.
#[derive(Debug)]
struct Renewal {
    id: Id,
    login: Option<Result<Login, SignInError>>,
    /// Why the old token was not renewed.
    not_renewed: Option<SignInError>,
    /// The old token that it tries to renew.
    old: Option<Live>,
}

#[derive(Debug)]
struct Refusal {
    login: Login,
    error: SignInError,
    until: Instant,
    length: Duration,
}

impl Machine {
    pub(super) fn new(
        base_url: String,
        has_credentials: bool,
        has_store: bool,
        token: Option<Live>,
    ) -> Self {
        Self {
            base_url,
            has_credentials,
            has_store,
            unread_store: has_store,
            token,
            stale: None,
            username: None,
            renewal: None,
            renewals: 0,
            refusal: None,
            not_before: None,
        }
    }

    /// A call needs a token.
    pub(super) fn need(&mut self, now: Instant) -> Need {
        if let Some(token) = self.token.take_if(|token| !token.is_valid(now)) {
            self.stale = Some(token);
        }
        match (&self.token, &self.renewal) {
            (Some(token), None)
                if token.is_old(now) && self.not_before.is_none_or(|before| now >= before) =>
            {
                let authorization = token.authorization.clone();
                Need::SendAndBegin(authorization, self.begin())
            }
            (Some(token), _) => Need::Send(token.authorization.clone()),
            (None, None) => Need::Begin(self.begin()),
            (None, Some(_)) => Need::Wait,
        }
    }

    /// The token that a call sends, if nothing else is to be done for it.
    pub(super) fn at_hand(&self, now: Instant) -> Option<HeaderValue> {
        let token = self.token.as_ref()?;
        (token.is_valid(now) && !token.is_old(now)).then(|| token.authorization.clone())
    }

    /// Whether this token is the one in use, and valid.
    pub(super) fn uses(&self, token: &HeaderValue, now: Instant) -> bool {
        self.token
            .as_ref()
            .is_some_and(|present| present.authorization == token && present.is_valid(now))
    }

    /// The token in use.
    pub(super) fn authorization(&self) -> Option<&HeaderValue> {
        self.token.as_ref().map(|token| &token.authorization)
    }

    /// The API refused a request with this token. Tells whether it was the one in use.
    pub(super) fn refused(&mut self, token: &HeaderValue) -> bool {
        let refused = self.token.take_if(|present| present.authorization == token);
        let was_used = refused.is_some();
        if was_used {
            self.stale = refused;
        }
        was_used
    }

    /// Other credentials hold from now on: nothing of the session before is left.
    pub(super) fn credentials_changed(&mut self) {
        (self.token, self.stale, self.renewal) = (None, None, None);
        (self.username, self.refusal, self.not_before) = (None, None, None);
        (self.has_credentials, self.unread_store) = (true, false);
    }

    /// A renewal is gone with its runtime, or nobody drives it: another may begin.
    pub(super) fn abandoned(&mut self, id: Id) {
        // Whether the API has renewed the old token is not known; it may be tried again.
        if let Some(abandoned) = self.renewal.take_if(|renewal| renewal.id == id) {
            self.stale = abandoned.old.filter(|_| self.token.is_none());
        }
    }

    fn begin(&mut self) -> Id {
        self.renewals += 1;
        let id = Id(self.renewals);
        self.renewal = Some(Renewal { id, login: None, not_renewed: None, old: None });
        id
    }

    /// What a renewal does after its last step.
    pub(super) fn step(&mut self, id: Id, event: Event, now: Instant) -> Step {
        let Some(renewal) = self.renewal.as_mut().filter(|renewal| renewal.id == id) else {
            return Step::Stop;
        };
        match event {
            Event::Begun if !self.unread_store => self.renew_old(now),
            Event::Begun if self.has_credentials => Step::AskLogin,
            Event::Begun => {
                self.unread_store = false;
                Step::Load
            }
            Event::Login(login) => {
                let failed = login.is_err();
                renewal.login = Some(login);
                if !std::mem::take(&mut self.unread_store) {
                    self.sign_in(now)
                } else if failed {
                    self.renew_old(now)
                } else {
                    Step::Load
                }
            }
            Event::Loaded(kept) => match kept.and_then(|kept| self.kept(&kept, now)) {
                Some((live, username)) => {
                    self.install(live);
                    self.username = username;
                    self.end(Ok(()), now)
                }
                None => self.renew_old(now),
            },
            Event::Renewed(Ok(fresh)) => self.handed_out(fresh, now),
            Event::SignedIn(Ok(fresh)) => {
                self.username =
                    renewal.login.take().and_then(Result::ok).map(|login| login.username);
                self.handed_out(fresh, now)
            }
            Event::Renewed(Err(error)) => {
                let refused = matches!(error, SignInError::Refused(_));
                let still_holds = self.token.as_ref().is_some_and(|token| token.is_valid(now));
                if self.has_credentials && (refused || !still_holds) {
                    renewal.not_renewed = Some(error);
                    return self.sign_in(now);
                }
                if !refused && !still_holds {
                    // Without a login the old token is all there is: it is tried again by the next
                    // call.
                    self.stale = renewal.old.take();
                }
                self.end(Err(error), now)
            }
            Event::SignedIn(Err(error)) => {
                if let (SignInError::Refused(_), Some(Ok(login))) = (&error, renewal.login.take()) {
                    let before = self.refusal.take().filter(|refusal| refusal.login == login);
                    let length = before
                        .map_or(REFUSED_FIRST, |before| (before.length * 2).min(REFUSED_LONGEST));
                    self.refusal =
                        Some(Refusal { login, error: error.clone(), until: now + length, length });
                }
                self.end(Err(error), now)
            }
            Event::Saved => self.end(Ok(()), now),
            Event::Crashed(error) => self.end(Err(error), now),
        }
    }

    /// Tries the old token, if there is one that the API may renew.
    fn renew_old(&mut self, now: Instant) -> Step {
        // This machine's clock may be wrong: without a login the API is asked about an expired
        // token, too.
        let may_try = |old: &Live| old.may_be_renewed(now) || !self.has_credentials;
        let stale = self.stale.take();
        let old = self.token.clone().or(stale).filter(may_try);
        match (old, &mut self.renewal) {
            (Some(old), Some(renewal)) => {
                renewal.old = Some(old.clone());
                Step::Renew(old)
            }
            _ => self.sign_in(now),
        }
    }

    fn sign_in(&mut self, now: Instant) -> Step {
        let Some(renewal) = &mut self.renewal else { return Step::Stop };
        if !self.has_credentials {
            let error = renewal.not_renewed.take().unwrap_or(SignInError::NoCredentials);
            return self.end(Err(error), now);
        }
        match renewal.login.clone() {
            None => Step::AskLogin,
            Some(Err(error)) => self.end(Err(error), now),
            Some(Ok(login)) => {
                let refusal = self
                    .refusal
                    .as_ref()
                    .filter(|refusal| refusal.login == login && now < refusal.until);
                match refusal.map(|refusal| refusal.error.clone()) {
                    Some(error) => self.end(Err(error), now),
                    None => Step::SignIn(login),
                }
            }
        }
    }

    /// A kept token, if it is valid and meant for this API and this login.
    fn kept(&self, kept: &Token, now: Instant) -> Option<(Live, Option<String>)> {
        let is_ours = match &self.renewal.as_ref()?.login {
            Some(Ok(login)) => kept.username.as_deref() == Some(login.username.as_str()),
            _ => true,
        } && kept.base_url.as_ref().is_none_or(|base_url| *base_url == self.base_url);
        if !is_ours {
            tracing::warn!(
                "the kept token is not used: it does not say that it is for this API and this \
                 user name"
            );
            return None;
        }
        let live = Live::new(&kept.jwt, until(kept.expires, std::time::SystemTime::now()), now)?;
        live.is_valid(now).then(|| (live, kept.username.clone()))
    }

    /// The API handed out a token. Calls are sent with it before it is kept.
    fn handed_out(&mut self, fresh: Fresh, now: Instant) -> Step {
        self.install(fresh.live);
        if !self.has_store {
            return self.end(Ok(()), now);
        }
        let (username, base_url) = (self.username.clone(), Some(self.base_url.clone()));
        Step::Save(Token { username, base_url, ..fresh.token })
    }

    /// Calls are sent with this token from now on.
    fn install(&mut self, live: Live) {
        self.token = Some(live);
        (self.stale, self.refusal, self.not_before) = (None, None, None);
    }

    fn end(&mut self, outcome: Outcome, now: Instant) -> Step {
        self.renewal = None;
        match &outcome {
            Ok(()) => tracing::info!("signed in"),
            Err(error) => {
                self.not_before = Some(now + RENEW_AGAIN);
                tracing::warn!(%error, "not signed in");
            }
        }
        Step::End(outcome)
    }
}
