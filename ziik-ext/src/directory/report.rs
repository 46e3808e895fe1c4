//! What a sync has done.

use std::fmt;
use ziik_api::types::UserId;

use super::problem::{Finding, Problem, whom};
use crate::error::Error;
use crate::text::clean;

/// What became of every record, and of everybody who was removed.
///
/// `Display` names those with whom something failed, and those with a problem, and counts the
/// others, also those who were not begun with.
#[derive(Debug)]
#[must_use]
pub struct DirectoryReport {
    entries: Vec<Entry>,
}

/// What became of one person.
#[derive(Debug)]
#[non_exhaustive]
pub struct Entry {
    /// The number of the record, from 1; `None` for somebody who is only in Ziik.
    pub row: Option<usize>,
    /// The reference; empty where there is none.
    pub reference: String,
    /// The id of the user in Ziik, where it is known.
    pub user: Option<UserId>,
    /// What happened.
    pub outcome: Outcome,
}

/// What happened to a person.
#[derive(Debug)]
#[non_exhaustive]
pub enum Outcome {
    /// There is a new user.
    Created,
    /// The user is now as the record says.
    Updated,
    /// The user was missing from the records and is deactivated.
    Deactivated,
    /// The user was missing from the records and is deleted.
    Deleted,
    /// The user was as the record says.
    Unchanged,
    /// Nothing was tried.
    Problem(Problem),
    /// Nothing was tried, because of an outage: too many failed before. A new plan holds it.
    NotBegun,
    /// Something failed, and what was to come after it was not tried.
    #[non_exhaustive]
    Failed {
        /// What failed.
        error: Error,
        /// Whether something was changed before.
        partly: bool,
    },
}

impl DirectoryReport {
    /// With what a plan left out.
    pub(super) fn begin(problems: Vec<Finding>, unchanged: Vec<(usize, Box<str>)>) -> Self {
        let problems = problems.into_iter().map(|finding| {
            let Finding { row, reference, user, problem } = finding;
            Entry { row, reference, user, outcome: Outcome::Problem(problem) }
        });
        let unchanged = unchanged.into_iter().map(|(row, reference)| {
            let outcome = Outcome::Unchanged;
            Entry { row: Some(row), reference: reference.into(), user: None, outcome }
        });
        Self { entries: problems.chain(unchanged).collect() }
    }

    pub(super) fn push(&mut self, entry: Entry) {
        self.entries.push(entry);
    }

    /// Records first, in their order.
    pub(super) fn sort(&mut self) {
        self.entries.sort_by_key(|entry| (entry.row.unwrap_or(usize::MAX), entry.user));
    }

    /// Everybody.
    #[must_use]
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// Those with whom something failed.
    pub fn failures(&self) -> impl Iterator<Item = (&Entry, &Error)> {
        self.entries.iter().filter_map(|entry| match &entry.outcome {
            Outcome::Failed { error, .. } => Some((entry, error)),
            _ => None,
        })
    }

    /// How many people this happened to, such as `|outcome| matches!(outcome, Outcome::Created)`.
    #[must_use]
    pub fn count(&self, is: impl Fn(&Outcome) -> bool) -> usize {
        self.entries.iter().filter(|entry| is(&entry.outcome)).count()
    }

    /// Whether everything was done that the plan holds: nothing failed, and nothing was left
    /// because of an outage. Problems that the plan told of do not count.
    #[must_use]
    pub fn is_success(&self) -> bool {
        self.failed() + self.not_begun() == 0
    }

    /// How many new users there are.
    #[must_use]
    pub fn created(&self) -> usize {
        self.count(|outcome| matches!(outcome, Outcome::Created))
    }

    /// How many users became what their records say.
    #[must_use]
    pub fn updated(&self) -> usize {
        self.count(|outcome| matches!(outcome, Outcome::Updated))
    }

    /// How many users were deactivated.
    #[must_use]
    pub fn deactivated(&self) -> usize {
        self.count(|outcome| matches!(outcome, Outcome::Deactivated))
    }

    /// How many users were deleted.
    #[must_use]
    pub fn deleted(&self) -> usize {
        self.count(|outcome| matches!(outcome, Outcome::Deleted))
    }

    /// How many users were as their records say.
    #[must_use]
    pub fn unchanged(&self) -> usize {
        self.count(|outcome| matches!(outcome, Outcome::Unchanged))
    }

    /// How many records and users the plan left as they are, because something is wrong with them.
    #[must_use]
    pub fn problems(&self) -> usize {
        self.count(|outcome| matches!(outcome, Outcome::Problem(_)))
    }

    /// With how many people something failed.
    #[must_use]
    pub fn failed(&self) -> usize {
        self.count(|outcome| matches!(outcome, Outcome::Failed { .. }))
    }

    /// How many people were not begun with because of an outage.
    #[must_use]
    pub fn not_begun(&self) -> usize {
        self.count(|outcome| matches!(outcome, Outcome::NotBegun))
    }
}

impl fmt::Display for Entry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: ", whom(&self.reference, self.row, self.user))?;
        match &self.outcome {
            Outcome::Created => f.write_str("created"),
            Outcome::Updated => f.write_str("updated"),
            Outcome::Deactivated => f.write_str("deactivated"),
            Outcome::Deleted => f.write_str("deleted"),
            Outcome::Unchanged => f.write_str("unchanged"),
            Outcome::Problem(problem) => f.write_str(&clean(&problem.to_string())),
            Outcome::NotBegun => f.write_str("not begun, because of an outage"),
            Outcome::Failed { error, partly: false } => {
                write!(f, "failed: {}", clean(&error.to_string()))
            }
            Outcome::Failed { error, partly: true } => {
                write!(f, "failed half-way: {}", clean(&error.to_string()))
            }
        }
    }
}

impl fmt::Display for DirectoryReport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let is_told =
            |entry: &&Entry| matches!(entry.outcome, Outcome::Failed { .. } | Outcome::Problem(_));
        for entry in self.entries.iter().filter(is_told) {
            writeln!(f, "{entry}")?;
        }
        write!(
            f,
            "{} created, {} updated, {} deactivated, {} deleted, {} unchanged, {} with a problem, {} failed",
            self.created(),
            self.updated(),
            self.deactivated(),
            self.deleted(),
            self.unchanged(),
            self.problems(),
            self.failed(),
        )?;
        match self.not_begun() {
            0 => Ok(()),
            people => write!(f, ", {people} not begun"),
        }
    }
}
