//! What readers do with a post: see it, confirm having read it, bookmark it, like it. Each is an
//! operation of its own, and none implies another one.

use std::collections::BTreeMap;

use super::Answered;
use crate::answers::Answer;
use crate::error::ApiError;
use crate::model::{Post, Reactions};
use crate::request::Request;
use crate::rights::{Rights, require};
use crate::state::State;
use crate::views::people::interaction;
use crate::views::posts::post;

/// Who did something, and when.
type Marks = BTreeMap<u64, i64>;

pub(crate) fn viewers(state: &mut State, request: &Request) -> Answered {
    list(state, &editable(state, request)?.reactions.seen)
}

pub(crate) fn see(state: &mut State, request: &Request) -> Answered {
    mark(state, request, |reactions| &mut reactions.seen)
}

pub(crate) fn readers(state: &mut State, request: &Request) -> Answered {
    list(state, &editable(state, request)?.reactions.read)
}

pub(crate) fn confirm(state: &mut State, request: &Request) -> Answered {
    mark(state, request, |reactions| &mut reactions.read)
}

/// Whom the post asks for a confirmation, and who has not given it.
pub(crate) fn non_readers(state: &mut State, request: &Request) -> Answered {
    let row = editable(state, request)?;
    let asked = state.audience(row).filter(|_| row.confirm);
    let left = asked.filter(|user| !row.reactions.read.contains_key(&user.id));
    Ok(Answer::list(left.filter_map(|user| interaction(state, user.id, None)).collect()))
}

pub(crate) fn bookmark(state: &mut State, request: &Request) -> Answered {
    change(state, request, |reactions, caller, _| {
        reactions.bookmarked.insert(caller);
    })?;
    changed(state, request)
}

pub(crate) fn unbookmark(state: &mut State, request: &Request) -> Answered {
    change(state, request, |reactions, caller, _| {
        reactions.bookmarked.remove(&caller);
    })?;
    removed(state, request)
}

pub(crate) fn likers(state: &mut State, request: &Request) -> Answered {
    let (_, row) = readable(state, request)?;
    list(state, &row.reactions.liked)
}

pub(crate) fn like(state: &mut State, request: &Request) -> Answered {
    mark(state, request, |reactions| &mut reactions.liked)
}

pub(crate) fn unlike(state: &mut State, request: &Request) -> Answered {
    change(state, request, |reactions, caller, _| {
        reactions.liked.remove(&caller);
    })?;
    removed(state, request)
}

/// The list of marks, the oldest first.
#[expect(clippy::unnecessary_wraps, reason = "all operations answer in the same form")]
pub(super) fn list(state: &State, marks: &Marks) -> Answered {
    let mut marks: Vec<_> = marks.iter().map(|(user, at)| (*at, *user)).collect();
    marks.sort_unstable();
    let items = marks.into_iter().filter_map(|(at, user)| interaction(state, user, Some(at)));
    Ok(Answer::list(items.collect()))
}

/// Marks the post for the caller. Of several times the first one counts.
fn mark(
    state: &mut State,
    request: &Request,
    of: impl Fn(&mut Reactions) -> &mut Marks,
) -> Answered {
    change(state, request, |reactions, caller, now| {
        of(reactions).entry(caller).or_insert(now);
    })?;
    changed(state, request)
}

fn change(
    state: &mut State,
    request: &Request,
    change: impl FnOnce(&mut Reactions, u64, i64),
) -> Result<(), ApiError> {
    let id = readable(state, request)?.1.id;
    let now = state.clock.now();
    change(&mut state.posts.find_mut(id)?.reactions, request.caller, now);
    Ok(())
}

fn changed(state: &State, request: &Request) -> Answered {
    let (rights, row) = readable(state, request)?;
    Ok(Answer::changed(post(state, &rights, row), false))
}

fn removed(state: &State, request: &Request) -> Answered {
    let (rights, row) = readable(state, request)?;
    Ok(Answer::deleted(post(state, &rights, row), false))
}

/// The post that the path names, for one who may read it.
fn readable<'a>(state: &'a State, request: &Request) -> Result<(Rights, &'a Post), ApiError> {
    let rights = state.rights(request.caller);
    let row = state.posts.find(request.id("content"))?;
    require(state.may_see_post(&rights, row), "see this post")?;
    Ok((rights, row))
}

/// The post that the path names, for one who may change it.
fn editable<'a>(state: &'a State, request: &Request) -> Result<&'a Post, ApiError> {
    let rights = state.rights(request.caller);
    let row = state.posts.find(request.id("content"))?;
    require(state.may_edit_post(&rights, row), "see who has read this post")?;
    Ok(row)
}
