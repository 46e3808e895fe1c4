//! Who takes part in an event. The path names the event by the id of its post.

use serde_json::{Value, json};

use super::Answered;
use crate::answers::Answer;
use crate::error::ApiError;
use crate::model::{Post, User};
use crate::page::page;
use crate::request::Request;
use crate::rights::require;
use crate::state::State;
use crate::views::people;
use crate::views::posts::post;
use crate::views::units::UnitView;

const LIST_LIMIT: usize = 50;

/// Everybody whom the event is for; with a filter those who have given this answer. Several
/// filters add up.
pub(crate) fn list(state: &mut State, request: &Request) -> Answered {
    let row = readable(state, request)?;
    let query = &request.query;
    let mut wanted = Vec::new();
    for (name, answer) in [("invited", None), ("accepted", Some(true)), ("rejected", Some(false))] {
        if query.parsed(name, "true or false", boolean)? == Some(true) {
            wanted.push(answer);
        }
    }
    let answer = |user: &User| row.reactions.rsvp.get(&user.id).copied();
    let people: Vec<_> = state
        .audience(row)
        .filter(|user| wanted.is_empty() || wanted.contains(&answer(user)))
        .collect();
    let units = UnitView::new(state, request.caller, false);
    page(&state.base_url, request, LIST_LIMIT, &people, |user| {
        let unit = user.memberships.first().and_then(|membership| state.units.get(membership.unit));
        let unit = unit.map(|unit| units.item(unit));
        people::invited(user, answer(user).map(rsvp), unit.as_ref())
    })
}

pub(crate) fn accept(state: &mut State, request: &Request) -> Answered {
    Ok(Answer::changed(reply(state, request, true)?, false))
}

pub(crate) fn decline(state: &mut State, request: &Request) -> Answered {
    Ok(Answer::changed(reply(state, request, false)?, false))
}

/// Keeps the caller's answer, the last one of several.
fn reply(state: &mut State, request: &Request, accepts: bool) -> Result<Value, ApiError> {
    let row = readable(state, request)?;
    if !row.has_participation() {
        return Err(ApiError::invalid("event", "Nobody is asked to take part in this event."));
    }
    let id = row.id;
    state.posts.find_mut(id)?.reactions.rsvp.insert(request.caller, accepts);
    Ok(post(state, &state.rights(request.caller), state.posts.find(id)?))
}

/// The number of an answer. No document says what the numbers mean; 2 is in one of them.
pub(crate) fn rsvp(accepts: bool) -> u64 {
    if accepts { 1 } else { 2 }
}

fn boolean(text: &str) -> Option<bool> {
    match text {
        "true" | "1" => Some(true),
        "false" | "0" => Some(false),
        _ => None,
    }
}

/// The post of the event that the path names.
fn readable<'a>(state: &'a State, request: &Request) -> Result<&'a Post, ApiError> {
    let is_meant = |row: &Post| row.id == request.id("event") && row.event.is_some();
    let row = state.posts.find_by(is_meant).map_err(|_| ApiError::not_found("event"))?;
    require(state.may_see_post(&state.rights(request.caller), row), "see this event")?;
    Ok(row)
}

impl Post {
    /// Whether the event asks for an answer.
    pub(crate) fn has_participation(&self) -> bool {
        let enabled = self.event.as_ref().and_then(|event| event.pointer("/participation/enabled"));
        enabled == Some(&json!(true))
    }
}
