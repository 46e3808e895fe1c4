//! Gives a document the names of the ledger.

use std::cell::RefCell;
use std::collections::HashSet;

use serde_json::{Map, Value, json};

use super::fingerprint::Fingerprints;
use super::keys::Key;
use super::operations::{Operation, Parameter, operations};
use super::schemas::{Origins, Writer, names_of};
use super::walk::{Site, Way, types};
use super::{Ledger, callbacks, report};
use crate::document::{Place, Schema};
use crate::load::Document;
use crate::media;
use crate::names;
use crate::problem::{Pointer, unescaped};

/// A document under the names of a ledger.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Settled {
    /// The document: OpenAPI 3.0, its types as components, everything in the ledger's order.
    pub document: Document,
    /// The ledger of this document.
    pub ledger: Ledger,
    /// The lines that the ledger did not have.
    pub new: Vec<String>,
    /// The lines of the ledger that the document has no use for.
    pub unused: Vec<String>,
    pub(crate) origins: Origins,
    /// Operations that have moved, by their places in two documents under the names of the ledger.
    pub(crate) moved: Vec<(Pointer, Pointer)>,
}

/// Writes `document` anew under the names of `ledger`. What the ledger does not know gets a name
/// by what the document calls it, or by where it stands.
///
/// An API in other words comes out as it did but for its texts: it does not matter what
/// operations, components, tags and path parameters are called, what is a component and what is
/// written out, how null is written, in which order anything stands, and which part of the path
/// the server's address has.
#[must_use]
pub fn settle(document: &Document, ledger: &Ledger) -> Settled {
    let root = Place::root(&document.root);
    let known = ledger;
    let mut ledger = known.clone();
    let (paths, operations, moved) = operations(&root, &mut ledger);
    let ledger = &ledger;
    let builders = operations.iter().map(|operation| names::type_key(&operation.names.name));
    let taken: HashSet<String> =
        names::TAKEN_TYPES.iter().map(ToString::to_string).chain(builders).collect();
    let roots = operations.iter().flat_map(|operation| roots(operation, ledger)).collect();
    let types = types(ledger, roots, taken);
    let writer = Writer {
        types: &types,
        ledger,
        prints: Fingerprints::default(),
        origins: RefCell::default(),
        named: RefCell::default(),
    };
    let mut items = Map::new();
    for operation in &operations {
        let item = items.entry(&operation.names.path).or_insert_with(|| path_item(&operation.item));
        item[operation.names.method.to_ascii_lowercase()] = write_operation(&writer, operation);
    }
    let schemas = writer.components();
    let (origins, named) = (writer.origins.take(), writer.named.take());
    let mut settled = Map::new();
    for (key, value) in document.root.as_object().into_iter().flatten() {
        let value = match key.as_str() {
            "openapi" => json!("3.0.3"),
            "servers" => paths.servers(value),
            "paths" | "components" | "x-external" => continue,
            _ => value.clone(),
        };
        settled.insert(key.clone(), value);
    }
    settled.insert("paths".to_owned(), Value::Object(items));
    let mut components = Map::new();
    if let Some(security) = security_schemes(&root) {
        components.insert("securitySchemes".to_owned(), security);
    }
    components.insert("schemas".to_owned(), Value::Object(schemas));
    settled.insert("components".to_owned(), Value::Object(components));
    let found = Ledger {
        base: paths.base().to_owned(),
        operations: operations.iter().map(|operation| operation.names.clone()).collect(),
        types: names_of(&types, named),
    };
    let (new, unused) = report::compare(known, &found);
    let document = Document { root: Value::Object(settled), ..document.clone() };
    Settled { document, ledger: found, new, unused, origins, moved }
}

fn security_schemes(root: &Place<'_>) -> Option<Value> {
    let all = root.get("components")?.entries("securitySchemes");
    let all: Map<String, Value> = all
        .into_iter()
        .map(|(name, place)| (name.to_owned(), place.resolved().value.clone()))
        .collect();
    (!all.is_empty()).then_some(Value::Object(all))
}

impl Settled {
    /// The place of an earlier document in this one: the operation that it is part of may have
    /// moved.
    pub(crate) fn followed(&self, at: &Pointer) -> Pointer {
        let (at_text, below) = (at.to_string(), |outer: &Pointer| format!("{outer}/"));
        let moved =
            self.moved.iter().find(|(was, _)| at == was || at_text.starts_with(&below(was)));
        moved.map_or_else(
            || at.clone(),
            |(was, now)| {
                Pointer::from_reference(&at_text.replacen(&was.to_string(), &now.to_string(), 1))
            },
        )
    }

