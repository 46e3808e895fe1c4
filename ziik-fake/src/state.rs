//! The tenant's data and the questions that several handlers ask of it.

use std::collections::{BTreeMap, BTreeSet};

use crate::automatic::Versions;
use crate::error::ApiError;
use crate::files::File;
use crate::hooks::{HookCall, Outbox, Trigger, Webhook};
use crate::model::{
    Comment, Conversation, Feature, Group, Message, Post, Specialty, Unit, UserType,
};
use crate::retention::Closed;
use crate::schedule::{Registration, ShiftTemplate};
use crate::time::Clock;
use crate::token::Tokens;
use crate::users::Users;

/// Rows of one kind. Ids count up from 1 and are never given twice.
#[derive(Debug)]
pub(crate) struct Table<T> {
    /// What a 404 calls a row.
    what: &'static str,
    rows: BTreeMap<u64, T>,
    last: u64,
    /// Counts how often a row may have changed.
    version: u64,
    /// The rows that have changed since somebody looked, each as it was then; `None` where nobody
    /// looks.
    changes: Option<Vec<(u64, Option<T>)>>,
}

impl<T: Clone> Table<T> {
    pub(crate) fn new(what: &'static str) -> Self {
        Self { what, rows: BTreeMap::new(), last: 0, version: 0, changes: None }
    }

    /// Notes changes from now on.
    pub(crate) fn watch(&mut self) {
        self.changes = Some(Vec::new());
    }

    /// The rows that have changed since the last time, in the order of their first changes, each
    /// as it was before; `None` for one that is new.
    pub(crate) fn take_changes(&mut self) -> Vec<(u64, Option<T>)> {
        self.changes.as_mut().map(std::mem::take).unwrap_or_default()
    }

    fn note(&mut self, id: u64) {
        self.version += 1;
        if let Some(changes) = &mut self.changes
            && !changes.iter().any(|(known, _)| *known == id)
        {
            changes.push((id, self.rows.get(&id).cloned()));
        }
    }

    /// Adds the row that `make` builds for the new id, and answers the id.
    pub(crate) fn add(&mut self, make: impl FnOnce(u64) -> T) -> u64 {
        self.last += 1;
        self.note(self.last);
        self.rows.insert(self.last, make(self.last));
        self.last
    }

    pub(crate) fn get(&self, id: u64) -> Option<&T> {
        self.rows.get(&id)
    }

    /// The row, or a 404.
    pub(crate) fn find(&self, id: u64) -> Result<&T, ApiError> {
        self.rows.get(&id).ok_or_else(|| ApiError::not_found(self.what))
    }

    /// The row, or a 404.
    pub(crate) fn find_mut(&mut self, id: u64) -> Result<&mut T, ApiError> {
        self.note(id);
        self.rows.get_mut(&id).ok_or_else(|| ApiError::not_found(self.what))
    }

    /// The first row that fits, or a 404.
    pub(crate) fn find_by(&self, fits: impl Fn(&T) -> bool) -> Result<&T, ApiError> {
        self.iter().find(|row| fits(row)).ok_or_else(|| ApiError::not_found(self.what))
    }

    pub(crate) fn has(&self, id: u64) -> bool {
        self.rows.contains_key(&id)
    }

    /// Puts a changed row back.
    pub(crate) fn put(&mut self, id: u64, row: T) {
        self.note(id);
        self.rows.insert(id, row);
    }

    pub(crate) fn remove(&mut self, id: u64) {
        self.note(id);
        self.rows.remove(&id);
    }

    pub(crate) fn retain(&mut self, keep: impl Fn(&T) -> bool) {
        self.version += 1;
        self.rows.retain(|_, row| keep(row));
    }

    /// All rows by ascending id.
    pub(crate) fn iter(&self) -> impl DoubleEndedIterator<Item = &T> {
        self.rows.values()
    }

    pub(crate) fn iter_mut(&mut self) -> impl Iterator<Item = &mut T> {
        self.version += 1;
        self.rows.values_mut()
    }

    /// Another number than before when a row may have changed.
    pub(crate) fn version(&self) -> u64 {
        self.version
    }
}

