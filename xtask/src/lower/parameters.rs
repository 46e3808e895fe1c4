//! Pass: parameters. Their wire form goes into the table; in the document each keeps its type and gets its Rust name.

use std::collections::HashSet;

use serde_json::{Value, json};

use super::{Context, walk};
use crate::names;
use crate::operation::{Location, Operation, Parameter, Style};
use crate::problem::{Pointer, Problem, Result};

/// Headers that the transport sets; a document may list them, a caller may not.
const TRANSPORT_HEADERS: [&str; 4] = ["accept", "authorization", "content-type", "content-length"];

pub(super) fn lower(cx: &mut Context, operations: &mut [Operation]) -> Result<()> {
    for operation in operations {
        let at = operation.pointer.child("parameters");
        let given = cx.get(&at).and_then(Value::as_array).cloned().unwrap_or_default();
        let mut lowered = Vec::new();
        let mut idents: HashSet<String> = ["body", "call", "send"].map(str::to_owned).into();
        for (index, parameter) in given.iter().enumerate() {
            if let Some((entry, value)) = lower_one(cx, parameter, &at.child(index), &mut idents)? {
                operation.parameters.push(entry);
                lowered.push(value);
            }
        }
        check_path(operation)?;
        let template = operation.path.clone();
        operation.parameters.sort_by_key(|p| match p.location {
            Location::Path => template.find(&format!("{{{}}}", p.name)).unwrap_or(usize::MAX),
            _ => usize::MAX,
        });
        if let Some(object) = cx.get_mut(&operation.pointer).and_then(Value::as_object_mut) {
            object.insert("parameters".to_owned(), Value::Array(lowered));
        }
    }
    Ok(())
}

fn lower_one(
    cx: &mut Context,
    given: &Value,
    at: &Pointer,
    idents: &mut HashSet<String>,
) -> Result<Option<(Parameter, Value)>> {
    let text = |key: &str| given.get(key).and_then(Value::as_str);
    let name = text("name").ok_or_else(|| Problem::at(at, "has no `name`"))?.to_owned();
    let location = match text("in") {
        Some("path") => Location::Path,
        Some("query") => Location::Query,
        Some("header") => Location::Header,
        Some("cookie") => Location::Cookie,
        other => {
            let found = other.unwrap_or("nothing");
            return Err(Problem::at(&at.child("in"), format!("is {found}; it must be path, query, header or cookie")));
        }
    };
    if location == Location::Header && TRANSPORT_HEADERS.contains(&name.to_ascii_lowercase().as_str()) {
        return Ok(None);
    }
    let content = given.get("content").and_then(Value::as_object).and_then(|content| content.values().next());
    let schema = given.get("schema").or_else(|| content.and_then(|media| media.get("schema")));
    let mut schema = schema.cloned().unwrap_or_else(|| json!({ "type": "string" }));
    if given.get("schema").is_none() && content.is_some() {
        cx.warn(at, "is described by `content`: taken as text that the caller writes");
        schema = json!({ "type": "string" });
    }
    let style = style(cx, given, &mut schema, location, at);
    let required = location == Location::Path || given.get("required").and_then(Value::as_bool).unwrap_or(false);
    let ident = names::unique(&names::snake(text("x-rust-name").unwrap_or(&name)), idents);
    let entry = Parameter {
        ident: ident.clone(),
        location,
        style,
        required,
        description: parameter_description(given, &schema),
        only_value: if required { None } else { only_value(cx, &schema) },
        maximum: cx.resolve(&schema).get("maximum").and_then(Value::as_i64),
        name,
    };
    // To progenitor every parameter but a path one is a query one: it is asked for the types only.
    let place = if location == Location::Path { "path" } else { "query" };
    let lowered = json!({ "name": ident, "in": place, "required": required, "schema": schema });
    Ok(Some((entry, lowered)))
}