    /// Where in the document that was settled the place `at` comes from.
    pub(crate) fn origin(&self, at: &Pointer) -> Pointer {
        let mut known = at.clone();
        let mut rest = Vec::new();
        loop {
            if let Some(first) = self.origins.get(&known).and_then(|places| places.first()) {
                return rest.iter().rev().fold(first.clone(), |at, key| at.child(key));
            }
            match known.split() {
                Some((parent, last)) => {
                    rest.push(last);
                    known = parent;
                }
                None => return at.clone(),
            }
        }
    }
}

fn path_item(item: &Place<'_>) -> Value {
    let entries = item.value.as_object().into_iter().flatten();
    let kept = entries.filter(|(key, _)| {
        matches!(key.as_str(), "summary" | "description" | "servers") || key.starts_with("x-")
    });
    Value::Object(kept.map(|(key, value)| (key.clone(), value.clone())).collect())
}

fn part(operation: &Operation<'_>, part: &str) -> Key {
    let names = &operation.names;
    Key::of_operation(&names.method, &names.path, part, &names.name)
}

/// Where the schemas of an operation begin.
fn roots<'d>(operation: &Operation<'d>, ledger: &Ledger) -> Vec<Site<'d>> {
    let mut roots = Vec::new();
    let mut add = |key: Key, place: Option<Place<'d>>, way: Way, contents: Option<String>| {
        roots.extend(place.map(|place| Site { key, place, way, contents }));
    };
    for parameter in &operation.parameters {
        let way = if parameter.named.is_some() { Way::Request } else { Way::Aside };
        for place in parameter_schemas(parameter) {
            add(parameter_key(operation, parameter), Some(place), way, None);
        }
    }
    for Body { key, media, way, .. } in
        bodies(operation).into_iter().chain(callbacks::bodies(operation))
    {
        let contents = if way == Way::Answer { contents(&media, &key, ledger) } else { None };
        add(key, media.get("schema"), way, contents);
    }
    for (key, header) in headers(operation) {
        add(key, header.get("schema"), Way::Aside, None);
    }
    roots
}

fn parameter_key(operation: &Operation<'_>, parameter: &Parameter<'_>) -> Key {
    let location = parameter.place.text("in").unwrap_or_default();
    let wire = parameter.named.as_ref().map_or(parameter.name.as_str(), |named| &named.wire);
    part(operation, &format!("{location} {wire}"))
}

fn parameter_schemas<'d>(parameter: &Parameter<'d>) -> Vec<Place<'d>> {
    let media =
        parameter.place.entries("content").into_iter().filter_map(|(_, media)| media.get("schema"));
    parameter.place.get("schema").into_iter().chain(media).collect()
}

/// A body of a request or of an answer, in one media type.
pub(super) struct Body<'d> {
    key: Key,
    media_type: String,
    media: Place<'d>,
    way: Way,
    /// The status of an answer.
    status: Option<&'d str>,
}

/// What an operation sends and answers.
fn bodies<'d>(operation: &Operation<'d>) -> Vec<Body<'d>> {
    let mut bodies = Vec::new();
    if let Some(body) = operation.place.get("requestBody").map(Place::resolved) {
        bodies.extend(contents_of(operation, &body, "request", Way::Request, None));
    }
    let mut first = true;
    let answers = answers(operation);
    let any_success = answers.iter().any(|(status, _)| status.starts_with('2'));
    for (status, answer) in answers {
        let is_success = if any_success { status.starts_with('2') } else { status == "default" };
        let name = match (is_success, first) {
            (true, true) => "response".to_owned(),
            (true, false) => format!("response {status}"),
            (false, _) => format!("failure {status}"),
        };
        let has_contents = answer.get("content").is_some();
        first &= !(is_success && has_contents);
        let way = if is_success { Way::Answer } else { Way::Aside };
        bodies.extend(contents_of(operation, &answer, &name, way, Some(status)));
    }
    bodies
}

