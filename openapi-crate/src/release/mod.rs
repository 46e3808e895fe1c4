//! `openapi-crate release`: the version, the section of the changelog, the commit and the tag.
//!
//! [`Plan::new`] reads and decides everything, [`Plan::write`] changes files and makes the commit
//! and the tag, or undoes what it did.

mod changelog;
mod git;
mod packages;

use std::collections::HashSet;
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::str::FromStr;

use regex::Regex;
use semver::{BuildMetadata, Prerelease, Version};

use crate::apis::{self, Api};
use crate::diff::{self, Caller, Side, Step, Verdict};
use crate::files::Transaction;
use crate::load;
use crate::problem::{Problem, Result};
use crate::update::changelog::FILE as CHANGELOG;
use crate::update::{self, version};
use changelog::Changelog;
use packages::Packages;

/// What a workspace may have to compare the public API of its crates with the last release.
const PUBLIC_API: &str = "scripts/check-public-api";

/// How many lines of the section are shown.
const LINES: usize = 20;

/// The version that was asked for.
#[derive(Debug, Clone)]
pub(crate) enum Wanted {
    /// This one.
    Version(Version),
    /// The next one of this kind.
    Step(Step),
}

impl FromStr for Wanted {
    type Err = Problem;

    fn from_str(text: &str) -> Result<Self> {
        Ok(match text {
            "patch" => Self::Step(Step::Patch),
            "minor" => Self::Step(Step::Minor),
            "major" => Self::Step(Step::Major),
            version => Self::Version(Version::parse(version).map_err(|error| {
                Problem::new(format!("neither `patch`, `minor` or `major` nor a version: {error}"))
            })?),
        })
    }
}

/// A release that was not made yet.
#[derive(Debug)]
pub(crate) struct Plan {
    root: PathBuf,
    /// The last release, if there is one.
    last: Option<Version>,
    /// What the changes since then mean for the version, each with its reason.
    reasons: Vec<(Step, String)>,
    /// The version that the manifests have.
    from: Version,
    to: Version,
    /// The section of the changelog: its title, and what stands below.
    title: String,
    section: String,
    /// The files as they will be.
    files: Vec<(PathBuf, String)>,
    /// The packages that are published, each after those that it depends on.
    published: Vec<String>,
}

impl Plan {
    /// Decides everything about the release of the workspace at `root`. Writes nothing.
    ///
    /// # Errors
    /// The repository is not in a state to release from, there is nothing to release, the version
    /// that is wanted is too low, or a file cannot be read.
    pub(crate) fn new(root: &Path, wanted: Option<&Wanted>) -> Result<Self> {
        git::ready(root)?;
        let apis = apis::all(root)?;
        let (api, from) = shared_version(root, &apis)?;
        let last = git::last_release(root)?;
        let changelog = Changelog::read(&update::read(root, CHANGELOG)?, last.as_ref())
            .map_err(|problem| problem.in_file(CHANGELOG))?;
        let reasons = match &last {
            Some(last) => {
                let mut reasons = of_documents(root, &apis, last)?;
                reasons.push(changelog.step(last));
                reasons
            }
            None => Vec::new(),
        };
        let to = decide(wanted, last.as_ref(), &from, &reasons)?;
        if git::has_tag(root, &to)? {
            return Err(Problem::new(format!(
                "there is a tag v{to} already; name another version"
            )));
        }
        let title = format!("{to} - {}", today());
        let packages = Packages::read(&root.join(version::manifest(root, &api)?))?;
        let mut files = version::raise(root, &api, &from, &to)?;
        files.extend(mentions(root, &packages.names, &to)?);
        files.push((CHANGELOG.into(), changelog.released(&title)));
        // A lock file that git ignores is cargo's alone.
        let known = git::run(root, &["ls-files", "-z"])?;
        let known: HashSet<&Path> = known.split_terminator('\0').map(Path::new).collect();
        files.retain(|(name, _)| known.contains(name.as_path()));
        Ok(Self {
            root: root.to_owned(),
            last,
            reasons,
            from,
            to,
            title,
            section: changelog.section,
            files,
            published: packages.published,
        })
    }

