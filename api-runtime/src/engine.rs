//! Carries one request to its end: the gate, the pause that all requests share, the attempts, the token.

use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use bytes::Bytes;
use http::header::{AUTHORIZATION, HeaderValue};
use http::{Request, Response, StatusCode};
use tokio::sync::{Semaphore, SemaphorePermit};
use tokio::time::{Instant, sleep, sleep_until, timeout_at};
use tower::retry::budget::{Budget, TpsBudget};

use crate::clock::Clock;
use crate::retry::{self, RetryPolicy};
use crate::{Attempts, Operation, Transport, TransportError, TransportErrorKind, retry_after};

/// How long a `Retry-After` is obeyed at the most; a longer one is the caller's to see.
const LONGEST_PAUSE: Duration = Duration::from_secs(3600);
/// The retry budget counts the calls of this long.
const BUDGET_WINDOW: Duration = Duration::from_secs(10);

/// What an attempt ended with.
type Outcome = Result<Response<Bytes>, TransportError>;

/// Where the tokens come from that requests are sent with, and where it is told that one was refused.
pub trait Tokens: Send + Sync {
    /// The value of `Authorization` to send now; waits while there is none.
    fn token(&self) -> Authorizing<'_>;

    /// Whether this value is still the one to send.
    fn uses(&self, token: &HeaderValue) -> bool;

    /// The API refused a request with this value: if it is still the one to send, it no longer is. Tells whether it was.
    fn refuse(&self, token: &HeaderValue) -> bool;
}

/// What [`Tokens::token`] returns: a value, or why there is none, of the kind [`TransportErrorKind::SignIn`].
pub type Authorizing<'t> = Pin<Box<dyn Future<Output = Result<HeaderValue, TransportError>> + Send + 't>>;

/// How a request is sent.
#[derive(Clone, Copy)]
#[non_exhaustive]
pub enum Mode<'t> {
    /// As it is: it has its credentials already, or the transport adds them, or it needs none.
    Plain,
    /// As it is, and repeated like a read whatever its method is: it asks for a token.
    Repeatable,
    /// With a token from here. One that the API refuses is replaced, and the request repeated, once.
    With(&'t dyn Tokens),
}

/// Carries requests over a [`Transport`], and holds what all calls of a client share: the gate, the pause that a 429 asks of everybody, and the
/// retry budget. [`Resilient`](crate::Resilient) is the transport made of it; a transport that signs in has one, too, and says where its tokens
/// come from.
#[derive(Debug)]
pub struct Engine {
    transport: Arc<dyn Transport>,
    policy: RetryPolicy,
    budget: TpsBudget,
    gate: Semaphore,
    /// Nothing is sent before this: the server said that there were too many requests.
    paused_until: Mutex<Option<Instant>>,
    clock: Clock,
}

impl Engine {
    /// Sends over `transport`, at most `max_in_flight` requests at once, and repeats them by `policy`.
    #[must_use]
    pub fn new(transport: Arc<dyn Transport>, policy: RetryPolicy, max_in_flight: usize) -> Self {
        let budget = TpsBudget::new(BUDGET_WINDOW, policy.budget_reserve, policy.budget_share);
        let gate = Semaphore::new(max_in_flight.clamp(1, Semaphore::MAX_PERMITS));
        Self { transport, policy, budget, gate, paused_until: Mutex::new(None), clock: Clock::new() }
    }

    /// The server's time, as far as its answers told it.
    #[must_use]
    pub fn clock(&self) -> &Clock {
        &self.clock
    }

    /// Sends `request` until it is answered for good, and notes how often.
    ///
    /// # Errors
    /// What the last attempt failed with; [`TransportErrorKind::Timeout`] when its turn did not come in time; and what there is no token for.
    pub async fn carry(
        &self,
        request: Request<Bytes>,
        operation: &'static Operation,
        mode: Mode<'_>,
    ) -> Result<Response<Bytes>, TransportError> {
        let until = Instant::now() + self.policy.deadline;
        let safe = retry::is_safe(request.method()) || matches!(mode, Mode::Repeatable);
        let (mut renewed, mut refusals) = (false, 0);
        let mut attempt = 1;
        self.budget.deposit();
        loop {
            let signed = match mode {
                Mode::With(tokens) => Some((tokens, tokens.token().await.map_err(|error| error.after(attempt - 1))?)),
                _ => None,
            };
            let permit = self.admit(until).await.map_err(|unsent| unsent.after(attempt - 1))?;
            if let Some((tokens, token)) = &signed
                && !tokens.uses(token)
            {
                // It was refused, replaced or ran out while this call waited to be let in.
                continue;
            }
            let mut request = request.clone();
            if let Some((_, token)) = &signed {
                request.headers_mut().insert(AUTHORIZATION, token.clone());
            }
            let outcome = self.send(request, operation, attempt, until).await;
            drop(permit);
            if let (Ok(answer), Some((tokens, token))) = (&outcome, &signed)
                && answer.status() == StatusCode::UNAUTHORIZED
                && (!renewed || refusals < self.policy.max_attempts && !tokens.uses(token))
            {
                // The token was refused though it should be valid: once, a new one may help. This is no retry, nothing was processed. A token
                // that another call found out about meanwhile is no reason to give up: of the present one nothing is known yet.
                renewed |= tokens.refuse(token);
                refusals += 1;
                continue;
            }
            let Some(wait) = self.wait_after(&outcome, safe, attempt).filter(|wait| ends_by(*wait, until)) else {
                return noted(outcome, attempt);
            };
            if !self.budget.withdraw() {
                tracing::warn!(operation = operation.id(), attempt, "no retry: the retry budget is used up");
                return noted(outcome, attempt);
            }
            tracing::info!(operation = operation.id(), attempt, wait_ms = millis(wait), "retry");
            sleep(wait).await;
            attempt += 1;
        }
    }