/// Everything that the tenant knows.
pub(crate) struct State {
    /// `http://127.0.0.1:{port}/api`, for `Location` and page links.
    pub(crate) base_url: String,
    pub(crate) clock: Clock,
    pub(crate) tokens: Tokens,
    pub(crate) users: Users,
    pub(crate) units: Table<Unit>,
    pub(crate) unit_features: Table<Feature>,
    /// Shifts and vacations.
    pub(crate) registrations: Table<Registration>,
    pub(crate) shift_templates: Table<ShiftTemplate>,
    pub(crate) user_types: Table<UserType>,
    pub(crate) specialties: Table<Specialty>,
    pub(crate) groups: Table<Group>,
    pub(crate) conversations: Table<Conversation>,
    pub(crate) messages: Table<Message>,
    pub(crate) posts: Table<Post>,
    /// Files, from the tickets for their uploads on.
    pub(crate) files: Table<File>,
    /// The address of the storage, without a slash at its end.
    pub(crate) storage_url: String,
    pub(crate) comments: Table<Comment>,
    pub(crate) webhooks: Table<Webhook>,
    pub(crate) triggers: Table<Trigger>,
    pub(crate) hook_calls: Table<HookCall>,
    pub(crate) outbox: Outbox,
    /// Deleted groups whose posts are not yet cleared away.
    pub(crate) closed_groups: BTreeMap<u64, Closed>,
    /// No account and no group is due to be cleared away before this moment.
    pub(crate) next_sweep: i64,
    /// What was followed last of the rules about who is in a group.
    pub(crate) followed: Option<Versions>,
}

impl State {
    pub(crate) fn new(tokens: Tokens) -> Self {
        Self {
            base_url: String::new(),
            clock: Clock::default(),
            tokens,
            users: Users::new(),
            units: Table::new("unit"),
            unit_features: Table::new("unit feature"),
            registrations: Table::new("registration"),
            shift_templates: Table::new("shift template"),
            user_types: Table::new("user type"),
            specialties: Table::new("specialty"),
            groups: Table::new("group"),
            conversations: Table::new("conversation"),
            messages: Table::new("message"),
            posts: Table::new("post"),
            files: Table::new("file"),
            storage_url: String::new(),
            comments: Table::new("comment"),
            webhooks: Table::new("webhook"),
            triggers: Table::new("trigger"),
            hook_calls: Table::new("call"),
            outbox: Outbox::default(),
            closed_groups: BTreeMap::new(),
            next_sweep: i64::MAX,
            followed: None,
        }
    }

    /// The unit itself and everything above it, from the bottom up.
    pub(crate) fn lineage(&self, unit: u64) -> impl Iterator<Item = &Unit> {
        std::iter::successors(self.units.get(unit), |unit| self.units.get(unit.parent?))
    }

    /// Whether `unit` is one of `roots` or below one.
    pub(crate) fn is_within(&self, unit: u64, roots: &[u64]) -> bool {
        self.lineage(unit).any(|unit| roots.contains(&unit.id))
    }

    /// Whether `department` is a department somewhere below `unit`.
    pub(crate) fn is_department_of(&self, department: u64, unit: u64) -> bool {
        self.units.get(department).is_some_and(|row| row.department)
            && self.is_within(department, &[unit])
    }

    /// How many people belong to each unit or department itself.
    pub(crate) fn head_counts(&self) -> BTreeMap<u64, u64> {
        let mut counts = BTreeMap::new();
        for user in self.users.iter().filter(|user| user.active) {
            let places =
                user.memberships.iter().flat_map(|place| [Some(place.unit), place.department]);
            for place in places.flatten() {
                *counts.entry(place).or_insert(0) += 1;
            }
        }
        counts
    }

    /// The user types that somebody holds in the given units or below, or anywhere.
    pub(crate) fn user_types_held(&self, roots: Option<&[u64]>) -> BTreeSet<u64> {
        let places = self.users.iter().flat_map(|user| &user.memberships);
        places
            .filter(|place| roots.is_none_or(|roots| self.is_within(place.unit, roots)))
            .flat_map(|place| &place.user_types)
            .copied()
            .collect()
    }
}
