//! Automatic members of groups: who comes and goes by the rules about units and user types.

use crate::model::{AutoRules, Group, User};
use crate::state::State;

/// What the rules depend on, by how often it changed.
pub(crate) type Versions = [u64; 3];

impl State {
    /// Brings the members of all groups in line with the rules, when something changed.
    pub(crate) fn follow_rules(&mut self) {
        if self.followed == Some(self.versions()) {
            return;
        }
        let concerns = |group: &&Group| !group.rules.is_empty() || !group.automatic.is_empty();
        let groups: Vec<_> = self.groups.iter().filter(concerns).cloned().collect();
        for mut group in groups {
            self.follow(&mut group);
            self.groups.put(group.id, group);
        }
        self.followed = Some(self.versions());
    }

    fn versions(&self) -> Versions {
        [self.users.version(), self.units.version(), self.groups.version()]
    }

    fn follow(&self, group: &mut Group) {
        let falldown: Vec<_> = group.rules.with_units_below().collect();
        for user in self.users.iter() {
            let fits = self.is_meant(&group.rules, &falldown, user);
            if fits && user.active && !group.has(user.id) {
                group.members.insert(user.id, false);
                group.automatic.insert(user.id);
            } else if !fits && group.automatic.remove(&user.id) && !group.is_admin(user.id) {
                // An administrator stays, so that the group is not left without one.
                group.members.remove(&user.id);
            }
        }
    }

    /// Whether one of the rules is about this user.
    fn is_meant(&self, rules: &AutoRules, falldown: &[u64], user: &User) -> bool {
        user.memberships.iter().any(|row| {
            let mut places = [Some(row.unit), row.department].into_iter().flatten();
            row.user_types.iter().any(|id| rules.user_types.contains(id))
                || places
                    .any(|unit| rules.units.contains_key(&unit) || self.is_within(unit, falldown))
        })
    }
}

impl AutoRules {
    fn is_empty(&self) -> bool {
        self.units.is_empty() && self.user_types.is_empty()
    }

    /// The units that stand for those below them, too.
    fn with_units_below(&self) -> impl Iterator<Item = u64> {
        self.units.iter().filter(|(_, falldown)| **falldown).map(|(unit, _)| *unit)
    }
}
