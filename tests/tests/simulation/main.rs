//! Client, API, network and clock in one process: a seed decides the order of everything.
//!
//! A [`scenario`] is a list of steps (calls that begin and are given up, logins that change,
//! runtimes that end) and a list of faults. It runs under a clock that stands still while anybody
//! works, against a [`world`] that notes what it sees, so that the same scenario always
//! runs the same way. After it, and while it runs, nothing may have happened that the client
//! promises never to do.
//!
//! A scenario that fails is made smaller until every part of it is needed, and printed. As a file
//! in `cases/` it is a test.
//!
//! ```console
//! SIM_SCHEDULES=1000000 SIM_SEED=7 cargo test --release -p ziik-tests --test simulation \
//!     -- --nocapture sessions_and_lists
//! ```

mod network;
mod run;
mod scenario;
mod seams;
mod shrink;
mod sync;
mod watch;
mod world;

use std::time::Instant;

use crate::scenario::Scenario;
use crate::sync::Syncs;
use crate::watch::Watch;

/// A number from the environment.
fn number(name: &str, default: u64) -> u64 {
    std::env::var(name).map_or(default, |text| {
        text.parse().unwrap_or_else(|_| panic!("{name} is no number: {text}"))
    })
}

#[test]
fn sessions_and_lists_keep_their_promises_in_every_order() {
    let (first, schedules) = (number("SIM_SEED", 1), number("SIM_SCHEDULES", 3000));
    run::quietly();
    let begun = Instant::now();
    let (mut requests, mut calls) = (0, 0);
    let watch = Watch::new("schedules");
    for seed in first..first + schedules {
        watch.begin(seed - first + 1, seed);
        let scenario = Scenario::random(seed);
        let seen = run::run(&scenario);
        requests += seen.requests;
        calls += seen.calls;
        if !seen.broken.is_empty() {
            let small = shrink::shrink(&scenario, &seen.broken[0].promise);
            let found = seed - first + 1;
            panic!(
                "after {found} schedules, seed {seed}: {:#?}\nThe smallest scenario that does it:\n{}",
                run::run(&small).broken,
                small.to_json()
            );
        }
    }
    println!(
        "{schedules} schedules in {:.1?}: {calls} calls, {requests} requests",
        begun.elapsed()
    );
}

#[test]
fn whole_syncs_end_as_the_source_says_in_every_order() {
    let (first, runs) = (number("SIM_SEED", 1), number("SIM_SYNCS", 60));
    run::quietly();
    let begun = Instant::now();
    let mut requests = 0;
    let watch = Watch::new("runs");
    for seed in first..first + runs {
        watch.begin(seed - first + 1, seed);
        let syncs = Syncs::random(seed);
        let seen = sync::run(&syncs);
        requests += seen.requests;
        if !seen.broken.is_empty() {
            let promise = &seen.broken[0].promise;
            let fails = |syncs: &Syncs| {
                sync::run(syncs).broken.iter().any(|broken| broken.promise == *promise)
            };
            let small = shrink::smallest(syncs, Syncs::smaller, fails);
            let broken = sync::run(&small).broken;
            panic!(
                "after {} runs, seed {seed}: {broken:#?}\n{}",
                seed - first + 1,
                small.to_json()
            );
        }
    }
    println!("{runs} runs of syncs in {:.1?}: {requests} requests", begun.elapsed());
}

#[test]
fn cases_that_once_failed_keep_their_promises() {
    run::quietly();
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/simulation/cases");
    let mut cases = 0;
    for entry in std::fs::read_dir(folder).expect("the folder of cases") {
        let path = entry.expect("a file").path();
        let scenario = Scenario::from_json(&std::fs::read_to_string(&path).expect("a case"));
        let seen = run::run(&scenario);
        assert!(seen.broken.is_empty(), "{}: {:#?}", path.display(), seen.broken);
        cases += 1;
    }
    assert!(cases > 0, "there are cases");
}

#[test]
fn the_same_scenario_runs_the_same_way() {
    run::quietly();
    // The clocks of two runtimes may differ by less than a millisecond.
    for scenario in (1..100).map(Scenario::random).filter(|scenario| !scenario.changes_runtime()) {
        let (first, second) = (run::run(&scenario), run::run(&scenario));
        assert_eq!(first.log, second.log, "seed {}", scenario.seed);
    }
}

/// Each promise is broken by an API that does what it must not, or by a client that was told to;
/// otherwise nothing is tested.
#[test]
fn a_broken_promise_is_seen() {
    run::quietly();
    let is_seen = |tamper, promise: &str| {
        (1..2000).any(|seed| {
            let seen = run::run_with(&Scenario::random(seed), tamper);
            seen.broken.iter().any(|broken| broken.promise == promise)
        })
    };
    let removed = |seed| {
        let seen = sync::run_with(&Syncs::random(seed), run::Tamper::ForgetsAnItem);
        seen.broken.iter().any(|broken| broken.promise == "nobody is removed who is in the source")
    };
    assert!((1..50).any(removed));
    assert!(is_seen(run::Tamper::ForgetsAnItem, "a list is whole or an error"));
    assert!(is_seen(run::Tamper::DoublesCreates, "nothing is created twice"));
    assert!(is_seen(run::Tamper::ShorterDeadline, "a call ends by its deadline"));
    assert!(is_seen(
        run::Tamper::ForgetsTheLogin,
        "no request goes out with a token of another login"
    ));
}
