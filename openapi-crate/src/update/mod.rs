//! `openapi-crate update`: a new document arrived.
//!
//! [`Plan::new`] reads and computes everything, [`Plan::write`] changes files, all of them or
//! none.

mod arrival;
pub(crate) mod changelog;
mod describe;
mod prose;
mod snapshots;
mod uses;
pub(crate) mod version;

use std::path::{Path, PathBuf};

use arrival::{Arrival, Followed};

use crate::apis::Api;
use crate::code::Crate;
use crate::diff::{self, Report, Side, Verdict};
use crate::emit;
use crate::files::Transaction;
use crate::generate;
use crate::ledger::{self, Settled};
use crate::lint::{self, Finding};
use crate::load;
use crate::overlay::{self, Fate};
use crate::prepare::{Inputs, Prepared};
use crate::problem::{Problem, Result};
use crate::standalone;

pub use arrival::Base;

/// What a new document means for the workspace.
#[derive(Debug)]
#[non_exhaustive]
pub struct Plan {
    /// What changed.
    pub report: Report,
    /// The step of the version. It is the report's verdict, or a breaking step when Rust alone
    /// shows something.
    pub verdict: Verdict,
    /// What became of each action of the overlay: its target, and its fate.
    pub fates: Vec<(String, Fate)>,
    /// What `lint` finds in the new document and not in the old one.
    pub findings: Vec<Finding>,
    /// The names that the ledger gets.
    pub new_names: Vec<String>,
    /// The names that it loses.
    pub unused_names: Vec<String>,
    /// Where hand-written code mentions what goes: `file:line: word`.
    pub uses: Vec<String>,
    /// How many places of the document keep a text, an example or a limit that the new document
    /// does not have.
    pub kept: usize,
    root: PathBuf,
    api: Api,
    /// What the workspace will have, but for the ledger.
    inputs: Inputs,
    /// What code is made of.
    after: Side,
    texts: Texts,
}

/// The files of the API as they will be.
#[derive(Debug)]
struct Texts {
    spec: String,
    overlay: Option<String>,
    names: Option<String>,
    prose: Option<String>,
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

/// What is to be done otherwise than usual.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Options {
    /// Texts, examples and limits that the new document does not have are not kept.
    pub plain: bool,
    /// Actions of the overlay that are lost are dropped.
    pub drop_lost: bool,
}

impl Options {
    /// Sets what is to be done otherwise.
    #[must_use]
    pub fn new(plain: bool, drop_lost: bool) -> Self {
        Self { plain, drop_lost }
    }
}

impl Plan {
    /// Compares the document at `source`, a file or an `https` address, with that of `api` in the
    /// workspace at `root`. Without a source, or with the API's own file, what is in the
    /// folder is compared with the last commit. Writes nothing.
    ///
    /// # Errors
    /// A document cannot be read, or `lower` refuses it.
    pub fn new(root: &Path, api: Api, source: Option<&str>, options: Options) -> Result<Self> {
        let from_elsewhere = source.filter(|source| !arrival::is_own(root, &api, source));
        let Arrival { old, new, text, name } = match from_elsewhere {
            Some(source) => arrival::of_vendor(root, &api, source)?,
            None => arrival::of_folder(root, &api)?,
        };
        let in_source = |problem: Problem| Problem { file: Some(name.clone()), ..problem };
        let written =
            api.overlay.as_ref().map(|file| read(root, &file.display().to_string())).transpose()?;
        // The two sides know nothing of each other until they are compared.
        let (before, after) = std::thread::scope(|scope| {
            let before = scope.spawn(|| Side::of(old.prepare_what_fits()?.0));
            let follow = || -> Result<_> {
                let own_names = overlay::own_names(&old.document);
                let followed = arrival::followed(
                    &old.document,
                    &own_names,
                    new,
                    &written.unwrap_or_default(),
                )?;
                Ok((followed.inputs.bare().map_err(in_source)?, followed))
            };
            let after = follow();
            (before.join(), after)
        });
        let before = before.unwrap_or_else(|panic| std::panic::resume_unwind(panic))?;
        let (bare, Followed { inputs, overlay, fates }) = after?;
        let prose = match &api.prose {
            Some(_) if from_elsewhere.is_none() => {
                arrival::fitting_prose(root, &api, &inputs, &bare)?
            }
            Some(_) if !options.plain => arrival::prose_of(before.prepared(), &bare),
            _ => None,
        };
        let parsed = prose.as_ref().map(|text| load::parse("prose.yaml", text)).transpose()?;
        let kept = parsed.as_ref().map_or(0, overlay::count);
        let after = bare.saying(parsed.as_ref()).map_err(in_source)?;
        let current = version::read(root, &api)?;
        let findings = findings(before.prepared(), &after);
        let after = Side::of(after).map_err(in_source)?;
        let mut report = diff::diff(&before, &after, &current);
        report.new.clone_from(&name);
        let settled = after.prepared().settled.as_ref();
        let lines = |of: fn(&Settled) -> &Vec<String>| settled.map(of).cloned().unwrap_or_default();
        Ok(Self {
            verdict: verdict(&report),
            fates,
            findings,
            new_names: lines(|settled| &settled.new),
            unused_names: lines(|settled| &settled.unused),
            uses: uses::of(root, &report),
            kept,
            texts: Texts {
                spec: text,
                overlay,
                names: settled.map(|settled| ledger::write(&settled.ledger)),
                prose,
            },
            inputs: Inputs { prose: parsed, ..inputs },
            after,
            report,
            root: root.to_owned(),
            api,
        })
    }

