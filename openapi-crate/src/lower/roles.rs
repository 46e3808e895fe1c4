//! Pass: a schema means something else in an answer, in a body that creates, and in the body of a
//! PATCH.
//!
//! | an optional property that is … | in an answer | in a request body | in a PATCH body |
//! |---|---|---|---|
//! | a list or a map | `Option<Vec<T>>` | `Option<Vec<T>>`: an empty one is sent | `Patch<Vec<T>>` |
//! | nullable | `Option<T>` | `Option<T>` | `Patch<T>`: left out, null, value |
//! | anything else | `Option<T>` | `Option<T>` | `Option<T>` |
//! | `readOnly` | as above | is not there | is not there |
//! | `writeOnly` | `Option<T>`, if required, too | as above | as above |
//! | nullable, with the hint `x-three-states` | `Option<T>` | `Patch<T>` | `Patch<T>` |
//!
//! Null is no list or map where the document says that it may stand; elsewhere it is an empty one.
//!
//! A component that is used in several roles and comes out differently is split; the copies are
//! named after their role.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use serde_json::{Map, Value, json};

use super::schemas::marker;
use super::{Context, examples, walk};
use crate::model::{Media, Operation};
use crate::names;

/// Under which key a list or a map says that it may be null, which is no empty one.
pub(super) const NULLABLE: &str = "x-nullable";

/// Under which key a document says that its API sends null for empty lists and maps.
const NULL_IS_EMPTY: &str = "x-null-is-empty";

/// Under which key a property says that it is not for requests.
pub(super) const READ_ONLY: &str = "x-read-only";
/// Under which key a property says that it is not for answers.
pub(super) const WRITE_ONLY: &str = "x-write-only";

/// In the order in which they keep the component's own name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Role {
    Answer,
    Request,
    Patch,
}

pub(super) fn apply(cx: &mut Context, operations: &[Operation]) {
    if cx.root.get(NULL_IS_EMPTY) != Some(&json!(true)) {
        mark_nullable(cx);
    }
    let components = cx.take_components();
    let used = uses(cx, operations, &components);
    let renamed = split(&components, &used, &mut cx.types);
    let mut result = Map::new();
    // An enum that only a parameter uses has no role.
    let mut without_role = Map::new();
    for (name, mut schema) in components {
        let Some(roles) = used.get(&name) else {
            without_role.insert(name, schema);
            continue;
        };
        let mut roles = roles.iter().peekable();
        while let Some(role) = roles.next() {
            let own = if roles.peek().is_some() { schema.clone() } else { schema.take() };
            let mut variant = transform(own, *role);
            rename(&mut variant, *role, &renamed);
            result.insert(renamed.get(&(name.clone(), *role)).unwrap_or(&name).clone(), variant);
        }
    }
    result.extend(without_role);
    for operation in operations {
        let Some(object) = cx.get_mut(&operation.pointer) else { continue };
        let role = request_role(operation);
        if let Some(parameters) = object.get_mut("parameters") {
            rename(parameters, Role::Request, &renamed);
        }
        if let Some(body) = object.get_mut("requestBody") {
            rename(body, role, &renamed);
        }
        if let Some(responses) = object.get_mut("responses") {
            rename(responses, Role::Answer, &renamed);
        }
    }
    cx.set_components(result);
}

/// Marks the lists and maps that may be null.
fn mark_nullable(cx: &mut Context) {
    walk::schemas(&mut cx.root, &mut |schema, _| {
        if is_collection(schema) && schema.get("nullable") == Some(&json!(true)) {
            schema[NULLABLE] = json!(true);
        }
    });
}

fn is_collection(schema: &Value) -> bool {
    walk::is_type(schema, "array")
        || (walk::is_type(schema, "object") && schema.get("properties").is_none())
}

fn request_role(operation: &Operation) -> Role {
    // A form has no null.
    let is_json = operation.body.as_ref().is_some_and(|body| matches!(body.media, Media::Json(_)));
    if operation.method == "PATCH" && is_json { Role::Patch } else { Role::Request }
}

/// The roles of each component, also through other components.
fn uses(
    cx: &Context,
    operations: &[Operation],
    components: &Map<String, Value>,
) -> BTreeMap<String, BTreeSet<Role>> {
    let mut queue = Vec::new();
    for operation in operations {
        let Some(object) = cx.get(&operation.pointer) else { continue };
        let parts = [
            ("parameters", Role::Request),
            ("requestBody", request_role(operation)),
            ("responses", Role::Answer),
        ];
        for (key, role) in parts {
            if let Some(value) = object.get(key) {
                walk::references(value, &mut |name| queue.push((name.to_owned(), role)));
            }
        }
    }
    let mut used: BTreeMap<String, BTreeSet<Role>> = BTreeMap::new();
    while let Some((name, role)) = queue.pop() {
        let Some(schema) = components.get(&name) else { continue };
        if used.entry(name).or_default().insert(role) {
            walk::references(schema, &mut |name| queue.push((name.to_owned(), role)));
        }
    }
    used
}

