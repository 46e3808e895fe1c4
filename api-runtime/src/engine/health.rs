//! What all calls of a client know about the API together. No I/O, no clock.

use std::collections::HashMap;
use std::time::Duration;

use tokio::time::Instant;

use super::breaker::{Admission, Breaker, BreakerPolicy};
use super::call::LONGEST_PAUSE;

/// How long an operation is taken at its word that refuses fresh tokens.
const STUBBORN: Duration = Duration::from_secs(60);

/// What all calls of a client know about the API together.
#[derive(Debug)]
pub(super) struct Health {
    /// Nothing is sent before this: the API said that there were too many requests.
    paused_until: Option<Instant>,
    breaker: Breaker,
    /// Operations that answered 401 to a fresh token, and until when that is final. Another token
    /// would not help.
    stubborn: HashMap<&'static str, Instant>,
}

impl Health {
    pub(super) fn new(breaker: BreakerPolicy) -> Self {
        Self { paused_until: None, breaker: Breaker::new(breaker), stubborn: HashMap::new() }
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

    /// Learns from the end of an attempt; see [`is_outage`](super::call::is_outage).
    pub(super) fn attempt_ended(
        &mut self,
        outage: Option<bool>,
        begun: Instant,
        probe: bool,
        now: Instant,
    ) {
        match outage {
            Some(true) => self.breaker.failed(begun, probe, now),
            Some(false) => self.breaker.answered(),
            None if probe => self.breaker.probe_dropped(now),
            None => {}
        }
    }

    pub(super) fn probe_dropped(&mut self, now: Instant) {
        self.breaker.probe_dropped(now);
    }

    /// A fresh token did not help this operation.
    pub(super) fn fresh_token_refused(&mut self, operation: &'static str, now: Instant) {
        self.stubborn.insert(operation, now + STUBBORN);
    }

    /// This operation accepted its token.
    pub(super) fn token_accepted(&mut self, operation: &str) {
        if !self.stubborn.is_empty() {
            self.stubborn.remove(operation);
        }
    }

    /// Whether a 401 of this operation is to be taken at its word.
    pub(super) fn is_stubborn(&self, operation: &str, now: Instant) -> bool {
        self.stubborn.get(operation).is_some_and(|until| now < *until)
    }
}