/// How the value is written. What cannot be written as one value or a list of them becomes text.
fn style(cx: &mut Context, given: &Value, schema: &mut Value, location: Location, at: &Pointer) -> Style {
    let resolved = cx.resolve(schema).clone();
    let form = given.get("style").and_then(Value::as_str);
    let explode = given.get("explode").and_then(Value::as_bool);
    if walk::is_type(&resolved, "array") {
        let items = resolved.get("items").cloned().unwrap_or_else(|| json!({}));
        if !is_scalar(cx, &items) {
            cx.warn(at, "is a list of something else than scalars: each item is taken as text");
            *schema = json!({ "type": "array", "items": { "type": "string" } });
        } else if resolved.get("items").is_none() {
            *schema = json!({ "type": "array", "items": { "type": "string" } });
        }
        return match (location, form) {
            (Location::Query, Some("spaceDelimited")) => Style::Joined(' '),
            (Location::Query, Some("pipeDelimited")) => Style::Joined('|'),
            (Location::Query, _) if explode.unwrap_or(true) => Style::Repeated,
            _ => Style::Joined(','),
        };
    }
    if !is_scalar(cx, schema) {
        cx.warn(at, "is neither a scalar nor a list of scalars: taken as text that the caller writes");
        *schema = json!({ "type": "string" });
    } else if location == Location::Path && form.is_some_and(|form| form != "simple") {
        cx.warn(&at.child("style"), "is not `simple`: the value is written as it is");
    }
    Style::Single
}

fn is_scalar(cx: &Context, schema: &Value) -> bool {
    let resolved = cx.resolve(schema);
    matches!(resolved.get("type").and_then(Value::as_str), Some("string" | "integer" | "number" | "boolean"))
}

/// The description, with the limits that the Rust type no longer has.
fn parameter_description(given: &Value, schema: &Value) -> Option<String> {
    let text = given.get("description").or_else(|| schema.get("description")).and_then(Value::as_str).map(str::trim);
    let limit = |key: &str| schema.get(key).filter(|value| value.is_number()).map(ToString::to_string);
    let limits = match (limit("minimum"), limit("maximum")) {
        (Some(low), Some(high)) => Some(format!("{low} to {high}")),
        (Some(low), None) => Some(format!("{low} or more")),
        (None, Some(high)) => Some(format!("{high} or less")),
        (None, None) => None,
    };
    let default = schema.get("default").filter(|value| !value.is_null()).map(|value| match value {
        Value::String(text) => format!("default `{text}`"),
        other => format!("default {other}"),
    });
    let notes: Vec<String> = limits.into_iter().chain(default).collect();
    let notes = (!notes.is_empty()).then(|| {
        let notes = notes.join(", ");
        notes[..1].to_uppercase() + &notes[1..] + "."
    });
    let parts: Vec<&str> = text.filter(|t| !t.is_empty()).into_iter().chain(notes.as_deref()).collect();
    (!parts.is_empty()).then(|| parts.join("\n\n"))
}

fn only_value(cx: &Context, schema: &Value) -> Option<String> {
    match cx.resolve(schema).get("enum").and_then(Value::as_array).map(Vec::as_slice) {
        Some([Value::String(value)]) => Some(value.clone()),
        Some([value @ (Value::Number(_) | Value::Bool(_))]) => Some(value.to_string()),
        _ => None,
    }
}

/// Every `{name}` of the template has its parameter, and every path parameter its `{name}`.
fn check_path(operation: &Operation) -> Result<()> {
    let template = &operation.path;
    let mut rest = template.as_str();
    let mut named = Vec::new();
    let stray = || Problem::at(&operation.pointer, format!("the path `{template}` has a `}}` without its `{{`"));
    while let Some((head, tail)) = rest.split_once('{') {
        if head.contains('}') {
            return Err(stray());
        }
        let Some((name, tail)) = tail.split_once('}') else {
            return Err(Problem::at(&operation.pointer, format!("the path `{template}` has a `{{` without its `}}`")));
        };
        named.push(name);
        rest = tail;
    }
    if rest.contains('}') {
        return Err(stray());
    }
    let declared: Vec<&str> =
        operation.parameters.iter().filter(|p| p.location == Location::Path).map(|p| p.name.as_str()).collect();
    if let Some(name) = named.iter().find(|name| !declared.contains(name)) {
        return Err(Problem::at(
            &operation.pointer,
            format!("the path parameter `{name}` is not described under `parameters`"),
        ));
    }
    if let Some(name) = declared.iter().find(|name| !named.contains(name)) {
        return Err(Problem::at(
            &operation.pointer,
            format!("the path parameter `{name}` does not occur in the path `{template}`"),
        ));
    }
    Ok(())
}
