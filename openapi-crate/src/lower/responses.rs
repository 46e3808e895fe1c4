//! Pass: responses. All answers of success become one; answers of failure leave the document,
//! because the client reads every error body into one error type.

use serde_json::{Value, json};

use super::{Context, envelopes, examples, forms, successes, walk};
use crate::media::{essence, is_json};
use crate::model::Ty;
use crate::model::{Answer, Items, Operation, Success, SuccessKind};
use crate::problem::Pointer;
use crate::streams::Framing;

/// Takes the answers of failure out. `default` is one, unless there is no other answer.
pub(super) fn keep_success(cx: &mut Context, operations: &[Operation]) {
    for operation in operations {
        let responses =
            cx.get_mut(&operation.pointer.child("responses")).and_then(Value::as_object_mut);
        let Some(responses) = responses else { continue };
        let is_success = |status: &str| status.starts_with('2');
        let any = responses.keys().any(|status| is_success(status));
        responses.retain(|status, _| if any { is_success(status) } else { status == "default" });
        let mut answers = std::mem::take(responses);
        answers.values_mut().for_each(|answer| name_bytes(cx, answer));
        if let Some(object) = cx.get_mut(&operation.pointer).and_then(Value::as_object_mut) {
            object.insert("responses".to_owned(), Value::Object(answers));
        }
    }
}

/// Any media type, and a schema of bytes: no JSON.
fn name_bytes(cx: &Context, answer: &mut Value) {
    let Some(content) = answer.get_mut("content").and_then(Value::as_object_mut) else { return };
    let any = content.get("*/*").and_then(|media| media.get("schema"));
    if any.is_some_and(|schema| forms::is_binary(cx, schema))
        && let Some(media) = content.shift_remove("*/*")
    {
        content.insert("application/octet-stream".to_owned(), media);
    }
}

pub(super) fn lower(cx: &mut Context, operations: &mut [Operation]) {
    for operation in operations {
        let at = operation.pointer.child("responses");
        let responses = cx.get(&at).and_then(Value::as_object).cloned().unwrap_or_default();
        let (success, schema) = merge(cx, &responses.iter().collect::<Vec<_>>(), &at);
        operation.success = success;
        let items = items(cx, responses.values(), &at);
        let mut answer = json!({ "description": "" });
        // Progenitor decides one type: that of the value, or of an item where there is no value.
        if let Some(schema) = schema.as_ref().or(items.as_ref().map(|(_, item)| item)) {
            answer["content"] = json!({ "application/json": { "schema": schema } });
        }
        operation.success.items = items.map(|(mut items, item)| {
            if schema.is_some() {
                items.ty = type_of(&item);
                // Keeps the item's type in the document.
                answer["x-item"] = json!({ "schema": item });
            }
            items
        });
        if let Some(object) = cx.get_mut(&operation.pointer).and_then(Value::as_object_mut) {
            object.insert("responses".to_owned(), json!({ "200": answer }));
        }
    }
}

/// The items of the first answer that is a stream of them, and the schema of one.
fn items<'v>(
    cx: &mut Context,
    responses: impl Iterator<Item = &'v Value>,
    at: &Pointer,
) -> Option<(Items, Value)> {
    let mut media = responses
        .filter_map(|response| response.get("content").and_then(Value::as_object))
        .flatten()
        .filter_map(|(name, media)| Some((Framing::of(name)?, essence(name), media)));
    let (framing, name, media) = media.next()?;
    let schema = media.get("schema").cloned().unwrap_or_else(|| {
        cx.warn(at, format!("has {name} without a schema of its items: each is any JSON value"));
        json!({})
    });
    Some((Items { framing, media: name, ty: Ty::Nothing }, schema))
}

/// The type of an item beside a value, which progenitor says nothing about: that of a component,
/// text, or any JSON.
fn type_of(item: &Value) -> Ty {
    let inside = item.pointer("/allOf/0").unwrap_or(item);
    let reference = inside.get("$ref").and_then(Value::as_str);
    match (reference.and_then(walk::component), item.get("type").and_then(Value::as_str)) {
        (Some(name), _) => Ty::Named(name),
        (None, Some("string")) => Ty::String,
        _ => Ty::Value,
    }
}

/// How an answer is read.
#[derive(Clone, PartialEq)]
struct Form {
    kind: SuccessKind,
    names_next: bool,
    schema: Option<Value>,
    accept: Vec<String>,
}