    /// Puts the new document in place with all that follows from it: the overlay, the ledger, the
    /// texts that are kept, the generated code, the version and a section of the changelog.
    /// All of it is made before the first file changes; when a file cannot be written, those
    /// before it get their old contents back.
    ///
    /// # Errors
    /// An overlay action is lost and `options` does not drop it, a stage of the pipeline fails, a
    /// file is not in the form that can be changed, or the disk refuses.
    pub fn write(&self, options: Options) -> Result<Written> {
        let lost = self.fates.iter().position(|(_, fate)| matches!(fate, Fate::Lost(_)));
        if let (Some(index), Some(overlay), false) = (lost, &self.api.overlay, options.drop_lost) {
            let (target, fate) = &self.fates[index];
            let why = if let Fate::Lost(why) = fate { why } else { "" };
            let message = format!(
                "action {} is lost (`{target}`: {why}). Nothing was written: correct it, or drop \
                 lost actions with --drop-lost",
                index + 1
            );
            return Err(Problem::new(message).in_file(overlay.display()));
        }
        let folder = self.api.generated();
        let name = match self.api.runtime() {
            Some(_) => self.api.crate_name_in(&self.root),
            None => self.api.crate_name(),
        };
        let modules = generate::modules(
            &generate::header(&self.inputs),
            self.after.prepared(),
            self.after.model(),
            Crate { name: &name, has_features: self.api.features.is_some() },
        )?;
        let place = self.api.outside(&self.root);
        let outside = generate::files_outside(
            &place,
            self.after.model(),
            &name,
            &self.inputs.document.digest,
        )?;
        let mut transaction = Transaction::new(&self.root);
        transaction.write(&self.api.spec, self.texts.spec.clone())?;
        let others = [
            (&self.api.overlay, &self.texts.overlay),
            (&self.api.names, &self.texts.names),
            (&self.api.prose, &self.texts.prose),
        ];
        for (name, text) in others {
            match (name, text) {
                (Some(name), Some(text)) => transaction.write(name, text.clone())?,
                (Some(name), None) if self.root.join(name).exists() => transaction.remove(name),
                _ => {}
            }
        }
        let gone = match self.api.runtime() {
            None => emit::add(&mut transaction, &folder, &modules)?,
            Some(runtime) => {
                let (document, model) = (&self.after.prepared().document, self.after.model());
                let modules = || Ok(modules.clone());
                let whole = standalone::crate_around(&modules, &name, &runtime, document, model)?;
                standalone::add(&mut transaction, &self.api.crate_folder, &whole)?;
                Vec::new()
            }
        };
        for name in generate::strangers_outside(&place, &outside)? {
            transaction.remove(name);
        }
        for (name, contents) in outside {
            transaction.write(name, contents)?;
        }
        let snapshots = snapshots::touched(&self.root, &folder, &self.report, &modules, &gone);
        for (name, contents) in
            version::raise(&self.root, &self.api, &self.verdict.from, &self.verdict.to)?
        {
            transaction.write(name, contents)?;
        }
        let version = self.after.prepared().version();
        if let Some(contents) =
            changelog::with_section(&self.root, &self.report, &self.verdict, version)?
        {
            transaction.write(changelog::FILE, contents)?;
        }
        let files = transaction.commit()?;
        Ok(Written { files, snapshots })
    }
}

fn findings(before: &Prepared, after: &Prepared) -> Vec<Finding> {
    let known = lint::lint(&before.document);
    let new = lint::lint(&after.document).into_iter().filter(|finding| !known.contains(finding));
    new.map(|finding| Finding { pointer: after.origin(&finding.pointer), ..finding }).collect()
}

/// The crate's own step. A type by another name breaks whoever writes the name, although the API
/// is the same.
pub(crate) fn verdict(report: &Report) -> Verdict {
    if report.rust_only.is_empty() {
        return report.verdict.clone();
    }
    let why = "Rust shows something that is no change of the API and breaks code all the same.";
    let breaking = Verdict::breaking(&report.verdict.from, why);
    if breaking.step > report.verdict.step { breaking } else { report.verdict.clone() }
}

/// The contents of a file of the workspace.
pub(crate) fn read(root: &Path, name: &str) -> Result<String> {
    std::fs::read_to_string(root.join(name))
        .map_err(|error| Problem::new(format!("cannot be read: {error}")).in_file(name))
}
