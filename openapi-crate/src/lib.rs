//! The pipeline that makes a Rust crate of an OpenAPI document.

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

pub mod apis;
pub mod build_script;
mod bundle;
pub mod cli;
pub mod code;
pub mod conform;
pub mod diff;
mod document;
pub mod emit;
pub mod features;
pub mod files;
pub mod generate;
mod http;
pub mod init;
pub mod ledger;
pub mod lint;
pub mod load;
pub mod lower;
mod media;
pub mod model;
mod names;
pub mod normalize;
pub mod overlay;
pub mod prepare;
pub mod problem;
pub mod progenitor;
pub mod program;
mod release;
mod security;
mod source;
mod standalone;
pub mod streams;
mod text_forms;
pub mod update;
pub mod verify;
