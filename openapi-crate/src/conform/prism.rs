//! Prism as the server of a document.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::Value;

use super::cannot;
use crate::problem::{Problem, Result};

/// How long the server may take to read a document.
const PATIENCE: Duration = Duration::from_secs(120);

/// Takes the circles out of a document.
const WITHOUT_CIRCLES: &str = include_str!("../../driver/without-circles.cjs");

/// The program.
pub(super) fn find(tools: &Path) -> Result<PathBuf> {
    let program = tools.join("node_modules/.bin/prism");
    if program.is_file() {
        return Ok(program);
    }
    Err(Problem::new("is not there; `judges/conform` installs it").in_file(program.display()))
}

/// Writes a document as it is, and as Prism can serve it, without circles.
pub(super) fn write(
    tools: &Path,
    folder: &Path,
    name: &str,
    document: &Value,
) -> Result<[PathBuf; 2]> {
    let whole = folder.join(format!("{name}.whole.json"));
    fs::write(&whole, document.to_string())
        .map_err(|error| cannot("cannot be written", &whole, &error))?;
    let (file, log) = (folder.join(format!("{name}.json")), folder.join(format!("{name}.log")));
    let script = folder.join("without-circles.cjs");
    fs::write(&script, WITHOUT_CIRCLES)
        .map_err(|error| cannot("cannot be written", &script, &error))?;
    let without_circles = Command::new("node")
        .args([&script, &whole])
        .current_dir(tools)
        .stdout(create(&file)?)
        .stderr(create(&log)?)
        .status()
        .map_err(|error| cannot("cannot be run", Path::new("node"), &error))?;
    if without_circles.success() { Ok([whole, file]) } else { Err(failed(&log)) }
}

fn create(path: &Path) -> Result<File> {
    File::create(path).map_err(|error| cannot("cannot be written", path, &error))
}

/// A server that runs until this is dropped.
pub(super) struct Server {
    process: Child,
    url: String,
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may be gone already.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

impl Server {
    /// Starts it with the document in this file, and waits until it listens.
    pub(super) fn start(tools: &Path, file: &Path, seed: u32) -> Result<Self> {
        let log = file.with_extension("log");
        let out = create(&log)?;
        let process = Command::new(find(tools)?)
            .arg("mock")
            .arg(file)
            // An answer of its own that breaks the schema is one more violation, and the values
            // that it makes up are the same each time.
            .args(["--errors", "--port", "0", "--seed", &seed.to_string()])
            .env("NO_COLOR", "1")
            .stdin(Stdio::null())
            .stderr(out.try_clone().map_err(|error| cannot("cannot be used", &log, &error))?)
            .stdout(out)
            .spawn()
            .map_err(|error| cannot("cannot be run", tools, &error))?;
        let mut server = Self { process, url: String::new() };
        let start = Instant::now();
        while start.elapsed() < PATIENCE {
            let said = fs::read_to_string(&log).unwrap_or_default();
            if let Some((_, after)) = said.split_once("Prism is listening on ") {
                after.split_whitespace().next().unwrap_or_default().clone_into(&mut server.url);
                return Ok(server);
            }
            if !matches!(server.process.try_wait(), Ok(None)) {
                break;
            }
            std::thread::sleep(Duration::from_millis(100));
        }
        Err(failed(&log))
    }

    /// Where it listens.
    pub(super) fn url(&self) -> &str {
        &self.url
    }
}

/// With the last lines of what it said.
fn failed(log: &Path) -> Problem {
    let said = fs::read_to_string(log).unwrap_or_default();
    let lines: Vec<&str> = said.lines().filter(|line| !line.trim().is_empty()).collect();
    let last = lines.iter().rev().take(3).rev().copied().collect::<Vec<_>>().join("; ");
    Problem::new(format!("Prism does not serve the document: {last}"))
}
