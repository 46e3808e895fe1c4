//! What two ledgers have that the other has not.

use std::collections::BTreeSet;

use super::{Ledger, ParameterName, keys};

/// The names that are new in `now`, and those that it has no longer, a line each.
pub(super) fn compare(was: &Ledger, now: &Ledger) -> (Vec<String>, Vec<String>) {
    let (was, now) = (lines(was), lines(now));
    let only = |one: &[String], other: &[String]| {
        let other: BTreeSet<&String> = other.iter().collect();
        one.iter().filter(|line| !other.contains(line)).cloned().collect()
    };
    (only(&now, &was), only(&was, &now))
}

/// Each name with what it stands for.
fn lines(ledger: &Ledger) -> Vec<String> {
    let mut lines = Vec::new();
    for one in &ledger.operations {
        lines.push(format!("{} {}: {}", one.method, keys::nameless(&one.path), one.name));
        let parameters = one.parameters.iter().map(|ParameterName { location, wire, name }| {
            format!("{} {} {location} {wire}: {name}", one.method, keys::nameless(&one.path))
        });
        lines.extend(parameters);
    }
    for (name, names) in &ledger.types {
        lines.extend(names.places.iter().map(|place| format!("{place}: {name}")));
        lines.extend(names.members.iter().map(|(wire, member)| format!("{name} {wire}: {member}")));
        lines.extend(names.ids.iter().map(|(wire, id)| format!("{name} {wire} x-id: {id}")));
    }
    lines
}
