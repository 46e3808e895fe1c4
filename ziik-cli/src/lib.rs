//! The command line of Ziik.
//!
//! The program `ziik` has a command for each operation of the API, made from a table that `cargo
//! xtask generate` writes, and commands for what is built on top of it. `docs/cli.md` in the
//! repository shows it at work.
//!
//! [`main`] is the program. [`Exit`] has its exit codes, which every command uses.

// Bad input is an error and never a panic. Tests may: there it is the finding.
#![cfg_attr(
    not(test),
    deny(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        clippy::unreachable,
        clippy::todo,
        clippy::unimplemented
    )
)]

mod access;
mod cli;
mod commands;
mod context;
#[cfg(test)]
mod every;
mod exit;
#[rustfmt::skip]
#[allow(
    clippy::all,
    clippy::pedantic,
    unused_imports,
    reason = "generated code is not written for lints"
)]
mod generated;
mod output;
pub mod people;
mod problem;
mod request;
mod run;
mod sync;
mod table;

pub use exit::Exit;
pub use problem::Problem;
pub use run::main;
