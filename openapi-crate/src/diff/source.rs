//! Where the two documents of a comparison come from: files, or files in revisions of git.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::ledger::{self, Ledger};
use crate::load::{self, Document};
use crate::overlay;
use crate::prepare::{Files, Inputs, Prepared};
use crate::problem::{Problem, Result};

/// What stands beside a document by convention.
const OVERLAY: &str = "overlay.yaml";
const NAMES: &str = "names.yaml";
const PROSE: &str = "prose.yaml";

/// A document to read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Source {
    /// A file.
    File(PathBuf),
    /// A file in a revision of git.
    Revision {
        /// The revision, in any form that git takes.
        revision: String,
        /// The path as git wants it: from the top of the repository, or from here with a leading
        /// `./`.
        path: String,
    },
}

impl Source {
    /// `REV:path` is a revision, unless there is a file of that very name; anything else is a
    /// file.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        match text.split_once(':') {
            Some((revision, path))
                if !revision.is_empty() && !path.is_empty() && !Path::new(text).exists() =>
            {
                Self::Revision { revision: revision.to_owned(), path: path.to_owned() }
            }
            _ => Self::File(PathBuf::from(text)),
        }
    }

    /// The document with what stands beside it by convention.
    fn inputs(&self) -> Result<Inputs> {
        let document = self
            .beside(None)?
            .ok_or_else(|| Problem::new("does not exist").in_file(self.name()))?;
        Ok(Inputs {
            overlay: self.beside(Some(OVERLAY))?,
            names: self
                .beside(Some(NAMES))?
                .map(|names| ledger::of_document(&names))
                .transpose()?,
            prose: self.beside(Some(PROSE))?,
            document,
        })
    }

    fn name(&self) -> String {
        match self {
            Self::File(path) => path.display().to_string(),
            Self::Revision { revision, path } => format!("{revision}:{path}"),
        }
    }

    /// The file called `name` beside the document, when there is one; without a name, the
    /// document.
    fn beside(&self, name: Option<&str>) -> Result<Option<Document>> {
        match self {
            Self::File(path) => {
                let file = name.map_or_else(|| path.clone(), |name| path.with_file_name(name));
                if name.is_none() || file.is_file() {
                    load::load(&file).map(Some)
                } else {
                    Ok(None)
                }
            }
            Self::Revision { revision, path } => {
                let path = match (name, path.rsplit_once('/')) {
                    (None, _) => path.clone(),
                    (Some(name), Some((folder, _))) => format!("{folder}/{name}"),
                    (Some(name), None) => name.to_owned(),
                };
                match (show(revision, &path), name) {
                    (Ok(text), _) => {
                        let name = format!("{revision}:{path}");
                        load::parse(&name, &text).map(Some).map_err(|problem| problem.in_file(name))
                    }
                    (Err(problem), None) => Err(problem),
                    (Err(_), Some(_)) => Ok(None),
                }
            }
        }
    }
}

/// What the files of an API, which are below `root`, held in a revision of git.
///
/// # Errors
/// The revision does not have the document, or a file cannot be read.
pub(crate) fn committed(root: &Path, revision: &str, files: &Files) -> Result<Inputs> {
    let read = |path: &Path| -> Result<Document> {
        let text = show_in(root, revision, &format!("./{}", path.display()))?;
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        load::parse(&name, &text)
            .map_err(|problem| problem.in_file(format!("{revision}:{}", path.display())))
    };
    let there = |path: &Option<PathBuf>| path.as_deref().and_then(|path| read(path).ok());
    let document = read(&files.spec)?;
    let names = there(&files.names).map(|names| ledger::of_document(&names)).transpose()?;
    Ok(Inputs {
        document,
        overlay: there(&files.overlay),
        names: names.or(files.names.as_ref().map(|_| Ledger::default())),
        prose: there(&files.prose),
    })
}

fn show(revision: &str, path: &str) -> Result<String> {
    show_in(Path::new("."), revision, path)
}

/// The text of a file in a revision of git; `folder` is below the repository's.
pub(crate) fn show_in(folder: &Path, revision: &str, path: &str) -> Result<String> {
    let name = format!("{revision}:{path}");
    let failed = |message: String| Problem::new(message).in_file(&name);
    // A revision that begins with a dash is no option.
    let output = Command::new("git")
        .arg("-C")
        .arg(folder)
        .args(["show", "--end-of-options", &name])
        .output()
        .map_err(|error| failed(format!("git cannot be run: {error}; give a file instead")))?;
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr).trim().replace('\n', " ");
        return Err(failed(format!("cannot be read from git: {said}")));
    }
    String::from_utf8(output.stdout).map_err(|_| failed("is not UTF-8 text".to_owned()))
}

/// Reads both documents, each with the overlay, the ledger of names and the texts beside it, or
/// with the overlay that is named. A document that has no overlay or ledger is seen through the
/// other one's, so that both are seen in the same light. What of an overlay does not fit is said
/// in the warnings.
///
/// # Errors
/// A document or what stands beside it cannot be read.
pub fn read(
    old: &Source,
    new: &Source,
    named: Option<&Path>,
) -> Result<(Prepared, Prepared, Vec<String>)> {
    let (mut old, mut new) = (old.inputs()?, new.inputs()?);
    if let Some(path) = named {
        old.overlay = Some(load::load(path)?);
        new.overlay = None;
    }
    match (&old.names, &new.names) {
        (Some(ledger), None) => new.names = Some(ledger.clone()),
        (None, Some(ledger)) => old.names = Some(ledger.clone()),
        _ => {}
    }
    let ((before, mut warnings), (after, of_new)) = match (&old.overlay, &new.overlay) {
        (Some(overlay), None) => (old.prepare_what_fits()?, followed(&old, overlay, &new)?),
        (None, Some(overlay)) => (followed(&new, overlay, &old)?, new.prepare_what_fits()?),
        _ => (old.prepare_what_fits()?, new.prepare_what_fits()?),
    };
    warnings.extend(of_new);
    Ok((before, after, warnings))
}

/// The document of `inputs` with what fits of the overlay of another one, and the rest of that in
/// words.
fn followed(
    other: &Inputs,
    overlay: &Document,
    inputs: &Inputs,
) -> Result<(Prepared, Vec<String>)> {
    let carried = overlay::carry(overlay, &other.document, &inputs.document)?;
    Ok((inputs.named(carried.document)?, overlay::lost(overlay, &carried.fates, &inputs.document)))
}
