//! The plan of a sync: showing, counting and limiting its changes.

use std::collections::{BTreeMap, HashSet};
use std::fmt;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use serde::{Deserialize, Serialize};
use ziik_api::Client;
use ziik_api::types::{GroupId, UnitId};

use super::apply::{self, Manner};
use super::apply_units::Made;
use super::change::{Action, Change, Creation};
use super::groups::{GroupStep, Rosters};
use super::journal::Journal;
use super::order;
use super::problem::{Finding, Withheld};
use super::rails::{Exceeded, Limit, Limits, Rail};
use super::record::Extent;
use super::saved::Saved;
use super::units::UnitChange;
use crate::error::Error;
use crate::memberships::{self, Catalog, write_change};
use crate::plan::{Entry, Kind, Outcome, Plan, Report, Run, Stopped};
use crate::text::clean;
use crate::trace;

/// The longest reference and name that a table makes room for.
const WIDEST: usize = 24;

/// What a plan of a directory holds besides the changes.
#[derive(Debug, Clone)]
pub struct Details {
    /// When the tenant was read.
    pub(super) planned: SystemTime,
    /// How long after that a saved plan can be applied.
    pub(super) valid_for: Duration,
    /// Whether each person is looked at again before they are changed.
    pub(super) rechecks: bool,
    pub(super) journal: Option<Arc<Journal>>,
    pub(super) welcome: bool,
    pub(super) limits: Limits,
    pub(super) unchanged: Vec<(usize, Box<str>)>,
    pub(super) problems: Vec<Finding>,
    pub(super) acknowledged: usize,
    pub(super) out_of_scope: usize,
    pub(super) removals: Removals,
    pub(super) catalog: Arc<Catalog>,
    /// The names of groups.
    pub(super) groups: BTreeMap<GroupId, String>,
}

/// Who is missing from the records, and why nobody is removed.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub(super) struct Removals {
    pub(super) missing: usize,
    pub(super) withheld: Option<Withheld>,
}

/// The number of people per kind of change. One person may be in several of these.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Counts {
    /// New users.
    pub create: usize,
    /// Users without a reference who get that of a record.
    pub adopt: usize,
    /// Users of whom fields change.
    pub update: usize,
    /// Users whose memberships change.
    pub memberships: usize,
    /// Users who join or leave groups; new users do not count.
    pub groups: usize,
    /// Users who come back.
    pub reactivate: usize,
    /// Units that are created, renamed or moved.
    pub units: usize,
    /// Users who are deactivated.
    pub deactivate: usize,
    /// Users who are deleted.
    pub delete: usize,
    /// Records with nothing to change.
    pub unchanged: usize,
    /// Records and users with a problem.
    pub problems: usize,
    /// Problems that are [known](super::Directory::acknowledge).
    pub acknowledged: usize,
    /// Records and users whom a [filter](super::Directory::only) keeps out.
    pub out_of_scope: usize,
}

impl Plan<Change> {
    /// What was found wrong, in the order of the records.
    #[must_use]
    pub fn problems(&self) -> &[Finding] {
        &self.details.problems
    }

    /// The references of those with nothing to change.
    pub fn unchanged(&self) -> impl Iterator<Item = &str> {
        self.details.unchanged.iter().map(|(_, reference)| &**reference)
    }

    /// How many active users with a reference are missing from the records, whatever is done about
    /// it.
    #[must_use]
    pub fn missing(&self) -> usize {
        self.details.removals.missing
    }

    /// Why nobody is removed, when people were to be.
    #[must_use]
    pub fn removals_withheld(&self) -> Option<Withheld> {
        self.details.removals.withheld
    }

    /// Returns how many people this kind of change may affect.
    #[must_use]
    pub fn allowed(&self, rail: Rail) -> usize {
        self.details.limits.allowed(rail)
    }

    /// Returns the kinds of change whose limit the plan exceeds. Such a plan is refused.
    #[must_use]
    pub fn exceeded(&self) -> Vec<Exceeded> {
        self.details.limits.exceeded(&self.changes)
    }

