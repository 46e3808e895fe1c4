//! A document: its operations, and where each of them is.

use std::fmt;
use std::path::Path;
use std::sync::Arc;

use serde_json::{Map, Value};

use super::schema::Schemas;
use super::security::Security;
use crate::faults::{InvalidText, Rule};
use crate::names::lasting;
use crate::router::Operation;

/// The methods that a path can have.
const METHODS: [&str; 8] = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/// A description of an API in `OpenAPI` 3.
///
/// It answers a request with the example that it has for the operation, or with a value made from
/// the schema. [`Mock`](super::Mock) serves one, and a [`Tenant`](crate::Tenant) answers from one
/// what it has no state for. A clone is cheap.
///
/// ```
/// use ziik_fake::documented::Document;
///
/// let document = Document::from_text(
///     "openapi: 3.0.3
/// servers: [{url: https://pets.example/v1}]
/// paths:
///   /pets/{pet}:
///     get:
///       operationId: get_pet
///       parameters: [{name: pet, in: path, required: true, schema: {type: integer}}]
///       responses: {200: {description: The pet.}}
/// ",
/// )?;
/// assert_eq!(document.operations()[0].id, "get_pet");
/// assert_eq!(document.base_path(), "/v1");
/// # Ok::<(), ziik_fake::documented::InvalidDocument>(())
/// ```
#[derive(Clone)]
pub struct Document(Arc<Inner>);

struct Inner {
    root: Value,
    base_path: String,
    operations: Vec<Documented>,
}

/// An operation of a document.
pub(crate) struct Documented {
    pub(crate) operation: Operation,
    pub(crate) security: Security,
    /// The description, with its parameters and body where they are used.
    pub(super) value: Value,
}

impl Document {
    /// Reads a JSON or YAML file.
    ///
    /// # Errors
    ///
    /// The file cannot be read, or is no `OpenAPI` 3 document.
    pub fn read(path: impl AsRef<Path>) -> Result<Self, InvalidDocument> {
        let path = path.as_ref();
        let text = std::fs::read_to_string(path).map_err(|error| {
            InvalidDocument(format!("cannot read `{}`: {error}", path.display()))
        })?;
        Self::from_text(&text)
            .map_err(|error| InvalidDocument(format!("`{}`: {error}", path.display())))
    }

    /// Reads JSON or YAML.
    ///
    /// # Errors
    ///
    /// The text is neither, or no `OpenAPI` 3 document.
    pub fn from_text(text: &str) -> Result<Self, InvalidDocument> {
        // Not all JSON is YAML for the YAML parser, and it is the slower of the two.
        let text = text.trim_start_matches('\u{feff}');
        let root = if text.trim_start().starts_with('{') {
            serde_json::from_str(text).map_err(|error| error.to_string())
        } else {
            yaml(text)
        };
        Self::from_value(root.map_err(InvalidDocument)?)
    }

    /// Takes a document that is read already.
    ///
    /// # Errors
    ///
    /// The value is no `OpenAPI` 3 document.
    pub fn from_value(root: Value) -> Result<Self, InvalidDocument> {
        let version = root["openapi"].as_str().unwrap_or_default();
        if !version.starts_with("3.") {
            return Err(InvalidDocument(format!(
                "`openapi` has to be 3.0 or 3.1, and is `{version}`"
            )));
        }
        let paths = root["paths"].as_object();
        let paths = paths.ok_or_else(|| InvalidDocument("`paths` is no object".to_owned()))?;
        let mut operations = Vec::new();
        for (path, item) in paths.iter().filter(|(path, _)| path.starts_with('/')) {
            let item = Schemas { root: &root }.resolve(item);
            let methods = item.as_object().into_iter().flatten();
            for (method, operation) in methods.filter(|(key, _)| METHODS.contains(&key.as_str())) {
                if let Some(operation) = operation.as_object() {
                    operations.push(Documented::new(&root, path, method, item, operation));
                }
            }
        }
        let base_path = base_path(&root["servers"][0]);
        Ok(Self(Arc::new(Inner { root, base_path, operations })))
    }

    /// The document without an operation.
    pub(crate) fn empty() -> Self {
        let (root, base_path) = (Value::Null, String::new());
        Self(Arc::new(Inner { root, base_path, operations: Vec::new() }))
    }

    /// Its operations, in the document's order. One without an `operationId` has its method and
    /// path as the id: `get_pets_pet` for `GET /pets/{pet}`.
    #[must_use]
    pub fn operations(&self) -> Vec<Operation> {
        self.all().iter().map(|documented| documented.operation).collect()
    }

    /// The path of the first server's address, such as `/v1`. Empty where it has none.
    #[must_use]
    pub fn base_path(&self) -> &str {
        &self.0.base_path
    }

    /// Reads a rule as [`Rule`] does from text; its operations are those of this document.
    ///
    /// # Errors
    ///
    /// The text is no rule, or names an operation that the document does not have.
    pub fn rule(&self, text: &str) -> Result<Rule, InvalidText> {
        Rule::read(text, &self.operations())
    }

    pub(crate) fn all(&self) -> &[Documented] {
        &self.0.operations
    }

    pub(super) fn schemas(&self) -> Schemas<'_> {
        Schemas { root: &self.0.root }
    }
}

impl fmt::Debug for Document {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Document")
            .field("base_path", &self.0.base_path)
            .field("operations", &self.0.operations.len())
            .finish_non_exhaustive()
    }
}

