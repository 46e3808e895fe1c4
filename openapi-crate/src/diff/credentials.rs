//! Compares the functions that make credentials, which only Rust shows.

use std::collections::BTreeMap;

use super::change::{Collector, Kind};
use super::classify;
use super::side::Side;
use crate::code;

pub(super) fn compare(old: &Side, new: &Side, out: &mut Collector) {
    let (was, now) = (code::credentials(old.model()), code::credentials(new.model()));
    let mut say = |subject: &str, message: &str, judgement| {
        out.add_of_rust(Kind::Auth, subject, message, judgement);
    };
    let of = |all: &BTreeMap<&str, bool>, name: &str| all.get(name).copied();
    for (name, takes_user) in &was {
        let subject = format!("credentials::{name}");
        match of(&now, name) {
            Some(takes) if takes == *takes_user => {}
            Some(true) => {
                say(&subject, "takes a user and a password now", classify::credential_retyped());
            }
            Some(false) => say(&subject, "takes one secret now", classify::credential_retyped()),
            None => say(&subject, "is gone", classify::credential_removed()),
        }
    }
    for name in now.keys().filter(|name| of(&was, name).is_none()) {
        say(&format!("credentials::{name}"), "is new", classify::credential_added());
    }
    if let (Some(was), Some(now)) = (old.model().token(), new.model().token())
        && was.place != now.place
        // Where it is gone, the operations say so.
        && new.model().schemes.iter().any(|scheme| scheme.place == was.place)
    {
        say("ClientBuilder::token", "is another credential now", classify::token_replaced());
    }
}
