//! The tenant as its clients see it: over HTTP.

mod answers;
mod api;
mod auth;
mod controls;
mod conversations;
mod faults;
mod files;
mod group_members;
mod groups;
mod hostile;
mod lists;
mod memberships;
mod messages;
mod misc;
mod posts;
mod rules;
mod units;
mod user_types;
mod users;
