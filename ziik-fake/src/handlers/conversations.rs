//! Conversations.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use serde_json::json;

use super::Answered;
use crate::answers::Answer;
use crate::error::ApiError;
use crate::fields::set;
use crate::model::{Conversation, Message, Participant};
use crate::page::page;
use crate::request::Request;
use crate::rights::require;
use crate::state::State;
use crate::views::talk;

const LIST_LIMIT: usize = 10;

pub(crate) fn list(state: &mut State, request: &Request) -> Answered {
    let caller = request.caller;
    let query = &request.query;
    let status = query.word("status", &["unread", "archived", "normal"])?;
    let keyword = query.text("keyword").map(str::to_lowercase);
    let sole_other = query.id("user")?.map(|user| vec![user]);
    // The caller takes part in every one of these conversations and need not be named.
    let others =
        |ids: Vec<u64>| ids.into_iter().filter(|id| *id != caller).collect::<BTreeSet<_>>();
    let wanted = query.ids("participants")?.or(sole_other).map(others);

    let fits = |row: &&Conversation| {
        let Some(side) = row.participants.get(&caller) else { return false };
        let archived = side.archived_at.is_some();
        let in_status = match status {
            Some("archived") => archived,
            Some("unread") => !archived && row.unread(caller) > 0,
            _ => !archived,
        };
        let is_named = |word: &String| {
            let mut people = row.participants.keys().filter_map(|id| state.users.get(*id));
            row.title.to_lowercase().contains(word)
                || people.any(|user| user.name().to_lowercase().contains(word))
        };
        let is_with =
            |wanted: &BTreeSet<u64>| row.participants.keys().filter(|id| **id != caller).eq(wanted);
        in_status && keyword.as_ref().is_none_or(is_named) && wanted.as_ref().is_none_or(is_with)
    };
    let mut rows: Vec<_> = state.conversations.iter().filter(fits).collect();
    rows.sort_by_key(|row| Reverse((row.updated_at, row.messages.last().copied(), row.id)));
    page(&state.base_url, request, LIST_LIMIT, &rows, |row| talk::conversation(state, caller, row))
}

/// Finds or creates a conversation; with a first message, as the older documents have it, also
/// writes that.
pub(crate) fn create(state: &mut State, request: &Request) -> Answered {
    if request.fields().has("message") {
        return create_with_message(state, request);
    }
    let recipients = recipients(state, request)?;
    let (id, is_new) = open(state, request.caller, &recipients);
    let row = state.conversations.find(id)?;
    let answer = Answer::bare(talk::conversation(state, request.caller, row));
    Ok(if is_new { answer.made(id) } else { answer.about(id) })
}

pub(crate) fn create_with_message(state: &mut State, request: &Request) -> Answered {
    let mut fields = request.fields();
    let text = fields.text("message");
    let text = fields.required("message", text);
    let uploading_files = fields.count("fileCount");
    let uploading_files = fields.non_null("fileCount", uploading_files).unwrap_or(0);
    fields.check()?;
    let recipients = recipients(state, request)?;
    let (conversation, _) = open(state, request.caller, &recipients);
    let message = Message {
        conversation,
        author: request.caller,
        text,
        uploading_files,
        ..Message::default()
    };
    let id = state.write_message(message);
    let view = talk::message(state, request.caller, state.messages.find(id)?);
    Ok(Answer::wrapped(view).created(&state.base_url, &format!("/messages/{id}"), id))
}

/// The people addressed, without the caller.
fn recipients(state: &State, request: &Request) -> Result<BTreeSet<u64>, ApiError> {
    let mut fields = request.fields();
    let name = fields.either("recipients", "participants");
    let ids = fields.ids(name, |id| state.users.get(id).is_some_and(|user| user.active));
    let ids: BTreeSet<_> =
        fields.required(name, ids).into_iter().filter(|id| *id != request.caller).collect();
    fields.check()?;
    if ids.is_empty() {
        return Err(ApiError::invalid(name, "A conversation needs somebody else."));
    }
    Ok(ids)
}

