//! Words that do not belong in the descriptions of an API: those that speak to whoever
//! implements a client, and not to whoever calls it.
//!
//! Only a document whose operations say in `x-evidence` where they are known from is judged: it is
//! written by hand, and has a place for what is refused here.

use serde_json::{Map, Value};

use super::{Finding, Severity};
use crate::document::{Operation, Place, operations};
use crate::load::Document;
use crate::problem::Pointer;

/// Where the API is known from.
const SOURCE: &str = "say what callers need, and move its source into `x-evidence`";

/// What an answer looks like on the wire, which the generated types settle.
const WIRE: &str = "say what comes back, and move how it is written into `x-evidence`";

/// How sure the author is.
const DOUBT: &str =
    "say what is not documented or what callers should do, and move the reasons into `x-evidence`";

/// The phrases in small letters, each with what to do. A phrase is found as whole words only.
const PHRASES: [(&str, &str); 49] = [
    ("older documentation", SOURCE),
    ("current documentation", SOURCE),
    ("current overview", SOURCE),
    ("the documentation", SOURCE),
    ("the reference says", SOURCE),
    ("the reference names", SOURCE),
    ("by the reference", SOURCE),
    ("in the reference", SOURCE),
    ("current reference", SOURCE),
    ("the guide says", SOURCE),
    ("the guides", SOURCE),
    ("the help pages", SOURCE),
    ("sample", SOURCE),
    ("samples", SOURCE),
    ("the example", SOURCE),
    ("the examples", SOURCE),
    ("an example has", SOURCE),
    ("examples have", SOURCE),
    ("by the table", SOURCE),
    ("the table says", SOURCE),
    ("in the table", SOURCE),
    ("has been seen", SOURCE),
    ("have been seen", SOURCE),
    ("known answers", SOURCE),
    ("envelope", WIRE),
    ("envelopes", WIRE),
    ("wrapper", WIRE),
    ("wrapped in", WIRE),
    ("inside `data`", WIRE),
    ("in `data`", WIRE),
    ("under `data`", WIRE),
    ("`data`", WIRE),
    ("alias", WIRE),
    ("aliases", WIRE),
    ("camel case", WIRE),
    ("php", WIRE),
    ("accept both", WIRE),
    ("accept either", WIRE),
    ("is accepted too", WIRE),
    ("in spite of the name", WIRE),
    ("name in the singular", WIRE),
    ("name in the plural", WIRE),
    ("presumably the server", DOUBT),
    ("an assumption", DOUBT),
    ("inferred", DOUBT),
    ("deduced", DOUBT),
    ("as far as the name tells", DOUBT),
    ("by its name", DOUBT),
    ("a slip", DOUBT),
];

/// What `update` writes of operations that the vendor describes. The vendor's words are not ours.
const VENDOR: &str = "vendor";

/// Looks through the descriptions of a document that has an evidence convention; of another one
/// nothing is found.
#[must_use]
pub fn words(document: &Document) -> Vec<Finding> {
    let root = Place::root(&document.root);
    let mut findings = Vec::new();
    let is_ours = |operation: &Operation<'_>| {
        let evidence = operation.place.value.get("x-evidence").and_then(Value::as_object);
        let mut parts = evidence.into_iter().flatten().filter(|(part, _)| *part != "notes");
        parts.any(|(_, source)| source != VENDOR)
    };
    if operations(&root).iter().any(is_ours) {
        // `info` introduces the document, and says how it was made.
        for (key, value) in document.root.as_object().into_iter().flatten() {
            if key != "info" {
                look(value, &Pointer::root().child(key), false, &mut findings);
            }
        }
    }
    findings
}

/// Keys whose values are data and no text about the API.
const DATA: [&str; 5] = ["const", "default", "enum", "example", "examples"];

/// `by_name` is an object whose keys are names of the API: properties, schemas, paths.
fn look(value: &Value, at: &Pointer, by_name: bool, findings: &mut Vec<Finding>) {
    match value {
        Value::Object(object) => look_at_object(object, at, by_name, findings),
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                look(item, &at.child(index), false, findings);
            }
        }
        _ => {}
    }
}

fn look_at_object(
    object: &Map<String, Value>,
    at: &Pointer,
    by_name: bool,
    findings: &mut Vec<Finding>,
) {
    for (key, value) in object {
        let at = at.child(key);
        if by_name {
            look(value, &at, false, findings);
        } else if let ("summary" | "description", Some(text)) = (key.as_str(), value.as_str()) {
            findings.extend(judge(text, &at));
        } else if !DATA.contains(&key.as_str()) && !key.starts_with("x-") {
            let holds_names = matches!(
                key.as_str(),
                "callbacks"
                    | "content"
                    | "headers"
                    | "parameters"
                    | "paths"
                    | "properties"
                    | "requestBodies"
                    | "responses"
                    | "schemas"
                    | "securitySchemes"
                    | "variables"
            );
            look(value, &at, holds_names, findings);
        }
    }
}

fn judge(text: &str, at: &Pointer) -> impl Iterator<Item = Finding> {
    // Where a line ends decides nothing.
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    let found: Vec<(&str, &str)> =
        PHRASES.into_iter().filter(|(phrase, _)| has(&text, phrase)).collect();
    // "in `data`" says what "`data`" says.
    let is_part =
        |phrase: &str| found.iter().any(|(other, _)| *other != phrase && has(other, phrase));
    let kept: Vec<_> = found.iter().copied().filter(|(phrase, _)| !is_part(phrase)).collect();
    let at = at.clone();
    kept.into_iter().map(move |(phrase, advice)| Finding {
        severity: Severity::Error,
        pointer: at.clone(),
        message: format!("\"{phrase}\" speaks to an implementor: {advice}"),
    })
}

/// Whether `phrase` is in `text` as whole words.
fn has(text: &str, phrase: &str) -> bool {
    let is_word = |character: Option<char>| character.is_some_and(char::is_alphanumeric);
    text.match_indices(phrase).any(|(start, _)| {
        let (before, after) = (&text[..start], &text[start + phrase.len()..]);
        !is_word(before.chars().next_back()) && !is_word(after.chars().next())
    })
}
