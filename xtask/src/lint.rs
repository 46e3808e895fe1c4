//! Stage `lint`: what in a document would make a poor client.
//!
//! A finding is not a reason to stop: `lower` has an answer for each. It is a reason to ask the document's author, or to write an
//! overlay action.

use std::collections::HashMap;
use std::fmt;

use serde_json::Value;

use crate::document::METHODS;
use crate::load::Document;
use crate::names;
use crate::problem::Pointer;

/// How bad it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The generated code would break with the next document, or cannot be used.
    Error,
    /// The generated code is poorer than it could be.
    Warning,
}

/// One thing that is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// How bad it is.
    pub severity: Severity,
    /// Where it is.
    pub pointer: Pointer,
    /// What it is, and what follows.
    pub message: String,
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let severity = match self.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
        };
        write!(f, "{}: {severity}: {}", self.pointer, self.message)
    }
}

/// Looks through a document.
#[must_use]
pub fn lint(document: &Document) -> Vec<Finding> {
    let mut lint = Lint { document: &document.root, findings: Vec::new(), ids: HashMap::new() };
    let paths = Pointer::root().child("paths");
    for (path, item) in document.root.get("paths").and_then(Value::as_object).into_iter().flatten() {
        for method in METHODS {
            if let Some(operation) = item.get(method) {
                lint.operation(path, item, operation, &paths.child(path).child(method));
            }
        }
    }
    lint.type_names();
    lint.findings
}

struct Lint<'d> {
    document: &'d Value,
    findings: Vec<Finding>,
    /// Where each operationId, as a Rust name, stands.
    ids: HashMap<String, Pointer>,
}

impl<'d> Lint<'d> {
    fn add(&mut self, severity: Severity, pointer: &Pointer, message: impl Into<String>) {
        self.findings.push(Finding { severity, pointer: pointer.clone(), message: message.into() });
    }

    fn resolve(&self, value: &'d Value) -> &'d Value {
        let reference = value.get("$ref").and_then(Value::as_str).and_then(|reference| reference.strip_prefix('#'));
        reference.and_then(|pointer| self.document.pointer(pointer)).unwrap_or(value)
    }

    fn operation(&mut self, path: &str, item: &'d Value, operation: &'d Value, at: &Pointer) {
        let has_text =
            |key: &str| operation.get(key).and_then(Value::as_str).is_some_and(|text| !text.trim().is_empty());
        match operation.get("operationId").and_then(Value::as_str) {
            None => self.add(
                Severity::Error,
                at,
                "has no operationId: its method is named after its path, and moves with it",
            ),
            Some(id) => {
                let name = names::snake(id);
                if let Some(other) = self.ids.get(&name) {
                    let message =
                        format!("the operationId `{id}` is `{name}` in Rust, as is that of {other}: one gets a number");
                    self.add(Severity::Error, &at.child("operationId"), message);
                } else {
                    self.ids.insert(name, at.clone());
                }
            }
        }
        if !has_text("summary") && !has_text("description") {
            self.add(Severity::Warning, at, "has neither summary nor description: its method is undocumented");
        }
        if operation.get("tags").and_then(|tags| tags.get(0)).is_none() {
            self.add(Severity::Warning, at, "has no tag: it is written among the shared ones");
        }
        self.parameters(path, item, operation, at);
        let responses = operation.get("responses").and_then(Value::as_object);
        let has_success =
            responses.is_some_and(|all| all.keys().any(|status| status.starts_with('2') || status == "default"));
        if !has_success {
            self.add(
                Severity::Warning,
                &at.child("responses"),
                "describes no answer of success: whatever comes is passed over",
            );
        }
    }

    fn parameters(&mut self, path: &str, item: &'d Value, operation: &'d Value, at: &Pointer) {
        let lists = [item.get("parameters"), operation.get("parameters")];
        let all: Vec<&Value> =
            lists.into_iter().flatten().filter_map(Value::as_array).flatten().map(|p| self.resolve(p)).collect();
        let is = |parameter: &Value, key: &str, text: &str| parameter.get(key).is_some_and(|value| value == text);
        for name in path.split('{').skip(1).filter_map(|part| part.split_once('}')).map(|(name, _)| name) {
            if !all.iter().any(|parameter| is(parameter, "in", "path") && is(parameter, "name", name)) {
                self.add(
                    Severity::Error,
                    at,
                    format!("the path parameter `{name}` is not described: it is taken as text"),
                );
            }
        }
        for (index, parameter) in all.iter().enumerate() {
            if parameter.get("description").and_then(Value::as_str).is_none_or(|text| text.trim().is_empty()) {
                let name = parameter.get("name").and_then(Value::as_str).unwrap_or("?");
                let message = format!("the parameter `{name}` (number {}) has no description", index + 1);
                self.add(Severity::Warning, &at.child("parameters"), message);
            }
        }
    }

    fn type_names(&mut self) {
        let at = Pointer::root().join(&["components", "schemas"]);
        let mut seen: HashMap<String, &str> = HashMap::new();
        let schemas = self.document.pointer("/components/schemas").and_then(Value::as_object);
        for name in schemas.into_iter().flat_map(serde_json::Map::keys) {
            if let Some(other) = seen.insert(names::pascal(name), name) {
                let message = format!("is `{}` in Rust, as is `{other}`", names::pascal(name));
                self.add(Severity::Error, &at.child(name), message);
            }
        }
    }
}
