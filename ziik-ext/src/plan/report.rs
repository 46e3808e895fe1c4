//! What became of a plan.

use std::fmt;

use super::Change;
use crate::error::Error;
use crate::text::clean;

/// What became of every change of a [`Plan`](super::Plan).
///
/// `Display` has a line for each change that failed or was stale, and counts the others.
#[derive(Debug)]
#[must_use = "it tells what failed"]
pub struct Report<C: Change> {
    pub(super) entries: Vec<Entry<C>>,
    pub(super) stopped: Option<Stopped>,
    /// What stopped it, where that is no failure of a change.
    pub(super) stop_error: Option<Error>,
    pub(crate) details: C::Details,
}

/// A change and what became of it.
#[derive(Debug)]
#[non_exhaustive]
pub struct Entry<C> {
    /// The change.
    pub change: C,
    /// What became of it.
    pub outcome: Outcome,
}

/// What became of a change.
#[derive(Debug)]
#[non_exhaustive]
pub enum Outcome {
    /// It was carried out.
    Done,
    /// Nothing had to be sent: it was so already.
    Unchanged,
    /// Nothing was sent: what it is about is no longer as it was when the change was planned, and
    /// is not overwritten. A new plan holds what is left to do.
    #[non_exhaustive]
    Stale {
        /// What is different.
        reason: String,
    },
    /// It was not begun; [`Report::stopped`] says why. A new plan holds it.
    NotBegun,
    /// It failed, and what was to come after it in the same change was not tried.
    #[non_exhaustive]
    Failed {
        /// What failed.
        error: Error,
        /// Whether a part of the change was carried out before: a user was created, say, but is
        /// not in all units.
        partly: bool,
    },
}

/// Why the rest of a plan was not begun.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Stopped {
    /// The network or the API failed again and again.
    Outage,
    /// More changes failed than [`Apply::stop_after`](super::Apply::stop_after) and
    /// [`Apply::stop_at`](super::Apply::stop_at) allow.
    TooManyFailures,
    /// A change failed that those after it build on.
    Failure,
    /// The journal could not be written: what nobody can look up is not done.
    Journal,
    /// The callback of [`Apply::on_progress`](super::Apply::on_progress) panicked.
    ProgressPanicked,
}

/// A change that failed.
#[derive(Debug)]
pub(crate) struct Failure {
    pub(crate) error: Error,
    /// Whether a part of the change was carried out before.
    pub(crate) partly: bool,
}

impl AsRef<Error> for Failure {
    fn as_ref(&self) -> &Error {
        &self.error
    }
}

impl<E: Into<Error>> From<E> for Failure {
    /// With nothing carried out.
    fn from(error: E) -> Self {
        Self { error: error.into(), partly: false }
    }
}

impl<C> Entry<C> {
    pub(crate) fn new(change: C, outcome: Result<(), Failure>) -> Self {
        let outcome = match outcome {
            Ok(()) => Outcome::Done,
            Err(Failure { error, partly }) => Outcome::Failed { error, partly },
        };
        Self { change, outcome }
    }

    pub(crate) fn unchanged(change: C) -> Self {
        Self { change, outcome: Outcome::Unchanged }
    }
}

impl Outcome {
    /// What failed, if something did.
    #[must_use]
    pub fn failure(&self) -> Option<&Error> {
        match self {
            Self::Failed { error, .. } => Some(error),
            _ => None,
        }
    }
}

impl<C: Change> Report<C> {
    /// Every change of the plan, in its order.
    #[must_use]
    pub fn entries(&self) -> &[Entry<C>] {
        &self.entries
    }

    /// The changes that failed.
    pub fn failures(&self) -> impl Iterator<Item = (&C, &Error)> {
        self.entries.iter().filter_map(|entry| Some((&entry.change, entry.outcome.failure()?)))
    }

    /// Why the application ended early; `None` when every change was begun.
    #[must_use]
    pub fn stopped(&self) -> Option<Stopped> {
        self.stopped
    }

    /// Whether the whole plan was carried out: nothing failed or was stale, and everything was
    /// begun.
    #[must_use]
    pub fn is_success(&self) -> bool {
        self.failed() == 0 && self.stale() == 0 && self.stopped.is_none()
    }

