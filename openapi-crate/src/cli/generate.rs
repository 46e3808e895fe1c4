//! `openapi-crate generate`: the bindings of each API, or a crate of another document.

use std::fmt;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Instant;

use crate::emit::Difference;
use crate::generate::{self, Output, Request, Runtime, Target};
use crate::prepare::Files;
use crate::problem::{Problem, Result};
use crate::{apis, overlay};
use clap::{ArgGroup, Args};

use super::{count, print, program};

const EXAMPLES: &str = "\
Examples:
  PROGRAM generate
  PROGRAM generate --check
  PROGRAM generate --spec petstore.yaml --out petstore-api --crate-name petstore-api
  PROGRAM generate --spec petstore.yaml --out ../petstore-api --runtime ../ziik-rs/api-runtime
  PROGRAM generate --spec petstore.yaml --out petstore-api --names petstore-names.yaml

With --out, each run replaces the generated files in `src/generated`, `src/runtime` and
`tests/generated` of that folder. `Cargo.toml`, `README.md` and `src/lib.rs` are written once and
are yours from then on: a later run leaves them as they are, and names the lines that they lack.
All other files are left alone.

With --runtime, the crate depends on `api-runtime`, which repeats requests, walks lists as streams
and has calls without async. Without, it has all that its code needs, and depends on public crates
alone. Give --runtime and --names each time.

Exit code: 0, or 1 when something is wrong or when --check finds a difference.";

/// Generates the bindings of each API in apis.yaml, or a crate of its own from another document.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
#[command(group(ArgGroup::new("source").args(["spec", "overlay"]).multiple(true)))]
pub(super) struct Arguments {
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
    /// The ledger of its names, which this keeps: what callers use stays when the document calls
    /// it otherwise. Written where there is none.
    #[arg(long, value_name = "FILE", requires = "out")]
    names: Option<PathBuf>,
    /// The folder for a stand-alone crate: new, empty, or made by an earlier run.
    #[arg(long, value_name = "DIR", requires = "source")]
    out: Option<PathBuf>,
    /// The name of a new stand-alone crate; one that has a Cargo.toml keeps its own.
    #[arg(long, value_name = "NAME", default_value = "api-client", requires = "out")]
    crate_name: String,
    /// Depend on the crate `api-runtime` instead of a copy of its smaller part: its version, or its
    /// folder as seen from --out.
    #[arg(long, value_name = "VERSION|DIR", requires = "out")]
    runtime: Option<String>,
}

/// One API or document, and what to call it.
struct Job {
    /// The API's name in apis.yaml; none for a stand-alone crate.
    api: Option<String>,
    /// The folder of the crate.
    folder: PathBuf,
    request: Request,
}

/// Shows what `generate` would change of the bindings in apis.yaml, and fails when that is anything.
#[derive(Debug, Args)]
pub(super) struct Check {
    /// Only this API of apis.yaml.
    #[arg(long, value_name = "NAME")]
    api: Option<String>,
}

/// Runs `check` in the workspace `root`.
pub(super) fn check_all(arguments: &Check, root: &Path) -> Result<ExitCode> {
    check(&of_table(root, arguments.api.as_deref())?, arguments.api.is_some(), root)?;
    Ok(ExitCode::SUCCESS)
}

/// Fails where the bindings of an API in the workspace `root` are out of date.
pub(super) fn check_table(root: &Path) -> Result<()> {
    check(&of_table(root, None)?, false, root)
}

/// Runs the command in the workspace `root`; with `--check` it fails when a file would change.
pub(super) fn run(arguments: &Arguments, root: &Path) -> Result<ExitCode> {
    let jobs = jobs(arguments, root)?;
    if arguments.check {
        check(&jobs, arguments.api.is_some(), root)?;
    } else {
        jobs.iter().try_for_each(|job| write(&job.request))?;
    }
    Ok(ExitCode::SUCCESS)
}

fn jobs(arguments: &Arguments, root: &Path) -> Result<Vec<Job>> {
    let spec = match (&arguments.spec, &arguments.overlay) {
        (None, Some(overlay)) => Some(overlay::extended(overlay)?),
        (spec, _) => spec.clone(),
    };
    let (Some(spec), Some(out)) = (spec, &arguments.out) else {
        return of_table(root, arguments.api.as_deref());
    };
    let runtime = arguments.runtime.as_deref().map_or(Runtime::Copy, Runtime::called);
    let target = Target::Crate { folder: out.clone(), name: arguments.crate_name.clone(), runtime };
    let mut files = Files::new(spec, arguments.overlay.clone());
    files.names.clone_from(&arguments.names);
    let request = Request { files, target };
    Ok(vec![Job { api: None, folder: out.clone(), request }])
}

