//! Ways through a document that the transformations share.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

/// The keys of a path item that are operations.
pub(crate) const METHODS: [&str; 7] = ["get", "put", "post", "delete", "patch", "head", "options"];

/// Keywords of a schema that only people read.
pub(crate) const ANNOTATIONS: [&str; 6] =
    ["title", "description", "example", "examples", "deprecated", "externalDocs"];

/// An object of a document that can have a description.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Holder {
    Schema,
    Operation,
    Parameter,
    Header,
    Response,
    Body,
    Media,
    Other,
}

/// Returns an object's entries. A value that is no object has none.
pub(crate) fn entries(value: Option<&mut Value>) -> impl Iterator<Item = (&String, &mut Value)> {
    value.and_then(Value::as_object_mut).into_iter().flatten()
}

/// Returns the items of a list. A value that is no list has none.
pub(crate) fn items(value: Option<&mut Value>) -> impl Iterator<Item = &mut Value> {
    value.and_then(Value::as_array_mut).into_iter().flatten()
}

/// Visits every schema in `value`, inner ones first. `value` is anything but a schema.
pub(crate) fn schemas(value: &mut Value, visit: &mut dyn FnMut(&mut Value)) {
    match value {
        Value::Object(object) => {
            for (key, child) in object.iter_mut() {
                match key.as_str() {
                    "schema" => schema(child, visit),
                    "schemas" => entries(Some(child)).for_each(|(_, child)| schema(child, visit)),
                    "example" | "examples" => {}
                    _ if key.starts_with("x-") => {}
                    _ => schemas(child, visit),
                }
            }
        }
        Value::Array(list) => list.iter_mut().for_each(|item| schemas(item, visit)),
        _ => {}
    }
}

/// Visits the schemas inside the schema `value`, then `value`.
pub(crate) fn schema(value: &mut Value, visit: &mut dyn FnMut(&mut Value)) {
    children(value, &mut |child| schema(child, visit));
    visit(value);
}

/// Visits the schemas directly inside the schema `value`.
pub(crate) fn children(value: &mut Value, visit: &mut dyn FnMut(&mut Value)) {
    for (key, child) in entries(Some(value)) {
        match key.as_str() {
            "items" | "not" => visit(child),
            "additionalProperties" if child.is_object() => visit(child),
            "allOf" | "anyOf" | "oneOf" => items(Some(child)).for_each(&mut *visit),
            "properties" => entries(Some(child)).for_each(|(_, child)| visit(child)),
            _ => {}
        }
    }
}

/// Visits every operation with its path and method.
pub(crate) fn operations(document: &mut Value, visit: &mut dyn FnMut(&str, &str, &mut Value)) {
    for (path, item) in entries(document.get_mut("paths")) {
        for (method, operation) in entries(Some(item)) {
            if METHODS.contains(&method.as_str()) {
                visit(path, method, operation);
            }
        }
    }
}

/// Visits the lists of parameters, of path items and of operations.
pub(crate) fn parameter_lists(document: &mut Value, visit: &mut dyn FnMut(&mut Vec<Value>)) {
    for (_, item) in entries(document.get_mut("paths")) {
        for (key, child) in entries(Some(item)) {
            let list = if key == "parameters" { Some(child) } else { child.get_mut("parameters") };
            if let Some(Value::Array(list)) = list {
                visit(list);
            }
        }
    }
}

/// Keywords whose values may look like references and are none.
const VALUES: [&str; 5] = ["const", "default", "enum", "example", "examples"];

/// Visits the text of every reference, also in the mappings of discriminators.
pub(crate) fn references(value: &mut Value, visit: &mut dyn FnMut(&mut String)) {
    match value {
        Value::Object(object) => {
            for (key, child) in object.iter_mut() {
                match (key.as_str(), child) {
                    ("$ref", Value::String(reference)) => visit(reference),
                    // What looks like a keyword here is the name of a property, or a status.
                    ("properties" | "responses", child) => {
                        entries(Some(child)).for_each(|(_, child)| references(child, visit));
                    }
                    ("mapping", child) => entries(Some(child)).for_each(|(_, target)| {
                        if let Value::String(target) = target {
                            visit(target);
                        }
                    }),
                    (key, _) if VALUES.contains(&key) || key.starts_with("x-") => {}
                    (_, child) => references(child, visit),
                }
            }
        }
        Value::Array(list) => list.iter_mut().for_each(|item| references(item, visit)),
        _ => {}
    }
}

/// Returns the references in `value`.
pub(crate) fn referenced(value: &Value) -> Vec<String> {
    let mut found = Vec::new();
    collect_references(value, &mut found);
    found
}

fn collect_references(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::Object(object) => {
            for (key, child) in object {
                match (key.as_str(), child) {
                    ("$ref", Value::String(reference)) => found.push(reference.clone()),
                    ("properties" | "responses", Value::Object(children)) => {
                        children.values().for_each(|child| collect_references(child, found));
                    }
                    ("mapping", Value::Object(targets)) => {
                        found.extend(targets.values().filter_map(Value::as_str).map(str::to_owned));
                    }
                    (key, _) if VALUES.contains(&key) || key.starts_with("x-") => {}
                    (_, child) => collect_references(child, found),
                }
            }
        }
        Value::Array(list) => list.iter().for_each(|item| collect_references(item, found)),
        _ => {}
    }
}

/// Returns the component's name in `#/components/SECTION/NAME`.
pub(crate) fn component<'r>(reference: &'r str, section: &str) -> Option<&'r str> {
    reference.strip_prefix("#/components/")?.strip_prefix(section)?.strip_prefix('/')
}

