//! A Ziik tenant in memory, for tests and examples.
//!
//! It is also a program, for tests in any language: `cargo run -p ziik-fake -- --users 5000 --port
//! 8080`. `docs/testing.md` in the repository tells how to use it.
//!
//! [`Tenant`] listens on loopback and speaks real HTTP. It has state and rules: what is created
//! can be read back, a membership that is somebody's last cannot be removed, an old token is
//! refused. The company in it, Fjord Coffee, is invented, and the same for the same seed.
//!
//! ```
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! use ziik_fake::Tenant;
//!
//! let tenant = Tenant::builder().users(250).seed(7).start().await?;
//!
//! let client = reqwest::Client::new();
//! let token: serde_json::Value = client
//!     .post(format!("{}/authenticate", tenant.url()))
//!     .json(&serde_json::json!({"username": tenant.username(), "password": tenant.password()}))
//!     .send()
//!     .await?
//!     .json()
//!     .await?;
//! let users: serde_json::Value = client
//!     .get(format!("{}/users?limit=100", tenant.url()))
//!     .bearer_auth(token["jwt"].as_str().unwrap_or_default())
//!     .send()
//!     .await?
//!     .json()
//!     .await?;
//!
//! assert!(users["meta"]["total"].as_u64() > Some(200));
//! assert_eq!(tenant.requests().len(), 2);
//! # Ok(())
//! # }
//! ```
//!
//! What [`OPERATIONS`] does not list has no state: it answers from the API's document, as
//! [`documented`] describes. [`operations`] has both.
//!
//! [`workdrive`] has an organization of another platform, for programs that bring its people to
//! Ziik. [`documented::Mock`] serves any other API from its `OpenAPI` document.
//!
//! # Who is who
//!
//! User 1 is the administrator, with the name in [`Tenant::username`]. User 2 is a barista, who
//! may change nothing but their own messages, and user 3 is in the people team, which manages
//! people and units. Everybody signs in with their e-mail address and, until it is changed, the one
//! password of [`Tenant::password`]; some accounts are deactivated.
//!
//! Unit 1 is the top unit. User type 1 is the barista's, and nobody holds user type 7. The
//! administrator administers the groups 1 (public) and 3 (private), is a member of 5 (where only
//! its admins publish) and 6, and is not in 2 and 7 (public) and 4 (private). Post 1 is news, 10
//! is an event, and 11 is a draft. Conversation 1 is between the administrator and user 2.
//!
//! # What is decided here
//!
//! Where the documents of the API leave something open, the tenant is strict, so that mistakes
//! show:
//!
//! - a reference can be given to one user, unit or user type only;
//! - a unit with people in it or units below it cannot be deleted;
//! - a membership is in a unit, and its department must be below that unit;
//! - numbers, booleans, lists and objects must be sent as such: no number in quotes, no null where
//!   none is documented. Only an event's `all_day` may be 0 or 1;
//! - what was deleted is not found (404). Three things stay for a while: a deleted
//!   message in its list, as an empty one (changing it is a 410); a deleted user for 90 days,
//!   shown as deactivated and able to come back, as the help centre describes it; and the posts of
//!   a deleted group for a minute;
//! - nobody deactivates their own account, and an administrator cannot be deleted;
//! - a changed message is read by the others once the change is finalized;
//! - users search by words in any order, each anywhere in the name, and by the whole e-mail address
//!   in any case; `users` narrows the search to these users;
//! - a search of everything finds users, units and posts, and nothing of the other kinds;
//! - a specialty that is deleted is taken from those who have it;
//! - everybody may change their own password, and tokens outlive the change;
//! - a file of users has one column each for `email`, `unit` and `userType`, perhaps others for
//!   `first_name`, `last_name`, `reference`, `title` and `phone`, and no header. XLSX and XLS are
//!   refused;
//! - the abilities of the signed-in user are those of the user types, also of an administrator;
//! - who has no user type at all sees nothing but their own account;
//! - only who is in a group sees its members, and a private group cannot be joined, because
//!   nothing is known that approves a request to join;
//! - an administrator of a group who would demote or remove themselves gets a 403;
//! - a post of the organisation is seen by those whose unit and user type it names, whom it is
//!   shared with, its author and the administrators; naming no unit means nobody. A post in a
//!   group is seen by the group's members, also when the group is public, and whom it is for
//!   cannot be changed.
//!
//! Where the documents contradict each other on the form of an answer, [`Answers`] chooses.
//!
//! # What can go wrong
//!
//! A [`FaultPlan`] says which requests meet which [`Fault`]: latency, a connection that is reset
//! before or after the request was processed, a body that is cut off, malformed or slow, another
//! form of answer, a proxy's error page, 429 and 503 with and without
//! `Retry-After`, a token that expires just then. It holds for an operation or for all, for a
//! share of the requests, and strikes the same ones in every run. [`Service::fail_next`] is the
//! short form for a test of one failure, [`Tenant::expire_tokens`] lets all tokens run out, and
//! [`Tenant::set_clock_skew`] sets the clock wrong.
//!
//! The server counts what it did: [`Service::requests`] has every request as it came
//! in, [`Service::effects`] what was really done, whether or not anybody learnt of it, and
//! [`Service::most_in_flight`] how many requests were under way at once. Here an answer is lost,
//! and the ledger tells that the administrator was signed in:
//!
//! ```
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! use ziik_fake::{Fault, FaultPlan, Rule, Tenant};
//!
//! let plan = FaultPlan::new(7).rule(Rule::new(Fault::ResetAfter).on("authenticate")?.times(1));
//! let tenant = Tenant::builder().faults(plan).start().await?;
//!
//! let login = serde_json::json!({"username": tenant.username(), "password": tenant.password()});
//! let request = reqwest::Client::new().post(format!("{}/authenticate", tenant.url()));
//! let lost = request.json(&login).send().await;
//!
//! assert!(lost.is_err());
//! assert_eq!(tenant.effects()[0].operation, "authenticate");
//! # Ok(())
//! # }
//! ```

// Bad input is an error and never a panic. Tests may: there it is the finding.
#![cfg_attr(not(test), deny(clippy::unwrap_used, clippy::expect_used))]

mod abilities;
mod answers;
mod api;
mod connection;
mod control;
mod countries;
mod delivery;
pub mod documented;
mod error;
mod faults;
mod fields;
mod form;
mod handlers;
mod in_process;
mod ledger;
mod model;
mod names;
mod page;
mod quirks;
mod random;
mod request;
mod retention;
mod rights;
mod router;
mod seed;
mod server;
mod service;
mod spreadsheet;
mod state;
mod tenant;
mod time;
mod token;
mod users;
mod views;
pub mod workdrive;

pub use answers::{Answers, Envelope, Lists, Paging, TokenForm, TokenKey, Transfer, Updates};
pub use control::Recorded;
pub use faults::{Failure, Fault, FaultPlan, InvalidText, Latency, Rule, UnknownOperation};
pub use in_process::InProcess;
pub use ledger::{Change, Effect};
pub use router::{OPERATIONS, Operation, operations};
pub use service::Service;
pub use tenant::{Builder, Tenant};
