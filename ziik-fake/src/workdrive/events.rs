//! Events and meetings: a list by the time at which they begin, the latest first.

use serde_json::{Value, json};

use super::Answered;
use super::feed::{Audience, moment};
use super::ids::{ids, path_id, uuid};
use super::media::{file_id, file_ids};
use super::modules::{self, category};
use super::state::State;
use super::tokens::own;
use super::views::{page_up_to, texts};
use crate::answers::Answer;
use crate::fields::{Fields, Patch, set};
use crate::request::Request;
use crate::time::{self, Date};

/// How often an event repeats: seconds, or a word.
const FREQUENCIES: [u64; 3] = [86_400, 604_800, 1_209_600];

/// An event or a meeting.
#[derive(Clone, Debug, Default)]
pub(super) struct Event {
    pub(super) id: u64,
    pub(super) author: u64,
    pub(super) title: String,
    pub(super) begins: i64,
    pub(super) ends: i64,
    pub(super) created: i64,
    pub(super) updated: i64,
    pub(super) category: Option<String>,
    pub(super) is_meeting: bool,
    pub(super) invited: Vec<u64>,
    pub(super) description: String,
    pub(super) links: Vec<Value>,
    pub(super) is_virtual: bool,
    pub(super) conference: String,
    pub(super) location: String,
    pub(super) tags: Vec<String>,
    pub(super) poster: Option<u64>,
    pub(super) kind: Option<i64>,
    pub(super) outside: Vec<String>,
    pub(super) repeat: Option<Value>,
    pub(super) audience: Audience,
}

pub(super) fn list(state: &mut State, request: &Request) -> Answered {
    let query = &request.query;
    let now = state.clock.now();
    for name in ["externalEvents", "include_happening_now", "include_recent_rsvps"] {
        query.flag(name)?;
    }
    let (only_past, only_meetings) = (query.flag("onlyPast")?, query.flag("onlyMeeting")?);
    let only_going = query.flag("onlyGoing")?;
    let kind = query.word("filter", &modules::names())?.map(modules::number);
    let category = query.text("category");
    let (from, to) = (moment(request, "fromDate")?, moment(request, "toDate")?);
    let caller = request.caller;
    let fits = |event: &&Event| {
        event.audience.has(event.author, caller)
            && (!only_past || event.ends < now)
            && (!only_meetings || event.is_meeting)
            && (!only_going || event.invited.contains(&caller))
            && kind.is_none_or(|kind| event.kind == Some(kind))
            && category.is_none_or(|category| event.category.as_deref() == Some(category))
            && from.is_none_or(|from| event.begins >= from)
            && to.is_none_or(|to| event.ends <= to)
    };
    let events = state.events.iter().filter(fits).collect();
    page_up_to(request, "events", events, |event| event.begins, |event| view(state, event))
}

pub(super) fn create(state: &mut State, request: &Request) -> Answered {
    let now = state.clock.now();
    let mut event =
        Event { author: request.caller, created: now, updated: now, ..Event::default() };
    let mut fields = request.fields();
    read(state, &mut fields, &mut event, true);
    fields.check()?;
    let id = state.events.add(|id| Event { id, ..event });
    Ok(Answer::changed_to(view(state, state.events.find(id)?), false).made(id))
}

pub(super) fn update(state: &mut State, request: &Request) -> Answered {
    let mut event = state.events.find(path_id(request))?.clone();
    own(request, event.author)?;
    let mut fields = request.fields();
    read(state, &mut fields, &mut event, false);
    fields.check()?;
    event.updated = state.clock.now();
    let (id, view) = (event.id, view(state, &event));
    state.events.put(id, event);
    Ok(Answer::changed_to(view, false).about(id))
}

pub(super) fn delete(state: &mut State, request: &Request) -> Answered {
    let id = path_id(request);
    own(request, state.events.find(id)?.author)?;
    state.events.remove(id);
    Ok(Answer::changed_to(json!({}), false).gone(id))
}

