//! The members of groups.

use serde_json::json;

use super::Answered;
use super::groups::administered;
use crate::answers::Answer;
use crate::error::ApiError;
use crate::model::{Group, User};
use crate::page::page;
use crate::request::Request;
use crate::rights::require;
use crate::state::State;
use crate::views::people;

const LIST_LIMIT: usize = 50;
/// The number that makes an administrator of a member.
const ADMIN: u64 = 2;

pub(crate) fn list(state: &mut State, request: &Request) -> Answered {
    let group = state.groups.find(request.id("group"))?;
    require(group.has(request.caller), "see the members of this group")?;
    let status = request.query.word("status", &["member", "admin", "active"])?;
    let fits = |admin: bool| match status {
        Some("active") => true,
        Some("admin") => admin,
        _ => !admin,
    };
    // Whoever was deleted is still among the ids.
    let members = group.members.iter().filter(|(_, admin)| fits(**admin));
    let members: Vec<_> = members.filter_map(|(id, _)| state.users.get(*id)).collect();
    page(&state.base_url, request, LIST_LIMIT, &members, |user| people::member(state, user, group))
}

/// The active users outside the group whose names hold the text.
pub(crate) fn search_others(state: &mut State, request: &Request) -> Answered {
    let group = state.groups.find(request.id("group"))?;
    require(state.rights(request.caller).may_see_group(group), "see this group")?;
    let text =
        request.query.text("q").ok_or_else(|| ApiError::invalid("q", "This field is required."))?;
    let text = text.to_lowercase();
    let fits = |user: &&User| {
        user.active && !group.has(user.id) && user.name().to_lowercase().contains(&text)
    };
    let found = state.users.iter().filter(fits).map(|user| people::hit(state, user));
    Ok(Answer::list(found.collect()))
}

/// Adds a member, or the caller who names nobody else.
pub(crate) fn add(state: &mut State, request: &Request) -> Answered {
    let group = state.groups.find(request.id("group"))?;
    let mut fields = request.fields();
    let user = fields.id("user", |id| state.users.get(id).is_some_and(|user| user.active));
    let user = fields.not_null("user", user).unwrap_or(request.caller);
    // An id that nobody has is only told to those who may add people.
    if !group.is_admin(request.caller) {
        require(user == request.caller, "add members to this group")?;
        require(group.has(user) || !group.private, "join this group")?;
    }
    if group.has(user) {
        fields.complain("user", "The user is a member of this group already.");
    }
    fields.check()?;
    let (id, name) = (group.id, state.users.find(user)?.name());
    state.groups.find_mut(id)?.members.insert(user, false);
    let answer = Answer::bare(json!({"message": format!("{name} added")}));
    Ok(answer.created(&state.base_url, &format!("/groups/{id}/members/{user}"), user))
}

pub(crate) fn update(state: &mut State, request: &Request) -> Answered {
    let mut group = administered(state, request)?;
    let (user, was_admin) = member(&group, request)?;
    let mut fields = request.fields();
    let status = fields.count("status");
    let status = fields.not_null("status", status);
    if status.is_some_and(|status| !(1..=ADMIN).contains(&status)) {
        fields.complain("status", "Must be 1 or 2.");
    }
    fields.check()?;
    let admin = status.map_or(was_admin, |status| status == ADMIN);
    require(admin || user != request.caller, "demote yourself")?;
    group.members.insert(user, admin);
    let view = people::member(state, state.users.find(user)?, &group);
    state.groups.put(group.id, group);
    Ok(Answer::changed(view, true))
}

pub(crate) fn remove(state: &mut State, request: &Request) -> Answered {
    let group = state.groups.find(request.id("group"))?;
    let caller_is_admin = group.is_admin(request.caller);
    let is_caller = request.id("user") == request.caller;
    require(caller_is_admin || is_caller, "remove members of this group")?;
    require(!(caller_is_admin && is_caller), "leave a group that you administer")?;
    let (user, _) = member(group, request)?;
    let (id, view) = (group.id, people::member(state, state.users.find(user)?, group));
    let group = state.groups.find_mut(id)?;
    group.members.remove(&user);
    group.automatic.remove(&user);
    Ok(Answer::deleted(view, true))
}

/// The member that the path names, and whether it is an administrator.
fn member(group: &Group, request: &Request) -> Result<(u64, bool), ApiError> {
    let user = request.id("user");
    let admin = group.members.get(&user).ok_or_else(|| ApiError::not_found("member"))?;
    Ok((user, *admin))
}
