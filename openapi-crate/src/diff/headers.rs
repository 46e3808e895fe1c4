//! Compares the methods that read headers, which only Rust shows.

use super::change::{Collector, Kind};
use super::classify;
use super::side::Side;
use crate::code;

pub(super) fn compare(old: &Side, new: &Side, out: &mut Collector) {
    let (was, now) = (code::headers(old.model()), code::headers(new.model()));
    let mut say = |name: &str, kind, message: &str, judgement| {
        out.add_of_rust(kind, &format!("ResponseHeaders::{name}"), message, judgement);
    };
    for (name, ty) in &was {
        match now.get(name) {
            None => say(name, Kind::HeaderRemoved, "is gone", classify::header_method(true)),
            Some(other) if other != ty => {
                say(name, Kind::RustType, "returns another type", classify::header_retyped());
            }
            Some(_) => {}
        }
    }
    for name in now.keys().filter(|name| !was.contains_key(*name)) {
        say(name, Kind::HeaderAdded, "is new", classify::header_method(false));
    }
}
