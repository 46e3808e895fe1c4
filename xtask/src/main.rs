//! `cargo xtask`: the commands for whoever maintains the bindings.

// Bad input is an error and never a panic. Tests may: there it is the finding.
#![cfg_attr(not(test), deny(clippy::unwrap_used, clippy::expect_used))]

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Instant;

use clap::{ArgGroup, Args, Parser, Subcommand, ValueEnum};
use xtask::diff::{self, Source};
use xtask::generate::{self, Request, Target};
use xtask::prepare::Files;
use xtask::problem::{Problem, Result};
use xtask::update::{Options, Plan};
use xtask::{apis, lint, load, overlay, verify};

/// Makes and checks the bindings.
#[derive(Debug, Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Generates the bindings of each API in apis.yaml, or a crate of its own from another document.
    #[command(after_help = GENERATE_EXAMPLES)]
    Generate(Generate),
    /// Says what in an API's document would make a poor client.
    #[command(after_help = LINT_EXAMPLES)]
    Lint(Lint),
    /// Says what changed between two documents, for callers and on the wire, and which version that makes.
    #[command(after_help = DIFF_EXAMPLES)]
    Diff(Diff),
    /// Says what a new document of the API means for this workspace, and with --write brings the workspace to it.
    #[command(after_help = UPDATE_EXAMPLES)]
    Update(Update),
    /// Says whether a server answers as the document says; sends nothing but GET.
    Verify(verify::command::Arguments),
}

#[derive(Debug, Args)]
#[command(group(ArgGroup::new("source").args(["spec", "overlay"]).multiple(true)))]
struct Generate {
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
    /// The folder for a stand-alone crate; nothing else is touched.
    #[arg(long, value_name = "DIR", requires = "source")]
    out: Option<PathBuf>,
    /// The stand-alone crate's name.
    #[arg(long, value_name = "NAME", default_value = "api-client", requires = "out")]
    crate_name: String,
}

#[derive(Debug, Args)]
struct Lint {
    /// The OpenAPI document to read instead of those of apis.yaml.
    #[arg(long, value_name = "FILE", conflicts_with = "api")]
    spec: Option<PathBuf>,
    /// Only this API of apis.yaml.
    #[arg(long, value_name = "NAME")]
    api: Option<String>,
}

const GENERATE_EXAMPLES: &str = "\
Examples:
  cargo xtask generate
  cargo xtask generate --check
  cargo xtask generate --spec petstore.yaml --out petstore-api --crate-name petstore-api";

const LINT_EXAMPLES: &str = "\
Examples:
  cargo xtask lint
  cargo xtask lint --spec petstore.yaml";

const UPDATE_EXAMPLES: &str = "\
Examples:
  cargo xtask update ~/Downloads/openapi.yaml
  cargo xtask update https://api.example.com/openapi.yaml
  cargo xtask update ~/Downloads/openapi.yaml --write

Without --write nothing changes. With it, the API's document, its generated code, the version in Cargo.toml and Cargo.lock, and CHANGELOG.md
change together, or none of them does. docs/maintaining.md tells what comes before and after.";

const DIFF_EXAMPLES: &str = "\
Examples:
  cargo xtask diff openapi.yaml ~/Downloads/openapi.yaml
  cargo xtask diff HEAD~1:openapi.yaml openapi.yaml --format markdown
  cargo xtask diff v0.1.0:openapi.yaml HEAD:openapi.yaml --format json --fail-on breaking

Both documents are seen with their overlay: the `overlay.yaml` beside each, or the other's when there is only one.
Exit codes: 0, 1 when `--fail-on` finds what it looks for, 2 when something is wrong.";

