//! What the tenant stores.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::time::Date;

/// A person with an account.
#[derive(Clone, Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "they are independent of each other in the API")]
pub(crate) struct User {
    pub(crate) id: u64,
    /// Empty when unset, as the API sends it.
    pub(crate) reference: String,
    pub(crate) first_name: String,
    pub(crate) last_name: String,
    pub(crate) email: String,
    pub(crate) title: Option<String>,
    pub(crate) phone: Option<String>,
    pub(crate) birthday: Option<Date>,
    /// ISO alpha-2.
    pub(crate) country: Option<String>,
    pub(crate) quote: Option<String>,
    pub(crate) description: Option<String>,
    pub(crate) ask_about: Option<String>,
    pub(crate) meta: [Option<String>; 5],
    pub(crate) specialties: Vec<u64>,
    pub(crate) settings: Settings,
    pub(crate) active: bool,
    /// When the account was deactivated or deleted; the retention counts from here.
    pub(crate) inactive_since: Option<i64>,
    /// Whether it was deleted, and not just deactivated.
    pub(crate) deleted: bool,
    /// Whether nothing personal is left of it.
    pub(crate) anonymised: bool,
    pub(crate) admin: bool,
    /// Whether the user has accepted the policy.
    pub(crate) policy_accept: bool,
    /// The password, where it was changed; otherwise it is the one that all accounts begin with.
    pub(crate) password: Option<String>,
    /// Never empty; the first one is the main one.
    pub(crate) memberships: Vec<Membership>,
}

impl User {
    pub(crate) fn name(&self) -> String {
        format!("{} {}", self.first_name, self.last_name)
    }

    /// The user types of all memberships, each once.
    pub(crate) fn user_types(&self) -> BTreeSet<u64> {
        self.memberships.iter().flat_map(|membership| &membership.user_types).copied().collect()
    }

    pub(crate) fn membership(&self, unit: u64) -> Option<&Membership> {
        self.memberships.iter().find(|membership| membership.unit == unit)
    }
}

/// A user's own settings.
#[derive(Clone, Debug)]
pub(crate) struct Settings {
    pub(crate) show_birthdays: bool,
    pub(crate) birthdays_optout: bool,
    pub(crate) language: String,
    pub(crate) expire: Option<i64>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            show_birthdays: false,
            birthdays_optout: false,
            language: "en".to_owned(),
            expire: None,
        }
    }
}

/// A user's place in a unit.
#[derive(Clone, Debug, Default)]
pub(crate) struct Membership {
    pub(crate) unit: u64,
    pub(crate) department: Option<u64>,
    pub(crate) user_types: Vec<u64>,
}

/// A node of the organisation's tree.
#[derive(Clone, Debug, Default)]
pub(crate) struct Unit {
    pub(crate) id: u64,
    pub(crate) reference: Option<String>,
    pub(crate) name: String,
    pub(crate) description: Option<String>,
    pub(crate) department: bool,
    pub(crate) parent: Option<u64>,
    /// The place among the units below the same parent. Those without one follow, by id.
    pub(crate) order: Option<u64>,
    pub(crate) features: Vec<u64>,
    /// Kept as it was sent.
    pub(crate) opening_hours: Option<Value>,
}

/// A feature that units can be marked with.
#[derive(Clone, Debug, Default)]
pub(crate) struct Feature {
    pub(crate) id: u64,
    pub(crate) name: String,
}

impl Unit {
    /// What units below the same parent are sorted by.
    pub(crate) fn rank(&self) -> (u64, u64) {
        (self.order.unwrap_or(u64::MAX), self.id)
    }

    pub(crate) fn kind(&self) -> &'static str {
        if self.department { "department" } else { "unit" }
    }
}

/// A role.
#[derive(Clone, Debug, Default)]
pub(crate) struct UserType {
    pub(crate) id: u64,
    pub(crate) reference: Option<String>,
    pub(crate) name: String,
    pub(crate) abilities: BTreeSet<&'static str>,
}

/// Something that users can be good at.
#[derive(Clone, Debug, Default)]
pub(crate) struct Specialty {
    pub(crate) id: u64,
    pub(crate) name: String,
}

/// A discussion group.
#[derive(Clone, Debug, Default)]
pub(crate) struct Group {
    pub(crate) id: u64,
    pub(crate) name: String,
    pub(crate) description: Option<String>,
    pub(crate) private: bool,
    pub(crate) only_admin_publish: bool,
    pub(crate) comments_default: bool,
    /// User id, and whether that member administers the group.
    pub(crate) members: BTreeMap<u64, bool>,
    /// Those of the members whom a rule put there.
    pub(crate) automatic: BTreeSet<u64>,
    pub(crate) rules: AutoRules,
    pub(crate) updated_at: i64,
}

/// Whose users are members of a group automatically.
#[derive(Clone, Debug, Default)]
pub(crate) struct AutoRules {
    /// The units, each with whether it stands for the units below it, too.
    pub(crate) units: BTreeMap<u64, bool>,
    pub(crate) user_types: BTreeSet<u64>,
}

impl Group {
    pub(crate) fn has(&self, user: u64) -> bool {
        self.members.contains_key(&user)
    }

    pub(crate) fn is_admin(&self, user: u64) -> bool {
        self.members.get(&user) == Some(&true)
    }

