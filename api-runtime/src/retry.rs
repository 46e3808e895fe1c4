//! When a request is sent again.

use std::time::Duration;

use http::Method;

use crate::Operation;
use crate::engine::BreakerPolicy;

/// A moment further away than this could not be counted from every clock.
pub(crate) const LONGEST_DEADLINE: Duration = Duration::from_secs(365 * 86_400);

/// The smallest share that a retry budget can count in.
const SMALLEST_SHARE: f32 = 0.001;
/// The largest share and the largest reserve that a retry budget can count with.
const LARGEST_SHARE: f32 = 1000.0;
const LARGEST_RESERVE: u32 = 1_000_000;

/// How requests are repeated.
///
/// GET and HEAD are repeated on failures of the network, on 408, 429, 502, 503 and 504, and when
/// the JSON of a 200 is cut off, and so is every operation that may be sent twice
/// ([`Operation::may_be_repeated`], [`also_repeat`](Self::also_repeat)). All others only where the
/// request cannot have been processed: no connection, 429, and 503 with `Retry-After`. The wait
/// grows exponentially and is random up to its full length; `Retry-After` goes before it.
///
/// ```
/// use std::time::Duration;
/// # use api_runtime::RetryPolicy;
///
/// let patient = RetryPolicy::default().max_attempts(8).deadline(Duration::from_secs(300));
/// let never = RetryPolicy::none();
/// # let _ = (patient, never);
/// ```
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct RetryPolicy {
    pub(crate) max_attempts: u32,
    pub(crate) base: Duration,
    pub(crate) cap: Duration,
    pub(crate) attempt: Duration,
    pub(crate) deadline: Duration,
    pub(crate) budget_share: f32,
    pub(crate) budget_reserve: u32,
    pub(crate) breaker: BreakerPolicy,
    pub(crate) methods: Vec<Method>,
}

impl Default for RetryPolicy {
    /// At most 4 attempts of at most 30 seconds each, within 60 seconds; waits of up to 0.2, 0.4,
    /// 0.8 … 10 seconds; retries for a fifth of the calls, and for 10 a second anyway; a
    /// circuit that opens after 10 failures in a row, for 1, 2, 4 … 30 seconds.
    fn default() -> Self {
        Self {
            max_attempts: 4,
            base: Duration::from_millis(200),
            cap: Duration::from_secs(10),
            attempt: Duration::from_secs(30),
            deadline: Duration::from_secs(60),
            budget_share: 0.2,
            budget_reserve: 10,
            breaker: BreakerPolicy {
                failures: 10,
                first_pause: Duration::from_secs(1),
                longest_pause: Duration::from_secs(30),
            },
            methods: Vec::new(),
        }
    }
}

impl RetryPolicy {
    /// Sends everything once.
    #[must_use]
    pub fn none() -> Self {
        Self { max_attempts: 1, ..Self::default() }
    }

    /// How often a request is sent at the most; 1 at the least.
    #[must_use]
    pub fn max_attempts(mut self, attempts: u32) -> Self {
        self.max_attempts = attempts.max(1);
        self
    }

    /// How long the first wait may be, and how long any wait may be.
    #[must_use]
    pub fn backoff(mut self, first: Duration, longest: Duration) -> Self {
        (self.base, self.cap) = (first, longest);
        self
    }

    /// How long one attempt may take, a year at the most. One that takes longer has failed, and is
    /// repeated where that does no harm.
    #[must_use]
    pub fn attempt_timeout(mut self, limit: Duration) -> Self {
        self.attempt = limit.min(LONGEST_DEADLINE);
        self
    }

    /// How long a call may take with all its attempts and waits, also the wait for its turn, a
    /// year at the most: no wait is begun that would end later, and nothing is sent after it.
    #[must_use]
    pub fn deadline(mut self, deadline: Duration) -> Self {
        self.deadline = deadline.min(LONGEST_DEADLINE);
        self
    }

    /// How many retries there may be over all calls of the client: this share of the calls of the
    /// last ten seconds, from 0 to 1000, and `reserve` per second besides, 1,000,000 at most.
    /// An outage is not made worse by everybody trying four times.
    #[must_use]
    pub fn budget(mut self, share: f32, reserve: u32) -> Self {
        // A share that is no number is none, and one below a thousandth is too small to count in.
        let share = if share >= SMALLEST_SHARE { share.min(LARGEST_SHARE) } else { 0.0 };
        (self.budget_share, self.budget_reserve) = (share, reserve.min(LARGEST_RESERVE));
        self
    }

    /// When nothing is sent for a while, because nothing is answered: after `failures` failures in
    /// a row the circuit is open, and calls fail at once with
    /// [`TransportErrorKind::Unavailable`](crate::TransportErrorKind::Unavailable). After
    /// `first_pause` one request is sent as a probe. Any answer but a 5xx closes the circuit; a
    /// probe that fails doubles the pause, up to
    /// `longest_pause`.
    ///
    /// A failure is a connection that cannot be made or breaks, an attempt that takes too long, or
    /// a 5xx. Requests that were under way together and fail together count once. It takes no
    /// fewer failures than one call may have attempts. The circuit is shared by all calls of a
    /// client, with signing in.
    #[must_use]
    pub fn circuit_breaker(
        mut self,
        failures: u32,
        first_pause: Duration,
        longest_pause: Duration,
    ) -> Self {
        let longest_pause = longest_pause.min(LONGEST_DEADLINE);
        self.breaker = BreakerPolicy { failures: failures.max(1), first_pause, longest_pause };
        self
    }

    /// Switches the circuit breaker off: every call is sent, however many before it failed.
    #[must_use]
    pub fn no_circuit_breaker(mut self) -> Self {
        self.breaker.failures = 0;
        self
    }

    /// The circuit breaker's policy. One call alone never opens the circuit, whatever it may try.
    pub(crate) fn breaker(&self) -> BreakerPolicy {
        let failures = if self.breaker.failures == 0 {
            0
        } else {
            self.breaker.failures.max(self.max_attempts)
        };
        BreakerPolicy { failures, ..self.breaker }
    }

    /// Repeats requests with these methods like those that read, such as PUT and DELETE of an API
    /// that means them as HTTP does: a second one does nothing that the first one did not do. A
    /// DELETE that was carried out although its answer was lost is answered 404 then.
    ///
    /// ```
    /// # use api_runtime::RetryPolicy;
    /// let policy = RetryPolicy::default().also_repeat([http::Method::PUT, http::Method::DELETE]);
    /// # let _ = policy;
    /// ```
    #[must_use]
    pub fn also_repeat(mut self, methods: impl IntoIterator<Item = Method>) -> Self {
        self.methods.extend(methods);
        self
    }

    /// Whether a request of `operation` may be sent twice.
    pub(crate) fn repeats(&self, operation: &Operation) -> bool {
        operation.may_be_repeated() || self.methods.contains(&operation.method())
    }

    /// How long one call may take with all that belongs to it.
    #[must_use]
    pub fn longest_call(&self) -> Duration {
        self.deadline
    }

    /// A random wait before the attempt after this one (full jitter).
    pub(crate) fn wait(&self, attempt: u32) -> Duration {
        let longest =
            self.base.saturating_mul(2_u32.saturating_pow(attempt.saturating_sub(1))).min(self.cap);
        longest.mul_f64(fastrand::f64())
    }
}
