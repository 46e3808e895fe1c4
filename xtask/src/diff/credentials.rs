//! Compares the functions that make credentials, which only Rust shows.

use std::collections::BTreeMap;

use super::change::{Collector, Event, Kind, Position};
use super::classify;
use super::side::Side;
use crate::code;

pub(super) fn compare(old: &Side, new: &Side, out: &mut Collector) {
    let (was, now) = (code::credentials(old.model()), code::credentials(new.model()));
    let mut say = |name: &str, message: &str, judgement| {
        let event = Event {
            kind: Kind::Auth,
            subject: format!("`credentials::{name}`"),
            message: message.to_owned(),
            old: None,
            new: None,
        };
        out.add(event, None, Position::Whole, judgement);
    };
    let of = |all: &BTreeMap<&str, bool>, name: &str| all.get(name).copied();
    for (name, takes_user) in &was {
        match of(&now, name) {
            Some(takes) if takes == *takes_user => {}
            Some(true) => {
                say(name, "takes a user and a password now", classify::credential_retyped());
            }
            Some(false) => say(name, "takes one secret now", classify::credential_retyped()),
            None => say(name, "is gone", classify::credential_removed()),
        }
    }
    for name in now.keys().filter(|name| of(&was, name).is_none()) {
        say(name, "is new", classify::credential_added());
    }
}
