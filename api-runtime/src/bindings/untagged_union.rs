//! Unions whose members are told apart by trying one after the other.

/// Implements reading for an enum whose variants hold a type each: the first that the value fits
/// is taken. The crate that it is used in has this runtime as its `crate::runtime`.
#[doc(hidden)]
#[macro_export]
#[allow(clippy::crate_in_macro_def, reason = "the bindings' crate says where the runtime is")]
macro_rules! __untagged_union {
    ($name:ident { $($variant:ident($inner:ty),)* }) => {
        impl<'de> crate::runtime::FromReadings<'de> for $name {
            fn from_readings<A: serde::de::MapAccess<'de>>(
                mut json: crate::runtime::Readings<A>,
            ) -> Result<Self, A::Error> {
                let mut reasons = Vec::new();
                while json.next_manner()? {
                    reasons.clear();
                    $(match json.read::<$inner>() {
                        Ok(value) => return Ok(Self::$variant(value)),
                        Err(reason) => reasons.push((stringify!($variant), reason)),
                    })*
                }
                Err(json.fits_nothing(stringify!($name), &reasons))
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                crate::runtime::values(deserializer)
            }
        }
    };
}

#[doc(hidden)]
pub use __untagged_union as untagged_union;
