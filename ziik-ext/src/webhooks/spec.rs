//! What a webhook is to be.

use std::collections::HashSet;
use std::fmt;

use ziik_api::types::WebhookEvent;

use super::change::Problem;

/// A webhook as it is to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WebhookSpec {
    pub(super) name: String,
    pub(super) uri: Address,
    /// Each once, in the order in which they were named.
    pub(super) triggers: Vec<WebhookEvent>,
}

impl WebhookSpec {
    /// A webhook with this name that calls this web address, for no event yet.
    pub fn new(name: impl Into<String>, uri: impl Into<String>) -> Self {
        Self { name: name.into(), uri: Address(uri.into()), triggers: Vec::new() }
    }

    /// Sets the events that the webhook is called for: exactly these.
    #[must_use]
    pub fn triggers(mut self, events: impl IntoIterator<Item = WebhookEvent>) -> Self {
        let mut known = HashSet::new();
        self.triggers = events.into_iter().filter(|event| known.insert(event.clone())).collect();
        self
    }
}

/// The address that a webhook calls.
///
/// A secret may be in it, so `Display` and `Debug` show nothing behind the host.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Address(pub(super) String);

impl Address {
    /// The whole address.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// `https://hooks.acme.example/…`
impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Ok(uri) = self.0.parse::<http::Uri>() else { return f.write_str("…") };
        match (uri.scheme_str(), uri.host()) {
            (Some(scheme), Some(host)) => write!(f, "{scheme}://{host}/…"),
            _ => f.write_str("…"),
        }
    }
}

impl fmt::Debug for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Address({self})")
    }
}

/// That the specs can all be carried out: two webhooks with one address could not be told apart.
pub(super) fn check(specs: &[WebhookSpec]) -> Result<(), Problem> {
    let (mut addresses, mut names) = (HashSet::new(), HashSet::new());
    for WebhookSpec { name, uri, .. } in specs {
        let parsed = uri.0.parse::<http::Uri>().ok();
        let is_web = parsed.is_some_and(|uri| {
            matches!(uri.scheme_str(), Some("http" | "https"))
                && uri.host().is_some_and(|host| !host.is_empty())
        });
        if !is_web {
            return Err(Problem::Address(name.clone()));
        }
        if !addresses.insert(uri) || !names.insert(name) {
            return Err(Problem::Twice(name.clone()));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_keeps_its_secret() {
        let spec = WebhookSpec::new("People", "https://hooks.acme.example/4f1c9b?key=7");
        assert_eq!(spec.uri.to_string(), "https://hooks.acme.example/…");
        assert!(!format!("{spec:?}").contains("4f1c9b"));
        assert_eq!(Address("user:secret".to_owned()).to_string(), "…");
        let with_password = Address("https://ada:secret@acme.example/x".to_owned());
        assert_eq!(with_password.to_string(), "https://acme.example/…");
    }

    #[test]
    fn specs_that_cannot_be_told_apart_are_refused() {
        let spec = |name: &str, uri: &str| WebhookSpec::new(name, uri);
        let a = spec("A", "https://a.example/1");
        assert_eq!(check(&[a.clone(), spec("B", "https://a.example/2")]), Ok(()));
        let twice = |name: &str| Err(Problem::Twice(name.to_owned()));
        assert_eq!(check(&[a.clone(), spec("B", "https://a.example/1")]), twice("B"));
        assert_eq!(check(&[a, spec("A", "https://a.example/2")]), twice("A"));
        for uri in ["", "/hook", "ftp://a.example/", "a.example"] {
            assert_eq!(check(&[spec("A", uri)]), Err(Problem::Address("A".to_owned())), "{uri}");
        }
    }

    #[test]
    fn triggers_count_once() {
        let events = [WebhookEvent::UserCreate, WebhookEvent::UnitCreate, WebhookEvent::UserCreate];
        let spec = WebhookSpec::new("A", "https://a.example/").triggers(events);
        assert_eq!(spec.triggers, [WebhookEvent::UserCreate, WebhookEvent::UnitCreate]);
    }
}
