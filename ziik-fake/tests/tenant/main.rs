//! The tenant as its clients see it: over HTTP.

mod answers;
mod api;
mod auth;
mod auto_groups;
mod comments;
mod controls;
mod conversations;
mod events;
mod faults;
mod group_members;
mod groups;
mod hostile;
mod lists;
mod memberships;
mod messages;
mod misc;
mod participants;
mod post_interaction;
mod posts;
mod rules;
mod statistics;
mod units;
mod user_types;
mod users;
