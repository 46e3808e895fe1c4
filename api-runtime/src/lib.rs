//! The run time of API clients that `cargo xtask generate` makes: [`Connection`] and
//! [`Transport`], answers read with tolerance, errors, and the types that generated ones are made
//! of. Who uses a generated client finds all of it there, under the names that it has here.
//!
//! Bodies need not be in memory: an [`Upload`] is sent from a file or a stream, a [`Download`]
//! arrives as one, and [`Events`] and [`Lines`] are items as they arrive.
//!
//! Who calls is said once, to the client's builder. A token that does not last comes from a
//! [`TokenCache`], which asks for the next one:
//!
//! ```
//! use std::time::Duration;
//!
//! use api_runtime::{AccessToken, ClientBuilder, Connection, Error, TokenCache};
//!
//! # async fn ask_for_a_token() -> Result<(String, u64), std::io::Error> { unreachable!() }
//! fn build<C: From<Connection>>(builder: ClientBuilder<C>) -> Result<C, Error> {
//!     let tokens = TokenCache::new(|| async {
//!         let (access_token, expires_in) = ask_for_a_token().await?;
//!         Ok(AccessToken::new(access_token).expires_in(Duration::from_secs(expires_in)))
//!     });
//!     builder.token(tokens).build()
//! }
//! ```
//!
//! On top of that is what any client may want: [`Resilient`], a transport that repeats what is
//! worth repeating and keeps to a limit, and [`Paginate`], lists as streams. Both need a Tokio
//! runtime. With the feature `blocking`, a `Blocking` around a client has one, and its calls wait.

#![cfg_attr(docsrs, feature(doc_cfg))]
// Bad input is an error and never a panic. Tests may: there it is the finding.
#![cfg_attr(
    not(test),
    deny(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        clippy::unreachable,
        clippy::todo,
        clippy::unimplemented
    )
)]

mod bindings;
#[cfg(all(feature = "blocking", not(target_family = "wasm")))]
mod blocking;
#[cfg(any(feature = "chrono", feature = "jiff"))]
mod datetime;
#[cfg(not(target_family = "wasm"))]
mod engine;
mod paging;
#[cfg(not(target_family = "wasm"))]
mod resilient;
#[cfg(not(target_family = "wasm"))]
mod retry;
#[cfg(feature = "sources")]
mod sources;

pub use bindings::*;
#[cfg(all(feature = "blocking", not(target_family = "wasm")))]
pub use blocking::{Blocking, BlockingIter};
#[cfg(any(feature = "chrono", feature = "jiff"))]
pub use datetime::TimestampError;
#[cfg(not(target_family = "wasm"))]
pub use engine::{Authorizing, Engine, Mode, Tokens};
pub use paging::{Consistency, Direction, Items, Pages, Paginate, PagingError, PagingProblem};
/// The reqwest of [`HttpTransport`], for whoever configures it.
pub use reqwest;
#[cfg(not(target_family = "wasm"))]
pub use resilient::Resilient;
#[cfg(not(target_family = "wasm"))]
pub use retry::RetryPolicy;
#[cfg(feature = "sources")]
pub use sources::SOURCES;
