//! Uploads: a ticket for the storage, the end of an upload, and what is known of a file.

use super::Answered;
use crate::answers::Answer;
use crate::error::ApiError;
use crate::files::ticket::Ticket;
use crate::files::{File, Owner};
use crate::ledger::Change;
use crate::request::Request;
use crate::rights::require;
use crate::state::State;
use crate::views::files;

/// What a file can be attached to.
const TYPES: [&str; 14] = [
    "users",
    "units",
    "departments",
    "paragraphs",
    "groups",
    "folders",
    "contents",
    "comments",
    "messages",
    "logo",
    "mobile_logo",
    "mobile_bg",
    "suppliers",
    "supplier_image",
];

pub(crate) fn initiate(state: &mut State, request: &Request) -> Answered {
    let mut fields = request.fields();
    let kind = fields.word("type", &TYPES);
    let kind = fields.required("type", kind);
    let id = fields.count("id");
    let id = fields.required("id", id);
    let media_type = fields.parsed("content_type", "a media type such as image/png", |text| {
        is_media_type(text).then(|| text.to_owned())
    });
    let media_type = fields.required("content_type", media_type);
    let name = fields.text("filename");
    let name = fields.required("filename", name);
    fields.check()?;
    let unknown = || ApiError::invalid("id", "There is nothing with this id.");
    let owner = owner(state, kind, id).ok_or_else(unknown)?;
    require(state.may_attach(request.caller, owner), "change what the file is for")?;

    let now = state.clock.now();
    let id = state.files.add(|id| File {
        id,
        name,
        ticket: Ticket::new(id, &media_type, now),
        media_type,
        owner,
        uploader: request.caller,
        created_at: now,
        content: None,
        finished_at: None,
        draft: false,
        size: None,
    });
    let view = state.files.find(id)?.ticket.view(id, &state.storage_url);
    Ok(Answer::bare(view).made(id).with_status(201))
}

/// What the type and the id of an upload mean, if it is there.
fn owner(state: &State, kind: &'static str, id: u64) -> Option<Owner> {
    let is_unit = |department| state.units.get(id).is_some_and(|row| row.department == department);
    let (owner, exists) = match kind {
        "users" => (Owner::User(id), state.users.get(id).is_some_and(|user| !user.deleted)),
        "units" => (Owner::Unit(id), is_unit(false)),
        "departments" => (Owner::Unit(id), is_unit(true)),
        "groups" => (Owner::Group(id), state.groups.has(id)),
        "contents" => (Owner::Post(id), state.posts.has(id)),
        "messages" => (Owner::Message(id), state.messages.has(id)),
        // Which id stands for the site is not documented.
        "logo" | "mobile_logo" | "mobile_bg" => (Owner::Site(kind), true),
        _ => (Owner::Elsewhere(kind, id), id > 0),
    };
    exists.then_some(owner)
}

fn is_media_type(text: &str) -> bool {
    let is_word = |word: &str| {
        let is_part = |c: char| c.is_ascii_alphanumeric() || "!#$&-^_.+".contains(c);
        !word.is_empty() && word.chars().all(is_part)
    };
    let (essence, parameters) = text.split_once(';').unwrap_or((text, ""));
    let is_printable = parameters.chars().all(|c| c == ' ' || c.is_ascii_graphic());
    let parts = essence.trim_end().split_once('/');
    is_printable && parts.is_some_and(|(kind, name)| is_word(kind) && is_word(name))
}

/// Ends an upload. The permission is not documented; here it takes the one who began.
pub(crate) fn finalise(state: &mut State, request: &Request) -> Answered {
    let id = request.id("file");
    let file = state.files.find(id)?;
    require(file.uploader == request.caller, "finish this upload")?;
    let mut fields = request.fields();
    let key = fields.text("key");
    let key = fields.required("key", key);
    fields.check()?;
    let refused = |text| Err(ApiError::invalid("key", text));
    if key != file.ticket.key() {
        return refused("This is not the key of the upload.");
    }
    if file.content.is_none() {
        return refused("The bytes of the file have not arrived.");
    }
    if file.finished_at.is_some() {
        return refused("This upload is finished already.");
    }
    state.finish_upload(id)?;
    let view = files::file(state, state.files.find(id)?);
    Ok(Answer::changed(view, true))
}

pub(crate) fn info(state: &mut State, request: &Request) -> Answered {
    let file = state.readable_file(request.id("file"), request.caller)?;
    // It is read by a POST, and changes nothing.
    Ok(Answer::wrapped(files::file(state, file)).noted(Change::Changed, None))
}
