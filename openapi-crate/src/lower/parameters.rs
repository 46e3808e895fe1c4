//! Pass: parameters. Their wire form goes into the table; in the document each keeps its type and
//! gets its Rust name.

use std::collections::HashSet;

use serde_json::{Value, json};

use super::{Context, examples, object, templates, walk};
use crate::model::Ty;
use crate::model::{Location, ObjectStyle, Operation, Parameter, Style};
use crate::names;
use crate::problem::{Pointer, Problem, Result};

/// Headers that the transport sets; a document may list them, a caller may not.
pub(crate) const TRANSPORT_HEADERS: [&str; 4] =
    ["accept", "authorization", "content-type", "content-length"];

pub(super) fn lower(cx: &mut Context, operations: &mut [Operation]) -> Result<()> {
    for operation in operations {
        let at = operation.pointer.child("parameters");
        let mut given = cx.get(&at).and_then(Value::as_array).cloned().unwrap_or_default();
        templates::match_path(cx, operation, &mut given)?;
        let mut lowered = Vec::new();
        let path = operation.path.clone();
        let mut idents = names::taken_parameters();
        for (index, parameter) in given.iter().enumerate() {
            let name = parameter.get("name").and_then(Value::as_str).unwrap_or_default();
            if let Some(prefix) = prefix(parameter, name).filter(|_| parameter["in"] == "path") {
                operation.path =
                    operation.path.replace(&format!("{{{name}}}"), &format!("{prefix}{{{name}}}"));
            }
            let one = lower_one(cx, &path, parameter, &at.child(index), &mut idents)?;
            if let Some((entry, value)) = one {
                if is_key(entry.location, &entry.name) {
                    operation.idempotency_key = Some(entry.name.clone());
                }
                operation.parameters.push(entry);
                lowered.push(value);
            }
        }
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
    path: &str,
    given: &Value,
    at: &Pointer,
    idents: &mut HashSet<String>,
) -> Result<Option<(Parameter, Value)>> {
    let text = |key: &str| given.get(key).and_then(Value::as_str);
    let location = match text("in") {
        Some("path") => Location::Path,
        Some("query") => Location::Query,
        Some("header") => Location::Header,
        Some("cookie") => Location::Cookie,
        // The whole query.
        Some("querystring") if is_form(cx, given) => Location::Query,
        Some("querystring") => {
            cx.warn(at, "is the whole query, and no form that is an object: it is left out");
            return Ok(None);
        }
        other => {
            let found = other.unwrap_or("nothing");
            return Err(Problem::at(
                &at.child("in"),
                format!("is {found}; it must be path, query, header, cookie or querystring"),
            ));
        }
    };
    let name = text("name").ok_or_else(|| Problem::at(at, "has no `name`"))?.to_owned();
    if location == Location::Header
        && TRANSPORT_HEADERS.contains(&name.to_ascii_lowercase().as_str())
    {
        return Ok(None);
    }
    let content =
        given.get("content").and_then(Value::as_object).and_then(|content| content.values().next());
    let schema = given.get("schema").or_else(|| content.and_then(|media| media.get("schema")));
    let mut schema = schema.cloned().unwrap_or_else(|| json!({ "type": "string" }));
    let described = schema.clone();
    let is_json = given.pointer("/content/application~1json/schema").is_some();
    let style = if given.get("schema").is_none() && content.is_some() {
        if is_json && location == Location::Query {
            Style::Object(ObjectStyle::Json)
        } else if text("in") == Some("querystring") {
            Style::Object(ObjectStyle::Exploded)
        } else {
            cx.warn(at, "is described by `content`: taken as text that the caller writes");
            schema = json!({ "type": "string" });
            Style::Single
        }
    } else {
        style(cx, given, &mut schema, location, at)
    };
    // The client makes up a key that is not given.
    let required = location == Location::Path
        || !is_key(location, &name)
            && given.get("required").and_then(Value::as_bool).unwrap_or(false);
    let wanted = names::snake(text("x-rust-name").unwrap_or(&name));
    let ident = names::free_parameter(&wanted, !required, idents);
    let is_text = schema != described;
    let described = if is_text { examples::textual(cx, described) } else { described };
    let example = match location {
        Location::Path => examples::in_path(cx, path, given, &described),
        Location::Header => examples::in_header(cx, given, &described),
        _ => examples::value(cx, given, &described, &name),
    };
    let number = |key: &str| cx.resolve(&schema).get(key).and_then(Value::as_i64);
    let entry = Parameter {
        ident: ident.clone(),
        ty: Ty::Nothing,
        location,
        style,
        required,
        description: parameter_description(given, &schema),
        only_value: if required { None } else { only_value(cx, &schema) },
        maximum: number("maximum"),
        first: number("default").or_else(|| number("minimum")),
        example: if is_text { examples::as_text(example) } else { example },
        in_body: given.get("x-also-in-body").is_some_and(|value| *value == json!(true)),
        name,
    };
    // To progenitor every parameter but a path one is a query one: it is asked for the types only.
    let place = if location == Location::Path { "path" } else { "query" };
    let lowered = object([
        ("name", json!(ident)),
        ("in", json!(place)),
        ("required", json!(required)),
        ("schema", schema),
    ]);
    Ok(Some((entry, lowered)))
}

/// Whether the whole query is the fields of an object.
fn is_form(cx: &Context, given: &Value) -> bool {
    let form = given.pointer("/content/application~1x-www-form-urlencoded/schema");
    form.is_some_and(|schema| is_object(cx, schema, 0))
}

/// Whether a parameter is the key by which the API knows a second request.
fn is_key(location: Location, name: &str) -> bool {
    const NAMES: [&str; 2] = ["idempotency-key", "x-idempotency-key"];
    location == Location::Header && NAMES.contains(&name.to_ascii_lowercase().as_str())
}

/// How the value is written. What cannot be written as one value, a list of them or an object
/// becomes text.
fn style(
    cx: &mut Context,
    given: &Value,
    schema: &mut Value,
    location: Location,
    at: &Pointer,
) -> Style {
    let form = given.get("style").and_then(Value::as_str);
    let explode = given.get("explode").and_then(Value::as_bool);
    let resolved = cx.resolve(schema);
    if walk::is_type(resolved, "array") {
        if !resolved.get("items").is_some_and(|items| is_scalar(cx, items)) {
            cx.warn(at, "is a list of something else than scalars: each item is taken as text");
            *schema = json!({ "type": "array", "items": { "type": "string" } });
        }
        let name = given.get("name").and_then(Value::as_str).unwrap_or_default();
        return match (location, form) {
            (Location::Query, Some("spaceDelimited")) => Style::Joined(' '),
            (Location::Query, Some("pipeDelimited")) => Style::Joined('|'),
            (Location::Query, _) if explode.unwrap_or(true) => Style::Repeated,
            (Location::Path, Some("label")) if explode == Some(true) => {
                Style::JoinedInPath(".".to_owned())
            }
            (Location::Path, Some("matrix")) if explode == Some(true) => {
                Style::JoinedInPath(format!(";{name}="))
            }
            _ => Style::Joined(','),
        };
    }
    if is_scalar(cx, schema) {
        return Style::Single;
    }
    if location == Location::Query && is_object(cx, schema, 0) {
        return Style::Object(match form {
            Some("deepObject") => ObjectStyle::Deep,
            Some("spaceDelimited") => ObjectStyle::Joined(' '),
            Some("pipeDelimited") => ObjectStyle::Joined('|'),
            _ if explode.unwrap_or(true) => ObjectStyle::Exploded,
            _ => ObjectStyle::Joined(','),
        });
    }
    cx.warn(
        at,
        "is neither a scalar, a list of scalars nor an object in the query: taken as text that \
         the caller writes",
    );
    *schema = json!({ "type": "string" });
    Style::Single
}

/// Whether the schema is an object and nothing else.
fn is_object(cx: &Context, schema: &Value, depth: usize) -> bool {
    let resolved = cx.resolve(schema);
    let members = resolved.get("allOf").and_then(Value::as_array);
    depth < 8
        && resolved.get("oneOf").is_none()
        && resolved.get("anyOf").is_none()
        && members.into_iter().flatten().all(|member| is_object(cx, member, depth + 1))
        && (members.is_some() || walk::is_type(resolved, "object"))
}

/// What the path has in front of a parameter of this style.
fn prefix(given: &Value, name: &str) -> Option<String> {
    match given.get("style").and_then(Value::as_str) {
        Some("label") => Some(".".to_owned()),
        Some("matrix") => Some(format!(";{name}=")),
        _ => None,
    }
}

/// Once all schemas are simple: a parameter whose type turned out to be none that can be written
/// in its style becomes text.
pub(super) fn settle(cx: &mut Context, operations: &mut [Operation]) {
    for operation in operations {
        let at = operation.pointer.child("parameters");
        let Some(Value::Array(mut given)) = cx.get_mut(&at).map(Value::take) else { continue };
        for parameter in &mut operation.parameters {
            // The table has path parameters first; the document has its own order.
            let mut given = given.iter_mut().enumerate();
            let found = given.find(|(_, one)| one["name"] == parameter.ident.as_str());
            if let Some((place, one)) = found
                && let Some(schema) = one.get_mut("schema")
            {
                settle_one(cx, parameter, schema, &at.child(place).child("schema"));
            }
        }
        if let Some(place) = cx.get_mut(&at) {
            *place = Value::Array(given);
        }
    }
}

fn settle_one(cx: &mut Context, parameter: &mut Parameter, schema: &mut Value, at: &Pointer) {
    let resolved = cx.resolve(schema);
    let items = resolved.get("items").filter(|_| walk::is_type(resolved, "array"));
    let fits = match &parameter.style {
        Style::Single => is_scalar(cx, schema),
        Style::Object(ObjectStyle::Json) => true,
        Style::Object(_) => is_object(cx, schema, 0),
        _ => items.is_some_and(|items| is_scalar(cx, items)),
    };
    if !fits {
        let text = json!({ "type": "string" });
        *schema = match parameter.style {
            Style::Single | Style::Object(_) => text,
            _ => object([("type", json!("array")), ("items", text)]),
        };
        parameter.example = examples::as_text(parameter.example.take());
        if matches!(parameter.style, Style::Object(_)) {
            parameter.style = Style::Single;
        }
        cx.warn(at, format!("`{}` is taken as text that the caller writes", parameter.name));
    }
    // What is not there is not given.
    if let Some(items) = schema.get_mut("items").and_then(Value::as_object_mut) {
        items.shift_remove("nullable");
    }
    if let Some(schema) = schema.as_object_mut() {
        schema.shift_remove("nullable");
    }
}

fn is_scalar(cx: &Context, schema: &Value) -> bool {
    let resolved = cx.resolve(schema);
    let composed = ["allOf", "oneOf", "anyOf"].iter().any(|key| resolved.get(key).is_some());
    let kind = resolved.get("type").and_then(Value::as_str);
    !composed && matches!(kind, Some("string" | "integer" | "number" | "boolean"))
}

/// The description, with the limits that the Rust type no longer has.
fn parameter_description(given: &Value, schema: &Value) -> Option<String> {
    let text = given
        .get("description")
        .or_else(|| schema.get("description"))
        .and_then(Value::as_str)
        .map(str::trim);
    let limit =
        |key: &str| schema.get(key).filter(|value| value.is_number()).map(ToString::to_string);
    let limits = match (limit("minimum"), limit("maximum")) {
        (Some(low), Some(high)) => Some(format!("Range: {low} to {high}.")),
        (Some(low), None) => Some(format!("Minimum: {low}.")),
        (None, Some(high)) => Some(format!("Maximum: {high}.")),
        (None, None) => None,
    };
    let default = schema.get("default").filter(|value| !value.is_null()).map(|value| match value {
        Value::String(text) => format!("Default: `{text}`."),
        other => format!("Default: {other}."),
    });
    let notes: Vec<String> = limits.into_iter().chain(default).collect();
    let notes = Some(notes.join(" ")).filter(|notes| !notes.is_empty());
    match (text.filter(|text| !text.is_empty()), notes) {
        (Some(text), Some(notes)) if text.contains('\n') => Some(format!("{text}\n\n{notes}")),
        (Some(text), Some(notes)) => Some(format!("{}. {notes}", text.trim_end_matches('.'))),
        (text, notes) => text.map(ToOwned::to_owned).or(notes),
    }
}

fn only_value(cx: &Context, schema: &Value) -> Option<String> {
    match cx.resolve(schema).get("enum").and_then(Value::as_array).map(Vec::as_slice) {
        Some([Value::String(value)]) => Some(value.clone()),
        Some([value @ (Value::Number(_) | Value::Bool(_))]) => Some(value.to_string()),
        _ => None,
    }
}
