//! Unions of objects that one property tells apart, which keep what they do not know.

/// Implements, for an enum whose variants hold a type each and one `Unknown(serde_json::Value)`,
/// reading by the property and writing as what is inside.
#[doc(hidden)]
#[macro_export]
macro_rules! __tagged_union {
    ($name:ident, $property:literal, $unknown:ident { $($variant:ident($inner:ty) = $($value:literal)|+,)* }) => {
        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                match self {
                    $(Self::$variant(inner) => serde::Serialize::serialize(inner, serializer),)*
                    Self::$unknown(value) => serde::Serialize::serialize(value, serializer),
                }
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let value = <serde_json::Value as serde::Deserialize>::deserialize(deserializer)?;
                let read = match value.get($property).and_then(serde_json::Value::as_str) {
                    $(Some($($value)|+) => <$inner as serde::Deserialize>::deserialize(&value).ok().map(Self::$variant),)*
                    _ => None,
                };
                Ok(read.unwrap_or(Self::$unknown(value)))
            }
        }
    };
}

#[doc(hidden)]
pub use __tagged_union as tagged_union;
