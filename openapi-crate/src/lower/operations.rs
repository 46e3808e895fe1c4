//! Pass: every operation gets an id that is a Rust name and its own; the table of operations
//! starts here.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::{Context, lifted, object};
use crate::document::{METHODS, has_constant};
use crate::model::{Location, Operation, Success};
use crate::names;
use crate::problem::Pointer;
use crate::security::Schemes;

pub(super) fn collect(cx: &mut Context, schemes: &Schemes) -> Vec<Operation> {
    let mut operations = Vec::new();
    let mut taken = names::taken_methods();
    let by_default = schemes.alternatives(cx.root.get("security")).unwrap_or_default();
    let paths = Pointer::root().child("paths");
    let found: Vec<(String, &str)> = cx
        .get(&paths)
        .and_then(Value::as_object)
        .into_iter()
        .flatten()
        .flat_map(|(path, item)| {
            METHODS.into_iter().filter(|m| item.get(m).is_some()).map(|m| (path.clone(), m))
        })
        .collect();
    for (path, method) in found {
        let pointer = paths.child(&path).child(method);
        let shared = cx.get(&paths.child(&path)).and_then(|item| item.get("parameters")).cloned();
        let Some(object) = cx.get_mut(&pointer).and_then(Value::as_object_mut) else { continue };
        let given = object
            .get("operationId")
            .and_then(Value::as_str)
            .filter(|id| id.contains(char::is_alphanumeric));
        let given = given.map(ToOwned::to_owned);
        let wanted =
            names::snake(given.as_deref().unwrap_or(&names::of_method_and_path(method, &path)));
        let id = names::free_method(&wanted, &mut taken);
        object.insert("operationId".to_owned(), json!(id));
        merge_parameters(object, shared);
        let own = schemes.alternatives(object.get("security"));
        let mut operation = describe(object, &id, &pointer, method, &path);
        operation.security = own.unwrap_or_else(|| by_default.clone());
        operations.push(operation);
        if given.is_none() {
            cx.warn(
                &pointer,
                format!("has no operationId: named `{id}` after its method and path"),
            );
        } else if id != wanted {
            cx.warn(
                &pointer.child("operationId"),
                format!("`{wanted}` is taken: this one is named `{id}`"),
            );
        }
    }
    warn_of_methods(cx, &paths);
    for item in cx
        .get_mut(&paths)
        .and_then(Value::as_object_mut)
        .into_iter()
        .flat_map(|paths| paths.values_mut())
    {
        if let Some(item) = item.as_object_mut() {
            item.retain(|key, _| METHODS.contains(&key.as_str()));
        }
    }
    operations
}

/// What the document says about its tags, by their names.
pub(super) fn tags(root: &Value) -> BTreeMap<String, String> {
    let tags = root.get("tags").and_then(Value::as_array).into_iter().flatten();
    let text = |tag: &Value, key: &str| tag.get(key)?.as_str().map(|text| text.trim().to_owned());
    tags.filter_map(|tag| Some((text(tag, "name")?, text(tag, "description")?))).collect()
}

/// The methods that only read, of those that the crate `http` does not know.
const SAFE: [&str; 4] = ["query", "propfind", "report", "search"];

/// OpenAPI 3.2 has room for any method.
fn warn_of_methods(cx: &mut Context, paths: &Pointer) {
    let items = cx.get(paths).and_then(Value::as_object).into_iter().flatten();
    let left_out: Vec<Pointer> = items
        .filter_map(|(path, item)| Some((path, item.get("additionalOperations")?.as_object()?)))
        .flat_map(|(path, additional)| {
            let at = paths.child(path).child("additionalOperations");
            additional.keys().map(move |method| at.child(method))
        })
        .collect();
    for at in left_out {
        cx.warn(&at, "left out: this is no method that is known");
    }
}

fn describe(
    object: &serde_json::Map<String, Value>,
    id: &str,
    pointer: &Pointer,
    method: &str,
    path: &str,
) -> Operation {
    let text = |key: &str| {
        object
            .get(key)
            .and_then(Value::as_str)
            .map(str::trim)
            .filter(|t| !t.is_empty())
            .map(ToOwned::to_owned)
    };
    let first_tag = object.get("tags").and_then(|tags| tags.get(0)).and_then(Value::as_str);
    let strings = |key: &str| {
        let list = object.get(key).and_then(Value::as_array).into_iter().flatten();
        list.filter_map(Value::as_str).map(ToOwned::to_owned).collect()
    };
    Operation {
        id: id.to_owned(),
        pointer: pointer.clone(),
        method: method.to_ascii_uppercase(),
        // What follows a `#` is never sent.
        path: rooted(path.split('#').next().unwrap_or_default()),
        tag: first_tag.map(ToOwned::to_owned),
        summary: text("summary"),
        description: text("description"),
        evidence: object.get("x-evidence").cloned(),
        alternatives: strings("x-alternatives"),
        see: strings("x-see"),
        deprecated: object.get("deprecated").and_then(Value::as_bool).unwrap_or(false),
        security: Vec::new(),
        parameters: Vec::new(),
        body: None,
        success: Success::empty(Vec::new()),
        failures: Vec::new(),
        failure_type: String::new(),
        page_by: None,
        repeatable: SAFE.contains(&method)
            || object.get("x-repeatable").and_then(Value::as_bool).unwrap_or(false),
        idempotency_key: None,
        lifted: lifted::of(object),
    }
}

fn rooted(path: &str) -> String {
    if path.starts_with('/') { path.to_owned() } else { format!("/{path}") }
}

/// The path item's parameters belong to each of its operations, which may override them.
fn merge_parameters(operation: &mut serde_json::Map<String, Value>, shared: Option<Value>) {
    let Some(Value::Array(shared)) = shared else { return };
    let own = operation.entry("parameters").or_insert_with(|| json!([]));
    let Value::Array(own) = own else { return };
    let key = |parameter: &Value| (parameter.get("name").cloned(), parameter.get("in").cloned());
    let inherited: Vec<Value> =
        shared.into_iter().filter(|p| !own.iter().any(|o| key(o) == key(p))).collect();
    own.splice(0..0, inherited);
}

/// Writes the paths anew. Progenitor is asked for types only, so each operation gets a path of its
/// own that holds its id and the Rust names of its path parameters, whatever the path of the API
/// looks like.
pub(super) fn rename_templates(cx: &mut Context, operations: &[Operation]) {
    let mut paths = json!({});
    for operation in operations {
        let Some(mut given) = cx.get_mut(&operation.pointer).map(Value::take) else { continue };
        let parameters =
            operation.parameters.iter().filter(|parameter| parameter.location == Location::Path);
        let template = parameters
            .fold(format!("/{}", operation.id), |path, p| format!("{path}/{{{}}}", p.ident));
        let mut part = |key: &str| given.get_mut(key).map(Value::take);
        let mut kept = object([
            ("operationId", json!(operation.id)),
            ("responses", part("responses").unwrap_or_default()),
            ("parameters", part("parameters").unwrap_or_default()),
        ]);
        if let Some(body) = part("requestBody") {
            kept["requestBody"] = body;
        }
        let method = operation.method.to_ascii_lowercase();
        let method = if has_constant(&method) { method } else { "post".to_owned() };
        paths[template] = object([(&method, kept)]);
    }
    cx.root["paths"] = paths;
}
