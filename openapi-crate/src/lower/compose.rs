//! Pass: `allOf` becomes one schema, and what stands beside `oneOf` or `anyOf` goes into its
//! members.
//!
//! What cannot be put together becomes any JSON value, with a warning.

use std::cell::RefCell;

use serde_json::{Map, Value, json};

use super::hoist::OF_PLACE;
use super::{Context, examples, walk};
use crate::problem::Warning;

/// How deep schemas may be composed of one another, and of how many members a union may be made.
const DEPTH: usize = 24;
const MEMBERS: usize = 64;

/// The component that a member of a union was made of, together with what all members have in
/// common.
pub(super) const MEMBER: &str = "x-member";

pub(super) fn merge(cx: &mut Context) {
    walk::schemas(&mut cx.root, &mut |schema, _| describe(schema));
    let components = cx.components();
    let compose = Compose { components: &components, dropped: RefCell::default() };
    let mut warnings = Vec::new();
    walk::schemas(&mut cx.root, &mut |schema, at| {
        if !is_composed(schema) {
            return;
        }
        let own = at
            .to_string()
            .strip_prefix("#/components/schemas/")
            .and_then(|name| walk::component(&format!("#/components/schemas/{name}")));
        match compose.flat(schema, &mut own.into_iter().collect()) {
            Ok(merged) => {
                *schema = merged;
                for reason in compose.dropped.take() {
                    warnings.push(Warning {
                        pointer: at.clone(),
                        message: format!("{reason}: becomes any JSON value"),
                    });
                }
            }
            Err(reason) => {
                warnings.push(Warning {
                    pointer: at.clone(),
                    message: format!("{reason}: becomes any JSON value"),
                });
                *schema = any(schema);
            }
        }
    });
    cx.warnings.append(&mut warnings);
}

/// `allOf` of one reference, and beside it of members that say something about the place alone, is
/// that reference; what they say stands beside it.
fn describe(schema: &mut Value) {
    let Some(Value::Array(members)) = schema.get("allOf") else { return };
    let (references, others): (Vec<&Value>, Vec<&Value>) =
        members.iter().partition(|member| member.get("$ref").is_some());
    let is_said = |member: &&Value| {
        member.as_object().is_some_and(|member| member.keys().all(|key| is_said_of_place(key)))
    };
    let ([reference], false) = (references.as_slice(), others.is_empty()) else { return };
    if !others.iter().all(is_said) {
        return;
    }
    let reference = (*reference).clone();
    let said: Vec<(String, Value)> = others
        .iter()
        .filter_map(|member| member.as_object())
        .flatten()
        .map(|(key, value)| (key.clone(), value.clone()))
        .collect();
    let Some(object) = schema.as_object_mut() else { return };
    object.insert("allOf".to_owned(), json!([reference]));
    for (key, value) in said {
        object.entry(key).or_insert(value);
    }
}

/// Any JSON value, with what is said about the place.
pub(super) fn any(schema: &Value) -> Value {
    let entries = schema.as_object().into_iter().flatten();
    let kept = entries.filter(|(key, _)| is_said_of_place(key));
    Value::Object(kept.map(|(key, value)| (key.clone(), value.clone())).collect())
}

/// Whether what stands under this key is about the place where a type is used.
fn is_said_of_place(key: &str) -> bool {
    ["description", examples::SAMPLE].contains(&key) || OF_PLACE.contains(&key)
}

/// `allOf` of one reference is left alone: it is that reference with a description.
fn is_composed(schema: &Value) -> bool {
    let all_of = schema.get("allOf").and_then(Value::as_array);
    let is_reference =
        all_of.is_some_and(|members| matches!(&members[..], [only] if only.get("$ref").is_some()));
    (all_of.is_some() && !is_reference)
        || ((all_of.is_some() || union_of(schema).is_some()) && has_content(schema))
}

