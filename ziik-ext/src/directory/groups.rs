//! The groups that a sync looks after: who is in them, and who of the records is to be.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::fmt;
use std::sync::Arc;

use serde::{Deserialize, Serialize};
use tokio::sync::{Mutex, OnceCell};
use ziik_api::Patch;
use ziik_api::types::{GroupId, UserId};

use super::change::{Action, Change};
use super::draft::Draft;
use super::planner::Planner;
use super::problem::{Finding, Problem};
use super::reads::{Reads, Stop};
use super::record::{Extent, PersonRecord};
use super::state::Seen;
use crate::error::Error;
use crate::groups::{GroupRef, KeptReason, Role, Roster, in_reach, is_administered, is_automatic};
use crate::memberships::{Index, Key, NameProblem};
use crate::plan::Failure;

/// A step to the groups of a person. In JSON: `{"step": "join", "group": 12}`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "step", rename_all = "snake_case")]
#[non_exhaustive]
pub enum GroupStep {
    /// The person becomes a member of a group.
    #[non_exhaustive]
    Join {
        /// The group.
        group: GroupId,
    },
    /// The person is taken out of a group.
    #[non_exhaustive]
    Leave {
        /// The group.
        group: GroupId,
    },
}

impl GroupStep {
    /// The group.
    #[must_use]
    pub fn group(&self) -> GroupId {
        match self {
            Self::Join { group } | Self::Leave { group } => *group,
        }
    }

    /// Whether it takes the person out of the group.
    #[must_use]
    pub fn is_removal(&self) -> bool {
        matches!(self, Self::Leave { .. })
    }

    /// The step that takes it back.
    pub(super) fn reversed(self) -> Self {
        match self {
            Self::Join { group } => Self::Leave { group },
            Self::Leave { group } => Self::Join { group },
        }
    }

    /// In words, with the name of the group.
    pub(super) fn told(&self, names: &BTreeMap<GroupId, String>) -> String {
        let verb = if self.is_removal() { "leave" } else { "join" };
        format!("{verb} {}", called(names, self.group()))
    }
}

/// `join group 12`
impl fmt::Display for GroupStep {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.told(&BTreeMap::new()))
    }
}

/// `the group Night shift`; by its id where the name is not known.
pub(super) fn called(names: &BTreeMap<GroupId, String>, group: GroupId) -> String {
    match names.get(&group).filter(|name| !name.is_empty()) {
        Some(name) => format!("the group {name}"),
        None => format!("group {group}"),
    }
}

/// A group beside what a record says of it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct ComparedGroup {
    /// The id.
    pub group: GroupId,
    /// The name.
    pub name: String,
    /// Whether the person is in it.
    pub is_member: bool,
    /// Whether the record names it.
    pub is_named: bool,
}

/// What a record asks for of somebody who is in Ziik.
#[derive(Debug)]
pub(super) struct Wish {
    pub(super) user: UserId,
    pub(super) name: Box<str>,
    pub(super) groups: BTreeSet<GroupId>,
    pub(super) extent: Extent,
    /// What is remembered of them if nothing is to happen.
    pub(super) seen: Option<Seen>,
}

/// A group that a sync looks after.
#[derive(Debug)]
struct Team {
    name: String,
    /// How many people wait for somebody to let them in.
    pending: i64,
    roster: Roster,
}

/// The groups of a tenant, each read at most once.
#[derive(Debug)]
pub(super) struct Groups {
    api: ziik_api::Client,
    /// The names of those that the signed-in user is in or may join.
    index: OnceCell<Index<GroupId>>,
    teams: Mutex<HashMap<GroupId, Result<Arc<Team>, Problem>>>,
}

impl Groups {
    pub(super) fn new(api: ziik_api::Client) -> Self {
        Self { api, index: OnceCell::new(), teams: Mutex::default() }
    }

    /// The groups that a record names; `None` where it says nothing of groups.
    pub(super) async fn wanted(
        &self,
        reads: &Reads,
        record: &PersonRecord,
    ) -> Result<Option<BTreeSet<GroupId>>, Stop> {
        let Some(groups) = &record.groups else { return Ok(None) };
        let mut ids = BTreeSet::new();
        for group in groups.value().into_iter().flatten() {
            ids.insert(self.find(reads, group).await?.0);
        }
        Ok(Some(ids))
    }

    /// A group, read.
    async fn find(&self, reads: &Reads, group: &GroupRef) -> Result<(GroupId, Arc<Team>), Stop> {
        let id = match group {
            GroupRef::Id(id) => *id,
            GroupRef::Name(name) => {
                self.index().await?.find(Key::Reference(name), group).map_err(Stop::from)?
            }
        };
        let mut teams = self.teams.lock().await;
        if let Some(team) = teams.get(&id) {
            return Ok((id, team.clone()?));
        }
        let team = Stop::of_person(self.read(reads, id).await).map_err(Stop::Everybody)?;
        let team = team.map(Arc::new);
        teams.insert(id, team.clone());
        Ok((id, team?))
    }

