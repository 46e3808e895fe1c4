//! A plan at work.

use std::collections::VecDeque;
use std::time::Duration;

use super::{Fault, FaultPlan, Rule};
use crate::random::Random;

/// What one request meets.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Met {
    /// How long it waits.
    pub(crate) wait: Duration,
    /// What else happens to it.
    pub(crate) fault: Option<Fault>,
}

/// A plan at work, and the faults that go before it.
#[derive(Debug)]
pub(crate) struct Faults {
    /// Rules for the next requests, whatever the plan says.
    next: VecDeque<Running>,
    planned: Vec<Running>,
    seed: u64,
}

/// A rule and what has become of it.
#[derive(Debug)]
struct Running {
    rule: Rule,
    /// How many requests it looked at.
    looked_at: u64,
    /// How often it struck.
    struck: u64,
}

impl Faults {
    pub(crate) fn new(plan: FaultPlan) -> Self {
        Self {
            next: VecDeque::new(),
            seed: plan.seed,
            planned: plan.rules.into_iter().map(Running::new).collect(),
        }
    }

    /// Goes on with another plan. What goes before it stays.
    pub(crate) fn set_plan(&mut self, plan: FaultPlan) {
        let next = std::mem::take(&mut self.next);
        *self = Self { next, ..Self::new(plan) };
    }

    /// Adds a rule that goes before the plan and after those added earlier.
    pub(crate) fn push_next(&mut self, rule: Rule) {
        self.next.push_back(Running::new(rule));
    }

    /// How often each rule of the plan struck.
    pub(crate) fn struck(&self) -> Vec<u64> {
        self.planned.iter().map(|running| running.struck).collect()
    }

    /// What a request meets; `operation` is `None` when its path is not one of the API.
    pub(crate) fn meet(&mut self, operation: Option<&'static str>) -> Met {
        self.next.retain(Running::is_alive);
        let mut met = Met::default();
        // Streams of numbers: one for each rule, so that none changes what another one strikes.
        let next = self.next.iter_mut().map(|running| (u64::MAX, running));
        for (stream, running) in next.chain((0..).zip(&mut self.planned)) {
            if met.fault.is_some() && !matches!(running.rule.fault, Fault::Latency(_)) {
                continue;
            }
            let Some(mut random) = running.strike(self.seed, stream, operation) else { continue };
            match &running.rule.fault {
                Fault::Latency(latency) => {
                    met.wait = met.wait.saturating_add(latency.sample(random.unit()));
                }
                fault => met.fault = Some(fault.clone()),
            }
        }
        met
    }
}

impl Running {
    fn new(rule: Rule) -> Self {
        Self { rule, looked_at: 0, struck: 0 }
    }

    fn is_alive(&self) -> bool {
        self.rule.times.is_none_or(|times| self.struck < times)
    }

    /// Looks at a request. When the rule strikes, what is left of its random numbers.
    fn strike(
        &mut self,
        seed: u64,
        stream: u64,
        operation: Option<&'static str>,
    ) -> Option<Random> {
        let operations = &self.rule.operations;
        if !operations.is_empty() && !operation.is_some_and(|id| operations.contains(&id))
            || !self.is_alive()
        {
            return None;
        }
        let mut random = numbers(seed, stream, self.looked_at);
        self.looked_at += 1;
        if random.unit() >= self.rule.share {
            return None;
        }
        self.struck += 1;
        Some(random)
    }
}