    /// Raises a limit for this plan, once somebody has reviewed it.
    pub fn allow(mut self, rail: Rail, limit: impl Into<Limit>) -> Self {
        self.details.limits.raise(rail, limit.into());
        self
    }

    /// How many people are removed: deactivated or deleted.
    #[must_use]
    pub fn removals(&self) -> usize {
        self.changes.iter().filter(|change| change.is_removal()).count()
    }

    /// Reads each person again just before they are changed, with one or two requests, and leaves
    /// alone whom somebody else has changed since the plan was made ([`Outcome::Stale`]). Plans
    /// from a [file](super::Directory::load) always do so.
    ///
    /// [`Outcome::Stale`]: crate::plan::Outcome::Stale
    pub fn recheck(mut self) -> Self {
        self.details.rechecks = true;
        self
    }

    /// Sets how long the plan can be applied once it is saved. Default: 24 hours.
    pub fn valid_for(mut self, time: Duration) -> Self {
        self.details.valid_for = time;
        self
    }

    /// Drops the removals from the plan.
    pub fn without_removals(mut self) -> Self {
        self.changes.retain(|change| !change.is_removal());
        self
    }

    /// Whether Ziik is as the records say: there is nothing to do, no record has a problem,
    /// everybody could be read, and no removal is withheld. Users who stay for good are no matter:
    /// those without a reference, administrators, the signed-in user, those who are protected, and
    /// the heir.
    #[must_use]
    pub fn is_settled(&self) -> bool {
        self.is_empty() && self.is_whole()
    }

    /// Whether the plan leaves nothing out: no record has a problem, everybody could be read, and
    /// no removal is withheld. Once such a plan is carried out, Ziik is as the records say. Users
    /// who stay for good are no matter, as for [`is_settled`](Self::is_settled).
    #[must_use]
    pub fn is_whole(&self) -> bool {
        let stays = |finding: &Finding| finding.row.is_none() && finding.problem.stays();
        self.details.removals.withheld.is_none() && self.details.problems.iter().all(stays)
    }

    /// The number of people per kind of change.
    #[must_use]
    pub fn counts(&self) -> Counts {
        let (unchanged, problems) = (self.details.unchanged.len(), self.details.problems.len());
        let (acknowledged, out_of_scope) = (self.details.acknowledged, self.details.out_of_scope);
        let mut counts =
            Counts { unchanged, problems, acknowledged, out_of_scope, ..Counts::default() };
        // Whoever gets a temporary e-mail address has two changes.
        let mut updated = HashSet::new();
        for change in &self.changes {
            match &change.action {
                Action::Create(_) => counts.create += 1,
                Action::Update { adopt, reactivate, fields, memberships, groups, .. } => {
                    counts.groups += usize::from(!groups.is_empty());
                    counts.adopt += usize::from(*adopt);
                    counts.reactivate += usize::from(*reactivate);
                    counts.update +=
                        usize::from(!fields.is_empty() && updated.insert(&*change.reference));
                    counts.memberships += usize::from(!memberships.is_empty());
                }
                Action::Deactivate => counts.deactivate += 1,
                Action::Delete { .. } => counts.delete += 1,
                Action::Unit(_) => counts.units += 1,
            }
        }
        counts
    }

    /// What happens to a unit.
    fn unit_line(&self, change: &UnitChange) -> String {
        let unit = |id: UnitId| self.details.catalog.unit_name(id);
        match change {
            UnitChange::Create { parent, department, .. } => {
                let what = if *department { "create the department" } else { "create" };
                match parent {
                    Some(parent) => format!("{what} below {}", unit(*parent)),
                    None => format!("{what} at the top"),
                }
            }
            UnitChange::Update { name_before, parent, .. } => {
                let name = name_before.as_ref().map(|before| format!("rename from {before:?}"));
                let place = parent.map(|place| format!("move below {}", unit(place.to)));
                name.into_iter().chain(place).collect::<Vec<_>>().join("; ")
            }
        }
    }

