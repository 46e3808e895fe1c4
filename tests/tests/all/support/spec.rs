//! openapi.yaml, as it is and as the generator sees it.

use std::sync::LazyLock;

use serde_json::Value;
use xtask::load::{Document, load};
use xtask::lower::{Lowered, lower};
use xtask::overlay;

use super::root;

/// openapi.yaml as it is.
pub(crate) static DOCUMENT: LazyLock<Document> =
    LazyLock::new(|| load(&root().join("openapi.yaml")).expect("openapi.yaml is well-formed"));

/// openapi.yaml with the overlay, made simple.
pub(crate) static LOWERED: LazyLock<Lowered> = LazyLock::new(|| {
    let overlay = load(&root().join("overlay.yaml")).expect("overlay.yaml is well-formed");
    let document = overlay::apply(DOCUMENT.clone(), &overlay).expect("the overlay fits");
    lower(&document).expect("openapi.yaml is OpenAPI")
});

/// [`LOWERED`] as JSON.
pub(crate) static LOWERED_JSON: LazyLock<Value> =
    LazyLock::new(|| serde_json::to_value(&LOWERED.openapi).expect("OpenAPI is JSON"));

/// An operation in a document.
pub(crate) struct Operation<'d> {
    pub(crate) id: &'d str,
    pub(crate) method: String,
    pub(crate) path: &'d str,
    pub(crate) value: &'d Value,
}

/// The operations of a document, in its order.
pub(crate) fn operations(document: &Value) -> Vec<Operation<'_>> {
    let paths = document["paths"].as_object().expect("paths");
    paths
        .iter()
        .flat_map(|(path, item)| {
            let methods = item.as_object().expect("a path item").iter();
            methods.map(move |(method, value)| Operation {
                id: value["operationId"].as_str().expect("an operationId"),
                method: method.to_uppercase(),
                path,
                value,
            })
        })
        .collect()
}

/// The operation with this id.
pub(crate) fn operation<'d>(document: &'d Value, id: &str) -> Operation<'d> {
    operations(document).into_iter().find(|operation| operation.id == id).expect("an operation")
}

/// What `schema` means: itself, or what it refers to.
pub(crate) fn resolve<'d>(document: &'d Value, schema: &'d Value) -> &'d Value {
    // `anyOf` has `null` beside it.
    let composed = || ["/allOf/0/$ref", "/anyOf/0/$ref"].iter().find_map(|path| schema.pointer(path)?.as_str());
    let reference = schema["$ref"].as_str().or_else(composed);
    match reference.and_then(|reference| document.pointer(reference.strip_prefix('#')?)) {
        Some(target) => resolve(document, target),
        None => schema,
    }
}

/// The examples of an answer of success or of a request.
pub(crate) fn example(content: &Value) -> Option<&Value> {
    content.pointer("/content/application~1json/example")
}
