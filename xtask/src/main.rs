//! `cargo xtask`: the commands for whoever maintains the bindings.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Instant;

use clap::{Args, Parser, Subcommand};
use xtask::generate::{self, Request, Target};
use xtask::problem::{Problem, Result};
use xtask::{lint, load, overlay};

/// Makes and checks the bindings.
#[derive(Debug, Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Generates ziik-api/src/generated from openapi.yaml and overlay.yaml, or a crate of its own from another document.
    Generate(Generate),
    /// Says what in openapi.yaml would make a poor client.
    Lint(Lint),
}

#[derive(Debug, Args)]
struct Generate {
    /// Writes nothing; shows what would change and fails when anything would.
    #[arg(long)]
    check: bool,
    /// The OpenAPI document to read.
    #[arg(long, value_name = "FILE", requires = "out")]
    spec: Option<PathBuf>,
    /// The overlay to apply to it.
    #[arg(long, value_name = "FILE", requires = "out")]
    overlay: Option<PathBuf>,
    /// The folder for a stand-alone crate; nothing else is touched.
    #[arg(long, value_name = "DIR", requires = "spec")]
    out: Option<PathBuf>,
    /// The stand-alone crate's name.
    #[arg(long, value_name = "NAME", default_value = "api-client", requires = "out")]
    crate_name: String,
}

#[derive(Debug, Args)]
struct Lint {
    /// The OpenAPI document to read instead of openapi.yaml.
    #[arg(long, value_name = "FILE")]
    spec: Option<PathBuf>,
}

fn main() -> ExitCode {
    let result = match Cli::parse().command {
        Command::Generate(arguments) => generate_command(&arguments),
        Command::Lint(arguments) => lint_command(&arguments),
    };
    result.unwrap_or_else(|problem| {
        eprintln!("error: {problem}");
        ExitCode::FAILURE
    })
}

/// The workspace's folder.
fn root() -> &'static Path {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here)
}

/// `1 file`, `2 files`.
fn count(number: usize, what: &str) -> String {
    format!("{number} {what}{}", if number == 1 { "" } else { "s" })
}

fn generate_command(arguments: &Generate) -> Result<ExitCode> {
    let start = Instant::now();
    let request = match (&arguments.spec, &arguments.out) {
        (Some(spec), Some(out)) => Request {
            spec: spec.clone(),
            overlay: arguments.overlay.clone(),
            target: Target::Crate { folder: out.clone(), name: arguments.crate_name.clone() },
        },
        _ => Request::workspace(root()),
    };
    let output = generate::generate(&request)?;
    for warning in &output.warnings {
        eprintln!("warning: {warning}");
    }
    let made = [(output.operations, "operation"), (output.types, "type"), (output.lines, "line")];
    let made = made.map(|(number, what)| count(number, what)).join(", ");
    if arguments.check {
        let diff = generate::check(&request, &output, root())?;
        if diff.is_empty() {
            println!("Up to date: {made}, in {:.0?}.", start.elapsed());
            return Ok(ExitCode::SUCCESS);
        }
        // Whoever reads it may stop in the middle.
        let _ = std::io::stdout().write_all(diff.as_bytes());
        return Err(Problem::new(
            "the generated files differ from what the document gives; run `cargo xtask generate`",
        ));
    }
    let changes = generate::write(&request, &output)?;
    println!(
        "Generated {made}, in {:.0?}; {} written, {} removed, {} as before.",
        start.elapsed(),
        count(changes.written, "file"),
        changes.removed,
        output.tree.len() - changes.written,
    );
    Ok(ExitCode::SUCCESS)
}

fn lint_command(arguments: &Lint) -> Result<ExitCode> {
    let document = match &arguments.spec {
        Some(spec) => load::load(spec)?,
        None => overlay::apply(load::load(&root().join("openapi.yaml"))?, &load::load(&root().join("overlay.yaml"))?)?,
    };
    let findings = lint::lint(&document);
    for finding in &findings {
        println!("{}: {finding}", document.name);
    }
    let errors = findings.iter().filter(|finding| finding.severity == lint::Severity::Error).count();
    println!("{}, {}.", count(errors, "error"), count(findings.len() - errors, "warning"));
    Ok(if errors == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
