//! Whether a read that failed is one person's matter or everybody's.

use std::sync::atomic::{AtomicUsize, Ordering};

use http::StatusCode;

use super::problem::Problem;
use crate::error::Error;

/// So many failures in a row are an outage. Without a bound it would cost a time-out for each person.
const OUTAGE: usize = 20;

/// The reads of a plan that are about one person each.
#[derive(Debug, Default)]
pub(crate) struct Reads {
    failed_in_a_row: AtomicUsize,
}

impl Reads {
    /// What a read gave, or the problem of the person whom it was about.
    ///
    /// # Errors
    /// The failure is everybody's: nobody can sign in, or too many reads failed one after the other.
    pub(crate) fn judge<T>(&self, outcome: Result<T, ziik_api::Error>) -> Result<Result<T, Problem>, Error> {
        let error = match outcome {
            Ok(value) => {
                self.failed_in_a_row.store(0, Ordering::Relaxed);
                return Ok(Ok(value));
            }
            Err(error) => Error::from(error),
        };
        if is_refusal(&error) {
            self.failed_in_a_row.store(0, Ordering::Relaxed);
            return Ok(Err(Problem::NotShown(error.to_string())));
        }
        let in_a_row = self.failed_in_a_row.fetch_add(1, Ordering::Relaxed) + 1;
        let nobody_signs_in = matches!(error, Error::SignIn { .. }) && !error.is_temporary();
        if nobody_signs_in || in_a_row >= OUTAGE {
            return Err(error);
        }
        Ok(Err(Problem::NotRead(error.to_string())))
    }
}

/// Whether it will be the same next time, for this person.
fn is_refusal(error: &Error) -> bool {
    let is_own = |status: StatusCode| matches!(status.as_u16(), 403 | 404 | 410 | 422);
    match error {
        Error::Call(ziik_api::Error::Api(refusal)) => is_own(refusal.status),
        Error::Call(ziik_api::Error::InvalidArgument { .. }) => true,
        _ => false,
    }
}
