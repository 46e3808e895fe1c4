//! Moments in the form that the API has for them.

use std::convert::Infallible;
use std::fmt;
use std::str::FromStr;
use std::time::{Duration, SystemTime};

use serde::de::{Error as _, Unexpected};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::Value;

use super::patch::Patch;
use super::rfc3339;

/// A moment: Unix seconds or the text of a date and time.
///
/// What the API sent is kept and sent back unchanged: a number in JSON stays that number, text
/// stays that text. A value that is neither, or text that is no moment, is kept as well and fails
/// nothing; then [`unix_seconds`](Self::unix_seconds) and
/// [`to_system_time`](Self::to_system_time) return `None`.
///
/// A number, text or a [`SystemTime`] becomes a `Timestamp` where one is wanted. A number is Unix
/// seconds. A [`SystemTime`] is sent as whole Unix seconds, rounded down; setters and arguments
/// that are documented as text send a number or a [`SystemTime`] as RFC 3339 text in UTC.
///
/// Two values are equal if they are sent alike: `1760000000` and `"2025-10-09T08:53:20Z"` are not
/// equal, although they are the same moment. To compare moments, compare what
/// [`to_system_time`](Self::to_system_time) returns.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Timestamp(Repr);

#[derive(Clone, PartialEq, Eq, Hash)]
enum Repr {
    /// Unix seconds, rounded down, and the nanoseconds beyond, which JSON does not have.
    Instant(i64, u32),
    Text(Box<str>),
    /// What no API should send.
    Other(Box<Value>),
}

impl Timestamp {
    /// The moment this many seconds after 1970 began in UTC, or before it.
    #[must_use]
    pub const fn from_unix(seconds: i64) -> Self {
        Self(Repr::Instant(seconds, 0))
    }

    /// The moment `nanos` nanoseconds after that; less than a second.
    pub(crate) const fn from_instant(seconds: i64, nanos: u32) -> Self {
        Self(Repr::Instant(seconds, nanos))
    }

    /// The seconds from the beginning of 1970 in UTC until this moment, rounded down; negative
    /// before 1970.
    ///
    /// Reads numbers, RFC 3339 text, numbers in text, and the object that PHP writes for a
    /// `DateTime` in UTC or at a numeric offset. Returns `None` for anything else, such as a date
    /// without a time or text without a zone.
    #[must_use]
    pub fn unix_seconds(&self) -> Option<i64> {
        self.instant().map(|(seconds, _)| seconds)
    }

    /// The moment, to the nanosecond. Returns `None` where
    /// [`unix_seconds`](Self::unix_seconds) does, and for a moment that a [`SystemTime`] cannot
    /// hold.
    #[must_use]
    pub fn to_system_time(&self) -> Option<SystemTime> {
        let (seconds, nanos) = self.instant()?;
        let whole = Duration::from_secs(seconds.unsigned_abs());
        let whole = if seconds < 0 {
            SystemTime::UNIX_EPOCH.checked_sub(whole)
        } else {
            SystemTime::UNIX_EPOCH.checked_add(whole)
        };
        whole?.checked_add(Duration::from_nanos(nanos.into()))
    }

    /// The text, if the moment is given as text.
    #[must_use]
    pub fn as_text(&self) -> Option<&str> {
        if let Repr::Text(text) = &self.0 { Some(text) } else { None }
    }

    /// Turns a number, or a moment made of a [`SystemTime`], into RFC 3339 text in UTC. Text and
    /// strange values stay as they are, and so does a number outside of the years 0 to 9999.
    #[must_use]
    pub fn into_rfc3339(self) -> Self {
        match self.0 {
            Repr::Instant(seconds, nanos) => {
                rfc3339::format(seconds, nanos).map_or(self, Self::from)
            }
            _ => self,
        }
    }

