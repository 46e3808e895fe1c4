//! Typed bindings of the Ziik REST API.
//!
//! [`Client`] has one method for each of the 258 operations that the vendor documents, in the
//! current documentation or in the older one. What an operation needs
//! is an argument of its method; what it can do without is a setter of what the method returns;
//! `send` sends it.
//!
//! ```no_run
//! # async fn example() -> Result<(), ziik_api::Error> {
//! use ziik_api::types::UserUpdate;
//! use ziik_api::{Client, Patch};
//!
//! let ziik = Client::builder("https://acme.ziik.io/api").token("eyJ…").build()?;
//! let page = ziik.list_users().unit(12).limit(50).send().await?;
//! for user in &page.data {
//!     println!("{}: {:?}", user.id, user.name);
//! }
//! ziik.update_user(501, UserUpdate::new().title("Shift lead").phone(Patch::Null)).send().await?;
//! # Ok(())
//! # }
//! ```
//!
//! # Operations
//!
//! Each area of the API is a Cargo feature, so that only what is used is compiled. By default the
//! areas of the current documentation are on: `default-areas` in `Cargo.toml` lists them. `full`
//! is everything.
//!
#![doc = include_str!("generated/operations.md")]
//!
//! # Answers
//!
//! A call returns a [`Response`]: the body, the status and the headers. The body is a [`Page`] for
//! a list, a [`Resource`] for one object, the value itself where the API has no envelope, and `()`
//! where it promises nothing. All of them dereference to what is inside; `into_data` takes it out.
//!
//! Each documented form of an answer is accepted: bare or under `data`, an object or a list of
//! one, a page with or without `links` and `meta`. So is PHP's way of writing JSON: `[]` for an
//! empty object, `null` for an empty list, a list with gaps as an object, `0` for false,
//! `"12"` for 12. An enum keeps a value that it does not know in its `Unknown` variant, and writes
//! it back as it was. Nothing but an `id` is required.
//!
//! # Ids
//!
//! The id of a user is a [`UserId`](types::UserId), that of a unit a [`UnitId`](types::UnitId),
//! and so on, so that none is taken for another one. A number becomes an id where one is wanted,
//! and an id of an answer is passed on as it is:
//!
//! ```no_run
//! # async fn example(ziik: ziik_api::Client) -> Result<(), ziik_api::Error> {
//! let unit = ziik.get_unit(12).send().await?;
//! let users = ziik.list_users().unit(unit.id).send().await?;
//! # Ok(())
//! # }
//! ```
//!
//! ```compile_fail,E0277
//! # async fn example(ziik: ziik_api::Client) -> Result<(), ziik_api::Error> {
//! let unit = ziik.get_unit(12).send().await?;
//! let user = ziik.get_user(unit.id).send().await?; // A unit is no user.
//! # Ok(())
//! # }
//! ```
//!
//! # Times
//!
//! A moment is a [`Timestamp`], and so is one in a request. It is sent as the API has it:
//! Unix seconds as a number, or text. What an answer has is kept as it was sent, strange values
//! too.
//!
//! ```
//! use std::time::{Duration, SystemTime};
//! use ziik_api::Timestamp;
//!
//! let number = Timestamp::from(1_760_000_000);
//! let text = Timestamp::from("2025-10-09T10:53:20.250+02:00");
//! assert_eq!(number.unix_seconds(), Some(1_760_000_000));
//! assert_eq!(text.unix_seconds(), Some(1_760_000_000));
//! assert_eq!(text.to_string(), "2025-10-09T10:53:20.250+02:00");
//!
//! let moment = SystemTime::UNIX_EPOCH + Duration::from_secs(1_760_000_000);
//! assert_eq!(Timestamp::from(moment), number);
//! assert_eq!(number.to_system_time(), Some(moment));
//!
//! assert_eq!(Timestamp::from("soon").unix_seconds(), None);
//! ```
//!
//! The features `jiff` and `chrono` convert to and from `jiff::Timestamp` and
//! `chrono::DateTime<Utc>`. Days without a time, such as birthdays, are text.
//!
//! # One call
//!
//! Beside the setters of its operation, every builder has `header`, `request_id` and `timeout` for
//! this one call, and `send_raw`, which returns the status, the headers and the bytes of an answer
//! whatever the status is. `request_id` sets the header `X-Request-Id`, for proxies and logs: Ziik
//! documents no such header.
//!
//! ```no_run
//! # async fn example(ziik: ziik_api::Client) -> Result<(), ziik_api::Error> {
//! use std::time::Duration;
//!
//! let request = ziik.get_user(501).request_id("sync-17").timeout(Duration::from_secs(5));
//! let answer = request.send_raw().await?;
//! println!("{}: {} bytes", answer.status(), answer.len());
//! # Ok(())
//! # }
//! ```
//!
//! `send_as` reads an answer as a type of your own. [`WithUnknown`] around a type of these
//! bindings keeps the fields that the bindings do not know:
//!
//! ```no_run
//! # async fn example(ziik: ziik_api::Client) -> Result<(), ziik_api::Error> {
//! use ziik_api::WithUnknown;
//! use ziik_api::types::User;
//!
//! let user = ziik.get_user(501).send_as::<WithUnknown<User>>().await?;
//! println!("{:?} {:?}", user.name, user.unknown.get("pronouns"));
//! # Ok(())
//! # }
//! ```
//!
//! # Code for any request
//!
//! Every builder implements [`Request`], and every list that has pages [`ListRequest`]. Both are
//! sealed, so that they can grow: no other type can implement them.
//!
//! ```compile_fail,E0277
//! struct Mine(ziik_api::Reply<()>);
//!
//! impl ziik_api::Request for Mine {
//!     type Output = ();
//!
//!     fn send(self) -> ziik_api::Reply<()> {
//!         self.0
//!     }
//! }
//! ```
//!
//! # Evidence
//!
//! Nobody who wrote this has the vendor's own OpenAPI document. The documentation of each method
//! has a section that says where its path and its shapes are known from: `reference` (the current
//! reference), `guide` (the current guides), `v2` (the older, more detailed documentation), or
//! `inferred` (documented nowhere).
//!
//! # Errors
//!
//! [`Error`] tells a refusal ([`ApiError`], with status, code, message and the messages by field;
//! among its `flags`, `is_ziik_error` tells whether Ziik raised the error on purpose) from a
//! failure on the way, an answer that cannot be read, and an argument that cannot be sent.
//!
//! # Features
//!
//! `rustls` (default) or `native-tls` for TLS, `gzip` and `http2` (both default), `jiff` and
//! `chrono` for [`Timestamp`]; one for each area of the API, `default-areas` (default) and `full`.

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

