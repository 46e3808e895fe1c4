//! Reading posts.

use std::cmp::Reverse;

use serde_json::{Value, json};

use super::Answered;
use crate::answers::Answer;
use crate::model::Post;
use crate::request::Request;
use crate::rights::require;
use crate::state::State;
use crate::views::posts::post;

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
    let kind = query.word("type", &["news", "debate", "event"])?;
    let sorting = query.word("sorting", &["activity", "publish"])?;
    let rights = state.rights(request.caller);
    let now = state.clock.now();
    let shown = |post: &&Post| {
        fits(post)
            && kind.is_none_or(|kind| kind == post.kind())
            && post.is_published(now)
            && state.may_see_post(&rights, post)
    };
    let mut posts: Vec<_> = state.posts.iter().filter(shown).collect();
    match sorting {
        Some("publish") => posts.sort_by_key(|post| Reverse((post.publish_on, post.id))),
        _ => posts.sort_by_key(|post| Reverse((post.updated_at, post.id))),
    }
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
