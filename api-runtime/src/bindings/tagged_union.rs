//! Unions of objects that one property tells apart, which keep what they do not know.

/// Implements reading by the property, for an enum whose variants hold a type each and one
/// `Unknown(serde_json::Value)`. The crate that it is used in has this runtime as its
/// `crate::runtime`.
#[doc(hidden)]
#[macro_export]
#[allow(clippy::crate_in_macro_def, reason = "the bindings' crate says where the runtime is")]
macro_rules! __tagged_union {
    (
        $name:ident, $property:literal, $unknown:ident {
            $($variant:ident($inner:ty) = $($value:literal)|+,)*
        }
    ) => {
        impl<'de> crate::runtime::FromReadings<'de> for $name {
            fn from_readings<A: serde::de::MapAccess<'de>>(
                mut json: crate::runtime::Readings<A>,
            ) -> Result<Self, A::Error> {
                let value = json.text($property);
                loop {
                    let read = match value.as_deref() {
                        $(Some($($value)|+) => json.read::<$inner>().ok().map(Self::$variant),)*
                        _ => break,
                    };
                    if let Some(read) = read {
                        return Ok(read);
                    }
                    if !json.next_manner()? {
                        break;
                    }
                }
                json.read().map(Self::$unknown)
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                crate::runtime::objects(deserializer)
            }
        }
    };
}

#[doc(hidden)]
pub use __tagged_union as tagged_union;
