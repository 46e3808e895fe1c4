//! Small changes of openapi.yaml that are real: something else is sent or answered.
//!
//! They find their place by our names, so they are made before the document is written in other
//! words.

mod answers;
mod operations;
mod parameters;
mod requests;

use openapi_crate::diff::Kind;
use serde_json::Value;

/// A change of the API.
#[derive(Clone, Copy)]
pub(crate) struct RealChange {
    pub name: &'static str,
    /// Makes the change in openapi.yaml.
    pub apply: fn(&mut Value),
    /// What the diff says of it: the kinds of change and their subjects, sorted, without changes
    /// of documentation.
    pub expect: &'static [(Kind, &'static str)],
}

/// Returns all changes.
pub(crate) fn all() -> Vec<RealChange> {
    [answers::ALL, requests::ALL, parameters::ALL, operations::ALL].concat()
}

/// Returns the operation with this id.
fn operation<'d>(document: &'d mut Value, id: &str) -> &'d mut Value {
    let paths = document["paths"].as_object_mut().unwrap();
    let operations = paths.values_mut().flat_map(|item| item.as_object_mut().unwrap().values_mut());
    operations.into_iter().find(|operation| operation["operationId"] == id).unwrap()
}

fn parameter<'d>(document: &'d mut Value, id: &str, name: &str) -> &'d mut Value {
    let parameters = operation(document, id)["parameters"].as_array_mut().unwrap();
    parameters.iter_mut().find(|parameter| parameter["name"] == name).unwrap()
}

fn schema<'d>(document: &'d mut Value, name: &str) -> &'d mut Value {
    document["components"]["schemas"].get_mut(name).unwrap()
}

fn property<'d>(document: &'d mut Value, name: &str, property: &str) -> &'d mut Value {
    schema(document, name)["properties"].get_mut(property).unwrap()
}

fn remove(value: &mut Value, key: &str) -> Value {
    value.as_object_mut().unwrap().shift_remove(key).unwrap()
}

fn push(list: &mut Value, value: Value) {
    list.as_array_mut().unwrap().push(value);
}
