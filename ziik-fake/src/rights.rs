//! What a caller may do. Administrators may do everything; other people have the abilities of
//! their user types, in the units where they hold these and below.

use std::collections::{BTreeMap, BTreeSet};

use crate::error::ApiError;
use crate::model::{Comment, Group, Post, User, Visibility};
use crate::state::State;

/// How long authors may change and delete a comment, in seconds.
pub(crate) const COMMENT_LIMIT: i64 = 15 * 60;

/// The rights of one caller.
#[derive(Debug)]
pub(crate) struct Rights {
    pub(crate) caller: u64,
    pub(crate) admin: bool,
    /// Every ability that the caller has anywhere, with the units in and below which it holds.
    abilities: BTreeMap<&'static str, Vec<u64>>,
    /// The caller's own units.
    pub(crate) own_units: Vec<u64>,
    /// The caller's units and departments.
    places: Vec<u64>,
    /// The caller's user types.
    user_types: BTreeSet<u64>,
    /// Whether the caller has any role. Who has none sees nothing of the organisation.
    pub(crate) assigned: bool,
}

impl State {
    pub(crate) fn rights(&self, caller: u64) -> Rights {
        let user = self.users.get(caller);
        let memberships = user.map(|user| user.memberships.as_slice()).unwrap_or_default();
        let mut rights = Rights {
            caller,
            admin: user.is_some_and(|user| user.admin),
            abilities: BTreeMap::new(),
            own_units: memberships.iter().map(|membership| membership.unit).collect(),
            places: memberships
                .iter()
                .flat_map(|row| [Some(row.unit), row.department])
                .flatten()
                .collect(),
            user_types: user.map(User::user_types).unwrap_or_default(),
            assigned: false,
        };
        rights.assigned = rights.admin || !rights.user_types.is_empty();
        for membership in memberships {
            let types = membership.user_types.iter().filter_map(|id| self.user_types.get(*id));
            for ability in types.flat_map(|user_type| &user_type.abilities) {
                rights.abilities.entry(*ability).or_default().push(membership.unit);
            }
        }
        rights
    }

    /// Whether the caller has an ability in this unit, or in one above it.
    pub(crate) fn may_in(&self, rights: &Rights, ability: &str, unit: u64) -> bool {
        rights.admin
            || rights.abilities.get(ability).is_some_and(|roots| self.is_within(unit, roots))
    }

    /// Whether the caller may put people into a unit.
    pub(crate) fn may_place_in(&self, rights: &Rights, unit: u64) -> bool {
        self.may_in(rights, "user", unit)
    }

    pub(crate) fn may_edit_user(&self, rights: &Rights, user: &User) -> bool {
        rights.admin
            || user.memberships.iter().any(|membership| self.may_place_in(rights, membership.unit))
    }

    pub(crate) fn may_edit_unit(&self, rights: &Rights, unit: u64) -> bool {
        self.may_in(rights, "units", unit)
    }

    /// Whether the caller gets to see a post: as its author, as somebody it was shared with, as a
    /// member of its group, or because unit and user type fit. Administrators, who may change
    /// every post of the organisation, see them all.
    pub(crate) fn may_see_post(&self, rights: &Rights, post: &Post) -> bool {
        if rights.is(post.author) || rights.admin && post.group.is_none() {
            return true;
        }
        if !post.is_published(self.clock.now()) {
            return false;
        }
        self.is_for(rights, post)
    }

    /// Whether a post is for the caller: shared with the caller, in one of the caller's groups, or
    /// for the caller's unit and user type.
    fn is_for(&self, rights: &Rights, post: &Post) -> bool {
        post.shares.contains(&rights.caller)
            || match post.group {
                Some(id) => {
                    let closed = || self.closed_groups.get(&id).map(|closed| &closed.group);
                    self.groups
                        .get(id)
                        .or_else(closed)
                        .is_some_and(|group| group.has(rights.caller))
                }
                None => self.is_addressed(rights, &post.visibility),
            }
    }