#[rustfmt::skip]
#[allow(
    missing_docs,
    unreachable_pub,
    clippy::all,
    clippy::pedantic,
    reason = "generated code is not written for lints"
)]
mod generated;
use api_runtime as runtime;

#[cfg(any(feature = "chrono", feature = "jiff"))]
pub use api_runtime::TimestampError;
/// The reqwest of [`HttpTransport`], for whoever configures it.
pub use api_runtime::reqwest;
pub use api_runtime::{
    AccessToken, ApiError, Attempts, Body, CallTimeout, Chunks, Connection, Consistency,
    DecodeError, Direction, Download, DownloadError, Error, Event, Events, Failure, Form,
    HttpTransport, Incoming, ItemId, Items, Lines, ListRequest, MaybeSend, MaybeSync, Opening,
    Operation, Page, PageLinks, PageMeta, Pages, Paginate, Paging, PagingError, PagingProblem,
    Patch, Position, Reply, Request, Resource, Response, Secret, Sending, Streaming, Timestamp,
    TokenCache, TokenFuture, TokenOrSource, TokenSource, Transport, TransportError,
    TransportErrorKind, TypedId, Upload, WithUnknown, retry_after,
};
#[cfg(not(target_family = "wasm"))]
pub use api_runtime::{Resilient, RetryPolicy};
pub use generated::{Client, ClientBuilder, OPERATIONS, operations, types};
