//! Signing in and renewing.

use super::Answered;
use crate::answers::Answer;
use crate::error::ApiError;
use crate::model::User;
use crate::request::Request;
use crate::state::State;
use crate::tenant::PASSWORD;

pub(crate) fn authenticate(state: &mut State, request: &Request) -> Answered {
    let mut fields = request.fields();
    let username = fields.text("username");
    let username = fields.required("username", username);
    let password = fields.text("password");
    let password = fields.required("password", password);
    fields.check()?;

    let user = state.users.with_email(&username).find(|user| user.active);
    // One answer for a wrong name and a wrong password: neither is given away.
    let is_right = |user: &&User| password == user.password.as_deref().unwrap_or(PASSWORD);
    let user = user.filter(is_right).map(|user| user.id);
    let user =
        user.ok_or_else(|| ApiError::unauthorized("The username or the password is wrong."))?;
    let issued = state.tokens.issue(user, state.clock.now());
    Ok(Answer::token(&issued.jwt, issued.expires, false, user))
}

#[expect(clippy::unnecessary_wraps, reason = "all handlers have the same form")]
pub(crate) fn renew(state: &mut State, request: &Request) -> Answered {
    let issued = state.tokens.issue(request.caller, state.clock.now());
    Ok(Answer::token(&issued.jwt, issued.expires, true, request.caller))
}