/// The answers by status; `default` last.
fn answers<'d>(operation: &Operation<'d>) -> Vec<(&'d str, Place<'d>)> {
    let mut answers: Vec<(&str, Place<'_>)> = operation
        .place
        .entries("responses")
        .into_iter()
        .map(|(status, place)| (status, place.resolved()))
        .collect();
    answers.sort_by_key(|(status, _)| *status);
    answers
}

/// The first media type is known by the part alone, so that it can change its name.
pub(super) fn contents_of<'d>(
    operation: &Operation<'_>,
    holder: &Place<'d>,
    name: &str,
    way: Way,
    status: Option<&'d str>,
) -> Vec<Body<'d>> {
    let mut content = holder.entries("content");
    content.sort_by_key(|(media_type, _)| !media::is_json(media_type));
    let bodies = content.into_iter().enumerate().map(|(index, (media_type, media))| {
        let essence = media::essence(media_type);
        let key = if index == 0 {
            part(operation, name)
        } else {
            part(operation, &format!("{name} {essence}"))
        };
        // What follows a semicolon is no other media type, but for the boundary of a form.
        let media_type = if media::is_json(media_type) { essence } else { media_type.to_owned() };
        Body { key, media_type, media, way, status }
    });
    bodies.collect()
}

/// The property of an answer that has its contents, when the answer is an envelope.
///
/// It is what a hint names, or `data` with nothing but `links` and `meta` beside it. Where the
/// ledger knows a type inside of an answer and none for the whole of it, that is where the
/// contents are.
fn contents(media: &Place<'_>, key: &Key, ledger: &Ledger) -> Option<String> {
    if let Some(hint) = media.get("x-envelope") {
        return hint.text("page").map(ToOwned::to_owned);
    }
    let properties = Schema::of(&media.get("schema")?).properties();
    let has = |wanted: &str| properties.iter().any(|(name, _)| *name == wanted);
    if has("data") && properties.iter().all(|(name, _)| matches!(*name, "data" | "links" | "meta"))
    {
        return Some("data".to_owned());
    }
    let places = || ledger.types.values().flat_map(|names| &names.places);
    let whole = key.to_string();
    if places().any(|place| *place == whole) {
        return None;
    }
    let inside = places().find_map(|place| place.strip_prefix(&whole)?.strip_prefix(" /"))?;
    let first = unescaped(inside.split('/').next()?);
    has(&first).then_some(first)
}

fn headers<'d>(operation: &Operation<'d>) -> Vec<(Key, Place<'d>)> {
    let mut found = Vec::new();
    for (status, answer) in answers(operation) {
        for (name, header) in answer.entries("headers") {
            found.push((part(operation, &format!("header {status} {name}")), header.resolved()));
        }
    }
    found
}

fn write_operation(writer: &Writer<'_, '_>, operation: &Operation<'_>) -> Value {
    let names = &operation.names;
    let at =
        Pointer::root().child("paths").child(&names.path).child(names.method.to_ascii_lowercase());
    writer.origins.borrow_mut().insert(at.clone(), vec![operation.place.pointer.clone()]);
    let mut written = Map::new();
    for (key, value) in operation.place.value.as_object().into_iter().flatten() {
        if !matches!(
            key.as_str(),
            "operationId" | "tags" | "parameters" | "requestBody" | "responses" | "callbacks"
        ) {
            written.insert(key.clone(), value.clone());
        }
    }
    written.insert("operationId".to_owned(), json!(names.name));
    let tags = operation.place.value.get("tags").cloned().unwrap_or(Value::Null);
    let first = tags.get(0).and_then(Value::as_str).map(names::snake);
    match &names.module {
        Some(module) if first.as_ref() == Some(module) => {
            drop(written.insert("tags".to_owned(), tags));
        }
        Some(module) => drop(written.insert("tags".to_owned(), json!([module]))),
        None => {}
    }
    let at_parameters = at.child("parameters");
    let list = operation.parameters.iter().enumerate();
    let list: Vec<Value> = list
        .map(|(index, one)| write_parameter(writer, operation, one, &at_parameters.child(index)))
        .collect();
    if !list.is_empty() {
        written.insert("parameters".to_owned(), Value::Array(list));
    }
    let bodies = bodies(operation);
    if let Some(body) = operation.place.get("requestBody").map(Place::resolved) {
        let at = at.child("requestBody");
        writer.origins.borrow_mut().insert(at.clone(), vec![body.pointer.clone()]);
        let mut holder = without(&body, &["content"]);
        let all = bodies.iter().filter(|body| body.way == Way::Request);
        holder.insert(
            "content".to_owned(),
            Value::Object(write_contents(writer, all, &at.child("content"))),
        );
        written.insert("requestBody".to_owned(), Value::Object(holder));
    }
    let own = at;
    let at = own.child("responses");
    let mut responses = Map::new();
    for (status, answer) in answers(operation) {
        let at = at.child(status);
        writer.origins.borrow_mut().insert(at.clone(), vec![answer.pointer.clone()]);
        let mut holder = without(&answer, &["content", "headers", "links"]);
        let all = bodies.iter().filter(|body| body.status == Some(status));
        let content = write_contents(writer, all, &at.child("content"));
        let headers = write_headers(writer, operation, status, &answer, &at.child("headers"));
        holder.extend(headers.map(|headers| ("headers".to_owned(), Value::Object(headers))));
        if answer.get("content").is_some() {
            holder.insert("content".to_owned(), Value::Object(content));
        }
        responses.insert(status.to_owned(), Value::Object(holder));
    }
    if operation.place.get("responses").is_some() {
        written.insert("responses".to_owned(), Value::Object(responses));
    }
    let callbacks = callbacks::write(writer, operation, &own.child("callbacks"));
    written.extend(callbacks.map(|callbacks| ("callbacks".to_owned(), callbacks)));
    Value::Object(written)
}