    async fn index(&self) -> Result<&Index<GroupId>, Error> {
        let list = async || {
            let mut index = Index::default();
            for group in in_reach(&self.api).await? {
                // Groups have no references: the name is what leads to them.
                index.add(group.id, group.name.as_deref(), group.name.as_deref());
            }
            Ok(index)
        };
        self.index.get_or_try_init(list).await
    }

    async fn read(&self, reads: &Reads, id: GroupId) -> Result<Team, Stop> {
        let group = match self.api.get_group(id).send().await {
            Ok(group) => group.into_data(),
            Err(error) if error.is_not_found() => {
                return Err(NameProblem::Unknown(GroupRef::Id(id).to_string()).into());
            }
            Err(error) => return Err(unread(reads, &format!("group {id}"), error.into())),
        };
        let name = group.name.clone().unwrap_or_default();
        if is_automatic(&group) {
            return Err(Problem::GroupAutomatic(name).into());
        }
        if !is_administered(&group) {
            return Err(Problem::GroupNotAdministered(name).into());
        }
        let mut roster = match Roster::read(&self.api, id).await {
            Ok(roster) => roster,
            Err(error) => return Err(unread(reads, &name, error)),
        };
        // The names of the people are those of the list of users.
        roster.names.clear();
        let pending = group.stats.and_then(|stats| stats.pending).unwrap_or_default();
        Ok(Team { name, pending, roster })
    }

    /// The names of the groups that were read.
    pub(super) fn into_names(self) -> BTreeMap<GroupId, String> {
        let teams = self.teams.into_inner().into_iter();
        teams.filter_map(|(id, team)| Some((id, team.ok()?.name.clone()))).collect()
    }
}

/// Why a group could not be read.
fn unread(reads: &Reads, group: &str, error: Error) -> Stop {
    match reads.judged(error) {
        Stop::Person(Problem::NotShown(reason)) => {
            Problem::GroupNotShown { group: group.to_owned(), reason }.into()
        }
        stop => stop,
    }
}

/// Adds the steps to the groups of the people in the draft, once all records have named groups.
pub(super) async fn plan(planner: &Planner<'_>, draft: &mut Draft) -> Result<(), Error> {
    let teams = looked_after(planner, draft).await?;
    for team in teams.values().filter(|team| team.pending > 0) {
        draft.problems.push(of_group(&team.name, Problem::GroupRequests(team.pending)));
    }
    for (row, wish) in std::mem::take(&mut draft.wishes) {
        let Some(reference) = draft.reference_of(row) else { continue };
        let Wish { user, groups, extent, .. } = &wish;
        let mut steps = Vec::new();
        for (&group, team) in &teams {
            match (groups.contains(&group), team.roster.members.contains_key(user)) {
                (true, false) => steps.push(GroupStep::Join { group }),
                (false, true) if *extent == Extent::Exactly => match kept(&team.roster, *user) {
                    None => steps.push(GroupStep::Leave { group }),
                    Some(reason) => {
                        let problem = Problem::GroupKept { group: team.name.clone(), reason };
                        draft.problems.push(Finding::of_user(*user, &reference, problem));
                    }
                },
                _ => {}
            }
        }
        if !steps.is_empty() {
            draft.give_groups(row, reference, wish, steps);
        }
    }
    Ok(())
}

/// Compares the groups with what the only record of the draft says.
pub(super) async fn compared(
    planner: &Planner<'_>,
    draft: &mut Draft,
) -> Result<Vec<ComparedGroup>, Error> {
    let Some(wish) = draft.wishes.values().next() else { return Ok(Vec::new()) };
    let (user, named) = (wish.user, wish.groups.clone());
    let problems = draft.problems.len();
    let teams = looked_after(planner, draft).await?;
    // They are found again when the plan is finished.
    draft.problems.truncate(problems);
    let compared = teams.into_iter().map(|(group, team)| ComparedGroup {
        group,
        name: team.name.clone(),
        is_member: team.roster.members.contains_key(&user),
        is_named: named.contains(&group),
    });
    Ok(compared.filter(|group| group.is_member || group.is_named).collect())
}

/// The groups that records name, and those of the settings.
async fn looked_after(
    planner: &Planner<'_>,
    draft: &mut Draft,
) -> Result<BTreeMap<GroupId, Arc<Team>>, Error> {
    let Planner { directory, groups, reads, .. } = planner;
    let mut teams = BTreeMap::new();
    for group in &directory.groups {
        match Stop::of_person(groups.find(reads, group).await)? {
            Ok((id, team)) => _ = teams.insert(id, team),
            Err(problem) => {
                let name = match group {
                    GroupRef::Id(_) => group.to_string(),
                    GroupRef::Name(name) => name.clone(),
                };
                draft.problems.push(of_group(&name, problem));
            }
        }
    }
    // Without somebody to look at, no group has to be read.
    if !draft.wishes.is_empty() {
        for group in std::mem::take(&mut draft.named) {
            // What is wrong with it is reported where it is named.
            if let Ok((id, team)) = Stop::of_person(groups.find(reads, &group).await)? {
                teams.insert(id, team);
            }
            draft.named.insert(group);
        }
    }
    Ok(teams)
}

