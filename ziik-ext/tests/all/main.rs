//! The client and its helpers from outside. One program, so that what it leans on is linked once;
//! what sets something for its whole process is a program of its own beside it.

mod client;
mod directory;
mod group_members;
mod memberships;
mod specialties;
mod sync_csv;
mod talk;
#[cfg(feature = "unit-tree")]
mod unit_tree;
#[cfg(all(feature = "files", feature = "messages", feature = "posts"))]
mod uploads;
#[cfg(feature = "webhooks")]
mod webhooks;
mod whoami;
mod workdrive;
