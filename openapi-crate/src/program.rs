//! What `apis.yaml` says about the program that has a command for each operation of an API.

use std::collections::BTreeMap;
use std::path::PathBuf;

use serde::Deserialize;

/// A program with a command for each operation.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Program {
    /// What it is called: help texts name its commands.
    pub name: String,
    /// The folder of its crate. The table of commands goes to `src/generated`.
    #[serde(rename = "crate")]
    pub crate_folder: PathBuf,
    /// Flags that every command has, and that no operation can have.
    #[serde(default)]
    pub flags: Vec<String>,
    /// What commands are grouped under, by tag or by the beginning of the path (`/folders`).
    /// Default: the tag.
    #[serde(default)]
    pub nouns: BTreeMap<String, String>,
    /// What a command is called instead of what its operation's name makes of it, by the id of the
    /// operation: a verb, or a noun and a verb.
    #[serde(default)]
    pub verbs: BTreeMap<String, String>,
}

impl Program {
    /// Where the table is, below the workspace's folder.
    #[must_use]
    pub fn generated(&self) -> PathBuf {
        self.crate_folder.join("src/generated")
    }
}
