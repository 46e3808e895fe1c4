//! Compares two schemas, place by place.

use std::collections::{BTreeSet, HashSet};

use serde_json::Value;

use super::change::{Collector, Event, Judgement, Kind, OperationRef, Position};
use super::classify::{self, Range, Sight, Way};
use super::ranges;
use super::rust_type::Rust;
use super::spoken::spoken;
use crate::document::Place;
use crate::document::Schema;
use crate::problem::Pointer;

/// A schema with its Rust side.
#[derive(Debug, Clone)]
pub(super) struct Node<'s> {
    pub place: Place<'s>,
    pub rust: Rust<'s>,
}

impl<'s> Node<'s> {
    /// Something that no Rust type shows.
    pub(super) fn unseen(place: Place<'s>) -> Self {
        Self { place, rust: Rust::UNSEEN }
    }
}

/// A walk through the schemas of one body, answer or parameter.
pub(super) struct Walk<'c, 's> {
    pub out: &'c mut Collector,
    pub operation: &'c OperationRef,
    pub way: Way,
    /// What the schema belongs to: `body`, `answer`, or the name of a parameter.
    base: String,
    /// What the schema belongs to, as a phrase in a message.
    title: String,
    /// Values are written as text: a number is text too.
    pub is_parameter: bool,
    /// Properties that are compared elsewhere.
    pub skip: Vec<Pointer>,
    visited: HashSet<Met>,
    /// What is still to be compared, and whether what makes the Rust types differ has been
    /// reported already.
    queue: Vec<(Node<'s>, Node<'s>, bool)>,
    /// How much was reported.
    emitted: usize,
}

/// Two schemas that were compared. A schema has other types in other roles.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct Met {
    identities: [Pointer; 2],
    names: [Option<String>; 2],
    seen: bool,
    is_request: bool,
}

/// Two schemas at the same place, with what they say.
pub(super) struct Pair<'a, 's> {
    pub old: &'a Node<'s>,
    pub new: &'a Node<'s>,
    pub was: Schema<'s>,
    pub now: Schema<'s>,
    pub sight: Sight,
}

impl<'c, 's> Walk<'c, 's> {
    pub(super) fn new(
        out: &'c mut Collector,
        operation: &'c OperationRef,
        way: Way,
        base: &str,
        title: &str,
    ) -> Self {
        let (base, title) = (base.to_owned(), title.to_owned());
        Self {
            out,
            operation,
            way,
            base,
            title,
            is_parameter: false,
            skip: Vec::new(),
            visited: HashSet::new(),
            queue: Vec::new(),
            emitted: 0,
        }
    }

    /// Compares two schemas and everything below them.
    pub(super) fn run(mut self, old: &Node<'s>, new: &Node<'s>) {
        self.later(old.clone(), new.clone(), false);
        // No recursion: components may refer to one another in a chain of any length.
        while let Some((old, new, explained)) = self.queue.pop() {
            self.compare(&old, &new, explained);
        }
        // Nothing was found in all that was met: nobody has to go there again.
        if self.emitted == 0 && self.skip.is_empty() {
            self.out.clean.extend(self.visited);
        }
    }

    /// Compares two schemas in their turn. `explained`: what makes the Rust types differ has been
    /// reported already.
    pub(super) fn later(&mut self, old: Node<'s>, new: Node<'s>, explained: bool) {
        self.queue.push((old, new, explained));
    }

