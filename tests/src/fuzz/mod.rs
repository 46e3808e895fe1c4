//! What the targets in `fuzz/` do with their input. They are plain functions of bytes, so that the
//! test-suite carries out the kept inputs too.
//!
//! A target panics when it has found something.

mod grammar;
mod mutation;

pub mod csv;
pub mod decode;
pub mod diff;
pub mod document;
pub mod headers;
pub mod pages;
pub mod webhook;

/// What is done with an input.
pub type Target = fn(&[u8]);

/// Each target by its name, which is the name of its folders in `fuzz/corpus` and `fuzz/crashes`.
pub const TARGETS: [(&str, Target); 7] = [
    ("csv", csv::run),
    ("decode", decode::run),
    ("diff", diff::run),
    ("document", document::run),
    ("headers", headers::run),
    ("pages", pages::run),
    ("webhook", webhook::run),
];
