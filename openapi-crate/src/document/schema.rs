//! What one schema says, whichever way it is written: inline, by reference, composed by `allOf`,
//! in OpenAPI 3.0 or 3.1.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::place::Place;
use crate::lower::LIMITS;
use crate::problem::Pointer;

/// Keywords for people.
const TEXTS: [&str; 9] = [
    "description",
    "example",
    "examples",
    "externalDocs",
    "readOnly",
    "title",
    "writeOnly",
    "x-evidence",
    "xml",
];

/// How deep `allOf` may be nested.
const DEPTH: usize = 16;

/// A schema as the layers that it is composed of; an earlier layer speaks before a later one.
#[derive(Debug, Clone)]
pub(crate) struct Schema<'d> {
    layers: Vec<Layer<'d>>,
    /// Two places with the same identity have the same content.
    pub identity: Pointer,
    /// The component schema that this is, by reference.
    pub component: Option<String>,
    /// What the site is by another name; `identity` is where it stands.
    end: Place<'d>,
    /// Where the site stands.
    site: Pointer,
}

#[derive(Debug, Clone)]
struct Layer<'d> {
    place: Place<'d>,
    /// Beside a reference in OpenAPI 3.0: only the hints of an overlay count.
    is_reference: bool,
}

/// What a schema says about properties that it does not name.
#[derive(Debug, Clone)]
pub(crate) enum Additional<'d> {
    Unsaid,
    Forbidden,
    Any,
    Schema(Place<'d>),
}

impl<'d> Schema<'d> {
    pub(crate) fn of(site: &Place<'d>) -> Self {
        let mut layers = Vec::new();
        collect(site, &mut layers, 0);
        let end = sole_target(site);
        Self {
            layers,
            identity: end.pointer.clone(),
            component: end.component(),
            end,
            site: site.pointer.clone(),
        }
    }

