//! Writes schemas anew: each type once, as a component under its lasting name.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value, json};

use super::fingerprint::Fingerprints;
use super::keys::Key;
use super::walk::{OF_TYPE, Types, alternatives};
use super::{Ledger, TypeNames};
use crate::document::{Additional, Place, Schema};
use crate::names;
use crate::problem::{Pointer, escaped};

/// Keywords that are written anew.
const WRITTEN: [&str; 14] = [
    "$defs",
    "$ref",
    "additionalProperties",
    "allOf",
    "anyOf",
    "const",
    "definitions",
    "discriminator",
    "enum",
    "items",
    "nullable",
    "oneOf",
    "required",
    "type",
];

/// The hint for values of an enum whose names in Rust are not their own.
pub(crate) const VALUE_NAMES: &str = "x-enum-names";

/// The hint for the type of an id.
const ID: &str = "x-id";

/// Hints that belong to a place and not to the type that is used there.
const OF_PLACE: [&str; 5] =
    ["x-aliases", "x-evidence", "x-false-is-null", "x-rust-name", "x-three-states"];

/// Keywords that belong to a place, too.
const ABOUT_PLACE: [&str; 4] = ["default", "deprecated", "readOnly", "writeOnly"];

/// What else is written beside a reference to a type.
const BESIDE: [&str; 3] = ["description", "example", "examples"];

/// Where the parts of a document come from: each place of the new form, with its places in the
/// document.
pub(super) type Origins = BTreeMap<Pointer, Vec<Pointer>>;

/// Writes the schemas of a document whose types are known.
pub(super) struct Writer<'w, 'd> {
    pub types: &'w Types<'d>,
    pub ledger: &'w Ledger,
    pub prints: Fingerprints,
    pub origins: RefCell<Origins>,
    /// What has names in each type: its members, in the order in which they are written, and ids.
    pub named: RefCell<BTreeMap<String, TypeNames>>,
}

