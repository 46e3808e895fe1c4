//! Whether a read that failed is one person's matter or everybody's.

use super::problem::Problem;
use crate::error::Error;
use crate::outage::{Outage, is_refusal};

/// The reads of a plan that are about one person each.
#[derive(Debug, Default)]
pub(crate) struct Reads {
    outage: Outage,
}

impl Reads {
    /// What a read gave, or the problem of that person.
    ///
    /// # Errors
    /// The failure is everybody's: see [`Outage`].
    pub(crate) fn judge<T>(
        &self,
        outcome: Result<T, ziik_api::Error>,
    ) -> Result<Result<T, Problem>, Error> {
        let outcome = outcome.map_err(Error::from);
        self.outage.note(&outcome);
        match outcome {
            Ok(value) => Ok(Ok(value)),
            Err(error) if is_refusal(&error) => Ok(Err(Problem::NotShown(error.to_string()))),
            Err(error) if self.outage.is_here() => Err(error),
            Err(error) => Ok(Err(Problem::NotRead(error.to_string()))),
        }
    }
}
