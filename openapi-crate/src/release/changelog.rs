//! The part of the changelog that is not released yet.

use semver::Version;

use crate::diff::{Caller, Step};
use crate::problem::{Problem, Result};

/// The title of what has no version yet.
const UNRELEASED: &str = "Unreleased";

/// Headings of what breaks callers. They come first.
const BREAKING: [&str; 3] = ["Breaking", "Removed", "Changed in Rust only"];
const ADDED: &str = "Added";

/// A changelog.
pub(super) struct Changelog {
    /// What stands above the first section.
    head: String,
    /// What is not released: what is under `Unreleased`, and the sections of `update`.
    pub section: String,
    /// The sections of releases.
    rest: String,
    headings: Vec<String>,
}

impl Changelog {
    /// Reads a changelog; `last` is the last release.
    ///
    /// # Errors
    /// Nothing is unreleased, or it has a release that git does not know.
    pub(super) fn read(text: &str, last: Option<&Version>) -> Result<Self> {
        let (head, sections) = split(text, "## ");
        let (mut parts, mut rest) = (Vec::<(String, String)>::new(), String::new());
        for (title, body) in sections {
            if !is_open(title, last)? {
                rest.extend(["## ", title, "\n", &body]);
                continue;
            }
            let (intro, headed) = split(&body, "### ");
            for (heading, text) in [("", intro)].into_iter().chain(headed) {
                let text = text.trim_matches('\n');
                match parts.iter_mut().find(|(known, _)| known == heading) {
                    _ if text.trim().is_empty() => {}
                    // Paragraphs have a line between them, the entries of a list do not.
                    Some((_, before)) if heading.is_empty() => before.extend(["\n\n", text]),
                    Some((_, before)) => before.extend(["\n", text]),
                    None => parts.push((heading.to_owned(), text.to_owned())),
                }
            }
        }
        if parts.is_empty() {
            let message = format!("has nothing under `## {UNRELEASED}`: say what users get");
            return Err(Problem::new(message));
        }
        parts.sort_by_key(|(heading, _)| {
            (!heading.is_empty(), !BREAKING.contains(&heading.as_str()))
        });
        let section = parts.iter().map(|(heading, text)| match heading.as_str() {
            "" => format!("{text}\n"),
            heading => format!("### {heading}\n{text}\n"),
        });
        Ok(Self {
            head,
            section: section.collect::<Vec<_>>().join("\n"),
            rest,
            headings: parts.into_iter().map(|(heading, _)| heading).collect(),
        })
    }

    /// What the headings mean for the version after `last`, and why.
    pub(super) fn step(&self, last: &Version) -> (Step, String) {
        let mut breaking = self.headings.iter().filter(|name| BREAKING.contains(&name.as_str()));
        if let Some(heading) = breaking.next() {
            return (
                Step::of(Caller::Breaking, last),
                format!("the changelog has `### {heading}`"),
            );
        }
        if self.headings.iter().any(|heading| heading == ADDED) {
            return (Step::of(Caller::Additive, last), format!("the changelog has `### {ADDED}`"));
        }
        let reason = "the changelog names nothing that breaks and nothing new";
        (Step::Patch, reason.to_owned())
    }

    /// The changelog once this is released under `title`.
    pub(super) fn released(&self, title: &str) -> String {
        let Self { head, section, rest, .. } = self;
        let gap = if rest.is_empty() { "" } else { "\n" };
        format!("{head}## {UNRELEASED}\n\n## {title}\n\n{section}{gap}{rest}")
    }
}

/// Whether a section is not released: `Unreleased`, or a version after the last one without a
/// date, as `update` writes it.
fn is_open(title: &str, last: Option<&Version>) -> Result<bool> {
    let (version, date) = match title.split_once(" - ") {
        Some((version, _)) => (version, true),
        None => (title, false),
    };
    match Version::parse(version.trim()) {
        Ok(version) if date && last.is_none_or(|last| version > *last) => {
            Err(Problem::new(format!(
                "has the release {version}, and this branch has no tag v{version}: fetch the tags \
                 (`git fetch --tags`)"
            )))
        }
        Ok(version) => Ok(!date && last.is_none_or(|last| version > *last)),
        Err(_) => Ok(title.trim() == UNRELEASED),
    }
}

/// What stands above the first line that begins with `mark`, and what follows each such line.
fn split<'t>(text: &'t str, mark: &str) -> (String, Vec<(&'t str, String)>) {
    let (mut head, mut sections) = (String::new(), Vec::<(&str, String)>::new());
    for line in text.split_inclusive('\n') {
        match (line.strip_prefix(mark), sections.last_mut()) {
            (Some(title), _) => sections.push((title.trim_end(), String::new())),
            (None, Some((_, body))) => *body += line,
            (None, None) => head += line,
        }
    }
    (head, sections)
}