/// One form that covers every answer of success.
fn merge(
    cx: &mut Context,
    responses: &[(&String, &Value)],
    at: &Pointer,
) -> (Success, Option<Value>) {
    let mut merged: Option<Form> = None;
    let mut answers = Vec::new();
    for (status, answer) in responses {
        let at = at.child(status);
        let text = answer
            .get("description")
            .and_then(Value::as_str)
            .map(str::trim)
            .filter(|text| !text.is_empty());
        let read = read(cx, answer, &at);
        answers.push(Answer {
            status: (*status).clone(),
            description: text.map(ToOwned::to_owned),
            has_body: read.is_some(),
        });
        let Some(read) = read else { continue };
        merged = Some(match merged {
            None => read,
            Some(present) => both(cx, present, &read, &at),
        });
    }
    match merged {
        None => (Success::empty(answers), None),
        Some(Form { kind, names_next, schema, accept }) => {
            let is_json = accept.iter().all(|media| media == JSON);
            let accept = (!is_json).then(|| accept.join(", "));
            let optional = answers.iter().any(|answer| !answer.has_body);
            (Success { kind, names_next, optional, accept, ..Success::empty(answers) }, schema)
        }
    }
}

const JSON: &str = "application/json";

fn form(kind: SuccessKind, schema: Option<Value>, accept: Vec<String>) -> Form {
    Form { kind, names_next: false, schema, accept }
}

/// One form for two answers.
fn both(cx: &mut Context, one: Form, two: &Form, at: &Pointer) -> Form {
    let more = two.accept.iter().filter(|media| !one.accept.contains(media));
    let accept: Vec<String> = one.accept.iter().chain(more).cloned().collect();
    if one.kind == two.kind
        && one.schema.as_ref().map(without_texts) == two.schema.as_ref().map(without_texts)
    {
        return Form { accept, names_next: one.names_next && two.names_next, ..one };
    }
    if [&one, two].iter().any(|form| matches!(form.kind, SuccessKind::Text | SuccessKind::Bytes)) {
        cx.warn(at, "differs from another answer of success: both are read as bytes");
        return form(SuccessKind::Bytes, None, accept);
    }
    cx.warn(at, "differs from another answer of success: both are read as any JSON value");
    form(SuccessKind::Json, Some(json!({})), accept)
}

/// A schema without what is said about it.
pub(super) fn without_texts(schema: &Value) -> Value {
    let mut schema = schema.clone();
    walk::schema(&mut schema, &mut Pointer::root(), &mut |schema, _| {
        if let Some(object) = schema.as_object_mut() {
            for key in ["description", "example", "examples", examples::SAMPLE] {
                object.shift_remove(key);
            }
        }
        if let Some([only]) = schema.get("allOf").and_then(Value::as_array).map(Vec::as_slice)
            && schema.as_object().is_some_and(|object| object.len() == 1)
        {
            *schema = only.clone();
        }
    });
    schema
}

/// How one answer is read; `None` when it has no body.
fn read(cx: &mut Context, answer: &Value, at: &Pointer) -> Option<Form> {
    if let Some(media) = successes::media_of(answer) {
        let accept = vec![media.to_owned()];
        return Some(form(SuccessKind::ByStatus, None, accept));
    }
    let content =
        answer.get("content").and_then(Value::as_object).filter(|content| !content.is_empty())?;
    let json = content.iter().find(|(media, _)| essence(media) == JSON).or_else(|| {
        content.iter().find(|(media, _)| {
            matches!(essence(media).as_str(), "*/*" | "application/*") || is_json(media)
        })
    });
    if let Some((name, media)) = json {
        let accept = vec![if name.contains('*') { JSON.to_owned() } else { essence(name) }];
        let Some(around) = media.get("schema") else {
            cx.warn(at, "has JSON without a schema: read as any JSON value");
            return Some(form(SuccessKind::Json, Some(json!({})), accept));
        };
        let (kind, schema) = envelopes::recognise(cx, media, around)
            .unwrap_or_else(|| (SuccessKind::Json, around.clone()));
        let names_next = matches!(kind, SuccessKind::Page(_)) && envelopes::names_next(cx, around);
        return Some(Form { names_next, ..form(kind, Some(schema), accept) });
    }
    let is_text = |media: &str| media.starts_with("text/") && Framing::of(media).is_none();
    let texts: Vec<String> =
        content.keys().map(|media| essence(media)).filter(|media| is_text(media)).collect();
    if texts.is_empty() {
        let accept = content.keys().map(|media| essence(media)).collect();
        return Some(form(SuccessKind::Bytes, None, accept));
    }
    Some(form(SuccessKind::Text, None, texts))
}
