//! Runs other programs.

use std::fs::File;
use std::path::PathBuf;
use std::process::{Command, Output};
use std::time::Instant;

/// What went wrong, for a person to read.
pub(crate) type Result<T> = std::result::Result<T, String>;

/// Where everything is.
#[derive(Debug, Clone)]
pub(crate) struct Place {
    /// The repository.
    pub(crate) root: PathBuf,
    /// Everything is written below this folder.
    pub(crate) work: PathBuf,
}

impl Place {
    pub(crate) fn new() -> Result<Self> {
        let package = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
        let root = package.ancestors().nth(2).ok_or("the package stands alone")?.to_owned();
        let work = root.join("target/peers");
        std::fs::create_dir_all(&work).map_err(about(&work))?;
        Ok(Self { root, work })
    }

    /// Where cargo puts what is measured.
    pub(crate) fn target(&self) -> PathBuf {
        self.work.join("target")
    }

    /// A program that cargo built for release.
    pub(crate) fn built(&self, name: &str) -> PathBuf {
        self.target().join("release").join(name).with_extension(std::env::consts::EXE_EXTENSION)
    }

    /// Cargo, for builds that can be compared. `arguments` are separated by spaces.
    pub(crate) fn cargo(&self, arguments: &str) -> Command {
        let mut cargo = Command::new("cargo");
        // What the driver itself was built with is none of theirs.
        for (name, _) in std::env::vars_os() {
            let name_text = name.to_string_lossy();
            let is_profile = name_text.starts_with("CARGO_PROFILE_");
            if is_profile || name_text == "RUSTFLAGS" || name_text == "CARGO_ENCODED_RUSTFLAGS" {
                cargo.env_remove(&name);
            }
        }
        cargo
            .args(arguments.split_whitespace())
            .current_dir(&self.root)
            .env("CARGO_TARGET_DIR", self.target())
            .env("CARGO_INCREMENTAL", "0")
            .env("CARGO_TERM_COLOR", "never");
        cargo
    }

    /// Runs a program and keeps what it prints.
    ///
    /// # Errors
    /// It cannot be started or fails; then what it said stays in `target/peers/log`.
    pub(crate) fn output(&self, command: &mut Command) -> Result<String> {
        let output = command.output().map_err(|error| cannot_run(command, &error))?;
        self.succeeded(command, &output)?;
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    }

    /// How many seconds a program takes.
    pub(crate) fn seconds(&self, command: &mut Command) -> Result<f64> {
        // What it prints goes to a file, so that nobody reads it while the clock runs.
        let log = self.work.join("log");
        let file = File::create(&log).map_err(about(&log))?;
        let errors = file.try_clone().map_err(about(&log))?;
        command.stdout(file).stderr(errors);
        let start = Instant::now();
        let status = command.status().map_err(|error| cannot_run(command, &error))?;
        let took = start.elapsed().as_secs_f64();
        let said = || std::fs::read_to_string(&log).unwrap_or_default();
        if status.success() { Ok(took) } else { Err(failed(command, &said())) }
    }

    fn succeeded(&self, command: &Command, output: &Output) -> Result<()> {
        if output.status.success() {
            return Ok(());
        }
        let said = [&output.stdout[..], &output.stderr[..]].concat();
        let said = String::from_utf8_lossy(&said);
        std::fs::write(self.work.join("log"), said.as_bytes()).map_err(about(&self.work))?;
        Err(failed(command, &said))
    }
}

/// Puts the place in front of an error of files.
pub(crate) fn about(path: &std::path::Path) -> impl Fn(std::io::Error) -> String {
    move |error| format!("`{}`: {error}", path.display())
}

/// Says something about how far it is.
pub(crate) fn say(text: &str) {
    eprintln!("compare-peers: {text}");
}

fn cannot_run(command: &Command, error: &std::io::Error) -> String {
    format!("cannot run `{}`: {error}", command.get_program().display())
}

/// The program, and the line of what it said that says most.
fn failed(command: &Command, said: &str) -> String {
    let program = std::path::Path::new(command.get_program());
    let program = program.file_stem().unwrap_or_default().to_string_lossy();
    let lines = || said.lines().map(str::trim).filter(|line| !line.is_empty());
    let telling = lines().find(|line| line.starts_with("error") || line.contains("panicked"));
    // What a panic says is in the next line.
    let telling = match telling {
        Some(line) if line.contains("panicked") => lines().skip_while(|next| *next != line).nth(1),
        other => other,
    };
    let errors = lines().filter(|line| line.starts_with("error[")).count();
    let more = if errors > 1 { format!(" (1 of {errors} errors)") } else { String::new() };
    let line: String = telling
        .or_else(|| lines().next_back())
        .unwrap_or("it said nothing")
        .chars()
        .take(200)
        .collect();
    format!("`{program}` failed: {line}{more}")
}
