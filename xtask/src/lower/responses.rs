//! Pass: responses. All answers of success become one; answers of failure leave the document, because the client reads
//! every error body into one error type.

use serde_json::{Value, json};

use super::{Context, envelopes};
use crate::operation::{Operation, Success, SuccessKind};
use crate::problem::Pointer;

/// Takes the answers of failure out. `default` is one, unless there is no other answer.
pub(super) fn keep_success(cx: &mut Context, operations: &[Operation]) {
    for operation in operations {
        let responses = cx.get_mut(&operation.pointer.child("responses")).and_then(Value::as_object_mut);
        let Some(responses) = responses else { continue };
        let is_success = |status: &str| status.starts_with('2');
        let any = responses.keys().any(|status| is_success(status));
        responses.retain(|status, _| if any { is_success(status) } else { status == "default" });
    }
}

pub(super) fn lower(cx: &mut Context, operations: &mut [Operation]) {
    for operation in operations {
        let at = operation.pointer.child("responses");
        let responses = cx.get(&at).and_then(Value::as_object).cloned().unwrap_or_default();
        let (success, schema) = merge(cx, &responses.iter().collect::<Vec<_>>(), &at);
        operation.success = success;
        let answer = match schema {
            Some(schema) => json!({ "description": "", "content": { "application/json": { "schema": schema } } }),
            None => json!({ "description": "" }),
        };
        if let Some(object) = cx.get_mut(&operation.pointer).and_then(Value::as_object_mut) {
            object.insert("responses".to_owned(), json!({ "200": answer }));
        }
    }
}

/// One form that covers every answer of success.
fn merge(cx: &mut Context, answers: &[(&String, &Value)], at: &Pointer) -> (Success, Option<Value>) {
    let mut merged: Option<(SuccessKind, Option<Value>)> = None;
    let mut empty = false;
    let mut description = None;
    for (status, answer) in answers {
        let at = at.child(status);
        let text = answer.get("description").and_then(Value::as_str).map(str::trim).filter(|text| !text.is_empty());
        let Some(read) = read(cx, answer, &at) else {
            empty = true;
            description = description.or(text);
            continue;
        };
        description = if merged.is_none() { text } else { description };
        match &merged {
            None => merged = Some(read),
            Some(present) if *present == read => {}
            Some(_) => {
                cx.warn(&at, "differs from another answer of success: both are read as any JSON value");
                merged = Some((SuccessKind::Json, Some(json!({}))));
            }
        }
    }
    let description = description.map(ToOwned::to_owned);
    match merged {
        None => (Success { kind: SuccessKind::Empty, optional: false, description }, None),
        Some((kind, schema)) => (Success { kind, optional: empty, description }, schema),
    }
}

/// How one answer is read; `None` when it has no body.
fn read(cx: &mut Context, answer: &Value, at: &Pointer) -> Option<(SuccessKind, Option<Value>)> {
    let content = answer.get("content").and_then(Value::as_object).filter(|content| !content.is_empty())?;
    let essence = |media: &str| media.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    let json = content.iter().find(|(media, _)| essence(media) == "application/json").or_else(|| {
        content.iter().find(|(media, _)| {
            matches!(essence(media).as_str(), "*/*" | "text/json") || essence(media).ends_with("+json")
        })
    });
    if let Some((_, media)) = json {
        let Some(schema) = media.get("schema") else {
            cx.warn(at, "has JSON without a schema: read as any JSON value");
            return Some((SuccessKind::Json, Some(json!({}))));
        };
        let (kind, schema) =
            envelopes::recognise(cx, media, schema).unwrap_or_else(|| (SuccessKind::Json, schema.clone()));
        return Some((kind, Some(schema)));
    }
    let is_text = content.keys().any(|media| {
        let media = essence(media);
        media.starts_with("text/") && media != "text/event-stream"
    });
    Some((if is_text { SuccessKind::Text } else { SuccessKind::Bytes }, None))
}
