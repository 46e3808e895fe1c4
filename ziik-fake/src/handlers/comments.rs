//! Comments on posts, and replies to them.

use serde_json::json;

use super::{Answered, post_interaction};
use crate::answers::Answer;
use crate::error::ApiError;
use crate::model::{Comment, Post};
use crate::request::Request;
use crate::rights::require;
use crate::state::State;
use crate::views::comments::comment;

pub(crate) fn get(state: &mut State, request: &Request) -> Answered {
    let (row, _) = readable(state, request)?;
    Ok(Answer::wrapped(comment(state, request.caller, row)))
}

pub(crate) fn replies(state: &mut State, request: &Request) -> Answered {
    let (row, _) = readable(state, request)?;
    let replies = state.comments.iter().filter(|reply| reply.parent == Some(row.id));
    Ok(Answer::list(replies.map(|reply| comment(state, request.caller, reply)).collect()))
}

/// Answers a sentence; the id of the reply is in the address alone.
pub(crate) fn reply(state: &mut State, request: &Request) -> Answered {
    let (row, post) = readable(state, request)?;
    require(post.comments, "comment on this post")?;
    let (parent, post) = (row.id, post.id);
    let mut fields = request.fields();
    let body = fields.text("comment");
    let body = fields.required("comment", body);
    let uploading_files = fields.count("fileCount");
    let uploading_files = fields.non_null("fileCount", uploading_files).unwrap_or(0);
    fields.check()?;
    let now = state.clock.now();
    let id = state.comments.add(|id| Comment {
        id,
        post,
        parent: Some(parent),
        author: request.caller,
        body,
        created_at: now,
        updated_at: now,
        uploading_files,
        ..Comment::default()
    });
    // The latest comment counts for the order of posts.
    state.posts.find_mut(post)?.updated_at = now;
    let answer = Answer::bare(json!({"message": "Comment created"}));
    Ok(answer.created(&state.base_url, &format!("/comments/{id}"), id))
}

pub(crate) fn update(state: &mut State, request: &Request) -> Answered {
    let (row, post) = readable(state, request)?;
    require(state.may_edit_comment(request.caller, row, post), "change this comment")?;
    let id = row.id;
    let mut fields = request.fields();
    let body = fields.text("comment");
    let body = fields.required("comment", body);
    fields.check()?;
    let now = state.clock.now();
    let row = state.comments.find_mut(id)?;
    row.body = body;
    row.updated_at = now;
    changed(state, request)
}

/// Deletes a comment with all replies.
pub(crate) fn delete(state: &mut State, request: &Request) -> Answered {
    let (row, post) = readable(state, request)?;
    require(state.may_delete_comment(request.caller, row, post), "delete this comment")?;
    let view = comment(state, request.caller, row);
    let mut gone = vec![row.id];
    // Replies come after what they reply to.
    for reply in state.comments.iter() {
        if reply.parent.is_some_and(|parent| gone.contains(&parent)) {
            gone.push(reply.id);
        }
    }
    state.comments.retain(|comment| !gone.contains(&comment.id));
    Ok(Answer::deleted(view, true))
}

pub(crate) fn likers(state: &mut State, request: &Request) -> Answered {
    let (row, _) = readable(state, request)?;
    post_interaction::list(state, &row.liked)
}

pub(crate) fn like(state: &mut State, request: &Request) -> Answered {
    let (id, now) = (readable(state, request)?.0.id, state.clock.now());
    state.comments.find_mut(id)?.liked.entry(request.caller).or_insert(now);
    changed(state, request)
}

pub(crate) fn unlike(state: &mut State, request: &Request) -> Answered {
    let id = readable(state, request)?.0.id;
    state.comments.find_mut(id)?.liked.remove(&request.caller);
    let view = comment(state, request.caller, state.comments.find(id)?);
    Ok(Answer::deleted(view, true))
}

fn changed(state: &State, request: &Request) -> Answered {
    let row = state.comments.find(request.id("comment"))?;
    Ok(Answer::changed(comment(state, request.caller, row), true))
}

/// The comment that the path names with its post, for one who may read that.
fn readable<'a>(state: &'a State, request: &Request) -> Result<(&'a Comment, &'a Post), ApiError> {
    let row = state.comments.find(request.id("comment"))?;
    // The comments of a post go with it.
    let post = state.posts.get(row.post).ok_or_else(|| ApiError::not_found("comment"))?;
    require(state.may_see_post(&state.rights(request.caller), post), "see this comment")?;
    Ok((row, post))
}