    fn compare(&mut self, old: &Node<'s>, new: &Node<'s>, explained: bool) {
        let seen = old.rust.is_seen() && new.rust.is_seen();
        let sight = Sight {
            seen,
            retyped: seen && old.rust.head() != new.rust.head(),
            indispensable: old.rust.is_indispensable(),
            loses_default: false,
        };
        let pair =
            Pair { was: Schema::of(&old.place), now: Schema::of(&new.place), old, new, sight };
        let mut explained = explained;
        explained |= self.types(&pair);
        explained |= self.enumeration(&pair);
        explained |= self.nullable(&pair);
        if sight.retyped && !explained {
            let message =
                becomes(&format!("`{}`", old.rust.text()), &format!("`{}`", new.rust.text()));
            self.at(&pair, Kind::RustType, "", "", message, classify::rust_type());
        }
        self.limits(&pair);
        self.annotations(&pair);
        self.names(&pair);
        let met = Met {
            identities: [pair.was.identity.clone(), pair.now.identity.clone()],
            names: [old.rust.name(), new.rust.name()].map(|name| name.map(ToOwned::to_owned)),
            seen,
            is_request: self.way == Way::Request,
        };
        if !self.out.clean.contains(&met) && self.visited.insert(met) {
            self.below(&pair);
        }
    }

    pub(super) fn emit(
        &mut self,
        kind: Kind,
        message: String,
        places: [Option<&Pointer>; 2],
        judgement: Judgement,
    ) {
        self.emitted += 1;
        // A field says more than the type that it has got.
        let spoken = places.map(|pointer| pointer.map(|pointer| spoken(pointer, &self.base)));
        let spoken = match spoken {
            [Some(old), Some(new)] if old.contains('.') && !new.contains('.') => Some(old),
            [old, new] => new.or(old),
        };
        let subject = match spoken {
            Some(inner) if inner != self.base => format!("`{inner}`"),
            _ => self.title.clone(),
        };
        let event = Event {
            kind,
            subject,
            message,
            old: places[0].map(ToString::to_string),
            new: places[1].map(ToString::to_string),
        };
        let position =
            if self.way == Way::Request { Position::Request } else { Position::Response };
        self.out.add(event, Some(self.operation), position, judgement);
    }

    /// Reports a change that both sides have a place for: where they say `was` and `now`, or the
    /// schema when nothing is said.
    pub(super) fn at(
        &mut self,
        pair: &Pair<'_, '_>,
        kind: Kind,
        was: &str,
        now: &str,
        message: String,
        judgement: Judgement,
    ) {
        let kind = if self.is_parameter && kind == Kind::FieldRetyped {
            Kind::ParameterRetyped
        } else {
            kind
        };
        let places = [pair.was.pointer_of(was), pair.now.pointer_of(now)];
        self.emit(kind, message, [Some(&places[0]), Some(&places[1])], judgement);
    }

    fn types(&mut self, pair: &Pair<'_, '_>) -> bool {
        let (was, now) = (pair.was.types(), pair.now.types());
        let (choice_was, choice_now) =
            (!pair.was.variants().is_empty(), !pair.now.variants().is_empty());
        if was != now || choice_was != choice_now {
            let range = if choice_was || choice_now {
                Range::Other
            } else {
                ranges::of_types(&was, &now, self.is_parameter)
            };
            let words = |types: &BTreeSet<String>, choice: bool| match (choice, types.is_empty()) {
                (true, _) => "one of several".to_owned(),
                (false, true) => "any value".to_owned(),
                (false, false) => types.iter().cloned().collect::<Vec<_>>().join(" or "),
            };
            let message =
                becomes(&words(&was, choice_was), &words(&now, choice_now)) + &rust_note(pair);
            self.at(
                pair,
                Kind::FieldRetyped,
                "type",
                "type",
                message,
                classify::retyped(self.way, range, pair.sight),
            );
            return true;
        }
        let (was, now) = (format_of(&pair.was), format_of(&pair.now));
        // One document says more of a text than the other; that is no other text.
        let is_note =
            |format: Option<&str>| !matches!(format, Some("binary" | "byte" | "password"));
        let is_text = pair.was.types().iter().all(|kind| kind == "string");
        let says_more = is_text && was.is_none() != now.is_none() && is_note(was) && is_note(now);
        if was != now && !says_more {
            let words = |format: Option<&str>| {
                format.map_or("no format".to_owned(), |f| format!("format {f}"))
            };
            let message = becomes(&words(was), &words(now)) + &rust_note(pair);
            let judgement = classify::retyped(self.way, ranges::of_formats(was, now), pair.sight);
            self.at(pair, Kind::FieldRetyped, "format", "format", message, judgement);
            return true;
        }
        false
    }

