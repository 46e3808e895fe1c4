//! What can go wrong with a request, and the plan that says when it does.

mod failure;
mod plan;
mod run;
mod text;

use std::time::Duration;

use crate::answers::Answers;
use crate::router::Operation;
use crate::{storage, workdrive};

pub use failure::Failure;
pub use plan::{FaultPlan, Rule, UnknownOperation};
pub(crate) use run::Faults;
pub use text::InvalidText;

/// What happens to a request.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Fault {
    /// It waits before it is processed.
    Latency(Latency),
    /// The connection is reset before it is processed.
    ResetBefore,
    /// It is processed, and the connection is reset instead of an answer.
    ResetAfter,
    /// It is processed, and the connection ends in the middle of the answer's body, of which
    /// `Content-Length` says more. An answer without a body never arrives.
    Truncated,
    /// It is processed, and its answer is complete but no JSON: a warning of PHP stands before it,
    /// and its end is missing. An answer without a body stays as it is.
    Malformed,
    /// It is processed, and the answer's body arrives in pieces. Of an upload to the storage, the
    /// request's body is read in pieces.
    SlowBody {
        /// How many bytes a piece has; 1 at the least.
        piece: usize,
        /// The pause between one piece and the next.
        pause: Duration,
    },
    /// It is processed, and the connection ends once this number of bytes of the answer's body were
    /// sent. An answer with a body that is not longer arrives whole; one without a body never
    /// does.
    ///
    /// Of an upload to the storage the bytes are those of the request: the connection is reset
    /// once that many arrived, and the upload does not count.
    CutAfter(u64),
    /// It is processed, and the answer's body stops for a while once this number of bytes of it
    /// were sent. Of an upload to the storage the bytes are those of the request.
    Stall {
        /// How many bytes are sent before the pause.
        after: u64,
        /// How long the pause is.
        pause: Duration,
    },
    /// It is processed, and answered in these forms.
    Answers(Answers),
    /// It is not processed, and answered with this.
    Failure(Failure),
    /// Its token expires just when it arrives: it is answered 401, and so is every later request
    /// with that token. A request without a token is left alone.
    TokenExpires,
}

/// The operations that a rule can name.
fn known_operations() -> Vec<Operation> {
    [crate::operations(), workdrive::operations(), vec![storage::UPLOAD]].concat()
}

/// How long a request waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Latency {
    /// Always so long.
    Fixed(Duration),
    /// Anything between the two, each as likely as the other.
    Uniform(Duration, Duration),
    /// The first at the least and the second at the most, with a long tail: every second request
    /// waits twice the first or more, every tenth ten times, every hundredth a hundred times.
    LongTail(Duration, Duration),
}

impl Latency {
    /// The time for `chance`, which is from 0 to 1, without 1.
    fn sample(self, chance: f64) -> Duration {
        match self {
            Self::Fixed(length) => length,
            Self::Uniform(from, to) => from.saturating_add(to.saturating_sub(from).mul_f64(chance)),
            Self::LongTail(from, to) => {
                let seconds = from.as_secs_f64() / (1.0 - chance);
                Duration::try_from_secs_f64(seconds).unwrap_or(Duration::MAX).min(to.max(from))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn ms(ms: u64) -> Duration {
        Duration::from_millis(ms)
    }

    #[test]
    fn latencies() {
        let almost_one = 1.0 - f64::EPSILON;
        assert_eq!(Latency::Fixed(ms(5)).sample(0.7), ms(5));
        let uniform = Latency::Uniform(ms(50), ms(250));
        assert_eq!([0.0, 0.5].map(|chance| uniform.sample(chance)), [ms(50), ms(150)]);
        assert!(uniform.sample(almost_one) <= ms(250));
        assert_eq!(
            Latency::Uniform(ms(50), ms(20)).sample(0.5),
            ms(50),
            "an empty range is its beginning"
        );
        let tail = Latency::LongTail(ms(10), ms(5000));
        assert_eq!([0.0, 0.5, 0.75].map(|chance| tail.sample(chance)), [ms(10), ms(20), ms(40)]);
        assert_eq!(tail.sample(almost_one), ms(5000));
        assert_eq!(Latency::LongTail(Duration::MAX, ms(1)).sample(almost_one), Duration::MAX);
    }
}
