//! `openapi-crate verify`, against a simulated tenant and against small servers made for one thing
//! each.

mod command;
mod failures;
mod forms;
mod privacy;
mod servers;
mod support;

/// Documents are many small values: the system's allocator takes a third of the time.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;
