//! Messages.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::json;

use super::Answered;
use super::conversations::own;
use crate::answers::Answer;
use crate::error::ApiError;
use crate::model::{Edit, Message};
use crate::page::{limit, number};
use crate::request::Request;
use crate::rights::require;
use crate::state::State;
use crate::views::talk;

const LIST_LIMIT: usize = 25;

/// Where a page of messages begins. Pages run from new to old.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Cursor {
    /// Only messages older than this one.
    Older(u64),
    /// Only messages newer than this one.
    Newer(u64),
}

impl Cursor {
    fn encode(self) -> String {
        let (word, id) = match self {
            Self::Older(id) => ("older", id),
            Self::Newer(id) => ("newer", id),
        };
        URL_SAFE_NO_PAD.encode(format!("{word}:{id}"))
    }

    fn decode(text: &str) -> Option<Self> {
        let text = String::from_utf8(URL_SAFE_NO_PAD.decode(text).ok()?).ok()?;
        let (word, id) = text.split_once(':')?;
        let id = id.parse().ok()?;
        match word {
            "older" => Some(Self::Older(id)),
            "newer" => Some(Self::Newer(id)),
            _ => None,
        }
    }
}

pub(crate) fn list(state: &mut State, request: &Request) -> Answered {
    let row = own(state, request)?;
    let query = &request.query;
    let limit = limit(request, LIST_LIMIT)?;
    let word = query.text("query").map(str::to_lowercase);
    let invalid = || ApiError::invalid("cursor", "This is not a cursor of this list.");
    let cursor =
        query.text("cursor").map(|text| Cursor::decode(text).ok_or_else(invalid)).transpose()?;
    let starter = query.id("starter_message_id")?.filter(|_| cursor.is_none() && word.is_none());
    if starter.is_some_and(|id| !row.messages.contains(&id)) {
        return Err(ApiError::invalid(
            "starter_message_id",
            "This message is not in the conversation.",
        ));
    }

    // Messages of the service and deleted ones have no text in which a word could be found.
    let fits = |message: &&Message| {
        word.as_ref().is_none_or(|word| message.text.to_lowercase().contains(word))
    };
    let found: Vec<_> =
        row.messages.iter().rev().filter_map(|id| state.messages.get(*id)).filter(fits).collect();
    let number = number(request)?;
    let reach = query.id("message")?;
    let first_at_most = |id: u64| found.partition_point(|message| message.id > id);
    let start = match (cursor, starter) {
        (Some(Cursor::Older(id)), _) => first_at_most(id.saturating_sub(1)),
        (Some(Cursor::Newer(id)), _) => first_at_most(id).saturating_sub(limit),
        // The message itself stands in the middle.
        (None, Some(id)) => first_at_most(id).saturating_sub(limit / 2),
        // The older documents count pages.
        (None, None) => (number - 1).saturating_mul(limit).min(found.len()),
    };
    // What lies before a message newer than which everything is wanted must not reach beyond it.
    let end = match cursor {
        Some(Cursor::Newer(id)) => first_at_most(id),
        _ => start.saturating_add(limit).min(found.len()),
    };
    // The older documents let a page reach up to a message, however many that makes.
    let end = reach.map_or(end, |id| end.max(first_at_most(id.saturating_sub(1))));
    let shown = &found[start..end];

    let prev =
        shown.first().filter(|_| start > 0).map(|message| Cursor::Newer(message.id).encode());
    let next = shown
        .last()
        .filter(|_| end < found.len())
        .map(|message| Cursor::Older(message.id).encode());
    let path = format!("{}{}", state.base_url, request.path);
    let link = |cursor: &Option<String>| {
        cursor.as_ref().map(|cursor| format!("{path}?{}", query.with("cursor", cursor)))
    };
    Ok(Answer::page(json!({
        "data": shown.iter().map(|message| talk::message(state, request.caller, message)).collect::<Vec<_>>(),
        "links": {"first": null, "last": null, "prev": link(&prev), "next": link(&next)},
        "meta": {"path": path, "per_page": limit, "next_cursor": next, "prev_cursor": prev},
    })))
}

