//! Carries one call to its end: the token, the gate, the pause and the circuit that all calls
//! share, the attempts.
//!
//! What decides is in [`call`], [`health`] and [`breaker`], which neither wait nor send. Here is
//! what does.

mod breaker;
mod call;
mod cut;
mod gate;
mod health;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use bytes::Bytes;
use futures_util::FutureExt;
use futures_util::future::ready;
use http::header::{AUTHORIZATION, HeaderValue};
use http::{Request, Response, StatusCode};
use tokio::time::{Instant, sleep, sleep_until, timeout_at};
use tower::retry::budget::{Budget, TpsBudget};

use self::breaker::Admission;
pub(crate) use self::breaker::BreakerPolicy;
use self::call::{Call, Next, Outcome, Refused};
use self::gate::{Gate, Place};
use self::health::Health;
use crate::bindings::guard::started;
use crate::bindings::idle::watched;
use crate::retry::{LONGEST_DEADLINE, RetryPolicy};
use crate::{
    Attempts, Body, CallTimeout, Incoming, Operation, Panicked, Sending, Transport, TransportError,
    TransportErrorKind, caught, retry_after,
};

/// The retry budget counts the calls of this long.
const BUDGET_WINDOW: Duration = Duration::from_secs(10);

/// Where the tokens come from that requests are sent with, and where it is told that one was
/// refused.
pub trait Tokens: Send + Sync {
    /// Returns the value of `Authorization` to send, waiting while there is none. The engine waits
    /// until the call's deadline.
    fn token(&self) -> Authorizing<'_>;

    /// Returns the value of `Authorization` where there is one at once and nothing else is to be
    /// done for it, such as a renewal. With `None`, the engine awaits [`token`](Self::token).
    fn at_hand(&self) -> Option<HeaderValue> {
        None
    }

    /// Returns whether this value is still the one to send.
    fn uses(&self, token: &HeaderValue) -> bool;

    /// Says that the API refused a request with this value: if it is still the one to send, it no
    /// longer is. Returns whether it was.
    fn refuse(&self, token: &HeaderValue) -> bool;
}

/// What [`Tokens::token`] returns: a value, or why there is none, of the kind
/// [`TransportErrorKind::SignIn`].
pub type Authorizing<'t> =
    Pin<Box<dyn Future<Output = Result<HeaderValue, TransportError>> + Send + 't>>;

/// How a request is sent.
#[derive(Clone, Copy)]
#[non_exhaustive]
pub enum Mode<'t> {
    /// As it is: it has its credentials already, or the transport adds them, or it needs none.
    Plain,
    /// As it is, repeated like a read whatever its method is, and over by this time: it asks for a
    /// token.
    Repeatable(Instant),
    /// With a token from here. One that the API refuses is replaced, and the request repeated,
    /// once.
    With(&'t dyn Tokens),
}

/// Carries requests over a [`Transport`], and holds what all calls of a client share: the gate,
/// the pause that a 429 asks of everybody, the circuit breaker and the retry budget.
///
/// [`Resilient`](crate::Resilient) is the transport made of it. A transport that signs in has one,
/// too, and says where its tokens come from.
///
/// Everything that a call waits for ends with the call's deadline. A transport or a source of
/// tokens that panics is an error of that call, of the kind [`TransportErrorKind::Panicked`].
#[derive(Debug)]
pub struct Engine {
    transport: Arc<dyn Transport>,
    policy: RetryPolicy,
    budget: TpsBudget,
    gate: Gate,
    health: Mutex<Health>,
}

impl Engine {
    /// Sends over `transport`, at most `max_in_flight` requests at once, and repeats them by
    /// `policy`.
    #[must_use]
    pub fn new(transport: Arc<dyn Transport>, policy: RetryPolicy, max_in_flight: usize) -> Self {
        let budget = TpsBudget::new(BUDGET_WINDOW, policy.budget_reserve, policy.budget_share);
        let gate = Gate::new(max_in_flight.max(1));
        let health = Mutex::new(Health::new(policy.breaker()));
        Self { transport, policy, budget, gate, health }
    }

