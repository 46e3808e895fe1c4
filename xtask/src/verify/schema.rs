//! What a schema allows, after references and compositions are followed.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::problem::Pointer;

/// How many references and compositions may lead to one another.
const DEPTH: usize = 24;

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

    fn of_value(value: &Value) -> Self {
        match value {
            Value::Null => Self::Null,
            Value::Bool(_) => Self::Boolean,
            Value::Number(number) if number.is_f64() => Self::Number,
            Value::Number(_) => Self::Integer,
            Value::String(_) => Self::Text,
            Value::Array(_) => Self::List,
            Value::Object(_) => Self::Object,
        }
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

/// A schema and where it stands.
#[derive(Clone, Debug)]
pub(super) struct Place<'d> {
    pub(super) schema: &'d Value,
    pub(super) at: Pointer,
}

impl<'d> Place<'d> {
    /// What stands at a place of the document.
    pub(super) fn find(root: &'d Value, at: &Pointer) -> Option<Self> {
        Some(Self { schema: root.pointer(at.as_json_pointer())?, at: at.clone() })
    }

    fn child(&self, key: &str) -> Option<Self> {
        Some(Self { schema: self.schema.get(key)?, at: self.at.child(key) })
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
pub(super) fn view<'d>(root: &'d Value, place: &Place<'d>) -> View<'d> {
    look(root, place, DEPTH)
}

fn look<'d>(root: &'d Value, place: &Place<'d>, depth: usize) -> View<'d> {
    let Some(schema) = place.schema.as_object().filter(|_| depth > 0) else { return View::default() };
    if let Some(reference) = schema.get("$ref").and_then(Value::as_str) {
        let target = reference.starts_with('#').then(|| Place::find(root, &Pointer::from_reference(reference)));
        return target.flatten().map(|target| look(root, &target, depth - 1)).unwrap_or_default();
    }
    let mut found = own(place);
    let members = |key: &str| {
        let list = place.child(key);
        let count = list.as_ref().and_then(|list| list.schema.as_array()).map_or(0, Vec::len);
        (0..count).filter_map(move |index| {
            let list = list.as_ref()?;
            Some(Place { schema: list.schema.get(index)?, at: list.at.child(index) })
        })
    };
    for member in members("allOf") {
        found = both(found, look(root, &member, depth - 1));
    }
    for key in ["anyOf", "oneOf"] {
        let either = members(key).map(|member| look(root, &member, depth - 1)).reduce(either);
        if let Some(either) = either {
            found = both(found, either);
        }
    }
    if schema.get("nullable") == Some(&Value::Bool(true)) {
        found.kinds.as_mut().map(|kinds| kinds.insert(Kind::Null));
    }
    found
}

/// What the schema says by itself.
fn own<'d>(place: &Place<'d>) -> View<'d> {
    let schema = place.schema;
    let values = schema.get("enum").and_then(Value::as_array);
    let kinds: BTreeSet<Kind> = match (schema.get("type"), values, schema.get("const")) {
        (Some(Value::String(name)), ..) => Kind::of_name(name).into_iter().collect(),
        (Some(Value::Array(names)), ..) => names.iter().filter_map(Value::as_str).filter_map(Kind::of_name).collect(),
        (_, Some(values), _) => values.iter().map(Kind::of_value).collect(),
        (.., Some(value)) => BTreeSet::from([Kind::of_value(value)]),
        _ if schema.get("properties").is_some() => BTreeSet::from([Kind::Object]),
        _ if schema.get("items").is_some() => BTreeSet::from([Kind::List]),
        _ => BTreeSet::new(),
    };
    let properties = place.child("properties");
    let names = properties.as_ref().and_then(|place| place.schema.as_object()).map(|all| all.keys());
    let properties: BTreeMap<_, _> = names
        .into_iter()
        .flatten()
        .filter_map(|name| Some((name.as_str(), properties.as_ref()?.child(name)?)))
        .collect();
    let composed = ["allOf", "anyOf", "oneOf"].iter().any(|key| schema.get(key).is_some());
    let additional = place.child("additionalProperties");
    let says_nothing = properties.is_empty() && additional.is_none() && !composed;
    let open = additional.as_ref().map_or(says_nothing, |other| {
        *other.schema == Value::Bool(true) || other.schema.as_object().is_some_and(serde_json::Map::is_empty)
    });
    let is_object = kinds.contains(&Kind::Object);
    let required = schema.get("required").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str);
    View {
        kinds: (!kinds.is_empty()).then_some(kinds),
        required: required.map(|name| (name, place.at.clone())).collect(),
        open: is_object && open,
        additional: additional.filter(|other| other.schema.is_object() && !open),
        items: place.child("items"),
        values: values.map(|values| values.iter().filter_map(Value::as_str).collect()),
        format: schema.get("format").and_then(Value::as_str),
        home: (is_object && !composed || !properties.is_empty()).then(|| place.at.clone()),
        properties,
    }
}

/// What both allow.
fn both<'d>(mut a: View<'d>, b: View<'d>) -> View<'d> {
    a.kinds = match (a.kinds, b.kinds) {
        (Some(a), Some(b)) => Some(common(&a, &b)),
        (a, b) => a.or(b),
    };
    for (name, place) in b.properties {
        a.properties.entry(name).or_insert(place);
    }
    a.required.extend(b.required);
    a.open |= b.open;
    View {
        additional: a.additional.or(b.additional),
        items: a.items.or(b.items),
        values: a.values.or(b.values),
        format: a.format.or(b.format),
        home: a.home.or(b.home),
        ..a
    }
}

fn common(a: &BTreeSet<Kind>, b: &BTreeSet<Kind>) -> BTreeSet<Kind> {
    let mut common: BTreeSet<Kind> = a.intersection(b).copied().collect();
    // Each integer is a number.
    if (a.contains(&Kind::Integer) && b.contains(&Kind::Number))
        || (b.contains(&Kind::Integer) && a.contains(&Kind::Number))
    {
        common.insert(Kind::Integer);
    }
    common
}

/// What one of them allows.
fn either<'d>(mut a: View<'d>, b: View<'d>) -> View<'d> {
    let (a_objects, b_objects) = (a.allows(Kind::Object), b.allows(Kind::Object));
    let both_text = a.allows(Kind::Text) && b.allows(Kind::Text);
    a.required = match (a_objects, b_objects) {
        (true, true) => a.required.into_iter().filter(|(name, _)| b.required.iter().any(|(b, _)| b == name)).collect(),
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
        values: if both_text { a.values.zip(b.values).map(|(a, b)| [a, b].concat()) } else { a.values.or(b.values) },
        format: if both_text { a.format.filter(|format| b.format == Some(format)) } else { a.format.or(b.format) },
        home: a.home.or(b.home),
        ..a
    }
}
