//! Whether the e-mail addresses that people are to get are free.

use std::collections::HashSet;

use futures_util::stream::{self, StreamExt};
use ziik_api::types::UserId;

use super::draft::Draft;
use super::email::{Found, search as search_one};
use super::planner::Planner;
use super::reads::Stop;
use crate::error::Error;

/// Searches for the users who have the addresses that people are to get, and returns the users who
/// are to be read in full as well: those who have not been and whom the search does not cover.
///
/// The search covers active users. Where reading these takes no more requests, or the search does
/// not do, they are read.
pub(super) async fn search(
    planner: &Planner<'_>,
    draft: &mut Draft,
) -> Result<HashSet<UserId>, Error> {
    let Planner { directory, listing, reads, .. } = planner;
    if !directory.check_emails || !draft.gives_emails() {
        return Ok(HashSet::new());
    }
    let unread: HashSet<_> =
        listing.ids.iter().copied().filter(|id| !draft.has_read(*id)).collect();
    let emails = draft.unknown_emails();
    let costs_no_more = emails.len() >= unread.difference(&listing.deactivated).count();
    if costs_no_more && !planner.is_of_one {
        return Ok(unread);
    }
    let searches: Vec<_> = emails
        .iter()
        .map(async |email| (email, reads.judge(search_one(&directory.api, email).await)))
        .collect();
    let mut searches = stream::iter(searches).buffered(directory.max_in_flight);
    let mut is_clear = true;
    while let Some((email, found)) = searches.next().await {
        match Stop::of_person(found)? {
            Ok(Found::Holder(holder)) => draft.hold(email, holder),
            Ok(Found::Nobody) => {}
            Ok(Found::Unclear) | Err(_) => is_clear = false,
        }
    }
    if is_clear {
        return Ok(unread.intersection(&listing.deactivated).copied().collect());
    }
    Ok(unread)
}
