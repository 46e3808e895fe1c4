// @generated from an OpenAPI document. Do not edit.

#[allow(unused_imports)]
use super::*;
/// A shift or a vacation in the schedule. How a vacation looks here is not documented: call
/// `list_vacations` or `get_vacation` for its details.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize)]
#[non_exhaustive]
pub struct Registration {
    /// The id of the registration. For a shift, it is the id that operations on shifts take;
    /// whether it is the id of the vacation for a vacation is not documented.
    pub id: RegistrationId,
    /// Whether it is a shift or a vacation.
    #[serde(rename = "type", default, skip_serializing_if = "Option::is_none")]
    pub type_: Option<RegistrationType>,
    /// When it begins, in Unix seconds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub start: Option<Timestamp>,
    /// When it ends, in Unix seconds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub end: Option<Timestamp>,
    /// A note that only planners see; null if there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// A comment for everybody who may see shifts; null if there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub comment: Option<String>,
    /// The break in minutes; null if none is set.
    #[serde(rename = "break", default, skip_serializing_if = "Option::is_none")]
    pub break_: Option<i64>,
    /// Whether the shift is open for trade.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub open_for_trade: Option<bool>,
    /// The corrected beginning of the work; its form is not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub corrected_working_hours_start: Option<serde_json::Value>,
    /// The corrected end of the work; its form is not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub corrected_working_hours_end: Option<serde_json::Value>,
    /// A note on the correction; its form is not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub corrected_working_hours_note: Option<serde_json::Value>,
    /// The id of the unit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit_id: Option<UnitId>,
    /// The id of the user who works the shift or is on vacation; presumably null if nobody is
    /// assigned.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub assignee_id: Option<UserId>,
    /// The unit. A list may lack it unless `relations[]` asks for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<UnitSummary>,
    /// The user who works the shift or is on vacation; presumably null if nobody is assigned. A
    /// list may lack it unless `relations[]` asks for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub assignee: Option<UserSummary>,
    /// Who applied for the shift; what an item contains is not documented.
    #[serde(
        default,
        deserialize_with = "crate::runtime::present",
        skip_serializing_if = "Option::is_none"
    )]
    pub applicants: Option<Vec<serde_json::Value>>,
    /// What the signed-in user may do with it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub permissions: Option<RegistrationPermissions>,
}

/// A related object that a list of registrations can include.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum RegistrationRelation {
    /// `unit`
    Unit,
    /// `assignee`
    Assignee,
    /// A value that this version does not know, as the API sent it.
    Unknown(String),
}

open_enum!(RegistrationRelation, Unknown { Unit = "unit", Assignee = "assignee", });

/// The type of a registration.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum RegistrationType {
    /// `shift`
    Shift,
    /// `vacation`
    Vacation,
    /// A value that this version does not know, as the API sent it.
    Unknown(String),
}

open_enum!(RegistrationType, Unknown { Shift = "shift", Vacation = "vacation", });

/// A shift to create.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
#[non_exhaustive]
pub struct ShiftCreate {
    /// The id of the unit.
    pub unit_id: UnitId,
    /// The id of the user who works the shift. Without it, the shift is presumably assigned to
    /// nobody.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub assignee_id: Option<UserId>,
    /// When the shift begins, in Unix seconds.
    pub start: Timestamp,
    /// When the shift ends, in Unix seconds.
    pub end: Timestamp,
    /// A note that only planners see.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// A comment for everybody who may see shifts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub comment: Option<String>,
    /// The break in minutes.
    #[serde(rename = "break", skip_serializing_if = "Option::is_none")]
    pub break_: Option<i64>,
}

impl ShiftCreate {
    /// Creates a value with the required fields.
    ///
    /// # Arguments
    /// * `unit_id`: the id of the unit.
    /// * `start`: when the shift begins, in Unix seconds.
    /// * `end`: when the shift ends, in Unix seconds.
    #[must_use]
    #[inline]
    pub fn new(
        unit_id: impl Into<UnitId>,
        start: impl Into<Timestamp>,
        end: impl Into<Timestamp>,
    ) -> Self {
        Self {
            unit_id: unit_id.into(),
            assignee_id: Default::default(),
            start: Into::<Timestamp>::into(start),
            end: Into::<Timestamp>::into(end),
            note: Default::default(),
            comment: Default::default(),
            break_: Default::default(),
        }
    }

    /// The id of the user who works the shift. Without it, the shift is presumably assigned to
    /// nobody.
    #[must_use]
    #[inline]
    pub fn assignee_id(mut self, value: impl Into<UserId>) -> Self {
        self.assignee_id = Some(value.into());
        self
    }

    /// A note that only planners see.
    #[must_use]
    #[inline]
    pub fn note(mut self, value: impl Into<String>) -> Self {
        self.note = Some(value.into());
        self
    }

    /// A comment for everybody who may see shifts.
    #[must_use]
    #[inline]
    pub fn comment(mut self, value: impl Into<String>) -> Self {
        self.comment = Some(value.into());
        self
    }

    /// The break in minutes.
    #[must_use]
    #[inline]
    pub fn break_(mut self, value: i64) -> Self {
        self.break_ = Some(value);
        self
    }
}

/// The fields of a shift to change.
#[derive(Clone, Debug, PartialEq, serde::Serialize, Default)]
#[non_exhaustive]
pub struct ShiftUpdate {
    /// The id of the unit. Without it, the shift stays in its unit or moves to that of the
    /// signed-in user: which of both is uncertain.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<UnitId>,
    /// When the shift begins, in Unix seconds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start: Option<Timestamp>,
    /// When the shift ends, in Unix seconds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end: Option<Timestamp>,
    /// The id of the user who works the shift. Whether null leaves it to nobody is not documented.
    #[serde(skip_serializing_if = "Patch::is_absent")]
    pub assigned: Patch<UserId>,
    /// Whether the shift is open for trade.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub trade: Option<bool>,
}

impl ShiftUpdate {
    /// Creates a value with no field set.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self {
            unit: Default::default(),
            start: Default::default(),
            end: Default::default(),
            assigned: Default::default(),
            trade: Default::default(),
        }
    }

    /// The id of the unit. Without it, the shift stays in its unit or moves to that of the
    /// signed-in user: which of both is uncertain.
    #[must_use]
    #[inline]
    pub fn unit(mut self, value: impl Into<UnitId>) -> Self {
        self.unit = Some(value.into());
        self
    }

    /// When the shift begins, in Unix seconds.
    #[must_use]
    #[inline]
    pub fn start(mut self, value: impl Into<Timestamp>) -> Self {
        self.start = Some(Into::<Timestamp>::into(value));
        self
    }

    /// When the shift ends, in Unix seconds.
    #[must_use]
    #[inline]
    pub fn end(mut self, value: impl Into<Timestamp>) -> Self {
        self.end = Some(Into::<Timestamp>::into(value));
        self
    }

    /// The id of the user who works the shift. Whether null leaves it to nobody is not documented.
    #[must_use]
    #[inline]
    pub fn assigned(mut self, value: impl Into<Patch<UserId>>) -> Self {
        self.assigned = value.into();
        self
    }

    /// Whether the shift is open for trade.
    #[must_use]
    #[inline]
    pub fn trade(mut self, value: bool) -> Self {
        self.trade = Some(value);
        self
    }
}
