//! What all calls of a client know about the API together. No I/O, no clock.

use std::collections::HashMap;
use std::time::Duration;

use http::StatusCode;
use tokio::time::Instant;

use super::breaker::{Admission, Breaker, BreakerPolicy};
use super::call::{LONGEST_PAUSE, Outcome, is_outage};

/// After this many fresh tokens refused in a row an operation is taken at its word. One or two may
/// have been revoked or run out under way.
const STUBBORN_AFTER: u32 = 3;
/// How long it is taken at its word then.
const STUBBORN_FOR: Duration = Duration::from_secs(60);

/// What all calls of a client know about the API together.
#[derive(Debug)]
pub(super) struct Health {
    /// Nothing is sent before this: the API said that there were too many requests.
    paused_until: Option<Instant>,
    breaker: Breaker,
    /// Operations that refused a fresh token since they last accepted one.
    refusals: HashMap<&'static str, Refusals>,
}

/// Fresh tokens that an operation refused in a row.
#[derive(Debug)]
struct Refusals {
    count: u32,
    last: Instant,
}

impl Health {
    pub(super) fn new(breaker: BreakerPolicy) -> Self {
        Self { paused_until: None, breaker: Breaker::new(breaker), refusals: HashMap::new() }
    }

    /// Holds every request of the client back for this long. Of several pauses the one that ends
    /// last counts.
    pub(super) fn pause(&mut self, length: Duration, now: Instant) {
        let until = now + length.min(LONGEST_PAUSE);
        self.paused_until = Some(self.paused_until.map_or(until, |present| present.max(until)));
    }

    /// When the present pause ends, if there is one.
    pub(super) fn paused_until(&self, now: Instant) -> Option<Instant> {
        self.paused_until.filter(|until| *until > now)
    }

    pub(super) fn admit(&mut self, now: Instant) -> Admission {
        self.breaker.admit(now)
    }

    /// Learns from the end of an attempt.
    pub(super) fn attempt_ended(
        &mut self,
        operation: &str,
        outcome: &Outcome,
        begun: Instant,
        probe: bool,
        now: Instant,
    ) {
        match is_outage(outcome) {
            Some(true) => self.breaker.failed(begun, probe, now),
            Some(false) => self.breaker.answered(),
            None if probe => self.breaker.probe_dropped(now),
            None => {}
        }
        let says_nothing_of_the_token =
            |status: StatusCode| status == StatusCode::UNAUTHORIZED || status.is_server_error();
        let accepted = matches!(outcome, Ok(answer) if !says_nothing_of_the_token(answer.status()));
        if accepted && !self.refusals.is_empty() {
            self.refusals.remove(operation);
        }
    }

    pub(super) fn probe_dropped(&mut self, now: Instant) {
        self.breaker.probe_dropped(now);
    }

    /// A fresh token did not help this operation.
    pub(super) fn fresh_token_refused(&mut self, operation: &'static str, now: Instant) {
        let refusals = self.refusals.entry(operation).or_insert(Refusals { count: 0, last: now });
        refusals.count = refusals.count.saturating_add(1);
        refusals.last = now;
    }

    /// Whether a 401 of this operation is to be taken at its word: another token would not help.
    pub(super) fn is_stubborn(&self, operation: &str, now: Instant) -> bool {
        self.refusals.get(operation).is_some_and(|refusals| {
            refusals.count >= STUBBORN_AFTER && now < refusals.last + STUBBORN_FOR
        })
    }
}

#[cfg(test)]
mod tests {
    use bytes::Bytes;
    use http::Response;

    use super::*;
    use crate::Incoming;

    const POLICY: BreakerPolicy =
        BreakerPolicy { failures: 1, first_pause: Duration::ZERO, longest_pause: Duration::ZERO };

    #[expect(clippy::unnecessary_wraps, reason = "an outcome may be a failure")]
    fn answer(status: u16) -> Outcome {
        let answer = Response::builder().status(status).body(Incoming::from(Bytes::new()));
        Ok(answer.expect("an answer"))
    }

    #[test]
    fn a_429_tells_a_probe_nothing_and_the_next_request_is_one() {
        let now = Instant::now();
        let mut health = Health::new(POLICY);
        health.attempt_ended("read", &answer(500), now, false, now);
        assert_eq!(health.admit(now), Admission::Probe);
        health.attempt_ended("read", &answer(429), now, false, now);
        assert_eq!(health.admit(now), Admission::Refused(None), "the probe is under way");
        health.attempt_ended("read", &answer(429), now, true, now);
        assert_eq!(health.admit(now), Admission::Probe);
        health.attempt_ended("read", &answer(200), now, true, now);
        assert_eq!(health.admit(now), Admission::Granted);
    }

    #[test]
    fn an_operation_that_refuses_fresh_tokens_is_taken_at_its_word_for_a_minute() {
        let now = Instant::now();
        let mut health = Health::new(POLICY);
        for refusals in 1..=3 {
            assert!(!health.is_stubborn("read", now), "{refusals}");
            health.fresh_token_refused("read", now);
        }
        assert!(health.is_stubborn("read", now) && !health.is_stubborn("write", now));
        let minute = Duration::from_secs(60);
        assert!(health.is_stubborn("read", now + minute - Duration::from_millis(1)));
        assert!(!health.is_stubborn("read", now + minute));
    }

    #[test]
    fn what_an_operation_refused_is_forgotten_once_it_accepts_a_token() {
        let now = Instant::now();
        for (status, forgotten) in [(200, true), (404, true), (401, false), (500, false)] {
            let mut health = Health::new(POLICY);
            for _ in 0..3 {
                health.fresh_token_refused("read", now);
            }
            health.attempt_ended("write", &answer(200), now, false, now);
            health.attempt_ended("read", &answer(status), now, false, now);
            assert_eq!(health.is_stubborn("read", now), !forgotten, "{status}");
        }
    }
}
