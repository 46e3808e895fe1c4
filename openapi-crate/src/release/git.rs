//! What a release asks of git.

use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use semver::{Prerelease, Version};

use crate::problem::{Problem, Result};

/// Runs git in `root` and returns what it prints.
pub(super) fn run(root: &Path, arguments: &[&str]) -> Result<String> {
    run_with(root, arguments, "")
}

/// Runs git with this on its standard input.
pub(super) fn run_with(root: &Path, arguments: &[&str], input: &str) -> Result<String> {
    let name = arguments.first().copied().unwrap_or_default();
    let failed = |error: String| Problem::new(format!("git {name} failed: {error}"));
    let mut git = Command::new("git")
        .arg("-C")
        .arg(root)
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|error| failed(error.to_string()))?;
    if let Some(mut stdin) = git.stdin.take() {
        // Where git ends before it has read everything, it says why.
        let _ = stdin.write_all(input.as_bytes());
    }
    let output = git.wait_with_output().map_err(|error| failed(error.to_string()))?;
    if !output.status.success() {
        return Err(failed(String::from_utf8_lossy(&output.stderr).trim().replace('\n', " ")));
    }
    Ok(String::from_utf8_lossy(&output.stdout).trim_end().to_owned())
}

/// Whether a release can be made from here: on a branch, with everything committed, by somebody.
pub(super) fn ready(root: &Path) -> Result<()> {
    let changed = run(root, &["status", "--porcelain"])?;
    if let Some(first) = changed.lines().next() {
        let more = changed.lines().count() - 1;
        let more = if more == 0 { String::new() } else { format!(" and {more} more") };
        return Err(Problem::new(format!("not everything is committed: {first}{more}")));
    }
    run(root, &["symbolic-ref", "--quiet", "HEAD"])
        .map_err(|_| Problem::new("no branch is checked out; a release is a commit of one"))?;
    run(root, &["var", "GIT_COMMITTER_IDENT"]).map(drop)
}

/// The version of the highest tag `vX.Y.Z` of the branch.
pub(super) fn last_release(root: &Path) -> Result<Option<Version>> {
    let tags = run(root, &["tag", "--list", "v*", "--merged", "HEAD"])?;
    let versions = tags.lines().filter_map(|tag| Version::parse(tag.strip_prefix('v')?).ok());
    Ok(versions.filter(|version| version.pre == Prerelease::EMPTY).max())
}

/// Whether there is a tag of this version, on any branch.
pub(super) fn has_tag(root: &Path, version: &Version) -> Result<bool> {
    let tags = run(root, &["tag", "--list", &format!("v{version}")])?;
    Ok(!tags.is_empty())
}
