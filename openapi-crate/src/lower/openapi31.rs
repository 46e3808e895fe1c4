//! Pass: OpenAPI 3.1 and 3.2 become 3.0.

use serde_json::{Map, Value, json};

use super::{Context, walk};
use crate::problem::{Pointer, Problem, Result, Warning};

/// JSON Schema keywords that 3.0 lacks and that narrow a value without changing the type it is
/// read into.
const NARROWING: [&str; 19] = [
    "$anchor",
    "$comment",
    "$dynamicAnchor",
    "$dynamicRef",
    "$id",
    "$schema",
    "$vocabulary",
    "contains",
    "dependentRequired",
    "dependentSchemas",
    "else",
    "if",
    "maxContains",
    "minContains",
    "propertyNames",
    "then",
    "unevaluatedItems",
    "unevaluatedProperties",
    "contentSchema",
];

/// Refuses what is not OpenAPI 3.
pub(super) fn version(cx: &mut Context) -> Result<()> {
    let at = Pointer::root().child("openapi");
    let Some(version) = cx.root.get("openapi").and_then(Value::as_str) else {
        let what = if cx.root.get("swagger").is_some() {
            "is Swagger 2.0"
        } else {
            "has no `openapi` version"
        };
        return Err(Problem::at(
            &Pointer::root(),
            format!("{what}; this takes OpenAPI 3.0 to 3.2"),
        ));
    };
    if !cx.root.get("paths").is_none_or(Value::is_object) {
        return Err(Problem::at(&Pointer::root().child("paths"), "must be an object"));
    }
    if !matches!(version.split('.').take(2).collect::<Vec<_>>()[..], ["3", "0" | "1" | "2"]) {
        return Err(Problem::at(
            &at,
            format!("is version {version}; this takes OpenAPI 3.0 to 3.2"),
        ));
    }
    if let Some(root) = cx.root.as_object_mut() {
        root.entry("paths").or_insert_with(|| json!({}));
        if root.shift_remove("webhooks").is_some() {
            cx.warn(
                &Pointer::root().child("webhooks"),
                "dropped: a client does not receive webhooks",
            );
        }
    }
    Ok(())
}

/// Translates the schemas. One of 3.0 that is written as if it were 3.1 is read as it was meant.
pub(super) fn translate(cx: &mut Context) {
    let is_30 = cx
        .root
        .get("openapi")
        .and_then(Value::as_str)
        .is_some_and(|version| version.starts_with("3.0"));
    let mut warnings = Vec::new();
    walk::schemas(&mut cx.root, &mut |schema, at| {
        translate_one(schema, at, &mut warnings);
        // A reference beside other keywords is a conjunction in 3.1; in 3.0 the others are
        // ignored.
        if let Some(object) = schema.as_object_mut().filter(|object| !is_30 && object.len() > 1)
            && let Some(reference) = object.shift_remove("$ref")
        {
            object.insert("allOf".to_owned(), json!([{ "$ref": reference }]));
        }
    });
    cx.warnings.append(&mut warnings);
}

