//! From a call to an event.

use std::fmt;
use std::sync::Arc;

use bytes::Bytes;
use http::{HeaderMap, StatusCode};
use ziik_api::types::{WebhookEvent, WebhookPayload};
use ziik_api::{DecodeError, Secret};

use super::event::Event;

/// Default for the largest body: 256 KiB. The documented one has about 2 KiB.
const MAX_BODY: usize = 256 * 1024;

type Check = dyn Fn(&HeaderMap, &[u8]) -> bool + Send + Sync;

/// Reads the calls that Ziik makes to one address. Cheap to clone.
///
/// ```
/// use http::HeaderMap;
/// use ziik_ext::webhooks::{Receiver, WebhookError};
///
/// // A proxy in front of the receiver that adds a header, say.
/// let receiver = Receiver::new().verify(|headers, _| headers.contains_key("x-from-proxy"));
/// let refused = receiver.receive(&HeaderMap::new(), "{}");
/// assert!(matches!(refused, Err(WebhookError::Refused)));
/// ```
#[derive(Clone)]
pub struct Receiver {
    max_body: usize,
    trigger: Option<WebhookEvent>,
    check: Option<Arc<Check>>,
}

impl Default for Receiver {
    fn default() -> Self {
        Self { max_body: MAX_BODY, trigger: None, check: None }
    }
}

impl fmt::Debug for Receiver {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Receiver")
            .field("max_body", &self.max_body)
            .field("trigger", &self.trigger)
            .field("verifies", &self.check.is_some())
            .finish_non_exhaustive()
    }
}

impl Receiver {
    /// A receiver that takes bodies of up to 256 KiB and checks no caller.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets how many bytes a body may have. The server in front of it should stop reading there,
    /// too.
    #[must_use]
    pub fn max_body(self, bytes: usize) -> Self {
        Self { max_body: bytes, ..self }
    }

    /// Says which event the address is called for. It is that of the webhook, whose only trigger
    /// it must be.
    #[must_use]
    pub fn trigger(self, event: WebhookEvent) -> Self {
        Self { trigger: Some(event), ..self }
    }

    /// Accepts only calls for which `check` returns true. It sees the headers and the body as they
    /// came. No signature of Ziik's is documented; should there be one, this is its place.
    #[must_use]
    pub fn verify(self, check: impl Fn(&HeaderMap, &[u8]) -> bool + Send + Sync + 'static) -> Self {
        Self { check: Some(Arc::new(check)), ..self }
    }

    /// Reads a call.
    ///
    /// # Errors
    /// The body is too large, the call is not accepted, or the body is not JSON. JSON of a kind
    /// that is not known is an [`Event`].
    pub fn receive(
        &self,
        headers: &HeaderMap,
        body: impl Into<Bytes>,
    ) -> Result<Event, WebhookError> {
        let body = body.into();
        let length = body.len();
        if length > self.max_body {
            return Err(WebhookError::TooLarge { length, limit: self.max_body });
        }
        if self.check.as_ref().is_some_and(|check| !check(headers, &body)) {
            return Err(WebhookError::Refused);
        }
        let payload = WebhookPayload::from_body(&body)?;
        Ok(Event { trigger: self.trigger.clone(), payload, body })
    }
}

/// Why a call is not taken.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum WebhookError {
    /// The body is too large. It was not looked at.
    #[error("the body of the call has {length} bytes, and {limit} are allowed; see `max_body`")]
    #[non_exhaustive]
    TooLarge {
        /// How many bytes it has.
        length: usize,
        /// How many it may have.
        limit: usize,
    },
    /// The check of [`Receiver::verify`] returned false. The body was not parsed.
    #[error("the call is not accepted by the receiver's check")]
    Refused,
    /// The body is not JSON.
    #[error("the body of the call cannot be read: {0}; compare it with `list_webhook_logs`")]
    Unreadable(#[from] DecodeError),
}

impl WebhookError {
    /// The status for the answer: 413, 401 or 400.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        match self {
            Self::TooLarge { .. } => StatusCode::PAYLOAD_TOO_LARGE,
            Self::Refused => StatusCode::UNAUTHORIZED,
            Self::Unreadable(_) => StatusCode::BAD_REQUEST,
        }
    }
}

