//! Pass: references to anything but schemas are replaced by what they refer to, and schemas that
//! are referred to are components.

use std::collections::{HashMap, HashSet};
use std::path::Path;

use serde_json::{Map, Value, json};

use super::{Context, walk};
use crate::bundle;
use crate::document::METHODS;
use crate::names::{self, percent_decode};
use crate::problem::{Pointer, Problem, Result, unescaped};

/// How many references may lead to one another.
const DEPTH: usize = 16;

pub(super) fn inline(cx: &mut Context) -> Result<()> {
    let document = cx.root.clone();
    let paths = Pointer::root().child("paths");
    if let Some(items) = cx.get_mut(&paths).and_then(Value::as_object_mut) {
        items.retain(|path, _| !path.starts_with("x-"));
        for (path, item) in items.iter_mut() {
            let at = paths.child(path);
            resolve_item(&document, item, &at)?;
            path_item(&document, item, &at)?;
        }
    }
    // From here on there is nothing but operations and the schemas that they lead to.
    let schemas = cx.take_components();
    cx.set_components(schemas);
    if let Some(root) = cx.root.as_object_mut() {
        root.shift_remove(bundle::EXTERNAL);
    }
    name_schemas(cx, &document)
}

fn path_item(document: &Value, item: &mut Value, at: &Pointer) -> Result<()> {
    let Some(item) = item.as_object_mut() else { return Err(Problem::at(at, "must be an object")) };
    if let Some(list) = item.get_mut("parameters") {
        parameters(document, list, &at.child("parameters"))?;
    }
    for method in METHODS {
        let Some(operation) = item.get_mut(method) else { continue };
        let at = at.child(method);
        let Some(operation) = operation.as_object_mut() else {
            return Err(Problem::at(&at, "must be an object"));
        };
        // They are operations of their own by now.
        operation.shift_remove("callbacks");
        if let Some(list) = operation.get_mut("parameters") {
            parameters(document, list, &at.child("parameters"))?;
        }
        if let Some(body) = operation.get_mut("requestBody") {
            resolve(document, body, &at.child("requestBody"))?;
            let content = body.get_mut("content").and_then(Value::as_object_mut);
            content.into_iter().flatten().for_each(|(_, media)| examples(document, media));
        }
        let at_responses = at.child("responses");
        for (status, response) in
            operation.get_mut("responses").and_then(Value::as_object_mut).into_iter().flatten()
        {
            let at = at_responses.child(status);
            resolve(document, response, &at)?;
            for (name, header) in
                response.get_mut("headers").and_then(Value::as_object_mut).into_iter().flatten()
            {
                resolve(document, header, &at.child("headers").child(name))?;
            }
        }
    }
    Ok(())
}

fn parameters(document: &Value, list: &mut Value, at: &Pointer) -> Result<()> {
    let Some(list) = list.as_array_mut() else { return Err(Problem::at(at, "must be a list")) };
    list.iter_mut().enumerate().try_for_each(|(index, item)| {
        resolve(document, item, &at.child(index))?;
        examples(document, item);
        Ok(())
    })
}

/// The examples of a parameter or of a media type. One that is not found is left as it is: it is
/// no part of the API.
fn examples(document: &Value, holder: &mut Value) {
    let examples = holder.get_mut("examples").and_then(Value::as_object_mut);
    for (_, example) in examples.into_iter().flatten() {
        let _ = resolve(document, example, &Pointer::root());
    }
}

/// A path item may refer to another one and say more.
fn resolve_item(document: &Value, item: &mut Value, at: &Pointer) -> Result<()> {
    let own = item.as_object().cloned().unwrap_or_default();
    resolve(document, item, at)?;
    if let Some(object) = item.as_object_mut() {
        object.extend(own.into_iter().filter(|(key, _)| key != "$ref"));
    }
    Ok(())
}

/// Replaces `{"$ref": …}` by its target, until it is no reference. A description beside it stays.
fn resolve(document: &Value, value: &mut Value, at: &Pointer) -> Result<()> {
    for _ in 0..DEPTH {
        let Some(reference) = value.get("$ref").and_then(Value::as_str) else { return Ok(()) };
        let mut found = target(document, reference, at)?.clone();
        if let (Some(text), Some(found)) = (value.get("description"), found.as_object_mut()) {
            found.insert("description".to_owned(), text.clone());
        }
        *value = found;
    }
    Err(Problem::at(at, "refers to itself"))
}

fn target<'d>(document: &'d Value, reference: &str, at: &Pointer) -> Result<&'d Value> {
    let Some(pointer) = reference.strip_prefix('#') else {
        let message = format!(
            "refers to `{reference}`, which is no file beside the document; put a copy of it there"
        );
        return Err(Problem::at(at, message));
    };
    if pointer.is_empty() {
        return Err(Problem::at(at, "refers to the whole document"));
    }
    let decoded = percent_decode(pointer);
    let found = if decoded.starts_with('/') {
        document
            .pointer(&decoded)
            .or_else(|| document.pointer(pointer))
            .or_else(|| anchored_outside(document, &decoded))
    } else {
        anchored(document, pointer)
    };
    found.ok_or_else(|| Problem::at(at, format!("refers to `{reference}`, which does not exist")))
}

