//! `openapi-crate release`: the version, the changelog and the tag of a release.

use std::path::Path;
use std::process::ExitCode;

use crate::problem::Result;
use crate::release::{Plan, Wanted};
use clap::Args;

use super::{generate, print};

const EXAMPLES: &str = "\
Examples:
  PROGRAM release
  PROGRAM release --write
  PROGRAM release 1.0.0 --write

The version is decided from the last tag vX.Y.Z: by the document of each API then and now, as
`diff` compares them, and by the headings of what the changelog has under `## Unreleased` and in
the sections of `update`. `### Breaking`, `### Removed` and `### Changed in Rust only` break
callers, `### Added` adds. A version that is lower than that is refused. When the workspace has
`scripts/check-public-api`, it looks whether the crates change more than the version may.

Without --write nothing changes. With it, the version is put into Cargo.toml, each Cargo.lock and
texts that have it behind the name of a crate (`NAME/VERSION`), what is unreleased becomes a section
of CHANGELOG.md, and all of it is committed and tagged. When something fails, nothing has changed.
Nothing is pushed or published: the commands for that are printed.";

/// Makes a release: version, section of the changelog, commit and tag.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Arguments {
    /// The version, or how far it moves from the last release: patch, minor or major. Default: as
    /// far as the changes need, or the version of the manifests when that is higher.
    #[arg(value_name = "VERSION|STEP")]
    version: Option<Wanted>,
    /// Writes the files, commits them and makes the tag.
    #[arg(long)]
    write: bool,
}

/// Runs the command in the workspace `root`.
pub(super) fn run(arguments: &Arguments, root: &Path) -> Result<ExitCode> {
    let plan = Plan::new(root, arguments.version.as_ref())?;
    generate::check_table(root)?;
    print(&plan.describe());
    plan.check_public_api()?;
    if !arguments.write {
        print("\nNothing was written; --write does it.\n");
        return Ok(ExitCode::SUCCESS);
    }
    let commit = plan.write()?;
    print(&format!("\nCommitted as {commit} and tagged v{}. Next:\n", plan.version()));
    plan.next().iter().for_each(|command| print(&format!("  {command}\n")));
    Ok(ExitCode::SUCCESS)
}
