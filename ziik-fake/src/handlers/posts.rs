//! Reading posts.

use std::cmp::Reverse;

use serde_json::{Value, json};

use super::Answered;
use crate::answers::Answer;
use crate::error::ApiError;
use crate::model::Post;
use crate::page::page;
use crate::request::Request;
use crate::rights::require;
use crate::state::State;
use crate::views::posts::post;

const LIST_LIMIT: usize = 5;
const KINDS: [&str; 3] = ["news", "debate", "event"];
const SORTING: [&str; 2] = ["activity", "publish"];

/// The posts that the caller may see. Several filters narrow the list down. Drafts come by
/// themselves only.
pub(crate) fn list(state: &mut State, request: &Request) -> Answered {
    let (query, caller, now) = (&request.query, request.caller, state.clock.now());
    let kind = query.word("content_type", &KINDS)?;
    let sorting = query.word("sortBy", &SORTING)?;
    let group = query.id("group")?;
    let drafts = query.word("type", &["drafts"])?.is_some();
    let scheduled = query.parsed("scheduled", "0 or 1", |text| match text {
        "0" => Some(false),
        "1" => Some(true),
        _ => None,
    })?;
    let filters: Vec<&str> = query.values("filter").filter(|filter| !filter.is_empty()).collect();
    if !filters.iter().all(|filter| FILTERS.contains(filter)) {
        let known = FILTERS.join(", ");
        return Err(ApiError::invalid("filter", format!("Must be of: {known}.")));
    }
    // Present and empty, it means the caller.
    let author = match query.values("author").next_back() {
        Some("" | "0" | "null") => Some(caller),
        _ => query.id("author")?,
    };
    let answered = query.has("answered");
    let rights = state.rights(caller);
    let shown = |post: &&Post| {
        let is_scheduled = post.publish_on.is_some_and(|on| on > now);
        let is_in_time = match post.publish_on {
            None => drafts,
            Some(_) => !drafts && post.unpublish_on.is_none_or(|off| off > now),
        };
        is_in_time
            && kind.is_none_or(|kind| kind == post.kind())
            && group.is_none_or(|group| post.group == Some(group))
            && scheduled.is_none_or(|wanted| wanted == is_scheduled)
            && author.is_none_or(|author| post.author == author)
            && filters.iter().all(|filter| is_of(post, filter, caller))
            && (!answered || has_answered(post, caller))
            && state.may_see_post(&rights, post)
    };
    let mut posts: Vec<_> = state.posts.iter().filter(shown).collect();
    sort(&mut posts, sorting);
    page(&state.base_url, request, LIST_LIMIT, &posts, |row| post(state, &rights, row))
}

const FILTERS: [&str; 4] = ["feed", "bookmark", "important", "confirm"];

fn is_of(post: &Post, filter: &str, caller: u64) -> bool {
    match filter {
        "feed" => post.show_in_feed,
        "bookmark" => post.reactions.bookmarked.contains(&caller),
        "important" => post.important,
        _ => post.confirm,
    }
}

/// Whether the caller has done what the post asks for.
fn has_answered(post: &Post, caller: u64) -> bool {
    post.confirm && post.reactions.read.contains_key(&caller)
        || post.reactions.rsvp.contains_key(&caller)
}

fn sort(posts: &mut [&Post], sorting: Option<&str>) {
    match sorting {
        Some("publish") => posts.sort_by_key(|post| Reverse((post.publish_on, post.id))),
        _ => posts.sort_by_key(|post| Reverse((post.updated_at, post.id))),
    }
}

pub(crate) fn global_ids(state: &mut State, request: &Request) -> Answered {
    ids(state, request, |post| post.group.is_none() && post.show_in_feed)
}

pub(crate) fn group_ids(state: &mut State, request: &Request) -> Answered {
    let group = state.groups.find(request.id("group"))?;
    require(state.rights(request.caller).may_see_group(group), "see this group")?;
    ids(state, request, |post| post.group == Some(group.id))
}

/// What a user wrote, and what was shared with the user alone.
pub(crate) fn user_ids(state: &mut State, request: &Request) -> Answered {
    let user = state.users.find(request.id("user"))?.id;
    ids(state, request, |post| post.author == user || post.shares.contains(&user))
}

fn ids(state: &State, request: &Request, fits: impl Fn(&Post) -> bool) -> Answered {
    let query = &request.query;
    let kind = query.word("type", &KINDS)?;
    let sorting = query.word("sorting", &SORTING)?;
    let rights = state.rights(request.caller);
    let now = state.clock.now();
    let shown = |post: &&Post| {
        fits(post)
            && kind.is_none_or(|kind| kind == post.kind())
            && post.is_published(now)
            && state.may_see_post(&rights, post)
    };
    let mut posts: Vec<_> = state.posts.iter().filter(shown).collect();
    sort(&mut posts, sorting);
    Ok(Answer::fixed(posts.iter().map(|post| json!(post.id)).collect()))
}

/// Every id that is asked for has an answer: the post, or null where there is none to see.
pub(crate) fn by_ids(state: &mut State, request: &Request) -> Answered {
    let rights = state.rights(request.caller);
    let view = |id: u64| {
        let row = state.posts.get(id).filter(|row| state.may_see_post(&rights, row));
        (id.to_string(), json!(row.map(|row| post(state, &rights, row))))
    };
    let map = request.ids("contentIDs")?.into_iter().map(view);
    Ok(Answer::map(Value::Object(map.collect()), false))
}

pub(crate) fn get(state: &mut State, request: &Request) -> Answered {
    let rights = state.rights(request.caller);
    let row = state.posts.find(request.id("content"))?;
    require(state.may_see_post(&rights, row), "see this post")?;
    Ok(Answer::bare(post(state, &rights, row)))
}