    /// The schema that the site stands for, without what is said beside references to it.
    pub(crate) fn itself(&self) -> Place<'d> {
        self.end.clone()
    }

    /// Whether a reference leads to it. What is composed of others by reference stands where it is.
    pub(crate) fn is_referenced(&self) -> bool {
        self.identity != self.site
    }

    /// Every keyword, where it is said first.
    pub(crate) fn keywords(&self) -> Vec<(&'d str, Place<'d>)> {
        keywords_of(&self.layers)
    }

    /// The keywords that are said beside the references that lead to the schema.
    pub(crate) fn keywords_of_site(&self) -> Vec<(&'d str, Place<'d>)> {
        let end = self.layers.iter().position(|layer| layer.place.pointer == self.identity);
        keywords_of(&self.layers[..end.unwrap_or(0)])
    }

    /// The first layer that has `key`.
    pub(crate) fn keyword(&self, key: &str) -> Option<Place<'d>> {
        self.first(key)
    }

    fn first(&self, key: &str) -> Option<Place<'d>> {
        let mut layers =
            self.layers.iter().filter(|layer| !layer.is_reference || key.starts_with("x-"));
        layers.find_map(|layer| layer.place.get(key))
    }

    /// Where `key` is said, or else the place of the schema.
    pub(crate) fn pointer_of(&self, key: &str) -> Pointer {
        self.first(key).map_or_else(|| self.identity.clone(), |place| place.pointer)
    }

    /// The types but `null`; none means any.
    pub(crate) fn types(&self) -> BTreeSet<String> {
        let said = self.first("type").map(|place| match place.value {
            Value::Array(types) => {
                types.iter().filter_map(Value::as_str).map(ToOwned::to_owned).collect()
            }
            other => other.as_str().map(ToOwned::to_owned).into_iter().collect::<BTreeSet<_>>(),
        });
        let mut types = said.unwrap_or_default();
        types.remove("null");
        if types.is_empty() && self.variants().is_empty() {
            if self.first("properties").is_some() {
                types.insert("object".to_owned());
            } else if self.first("items").is_some() {
                types.insert("array".to_owned());
            } else if let Some(values) = self.values() {
                types.extend(values.iter().map(|value| type_of(value).to_owned()));
            }
        }
        types
    }

    /// Nothing is said about the type.
    pub(crate) fn is_any(&self) -> bool {
        self.types().is_empty() && self.variants().is_empty()
    }

    pub(crate) fn is_nullable(&self) -> bool {
        let is_null = |value: &Value| value == "null" || value.is_null();
        self.first("nullable").is_some_and(|place| *place.value == Value::Bool(true))
            || self.first("type").is_some_and(|place| match place.value {
                Value::Array(types) => types.iter().any(is_null),
                other => is_null(other),
            })
            || self
                .first("enum")
                .and_then(|place| place.value.as_array())
                .is_some_and(|all| all.iter().any(is_null))
            || self.layers.iter().any(|layer| {
                ["oneOf", "anyOf"]
                    .iter()
                    .any(|key| layer.place.items(key).iter().any(|member| is_null_schema(member)))
            })
    }

    pub(crate) fn format(&self) -> Option<&'d str> {
        let said = self.first("format").and_then(|place| place.value.as_str());
        let encoded = || {
            self.first("contentEncoding")
                .or_else(|| self.first("contentMediaType"))
                .map(|_| "binary")
        };
        said.or_else(encoded)
    }

    /// The values of an enum but `null`, also when each is an alternative of its own.
    pub(crate) fn values(&self) -> Option<Vec<&'d Value>> {
        let own = self.layers.iter().find_map(|layer| fixed_values(&layer.place));
        own.or_else(|| {
            let members = self.members();
            let values: Vec<&Value> = members.iter().filter_map(fixed_values).flatten().collect();
            (members.len() > 1 && Self::are_values(&members)).then_some(values)
        })
    }

    /// Each limit with its value. The two ways of writing an exclusive limit are one.
    pub(crate) fn limits(&self) -> BTreeMap<&'static str, String> {
        let mut limits = BTreeMap::new();
        for key in LIMITS {
            if let Some(place) = self.first(key).filter(|place| *place.value != Value::Bool(false))
            {
                limits.insert(key, place.value.to_string());
            }
        }
        for (exclusive, limit) in [("exclusiveMinimum", "minimum"), ("exclusiveMaximum", "maximum")]
        {
            match self.first(exclusive).map(|place| place.value) {
                Some(Value::Bool(true)) => {
                    limits.entry(limit).and_modify(|value| *value += " exclusive");
                }
                Some(value @ Value::Number(_)) => {
                    drop(limits.insert(limit, format!("{value} exclusive")));
                }
                _ => {}
            }
        }
        limits
    }

    pub(crate) fn default(&self) -> Option<&'d Value> {
        self.first("default").map(|place| place.value).filter(|value| !value.is_null())
    }

    pub(crate) fn is_deprecated(&self) -> bool {
        self.first("deprecated").is_some_and(|place| *place.value == Value::Bool(true))
    }

    /// What is for people, with where it stands.
    pub(crate) fn texts(&self) -> BTreeMap<String, Place<'d>> {
        TEXTS.iter().filter_map(|key| Some(((*key).to_owned(), self.first(key)?))).collect()
    }

    /// What is for the generator.
    pub(crate) fn hints(&self) -> BTreeMap<String, Place<'d>> {
        let keys = self
            .layers
            .iter()
            .flat_map(|layer| layer.place.value.as_object().into_iter().flatten());
        let is_hint = |key: &&String| key.starts_with("x-") && !TEXTS.contains(&key.as_str());
        let keys: BTreeSet<&String> = keys.map(|(key, _)| key).filter(is_hint).collect();
        keys.into_iter().filter_map(|key| Some((key.clone(), self.first(key)?))).collect()
    }

    /// Every property once, the first that says more about it than its kind, or else the first.
    pub(crate) fn properties(&self) -> Vec<(&'d str, Place<'d>)> {
        let layers = self.layers.iter().filter(|layer| !layer.is_reference);
        let mut all: Vec<(&'d str, Place<'d>)> = Vec::new();
        for (name, place) in layers.flat_map(|layer| layer.place.entries("properties")) {
            match all.iter_mut().find(|(known, _)| *known == name) {
                None => all.push((name, place)),
                Some((_, known)) if is_vague(known, 0) && !is_vague(&place, 0) => *known = place,
                Some(_) => {}
            }
        }
        all
    }

    pub(crate) fn requires(&self, property: &str) -> bool {
        self.requirements().iter().any(|(name, _)| *name == property)
    }

    /// The names of what must be there.
    pub(crate) fn required(&self) -> Vec<String> {
        self.requirements().into_iter().map(|(name, _)| name.to_owned()).collect()
    }

    /// Each name of what must be there, with the place of the schema that says so.
    pub(crate) fn requirements(&self) -> Vec<(&'d str, &Pointer)> {
        let layers =
            self.layers.iter().filter(|layer| !layer.is_reference).map(|layer| &layer.place);
        let names = layers.flat_map(|place| {
            let names = place.value.get("required").and_then(Value::as_array);
            names.into_iter().flatten().filter_map(Value::as_str).map(|name| (name, &place.pointer))
        });
        names.collect()
    }

    pub(crate) fn items(&self) -> Option<Place<'d>> {
        self.first("items")
    }

    pub(crate) fn additional(&self) -> Additional<'d> {
        match self.first("additionalProperties") {
            None => Additional::Unsaid,
            Some(place) => match place.value {
                Value::Bool(false) => Additional::Forbidden,
                Value::Object(schema) if !schema.is_empty() => Additional::Schema(place),
                _ => Additional::Any,
            },
        }
    }

    /// The members of `oneOf` or `anyOf`. One that is left when `null` is taken away is no choice,
    /// and a layer instead; values that are alternatives are an enum.
    pub(crate) fn variants(&self) -> Vec<Place<'d>> {
        let members = self.members();
        if Self::are_values(&members) { Vec::new() } else { members }
    }

    /// Whether the members of a union are the values of an enum, all of one kind.
    fn are_values(members: &[Place<'d>]) -> bool {
        let kinds: Option<BTreeSet<&str>> = members
            .iter()
            .map(|member| {
                let values = fixed_values(member).filter(|_| says_no_more(member))?;
                values.first().map(|value| type_of(value))
            })
            .collect();
        kinds.is_some_and(|kinds| kinds.len() == 1)
    }

    fn members(&self) -> Vec<Place<'d>> {
        let unions = self
            .layers
            .iter()
            .flat_map(|layer| ["oneOf", "anyOf"].map(|key| choices(&layer.place, key)));
        unions.into_iter().find(|members| !members.is_empty()).unwrap_or_default()
    }
}