impl<'d> Writer<'_, 'd> {
    /// All types, by name.
    pub(super) fn components(&self) -> Map<String, Value> {
        let at = Pointer::root().join(&["components", "schemas"]);
        let of_type = |(name, copies): (&String, &Vec<Place<'d>>)| {
            let at = at.child(name);
            self.note(&at, copies);
            let key = Key::of_type(name);
            let mut contents = self.contents(&key, copies, &at, Some(name));
            if let Some(said) = self.types.hints.get(name) {
                contents.insert(OF_TYPE.to_owned(), said.clone());
            }
            (name.clone(), Value::Object(contents))
        };
        self.types.copies.iter().map(of_type).collect()
    }

    /// The schema at the place `key` of the new form, whose pointer is `at`, from its copies in
    /// the document.
    pub(super) fn schema(&self, key: &Key, sites: &[Place<'d>], at: &Pointer) -> Value {
        self.note(at, sites);
        if sites.iter().all(|site| site.value.is_boolean()) {
            return sites.first().map_or_else(|| json!({}), |site| site.value.clone());
        }
        if let Some(name) = self.types.at.get(key) {
            return reference(name, sites);
        }
        let mut contents = self.contents(key, sites, at, None);
        // Any value may be null, whether that is said or not.
        let is_any = ["type", "oneOf", "enum"].iter().all(|key| !contents.contains_key(*key));
        if !is_any && sites.iter().any(|site| Schema::of(site).is_nullable()) {
            contents.insert("nullable".to_owned(), json!(true));
        }
        for key in OF_PLACE {
            let said = sites.iter().find_map(|site| Schema::of(site).keyword(key));
            contents.extend(said.map(|place| (key.to_owned(), place.value.clone())));
        }
        Value::Object(contents)
    }

    fn note(&self, at: &Pointer, sites: &[Place<'_>]) {
        let places = sites.iter().map(|site| site.pointer.clone());
        self.origins.borrow_mut().entry(at.clone()).or_default().extend(places);
    }

    /// What the copies of a schema say together. `name` is that of the type which this is.
    fn contents(
        &self,
        key: &Key,
        sites: &[Place<'d>],
        at: &Pointer,
        name: Option<&str>,
    ) -> Map<String, Value> {
        let schemas: Vec<Schema<'d>> = sites.iter().map(Schema::of).collect();
        let mut written = Map::new();
        for (key, place) in schemas.iter().flat_map(Schema::keywords) {
            let is_elsewhere =
                OF_PLACE.contains(&key) || (name.is_some() && ABOUT_PLACE.contains(&key));
            let is_kept = !WRITTEN.contains(&key) && !is_elsewhere && key != "properties";
            // What a schema must not be is not a matter of types, and may refer to what has
            // another name now.
            if is_kept && key != "not" {
                written.entry(key).or_insert_with(|| place.value.clone());
            }
        }
        let known = name.and_then(|name| self.ledger.types.get(name));
        let mut members = Members { known, found: TypeNames::default() };
        let mut types: BTreeSet<String> = schemas.iter().flat_map(Schema::types).collect();
        if types.contains("integer") && types.contains("number") {
            types.remove("integer");
        }
        match types.len() {
            0 => {}
            1 => drop(written.insert("type".to_owned(), json!(types.first()))),
            _ => drop(written.insert("type".to_owned(), json!(types))),
        }
        // How wide a number is says nothing of what is on the wire, and changes from tool to tool.
        // That it is a moment is kept.
        if !types.is_empty() && !types.contains("string") {
            written.shift_remove("format");
            if schemas.iter().any(|schema| schema.format() == Some("unixtime")) {
                written.insert("format".to_owned(), json!("unixtime"));
            }
        }
        write_values(&schemas, &mut written, &mut members);
        self.properties(key, &schemas, at, &mut written, &mut members);
        let items: Vec<Place<'d>> = schemas.iter().filter_map(Schema::items).collect();
        if !items.is_empty() {
            written
                .insert("items".to_owned(), self.schema(&key.items(), &items, &at.child("items")));
        }
        self.others(key, &schemas, at, &mut written);
        self.alternatives(key, &schemas, at, &mut written, &mut members);
        if let Some(name) = name {
            self.named.borrow_mut().insert(name.to_owned(), members.found);
        }
        written
    }

    /// The fields of an object; of several copies all, and what each of them requires is required.
    fn properties(
        &self,
        key: &Key,
        schemas: &[Schema<'d>],
        at: &Pointer,
        written: &mut Map<String, Value>,
        members: &mut Members<'_>,
    ) {
        let mut fields: Vec<(&'d str, Vec<Place<'d>>)> = Vec::new();
        for (name, place) in schemas.iter().flat_map(Schema::properties) {
            match fields.iter_mut().find(|(known, _)| *known == name) {
                Some((_, places)) => places.push(place),
                None => fields.push((name, vec![place])),
            }
        }
        fields.sort_by_key(|(name, _)| members.rank(name));
        let mut properties = Map::new();
        for (name, places) in &fields {
            let ident = members.add(name, &names::snake);
            let at = at.child("properties").child(name);
            let mut schema = self.schema(&key.field(name), places, &at);
            members.settle_id(name, &mut schema);
            if ident != names::snake(name) {
                schema = named(schema, &ident);
            }
            properties.insert((*name).to_owned(), schema);
        }
        if !properties.is_empty() {
            written.insert("properties".to_owned(), Value::Object(properties));
        }
        let required =
            |schema: &Schema<'d>| -> BTreeSet<String> { schema.required().into_iter().collect() };
        let all = schemas
            .iter()
            .map(required)
            .reduce(|one, two| one.intersection(&two).cloned().collect());
        let mut all: Vec<String> = all.unwrap_or_default().into_iter().collect();
        all.sort_by_key(|name| fields.iter().position(|(known, _)| known == name));
        if !all.is_empty() {
            written.insert("required".to_owned(), json!(all));
        }
    }

    fn others(
        &self,
        key: &Key,
        schemas: &[Schema<'d>],
        at: &Pointer,
        written: &mut Map<String, Value>,
    ) {
        let mut places = Vec::new();
        let mut said = None;
        for schema in schemas {
            match schema.additional() {
                Additional::Schema(place) => places.push(place),
                Additional::Any => said = said.or(Some(json!(true))),
                Additional::Forbidden => said = said.or(Some(json!(false))),
                Additional::Unsaid => {}
            }
        }
        let here = "additionalProperties";
        let schema =
            (!places.is_empty()).then(|| self.schema(&key.others(), &places, &at.child(here)));
        written.extend(schema.or(said).map(|schema| (here.to_owned(), schema)));
    }

    fn alternatives(
        &self,
        key: &Key,
        schemas: &[Schema<'d>],
        at: &Pointer,
        written: &mut Map<String, Value>,
        members: &mut Members<'_>,
    ) {
        let mut all: Vec<(String, Vec<Place<'d>>)> = Vec::new();
        for (name, place) in schemas.iter().flat_map(|schema| alternatives(schema, &self.prints)) {
            match all.iter_mut().find(|(known, _)| *known == name) {
                Some((_, places)) => places.push(place),
                None => all.push((name, vec![place])),
            }
        }
        if all.is_empty() {
            return;
        }
        all.sort_by_key(|(name, _)| members.rank(name));
        let at = at.child("oneOf");
        let mut list: Vec<Value> = Vec::new();
        for (index, (name, places)) in all.iter().enumerate() {
            let key = key.alternative(name);
            let schema = self.schema(&key, places, &at.child(index));
            let usual = self
                .types
                .at
                .get(&key)
                .map_or_else(|| names::pascal(name), |name| names::pascal(name));
            let ident = members.add(name, &|_| usual.clone());
            list.push(if ident == usual { schema } else { named(schema, &ident) });
        }
        written.insert("oneOf".to_owned(), Value::Array(list));
        if let Some(tag) = schemas.iter().find_map(|schema| schema.keyword("discriminator")) {
            let types = all.iter().filter_map(|(name, places)| {
                Some((self.types.at.get(&key.alternative(name))?.as_str(), places.as_slice()))
            });
            let types: Vec<_> = types.collect();
            written.insert("discriminator".to_owned(), self.discriminator(&tag, &types));
        }
    }

    /// The mapping of a discriminator, with the types' lasting names. A target is the member that
    /// it leads to, or else the one that says the same.
    fn discriminator(&self, tag: &Place<'d>, members: &[(&str, &[Place<'d>])]) -> Value {
        let mut written = tag.value.clone();
        let mut mapping = Map::new();
        for (value, target) in tag.entries("mapping") {
            let named = target.value.as_str().map(|name| {
                if name.starts_with('#') { name.to_owned() } else { reference_to(name) }
            });
            let at = named.map(|reference| Pointer::from_reference(&reference));
            let Some(target) = at.and_then(|at| tag.document().find(&at)) else { continue };
            let target = Schema::of(&target);
            let print = self.prints.of(&target);
            let fits = |is_it: &dyn Fn(&Schema<'d>) -> bool| {
                members
                    .iter()
                    .find(|(_, places)| places.iter().any(|place| is_it(&Schema::of(place))))
            };
            let member = fits(&|member| member.identity == target.identity)
                .or_else(|| fits(&|member| self.prints.of(member) == print));
            mapping.extend(member.map(|(name, _)| (value.to_owned(), json!(reference_to(name)))));
        }
        if let (Some(object), false) = (written.as_object_mut(), mapping.is_empty()) {
            object.insert("mapping".to_owned(), Value::Object(mapping));
        }
        written
    }
}

/// The values of an enum; of several copies all.
fn write_values(
    schemas: &[Schema<'_>],
    written: &mut Map<String, Value>,
    members: &mut Members<'_>,
) {
    let Some(lists) = schemas.iter().map(Schema::values).collect::<Option<Vec<_>>>() else {
        return;
    };
    let mut values: Vec<Value> = Vec::new();
    for value in lists.into_iter().flatten() {
        if !values.contains(value) {
            values.push(value.clone());
        }
    }
    let text = |value: &Value| value.as_str().map_or_else(|| value.to_string(), ToOwned::to_owned);
    values.sort_by_key(|value| members.rank(&text(value)));
    let mut named = Map::new();
    for value in &values {
        let value = text(value);
        let name = members.add(&value, &names::pascal);
        if name != names::pascal(&value) {
            named.insert(value, json!(name));
        }
    }
    if !named.is_empty() {
        written.insert(VALUE_NAMES.to_owned(), Value::Object(named));
    }
    if schemas.iter().any(Schema::is_nullable)
        && written.get("type").is_none_or(|kind| kind != "string")
    {
        values.push(Value::Null);
    }
    written.insert("enum".to_owned(), Value::Array(values));
}

/// The members of a type: those that the ledger knows in its order, then the others.
struct Members<'l> {
    known: Option<&'l TypeNames>,
    found: TypeNames,
}

impl Members<'_> {
    fn known(&self) -> &[(String, String)] {
        self.known.map(|names| names.members.as_slice()).unwrap_or_default()
    }

    fn rank(&self, wire: &str) -> usize {
        self.known().iter().position(|(known, _)| known == wire).unwrap_or(usize::MAX)
    }

    /// Gives an id the type that the ledger has for it: copies of a component say the same,
    /// whatever they are ids of. Only numbers and texts have a type as ids.
    fn settle_id(&mut self, wire: &str, schema: &mut Value) {
        let items = "items";
        let holder = if schema.get(items).is_some() { &mut schema[items] } else { schema };
        let kind = holder.get("type").and_then(Value::as_str);
        if !matches!(kind, Some("integer" | "string")) {
            return;
        }
        let Some(said) = holder.get_mut(ID) else { return };
        if let Some(known) = self.known.and_then(|names| names.ids.get(wire)) {
            *said = json!(known);
        }
        let id = said.as_str().map(ToOwned::to_owned);
        self.found.ids.extend(id.map(|id| (wire.to_owned(), id)));
    }

    /// Notes a member, and gives its name in Rust.
    fn add(&mut self, wire: &str, make: &dyn Fn(&str) -> String) -> String {
        let known =
            self.known().iter().find(|(known, _)| known == wire).map(|(_, name)| name.clone());
        let name = known.unwrap_or_else(|| {
            let mut taken = self
                .known()
                .iter()
                .chain(&self.found.members)
                .map(|(_, name)| name.clone())
                .collect();
            names::unique(&make(wire), &mut taken)
        });
        self.found.members.push((wire.to_owned(), name.clone()));
        name
    }
}

/// A reference to the type `name`, with what its places say beside it.
fn reference(name: &str, sites: &[Place<'_>]) -> Value {
    let mut place = Map::new();
    for site in sites {
        let schema = Schema::of(site);
        let mut beside = schema.keywords_of_site();
        if site.pointer == schema.identity {
            // Written out in place, a description is that of the place and of the type.
            beside.extend(site.get("description").map(|text| ("description", text)));
        }
        let of_place = OF_PLACE.iter().chain(&ABOUT_PLACE);
        let of_place = of_place.filter_map(|key| Some((*key, schema.keyword(key)?)));
        for (key, said) in beside
            .into_iter()
            .filter(|(key, _)| BESIDE.contains(key) || (key.starts_with("x-") && *key != OF_TYPE))
            .chain(of_place)
        {
            place.entry(key).or_insert_with(|| said.value.clone());
        }
        if schema.is_nullable() {
            place.insert("nullable".to_owned(), json!(true));
        }
    }
    let reference = json!({ "$ref": reference_to(name) });
    if place.is_empty() {
        return reference;
    }
    place.insert("allOf".to_owned(), json!([reference]));
    Value::Object(place)
}

/// The schema with a name in Rust for the place where it stands.
fn named(schema: Value, name: &str) -> Value {
    let mut object = match schema {
        Value::Object(object) if object.contains_key("$ref") => {
            Map::from_iter([("allOf".to_owned(), json!([object]))])
        }
        Value::Object(object) => object,
        _ => Map::new(),
    };
    object.insert("x-rust-name".to_owned(), json!(name));
    Value::Object(object)
}

fn reference_to(name: &str) -> String {
    format!("#/components/schemas/{}", escaped(name))
}

/// The types as the ledger has them.
pub(super) fn names_of(
    types: &Types<'_>,
    mut named: BTreeMap<String, TypeNames>,
) -> BTreeMap<String, TypeNames> {
    named.retain(|name, _| !types.aside.contains(name));
    for (key, name) in &types.at {
        if let Some(names) = named.get_mut(name) {
            names.places.push(key.to_string());
        }
    }
    for names in named.values_mut() {
        names.places.sort();
    }
    named
}
