//! The way through the schemas of a document, from type to type: which type stands at which place.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet, VecDeque};

use serde_json::Value;

use super::Ledger;
use super::fingerprint::Fingerprints;
use super::keys::Key;
use crate::document::{Additional, Place, Schema};
use crate::names;
use crate::problem::Pointer;

/// What a schema is part of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    Request,
    Answer,
    /// What no type of the client's shows: failures, headers, what stands around the contents of
    /// an answer. The ledger does not name it.
    Aside,
}

/// A schema that is still to be looked at.
#[derive(Debug, Clone)]
pub(super) struct Site<'d> {
    pub key: Key,
    pub place: Place<'d>,
    pub way: Way,
    /// For an envelope: the property that has the contents.
    pub contents: Option<String>,
}

/// The types of a document.
#[derive(Debug, Default)]
pub(super) struct Types<'d> {
    /// The type at each place that has one.
    pub at: HashMap<Key, String>,
    /// The schemas that are one type.
    pub copies: BTreeMap<String, Vec<Place<'d>>>,
    /// The types that the ledger does not name.
    pub aside: BTreeSet<String>,
    /// What an overlay says of a type at the places where it is used.
    pub hints: BTreeMap<String, Value>,
    /// The types that the ledger did not have.
    pub new: BTreeSet<String>,
}

/// The hint that belongs to a type, wherever it is said.
pub(super) const OF_TYPE: &str = "x-enum-aliases";

/// Finds the types behind `roots`. `taken` has names that no type can have, in the form of
/// [`names::type_key`].
pub(super) fn types<'d>(
    ledger: &Ledger,
    roots: Vec<Site<'d>>,
    taken: HashSet<String>,
) -> Types<'d> {
    let mut taken = taken;
    let taken_aside: HashSet<String> =
        ledger.types.keys().map(|name| names::type_key(name)).collect();
    taken.extend(taken_aside.iter().cloned());
    let mut walk = Walk {
        places: ledger.types_by_place(),
        taken,
        taken_aside,
        queue: roots.into(),
        unknown: VecDeque::new(),
        visited: HashSet::new(),
        by_identity: HashMap::new(),
        by_print: HashMap::new(),
        request_prints: HashMap::new(),
        prints: Fingerprints::default(),
        types: Types::default(),
    };
    loop {
        if let Some(site) = walk.queue.pop_front() {
            walk.visit(site);
        } else if let Some((site, not)) = walk.unknown.pop_front() {
            walk.resolve(&site, not.as_deref());
        } else {
            return walk.types;
        }
    }
}

struct Walk<'d> {
    /// The ledger's types by place.
    places: BTreeMap<String, String>,
    taken: HashSet<String>,
    /// Those that only types which the ledger does not name cannot have.
    taken_aside: HashSet<String>,
    queue: VecDeque<Site<'d>>,
    /// Types at places that the ledger does not know, each with the type that it cannot be.
    unknown: VecDeque<(Site<'d>, Option<String>)>,
    visited: HashSet<(Key, Pointer)>,
    by_identity: HashMap<Pointer, Vec<String>>,
    by_print: HashMap<String, BTreeSet<String>>,
    /// What the first body of a request of each type says.
    request_prints: HashMap<String, String>,
    prints: Fingerprints,
    types: Types<'d>,
}

impl<'d> Walk<'d> {
    fn visit(&mut self, site: Site<'d>) {
        if !self.visited.insert((site.key.clone(), site.place.pointer.clone())) {
            return;
        }
        let schema = Schema::of(&site.place);
        if let Some(contents) = &site.contents {
            // An envelope is no type, and what stands beside the contents is the runtime's.
            let contents = site.key.field(contents);
            for (key, place) in children(&site.key, &schema, &self.prints) {
                let way = if key == contents { site.way } else { Way::Aside };
                self.queue.push_back(Site { key, place, way, contents: None });
            }
            return;
        }
        if !makes_type(&schema) || (site.way == Way::Aside && !schema.is_referenced()) {
            return self.children(&site.key, &schema, site.way);
        }
        let known = self
            .types
            .at
            .get(&site.key)
            .or_else(|| self.places.get(&site.key.to_string()))
            .cloned();
        match known {
            Some(name) if self.is_apart(&name, &schema, site.way) => {
                self.unknown.push_back((site, Some(name)));
            }
            Some(name) => self.take(&name, &site.key, &schema, site.way),
            None => self.unknown.push_back((site, None)),
        }
    }

    /// Two bodies of requests that differ are two types, whatever the ledger says.
    fn is_apart(&self, name: &str, schema: &Schema<'_>, way: Way) -> bool {
        let known = self.request_prints.get(name).filter(|_| way == Way::Request);
        known.is_some_and(|known| !is_enum(schema) && *known != self.prints.of(schema))
    }

