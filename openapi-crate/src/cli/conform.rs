//! `openapi-crate conform`: whether the clients of documents do what the documents say.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use crate::conform::{Misjudged, Settings, conform};
use crate::problem::{Problem, Result};
use clap::Args;

use super::print;

const EXAMPLES: &str = "\
Needs Prism, which `judges/conform` installs before it runs this.

Examples:
  judges/conform petstore.yaml
  PROGRAM conform --json seen.json petstore.yaml

Exit code: 0 when all is well, 1 when something is not, 2 when it could not be found out.";

/// Calls every operation of the clients of documents, at servers that Prism makes of these.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Arguments {
    /// The OpenAPI documents.
    #[arg(value_name = "DOC", required = true)]
    documents: Vec<PathBuf>,
    /// How often each answer is made up.
    #[arg(long, value_name = "N", default_value_t = 2)]
    seeds: u32,
    /// A list in YAML of right calls that Prism takes for wrong, each with `says`, a `reason` and,
    /// where it is about some only, an `operation`, a `document` and the `media` type of the body.
    /// May be given several times.
    #[arg(long, value_name = "FILE")]
    misjudged: Vec<PathBuf>,
    /// Where the whole report goes as JSON, with what was sent.
    #[arg(long, value_name = "FILE")]
    json: Option<PathBuf>,
}

/// Runs the command in the workspace `root`.
pub(super) fn run(arguments: &Arguments, root: &Path) -> Result<ExitCode> {
    let mut settings = Settings::new(arguments.documents.clone(), root);
    settings.seeds = arguments.seeds;
    for path in &arguments.misjudged {
        let cannot = |error: &dyn std::error::Error| {
            Problem::new(format!("cannot be read: {error}")).in_file(path.display())
        };
        let text = fs::read_to_string(path).map_err(|error| cannot(&error))?;
        let known: Vec<Misjudged> = serde_yaml::from_str(&text).map_err(|error| cannot(&error))?;
        settings.misjudged.extend(known);
    }
    let report = conform(&settings)?;
    print(&format!("{report}\n"));
    if let Some(path) = &arguments.json {
        let text = serde_json::to_string_pretty(&report).unwrap_or_default();
        fs::write(path, text).map_err(|error| {
            Problem::new(format!("cannot be written: {error}")).in_file(path.display())
        })?;
    }
    Ok(if report.is_clean() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
