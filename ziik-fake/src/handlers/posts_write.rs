//! Creating, changing and removing posts.

use super::Answered;
use super::post_parts;
use crate::answers::Answer;
use crate::error::ApiError;
use crate::fields::{Fields, Patch, set};
use crate::model::Post;
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
    let owner = fields.id("owner_unit", |id| state.units.has(id));
    row.owner_unit = fields.non_null("owner_unit", owner);
    let rights = state.rights(caller);
    let group = row.group.and_then(|id| state.groups.get(id));
    if let Some(group) = group {
        row.comments = group.comments_default;
    }
    apply(state, &mut fields, &mut row);
    fields.check()?;
    if let Some(group) = group {
        require(group.lets_publish(caller), "publish in this group")?;
    } else {
        // Who may write in several units says from which; otherwise it is the first one in which
        // that is allowed.
        let ability = publishing_ability(&row);
        row.owner_unit = row.owner_unit.or_else(|| rights.unit_for(ability));
        let allowed = row.owner_unit.is_some_and(|unit| state.may_in(&rights, ability, unit));
        require(allowed, "publish to the organisation")?;
    }

    let group = row.group;
    let id = state.posts.add(|id| Post { id, ..row });
    if let Some(group) = group {
        state.groups.find_mut(group)?.updated_at = now;
    }
    let view = post(state, &state.rights(caller), state.posts.find(id)?);
    Ok(Answer::bare(view).created(&state.base_url, &format!("/content/{id}"), id))
}

pub(crate) fn update(state: &mut State, request: &Request) -> Answered {
    let mut row = editable(state, request)?;
    let mut fields = request.fields();
    let group = fields.id("group", |id| state.groups.has(id));
    if matches!(group, Patch::Value(group) if row.group != Some(group))
        || group == Patch::Null && row.group.is_some()
    {
        fields.complain("group", "A post stays where it was published.");
    }
    // One passage of the older documents has group posts not changed at all, the next lets
    // the group's administrators change them. So the content can be changed, and whom it is for
    // cannot.
    if row.group.is_some() {
        for name in ["visibility", "sharing"] {
            if fields.has(name) {
                fields.complain(name, "A post in a group stays addressed to the group.");
            }
        }
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
    state.remove_orphans();
    Ok(Answer::deleted(view, false))
}

/// Brings a published post up again: it is new to its readers, and the last one that changed.
pub(crate) fn republish(state: &mut State, request: &Request) -> Answered {
    let mut row = editable(state, request)?;
    let now = state.clock.now();
    if !row.is_published(now) {
        return Err(ApiError::invalid("publish", "The post is not published."));
    }
    row.updated_at = now;
    row.reactions.seen.clear();
    let view = post(state, &state.rights(request.caller), &row);
    state.posts.put(row.id, row);
    Ok(Answer::changed(view, false))
}

pub(super) fn editable(state: &State, request: &Request) -> Result<Post, ApiError> {
    let rights = state.rights(request.caller);
    let row = state.posts.find(request.id("content"))?;
    require(state.may_edit_post(&rights, row), "change this post")?;
    Ok(row.clone())
}

/// Takes over the fields that creating and updating have in common. A post without an id is a new
/// one.
fn apply(state: &State, fields: &mut Fields, row: &mut Post) {
    let new = row.id == 0;
    // The documents let the title of an update be null, and there is no post without one: null
    // keeps it.
    let title = fields.text("title");
    if new {
        row.title = fields.required("title", title);
    } else if title != Patch::Null {
        set(&mut row.title, fields.not_null("title", title));
    }
    fields.text("body").apply(&mut row.body);
    post_parts::audience(state, fields, row);

    for part in ["comments", "publish"] {
        fields.part(part);
    }
    set(&mut row.comments, fields.flag("comments.enabled"));
    if fields.object("confirm") == Patch::Null {
        row.confirm = false;
    }
    set(&mut row.confirm, fields.flag("confirm.enabled"));
    set(&mut row.show_in_feed, fields.flag("show_in_feed"));
    set(&mut row.important, fields.flag("important"));
    fields.integer("publish.publish_on").apply(&mut row.publish_on);
    fields.integer("publish.unpublish_on").apply(&mut row.unpublish_on);
    match fields.flag("publish.status") {
        Some(false) => row.publish_on = None,
        Some(true) if row.publish_on.is_none() => row.publish_on = Some(state.clock.now()),
        _ => {}
    }
    let files = fields.count("fileCount");
    set(&mut row.uploading_files, fields.non_null("fileCount", files));
    post_parts::poll(fields, &mut row.poll);
    post_parts::pinned(fields, &mut row.pinned);
    post_parts::event(fields, &mut row.event, new);
}
