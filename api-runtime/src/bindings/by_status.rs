//! Answers of success that hold something else with each status.

use serde_json::Value;

use super::answer::Answer;
use super::error::Error;
use super::response::Response;

#[doc(hidden)]
impl Answer {
    /// Reads it as `read` does.
    pub fn by<T>(self, read: fn(Self) -> Result<Response<T>, Error>) -> Result<Response<T>, Error> {
        read(self)
    }

    /// What an answer holds whose status is not documented: any JSON, or nothing.
    pub fn undocumented(self) -> Result<Response<Value>, Error> {
        let value = self.optional(Self::json::<Value>)?;
        Ok(value.map(Option::unwrap_or_default))
    }
}

/// An answer whose body is held by a variant.
#[doc(hidden)]
pub fn held<T, V>(
    answer: Result<Response<T>, Error>,
    variant: impl FnOnce(T) -> V,
) -> Result<Response<V>, Error> {
    answer.map(|answer| answer.map(variant))
}

/// Implements reading and writing for an enum with a variant for each status, and `Other`: from
/// which statuses to which each variant is, the narrow ones first, and the method of `Answer` that
/// reads it. The crate that it is used in has this runtime as its `crate::runtime`.
#[doc(hidden)]
#[macro_export]
#[allow(clippy::crate_in_macro_def, reason = "the bindings' crate says where the runtime is")]
macro_rules! __by_status {
    ($name:ident, $($variant:ident: $from:literal..=$to:literal => $read:ident($($key:literal)?)),+) => {
        impl $name {
            #[inline]
            #[allow(unreachable_patterns)]
            fn read(
                answer: crate::runtime::Answer,
            ) -> Result<crate::runtime::Response<Self>, crate::runtime::Error> {
                match answer.status().as_u16() {
                    $($from..=$to => crate::runtime::held(answer.$read($($key)?), Self::$variant),)+
                    _ => crate::runtime::held(answer.undocumented(), Self::Other),
                }
            }
        }

        impl serde::Serialize for $name {
            #[inline]
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                match self {
                    $(Self::$variant(value) => value.serialize(serializer),)+
                    Self::Other(value) => value.serialize(serializer),
                }
            }
        }
    };
}

#[doc(hidden)]
pub use __by_status as by_status;
