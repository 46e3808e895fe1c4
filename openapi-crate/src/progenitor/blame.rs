//! When progenitor gives up on a document: which schemas it stumbles over. They become any JSON
//! value, and the rest is generated.

use openapiv3::OpenAPI;
use serde_json::{Map, Value, json};

use super::run;
use crate::problem::{Pointer, Problem, Result, Warning};

/// How many times in a row schemas are taken out.
const ROUNDS: usize = 4;

/// Rust for as much of the document as progenitor takes, and what it does not take.
///
/// # Errors
/// It gives up for another reason than a schema of its own; the message names the operation where
/// it is one.
pub(super) fn run_what_works(openapi: &OpenAPI) -> Result<(syn::File, Vec<Warning>)> {
    let mut reason = match run(openapi) {
        Ok(file) => return Ok((file, Vec::new())),
        Err(reason) => reason,
    };
    let mut document =
        serde_json::to_value(openapi).map_err(|error| Problem::new(error.to_string()))?;
    let mut warnings = Vec::new();
    for _ in 0..ROUNDS {
        let culprits = culprits(&document);
        if culprits.is_empty() {
            break;
        }
        for (name, reason) in &culprits {
            let at = Pointer::root().join(&["components", "schemas", name]);
            warnings.push(Warning {
                pointer: at,
                message: format!(
                    "{}: becomes any JSON value",
                    reason.message.trim_end_matches([':', ' '])
                ),
            });
        }
        forget(&mut document, &culprits);
        match parsed(&document).and_then(|openapi| run(&openapi)) {
            Ok(file) => return Ok((file, warnings)),
            Err(next) => reason = next,
        }
    }
    Err(operation_at_fault(&document).unwrap_or(reason))
}

fn parsed(document: &Value) -> Result<OpenAPI> {
    serde_json::from_value(document.clone()).map_err(|error| Problem::new(error.to_string()))
}

/// Why progenitor gives up on a document with these parts, if it does.
fn failure(paths: &Value, schemas: &Map<String, Value>) -> Option<Problem> {
    let document = json!({
        "openapi": "3.0.3",
        "info": { "title": "", "version": "" },
        "paths": paths,
        "components": { "schemas": schemas },
    });
    parsed(&document).and_then(|openapi| run(&openapi)).err()
}

/// The components that progenitor gives up on by themselves, with any value in place of what they
/// refer to.
fn culprits(document: &Value) -> Vec<(String, Problem)> {
    let schemas = document.pointer("/components/schemas").and_then(Value::as_object);
    let one = |(name, schema): (&String, &Value)| {
        let mut schema = schema.clone();
        without_references(&mut schema, &|_| true);
        let reason = failure(&json!({}), &Map::from_iter([(name.clone(), schema)]))?;
        Some((name.clone(), reason))
    };
    schemas.into_iter().flatten().filter_map(one).collect()
}

/// The first operation that progenitor gives up on by itself.
fn operation_at_fault(document: &Value) -> Option<Problem> {
    document.get("paths")?.as_object()?.iter().find_map(|(path, item)| {
        let mut item = item.clone();
        without_references(&mut item, &|_| true);
        let reason = failure(&json!({ path: item }), &Map::new())?;
        let id = path.trim_start_matches('/').split('/').next().unwrap_or_default();
        Some(Problem::new(format!("the operation `{id}`: {}", reason.message)))
    })
}

fn forget(document: &mut Value, culprits: &[(String, Problem)]) {
    let names: Vec<String> = culprits.iter().map(|(name, _)| name.clone()).collect();
    without_references(document, &|reference| {
        let name =
            reference.rsplit('/').next().unwrap_or_default().replace("~1", "/").replace("~0", "~");
        names.contains(&name)
    });
    if let Some(schemas) =
        document.pointer_mut("/components/schemas").and_then(Value::as_object_mut)
    {
        schemas.retain(|name, _| !names.contains(name));
    }
}

/// Puts any value in place of each reference that `goes`.
fn without_references(value: &mut Value, goes: &dyn Fn(&str) -> bool) {
    if value.get("$ref").and_then(Value::as_str).is_some_and(goes) {
        *value = json!({});
    }
    match value {
        Value::Object(object) => {
            object.values_mut().for_each(|child| without_references(child, goes));
        }
        Value::Array(items) => items.iter_mut().for_each(|item| without_references(item, goes)),
        _ => {}
    }
}
