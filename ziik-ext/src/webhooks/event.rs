//! What a call tells.

use std::fmt;

use bytes::Bytes;
use serde_json::Value;
use sha2::{Digest, Sha256};
use ziik_api::types::{UnitId, UserId, WebhookEvent, WebhookPayload, WebhookUnit, WebhookUser};

use crate::text::hex;

/// A call of a webhook, read.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Event {
    /// What has happened, as far as the receiver knows it by the address that was called
    /// ([`Receiver::trigger`](super::Receiver::trigger)): no call is documented to say it.
    pub trigger: Option<WebhookEvent>,
    /// The user or unit. What this version does not know is
    /// [`Unknown`](WebhookPayload::Unknown), as it came.
    pub payload: WebhookPayload,
    /// The body as it came.
    pub body: Bytes,
}

/// What an event is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Subject {
    /// A user.
    User(UserId),
    /// A unit.
    Unit(UnitId),
}

/// `user 502`
impl fmt::Display for Subject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::User(id) => write!(f, "user {id}"),
            Self::Unit(id) => write!(f, "unit {id}"),
        }
    }
}

impl Event {
    /// The user, when the event is about one.
    #[must_use]
    pub fn user(&self) -> Option<&WebhookUser> {
        if let WebhookPayload::User(user) = &self.payload { Some(user) } else { None }
    }

    /// The unit, when the event is about one.
    #[must_use]
    pub fn unit(&self) -> Option<&WebhookUnit> {
        if let WebhookPayload::Unit(unit) = &self.payload { Some(unit) } else { None }
    }

    /// Which user or unit the event is about; `None` for a kind that this version does not know.
    ///
    /// Calls that wait for the same work can be made one by it: the work fetches the subject, and
    /// so has the latest state of it however many calls there were.
    #[must_use]
    pub fn subject(&self) -> Option<Subject> {
        match &self.payload {
            WebhookPayload::User(user) => Some(Subject::User(user.id)),
            WebhookPayload::Unit(unit) => Some(Subject::Unit(unit.id)),
            _ => None,
        }
    }

    /// The whole body as JSON, with the fields that this version does not know.
    ///
    /// # Errors
    /// The body is JSON that `serde_json` does not read, such as one with a number beyond all
    /// bounds.
    pub fn json(&self) -> Result<Value, serde_json::Error> {
        let body = self.body.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&self.body);
        serde_json::from_slice(body)
    }

    /// A key for finding repeated calls: the trigger and the SHA-256 of the body, since no call
    /// has an id of its own. It is the same in each process.
    ///
    /// A call that is repeated has the same key, but so has a later event that brings the subject
    /// back to an earlier state. So drop a call by its key only while an equal one is still
    /// waiting, or has come within the last seconds.
    #[must_use]
    pub fn key(&self) -> String {
        let trigger = self.trigger.as_ref().map_or_else(|| "-".to_owned(), ToString::to_string);
        format!("{trigger}:{}", hex(&Sha256::digest(&self.body)))
    }
}