impl Documented {
    fn new(
        root: &Value,
        path: &str,
        method: &str,
        item: &Value,
        operation: &Map<String, Value>,
    ) -> Self {
        let mut value = operation.clone();
        let parameters = parameters(root, item, &value);
        value.insert("parameters".to_owned(), parameters);
        if let Some(body) = value.get_mut("requestBody") {
            *body = Schemas { root }.resolve(body).clone();
        }
        let named = value.get("operationId").and_then(Value::as_str).map(lasting);
        let value = Value::Object(value);
        Self {
            operation: Operation {
                id: named.unwrap_or_else(|| lasting(&name(method, path))),
                method: lasting(&method.to_uppercase()),
                path: lasting(path),
                has_state: false,
            },
            security: Security::new(root, &value),
            value,
        }
    }

    /// Its parameters at a place: `path`, `query`, `header` or `cookie`.
    pub(super) fn parameters<'d>(&'d self, place: &'d str) -> impl Iterator<Item = &'d Value> {
        let all = self.value["parameters"].as_array().into_iter().flatten();
        all.filter(move |parameter| parameter["in"] == place)
    }
}

/// Reads YAML, with the merge keys `<<` carried out.
fn yaml(text: &str) -> Result<Value, String> {
    let mut root: serde_yaml::Value =
        serde_yaml::from_str(text).map_err(|error| error.to_string())?;
    root.apply_merge().map_err(|error| error.to_string())?;
    serde_json::to_value(root).map_err(|error| error.to_string())
}

/// The parameters of an operation, and those of its path that it does not have itself.
fn parameters(root: &Value, item: &Value, operation: &Map<String, Value>) -> Value {
    let resolved = |list: Option<&Value>| -> Vec<Value> {
        let list = list.and_then(Value::as_array).into_iter().flatten();
        list.map(|parameter| Schemas { root }.resolve(parameter).clone()).collect()
    };
    let mut own = resolved(operation.get("parameters"));
    let shared = resolved(item.get("parameters"));
    let is_own = |shared: &Value| {
        own.iter().any(|own| own["name"] == shared["name"] && own["in"] == shared["in"])
    };
    let more: Vec<_> = shared.into_iter().filter(|shared| !is_own(shared)).collect();
    own.extend(more);
    Value::Array(own)
}

/// A name for an operation that has none.
fn name(method: &str, path: &str) -> String {
    let words = path.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    [method].into_iter().chain(words).collect::<Vec<_>>().join("_")
}

/// The path of a server's address, with the defaults of its variables.
fn base_path(server: &Value) -> String {
    let mut url = server["url"].as_str().unwrap_or_default().to_owned();
    for (name, variable) in server["variables"].as_object().into_iter().flatten() {
        let default = variable["default"].as_str().unwrap_or_default();
        url = url.replace(&format!("{{{name}}}"), default);
    }
    let path = match url.split_once("://") {
        Some((_, rest)) => rest.find('/').map_or("", |at| &rest[at..]),
        None => &url,
    };
    let path = path.split(['?', '#']).next().unwrap_or_default().trim_matches('/');
    if path.is_empty() { String::new() } else { format!("/{path}") }
}

/// A document that cannot be used. The message says what is wrong with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvalidDocument(String);

impl fmt::Display for InvalidDocument {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for InvalidDocument {}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn base_paths() {
        for (server, path) in [
            (json!(null), ""),
            (json!({"url": "/"}), ""),
            (json!({"url": "/v1/"}), "/v1"),
            (json!({"url": "https://a.example"}), ""),
            (json!({"url": "https://a.example/v1/x"}), "/v1/x"),
            (
                json!({"url": "https://{a}.example/{b}", "variables": {"b": {"default": "v2"}}}),
                "/v2",
            ),
        ] {
            assert_eq!(base_path(&server), path, "{server}");
        }
    }

    #[test]
    fn operations_have_names_and_the_parameters_of_their_path() {
        let document = Document::from_value(json!({
            "openapi": "3.0.0",
            "components": {"parameters": {"P": {"name": "p", "in": "path"}}},
            "paths": {"/a/{p}": {
                "parameters": [{"$ref": "#/components/parameters/P"}, {"name": "q", "in": "query"}],
                "get": {"parameters": [{"name": "q", "in": "query", "required": true}]},
            }},
        }));
        let document = document.unwrap();
        let documented = &document.all()[0];
        assert_eq!(documented.operation.id, "get_a_p");
        assert_eq!(documented.parameters("path").count(), 1);
        let query: Vec<_> = documented.parameters("query").collect();
        assert!(query.len() == 1 && query[0]["required"] == true, "{query:?}");
    }

    #[test]
    fn yaml_with_anchors_and_numbers_as_keys() {
        let document = Document::from_text(
            "\u{feff}openapi: 3.0.3
x-shared: &shared {responses: {200: {description: Fine.}}}
paths:
  /a: {get: {<<: *shared, operationId: a}}
",
        );
        let document = document.unwrap();
        assert!(document.all()[0].value["responses"]["200"].is_object());
    }

    #[test]
    fn what_is_no_document() {
        for (text, message) in [
            ("{", "EOF while parsing an object at line 1 column 1"),
            ("a: [", "did not find expected"),
            ("swagger: '2.0'", "`openapi` has to be 3.0 or 3.1, and is ``"),
            ("openapi: 3.0.3", "`paths` is no object"),
        ] {
            let error = Document::from_text(text).unwrap_err().to_string();
            assert!(error.contains(message), "{text}: {error}");
        }
        let error = Document::read("nowhere.yaml").unwrap_err().to_string();
        assert!(error.starts_with("cannot read `nowhere.yaml`: "), "{error}");
    }
}