pub(crate) fn create(state: &mut State, request: &Request) -> Answered {
    let conversation = own(state, request)?.id;
    let mut fields = request.fields();
    let text = fields.text("message");
    let text = fields.required("message", text);
    let uploading_files = fields.count("fileCount");
    let uploading_files = fields.non_null("fileCount", uploading_files).unwrap_or(0);
    // Two candidates for a name that is not documented.
    let name = fields.either("parent_id", "parent");
    let is_here =
        |id| state.messages.get(id).is_some_and(|parent| parent.conversation == conversation);
    let parent = fields.id(name, is_here).value();
    fields.check()?;
    let message = Message {
        conversation,
        author: request.caller,
        parent,
        text,
        uploading_files,
        ..Message::default()
    };
    let id = state.write_message(message);
    let view = talk::message(state, request.caller, state.messages.find(id)?);
    Ok(Answer::wrapped(view).created(&state.base_url, &format!("/messages/{id}"), id))
}

pub(crate) fn get(state: &mut State, request: &Request) -> Answered {
    let message = find(state, request)?;
    Ok(Answer::wrapped(talk::message(state, request.caller, message)))
}

/// Changes the text for the author. The others "hear nothing" before the edit is finalized;
/// whether they could read the new text by asking is not documented. Here they cannot, so that a
/// client that forgets to finalize notices.
pub(crate) fn update(state: &mut State, request: &Request) -> Answered {
    let id = authored(state, request)?;
    let mut fields = request.fields();
    let text = fields.text("message");
    let text = fields.required("message", text);
    fields.check()?;
    let at = state.clock.now();
    state.messages.find_mut(id)?.draft = Some(Edit { text, at });
    let view = talk::message(state, request.caller, state.messages.find(id)?);
    Ok(Answer::changed_to(view, false))
}

/// Ends an edit: everybody reads the new text and the files that were added.
pub(crate) fn finalize(state: &mut State, request: &Request) -> Answered {
    let id = authored(state, request)?;
    let message = state.messages.find_mut(id)?;
    if let Some(Edit { text, at }) = message.draft.take() {
        message.text = text;
        message.edited_at = Some(at);
    }
    message.uploading_files = 0;
    state.publish_files(id);
    let view = talk::message(state, request.caller, state.messages.find(id)?);
    Ok(Answer::bare(view))
}

/// Deleted messages stay in the list, empty.
pub(crate) fn delete(state: &mut State, request: &Request) -> Answered {
    let id = authored(state, request)?;
    let message = state.messages.find_mut(id)?;
    message.deleted = true;
    message.text.clear();
    message.draft = None;
    message.uploading_files = 0;
    state.remove_orphans();
    let view = talk::message(state, request.caller, state.messages.find(id)?);
    Ok(Answer::deleted(view, false))
}

fn find<'a>(state: &'a State, request: &Request) -> Result<&'a Message, ApiError> {
    let conversation = own(state, request)?.id;
    let message = state.messages.find(request.id("message"))?;
    if message.conversation == conversation {
        Ok(message)
    } else {
        Err(ApiError::not_found("message"))
    }
}

/// The id of a message that the caller wrote and that is still there.
fn authored(state: &State, request: &Request) -> Result<u64, ApiError> {
    let message = find(state, request)?;
    require(message.author == request.caller && message.service.is_none(), "change this message")?;
    if message.deleted { Err(ApiError::gone("The message was deleted.")) } else { Ok(message.id) }
}

impl State {
    /// Adds a message to the end of its conversation.
    pub(crate) fn write_message(&mut self, message: Message) -> u64 {
        let now = self.clock.now();
        let (conversation, author) = (message.conversation, message.author);
        let id = self.messages.add(|id| Message { id, date: now, ..message });
        if let Ok(row) = self.conversations.find_mut(conversation) {
            row.messages.push(id);
            row.updated_at = now;
            // Who writes has seen what came before.
            if let Some(side) = row.participants.get_mut(&author) {
                side.seen = id;
            }
        }
        id
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cursors_come_back() {
        for cursor in [Cursor::Older(7), Cursor::Newer(u64::MAX)] {
            assert_eq!(Cursor::decode(&cursor.encode()), Some(cursor));
        }
        for text in ["", "x", "b2xkZXI", "b2xkZXI6", "é"] {
            assert_eq!(Cursor::decode(text), None, "{text}");
        }
    }
}
