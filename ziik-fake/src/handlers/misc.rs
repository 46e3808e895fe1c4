//! Counters, languages and time zones.

use serde_json::{Value, json};

use super::Answered;
use crate::answers::Answer;
use crate::model::Post;
use crate::request::Request;
use crate::state::State;

/// The languages that users can choose, each in its own language.
pub(crate) const LANGUAGES: [(&str, &str); 6] = [
    ("da", "Dansk"),
    ("de", "Deutsch"),
    ("en", "English"),
    ("fi", "Suomi"),
    ("nb", "Norsk bokmål"),
    ("sv", "Svenska"),
];

const TIMEZONES: [&str; 7] = [
    "Atlantic/Reykjavik",
    "Europe/Berlin",
    "Europe/Copenhagen",
    "Europe/Helsinki",
    "Europe/Oslo",
    "Europe/Stockholm",
    "UTC",
];

#[expect(clippy::unnecessary_wraps, reason = "all handlers have the same form")]
pub(crate) fn counters(state: &mut State, request: &Request) -> Answered {
    let caller = request.caller;
    let rights = state.rights(caller);
    let unseen = |kind: &str| {
        let is_unseen = |post: &&Post| post.kind() == kind && !post.is_seen_by(caller);
        let posts = state.posts.iter().filter(is_unseen);
        posts
            .filter(|post| {
                post.group
                    .is_none_or(|id| state.groups.get(id).is_some_and(|group| group.has(caller)))
            })
            .filter(|post| state.may_see_post(&rights, post))
            .count()
    };
    let unread: Vec<_> = state.conversations.iter().map(|row| row.unread(caller)).collect();
    Ok(Answer::map(
        json!({
            "groups": unseen("debate"),
            "events": unseen("event"),
            "news": unseen("news"),
            "messages": unread.iter().sum::<usize>(),
            "notifications": 0,
            "conversations": unread.iter().filter(|count| **count > 0).count(),
            "timestamp": state.clock.now(),
        }),
        false,
    ))
}

#[expect(clippy::unnecessary_wraps, reason = "all handlers have the same form")]
pub(crate) fn languages(_: &mut State, _: &Request) -> Answered {
    let map = LANGUAGES.iter().map(|(code, name)| ((*code).to_owned(), json!(name)));
    Ok(Answer::map(Value::Object(map.collect()), true))
}

#[expect(clippy::unnecessary_wraps, reason = "all handlers have the same form")]
pub(crate) fn timezones(_: &mut State, _: &Request) -> Answered {
    Ok(Answer::list(TIMEZONES.iter().map(|name| json!(name)).collect()))
}