/// The entries of an object but for some.
pub(super) fn without(place: &Place<'_>, keys: &[&str]) -> Map<String, Value> {
    let entries = place
        .value
        .as_object()
        .into_iter()
        .flatten()
        .filter(|(key, _)| !keys.contains(&key.as_str()));
    entries.map(|(key, value)| (key.clone(), value.clone())).collect()
}

pub(super) fn write_contents<'b, 'd: 'b>(
    writer: &Writer<'_, 'd>,
    bodies: impl Iterator<Item = &'b Body<'d>>,
    at: &Pointer,
) -> Map<String, Value> {
    let mut content = Map::new();
    for Body { key, media_type, media, .. } in bodies {
        let at = at.child(media_type);
        writer.origins.borrow_mut().insert(at.clone(), vec![media.pointer.clone()]);
        let mut written = without(media, &["schema"]);
        if let Some(schema) = media.get("schema") {
            written.insert("schema".to_owned(), writer.schema(key, &[schema], &at.child("schema")));
        }
        content.entry(media_type.as_str()).or_insert(Value::Object(written));
    }
    content
}

fn write_headers<'d>(
    writer: &Writer<'_, 'd>,
    operation: &Operation<'d>,
    status: &str,
    answer: &Place<'d>,
    at: &Pointer,
) -> Option<Map<String, Value>> {
    answer.get("headers")?;
    let mut headers = Map::new();
    for (name, header) in answer.entries("headers") {
        let header = header.resolved();
        let mut written = without(&header, &["schema"]);
        if let Some(schema) = header.get("schema") {
            let key = part(operation, &format!("header {status} {name}"));
            written.insert(
                "schema".to_owned(),
                writer.schema(&key, &[schema], &at.child(name).child("schema")),
            );
        }
        headers.insert(name.to_owned(), Value::Object(written));
    }
    Some(headers)
}

fn write_parameter<'d>(
    writer: &Writer<'_, 'd>,
    operation: &Operation<'d>,
    parameter: &Parameter<'d>,
    at: &Pointer,
) -> Value {
    writer.origins.borrow_mut().insert(at.clone(), vec![parameter.place.pointer.clone()]);
    let key = parameter_key(operation, parameter);
    let mut written = without(&parameter.place, &["schema", "content", "name", "x-rust-name"]);
    written.insert("name".to_owned(), json!(parameter.name));
    if let Some(schema) = parameter.place.get("schema") {
        written.insert("schema".to_owned(), writer.schema(&key, &[schema], &at.child("schema")));
    }
    if parameter.place.get("content").is_some() {
        let mut content = Map::new();
        for (name, media) in parameter.place.entries("content") {
            let mut inner = without(&media, &["schema"]);
            if let Some(schema) = media.get("schema") {
                let at = at.join(&["content", name, "schema"]);
                inner.insert("schema".to_owned(), writer.schema(&key, &[schema], &at));
            }
            content.insert(name.to_owned(), Value::Object(inner));
        }
        written.insert("content".to_owned(), Value::Object(content));
    }
    if let Some(named) = &parameter.named {
        written.insert("x-rust-name".to_owned(), json!(named.name));
    }
    Value::Object(written)
}
