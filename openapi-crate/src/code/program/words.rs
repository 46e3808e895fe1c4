//! The texts of a command: what the document says, with commands in place of operations.

use serde_json::Value;

use super::names::Command;
use crate::model::Operation;

/// What texts are written with.
pub(super) struct Text<'m> {
    pub(super) program: &'m str,
    pub(super) operations: &'m [Operation],
    pub(super) commands: &'m [Command],
}

impl Text<'_> {
    /// The line for a list of commands.
    pub(super) fn summary(&self, operation: &Operation) -> String {
        let summary = operation.summary.as_deref().unwrap_or(&operation.id);
        self.commands(summary.trim().trim_end_matches('.'))
    }

    /// What the help of the command says besides.
    pub(super) fn help(&self, operation: &Operation) -> String {
        let mut parts = Vec::new();
        if let Some(description) = &operation.description {
            parts.push(self.commands(description.trim()));
        }
        let path = operation.evidence.as_ref().and_then(|evidence| evidence.get("path"));
        if path == Some(&Value::from("inferred")) {
            parts.push(
                "The path is not documented: it is inferred from how the rest of the API is built."
                    .to_owned(),
            );
        }
        if operation.deprecated {
            parts.push("The API's documentation calls this operation deprecated.".to_owned());
        }
        parts.join("\n\n")
    }

    /// A description; empty where there is none.
    pub(super) fn sentence(&self, text: Option<&str>) -> String {
        let text = text.unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" ");
        self.commands(&text)
    }

    /// The text with the command wherever it names an operation.
    fn commands(&self, text: &str) -> String {
        let parts = text.split('`').enumerate().map(|(index, part)| {
            let at = self.operations.iter().position(|operation| operation.id == part);
            match at.filter(|_| index % 2 == 1).and_then(|at| self.commands.get(at)) {
                Some(Command { noun, verb }) => format!("{} {noun} {verb}", self.program),
                None => part.to_owned(),
            }
        });
        parts.collect::<Vec<_>>().join("`")
    }
}
