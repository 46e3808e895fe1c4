//! The faults, and how many requests meet each.

use ziik_fake::{FaultPlan, OPERATIONS, Rule};

/// Shares of all requests. A `Retry-After` of a second would hold all calls back for a second,
/// thousands of times; those here are over at once, so what they ask for is seen in that a write
/// is repeated at all.
const FAULTS: [(&str, f64); 7] = [
    ("reset-before", 0.05),
    ("reset-after", 0.05),
    ("html-503", 0.10),
    ("status-429:retry-after:0s", 0.025),
    ("status-429:retry-at:0s", 0.025),
    ("truncated", 0.05),
    ("token-expires", 0.02),
];
/// Those that lose the answer of something that was done.
const LOSING: [&str; 2] = ["reset-after", "truncated"];
const SIGN_IN: &str = "authenticate";

/// The plan: latency for all, then the faults for everything but signing in, then the same for
/// signing in.
pub(crate) fn plan(seed: u64) -> FaultPlan {
    let others: Vec<_> =
        OPERATIONS.iter().map(|operation| operation.id).filter(|id| *id != SIGN_IN).collect();
    let (latency, others) = ("1=latency:0..4ms".to_owned(), others.join(","));
    let rules = [latency].into_iter().chain(rules(&others)).chain(rules(SIGN_IN));
    rules.fold(FaultPlan::new(seed), |plan, rule| plan.rule(rule.parse::<Rule>().expect(&rule)))
}

fn rules(operations: &str) -> impl Iterator<Item = String> {
    // A rule sees only the requests that those before it let pass.
    FAULTS.iter().scan(1.0, move |left, (fault, share)| {
        let of_those_left = share / *left;
        *left -= share;
        Some(format!("{operations}:{of_those_left}={fault}"))
    })
}

/// How often each fault struck, whatever was asked for.
pub(crate) fn struck(counts: &[u64]) -> Vec<(&'static str, u64)> {
    let (others, sign_in) = counts[1..].split_at(FAULTS.len());
    FAULTS
        .iter()
        .zip(others.iter().zip(sign_in))
        .map(|((fault, _), (one, other))| (*fault, one + other))
        .collect()
}

/// How often somebody was signed in and did not learn of it.
pub(crate) fn lost_sign_ins(counts: &[u64]) -> u64 {
    let sign_in = &counts[1 + FAULTS.len()..];
    FAULTS
        .iter()
        .zip(sign_in)
        .filter(|((fault, _), _)| LOSING.contains(fault))
        .map(|(_, count)| count)
        .sum()
}
