//! The order of changes: an e-mail address is free before somebody else gets it.

use std::collections::{HashMap, HashSet, VecDeque};

use super::change::{Action, Change};
use super::field::Field;
use crate::same;

/// Splits changes into waves: those of a wave can be made at the same time, once the waves before
/// are done. Units come first, those above before those below. Removals are in the last wave, at
/// its end.
pub(super) fn waves(changes: Vec<Change>) -> Vec<Vec<Change>> {
    let (units, people): (Vec<_>, Vec<_>) =
        changes.into_iter().partition(|change| matches!(change.action, Action::Unit(_)));
    let mut waves = waves_of_units(units);
    waves.extend(waves_of_people(people));
    waves
}

/// The units of a plan come in an order that works; of those that stand next to one another, what
/// waits for none of them can be made together with them.
fn waves_of_units(changes: Vec<Change>) -> Vec<Vec<Change>> {
    let mut waves: Vec<Vec<Change>> = Vec::new();
    let mut units = HashSet::new();
    for change in changes {
        let Action::Unit(unit) = &change.action else { continue };
        let waits = unit.parent().is_some_and(|parent| units.contains(&parent))
            || units.contains(&unit.unit());
        if waits || waves.is_empty() {
            waves.push(Vec::new());
            units.clear();
        }
        units.insert(unit.unit());
        if let Some(wave) = waves.last_mut() {
            wave.push(change);
        }
    }
    waves
}

fn waves_of_people(changes: Vec<Change>) -> Vec<Vec<Change>> {
    let depths = depths(&changes);
    let last = depths.iter().copied().max().unwrap_or_default();
    let mut waves: Vec<Vec<Change>> = vec![Vec::new(); last + 1];
    let mut removals = Vec::new();
    for (change, depth) in changes.into_iter().zip(depths) {
        if change.is_removal() {
            removals.push(change);
        } else if let Some(wave) = waves.get_mut(depth) {
            wave.push(change);
        }
    }
    if let Some(wave) = waves.last_mut() {
        wave.append(&mut removals);
    }
    waves
}

/// Brings changes into the order in which they begin.
pub(super) fn sorted(changes: Vec<Change>) -> Vec<Change> {
    waves(changes).into_iter().flatten().collect()
}

/// How many changes have to be made before each, one after the other.
fn depths(changes: &[Change]) -> Vec<usize> {
    let mut depths = vec![0; changes.len()];
    let mut givers = HashMap::new();
    let mut takers = Vec::new();
    for (index, change) in changes.iter().enumerate() {
        if let Some(from) = change.old_email() {
            givers.insert(same::address(from), index);
        }
        if let Some(to) = change.new_email() {
            takers.push((index, same::address(to)));
        }
    }
    // The changes that wait for each, and how many each waits for.
    let mut followers: Vec<Vec<usize>> = vec![Vec::new(); changes.len()];
    let mut waits = vec![0_usize; changes.len()];
    let mut follow = |first: usize, then: usize| {
        if let (Some(followers), Some(waits)) = (followers.get_mut(first), waits.get_mut(then)) {
            followers.push(then);
            *waits += 1;
        }
    };
    let user_of = |index: usize| changes.get(index).and_then(|change| change.user);
    let mut of_user = HashMap::new();
    for (index, address) in takers {
        // Of two changes of one person, the first comes first.
        let user = user_of(index);
        let is_another =
            |giver: usize| giver != index && (user.is_none() || user != user_of(giver));
        if let Some(&giver) = givers.get(&address).filter(|giver| is_another(**giver)) {
            follow(giver, index);
        }
        if let Some(before) = user.and_then(|user| of_user.insert(user, index)) {
            follow(before, index);
        }
    }
    let free = waits.iter().enumerate().filter(|(_, waits)| **waits == 0);
    let mut free: VecDeque<usize> = free.map(|(index, _)| index).collect();
    while let Some(index) = free.pop_front() {
        let below = depths.get(index).copied().unwrap_or_default() + 1;
        for &then in followers.get(index).into_iter().flatten() {
            if let (Some(depth), Some(waits)) = (depths.get_mut(then), waits.get_mut(then)) {
                *depth = below.max(*depth);
                *waits -= 1;
                if *waits == 0 {
                    free.push_back(then);
                }
            }
        }
    }
    depths
}

impl Change {
    /// The e-mail address that the change gives to somebody who does not have it.
    pub(super) fn new_email(&self) -> Option<&str> {
        match &self.action {
            Action::Create(creation) => creation.fields.get(&Field::Email).map(String::as_str),
            Action::Update { fields, .. } => {
                let change = fields.iter().find(|change| change.field == Field::Email)?;
                change.to.as_deref()
            }
            Action::Deactivate | Action::Delete { .. } | Action::Unit(_) => None,
        }
    }

    /// The e-mail address that the change takes from somebody.
    fn old_email(&self) -> Option<&str> {
        let Action::Update { fields, .. } = &self.action else { return None };
        let change = fields.iter().find(|change| change.field == Field::Email)?;
        change.from.as_deref()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `1: a > b` is that user 1 gets the address b in the place of a; `-2` that user 2 goes.
    fn change(text: &str) -> Change {
        let json = if let Some(user) = text.strip_prefix('-') {
            serde_json::json!({"user": user.parse::<i64>().unwrap(), "reference": user, "name": "",
                "action": "deactivate"})
        } else {
            let (user, emails) = text.split_once(": ").unwrap();
            let (from, to) = emails.split_once(" > ").unwrap();
            let fields = [serde_json::json!({"field": "email", "from": from, "to": to})];
            serde_json::json!({"user": user.parse::<i64>().unwrap(), "reference": user,
                "name": "", "action": "update", "fields": fields, "extent": "exactly"})
        };
        serde_json::from_value(json).unwrap()
    }

    fn order(changes: &[&str]) -> String {
        let changes = changes.iter().map(|text| change(text)).collect();
        let shown = |wave: &Vec<Change>| {
            let users = wave.iter().map(|change| change.reference.clone());
            users.collect::<Vec<_>>().join(" ")
        };
        waves(changes).iter().map(shown).collect::<Vec<_>>().join(" | ")
    }

    #[test]
    fn an_address_is_free_before_somebody_gets_it() {
        assert_eq!(order(&[]), "");
        assert_eq!(order(&["1: a > x", "-9", "2: b > y"]), "1 2 9");
        assert_eq!(order(&["1: a > B", "2: b > c", "3: c > d", "-9"]), "3 | 2 | 1 9");
        // A circle with a temporary address at its beginning.
        let circle = ["1: a > t", "1: t > b", "2: b > c", "3: c > a", "4: d > e"];
        assert_eq!(order(&circle), "1 4 | 3 | 2 | 1");
        // Nobody makes such plans; none of them is lost.
        assert_eq!(order(&["1: a > b", "2: b > a", "3: c > d"]), "1 2 3");
    }

    #[test]
    fn a_long_chain_takes_no_stack() {
        let chain: Vec<_> =
            (0..20_000).map(|user| format!("{user}: a{user} > a{}", user + 1)).collect();
        let chain: Vec<_> = chain.iter().map(String::as_str).collect();
        let changes = chain.iter().map(|text| change(text)).collect();
        let waves = waves(changes);
        assert_eq!((waves.len(), &*waves[0][0].reference), (20_000, "19999"));
    }
}
