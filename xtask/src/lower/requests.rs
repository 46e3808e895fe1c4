//! Pass: request bodies. Of several media types one is chosen; a body that is no JSON type leaves the document.

use serde_json::{Value, json};

use super::{Context, walk};
use crate::operation::{Media, Operation, RequestBody};
use crate::problem::Pointer;

pub(super) fn lower(cx: &mut Context, operations: &mut Vec<Operation>) {
    operations.retain_mut(|operation| {
        let at = operation.pointer.child("requestBody");
        let Some(body) = cx.get(&at).cloned() else { return true };
        let Some((media, schema)) = choose(cx, &body, &at.child("content")) else {
            cx.warn(&at, format!("`{}` is left out: its body has a form that cannot be sent", operation.id));
            return false;
        };
        operation.body = Some(RequestBody {
            required: body.get("required").and_then(Value::as_bool).unwrap_or(false),
            description: body.get("description").and_then(Value::as_str).map(ToOwned::to_owned),
            media,
        });
        let Some(object) = cx.get_mut(&operation.pointer).and_then(Value::as_object_mut) else { return true };
        match schema {
            Some(schema) => {
                let content = json!({ "application/json": { "schema": schema } });
                object.insert("requestBody".to_owned(), json!({ "required": true, "content": content }));
            }
            None => drop(object.shift_remove("requestBody")),
        }
        true
    });
}

/// The media type to send, and the schema that decides the Rust type where there is one.
fn choose(cx: &mut Context, body: &Value, at: &Pointer) -> Option<(Media, Option<Value>)> {
    let content = body.get("content").and_then(Value::as_object)?;
    let essence = |media: &str| media.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    let find = |wanted: &dyn Fn(&str) -> bool| content.iter().find(|(media, _)| wanted(&essence(media)));
    let schema_of = |value: &Value| value.get("schema").cloned();
    let is_json = |media: &str| media == "application/json" || media.ends_with("+json") || media == "text/json";
    let chosen = if let Some((media, value)) = find(&|m| m == "application/json").or_else(|| find(&is_json)) {
        let schema = schema_of(value).unwrap_or_else(|| json!({}));
        Some((Media::Json(essence(media)), Some(schema), media))
    } else if let Some((media, value)) = find(&|m| m == "*/*" || m == "application/*") {
        Some((Media::Json("application/json".to_owned()), Some(schema_of(value).unwrap_or_else(|| json!({}))), media))
    } else if let Some((media, value)) = find(&|m| m == "application/x-www-form-urlencoded") {
        let schema = schema_of(value).filter(|schema| walk::is_type(cx.resolve(schema), "object"));
        schema.map(|schema| (Media::Form, Some(schema), media))
    } else if let Some((media, _)) = find(&|m| m.starts_with("text/")) {
        Some((Media::Text(media.clone()), None, media))
    } else if let Some((media, _)) = find(&|m| !m.starts_with("multipart/")) {
        Some((Media::Bytes(media.clone()), None, media))
    } else {
        None
    };
    let (media, schema, name) = chosen?;
    if content.len() > 1 {
        let others: Vec<&str> = content.keys().filter(|key| *key != name).map(String::as_str).collect();
        cx.warn(at, format!("sent as {name}; not offered: {}", others.join(", ")));
    }
    Some((media, schema))
}
