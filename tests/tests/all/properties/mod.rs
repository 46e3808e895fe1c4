//! What holds for any answer and any argument.

mod arguments;
mod bodies;
mod moments;
mod reader;
mod tolerance;
mod twin;
mod unit_tree;

use proptest::test_runner::{Config, RngSeed};

/// Runs this many cases, which a fixed seed makes.
fn cases(cases: u32) -> Config {
    Config { cases, failure_persistence: None, rng_seed: RngSeed::Fixed(7), ..Config::default() }
}
