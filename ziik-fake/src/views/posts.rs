//! Posts in answers.

use serde_json::{Value, json};

use super::files::files;
use super::people::{author, gone};
use super::units::{summary_of, user_type_refs};
use crate::files::Owner;
use crate::handlers::events;
use crate::model::Post;
use crate::rights::Rights;
use crate::state::State;

pub(crate) fn post(state: &State, rights: &Rights, row: &Post) -> Value {
    let group = row.group.and_then(|id| state.groups.get(id));
    let may_edit = state.may_edit_post(rights, row);
    let published = row.is_published(state.clock.now());
    let (caller, reactions) = (rights.caller, &row.reactions);
    let seen = row.is_seen_by(caller);
    let has_read = reactions.read.contains_key(&caller);
    let comments = || state.comments.iter().filter(|comment| comment.post == row.id);
    let replies = comments().filter(|comment| comment.parent.is_some()).count();
    let count = comments().count() - replies;
    let mut view = json!({
        "id": row.id,
        "content_type": row.kind(),
        "type": "chain",
        "title": row.title,
        "body": row.body,
        "show_in_feed": row.show_in_feed,
        "important": row.important,
        "actively_requires_action": row.confirm && !has_read && !rights.is(row.author),
        "mute_rule": null,
        "seen_by_user": seen,
        "has_unseen_mention": false,
        "pinned": row.pinned,
        "confirm": {"enabled": row.confirm, "total": reactions.read.len()},
        "publish": {
            "status": published,
            "publish_on": row.publish_on,
            "unpublish_on": row.unpublish_on,
            "created_at": row.created_at,
            "updated_at": row.updated_at,
        },
        "event": row.event.as_ref().map(|sent| event(state, caller, row, sent)),
        "interaction": {
            "seen": seen,
            "liked": reactions.liked.contains_key(&caller),
            "read": has_read,
            "bookmarked": reactions.bookmarked.contains(&caller),
        },
        "stats": {
            "comments": count,
            "replies": replies,
            "likes": reactions.liked.len(),
            "reads": reactions.read.len(),
        },
        "sharing": {
            "shared": !row.shares.is_empty(),
            "shares": row.shares.iter().filter_map(|id| author(state, *id)).collect::<Vec<_>>(),
        },
        "visibility": visibility(state, row),
        "uploading_files": row.uploading_files,
        "files": files(state, Owner::Post(row.id), rights.caller()),
        "permissions": {"edit": may_edit, "delete": may_edit},
        "comments": {
            "enabled": row.comments,
            "count": count,
            "replies": replies,
            // No document shows a latest comment.
            "latest": null,
        },
        "mentions": [],
        "group": group.map(|group| json!({"id": group.id, "name": group.name, "image": null})),
        "author": author(state, row.author).unwrap_or_else(|| gone(row.author)),
        "poll": row.poll,
        "participation": null,
        "translations": {},
        "url": format!("api/content/{}", row.id),
    });
    // No document has it null.
    if let Some(at) = row.publish_on {
        view["publish"]["published_at"] = json!(at);
    }
    view
}

fn visibility(state: &State, row: &Post) -> Value {
    let unit = |id: u64, falldown: bool| {
        let mut view = summary_of(state, id)?;
        view["falldown"] = json!(falldown);
        Some(view)
    };
    let units = row.visibility.units.iter().filter_map(|id| unit(*id, false));
    let falldown = row.visibility.units_falldown.iter().filter_map(|id| unit(*id, true));
    // The unit that owns the post belongs here too, under a key that no document names.
    json!({
        "units": units.chain(falldown).collect::<Vec<_>>(),
        "userTypes": user_type_refs(state, &row.visibility.user_types),
    })
}

/// The event as it was sent, with the keys that every event has.
fn event(state: &State, caller: u64, row: &Post, sent: &Value) -> Value {
    let rsvp = &row.reactions.rsvp;
    let accepted = rsvp.values().filter(|accepts| **accepts).count();
    let invited = if row.has_participation() { state.audience(row).count() } else { 0 };
    let mut view = json!({
        "location": null,
        "link": null,
        "all_day": false,
        "date_start": null,
        "date_end": null,
        "recurrence": null,
        "rrule": sent.get("repeat_rules"),
        "participation": {
            "enabled": false,
            "rsvp": rsvp.get(&caller).copied().map(events::rsvp),
            "invited": invited,
            "accepted": accepted,
            "rejected": rsvp.len() - accepted,
        },
    });
    if let (Some(view), Some(sent)) = (view.as_object_mut(), sent.as_object()) {
        let plain = sent.iter().filter(|(name, _)| name.as_str() != "participation");
        view.extend(plain.map(|(name, value)| (name.clone(), value.clone())));
        if let Some(enabled) =
            sent.get("participation").and_then(|participation| participation.get("enabled"))
        {
            view["participation"]["enabled"] = enabled.clone();
        }
    }
    view
}
