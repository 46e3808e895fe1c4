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

/// The READMEs of the crates compile.
#[cfg(doctest)]
#[doc = include_str!("../../ziik-api/README.md")]
#[doc = include_str!("../../ziik-ext/README.md")]
#[doc = include_str!("../../ziik-fake/README.md")]
#[doc = include_str!("../../workdrive-api/README.md")]
pub struct CrateReadmes;

pub mod cases;
pub mod fuzz;
pub mod pruned;
pub mod scripted;
pub mod stub;