/// Every keyword of some layers, where it is said first.
/// Whether a schema says no more than that it is an object, or a list of something.
fn is_vague(site: &Place<'_>, depth: usize) -> bool {
    let schema = Schema::of(site);
    let types = schema.types();
    depth < DEPTH
        && types.iter().all(|kind| ["array", "object"].contains(&kind.as_str()))
        && schema.variants().is_empty()
        && schema.properties().is_empty()
        && !matches!(schema.additional(), Additional::Schema(_))
        && schema.items().is_none_or(|items| is_vague(&items, depth + 1))
}

fn keywords_of<'d>(layers: &[Layer<'d>]) -> Vec<(&'d str, Place<'d>)> {
    let mut seen = BTreeSet::new();
    let keys = layers.iter().flat_map(|layer| {
        let object = layer.place.value.as_object().into_iter().flatten();
        object.map(|(key, _)| (key.as_str(), layer)).collect::<Vec<_>>()
    });
    let said = keys.filter(|(key, layer)| !layer.is_reference || key.starts_with("x-"));
    said.filter(|(key, _)| seen.insert(*key))
        .filter_map(|(key, layer)| Some((key, layer.place.get(key)?)))
        .collect()
}

/// Adds the layers of `site`: itself, then what it refers to and what it is composed of.
fn collect<'d>(site: &Place<'d>, layers: &mut Vec<Layer<'d>>, depth: usize) {
    if depth > DEPTH {
        return;
    }
    let target = site.target();
    layers.push(Layer {
        place: site.clone(),
        is_reference: target.is_some() && !site.has_siblings(),
    });
    if let Some(target) = target {
        collect(&target, layers, depth + 1);
    }
    for member in site.items("allOf") {
        collect(&member, layers, depth + 1);
    }
    for key in ["oneOf", "anyOf"] {
        if let Some(only) = sole_choice(site, key) {
            collect(&only, layers, depth + 1);
        }
    }
}

/// What `site` is by another name: through references, and through `allOf` of one reference.
fn sole_target<'d>(site: &Place<'d>) -> Place<'d> {
    let mut place = site.clone();
    for _ in 0..DEPTH {
        let says_more = place.get("properties").is_some() || place.get("required").is_some();
        let members = place.items("allOf");
        let next = match (place.target(), &members[..]) {
            (Some(target), _) => target,
            (None, [only]) if !says_more => only.clone(),
            _ => match ["oneOf", "anyOf"].iter().find_map(|key| sole_choice(&place, key)) {
                Some(only) => only,
                None => break,
            },
        };
        place = next;
    }
    place
}

/// The only member beside `null`.
fn sole_choice<'d>(site: &Place<'d>, key: &str) -> Option<Place<'d>> {
    let members = site.items(key);
    let mut others = members.iter().filter(|member| !is_null_schema(member));
    let only = others.next()?;
    (members.len() == 2 && others.next().is_none()).then(|| only.clone())
}

fn choices<'d>(site: &Place<'d>, key: &str) -> Vec<Place<'d>> {
    if sole_choice(site, key).is_some() {
        return Vec::new();
    }
    site.items(key).into_iter().filter(|member| !is_null_schema(member)).collect()
}

/// The values of an enum but `null`, or the one of `const`.
fn fixed_values<'d>(place: &Place<'d>) -> Option<Vec<&'d Value>> {
    if let Some(value) = place.value.get("const") {
        return Some(vec![value]);
    }
    let values = place.value.get("enum")?.as_array()?;
    Some(values.iter().filter(|value| !value.is_null()).collect())
}

/// Whether the schema says nothing but its values, their type, and texts.
fn says_no_more(place: &Place<'_>) -> bool {
    let is_value = |key: &str| matches!(key, "const" | "enum" | "type" | "deprecated");
    place.value.as_object().is_some_and(|all| {
        all.keys()
            .all(|key| is_value(key) || TEXTS.contains(&key.as_str()) || key.starts_with("x-"))
    })
}

fn is_null_schema(schema: &Place<'_>) -> bool {
    let is_null = |values: &Value| {
        values.as_array().is_some_and(|values| matches!(values[..], [Value::Null]))
    };
    schema.text("type") == Some("null") || schema.value.get("enum").is_some_and(is_null)
}

fn type_of(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(number) if number.is_f64() => "number",
        Value::Number(_) => "integer",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    }
}