    /// Notes that `schema`, at the place `key`, is the type `name`.
    fn take(&mut self, name: &str, key: &Key, schema: &Schema<'d>, way: Way) {
        self.types.at.insert(key.clone(), name.to_owned());
        if let Some(said) = schema.keyword(OF_TYPE) {
            self.types.hints.entry(name.to_owned()).or_insert_with(|| said.value.clone());
        }
        if way != Way::Aside {
            self.types.aside.remove(name);
        }
        if way == Way::Request && !self.request_prints.contains_key(name) {
            self.request_prints.insert(name.to_owned(), self.prints.of(schema));
        }
        let names = self.by_identity.entry(schema.identity.clone()).or_default();
        if names.iter().any(|known| known == name) {
            return;
        }
        names.push(name.to_owned());
        if way != Way::Aside {
            self.by_print.entry(self.prints.of(schema)).or_default().insert(name.to_owned());
        }
        let itself = schema.itself();
        self.types.copies.entry(name.to_owned()).or_default().push(itself.clone());
        self.children(&Key::of_type(name), &Schema::of(&itself), way);
    }

    fn children(&mut self, key: &Key, schema: &Schema<'d>, way: Way) {
        for (key, place) in children(key, schema, &self.prints) {
            self.queue.push_back(Site { key, place, way, contents: None });
        }
    }

    /// Finds the type of a schema at a place that the ledger does not know, or makes a new one.
    fn resolve(&mut self, site: &Site<'d>, not: Option<&str>) {
        let schema = Schema::of(&site.place);
        let fits =
            |name: &&String| not != Some(name.as_str()) && !self.is_apart(name, &schema, site.way);
        let same = self.by_identity.get(&schema.identity).into_iter().flatten().find(fits);
        // What has a name of its own is a type of its own. What is written out is the one type
        // that says the same.
        let print = (!schema.is_referenced()).then(|| self.prints.of(&schema));
        let equal =
            print.and_then(|print| self.by_print.get(&print)).filter(|names| names.len() == 1);
        let equal = equal.and_then(BTreeSet::first).filter(fits);
        let name = match self.types.at.get(&site.key).filter(fits).or(same).or(equal) {
            Some(name) => name.clone(),
            None => self.new_type(site, &schema),
        };
        self.take(&name, &site.key, &schema, site.way);
    }

    /// A type by the name of its component, its title, or where it stands.
    fn new_type(&mut self, site: &Site<'_>, schema: &Schema<'_>) -> String {
        let itself = schema.itself();
        let referenced = || {
            let last = itself
                .pointer
                .segments()
                .last()
                .filter(|last| last.starts_with(char::is_alphabetic));
            last.filter(|_| schema.is_referenced())
        };
        let title = || {
            itself
                .text("title")
                .filter(|title| title.starts_with(char::is_alphabetic))
                .map(names::pascal)
        };
        let wanted = schema
            .component
            .clone()
            .or_else(referenced)
            .or_else(title)
            .unwrap_or_else(|| site.key.type_name());
        if site.way == Way::Aside {
            let name = names::unique_type(&wanted, &mut self.taken_aside);
            self.types.aside.insert(name.clone());
            return name;
        }
        let name = names::unique_type(&wanted, &mut self.taken);
        self.taken_aside.insert(names::type_key(&name));
        self.types.new.insert(name.clone());
        name
    }
}

/// Whether a schema is a struct, an enum of text or a union in Rust.
pub(super) fn makes_type(schema: &Schema<'_>) -> bool {
    is_enum(schema) || schema.variants().len() > 1 || !schema.properties().is_empty()
}

fn is_enum(schema: &Schema<'_>) -> bool {
    schema
        .values()
        .is_some_and(|values| !values.is_empty() && values.iter().all(|value| value.is_string()))
}

/// The schemas directly inside of one, with their places.
pub(super) fn children<'d>(
    key: &Key,
    schema: &Schema<'d>,
    prints: &Fingerprints,
) -> Vec<(Key, Place<'d>)> {
    let mut found: Vec<(Key, Place<'d>)> =
        schema.properties().into_iter().map(|(name, place)| (key.field(name), place)).collect();
    found.extend(schema.items().map(|place| (key.items(), place)));
    if let Additional::Schema(place) = schema.additional() {
        found.push((key.others(), place));
    }
    let alternatives = alternatives(schema, prints).into_iter();
    found.extend(alternatives.map(|(name, place)| (key.alternative(&name), place)));
    found
}

/// The alternatives of a union, named by their kind of JSON; those of one kind in an order that
/// does not depend on how they are written.
pub(super) fn alternatives<'d>(
    schema: &Schema<'d>,
    prints: &Fingerprints,
) -> Vec<(String, Place<'d>)> {
    let kind =
        |schema: &Schema<'_>| schema.types().into_iter().next().unwrap_or_else(|| "any".to_owned());
    let mut ranked: Vec<(String, String, usize)> = Vec::new();
    let members = schema.variants();
    for (index, member) in members.iter().enumerate() {
        let member = Schema::of(member);
        ranked.push((kind(&member), prints.of(&member), index));
    }
    ranked.sort();
    let mut names: BTreeMap<usize, String> = BTreeMap::new();
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for (kind, _, index) in &ranked {
        let count = counts.entry(kind).or_default();
        *count += 1;
        names.insert(*index, if *count == 1 { kind.clone() } else { format!("{kind}{count}") });
    }
    names.into_iter().map(|(index, name)| (name, members[index].clone())).collect()
}