/// The direct conversation with one person, or a new conversation with several; and whether it is
/// new.
fn open(state: &mut State, caller: u64, recipients: &BTreeSet<u64>) -> (u64, bool) {
    let direct = recipients.len() == 1;
    let people: BTreeSet<_> = recipients.iter().copied().chain([caller]).collect();
    let is_same = |row: &Conversation| direct && row.direct && row.participants.keys().eq(&people);
    if let Ok(existing) = state.conversations.find_by(is_same) {
        return (existing.id, false);
    }
    let now = state.clock.now();
    let side = |id| (id, Participant { admin: id == caller, ..Participant::default() });
    let participants: BTreeMap<_, _> = people.into_iter().map(side).collect();
    let id = state.conversations.add(|id| Conversation {
        id,
        direct,
        participants,
        created_at: now,
        updated_at: now,
        ..Conversation::default()
    });
    (id, true)
}

pub(crate) fn get(state: &mut State, request: &Request) -> Answered {
    let row = own(state, request)?;
    Ok(Answer::bare(talk::conversation(state, request.caller, row)))
}

pub(crate) fn update(state: &mut State, request: &Request) -> Answered {
    let row = managed(state, request)?;
    let (id, direct, mut title) = (row.id, row.direct, row.title.clone());
    let mut fields = request.fields();
    if direct && fields.has("title") {
        fields.complain("title", "A direct conversation has no title.");
    }
    if !fields.has("title") {
        fields.complain("title", "This field is required.");
    }
    let text = fields.text("title");
    set(&mut title, fields.non_null("title", text));
    fields.check()?;
    let row = state.conversations.find_mut(id)?;
    if row.title != title {
        row.title.clone_from(&title);
        let service = Some(json!({"event": "title_changed", "title": title}));
        state.write_message(Message {
            conversation: id,
            author: request.caller,
            service,
            ..Message::default()
        });
    }
    changed(state, request)
}

pub(crate) fn delete(state: &mut State, request: &Request) -> Answered {
    let row = managed(state, request)?;
    let id = row.id;
    let view = talk::conversation(state, request.caller, row);
    state.conversations.remove(id);
    state.messages.retain(|message| message.conversation != id);
    state.remove_orphans();
    Ok(Answer::deleted(view, false))
}

pub(crate) fn archive(state: &mut State, request: &Request) -> Answered {
    let now = state.clock.now();
    set_archived(state, request, Some(now))
}

pub(crate) fn unarchive(state: &mut State, request: &Request) -> Answered {
    set_archived(state, request, None)
}

/// The caller has seen all messages.
pub(crate) fn mark_seen(state: &mut State, request: &Request) -> Answered {
    let row = own(state, request)?;
    let (id, latest) = (row.id, row.messages.last().copied());
    if let Some(side) = state.conversations.find_mut(id)?.participants.get_mut(&request.caller) {
        side.seen = latest.unwrap_or(side.seen);
    }
    changed(state, request)
}

fn set_archived(state: &mut State, request: &Request, archived_at: Option<i64>) -> Answered {
    let id = own(state, request)?.id;
    if let Some(side) = state.conversations.find_mut(id)?.participants.get_mut(&request.caller) {
        side.archived_at = archived_at;
    }
    changed(state, request)
}

fn changed(state: &State, request: &Request) -> Answered {
    let row = state.conversations.find(request.id("conversation"))?;
    Ok(Answer::changed(talk::conversation(state, request.caller, row), false))
}

/// The conversation that the path names, for one of its participants.
pub(super) fn own<'a>(state: &'a State, request: &Request) -> Result<&'a Conversation, ApiError> {
    let row = state.conversations.find(request.id("conversation"))?;
    require(row.participants.contains_key(&request.caller), "see this conversation")?;
    Ok(row)
}

fn managed<'a>(state: &'a State, request: &Request) -> Result<&'a Conversation, ApiError> {
    let row = own(state, request)?;
    require(row.is_admin(request.caller), "manage this conversation")?;
    Ok(row)
}
