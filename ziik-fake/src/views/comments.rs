//! Comments in answers.

use serde_json::{Value, json};

use super::people::{author, gone};
use crate::model::{Comment, Post};
use crate::rights::COMMENT_LIMIT;
use crate::state::State;

pub(crate) fn comment(state: &State, caller: u64, row: &Comment) -> Value {
    let mut view = plain(state, caller, row);
    let replies = || state.comments.iter().filter(|reply| reply.parent == Some(row.id));
    let count = replies().count();
    // The latest reply has less of everything.
    let latest = replies().next_back().map(|reply| plain(state, caller, reply));
    view["replies"] = json!({"count": count, "latest": latest});
    view["interaction"] = json!({"liked": row.liked.contains_key(&caller)});
    view["stats"] = json!({"likes": row.liked.len(), "replies": count});
    view["files"] = json!([]);
    view["mentions"] = json!([]);
    view
}

fn plain(state: &State, caller: u64, row: &Comment) -> Value {
    let post = state.posts.get(row.post);
    let has_seen = |post: &Post| post.reactions.seen.get(&caller) >= Some(&row.created_at);
    let may = |is_allowed: fn(&State, u64, &Comment, &Post) -> bool| {
        post.is_some_and(|post| is_allowed(state, caller, row, post))
    };
    let edit_until = if row.author == caller { row.created_at + COMMENT_LIMIT } else { 0 };
    json!({
        "id": row.id,
        "body": row.body,
        "author": author(state, row.author).unwrap_or_else(|| gone(row.author)),
        "publish": {"created_at": row.created_at, "updated_at": row.updated_at},
        "replies": [],
        "interaction": [],
        "stats": [],
        "is_new": row.author != caller && !post.is_some_and(has_seen),
        "is_reply": row.parent.is_some(),
        "uploading_files": row.uploading_files,
        "url": format!("api/comments/{}", row.id),
        "permissions": {
            "edit": may(State::may_edit_comment),
            "edit_until": edit_until,
            "delete": may(State::may_delete_comment),
        },
    })
}
