//! The version of a crate or of all crates of a workspace, in `Cargo.toml` and `Cargo.lock`.

use std::path::{Path, PathBuf};

use semver::Version;

use super::{read as contents, uses};
use crate::apis::Api;
use crate::problem::{Problem, Result};

const MANIFEST: &str = "Cargo.toml";
const LOCK: &str = "Cargo.lock";

/// Where a version stands.
struct Place {
    /// The manifest, below the workspace.
    manifest: PathBuf,
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
        let package = text_in(&text, PACKAGE, "name").map(ToOwned::to_owned);
        return Ok(Place { manifest: own, section: PACKAGE, version, package });
    }
    let version = version_in(&contents(root, MANIFEST)?, WORKSPACE).ok_or_else(|| {
        Problem::new("has no `version` under `[workspace.package]`").in_file(MANIFEST)
    })?;
    Ok(Place { manifest: MANIFEST.into(), section: WORKSPACE, version, package: None })
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
pub(crate) fn read(root: &Path, api: &Api) -> Result<Version> {
    place(root, api).map(|place| place.version)
}

/// The manifest that has it, below the workspace.
pub(crate) fn manifest(root: &Path, api: &Api) -> Result<PathBuf> {
    place(root, api).map(|place| place.manifest)
}

/// The files with the version `to` in place of `from`; nothing when it stays.
pub(crate) fn raise(
    root: &Path,
    api: &Api,
    from: &Version,
    to: &Version,
) -> Result<Vec<(PathBuf, String)>> {
    if from == to {
        return Ok(Vec::new());
    }
    let step = (from, to);
    let Place { manifest, section, package, .. } = place(root, api)?;
    let text = contents(root, &manifest.display().to_string())?;
    let (locks, packages) = match package {
        // A crate by itself may have one.
        Some(package) => {
            let locks = [api.crate_folder.join(LOCK), LOCK.into()];
            let there = locks.into_iter().filter(|lock| root.join(lock).is_file());
            (there.collect(), vec![package])
        }
        // A workspace has one, and so has each workspace beside it that uses its crates.
        None => (locks(root), packages(&contents(root, LOCK)?, from)),
    };
    let mut files = vec![(manifest, in_manifest(&text, section, step))];
    for lock in locks {
        let text = contents(root, &lock.display().to_string())?;
        files.push((lock, in_lock(&text, &packages, step)));
    }
    Ok(files)
}

/// The lock files of the folder, below it.
fn locks(root: &Path) -> Vec<PathBuf> {
    let locks = uses::files(root, &|path| path.ends_with(LOCK));
    locks.iter().filter_map(|lock| lock.strip_prefix(root).ok().map(Path::to_owned)).collect()
}

/// The version in this section, and the versions of what is found by its path.
fn in_manifest(manifest: &str, wanted: &str, (from, to): (&Version, &Version)) -> String {
    let (from, to) = (format!("version = \"{from}\""), format!("version = \"{to}\""));
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

/// Whether a package of a lock file is one of its workspace or beside it: it has no source.
fn is_ours(package: &str) -> bool {
    package.starts_with("[[package]]") && !package.contains("\nsource = ")
}

/// The packages of a workspace that have its version.
fn packages(lock: &str, version: &Version) -> Vec<String> {
    let version = format!("\nversion = \"{version}\"\n");
    let name = |package: &str| {
        let line = package.lines().find_map(|line| line.strip_prefix("name = \""))?;
        Some(line.trim_end_matches('"').to_owned())
    };
    let ours = lock.split_inclusive("\n\n").filter(|package| is_ours(package));
    ours.filter(|package| package.contains(&version)).filter_map(name).collect()
}

/// The versions of these packages.
fn in_lock(lock: &str, names: &[String], (from, to): (&Version, &Version)) -> String {
    let (from, to) = (format!("\nversion = \"{from}\"\n"), format!("\nversion = \"{to}\"\n"));
    let is_named = |package: &str| {
        names.iter().any(|name| package.contains(&format!("\nname = \"{name}\"\n")))
    };
    let packages = lock.split_inclusive("\n\n").map(|package| {
        if is_ours(package) && is_named(package) {
            package.replacen(&from, &to, 1)
        } else {
            package.to_owned()
        }
    });
    packages.collect()
}
