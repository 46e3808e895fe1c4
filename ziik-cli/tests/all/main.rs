//! The program as a person uses it, against a tenant in memory.

mod every;
mod failures;
mod help;
mod output;
mod own;
mod sessions;
mod support;
mod sync;
#[cfg(unix)]
mod terminal;
mod wire;
