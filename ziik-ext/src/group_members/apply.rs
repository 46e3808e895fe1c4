//! Taking the steps to the members of a group.

use futures_util::stream::{self, StreamExt};
use ziik_api::Client;
use ziik_api::types::{GroupId, GroupMemberCreate, GroupMemberUpdate, UserId};

use super::change::{GroupMemberChange, GroupProblem, KeptReason};
use super::report::{GroupMemberEntry, GroupMemberOutcome, GroupMemberReport};
use super::roster::{GroupRole, Roster};
use crate::error::Error;
use crate::outage::Outage;
use crate::trace::{self, Step};
use crate::writes::{done, gone};

/// How many steps are taken at once.
const AT_ONCE: usize = 8;

/// Takes what is left to do of the steps: first those that only give, then those that may take an
/// administrator away.
pub(super) async fn run(
    api: &Client,
    group: GroupId,
    steps: &[GroupMemberChange],
) -> Result<GroupMemberReport, Error> {
    if steps.is_empty() {
        return Ok(GroupMemberReport::new(group, Vec::new()));
    }
    let roster = Roster::read(api, group).await?;
    let (last, first): (Vec<_>, Vec<_>) = steps.iter().copied().partition(GroupMemberChange::takes);
    let outage = Outage::default();
    let mut entries = take_all(api, group, &roster, first, None, &outage).await;

    let is_done = |entry: &&GroupMemberEntry| {
        matches!(entry.outcome, GroupMemberOutcome::Done | GroupMemberOutcome::Unchanged)
    };
    let done = entries.iter().filter(is_done).map(|entry| entry.change);
    let promoted = done.filter(|step| step.role() == Some(GroupRole::Administrator));
    let mut administrators = roster.administrators();
    administrators.extend(promoted.map(|step| step.user()));
    for step in &last {
        administrators.remove(&step.user());
    }
    let problem = administrators.is_empty().then_some(GroupProblem::NoAdministrator);
    entries.extend(take_all(api, group, &roster, last, problem, &outage).await);
    let report = GroupMemberReport::new(group, entries);
    let failed = report.failed();
    trace::applied(report.entries().len() - failed - report.not_begun(), failed);
    Ok(report)
}

/// Takes these steps in any order. `no_administrator` is why none is taken from an administrator.
async fn take_all(
    api: &Client,
    group: GroupId,
    roster: &Roster,
    steps: Vec<GroupMemberChange>,
    no_administrator: Option<GroupProblem>,
    outage: &Outage,
) -> Vec<GroupMemberEntry> {
    let tasks: Vec<_> = steps
        .into_iter()
        .map(|change| {
            let refusal = no_administrator.clone().filter(|_| change.takes_administrator(roster));
            let refusal = refusal.or_else(|| unclear(roster, change));
            let rest = change.rest(roster);
            async move {
                let outcome = match (rest, refusal) {
                    (None, _) => GroupMemberOutcome::Unchanged,
                    (Some(_), Some(problem)) => failed(Error::Group { group, problem }, false),
                    (Some(_), None) if outage.is_here() => GroupMemberOutcome::NotBegun,
                    (Some(step), None) => {
                        let mut begun = false;
                        let outcome = take_step(api, group, step, &mut begun).await;
                        outage.note(&outcome);
                        outcome.map_or_else(
                            |error| failed(error, begun),
                            |()| GroupMemberOutcome::Done,
                        )
                    }
                };
                GroupMemberEntry { change, outcome }
            }
        })
        .collect();
    stream::iter(tasks).buffered(AT_ONCE).collect().await
}

fn failed(error: Error, partly: bool) -> GroupMemberOutcome {
    GroupMemberOutcome::Failed { error, partly }
}

/// Why nobody can be removed by now, if it is so.
fn unclear(roster: &Roster, step: GroupMemberChange) -> Option<GroupProblem> {
    let user = step.user();
    let reason = KeptReason::of(roster, user).filter(|_| step.role().is_none())?;
    Some(GroupProblem::Kept { user, reason })
}

/// Takes one step. `begun` tells, also of a failure, whether something was changed.
pub(super) async fn take_step(
    api: &Client,
    group: GroupId,
    step: GroupMemberChange,
    begun: &mut bool,
) -> Result<(), Error> {
    let change = match step {
        GroupMemberChange::Add { .. } => "add",
        GroupMemberChange::Change { role: GroupRole::Administrator, .. } => "promote",
        GroupMemberChange::Change { role: GroupRole::Member, .. } => "demote",
        GroupMemberChange::Remove { .. } => "remove",
    };
    let told = Step { change, user: Some(step.user()), group: Some(group), unit: None };
    told.told(send_step(api, group, step, begun).await)
}

async fn send_step(
    api: &Client,
    group: GroupId,
    step: GroupMemberChange,
    begun: &mut bool,
) -> Result<(), Error> {
    match step {
        GroupMemberChange::Add { user, role } => {
            done(api.add_group_member(group, GroupMemberCreate::new().user(user)).send().await)?;
            *begun = true;
            // Everybody joins as a member.
            if role != GroupRole::Member {
                set_role(api, group, user, role).await?;
            }
        }
        GroupMemberChange::Change { user, role } => set_role(api, group, user, role).await?,
        GroupMemberChange::Remove { user } => {
            gone(api.remove_group_member(group, user).send().await)?;
        }
    }
    Ok(())
}

async fn set_role(
    api: &Client,
    group: GroupId,
    user: UserId,
    role: GroupRole,
) -> Result<(), Error> {
    let update = GroupMemberUpdate::new().status(role.status());
    Ok(done(api.update_group_member(group, user, update).send().await)?)
}
