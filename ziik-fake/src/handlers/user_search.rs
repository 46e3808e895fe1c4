//! Finding active users.

use std::collections::BTreeSet;

use super::Answered;
use super::users::may_see;
use crate::model::User;
use crate::page::page;
use crate::request::Request;
use crate::rights::require;
use crate::state::State;
use crate::views::people;

const LIMIT: usize = 50;

/// The active users for whom all conditions hold. Of a list of ids one has to fit; `users` narrows
/// the search to these users. A user is in a unit who is in a department of it by the membership.
pub(crate) fn search(state: &mut State, request: &Request) -> Answered {
    let query = &request.query;
    let rights = state.rights(request.caller);
    let keyword = query.text("keyword").map(words);
    let email = query.text("email");
    let user_types = query.ids("userTypes")?;
    let units = query.ids("units")?;
    let units_falldown = query.ids("units_falldown")?;
    let users = query.ids("users")?;
    let group = |name| {
        let Some(id) = query.id(name)? else { return Ok(None) };
        let group = state.groups.find(id)?;
        require(rights.may_see_group(group), "see this group")?;
        Ok(Some(group))
    };
    let (inside, outside) = (group("inGroup")?, group("notInGroup")?);
    let post = query.id("content")?.map(|id| state.posts.find(id)).transpose()?;
    if let Some(post) = post {
        require(state.may_see_post(&rights, post), "see this post")?;
    }

    // The index answers for an address without a look at everybody.
    let holders: Option<BTreeSet<u64>> =
        email.map(|email| state.users.with_email(email).map(|user| user.id).collect());
    let is_in = |user: &User, unit: u64| {
        user.memberships.iter().any(|row| row.unit == unit || row.department == Some(unit))
    };
    let has_type =
        |user: &User, id: &u64| user.memberships.iter().any(|row| row.user_types.contains(id));
    let is_below = |user: &User, roots: &[u64]| {
        user.memberships.iter().any(|row| {
            let places = [Some(row.unit), row.department];
            places.into_iter().flatten().any(|place| state.is_within(place, roots))
        })
    };
    let fits = |user: &&User| {
        user.active
            && may_see(&rights, user)
            && keyword.as_ref().is_none_or(|words| has_words(&user.name(), words))
            && holders.as_ref().is_none_or(|ids| ids.contains(&user.id))
            && users.as_ref().is_none_or(|ids| ids.contains(&user.id))
            && user_types.as_ref().is_none_or(|ids| ids.iter().any(|id| has_type(user, id)))
            && units.as_ref().is_none_or(|ids| ids.iter().any(|id| is_in(user, *id)))
            && units_falldown.as_ref().is_none_or(|roots| is_below(user, roots))
            && inside.is_none_or(|group| group.has(user.id))
            && outside.is_none_or(|group| !group.has(user.id))
            && post.is_none_or(|post| state.may_see_post(&state.rights(user.id), post))
    };
    let found: Vec<_> = state.users.iter().filter(fits).collect();
    page(&state.base_url, request, LIMIT, &found, |user| people::found(state, &rights, user))
}

/// The words of a search, in lower case.
pub(super) fn words(text: &str) -> Vec<String> {
    text.split_whitespace().map(str::to_lowercase).collect()
}

/// Whether a text holds all words, each anywhere in it.
pub(super) fn has_words(text: &str, words: &[String]) -> bool {
    let text = text.to_lowercase();
    words.iter().all(|word| text.contains(word))
}
