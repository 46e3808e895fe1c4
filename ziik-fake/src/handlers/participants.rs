//! Who takes part in a conversation. Only the people of a group conversation change.

use serde_json::{Value, json};

use super::Answered;
use super::conversations::own;
use crate::answers::Answer;
use crate::error::ApiError;
use crate::model::{Conversation, Message, Participant};
use crate::request::Request;
use crate::rights::require;
use crate::state::State;
use crate::views::talk;

/// The number of an administrator; an ordinary participant has 1.
const ADMIN: u64 = 2;

pub(crate) fn list(state: &mut State, request: &Request) -> Answered {
    let row = own(state, request)?;
    let people = row.participants.iter();
    Ok(Answer::list(
        people.filter_map(|(id, side)| talk::listed_participant(state, *id, side)).collect(),
    ))
}

/// Adds people. Who takes part already is passed over.
pub(crate) fn add(state: &mut State, request: &Request) -> Answered {
    let row = own(state, request)?;
    let (id, direct) = (row.id, row.direct);
    let mut fields = request.fields();
    let people =
        fields.ids("participants", |id| state.users.get(id).is_some_and(|user| user.active));
    let people = fields.required("participants", people);
    if direct {
        fields.complain("participants", "A direct conversation stays between two people.");
    }
    fields.check()?;
    if people.is_empty() {
        return Err(ApiError::invalid("participants", "This field is required."));
    }
    for user in people {
        let row = state.conversations.find_mut(id)?;
        if row.participants.contains_key(&user) {
            continue;
        }
        row.participants.insert(user, Participant::default());
        note(state, request, id, json!({"event": "user_added", "user": user}));
    }
    let row = state.conversations.find(id)?;
    Ok(Answer::changed(talk::conversation(state, request.caller, row), false))
}

pub(crate) fn update(state: &mut State, request: &Request) -> Answered {
    let row = group(state, request)?;
    require(row.is_admin(request.caller), "manage this conversation")?;
    let (id, user) = (row.id, participant(row, request)?);
    let mut fields = request.fields();
    let kind = fields.count("type");
    let kind = fields.required("type", kind);
    if kind > ADMIN || kind == 0 && fields.has("type") {
        fields.complain("type", "Must be 1 or 2.");
    }
    fields.check()?;
    if let Some(side) = state.conversations.find_mut(id)?.participants.get_mut(&user) {
        side.admin = kind == ADMIN;
    }
    let row = state.conversations.find(id)?;
    let view =
        row.participants.get(&user).and_then(|side| talk::listed_participant(state, user, side));
    Ok(Answer::changed(json!(view), true))
}

/// Removes somebody, or lets the caller leave. With the last one the conversation goes.
pub(crate) fn remove(state: &mut State, request: &Request) -> Answered {
    let row = group(state, request)?;
    let leaves = request.id("user") == request.caller;
    require(leaves || row.is_admin(request.caller), "remove others from this conversation")?;
    let (id, user) = (row.id, participant(row, request)?);
    let view =
        row.participants.get(&user).and_then(|side| talk::listed_participant(state, user, side));
    let row = state.conversations.find_mut(id)?;
    row.participants.remove(&user);
    if row.participants.is_empty() {
        state.conversations.remove(id);
        state.messages.retain(|message| message.conversation != id);
    } else {
        let event = if leaves { "user_left" } else { "user_removed" };
        note(state, request, id, json!({"event": event, "user": user}));
    }
    Ok(Answer::deleted(json!(view), true))
}

/// The group conversation that the path names.
fn group<'a>(state: &'a State, request: &Request) -> Result<&'a Conversation, ApiError> {
    let row = own(state, request)?;
    require(!row.direct, "change who takes part in a direct conversation")?;
    Ok(row)
}

/// The participant whom the path names.
fn participant(row: &Conversation, request: &Request) -> Result<u64, ApiError> {
    let user = request.id("user");
    let takes_part = row.participants.contains_key(&user);
    if takes_part { Ok(user) } else { Err(ApiError::not_found("participant")) }
}

/// Writes down who came or went, as a message of the service.
fn note(state: &mut State, request: &Request, conversation: u64, what: Value) {
    state.write_message(Message {
        conversation,
        author: request.caller,
        service: Some(what),
        ..Message::default()
    });
}
