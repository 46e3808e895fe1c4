//! Automatic members of groups: who comes and goes by the rules about units and user types.

use crate::model::{AutoRules, Group, User};
use crate::state::State;

/// What the rules depend on, by how often it changed.
pub(crate) type Versions = [u64; 3];

impl State {
    /// Brings the members of all groups in line with the rules, when something changed. As long as
    /// only users did, the others are not looked at.
    pub(crate) fn follow_rules(&mut self) {
        let versions = self.versions();
        if self.followed == Some(versions) {
            return;
        }
        let [_, units, groups] = versions;
        let changed = self.users.take_unfollowed();
        let users: Vec<u64> = match self.followed {
            Some([_, was_units, was_groups]) if (was_units, was_groups) == (units, groups) => {
                changed.into_iter().collect()
            }
            _ => self.users.iter().map(|user| user.id).collect(),
        };
        let concerns = |group: &&Group| !group.rules.is_empty() || !group.automatic.is_empty();
        let groups: Vec<u64> = self.groups.iter().filter(concerns).map(|group| group.id).collect();
        for id in groups {
            let steps = self.groups.get(id).map(|group| self.steps(group, &users));
            let steps = steps.unwrap_or_default();
            if let (false, Ok(group)) = (steps.is_empty(), self.groups.find_mut(id)) {
                for (user, joins) in steps {
                    group.step(user, joins);
                }
            }
        }
        self.followed = Some(self.versions());
    }

    fn versions(&self) -> Versions {
        [self.users.version(), self.units.version(), self.groups.version()]
    }

    /// Who of these users comes into the group (`true`) and who goes.
    fn steps(&self, group: &Group, users: &[u64]) -> Vec<(u64, bool)> {
        let falldown: Vec<_> = group.rules.with_units_below().collect();
        let step = |user: &User| {
            let fits = self.is_meant(&group.rules, &falldown, user);
            let joins = fits && user.active && !group.has(user.id);
            let leaves = !fits && group.automatic.contains(&user.id);
            (joins || leaves).then_some((user.id, joins))
        };
        users.iter().filter_map(|id| self.users.get(*id)).filter_map(step).collect()
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

impl Group {
    fn step(&mut self, user: u64, joins: bool) {
        if joins {
            self.members.insert(user, false);
            self.automatic.insert(user);
        } else if self.automatic.remove(&user) && !self.is_admin(user) {
            // An administrator stays, so that the group is not left without one.
            self.members.remove(&user);
        }
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

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;
    use crate::model::{Membership, Unit};
    use crate::token::Tokens;

    fn member(unit: u64, user_types: &[u64]) -> Membership {
        Membership { unit, department: None, user_types: user_types.to_vec() }
    }

    /// A look at everybody finds nothing that a look at those who changed has missed.
    #[test]
    fn looking_at_those_who_changed_is_enough() {
        let mut state = State::new(Tokens::new(Duration::from_secs(60)));
        for parent in [None, Some(1), Some(2), Some(1)] {
            state.units.add(|id| Unit { id, parent, ..Unit::default() });
        }
        for (units, user_types) in [(vec![(2, true)], vec![]), (vec![(4, false)], vec![7])] {
            let rules = AutoRules {
                units: units.into_iter().collect(),
                user_types: user_types.into_iter().collect(),
            };
            state.groups.add(|id| Group { id, rules, ..Group::default() });
        }
        let places: [&[Membership]; 6] = [
            &[member(1, &[])],
            &[member(3, &[])],
            &[member(4, &[])],
            &[member(1, &[7])],
            &[member(2, &[7]), member(4, &[])],
            &[],
        ];
        let mut random = 1_u64;
        let mut below = |bound: u64| {
            random = random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            (random >> 33) % bound
        };
        let mut moved = 0;
        for _ in 0..400 {
            let place = usize::try_from(below(6)).unwrap();
            let change = |id| User {
                id,
                active: place != 5,
                memberships: places[place].to_vec(),
                ..User::default()
            };
            let known = state.users.iter().count() as u64;
            match below(4) {
                0 => _ = state.users.add(change),
                1 if known > 0 => state.users.remove(1 + below(known)),
                _ if known > 0 => {
                    let id = 1 + below(known);
                    if state.users.has(id) {
                        state.users.put(id, change(id));
                    }
                }
                _ => {}
            }
            let members = |state: &State| -> Vec<_> {
                state.groups.iter().map(|group| group.members.clone()).collect()
            };
            let before = members(&state);
            state.follow_rules();
            let after = members(&state);
            moved += usize::from(before != after);
            state.followed = None;
            state.follow_rules();
            assert_eq!(members(&state), after);
            // The full look must not be what the next step relies on.
            state.followed = Some(state.versions());
        }
        assert!(moved > 50, "{moved}");
    }
}
