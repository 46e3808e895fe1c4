//! Stage `lint`: what in a document would make a poor client.
//!
//! A finding is not a reason to stop: `lower` has an answer for each. It is a reason to ask the
//! document's author, or to write an overlay action.

mod words;

use std::collections::HashMap;
use std::fmt;

use crate::document::{Operation, Place, operations};
use crate::load::Document;
use crate::names;
use crate::problem::Pointer;

pub use words::words;

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
    let document = Place::root(&document.root);
    let mut lint = Lint::default();
    for operation in operations(&document) {
        lint.operation(&operation);
    }
    lint.type_names(&document);
    lint.findings
}

#[derive(Default)]
struct Lint {
    findings: Vec<Finding>,
    /// Where each operationId, as a Rust name, stands.
    ids: HashMap<String, Pointer>,
}

impl Lint {
    fn add(&mut self, severity: Severity, pointer: &Pointer, message: impl Into<String>) {
        self.findings.push(Finding { severity, pointer: pointer.clone(), message: message.into() });
    }

    fn operation(&mut self, operation: &Operation<'_>) {
        let (place, at) = (&operation.place, &operation.place.pointer);
        match place.text("operationId") {
            None => self.add(
                Severity::Error,
                at,
                "has no operationId: its method is named after its path, and moves with it",
            ),
            Some(id) => {
                let name = names::snake(id);
                if let Some(other) = self.ids.get(&name) {
                    let message = format!(
                        "the operationId `{id}` is `{name}` in Rust, as is that of {other}: one \
                         gets a number"
                    );
                    self.add(Severity::Error, &at.child("operationId"), message);
                } else {
                    self.ids.insert(name, at.clone());
                }
            }
        }
        if !has_text(place, "summary") && !has_text(place, "description") {
            self.add(
                Severity::Warning,
                at,
                "has neither summary nor description: its method is undocumented",
            );
        }
        if place.items("tags").is_empty() {
            self.add(Severity::Warning, at, "has no tag: it is written among the shared ones");
        }
        self.parameters(operation);
        let responses = place.entries("responses");
        if !responses.iter().any(|(status, _)| status.starts_with('2') || *status == "default") {
            self.add(
                Severity::Warning,
                &at.child("responses"),
                "describes no answer of success: whatever comes is passed over",
            );
        }
    }

    fn parameters(&mut self, operation: &Operation<'_>) {
        let at = &operation.place.pointer;
        let all = operation.parameters();
        for name in operation
            .path
            .split('{')
            .skip(1)
            .filter_map(|part| part.split_once('}'))
            .map(|(name, _)| name)
        {
            if !all
                .iter()
                .any(|one| one.text("in") == Some("path") && one.text("name") == Some(name))
            {
                self.add(
                    Severity::Error,
                    at,
                    format!("the path parameter `{name}` is not described: it is taken as text"),
                );
            }
        }
        for (index, parameter) in all.iter().enumerate() {
            if !has_text(parameter, "description") {
                let name = parameter.text("name").unwrap_or("?");
                let message =
                    format!("the parameter `{name}` (number {}) has no description", index + 1);
                self.add(Severity::Warning, &at.child("parameters"), message);
            }
        }
    }

    fn type_names(&mut self, document: &Place<'_>) {
        let mut seen: HashMap<String, &str> = HashMap::new();
        for (name, schema) in
            document.get("components").into_iter().flat_map(|all| all.entries("schemas"))
        {
            if let Some(other) = seen.insert(names::pascal(name), name) {
                let message = format!("is `{}` in Rust, as is `{other}`", names::pascal(name));
                self.add(Severity::Error, &schema.pointer, message);
            }
        }
    }
}

fn has_text(place: &Place<'_>, key: &str) -> bool {
    place.text(key).is_some_and(|text| !text.trim().is_empty())
}
