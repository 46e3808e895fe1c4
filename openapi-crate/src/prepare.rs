//! The first stages together: from the files of an API to the document that code is made of.
//!
//! A document is seen through its overlay, under the names of its ledger, with the texts that are
//! kept for it.

use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::ledger::{self, Ledger, Settled};
use crate::load::{self, Document};
use crate::normalize::normalize;
use crate::overlay;
use crate::problem::{Problem, Result};

/// The files of an API: its document, and what goes with it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct Files {
    /// The OpenAPI document.
    pub spec: PathBuf,
    /// Corrections and hints.
    pub overlay: Option<PathBuf>,
    /// The ledger of names. Where there is no such file yet, nothing has a name.
    pub names: Option<PathBuf>,
    /// Texts and limits that only an earlier document said. There may be no such file.
    pub prose: Option<PathBuf>,
}

impl Files {
    /// A document without a ledger.
    #[must_use]
    pub fn new(spec: impl Into<PathBuf>, overlay: Option<PathBuf>) -> Self {
        Self { spec: spec.into(), overlay, ..Self::default() }
    }

    /// Reads the files.
    ///
    /// # Errors
    /// One of them cannot be read.
    pub fn read(&self) -> Result<Inputs> {
        let there = |path: &Option<PathBuf>| path.clone().filter(|path| path.exists());
        Ok(Inputs {
            document: load::load(&self.spec)?,
            overlay: self.overlay.as_deref().map(load::load).transpose()?,
            names: self.names.as_deref().map(ledger::read_or_empty).transpose()?,
            prose: there(&self.prose).as_deref().map(load::load).transpose()?,
        })
    }

    /// The files with their paths below `root`.
    #[must_use]
    pub fn below(&self, root: &Path) -> Self {
        let below = |path: &Option<PathBuf>| path.as_ref().map(|path| root.join(path));
        Self {
            spec: root.join(&self.spec),
            overlay: below(&self.overlay),
            names: below(&self.names),
            prose: below(&self.prose),
        }
    }
}

/// What the files of an API hold.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Inputs {
    /// The document as it is.
    pub document: Document,
    /// Corrections and hints.
    pub overlay: Option<Document>,
    /// The ledger of names.
    pub names: Option<Ledger>,
    /// Texts and limits that only an earlier document said.
    pub prose: Option<Document>,
}

impl Inputs {
    /// The document that code is made of.
    ///
    /// # Errors
    /// An overlay does not fit.
    pub fn prepare(&self) -> Result<Prepared> {
        self.bare()?.saying(self.prose.as_ref())
    }

    /// As [`prepare`](Self::prepare), for whoever needs the files no more: documents may be large.
    ///
    /// # Errors
    /// An overlay does not fit.
    pub(crate) fn into_prepared(self) -> Result<Prepared> {
        let document = overlaid(self.document, self.overlay.as_ref())?;
        settled(document, self.names.as_ref()).saying(self.prose.as_ref())
    }

    /// The document that code is made of, without the texts that are kept.
    ///
    /// # Errors
    /// The overlay does not fit.
    pub(crate) fn bare(&self) -> Result<Prepared> {
        let document = overlaid(self.document.clone(), self.overlay.as_ref())?;
        Ok(settled(document, self.names.as_ref()))
    }

    /// The document that code is made of, with those actions of its overlay that fit, and the
    /// others in words.
    ///
    /// # Errors
    /// The overlay has no actions, or the texts that are kept do not fit.
    pub(crate) fn prepare_what_fits(&self) -> Result<(Prepared, Vec<String>)> {
        let Some(overlay) = &self.overlay else { return Ok((self.prepare()?, Vec::new())) };
        let (document, fates) = overlay::apply_what_fits(self.document.clone(), overlay)?;
        Ok((self.named(document)?, overlay::lost(overlay, &fates, &self.document)))
    }

    /// The document that code is made of, when `document` is the one with its overlay.
    ///
    /// # Errors
    /// The texts that are kept do not fit.
    pub(crate) fn named(&self, document: Document) -> Result<Prepared> {
        settled(document, self.names.as_ref()).saying(self.prose.as_ref())
    }
}

fn overlaid(document: Document, overlay: Option<&Document>) -> Result<Document> {
    match overlay {
        Some(overlay) => overlay::apply(document, overlay),
        None => Ok(document),
    }
}

/// The document that all later stages read, under its names.
fn settled(document: Document, names: Option<&Ledger>) -> Prepared {
    let document = normalize(document);
    match names {
        Some(names) => ledger::settle(&document, names).into(),
        None => Prepared { document, settled: None },
    }
}

/// A document that code can be made of.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Prepared {
    /// The document.
    pub document: Document,
    /// How it came by its names; none for a document without a ledger.
    pub settled: Option<Settled>,
}

impl From<Settled> for Prepared {
    fn from(settled: Settled) -> Self {
        Self { document: settled.document.clone(), settled: Some(settled) }
    }
}

impl Prepared {
    /// Adds texts that are kept. They go by the names of a ledger.
    ///
    /// # Errors
    /// They do not fit.
    pub(crate) fn saying(self, prose: Option<&Document>) -> Result<Self> {
        match prose {
            Some(prose) if self.settled.is_some() => {
                Ok(Self { document: overlay::apply(self.document, prose)?, ..self })
            }
            _ => Ok(self),
        }
    }

    /// A problem with the place where it stands in the file.
    pub(crate) fn in_file(&self, problem: Problem) -> Problem {
        let pointer = problem.pointer.as_ref().map(|at| self.origin(at));
        Problem { pointer, ..problem }
    }

    /// Where in the file the place `at` of the document stands.
    pub(crate) fn origin(&self, at: &crate::problem::Pointer) -> crate::problem::Pointer {
        self.settled.as_ref().map_or_else(|| at.clone(), |settled| settled.origin(at))
    }

    /// The version of the API.
    pub(crate) fn version(&self) -> &str {
        self.document.root.pointer("/info/version").and_then(Value::as_str).unwrap_or("?")
    }
}
