//! Compares the constants with the addresses of an API, whose names only Rust shows.

use super::change::{Collector, Kind};
use super::classify;
use super::side::Side;
use crate::code;

pub(super) fn compare(old: &Side, new: &Side, out: &mut Collector) {
    let (was, now) = (code::servers(old.model()), code::servers(new.model()));
    let mut say = |name: &str, message, gone| {
        let subject = format!("servers::{name}");
        out.add_of_rust(Kind::Server, &subject, message, classify::address(gone));
    };
    was.iter().filter(|name| !now.contains(name)).for_each(|name| say(name, "is gone", true));
    now.iter().filter(|name| !was.contains(name)).for_each(|name| say(name, "is new", false));
}
