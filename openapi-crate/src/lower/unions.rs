//! Pass: `oneOf` and `anyOf`. A union that is read must be one whose members can be told apart:
//!
//! - by the kind of JSON (text, number, list, object …);
//! - by a property that has another value in each, as a discriminator or as an enum of one;
//! - by a required property that the others do not have.
//!
//! Any other becomes any JSON value, because the first member that takes a value would take it,
//! and lose what belongs to another. A union that is only sent can have members of any kind.

use std::collections::{BTreeSet, HashSet};

use serde_json::{Value, json};

use super::{Context, compose, schemas, walk};
use crate::problem::{Pointer, Warning, unescaped};

/// `{property, values}` on a union: the property that tells its members apart, and its values for
/// each member.
pub(super) const TAG: &str = "x-union-tag";

pub(super) fn lower(cx: &mut Context) {
    if !has_union(&cx.root) {
        return;
    }
    let received = received(cx);
    let mut snapshot = Context::default();
    snapshot.set_components(cx.components());
    let mut warnings = Vec::new();
    walk::schemas(&mut cx.root, &mut |schema, at| {
        let Some(key) = KEYS.into_iter().find(|key| schema.get(key).is_some()) else { return };
        let Some(members) = schema.get(key).and_then(Value::as_array) else { return };
        let union = Union {
            cx: &snapshot,
            members: distinct(members),
            discriminator: schema.get("discriminator"),
        };
        let union = union.without_moments();
        let is_received = is_received(at, &received);
        let mut lowered = compose::any(schema);
        if let Some(text) = schema.get("description") {
            lowered["description"] = text.clone();
        }
        match union.told_apart() {
            _ if union.members.len() == 1 => lowered["allOf"] = json!(union.members),
            Some(Means::Order(order)) => {
                lowered["oneOf"] =
                    order.iter().map(|index| union.members[*index].clone()).collect();
            }
            Some(Means::Tag(tag)) => {
                lowered["oneOf"] = json!(union.members);
                lowered[TAG] = tag;
            }
            None if !is_received => lowered["oneOf"] = json!(union.members),
            None => {
                let message =
                    "a union whose members cannot be told apart: becomes any JSON value".to_owned();
                warnings.push(Warning { pointer: at.clone(), message });
            }
        }
        *schema = lowered;
    });
    cx.warnings.append(&mut warnings);
}

/// What a union is written with.
const KEYS: [&str; 2] = ["oneOf", "anyOf"];

/// Whether there is anything to do: most documents have no unions.
fn has_union(value: &Value) -> bool {
    match value {
        Value::Object(object) => {
            KEYS.iter().any(|key| object.contains_key(*key)) || object.values().any(has_union)
        }
        Value::Array(items) => items.iter().any(has_union),
        _ => false,
    }
}

/// The components that answers lead to.
fn received(cx: &Context) -> HashSet<String> {
    let mut queue = Vec::new();
    for item in
        cx.root.get("paths").and_then(Value::as_object).into_iter().flat_map(|paths| paths.values())
    {
        for operation in item.as_object().into_iter().flat_map(|item| item.values()) {
            if let Some(responses) = operation.get("responses") {
                walk::references(responses, &mut |name| queue.push(name.to_owned()));
            }
        }
    }
    let mut found = HashSet::new();
    while let Some(name) = queue.pop() {
        let schema = cx.root.pointer("/components/schemas").and_then(|schemas| schemas.get(&name));
        if let Some(schema) = schema.filter(|_| found.insert(name.clone())) {
            walk::references(schema, &mut |name| queue.push(name.to_owned()));
        }
    }
    found
}

fn is_received(at: &Pointer, received: &HashSet<String>) -> bool {
    let path = at.to_string();
    match path.strip_prefix("#/components/schemas/") {
        Some(rest) => {
            let name = unescaped(rest.split('/').next().unwrap_or_default());
            received.contains(&name)
        }
        None => path.contains("/responses/"),
    }
}

fn distinct(members: &[Value]) -> Vec<Value> {
    let mut distinct: Vec<Value> = Vec::new();
    for member in members.iter().map(compose::bare) {
        if !distinct.contains(member) {
            distinct.push(member.clone());
        }
    }
    distinct
}

/// How the members of a union are told apart.
enum Means {
    /// By trying them in this order.
    Order(Vec<usize>),
    /// By a property.
    Tag(Value),
}

struct Union<'u> {
    cx: &'u Context,
    members: Vec<Value>,
    discriminator: Option<&'u Value>,
}