/// The API of this name in the table in `root`, or all of them.
fn of_table(root: &Path, name: Option<&str>) -> Result<Vec<Job>> {
    let job = |api: apis::Api| Job {
        request: api.request(root),
        folder: api.crate_folder,
        api: Some(api.name),
    };
    Ok(apis::chosen(root, name)?.into_iter().map(job).collect())
}

/// Generates the API of this name in the table in `root`.
pub(super) fn api(root: &Path, name: &str) -> Result<()> {
    of_table(root, Some(name))?.iter().try_for_each(|job| write(&job.request))
}

fn write(request: &Request) -> Result<()> {
    let start = Instant::now();
    let output = output(request)?;
    let changes = generate::write(request, &output)?;
    warn(&generate::lacking(request, &output)?);
    print(&format!(
        "Generated {}, in {:.0?}; {} written, {} removed, {} as before.\n",
        made(&output),
        start.elapsed(),
        count(changes.written, "file"),
        changes.removed,
        (output.tree.len() + output.outside.len()).saturating_sub(changes.written),
    ));
    Ok(())
}

/// Prints the diffs, then a line for each job, and fails when there is a diff. `is_chosen`: an API
/// was asked for by its name.
fn check(jobs: &[Job], is_chosen: bool, root: &Path) -> Result<()> {
    let (mut lines, mut stale) = (Vec::new(), Vec::new());
    let outcome = jobs.iter().try_for_each(|job| {
        let start = Instant::now();
        let output = output(&job.request)?;
        let differences = generate::differences(&job.request, &output, root)?;
        warn(&generate::lacking(&job.request, &output)?);
        for difference in &differences {
            print(&difference.diff);
        }
        if differences.is_empty() {
            lines.push(format!(
                "Up to date: {job}; {}, in {:.0?}.\n",
                made(&output),
                start.elapsed()
            ));
        } else {
            lines.push(format!("Out of date: {job}; {}.\n", named(&differences)));
            stale.push(job);
        }
        Ok(())
    });
    print(&lines.concat());
    outcome?;
    let names: Vec<String> = stale
        .iter()
        .map(|job| format!("`{}`", job.api.clone().unwrap_or(job.folder.display().to_string())))
        .collect();
    let command = match stale.as_slice() {
        [] => return Ok(()),
        [Job { api: None, .. }] => "the same command without --check".to_owned(),
        [Job { api: Some(api), .. }] if is_chosen || jobs.len() > 1 => {
            format!("`{} generate --api {api}`", program())
        }
        _ => format!("`{} generate`", program()),
    };
    Err(Problem::new(format!(
        "the generated code of {} is out of date; run {command}",
        names.join(" and ")
    )))
}

impl fmt::Display for Job {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.api {
            Some(api) => write!(f, "{api} in {}", self.folder.display()),
            None => write!(f, "{}", self.folder.display()),
        }
    }
}

/// How many files differ, and the names of the first.
fn named(differences: &[Difference]) -> String {
    const SHOWN: usize = 3;
    let names =
        differences.iter().take(SHOWN).map(|difference| difference.file.display().to_string());
    let names = names.collect::<Vec<_>>().join(", ");
    let rest = differences.len().saturating_sub(SHOWN);
    let rest = if rest == 0 { String::new() } else { format!(" and {rest} more") };
    let verb = if differences.len() == 1 { "differs" } else { "differ" };
    format!("{} {verb}: {names}{rest}", count(differences.len(), "file"))
}

/// Generates the files in memory, and prints the warnings.
fn output(request: &Request) -> Result<Output> {
    let output = generate::generate(request)?;
    warn(&output.warnings);
    let unknown =
        |name| format!("the ledger has no `{name}`; `{} update --write` adds it", program());
    warn(&output.new_names.iter().map(unknown).collect::<Vec<_>>());
    Ok(output)
}

fn warn(warnings: &[impl fmt::Display]) {
    for warning in warnings {
        eprintln!("warning: {warning}");
    }
}

fn made(output: &Output) -> String {
    let made = [(output.operations, "operation"), (output.types, "type"), (output.lines, "line")];
    made.map(|(number, what)| count(number, what)).join(", ")
}
