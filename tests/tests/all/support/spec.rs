//! The API's document under the names of the ledger: what code is made of, whatever the file calls
//! things.

use std::sync::LazyLock;

use openapi_crate::apis;
use openapi_crate::load::Document;
use openapi_crate::lower::{Lowered, lower};
use serde_json::Value;

use super::root;

/// The document that code is made of.
pub(crate) static DOCUMENT: LazyLock<Document> = LazyLock::new(|| {
    let api = apis::one(&root(), Some("ziik")).expect("apis.yaml has `ziik`");
    api.document(&root()).expect("the document and its overlay are right")
});

/// [`DOCUMENT`], made simple.
pub(crate) static LOWERED: LazyLock<Lowered> =
    LazyLock::new(|| lower(&DOCUMENT).expect("openapi.yaml is OpenAPI"));

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
    let composed = || {
        ["/allOf/0/$ref", "/anyOf/0/$ref"].iter().find_map(|path| schema.pointer(path)?.as_str())
    };
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