    /// What happens to the groups of somebody; `None` for nothing.
    fn group_words(&self, steps: &[GroupStep]) -> Option<String> {
        let words: Vec<_> = steps.iter().map(|step| step.told(&self.details.groups)).collect();
        (!words.is_empty()).then(|| words.join("; "))
    }

    /// What happens to somebody, one line each: the verb and the details.
    pub(super) fn lines(&self, action: &Action) -> Vec<(&'static str, String)> {
        let steps = |steps: &[memberships::Change]| {
            let mut text = String::new();
            for step in steps {
                text.push_str(if text.is_empty() { "" } else { "; " });
                // Writing to a string does not fail.
                let _ = write_change(&mut text, step, Some(&self.details.catalog));
            }
            text
        };
        match action {
            Action::Create(creation) => {
                let Creation { fields: _, unit, user_types, memberships, groups } = &**creation;
                let joins: Vec<_> =
                    groups.iter().map(|group| GroupStep::Join { group: *group }).collect();
                let first = memberships::Change::Add {
                    unit: *unit,
                    department: None,
                    user_types: user_types.clone(),
                };
                let all: Vec<_> =
                    std::iter::once(first).chain(memberships.iter().cloned()).collect();
                let parts = std::iter::once(steps(&all)).chain(self.group_words(&joins));
                vec![("create", parts.collect::<Vec<_>>().join("; "))]
            }
            Action::Update { adopt, reactivate, fields, memberships, groups, extent, .. } => {
                let mut lines = Vec::new();
                if *adopt {
                    lines.push(("adopt", "gets the reference".to_owned()));
                }
                if *reactivate {
                    lines.push(("reactivate", String::new()));
                }
                if !fields.is_empty() {
                    let fields: Vec<_> = fields.iter().map(ToString::to_string).collect();
                    lines.push(("update", fields.join("; ")));
                }
                if !memberships.is_empty() {
                    let extent = if *extent == Extent::AtLeast { " (at least)" } else { "" };
                    lines.push(("move", steps(memberships) + extent));
                }
                if let Some(words) = self.group_words(groups) {
                    lines.push(("groups", words));
                }
                lines
            }
            Action::Deactivate => vec![("deactivate", String::new())],
            Action::Delete { transfer_to: None } => vec![("delete", String::new())],
            Action::Delete { transfer_to: Some(heir) } => {
                vec![("delete", format!("content to user {heir}"))]
            }
            Action::Unit(change) => vec![("unit", self.unit_line(change))],
        }
    }
}

impl Report<Change> {
    /// What was found wrong, in the order of the records: nothing was tried for these.
    #[must_use]
    pub fn problems(&self) -> &[Finding] {
        &self.details.problems
    }

    /// How many units were created, renamed or moved.
    #[must_use]
    pub fn units(&self) -> usize {
        self.done_of(|change| matches!(change.action, Action::Unit(_)))
    }

    /// How many users were created.
    #[must_use]
    pub fn created(&self) -> usize {
        self.done_of(|change| matches!(change.action, Action::Create(_)))
    }

    /// How many users became what their records say.
    #[must_use]
    pub fn updated(&self) -> usize {
        self.done_of(|change| matches!(change.action, Action::Update { .. }))
    }

    /// How many users were deactivated.
    #[must_use]
    pub fn deactivated(&self) -> usize {
        self.done_of(|change| matches!(change.action, Action::Deactivate))
    }

    /// How many users were deleted.
    #[must_use]
    pub fn deleted(&self) -> usize {
        self.done_of(|change| matches!(change.action, Action::Delete { .. }))
    }
}

impl Kind for Change {
    type Details = Details;

    fn span(_: &Details) -> tracing::Span {
        trace::apply("directory", None, None)
    }

