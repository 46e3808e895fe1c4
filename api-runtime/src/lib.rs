//! The run time of API clients that `cargo xtask generate` makes: [`Connection`] and [`Transport`], answers read with tolerance, errors, and the
//! types that generated ones are made of. Who uses a generated client finds all of it there, under the names that it has here.

// Bad input is an error and never a panic. Tests may: there it is the finding.
#![cfg_attr(not(test), deny(clippy::unwrap_used, clippy::expect_used))]

mod bindings;

pub use bindings::*;
/// The reqwest of [`HttpTransport`], for whoever configures it.
pub use reqwest;
