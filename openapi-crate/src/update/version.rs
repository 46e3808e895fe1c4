//! The version of a crate or of all crates of a workspace, in `Cargo.toml` and `Cargo.lock`.

use std::path::{Path, PathBuf};

use semver::Version;

use super::read as contents;
use crate::apis::Api;
use crate::diff::Verdict;
use crate::problem::{Problem, Result};

const MANIFEST: &str = "Cargo.toml";
const LOCK: &str = "Cargo.lock";

/// Where a version stands.
struct Place {
    /// The manifest, below the workspace.
    manifest: PathBuf,
    /// The lock files that may name it, below the workspace.
    locks: Vec<PathBuf>,
    /// The section of the manifest.
    section: &'static str,
    version: Version,
    /// The package, where it has a version of its own.
    package: Option<String>,
}

/// The version of the crate by itself, or else the one that all crates of the workspace share.
fn place(root: &Path, api: &Api) -> Result<Place> {
    let own = api.crate_folder.join(MANIFEST);
    let text = std::fs::read_to_string(root.join(&own)).unwrap_or_default();
    if let Some(version) = version_in(&text, PACKAGE) {
        let locks = vec![api.crate_folder.join(LOCK), LOCK.into()];
        let package = text_in(&text, PACKAGE, "name").map(ToOwned::to_owned);
        return Ok(Place { manifest: own, locks, section: PACKAGE, version, package });
    }
    let version = version_in(&contents(root, MANIFEST)?, WORKSPACE).ok_or_else(|| {
        Problem::new("has no `version` under `[workspace.package]`").in_file(MANIFEST)
    })?;
    let (manifest, locks) = (MANIFEST.into(), vec![LOCK.into()]);
    Ok(Place { manifest, locks, section: WORKSPACE, version, package: None })
}

const PACKAGE: &str = "[package]";
const WORKSPACE: &str = "[workspace.package]";

fn version_in(manifest: &str, section: &str) -> Option<Version> {
    Version::parse(text_in(manifest, section, "version")?).ok()
}

/// The text under a key of a section.
fn text_in<'m>(manifest: &'m str, section: &str, key: &str) -> Option<&'m str> {
    let mut lines = manifest.lines().skip_while(|line| line.trim() != section).skip(1);
    let own = lines.by_ref().take_while(|line| !line.starts_with('['));
    own.filter_map(|line| line.split_once('='))
        .find(|(name, _)| name.trim() == key)
        .and_then(|(_, value)| value.trim().strip_prefix('"')?.strip_suffix('"'))
}

/// The version of the crate of this API.
pub(super) fn read(root: &Path, api: &Api) -> Result<Version> {
    place(root, api).map(|place| place.version)
}

/// The files with the new version; nothing when it stays.
pub(super) fn raise(root: &Path, api: &Api, verdict: &Verdict) -> Result<Vec<(PathBuf, String)>> {
    if verdict.from == verdict.to {
        return Ok(Vec::new());
    }
    let Place { manifest, locks, section, package, .. } = place(root, api)?;
    let is_shared = section == WORKSPACE;
    let text = contents(root, &manifest.display().to_string())?;
    let mut files = vec![(manifest, in_manifest(&text, section, verdict))];
    for lock in locks {
        // A workspace has one; a crate by itself may.
        if is_shared || root.join(&lock).is_file() {
            let text = contents(root, &lock.display().to_string())?;
            files.push((lock, in_lock(&text, package.as_deref(), verdict)));
        }
    }
    Ok(files)
}

/// The version in this section, and the versions of what is found by its path.
fn in_manifest(manifest: &str, wanted: &str, verdict: &Verdict) -> String {
    let (from, to) =
        (format!("version = \"{}\"", verdict.from), format!("version = \"{}\"", verdict.to));
    let mut section = "";
    let lines = manifest.split_inclusive('\n').map(|line| {
        if line.starts_with('[') {
            section = line.trim();
        }
        let own = section == wanted && line.starts_with(&from);
        let by_path = section == "[workspace.dependencies]" && line.contains("path = ");
        if own || by_path { line.replace(&from, &to) } else { line.to_owned() }
    });
    lines.collect()
}

/// Packages without a source are those of the workspace; `name` is of one of them.
fn in_lock(lock: &str, name: Option<&str>, verdict: &Verdict) -> String {
    let (from, to) = (
        format!("\nversion = \"{}\"\n", verdict.from),
        format!("\nversion = \"{}\"\n", verdict.to),
    );
    let packages = lock.split_inclusive("\n\n").map(|package| {
        let is_it = name.is_none_or(|name| package.contains(&format!("\nname = \"{name}\"\n")));
        let is_ours =
            package.starts_with("[[package]]") && !package.contains("\nsource = ") && is_it;
        if is_ours { package.replacen(&from, &to, 1) } else { package.to_owned() }
    });
    packages.collect()
}
