//! Which operations read, and where the arguments of each can come from. Nothing here knows an API: it goes by the document's
//! paths, names and schemas.

use serde_json::Value;

use super::schema::{Kind, Place, view};
use super::wrapper;
use crate::problem::Pointer;

/// An operation that is called by GET.
#[derive(Clone, Debug)]
pub(super) struct Reading {
    /// Its operationId, or its method and path.
    pub(super) id: String,
    pub(super) path: String,
    pub(super) pointer: Pointer,
    /// The path is not documented, so it may not exist.
    pub(super) inferred: bool,
    pub(super) alternatives: Vec<String>,
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
pub(super) fn plan(root: &Value) -> Vec<Reading> {
    let paths = Pointer::root().child("paths");
    let items = root.get("paths").and_then(Value::as_object).into_iter().flatten();
    let items = items.filter(|(_, item)| item.get("get").is_some_and(Value::is_object));
    let mut all: Vec<Reading> =
        items.map(|(path, item)| reading(root, path, item, paths.child(path).child("get"))).collect();
    let known = all.clone();
    for reading in &mut all {
        let segments = segments(&reading.path);
        for argument in &mut reading.arguments {
            let wanted = format!("{{{}}}", argument.name);
            let Some(index) = segments.iter().position(|segment| *segment == wanted) else { continue };
            let mut sources = sources(root, &known, &segments[..index], &argument.name, argument.list);
            sources.append(&mut argument.sources);
            argument.sources = sources;
        }
    }
    all
}

fn reading(root: &Value, path: &str, item: &Value, pointer: Pointer) -> Reading {
    let operation = &item["get"];
    let text = |value: Option<&Value>| value.and_then(Value::as_str).map(str::to_owned);
    let lists = [item.get("parameters"), operation.get("parameters")];
    let parameters = lists.into_iter().flatten().filter_map(Value::as_array).flatten();
    let parameters: Vec<&Value> = parameters.map(|parameter| resolved(root, parameter)).collect();
    let is = |parameter: &Value, key: &str, text: &str| parameter.get(key).is_some_and(|value| value == text);
    let mut refused = None;
    let mut arguments = Vec::new();
    for segment in segments(path) {
        match parameter(segment) {
            Some(name) => {
                let described = parameters.iter().find(|p| is(p, "in", "path") && is(p, "name", name));
                arguments.push(argument(root, name, described.copied().unwrap_or(&Value::Null)));
            }
            None if segment.contains('{') => refused = Some(format!("its path has `{segment}`, half a parameter")),
            None => {}
        }
    }
    let mut query = Vec::new();
    for parameter in parameters.iter().filter(|p| p.get("required") == Some(&Value::Bool(true))) {
        let name = text(parameter.get("name")).unwrap_or_default();
        match (text(parameter.get("in")).as_deref(), example(root, parameter)) {
            (Some("path"), _) => {}
            (Some("query"), Some(value)) => query.push((name, value)),
            (Some("query"), None) => refused = Some(format!("the document has no example for the parameter `{name}`")),
            _ => refused = Some(format!("it needs `{name}`, which goes neither into the path nor into the query")),
        }
    }
    let alternatives = operation.get("x-alternatives").and_then(Value::as_array);
    Reading {
        id: text(operation.get("operationId")).unwrap_or_else(|| format!("GET {path}")),
        path: path.to_owned(),
        pointer,
        inferred: operation.pointer("/x-evidence/path").is_some_and(|path| path == "inferred"),
        alternatives: alternatives.into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect(),
        arguments,
        query,
        refused,
    }
}

fn resolved<'d>(root: &'d Value, value: &'d Value) -> &'d Value {
    let reference = value.get("$ref").and_then(Value::as_str).and_then(|reference| reference.strip_prefix('#'));
    reference.and_then(|pointer| root.pointer(pointer)).unwrap_or(value)
}

fn argument(root: &Value, name: &str, described: &Value) -> Argument {
    let schema = described.get("schema").map(|schema| resolved(root, schema));
    let list = schema.and_then(|schema| schema.get("type")).is_some_and(|kind| kind == "array");
    let sources = example(root, described).map(Source::Document).into_iter().collect();
    Argument { name: name.to_owned(), list, sources }
}

/// A value that the document itself has for a parameter.
fn example(root: &Value, parameter: &Value) -> Option<String> {
    let schema = parameter.get("schema").map_or(&Value::Null, |schema| resolved(root, schema));
    let named = parameter.get("examples").and_then(Value::as_object).and_then(|all| all.values().next()?.get("value"));
    let found = [
        parameter.get("example"),
        named,
        schema.get("example"),
        schema.pointer("/examples/0"),
        schema.get("default"),
        schema.pointer("/enum/0"),
        schema.get("const"),
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
fn sources(root: &Value, known: &[Reading], before: &[&str], name: &str, list: bool) -> Vec<Source> {
    let at = |wanted: &[&str]| known.iter().position(|other| segments(&other.path) == wanted);
    let mut sources = Vec::new();
    // `/users/{user}`: what `/users` lists.
    if let Some(operation) = at(before) {
        add(root, known, operation, "id", &mut sources);
    }
    let Some((word, above)) = before.split_last() else { return sources };
    // `/users/reference/{reference}`: a field of what `/users` lists.
    if let Some(operation) = at(above).filter(|operation| has_field(root, &known[*operation], word)) {
        sources.push(Source::Field { operation, field: (*word).to_owned() });
        return sources;
    }
    // `/content/ids/user/{user}`: as in `/users/{user}`.
    let marker = format!("{{{name}}}");
    for other in known {
        let parts = segments(&other.path);
        let index = parts.iter().position(|part| *part == marker);
        if let Some(operation) = index.and_then(|index| at(&parts[..index])) {
            add(root, known, operation, "id", &mut sources);
        }
    }
    // `/teams/{team}`: what `/users/{user}/teams` lists.
    for (operation, other) in known.iter().enumerate() {
        if segments(&other.path).last() == Some(word) {
            add(root, known, operation, "id", &mut sources);
        }
    }
    let number = |kind: Option<&Value>| kind.is_some_and(|kind| kind == "integer" || kind == "array");
    let described = known.iter().find_map(|other| {
        let parts = segments(&other.path);
        let here = parts.get(before.len()) == Some(&marker.as_str()) && parts.starts_with(before);
        here.then(|| schema_of(root, other, name)).flatten()
    });
    if !list && !number(described.and_then(|schema| schema.get("type"))) {
        return sources;
    }
    // `/users/collection/{ids}`: what `/users` lists; `/content/{content}`: what `/content/ids` lists.
    for prefix in [before, above].into_iter().filter(|prefix| !prefix.is_empty()) {
        if let Some(operation) = at(prefix) {
            add(root, known, operation, "id", &mut sources);
        }
        for (operation, other) in known.iter().enumerate() {
            let parts = segments(&other.path);
            if parts.starts_with(prefix) && other.arguments.is_empty() && lists_scalars(root, other) {
                sources.push(Source::Items { operation });
            }
        }
    }
    sources
}

/// The items of a list, by `field` or by themselves.
fn add(root: &Value, known: &[Reading], operation: usize, field: &str, sources: &mut Vec<Source>) {
    sources.push(if lists_scalars(root, &known[operation]) {
        Source::Items { operation }
    } else {
        Source::Field { operation, field: field.to_owned() }
    });
}

fn schema_of<'d>(root: &'d Value, reading: &Reading, name: &str) -> Option<&'d Value> {
    let operation = root.pointer(reading.pointer.as_json_pointer())?;
    let item = root.get("paths")?.get(&reading.path)?;
    let lists = [operation.get("parameters"), item.get("parameters")];
    let mut parameters = lists.into_iter().flatten().filter_map(Value::as_array).flatten();
    let parameter = parameters.find_map(|parameter| {
        let parameter = resolved(root, parameter);
        (parameter.get("name")? == name).then_some(parameter)
    })?;
    Some(resolved(root, parameter.get("schema")?))
}

fn lists_scalars(root: &Value, reading: &Reading) -> bool {
    items(root, reading).is_some_and(|items| {
        let items = view(root, &items);
        items.kinds.as_ref().is_some_and(|kinds| !kinds.contains(&Kind::Object) && !kinds.contains(&Kind::List))
    })
}

fn has_field(root: &Value, reading: &Reading, field: &str) -> bool {
    items(root, reading).is_some_and(|items| view(root, &items).properties.contains_key(field))
}

/// The documented items of a list, which is the answer or one property of it.
fn items<'d>(root: &'d Value, reading: &Reading) -> Option<Place<'d>> {
    let media = super::responses::success(root, &reading.pointer)?.media?;
    let place = Place::find(root, &media.child("schema"))?;
    let whole = view(root, &place);
    if whole.items.is_some() {
        return whole.items;
    }
    let key = wrapper::key(root.pointer(media.as_json_pointer())?);
    let first = whole.properties.get(key).map(|place| view(root, place).items);
    first.unwrap_or_else(|| whole.properties.values().find_map(|place| view(root, place).items))
}