/// Whether a text is the secret, such as a segment of the address that was called. How long it
/// takes tells only the length.
#[must_use]
pub fn is_secret(given: &str, secret: &Secret) -> bool {
    let (given, secret) = (given.as_bytes(), secret.expose().as_bytes());
    let differing = given.iter().zip(secret).fold(0, |all, (one, other)| all | (one ^ other));
    given.len() == secret.len() && std::hint::black_box(differing) == 0
}

#[cfg(test)]
mod tests {
    use super::super::Subject;
    use super::*;

    fn receive(body: &'static [u8]) -> Result<Event, WebhookError> {
        Receiver::new().max_body(200).receive(&HeaderMap::new(), body)
    }

    #[test]
    fn users_and_units_are_read_as_php_writes_them() {
        let event = receive(
            br#"{"content_type": "user", "id": "502", "active": 1, "mood": "fine",
                "unit": {"id": 12, "stats": []}}"#,
        );
        let event = event.expect("a user");
        let user = event.user().expect("a user");
        assert_eq!((user.id, user.active), (502.into(), Some(true)));
        assert_eq!(user.unit.as_ref().map(|unit| unit.id), Some(12.into()));
        assert_eq!(event.subject(), Some(Subject::User(502.into())));
        assert_eq!(event.json().expect("JSON")["mood"], "fine");
        let unit = receive(br#"{"content_type": "unit", "id": 14}"#).expect("a unit");
        assert_eq!(unit.subject(), Some(Subject::Unit(14.into())));
        assert_eq!(unit.unit().map(|unit| unit.id), Some(14.into()));
        assert!(unit.user().is_none() && event.unit().is_none());
        let shown = [event, unit].map(|event| event.subject().expect("a subject").to_string());
        assert_eq!(shown, ["user 502", "unit 14"]);
    }

    #[test]
    fn what_is_not_known_is_kept() {
        for body in [
            br#"{"content_type": "robot", "id": 1}"#.as_slice(),
            b"[1, 2]",
            b"7",
            br#"{"content_type": "user"}"#,
        ] {
            let event = Receiver::new().receive(&HeaderMap::new(), body).expect("JSON");
            assert!(matches!(event.payload, WebhookPayload::Unknown(_)), "{event:?}");
            assert_eq!(event.subject(), None);
        }
        let unknown = WebhookEvent::Unknown("user.promoted".to_owned());
        let receiver = Receiver::new().trigger(unknown.clone());
        let event = receiver.receive(&HeaderMap::new(), b"{}".as_slice()).expect("JSON");
        assert_eq!(event.trigger, Some(unknown));
    }

    #[test]
    fn what_cannot_be_taken_has_a_status() {
        let status = |outcome: Result<Event, WebhookError>| outcome.expect_err("refused").status();
        assert_eq!(status(receive(b"")), 400);
        assert_eq!(status(receive(br#"{"content_type": "user", "id": 5"#)), 400);
        assert_eq!(status(receive(b"\xff\xfe")), 400);
        assert_eq!(status(receive(&[b'['; 201])), 413);
        assert_eq!(status(receive(&[b'['; 200])), 400, "as long as it may be");
        let receiver = Receiver::new().verify(|headers, body| {
            headers.get("x-key").is_some_and(|key| key == "k") && body == b"{}"
        });
        let mut headers = HeaderMap::new();
        assert_eq!(status(receiver.receive(&headers, b"{}".as_slice())), 401);
        headers.insert("x-key", http::HeaderValue::from_static("k"));
        assert!(receiver.receive(&headers, b"{}".as_slice()).is_ok());
        let shown = format!("{receiver:?}");
        assert!(shown.starts_with("Receiver {") && shown.contains("verifies: true"), "{shown}");
    }

    #[test]
    fn keys_are_those_of_equal_calls() {
        let key = |body: &'static [u8]| receive(body).expect("JSON").key();
        let once = key(br#"{"content_type": "user", "id": 1}"#);
        assert_eq!(once, key(br#"{"content_type": "user", "id": 1}"#));
        assert_ne!(once, key(br#"{"content_type": "user", "id": 2}"#));
        assert!(once.starts_with("-:") && once.len() == 66, "{once}");
    }

    #[test]
    fn secrets_are_compared_whole() {
        let secret = Secret::from("4f1c9b");
        assert!(is_secret("4f1c9b", &secret));
        for other in ["", "4f1c9", "4f1c9c", "4f1cb9", "4f1c9b0"] {
            assert!(!is_secret(other, &secret), "{other}");
        }
    }
}
