//! A client for the REST API of Ziik that signs in by itself, walks lists, and brings memberships,
//! groups and users to a desired state.
//!
//! [`Client`] has every operation of [`ziik_api`] as a method. What it adds is on this page.
//!
//! | to | see |
//! |---|---|
//! | sign in, and stay signed in | [`Client`], [`ClientBuilder`], [`Credentials`], [`TokenStore`] |
//! | walk a list | [`Paginate`], [`Items`], [`Consistency`] |
//! | know who is signed in, and what they may do | [`whoami`] |
//! | get users with their memberships | [`Client::users_by_id`] |
//! | say who is in which unit, with which user types | [`memberships`] |
//! | say who is in a group | [`groups`] |
//! | say whose users are in a group automatically | `auto_groups` |
//! | leave a conversation | `Client::leave_conversation` |
//! | see who has confirmed a post | `Client::read_receipts` |
//! | print statistics as tables | `statistics` |
//! | look at the tree of units, move units in it | `unit_tree` |
//! | name specialties, and say who has which | `specialties`, with the feature of this name (default) |
//! | keep all users equal to another system | [`directory`] |
//! | upload files, and write posts and messages that have some | `uploads` |
//! | receive webhooks, and keep subscriptions as they are to be | `webhooks` |
//! | look at a plan, apply it, read what became of it | [`plan`] |
//! | do all of this without async | [`blocking`] |
//!
//! # A first program
//!
//! The crates are not on crates.io yet: clone the repository and depend on `ziik-ext` by path.
//!
//! ```toml
//! [dependencies]
//! ziik-ext = { path = "ziik-rs/ziik-ext" }
//! tokio = { version = "1", features = ["macros", "rt-multi-thread"] }
//! ```
//!
//! ```no_run
//! use ziik_ext::prelude::*;
//!
//! #[tokio::main]
//! async fn main() -> Result<(), ziik_ext::Error> {
//!     let client = Client::for_tenant("acme");
//!     let client = client.password("ada@acme.example", "correct horse").build()?;
//!     let mut users = client.list_users().items();
//!     while let Some(user) = users.next().await {
//!         let user = user?;
//!         println!("{}: {}", user.id, user.name.unwrap_or_default());
//!     }
//!     Ok(())
//! }
//! ```
//!
//! The [`prelude`] has the names that most programs need.
//!
//! # Signing in
//!
//! The client signs in when it is first used. It renews the token before it expires, once for all
//! calls under way, and signs in again when that fails. A token store keeps the token for the next
//! process, and [`Credentials`] asks a vault or a prompt for the password:
//!
//! ```no_run
//! # fn example() -> Result<(), ziik_ext::Error> {
//! use std::time::Duration;
//! use ziik_ext::{Client, FileTokenStore, RetryPolicy};
//!
//! let client = Client::for_tenant("acme")
//!     .password("ada@acme.example", std::env::var("ZIIK_PASSWORD").unwrap_or_default())
//!     .token_store(FileTokenStore::new("/var/lib/sync/ziik-token.json"))
//!     .user_agent("acme-sync/2.1")
//!     .timeout(Duration::from_secs(30))
//!     .retry(RetryPolicy::default().max_attempts(6))
//!     .build()?;
//! # let _ = client;
//! # Ok(())
//! # }
//! ```
//!
//! Reads are repeated after failures that may pass; writes only where they cannot happen twice.
//! [`RetryPolicy`] says how often, and when an outage ends it.
//!
//! # Lists
//!
//! [`Paginate`] makes a stream of a list: `items()`, or `pages()`. Pages are fetched ahead, in
//! order. A list is whole or an error: [`Consistency`] says what happens when it changes
//! meanwhile.
//!
//! ```no_run
//! # async fn example(client: ziik_ext::Client) -> Result<(), ziik_ext::Error> {
//! use ziik_ext::api::types::Group;
//! use ziik_ext::prelude::*;
//! use ziik_ext::Consistency;
//!
//! let groups: Vec<Group> = client.list_groups().items().collect().await?;
//! let users = client.list_users().unit(12).items().prefetch(8);
//! users
//!     .consistency(Consistency::Restart)
//!     .try_for_each(async |user| {
//!         println!("{} is in one of {} groups, or none", user.id, groups.len());
//!         Ok::<_, ziik_ext::Error>(())
//!     })
//!     .await?;
//! # Ok(())
//! # }
//! ```
//!
//! # Changes
//!
//! A field of a PATCH body has three states: left out, `Patch::Null`, or a value.
//!
//! ```no_run
//! # async fn example(client: ziik_ext::Client) -> Result<(), ziik_ext::Error> {
//! use ziik_ext::api::types::UserUpdate;
//! use ziik_ext::prelude::*;
//!
//! let user = client.get_user_by_reference("EMP-00007").send().await?;
//! let change = UserUpdate::new().title("Shift lead").phone(Patch::Null);
//! client.update_user(user.id, change).send().await?;
//! # Ok(())
//! # }
//! ```
//!
//! # Desired states
//!
//! [`memberships`], [`groups`] and [`directory`] are told how something is to be. `ensure` and its
//! like make one change, unless it is so already. `plan` compares everything and changes nothing;
//! the [`Plan`] is printed, and applied or not:
//!
//! ```no_run
//! use ziik_ext::prelude::*;
//!
//! # type Result = std::result::Result<(), ziik_ext::Error>;
//! # async fn example(client: Client, people: Vec<PersonRecord>) -> Result {
//!
//! let barista = MembershipSpec::new().user_types(["ROLE-BARISTA"]);
//! client.memberships("EMP-00007").ensure("CC-1010", barista).await?;
//! client.group_members(12).ensure("EMP-00007", Role::Member).await?;
//!
//! let plan = client.directory().missing(Missing::Deactivate).plan(people).await?;
//! println!("{plan}");
//! let report = plan.apply().await?;
//! println!("{report}");
//! # Ok(())
//! # }
//! ```
//!
//! # The tree of units
//!
//! `Client::unit_tree` fetches all units and departments as a tree, which is searched, walked and
//! printed in memory, and moves units:
//!
//! ```no_run
//! # #[cfg(feature = "unit-tree")]
//! # async fn example(client: ziik_ext::Client) -> Result<(), ziik_ext::Error> {
//! let mut tree = client.unit_tree().await?;
//! println!("{tree}");
//! for shop in tree.find("REG-1")?.children() {
//!     println!("{:?}", shop.name());
//! }
//! tree.move_to(&client, "CC-1010", "REG-2").await?;
//! # Ok(())
//! # }
//! ```
//!
//! # A new user in a department
//!
//! The API creates a user in a unit, and puts them into a department of it by a second call. A
//! record of the directory does both, and reports when only the first one was carried out:
//!
//! ```no_run
//! # async fn example(client: ziik_ext::Client) -> Result<(), ziik_ext::Error> {
//! use ziik_ext::prelude::*;
//!
//! let ada = PersonRecord::new("EMP-00007")
//!     .set(Field::FirstName, "Ada")
//!     .set(Field::LastName, "Lind")
//!     .set(Field::Email, "ada.lind@acme.example")
//!     .membership("CC-1010", MembershipSpec::new().department("CC-1010-BAR"));
//! let report = client.directory().plan([ada]).await?.apply().await?.into_result()?;
//! println!("{report}");
//! # Ok(())
//! # }
//! ```
//!
//! # Errors
//!
//! A call fails with [`ziik_api::Error`], a list with [`PagingError`], and what this crate adds
//! with [`Error`]. `?` turns the first two into the last one, which tells a failed sign-in
//! ([`Error::SignIn`]) from a failed call.
//!
//! ```no_run
//! # async fn example(client: ziik_ext::Client) -> Result<(), ziik_ext::Error> {
//! use ziik_ext::api::types::UserCreate;
//!
//! match client.get_user(501).send().await {
//!     Ok(user) => println!("{:?}", user.name),
//!     Err(error) if error.is_not_found() => println!("nobody"),
//!     Err(error) if error.is_retryable() => println!("later: {error}"),
//!     Err(error) => return Err(error.into()),
//! }
//! let ada = UserCreate::new("Ada", "Lind", "ada.lind@acme.example", 12);
//! if let Err(error) = client.create_user(ada).send().await {
//!     let error = ziik_ext::Error::from(error);
//!     for (field, messages) in error.fields().into_iter().flatten() {
//!         println!("{field}: {}", messages.join(" "));
//!     }
//! }
//! # Ok(())
//! # }
//! ```
//!
//! `Display` is one line for people: the operation, the cause and what to do. `main` prints
//! `Debug` of an error that it returns; print it yourself where people read it.
//!
//! # Logs
//!
//! The crate tells [`tracing`](https://docs.rs/tracing) what it does, by the ids of operations and
//! objects: never a body, a header or a name. With `tracing-subscriber` the filter
//! `api_runtime=debug,ziik_ext=debug` shows each attempt and each change, `info` shows retries,
//! sign-ins and plans.
//!
//! # Tests
//!
//! The crate `ziik-fake` is a Ziik tenant in memory that speaks HTTP and fails on demand:
//!
//! ```
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! use ziik_ext::Client;
//! use ziik_fake::{Failure, Tenant};
//!
//! let tenant = Tenant::builder().users(50).start().await?;
//! let client =
//!     Client::builder(tenant.url()).password(tenant.username(), tenant.password()).build()?;
//! tenant.fail_next(1, Failure::new(503));
//! let user = client.get_user(2).send().await?;
//! assert_eq!(user.id, 2);
//! # Ok(())
//! # }
//! ```
//!
//! # Features
//!
//! `rustls` (default) or `native-tls` for TLS, `gzip` and `http2` (both default); `jiff` and
//! `chrono` convert a [`Timestamp`](ziik_api::Timestamp) to and from the types of these crates.

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

#[cfg(feature = "auto-groups")]
pub mod auto_groups;
pub mod blocking;
mod client;
#[cfg(feature = "participants")]
mod conversations;
mod credentials;
pub mod directory;
mod error;
mod files;
pub mod groups;
pub mod memberships;
mod outage;
pub mod plan;
pub mod prelude;
#[cfg(feature = "post-interaction")]
pub mod receipts;
mod same;
#[cfg(test)]
mod served;
mod session;
mod signed_in;
#[cfg(feature = "specialties")]
pub mod specialties;
#[cfg(feature = "statistics")]
pub mod statistics;
mod text;
mod token_store;
mod trace;
#[cfg(feature = "unit-tree")]
pub mod unit_tree;
#[cfg(feature = "files")]
pub mod uploads;
mod users;
mod walk;
#[cfg(feature = "webhooks")]
pub mod webhooks;
pub mod whoami;
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
#[cfg(feature = "unit-tree")]
pub use unit_tree::UnitTree;
pub use ziik_api as api;
