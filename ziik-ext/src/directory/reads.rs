//! Whether a read that failed concerns one person or everybody.

use super::problem::Problem;
use crate::error::Error;
use crate::memberships::NameProblem;
use crate::outage::{Outage, is_refusal};

/// Why there is no answer to a question about one person.
#[derive(Debug)]
pub(crate) enum Stop {
    /// This person is left as they are, and reported.
    Person(Problem),
    /// There is no plan.
    Everybody(Error),
}

impl Stop {
    /// The problem of one person as a value, so that the others can be planned.
    ///
    /// # Errors
    /// What stops everybody.
    pub(crate) fn of_person<T>(outcome: Result<T, Self>) -> Result<Result<T, Problem>, Error> {
        match outcome {
            Ok(value) => Ok(Ok(value)),
            Err(Self::Person(problem)) => Ok(Err(problem)),
            Err(Self::Everybody(error)) => Err(error),
        }
    }
}

impl From<Problem> for Stop {
    fn from(problem: Problem) -> Self {
        Self::Person(problem)
    }
}

impl From<NameProblem> for Stop {
    fn from(problem: NameProblem) -> Self {
        Self::Person(problem.into())
    }
}

/// A name in a record that leads nowhere is a problem of that record, and so is what Ziik does not
/// tell of one person.
impl From<Error> for Stop {
    fn from(error: Error) -> Self {
        match error {
            Error::Name(problem) => problem.into(),
            Error::UserTypesUnknown { unit } => Problem::UserTypesUnknown(unit).into(),
            error => Self::Everybody(error),
        }
    }
}

/// The reads of a plan that are about one person each.
#[derive(Debug, Default)]
pub(crate) struct Reads {
    outage: Outage,
}

impl Reads {
    /// Returns what a read gave.
    ///
    /// # Errors
    /// [`Stop::Everybody`] in an [`Outage`], otherwise [`Stop::Person`].
    pub(crate) fn judge<T>(&self, outcome: Result<T, ziik_api::Error>) -> Result<T, Stop> {
        match outcome {
            Ok(value) => {
                self.outage.note(None);
                Ok(value)
            }
            Err(error) => Err(self.judged(error.into())),
        }
    }

    /// Returns what a read that failed concerns.
    pub(crate) fn judged(&self, error: Error) -> Stop {
        self.outage.note(Some(&error));
        match error {
            error if is_refusal(&error) => Problem::NotShown(error.to_string()).into(),
            error if self.outage.is_here() => Stop::Everybody(error),
            error => Problem::NotRead(error.to_string()).into(),
        }
    }
}
