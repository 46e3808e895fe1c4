//! Compares two documents operation by operation.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use serde_json::Value;

use super::change::{Collector, Event, Judgement, Kind, OperationRef, Position};
use super::side::{Operation, Side};
use super::{callbacks, classify, messages, parameters};
use crate::document::Place;
use crate::problem::Pointer;

/// Texts of operations, parameters, bodies and answers.
const TEXTS: [&str; 8] = [
    "description",
    "example",
    "examples",
    "externalDocs",
    "summary",
    "tags",
    "x-alternatives",
    "x-evidence",
];

pub(super) fn compare(old: &Side, new: &Side, out: &mut Collector) {
    let (was, now) = (old.operations(), new.operations());
    document(&old.root(), &new.root(), out);
    let pairs = pair(&was, &now);
    let (paired_old, paired_new): (HashSet<usize>, HashSet<usize>) = pairs.iter().copied().unzip();
    for (old, new) in pairs {
        Comparison { old: &was[old], new: &now[new], out }.run();
    }
    for (_, operation) in was.iter().enumerate().filter(|(index, _)| !paired_old.contains(index)) {
        let name = &operation.name;
        let event = Event {
            kind: Kind::OperationRemoved,
            subject: spoken(name),
            message: "is gone".to_owned(),
            old: Some(operation.place.pointer.to_string()),
            new: None,
        };
        out.add(event, Some(name), Position::Whole, classify::operation_removed());
    }
    for (_, operation) in now.iter().enumerate().filter(|(index, _)| !paired_new.contains(index)) {
        let name = &operation.name;
        let event = Event {
            kind: Kind::OperationAdded,
            subject: spoken(name),
            message: "is new".to_owned(),
            old: None,
            new: Some(operation.place.pointer.to_string()),
        };
        out.add(event, Some(name), Position::Whole, classify::operation_added());
    }
}

fn spoken(name: &OperationRef) -> String {
    format!("`{}` (`{} {}`)", name.id, name.method, name.path)
}

/// What is said about the API as a whole.
fn document(old: &Place<'_>, new: &Place<'_>, out: &mut Collector) {
    let parts = |place: &Place<'_>| -> BTreeMap<Pointer, Value> {
        let info = place.entries("info").into_iter().map(|(_, place)| place);
        let others = ["tags", "externalDocs"].iter().filter_map(|key| place.get(key));
        info.chain(others).map(|place| (place.pointer, place.value.clone())).collect()
    };
    let (was, now) = (parts(old), parts(new));
    let places: BTreeSet<&Pointer> = was.keys().chain(now.keys()).collect();
    for place in places.into_iter().filter(|place| was.get(place) != now.get(place)) {
        let name = place.to_string().trim_start_matches("#/").replace('/', ".");
        let event = Event {
            kind: Kind::Documentation,
            subject: format!("`{name}`"),
            message: "has changed".to_owned(),
            old: was.get(place).map(|_| place.to_string()),
            new: now.get(place).map(|_| place.to_string()),
        };
        out.add(event, None, Position::Whole, classify::documentation());
    }
}

/// By method and path, whatever the parameters in the path are called; what is left by the name.
fn pair(was: &[Operation<'_>], now: &[Operation<'_>]) -> Vec<(usize, usize)> {
    let mut pairs = Vec::new();
    let mut free: Vec<usize> = (0..now.len()).collect();
    let mut left: Vec<usize> = Vec::new();
    let key =
        |operation: &Operation<'_>| (operation.name.method.clone(), nameless(&operation.name.path));
    for (index, operation) in was.iter().enumerate() {
        let same = |strict: bool| {
            free.iter().position(|other| {
                let other = &now[*other];
                key(other) == key(operation) && (!strict || other.name == operation.name)
            })
        };
        match same(true).or_else(|| same(false)) {
            Some(position) => pairs.push((index, free.remove(position))),
            None => left.push(index),
        }
    }
    for index in left {
        if let Some(position) =
            free.iter().position(|other| now[*other].name.id == was[index].name.id)
        {
            pairs.push((index, free.remove(position)));
        }
    }
    pairs
}

