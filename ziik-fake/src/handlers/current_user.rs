//! The signed-in user, and passwords.

use serde_json::Value;

use super::Answered;
use super::user_writes::store;
use crate::answers::Answer;
use crate::fields::Patch;
use crate::model::User;
use crate::request::Request;
use crate::rights::require;
use crate::state::State;
use crate::tenant::PASSWORD;
use crate::views::people;

pub(crate) fn get(state: &mut State, request: &Request) -> Answered {
    let rights = state.rights(request.caller);
    Ok(Answer::wrapped(people::current(state, &rights, state.users.find(request.caller)?)))
}

/// Notes that the caller accepts the policy, which a new account has not done.
pub(crate) fn accept_policy(state: &mut State, request: &Request) -> Answered {
    let user = state.users.find(request.caller)?.clone();
    let id = user.id;
    state.users.put(id, User { policy_accept: true, ..user });
    Ok(Answer::changed(Value::Null, false).about(id))
}

/// Changes a password. Everybody may change their own, for which the present one is needed: the
/// documents do not say that it takes a permission. Tokens stay valid.
pub(crate) fn change_password(state: &mut State, request: &Request) -> Answered {
    let rights = state.rights(request.caller);
    let user = state.users.find(request.id("user"))?.clone();
    let is_own = rights.is(user.id);
    require(is_own || state.may_edit_user(&rights, &user), "change this password")?;
    let mut fields = request.fields();
    let password = fields.text("password");
    let password = fields.required("password", password);
    let current = fields.text("current");
    if is_own {
        let is_missing = !matches!(&current, Patch::Value(text) if !text.is_empty());
        let current = fields.required("current", current);
        if !is_missing && current != user.password.as_deref().unwrap_or(PASSWORD) {
            fields.complain("current", "This is not the present password.");
        }
    } else {
        fields.non_null("current", current);
    }
    fields.check()?;
    store(state, &rights, User { password: Some(password), ..user })
}
