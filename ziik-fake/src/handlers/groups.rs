//! Groups.

use super::Answered;
use crate::answers::Answer;
use crate::error::ApiError;
use crate::fields::{Fields, Patch, set};
use crate::model::Group;
use crate::page::page;
use crate::request::Request;
use crate::rights::require;
use crate::state::State;
use crate::views::talk;

const LIST_LIMIT: usize = 50;
const KINDS: [&str; 2] = ["public", "private"];
/// Fields that are never null in a new group, and that null leaves alone in an old one.
const SWITCHES: [&str; 2] = ["only_admin_publish", "post_comments_enabled_default"];

pub(crate) fn list(state: &mut State, request: &Request) -> Answered {
    let kind = request.query.word("type", &KINDS)?;
    let sort = request.query.word("sort", &["activity", "name"])?;
    let fits = |group: &Group| kind.is_none_or(|kind| group.private == (kind == "private"));
    select(state, request, sort.unwrap_or("activity"), fits)
}

pub(crate) fn search(state: &mut State, request: &Request) -> Answered {
    let word = request.text("search").to_lowercase();
    select(state, request, "name", |group| group.name.to_lowercase().contains(&word))
}

fn select(state: &State, request: &Request, sort: &str, fits: impl Fn(&Group) -> bool) -> Answered {
    let caller = request.caller;
    let rights = state.rights(caller);
    let mode = request.query.word("mode", &["member", "available", "can_publish"])?;
    let in_mode = |group: &Group| match mode {
        Some("available") => rights.assigned && !group.private && !group.has(caller),
        Some("can_publish") => group.lets_publish(caller),
        _ => group.has(caller),
    };
    let mut groups: Vec<_> =
        state.groups.iter().filter(|group| in_mode(group) && fits(group)).collect();
    match sort {
        "name" => groups.sort_by_key(|group| (group.name.to_lowercase(), group.id)),
        _ => groups.sort_by_key(|group| std::cmp::Reverse((group.updated_at, group.id))),
    }
    page(&state.base_url, request, LIST_LIMIT, &groups, |group| talk::group(state, caller, group))
}

pub(crate) fn get(state: &mut State, request: &Request) -> Answered {
    let group = state.groups.find(request.id("group"))?;
    require(state.rights(request.caller).may_see_group(group), "see this group")?;
    Ok(Answer::wrapped(talk::group(state, request.caller, group)))
}

pub(crate) fn create(state: &mut State, request: &Request) -> Answered {
    require(state.rights(request.caller).can("groups"), "create groups")?;
    let mut group =
        Group { comments_default: true, updated_at: state.clock.now(), ..Group::default() };
    let mut fields = request.fields();
    set(&mut group.name, fields.name("name", true));
    let kind = fields.word("type", &KINDS);
    group.private = fields.required("type", kind) == "private";
    for name in SWITCHES {
        fields.flag(name);
    }
    apply(&mut fields, &mut group);
    fields.check()?;
    group.members.insert(request.caller, true);
    let id = state.groups.add(|id| Group { id, ..group });
    let view = talk::group(state, request.caller, state.groups.find(id)?);
    Ok(Answer::wrapped(view).created(&state.base_url, &format!("/groups/{id}"), id))
}

pub(crate) fn update(state: &mut State, request: &Request) -> Answered {
    let mut group = administered(state, request)?;
    let mut fields = request.fields();
    // The documents let name and type be null, and there is no group without them: null keeps
    // them.
    let name = fields.text("name");
    if name != Patch::Null {
        set(&mut group.name, fields.not_null("name", name));
    }
    if let Some(kind) = fields.word("type", &KINDS).value() {
        group.private = kind == "private";
    }
    apply(&mut fields, &mut group);
    fields.check()?;
    group.updated_at = state.clock.now();
    let view = talk::group(state, request.caller, &group);
    state.groups.put(group.id, group);
    Ok(Answer::changed_to(view, true))
}

pub(crate) fn delete(state: &mut State, request: &Request) -> Answered {
    let group = administered(state, request)?;
    let view = talk::group(state, request.caller, &group);
    state.close_group(group);
    Ok(Answer::deleted(view, true))
}

/// The group that the path names, for one who administers it.
pub(super) fn administered(state: &State, request: &Request) -> Result<Group, ApiError> {
    let group = state.groups.find(request.id("group"))?;
    require(group.is_admin(request.caller), "change this group")?;
    Ok(group.clone())
}

fn apply(fields: &mut Fields, group: &mut Group) {
    fields.text("description").apply(&mut group.description);
    let [admins, comments] = SWITCHES.map(|name| fields.boolean(name).value());
    set(&mut group.only_admin_publish, admins);
    set(&mut group.comments_default, comments);
}
