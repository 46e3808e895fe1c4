//! What a schema allows, with all of its alternatives taken together.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::document::{Additional, Place, Schema};
use crate::problem::Pointer;

/// How deep alternatives may be nested.
const DEPTH: usize = 16;

/// A type of JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    Null,
    Boolean,
    Integer,
    Number,
    Text,
    List,
    Object,
}

impl Kind {
    fn of_name(name: &str) -> Option<Self> {
        Some(match name {
            "null" => Self::Null,
            "boolean" => Self::Boolean,
            "integer" => Self::Integer,
            "number" => Self::Number,
            "string" => Self::Text,
            "array" => Self::List,
            "object" => Self::Object,
            _ => return None,
        })
    }

    /// Its name in a schema.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::Boolean => "boolean",
            Self::Integer => "integer",
            Self::Number => "number",
            Self::Text => "string",
            Self::List => "array",
            Self::Object => "object",
        }
    }
}

/// What a schema allows.
#[derive(Clone, Debug, Default)]
pub(super) struct View<'d> {
    /// The types; `None` when any will do.
    pub(super) kinds: Option<BTreeSet<Kind>>,
    pub(super) properties: BTreeMap<&'d str, Place<'d>>,
    /// The names of required properties, and the schema that requires each.
    pub(super) required: Vec<(&'d str, Pointer)>,
    /// The schema of all other properties.
    pub(super) additional: Option<Place<'d>>,
    /// Other properties may be there and be anything.
    pub(super) open: bool,
    pub(super) items: Option<Place<'d>>,
    /// The texts of an enum.
    pub(super) values: Option<Vec<&'d str>>,
    pub(super) format: Option<&'d str>,
    /// The schema whose `properties` a further property belongs to.
    pub(super) home: Option<Pointer>,
}

impl View<'_> {
    /// Whether values of this type are allowed.
    pub(super) fn allows(&self, kind: Kind) -> bool {
        self.kinds.as_ref().is_none_or(|kinds| kinds.contains(&kind))
    }

    /// The allowed types in words.
    pub(super) fn describe(&self) -> String {
        let Some(kinds) = &self.kinds else { return "anything".to_owned() };
        let mut names: Vec<&str> = kinds.iter().map(|kind| kind.name()).collect();
        names.rotate_left(usize::from(kinds.contains(&Kind::Null)));
        names.join(" or ")
    }
}

/// What the schema at `place` allows.
pub(super) fn view<'d>(place: &Place<'d>) -> View<'d> {
    look(place, DEPTH)
}

fn look<'d>(place: &Place<'d>, depth: usize) -> View<'d> {
    let schema = Schema::of(place);
    let variants = schema.variants();
    let mut found = own(&schema, variants.is_empty());
    let members = variants.iter().filter(|_| depth > 0).map(|member| look(member, depth - 1));
    if let Some(members) = members.reduce(either) {
        found.kinds = found.kinds.or(members.kinds);
        for (name, place) in members.properties {
            found.properties.entry(name).or_insert(place);
        }
        found.required.extend(members.required);
        found.open |= members.open;
        found.additional = found.additional.or(members.additional);
        found.items = found.items.or(members.items);
        found.values = found.values.or(members.values);
        found.format = found.format.or(members.format);
        found.home = found.home.or(members.home);
    }
    if found.allows(Kind::Object) {
        found.home = found.home.or_else(|| holder(&schema, "type"));
    }
    let says_null = ["type", "enum"].iter().any(|key| schema.keyword(key).is_some());
    if schema.is_nullable() && (found.kinds.is_some() || says_null) {
        found.kinds.get_or_insert_default().insert(Kind::Null);
    }
    found
}

/// What the schema says beside its alternatives.
fn own<'d>(schema: &Schema<'d>, alone: bool) -> View<'d> {
    let properties: BTreeMap<_, _> = schema.properties().into_iter().collect();
    let mut kinds: BTreeSet<Kind> =
        schema.types().iter().filter_map(|name| Kind::of_name(name)).collect();
    if !properties.is_empty() && kinds.is_empty() {
        kinds.insert(Kind::Object);
    }
    let (open, additional) = match schema.additional() {
        Additional::Unsaid => (properties.is_empty() && alone, None),
        Additional::Forbidden => (false, None),
        Additional::Any => (true, None),
        Additional::Schema(place) => (false, Some(place)),
    };
    let values =
        schema.values().map(|values| values.into_iter().filter_map(Value::as_str).collect());
    View {
        open: kinds.contains(&Kind::Object) && open,
        kinds: (!kinds.is_empty()).then_some(kinds),
        required: schema.requirements().into_iter().map(|(name, by)| (name, by.clone())).collect(),
        additional,
        items: schema.items(),
        values,
        format: schema.format(),
        home: holder(schema, "properties"),
        properties,
    }
}

/// The place of the schema that has the keyword.
fn holder(schema: &Schema<'_>, key: &str) -> Option<Pointer> {
    Some(schema.keyword(key)?.pointer.split()?.0)
}

/// What one of them allows.
fn either<'d>(mut a: View<'d>, b: View<'d>) -> View<'d> {
    let (a_objects, b_objects) = (a.allows(Kind::Object), b.allows(Kind::Object));
    let both_text = a.allows(Kind::Text) && b.allows(Kind::Text);
    a.required = match (a_objects, b_objects) {
        (true, true) => a
            .required
            .into_iter()
            .filter(|(name, _)| b.required.iter().any(|(b, _)| b == name))
            .collect(),
        (true, false) => a.required,
        (false, _) => b.required,
    };
    a.kinds = a.kinds.zip(b.kinds).map(|(a, b)| a.union(&b).copied().collect());
    for (name, place) in b.properties {
        a.properties.entry(name).or_insert(place);
    }
    a.open |= b.open;
    View {
        additional: a.additional.or(b.additional),
        items: a.items.or(b.items),
        values: if both_text {
            a.values.zip(b.values).map(|(a, b)| [a, b].concat())
        } else {
            a.values.or(b.values)
        },
        format: if both_text {
            a.format.filter(|format| b.format == Some(format))
        } else {
            a.format.or(b.format)
        },
        home: a.home.or(b.home),
        ..a
    }
}
