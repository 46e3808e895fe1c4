//! `openapi-crate`: makes and checks clients of OpenAPI documents.

use std::process::ExitCode;

/// Documents are many small values: the system's allocator takes a third of the time.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    openapi_crate::cli::main("openapi-crate")
}