impl Union<'_> {
    /// A moment takes any JSON value, and one member of several must not: it stays text or a
    /// number.
    fn without_moments(mut self) -> Self {
        if self.members.len() > 1 {
            for member in &mut self.members {
                let resolved = self.cx.resolve(member);
                if schemas::is_moment(resolved) {
                    let mut plain = resolved.clone();
                    plain.as_object_mut().map(|plain| plain.shift_remove("x-rust-type"));
                    *member = plain;
                }
            }
        }
        self
    }

    fn told_apart(&self) -> Option<Means> {
        let shapes: Vec<Shape> =
            self.members.iter().map(|member| Shape::of(self.cx, member, 0)).collect();
        let clash = |one: usize, two: usize| one != two && shapes[one].overlaps(&shapes[two]);
        let all = 0..shapes.len();
        if !all.clone().any(|one| all.clone().any(|two| clash(one, two))) {
            return Some(Means::Order(all.collect()));
        }
        let tag = self.discriminated().or_else(|| self.constant());
        if let Some(tag) = tag {
            return Some(Means::Tag(tag));
        }
        // First those that need what the rest does not have.
        let mut order: Vec<usize> = Vec::new();
        let mut rest: Vec<usize> = all.collect();
        while !rest.is_empty() {
            let goes_first = |one: &usize| {
                rest.iter()
                    .all(|two| !clash(*one, *two) || shapes[*one].needs_more_than(&shapes[*two]))
            };
            let position = rest.iter().position(goes_first)?;
            order.push(rest.remove(position));
        }
        Some(Means::Order(order))
    }

    /// By the discriminator: its mapping, and for a component that has none its name or the one
    /// value that its property can have.
    fn discriminated(&self) -> Option<Value> {
        let property = self.discriminator?.get("propertyName")?.as_str()?;
        let mapping = self.discriminator?.get("mapping").and_then(Value::as_object);
        let values = self.members.iter().map(|member| {
            let made_of =
                member.get(compose::MEMBER).and_then(Value::as_str).map(ToOwned::to_owned);
            let name =
                member.get("$ref").and_then(Value::as_str).and_then(walk::component).or(made_of)?;
            let is_it =
                |target: &str| walk::component(target).unwrap_or_else(|| target.to_owned()) == name;
            let mapped = mapping
                .into_iter()
                .flatten()
                .filter(|(_, target)| target.as_str().is_some_and(is_it));
            let mut values: Vec<String> = mapped.map(|(value, _)| value.clone()).collect();
            values.sort();
            if values.is_empty() {
                values = self.constants(member, property).unwrap_or_else(|| vec![name]);
            }
            Some(values)
        });
        tag(property, &values.collect::<Option<Vec<_>>>()?)
    }

    /// By a property that is an enum in each member, with values that no other has.
    fn constant(&self) -> Option<Value> {
        let first = self.cx.resolve(self.members.first()?).get("properties")?.as_object()?;
        first.keys().find_map(|property| {
            let values = self.members.iter().map(|member| {
                let required = self
                    .cx
                    .resolve(member)
                    .get("required")?
                    .as_array()?
                    .iter()
                    .any(|name| name == property);
                self.constants(member, property).filter(|_| required)
            });
            tag(property, &values.collect::<Option<Vec<_>>>()?)
        })
    }

    fn constants(&self, member: &Value, property: &str) -> Option<Vec<String>> {
        let schema = self.cx.resolve(member).get("properties")?.get(property)?;
        let values = self.cx.resolve(schema).get("enum")?.as_array()?;
        values.iter().map(|value| value.as_str().map(ToOwned::to_owned)).collect()
    }
}

fn tag(property: &str, values: &[Vec<String>]) -> Option<Value> {
    let mut seen = HashSet::new();
    let distinct = values.iter().flatten().all(|value| seen.insert(value));
    (distinct && values.iter().all(|values| !values.is_empty()))
        .then(|| json!({ "property": property, "values": values }))
}

/// What a schema takes, as far as it matters for telling it from another.
enum Shape {
    Any,
    Text,
    Number,
    Boolean,
    List(Box<Shape>),
    Object { required: BTreeSet<String>, known: BTreeSet<String> },
    Several(Vec<Shape>),
}

impl Shape {
    fn of(cx: &Context, schema: &Value, depth: usize) -> Self {
        let schema = cx.resolve(schema);
        if depth > 8 {
            return Self::Any;
        }
        let nested = ["oneOf", "anyOf"].iter().find_map(|key| schema.get(key)?.as_array());
        if let Some(members) = nested {
            return Self::Several(
                members.iter().map(|member| Self::of(cx, member, depth + 1)).collect(),
            );
        }
        if schemas::is_moment(schema) {
            return Self::Any;
        }
        let is = |kind: &str| walk::is_type(schema, kind);
        if is("string") || schema.get("x-rust-type").is_some() {
            Self::Text
        } else if is("integer") || is("number") {
            Self::Number
        } else if is("boolean") {
            Self::Boolean
        } else if is("array") {
            Self::List(Box::new(
                schema.get("items").map_or(Self::Any, |items| Self::of(cx, items, depth + 1)),
            ))
        } else if is("object") {
            Self::object(cx, schema)
        } else {
            Self::Any
        }
    }

    fn object(cx: &Context, schema: &Value) -> Self {
        let properties = schema.get("properties").and_then(Value::as_object);
        let nullable = |name: &str| {
            let property = properties.and_then(|properties| properties.get(name));
            property.is_some_and(|property| {
                [property, cx.resolve(property)].iter().any(|one| one.get("nullable").is_some())
            })
        };
        let required = schema
            .get("required")
            .and_then(Value::as_array)
            .into_iter()
            .flatten()
            .filter_map(Value::as_str);
        Self::Object {
            required: required.filter(|name| !nullable(name)).map(ToOwned::to_owned).collect(),
            known: properties.into_iter().flat_map(serde_json::Map::keys).cloned().collect(),
        }
    }

    /// Whether a value can be both and would lose something as one of them.
    fn overlaps(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Any, _) | (_, Self::Any) | (Self::Object { .. }, Self::Object { .. }) => true,
            (Self::Several(shapes), other) | (other, Self::Several(shapes)) => {
                shapes.iter().any(|one| one.overlaps(other))
            }
            (Self::List(one), Self::List(two)) => one.overlaps(two),
            _ => false,
        }
    }

    /// Whether no value of `other` is one of this: a property is required that the other does not
    /// have.
    fn needs_more_than(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Object { required, .. }, Self::Object { known, .. }) => {
                required.difference(known).next().is_some()
            }
            (Self::List(one), Self::List(two)) => one.needs_more_than(two),
            (_, Self::Any) => !matches!(self, Self::Any | Self::Object { .. } | Self::List(_)),
            _ => false,
        }
    }
}
