//! One call: what follows from the end of an attempt. No I/O, no clock.

use std::time::Duration;

use http::{Response, StatusCode};
use tokio::time::Instant;

use super::cut::is_cut;
use crate::bindings::retryable;
use crate::retry::RetryPolicy;
use crate::{Incoming, TransportError, TransportErrorKind, retry_after};

/// How an attempt ended.
pub(super) type Outcome = Result<Response<Incoming>, TransportError>;

/// How long a `Retry-After` is obeyed at most. The caller sees a longer one.
pub(super) const LONGEST_PAUSE: Duration = Duration::from_secs(3600);

/// A call on its way.
///
/// ```text
///   begin ─▶ token ─▶ gate, pause ─▶ circuit ─▶ attempt ─▶ ended()
///              ▲          ▲                                  │
///              │          └── Retry: wait, attempt + 1 ──────┤
///              └───────────── Renew: 401, no attempt more ───┤
///                                                            └─▶ Final
/// ```
///
/// Each arrow but the last is passed before `until` or not at all.
#[derive(Debug)]
pub(super) struct Call {
    /// Whether a second request does no harm if the first one was processed.
    pub(super) safe: bool,
    /// Nothing of the call happens after this.
    pub(super) until: Instant,
    /// The number of the present attempt, from 1.
    pub(super) attempt: u32,
    /// Whether this call has had a token replaced.
    renewed: bool,
    /// How many tokens the API has refused to this call.
    refusals: u32,
}

/// What the end of an attempt means for the call.
#[derive(Debug, PartialEq)]
pub(super) enum Next {
    /// The outcome is the call's.
    Final,
    /// The token was refused: sent again with another one.
    Renew,
    /// Sent again after this wait, if the retry budget allows.
    Retry(Duration),
}

/// What is known of a token that was refused.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Refused {
    /// It is still the one to send.
    Current,
    /// Another one has taken its place.
    Replaced,
}

impl Call {
    pub(super) fn new(safe: bool, until: Instant) -> Self {
        Self { safe, until, attempt: 1, renewed: false, refusals: 0 }
    }

    /// Whether a 401 of this call may cost the token that is in use. `stubborn`: other tokens did
    /// not help this operation lately.
    pub(super) fn may_replace_token(&self, stubborn: bool) -> bool {
        !self.renewed && !stubborn
    }

    /// What a 401 to a signed request means. `may_replace`: what
    /// [`may_replace_token`](Self::may_replace_token) said before.
    ///
    /// A 401 is not a failed attempt, because nothing was processed. The first one of a call is
    /// answered by a new token. A later one is final if it refuses the token that all calls
    /// use, for that one is new. If the token was replaced meanwhile, nothing is known about
    /// the present one.
    pub(super) fn refused(
        &mut self,
        policy: &RetryPolicy,
        refused: Refused,
        may_replace: bool,
    ) -> Next {
        let may_help = match refused {
            Refused::Current => may_replace,
            Refused::Replaced => !self.renewed || self.refusals < policy.max_attempts,
        };
        if !may_help {
            return Next::Final;
        }
        self.refusals += 1;
        self.renewed |= refused == Refused::Current;
        Next::Renew
    }

    /// Whether a token was replaced because of this call, and did not help.
    pub(super) fn was_renewed(&self) -> bool {
        self.renewed
    }

    /// What the end of an attempt means. A 401 to a signed request is judged by
    /// [`refused`](Self::refused).
    pub(super) fn ended(&self, policy: &RetryPolicy, outcome: &Outcome, now: Instant) -> Next {
        if self.attempt >= policy.max_attempts {
            return Next::Final;
        }
        let wait = match outcome {
            Ok(answer) => {
                let asked = retry_after(answer.headers());
                let is_cut = || answer.body().as_bytes().is_some_and(|body| is_cut(body));
                let again = retryable::answer(answer.status(), self.safe, asked.is_some(), is_cut);
                again.then(|| asked.unwrap_or_else(|| policy.wait(self.attempt)))
            }
            Err(error) => {
                retryable::failure(error.kind(), self.safe).then(|| policy.wait(self.attempt))
            }
        };
        let in_time = |wait: &Duration| {
            *wait <= LONGEST_PAUSE && now.checked_add(*wait).is_some_and(|end| end < self.until)
        };
        wait.filter(in_time).map_or(Next::Final, Next::Retry)
    }
}

