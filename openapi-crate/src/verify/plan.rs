//! Which operations read, and where the arguments of each can come from. Nothing here knows an
//! API: it goes by the document's paths, names and schemas.

use std::collections::BTreeSet;

use serde_json::Value;

use super::schema::{Kind, view};
use super::wrapper;
use crate::document::{Operation, Place, Schema, operations};

/// An operation that is called by GET.
#[derive(Clone, Debug)]
pub(super) struct Reading<'d> {
    /// Its operationId, or its method and path.
    pub(super) id: String,
    pub(super) path: &'d str,
    pub(super) place: Place<'d>,
    parameters: Vec<Place<'d>>,
    /// The path is not documented, so it may not exist.
    pub(super) inferred: bool,
    pub(super) alternatives: Vec<&'d str>,
    /// In the path's order.
    pub(super) arguments: Vec<Argument>,
    /// The query parameters that must be there, with a value from the document.
    pub(super) query: Vec<(String, String)>,
    /// Why it cannot be called.
    pub(super) refused: Option<String>,
}

/// A parameter of a path.
#[derive(Clone, Debug)]
pub(super) struct Argument {
    pub(super) name: String,
    /// Several values with commas between them.
    pub(super) list: bool,
    /// The best first.
    pub(super) sources: Vec<Source>,
}

/// Where the values of an argument come from.
#[derive(Clone, Debug)]
pub(super) enum Source {
    /// A field of the items that this operation lists.
    Field { operation: usize, field: String },
    /// The items themselves, which are numbers or texts.
    Items { operation: usize },
    /// What the document has as an example.
    Document(String),
}

/// The segments of a path.
pub(super) fn segments(path: &str) -> Vec<&str> {
    path.split('/').filter(|segment| !segment.is_empty()).collect()
}

/// The name of the parameter that a segment is.
pub(super) fn parameter(segment: &str) -> Option<&str> {
    segment.strip_prefix('{')?.strip_suffix('}')
}

/// All operations that read, in the document's order.
pub(super) fn plan<'d>(document: &Place<'d>) -> Vec<Reading<'d>> {
    let reads = operations(document).into_iter().filter(|operation| operation.method == "get");
    let mut all: Vec<Reading<'d>> = reads.map(reading).collect();
    let known = all.clone();
    for reading in &mut all {
        let segments = segments(reading.path);
        for argument in &mut reading.arguments {
            let wanted = format!("{{{}}}", argument.name);
            let Some(index) = segments.iter().position(|segment| *segment == wanted) else {
                continue;
            };
            let mut sources = sources(&known, &segments[..index], &argument.name, argument.list);
            sources.append(&mut argument.sources);
            argument.sources = sources;
        }
    }
    all
}

fn reading(operation: Operation<'_>) -> Reading<'_> {
    let parameters = operation.parameters();
    let Operation { path, place, .. } = operation;
    let mut refused = None;
    let mut arguments = Vec::new();
    for segment in segments(path) {
        match parameter(segment) {
            Some(name) => arguments.push(argument(name, in_path(&parameters, name))),
            None if segment.contains('{') => {
                refused = Some(format!("its path has `{segment}`, half a parameter"));
            }
            None => {}
        }
    }
    let mut query = Vec::new();
    for parameter in parameters.iter().filter(|parameter| parameter.flag("required")) {
        let name = parameter.text("name").unwrap_or_default().to_owned();
        match (parameter.text("in"), example(parameter)) {
            (Some("path"), _) => {}
            (Some("query"), Some(value)) => query.push((name, value)),
            (Some("query"), None) => {
                refused = Some(format!("the document has no example for the parameter `{name}`"));
            }
            _ => {
                refused = Some(format!(
                    "it needs `{name}`, which goes neither into the path nor into the query"
                ));
            }
        }
    }
    Reading {
        id: place.text("operationId").map_or_else(|| format!("GET {path}"), str::to_owned),
        path,
        inferred: place
            .get("x-evidence")
            .is_some_and(|evidence| evidence.text("path") == Some("inferred")),
        alternatives: place
            .items("x-alternatives")
            .iter()
            .filter_map(|one| one.value.as_str())
            .collect(),
        place,
        parameters,
        arguments,
        query,
        refused,
    }
}

fn in_path<'p, 'd>(parameters: &'p [Place<'d>], name: &str) -> Option<&'p Place<'d>> {
    parameters.iter().find(|one| one.text("in") == Some("path") && one.text("name") == Some(name))
}

fn types(parameter: &Place<'_>) -> BTreeSet<String> {
    parameter.get("schema").map(|schema| Schema::of(&schema).types()).unwrap_or_default()
}

fn argument(name: &str, described: Option<&Place<'_>>) -> Argument {
    let list = described.is_some_and(|described| types(described).contains("array"));
    let sources = described.and_then(example).map(Source::Document).into_iter().collect();
    Argument { name: name.to_owned(), list, sources }
}

