//! What the crates of this workspace promise together. The tests are in `tests/`; this library
//! holds what several of them need, and the targets of the fuzzer, whose past findings are tests.

#![allow(clippy::missing_panics_doc, reason = "it is for tests, which fail by a panic")]

/// The README's examples compile.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
pub struct Readme;

/// The examples of the guide to syncs compile.
#[cfg(doctest)]
#[doc = include_str!("../../docs/sync.md")]
pub struct SyncGuide;

pub mod cases;
pub mod fuzz;
pub mod pruned;
pub mod scripted;
pub mod stub;
