//! What happens by itself as time goes by: accounts that are kept for a while and then cleared
//! away, and the posts of deleted groups.

use serde_json::json;

use crate::model::{Group, Message, Settings, User};
use crate::state::State;

/// How long a deactivated account can be reactivated and a deleted one brought back.
const RETENTION: i64 = 90 * 24 * 3600;
/// How long the posts of a deleted group can still be read. The documents only say that they may
/// stay for a moment.
const CLEARING: i64 = 60;

/// A deleted group, and when its posts go.
#[derive(Debug)]
pub(crate) struct Closed {
    pub(crate) group: Group,
    due: i64,
}

impl State {
    /// Begins the retention of every account that is not active.
    pub(crate) fn retain_inactive(&mut self) {
        let now = self.clock.now();
        let inactive: Vec<_> = self.users.iter().filter(|user| !user.active).cloned().collect();
        for user in inactive {
            self.users.put(user.id, User { inactive_since: Some(now), ..user });
        }
        self.sweep_by(now.saturating_add(RETENTION));
    }

    /// Notes that a user is not active from now on.
    pub(crate) fn begin_retention(&mut self, user: &mut User) {
        let now = self.clock.now();
        user.active = false;
        user.inactive_since = Some(now);
        self.sweep_by(now.saturating_add(RETENTION));
    }

    /// Deletes a group, and has its posts cleared away a moment later.
    pub(crate) fn close_group(&mut self, group: Group) {
        let due = self.clock.now().saturating_add(CLEARING);
        self.groups.remove(group.id);
        self.closed_groups.insert(group.id, Closed { group, due });
        self.sweep_by(due);
    }

    fn sweep_by(&mut self, due: i64) {
        self.next_sweep = self.next_sweep.min(due);
    }

    /// Does what has become due since the last request.
    pub(crate) fn clear_due(&mut self) {
        let now = self.clock.now();
        if now < self.next_sweep {
            return;
        }
        let due = |user: &User| user.inactive_since.map(|since| since.saturating_add(RETENTION));
        let over: Vec<_> = self
            .users
            .iter()
            .filter(|user| !user.anonymised && due(user).is_some_and(|due| due <= now))
            .map(|user| (user.id, user.deleted))
            .collect();
        for (id, deleted) in over {
            if deleted { self.forget_user(id) } else { self.anonymise(id) }
        }
        self.posts.retain(|post| {
            let closed = post.group.and_then(|id| self.closed_groups.get(&id));
            closed.is_none_or(|closed| closed.due > now)
        });
        self.closed_groups.retain(|_, closed| closed.due > now);
        self.remove_orphans();

        let users = self.users.iter().filter(|user| !user.anonymised).filter_map(due);
        let groups = self.closed_groups.values().map(|closed| closed.due);
        self.next_sweep = users.chain(groups).min().unwrap_or(i64::MAX);
    }

    /// Takes everything personal out of an account, which stays as a nameless one.
    fn anonymise(&mut self, id: u64) {
        self.remove_drafts(id);
        let Some(user) = self.users.get(id).cloned() else { return };
        let anonymous = User {
            id,
            first_name: "Deleted".to_owned(),
            last_name: "user".to_owned(),
            settings: Settings::default(),
            inactive_since: user.inactive_since,
            anonymised: true,
            memberships: user.memberships,
            ..User::default()
        };
        self.users.put(id, anonymous);
    }

    /// Removes a user for good. Group conversations say so in a message of the service; what the
    /// user shared with others stays.
    fn forget_user(&mut self, id: u64) {
        self.remove_drafts(id);
        self.leave_schedule(id);
        self.users.remove(id);
        for group in self.groups.iter_mut() {
            group.members.remove(&id);
            group.automatic.remove(&id);
        }
        let mut left = Vec::new();
        for conversation in self.conversations.iter_mut() {
            if conversation.participants.remove(&id).is_some() && !conversation.direct {
                left.push(conversation.id);
            }
        }
        for conversation in left {
            let service = Some(json!({"event": "user_removed", "user": id}));
            self.write_message(Message { conversation, author: id, service, ..Message::default() });
        }
    }

    /// What was never shared with anybody is personal.
    fn remove_drafts(&mut self, author: u64) {
        self.posts.retain(|post| post.author != author || post.publish_on.is_some());
    }
}