fn read(state: &State, fields: &mut Fields, event: &mut Event, new: bool) {
    event.audience.read(state, fields);
    set(&mut event.title, fields.name("title", new));
    fields.text("description").apply_or_default(&mut event.description);
    let mut links = Vec::new();
    fields.items("externalLink", |link| {
        let [title, url] = ["title", "url"].map(|name| {
            let text = link.text(name);
            link.non_null(name, text).unwrap_or_default()
        });
        links.push(json!({"title": title, "url": url}));
    });
    if fields.has("externalLink") {
        event.links = links;
    }
    for (name, target) in [("startDateTime", &mut event.begins), ("endDateTime", &mut event.ends)] {
        let moment = fields.parsed(name, "a time as in ISO 8601", time::moment);
        let moment =
            if new { Some(fields.required(name, moment)) } else { fields.not_null(name, moment) };
        set(target, moment);
    }
    if event.ends < event.begins {
        fields.complain("endDateTime", "An event ends after it begins.");
    }
    set(&mut event.is_virtual, fields.flag("isVirtual"));
    set(&mut event.is_meeting, fields.flag("isMeeting"));
    fields.text("conferenceLink").apply_or_default(&mut event.conference);
    fields.text("location").apply_or_default(&mut event.location);
    set(&mut event.tags, texts(fields, "tags").value());
    file_id(state, fields, "posterId").apply(&mut event.poster);
    let known = modules::names().map(modules::number);
    let kind = fields.within("type", known[0]..=known[known.len() - 1]);
    kind.apply(&mut event.kind);
    category(fields, "category").apply(&mut event.category);
    let invited = ids(fields, "userIds", |id| state.people.has(id));
    set(&mut event.invited, fields.non_null("userIds", invited));
    set(&mut event.outside, texts(fields, "externalUserEmails").value());
    let previews = file_ids(state, fields, "videoPreviewIds");
    fields.non_null("videoPreviewIds", previews);
    let duration = fields.count("duration");
    fields.non_null("duration", duration);
    fields.text("conversationId");
    repeat(fields);
    fields.object("repeat").apply(&mut event.repeat);
    let is_invitation = !event.invited.is_empty() || !event.outside.is_empty();
    if is_invitation && !event.is_meeting {
        fields.complain("userIds", "Only a meeting has people who are invited.");
    }
    if event.is_meeting && !event.conference.is_empty() {
        fields.complain("conferenceLink", "Only an event that is no meeting has this.");
    }
}

fn repeat(fields: &mut Fields) {
    if !matches!(fields.object("repeat"), Patch::Value(_)) {
        return;
    }
    fields.part("repeat.config");
    fields.word("repeat.config.type", &["frequency"]);
    fields.any("repeat.config.frequency", "86400, 604800, 1209600 or `monthly`", |value| {
        value.as_u64().is_some_and(|seconds| FREQUENCIES.contains(&seconds)) || value == "monthly"
    });
    fields.word("repeat.config.ends.config.type", &["on"]);
    fields.parsed("repeat.config.ends.config.date", "a day as YYYY-MM-DD", Date::parse_day);
}

fn view(state: &State, event: &Event) -> Value {
    let invited = event.invited.iter().filter_map(|id| state.people.get(*id)).map(|person| {
        let mut view = state.reference(person);
        view["invited"] = json!(time::utc(event.created));
        view["rsvp"] = json!("");
        view
    });
    json!({
        "id": uuid(event.id),
        "createdAt": time::utc(event.created),
        "updatedAt": time::utc(event.updated),
        "createdBy": uuid(event.author),
        "updatedBy": uuid(event.author),
        "title": event.title,
        "description": event.description,
        "externalLink": event.links,
        "isExternalEvent": false,
        "conferenceLink": event.conference,
        "location": event.location,
        "startDateTime": time::utc(event.begins),
        "endDateTime": time::utc(event.ends),
        "isVirtual": event.is_virtual,
        "eventSource": "",
        "poster": state.file(event.poster),
        "going": 0,
        "myRsvp": "",
        "myCheckin": null,
        "comments": 0,
        "tags": event.tags,
        "reactions": [],
        "type": event.kind,
        "category": event.category,
        "livestream": null,
        "rsvpUsers": invited.collect::<Vec<_>>(),
        "creator": state.person(event.author),
        "externalAttendees": event.outside,
        "repeatConfig": event.repeat,
        "repeatId": null,
    })
}
