//! `openapi-crate update`: what a new document means for the workspace.

use std::path::Path;
use std::process::ExitCode;

use crate::apis;
use crate::problem::Result;
use crate::update::{Options, Plan};
use clap::Args;

use super::{count, print};

const EXAMPLES: &str = "\
Examples:
  PROGRAM update ~/Downloads/openapi.yaml
  PROGRAM update https://api.example.com/openapi.yaml
  PROGRAM update ~/Downloads/openapi.yaml --write

Without --write nothing changes. With it, the API's document, its overlay, its ledger of names, the
texts that are kept, the generated code, the version in Cargo.toml and Cargo.lock, and CHANGELOG.md
change together, or none of them does. Without a file, the document in the folder was edited: it is
compared with the last commit.
docs/maintaining.md tells what comes before and after.";

/// Says what a new document of the API means for this workspace, and with --write brings the
/// workspace to it.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Arguments {
    /// The new document: a file, or an https address. Without one, what is in the folder is
    /// compared with the last commit.
    #[arg(value_name = "FILE|URL")]
    source: Option<String>,
    /// Puts it in place, regenerates, raises the version and adds a section to the changelog.
    #[arg(long)]
    write: bool,
    /// Does not keep texts, examples and limits that the new document does not have.
    #[arg(long)]
    plain: bool,
    /// Drops actions of the overlay for which the new document has no place.
    #[arg(long)]
    drop_lost: bool,
    /// The API of apis.yaml that it is of. Default: the first.
    #[arg(long, value_name = "NAME")]
    api: Option<String>,
}

/// Runs the command in the workspace `root`.
pub(super) fn run(arguments: &Arguments, root: &Path) -> Result<ExitCode> {
    let options = Options::new(arguments.plain, arguments.drop_lost);
    let plan = Plan::new(
        root,
        apis::one(root, arguments.api.as_deref())?,
        arguments.source.as_deref(),
        options,
    )?;
    print(&plan.describe());
    if !arguments.write {
        print("\nNothing was written; --write does it.\n");
        return Ok(ExitCode::SUCCESS);
    }
    let written = plan.write(options)?;
    print(&format!("\n{} written.\n", count(written.files.len(), "file")));
    if !written.snapshots.is_empty() {
        print("Run `INSTA_UPDATE=always cargo test --workspace`, and review with `git diff`:\n");
        written.snapshots.iter().for_each(|snapshot| print(&format!("  {}\n", snapshot.display())));
    }
    Ok(ExitCode::SUCCESS)
}