    /// The seconds and nanoseconds since 1970 began in UTC.
    pub(crate) fn instant(&self) -> Option<(i64, u32)> {
        match &self.0 {
            Repr::Instant(seconds, nanos) => Some((*seconds, *nanos)),
            Repr::Text(text) => {
                let text = text.trim();
                rfc3339::parse(text).or_else(|| Some((text.parse().ok()?, 0)))
            }
            Repr::Other(value) => match &**value {
                Value::Number(number) => number.as_f64().and_then(of_fraction),
                Value::Object(php) => {
                    rfc3339::parse_php(php.get("date")?.as_str()?, php.get("timezone")?.as_str()?)
                }
                _ => None,
            },
        }
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "whole seconds that an f64 holds exactly, and less than a second"
)]
fn of_fraction(seconds: f64) -> Option<(i64, u32)> {
    const EXACT: f64 = 9_007_199_254_740_992.0;
    let whole = seconds.floor();
    let nanos = (seconds - whole) * 1e9;
    (whole.abs() <= EXACT).then_some((whole as i64, nanos as u32))
}

impl From<i64> for Timestamp {
    fn from(seconds: i64) -> Self {
        Self::from_unix(seconds)
    }
}

impl From<String> for Timestamp {
    fn from(text: String) -> Self {
        Self(Repr::Text(text.into_boxed_str()))
    }
}

impl From<&str> for Timestamp {
    fn from(text: &str) -> Self {
        Self(Repr::Text(text.into()))
    }
}

impl From<&Timestamp> for Timestamp {
    fn from(moment: &Timestamp) -> Self {
        moment.clone()
    }
}

impl From<SystemTime> for Timestamp {
    fn from(moment: SystemTime) -> Self {
        let seconds = |whole: Duration| i64::try_from(whole.as_secs()).unwrap_or(i64::MAX);
        match moment.duration_since(SystemTime::UNIX_EPOCH) {
            Ok(after) => Self::from_instant(seconds(after), after.subsec_nanos()),
            Err(error) => match (seconds(error.duration()), error.duration().subsec_nanos()) {
                (before, 0) => Self::from_unix(-before),
                (before, nanos) => Self::from_instant(-before - 1, 1_000_000_000 - nanos),
            },
        }
    }
}

/// Implements for `Patch<Timestamp>` what a `Timestamp` is made of.
macro_rules! patch_from {
    ($($source:ty),*) => {
        $(impl From<$source> for Patch<Timestamp> {
            fn from(moment: $source) -> Self {
                Self::Value(moment.into())
            }
        })*
    };
}

patch_from!(i64, &str, String, SystemTime);

/// Keeps the text, whatever it is.
impl FromStr for Timestamp {
    type Err = Infallible;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Ok(Self::from(text))
    }
}

/// As it is sent: the number or the text.
impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Repr::Instant(seconds, _) => seconds.fmt(f),
            Repr::Text(text) => text.fmt(f),
            Repr::Other(value) => value.fmt(f),
        }
    }
}

impl fmt::Debug for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Repr::Instant(seconds, 0) => write!(f, "Timestamp({seconds})"),
            Repr::Instant(seconds, nanos) => write!(f, "Timestamp({seconds} s + {nanos} ns)"),
            Repr::Text(text) => write!(f, "Timestamp({text:?})"),
            Repr::Other(value) => write!(f, "Timestamp({value})"),
        }
    }
}

impl Serialize for Timestamp {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match &self.0 {
            Repr::Instant(seconds, _) => serializer.serialize_i64(*seconds),
            Repr::Text(text) => serializer.serialize_str(text),
            Repr::Other(value) => value.serialize(serializer),
        }
    }
}

/// From any JSON value but null, which is for an `Option` around it.
impl<'de> Deserialize<'de> for Timestamp {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(match Value::deserialize(deserializer)? {
            Value::Null => return Err(D::Error::invalid_type(Unexpected::Unit, &"a moment")),
            Value::String(text) => Self::from(text),
            value => match value.as_i64() {
                Some(seconds) => Self::from_unix(seconds),
                None => Self(Repr::Other(Box::new(value))),
            },
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_small() {
        assert!(size_of::<Timestamp>() <= 24);
        assert_eq!(size_of::<Option<Timestamp>>(), size_of::<Timestamp>());
    }
}
