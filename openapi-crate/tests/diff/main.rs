//! Tests of `openapi-crate diff`: small changes of the committed document, small documents for the
//! rules, and the command line.

mod command;
mod mutations;
mod names;
mod notation;
#[path = "../common/parallel.rs"]
mod parallel;
#[path = "../common/part.rs"]
mod part;
mod rules;
mod support;
mod surface;

/// Documents are many small values: the system's allocator takes a third of the time.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;
