//! What a caller may do. Administrators may do everything; other people have the abilities of their user types, in the
//! units where they hold these and below.

use std::collections::BTreeSet;

use crate::error::ApiError;
use crate::model::{Group, Post, User};
use crate::state::State;

/// The rights of one caller.
#[derive(Debug)]
pub(crate) struct Rights {
    caller: u64,
    pub(crate) admin: bool,
    /// Every ability that the caller has anywhere.
    abilities: BTreeSet<&'static str>,
    /// The units in and below which the caller manages people.
    user_roots: Vec<u64>,
    /// The units in and below which the caller edits units.
    unit_roots: Vec<u64>,
    /// The caller's own units.
    pub(crate) own_units: Vec<u64>,
}

impl State {
    pub(crate) fn rights(&self, caller: u64) -> Rights {
        let user = self.users.get(caller);
        let memberships = user.map(|user| user.memberships.as_slice()).unwrap_or_default();
        let mut rights = Rights {
            caller,
            admin: user.is_some_and(|user| user.admin),
            abilities: BTreeSet::new(),
            user_roots: Vec::new(),
            unit_roots: Vec::new(),
            own_units: memberships.iter().map(|membership| membership.unit).collect(),
        };
        for membership in memberships {
            let types = membership.user_types.iter().filter_map(|id| self.user_types.get(*id));
            let here: BTreeSet<_> = types.flat_map(|user_type| &user_type.abilities).copied().collect();
            if here.contains("user") {
                rights.user_roots.push(membership.unit);
            }
            if here.contains("units") {
                rights.unit_roots.push(membership.unit);
            }
            rights.abilities.extend(here);
        }
        rights
    }

    /// Whether the caller may put people into a unit.
    pub(crate) fn may_place_in(&self, rights: &Rights, unit: u64) -> bool {
        rights.admin || self.is_within(unit, &rights.user_roots)
    }

    pub(crate) fn may_edit_user(&self, rights: &Rights, user: &User) -> bool {
        rights.admin || user.memberships.iter().any(|membership| self.may_place_in(rights, membership.unit))
    }

    pub(crate) fn may_edit_unit(&self, rights: &Rights, unit: u64) -> bool {
        rights.admin || self.is_within(unit, &rights.unit_roots)
    }

    /// Whether the caller gets to see a post. Addressing by units and user types is not looked at.
    pub(crate) fn may_see_post(&self, rights: &Rights, post: &Post) -> bool {
        if post.author == rights.caller || rights.admin && post.group.is_none() {
            return true;
        }
        let group = post.group.and_then(|id| self.groups.get(id));
        post.is_published(self.clock.now()) && group.is_none_or(|group| rights.may_see_group(group))
    }

    pub(crate) fn may_edit_post(&self, rights: &Rights, post: &Post) -> bool {
        match post.group.and_then(|id| self.groups.get(id)) {
            Some(group) => post.author == rights.caller || group.is_admin(rights.caller),
            None => rights.admin || post.author == rights.caller && rights.can(publishing_ability(post)),
        }
    }
}

/// The ability that a post to the organisation takes.
pub(crate) fn publishing_ability(post: &Post) -> &'static str {
    if post.event.is_some() { "calendar" } else { "news" }
}

impl Rights {
    /// Whether the caller is this user.
    pub(crate) fn is(&self, user: u64) -> bool {
        self.caller == user
    }

    /// Whether the caller has an ability anywhere.
    pub(crate) fn can(&self, ability: &str) -> bool {
        self.admin || self.abilities.contains(ability)
    }

    pub(crate) fn may_see_group(&self, group: &Group) -> bool {
        !group.private || group.has(self.caller)
    }
}

/// A 403 unless `allowed`.
pub(crate) fn require(allowed: bool, to: &str) -> Result<(), ApiError> {
    if allowed { Ok(()) } else { Err(ApiError::forbidden(format!("You may not {to}."))) }
}
