//! Pass: text that is called what secrets are called is a secret, wherever it stands.

use serde_json::{Value, json};

use super::{Context, walk};

/// What the names of secrets end with, without what is between their words. A `token` by itself
/// may be that of a page.
const ENDINGS: [&str; 14] = [
    "accesstoken",
    "apikey",
    "authtoken",
    "bearertoken",
    "idtoken",
    "passcode",
    "passphrase",
    "passwd",
    "password",
    "privatekey",
    "refreshtoken",
    "secret",
    "secretkey",
    "sessiontoken",
];

/// Marks properties and parameters; `x-secret: false` says that one is none.
pub(super) fn mark(cx: &mut Context) {
    walk::schemas(&mut cx.root, &mut |schema, _| {
        let properties = schema.get_mut("properties").and_then(Value::as_object_mut);
        for (name, property) in properties.into_iter().flatten() {
            mark_one(name, property);
        }
    });
    let paths = cx.root.get_mut("paths").and_then(Value::as_object_mut).into_iter().flatten();
    let parts = paths.filter_map(|(_, item)| item.as_object_mut()).flatten();
    for (key, part) in parts {
        let parameters = if key == "parameters" { Some(part) } else { part.get_mut("parameters") };
        for parameter in parameters.and_then(Value::as_array_mut).into_iter().flatten() {
            let name = parameter.get("name").and_then(Value::as_str).map(ToOwned::to_owned);
            if let (Some(name), Some(schema)) = (name, parameter.get_mut("schema")) {
                mark_one(&name, schema);
            }
        }
    }
}

fn mark_one(name: &str, schema: &mut Value) {
    let Some(object) = schema.as_object_mut() else { return };
    let is_text = object.get("type").is_some_and(|kind| kind == "string");
    let is_free = !object.contains_key("enum") && !object.contains_key("x-secret");
    if is_text && is_free && is_secret(name) {
        object.insert("x-secret".to_owned(), json!(true));
    }
}

/// Whether a name is that of a secret.
pub(super) fn is_secret(name: &str) -> bool {
    let name = bare(name);
    ENDINGS.iter().any(|ending| name.ends_with(ending))
}

/// What is in the names of things that an example had better not have a value for.
const DELICATE: [&str; 5] = ["apikey", "credential", "password", "secret", "token"];

/// Whether a value under this name would look like a secret, even where it is none.
pub(super) fn is_delicate(name: &str) -> bool {
    let name = bare(name);
    DELICATE.iter().any(|word| name.contains(word))
}

/// A name in small letters, without what is between its words.
fn bare(name: &str) -> String {
    name.replace(|c: char| !c.is_ascii_alphanumeric(), "").to_ascii_lowercase()
}
