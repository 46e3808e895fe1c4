//! `cargo xtask`: the commands for whoever maintains the bindings.

// Bad input is an error and never a panic. Tests may: there it is the finding.
#![cfg_attr(
    not(test),
    deny(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        clippy::unreachable,
        clippy::todo,
        clippy::unimplemented
    )
)]

mod commands;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Parser, Subcommand};
use xtask::apis;
use xtask::problem::Result;

/// Documents are many small values: the system's allocator takes a third of the time.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Makes and checks the bindings.
#[derive(Debug, Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Generate(commands::generate::Arguments),
    Lint(commands::lint::Arguments),
    Diff(commands::diff::Arguments),
    Update(commands::update::Arguments),
    Verify(commands::verify::Arguments),
    Conform(commands::conform::Arguments),
}

impl Command {
    fn run(&self, root: &Path) -> Result<ExitCode> {
        match self {
            Self::Generate(arguments) => commands::generate::run(arguments, root),
            Self::Lint(arguments) => commands::lint::run(arguments, root),
            Self::Diff(arguments) => commands::diff::run(arguments),
            Self::Update(arguments) => commands::update::run(arguments, root),
            Self::Verify(arguments) => commands::verify::run(arguments, root),
            Self::Conform(arguments) => commands::conform::run(arguments, root),
        }
    }

    /// How the program ends after an error: with 2 where 1 is an answer.
    fn failure(&self) -> ExitCode {
        match self {
            Self::Diff(_) | Self::Verify(_) | Self::Conform(_) => ExitCode::from(2),
            Self::Generate(_) | Self::Lint(_) | Self::Update(_) => ExitCode::FAILURE,
        }
    }
}

fn main() -> ExitCode {
    let command = Cli::parse().command;
    command.run(&root()).unwrap_or_else(|problem| {
        eprintln!("error: {problem}");
        command.failure()
    })
}

/// The workspace's folder: the one around the current folder that has a table of APIs, else that
/// of this program.
fn root() -> PathBuf {
    let current = std::env::current_dir().unwrap_or_default();
    let around = current.ancestors().find(|folder| folder.join(apis::FILE).is_file());
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    around.unwrap_or(here.parent().unwrap_or(here)).to_owned()
}
