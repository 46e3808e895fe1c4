//! What refusals of one operation say, by their status.

use super::dialect::Dialect;
use super::error::{ApiError, Error};
use super::payload::payload;
use serde::de::DeserializeOwned;

/// What the document says that refusals of one operation hold. Generated bindings have one for
/// each operation whose document describes the bodies of its refusals, such as `GetPetError`, and
/// nothing else can be one.
pub trait Failure: Sized {
    #[doc(hidden)]
    fn of(refusal: &ApiError) -> Option<Self>;
}

impl Error {
    /// What the refusal says, as the document describes it for this operation and status.
    ///
    /// `None`: the call failed otherwise, `F` is of another operation, the document describes
    /// no body for this status, or the body is not what it describes. Then [`ApiError`] has what
    /// there is.
    #[must_use]
    pub fn failure<F: Failure>(&self) -> Option<F> {
        self.as_api().and_then(F::of)
    }
}

impl ApiError {
    /// Reads the body as one that the document describes.
    #[doc(hidden)]
    #[must_use]
    pub fn described<T: DeserializeOwned>(&self, dialect: &Dialect) -> Option<T> {
        payload(self.body(), dialect).ok()
    }
}

/// Implements [`Failure`] for an enum: from which statuses to which each variant is, the narrow
/// ones first. The crate that it is used in has this runtime as its `crate::runtime`.
#[doc(hidden)]
#[macro_export]
#[allow(clippy::crate_in_macro_def, reason = "the bindings' crate says where the runtime is")]
macro_rules! __failure {
    ($name:ident, $operation:literal, $dialect:path, $($variant:ident: $from:literal..=$to:literal),+) => {
        impl crate::runtime::Failure for $name {
            #[inline]
            #[allow(unreachable_patterns)]
            fn of(refusal: &crate::runtime::ApiError) -> Option<Self> {
                if refusal.operation != $operation {
                    return None;
                }
                match refusal.status.as_u16() {
                    $($from..=$to => refusal.described(&$dialect).map(Self::$variant),)+
                    _ => None,
                }
            }
        }
    };
}

#[doc(hidden)]
pub use __failure as failure;