/// The random numbers for the n-th request that a rule looks at.
fn numbers(seed: u64, stream: u64, nth: u64) -> Random {
    let of_seed = Random::new(seed).next();
    let of_stream = Random::new(of_seed ^ stream).next();
    Random::new(of_stream ^ nth)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::faults::{Failure, Latency};

    fn statuses(faults: &mut Faults, requests: usize) -> Vec<Option<u16>> {
        let status = |met: Met| match met.fault {
            Some(Fault::Failure(failure)) => Some(failure.status),
            _ => None,
        };
        (0..requests).map(|_| status(faults.meet(Some("get_user")))).collect()
    }

    fn failure(status: u16) -> Rule {
        Rule::new(Fault::Failure(Failure::new(status)))
    }

    #[test]
    fn the_next_requests_go_before_the_plan_and_run_out_in_order() {
        let mut faults = Faults::new(FaultPlan::new(0).rule(failure(418).times(1)));
        for (times, status) in [(0, 500), (2, 503), (1, 429)] {
            faults.push_next(failure(status).times(times));
        }
        let expected = [Some(503), Some(503), Some(429), Some(418), None];
        assert_eq!(statuses(&mut faults, 5), expected);
        faults.push_next(failure(500).times(1));
        faults.set_plan(FaultPlan::new(0).rule(failure(418).times(1)));
        assert_eq!(
            statuses(&mut faults, 3),
            [Some(500), Some(418), None],
            "another plan leaves them"
        );
    }

    #[test]
    fn shares_are_kept_and_follow_from_the_seed() {
        let struck = |seed, share| {
            let mut faults = Faults::new(FaultPlan::new(seed).rule(failure(500).share(share)));
            statuses(&mut faults, 10_000)
        };
        for share in [0.0, 0.02, 0.5, 1.0] {
            let count = struck(7, share).iter().flatten().count();
            let expected = 10_000.0 * share;
            #[expect(clippy::cast_precision_loss, reason = "a small number")]
            let off = (count as f64 - expected).abs();
            assert!(off <= 4.0 * (expected * (1.0 - share)).sqrt(), "{count} of 10000 for {share}");
        }
        assert_eq!(struck(7, 0.5), struck(7, 0.5));
        assert_ne!(struck(7, 0.5), struck(8, 0.5));
    }

    #[test]
    fn rules_strike_independently_of_each_other() {
        let half = |status| failure(status).share(0.5);
        let alone = statuses(&mut Faults::new(FaultPlan::new(3).rule(half(500))), 1000);
        let mut both = Faults::new(FaultPlan::new(3).rule(half(500)).rule(half(502)));
        let both = statuses(&mut both, 1000);
        let second = both.iter().filter(|status| **status == Some(502)).count();
        assert!((200..300).contains(&second), "{second}: half of the half that the first leaves");
        let first = |status: &Option<u16>| *status == Some(500);
        assert!(alone.iter().zip(&both).all(|(alone, both)| first(alone) == first(both)));

        let wait =
            |ms| Rule::new(Fault::Latency(Latency::Fixed(Duration::from_millis(ms)))).share(0.5);
        let mut faults = Faults::new(FaultPlan::new(3).rule(wait(1)).rule(wait(2)));
        let waits: std::collections::BTreeSet<_> =
            (0..100).map(|_| faults.meet(None).wait.as_millis()).collect();
        assert_eq!(
            waits.into_iter().collect::<Vec<_>>(),
            [0, 1, 2, 3],
            "each alone, both, and neither"
        );
    }

    #[test]
    fn rules_look_at_their_operations_only() -> Result<(), crate::UnknownOperation> {
        let rule = failure(500).on("create_user")?.on("create_unit")?;
        let mut faults = Faults::new(FaultPlan::new(0).rule(rule));
        for (operation, struck) in [
            (Some("create_user"), true),
            (Some("get_user"), false),
            (Some("create_unit"), true),
            (None, false),
        ] {
            assert_eq!(faults.meet(operation).fault.is_some(), struck, "{operation:?}");
        }
        assert!(Faults::new(FaultPlan::new(0).rule(failure(500))).meet(None).fault.is_some());
        let error = failure(500).on("create_usr").unwrap_err();
        assert!(error.to_string().contains("create_usr"), "{error}");
        Ok(())
    }

    #[test]
    fn latencies_add_up_and_the_first_other_fault_counts() {
        let wait = |ms| Rule::new(Fault::Latency(Latency::Fixed(Duration::from_millis(ms))));
        let plan =
            FaultPlan::new(0).rule(wait(10)).rule(failure(500)).rule(failure(502)).rule(wait(5));
        let met = Faults::new(plan).meet(None);
        assert_eq!(met.wait, Duration::from_millis(15));
        assert_eq!(met.fault, Some(Fault::Failure(Failure::new(500))));

        let mut faults =
            Faults::new(FaultPlan::new(0).rule(failure(500).times(1)).rule(failure(502).times(1)));
        assert_eq!(
            statuses(&mut faults, 3),
            [Some(500), Some(502), None],
            "what another hides is not used up"
        );
        let mut random = Faults::new(FaultPlan::new(0).rule(Rule::new(Fault::Latency(
            Latency::Uniform(Duration::ZERO, Duration::from_secs(1)),
        ))));
        assert_ne!(random.meet(None).wait, random.meet(None).wait);
    }

    #[test]
    fn shares_out_of_range() {
        for (share, struck) in
            [(f64::NAN, false), (-1.0, false), (7.0, true), (f64::INFINITY, true)]
        {
            let mut faults = Faults::new(FaultPlan::new(0).rule(failure(500).share(share)));
            assert_eq!(faults.meet(None).fault.is_some(), struck, "{share}");
        }
    }
}
