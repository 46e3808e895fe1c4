//! `cargo xtask update`: a new document arrived.
//!
//! [`Plan::new`] reads and computes everything, [`Plan::write`] changes files, all of them or none.

mod changelog;
mod fetch;
mod snapshots;
mod version;

use std::fmt::Write;
use std::path::{Path, PathBuf};

use crate::apis::Api;
use crate::diff::{self, Report, Side, Verdict};
use crate::emit;
use crate::files::Transaction;
use crate::generate::{self, Request};
use crate::lint::{self, Finding};
use crate::load;
use crate::problem::{Problem, Result};

/// What a new document means for the workspace.
#[derive(Debug)]
#[non_exhaustive]
pub struct Plan {
    /// What changed.
    pub report: Report,
    /// The step of the version. It is the report's verdict, or a breaking step when Rust alone shows something.
    pub verdict: Verdict,
    /// Overlay actions that fit the old document and do not fit the new one.
    pub misfits: Vec<String>,
    /// What `lint` finds in the new document and not in the old one.
    pub findings: Vec<Finding>,
    root: PathBuf,
    api: Api,
    text: String,
    /// The new document's own version.
    version: String,
}

/// What [`Plan::write`] did.
#[derive(Debug)]
#[non_exhaustive]
pub struct Written {
    /// The files that are new or different, below the workspace.
    pub files: Vec<PathBuf>,
    /// The snapshots that the change touches, below the workspace.
    pub snapshots: Vec<PathBuf>,
}

impl Plan {
    /// Compares the document at `source`, a file or an `https` address, with that of `api` in the workspace at `root`. Writes nothing.
    ///
    /// # Errors
    /// A document cannot be read, or `lower` refuses it.
    pub fn new(root: &Path, api: Api, source: &str) -> Result<Self> {
        let text = fetch::read(source)?;
        let in_source = |problem: Problem| Problem { file: Some(source.to_owned()), ..problem };
        let overlay = api.overlay.as_ref().map(|overlay| load::load(&root.join(overlay))).transpose()?;
        let old = load::load(&root.join(&api.spec))?;
        let new = load::parse(&old.name, &text).map_err(in_source)?;
        let version = new.root.pointer("/info/version").and_then(serde_json::Value::as_str).unwrap_or("?").to_owned();
        let (old, new) = (diff::apply(old, overlay.as_ref())?, diff::apply(new, overlay.as_ref())?);
        let current = version::read(root)?;
        let sides = (Side::new(&old.document)?, Side::new(&new.document).map_err(in_source)?);
        let mut report = diff::diff(&sides.0, &sides.1, &current);
        source.clone_into(&mut report.new);
        let known = lint::lint(&old.document);
        let findings = lint::lint(&new.document).into_iter().filter(|finding| !known.contains(finding)).collect();
        let misfits = new.misfits.into_iter().filter(|misfit| !old.misfits.contains(misfit)).collect();
        let verdict = verdict(&report);
        Ok(Self { report, verdict, misfits, findings, root: root.to_owned(), api, text, version })
    }

    /// What to tell the maintainer.
    #[must_use]
    pub fn describe(&self) -> String {
        let mut text = self.report.render(diff::Format::Text);
        if self.verdict != self.report.verdict {
            let Verdict { step, from, to, explanation, .. } = &self.verdict;
            let _ = writeln!(text, "Release: {step} ({from} -> {to}). {explanation}");
        }
        let forms = ["action that no longer fits", "actions that no longer fit", "every action fits as before"];
        section(&mut text, "Overlay", forms, &self.misfits);
        let findings: Vec<String> = self.findings.iter().map(ToString::to_string).collect();
        section(&mut text, "Lint", ["new finding", "new findings", "nothing new"], &findings);
        text
    }

    /// Puts the new document in place, regenerates, raises the version and adds a section to the changelog. All of it is made before the
    /// first file changes; when a file cannot be written, those before it get their old contents back.
    ///
    /// # Errors
    /// An overlay action no longer fits, a stage of the pipeline fails, a file is not in the form that can be changed, or the disk refuses.
    pub fn write(&self) -> Result<Written> {
        if let (Some(first), Some(overlay)) = (self.misfits.first(), &self.api.overlay) {
            let message = format!("{first}. Nothing was written: correct {} first", overlay.display());
            return Err(Problem::new(message).in_file(overlay.display()));
        }
        let (folder, tree) = (self.api.generated(), self.generated()?);
        let mut transaction = Transaction::new(&self.root);
        transaction.write(&self.api.spec, self.text.clone())?;
        for (name, contents) in &tree {
            transaction.write(folder.join(name), contents.clone())?;
        }
        for name in emit::strangers(&self.root.join(&folder), &tree)? {
            transaction.remove(folder.join(name));
        }
        for (name, contents) in version::raise(&self.root, &self.verdict)? {
            transaction.write(name, contents)?;
        }
        if let Some(contents) = changelog::with_section(&self.root, &self.report, &self.verdict, &self.version)? {
            transaction.write(changelog::FILE, contents)?;
        }
        let files = transaction.commit()?;
        let snapshots = snapshots::touched(&self.root, &folder, &self.report, &files);
        Ok(Written { files, snapshots })
    }

    /// The files that the new document makes.
    fn generated(&self) -> Result<emit::Tree> {
        // The pipeline reads files, and the names of files stand in what it makes.
        let staged = tempfile::tempdir().map_err(|error| Problem::new(format!("no temporary folder: {error}")))?;
        let spec = staged.path().join(self.api.spec.file_name().unwrap_or(self.api.spec.as_os_str()));
        std::fs::write(&spec, &self.text)
            .map_err(|error| Problem::new(format!("cannot be written: {error}")).in_file(spec.display()))?;
        let request = Request { spec, ..self.api.request(&self.root) };
        Ok(generate::generate(&request)?.tree)
    }
}

/// The crate's own step. A type by another name breaks whoever writes the name, although the API is the same.
fn verdict(report: &Report) -> Verdict {
    if report.rust_only.is_empty() {
        return report.verdict.clone();
    }
    let why = "Rust shows something that is no change of the API and breaks code all the same.";
    let breaking = Verdict::breaking(&report.verdict.from, why);
    if breaking.step > report.verdict.step { breaking } else { report.verdict.clone() }
}

/// What was found under `title`: `one` or `some` of it, or `none`.
fn section(text: &mut String, title: &str, [one, some, none]: [&str; 3], lines: &[String]) {
    let _ = match lines.len() {
        0 => write!(text, "\n{title}: {none}.\n"),
        1 => write!(text, "\n{title}: 1 {one}\n"),
        many => write!(text, "\n{title}: {many} {some}\n"),
    };
    text.extend(lines.iter().map(|line| format!("  {line}\n")));
}

/// The contents of a file of the workspace.
fn read(root: &Path, name: &str) -> Result<String> {
    std::fs::read_to_string(root.join(name))
        .map_err(|error| Problem::new(format!("cannot be read: {error}")).in_file(name))
}
