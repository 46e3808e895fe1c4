// @generated from an OpenAPI document. Do not edit.

#[allow(unused_imports)]
use super::*;
/// A number of units.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct UnitCount {
    /// The number of units.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub count: Option<i64>,
}

/// Where to move a unit.
#[derive(Clone, Debug, PartialEq, serde::Serialize, Default)]
#[non_exhaustive]
pub struct UnitMove {
    /// The id of the unit that `position` refers to. What null does, and what happens without it,
    /// is not documented.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub relation: Option<UnitId>,
    /// The new place: `inside` makes the unit a child of the unit `relation`; `before` and `after`
    /// put it next to that unit, on the same level. Default: `"inside"`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub position: Option<ChapterMovePosition>,
}

impl UnitMove {
    /// Creates a value with no field set.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self {
            relation: Default::default(),
            position: Default::default(),
        }
    }

    /// The id of the unit that `position` refers to. What null does, and what happens without it,
    /// is not documented.
    #[must_use]
    #[inline]
    pub fn relation(mut self, value: impl Into<UnitId>) -> Self {
        self.relation = Some(value.into());
        self
    }

    /// The new place: `inside` makes the unit a child of the unit `relation`; `before` and `after`
    /// put it next to that unit, on the same level. Default: `"inside"`.
    #[must_use]
    #[inline]
    pub fn position(mut self, value: ChapterMovePosition) -> Self {
        self.position = Some(value);
        self
    }
}
