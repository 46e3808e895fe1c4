// @generated from an OpenAPI document. Do not edit.

#[allow(unused_imports)]
use super::*;
/// A feature of units to create.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
#[non_exhaustive]
pub struct UnitFeatureCreate {
    /// The name of the feature.
    pub name: String,
}

impl UnitFeatureCreate {
    /// Creates a value with the required fields.
    ///
    /// # Arguments
    /// * `name`: the name of the feature.
    #[must_use]
    #[inline]
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into() }
    }
}

/// The fields of a feature to change.
#[derive(Clone, Debug, PartialEq, serde::Serialize, Default)]
#[non_exhaustive]
pub struct UnitFeatureUpdate {
    /// The name of the feature.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
}

impl UnitFeatureUpdate {
    /// Creates a value with no field set.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self { name: Default::default() }
    }

    /// The name of the feature.
    #[must_use]
    #[inline]
    pub fn name(mut self, value: impl Into<String>) -> Self {
        self.name = Some(value.into());
        self
    }
}
