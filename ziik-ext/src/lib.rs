//! What a program needs on top of the bindings of the Ziik REST API: a client that signs in by
//! itself and stays signed in, and that repeats what is worth repeating.

// Bad input is an error and never a panic. Tests may: there it is the finding.
#![cfg_attr(not(test), deny(clippy::unwrap_used, clippy::expect_used))]

pub mod blocking;
mod client;
mod credentials;
pub mod directory;
mod error;
pub mod groups;
pub mod memberships;
mod outage;
pub mod plan;
pub mod prelude;
mod same;
mod session;
mod signed_in;
mod text;
mod token_store;
mod trace;
mod users;
mod walk;
mod writes;

pub use api_runtime::{
    Consistency, Direction, Items, Pages, Paginate, PagingError, PagingProblem, RetryPolicy,
};
pub use client::{Client, ClientBuilder};
pub use credentials::{Credentials, Login, LoginFuture};
pub use error::Error;
pub use plan::{Plan, Report};
pub use session::SignInError;
pub use token_store::{FileTokenStore, StoreFuture, Token, TokenStore};
pub use ziik_api as api;