    /// What to tell the maintainer.
    pub(crate) fn describe(&self) -> String {
        let mut text = match &self.last {
            Some(last) => format!("Last release: v{last}\n"),
            None => "Last release: none\n".to_owned(),
        };
        for (step, reason) in &self.reasons {
            let _ = writeln!(text, "  {step}: {reason}");
        }
        let _ = writeln!(text, "Version: {} (the manifests have {})", self.to, self.from);
        text += "Files:\n";
        for (name, _) in &self.files {
            let _ = writeln!(text, "  {}", name.display());
        }
        let _ = writeln!(text, "Section:\n  ## {}", self.title);
        let lines: Vec<&str> = self.section.lines().collect();
        for line in lines.iter().take(LINES) {
            let _ = writeln!(text, "{}", format!("  {line}").trim_end());
        }
        if lines.len() > LINES {
            let _ = writeln!(text, "  and {} more lines", lines.len() - LINES);
        }
        text
    }

    /// Lets the workspace's own script, where there is one, compare the public API of the crates
    /// with the last release. It gets the step of the version as Cargo reads it: `major` may
    /// break, `minor` may add, `patch` may do neither.
    ///
    /// # Errors
    /// The script fails.
    pub(crate) fn check_public_api(&self) -> Result<()> {
        let Some(last) = &self.last else { return Ok(()) };
        if !self.root.join(PUBLIC_API).is_file() {
            return Ok(());
        }
        let status = Command::new("bash")
            .arg(PUBLIC_API)
            .arg(cargo_step(last, &self.to))
            .current_dir(&self.root)
            .status()
            .map_err(|error| {
                Problem::new(format!("bash cannot be run: {error}")).in_file(PUBLIC_API)
            })?;
        if status.success() {
            return Ok(());
        }
        let message = format!(
            "finds more than {} may change after {last}. Say what breaks under `### Breaking` of \
             {CHANGELOG}, or name a higher version",
            self.to
        );
        Err(Problem::new(message).in_file(PUBLIC_API))
    }

    /// Writes the files, commits them and makes the tag.
    ///
    /// # Errors
    /// The disk or git refuses; what was done is undone.
    pub(crate) fn write(&self) -> Result<String> {
        // The script for the public API takes minutes, in which somebody may have gone on.
        git::ready(&self.root)?;
        let before = git::run(&self.root, &["rev-parse", "HEAD"])?;
        let mut transaction = Transaction::new(&self.root);
        for (name, contents) in &self.files {
            transaction.write(name, contents.clone())?;
        }
        transaction.commit()?;
        let (tag, subject) = (format!("v{}", self.to), format!("Release {}", self.to));
        let message = format!("{}\n\n{}", self.title, self.section);
        // Nothing else has changed: a release begins with a clean tree.
        git::run(&self.root, &["commit", "--quiet", "--all", "--message", &subject])
            .and_then(|_| {
                // Without this git takes headings for comments.
                let tag = ["tag", "--annotate", "--cleanup=whitespace", "--file=-", &tag];
                git::run_with(&self.root, &tag, &message)
            })
            .map_err(|problem| self.undo(&before, problem))?;
        git::run(&self.root, &["rev-parse", "--short", "HEAD"])
    }

    /// Puts the branch and the files back, and adds to `problem` whether that succeeded.
    fn undo(&self, before: &str, problem: Problem) -> Problem {
        let outcome = match git::run(&self.root, &["reset", "--quiet", "--hard", before]) {
            Ok(_) => "everything is as it was before".to_owned(),
            Err(_) => format!("the files could not be restored: `git reset --hard {before}` does"),
        };
        Problem { message: format!("{}; {outcome}", problem.message), ..problem }
    }

    /// What is left to do, as commands.
    pub(crate) fn next(&self) -> Vec<String> {
        let publish = self.published.iter().map(|name| format!("cargo publish --package {name}"));
        std::iter::once("git push --follow-tags".to_owned()).chain(publish).collect()
    }

    /// The version of the release.
    pub(crate) fn version(&self) -> &Version {
        &self.to
    }
}

/// The version that all crates share, and an API of theirs.
fn shared_version(root: &Path, apis: &[Api]) -> Result<(Api, Version)> {
    let mut places = Vec::new();
    for api in apis {
        places.push((version::manifest(root, api)?, api));
    }
    let Some((manifest, api)) = places.first() else {
        return Err(Problem::new("has no API in it").in_file(apis::FILE));
    };
    if let Some((other, _)) = places.iter().find(|(other, _)| other != manifest) {
        let message = format!(
            "has its version in it, and another crate in {}: a release has one version for all",
            manifest.display()
        );
        return Err(Problem::new(message).in_file(other.display()));
    }
    Ok(((*api).clone(), version::read(root, api)?))
}

