//! The client: sessions, retries, lists, faults, and the form without async.

mod answers;
mod blocking;
mod calls;
mod credentials;
mod errors;
mod faults;
mod http;
mod orders;
mod paging;
mod retry;
mod session;
mod signed_in;
mod support;
#[cfg(feature = "unit-tree")]
mod unit_tree;
mod users;
mod whole;
