//! Webhooks: who is told of what, and the calls.

mod courier;
mod events;
mod outbox;

use std::time::Duration;

pub(crate) use courier::Courier;
pub(crate) use events::EVENTS;
pub(crate) use outbox::Outbox;

/// An address that is called when users or units change.
#[derive(Clone, Debug, Default)]
pub(crate) struct Webhook {
    pub(crate) id: u64,
    pub(crate) name: String,
    pub(crate) uri: String,
    pub(crate) author: u64,
}

/// An event that a webhook is called for.
#[derive(Clone, Debug)]
pub(crate) struct Trigger {
    pub(crate) id: u64,
    pub(crate) webhook: u64,
    pub(crate) event: &'static str,
}

/// A call that a webhook has made.
#[derive(Clone, Debug)]
pub(crate) struct HookCall {
    pub(crate) id: u64,
    pub(crate) webhook: u64,
    pub(crate) event: &'static str,
    pub(crate) uri: String,
    /// As the logs have it; `0` where nothing answered.
    pub(crate) status: String,
}

/// How the tenant calls webhooks. How Ziik does it is not documented.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Deliveries {
    /// How often a call is made until one is answered with a 2xx status. Default: 3.
    pub attempts: u32,
    /// The pause before the second attempt; it doubles with each further one. Default: 100 ms.
    pub pause: Duration,
    /// How long a receiver may take to answer. Default: 10 seconds.
    pub timeout: Duration,
}

impl Default for Deliveries {
    fn default() -> Self {
        Self { attempts: 3, pause: Duration::from_millis(100), timeout: Duration::from_secs(10) }
    }
}

impl Deliveries {
    /// Sets how often a call is made until one succeeds; 1 at the least.
    #[must_use]
    pub fn attempts(self, attempts: u32) -> Self {
        Self { attempts: attempts.max(1), ..self }
    }

    /// Sets the pause before the second attempt.
    #[must_use]
    pub fn pause(self, pause: Duration) -> Self {
        Self { pause, ..self }
    }

    /// Sets how long a receiver may take to answer.
    #[must_use]
    pub fn timeout(self, timeout: Duration) -> Self {
        Self { timeout, ..self }
    }

    /// The pause after an attempt that failed, which was number `attempt`.
    fn pause_after(&self, attempt: u32) -> Duration {
        self.pause.saturating_mul(2_u32.saturating_pow(attempt.saturating_sub(1)))
    }
}

/// What goes wrong with a call of a webhook.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum DeliveryFault {
    /// The call is never made.
    Lost,
    /// The first attempt does not reach the receiver; the next one does.
    Unreachable,
    /// The receiver gets the call, and its answer is lost: the call comes once more.
    AnswerLost,
    /// The call is made so much later, and those behind it overtake it.
    Late(Duration),
}

/// A call of a webhook that waits to be made.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Delivery {
    /// The id of the webhook.
    pub webhook: u64,
    /// The event.
    pub event: &'static str,
    /// The body: the user or unit as JSON.
    pub body: String,
    pub(crate) fault: Option<DeliveryFault>,
}

/// Whether a webhook can have this address: one of HTTP or HTTPS, with a host.
pub(crate) fn is_address(text: &str) -> bool {
    let Ok(uri) = text.parse::<axum::http::Uri>() else { return false };
    matches!(uri.scheme_str(), Some("http" | "https"))
        && uri.host().is_some_and(|host| !host.is_empty())
}

/// Whether nobody can have this address: names that are reserved for examples are not looked up.
fn is_made_up(address: &str) -> bool {
    let uri = address.parse::<axum::http::Uri>().ok();
    let host = uri.as_ref().and_then(|uri| uri.host()).unwrap_or_default();
    let host = host.trim_end_matches('.');
    host.rsplit('.').next().is_some_and(|last| {
        ["example", "invalid"].iter().any(|name| last.eq_ignore_ascii_case(name))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_those_of_http() {
        for address in
            ["http://127.0.0.1:80/a?b=c", "https://hooks.fjord.example/x", "http://[::1]/"]
        {
            assert!(is_address(address), "{address}");
        }
        for address in
            ["", "/hooks", "hooks.example", "ftp://a.example/", "file:///etc/passwd", "http://"]
        {
            assert!(!is_address(address), "{address}");
        }
    }

    #[test]
    fn reserved_names_are_made_up() {
        assert!(is_made_up("https://hooks.Fjord.EXAMPLE./x"));
        assert!(is_made_up("http://nowhere.invalid:8080/"));
        assert!(!is_made_up("http://127.0.0.1/example"));
        assert!(!is_made_up("http://fjord.example.org/"));
    }

    #[test]
    fn pauses_double() {
        let settings = Deliveries::default().pause(Duration::from_millis(10)).attempts(0);
        assert_eq!(settings.attempts, 1);
        let pauses = [1, 2, 3].map(|attempt| settings.pause_after(attempt).as_millis());
        assert_eq!(pauses, [10, 20, 40]);
        assert!(settings.pause_after(u32::MAX) > settings.pause_after(9));
    }
}
