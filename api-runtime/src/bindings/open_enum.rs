//! Enums of strings that keep what they do not know.

/// Implements, for an enum of unit variants and one `Unknown(String)`, the conversions from and to
/// its strings. An alias behind `|` is read as its variant and written as the variant's own
/// string.
#[doc(hidden)]
#[macro_export]
macro_rules! __open_enum {
    ($name:ident, $unknown:ident { $($variant:ident = $value:literal $(| $alias:literal)*,)* }) => {
        impl $name {
            /// The string that the API has for this value.
            #[must_use]
            pub fn as_str(&self) -> &str {
                match self {
                    $(Self::$variant => $value,)*
                    Self::$unknown(value) => value,
                }
            }
        }

        impl From<&str> for $name {
            fn from(value: &str) -> Self {
                match value {
                    $($value $(| $alias)* => Self::$variant,)*
                    _ => Self::$unknown(value.to_owned()),
                }
            }
        }

        impl From<String> for $name {
            fn from(value: String) -> Self {
                Self::from(value.as_str())
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                String::deserialize(deserializer).map(Self::from)
            }
        }
    };
}

#[doc(hidden)]
pub use __open_enum as open_enum;
