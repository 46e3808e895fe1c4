//! Carries one call to its end: the token, the gate, the pause and the circuit that all calls
//! share, the attempts.
//!
//! What decides is in [`call`], [`health`] and [`breaker`], which neither wait nor send. Here is
//! what does.

mod breaker;
mod call;
mod cut;
mod gate;
mod guard;
mod health;

use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use bytes::Bytes;
use http::header::{AUTHORIZATION, HeaderValue};
use http::{Request, Response, StatusCode};
use tokio::time::{Instant, sleep, sleep_until, timeout_at};
use tower::retry::budget::{Budget, TpsBudget};

use self::breaker::Admission;
pub(crate) use self::breaker::BreakerPolicy;
use self::call::{Call, Next, Outcome, Refused};
use self::gate::{Gate, Place};
pub use self::guard::{Panicked, caught};
use self::health::Health;
use crate::bindings::idle::watched;
use crate::bindings::retryable;
use crate::retry::{LONGEST_DEADLINE, RetryPolicy};
use crate::{
    Attempts, Body, CallTimeout, Incoming, Operation, Transport, TransportError,
    TransportErrorKind, retry_after,
};

/// The retry budget counts the calls of this long.
const BUDGET_WINDOW: Duration = Duration::from_secs(10);

/// Where the tokens come from that requests are sent with, and where it is told that one was
/// refused.
pub trait Tokens: Send + Sync {
    /// Returns the value of `Authorization` to send, waiting while there is none. The engine waits
    /// until the call's deadline.
    fn token(&self) -> Authorizing<'_>;

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
    pub async fn carry(
        &self,
        request: Request<Bytes>,
        operation: &'static Operation,
        mode: Mode<'_>,
    ) -> Result<Response<Bytes>, TransportError> {
        let answer = self.run(request.map(Body::from), operation, mode, Way::Whole).await?;
        let (head, body) = answer.into_parts();
        Ok(Response::from_parts(head, body.bytes(usize::MAX).await?))
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

    async fn run(
        &self,
        request: Request<Body>,
        operation: &'static Operation,
        mode: Mode<'_>,
        way: Way,
    ) -> Outcome {
        if tokio::runtime::Handle::try_current().is_err() {
            let message = "there is no Tokio runtime here; make the call inside of one, or with \
                the blocking client";
            return Err(TransportError::new(TransportErrorKind::Request, message).after(0));
        }
        let limit = match request.extensions().get() {
            Some(CallTimeout(limit)) => LONGEST_DEADLINE.min(*limit),
            None => self.policy.deadline,
        };
        let deadline = Instant::now() + limit;
        let (until, signing_in) = match mode {
            Mode::Repeatable(until) => (until.min(deadline), true),
            _ => (deadline, false),
        };
        let mut call = Call::new(signing_in || retryable::is_safe(request.method()), until);
        let mut before: Option<Outcome> = None;
        self.budget.deposit();
        loop {
            let until = call.until;
            let signed = match mode {
                Mode::With(tokens) => Some((
                    tokens,
                    authorize(tokens, until)
                        .await
                        .map_err(|error| error.after(call.attempt - 1))?,
                )),
                _ => None,
            };
            let place = self.admit(until).await.map_err(|unsent| unsent.after(call.attempt - 1))?;
            if let Some((tokens, token)) = &signed
                && !tokens.uses(token)
            {
                // It was refused, replaced or ran out while this call waited to be let in.
                continue;
            }
            let admission = self.health().admit(Instant::now());
            if let Admission::Refused(wait) = admission {
                // The failure that opened the circuit says more than that it is open.
                let unavailable = || Err(unavailable(wait));
                return noted(before.unwrap_or_else(unavailable), call.attempt - 1);
            }
            let mut attempt = request.clone();
            if let Some((_, token)) = &signed {
                attempt.headers_mut().insert(AUTHORIZATION, token.clone());
            }
            let begun = Instant::now();
            let is_probe = admission == Admission::Probe;
            let outcome = self.send(attempt, operation, &call, way, is_probe).await;
            drop(place);
            if let Way::Streamed { end: None } = way {
                call.until += begun.elapsed();
            }
            let next = match (&outcome, &signed) {
                (Ok(answer), Some((tokens, token)))
                    if answer.status() == StatusCode::UNAUTHORIZED =>
                {
                    self.refused(&mut call, operation, *tokens, token)
                }
                _ => call.ended(&self.policy, &outcome, Instant::now()),
            };
            match next {
                _ if !request.body().can_begin() => return noted(outcome, call.attempt),
                Next::Renew => {}
                Next::Retry(wait) if self.budget.withdraw() => {
                    let (operation, attempt) = (operation.id(), call.attempt);
                    tracing::info!(operation, attempt, wait_ms = millis(wait), "retry");
                    sleep(wait).await;
                    call.attempt += 1;
                    before = Some(outcome);
                }
                Next::Retry(_) => {
                    let (operation, attempt) = (operation.id(), call.attempt);
                    tracing::warn!(operation, attempt, "no retry: the retry budget is used up");
                    return noted(outcome, attempt);
                }
                Next::Final => return noted(outcome, call.attempt),
            }
        }
    }

    fn health(&self) -> MutexGuard<'_, Health> {
        self.health.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Waits for a place among the requests in flight, and for the end of a pause. A request that
    /// could not end in time is not begun: it might be carried out with nobody there to hear
    /// of it.
    async fn admit(&self, until: Instant) -> Result<Place<'_>, TransportError> {
        let late = || {
            let message = "its turn did not come before its deadline; allow more requests in \
                flight, or a later deadline";
            TransportError::new(TransportErrorKind::Timeout, message)
        };
        let place = self.gate.enter(until).await.ok_or_else(late)?;
        loop {
            let now = Instant::now();
            let paused = self.health().paused_until(now);
            match paused {
                Some(paused) if paused > until => return Err(too_many(paused - now)),
                Some(paused) => sleep_until(paused).await,
                None if now < until => return Ok(place),
                None => return Err(late()),
            }
        }
    }

