//! The way from a webhook as it is to the one that is wanted: without any I/O.

use std::fmt;

use ziik_api::types::{Webhook, WebhookEvent, WebhookId, WebhookTrigger, WebhookTriggerId};

use super::spec::{Address, WebhookSpec};
use crate::text::clean;

/// A change to the webhooks of a tenant.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Change {
    /// A webhook is created.
    #[non_exhaustive]
    Create {
        /// Its name.
        name: String,
        /// The address that it calls.
        uri: Address,
        /// The events that it is called for.
        triggers: Vec<WebhookEvent>,
    },
    /// A webhook gets another name or address.
    #[non_exhaustive]
    Update {
        /// The webhook.
        webhook: WebhookId,
        /// The new name, if it changes.
        name: Option<String>,
        /// The new address, if it changes.
        uri: Option<Address>,
    },
    /// A webhook is called for one more event.
    #[non_exhaustive]
    AddTrigger {
        /// The webhook.
        webhook: WebhookId,
        /// The event.
        event: WebhookEvent,
    },
    /// A webhook is no longer called for an event.
    #[non_exhaustive]
    RemoveTrigger {
        /// The webhook.
        webhook: WebhookId,
        /// The id of the trigger.
        trigger: WebhookTriggerId,
        /// The event, as far as Ziik tells it.
        event: Option<WebhookEvent>,
    },
}

impl Change {
    /// Removals come last: no event is missed that is wanted.
    pub(super) fn rank(&self) -> u8 {
        u8::from(matches!(self, Self::RemoveTrigger { .. }))
    }
}

/// `webhook 21: add user.create`
impl fmt::Display for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Create { name, uri, triggers } => {
                write!(f, "create webhook `{}` at {uri} for", clean(name))?;
                if triggers.is_empty() {
                    f.write_str(" no event")?;
                }
                triggers.iter().enumerate().try_for_each(|(index, event)| {
                    write!(f, "{} {event}", if index == 0 { "" } else { "," })
                })
            }
            Self::Update { webhook, name, uri } => {
                write!(f, "webhook {webhook}:")?;
                if let Some(name) = name {
                    write!(f, " set the name to `{}`", clean(name))?;
                }
                match (name, uri) {
                    (Some(_), Some(uri)) => write!(f, " and the address to {uri}"),
                    (None, Some(uri)) => write!(f, " set the address to {uri}"),
                    (_, None) => Ok(()),
                }
            }
            Self::AddTrigger { webhook, event } => write!(f, "webhook {webhook}: add {event}"),
            Self::RemoveTrigger { webhook, trigger, event } => match event {
                Some(event) => {
                    write!(f, "webhook {webhook}: remove {}", clean(&event.to_string()))
                }
                None => write!(f, "webhook {webhook}: remove trigger {trigger}"),
            },
        }
    }
}

/// Why specs cannot be carried out.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Problem {
    /// A spec, by its name, has an address that no webhook can have.
    #[error(
        "`{}` has no web address; it begins with http:// or https:// and has a host",
        clean(_0)
    )]
    Address(String),
    /// Two specs have the same address or the same name, which is this one.
    #[error(
        "`{}` has the name or the address of another spec; give each webhook its own",
        clean(_0)
    )]
    Twice(String),
    /// No webhook has the address of a spec, and several have its name.
    #[error(
        "webhooks {} are all called `{}`, and none has the wanted address; rename or delete those \
         that are not meant",
        ids(webhooks),
        clean(name)
    )]
    #[non_exhaustive]
    Ambiguous {
        /// The name.
        name: String,
        /// Who has it.
        webhooks: Vec<WebhookId>,
    },
}

fn ids(webhooks: &[WebhookId]) -> String {
    webhooks.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}

/// The steps from the webhook that there is, if there is one, to the wanted one.
pub(super) fn draft(
    spec: &WebhookSpec,
    present: Option<&Webhook>,
    triggers: &[WebhookTrigger],
) -> Vec<Change> {
    let WebhookSpec { name, uri, triggers: wanted } = spec;
    let Some(present) = present else {
        let (name, uri, triggers) = (name.clone(), uri.clone(), wanted.clone());
        return vec![Change::Create { name, uri, triggers }];
    };
    let webhook = present.id;
    let mut changes = Vec::new();
    let new_name = (present.name.as_ref() != Some(name)).then(|| name.clone());
    let new_uri = (present.uri.as_deref() != Some(uri.as_str())).then(|| uri.clone());
    if new_name.is_some() || new_uri.is_some() {
        changes.push(Change::Update { webhook, name: new_name, uri: new_uri });
    }
    let missing = missing(wanted, triggers).into_iter();
    changes.extend(missing.map(|event| Change::AddTrigger { webhook, event }));
    for (index, trigger) in triggers.iter().enumerate() {
        let is_wanted = trigger.event.as_ref().is_some_and(|event| wanted.contains(event));
        let is_second = triggers[..index].iter().any(|other| other.event == trigger.event);
        if !is_wanted || is_second {
            let (trigger, event) = (trigger.id, trigger.event.clone());
            changes.push(Change::RemoveTrigger { webhook, trigger, event });
        }
    }
    changes
}

/// The wanted events that no trigger has.
pub(super) fn missing(wanted: &[WebhookEvent], present: &[WebhookTrigger]) -> Vec<WebhookEvent> {
    let is_there =
        |event: &WebhookEvent| present.iter().any(|trigger| trigger.event.as_ref() == Some(event));
    wanted.iter().filter(|event| !is_there(event)).cloned().collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use WebhookEvent::{UnitCreate, UserCreate, UserUpdate};

    fn present(name: &str, uri: &str, events: &[&str]) -> (Webhook, Vec<WebhookTrigger>) {
        let webhook = json!({"id": 21, "name": name, "uri": uri});
        let triggers = events.iter().zip(30..).map(|(event, id)| json!({"id": id, "event": event}));
        let read = "what the API sends";
        let triggers = serde_json::from_value(triggers.collect()).expect(read);
        (serde_json::from_value(webhook).expect(read), triggers)
    }

    fn steps(
        spec: &WebhookSpec,
        (webhook, triggers): &(Webhook, Vec<WebhookTrigger>),
    ) -> Vec<String> {
        draft(spec, Some(webhook), triggers).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn what_is_so_needs_nothing() {
        let spec = WebhookSpec::new("A", "https://a.example/x").triggers([UserCreate, UnitCreate]);
        let there = present("A", "https://a.example/x", &["unit.create", "user.create"]);
        assert_eq!(steps(&spec, &there), [""; 0]);
    }

    #[test]
    fn only_what_differs_is_changed() {
        let spec = WebhookSpec::new("B", "https://b.example/x").triggers([UserCreate, UserUpdate]);
        let events = ["user.create", "user.create", "unit.born"];
        let there = present("A", "https://a.example/x", &events);
        let expected = [
            "webhook 21: set the name to `B` and the address to https://b.example/…",
            "webhook 21: add user.update",
            "webhook 21: remove user.create",
            "webhook 21: remove unit.born",
        ];
        assert_eq!(steps(&spec, &there), expected);
        let created = draft(&spec, None, &[]);
        let expected = "create webhook `B` at https://b.example/… for user.create, user.update";
        assert_eq!(created[0].to_string(), expected);
    }
}
