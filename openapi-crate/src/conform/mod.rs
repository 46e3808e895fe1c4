//! Whether the clients that are made of documents do what the documents say, by other people's
//! judges.
//!
//! A crate is made of each document, and beside it a program that calls every operation with all
//! that it can take and with as little as it needs. A server made of the document by Prism, which
//! knows nothing of this project, has to accept every request, and what it answers has to come
//! back whole.

mod build;
mod outcome;
mod prism;
mod report;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::generate;
use crate::model::{Model, Ty, TypeDef};
use crate::prepare::{Files, Prepared};
use crate::problem::{Problem, Result};
use build::Built;
pub use outcome::{Misjudged, Outcome};
pub use report::{Line, Report};

/// What to judge, and with what.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Settings {
    /// The documents.
    pub documents: Vec<PathBuf>,
    /// Where the crates and the programs go.
    pub folder: PathBuf,
    /// The folder of the workspace, which has the versions of dependencies.
    pub root: PathBuf,
    /// The folder with Prism below `node_modules`.
    pub tools: PathBuf,
    /// How many times each answer is made up.
    pub seeds: u32,
    /// Right calls that the judges take for wrong.
    pub misjudged: Vec<Misjudged>,
}

impl Settings {
    /// Settings for these documents in the workspace `root`.
    #[must_use]
    pub fn new(documents: Vec<PathBuf>, root: &Path) -> Self {
        Self {
            documents,
            folder: root.join("target/conform"),
            root: root.to_owned(),
            tools: root.join("target/judges"),
            seeds: 2,
            misjudged: Vec::new(),
        }
    }
}

/// A document on its way.
#[derive(Default)]
struct Candidate {
    /// What it is called in the report, and its crate and its program in the folder.
    name: String,
    /// The document as one file.
    whole: Value,
    /// How many operations its client has.
    operations: usize,
    /// How many fields the types of its client have, and how many of these are any JSON.
    fields: (usize, usize),
    /// Why something became any JSON.
    any_json_reasons: BTreeMap<String, usize>,
}

/// Has the client of each document judged. What cannot be made of a document, or served of it, is
/// in the report.
///
/// # Errors
/// The folder cannot be written, or the judges are not there.
pub fn conform(settings: &Settings) -> Result<Report> {
    prism::find(&settings.tools)?;
    let mut report = Report::default();
    let mut candidates = Vec::new();
    for path in &settings.documents {
        let name = name_of(path, &candidates);
        match candidate(settings, path, &name) {
            Ok(candidate) => candidates.push(candidate),
            Err(problem) => report.lines.push(Line::without_client(name, problem.to_string())),
        }
    }
    let mut built = build::build(settings, &candidates)?;
    for candidate in candidates {
        let line = match built.remove(&candidate.name) {
            Some(Built::Program(program)) => judge(settings, candidate, &program),
            Some(Built::Broken(message)) => Line {
                operations: candidate.operations,
                ..Line::without_client(candidate.name, message)
            },
            None => Line::without_client(candidate.name, "was not built".to_owned()),
        };
        report.lines.push(line);
    }
    report.lines.sort_by(|one, two| one.document.cmp(&two.document));
    Ok(report)
}

/// A name for the crate of a document, from its file's name and, where that is taken, a number.
fn name_of(path: &Path, taken: &[Candidate]) -> String {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy().to_lowercase();
    let letter = |c: char| if c.is_ascii_alphanumeric() { c } else { '-' };
    let stem: String = stem.chars().map(letter).collect();
    let stem = match stem.trim_matches('-') {
        "" => "api-document".to_owned(),
        stem => format!("api-{stem}"),
    };
    let is_free = |name: &String| taken.iter().all(|candidate| candidate.name != *name);
    let numbered = (2..).map(|number| format!("{stem}-{number}"));
    std::iter::once(stem.clone()).chain(numbered).find(is_free).unwrap_or(stem)
}

/// Writes the crate and the program of a document.
fn candidate(settings: &Settings, path: &Path, name: &str) -> Result<Candidate> {
    let inputs = Files::new(path, None).read()?;
    let header = generate::header(&inputs);
    let prepared = inputs.into_prepared()?;
    let (model, warnings) = generate::model(&prepared)?;
    let crates = generate::stand_alone(&header, &prepared, &model, name)?;
    build::write(settings, name, &crates, &model, &prepared.document.root)?;
    let Prepared { document, .. } = prepared;
    let mut any_json_reasons = BTreeMap::new();
    for warning in warnings.iter().filter(|warning| warning.message.contains("any JSON")) {
        *any_json_reasons.entry(warning.message.clone()).or_default() += 1;
    }
    Ok(Candidate {
        name: name.to_owned(),
        fields: fields(&model),
        any_json_reasons,
        whole: document.root,
        operations: model.operations.len(),
    })
}

/// How many fields the types have, and how many of these are any JSON, or a list or map of such.
fn fields(model: &Model) -> (usize, usize) {
    fn is_any(ty: &Ty) -> bool {
        match ty {
            Ty::Value | Ty::Map => true,
            Ty::List(inner)
            | Ty::Dictionary(inner)
            | Ty::Option(inner)
            | Ty::Patch(inner)
            | Ty::Boxed(inner) => is_any(inner),
            _ => false,
        }
    }
    let all = || model.types.values().flat_map(TypeDef::fields);
    (all().count(), all().filter(|field| is_any(&field.ty)).count())
}

/// Runs the program of a document against a server of it.
fn judge(settings: &Settings, candidate: Candidate, program: &Path) -> Line {
    let Candidate { name, whole, operations, fields: (fields, any_json), any_json_reasons } =
        candidate;
    let Settings { tools, folder, seeds, misjudged, .. } = settings;
    let outcomes = prism::write(tools, folder, &name, &whole).and_then(|[whole, document]| {
        let mut all = Vec::new();
        // A server makes up the same values each time.
        for seed in 1..=(*seeds).max(1) {
            // One that ends over a request is started again for the operations that follow.
            let mut done = 0;
            while done < operations {
                let server = prism::Server::start(tools, &document, seed)?;
                let outcomes = outcome::of_program(program, &whole, server.url(), seed, done)?;
                let called: BTreeSet<&str> =
                    outcomes.iter().map(|outcome| outcome.operation.as_str()).collect();
                done = if called.is_empty() { operations } else { done + called.len() };
                all.extend(outcomes);
            }
        }
        outcome::keep(&folder.join(format!("{name}.calls.jsonl")), &all)?;
        Ok(all)
    });
    let line = match outcomes {
        Ok(outcomes) => Line::new(name, operations, outcomes, misjudged),
        Err(problem) => Line { operations, ..Line::without_client(name, problem.to_string()) },
    };
    Line { fields, any_json, any_json_reasons, ..line }
}

fn cannot(what: &str, path: &Path, error: &std::io::Error) -> Problem {
    Problem::new(format!("{what}: {error}")).in_file(path.display())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_document_has_a_name_of_its_own() {
        let candidate = |name: &str| Candidate { name: name.to_owned(), ..Candidate::default() };
        assert_eq!(name_of(Path::new("a/Pet Store.yaml"), &[]), "api-pet-store");
        let taken = [candidate("api-pet-store"), candidate("api-pet-store-2")];
        assert_eq!(name_of(Path::new("b/pet_store.json"), &taken), "api-pet-store-3");
        assert_eq!(name_of(Path::new("ü.yaml"), &[]), "api-document");
    }
}
