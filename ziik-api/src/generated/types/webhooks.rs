// @generated from an OpenAPI document. Do not edit.

#[allow(unused_imports)]
use super::*;
/// An address that is called when users or units change.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize)]
#[non_exhaustive]
pub struct Webhook {
    /// The id of the webhook.
    pub id: WebhookId,
    /// Always `webhook`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub content_type: Option<String>,
    /// The name of the webhook.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The web address that is called for each event.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub uri: Option<String>,
    /// The user who created the webhook.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub author: Option<UserSummary>,
    /// What the signed-in user may do with the webhook.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub permissions: Option<ObjectPermissions>,
    /// A relative address such as `api/webhooks/21`. Do not build requests from it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}

/// A webhook to create.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
#[non_exhaustive]
pub struct WebhookCreate {
    /// The name of the webhook.
    pub name: String,
    /// The web address that is called for each event. Make it hard to guess: no signature of the
    /// calls is documented.
    pub uri: String,
    /// The events that the webhook is called for. More can be added with `create_webhook_trigger`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub triggers: Option<Vec<WebhookEvent>>,
}

impl WebhookCreate {
    /// Creates a value with the required fields.
    ///
    /// # Arguments
    /// * `name`: the name of the webhook.
    /// * `uri`: the web address that is called for each event. Make it hard to guess: no signature
    ///   of the calls is documented.
    #[must_use]
    #[inline]
    pub fn new(name: impl Into<String>, uri: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            uri: uri.into(),
            triggers: Default::default(),
        }
    }

    /// The events that the webhook is called for. More can be added with `create_webhook_trigger`.
    #[must_use]
    #[inline]
    pub fn triggers(mut self, value: impl IntoIterator<Item = WebhookEvent>) -> Self {
        self.triggers = Some(value.into_iter().collect());
        self
    }
}

/// What a webhook is called for. `user.create`, `unit.create`: a user or unit was created.
/// `user.update`, `unit.update`: it was edited or otherwise changed. `user.delete`: a user was
/// deactivated and anonymised. `unit.delete`: a unit was deleted.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum WebhookEvent {
    /// `user.create`
    UserCreate,
    /// `user.update`
    UserUpdate,
    /// `user.delete`
    UserDelete,
    /// `unit.create`
    UnitCreate,
    /// `unit.update`
    UnitUpdate,
    /// `unit.delete`
    UnitDelete,
    /// A value that this version does not know, as the API sent it.
    Unknown(String),
}

open_enum!(
    WebhookEvent, Unknown { UserCreate = "user.create", UserUpdate = "user.update",
    UserDelete = "user.delete", UnitCreate = "unit.create", UnitUpdate = "unit.update",
    UnitDelete = "unit.delete", }
);
/// One call of a webhook. It has no time, and does not tell which user or unit it was about.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize)]
#[non_exhaustive]
pub struct WebhookLog {
    /// The id of the call.
    pub id: i64,
    /// The event that caused the call.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub event: Option<WebhookEvent>,
    /// The web address that was called.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub uri: Option<String>,
    /// The HTTP status of the answer as text, such as `200`. What it is when nothing answered is
    /// not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
}

/// What Ziik sends to the address of a webhook: the user or unit that the event is about. It
/// does not name the event.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
#[serde(untagged)]
#[non_exhaustive]
pub enum WebhookPayload {
    /// `content_type`: `user`
    User(WebhookUser),
    /// `content_type`: `unit`
    Unit(WebhookUnit),
    /// What this version does not know or cannot read, as the API sent it.
    Unknown(serde_json::Value),
}

tagged_union!(
    WebhookPayload, "content_type", Unknown { User(WebhookUser) = "user",
    Unit(WebhookUnit) = "unit", }
);
impl ::std::convert::From<WebhookUser> for WebhookPayload {
    fn from(value: WebhookUser) -> Self {
        Self::User(value)
    }
}

impl ::std::convert::From<WebhookUnit> for WebhookPayload {
    fn from(value: WebhookUnit) -> Self {
        Self::Unit(value)
    }
}