    /// One attempt.
    async fn send(
        &self,
        request: Request<Body>,
        operation: &'static Operation,
        call: &Call,
        way: Way,
        probe: bool,
    ) -> Outcome {
        let begun = Instant::now();
        let probing = probe.then(|| Probing(self));
        let outcome = match way {
            Way::Whole => {
                let until = call.until.min(begun + self.policy.attempt);
                self.send_whole(request, operation, until).await
            }
            Way::Streamed { end } => {
                watched(request, self.policy.attempt, end, async |request| {
                    let streaming = || self.transport.stream(request, operation);
                    caught("the transport", streaming).await.unwrap_or_else(panicked)
                })
                .await
            }
        };
        std::mem::forget(probing);
        let now = Instant::now();
        let (attempt, latency_ms) = (call.attempt, millis(now - begun));
        match &outcome {
            Ok(answer) => {
                let status = answer.status().as_u16();
                tracing::debug!(operation = operation.id(), attempt, status, latency_ms, "answer");
            }
            Err(error) => {
                let (operation, kind) = (operation.id(), error.kind());
                tracing::debug!(operation, attempt, ?kind, latency_ms, "no answer");
            }
        }
        let mut health = self.health();
        health.attempt_ended(operation.id(), &outcome, begun, probe, now);
        if let Ok(answer) = &outcome
            && answer.status() == StatusCode::TOO_MANY_REQUESTS
        {
            let asked = retry_after(answer.headers());
            health.pause(asked.unwrap_or_else(|| self.policy.wait(call.attempt)), now);
        }
        drop(health);
        outcome
    }

    /// Sends a request and receives its answer, both in memory.
    async fn send_whole(
        &self,
        request: Request<Body>,
        operation: &'static Operation,
        until: Instant,
    ) -> Outcome {
        let (head, body) = request.into_parts();
        let request = Request::from_parts(head, body.bytes(usize::MAX).await?);
        let sending = caught("the transport", || self.transport.send(request, operation));
        let answer = match timeout_at(until, sending).await {
            Ok(answer) => answer.unwrap_or_else(panicked)?,
            Err(late) => return Err(TransportError::new(TransportErrorKind::Timeout, late)),
        };
        Ok(answer.map(Incoming::from))
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
