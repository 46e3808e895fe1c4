//! Where the two documents of a comparison come from: files, or files in revisions of git.

use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::{Value, json};

use crate::load::{self, Document};
use crate::overlay;
use crate::problem::{Problem, Result};

/// What stands beside a document by convention.
const OVERLAY: &str = "overlay.yaml";

/// A document to read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Source {
    /// A file.
    File(PathBuf),
    /// A file in a revision of git.
    Revision {
        /// The revision, in any form that git takes.
        revision: String,
        /// The path as git wants it: from the top of the repository, or from here with a leading `./`.
        path: String,
    },
}

impl Source {
    /// `REV:path` is a revision, unless there is a file of that very name; anything else is a file.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        match text.split_once(':') {
            Some((revision, path)) if !revision.is_empty() && !path.is_empty() && !Path::new(text).exists() => {
                Self::Revision { revision: revision.to_owned(), path: path.to_owned() }
            }
            _ => Self::File(PathBuf::from(text)),
        }
    }

    fn load(&self) -> Result<Document> {
        match self {
            Self::File(path) => load::load(path),
            Self::Revision { revision, path } => {
                let text = show(revision, path)?;
                let name = format!("{revision}:{path}");
                load::parse(&name, &text).map_err(|problem| problem.in_file(name))
            }
        }
    }

    /// The overlay beside the document, when there is one.
    fn overlay(&self) -> Result<Option<Document>> {
        match self {
            Self::File(path) => {
                let beside = path.with_file_name(OVERLAY);
                if beside.is_file() { load::load(&beside).map(Some) } else { Ok(None) }
            }
            Self::Revision { revision, path } => {
                let beside = match path.rsplit_once('/') {
                    Some((folder, _)) => format!("{folder}/{OVERLAY}"),
                    None => OVERLAY.to_owned(),
                };
                let Ok(text) = show(revision, &beside) else { return Ok(None) };
                let name = format!("{revision}:{beside}");
                load::parse(&name, &text).map(Some).map_err(|problem| problem.in_file(name))
            }
        }
    }
}

fn show(revision: &str, path: &str) -> Result<String> {
    let name = format!("{revision}:{path}");
    let failed = |message: String| Problem::new(message).in_file(&name);
    // A revision that begins with a dash is no option.
    let output = Command::new("git")
        .args(["show", "--end-of-options", &name])
        .output()
        .map_err(|error| failed(format!("git cannot be run: {error}; give a file instead")))?;
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr).trim().replace('\n', " ");
        return Err(failed(format!("cannot be read from git: {said}")));
    }
    String::from_utf8(output.stdout).map_err(|_| failed("is not UTF-8 text".to_owned()))
}

/// A document with its overlay.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Applied {
    /// The document as it is.
    pub bare: Document,
    /// The document with the overlay.
    pub document: Document,
    /// The actions of the overlay that have no effect on it.
    pub misfits: Vec<String>,
}

/// Reads both documents and applies their overlays: the one that is named, else the one beside each. A document that has none beside it
/// gets the other one's, so that both are seen in the same light. An action that does not fit the document is left out and named.
///
/// # Errors
/// A document or an overlay cannot be read.
pub fn read(old: &Source, new: &Source, named: Option<&Path>) -> Result<(Applied, Applied)> {
    let (first, second) = match named {
        Some(path) => {
            let overlay = load::load(path)?;
            (Some(overlay.clone()), Some(overlay))
        }
        None => (old.overlay()?, new.overlay()?),
    };
    let first_or_second = first.as_ref().or(second.as_ref());
    let second_or_first = second.as_ref().or(first.as_ref());
    Ok((apply(old.load()?, first_or_second)?, apply(new.load()?, second_or_first)?))
}

/// Applies an overlay, or those of its actions that fit.
///
/// # Errors
/// The overlay has no list of actions.
pub fn apply(bare: Document, overlay: Option<&Document>) -> Result<Applied> {
    let Some(overlay) = overlay else {
        return Ok(Applied { document: bare.clone(), bare, misfits: Vec::new() });
    };
    let whole = match overlay::apply(bare.clone(), overlay) {
        Ok(document) => return Ok(Applied { bare, document, misfits: Vec::new() }),
        Err(problem) => problem,
    };
    let Some(actions) = overlay.root.get("actions").and_then(Value::as_array) else { return Err(whole) };
    let mut document = bare.clone();
    let mut misfits = Vec::new();
    for (index, action) in actions.iter().enumerate() {
        let mut alone = overlay.clone();
        alone.root["actions"] = json!([action]);
        match overlay::apply(document.clone(), &alone) {
            Ok(applied) => document = applied,
            Err(problem) => {
                misfits.push(format!("{}: action {} of {}: {}", bare.name, index + 1, overlay.name, problem.message));
            }
        }
    }
    Ok(Applied { bare, document, misfits })
}
