//! Fields of a PATCH body, which have three states.

use super::typed_id::TypedId;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A field of a PATCH body: left out (unchanged), null (cleared), or a value (set).
///
/// An empty list is a value: [`Patch::empty`] is sent as `[]` and clears the list.
///
/// An `Option` does not become a `Patch` by itself, because `None` could mean either of two
/// things:
/// [`Patch::set_or_clear`] and [`Patch::set_or_keep`] say which.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Patch<T> {
    /// Not sent: the server leaves the field as it is.
    #[default]
    Absent,
    /// Sent as `null`: the server clears the field.
    Null,
    /// Sent: the server sets the field.
    Value(T),
}

impl<T> Patch<T> {
    /// Whether the field is left out.
    #[must_use]
    pub fn is_absent(&self) -> bool {
        matches!(self, Self::Absent)
    }

    /// Sets the field to the value, or clears it when there is none.
    #[must_use]
    pub fn set_or_clear(value: Option<T>) -> Self {
        value.map_or(Self::Null, Self::Value)
    }

    /// Sets the field to the value, or leaves it as it is when there is none.
    #[must_use]
    pub fn set_or_keep(value: Option<T>) -> Self {
        value.map_or(Self::Absent, Self::Value)
    }

    /// Applies `change` to the value, when there is one.
    #[must_use]
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Patch<U> {
        match self {
            Self::Absent => Patch::Absent,
            Self::Null => Patch::Null,
            Self::Value(value) => Patch::Value(change(value)),
        }
    }

    /// The value, when there is one.
    #[must_use]
    pub fn value(&self) -> Option<&T> {
        match self {
            Self::Value(value) => Some(value),
            Self::Absent | Self::Null => None,
        }
    }
}

impl<T> Patch<Vec<T>> {
    /// An empty list: sent as `[]`, which clears the list.
    #[must_use]
    pub const fn empty() -> Self {
        Self::Value(Vec::new())
    }
}

impl<T> From<T> for Patch<T> {
    fn from(value: T) -> Self {
        Self::Value(value)
    }
}

impl From<&str> for Patch<String> {
    fn from(value: &str) -> Self {
        Self::Value(value.to_owned())
    }
}

impl<T, const N: usize> From<[T; N]> for Patch<Vec<T>> {
    fn from(values: [T; N]) -> Self {
        Self::Value(values.into())
    }
}

impl<const N: usize> From<[&str; N]> for Patch<Vec<String>> {
    fn from(values: [&str; N]) -> Self {
        Self::Value(values.map(str::to_owned).into())
    }
}

impl<I: TypedId<Raw = i64>> From<i64> for Patch<I> {
    fn from(id: i64) -> Self {
        Self::Value(id.into())
    }
}

impl<I: TypedId<Raw = i64>> From<Vec<i64>> for Patch<Vec<I>> {
    fn from(ids: Vec<i64>) -> Self {
        Self::Value(ids.into_iter().map(Into::into).collect())
    }
}

impl<I: TypedId<Raw = i64>, const N: usize> From<[i64; N]> for Patch<Vec<I>> {
    fn from(ids: [i64; N]) -> Self {
        Self::Value(ids.map(Into::into).into())
    }
}

impl<I: TypedId<Raw = String>> From<&str> for Patch<I> {
    fn from(id: &str) -> Self {
        Self::Value(id.to_owned().into())
    }
}

impl<I: TypedId<Raw = String>> From<String> for Patch<I> {
    fn from(id: String) -> Self {
        Self::Value(id.into())
    }
}

impl<I: TypedId<Raw = String>, const N: usize> From<[&str; N]> for Patch<Vec<I>> {
    fn from(ids: [&str; N]) -> Self {
        Self::Value(ids.map(|id| id.to_owned().into()).into())
    }
}

/// An absent field is skipped by the struct that it stands in; by itself it is null.
impl<T: Serialize> Serialize for Patch<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.value().serialize(serializer)
    }
}

/// A field that is missing is absent by the default of the struct that it stands in.
impl<'de, T: Deserialize<'de>> Deserialize<'de> for Patch<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Option::deserialize(deserializer).map(Self::set_or_clear)
    }
}