    async fn carry_out(
        api: Client,
        changes: Vec<Self>,
        details: &Details,
        run: &mut Run<'_, Self>,
    ) -> Result<(), Error> {
        let exceeded = details.limits.exceeded(&changes);
        if !exceeded.is_empty() {
            return Err(Error::TooMuch { exceeded });
        }
        let Details { welcome, rechecks, .. } = *details;
        let (made, rosters) = (Made::default(), Rosters::default());
        let manner = &Manner { welcome, rechecks, made, rosters };
        let api = &api;
        let Some(journal) = &details.journal else {
            for wave in order::waves(changes) {
                let take = async |mut change| {
                    if !manner.made.settle(&mut change) {
                        return Entry { change, outcome: Outcome::NotBegun };
                    }
                    apply::carry_out(api, manner, change).await
                };
                run.each(wave, take).await;
            }
            return Ok(());
        };
        let digest = Saved::new(api.base_url(), &changes, details).digest();
        journal.begin(api.base_url(), digest, changes.len(), &details.limits)?;
        for wave in order::waves(changes) {
            let carry_out = |change| apply::carry_out(api, manner, change);
            let take = async |mut change| {
                if !manner.made.settle(&mut change) {
                    return Entry { change, outcome: Outcome::NotBegun };
                }
                journal.note(change, carry_out).await
            };
            run.each(wave, take).await;
        }
        journal.close(run.entries());
        if let Some(error) = journal.take_error() {
            run.was_stopped_by(Stopped::Journal, error.into());
        }
        Ok(())
    }

    fn unchanged(details: &Details) -> usize {
        details.unchanged.len()
    }

    fn write_plan(plan: &Plan<Self>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let widest = |text: fn(&Self) -> &str| {
            let lengths = plan.changes.iter().map(|change| text(change).chars().count());
            lengths.max().unwrap_or(0).min(WIDEST)
        };
        let (references, names) =
            (widest(|change| &change.reference), widest(|change| &change.name));
        for change in &plan.changes {
            let (reference, name) = (clean(&change.reference), clean(&change.name));
            for (verb, details) in plan.lines(&change.action) {
                let line = format!(
                    "{verb:<10}  {reference:<references$}  {name:<names$}  {}",
                    clean(&details)
                );
                writeln!(f, "{}", line.trim_end())?;
            }
        }
        for finding in plan.problems() {
            writeln!(f, "{:<10}  {finding}", "problem")?;
        }
        let counts = plan.counts();
        writeln!(
            f,
            "{} to create, {} to update, {} to move, {} to reactivate, {} to deactivate, {} to \
             delete, {} unchanged, {} problems",
            counts.create,
            counts.update,
            counts.memberships,
            counts.reactivate,
            counts.deactivate,
            counts.delete,
            counts.unchanged,
            counts.problems,
        )?;
        for (count, what) in [
            (counts.units, "units to create or change"),
            (counts.groups, "with other groups"),
            (counts.adopt, "to adopt"),
            (counts.acknowledged, "problems acknowledged"),
            (counts.out_of_scope, "out of scope"),
        ] {
            if count > 0 {
                writeln!(f, "{count} {what}")?;
            }
        }
        let Removals { missing, withheld } = plan.details.removals;
        match (withheld, plan.removals()) {
            (Some(reason), _) => {
                write!(f, "{missing} missing from the records, and nobody is removed: {reason}")?;
            }
            (None, removals) => {
                write!(f, "{missing} missing from the records; {removals} to remove")?;
            }
        }
        for exceeded in plan.exceeded() {
            write!(f, "\n{exceeded}: this plan will be refused")?;
        }
        Ok(())
    }

    fn write_counts(report: &Report<Self>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for finding in report.problems() {
            writeln!(f, "{finding}")?;
        }
        write!(
            f,
            "{} created, {} updated, {} deactivated, {} deleted, {} with a problem",
            report.created(),
            report.updated(),
            report.deactivated(),
            report.deleted(),
            report.problems().len(),
        )?;
        if report.units() > 0 {
            write!(f, ", {} units created or changed", report.units())?;
        }
        Ok(())
    }
}
