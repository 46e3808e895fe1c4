//! The workspace's version, in `Cargo.toml` and `Cargo.lock`.

use std::path::Path;

use semver::Version;

use super::read as contents;
use crate::diff::Verdict;
use crate::problem::{Problem, Result};

const MANIFEST: &str = "Cargo.toml";
const LOCK: &str = "Cargo.lock";

/// The version that all crates share.
fn read_from(manifest: &str) -> Option<Version> {
    let section = manifest.split("[workspace.package]").nth(1)?;
    let section = section.split("\n[").next()?;
    let value = section
        .lines()
        .find_map(|line| line.trim().strip_prefix("version = \"")?.strip_suffix('"'))?;
    Version::parse(value).ok()
}

/// The version in the workspace's manifest.
pub(super) fn read(root: &Path) -> Result<Version> {
    read_from(&contents(root, MANIFEST)?).ok_or_else(|| {
        Problem::new("has no `version` under `[workspace.package]`").in_file(MANIFEST)
    })
}

/// Both files with the new version; nothing when it stays.
pub(super) fn raise(root: &Path, verdict: &Verdict) -> Result<Vec<(&'static str, String)>> {
    if verdict.from == verdict.to {
        return Ok(Vec::new());
    }
    Ok(vec![
        (MANIFEST, in_manifest(&contents(root, MANIFEST)?, verdict)),
        (LOCK, in_lock(&contents(root, LOCK)?, verdict)),
    ])
}

/// The shared version, and the versions of what is found by its path.
fn in_manifest(manifest: &str, verdict: &Verdict) -> String {
    let (from, to) =
        (format!("version = \"{}\"", verdict.from), format!("version = \"{}\"", verdict.to));
    let mut section = "";
    let lines = manifest.split_inclusive('\n').map(|line| {
        if line.starts_with('[') {
            section = line.trim();
        }
        let shared = section == "[workspace.package]" && line.starts_with(&from);
        let by_path = section == "[workspace.dependencies]" && line.contains("path = ");
        if shared || by_path { line.replace(&from, &to) } else { line.to_owned() }
    });
    lines.collect()
}

/// Packages without a source are those of the workspace.
fn in_lock(lock: &str, verdict: &Verdict) -> String {
    let (from, to) = (
        format!("\nversion = \"{}\"\n", verdict.from),
        format!("\nversion = \"{}\"\n", verdict.to),
    );
    let packages = lock.split_inclusive("\n\n").map(|package| {
        let is_ours = package.starts_with("[[package]]") && !package.contains("\nsource = ");
        if is_ours { package.replacen(&from, &to, 1) } else { package.to_owned() }
    });
    packages.collect()
}
