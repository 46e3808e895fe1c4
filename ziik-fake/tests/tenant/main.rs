//! The tenant as its clients see it: over HTTP.

mod answers;
mod api;
mod auth;
mod controls;
mod conversations;
mod current_user;
mod faults;
mod group_members;
mod groups;
mod hostile;
mod lists;
mod memberships;
mod messages;
mod misc;
mod posts;
mod rules;
mod search;
mod specialties;
mod units;
mod user_import;
mod user_search;
mod user_types;
mod users;