/// The reference in a schema that says nothing about its contents beside one.
pub(super) fn bare(schema: &Value) -> &Value {
    let all_of = schema.get("allOf").and_then(Value::as_array);
    let says_more = has_content(schema) || schema.get("nullable").is_some();
    match all_of.map(Vec::as_slice) {
        Some([only]) if only.get("$ref").is_some() && !says_more => only,
        _ => schema,
    }
}

/// Whether a schema says more than that it is an object.
fn has_content(schema: &Value) -> bool {
    ["properties", "required", "additionalProperties", "items", "enum", "oneOf", "anyOf"]
        .iter()
        .filter(|key| union_of(schema).is_none_or(|(union, _)| union != **key))
        .any(|key| schema.get(key).is_some())
}

fn union_of(schema: &Value) -> Option<(&'static str, &Vec<Value>)> {
    ["oneOf", "anyOf"].into_iter().find_map(|key| Some((key, schema.get(key)?.as_array()?)))
}

struct Compose<'c> {
    components: &'c Map<String, Value>,
    /// Properties of the schema at hand that no type has room for.
    dropped: RefCell<Vec<String>>,
}

type Merged = Result<Value, String>;

impl Compose<'_> {
    /// `schema` without `allOf`, and without anything beside a union. `open` has the components
    /// that this is inside of.
    fn flat(&self, schema: &Value, open: &mut Vec<String>) -> Merged {
        if open.len() > DEPTH {
            return Err("is composed too deeply".to_owned());
        }
        let Some(object) = schema.as_object() else { return Ok(schema.clone()) };
        if let Some(name) = object.get("$ref").and_then(Value::as_str).and_then(walk::component) {
            if open.contains(&name) {
                // The union that this is a member of: it says nothing more about its member.
                return Ok(json!({}));
            }
            let Some(target) = self.components.get(&name) else { return Ok(json!({})) };
            open.push(name);
            let flat = self.flat(target, open);
            open.pop();
            return flat;
        }
        let mut own = object.clone();
        let members = match own.shift_remove("allOf") {
            Some(Value::Array(members)) => members,
            _ => Vec::new(),
        };
        let mut unions = Vec::new();
        for key in ["oneOf", "anyOf"] {
            if let Some(Value::Array(members)) = own.shift_remove(key) {
                unions.push((key, members, own.shift_remove("discriminator")));
            }
        }
        let mut base = Value::Object(own);
        for member in &members {
            let mut member = self.flat(&self.without_heirs(member), open)?;
            if let Some(object) = member.as_object_mut() {
                // They belong to the member's own place.
                for key in ["x-enum-aliases", "discriminator"].into_iter().chain(OF_PLACE) {
                    object.shift_remove(key);
                }
                for key in ["description", examples::SAMPLE] {
                    if base.get(key).is_some() {
                        object.shift_remove(key);
                    }
                }
                for key in ["oneOf", "anyOf"] {
                    if let Some(Value::Array(members)) = object.shift_remove(key) {
                        unions.push((key, members, None));
                    }
                }
            }
            base = self.both(&base, &member, open)?;
        }
        // `anyOf: [{required: [a]}, {required: [b]}]` narrows the object and changes no type.
        unions.retain(|(_, members, _)| members.iter().any(|member| !only_narrows(member)));
        match &unions[..] {
            [] => Ok(base),
            [(key, members, discriminator)] => {
                self.distributed(base, key, members, discriminator.as_ref(), open)
            }
            _ => Err("is composed of several unions".to_owned()),
        }
    }

    /// A base may name its heirs in a union, and an heir be composed of the base: what it inherits
    /// is not the union.
    fn without_heirs(&self, member: &Value) -> Value {
        let target =
            reference(member).and_then(|name| Some((self.components.get(&name)?.clone(), name)));
        let Some((mut schema, name)) = target else { return member.clone() };
        let is_heir =
            |one: &Value| reference(one).is_some_and(|heir| self.is_made_from(&heir, &name, 0));
        let names_heirs = union_of(&schema).is_some_and(|(_, members)| members.iter().any(is_heir));
        match schema.as_object_mut() {
            Some(object) if names_heirs => {
                object.retain(|key, _| !matches!(key.as_str(), "oneOf" | "anyOf"));
            }
            _ => return member.clone(),
        }
        schema
    }

    /// A union with `base` in each of its members.
    fn distributed(
        &self,
        base: Value,
        key: &str,
        members: &[Value],
        discriminator: Option<&Value>,
        open: &mut Vec<String>,
    ) -> Merged {
        if members.len() > MEMBERS {
            return Err(format!(
                "is a union of more than {MEMBERS} members with something in common"
            ));
        }
        let mut union = any(&base);
        let mut common = base;
        if let Some(object) = common.as_object_mut() {
            object.retain(|key, _| !is_said_of_place(key));
        }
        let own = open.first().cloned().unwrap_or_default();
        let with_common = |member: &Value| {
            let name = reference(member);
            if !has_content(&common)
                || name.as_ref().is_some_and(|name| self.is_made_from(name, &own, 0))
            {
                return Ok(member.clone());
            }
            let mut both = self.both(&common, &self.flat(member, open)?, open)?;
            if let (Some(name), Some(object)) = (name, both.as_object_mut()) {
                object.insert(MEMBER.to_owned(), json!(name));
            }
            Ok(both)
        };
        let members = members.iter().map(with_common).collect::<Result<_, String>>()?;
        union[key] = Value::Array(members);
        if let Some(discriminator) = discriminator {
            union["discriminator"] = discriminator.clone();
        }
        Ok(union)
    }

    /// The schema of what is both.
    fn both(&self, one: &Value, two: &Value, open: &mut Vec<String>) -> Merged {
        let (Some(first), Some(second)) = (one.as_object(), two.as_object()) else {
            return Ok(one.clone());
        };
        let kinds = (kind(one), kind(two));
        let kind = match kinds {
            (Some(a), Some(b)) if a == b => Some(a),
            (Some("integer"), Some("number")) | (Some("number"), Some("integer")) => {
                Some("integer")
            }
            (Some(a), Some(b)) => return Err(format!("would have to be {a} and {b} at once")),
            (a, b) => a.or(b),
        };
        let mut both = first.clone();
        for (key, value) in second {
            let Some(present) = both.get(key).filter(|present| *present != value) else {
                both.insert(key.clone(), value.clone());
                continue;
            };
            let merged = match key.as_str() {
                "properties" => self.properties(present, value, open),
                "required" => json!(union(present, value)),
                "enum" => {
                    let values = common(present, value);
                    if values.is_empty() {
                        return Err(
                            "would have to be a value of two enums that share none".to_owned()
                        );
                    }
                    json!(values)
                }
                "items" | "additionalProperties" => self.property(key, present, value, open),
                "oneOf" | "anyOf" => return Err("is composed of several unions".to_owned()),
                // Of two descriptions, formats and the like the first stays.
                _ => continue,
            };
            both.insert(key.clone(), merged);
        }
        if let Some(kind) = kind {
            both.insert("type".to_owned(), json!(kind));
        }
        Ok(Value::Object(both))
    }

    fn properties(&self, one: &Value, two: &Value, open: &mut Vec<String>) -> Value {
        let mut merged = one.as_object().cloned().unwrap_or_default();
        for (name, property) in two.as_object().into_iter().flatten() {
            let both = match merged.get(name) {
                Some(present) => self.property(name, present, property, open),
                None => property.clone(),
            };
            merged.insert(name.clone(), both);
        }
        Value::Object(merged)
    }

    /// A property that two members describe. One that says nothing gives way; of two types the one
    /// that is made from the other stays.
    fn property(&self, name: &str, one: &Value, two: &Value, open: &mut Vec<String>) -> Value {
        let says_nothing = |schema: &Value| {
            schema.as_object().is_none_or(|object| {
                object.keys().all(|key| key == "description" || key == "nullable")
            })
        };
        if one == two || says_nothing(two) {
            return one.clone();
        }
        if says_nothing(one) || self.says_only_kind(one, two) {
            return two.clone();
        }
        if self.says_only_kind(two, one) {
            return one.clone();
        }
        match (reference(one), reference(two)) {
            (Some(first), Some(second)) if first == second => return one.clone(),
            (Some(first), Some(second)) if self.is_made_from(&second, &first, 0) => {
                return two.clone();
            }
            (Some(first), Some(second)) if self.is_made_from(&first, &second, 0) => {
                return one.clone();
            }
            _ => {}
        }
        if open.len() > DEPTH / 2 {
            return json!({});
        }
        open.push(String::new());
        let both =
            self.flat(one, open).and_then(|one| self.both(&one, &self.flat(two, open)?, open));
        open.pop();
        both.unwrap_or_else(|reason| {
            self.dropped.borrow_mut().push(format!("its `{name}` {reason}"));
            any(two)
        })
    }

    /// Whether `one` says no more than that it is an object, or a list of something, and `two` is
    /// one.
    fn says_only_kind(&self, one: &Value, two: &Value) -> bool {
        let Some(kind) = one.get("type").and_then(Value::as_str) else { return false };
        let keys = one.as_object().into_iter().flatten().map(|(key, _)| key.as_str());
        let keys = keys.filter(|key| !is_said_of_place(key) && !["nullable", "type"].contains(key));
        let further: Vec<&str> = keys.collect();
        let target = reference(two).and_then(|name| self.components.get(&name)).unwrap_or(two);
        let is_of_kind = ["array", "object"].contains(&kind) && walk::is_type(target, kind);
        match further[..] {
            [] => is_of_kind,
            ["items"] => match (one.get("items"), target.get("items")) {
                (Some(one), Some(two)) => is_of_kind && self.says_only_kind(one, two),
                _ => false,
            },
            _ => false,
        }
    }

    fn is_made_from(&self, name: &str, part: &str, depth: usize) -> bool {
        let members = self
            .components
            .get(name)
            .and_then(|schema| schema.get("allOf"))
            .and_then(Value::as_array);
        let mut parts = members.into_iter().flatten().filter_map(reference);
        depth < DEPTH
            && parts.any(|member| member == part || self.is_made_from(&member, part, depth + 1))
    }
}

