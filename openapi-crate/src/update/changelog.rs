//! The section of the changelog that a new document makes.

use std::path::Path;

use super::read;
use crate::diff::{self, Report, Verdict};
use crate::problem::{Problem, Result};

/// The changelog's file.
pub(crate) const FILE: &str = "CHANGELOG.md";

/// The changelog with a section for the new version, below what is unreleased; `None` when the
/// version stays.
pub(super) fn with_section(
    root: &Path,
    report: &Report,
    verdict: &Verdict,
    version: &str,
) -> Result<Option<String>> {
    if verdict.from == verdict.to {
        return Ok(None);
    }
    let changelog = read(root, FILE)?;
    let title = format!("## {}", verdict.to);
    if changelog.lines().any(|line| line.split(" - ").next() == Some(&title)) {
        let message = format!("has a section `{title}` already: release it first, or take it out");
        return Err(Problem::new(message).in_file(FILE));
    }
    let section = format!(
        "{title}\n\nFollows version {version} of the API's document.\n\n{}",
        diff::release_notes(report)
    );
    let released = changelog
        .match_indices("\n## ")
        .map(|(index, _)| index + 1)
        .find(|index| !changelog[*index..].starts_with("## Unreleased"));
    Ok(Some(match released {
        Some(index) => format!("{}{section}\n{}", &changelog[..index], &changelog[index..]),
        None => format!("{}\n\n{section}", changelog.trim_end()),
    }))
}
