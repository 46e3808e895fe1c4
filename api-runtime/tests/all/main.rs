//! The runtime from outside. One program, so that what it leans on is linked once.

mod answers;
mod calls;
mod credentials;
mod patch;
mod reading;
mod resilient;
mod shown;
mod timestamp;
mod token_sources;
mod transfers;
mod typed_id;
mod wire;
mod writing;

/// Where macros for generated code look for it.
use api_runtime as runtime;