    /// How requests are repeated.
    #[must_use]
    pub fn policy(&self) -> &RetryPolicy {
        &self.policy
    }

    /// Sends `request` until it is answered for good, and notes how often. A [`CallTimeout`] in
    /// its extensions takes the place of the policy's deadline.
    ///
    /// # Errors
    /// What the last attempt failed with. [`TransportErrorKind::Timeout`] when there was no token,
    /// or its turn did not come, before the deadline; [`TransportErrorKind::Unavailable`]
    /// while the circuit is open; and what there is no token for.
    /// [`TransportErrorKind::Request`] outside of a Tokio runtime.
    pub fn carry<'c>(
        &'c self,
        request: Request<Bytes>,
        operation: &'static Operation,
        mode: Mode<'c>,
    ) -> impl Future<Output = Result<Response<Bytes>, TransportError>> + Send + 'c {
        self.run(request.map(Body::from), operation, mode, Way::Whole).map(|answer| {
            let (head, body) = answer?.into_parts();
            let body = body.into_bytes().map_err(|_| not_in_memory())?;
            Ok(Response::from_parts(head, body))
        })
    }

    /// Sends a request whose body may be a stream, and returns the answer when its body begins.
    ///
    /// It goes the way of every call, but for time: an attempt may take long, as long as nothing
    /// stands still for the policy's time of an attempt, and what attempts take is not counted to
    /// the deadline. A [`CallTimeout`] in the request's extensions limits all of it, with the body
    /// of the answer. A body that cannot begin again is sent once.
    ///
    /// # Errors
    /// As [`carry`](Self::carry).
    pub async fn stream(
        &self,
        request: Request<Body>,
        operation: &'static Operation,
        mode: Mode<'_>,
    ) -> Result<Response<Incoming>, TransportError> {
        let limit = request.extensions().get().map(|CallTimeout(limit)| *limit);
        let end = limit.map(|limit| Instant::now() + LONGEST_DEADLINE.min(limit));
        self.run(request, operation, mode, Way::Streamed { end }).await
    }

    /// Carries a call to its end. What is awaited seldom is boxed: the size of this future is
    /// allocated and moved for each call.
    #[expect(clippy::manual_async_fn, reason = "an `async fn` would hold the request twice")]
    fn run<'c>(
        &'c self,
        mut request: Request<Body>,
        operation: &'static Operation,
        mode: Mode<'c>,
        way: Way,
    ) -> impl Future<Output = Outcome> + Send + 'c {
        async move {
            if tokio::runtime::Handle::try_current().is_err() {
                let message = "there is no Tokio runtime here; make the call inside of one, or \
                    with the blocking client";
                return Err(TransportError::new(TransportErrorKind::Request, message).after(0));
            }
            let mut call = self.begin(&request, operation, mode);
            let mut before: Option<Box<Outcome>> = None;
            self.budget.deposit();
            loop {
                let unsent = call.attempt - 1;
                let token = match mode {
                    Mode::With(tokens) => match at_hand(tokens) {
                        Some(token) => Some(token),
                        None => Some(
                            Box::pin(authorize(tokens, call.until))
                                .await
                                .map_err(|error| error.after(unsent))?,
                        ),
                    },
                    _ => None,
                };
                let (place, entrance) = match self.enter_at_once(call.until) {
                    (place, Some(entrance)) => (place, entrance),
                    (place, None) => {
                        Box::pin(self.wait_for_turn(&place, call.until))
                            .await
                            .map_err(|error| error.after(unsent))?;
                        if let (Mode::With(tokens), Some(token)) = (mode, &token)
                            && !tokens.uses(token)
                        {
                            // It was refused, replaced or ran out while this call waited to be let
                            // in.
                            continue;
                        }
                        let now = Instant::now();
                        (place, (self.health().admit(now), now))
                    }
                };
                let (admission, begun) = entrance;
                if let Admission::Refused(wait) = admission {
                    // The failure that opened the circuit says more than that it is open.
                    let outcome = before.map_or_else(|| Err(unavailable(wait)), |before| *before);
                    return noted(outcome, unsent);
                }
                let probing = (admission == Admission::Probe).then(|| Probing(self));
                let outcome = match way {
                    Way::Whole => {
                        let until = call.until.min(begun + self.policy.attempt);
                        let sending = started("the transport", || {
                            self.send_in_memory(signed(&mut request, token.as_ref()), operation)
                        });
                        in_time(timeout_at(until, sending).await)
                    }
                    Way::Streamed { end } => {
                        let attempt = signed(&mut request, token.as_ref());
                        Box::pin(self.stream_once(attempt, operation, end)).await
                    }
                };
                let is_probe = probing.is_some();
                std::mem::forget(probing);
                let attempt = Attempt { operation, way, mode, token, begun, is_probe };
                let can_begin = request.body().can_begin();
                let then = self.conclude(&mut call, attempt, can_begin, outcome);
                // Whoever is let in next has to know of a pause.
                drop(place);
                match then {
                    Then::Return(outcome) => return outcome,
                    Then::Renew => {}
                    Then::Wait(wait, outcome) => {
                        before = Some(outcome);
                        Box::pin(sleep(wait)).await;
                        call.attempt += 1;
                    }
                }
            }
        }
    }

    /// What follows from the end of an attempt. Not in `run`: a future keeps room for all that it
    /// has a reference to, and outcomes are large.
    fn conclude(
        &self,
        call: &mut Call,
        attempt: Attempt<'_>,
        can_begin: bool,
        outcome: Outcome,
    ) -> Then {
        let Attempt { operation, way, mode, token, begun, is_probe } = attempt;
        let now = Instant::now();
        self.learn(operation, call, &outcome, begun, is_probe, now);
        if let Way::Streamed { end: None } = way {
            call.until += now.saturating_duration_since(begun);
        }
        let next = match (&outcome, mode, &token) {
            (Ok(answer), Mode::With(tokens), Some(token))
                if answer.status() == StatusCode::UNAUTHORIZED =>
            {
                self.refused(call, operation, tokens, token)
            }
            _ => call.ended(&self.policy, &outcome, now),
        };
        let (operation, attempt) = (operation.id(), call.attempt);
        match next {
            _ if !can_begin => Then::Return(noted(outcome, attempt)),
            Next::Renew => Then::Renew,
            Next::Retry(wait) if self.budget.withdraw() => {
                tracing::info!(operation, attempt, wait_ms = millis(wait), "retry");
                Then::Wait(wait, Box::new(outcome))
            }
            Next::Retry(_) => {
                tracing::warn!(operation, attempt, "no retry: the retry budget is used up");
                Then::Return(noted(outcome, attempt))
            }
            Next::Final => Then::Return(noted(outcome, attempt)),
        }
    }

    /// The call that carries this request.
    fn begin(&self, request: &Request<Body>, operation: &Operation, mode: Mode<'_>) -> Call {
        let limit = match request.extensions().get() {
            Some(CallTimeout(limit)) => LONGEST_DEADLINE.min(*limit),
            None => self.policy.deadline,
        };
        let deadline = Instant::now() + limit;
        let (until, signing_in) = match mode {
            Mode::Repeatable(until) => (until.min(deadline), true),
            _ => (deadline, false),
        };
        Call::new(signing_in || self.policy.repeats(operation), until)
    }

    fn health(&self) -> MutexGuard<'_, Health> {
        self.health.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Takes a place among the requests in flight, or a turn in the queue for one. With a place and
    /// without a pause the circuit is asked, too: what it said, and when.
    fn enter_at_once(&self, until: Instant) -> (Place<'_>, Option<(Admission, Instant)>) {
        let place = self.gate.arrive(until);
        if !place.was_free() {
            return (place, None);
        }
        let now = Instant::now();
        let mut health = self.health();
        let may_enter = now < until && health.paused_until(now).is_none();
        let admission = may_enter.then(|| (health.admit(now), now));
        (place, admission)
    }

    /// Waits for a place among the requests in flight, and for the end of a pause. A request that
    /// could not end in time is not begun: it might be carried out with nobody there to hear
    /// of it.
    async fn wait_for_turn(&self, place: &Place<'_>, until: Instant) -> Result<(), TransportError> {
        let late = || {
            let message = "its turn did not come before its deadline; allow more requests in \
                flight, or a later deadline";
            TransportError::new(TransportErrorKind::Timeout, message)
        };
        if !place.is_let_in(until).await {
            return Err(late());
        }
        loop {
            let now = Instant::now();
            let paused = self.health().paused_until(now);
            match paused {
                Some(paused) if paused >= until => return Err(too_many(paused - now)),
                Some(paused) => sleep_until(paused).await,
                None if now < until => return Ok(()),
                None => return Err(late()),
            }
        }
    }

    /// One attempt whose bodies are in memory.
    fn send_in_memory(&self, request: Request<Body>, operation: &'static Operation) -> Sending<'_> {
        let (head, body) = request.into_parts();
        match body.into_bytes() {
            Ok(body) => self.transport.send(Request::from_parts(head, body), operation),
            Err(_) => Box::pin(ready(Err(not_in_memory()))),
        }
    }

    /// One attempt whose bodies are streams.
    async fn stream_once(
        &self,
        request: Request<Body>,
        operation: &'static Operation,
        end: Option<Instant>,
    ) -> Outcome {
        watched(request, self.policy.attempt, end, async |request| {
            let streaming = || self.transport.stream(request, operation);
            caught("the transport", streaming).await.unwrap_or_else(panicked)
        })
        .await
    }

    /// Tells a subscriber and the health of the end of an attempt.
    fn learn(
        &self,
        operation: &'static Operation,
        call: &Call,
        outcome: &Outcome,
        begun: Instant,
        probe: bool,
        now: Instant,
    ) {
        let (attempt, latency) = (call.attempt, now.saturating_duration_since(begun));
        match outcome {
            Ok(answer) => {
                let status = answer.status().as_u16();
                let latency_ms = millis(latency);
                tracing::debug!(operation = operation.id(), attempt, status, latency_ms, "answer");
            }
            Err(error) => {
                let (operation, kind, latency_ms) = (operation.id(), error.kind(), millis(latency));
                tracing::debug!(operation, attempt, ?kind, latency_ms, "no answer");
            }
        }
        let mut health = self.health();
        health.attempt_ended(operation.id(), outcome, begun, probe, now);
        if let Ok(answer) = outcome
            && answer.status() == StatusCode::TOO_MANY_REQUESTS
        {
            let asked = retry_after(answer.headers());
            health.pause(asked.unwrap_or_else(|| self.policy.wait(call.attempt)), now);
        }
    }

    /// A 401 to a signed request.
    fn refused(
        &self,
        call: &mut Call,
        operation: &'static Operation,
        tokens: &dyn Tokens,
        token: &HeaderValue,
    ) -> Next {
        let now = Instant::now();
        let stubborn = self.health().is_stubborn(operation.id(), now);
        // Of many calls that are refused at once, one replaces the token: asking whether it is in
        // use and saying that it no longer is are one step.
        let may_replace = call.may_replace_token(stubborn);
        let is_current = if may_replace { tokens.refuse(token) } else { tokens.uses(token) };
        let refused = if is_current { Refused::Current } else { Refused::Replaced };
        if is_current && call.was_renewed() {
            self.health().fresh_token_refused(operation.id(), now);
        }
        call.refused(&self.policy, refused, may_replace)
    }
}

