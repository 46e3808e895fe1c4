// @generated from an OpenAPI document. Do not edit.

#[allow(unused_imports)]
use super::*;
/// A specialty to create.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
#[non_exhaustive]
pub struct UserSpecialtyCreate {
    /// The name of the specialty.
    pub name: String,
}

impl UserSpecialtyCreate {
    /// Creates a value with the required fields.
    ///
    /// # Arguments
    /// * `name`: the name of the specialty.
    #[must_use]
    #[inline]
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into() }
    }
}

/// The fields of a specialty to change.
#[derive(Clone, Debug, PartialEq, serde::Serialize, Default)]
#[non_exhaustive]
pub struct UserSpecialtyUpdate {
    /// The name of the specialty.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
}

impl UserSpecialtyUpdate {
    /// Creates a value with no field set.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self { name: Default::default() }
    }

    /// The name of the specialty.
    #[must_use]
    #[inline]
    pub fn name(mut self, value: impl Into<String>) -> Self {
        self.name = Some(value.into());
        self
    }
}
