//! [`Timestamp`] as the types of other crates for moments, one feature each.
//!
//! [`Timestamp`]: crate::Timestamp

use std::fmt;

/// A [`Timestamp`](crate::Timestamp) that is no moment, or one that the wanted type cannot hold.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct TimestampError;

impl fmt::Display for TimestampError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the value is no moment, or is out of the range of the type")
    }
}

impl std::error::Error for TimestampError {}

#[cfg(feature = "jiff")]
mod jiff {
    use jiff::Timestamp as Moment;

    use super::TimestampError;
    use crate::{Patch, Timestamp};

    /// To the nanosecond.
    impl TryFrom<&Timestamp> for Moment {
        type Error = TimestampError;

        fn try_from(moment: &Timestamp) -> Result<Self, TimestampError> {
            let (seconds, nanos) = moment.instant().ok_or(TimestampError)?;
            Self::new(seconds, nanos.try_into().map_err(|_| TimestampError)?)
                .map_err(|_| TimestampError)
        }
    }

    impl From<Moment> for Timestamp {
        fn from(moment: Moment) -> Self {
            // Before 1970 both parts are negative.
            match (moment.as_second(), moment.subsec_nanosecond()) {
                (seconds, nanos @ ..0) => {
                    Self::from_instant(seconds - 1, 1_000_000_000 - nanos.unsigned_abs())
                }
                (seconds, nanos) => Self::from_instant(seconds, nanos.unsigned_abs()),
            }
        }
    }

    impl From<Moment> for Patch<Timestamp> {
        fn from(moment: Moment) -> Self {
            Self::Value(moment.into())
        }
    }
}

#[cfg(feature = "chrono")]
mod chrono {
    use chrono::{DateTime, Utc};

    use super::TimestampError;
    use crate::{Patch, Timestamp};

    /// To the nanosecond.
    impl TryFrom<&Timestamp> for DateTime<Utc> {
        type Error = TimestampError;

        fn try_from(moment: &Timestamp) -> Result<Self, TimestampError> {
            let (seconds, nanos) = moment.instant().ok_or(TimestampError)?;
            Self::from_timestamp(seconds, nanos).ok_or(TimestampError)
        }
    }

    impl From<DateTime<Utc>> for Timestamp {
        fn from(moment: DateTime<Utc>) -> Self {
            // A leap second has more of them than a second.
            let nanos = moment.timestamp_subsec_nanos().min(999_999_999);
            Self::from_instant(moment.timestamp(), nanos)
        }
    }

    impl From<DateTime<Utc>> for Patch<Timestamp> {
        fn from(moment: DateTime<Utc>) -> Self {
            Self::Value(moment.into())
        }
    }
}