fn translate_one(schema: &mut Value, at: &Pointer, warnings: &mut Vec<Warning>) {
    match schema {
        Value::Bool(true) => *schema = json!({}),
        Value::Bool(false) => *schema = json!({ "not": {} }),
        _ => {}
    }
    let Value::Object(object) = schema else { return };
    let mut dropped = Vec::new();
    for key in NARROWING {
        if object.shift_remove(key).is_some() {
            dropped.push(key);
        }
    }
    if object.shift_remove("patternProperties").is_some() {
        dropped.push("patternProperties");
        object.entry("additionalProperties").or_insert(json!(true));
    }
    if object.shift_remove("prefixItems").is_some() {
        dropped.push("prefixItems");
        object.insert("items".to_owned(), json!({}));
    }
    if !dropped.is_empty() {
        let message = format!("dropped {}: OpenAPI 3.0 has no such keyword", dropped.join(", "));
        warnings.push(Warning { pointer: at.clone(), message });
    }
    if let Some(value) = object.shift_remove("const") {
        object.insert("enum".to_owned(), json!([value]));
    }
    if let Some(example) =
        object.shift_remove("examples").and_then(|examples| examples.get(0).cloned())
    {
        object.entry("example").or_insert(example);
    }
    for (key, limit) in [("exclusiveMinimum", "minimum"), ("exclusiveMaximum", "maximum")] {
        if object.get(key).is_some_and(Value::is_number) {
            let value = object.shift_remove(key).unwrap_or_default();
            object.insert(limit.to_owned(), value);
            object.insert(key.to_owned(), json!(true));
        }
    }
    // Text that holds bytes in an encoding is text; without an encoding it is the bytes.
    let encoded = object.shift_remove("contentEncoding").is_some();
    if object.shift_remove("contentMediaType").is_some() && !encoded {
        object.entry("format").or_insert(json!("binary"));
    }
    if let Some(Value::Array(types)) = object.get("type") {
        let kinds: Vec<Value> = types.iter().filter(|kind| *kind != "null").cloned().collect();
        let nullable = kinds.len() < types.len();
        match &kinds[..] {
            [kind] => drop(object.insert("type".to_owned(), kind.clone())),
            [] => drop(object.shift_remove("type")),
            _ if COMPOSING.iter().any(|key| object.contains_key(*key)) => {
                take_types(object);
                let message = "several types: becomes any JSON value".to_owned();
                warnings.push(Warning { pointer: at.child("type"), message });
            }
            _ => {
                let parts = take_types(object);
                object.insert("anyOf".to_owned(), Value::Array(members(&kinds, &parts)));
            }
        }
        if nullable {
            object.insert("nullable".to_owned(), json!(true));
        }
    } else if object.get("type").is_some_and(|kind| kind == "null") {
        object.shift_remove("type");
        object.insert("nullable".to_owned(), json!(true));
    }
    for key in ["oneOf", "anyOf"] {
        drop_null_member(object, key);
    }
}

/// What says more about a value of several types than its types do.
const COMPOSING: [&str; 4] = ["allOf", "anyOf", "enum", "oneOf"];

/// What belongs to values of one type, by its keyword, and that type.
const OF_ONE_TYPE: [(&str, &str); 5] = [
    ("items", "array"),
    ("properties", "object"),
    ("additionalProperties", "object"),
    ("required", "object"),
    ("format", "string"),
];

/// Takes out the types of a schema with several, and what belongs to values of one of them.
fn take_types(object: &mut Map<String, Value>) -> Vec<(&'static str, &'static str, Value)> {
    object.shift_remove("type");
    let taken = OF_ONE_TYPE.into_iter();
    taken.filter_map(|(key, of)| Some((key, of, object.shift_remove(key)?))).collect()
}

/// A schema for each of several types, with what belongs to it. A number may be an integer.
fn members(kinds: &[Value], parts: &[(&str, &str, Value)]) -> Vec<Value> {
    let is_wider = |kind: &Value| *kind == "integer" && kinds.iter().any(|kind| kind == "number");
    let member = |kind: &Value| {
        let mut member = json!({ "type": kind });
        for (key, _, value) in parts.iter().filter(|(_, of, _)| kind == of) {
            member[key] = value.clone();
        }
        member
    };
    kinds.iter().filter(|kind| !is_wider(kind)).map(member).collect()
}

/// `oneOf: [X, {type: null}]` is a nullable X, and so is `oneOf: [X, {enum: [null]}]`, which is
/// how 3.0 says it of a reference.
fn drop_null_member(object: &mut Map<String, Value>, key: &str) {
    let Some(Value::Array(members)) = object.get_mut(key) else { return };
    let before = members.len();
    // The members were translated before: null has become an object that says nothing but
    // `nullable`.
    members.retain(|member| {
        *member != json!({ "nullable": true }) && member.get("enum") != Some(&json!([null]))
    });
    if members.len() == before {
        return;
    }
    if let [only] = &members[..] {
        let only = only.clone();
        object.shift_remove(key);
        match only {
            Value::Object(only) if !only.contains_key("$ref") => object.extend(only),
            only => drop(object.insert("allOf".to_owned(), json!([only]))),
        }
    }
    object.insert("nullable".to_owned(), json!(true));
}
