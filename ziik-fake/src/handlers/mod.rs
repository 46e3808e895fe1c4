//! The operations: plain functions from the state and a request to an answer.

pub(crate) mod auth;
pub(crate) mod auto_groups;
pub(crate) mod comments;
pub(crate) mod conversations;
pub(crate) mod current_user;
pub(crate) mod events;
pub(crate) mod files;
pub(crate) mod group_members;
pub(crate) mod groups;
pub(crate) mod memberships;
pub(crate) mod messages;
pub(crate) mod misc;
pub(crate) mod participants;
pub(crate) mod post_interaction;
mod post_parts;
pub(crate) mod posts;
pub(crate) mod posts_write;
pub(crate) mod registrations;
pub(crate) mod search;
pub(crate) mod shift_templates;
pub(crate) mod shift_trades;
pub(crate) mod shifts;
pub(crate) mod specialties;
pub(crate) mod statistics;
pub(crate) mod unit_features;
pub(crate) mod unit_import;
pub(crate) mod unit_tree;
pub(crate) mod unit_writes;
pub(crate) mod units;
pub(crate) mod uploads;
pub(crate) mod user_import;
pub(crate) mod user_search;
pub(crate) mod user_types;
pub(crate) mod user_writes;
pub(crate) mod users;
pub(crate) mod vacations;
pub(crate) mod webhooks;

use crate::answers::Answer;
use crate::error::ApiError;

/// What every operation returns.
type Answered = Result<Answer, ApiError>;
