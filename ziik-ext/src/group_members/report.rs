//! What became of the steps to the members of a group.

use std::fmt;
use ziik_api::types::GroupId;

use super::change::GroupMemberChange;
use super::roster::GroupRole;
use crate::error::Error;
use crate::text::clean;

/// What became of every step of a plan.
///
/// `Display` names the steps that failed, and counts the others.
#[derive(Debug)]
#[must_use]
pub struct GroupMemberReport {
    group: GroupId,
    entries: Vec<GroupMemberEntry>,
}

/// What became of one step.
#[derive(Debug)]
#[non_exhaustive]
pub struct GroupMemberEntry {
    /// The step.
    pub change: GroupMemberChange,
    /// What happened.
    pub outcome: GroupMemberOutcome,
}

/// What happened at a step.
#[derive(Debug)]
#[non_exhaustive]
pub enum GroupMemberOutcome {
    /// It was taken.
    Done,
    /// It was so already.
    Unchanged,
    /// It was not tried, because of an outage: too many failed before. A new plan holds it.
    NotBegun,
    /// It failed, or was not tried because of what failed before it.
    #[non_exhaustive]
    Failed {
        /// What failed.
        error: Error,
        /// Whether something was changed before: the user joined, but not as an administrator.
        partly: bool,
    },
}

impl GroupMemberReport {
    pub(super) fn new(group: GroupId, entries: Vec<GroupMemberEntry>) -> Self {
        Self { group, entries }
    }

    /// The id of the group.
    #[must_use]
    pub fn group(&self) -> GroupId {
        self.group
    }

    /// Every step of the plan, in order.
    #[must_use]
    pub fn entries(&self) -> &[GroupMemberEntry] {
        &self.entries
    }

    /// The steps that failed.
    pub fn failures(&self) -> impl Iterator<Item = (&GroupMemberChange, &Error)> {
        self.entries.iter().filter_map(|entry| match &entry.outcome {
            GroupMemberOutcome::Failed { error, .. } => Some((&entry.change, error)),
            _ => None,
        })
    }

    /// Whether everything was done: nothing failed, and nothing was left because of an outage.
    #[must_use]
    pub fn is_success(&self) -> bool {
        self.failed() + self.not_begun() == 0
    }

    /// How many steps were taken.
    #[must_use]
    pub fn done(&self) -> usize {
        self.count(|outcome| matches!(outcome, GroupMemberOutcome::Done))
    }

    /// How many steps were not needed, because it was so already.
    #[must_use]
    pub fn unchanged(&self) -> usize {
        self.count(|outcome| matches!(outcome, GroupMemberOutcome::Unchanged))
    }

    /// How many steps failed.
    #[must_use]
    pub fn failed(&self) -> usize {
        self.count(|outcome| matches!(outcome, GroupMemberOutcome::Failed { .. }))
    }

    /// How many steps were not tried because of an outage.
    #[must_use]
    pub fn not_begun(&self) -> usize {
        self.count(|outcome| matches!(outcome, GroupMemberOutcome::NotBegun))
    }

    fn count(&self, is: impl Fn(&GroupMemberOutcome) -> bool) -> usize {
        self.entries.iter().filter(|entry| is(&entry.outcome)).count()
    }
}

impl fmt::Display for GroupMemberReport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "group {}: ", self.group)?;
        let done =
            self.entries.iter().filter(|entry| matches!(entry.outcome, GroupMemberOutcome::Done));
        let done: Vec<_> = done.map(|entry| &entry.change).collect();
        let count =
            |is: fn(&GroupMemberChange) -> bool| done.iter().filter(|change| is(change)).count();
        write!(
            f,
            "{} added, {} promoted, {} demoted, {} removed, {} unchanged, {} failed",
            count(|change| matches!(change, GroupMemberChange::Add { .. })),
            count(|change| matches!(
                change,
                GroupMemberChange::Change { role: GroupRole::Administrator, .. }
            )),
            count(|change| matches!(
                change,
                GroupMemberChange::Change { role: GroupRole::Member, .. }
            )),
            count(|change| matches!(change, GroupMemberChange::Remove { .. })),
            self.unchanged(),
            self.failed(),
        )?;
        if self.not_begun() > 0 {
            write!(f, ", {} not begun because of an outage", self.not_begun())?;
        }
        for entry in &self.entries {
            if let GroupMemberOutcome::Failed { error, partly } = &entry.outcome {
                let how = if *partly { "failed half-way" } else { "failed" };
                write!(f, "\n  {}: {how}: {}", entry.change, clean(&error.to_string()))?;
            }
        }
        Ok(())
    }
}
