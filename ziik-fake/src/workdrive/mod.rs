//! A WorkDrive organization in memory: its users, departments and locations.
//!
//! WorkDrive is another platform for employees, with a REST API of its own. Here are the 20 operations of that API that are
//! about people and where they belong, for testing programs that bring them to Ziik. Faults, the ledger and the recorded
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
//! - ids are UUIDs that count up, so the same seed gives the same ids; the ledger has the number in them;
//! - a user's `department` is the id of a department, or its name where [`Builder::departments_by_name`] asks for that; `location` is an object with `id`
//!   and `name`; what is not set is `null`, or an empty string where the documentation shows a string;
//! - `meta.nextPage` is `null` on the last page;
//! - every success is a 200, a deletion answers with an empty object;
//! - an e-mail address is needed and can be used once, a department needs a head when it is made;
//! - a refusal is `{"statusCode": 400, "message": "…"}` with one of the documented statuses: what Ziik would call 405 or 410 is a 404 here, and
//!   413 and 422 are a 400;
//! - the API key does not expire: [`Fault::TokenExpires`](crate::Fault::TokenExpires) does nothing.

mod departments;
mod ids;
mod locations;
mod organization;
mod routes;
mod seed;
mod state;
mod users;
mod views;

use crate::answers::Answer;
use crate::error::ApiError;

pub use organization::{Builder, Organization};
pub use routes::OPERATIONS;

/// What every operation returns.
type Answered = Result<Answer, ApiError>;
