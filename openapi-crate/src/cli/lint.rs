//! `openapi-crate lint`: what in a document would make a poor client.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use crate::lint::{self, Severity};
use crate::problem::Result;
use crate::{apis, load};
use clap::Args;

use super::{count, print};

const EXAMPLES: &str = "\
Examples:
  PROGRAM lint
  PROGRAM lint --spec petstore.yaml";

/// Says what in an API's document would make a poor client.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Arguments {
    /// The OpenAPI document to read instead of those of apis.yaml.
    #[arg(long, value_name = "FILE", conflicts_with = "api")]
    spec: Option<PathBuf>,
    /// Only this API of apis.yaml.
    #[arg(long, value_name = "NAME")]
    api: Option<String>,
}

/// Runs the command in the workspace `root`; it fails when there is an error among the findings.
pub(super) fn run(arguments: &Arguments, root: &Path) -> Result<ExitCode> {
    let documents = match &arguments.spec {
        Some(spec) => {
            let document = load::load(spec)?;
            vec![(document.name.clone(), document)]
        }
        None => apis::chosen(root, arguments.api.as_deref())?
            .iter()
            .map(|api| Ok((api.spec.display().to_string(), api.document(root)?)))
            .collect::<Result<_>>()?,
    };
    let (mut errors, mut warnings) = (0, 0);
    for (name, document) in documents {
        // A document of somebody else has its own words.
        let words = if arguments.spec.is_none() { lint::words(&document) } else { Vec::new() };
        for finding in lint::lint(&document).into_iter().chain(words) {
            print(&format!("{name}: {finding}\n"));
            *(if finding.severity == Severity::Error { &mut errors } else { &mut warnings }) += 1;
        }
    }
    print(&format!("{}, {}.\n", count(errors, "error"), count(warnings, "warning")));
    Ok(if errors == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
