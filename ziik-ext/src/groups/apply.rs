//! Carrying out the changes to the members of a group.

use ziik_api::Client;
use ziik_api::types::{GroupId, GroupMemberCreate, GroupMemberUpdate, UserId};

use super::change::{Change, KeptReason, Problem};
use super::roster::{Role, Roster};
use crate::error::Error;
use crate::plan::{Entry, Failure, Outcome, Run};
use crate::trace::Step;
use crate::writes::{done, gone};

/// Carries out what is left to do of the changes: first those that only give, then those that may
/// take an administrator away.
///
/// # Errors
/// The members could not be listed, and nothing was changed.
pub(super) async fn run(
    api: &Client,
    group: GroupId,
    changes: Vec<Change>,
    run: &mut Run<'_, Change>,
) -> Result<(), Error> {
    if changes.is_empty() {
        return Ok(());
    }
    let roster = &Roster::read(api, group).await?;
    let (last, first): (Vec<_>, Vec<_>) = changes.into_iter().partition(Change::takes);
    run.each(first, |change| take(api, group, roster, change, None)).await;

    let is_done =
        |entry: &&Entry<Change>| matches!(entry.outcome, Outcome::Done | Outcome::Unchanged);
    let done = run.entries().iter().filter(is_done).map(|entry| entry.change);
    let promoted = done.filter(|change| change.role() == Some(Role::Administrator));
    let mut administrators = roster.administrators();
    administrators.extend(promoted.map(|change| change.user()));
    for change in &last {
        administrators.remove(&change.user());
    }
    // Nobody could be made an administrator, so none is taken away.
    let problem = administrators.is_empty().then_some(Problem::NoAdministrator);
    run.each(last, |change| take(api, group, roster, change, problem.clone())).await;
    Ok(())
}

/// Carries out what is left to do of a change. `no_administrator` is why no administrator is taken
/// away.
async fn take(
    api: &Client,
    group: GroupId,
    roster: &Roster,
    change: Change,
    no_administrator: Option<Problem>,
) -> Entry<Change> {
    let Some(rest) = change.rest(roster) else { return Entry::unchanged(change) };
    let refusal = no_administrator.filter(|_| change.takes_administrator(roster));
    if let Some(problem) = refusal.or_else(|| unclear(roster, change)) {
        return Entry::new(change, Err(Error::Group { group, problem }.into()));
    }
    Entry::new(change, carry_out(api, group, rest).await)
}

/// Why nobody can be removed by now, if it is so.
fn unclear(roster: &Roster, change: Change) -> Option<Problem> {
    let user = change.user();
    let reason = KeptReason::of(roster, user).filter(|_| change.role().is_none())?;
    Some(Problem::Kept { user, reason })
}

/// Makes one change.
pub(crate) async fn carry_out(api: &Client, group: GroupId, change: Change) -> Result<(), Failure> {
    let verb = match change {
        Change::Add { .. } => "add",
        Change::Change { role: Role::Administrator, .. } => "promote",
        Change::Change { role: Role::Member, .. } => "demote",
        Change::Remove { .. } => "remove",
    };
    let told = Step { change: verb, user: Some(change.user()), group: Some(group), unit: None };
    told.told(send(api, group, change).await)
}

async fn send(api: &Client, group: GroupId, change: Change) -> Result<(), Failure> {
    match change {
        Change::Add { user, role } => {
            done(api.add_group_member(group, GroupMemberCreate::new().user(user)).send().await)?;
            // Everybody joins as a member.
            if role != Role::Member {
                let set = set_role(api, group, user, role).await;
                set.map_err(|error| Failure { error, partly: true })?;
            }
        }
        Change::Change { user, role } => set_role(api, group, user, role).await?,
        Change::Remove { user } => {
            gone(api.remove_group_member(group, user).send().await)?;
        }
    }
    Ok(())
}

async fn set_role(api: &Client, group: GroupId, user: UserId, role: Role) -> Result<(), Error> {
    let update = GroupMemberUpdate::new().status(role.status());
    Ok(done(api.update_group_member(group, user, update).send().await)?)
}
