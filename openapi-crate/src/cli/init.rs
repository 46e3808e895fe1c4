//! `openapi-crate init`: a folder for the client of an API.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;

use super::{count, generate, print, program};
use crate::files::Transaction;
use crate::init;
use crate::problem::Result;

const EXAMPLES: &str = "\
Examples:
  PROGRAM init ~/Downloads/train.json
  PROGRAM init https://api.example.com/openapi.yaml --crate example-api
  PROGRAM init openapi.yaml --runtime ../ziik-rs/api-runtime

Writes apis.yaml, overlay.yaml, names.yaml, CHANGELOG.md, the document unless it is here already, a
check for CI in .github/workflows, and the crate. No file that is there is overwritten.

Exit code: 0, or 1 when something is wrong.";

/// Makes a folder for the client of an API: what `generate`, `diff` and `update` need, and the
/// client.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Arguments {
    /// The OpenAPI document: a file, or an https address.
    #[arg(value_name = "FILE|URL")]
    source: String,
    /// The folder of the crate, which gives it its name. Default: called like the API.
    #[arg(long = "crate", value_name = "DIR")]
    crate_folder: Option<PathBuf>,
    /// Where the crate has its runtime: `copy` for a part of it inside, or the version or the
    /// folder of `api-runtime`, as seen from the crate.
    #[arg(long, value_name = "copy|VERSION|DIR", default_value = "copy")]
    runtime: String,
}

/// Runs the command in the folder `root`.
pub(super) fn run(arguments: &Arguments, root: &Path) -> Result<ExitCode> {
    let Arguments { source, crate_folder, runtime } = arguments;
    let start = init::plan(root, source, crate_folder.as_deref(), runtime)?;
    let mut transaction = Transaction::new(root);
    for (name, contents) in start.files {
        transaction.write(name, contents)?;
    }
    let written = transaction.commit()?;
    print(&format!("{} written:\n", count(written.len(), "file")));
    for file in written {
        print(&format!("  {}\n", file.display()));
    }
    generate::api(root, &start.name)?;
    print(&format!(
        "\nCommit all of it. When the API changes: `{program} update FILE`, and with --write.\n",
        program = program(),
    ));
    Ok(ExitCode::SUCCESS)
}
