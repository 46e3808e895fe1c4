//! The profiles of a user: `config.toml` in the folder for configuration.

use std::collections::BTreeMap;
use std::fs;
use std::io::{ErrorKind, Write as _};
use std::path::{Path, PathBuf};

use etcetera::BaseStrategy as _;
use serde::{Deserialize, Serialize};

use crate::problem::{Problem, Result};

const FILE: &str = "config.toml";

/// What the file holds.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Config {
    /// The profile that is used unless another one is named.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) current: Option<String>,
    /// All profiles.
    #[serde(default)]
    pub(crate) profiles: BTreeMap<String, Profile>,
}

/// A tenant and who signs in there.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Profile {
    /// The address of the API.
    pub(crate) url: String,
    /// Who signed in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) username: Option<String>,
    /// Where the token is.
    pub(crate) token: Kept,
}

/// Where a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Kept {
    /// In the keyring of the desktop.
    Keyring,
    /// In a file beside the configuration.
    File,
}

impl Config {
    /// Reads the file; one that does not exist is empty.
    pub(crate) fn load() -> Result<Self> {
        let path = folder()?.join(FILE);
        let text = match fs::read_to_string(&path) {
            Ok(text) => text,
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Self::default()),
            Err(error) => return Err(Problem::file("read", &path, &error)),
        };
        toml::from_str(&text).map_err(|error| {
            let error = error.to_string();
            Problem::usage(format!("`{}` is not a configuration: {}", path.display(), error.trim()))
        })
    }

    /// Writes the file: as a whole or not at all.
    pub(crate) fn save(&self) -> Result<()> {
        let folder = folder()?;
        create(&folder)?;
        let text = toml::to_string(self)
            .map_err(|error| Problem::failed(format!("cannot write the configuration: {error}")))?;
        replace(&folder.join(FILE), text.as_bytes())
    }
}

/// The folder for configuration.
pub(super) fn folder() -> Result<PathBuf> {
    if let Some(folder) = std::env::var_os("ZIIK_CONFIG_DIR").filter(|folder| !folder.is_empty()) {
        return Ok(PathBuf::from(folder));
    }
    let Ok(base) = etcetera::choose_base_strategy() else {
        return Err(Problem::usage(
            "there is no home directory to keep profiles in; set ZIIK_CONFIG_DIR to a folder",
        ));
    };
    Ok(base.config_dir().join("ziik"))
}

/// Creates a folder that only its owner may read.
pub(super) fn create(folder: &Path) -> Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder).map_err(|error| Problem::file("create the folder", folder, &error))
}

/// Writes a file beside its place and renames it, so that nobody finds half of it.
pub(crate) fn replace(path: &Path, contents: &[u8]) -> Result<()> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    let failed = |error: std::io::Error| Problem::file("write", path, &error);
    let mut file = tempfile::Builder::new()
        .prefix(".ziik-")
        .tempfile_in(folder.unwrap_or(Path::new(".")))
        .map_err(failed)?;
    file.write_all(contents).map_err(failed)?;
    file.as_file().sync_all().map_err(failed)?;
    file.persist(path).map_err(|error| failed(error.error))?;
    Ok(())
}

/// A name of a profile is one of a file, too.
pub(crate) fn check_name(name: &str) -> Result<()> {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
    if !name.is_empty() && !name.starts_with('.') && name.len() <= 64 && name.chars().all(is_plain)
    {
        return Ok(());
    }
    Err(Problem::usage(format!(
        "`{name}` cannot be the name of a profile; use up to 64 letters, digits, `-`, `_` and `.`"
    )))
}