    pub(crate) fn lets_publish(&self, user: u64) -> bool {
        self.is_admin(user) || (self.has(user) && !self.only_admin_publish)
    }
}

/// A conversation between people.
#[derive(Clone, Debug, Default)]
pub(crate) struct Conversation {
    pub(crate) id: u64,
    pub(crate) direct: bool,
    pub(crate) title: String,
    pub(crate) created_at: i64,
    pub(crate) updated_at: i64,
    pub(crate) participants: BTreeMap<u64, Participant>,
    /// In the order in which they were written.
    pub(crate) messages: Vec<u64>,
}

impl Conversation {
    pub(crate) fn is_admin(&self, user: u64) -> bool {
        self.participants.get(&user).is_some_and(|participant| participant.admin)
    }

    /// How many messages this person has not seen; none for one who does not take part.
    pub(crate) fn unread(&self, user: u64) -> usize {
        let Some(side) = self.participants.get(&user) else { return 0 };
        self.messages.iter().filter(|message| **message > side.seen).count()
    }
}

/// One person's side of a conversation.
#[derive(Clone, Debug, Default)]
pub(crate) struct Participant {
    pub(crate) admin: bool,
    pub(crate) archived_at: Option<i64>,
    /// The last message that this person has seen.
    pub(crate) seen: u64,
}

/// A message of a conversation.
#[derive(Clone, Debug, Default)]
pub(crate) struct Message {
    pub(crate) id: u64,
    pub(crate) conversation: u64,
    /// What happened, on a message that the service wrote itself.
    pub(crate) service: Option<Value>,
    pub(crate) author: u64,
    pub(crate) parent: Option<u64>,
    pub(crate) text: String,
    /// A change that only its author sees until it is finalized.
    pub(crate) draft: Option<Edit>,
    pub(crate) date: i64,
    pub(crate) edited_at: Option<i64>,
    pub(crate) deleted: bool,
    pub(crate) uploading_files: u64,
}

/// A new text for a message, and when it was written.
#[derive(Clone, Debug)]
pub(crate) struct Edit {
    pub(crate) text: String,
    pub(crate) at: i64,
}

/// A news item, a debate or an event.
#[derive(Clone, Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "the API has these switches on a post")]
pub(crate) struct Post {
    pub(crate) id: u64,
    pub(crate) title: String,
    pub(crate) body: Option<String>,
    pub(crate) author: u64,
    pub(crate) group: Option<u64>,
    pub(crate) owner_unit: Option<u64>,
    pub(crate) visibility: Visibility,
    pub(crate) shares: Vec<u64>,
    pub(crate) comments: bool,
    pub(crate) confirm: bool,
    pub(crate) show_in_feed: bool,
    pub(crate) important: bool,
    pub(crate) publish_on: Option<i64>,
    pub(crate) unpublish_on: Option<i64>,
    pub(crate) created_at: i64,
    pub(crate) updated_at: i64,
    pub(crate) uploading_files: u64,
    /// Kept as they were sent.
    pub(crate) event: Option<Value>,
    pub(crate) poll: Option<Value>,
    pub(crate) pinned: Option<Value>,
    pub(crate) reactions: Reactions,
}

/// What users did with a post. The number is when, in Unix seconds.
#[derive(Clone, Debug, Default)]
pub(crate) struct Reactions {
    pub(crate) seen: BTreeMap<u64, i64>,
    /// Who confirmed having read it.
    pub(crate) read: BTreeMap<u64, i64>,
    pub(crate) liked: BTreeMap<u64, i64>,
    pub(crate) bookmarked: BTreeSet<u64>,
    /// Who accepted the invitation to an event, and who did not.
    pub(crate) rsvp: BTreeMap<u64, bool>,
}

impl Post {
    pub(crate) fn kind(&self) -> &'static str {
        match (&self.event, self.group) {
            (Some(_), _) => "event",
            (None, Some(_)) => "debate",
            (None, None) => "news",
        }
    }

    /// A post with files on their way waits for them.
    pub(crate) fn is_published(&self, now: i64) -> bool {
        self.publish_on.is_some_and(|on| on <= now)
            && self.unpublish_on.is_none_or(|off| off > now)
            && self.uploading_files == 0
    }

    /// Whether a user wrote it or has marked it as seen.
    pub(crate) fn is_seen_by(&self, user: u64) -> bool {
        self.author == user || self.reactions.seen.contains_key(&user)
    }
}

/// A comment on a post, or a reply to another comment.
#[derive(Clone, Debug, Default)]
pub(crate) struct Comment {
    pub(crate) id: u64,
    pub(crate) post: u64,
    pub(crate) parent: Option<u64>,
    pub(crate) author: u64,
    pub(crate) body: String,
    pub(crate) created_at: i64,
    pub(crate) updated_at: i64,
    pub(crate) uploading_files: u64,
    /// Who likes it, and since when.
    pub(crate) liked: BTreeMap<u64, i64>,
}

/// To which part of the organisation a post is addressed.
#[derive(Clone, Debug, Default)]
pub(crate) struct Visibility {
    pub(crate) all_units: bool,
    pub(crate) units: Vec<u64>,
    pub(crate) units_falldown: Vec<u64>,
    pub(crate) user_types: Vec<u64>,
}