/// Returns a reference to a component.
pub(crate) fn reference_to(section: &str, name: &str) -> Value {
    serde_json::json!({ "$ref": format!("#/components/{section}/{name}") })
}

/// Returns the target of a reference in the document, however many references lead there.
pub(crate) fn resolve<'d>(document: &'d Value, mut value: &'d Value) -> &'d Value {
    while let Some(reference) = value.get("$ref").and_then(Value::as_str) {
        value = document.pointer(reference.trim_start_matches('#')).unwrap();
    }
    value
}

/// Returns the components of a section, which is made where there is none.
pub(crate) fn section<'d>(document: &'d mut Value, name: &str) -> &'d mut Map<String, Value> {
    let components = document
        .as_object_mut()
        .unwrap()
        .entry("components")
        .or_insert_with(|| serde_json::json!({}));
    let section =
        components.as_object_mut().unwrap().entry(name).or_insert_with(|| serde_json::json!({}));
    section.as_object_mut().unwrap()
}

/// Returns the name, or the name with a letter more if there is such a component.
pub(crate) fn free_name(components: &Map<String, Value>, wanted: &str) -> String {
    let mut name = wanted.to_owned();
    while components.contains_key(&name) {
        name.push('X');
    }
    name
}

/// Removes component sections without components.
pub(crate) fn drop_empty_sections(document: &mut Value) {
    if let Some(components) = document.get_mut("components").and_then(Value::as_object_mut) {
        components
            .retain(|_, section| section.as_object().is_none_or(|section| !section.is_empty()));
    }
}

/// Removes the schemas that nothing refers to.
pub(crate) fn drop_unused_schemas(document: &mut Value) {
    let mut used = BTreeSet::new();
    let mut queue: Vec<String> = document["paths"]
        .as_object()
        .into_iter()
        .flat_map(Map::values)
        .flat_map(referenced)
        .collect();
    while let Some(reference) = queue.pop() {
        if let Some(target) = document.pointer(reference.trim_start_matches('#'))
            && used.insert(reference)
        {
            queue.extend(referenced(target));
        }
    }
    section(document, "schemas")
        .retain(|name, _| used.contains(&format!("#/components/schemas/{name}")));
    drop_empty_sections(document);
}

/// Returns the one type that a schema names besides null.
pub(crate) fn kind(schema: &Value) -> Option<&str> {
    match schema.get("type")? {
        Value::String(kind) => Some(kind),
        Value::Array(kinds) => {
            let mut others = kinds.iter().filter_map(Value::as_str).filter(|kind| *kind != "null");
            others.next().filter(|_| others.next().is_none())
        }
        _ => None,
    }
}

/// Whether the schema is an object with named properties, written out.
pub(crate) fn is_object(schema: &Value) -> bool {
    schema.get("$ref").is_none() && schema.get("properties").is_some()
}

/// Whether the document is of OpenAPI 3.1 or later.
pub(crate) fn is_31(document: &Value) -> bool {
    document["openapi"].as_str().is_some_and(|version| !version.starts_with("3.0"))
}

/// Visits every object that can have a description.
pub(crate) fn holders(
    document: &mut Value,
    visit: &mut dyn FnMut(&mut Map<String, Value>, Holder),
) {
    schemas(document, &mut |schema| see(schema, Holder::Schema, visit));
    see(&mut document["info"], Holder::Other, visit);
    items(document.get_mut("tags")).for_each(|tag| see(tag, Holder::Other, visit));
    for server in items(document.get_mut("servers")) {
        see(server, Holder::Other, visit);
        entries(server.get_mut("variables"))
            .for_each(|(_, variable)| see(variable, Holder::Other, visit));
    }
    for (section, components) in entries(document.get_mut("components")) {
        for (_, component) in entries(Some(components)) {
            match section.as_str() {
                "parameters" => parameter(component, Holder::Parameter, visit),
                "headers" => parameter(component, Holder::Header, visit),
                "responses" => response(component, visit),
                "requestBodies" => body(component, visit),
                "securitySchemes" => see(component, Holder::Other, visit),
                _ => {}
            }
        }
    }
    parameter_lists(document, &mut |list| {
        for item in list {
            parameter(item, Holder::Parameter, visit);
        }
    });
    operations(document, &mut |_, _, operation| {
        see(operation, Holder::Operation, visit);
        if let Some(sent) = operation.get_mut("requestBody") {
            body(sent, visit);
        }
        entries(operation.get_mut("responses")).for_each(|(_, answer)| response(answer, visit));
    });
}

fn see(value: &mut Value, holder: Holder, visit: &mut dyn FnMut(&mut Map<String, Value>, Holder)) {
    if let Some(object) = value.as_object_mut().filter(|object| !object.contains_key("$ref")) {
        visit(object, holder);
    }
}

fn parameter(
    value: &mut Value,
    holder: Holder,
    visit: &mut dyn FnMut(&mut Map<String, Value>, Holder),
) {
    see(value, holder, visit);
    entries(value.get_mut("content")).for_each(|(_, media)| see(media, Holder::Media, visit));
}

fn body(value: &mut Value, visit: &mut dyn FnMut(&mut Map<String, Value>, Holder)) {
    parameter(value, Holder::Body, visit);
}

fn response(value: &mut Value, visit: &mut dyn FnMut(&mut Map<String, Value>, Holder)) {
    parameter(value, Holder::Response, visit);
    entries(value.get_mut("headers"))
        .for_each(|(_, header)| parameter(header, Holder::Header, visit));
}
