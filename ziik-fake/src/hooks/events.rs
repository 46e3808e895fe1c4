//! What has happened to users and units, as webhooks tell it.

use serde_json::Value;

use super::Delivery;
use crate::model::User;
use crate::state::State;
use crate::views::hooks;

/// Every event.
pub(crate) const EVENTS: [&str; 6] =
    ["user.create", "user.update", "user.delete", "unit.create", "unit.update", "unit.delete"];

impl State {
    /// Queues the calls for all that has happened since the last time.
    pub(crate) fn tell_webhooks(&mut self) {
        for (id, before) in self.users.take_changes() {
            let after = self.users.get(id);
            let Some(event) = user_event(before.as_ref(), after) else { continue };
            let Some(user) = after.or(before.as_ref()) else { continue };
            if self.is_asked_for(event) {
                let body = hooks::user(self, user);
                self.queue(event, &body);
            }
        }
        for (id, before) in self.units.take_changes() {
            let after = self.units.get(id);
            let event = match (&before, after) {
                (None, None) => continue,
                (None, Some(_)) => "unit.create",
                (Some(_), Some(_)) => "unit.update",
                (Some(_), None) => "unit.delete",
            };
            let Some(unit) = after.or(before.as_ref()) else { continue };
            if self.is_asked_for(event) {
                let body = hooks::unit(self, unit);
                self.queue(event, &body);
            }
        }
    }

    fn is_asked_for(&self, event: &str) -> bool {
        self.triggers.iter().any(|trigger| trigger.event == event)
    }

    fn queue(&mut self, event: &'static str, body: &Value) {
        let asking = self.triggers.iter().filter(|trigger| trigger.event == event);
        for webhook in asking.map(|trigger| trigger.webhook) {
            let body = body.to_string();
            self.outbox.push(Delivery { webhook, event, body, fault: None });
        }
    }
}

/// A user is deleted when the account is, or when it is made anonymous; an account that was told
/// to be deleted and then goes for good is no event.
fn user_event(before: Option<&User>, after: Option<&User>) -> Option<&'static str> {
    let is_gone = |user: &User| user.deleted || user.anonymised;
    match (before, after) {
        (None, None) => None,
        (None, Some(_)) => Some("user.create"),
        (Some(before), None) => (!is_gone(before)).then_some("user.delete"),
        (Some(before), Some(after)) if is_gone(after) && !is_gone(before) => Some("user.delete"),
        (Some(_), Some(_)) => Some("user.update"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_user_is_deleted_once() {
        let inactive = User::default();
        let active = User { active: true, ..User::default() };
        let deleted = User { deleted: true, ..User::default() };
        let nameless = User { anonymised: true, ..User::default() };
        let event = |before, after| user_event(Some(before), after);
        assert_eq!(user_event(None, Some(&active)), Some("user.create"));
        assert_eq!(event(&active, Some(&active)), Some("user.update"));
        assert_eq!(event(&active, Some(&inactive)), Some("user.update"));
        assert_eq!(event(&active, Some(&deleted)), Some("user.delete"));
        assert_eq!(event(&active, Some(&nameless)), Some("user.delete"));
        assert_eq!(event(&deleted, None), None);
        assert_eq!(event(&deleted, Some(&active)), Some("user.update"));
    }
}
