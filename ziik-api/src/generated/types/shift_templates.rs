// @generated from an OpenAPI document. Do not edit.

#[allow(unused_imports)]
use super::*;
/// A template: the shifts of one week in one unit.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize)]
#[non_exhaustive]
pub struct ShiftTemplate {
    /// The id of the template.
    pub id: ShiftTemplateId,
    /// The name of the template.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The unit whose shifts the template holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<UnitSummary>,
    /// What the signed-in user may do with the template.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub permissions: Option<ObjectPermissions>,
    /// A relative address such as `api/shifts/templates/21`. Do not build requests from it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// The shifts.
    #[serde(
        default,
        deserialize_with = "crate::runtime::present",
        skip_serializing_if = "Option::is_none"
    )]
    pub template: Option<Vec<ShiftTemplateEntry>>,
}

/// The week that gets the shifts of a template.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
#[non_exhaustive]
pub struct ShiftTemplateApply {
    /// The ISO week whose shifts are replaced.
    pub week: i64,
    /// The year of the week. Without it, the current year.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub year: Option<i64>,
}

impl ShiftTemplateApply {
    /// Creates a value with the required fields.
    ///
    /// # Arguments
    /// * `week`: the ISO week whose shifts are replaced.
    #[must_use]
    #[inline]
    pub fn new(week: i64) -> Self {
        Self {
            week,
            year: Default::default(),
        }
    }

    /// The year of the week. Without it, the current year.
    #[must_use]
    #[inline]
    pub fn year(mut self, value: i64) -> Self {
        self.year = Some(value);
        self
    }
}

/// A template to create from a week of shifts.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
#[non_exhaustive]
pub struct ShiftTemplateCreate {
    /// The name of the template.
    pub name: String,
    /// The id of the unit whose shifts become the template.
    pub unit: UnitId,
    /// The ISO week whose shifts become the template.
    pub week: i64,
    /// The year of the week. Without it, the current year.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub year: Option<i64>,
}

impl ShiftTemplateCreate {
    /// Creates a value with the required fields.
    ///
    /// # Arguments
    /// * `name`: the name of the template.
    /// * `unit`: the id of the unit whose shifts become the template.
    /// * `week`: the ISO week whose shifts become the template.
    #[must_use]
    #[inline]
    pub fn new(name: impl Into<String>, unit: impl Into<UnitId>, week: i64) -> Self {
        Self {
            name: name.into(),
            unit: unit.into(),
            week,
            year: Default::default(),
        }
    }

    /// The year of the week. Without it, the current year.
    #[must_use]
    #[inline]
    pub fn year(mut self, value: i64) -> Self {
        self.year = Some(value);
        self
    }
}

/// One shift of a template.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct ShiftTemplateEntry {
    /// When the shift begins, as an offset in seconds and not a date. What it counts from is not
    /// documented; presumably the beginning of the week.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub start_date: Option<i64>,
    /// When the shift ends, as an offset in seconds like `start_date`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub end_date: Option<i64>,
    /// The comment, which may be empty. Not always present.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub comment: Option<String>,
    /// The type of the shift as a number, such as 1 or 3: its meaning is not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shift_type: Option<i64>,
    /// Presumably the id of the user who works the shift; 0 presumably stands for nobody.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub worker: Option<i64>,
    /// The break in minutes. Not always present.
    #[serde(rename = "break", default, skip_serializing_if = "Option::is_none")]
    pub break_: Option<i64>,
}

/// A template of shifts in a short form.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize)]
#[non_exhaustive]
pub struct ShiftTemplateSummary {
    /// The id of the template.
    pub id: ShiftTemplateId,
    /// The name of the template.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The unit whose shifts the template holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<UnitSummary>,
    /// What the signed-in user may do with the template.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub permissions: Option<ObjectPermissions>,
    /// A relative address such as `api/shifts/templates/21`. Do not build requests from it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}

/// The week whose shifts replace those of a template.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
#[non_exhaustive]
pub struct ShiftTemplateUpdate {
    /// The ISO week to read the shifts from.
    pub week: i64,
    /// The year of the week. Without it, the current year.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub year: Option<i64>,
}

impl ShiftTemplateUpdate {
    /// Creates a value with the required fields.
    ///
    /// # Arguments
    /// * `week`: the ISO week to read the shifts from.
    #[must_use]
    #[inline]
    pub fn new(week: i64) -> Self {
        Self {
            week,
            year: Default::default(),
        }
    }

    /// The year of the week. Without it, the current year.
    #[must_use]
    #[inline]
    pub fn year(mut self, value: i64) -> Self {
        self.year = Some(value);
        self
    }
}