    /// Whether the list as a whole came or went.
    fn enumeration(&mut self, pair: &Pair<'_, '_>) -> bool {
        let is_enum =
            pair.sight.seen && pair.old.rust.kind() == "enum" && pair.new.rust.kind() == "enum";
        let shown = |value: &&Value| {
            value.as_str().map_or_else(|| format!("`{value}`"), |text| format!("`{text}`"))
        };
        match (pair.was.values(), pair.now.values()) {
            (Some(was), Some(now)) => {
                for value in now.iter().filter(|value| !was.contains(value)) {
                    let message = format!("has a new value {}", shown(value));
                    let judgement = classify::enum_value_added(self.way, is_enum);
                    self.at(pair, Kind::EnumValueAdded, "enum", "enum", message, judgement);
                }
                for value in was.iter().filter(|value| is_enum && now.contains(value)) {
                    let text = value.as_str().unwrap_or_default();
                    let (old, new) =
                        (pair.old.rust.variant_of(text), pair.new.rust.variant_of(text));
                    if let (Some(old), Some(new)) = (old, new)
                        && old != new
                    {
                        let message = format!(
                            "calls {} `{new}` in Rust now, and called it `{old}`",
                            shown(value)
                        );
                        self.at(
                            pair,
                            Kind::EnumValueRenamed,
                            "enum",
                            "enum",
                            message,
                            classify::renamed(),
                        );
                    }
                }
                for value in was.iter().filter(|value| !now.contains(value)) {
                    let message = format!("has no value {} any more", shown(value));
                    let judgement = classify::enum_value_removed(self.way, is_enum);
                    self.at(pair, Kind::EnumValueRemoved, "enum", "enum", message, judgement);
                }
                false
            }
            (None, Some(now)) => {
                let values = now.iter().map(shown).collect::<Vec<_>>().join(", ");
                let message = format!("is one of {values} now{}", rust_note(pair));
                let judgement = classify::enumerated(self.way, true, pair.sight);
                self.at(pair, Kind::FieldRetyped, "type", "enum", message, judgement);
                true
            }
            (Some(_), None) => {
                let message = format!("takes any value of its type now{}", rust_note(pair));
                let judgement = classify::enumerated(self.way, false, pair.sight);
                self.at(pair, Kind::FieldRetyped, "enum", "type", message, judgement);
                true
            }
            (None, None) => false,
        }
    }

    fn nullable(&mut self, pair: &Pair<'_, '_>) -> bool {
        let (was, now) = (pair.was.is_nullable(), pair.now.is_nullable());
        // Any value may be null, whether that is said or not.
        if was == now || pair.was.is_any() || pair.now.is_any() {
            return false;
        }
        let (kind, message) = if now {
            (Kind::Nullable, "may be null now")
        } else {
            (Kind::NotNullable, "is never null now")
        };
        let message = format!("{message}{}", rust_note(pair));
        self.at(
            pair,
            kind,
            "nullable",
            "nullable",
            message,
            classify::nullable(self.way, now, pair.sight),
        );
        true
    }

    fn limits(&mut self, pair: &Pair<'_, '_>) {
        let (was, now) = (pair.was.limits(), pair.now.limits());
        let keys: BTreeSet<&str> = was.keys().chain(now.keys()).copied().collect();
        for key in keys.into_iter().filter(|key| was.get(key) != now.get(key)) {
            let (old, new) = (was.get(key).map(String::as_str), now.get(key).map(String::as_str));
            let message = match (old, new) {
                (None, new) => format!("has a limit now: {key} {}", new.unwrap_or_default()),
                (Some(old), None) => format!("has lost a limit: {key} {old}"),
                (Some(old), Some(new)) => format!("has another limit: {key} {old} is now {new}"),
            };
            let judgement = match new {
                Some(_) => classify::limits(self.way, ranges::of_limits(key, old, new)),
                None => classify::limit_lost(),
            };
            self.at(pair, Kind::Limits, key, key, message, judgement);
        }
        let (was, now) = (pair.was.default(), pair.now.default());
        if was != now {
            let words = |value: Option<&Value>| {
                value.map_or("none".to_owned(), |value| format!("`{value}`"))
            };
            let message = format!("has the default {} now, and had {}", words(now), words(was));
            self.at(pair, Kind::Default, "default", "default", message, classify::default());
        }
    }

