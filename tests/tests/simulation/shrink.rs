//! Makes a scenario that fails smaller.

use crate::run;
use crate::scenario::Scenario;

/// The smallest scenario found that breaks the same promise: no part of it can be left out.
pub(crate) fn shrink(scenario: &Scenario, promise: &str) -> Scenario {
    let fails = |scenario: &Scenario| {
        run::run(scenario).broken.iter().any(|broken| broken.promise == promise)
    };
    smallest(scenario.clone(), candidates, fails)
}

/// Goes on to a smaller one that fails, too, until there is none.
pub(crate) fn smallest<T>(
    mut small: T,
    candidates: impl Fn(&T) -> Vec<T>,
    fails: impl Fn(&T) -> bool,
) -> T {
    while let Some(smaller) = candidates(&small).into_iter().find(&fails) {
        small = smaller;
    }
    small
}

/// All scenarios that have one part less.
fn candidates(scenario: &Scenario) -> Vec<Scenario> {
    let mut all = Vec::new();
    let mut with = |change: &dyn Fn(&mut Scenario)| {
        let mut smaller = scenario.clone();
        change(&mut smaller);
        if smaller != *scenario {
            all.push(smaller);
        }
    };
    for index in 0..scenario.faults.len() {
        with(&|smaller| {
            smaller.faults.remove(index);
        });
    }
    for index in 0..scenario.steps.len() {
        with(&|smaller| {
            smaller.steps.remove(index);
        });
    }
    for index in 0..scenario.logins.len() {
        with(&|smaller| {
            smaller.logins.remove(index);
        });
    }
    with(&|smaller| smaller.store = None);
    with(&|smaller| smaller.clocks_s = vec![0]);
    with(&|smaller| smaller.users /= 2);
    with(&|smaller| smaller.attempts = 1);
    with(&|smaller| smaller.latency_ms = 30);
    with(&|smaller| smaller.deadline_ms = 5000);
    with(&|smaller| smaller.token_s = 86_400);
    with(&|smaller| smaller.attempt_ms = 2000);
    with(&|smaller| smaller.max_in_flight = 8);
    all
}