/// `/users/{}` for `/users/{user}`.
fn nameless(path: &str) -> String {
    let mut parts = path.split('{');
    let head = parts.next().unwrap_or_default().to_owned();
    parts.fold(head, |text, part| text + "{}" + part.split_once('}').map_or("", |(_, tail)| tail))
}

/// Two operations that are the same one.
pub(super) struct Comparison<'c, 's> {
    pub old: &'c Operation<'s>,
    pub new: &'c Operation<'s>,
    pub out: &'c mut Collector,
}

impl Comparison<'_, '_> {
    fn run(&mut self) {
        self.identity();
        self.texts(&self.old.place.clone(), &self.new.place.clone(), "the operation");
        self.deprecation();
        self.auth();
        self.servers();
        parameters::compare(self);
        messages::body(self);
        messages::answers(self);
        callbacks::compare(self);
    }

    /// Reports a change of this operation.
    pub(super) fn emit(
        &mut self,
        kind: Kind,
        (subject, message): (&str, &str),
        places: [Option<&Pointer>; 2],
        position: Position,
        judgement: Judgement,
    ) {
        let event = Event {
            kind,
            subject: subject.to_owned(),
            message: message.to_owned(),
            old: places[0].map(ToString::to_string),
            new: places[1].map(ToString::to_string),
        };
        self.out.add(event, Some(&self.new.name), position, judgement);
    }

    fn whole(&mut self, kind: Kind, said: (&str, &str), judgement: Judgement) {
        let (old, new) = (self.old.place.pointer.clone(), self.new.place.pointer.clone());
        self.emit(kind, said, [Some(&old), Some(&new)], Position::Whole, judgement);
    }

    fn identity(&mut self) {
        let (old, new) = (&self.old.name, &self.new.name);
        let subject = spoken(old);
        if old.id != new.id {
            let message = format!("is called `{}` now", new.id);
            self.whole(Kind::OperationRenamed, (&subject, &message), classify::operation_renamed());
        }
        if old.method != new.method || nameless(&old.path) != nameless(&new.path) {
            let message = format!("is `{} {}` now", new.method, new.path);
            self.whole(Kind::OperationMoved, (&subject, &message), classify::operation_moved());
        }
        match (self.old.lowered, self.new.lowered) {
            (None, Some(_)) => {
                let said = (subject.as_str(), "can be called now");
                self.whole(Kind::OperationAdded, said, classify::operation_sendable());
            }
            (Some(_), None) => {
                let said = (subject.as_str(), "cannot be called any more");
                self.whole(Kind::OperationRemoved, said, classify::operation_unsendable());
            }
            _ => {}
        }
    }

    /// Compares what is written for people at two places.
    pub(super) fn texts(&mut self, old: &Place<'_>, new: &Place<'_>, subject: &str) {
        for key in TEXTS {
            let (was, now) = (old.get(key), new.get(key));
            if was.as_ref().map(|place| place.value) != now.as_ref().map(|place| place.value) {
                let old = was.map_or_else(|| old.pointer.clone(), |place| place.pointer);
                let new = now.map_or_else(|| new.pointer.clone(), |place| place.pointer);
                let message = format!("has another `{key}`");
                let places = [Some(&old), Some(&new)];
                self.emit(
                    Kind::Documentation,
                    (subject, &message),
                    places,
                    Position::Whole,
                    classify::documentation(),
                );
            }
        }
    }

    fn deprecation(&mut self) {
        let (was, now) = (self.old.place.flag("deprecated"), self.new.place.flag("deprecated"));
        if was != now {
            let message = if now { "is deprecated" } else { "is no longer deprecated" };
            let subject = spoken(&self.new.name);
            self.whole(Kind::Deprecation, (&subject, message), classify::deprecation(now));
        }
    }

