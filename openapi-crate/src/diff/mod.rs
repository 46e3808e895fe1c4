//! `openapi-crate diff`: what the step from one document to another means for callers and on the
//! wire.
//!
//! Both documents are read twice: as they are, with references followed, because the wire has
//! media types, limits and defaults that `lower` takes away; and as the model that code is written
//! from, which has the names and the types in Rust. `side` holds the two side by side,
//! `operations`, `credentials`, `servers`, `parameters`, `messages` and `schemas` compare, `classify`
//! has the rules, `verdict` draws the conclusion.

mod callbacks;
mod change;
mod classify;
mod credentials;
mod fields;
mod headers;
mod messages;
mod operations;
mod parameters;
mod ranges;
mod render;
mod rust_type;
mod schemas;
mod servers;
mod side;
mod source;
mod spoken;
mod verdict;

use semver::Version;
use serde::Serialize;

pub use change::{Caller, Change, Kind, OperationRef, Position, Wire};
pub use render::{Format, release_notes};
pub use side::Side;
pub use source::{Source, read};
pub(crate) use source::{committed, show_in};
pub use verdict::{Step, Verdict};

/// What [`diff`] found.
#[derive(Debug, Clone, Serialize)]
#[non_exhaustive]
pub struct Report {
    /// The old document's name.
    pub old: String,
    /// The new document's name.
    pub new: String,
    /// What the changes mean for the version.
    pub verdict: Verdict,
    /// The changes, the gravest first.
    pub changes: Vec<Change>,
    /// What Rust shows although both documents say the same: the names of types, the order of
    /// arguments. It does not count for the verdict.
    pub rust_only: Vec<String>,
    /// What was noticed on the way, such as overlay actions that no longer fit.
    pub warnings: Vec<String>,
}

impl Report {
    /// Whether something breaks, for callers or on the wire.
    #[must_use]
    pub fn is_breaking(&self) -> bool {
        self.changes
            .iter()
            .any(|change| change.caller == Caller::Breaking || change.wire == Wire::Breaking)
    }

    /// The report for a terminal, with texts for people counted and not listed.
    pub(crate) fn render_briefly(&self) -> String {
        render::render_briefly(self)
    }

    /// The report as text.
    #[must_use]
    pub fn render(&self, format: Format) -> String {
        render::render(self, format)
    }
}

/// Compares two documents, overlays applied, for a crate that is at version `from`.
#[must_use]
pub fn diff(old: &Side, new: &Side, from: &Version) -> Report {
    let mut collector = change::Collector::default();
    collector.by_ledger = old.is_named() && new.is_named();
    operations::compare(old, new, &mut collector);
    credentials::compare(old, new, &mut collector);
    servers::compare(old, new, &mut collector);
    headers::compare(old, new, &mut collector);
    let rust_only = std::mem::take(&mut collector.rust_only).into_iter().collect();
    let mut changes = collector.into_changes();
    for change in &mut changes {
        change.old = change.old.as_ref().map(|at| old.origin(at));
        change.new = change.new.as_ref().map(|at| new.origin(at));
    }
    let verdict = Verdict::of(&changes, from);
    let name = |side: &Side| side.prepared().document.name.clone();
    Report { old: name(old), new: name(new), verdict, changes, rust_only, warnings: Vec::new() }
}
