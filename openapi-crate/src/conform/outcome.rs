//! What became of each call, as the program of a document prints it.

use std::fs;
use std::path::Path;
use std::process::Command;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::cannot;
use crate::problem::{Problem, Result};

/// What became of a call.
#[derive(Debug, Clone, Deserialize, Serialize)]
#[non_exhaustive]
pub struct Outcome {
    /// The operation's name in the client.
    pub operation: String,
    /// Which of its calls.
    pub case: String,
    /// Which answer the server was asked for: an example, one made up, or one with this status.
    pub answer: String,
    /// How the call ended.
    pub outcome: Kind,
    /// In words; empty when all is well.
    pub detail: String,
    /// What was sent.
    pub request: Value,
}

impl Outcome {
    /// The media type of the request's body; empty where it has none.
    fn media(&self) -> &str {
        let headers = self.request["headers"].as_array().into_iter().flatten();
        let mut media = headers.filter(|header| header[0] == "content-type");
        media.next().and_then(|header| header[1].as_str()).unwrap_or_default()
    }
}

/// What became of a call.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// The request was accepted, and its answer came back whole.
    Fine,
    /// The client sent nothing.
    Unsent,
    /// The server ended over the request, and said nothing of it.
    Ended,
    /// The request is not what the document says.
    Refused,
    /// The request was accepted, and the server had no answer to it that fits the document.
    Unanswered,
    /// The answer is what the document says, and the client made an error of it.
    Unreadable,
    /// Something of the answer is missing from what was read of it.
    Lost,
}

impl Kind {
    /// Whether the request was accepted.
    pub(super) fn is_accepted(self) -> bool {
        !matches!(self, Self::Unsent | Self::Ended | Self::Refused)
    }

    /// Whether its answer was read.
    pub(super) fn is_read(self) -> bool {
        matches!(self, Self::Fine | Self::Lost)
    }
}

/// A right call that a judge takes for wrong.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Misjudged {
    /// The name of the document's crate; any, where it is not there.
    document: Option<String>,
    /// The operation's name in the client; any, where it is not there.
    operation: Option<String>,
    /// How the media type of the request's body begins; any, where it is not there.
    media: Option<String>,
    /// What the judge says, or a part of it.
    says: String,
    /// Why it is wrong.
    pub reason: String,
}

impl Misjudged {
    /// Whether it explains what became of a call.
    pub(super) fn explains(&self, name: &str, outcome: &Outcome) -> bool {
        let is = |wanted: &Option<String>, present: &str| {
            wanted.as_deref().is_none_or(|wanted| wanted == present)
        };
        outcome.outcome != Kind::Fine
            && is(&self.document, name)
            && is(&self.operation, &outcome.operation)
            && self.media.as_deref().is_none_or(|media| outcome.media().starts_with(media))
            && outcome.detail.contains(&self.says)
    }
}

/// Has the program call the server at `url`, which has this document, beginning with this
/// operation.
pub(super) fn of_program(
    program: &Path,
    document: &Path,
    url: &str,
    seed: u32,
    first: usize,
) -> Result<Vec<Outcome>> {
    let output = Command::new(program)
        .arg(document)
        .args([url, &seed.to_string(), &first.to_string()])
        .output()
        .map_err(|error| cannot("cannot be run", program, &error))?;
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr);
        return Err(Problem::new(format!("the program of its calls failed: {}", said.trim())));
    }
    let text = String::from_utf8_lossy(&output.stdout);
    let line = |line| {
        serde_json::from_str(line).map_err(|error| {
            Problem::new(format!("the program of its calls printed `{line}`: {error}"))
        })
    };
    text.lines().map(line).collect()
}

/// Writes what became of the calls into a file, for other judges: a line of JSON each.
pub(super) fn keep(path: &Path, outcomes: &[Outcome]) -> Result<()> {
    let mut text = String::new();
    for outcome in outcomes {
        let line = serde_json::to_string(outcome);
        text.extend([line.map_err(|error| Problem::new(error.to_string()))?, "\n".to_owned()]);
    }
    fs::write(path, text).map_err(|error| cannot("cannot be written", path, &error))
}
