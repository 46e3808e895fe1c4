//! Tests of the pipeline: each stage by small documents of its own, then the whole of it in
//! memory, on disk and from the command line.

mod answers;
mod apis;
mod bodies;
mod bundle;
mod callbacks;
mod command;
mod crates;
mod enums;
mod evidence;
mod examples;
mod features;
mod files;
mod hints;
mod hostile;
mod init;
mod judge;
mod ledger;
mod lint;
mod load;
mod mutations;
mod naming;
mod operations;
mod overlay;
mod parameters;
mod program;
mod references;
mod requests;
mod roles;
mod schemas;
mod security;
mod standalone;
mod support;
mod unions;
mod versions;

/// Documents are many small values: the system's allocator takes a third of the time.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;
