//! API keys of users: what a program may do with one is what its user may do.

use serde_json::json;

use super::Answered;
use super::ids::{one_id, uuid};
use super::state::State;
use crate::answers::Answer;
use crate::error::ApiError;
use crate::request::Request;

/// Who created the organization, and administers it.
pub(super) const ADMINISTRATOR: u64 = 1;

pub(super) fn generate(state: &mut State, request: &Request) -> Answered {
    let mut fields = request.fields();
    let user = one_id(&mut fields, "userId", |id| state.people.has(id));
    let user = fields.required("userId", user);
    fields.check()?;
    if user != request.caller {
        administrators_only(request)?;
    }
    // A new key takes the place of the user's earlier one.
    state.keys.retain(|(_, owner)| *owner != user);
    state.keys_made += 1;
    let token = format!(
        "{:08x}-{:04x}-4000-9000-{:012x}",
        state.keys_made,
        user & 0xFFFF,
        state.key_seed & 0xFFFF_FFFF_FFFF
    );
    state.keys.push((token.clone(), user));
    Ok(Answer::bare(json!({"userId": uuid(user), "token": token})).made(user))
}

/// A 403 for everybody else.
pub(super) fn administrators_only(request: &Request) -> Result<(), ApiError> {
    if request.caller == ADMINISTRATOR {
        return Ok(());
    }
    Err(ApiError::forbidden("Only administrators may do this."))
}

/// A 403 for everybody but this user and the administrator.
pub(super) fn own(request: &Request, user: u64) -> Result<(), ApiError> {
    if request.caller == user { Ok(()) } else { administrators_only(request) }
}
