//! The circuit breaker: stops sending while nothing is answered.

use std::time::Duration;

use tokio::time::Instant;

/// When the circuit opens and for how long. `failures: 0` switches it off.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct BreakerPolicy {
    /// After this many failures, one after the other, the circuit opens.
    pub(crate) failures: u32,
    /// How long it stays open the first time. Each probe that fails doubles that.
    pub(crate) first_pause: Duration,
    /// The longest time that it stays open before the next probe.
    pub(crate) longest_pause: Duration,
}

/// What one client knows about whether its API is there.
///
/// ```text
///                 `failures` failures in a row
///      Closed ──────────────────────────────────▶ Open(until)
///        ▲  ▲                                      │      ▲
///        │  └───────── any answer ─────────────────┤      │ the probe fails: twice as long
///        │                                  `until`│      │ the probe is dropped: at once
///        │ any answer                              ▼      │
///        └──────────────────────────────────── Probing ───┘
/// ```
///
/// Requests that were on their way together fail together when a connection breaks, so a failure
/// counts only if its request began after the failure that was counted before it.
#[derive(Debug)]
pub(crate) struct Breaker {
    policy: BreakerPolicy,
    state: State,
    /// Failures counted since the last answer.
    failures: u32,
    /// When the last counted failure was noticed.
    counted_at: Option<Instant>,
    /// How long the circuit stays open the next time.
    pause: Duration,
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum State {
    Closed,
    Open { until: Instant },
    Probing,
}

/// Whether a request may be sent.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Admission {
    /// It may.
    Granted,
    /// It may, and is the one request that finds out whether the API is back.
    Probe,
    /// It may not; a probe may be sent after this time, or as soon as the present one has failed.
    Refused(Option<Duration>),
}

impl Breaker {
    pub(crate) fn new(policy: BreakerPolicy) -> Self {
        Self {
            policy,
            state: State::Closed,
            failures: 0,
            counted_at: None,
            pause: policy.first_pause,
        }
    }

    /// Decides about a request that is about to be sent.
    pub(crate) fn admit(&mut self, now: Instant) -> Admission {
        match self.state {
            State::Closed => Admission::Granted,
            State::Open { until } if now < until => Admission::Refused(Some(until - now)),
            State::Open { .. } => {
                self.state = State::Probing;
                Admission::Probe
            }
            State::Probing => Admission::Refused(None),
        }
    }

    /// Records that the API answered, with any status.
    pub(crate) fn answered(&mut self) {
        if self.state != State::Closed {
            tracing::info!("the API answers again: the circuit is closed");
        }
        *self = Self::new(self.policy);
    }

    /// A request that began at `begun` failed.
    pub(crate) fn failed(&mut self, begun: Instant, probe: bool, now: Instant) {
        if self.policy.failures == 0 {
            return;
        }
        if probe {
            self.open(now);
        } else if self.state == State::Closed
            && self.counted_at.is_none_or(|counted| begun >= counted)
        {
            self.failures += 1;
            self.counted_at = Some(now);
            if self.failures >= self.policy.failures {
                self.open(now);
            }
        }
    }

    /// A probe was given up before it was answered: the next request is one.
    pub(crate) fn probe_dropped(&mut self, now: Instant) {
        if self.state == State::Probing {
            self.state = State::Open { until: now };
        }
    }

    fn open(&mut self, now: Instant) {
        let pause = self.pause.min(self.policy.longest_pause);
        tracing::warn!(
            pause_ms = u64::try_from(pause.as_millis()).unwrap_or(u64::MAX),
            "the circuit is open"
        );
        self.state = State::Open { until: now + pause };
        self.pause = pause.saturating_mul(2);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const POLICY: BreakerPolicy = BreakerPolicy {
        failures: 3,
        first_pause: Duration::from_secs(1),
        longest_pause: Duration::from_secs(3),
    };

    fn after(start: Instant, millis: u64) -> Instant {
        start + Duration::from_millis(millis)
    }

    /// A breaker that has just opened, at this moment.
    fn opened(start: Instant) -> Breaker {
        let mut breaker = Breaker::new(POLICY);
        for _ in 0..3 {
            assert_eq!(breaker.admit(start), Admission::Granted);
            breaker.failed(start, false, start);
        }
        breaker
    }

    #[test]
    fn it_opens_after_failures_one_after_the_other_and_closes_with_an_answer() {
        let start = Instant::now();
        let mut breaker = opened(start);
        let Admission::Refused(Some(wait)) = breaker.admit(after(start, 400)) else {
            panic!("{breaker:?}")
        };
        assert_eq!(wait, Duration::from_millis(600));
        assert_eq!(breaker.admit(after(start, 1000)), Admission::Probe);
        assert_eq!(
            breaker.admit(after(start, 1000)),
            Admission::Refused(None),
            "one probe at a time"
        );
        breaker.answered();
        assert_eq!(breaker.admit(after(start, 1000)), Admission::Granted);
    }

    #[test]
    fn failures_of_requests_that_were_under_way_together_are_one() {
        let start = Instant::now();
        let mut breaker = Breaker::new(POLICY);
        for millis in 1..=64 {
            breaker.failed(start, false, after(start, millis));
        }
        assert_eq!(breaker.admit(after(start, 65)), Admission::Granted);
        breaker.failed(after(start, 65), false, after(start, 70));
        breaker.answered();
        breaker.failed(after(start, 71), false, after(start, 72));
        breaker.failed(after(start, 73), false, after(start, 74));
        assert_eq!(
            breaker.admit(after(start, 75)),
            Admission::Granted,
            "an answer starts the count again"
        );
    }

    #[test]
    fn each_failed_probe_doubles_the_pause_up_to_the_longest() {
        let start = Instant::now();
        let (mut breaker, mut now) = (opened(start), start);
        for seconds in [1, 2, 3, 3] {
            now += Duration::from_millis(seconds * 1000 - 1);
            assert!(matches!(breaker.admit(now), Admission::Refused(Some(_))), "{seconds} s");
            now += Duration::from_millis(1);
            assert_eq!(breaker.admit(now), Admission::Probe, "{seconds} s");
            breaker.failed(now, true, now);
        }
    }

    #[test]
    fn a_probe_that_is_given_up_makes_room_for_the_next() {
        let start = Instant::now();
        let mut breaker = opened(start);
        assert_eq!(breaker.admit(after(start, 1000)), Admission::Probe);
        breaker.probe_dropped(after(start, 1001));
        assert_eq!(breaker.admit(after(start, 1001)), Admission::Probe);
    }

    #[test]
    fn it_can_be_switched_off() {
        let start = Instant::now();
        let mut breaker = Breaker::new(BreakerPolicy { failures: 0, ..POLICY });
        for _ in 0..1000 {
            breaker.failed(start, false, start);
        }
        assert_eq!(breaker.admit(start), Admission::Granted);
    }
}
