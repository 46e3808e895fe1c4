//! What a document says of a place in the body of an answer.

use percent_encoding::percent_decode_str;
use serde_json::Value;

/// The keywords whose schemas speak of the same value.
const TOGETHER: &[&str] = &["allOf", "anyOf", "oneOf", "if", "then", "else"];
/// Those whose schemas hold for it whatever it is.
const CERTAIN: &[&str] = &["allOf"];

/// A place, and the schemas that speak of the value there. Without any, nothing is said of it.
#[derive(Debug, Clone)]
pub(crate) struct Place<'d> {
    document: &'d Value,
    keywords: &'static [&'static str],
    schemas: Vec<&'d Value>,
}

impl<'d> Place<'d> {
    /// The body of an operation's answer with this status. `operation` is where the operation
    /// stands in the document.
    pub(crate) fn of_answer(document: &'d Value, operation: &str, status: u16) -> Self {
        let responses = document.pointer(operation).map(|operation| &operation["responses"]);
        let [code, class] = [status.to_string(), format!("{}XX", status / 100)];
        let answer = responses.and_then(|responses| {
            [code.as_str(), class.as_str(), "default"].iter().find_map(|key| responses.get(key))
        });
        let content = answer.and_then(|answer| followed(document, answer)["content"].as_object());
        let schemas =
            content.into_iter().flat_map(|content| content.values()).map(|media| &media["schema"]);
        Self { document, keywords: TOGETHER, schemas: Vec::new() }.with(schemas)
    }

    /// Another place, of which these schemas speak.
    fn with(&self, schemas: impl IntoIterator<Item = &'d Value>) -> Self {
        let Self { document, keywords, .. } = *self;
        let mut all = Vec::new();
        schemas.into_iter().for_each(|schema| collect(document, keywords, schema, &mut all));
        Self { document, keywords, schemas: all }
    }

    /// Where a value is none that the document describes: of another type, or without what is
    /// required. Of unions, nothing is known.
    pub(crate) fn contradiction(&self, value: &Value) -> Option<String> {
        let own = self.schemas.iter().take(1).copied();
        Self { keywords: CERTAIN, ..self.clone() }.with(own).contradiction_at(value, "")
    }

    fn contradiction_at(&self, value: &Value, at: &str) -> Option<String> {
        if self.schemas.iter().any(|schema| !is_of_type(schema, value)) {
            return Some(format!("{at} is of another type"));
        }
        match value {
            Value::Object(object) => {
                let required =
                    self.schemas.iter().filter_map(|schema| schema["required"].as_array());
                let mut required = required.flatten().filter_map(Value::as_str);
                let is_missing = |name: &&str| {
                    let place = self.property(name);
                    let mut schemas = place.iter().flat_map(|place| &place.schemas);
                    !object.contains_key(*name)
                        && !schemas.any(|schema| schema["writeOnly"] == true)
                };
                required.find(is_missing).map(|name| format!("{at}.{name} is missing")).or_else(
                    || {
                        object.iter().find_map(|(key, value)| {
                            self.property(key)?.contradiction_at(value, &format!("{at}.{key}"))
                        })
                    },
                )
            }
            Value::Array(items) => {
                let place = self.item();
                items.iter().find_map(|item| place.contradiction_at(item, &format!("{at}.*")))
            }
            _ => None,
        }
    }

    /// What is said of a property; nothing where properties are named and this one is not.
    pub(crate) fn property(&self, key: &str) -> Option<Self> {
        let mut found = Vec::new();
        let mut is_open = true;
        for schema in &self.schemas {
            let names = schema["properties"].as_object().filter(|names| !names.is_empty());
            let patterns = schema["patternProperties"].as_object();
            found.extend(names.and_then(|names| names.get(key)));
            // Which of the patterns it is does not matter.
            found.extend(patterns.into_iter().flat_map(|patterns| patterns.values()));
            match &schema["additionalProperties"] {
                Value::Bool(true) => return Some(self.with(found)),
                rest @ Value::Object(_) if names.is_none_or(|names| !names.contains_key(key)) => {
                    found.push(rest);
                }
                _ => is_open &= names.is_none(),
            }
        }
        (is_open || !found.is_empty()).then(|| self.with(found))
    }

    /// What is said of the items of a list.
    pub(crate) fn item(&self) -> Self {
        let tuples = |schema: &'d Value| schema["prefixItems"].as_array().into_iter().flatten();
        let items = self
            .schemas
            .iter()
            .flat_map(|schema| std::iter::once(&schema["items"]).chain(tuples(schema)));
        self.with(items)
    }
}

/// Adds a schema, and those that speak of the same value.
fn collect<'d>(
    document: &'d Value,
    keywords: &[&str],
    schema: &'d Value,
    all: &mut Vec<&'d Value>,
) {
    let schema = followed(document, schema);
    if !schema.is_object() || all.iter().any(|known| std::ptr::eq(*known, schema)) {
        return;
    }
    all.push(schema);
    for keyword in keywords {
        match &schema[*keyword] {
            Value::Array(members) => {
                for member in members {
                    collect(document, keywords, member, all);
                }
            }
            member => collect(document, keywords, member, all),
        }
    }
}

/// What a reference leads to. One that leads to itself is as good as none.
fn followed<'d>(document: &'d Value, mut value: &'d Value) -> &'d Value {
    for _ in 0..100 {
        let Some(reference) = value["$ref"].as_str() else { return value };
        let pointer = percent_decode_str(reference.strip_prefix('#').unwrap_or_default());
        let pointer = pointer.decode_utf8_lossy();
        value = document.pointer(&pointer).unwrap_or(&Value::Null);
    }
    &Value::Null
}

/// Whether a value is of a type that a schema names, if it names any.
fn is_of_type(schema: &Value, value: &Value) -> bool {
    let is = |name: &str| match name {
        "null" => value.is_null(),
        "boolean" => value.is_boolean(),
        "integer" | "number" => value.is_number(),
        "string" => value.is_string(),
        "array" => value.is_array(),
        "object" => value.is_object(),
        _ => true,
    };
    match &schema["type"] {
        Value::String(_) if value.is_null() && schema["nullable"] == true => true,
        Value::String(name) => is(name),
        Value::Array(names) => names.iter().filter_map(Value::as_str).any(is),
        // A schema without a type that has properties or items describes an object or a list.
        _ if schema["properties"].is_object() => value.is_object() || value.is_null(),
        _ if schema["items"].is_object() => value.is_array() || value.is_null(),
        _ => true,
    }
}
