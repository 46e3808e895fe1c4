//! Who is in Ziik and not in the records, and whether they may be removed.

use std::collections::HashMap;

use futures_util::stream::{self, StreamExt};
use http::StatusCode;
use ziik_api::types::{User, UserId};

use super::Missing;
use super::change::{Action, Change};
use super::draft::Draft;
use super::emails;
use super::plan::Removals;
use super::planner::Planner;
use super::problem::{Finding, Problem, Withheld};
use super::reads::Stop;
use super::scope::Person;
use crate::error::Error;
use crate::memberships::{NameProblem, UserRef};
use crate::same;
use crate::signed_in::SignedIn;

/// Works out the removals, and learns the e-mail addresses of all who were not read in full.
pub(crate) async fn find(
    planner: &Planner<'_>,
    draft: &mut Draft,
) -> Result<(Removals, Vec<Change>), Error> {
    let Planner { directory, listing, .. } = planner;
    let mut out_of_scope = 0;
    let missing: HashMap<_, _> = listing
        .people
        .iter()
        .filter(|(reference, _)| !draft.has(reference) && directory.scope.has_source_of(reference))
        .filter(|(reference, known)| {
            let is_in_scope = directory.scope.has(Person::of_user(reference, known));
            out_of_scope += usize::from(!is_in_scope);
            is_in_scope
        })
        .map(|(reference, known)| (known.id, (&**reference, known)))
        .collect();
    draft.out_of_scope += out_of_scope;
    let heir = heir(planner).await?;
    let mut removals = Removals {
        missing: missing.values().filter(|(_, known)| known.active).count(),
        withheld: None,
    };
    let mut changes = Vec::new();
    let mut signed_in = &SignedIn::default();
    let is_asked_for = directory.missing != Missing::Keep && removals.missing > 0;
    if is_asked_for {
        let doubts = [
            listing.doubt,
            (draft.unknown > 0).then_some(Withheld::UnknownRecords),
            draft.is_empty().then_some(Withheld::NoRecords),
        ];
        // Of one person, it is told what would happen if the list were read.
        removals.withheld = doubts.into_iter().flatten().find(|_| !planner.is_of_one);
        if removals.withheld.is_none() {
            signed_in = planner.signed_in().await;
        }
    }
    let removes = is_asked_for && removals.withheld.is_none();
    let asked_emails = emails::search(planner, draft).await?;
    let is_removed =
        |id: &UserId| removes && missing.get(id).is_some_and(|(_, known)| known.active);
    let asked = listing.ids.iter().filter(|id| asked_emails.contains(id) || is_removed(id));
    let look_ups: Vec<_> = asked.map(async |id| (*id, planner.user(*id).await)).collect();
    let mut look_ups = stream::iter(look_ups).buffered(directory.max_in_flight);
    let in_other_case = draft.caseless(is_asked_for);
    while let Some((id, user)) = look_ups.next().await {
        let user = Stop::of_person(user)?;
        if let Ok(user) = &user {
            draft.read(user);
        }
        let Some((reference, known)) = missing.get(&id).filter(|_| is_removed(&id)) else {
            continue;
        };
        let problem = match user {
            Ok(user) => objection(&user, signed_in, heir),
            Err(problem) => Some(problem),
        };
        let problem = problem.or_else(|| {
            let is_meant = in_other_case.contains(&same::caseless(reference));
            is_meant.then(|| Problem::OtherCase { user: id, reference: (*reference).to_owned() })
        });
        if let Some(problem) = problem {
            draft.problems.push(Finding::of_user(known.id, reference, problem));
            continue;
        }
        let action = match directory.missing {
            Missing::Delete { .. } => Action::Delete { transfer_to: heir },
            Missing::Deactivate | Missing::Keep => Action::Deactivate,
        };
        let change = Change::of_user(None, reference, known, action);
        if directory.scope.protects(&change) {
            draft.problems.push(Finding::of_user(known.id, reference, Problem::Protected));
        } else {
            changes.push(change);
        }
    }
    if removes && !signed_in.is_certain(|address| draft.is_held(address)) {
        removals.withheld = Some(Withheld::UnknownSignIn);
        changes.clear();
    }
    changes.sort_by_key(|change| change.user);
    Ok((removals, changes))
}

/// Why this user stays.
fn objection(user: &User, signed_in: &SignedIn, heir: Option<UserId>) -> Option<Problem> {
    if signed_in.may_be(user) {
        Some(Problem::SignedIn)
    } else if user.admin != Some(false) || user.system_admin == Some(true) {
        Some(Problem::Administrator)
    } else {
        (heir == Some(user.id)).then_some(Problem::Heir)
    }
}

/// The id of the user who is to get the content of those who are deleted.
///
/// # Errors
/// There is nobody like that.
async fn heir(planner: &Planner<'_>) -> Result<Option<UserId>, Error> {
    let Missing::Delete { transfer_to: Some(user) } = &planner.directory.missing else {
        return Ok(None);
    };
    let (api, listing) = (&planner.directory.api, &planner.listing);
    let answer = match user {
        UserRef::Id(id) if listing.ids.contains(id) => return Ok(Some(*id)),
        UserRef::Id(id) => api.get_user(*id).send().await,
        UserRef::Reference(reference) => {
            let key = same::reference(reference);
            if listing.shared.contains_key(&*key) {
                return Err(NameProblem::Ambiguous(user.to_string()).into());
            }
            if let Some(known) = listing.people.get(&*key) {
                return Ok(Some(known.id));
            }
            api.get_user_by_reference(&*key).send().await
        }
    };
    match answer {
        Ok(user) => Ok(Some(user.into_data().id)),
        Err(error) if matches!(error.status(), Some(StatusCode::NOT_FOUND | StatusCode::GONE)) => {
            Err(NameProblem::Unknown(user.to_string()).into())
        }
        Err(error) => Err(error.into()),
    }
}