/// What the documents of the APIs mean for the version after `last`.
fn of_documents(root: &Path, apis: &[Api], last: &Version) -> Result<Vec<(Step, String)>> {
    let tag = format!("v{last}");
    // There may have been no table then.
    let before = match diff::show_in(root, &tag, &format!("./{}", apis::FILE)) {
        Ok(text) => load::parse(apis::FILE, &text)
            .and_then(|table| apis::of_table(&table))
            .map_err(|problem| problem.in_file(format!("{tag}:{}", apis::FILE)))?,
        Err(_) => Vec::new(),
    };
    let mut reasons = Vec::new();
    for api in apis {
        let Some(old) = before.iter().find(|old| old.name == api.name) else {
            let reason = format!("the API `{}` is new", api.name);
            reasons.push((Step::of(Caller::Additive, last), reason));
            continue;
        };
        let old = diff::committed(root, &tag, &old.files())?.prepare_what_fits()?.0;
        let new = api.files().below(root).read()?.prepare()?;
        let report = diff::diff(&Side::of(old)?, &Side::of(new)?, last);
        let Verdict { step, explanation, .. } = update::verdict(&report);
        reasons.push((step, format!("the document of `{}`. {explanation}", api.name)));
    }
    let gone = before.iter().filter(|old| apis.iter().all(|api| api.name != old.name));
    reasons.extend(
        gone.map(|old| {
            (Step::of(Caller::Breaking, last), format!("the API `{}` is gone", old.name))
        }),
    );
    Ok(reasons)
}

/// The version to release: what is wanted, unless the reasons ask for more; else the lowest that
/// they allow, or what the manifests have when `update` or somebody raised it further.
fn decide(
    wanted: Option<&Wanted>,
    last: Option<&Version>,
    from: &Version,
    reasons: &[(Step, String)],
) -> Result<Version> {
    let needed = reasons.iter().map(|(step, _)| *step).max().unwrap_or(Step::None);
    let lowest = last.map(|last| needed.max(Step::Patch).after(last));
    let to = match (wanted, last) {
        (None, _) => lowest.iter().chain([from]).max().unwrap_or(from).clone(),
        (Some(Wanted::Version(version)), _) => version.clone(),
        (Some(Wanted::Step(step)), Some(last)) => step.after(last),
        (Some(Wanted::Step(step)), None) => {
            let message = format!(
                "there is no release yet that `{step}` could count from; name the version itself"
            );
            return Err(Problem::new(message));
        }
    };
    if to.pre != Prerelease::EMPTY || to.build != BuildMetadata::EMPTY {
        return Err(Problem::new(format!("{to} is not of the form X.Y.Z; name one that is")));
    }
    match (lowest, last) {
        (Some(lowest), Some(last)) if to < lowest => {
            let mut message = format!("{to} is too low after v{last}: it takes {lowest} or more");
            for (_, reason) in reasons.iter().filter(|(step, _)| *step == needed) {
                let _ = write!(message, "; {reason}");
            }
            Err(Problem::new(message))
        }
        _ => Ok(to),
    }
}

/// The step between two versions as Cargo reads it: before 1.0 the second number is the first.
fn cargo_step(from: &Version, to: &Version) -> &'static str {
    let parts = |version: &Version| [version.major, version.minor, version.patch];
    let leading = parts(from).iter().take_while(|part| **part == 0).count();
    let changed = parts(from).iter().zip(parts(to)).take_while(|(old, new)| **old == *new).count();
    match changed.saturating_sub(leading) {
        0 => "major",
        1 => "minor",
        _ => "patch",
    }
}

/// Texts that name a crate or program of ours with its version behind a slash. It may be an
/// earlier one than that of the manifests, which `update` raises.
fn mentions(root: &Path, names: &[String], to: &Version) -> Result<Vec<(PathBuf, String)>> {
    let names: Vec<String> = names.iter().map(|name| regex::escape(name)).collect();
    let mention = Regex::new(&format!(r"\b({})/[0-9]+\.[0-9]+\.[0-9]+\b", names.join("|")))
        .map_err(|error| Problem::new(error.to_string()))?;
    let mut files = Vec::new();
    for name in git::run(root, &["ls-files", "-z", "--", "*.md", "*.rs"])?.split_terminator('\0') {
        // A path without a file is a submodule, and what is no text names nothing.
        let Ok(text) = std::fs::read_to_string(root.join(name)) else { continue };
        let new = mention.replace_all(&text, format!("$1/{to}"));
        if name != CHANGELOG && new != text {
            files.push((name.into(), new.into_owned()));
        }
    }
    Ok(files)
}

/// The day, in UTC.
fn today() -> String {
    jiff::Timestamp::now().strftime("%F").to_string()
}