    /// The active users whom a post is for, without its author, by ascending id.
    pub(crate) fn audience<'a>(&'a self, post: &'a Post) -> impl Iterator<Item = &'a User> {
        let is_reader = |user: &&User| user.active && user.id != post.author;
        let readers = self.users.iter().filter(is_reader);
        readers.filter(|user| self.is_for(&self.rights(user.id), post))
    }

    /// An author changes a comment for a while, and the administrators of a group those in it.
    pub(crate) fn may_edit_comment(&self, caller: u64, comment: &Comment, post: &Post) -> bool {
        let group = post.group.and_then(|id| self.groups.get(id));
        self.is_recent_author(caller, comment) || group.is_some_and(|group| group.is_admin(caller))
    }

    /// An author deletes a comment for a while, and who may change the post always.
    pub(crate) fn may_delete_comment(&self, caller: u64, comment: &Comment, post: &Post) -> bool {
        self.is_recent_author(caller, comment) || self.may_edit_post(&self.rights(caller), post)
    }

    fn is_recent_author(&self, caller: u64, comment: &Comment) -> bool {
        comment.author == caller && self.clock.now() < comment.created_at + COMMENT_LIMIT
    }

    /// Whether a post is for one of the caller's units and, where it names user types, for one of
    /// the caller's.
    fn is_addressed(&self, rights: &Rights, visibility: &Visibility) -> bool {
        let Visibility { all_units, units, units_falldown, user_types } = visibility;
        let unit_fits = |unit: &u64| units.contains(unit) || self.is_within(*unit, units_falldown);
        let type_fits =
            user_types.is_empty() || user_types.iter().any(|id| rights.user_types.contains(id));
        rights.assigned && (*all_units || rights.places.iter().any(unit_fits)) && type_fits
    }

    /// A post of the organisation belongs to the unit it was written from, a post in a group to
    /// its author and the group's administrators.
    pub(crate) fn may_edit_post(&self, rights: &Rights, post: &Post) -> bool {
        match post.group {
            Some(id) => self
                .groups
                .get(id)
                .is_some_and(|group| rights.is(post.author) || group.is_admin(rights.caller)),
            None => match post.owner_unit {
                Some(unit) => self.may_in(rights, publishing_ability(post), unit),
                None => rights.admin,
            },
        }
    }
}

/// The ability that a post to the organisation takes.
pub(crate) fn publishing_ability(post: &Post) -> &'static str {
    if post.event.is_some() { "calendar" } else { "news" }
}

impl Rights {
    /// The id of the caller.
    pub(crate) fn caller(&self) -> u64 {
        self.caller
    }

    /// Whether the caller is this user.
    pub(crate) fn is(&self, user: u64) -> bool {
        self.caller == user
    }

    /// The first unit in which the caller has an ability; of an administrator, the first one at
    /// all.
    pub(crate) fn unit_for(&self, ability: &str) -> Option<u64> {
        let root = self.abilities.get(ability).and_then(|roots| roots.first());
        root.or(self.own_units.first().filter(|_| self.admin)).copied()
    }

    /// What the caller's user types let the caller do somewhere.
    pub(crate) fn abilities(&self) -> BTreeSet<&'static str> {
        self.abilities.keys().copied().collect()
    }

    /// Whether the caller has an ability anywhere.
    pub(crate) fn can(&self, ability: &str) -> bool {
        self.admin || self.abilities.contains_key(ability)
    }

    pub(crate) fn may_see_group(&self, group: &Group) -> bool {
        group.has(self.caller) || !group.private && self.assigned
    }
}

/// A 403 unless `allowed`.
pub(crate) fn require(allowed: bool, to: &str) -> Result<(), ApiError> {
    if allowed { Ok(()) } else { Err(ApiError::forbidden(format!("You may not {to}."))) }
}