/// A value that the document itself has for a parameter.
fn example(parameter: &Place<'_>) -> Option<String> {
    let schema = parameter.get("schema").map(|schema| Schema::of(&schema));
    let keyword = |key| Some(schema.as_ref()?.keyword(key)?.value);
    let named = parameter.entries("examples").into_iter().next();
    let found = [
        parameter.value.get("example"),
        named.and_then(|(_, one)| one.resolved().value.get("value")),
        keyword("example"),
        keyword("examples").and_then(|all| all.get(0)),
        keyword("default"),
        schema.as_ref().and_then(|schema| schema.values()?.into_iter().next()),
    ];
    found.into_iter().flatten().find_map(scalar)
}

/// A number or a text that can stand in a path.
pub(super) fn scalar(value: &Value) -> Option<String> {
    match value {
        Value::String(text) if !matches!(text.as_str(), "" | "." | "..") => Some(text.clone()),
        Value::Number(number) if !number.is_f64() => Some(number.to_string()),
        Value::Bool(value) => Some(value.to_string()),
        _ => None,
    }
}

/// Where an argument behind the segments `before` can come from.
fn sources(known: &[Reading<'_>], before: &[&str], name: &str, list: bool) -> Vec<Source> {
    let at = |wanted: &[&str]| known.iter().position(|other| segments(other.path) == wanted);
    let mut sources = Vec::new();
    // `/users/{user}`: what `/users` lists.
    if let Some(operation) = at(before) {
        add(known, operation, "id", &mut sources);
    }
    let Some((word, above)) = before.split_last() else { return sources };
    // `/users/reference/{reference}`: a field of what `/users` lists.
    if let Some(operation) = at(above).filter(|operation| has_field(&known[*operation], word)) {
        sources.push(Source::Field { operation, field: (*word).to_owned() });
        return sources;
    }
    // `/content/ids/user/{user}`: as in `/users/{user}`.
    let marker = format!("{{{name}}}");
    for other in known {
        let parts = segments(other.path);
        let index = parts.iter().position(|part| *part == marker);
        if let Some(operation) = index.and_then(|index| at(&parts[..index])) {
            add(known, operation, "id", &mut sources);
        }
    }
    // `/teams/{team}`: what `/users/{user}/teams` lists.
    for (operation, other) in known.iter().enumerate() {
        if segments(other.path).last() == Some(word) {
            add(known, operation, "id", &mut sources);
        }
    }
    let is_number = |other: &Reading<'_>| {
        let parts = segments(other.path);
        let here = parts.get(before.len()) == Some(&marker.as_str()) && parts.starts_with(before);
        let types = in_path(&other.parameters, name).filter(|_| here).map(types);
        types.map(|types| types.contains("integer") || types.contains("array"))
    };
    if !list && known.iter().find_map(is_number) != Some(true) {
        return sources;
    }
    // `/users/collection/{ids}`: what `/users` lists; `/content/{content}`: what `/content/ids`
    // lists.
    for prefix in [before, above].into_iter().filter(|prefix| !prefix.is_empty()) {
        if let Some(operation) = at(prefix) {
            add(known, operation, "id", &mut sources);
        }
        for (operation, other) in known.iter().enumerate() {
            let parts = segments(other.path);
            if parts.starts_with(prefix) && other.arguments.is_empty() && lists_scalars(other) {
                sources.push(Source::Items { operation });
            }
        }
    }
    sources
}

/// The items of a list, by `field` or by themselves.
fn add(known: &[Reading<'_>], operation: usize, field: &str, sources: &mut Vec<Source>) {
    sources.push(if lists_scalars(&known[operation]) {
        Source::Items { operation }
    } else {
        Source::Field { operation, field: field.to_owned() }
    });
}

fn lists_scalars(reading: &Reading<'_>) -> bool {
    items(reading).is_some_and(|items| {
        let items = view(&items);
        items
            .kinds
            .as_ref()
            .is_some_and(|kinds| !kinds.contains(&Kind::Object) && !kinds.contains(&Kind::List))
    })
}

fn has_field(reading: &Reading<'_>, field: &str) -> bool {
    items(reading).is_some_and(|items| view(&items).properties.contains_key(field))
}

/// The documented items of a list, which is the answer or one property of it.
fn items<'d>(reading: &Reading<'d>) -> Option<Place<'d>> {
    let media = super::responses::success(&reading.place)?.media?;
    let whole = view(&media.get("schema")?);
    if whole.items.is_some() {
        return whole.items;
    }
    let first = whole.properties.get(wrapper::key(media.value)).map(|place| view(place).items);
    first.unwrap_or_else(|| whole.properties.values().find_map(|place| view(place).items))
}
