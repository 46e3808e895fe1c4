// @generated from an OpenAPI document. Do not edit.

#[allow(unused_imports)]
use super::*;
/// A vacation of a user.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize)]
#[non_exhaustive]
pub struct Vacation {
    /// The id of the vacation.
    pub id: VacationId,
    /// Always `schedule`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub content_type: Option<String>,
    /// When the vacation is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<VacationPeriod>,
    /// `vacation` for a vacation. The other values stand for shifts.
    #[serde(rename = "type", default, skip_serializing_if = "Option::is_none")]
    pub type_: Option<VacationType>,
    /// Whether it is open for trade.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub trade: Option<bool>,
    /// A comment; null or empty if there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub comment: Option<String>,
    /// The break in minutes. It has no documented meaning for a vacation.
    #[serde(rename = "break", default, skip_serializing_if = "Option::is_none")]
    pub break_: Option<i64>,
    /// The unit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<UnitSummary>,
    /// The user who is on vacation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub assigned: Option<UserSummary>,
    /// The user who created the vacation; may be null except in the answer to creating it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub creator: Option<UserSummary>,
    /// The applicants, of whom a vacation presumably has none; what an item contains is not
    /// documented.
    #[serde(
        default,
        deserialize_with = "crate::runtime::present",
        skip_serializing_if = "Option::is_none"
    )]
    pub applicants: Option<Vec<serde_json::Value>>,
    /// What the signed-in user may do with the vacation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub permissions: Option<RegistrationPermissions>,
    /// A relative address such as `api/vacations/5301`. It is no path of the API: do not build
    /// requests from it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}

/// A vacation to create.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
#[non_exhaustive]
pub struct VacationCreate {
    /// When the vacation begins, in Unix seconds.
    pub start: Timestamp,
    /// When the vacation ends, in Unix seconds.
    pub end: Timestamp,
    /// The id of the user who is on vacation. Without it, the signed-in user.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub assigned: Option<UserId>,
}

impl VacationCreate {
    /// Creates a value with the required fields.
    ///
    /// # Arguments
    /// * `start`: when the vacation begins, in Unix seconds.
    /// * `end`: when the vacation ends, in Unix seconds.
    #[must_use]
    #[inline]
    pub fn new(start: impl Into<Timestamp>, end: impl Into<Timestamp>) -> Self {
        Self {
            start: Into::<Timestamp>::into(start),
            end: Into::<Timestamp>::into(end),
            assigned: Default::default(),
        }
    }

    /// The id of the user who is on vacation. Without it, the signed-in user.
    #[must_use]
    #[inline]
    pub fn assigned(mut self, value: impl Into<UserId>) -> Self {
        self.assigned = Some(value.into());
        self
    }
}

/// When a vacation is.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct VacationPeriod {
    /// When the vacation begins, in Unix seconds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub start: Option<Timestamp>,
    /// When the vacation ends, in Unix seconds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub end: Option<Timestamp>,
}

/// `vacation` for a vacation. The other values stand for shifts.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum VacationType {
    /// `vacation`
    Vacation,
    /// `taken`
    Taken,
    /// `trade`
    Trade,
    /// `empty`
    Empty,
    /// A value that this version does not know, as the API sent it.
    Unknown(String),
}

open_enum!(
    VacationType, Unknown { Vacation = "vacation", Taken = "taken", Trade = "trade",
    Empty = "empty", }
);
/// The fields of a vacation to change.
#[derive(Clone, Debug, PartialEq, serde::Serialize, Default)]
#[non_exhaustive]
pub struct VacationUpdate {
    /// When the vacation begins, in Unix seconds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start: Option<Timestamp>,
    /// When the vacation ends, in Unix seconds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end: Option<Timestamp>,
    /// The id of the user who is on vacation. Without it, the vacation stays with its user or
    /// becomes one of the signed-in user: which of both is uncertain.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub assigned: Option<UserId>,
}

impl VacationUpdate {
    /// Creates a value with no field set.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self {
            start: Default::default(),
            end: Default::default(),
            assigned: Default::default(),
        }
    }

    /// When the vacation begins, in Unix seconds.
    #[must_use]
    #[inline]
    pub fn start(mut self, value: impl Into<Timestamp>) -> Self {
        self.start = Some(Into::<Timestamp>::into(value));
        self
    }

    /// When the vacation ends, in Unix seconds.
    #[must_use]
    #[inline]
    pub fn end(mut self, value: impl Into<Timestamp>) -> Self {
        self.end = Some(Into::<Timestamp>::into(value));
        self
    }

    /// The id of the user who is on vacation. Without it, the vacation stays with its user or
    /// becomes one of the signed-in user: which of both is uncertain.
    #[must_use]
    #[inline]
    pub fn assigned(mut self, value: impl Into<UserId>) -> Self {
        self.assigned = Some(value.into());
        self
    }
}