impl WebhookPayload {
    /// Reads the body of a request that the API sends, as tolerantly as an answer.
    ///
    /// # Errors
    /// The body is not JSON, or of another form.
    pub fn from_body(body: &[u8]) -> Result<Self, crate::runtime::DecodeError> {
        crate::runtime::payload(body, &super::super::DIALECT)
    }
}

/// An event that a webhook is called for.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize)]
#[non_exhaustive]
pub struct WebhookTrigger {
    /// The id of the trigger.
    pub id: WebhookTriggerId,
    /// The event.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub event: Option<WebhookEvent>,
}

/// An event to add to a webhook.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
#[non_exhaustive]
pub struct WebhookTriggerCreate {
    /// The event.
    pub event: WebhookEvent,
}

impl WebhookTriggerCreate {
    /// Creates a value with the required fields.
    ///
    /// # Arguments
    /// * `event`: the event.
    #[must_use]
    #[inline]
    pub fn new(event: WebhookEvent) -> Self {
        Self { event }
    }
}

/// The unit that `unit.create`, `unit.update` or `unit.delete` is about. It has no reference:
/// call `get_unit` for the rest.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize)]
#[non_exhaustive]
pub struct WebhookUnit {
    /// Always `unit`: it tells a unit from a user.
    pub content_type: String,
    /// The id of the unit.
    pub id: UnitId,
    /// The name of the unit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The depth in the tree; 0 is the top.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level: Option<i64>,
    /// `unit`, or presumably `department` for a department below a unit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit_type: Option<UnitType>,
    /// The departments of the unit. The type of the value is not documented.
    #[serde(
        default,
        deserialize_with = "crate::runtime::present",
        skip_serializing_if = "Option::is_none"
    )]
    pub departments: Option<Vec<UnitDepartment>>,
    /// The unit above this one; null at the top. The type of the value is not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<UnitSummary>,
    /// The id of the unit above this one; null at the top. The type of the value is not
    /// documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent_id: Option<UnitId>,
    /// Counts of the unit: its users and the units directly below.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stats: Option<UnitStats>,
    /// A relative address such as `api/units/14`. Do not build requests from it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}

/// The fields of a webhook to change; the others keep their values.
#[derive(Clone, Debug, PartialEq, serde::Serialize, Default)]
#[non_exhaustive]
pub struct WebhookUpdate {
    /// The name of the webhook.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The web address that is called for each event.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub uri: Option<String>,
}

impl WebhookUpdate {
    /// Creates a value with no field set.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self {
            name: Default::default(),
            uri: Default::default(),
        }
    }

    /// The name of the webhook.
    #[must_use]
    #[inline]
    pub fn name(mut self, value: impl Into<String>) -> Self {
        self.name = Some(value.into());
        self
    }

    /// The web address that is called for each event.
    #[must_use]
    #[inline]
    pub fn uri(mut self, value: impl Into<String>) -> Self {
        self.uri = Some(value.into());
        self
    }
}

/// The user that `user.create`, `user.update` or `user.delete` is about. It has no reference:
/// call `get_user` for the rest.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize)]
#[non_exhaustive]
pub struct WebhookUser {
    /// Always `user`: it tells a user from a unit.
    pub content_type: String,
    /// The id of the user.
    pub id: UserId,
    /// The first and last name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The first name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub first_name: Option<String>,
    /// The last name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_name: Option<String>,
    /// The job title.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Whether the account is active; false once it is deactivated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub active: Option<bool>,
    /// Topics to ask the user about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ask_about: Option<String>,
    /// A favourite quote of the user.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quote: Option<String>,
    /// A text about the user.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// The telephone number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
    /// The e-mail address, with which the user signs in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// The full name of the country.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
    /// What the user may do.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub abilities: Option<Abilities>,
    /// The user types of the user. What they contain is not documented.
    #[serde(
        rename = "userTypes",
        default,
        deserialize_with = "crate::runtime::present",
        skip_serializing_if = "Option::is_none"
    )]
    pub user_types: Option<Vec<serde_json::Value>>,
    /// The unit of the user.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<UnitSummary>,
    /// The unit where the user works physically.
    #[serde(rename = "physicalUnit", default, skip_serializing_if = "Option::is_none")]
    pub physical_unit: Option<UnitSummary>,
    /// A relative address such as `api/users/502`. Do not build requests from it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}