/// Whether this outcome says that the API is not there, as the circuit breaker counts.
pub(super) fn is_outage(outcome: &Outcome) -> Option<bool> {
    match outcome {
        Ok(answer) if answer.status() == StatusCode::TOO_MANY_REQUESTS => None,
        Ok(answer) => Some(answer.status().is_server_error()),
        Err(error) => {
            use TransportErrorKind::{Broken, Connect, Timeout};
            matches!(error.kind(), Connect | Timeout | Broken).then_some(true)
        }
    }
}

#[cfg(test)]
mod tests {
    use bytes::Bytes;

    use super::*;

    #[expect(clippy::unnecessary_wraps, reason = "an outcome may be a failure")]
    fn answer(status: u16, body: &'static str) -> Outcome {
        Ok(Response::builder()
            .status(status)
            .body(Incoming::from(Bytes::from_static(body.as_bytes())))
            .expect("an answer"))
    }

    fn call(safe: bool) -> Call {
        Call::new(safe, Instant::now() + Duration::from_secs(60))
    }

    #[test]
    fn a_read_that_was_cut_off_is_read_again_within_its_attempts() {
        let policy = RetryPolicy::default();
        let cut = answer(200, r#"{"data": [{"id": 1}"#);
        let mut read = call(true);
        assert!(matches!(read.ended(&policy, &cut, Instant::now()), Next::Retry(_)));
        assert_eq!(
            call(false).ended(&policy, &cut, Instant::now()),
            Next::Final,
            "a write may have been done"
        );
        read.attempt = 4;
        assert_eq!(read.ended(&policy, &cut, Instant::now()), Next::Final);
        assert_eq!(call(true).ended(&policy, &answer(200, "{}"), Instant::now()), Next::Final);
    }

    #[test]
    fn a_wait_that_ends_at_the_deadline_is_not_begun() {
        let policy = RetryPolicy::default().backoff(Duration::ZERO, Duration::ZERO);
        let read = call(true);
        assert!(matches!(read.ended(&policy, &answer(502, ""), Instant::now()), Next::Retry(_)));
        assert_eq!(read.ended(&policy, &answer(502, ""), read.until), Next::Final);
    }

    #[test]
    fn a_call_has_one_token_replaced_and_no_more() {
        let policy = RetryPolicy::default();
        let mut read = call(true);
        assert!(read.may_replace_token(false));
        assert_eq!(read.refused(&policy, Refused::Current, true), Next::Renew);
        assert!(!read.may_replace_token(false), "it has had one");
        assert_eq!(read.refused(&policy, Refused::Current, false), Next::Final);
        for _ in 1..policy.max_attempts {
            assert_eq!(read.refused(&policy, Refused::Replaced, false), Next::Renew);
        }
        assert_eq!(read.refused(&policy, Refused::Replaced, false), Next::Final);
        assert!(!call(true).may_replace_token(true), "nor a call of an operation like that");
        // Tokens of other calls, as often as they run out under it.
        let mut unlucky = call(true);
        for _ in 0..100 {
            assert_eq!(unlucky.refused(&policy, Refused::Replaced, true), Next::Renew);
        }
    }

    #[test]
    fn any_answer_but_a_failure_of_the_server_or_a_429_says_that_the_api_is_there() {
        for (status, outage) in [
            (200, Some(false)),
            (401, Some(false)),
            (404, Some(false)),
            (429, None),
            (500, Some(true)),
            (503, Some(true)),
        ] {
            assert_eq!(is_outage(&answer(status, "")), outage, "{status}");
        }
    }
}