#[derive(Debug, Args)]
struct Diff {
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
    format: diff::Format,
    /// Ends with 1 when there is such a change; `breaking` is one that breaks callers or the wire.
    #[arg(long, value_name = "WHAT")]
    fail_on: Option<FailOn>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum FailOn {
    Breaking,
}

#[derive(Debug, Args)]
struct Update {
    /// The new document: a file, or an https address. Without one, what is in the folder is compared with the last
    /// commit.
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
    /// The API of apis.yaml that it is of; the first unless told.
    #[arg(long, value_name = "NAME")]
    api: Option<String>,
}

fn main() -> ExitCode {
    let command = Cli::parse().command;
    // Where 1 is an answer, what goes wrong ends with 2.
    let failure = if matches!(command, Command::Diff(_)) { ExitCode::from(2) } else { ExitCode::FAILURE };
    let result = match command {
        Command::Generate(arguments) => generate_command(&arguments),
        Command::Lint(arguments) => lint_command(&arguments),
        Command::Diff(arguments) => diff_command(&arguments),
        Command::Update(arguments) => update_command(&arguments),
        Command::Verify(arguments) => Ok(verify::command::run(&arguments, &root())),
    };
    result.unwrap_or_else(|problem| {
        eprintln!("error: {problem}");
        failure
    })
}

/// The workspace's folder: the one around the current folder that has a table of APIs, else that of this program.
fn root() -> PathBuf {
    let current = std::env::current_dir().unwrap_or_default();
    let around = current.ancestors().find(|folder| folder.join(apis::FILE).is_file());
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    around.unwrap_or(here.parent().unwrap_or(here)).to_owned()
}

/// `1 file`, `2 files`.
fn count(number: usize, what: &str) -> String {
    format!("{number} {what}{}", if number == 1 { "" } else { "s" })
}

fn generate_command(arguments: &Generate) -> Result<ExitCode> {
    let spec = match (&arguments.spec, &arguments.overlay) {
        (None, Some(overlay)) => Some(overlay::extended(overlay)?),
        (spec, _) => spec.clone(),
    };
    let root = root();
    let requests = match (spec, &arguments.out) {
        (Some(spec), Some(out)) => vec![Request {
            files: Files::new(spec, arguments.overlay.clone()),
            target: Target::Crate { folder: out.clone(), name: arguments.crate_name.clone() },
        }],
        _ => apis::chosen(&root, arguments.api.as_deref())?.iter().map(|api| api.request(&root)).collect(),
    };
    let mut up_to_date = true;
    for request in &requests {
        up_to_date &= generate_one(request, arguments.check, &root)?;
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
    for warning in &output.warnings {
        eprintln!("warning: {warning}");
    }
    for name in &output.new_names {
        eprintln!("warning: the ledger has no `{name}`; `cargo xtask update --write` adds it");
    }
    let made = [(output.operations, "operation"), (output.types, "type"), (output.lines, "line")];
    let made = made.map(|(number, what)| count(number, what)).join(", ");
    if check {
        let diff = generate::check(request, &output, root)?;
        if diff.is_empty() {
            println!("Up to date: {made}, in {:.0?}.", start.elapsed());
        } else {
            // Whoever reads it may stop in the middle.
            let _ = std::io::stdout().write_all(diff.as_bytes());
        }
        return Ok(diff.is_empty());
    }
    let changes = generate::write(request, &output)?;
    println!(
        "Generated {made}, in {:.0?}; {} written, {} removed, {} as before.",
        start.elapsed(),
        count(changes.written, "file"),
        changes.removed,
        output.tree.len() - changes.written,
    );
    Ok(true)
}

fn lint_command(arguments: &Lint) -> Result<ExitCode> {
    let root = root();
    let documents = match &arguments.spec {
        Some(spec) => {
            let document = load::load(spec)?;
            vec![(document.name.clone(), document)]
        }
        None => apis::chosen(&root, arguments.api.as_deref())?
            .iter()
            .map(|api| Ok((api.spec.display().to_string(), api.document(&root)?)))
            .collect::<Result<_>>()?,
    };
    let (mut errors, mut warnings) = (0, 0);
    for (name, document) in documents {
        for finding in lint::lint(&document) {
            println!("{name}: {finding}");
            *(if finding.severity == lint::Severity::Error { &mut errors } else { &mut warnings }) += 1;
        }
    }
    println!("{}, {}.", count(errors, "error"), count(warnings, "warning"));
    Ok(if errors == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn diff_command(arguments: &Diff) -> Result<ExitCode> {
    let (old, new) = (Source::parse(&arguments.old), Source::parse(&arguments.new));
    let (old, new, warnings) = diff::read(&old, &new, arguments.overlay.as_deref())?;
    let mut report = diff::diff(&diff::Side::of(&old)?, &diff::Side::of(&new)?, &version()?);
    report.warnings.extend(warnings);
    // Whoever reads it may stop in the middle.
    let _ = std::io::stdout().write_all(report.render(arguments.format).as_bytes());
    let failed = arguments.fail_on == Some(FailOn::Breaking) && report.is_breaking();
    Ok(if failed { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

/// The version of the crates, which is also that of this program.
fn version() -> Result<semver::Version> {
    semver::Version::parse(env!("CARGO_PKG_VERSION"))
        .map_err(|error| Problem::new(format!("the workspace's version is not one: {error}")))
}

fn update_command(arguments: &Update) -> Result<ExitCode> {
    let root = root();
    let options = Options::new(arguments.plain, arguments.drop_lost);
    let plan = Plan::new(&root, apis::one(&root, arguments.api.as_deref())?, arguments.source.as_deref(), options)?;
    // Whoever reads it may stop in the middle.
    let _ = std::io::stdout().write_all(plan.describe().as_bytes());
    if !arguments.write {
        println!("\nNothing was written; --write does it.");
        return Ok(ExitCode::SUCCESS);
    }
    let written = plan.write(options)?;
    println!("\n{} written.", count(written.files.len(), "file"));
    if !written.snapshots.is_empty() {
        println!("Run `INSTA_UPDATE=always cargo test --workspace`, and review with `git diff`:");
        written.snapshots.iter().for_each(|snapshot| println!("  {}", snapshot.display()));
    }
    Ok(ExitCode::SUCCESS)
}
