//! What holds for any answer and any argument.

mod arguments;
mod bodies;
mod moments;
mod reader;
mod tolerance;
mod twin;
mod unit_tree;

use proptest::test_runner::{Config, RngSeed};

/// So many cases, the same in each run.
fn cases(cases: u32) -> Config {
    Config { cases, failure_persistence: None, rng_seed: RngSeed::Fixed(7), ..Config::default() }
}
