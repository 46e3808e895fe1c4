//! Searching everything: users, units and posts. Of the other kinds nothing is found.

use std::collections::BTreeMap;

use serde_json::json;

use super::Answered;
use super::user_search::{has_words, words};
use super::users::may_see;
use crate::answers::Answer;
use crate::model::{Post, Unit, User};
use crate::page;
use crate::request::Request;
use crate::state::State;
use crate::views::people;
use crate::views::search::post as view_of_post;
use crate::views::units::summary;

const LIMIT: usize = 50;
const KINDS: [&str; 10] = [
    "news", "manuals", "user", "unit", "faq", "supplier", "debate", "event", "document", "message",
];

/// One thing that was found.
enum Hit<'s> {
    User(&'s User),
    Unit(&'s Unit),
    Post(&'s Post),
}

/// What holds all the words and the caller may see: active users, units, and posts. `facets` counts
/// the hits of each kind.
pub(crate) fn search(state: &mut State, request: &Request) -> Answered {
    let rights = state.rights(request.caller);
    let kinds = request.query.words("type", &KINDS)?;
    let is_wanted = |kind: &str| kinds.is_empty() || kinds.contains(&kind);
    let words = words(request.text("keyword"));

    let users = state.users.iter().filter(|user| {
        is_wanted("user")
            && user.active
            && may_see(&rights, user)
            && has_words(&user.name(), &words)
    });
    let units = state
        .units
        .iter()
        .filter(|unit| is_wanted("unit") && rights.assigned && has_words(&unit.name, &words));
    let posts = state.posts.iter().filter(|post| {
        let text = format!("{} {}", post.title, post.body.as_deref().unwrap_or_default());
        is_wanted(post.kind()) && state.may_see_post(&rights, post) && has_words(&text, &words)
    });
    let found = users.map(Hit::User).chain(units.map(Hit::Unit)).chain(posts.map(Hit::Post));
    let found: Vec<_> = found.collect();

    let mut facets = BTreeMap::new();
    for hit in &found {
        *facets.entry(hit.kind()).or_insert(0_usize) += 1;
    }
    let view = |hit: &Hit| match hit {
        Hit::User(user) => people::found(state, &rights, user),
        Hit::Unit(unit) => summary(state, unit),
        Hit::Post(post) => view_of_post(state, &rights, post),
    };
    let mut body = page::body(&state.base_url, request, LIMIT, &found, view)?;
    body["meta"]["facets"] = json!(facets);
    Ok(Answer::page(body))
}

impl Hit<'_> {
    fn kind(&self) -> &'static str {
        match self {
            Self::User(_) => "user",
            Self::Unit(_) => "unit",
            Self::Post(post) => post.kind(),
        }
    }
}
