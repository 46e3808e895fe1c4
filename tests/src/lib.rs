//! What the crates of this workspace promise together. The tests are in `tests/`; this library has the examples of the README, and what
//! several test programs share.

pub mod cases;

/// The README's examples compile.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
pub struct Readme;