/// How the bodies of a call travel.
#[derive(Clone, Copy)]
enum Way {
    /// In memory.
    Whole,
    /// As streams. All of it ends by this time, where the caller said so.
    Streamed { end: Option<Instant> },
}

/// An attempt that has ended.
struct Attempt<'c> {
    operation: &'static Operation,
    way: Way,
    mode: Mode<'c>,
    token: Option<HeaderValue>,
    begun: Instant,
    is_probe: bool,
}

/// What a call does after an attempt.
enum Then {
    /// It is over.
    Return(Outcome),
    /// It is sent again, with another token.
    Renew,
    /// It is sent again after a wait. The outcome is that of the attempt before.
    Wait(Duration, Box<Outcome>),
}

/// Takes the request for an attempt, with this token, and leaves a copy for the next one. The
/// request that was made first has room for another header.
fn signed(request: &mut Request<Body>, token: Option<&HeaderValue>) -> Request<Body> {
    let copy = request.clone();
    let mut attempt = std::mem::replace(request, copy);
    if let Some(token) = token {
        attempt.headers_mut().insert(AUTHORIZATION, token.clone());
    }
    attempt
}

/// The outcome of an attempt that had a time limit.
fn in_time<L: std::error::Error + Send + Sync + 'static>(
    answer: Result<Result<Result<Response<Bytes>, TransportError>, Panicked>, L>,
) -> Outcome {
    match answer {
        Ok(answer) => answer.unwrap_or_else(panicked).map(|answer| answer.map(Incoming::from)),
        Err(late) => Err(TransportError::new(TransportErrorKind::Timeout, late)),
    }
}