/// The names of the copies: for each component and role that cannot use the component's own name.
fn split(
    components: &Map<String, Value>,
    used: &BTreeMap<String, BTreeSet<Role>>,
    taken: &mut HashSet<String>,
) -> BTreeMap<(String, Role), String> {
    let mut differing: BTreeSet<&String> = BTreeSet::new();
    loop {
        let before = differing.len();
        for (name, roles) in used.iter().filter(|(_, roles)| roles.len() > 1) {
            let schema = &components[name];
            let mut forms = roles.iter().map(|role| transform(schema.clone(), *role));
            let first = forms.next();
            let mut refers = false;
            walk::references(schema, &mut |target| {
                refers |= differing.iter().any(|name| *name == target);
            });
            if refers || forms.any(|form| Some(form) != first) {
                differing.insert(name);
            }
        }
        if differing.len() == before {
            break;
        }
    }
    let mut renamed = BTreeMap::new();
    for name in differing {
        for role in used[name].iter().skip(1) {
            let suffix = if *role == Role::Patch { "Patch" } else { "Input" };
            renamed.insert(
                (name.clone(), *role),
                names::unique_type(&format!("{name}{suffix}"), taken),
            );
        }
    }
    renamed
}

fn rename(value: &mut Value, role: Role, renamed: &BTreeMap<(String, Role), String>) {
    match value {
        Value::Object(object) => {
            for (key, child) in object {
                let component = child.as_str().filter(|_| key == "$ref").and_then(walk::component);
                match component.and_then(|name| renamed.get(&(name, role))) {
                    Some(name) => *child = walk::reference_to(name)["$ref"].take(),
                    None => rename(child, role, renamed),
                }
            }
        }
        Value::Array(items) => items.iter_mut().for_each(|item| rename(item, role, renamed)),
        _ => {}
    }
}

/// The component as `role` has it.
fn transform(mut schema: Value, role: Role) -> Value {
    transform_properties(&mut schema, role);
    for part in schema.get_mut("allOf").and_then(Value::as_array_mut).into_iter().flatten() {
        transform_properties(part, role);
    }
    schema
}

fn transform_properties(schema: &mut Value, role: Role) {
    let Some(object) = schema.as_object_mut() else { return };
    let mut required: Vec<String> = object
        .get("required")
        .and_then(Value::as_array)
        .map(|names| names.iter().filter_map(Value::as_str).map(ToOwned::to_owned).collect())
        .unwrap_or_default();
    if let Some(properties) = object.get_mut("properties").and_then(Value::as_object_mut) {
        if role != Role::Answer {
            properties.retain(|name, property| {
                let stays = property.get(READ_ONLY).is_none();
                required.retain(|required| stays || required != name);
                stays
            });
        }
        for (name, property) in properties.iter_mut() {
            let Some(property) = property.as_object_mut() else { continue };
            property.shift_remove(READ_ONLY);
            let is_unseen = property.shift_remove(WRITE_ONLY).is_some() && role == Role::Answer;
            required.retain(|required| !is_unseen || required != name);
        }
    }
    for (name, property) in
        object.get_mut("properties").and_then(Value::as_object_mut).into_iter().flatten()
    {
        let is_true = |key: &str| property.get(key).is_some_and(|value| *value == json!(true));
        let nullable = is_true("nullable");
        let three_states = nullable && is_true("x-three-states");
        // What may be null may as well be missing in an answer.
        if role == Role::Answer && nullable {
            required.retain(|required| required != name);
        }
        if required.contains(name) {
            continue;
        }
        if let Some(property) = property.as_object_mut() {
            property.shift_remove("nullable");
            property.shift_remove("x-three-states");
        }
        match role {
            Role::Patch if nullable || is_collection(property) => wrap(property),
            Role::Request if three_states => wrap(property),
            _ => {}
        }
    }
    if required.is_empty() {
        object.shift_remove("required");
    } else {
        object.insert("required".to_owned(), json!(required));
    }
}

/// Makes it a `Patch`. What is said of the place stays there.
fn wrap(property: &mut Value) {
    let said = ["description", examples::SAMPLE]
        .map(|key| property.get(key).map(|value| (key.to_owned(), value.clone())));
    let marker = marker("Patch", Some(&property.take()));
    *property = json!({ "x-rust-type": marker });
    if let Some(object) = property.as_object_mut() {
        object.extend(said.into_iter().flatten());
    }
}