    fn auth(&mut self) {
        let (was, now) = (ways_in(self.old), ways_in(self.new));
        if was == now {
            return;
        }
        let words = |all: &BTreeSet<String>| {
            let words = all.iter().map(|way| if way.is_empty() { "nothing" } else { way });
            words.collect::<Vec<_>>().join(" or ")
        };
        let message = format!("asked for {}, and asks for {} now", words(&was), words(&now));
        let pointer = |operation: &Operation<'_>| {
            operation
                .security
                .as_ref()
                .map_or_else(|| operation.place.pointer.clone(), |place| place.pointer.clone())
        };
        let (old, new) = (pointer(self.old), pointer(self.new));
        // A caller without credentials has one way in: the empty one.
        let kept = was.is_subset(&now) || now.contains("");
        self.emit(
            Kind::Auth,
            ("authentication", &message),
            [Some(&old), Some(&new)],
            Position::Whole,
            classify::auth(kept),
        );
    }

    fn servers(&mut self) {
        // What a variable is called is nobody's business but the document's.
        let urls = |operation: &Operation<'_>| -> BTreeMap<String, (String, Pointer)> {
            let list = operation.servers.as_ref().and_then(|place| place.value.as_array());
            let at = operation
                .servers
                .as_ref()
                .map_or_else(Pointer::root, |place| place.pointer.clone());
            let urls = list.into_iter().flatten().enumerate();
            let entry = |(index, server): (usize, &Value)| {
                let url = server.get("url")?.as_str()?;
                Some((nameless(url), (url.to_owned(), at.child(index))))
            };
            urls.filter_map(entry).collect()
        };
        let (was, now) = (urls(self.old), urls(self.new));
        for (_, (url, place)) in now.iter().filter(|(url, _)| !was.contains_key(*url)) {
            let said = (format!("the server `{url}`"), "is new");
            self.emit(
                Kind::Server,
                (&said.0, said.1),
                [None, Some(place)],
                Position::Whole,
                classify::server(false),
            );
        }
        for (_, (url, place)) in was.iter().filter(|(url, _)| !now.contains_key(*url)) {
            let said = (format!("the server `{url}`"), "is gone");
            self.emit(
                Kind::Server,
                (&said.0, said.1),
                [Some(place), None],
                Position::Whole,
                classify::server(true),
            );
        }
    }
}

/// The ways of proving who one is, each as a text: which kinds of credentials, and what they must
/// allow. What a scheme is called does not matter. None asked for is one way, the empty text.
fn ways_in(operation: &Operation<'_>) -> BTreeSet<String> {
    let Some(security) = &operation.security else { return BTreeSet::from([String::new()]) };
    let requirements = security.value.as_array().into_iter().flatten();
    let ways: BTreeSet<String> = requirements
        .map(|requirement| {
            let schemes = requirement.as_object().into_iter().flatten();
            let mut parts: Vec<String> =
                schemes.map(|(name, scopes)| scheme(security, name, scopes)).collect();
            parts.sort();
            parts.join(" and ")
        })
        .collect();
    if ways.is_empty() { BTreeSet::from([String::new()]) } else { ways }
}

fn scheme(place: &Place<'_>, name: &str, scopes: &Value) -> String {
    let definition = place
        .document()
        .get("components")
        .and_then(|c| c.get("securitySchemes"))
        .and_then(|all| all.get(name));
    let text = |key: &str| {
        definition
            .as_ref()
            .map(|place| place.clone().resolved())
            .and_then(|p| p.text(key).map(ToOwned::to_owned))
    };
    let mut words = match text("type").as_deref() {
        Some("http") => format!("http {}", text("scheme").unwrap_or_default().to_ascii_lowercase()),
        Some("apiKey") => {
            format!(
                "a key in the {} `{}`",
                text("in").unwrap_or_default(),
                text("name").unwrap_or_default()
            )
        }
        Some(kind) => kind.to_owned(),
        None => name.to_owned(),
    };
    let mut scopes: Vec<&str> =
        scopes.as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    if !scopes.is_empty() {
        scopes.sort_unstable();
        words = format!("{words} with {}", scopes.join(", "));
    }
    words
}
