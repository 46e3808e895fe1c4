//! The client against a tenant where a third of all requests meets a fault, over real connections.
//!
//! A run follows from a seed, as far as threads let it: which calls are made and which requests
//! are struck. `CHAOS_SEED`, `CHAOS_CALLS` and `CHAOS_PEOPLE` choose another run than the short
//! one of every day; `CONTRIBUTING.md` has the long one.

mod books;
mod calls;
mod setting;
mod sync;
mod verdict;
mod weather;
mod worker;

use peak_alloc::PeakAlloc;

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;
