//! Pass: references to anything but schemas are replaced by what they refer to.

use serde_json::Value;

use super::{Context, walk};
use crate::problem::{Pointer, Problem, Result};

/// How many references may lead to one another.
const DEPTH: usize = 16;

pub(super) fn inline(cx: &mut Context) -> Result<()> {
    let document = cx.root.clone();
    let paths = Pointer::root().child("paths");
    if let Some(items) = cx.get_mut(&paths).and_then(Value::as_object_mut) {
        for (path, item) in items.iter_mut() {
            let at = paths.child(path);
            resolve(&document, item, &at)?;
            path_item(&document, item, &at)?;
        }
    }
    check_schemas(cx)
}

fn path_item(document: &Value, item: &mut Value, at: &Pointer) -> Result<()> {
    let Some(item) = item.as_object_mut() else { return Err(Problem::at(at, "must be an object")) };
    if let Some(list) = item.get_mut("parameters") {
        parameters(document, list, &at.child("parameters"))?;
    }
    for method in walk::METHODS {
        let Some(operation) = item.get_mut(method) else { continue };
        let at = at.child(method);
        let Some(operation) = operation.as_object_mut() else { return Err(Problem::at(&at, "must be an object")) };
        // Callbacks describe requests that the server makes.
        operation.shift_remove("callbacks");
        if let Some(list) = operation.get_mut("parameters") {
            parameters(document, list, &at.child("parameters"))?;
        }
        if let Some(body) = operation.get_mut("requestBody") {
            resolve(document, body, &at.child("requestBody"))?;
        }
        let at_responses = at.child("responses");
        for (status, response) in operation.get_mut("responses").and_then(Value::as_object_mut).into_iter().flatten() {
            let at = at_responses.child(status);
            resolve(document, response, &at)?;
            for (name, header) in response.get_mut("headers").and_then(Value::as_object_mut).into_iter().flatten() {
                resolve(document, header, &at.child("headers").child(name))?;
            }
        }
    }
    Ok(())
}

fn parameters(document: &Value, list: &mut Value, at: &Pointer) -> Result<()> {
    let Some(list) = list.as_array_mut() else { return Err(Problem::at(at, "must be a list")) };
    list.iter_mut().enumerate().try_for_each(|(index, item)| resolve(document, item, &at.child(index)))
}

/// Replaces `{"$ref": …}` by its target, until it is no reference.
fn resolve(document: &Value, value: &mut Value, at: &Pointer) -> Result<()> {
    for _ in 0..DEPTH {
        let Some(reference) = value.get("$ref").and_then(Value::as_str) else { return Ok(()) };
        *value = target(document, reference, at)?.clone();
    }
    Err(Problem::at(at, "refers to itself"))
}

fn target<'d>(document: &'d Value, reference: &str, at: &Pointer) -> Result<&'d Value> {
    let Some(pointer) = reference.strip_prefix('#') else {
        return Err(Problem::at(
            at,
            format!("refers to `{reference}`, another document; bundle the documents into one first"),
        ));
    };
    if pointer.is_empty() {
        return Err(Problem::at(at, "refers to the whole document"));
    }
    let pointer = percent_decode(pointer);
    document.pointer(&pointer).ok_or_else(|| Problem::at(at, format!("refers to `{reference}`, which does not exist")))
}

/// In a URI fragment, as in `#/paths/~1users~1%7Bid%7D`.
fn percent_decode(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&first, tail)) = rest.split_first() {
        let hex = tail
            .get(..2)
            .and_then(|hex| std::str::from_utf8(hex).ok())
            .and_then(|hex| u8::from_str_radix(hex, 16).ok());
        if let (b'%', Some(byte)) = (first, hex) {
            bytes.push(byte);
            rest = &tail[2..];
        } else {
            bytes.push(first);
            rest = tail;
        }
    }
    String::from_utf8(bytes).unwrap_or_else(|_| text.to_owned())
}

/// Every reference to a schema must lead to a component schema; one that leads elsewhere is replaced by what it finds there.
fn check_schemas(cx: &mut Context) -> Result<()> {
    let document = cx.root.clone();
    let mut result = Ok(());
    walk::schemas(&mut cx.root, &mut |schema, at| {
        if result.is_ok() {
            result = expand(&document, schema, at, &mut Vec::new());
        }
    });
    result
}

/// `open` holds the references that are being replaced around this one.
fn expand(document: &Value, schema: &mut Value, at: &Pointer, open: &mut Vec<String>) -> Result<()> {
    let Some(reference) = schema.get("$ref").and_then(Value::as_str).map(percent_decode) else { return Ok(()) };
    let mut found = target(document, &reference, at)?.clone();
    if walk::component(&reference).is_some_and(|name| !name.contains('/')) {
        schema["$ref"] = Value::String(reference);
        return Ok(());
    }
    if open.contains(&reference) {
        return Err(Problem::at(
            at,
            format!("refers to `{reference}`, which contains itself; make that a component schema"),
        ));
    }
    open.push(reference);
    let mut result = Ok(());
    walk::schema(&mut found, at, &mut |inner, at| {
        if result.is_ok() {
            result = expand(document, inner, at, open);
        }
    });
    open.pop();
    *schema = found;
    result
}
