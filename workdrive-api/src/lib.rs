//! Typed bindings of the WorkDrive REST API, for programs that read from WorkDrive, another
//! platform for employees, or write to it: to bring its users, departments and locations to Ziik,
//! say, or to keep both alike.
//!
//! [`Client`] has one method for each of the 74 documented operations. What an operation needs is
//! an argument of its method; what it can do without is a setter of what the method returns;
//! `send` sends it.
//!
//! ```no_run
//! # async fn example() -> Result<(), workdrive_api::Error> {
//! use workdrive_api::Client;
//! use workdrive_api::types::{UserStatus, UserUpdate};
//!
//! let workdrive = Client::builder("https://workdrive.example/api").token("an API key").build()?;
//! let page = workdrive.list_users().cur_page(1).per_page(50).send().await?;
//! for user in &page.data {
//!     println!("{:?}: {:?} {:?}", user.id, user.first_name, user.last_name);
//! }
//! let id = "6f0d2c1e-5b1a-4c55-a1f7-2d9c3f0e8b64";
//! workdrive.update_user(id, UserUpdate::new().status(UserStatus::Archive)).send().await?;
//! # Ok(())
//! # }
//! ```
//!
//! # Operations
//!
#![doc = include_str!("generated/operations.md")]
//!
//! # The API key
//!
//! Every operation takes the key of a user, in the header `X-API-KEY`. A user finds it in the
//! administration of WorkDrive, and [`Client::generate_access_token`] makes one for another user.
//! It is a [`Secret`], which no log and no `{:?}` shows.
//!
//! # Pages
//!
//! Lists have pages by `cur_page` and `per_page`, and `meta.total` and `meta.last_page` tell how
//! many items and pages there are. The items are under a key that differs from list to list; here
//! they are always `data`. Posts, news and events are had by time instead: those up to a moment
//! that the call has to name, presumably the latest first. Members of departments and locations,
//! module codes and links to other systems come all at once.
//!
//! [`Paginate`] turns the request for a list into a stream over all of its pages or items, and
//! [`Resilient`] is a transport that repeats what is worth repeating:
//!
//! ```no_run
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! use futures_util::TryStreamExt;
//! use workdrive_api::{Client, HttpTransport, Paginate, Resilient, RetryPolicy};
//!
//! let transport = Resilient::new(HttpTransport::new()?, RetryPolicy::default(), 16);
//! let workdrive = Client::builder("https://workdrive.example/api")
//!     .token("an API key")
//!     .transport(transport)
//!     .build()?;
//! let mut users = workdrive.list_users().per_page(50).items();
//! while let Some(user) = users.try_next().await? {
//!     println!("{:?}", user.id);
//! }
//! # Ok(())
//! # }
//! ```
//!
//! Lists by time are walked like the others, from the moment that the call names back to the first
//! item: `list_posts(now).per_page(50).items()`. Each page begins at the moment of the last item
//! before, and the items that come twice by that are left out. A walk relies on the order, so
//! `sort_key` must not ask for another. Where more items have one moment than a page holds, it
//! ends with [`PagingProblem::OneMoment`].
//!
//! # Ids
//!
//! The id of a user is a [`UserId`](types::UserId), that of a department a
//! [`DepartmentId`](types::DepartmentId), and so on, so that none is taken for another one. Text
//! becomes an id where one is wanted, and an id of a response is passed on as it is. An id is text
//! where the documentation leaves open what it is of.
//!
//! ```no_run
//! # async fn example(workdrive: workdrive_api::Client) -> Result<(), workdrive_api::Error> {
//! use workdrive_api::types::UserUpdate;
//!
//! let users = workdrive.list_users().send().await?.into_data();
//! if let Some(boss) = &users[0].id {
//!     let update = UserUpdate::new().reports_to(boss);
//!     workdrive.update_user("8038e462-2455-40e1-afc9-20b9bba94cd3", update).send().await?;
//!     println!("{}", boss.as_str());
//! }
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
//! use workdrive_api::Timestamp;
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
//! # Evidence
//!
//! The vendor's documentation contradicts itself in more than a hundred places, and nobody who
//! wrote this has anything else. The documentation of each method has a section that says where
//! its path, its request and its response are known from, and what the documentation has wrong:
//! `reference` (it says so), `example` (only an example shows it), `corrected` (it has an evident
//! mistake), `inferred` (documented nowhere), `undocumented` (nothing is known).
//!
//! All answers are known from examples. So no field of an answer is required, not even an `id`,
//! and what the examples leave open is any JSON value. No status of success and no body of a
//! refusal is documented: any 2xx is success, and an [`ApiError`] has what could be read. Where an
//! example shows one object under a name in the plural, one object and a list of them are read.
//!
//! An enum keeps a value that it does not know in its `Unknown` variant, and writes it back as it
//! was.
//!
//! # Features
//!
//! `rustls` (default) or `native-tls` for TLS, `gzip` and `http2` (both default), `jiff` and
//! `chrono` for [`Timestamp`].

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
