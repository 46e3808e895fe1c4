//! The command line, for programs of any name: the commands, a file each with its arguments, its
//! help and its call.

mod conform;
mod diff;
mod generate;
mod init;
mod lint;
mod release;
mod update;
mod verify;

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::OnceLock;

use clap::{CommandFactory, FromArgMatches, Parser, Subcommand};

use crate::apis;
use crate::problem::Result;

/// What texts call the program, whatever its name is.
const PLACEHOLDER: &str = "PROGRAM";

/// The program's name.
static PROGRAM: OnceLock<&str> = OnceLock::new();

/// Makes and checks clients of OpenAPI documents.
#[derive(Debug, Parser)]
#[command(version)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Init(init::Arguments),
    Generate(generate::Arguments),
    Check(generate::Check),
    Lint(lint::Arguments),
    Diff(diff::Arguments),
    Update(update::Arguments),
    Release(release::Arguments),
    Verify(verify::Arguments),
    Conform(conform::Arguments),
}

impl Command {
    fn run(&self, root: &Path) -> Result<ExitCode> {
        match self {
            Self::Init(arguments) => init::run(arguments, &current()),
            Self::Generate(arguments) => generate::run(arguments, root),
            Self::Check(arguments) => generate::check_all(arguments, root),
            Self::Lint(arguments) => lint::run(arguments, root),
            Self::Diff(arguments) => diff::run(arguments),
            Self::Update(arguments) => update::run(arguments, root),
            Self::Release(arguments) => release::run(arguments, root),
            Self::Verify(arguments) => verify::run(arguments, root),
            Self::Conform(arguments) => conform::run(arguments, root),
        }
    }

    /// How the program ends after an error: with 2 where 1 is an answer.
    fn failure(&self) -> ExitCode {
        match self {
            Self::Diff(_) | Self::Verify(_) | Self::Conform(_) => ExitCode::from(2),
            Self::Init(_)
            | Self::Generate(_)
            | Self::Check(_)
            | Self::Lint(_)
            | Self::Update(_)
            | Self::Release(_) => ExitCode::FAILURE,
        }
    }
}

/// The program called `name`: reads the arguments of the process, and does what they say.
#[must_use]
pub fn main(name: &'static str) -> ExitCode {
    let name = PROGRAM.get_or_init(|| name);
    let named = Cli::command().name(*name).bin_name(*name).mut_subcommands(|command| {
        let help = command.get_after_help().map(|help| help.to_string().replace(PLACEHOLDER, name));
        match help {
            Some(help) => command.after_help(help),
            None => command,
        }
    });
    let read = Cli::from_arg_matches(&named.get_matches());
    let command = read.unwrap_or_else(|error| error.exit()).command;
    command.run(&root()).unwrap_or_else(|problem| {
        eprintln!("error: {problem}");
        command.failure()
    })
}

/// What the program is called.
fn program() -> &'static str {
    PROGRAM.get().unwrap_or(&PLACEHOLDER)
}

fn current() -> PathBuf {
    std::env::current_dir().unwrap_or_default()
}

/// The folder of the APIs: the one around the current folder that has a table of them, else the
/// current one.
fn root() -> PathBuf {
    let current = current();
    let around = current.ancestors().find(|folder| folder.join(apis::FILE).is_file());
    around.unwrap_or(&current).to_owned()
}

/// Writes to the standard output.
fn print(text: &str) {
    // A reader such as `head` may close the pipe early.
    let _ = std::io::stdout().write_all(text.as_bytes());
}

/// `1 file`, `2 files`.
fn count(number: usize, what: &str) -> String {
    format!("{number} {what}{}", if number == 1 { "" } else { "s" })
}