fn of_group(name: &str, problem: Problem) -> Finding {
    Finding { row: None, reference: name.to_owned(), user: None, problem }
}

/// Why this member is not taken out of the group.
fn kept(roster: &Roster, user: UserId) -> Option<KeptReason> {
    if roster.is_administrator(user) {
        return Some(KeptReason::Administrator);
    }
    KeptReason::of(roster, user)
}

/// A reason to keep somebody in a group, in words: it is about the user, or about the list.
fn why_kept(group: GroupId, reason: KeptReason) -> String {
    match reason {
        KeptReason::Automatic | KeptReason::Administrator => {
            format!("group {group}: the user {reason}")
        }
        KeptReason::ListChanged | KeptReason::ListIncomplete => format!("group {group}: {reason}"),
    }
}

/// The groups that a record names, whoever it is of.
pub(super) fn note(named: &mut HashSet<GroupRef>, record: &PersonRecord, marker: Option<&str>) {
    let groups = record.groups.as_ref().and_then(Patch::value);
    let is_marker =
        |group: &GroupRef| matches!(group, GroupRef::Name(name) if Some(&**name) == marker);
    for group in groups.into_iter().flatten() {
        if !named.contains(group) && !is_marker(group) {
            named.insert(group.clone());
        }
    }
}

/// Makes the steps, one after the other. `partly` is whether something was changed before.
pub(super) async fn give(
    api: &ziik_api::Client,
    user: UserId,
    steps: &[GroupStep],
    mut partly: bool,
) -> Result<(), Failure> {
    use crate::groups::Change;
    for step in steps {
        let change = match step {
            GroupStep::Join { .. } => Change::Add { user, role: Role::Member },
            GroupStep::Leave { .. } => Change::Remove { user },
        };
        let outcome = crate::groups::carry_out(api, step.group(), change).await;
        outcome.map_err(|failure| Failure { partly: partly || failure.partly, ..failure })?;
        partly = true;
    }
    Ok(())
}

/// The members of groups while a plan is applied, each group read at most once.
#[derive(Debug, Default)]
pub(super) struct Rosters(Mutex<HashMap<GroupId, Arc<Roster>>>);

impl Rosters {
    async fn of(&self, api: &ziik_api::Client, group: GroupId) -> Result<Arc<Roster>, Error> {
        let mut rosters = self.0.lock().await;
        if let Some(roster) = rosters.get(&group) {
            return Ok(Arc::clone(roster));
        }
        let roster = Arc::new(Roster::read(api, group).await?);
        rosters.insert(group, Arc::clone(&roster));
        Ok(roster)
    }

    /// The steps that are not yet made, or why they must not be.
    ///
    /// # Errors
    /// A call failed.
    pub(super) async fn rest_of(
        &self,
        api: &ziik_api::Client,
        user: UserId,
        steps: &[GroupStep],
    ) -> Result<Result<Vec<GroupStep>, String>, Error> {
        let mut rest = Vec::new();
        for step in steps {
            let group = step.group();
            let roster = self.of(api, group).await?;
            match (step, roster.members.contains_key(&user)) {
                (GroupStep::Join { .. }, true) => {}
                (GroupStep::Leave { .. }, false) if roster.doubt.is_none() => {}
                (GroupStep::Join { .. }, false) => rest.push(*step),
                (GroupStep::Leave { .. }, _) => match kept(&roster, user) {
                    None => rest.push(*step),
                    Some(reason) => return Ok(Err(why_kept(group, reason))),
                },
            }
        }
        Ok(Ok(rest))
    }
}

impl Draft {
    /// Adds steps to the change of a record, which may be the first thing that is to change.
    fn give_groups(&mut self, row: usize, reference: String, wish: Wish, steps: Vec<GroupStep>) {
        if let Some(change) = self.changes.get_mut(&row) {
            if let Action::Update { groups, .. } = &mut change.action {
                *groups = steps;
            }
            return;
        }
        let Wish { user, name, extent, seen, .. } = wish;
        self.unchanged.remove(&row);
        if let Some((who, _)) = seen {
            self.seen.remove(&who);
        }
        let action = Action::Update {
            adopt: false,
            reactivate: false,
            fields: Vec::new(),
            memberships: Vec::new(),
            memberships_before: Vec::new(),
            groups: steps,
            extent,
        };
        let name = name.into_string();
        let change = Change { row: Some(row), reference, name, user: Some(user), action };
        self.changes.insert(row, change);
    }

    /// The reference of a record that is not withheld.
    fn reference_of(&self, row: usize) -> Option<String> {
        let changed = self.changes.get(&row).map(|change| change.reference.clone());
        changed.or_else(|| Some(self.unchanged.get(&row)?.to_string()))
    }
}
