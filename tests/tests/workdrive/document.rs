//! WorkDrive's document under the names of the ledger: what code is made of.

use std::path::Path;
use std::sync::LazyLock;

use openapi_crate::apis;
use openapi_crate::load::Document;
use serde_json::Value;

static DOCUMENT: LazyLock<Document> = LazyLock::new(|| {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let api = apis::one(&root, Some("workdrive")).expect("apis.yaml has `workdrive`");
    api.document(&root).expect("the document and its overlay are right")
});

/// An operation as the document has it.
pub(crate) struct Operation {
    pub(crate) id: &'static str,
    pub(crate) method: String,
    pub(crate) path: &'static str,
    pub(crate) value: &'static Value,
}

/// All of them, in the document's order.
pub(crate) fn operations() -> Vec<Operation> {
    let paths = DOCUMENT.root["paths"].as_object().expect("paths");
    let operations = paths.iter().flat_map(|(path, item)| {
        item.as_object().expect("a path item").iter().map(move |(method, value)| Operation {
            id: value["operationId"].as_str().expect("an operationId"),
            method: method.to_uppercase(),
            path,
            value,
        })
    });
    operations.collect()
}

fn operation(id: &str) -> Operation {
    operations().into_iter().find(|operation| operation.id == id).expect("an operation")
}

/// The example of an operation's body.
pub(crate) fn request(id: &str) -> Option<&'static Value> {
    operation(id).value.pointer("/requestBody/content/application~1json/example")
}

/// The example of an operation's answer of success.
pub(crate) fn answer(id: &str) -> Option<&'static Value> {
    operation(id).value.pointer("/responses/200/content/application~1json/example")
}
