//! `openapi-crate diff`: what changed between two documents.

use std::path::PathBuf;
use std::process::ExitCode;

use crate::diff::{self, Format, Side, Source};
use crate::problem::{Problem, Result};
use clap::{Args, ValueEnum};

use super::print;

const EXAMPLES: &str = "\
Examples:
  PROGRAM diff openapi.yaml ~/Downloads/openapi.yaml
  PROGRAM diff HEAD~1:openapi.yaml openapi.yaml --format markdown
  PROGRAM diff v0.1.0:openapi.yaml HEAD:openapi.yaml --format json --fail-on breaking

Both documents are seen with the `overlay.yaml`, the ledger `names.yaml` and the `prose.yaml` beside
each. A document without an overlay or a ledger is seen through the other one's.
Exit codes: 0, 1 when `--fail-on` finds what it looks for, 2 when something is wrong.";

/// Says what changed between two documents, for callers and on the wire, and which version that
/// makes.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Arguments {
    /// The old document: a file, or `REV:path` for a file in a revision of git.
    #[arg(value_name = "OLD")]
    old: String,
    /// The new document, in the same way.
    #[arg(value_name = "NEW")]
    new: String,
    /// The overlay for both, instead of the one beside each.
    #[arg(long, value_name = "FILE")]
    overlay: Option<PathBuf>,
    /// How the report is written.
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
    /// Ends with 1 when there is such a change; `breaking` is one that breaks callers or the wire.
    #[arg(long, value_name = "WHAT")]
    fail_on: Option<FailOn>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum FailOn {
    Breaking,
}

/// Runs the command; it fails when there is a change of the kind that `--fail-on` names.
pub(super) fn run(arguments: &Arguments) -> Result<ExitCode> {
    let (old, new) = (Source::parse(&arguments.old), Source::parse(&arguments.new));
    let (old, new, warnings) = diff::read(&old, &new, arguments.overlay.as_deref())?;
    let mut report = diff::diff(&Side::of(old)?, &Side::of(new)?, &version()?);
    report.warnings.extend(warnings);
    print(&report.render(arguments.format));
    let failed = arguments.fail_on == Some(FailOn::Breaking) && report.is_breaking();
    Ok(if failed { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

/// The version of the crates, which is also that of this program.
fn version() -> Result<semver::Version> {
    semver::Version::parse(env!("CARGO_PKG_VERSION"))
        .map_err(|error| Problem::new(format!("the workspace's version is not one: {error}")))
}
