//! Pass: request bodies. Of several media types one is chosen; a body that is no type leaves the
//! document.
//!
//! So does a body that only repeats a query parameter, by the hint `x-also-in-body`: the
//! parameter's setter writes it.

use serde_json::{Value, json};

use super::{Context, examples, forms, walk};
use crate::media::{essence, is_json};
use crate::model::Ty;
use crate::model::{Location, Media, Operation, RequestBody, Style};
use crate::problem::{Pointer, Problem, Result};

pub(super) fn lower(cx: &mut Context, operations: &mut [Operation]) -> Result<()> {
    for operation in operations {
        let at = operation.pointer.child("requestBody");
        if operation.parameters.iter().any(|parameter| parameter.in_body) {
            repeated(cx, operation)?;
            if let Some(object) = cx.get_mut(&operation.pointer).and_then(Value::as_object_mut) {
                object.shift_remove("requestBody");
            }
            continue;
        }
        let Some(body) = cx.get(&at).cloned() else { continue };
        let chosen = choose(cx, &body, &at.child("content"));
        let schema = chosen.as_ref().and_then(|chosen| chosen.schema.clone());
        operation.body = chosen.map(|Chosen { media, example, .. }| RequestBody {
            example,
            required: body.get("required").and_then(Value::as_bool).unwrap_or(false),
            description: body.get("description").and_then(Value::as_str).map(ToOwned::to_owned),
            media,
            ty: Ty::Nothing,
        });
        let Some(object) = cx.get_mut(&operation.pointer).and_then(Value::as_object_mut) else {
            continue;
        };
        match schema {
            Some(schema) => {
                let content = json!({ "application/json": { "schema": schema } });
                object.insert(
                    "requestBody".to_owned(),
                    json!({ "required": true, "content": content }),
                );
            }
            None => drop(object.shift_remove("requestBody")),
        }
    }
    Ok(())
}

/// Refuses `x-also-in-body` where more than the one parameter would have to be written.
fn repeated(cx: &Context, operation: &Operation) -> Result<()> {
    let refused = |message: &str| Err(Problem::at(&operation.pointer, message));
    let mut hinted = operation.parameters.iter().filter(|parameter| parameter.in_body);
    let (Some(parameter), None) = (hinted.next(), hinted.next()) else {
        return refused("has `x-also-in-body` on several parameters; one is possible");
    };
    let is_plain = parameter.location == Location::Query && parameter.style == Style::Single;
    if !is_plain || parameter.required || parameter.only_value.is_some() {
        return refused(
            "has `x-also-in-body` on something else than an optional query parameter with one \
             value",
        );
    }
    let at = operation.pointer.join(&["requestBody", "content", "application/json", "schema"]);
    let schema = cx.get(&at).map(|schema| cx.resolve(schema));
    let properties = schema.and_then(|schema| schema.get("properties")).and_then(Value::as_object);
    if !properties.is_some_and(|all| all.keys().eq([&parameter.name])) {
        return refused(
            "has `x-also-in-body`, but its JSON body is no object with this one property",
        );
    }
    let is_required = cx.get(&operation.pointer.join(&["requestBody", "required"]));
    if is_required.is_some_and(|required| *required == json!(true)) {
        return refused("has `x-also-in-body`, but its body is required");
    }
    Ok(())
}

/// How a body is sent.
struct Chosen {
    media: Media,
    /// The schema that decides the Rust type, where there is one.
    schema: Option<Value>,
    /// A value for examples.
    example: Value,
}

/// The media type to send; `None` when nothing is said of the body.
fn choose(cx: &mut Context, body: &Value, at: &Pointer) -> Option<Chosen> {
    let content = body.get("content").and_then(Value::as_object)?;
    let find =
        |wanted: &dyn Fn(&str) -> bool| content.iter().find(|(media, _)| wanted(&essence(media)));
    let (name, value) = find(&|m| m == "application/json")
        .or_else(|| find(&is_json))
        .or_else(|| find(&|m| m == "*/*" || m == "application/*"))
        .or_else(|| find(&|m| m == "application/x-www-form-urlencoded"))
        .or_else(|| find(&|m| m == "multipart/form-data"))
        .or_else(|| find(&|m| m.starts_with("text/") && !m.contains('*')))
        .or_else(|| content.iter().next())?;
    if content.len() > 1 {
        let others: Vec<&str> =
            content.keys().filter(|key| *key != name).map(String::as_str).collect();
        cx.warn(at, format!("sent as {name}; not offered: {}", others.join(", ")));
    }
    let schema = value.get("schema").cloned();
    let example = examples::value(cx, value, schema.as_ref().unwrap_or(&Value::Null), "body");
    let media = essence(name);
    let is_binary = schema.as_ref().is_some_and(|schema| forms::is_binary(cx, schema));
    let at = at.child(name);
    let (media, schema) = match media.as_str() {
        "*/*" | "application/*" if is_binary => {
            (Media::Upload("application/octet-stream".to_owned()), None)
        }
        "*/*" | "application/*" => {
            (Media::Json("application/json".to_owned()), Some(schema.unwrap_or_else(|| json!({}))))
        }
        json if is_json(json) => (Media::Json(media), Some(schema.unwrap_or_else(|| json!({})))),
        "application/x-www-form-urlencoded" => {
            let schema = schema.filter(|schema| {
                walk::is_type(cx.resolve(schema), "object") || has_parts(cx, schema)
            });
            let styles = forms::styles(cx, schema.as_ref(), value.get("encoding"));
            (Media::Form(styles), Some(schema.unwrap_or_else(|| json!({ "type": "object" }))))
        }
        "multipart/form-data" => {
            let form = schema.and_then(|schema| forms::typed(cx, &schema, value.get("encoding")));
            if form.is_none() {
                cx.warn(&at, "is no object with properties: taken as a form that the caller fills");
            }
            (Media::Multipart { media, typed: form.is_some() }, form)
        }
        text if text.starts_with("text/") && !text.contains('*') => {
            (Media::Text(name.clone()), None)
        }
        range if range.contains('*') => {
            (Media::Upload("application/octet-stream".to_owned()), None)
        }
        multipart if multipart.starts_with("multipart/") => {
            cx.warn(
                &at,
                "taken as bytes that the caller writes, with the media type and its boundary",
            );
            (Media::Upload(media), None)
        }
        _ => {
            if schema.is_some_and(|schema| walk::is_type(cx.resolve(&schema), "object")) {
                cx.warn(&at, format!("taken as bytes: a type cannot be written as {media}"));
            }
            (Media::Bytes(name.clone()), None)
        }
    };
    Some(Chosen { media, schema, example })
}

fn has_parts(cx: &Context, schema: &Value) -> bool {
    ["allOf", "oneOf", "anyOf"].iter().any(|key| cx.resolve(schema).get(key).is_some())
}
