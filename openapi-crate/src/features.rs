//! The Cargo features of an API: one for each tag, in the manifests of the crate that has the
//! bindings and of those that pass them on.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use serde::Deserialize;

use crate::code;
use crate::emit::Tree;
use crate::model::Model;
use crate::problem::{Problem, Result};

/// The lines of a manifest between which the features stand.
const BEGIN: &str = "# The API's areas. `generate` writes these lines.\n";
const END: &str = "# End of the API's areas.\n";

/// The feature that turns on what is on by default, and the one for everything.
const DEFAULT: &str = "default-areas";
const FULL: &str = "full";

/// What `apis.yaml` says about the features of an API.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Features {
    /// The tags whose features are on by default.
    pub default: Vec<String>,
    /// The crates that pass the features on.
    #[serde(default)]
    pub passed_on_by: Vec<PassedOn>,
}

/// A crate that passes the features on.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct PassedOn {
    /// Its folder.
    #[serde(rename = "crate")]
    pub folder: PathBuf,
    /// The tags that are on by default there besides those of the API's own crate.
    #[serde(default)]
    pub default: Vec<String>,
}

/// The manifests of the workspace at `root` with the features of the model, whose bindings are in
/// `crate_folder`, by their names.
///
/// # Errors
/// A manifest cannot be read, has no place for the features, or has a feature of such a name
/// already; or a default is no tag.
pub(crate) fn manifests(
    root: &Path,
    crate_folder: &Path,
    features: &Features,
    model: &Model,
) -> Result<Tree> {
    let tags = model.operations.iter().filter_map(|operation| operation.tag.as_deref());
    let areas: BTreeSet<String> = tags.filter_map(code::feature).collect();
    let defaults = |more: &[String]| {
        let tags = features.default.iter().chain(more);
        let default: BTreeSet<String> = tags.filter_map(|tag| code::feature(tag)).collect();
        match default.difference(&areas).next() {
            None => Ok(default),
            Some(stranger) => Err(Problem::new(format!(
                "`{stranger}` is to be a default feature, and no operation has this tag; change \
                 `features` in apis.yaml"
            ))),
        }
    };
    let owner = crate_folder.file_name().unwrap_or_default().to_string_lossy();
    let own = section(&areas, &defaults(&[])?, |_| String::new());
    let mut sections = vec![(crate_folder, own)];
    for PassedOn { folder, default } in &features.passed_on_by {
        let passed = |area: &str| format!("\"{owner}/{area}\"");
        sections.push((folder, section(&areas, &defaults(default)?, passed)));
    }
    let mut manifests = Tree::new();
    for (folder, section) in &sections {
        let name = folder.join("Cargo.toml");
        let in_file = |problem: Problem| problem.in_file(name.display());
        let text = std::fs::read_to_string(root.join(&name))
            .map_err(|error| in_file(Problem::new(format!("cannot be read: {error}"))))?;
        let contents = with_section(&text, section, &areas).map_err(in_file)?;
        manifests.insert(name, contents);
    }
    Ok(manifests)
}

/// The lines of the features, each turning on what `inner` says.
fn section(
    areas: &BTreeSet<String>,
    default: &BTreeSet<String>,
    inner: impl Fn(&str) -> String,
) -> String {
    let list = |names: &BTreeSet<String>| {
        names.iter().fold(String::new(), |list, name| list + "    \"" + name + "\",\n")
    };
    let mut lines = format!("{DEFAULT} = [\n{}]\n{FULL} = [\n{}]\n", list(default), list(areas));
    for area in areas {
        let _ = writeln!(lines, "{area} = [{}]", inner(area));
    }
    lines
}

/// The manifest with these lines in their place.
fn with_section(text: &str, section: &str, areas: &BTreeSet<String>) -> Result<String> {
    let parts = text.split_once(BEGIN).and_then(|(before, rest)| {
        let (_, after) = rest.split_once(END)?;
        Some((before, after))
    });
    let Some((before, after)) = parts else {
        return Err(Problem::new(format!(
            "has no place for the features of the API; write into its [features]\n{BEGIN}{END}"
        )));
    };
    let is_there = |name: &&String| {
        let begins = |line: &str| {
            line.strip_prefix(name.as_str()).is_some_and(|rest| rest.trim_start().starts_with('='))
        };
        before.lines().chain(after.lines()).any(begins)
    };
    if let Some(twice) = areas.iter().find(is_there) {
        return Err(Problem::new(format!(
            "has a feature or a dependency `{twice}`, and so has the API; rename one of them"
        )));
    }
    Ok(format!("{before}{BEGIN}{section}{END}{after}"))
}
