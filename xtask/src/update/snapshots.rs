//! Which snapshots a change touches.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use crate::diff::Report;

/// Where snapshots are, below the workspace.
const FOLDERS: [&str; 2] = ["tests/tests/snapshots", "xtask/tests/snapshots/diff"];

/// The snapshots of the surface of changed modules, which are in the folder `generated`, of changed operations, and of what is said about small changes of the document.
pub(super) fn touched(root: &Path, generated: &Path, report: &Report, files: &[PathBuf]) -> Vec<PathBuf> {
    let modules: BTreeSet<PathBuf> = files
        .iter()
        .filter_map(|file| Some(Path::new("surface").join(file.strip_prefix(generated).ok()?).with_extension("snap")))
        .collect();
    let operations: BTreeSet<&str> =
        report.changes.iter().flat_map(|change| &change.operations).map(|operation| operation.id.as_str()).collect();
    let mut found = Vec::new();
    for folder in FOLDERS {
        let mut names = Vec::new();
        list(&root.join(folder), Path::new(""), &mut names);
        found.extend(names.into_iter().filter_map(|name| {
            let stem = name.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
            let is_touched = modules.contains(&name) || operations.contains(stem) || stem == "mutations";
            is_touched.then(|| Path::new(folder).join(name))
        }));
    }
    found.sort();
    found
}

/// The files below `folder`. A folder that cannot be read has none: this is only advice.
fn list(folder: &Path, below: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder.join(below)).into_iter().flatten().flatten() {
        let name = below.join(entry.file_name());
        if entry.path().is_dir() { list(folder, &name, found) } else { found.push(name) }
    }
}
