//! An API in other words, and small changes of it: what a description by somebody else may
//! look like.

mod changes;
#[path = "../common/parallel.rs"]
mod parallel;
#[path = "../common/part.rs"]
mod part;
mod real;
mod support;
mod transform;
mod vendor;
mod verdict;
mod walk;
mod wire;
mod words;

/// Documents are many small values: the system's allocator takes a third of the time.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;
