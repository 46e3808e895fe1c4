//! Trades of shifts. When something about the shift or the caller does not allow one, the answer
//! is a 403: the documents call all of it permission.

use super::Answered;
use super::shifts::find;
use crate::answers::Answer;
use crate::error::ApiError;
use crate::request::Request;
use crate::rights::require;
use crate::schedule::{Permissions, Registration};
use crate::state::State;
use crate::views::schedule::{RELATIONS, registration};

/// Adds the caller to those who applied, once.
pub(crate) fn apply(state: &mut State, request: &Request) -> Answered {
    let caller = request.caller;
    change(
        state,
        request,
        "apply for this shift",
        |allowed| allowed.apply,
        |row| {
            if !row.applicants.contains(&caller) {
                row.applicants.push(caller);
            }
        },
    )
}

/// Opens a shift of the caller for trade.
pub(crate) fn request(state: &mut State, request: &Request) -> Answered {
    let open = |row: &mut Registration| row.open_for_trade = true;
    change(state, request, "open this shift for trade", |allowed| allowed.request, open)
}

/// Gives the shift to the caller.
pub(crate) fn take(state: &mut State, request: &Request) -> Answered {
    let assign = |row: &mut Registration| row.assign(request.caller);
    change(state, request, "take this shift", |allowed| allowed.take, assign)
}

/// Gives the shift to a user. The documents do not ask for an application of that user.
pub(crate) fn approve(state: &mut State, request: &Request) -> Answered {
    let user = state.users.find(request.id("user"))?;
    let (id, is_active) = (user.id, user.active);
    let is_free = is_active && find(state, request)?.assignee != Some(id);
    let may = |allowed: Permissions| allowed.approve && is_free;
    change(state, request, "give this shift to this user", may, |row| row.assign(id))
}

fn change(
    state: &mut State,
    request: &Request,
    to: &str,
    may: impl FnOnce(Permissions) -> bool,
    carry_out: impl FnOnce(&mut Registration),
) -> Result<Answer, ApiError> {
    let rights = state.rights(request.caller);
    let mut row = find(state, request)?;
    require(may(state.permissions(&rights, &row)), to)?;
    carry_out(&mut row);
    let view = registration(state, &rights, &row, &RELATIONS);
    state.registrations.put(row.id, row);
    Ok(Answer::changed(view, true))
}