    /// Waits for the gate and for the end of a pause. A request that could not end in time is not begun: it might be carried out with nobody
    /// there to hear of it.
    async fn admit(&self, until: Instant) -> Result<SemaphorePermit<'_>, TransportError> {
        let late = || {
            let message =
                "its turn did not come before its deadline; allow more requests in flight, or a later deadline";
            TransportError::new(TransportErrorKind::Timeout, message)
        };
        let permit = timeout_at(until, self.gate.acquire()).await.map_err(|_| late())?;
        let permit = permit.map_err(|closed| TransportError::new(TransportErrorKind::Request, closed))?;
        self.wait_for_pause(until).await?;
        if Instant::now() < until { Ok(permit) } else { Err(late()) }
    }

    /// One attempt.
    async fn send(
        &self,
        request: Request<Bytes>,
        operation: &'static Operation,
        attempt: u32,
        until: Instant,
    ) -> Outcome {
        let start = Instant::now();
        let until = until.min(start + self.policy.attempt);
        let outcome = timeout_at(until, self.transport.send(request, operation)).await;
        let outcome = outcome.unwrap_or_else(|late| Err(TransportError::new(TransportErrorKind::Timeout, late)));
        let latency_ms = millis(start.elapsed());
        match &outcome {
            Ok(answer) => {
                self.clock.observe(answer.headers());
                let status = answer.status().as_u16();
                tracing::debug!(operation = operation.id(), attempt, status, latency_ms, "answer");
            }
            Err(error) => {
                tracing::debug!(operation = operation.id(), attempt, kind = ?error.kind(), latency_ms, "no answer");
            }
        }
        outcome
    }

    /// How long to wait before another attempt; `None` when this outcome is final.
    fn wait_after(&self, outcome: &Outcome, safe: bool, attempt: u32) -> Option<Duration> {
        let wait = self.policy.wait(attempt);
        let is_last = attempt >= self.policy.max_attempts;
        match outcome {
            Ok(answer) => {
                let asked = retry_after(answer.headers());
                let status = answer.status();
                if status == StatusCode::TOO_MANY_REQUESTS {
                    self.pause(asked.unwrap_or(wait));
                }
                let again = !is_last && retry::retries_status(status, safe, asked.is_some());
                again.then_some(asked.unwrap_or(wait)).filter(|wait| *wait <= LONGEST_PAUSE)
            }
            Err(error) => (!is_last && retry::retries_failure(error, safe)).then_some(wait),
        }
    }

    /// Holds every request of the client back for this long.
    fn pause(&self, length: Duration) {
        let until = Instant::now() + length.min(LONGEST_PAUSE);
        let mut paused = self.paused_until.lock().unwrap_or_else(PoisonError::into_inner);
        *paused = Some(paused.map_or(until, |present| present.max(until)));
    }

    /// Fails at once when the pause ends after `until`.
    async fn wait_for_pause(&self, until: Instant) -> Result<(), TransportError> {
        loop {
            let paused = *self.paused_until.lock().unwrap_or_else(PoisonError::into_inner);
            match paused {
                Some(paused) if paused > until => {
                    let seconds = paused.saturating_duration_since(Instant::now()).as_secs();
                    let message =
                        format!("too many requests: the API asked for a pause that lasts another {seconds} s");
                    return Err(TransportError::new(TransportErrorKind::Timeout, message));
                }
                Some(paused) if paused > Instant::now() => sleep_until(paused).await,
                _ => return Ok(()),
            }
        }
    }
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

/// Whether a wait that begins now ends in time.
fn ends_by(wait: Duration, until: Instant) -> bool {
    Instant::now().checked_add(wait).is_some_and(|end| end < until)
}

fn millis(duration: Duration) -> u64 {
    u64::try_from(duration.as_millis()).unwrap_or(u64::MAX)
}
