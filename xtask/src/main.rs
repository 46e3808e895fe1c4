//! `cargo xtask`: the commands of `openapi-crate`, for the APIs of this workspace.

use std::process::ExitCode;

/// Documents are many small values: the system's allocator takes a third of the time.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    openapi_crate::cli::main("cargo xtask")
}
