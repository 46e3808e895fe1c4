//! `cargo xtask generate`: the bindings of each API, or a crate of another document.

use std::fmt;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Instant;

use clap::{ArgGroup, Args};
use xtask::generate::{self, Request, Target};
use xtask::problem::{Problem, Result};
use xtask::{apis, overlay};

use super::{count, print};

const EXAMPLES: &str = "\
Examples:
  cargo xtask generate
  cargo xtask generate --check
  cargo xtask generate --spec petstore.yaml --out petstore-api --crate-name petstore-api

With --out, each run replaces the generated files in `src/generated` and `src/runtime` of that folder.
`Cargo.toml` and `src/lib.rs` are written once and are yours from then on: a later run leaves them as
they are, and names the lines that they lack. Everything else is left alone, too.";

/// Generates the bindings of each API in apis.yaml, or a crate of its own from another document.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
#[command(group(ArgGroup::new("source").args(["spec", "overlay"]).multiple(true)))]
pub(crate) struct Arguments {
    /// Writes nothing; shows what would change and fails when anything would.
    #[arg(long)]
    check: bool,
    /// Only this API of apis.yaml.
    #[arg(long, value_name = "NAME", conflicts_with = "source")]
    api: Option<String>,
    /// The OpenAPI document to read.
    #[arg(long, value_name = "FILE", requires = "out")]
    spec: Option<PathBuf>,
    /// The overlay to apply to it. Without --spec, to the document that its `extends` names.
    #[arg(long, value_name = "FILE", requires = "out")]
    overlay: Option<PathBuf>,
    /// The folder for a stand-alone crate: new, empty, or made by an earlier run.
    #[arg(long, value_name = "DIR", requires = "source")]
    out: Option<PathBuf>,
    /// The name of a new stand-alone crate; one that has a Cargo.toml keeps its own.
    #[arg(long, value_name = "NAME", default_value = "api-client", requires = "out")]
    crate_name: String,
}

/// Runs the command in the workspace `root`.
pub(crate) fn run(arguments: &Arguments, root: &Path) -> Result<ExitCode> {
    let spec = match (&arguments.spec, &arguments.overlay) {
        (None, Some(overlay)) => Some(overlay::extended(overlay)?),
        (spec, _) => spec.clone(),
    };
    let requests = match (spec, &arguments.out) {
        (Some(spec), Some(out)) => vec![Request {
            spec,
            overlay: arguments.overlay.clone(),
            names: None,
            target: Target::Crate { folder: out.clone(), name: arguments.crate_name.clone() },
        }],
        _ => apis::chosen(root, arguments.api.as_deref())?.iter().map(|api| api.request(root)).collect(),
    };
    let mut up_to_date = true;
    for request in &requests {
        up_to_date &= generate_one(request, arguments.check, root)?;
    }
    if up_to_date {
        return Ok(ExitCode::SUCCESS);
    }
    Err(Problem::new("the generated files differ from what the document gives; run `cargo xtask generate`"))
}

/// Writes the files, or says what would change; false when something would.
fn generate_one(request: &Request, check: bool, root: &Path) -> Result<bool> {
    let start = Instant::now();
    let output = generate::generate(request)?;
    warn(&output.warnings);
    let made = [(output.operations, "operation"), (output.types, "type"), (output.lines, "line")];
    let made = made.map(|(number, what)| count(number, what)).join(", ");
    if check {
        let diff = generate::check(request, &output, root)?;
        warn(&generate::lacking(request, &output)?);
        if diff.is_empty() {
            print(&format!("Up to date: {made}, in {:.0?}.\n", start.elapsed()));
        } else {
            print(&diff);
        }
        return Ok(diff.is_empty());
    }
    let changes = generate::write(request, &output)?;
    warn(&generate::lacking(request, &output)?);
    print(&format!(
        "Generated {made}, in {:.0?}; {} written, {} removed, {} as before.\n",
        start.elapsed(),
        count(changes.written, "file"),
        changes.removed,
        output.tree.len() - changes.written,
    ));
    Ok(true)
}

fn warn(warnings: &[impl fmt::Display]) {
    warnings.iter().for_each(|warning| eprintln!("warning: {warning}"));
}
