//! What the crates of this workspace promise together. The tests are in `tests/`; this library is here for the examples of the README.

/// The README's examples compile.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
pub struct Readme;