fn reference(schema: &Value) -> Option<String> {
    let only = schema.get("allOf").and_then(Value::as_array).filter(|members| members.len() == 1);
    let schema = only.map_or(schema, |members| &members[0]);
    schema.get("$ref").and_then(Value::as_str).and_then(walk::component)
}

fn kind(schema: &Value) -> Option<&str> {
    let by_keys = ["object", "array"].into_iter().find(|kind| walk::is_type(schema, kind));
    schema.get("type").and_then(Value::as_str).or(by_keys)
}

fn only_narrows(member: &Value) -> bool {
    member.as_object().is_some_and(|object| {
        object.iter().all(|(key, value)| match key.as_str() {
            "required" | "description" | "nullable" => true,
            "type" => value == "object",
            // `properties: {a: {}}` beside `required: [a]`.
            "properties" => {
                value.as_object().is_some_and(|all| all.values().all(|one| *one == json!({})))
            }
            _ => false,
        })
    })
}

fn union(one: &Value, two: &Value) -> Vec<Value> {
    let (one, two) =
        (one.as_array().cloned().unwrap_or_default(), two.as_array().cloned().unwrap_or_default());
    let more: Vec<Value> = two.into_iter().filter(|value| !one.contains(value)).collect();
    one.into_iter().chain(more).collect()
}

fn common(one: &Value, two: &Value) -> Vec<Value> {
    let two = two.as_array().cloned().unwrap_or_default();
    one.as_array().into_iter().flatten().filter(|value| two.contains(value)).cloned().collect()
}
