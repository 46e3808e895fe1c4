//! The packages of a workspace, by what cargo reads in its manifests.

use std::ffi::OsString;
use std::path::Path;
use std::process::{Command, Stdio};

use serde::Deserialize;

use crate::problem::{Problem, Result};

/// The packages of a workspace.
pub(super) struct Packages {
    /// The names of all packages and programs.
    pub names: Vec<String>,
    /// The packages that may be published, each after those that it depends on.
    pub published: Vec<String>,
}

#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Package>,
}

#[derive(Deserialize)]
struct Package {
    name: String,
    /// The registries that it may go to; none for all of them.
    publish: Option<Vec<String>>,
    dependencies: Vec<Dependency>,
    targets: Vec<Target>,
}

#[derive(Deserialize)]
struct Dependency {
    name: String,
}

#[derive(Deserialize)]
struct Target {
    name: String,
    kind: Vec<String>,
}

impl Packages {
    /// Reads the workspace of this manifest.
    ///
    /// # Errors
    /// Cargo cannot be run, or refuses the manifest.
    pub(super) fn read(manifest: &Path) -> Result<Self> {
        let failed = |error: String| Problem::new(error).in_file(manifest.display());
        let cargo = std::env::var_os("CARGO").unwrap_or_else(|| OsString::from("cargo"));
        let output = Command::new(cargo)
            .args(["metadata", "--no-deps", "--format-version", "1", "--manifest-path"])
            .arg(manifest)
            .stdin(Stdio::null())
            .output()
            .map_err(|error| failed(format!("cargo cannot be run: {error}")))?;
        if !output.status.success() {
            let said = String::from_utf8_lossy(&output.stderr).trim().replace('\n', " ");
            return Err(failed(format!("cargo cannot read it: {said}")));
        }
        let Metadata { packages } = serde_json::from_slice(&output.stdout)
            .map_err(|error| failed(format!("cargo's answer cannot be read: {error}")))?;
        let programs = packages.iter().flat_map(|package| &package.targets);
        let programs = programs.filter(|target| target.kind.iter().any(|kind| kind == "bin"));
        let mut names: Vec<String> = programs.map(|target| target.name.clone()).collect();
        names.extend(packages.iter().map(|package| package.name.clone()));
        names.sort();
        names.dedup();
        Ok(Self { names, published: published(packages) })
    }
}

/// The names of the packages that may be published, in the order in which they can be. What tests
/// depend on counts, because a registry is asked for it, too.
fn published(packages: Vec<Package>) -> Vec<String> {
    let is_private = |package: &Package| package.publish.as_ref().is_some_and(Vec::is_empty);
    let mut waiting: Vec<Package> =
        packages.into_iter().filter(|package| !is_private(package)).collect();
    waiting.sort_by(|a, b| a.name.cmp(&b.name));
    let mut names = Vec::new();
    while !waiting.is_empty() {
        let needs = |package: &Package, other: &Package| {
            package.name != other.name
                && package.dependencies.iter().any(|needed| needed.name == other.name)
        };
        let is_free = |package: &Package| !waiting.iter().any(|other| needs(package, other));
        // Tests can make a circle; then any of them is as good as another.
        let index = waiting.iter().position(is_free).unwrap_or(0);
        names.push(waiting.remove(index).name);
    }
    names
}
