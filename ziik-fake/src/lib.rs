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
//! is an event, and 11 is a draft. Conversation 1 is between the administrator and user 2. The
//! shift leads are members of group 3 automatically, and the people of unit 1 of group 5. Comments
//! 1 to 3 are on post 1, and comment 4 is in group 1.
//!
//! Of the shifts and vacations, 1 is a shift of user 2, 2 one of a colleague that is open for
//! trade, 3 one of nobody, 4 a vacation of user 2, and 5 a shift of the administrator. They are in
//! the week of 6 October 2025 and the weeks after it. Template 1 is of the unit of user 2.
//!
//! Files 1 (an image) and 2 belong to post 1, files 3 to 5 to posts of group 1, and file 6 to
//! message 1. The bytes of file 7 have arrived for post 11, and its upload is not finished.
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
//! - a rule of a group is about the users of a unit or about those of a user type: one that fits is
//!   enough. Rules hold at once and for all who come later; who fits no rule any more leaves,
//!   except for administrators of the group and those who were added by hand;
//! - adding a rule takes nothing away: a unit that stands for those below it stays one until it is
//!   removed;
//! - everybody in a group conversation adds people, and it goes with the last one who leaves;
//! - in a direct conversation, adding people is a 422, and changing or removing them a 403;
//! - seeing, confirming, bookmarking and liking a post do not imply each other, and the first time
//!   counts. A confirmation is kept also where a post does not ask for one;
//! - who has yet to confirm are the active users whom the post is for, without its author;
//! - a post that is published again counts as unseen;
//! - an event that does not ask who comes takes no answer (422). The numbers of answers are 1 for
//!   accepted and 2 for declined;
//! - a deleted comment takes its replies along;
//! - statistics of a unit count what its users did, the unit being the first one of each. Days are
//!   those of the local time, also in which nothing was done; nothing is counted of mentions, text
//!   messages, files, storage and views;
//! - a post of the organisation is seen by those whose unit and user type it names, whom it is
//!   shared with, its author and the administrators; naming no unit means nobody. A post in a
//!   group is seen by the group's members, also when the group is public, and whom it is for
//!   cannot be changed;
//! - a ticket for an upload is good for five minutes and for one body. Who asked for it finishes
//!   the upload, once, and nobody else sees the file before;
//! - a file takes the right to change what it is attached to. Of what has no state here (folders,
//!   paragraphs, comments, suppliers), and of the pictures of the site, it takes an administrator;
//! - each file that is finished is one less for which its post or message waits. A file that a
//!   message did not announce is part of an edit: the others see it once that is finalized;
//! - a file goes with what it is attached to, and a picture with the one that takes its place. No
//!   answer shows a picture of a user, a unit, a group or the site: its form is not documented;
//! - a video is processed for two seconds. Images are not scaled: each preset is the image itself.
//!
//! Of the unit tree and the schedule:
//!
//! - the tree of units has all levels, departments among the children too, and each unit once; a
//!   move needs `relation`, a moved unit takes along what is below it, and only administrators
//!   make top units; `get_unit_count` counts a unit once, and nothing without a list;
//! - only administrators write unit features, and deleting one takes it from its units;
//! - an import of units reads CSV in UTF-8 without a header, takes the columns `name` and
//!   `parent`, skips rows whose parent is not the name of exactly one unit, and imports nothing
//!   when one parent may not be edited;
//! - shifts and vacations are one table, so a vacation has the same id in both lists; an end is
//!   after its start, and who works or is away is an active user;
//! - what `update_shift` and `update_vacation` do not name stays as it is;
//! - a trade that the state of the shift does not allow is a 403, as one without the ability is;
//!   who gets a shift ends its trade and all applications, and `trade: false` of a planner does;
//!   approving needs no application;
//! - a vacation is in the first unit that its user had when it was made;
//! - weeks of templates are ISO weeks in UTC, offsets count from their beginning, and `shift_type`
//!   is 1 for a shift of somebody, 2 for one that is open for trade, 3 for one of nobody;
//! - a unit with shifts, vacations or templates cannot be deleted; of a user who is gone for good,
//!   shifts are nobody's and vacations are gone.
//!
//! Where the documents contradict each other on the form of an answer, [`Answers`] chooses.
//!
//! # Webhooks
//!
//! The tenant calls the webhooks that it is told of when users and units change, in the background
//! ([`Deliveries`], [`Tenant::deliveries_done`]). [`Tenant::disturb_deliveries`] lets calls get
//! lost, come twice or out of order ([`DeliveryFault`]). Webhook 1 is there from the beginning, at
//! an address that nobody can have. `docs/testing.md` says what of it is documented and what is
//! assumed.
//!
//! # What can go wrong
//!
//! A [`FaultPlan`] says which requests meet which [`Fault`]: latency, a connection that is reset
//! before or after the request was processed, a body that is cut off, malformed, slow or stalls,
//! another form of answer, a proxy's error page, 429 and 503 with and without
//! `Retry-After`, a token that expires just then. It holds for an operation or for all, for a
//! share of the requests, and strikes the same ones in every run. [`Service::fail_next`] is the
//! short form for a test of one failure, [`Service::fault_next`] that for any fault,
//! [`Tenant::expire_tokens`] lets all tokens run out, and
//! [`Tenant::set_clock_skew`] sets the clock wrong.
//!
//! Files are uploaded to another host, the [`Storage`], whose requests are recorded apart. In a
//! plan an upload is the operation `upload_file_content`, and a fault of a body is one of the
//! request's body.
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

mod abilities;
mod answers;
mod api;
mod automatic;
mod connection;
mod control;
mod countries;
mod delivery;
pub mod documented;
mod error;
mod faults;
mod fields;
mod files;
mod form;
mod handlers;
mod hooks;
mod in_process;
mod ledger;
mod model;
mod names;
mod page;
mod payload;
mod quirks;
mod random;
mod request;
mod retention;
mod rights;
mod router;
mod schedule;
mod seed;
mod server;
mod service;
mod spreadsheet;
mod state;
mod storage;
mod tenant;
mod time;
mod token;
mod users;
mod views;
mod week;
pub mod workdrive;

pub use answers::{
    Answers, Envelope, Lists, Paging, Ranges, TokenForm, TokenKey, Transfer, Updates, Uploads,
};
pub use control::Recorded;
pub use faults::{Failure, Fault, FaultPlan, InvalidText, Latency, Rule, UnknownOperation};
pub use hooks::{Deliveries, Delivery, DeliveryFault};
pub use in_process::InProcess;
pub use ledger::{Change, Effect};
pub use router::{OPERATIONS, Operation, operations};
pub use service::Service;
pub use storage::Storage;
pub use tenant::{Builder, Tenant};