    fn annotations(&mut self, pair: &Pair<'_, '_>) {
        let (was, now) = (pair.was.is_deprecated(), pair.now.is_deprecated());
        if was != now {
            let message = if now { "is deprecated" } else { "is no longer deprecated" };
            let judgement = classify::deprecation(now);
            self.at(
                pair,
                Kind::Deprecation,
                "deprecated",
                "deprecated",
                message.to_owned(),
                judgement,
            );
        }
        let groups = [
            (pair.was.texts(), pair.now.texts(), Kind::Documentation, classify::documentation()),
            (pair.was.hints(), pair.now.hints(), Kind::Hint, classify::hint()),
        ];
        for (was, now, kind, judgement) in groups {
            let keys: BTreeSet<&String> = was.keys().chain(now.keys()).collect();
            for key in keys {
                let (old, new) = (was.get(key), now.get(key));
                if old.map(|place| place.value) != new.map(|place| place.value) {
                    let message = format!("has another `{key}`");
                    let old = old
                        .map_or_else(|| pair.was.identity.clone(), |place| place.pointer.clone());
                    let new = new
                        .map_or_else(|| pair.now.identity.clone(), |place| place.pointer.clone());
                    self.emit(kind, message, [Some(&old), Some(&new)], judgement.clone());
                }
            }
        }
    }

    fn names(&mut self, pair: &Pair<'_, '_>) {
        let (Some(old), Some(new)) = (pair.old.rust.name(), pair.new.rust.name()) else { return };
        if old == new || pair.old.rust.kind() != pair.new.rust.kind() {
            return;
        }
        // A name that the document changed is its author's choice; one that only the generator
        // changed has another change for its cause.
        if self.out.by_ledger {
            let message = format!("is `{new}` in Rust now, and was `{old}`");
            self.at(pair, Kind::TypeRenamed, "", "", message, classify::renamed());
        } else if pair.was.component.is_some() && pair.was.component == pair.now.component {
            let message = format!("is `{new}` in Rust now, and was `{old}`");
            self.at(pair, Kind::TypeRenamed, "", "", message, classify::type_renamed());
        } else {
            self.out.rust_only.insert(format!("the type `{old}` is called `{new}` now"));
        }
    }

    /// Compares what is inside two schemas.
    fn below(&mut self, pair: &Pair<'_, 's>) {
        // A struct and any JSON value have no fields in common that code could name.
        let shown = pair.sight.seen && pair.old.rust.kind() == pair.new.rust.kind();
        self.fields(pair, shown);
        if let (Some(old), Some(new)) = (pair.was.items(), pair.now.items()) {
            let old = Node { place: old, rust: rust_of(shown, pair.old.rust.items()) };
            let new = Node { place: new, rust: rust_of(shown, pair.new.rust.items()) };
            self.later(old, new, false);
        }
        self.others(pair, shown);
        self.variants(pair, shown);
    }
}

pub(super) fn rust_of(shown: bool, rust: Rust<'_>) -> Rust<'_> {
    if shown { rust } else { Rust::UNSEEN }
}

fn becomes(old: &str, new: &str) -> String {
    format!("is {new} now, and was {old}")
}

/// The format. A number that is a moment is no other number, so that is none.
fn format_of<'d>(schema: &Schema<'d>) -> Option<&'d str> {
    schema.format().filter(|format| *format != "unixtime")
}

/// The types of both sides, where they differ.
fn rust_note(pair: &Pair<'_, '_>) -> String {
    let (old, new) = (pair.old.rust.text(), pair.new.rust.text());
    if pair.sight.retyped && old != new {
        format!(" (`{old}` becomes `{new}`)")
    } else {
        String::new()
    }
}
