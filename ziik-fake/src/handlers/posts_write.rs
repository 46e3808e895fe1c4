//! Creating, changing and removing posts.

use serde_json::{Map, Value, json};

use super::Answered;
use crate::answers::Answer;
use crate::error::ApiError;
use crate::fields::{Fields, Patch, set};
use crate::model::{Group, Post};
use crate::request::Request;
use crate::rights::{publishing_ability, require};
use crate::state::State;
use crate::views::posts::post;

pub(crate) fn create(state: &mut State, request: &Request) -> Answered {
    let caller = request.caller;
    let now = state.clock.now();
    let mut row = Post {
        author: caller,
        comments: true,
        show_in_feed: true,
        publish_on: Some(now),
        created_at: now,
        updated_at: now,
        ..Post::default()
    };
    let mut fields = request.fields();
    fields.id("group", |id| state.groups.has(id)).apply(&mut row.group);
    fields.id("owner_unit", |id| state.units.has(id)).apply(&mut row.owner_unit);
    let group = row.group.and_then(|id| state.groups.get(id));
    if let Some(group) = group {
        row.comments = group.comments_default;
    }
    apply(state, &mut fields, &mut row);
    fields.check()?;
    require_right_to_publish(state, caller, group, &row)?;

    let group = row.group;
    let id = state.posts.add(|id| Post { id, ..row });
    if let Some(group) = group {
        state.groups.find_mut(group)?.updated_at = now;
    }
    let view = post(state, &state.rights(caller), state.posts.find(id)?);
    Ok(Answer::bare(view).created(&state.base_url, &format!("/content/{id}"), id))
}

fn require_right_to_publish(state: &State, caller: u64, group: Option<&Group>, row: &Post) -> Result<(), ApiError> {
    match group {
        Some(group) => require(group.lets_publish(caller), "publish in this group"),
        None => require(state.rights(caller).can(publishing_ability(row)), "publish to the organisation"),
    }
}

pub(crate) fn update(state: &mut State, request: &Request) -> Answered {
    let mut row = editable(state, request)?;
    let mut fields = request.fields();
    let group = fields.id("group", |id| state.groups.has(id));
    if matches!(group, Patch::Value(group) if row.group != Some(group)) || group == Patch::Null && row.group.is_some() {
        fields.complain("group", "A post stays where it was published.");
    }
    apply(state, &mut fields, &mut row);
    fields.check()?;
    row.updated_at = state.clock.now();
    let view = post(state, &state.rights(request.caller), &row);
    state.posts.put(row.id, row);
    Ok(Answer::changed(view, false))
}

pub(crate) fn delete(state: &mut State, request: &Request) -> Answered {
    let row = editable(state, request)?;
    let view = post(state, &state.rights(request.caller), &row);
    state.posts.remove(row.id);
    Ok(Answer::deleted(view, false))
}

fn editable(state: &State, request: &Request) -> Result<Post, ApiError> {
    let rights = state.rights(request.caller);
    let row = state.posts.find(request.id("content"))?;
    require(state.may_edit_post(&rights, row), "change this post")?;
    Ok(row.clone())
}

/// Takes over the fields that creating and updating have in common. A post without an id is a new one.
fn apply(state: &State, fields: &mut Fields, row: &mut Post) {
    set(&mut row.title, fields.name("title", row.id == 0));
    fields.text("body").apply(&mut row.body);

    let is_unit = |id| state.units.has(id);
    let visibility = &mut row.visibility;
    fields.boolean("visibility.all_units").apply_or_default(&mut visibility.all_units);
    fields.ids("visibility.units", is_unit).apply_or_default(&mut visibility.units);
    fields.ids("visibility.units_falldown", is_unit).apply_or_default(&mut visibility.units_falldown);
    let is_type = |id| state.user_types.has(id);
    fields.ids("visibility.userTypes", is_type).apply_or_default(&mut visibility.user_types);
    fields.ids("sharing.shares", |id| state.users.has(id)).apply_or_default(&mut row.shares);

    set(&mut row.comments, fields.boolean("comments.enabled").value());
    set(&mut row.confirm, fields.boolean("confirm.enabled").value());
    set(&mut row.show_in_feed, fields.boolean("show_in_feed").value());
    set(&mut row.important, fields.boolean("important").value());
    fields.integer("publish.publish_on").apply(&mut row.publish_on);
    fields.integer("publish.unpublish_on").apply(&mut row.unpublish_on);
    match fields.boolean("publish.status") {
        Patch::Value(false) => row.publish_on = None,
        Patch::Value(true) if row.publish_on.is_none() => row.publish_on = Some(state.clock.now()),
        _ => {}
    }
    set(&mut row.uploading_files, fields.count("fileCount").value());
    fields.object("poll").apply(&mut row.poll);
    fields.object("pinned").apply(&mut row.pinned);
    apply_event(fields, &mut row.event);
}

fn apply_event(fields: &mut Fields, event: &mut Option<Value>) {
    let sent = match fields.object("event") {
        Patch::Absent => return,
        Patch::Null => {
            *event = None;
            return;
        }
        Patch::Value(sent) => sent,
    };
    let new = event.is_none();
    for name in ["event.datetime_start", "event.datetime_end"] {
        let text = fields.text(name);
        // An update in the older form has `start` and `end` instead.
        if new {
            fields.required(name, text);
        }
    }
    for name in ["event.location", "event.link", "event.end_date", "event.repeat_rules", "event.timezone", "event.date"]
    {
        fields.text(name);
    }
    fields.boolean("event.all_day");
    fields.boolean("event.participation.enabled");
    fields.object("event.recurrence");
    fields.word("event.recurrence.freq", &["daily", "weekly", "monthly", "yearly"]);
    let times = (fields.integer("event.start").value(), fields.integer("event.end").value());

    let Some(kept) = event.get_or_insert_with(|| json!({})).as_object_mut() else { return };
    if let Value::Object(sent) = sent {
        kept.extend(sent.into_iter().filter(|(name, _)| name != "start" && name != "end"));
    }
    if let (Some(start), Some(end)) = times {
        set_times(kept, start, end);
    }
}

/// Times sent as Unix seconds are read back as text that holds Unix seconds.
fn set_times(event: &mut Map<String, Value>, start: i64, end: i64) {
    event.insert("datetime_start".to_owned(), Value::Null);
    event.insert("datetime_end".to_owned(), Value::Null);
    event.insert("dates".to_owned(), json!([{"start": start.to_string(), "end": end.to_string()}]));
}