fn panicked<T>(panicked: Panicked) -> Result<T, TransportError> {
    Err(TransportError::new(TransportErrorKind::Panicked, panicked))
}

/// A probe that is dropped before its end makes room for another.
struct Probing<'e>(&'e Engine);

impl Drop for Probing<'_> {
    fn drop(&mut self) {
        self.0.health().probe_dropped(Instant::now());
    }
}

/// A body is a stream in a call that has both bodies in memory.
fn not_in_memory() -> TransportError {
    TransportError::new(TransportErrorKind::Request, "its body is not in memory")
}

/// The token to send, where nothing has to be awaited for it. What panics here panics again when
/// it is awaited, and is an error there.
fn at_hand(tokens: &dyn Tokens) -> Option<HeaderValue> {
    catch_unwind(AssertUnwindSafe(|| tokens.at_hand())).ok().flatten()
}

/// The token to send, by `until`.
async fn authorize(tokens: &dyn Tokens, until: Instant) -> Result<HeaderValue, TransportError> {
    match timeout_at(until, caught("the source of the token", || tokens.token())).await {
        Ok(Ok(token)) => token,
        Ok(Err(panicked)) => Err(TransportError::new(TransportErrorKind::Panicked, panicked)),
        Err(_) => {
            let message =
                "there was no token before the deadline; signing in takes longer than the call may";
            Err(TransportError::new(TransportErrorKind::Timeout, message))
        }
    }
}

fn too_many(pause: Duration) -> TransportError {
    let seconds = pause.as_secs();
    let message =
        format!("too many requests: the API asked for a pause that lasts another {seconds} s");
    TransportError::new(TransportErrorKind::Timeout, message)
}

fn unavailable(wait: Option<Duration>) -> TransportError {
    let next = wait.map_or_else(
        || "one request is finding out whether it is back".to_owned(),
        |wait| format!("it is tried again in {} ms", millis(wait)),
    );
    let message = format!("the last requests all failed, so nothing is sent for a while; {next}");
    TransportError::new(TransportErrorKind::Unavailable, message)
}

fn noted(outcome: Outcome, attempts: u32) -> Outcome {
    match outcome {
        // One attempt is what is assumed where nothing is noted.
        Ok(answer) if attempts == 1 && answer.status().is_success() => Ok(answer),
        Ok(mut answer) => {
            answer.extensions_mut().insert(Attempts(attempts));
            Ok(answer)
        }
        Err(error) => Err(error.after(attempts)),
    }
}

fn millis(duration: Duration) -> u64 {
    u64::try_from(duration.as_millis()).unwrap_or(u64::MAX)
}
