//! A WorkDrive organization in memory: its people and where they belong, posts, news, events,
//! tasks and uploads.
//!
//! WorkDrive is another platform for employees, with a REST API of its own. Those of its operations
//! that are in [`OPERATIONS`] have state and rules here; the others keep nothing, and answer from
//! the API's document, as [`documented`](crate::documented) describes. [`operations`] has them all.
//! Faults, forms of answers, the ledger and the recorded
//! requests are those of [`Tenant`](crate::Tenant).
//!
//! ```
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! use ziik_fake::workdrive::Organization;
//!
//! let organization = Organization::builder().users(25).start().await?;
//!
//! let users: serde_json::Value = reqwest::Client::new()
//!     .get(format!("{}/users?per_page=10&cur_page=3", organization.url()))
//!     .header("X-API-KEY", organization.api_key())
//!     .send()
//!     .await?
//!     .json()
//!     .await?;
//!
//! assert_eq!(users["users"].as_array().map(Vec::len), Some(5));
//! assert_eq!(users["meta"]["totalPages"], 3);
//! # Ok(())
//! # }
//! ```
//!
//! # What is decided here
//!
//! The documentation leaves open what follows:
//!
//! - ids are UUIDs that count up, so the same seed gives the same ids; the ledger has the number
//!   in them;
//! - a user's `department` is the id of a department, or its name where
//!   [`Builder::departments_by_name`] asks for that; `location` is an object with `id` and `name`;
//!   what is not set is `null`, or an empty string where the documentation shows a string;
//! - `meta.nextPage` is `null` on the last page;
//! - every success is a 200; a deletion of what has state answers with an empty object, and any
//!   other with no body;
//! - an e-mail address is needed and can be used once, a department needs a head when it is made;
//! - a refusal is `{"statusCode": 400, "message": "…"}` with one of the documented statuses: what
//!   Ziik would call 405 or 410 is a 404 here, and 413 and 422 are a 400;
//! - an API key does not expire: [`Fault::TokenExpires`](crate::Fault::TokenExpires) does nothing.
//!   A new key of a user takes the place of the earlier one;
//! - user 1 created the organization and is its administrator, whose key is
//!   [`Organization::api_key`]. With another user's key a program may read everything that is for
//!   that user and change what is that user's own: the account, posts, news, events and tasks. All
//!   other changes are a 403;
//! - a new user without `reportsTo` reports to the head of the department, or where there is none
//!   to the first head of a department who is at the location; further heads become supervisors
//!   besides;
//! - posts, news and events come up to the `time` of the request, which has to be there, the
//!   latest first; `meta` is that of the first page. An event's time is its beginning;
//! - a category has to exist, and a file has to be uploaded before its id is taken. The storage
//!   takes a form with everything that was signed, the file as its last part, and no API key; it
//!   answers with 204;
//! - a draft cannot be given to anybody, and a published task cannot be changed.

mod departments;
mod events;
mod feed;
mod ids;
mod locations;
mod media;
mod modules;
mod organization;
mod routes;
mod security_groups;
mod seed;
mod state;
mod tasks;
mod tokens;
mod users;
mod views;

use crate::answers::Answer;
use crate::error::ApiError;

pub use organization::{Builder, Organization};
pub use routes::{OPERATIONS, operations};

/// What every operation returns.
type Answered = Result<Answer, ApiError>;
