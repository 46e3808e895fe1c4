//! The operations: plain functions from the state and a request to an answer.

pub(crate) mod auth;
pub(crate) mod conversations;
pub(crate) mod current_user;
pub(crate) mod group_members;
pub(crate) mod groups;
pub(crate) mod memberships;
pub(crate) mod messages;
pub(crate) mod misc;
mod post_parts;
pub(crate) mod posts;
pub(crate) mod posts_write;
pub(crate) mod search;
pub(crate) mod specialties;
pub(crate) mod unit_writes;
pub(crate) mod units;
pub(crate) mod user_import;
pub(crate) mod user_search;
pub(crate) mod user_types;
pub(crate) mod user_writes;
pub(crate) mod users;

use crate::answers::Answer;
use crate::error::ApiError;

/// What every operation returns.
type Answered = Result<Answer, ApiError>;
