//! `openapi-crate verify`: whether a server answers as the document says.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use crate::apis::{self, Api};
use crate::load::{Document, load};
use crate::overlay;
use crate::problem::{Problem, Result};
use crate::verify::{Credentials, Report, Settings, verify};
use clap::{Args, ValueEnum};

use super::print;

const EXAMPLES: &str = "\
The token or API key is read from the environment variable NAME_TOKEN, or the user name and password
from NAME_USERNAME and NAME_PASSWORD. NAME is the API's name in apis.yaml in capitals, its words
joined by `_`: ZIIK_TOKEN for the API `ziik`, WORK_DRIVE_TOKEN for `work-drive`.
Nothing is sent but GET, and the POST that signs in.

Examples:
  PROGRAM verify --url https://tenant.example/api
  PROGRAM verify --url https://tenant.example/api --only list_users --overlay-out seen.yaml
  PROGRAM verify --url https://tenant.example/api --overlay seen.yaml

Exit code: 0 when nothing differs, 1 when something does, 2 when it could not be found out.";

/// Says whether a server answers as the document says; sends nothing but GET.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Arguments {
    /// The address that the document's paths are appended to; https, except on this machine.
    #[arg(long, value_name = "URL")]
    url: String,
    /// How the report is written.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// Where the overlay goes, which is printed after the report otherwise.
    #[arg(long, value_name = "FILE")]
    overlay_out: Option<PathBuf>,
    /// An operationId to report; may be given several times.
    #[arg(long, value_name = "OPERATION")]
    only: Vec<String>,
    /// The API of apis.yaml that the server has. Default: the first.
    #[arg(long, value_name = "NAME")]
    api: Option<String>,
    /// The OpenAPI document to read instead of that API's with its overlay.
    #[arg(long, value_name = "FILE")]
    spec: Option<PathBuf>,
    /// A further overlay to apply to the document; may be given several times.
    #[arg(long, value_name = "FILE")]
    overlay: Vec<PathBuf>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// Lines for people.
    Text,
    /// One JSON object.
    Json,
}

/// Runs the command in the workspace `root`; it fails when something differs.
pub(super) fn run(arguments: &Arguments, root: &Path) -> Result<ExitCode> {
    let report = report(arguments, root)?;
    write(arguments, &report)?;
    Ok(if report.matches() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn report(arguments: &Arguments, root: &Path) -> Result<Report> {
    let api = apis::one(root, arguments.api.as_deref())?;
    let document = document(arguments, &api, root)?;
    let credentials = Credentials::from_variables(&api.name, |name| std::env::var(name).ok())?;
    let settings = Settings::new(&arguments.url, credentials).only(arguments.only.clone());
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    let runtime =
        runtime.map_err(|error| Problem::new(format!("no request can be made: {error}")))?;
    runtime.block_on(verify(&document, &settings))
}

fn document(arguments: &Arguments, api: &Api, root: &Path) -> Result<Document> {
    let document = match &arguments.spec {
        Some(spec) => load(spec)?,
        None => api.described(root)?,
    };
    arguments
        .overlay
        .iter()
        .try_fold(document, |document, file| overlay::apply(document, &load(file)?))
}

fn write(arguments: &Arguments, report: &Report) -> Result<()> {
    let yaml = report.overlay.as_ref().map(serde_yaml::to_string).transpose();
    let yaml = yaml
        .map_err(|error| Problem::new(format!("the overlay cannot be written as YAML: {error}")))?;
    if let (Some(file), Some(yaml)) = (&arguments.overlay_out, &yaml) {
        std::fs::write(file, yaml).map_err(|error| {
            Problem::new(format!("cannot be written: {error}")).in_file(file.display())
        })?;
    }
    if let (Some(file), None) = (&arguments.overlay_out, &yaml) {
        eprintln!("The document says all of it already; {} is not written.", file.display());
    }
    let in_report = arguments.overlay_out.is_none();
    match arguments.format {
        Format::Text => {
            print(&report.to_string());
            if let (Some(yaml), true) = (yaml, in_report) {
                print(&format!("---\n{yaml}"));
            }
        }
        Format::Json => {
            let mut json = report.to_json();
            if let (Some(overlay), true) = (&report.overlay, in_report) {
                json["overlay"] = overlay.clone();
            }
            print(&format!("{json:#}\n"));
        }
    }
    Ok(())
}
