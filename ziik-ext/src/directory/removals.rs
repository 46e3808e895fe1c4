//! Who is in Ziik and not in the records, and whether they may be removed.

use futures_util::stream::{self, StreamExt};
use ziik_api::types::User;

use super::Missing;
use super::draft::Draft;
use super::listing::Known;
use super::plan::{Action, Change, Removals};
use super::planner::Planner;
use super::problem::{Finding, Problem, Withheld};
use crate::error::Error;
use crate::memberships::{NameProblem, UserRef};
use crate::signed_in::SignedIn;

/// So many users may be removed without a word.
const ALWAYS_ALLOWED: usize = 10;
/// One user in so many may be removed without a word.
const ALLOWED_SHARE: usize = 20;

/// Works out the removals, and learns the e-mail addresses of those who are in no record.
pub(crate) async fn find(planner: &Planner<'_>, draft: &mut Draft) -> Result<Removals, Error> {
    let Planner { directory, listing, .. } = planner;
    let missing: Vec<_> = listing.people.iter().filter(|(reference, _)| !draft.has(reference)).collect();
    let heir = heir(planner)?;
    let active = || missing.iter().filter(|(_, known)| known.active);
    let mut removals = Removals {
        missing: active().count(),
        changes: Vec::new(),
        allowed: directory.allowed.unwrap_or_else(|| ALWAYS_ALLOWED.max(listing.active / ALLOWED_SHARE)),
        withheld: None,
    };
    let signed_in = SignedIn::of(&directory.client).await;
    let removes = directory.missing != Missing::Keep && removals.missing > 0;
    if removes {
        let doubts = [
            listing.doubt,
            draft.is_empty().then_some(Withheld::NoRecords),
            (draft.unknown > 0).then_some(Withheld::UnknownRecords),
            signed_in.is_unknown().then_some(Withheld::UnknownSignIn),
        ];
        removals.withheld = doubts.into_iter().flatten().next();
    }
    let removes = removes && removals.withheld.is_none();
    let asks_emails = directory.check_emails && draft.gives_emails();

    let others = missing.into_iter().map(|(reference, known)| (Some(&**reference), known));
    let unreferenced = listing.unreferenced.iter().map(|known| (None, known));
    let is_asked =
        |(reference, known): &(Option<&str>, &Known)| asks_emails || removes && known.active && reference.is_some();
    let asked: Vec<_> = others.chain(unreferenced).filter(is_asked).collect();
    let look_ups: Vec<_> =
        asked.into_iter().map(async |(reference, known)| (reference, known, planner.user(known.id).await)).collect();
    let mut look_ups = stream::iter(look_ups).buffered(directory.max_in_flight);
    while let Some((reference, known, user)) = look_ups.next().await {
        let user = user?;
        if let Some(email) = user.as_ref().ok().and_then(|user| user.email.as_deref()) {
            draft.hold(email, known.id);
        }
        let (true, true, Some(reference)) = (removes, known.active, reference) else { continue };
        let problem = user.map_or_else(Some, |user| objection(&user, &signed_in, heir));
        if let Some(problem) = problem {
            draft.problems.push(Finding::of_user(known.id, reference, problem));
            continue;
        }
        let action = match directory.missing {
            Missing::Delete { .. } => Action::Delete { transfer_to: heir },
            Missing::Deactivate | Missing::Keep => Action::Deactivate,
        };
        removals.changes.push(Change::of_user(None, reference, known, action));
    }
    removals.changes.sort_by_key(|change| change.user);
    Ok(removals)
}

/// Why this user stays.
fn objection(user: &User, signed_in: &SignedIn, heir: Option<i64>) -> Option<Problem> {
    if signed_in.may_be(user) {
        Some(Problem::SignedIn)
    } else if user.admin != Some(false) || user.system_admin == Some(true) {
        Some(Problem::Administrator)
    } else {
        (heir == Some(user.id)).then_some(Problem::Heir)
    }
}

/// The id of the user who is to get the content of those who are deleted.
fn heir(planner: &Planner<'_>) -> Result<Option<i64>, Error> {
    let Missing::Delete { transfer_to: Some(user) } = &planner.directory.missing else { return Ok(None) };
    match user {
        UserRef::Id(id) => Ok(Some(*id)),
        UserRef::Reference(reference) => match planner.listing.people.get(reference.trim()) {
            Some(known) => Ok(Some(known.id)),
            None => Err(NameProblem::Unknown(user.to_string()).into()),
        },
    }
}
