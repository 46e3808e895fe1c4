//! The runtime from outside. One program, so that what it leans on is linked once.

mod calls;
mod credentials;
mod patch;
mod reading;
mod resilient;
mod timestamp;
mod token_sources;
mod transfers;
mod typed_id;
mod wire;

/// Where macros for generated code look for it.
use api_runtime as runtime;