    /// Turns a plan that was not carried out in full into an error, for callers who do not look at
    /// single changes.
    ///
    /// # Errors
    /// The first failure; [`Error::Stale`]; [`Error::File`] of a journal; or
    /// [`Error::ProgressPanicked`].
    pub fn into_result(self) -> Result<Self, Error> {
        if self.is_success() {
            return Ok(self);
        }
        let stale = self.stale();
        let failure = self.entries.into_iter().find_map(|entry| match entry.outcome {
            Outcome::Failed { error, .. } => Some(error),
            _ => None,
        });
        Err(failure.or(self.stop_error).unwrap_or(match self.stopped {
            None => Error::Stale { changes: stale },
            Some(_) => Error::ProgressPanicked,
        }))
    }

    /// How many changes were carried out.
    #[must_use]
    pub fn done(&self) -> usize {
        self.count(|entry| matches!(entry.outcome, Outcome::Done))
    }

    /// How many changes failed.
    #[must_use]
    pub fn failed(&self) -> usize {
        self.count(|entry| entry.outcome.failure().is_some())
    }

    /// How many changes were left out because somebody else had changed what they are about.
    #[must_use]
    pub fn stale(&self) -> usize {
        self.count(|entry| matches!(entry.outcome, Outcome::Stale { .. }))
    }

    /// How many changes were not begun.
    #[must_use]
    pub fn not_begun(&self) -> usize {
        self.count(|entry| matches!(entry.outcome, Outcome::NotBegun))
    }

    /// How many needed no change, by the plan or when their turn came.
    #[must_use]
    pub fn unchanged(&self) -> usize {
        let late = self.count(|entry| matches!(entry.outcome, Outcome::Unchanged));
        C::unchanged(&self.details) + late
    }

    /// How many changes that were carried out are of this sort.
    pub(crate) fn done_of(&self, is: impl Fn(&C) -> bool) -> usize {
        self.count(|entry| matches!(entry.outcome, Outcome::Done) && is(&entry.change))
    }

    fn count(&self, is: impl Fn(&Entry<C>) -> bool) -> usize {
        self.entries.iter().filter(|entry| is(entry)).count()
    }
}

/// `add user 12 as a member: failed: …`
impl<C: fmt::Display> fmt::Display for Entry<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: ", self.change)?;
        match &self.outcome {
            Outcome::Done => f.write_str("done"),
            Outcome::Unchanged => f.write_str("was so already"),
            Outcome::Stale { reason } => write!(f, "stale: {}", clean(reason)),
            Outcome::NotBegun => f.write_str("not begun"),
            Outcome::Failed { error, partly } => {
                let how = if *partly { "failed half-way" } else { "failed" };
                write!(f, "{how}: {}", clean(&error.to_string()))
            }
        }
    }
}

impl<C: Change> fmt::Display for Report<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let is_told = |entry: &&Entry<C>| {
            matches!(entry.outcome, Outcome::Failed { .. } | Outcome::Stale { .. })
        };
        for entry in self.entries.iter().filter(is_told) {
            writeln!(f, "{entry}")?;
        }
        C::write_counts(self, f)?;
        write!(f, ", {} unchanged, {} failed", self.unchanged(), self.failed())?;
        if self.stale() > 0 {
            write!(f, ", {} stale", self.stale())?;
        }
        match (self.not_begun(), self.stopped) {
            (0, None) => Ok(()),
            (left, Some(Stopped::ProgressPanicked)) => {
                write!(f, ", {left} not begun because the progress callback panicked")
            }
            (left, Some(Stopped::TooManyFailures)) => {
                write!(f, ", {left} not begun because too many failed")
            }
            (left, Some(Stopped::Journal)) => {
                write!(f, ", {left} not begun because the journal could not be written")?;
                self.stop_error.iter().try_for_each(|error| write!(f, ": {error}"))
            }
            (left, Some(Stopped::Failure)) => {
                write!(f, ", {left} not begun because of a failure before")
            }
            (left, _) => write!(f, ", {left} not begun because of an outage"),
        }
    }
}