/// The address of an anchor in another file: `#/x-external/FILE/ANCHOR`.
fn anchored_outside<'d>(document: &'d Value, pointer: &str) -> Option<&'d Value> {
    let (file, anchor) = pointer.rsplit_once('/')?;
    let is_file = file.strip_prefix('/')?.strip_prefix(bundle::EXTERNAL)?.matches('/').count() == 1;
    document.pointer(file).filter(|_| is_file).and_then(|root| anchored(root, anchor))
}

/// The schema with this `$anchor`.
fn anchored<'d>(value: &'d Value, name: &str) -> Option<&'d Value> {
    if value.get("$anchor").is_some_and(|anchor| anchor == name) {
        return Some(value);
    }
    match value {
        Value::Object(object) => object.values().find_map(|child| anchored(child, name)),
        Value::Array(items) => items.iter().find_map(|child| anchored(child, name)),
        _ => None,
    }
}

/// Every reference to a schema must lead to a component schema; what one that leads elsewhere
/// finds there becomes a component.
fn name_schemas(cx: &mut Context, document: &Value) -> Result<()> {
    let components = document.pointer("/components/schemas").and_then(Value::as_object);
    let mut naming = Naming {
        document,
        taken: components
            .into_iter()
            .flat_map(Map::keys)
            .map(|name| names::type_key(name))
            .collect(),
        named: HashMap::new(),
        queue: Vec::new(),
    };
    naming.rewrite(&mut cx.root)?;
    let mut added = Map::new();
    while let Some((name, reference)) = naming.queue.pop() {
        let at = Pointer::from_reference(&reference);
        let mut schema = json!({ "schema": target(document, &reference, &at)? });
        naming.rewrite(&mut schema)?;
        added.insert(name, schema["schema"].take());
    }
    if added.is_empty() {
        return Ok(());
    }
    let mut schemas = cx.take_components();
    schemas.extend(added);
    cx.set_components(schemas);
    Ok(())
}

struct Naming<'d> {
    document: &'d Value,
    taken: HashSet<String>,
    /// The components that were made, by what they were made for.
    named: HashMap<String, String>,
    queue: Vec<(String, String)>,
}

impl Naming<'_> {
    /// Makes every reference to a schema in `root` one to a component.
    fn rewrite(&mut self, root: &mut Value) -> Result<()> {
        let mut result = Ok(());
        walk::schemas(root, &mut |schema, at| {
            if result.is_ok() {
                result = self.rewrite_one(schema, at);
            }
            let mapping =
                schema.pointer_mut("/discriminator/mapping").and_then(Value::as_object_mut);
            for name in mapping.into_iter().flat_map(|mapping| mapping.values_mut()) {
                // A name that leads nowhere tells nothing apart.
                let mut reference = json!({ "$ref": name });
                if name.as_str().is_some_and(|name| name.starts_with('#'))
                    && self.rewrite_one(&mut reference, at).is_ok()
                {
                    *name = reference["$ref"].take();
                }
            }
        });
        result
    }

    fn rewrite_one(&mut self, schema: &mut Value, at: &Pointer) -> Result<()> {
        let Some(reference) = schema.get("$ref").and_then(Value::as_str) else { return Ok(()) };
        target(self.document, reference, at)?;
        let reference = percent_decode(reference);
        if walk::component(&reference).is_some_and(|name| is_component(self.document, &name)) {
            schema["$ref"] = Value::String(reference);
            return Ok(());
        }
        let name = if let Some(name) = self.named.get(&reference) {
            name.clone()
        } else {
            let name = names::unique_type(&name_for(&reference), &mut self.taken);
            self.named.insert(reference.clone(), name.clone());
            self.queue.push((name.clone(), reference));
            name
        };
        schema["$ref"] = walk::reference_to(&name)["$ref"].take();
        Ok(())
    }
}

fn is_component(document: &Value, name: &str) -> bool {
    document.pointer("/components/schemas").is_some_and(|schemas| schemas.get(name).is_some())
}

/// After the names in the reference: `#/components/schemas/Book/properties/cover` is `BookCover`,
/// `#/x-external/shelves~1Shelf.yaml` is `Shelf`.
fn name_for(reference: &str) -> String {
    if !reference.contains('/') {
        return reference.trim_start_matches('#').to_owned();
    }
    let mut segments: Vec<String> = reference.split('/').skip(1).map(unescaped).collect();
    if segments.first().is_some_and(|first| first == bundle::EXTERNAL) {
        let stem =
            Path::new(&segments[1]).file_stem().map(|stem| stem.to_string_lossy().into_owned());
        let rest = segments.split_off(2);
        segments = if rest.is_empty() { stem.into_iter().collect() } else { rest };
    }
    let keyword = |part: &str| KEYWORDS.contains(&part) || part.parse::<usize>().is_ok();
    let names: Vec<&str> =
        segments.iter().map(String::as_str).filter(|part| !keyword(part)).collect();
    if names.is_empty() { "Schema".to_owned() } else { names.join(" ") }
}

/// What stands in a reference between the names.
const KEYWORDS: [&str; 18] = [
    "$defs",
    "additionalProperties",
    "allOf",
    "anyOf",
    "application/json",
    "components",
    "content",
    "definitions",
    "headers",
    "items",
    "oneOf",
    "parameters",
    "paths",
    "properties",
    "requestBodies",
    "responses",
    "schema",
    "schemas",
];
