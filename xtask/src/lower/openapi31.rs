//! Pass: OpenAPI 3.1 becomes 3.0.

use serde_json::{Value, json};

use super::{Context, walk};
use crate::problem::{Pointer, Problem, Result, Warning};

/// JSON Schema keywords that 3.0 lacks and that narrow a value without changing the type it is read into.
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

pub(super) fn translate(cx: &mut Context) -> Result<()> {
    let at = Pointer::root().child("openapi");
    let Some(version) = cx.root.get("openapi").and_then(Value::as_str) else {
        let what = if cx.root.get("swagger").is_some() { "is Swagger 2.0" } else { "has no `openapi` version" };
        return Err(Problem::at(&Pointer::root(), format!("{what}; this takes OpenAPI 3.0 and 3.1")));
    };
    if !cx.root.get("paths").is_none_or(Value::is_object) {
        return Err(Problem::at(&Pointer::root().child("paths"), "must be an object"));
    }
    match version.split('.').take(2).collect::<Vec<_>>()[..] {
        ["3", "0"] => {}
        ["3", "1"] => from_31(cx),
        _ => return Err(Problem::at(&at, format!("is version {version}; this takes OpenAPI 3.0 and 3.1"))),
    }
    if let Some(root) = cx.root.as_object_mut() {
        root.entry("paths").or_insert_with(|| json!({}));
    }
    Ok(())
}

fn from_31(cx: &mut Context) {
    if let Some(root) = cx.root.as_object_mut() {
        root.insert("openapi".to_owned(), json!("3.0.3"));
        root.shift_remove("jsonSchemaDialect");
        if root.shift_remove("webhooks").is_some() {
            cx.warn(&Pointer::root().child("webhooks"), "dropped: a client does not receive webhooks");
        }
    }
    let mut warnings = Vec::new();
    walk::schemas(&mut cx.root, &mut |schema, at| schema_from_31(schema, at, &mut warnings));
    cx.warnings.append(&mut warnings);
}

fn schema_from_31(schema: &mut Value, at: &Pointer, warnings: &mut Vec<Warning>) {
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
    if let Some(example) = object.shift_remove("examples").and_then(|examples| examples.get(0).cloned()) {
        object.entry("example").or_insert(example);
    }
    for (key, limit) in [("exclusiveMinimum", "minimum"), ("exclusiveMaximum", "maximum")] {
        if object.get(key).is_some_and(Value::is_number) {
            let value = object.shift_remove(key).unwrap_or_default();
            object.insert(limit.to_owned(), value);
            object.insert(key.to_owned(), json!(true));
        }
    }
    if object.shift_remove("contentEncoding").is_some() | object.shift_remove("contentMediaType").is_some() {
        object.entry("format").or_insert(json!("binary"));
    }
    if let Some(Value::Array(types)) = object.get("type") {
        let kinds: Vec<Value> = types.iter().filter(|kind| *kind != "null").cloned().collect();
        let nullable = kinds.len() < types.len();
        match &kinds[..] {
            [kind] => drop(object.insert("type".to_owned(), kind.clone())),
            [] => drop(object.shift_remove("type")),
            _ => {
                object.shift_remove("type");
                let message = "several types: becomes any JSON value".to_owned();
                warnings.push(Warning { pointer: at.child("type"), message });
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
    // A reference beside other keywords is a conjunction in 3.1; in 3.0 the others would be ignored.
    if object.len() > 1 && object.contains_key("$ref") {
        let reference = object.shift_remove("$ref").unwrap_or_default();
        object.insert("allOf".to_owned(), json!([{ "$ref": reference }]));
    }
}

/// `oneOf: [X, {type: null}]` is a nullable X.
fn drop_null_member(object: &mut serde_json::Map<String, Value>, key: &str) {
    let Some(Value::Array(members)) = object.get_mut(key) else { return };
    let before = members.len();
    // The members were translated before: null has become an object that says nothing but `nullable`.
    members.retain(|member| *member != json!({ "nullable": true }));
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
