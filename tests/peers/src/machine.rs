//! What the measurements were made on and with.

use std::process::Command;

use serde::{Deserialize, Serialize};

use crate::run::Place;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Machine {
    pub(crate) processor: String,
    pub(crate) processors: usize,
    pub(crate) system: String,
    pub(crate) rust: String,
}

impl Machine {
    pub(crate) fn this() -> Self {
        let cpus = std::fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
        let model = cpus.lines().find_map(|line| line.strip_prefix("model name")?.split_once(": "));
        let brand = || said(Command::new("sysctl").args(["-n", "machdep.cpu.brand_string"]));
        let processor = model.map(|(_, model)| model.to_owned()).or_else(brand);
        Self {
            processor: processor.unwrap_or_else(|| std::env::consts::ARCH.to_owned()),
            processors: std::thread::available_parallelism().map_or(1, usize::from),
            system: std::env::consts::OS.to_owned(),
            rust: said(Command::new("rustc").arg("--version")).unwrap_or_default(),
        }
    }
}

/// The commit that is measured; with a `+` when something of it was changed.
pub(crate) fn commit(place: &Place) -> Option<String> {
    let git =
        |arguments: &[&str]| said(Command::new("git").current_dir(&place.root).args(arguments));
    let commit = git(&["rev-parse", "--short=12", "HEAD"])?;
    let changed = git(&["status", "--porcelain", "--untracked-files=no"])
        .is_none_or(|changes| !changes.is_empty());
    Some(if changed { format!("{commit}+") } else { commit })
}

/// Today, as `YYYY-MM-DD` in UTC.
pub(crate) fn today() -> String {
    jiff::Timestamp::now().strftime("%F").to_string()
}

/// The first thing a command says, if it succeeds.
pub(crate) fn said(command: &mut Command) -> Option<String> {
    let output = command.output().ok().filter(|output| output.status.success())?;
    Some(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}
