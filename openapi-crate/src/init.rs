//! What a folder needs to have the client of an API in it, and to follow the API: the table of
//! APIs, the document, an overlay, a changelog and a check for CI. `generate` makes the rest.

use std::path::{Path, PathBuf};

use heck::ToKebabCase;
use serde_json::Value;

use crate::apis::FILE as TABLE;
use crate::emit::Tree;
use crate::load::{self, Document};
use crate::prepare::Inputs;
use crate::problem::{Problem, Result};
use crate::{generate, source, standalone};

/// What the files say.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Start {
    /// The files, below the folder.
    pub files: Tree,
    /// What the API is called in the table.
    pub name: String,
}

/// Plans the files for the document at `source`, a file or an `https` address, in the folder
/// `root`. The crate goes to `crate_folder`, or to one that is called like the API; it has the
/// runtime where `runtime` says. Writes nothing.
///
/// # Errors
/// The document cannot be read, no code can be made of it, or the folder has one of the files
/// already.
pub fn plan(
    root: &Path,
    source: &str,
    crate_folder: Option<&Path>,
    runtime: &str,
) -> Result<Start> {
    let text = source::read(source)?;
    let in_source = |problem: Problem| Problem { file: Some(source.to_owned()), ..problem };
    let document = load::parse("", &text).map_err(in_source)?;
    let title = document.root.pointer("/info/title").and_then(Value::as_str).unwrap_or("the API");
    let title = title.trim().to_owned();
    let folder = match crate_folder {
        Some(folder) => folder.display().to_string(),
        None => named(&title),
    };
    let folder = folder.trim_end_matches('/').to_owned();
    let inside =
        Path::new(&folder).components().all(|part| matches!(part, std::path::Component::Normal(_)));
    if !inside || folder.is_empty() {
        let message =
            format!("`{folder}` is no folder below this one; choose another for the crate");
        return Err(Problem::new(message));
    }
    let name = folder.rsplit('/').next().unwrap_or_default();
    let name = name.strip_suffix("-api").unwrap_or(name).to_owned();
    // Whether a crate can be made of it is known before anything is written.
    standalone::check_name(folder.rsplit('/').next().unwrap_or_default())?;
    usable(document).map_err(in_source)?;
    let mut files = Tree::new();
    let spec = below(root, source).unwrap_or_else(|| {
        let is_json = text.trim_start().starts_with('{');
        let file = PathBuf::from(if is_json { "openapi.json" } else { "openapi.yaml" });
        files.insert(file.clone(), text);
        file
    });
    files.insert(TABLE.into(), table(&name, &spec, &folder, runtime));
    files.insert(OVERLAY.into(), overlay(&title));
    files.insert(CI.into(), ci(&folder));
    if let Some(taken) = files.keys().find(|file| root.join(file).symlink_metadata().is_ok()) {
        let message = "is there already, so nothing was written";
        return Err(Problem::new(message).in_file(taken.display()));
    }
    if !root.join(CHANGELOG).exists() {
        files.insert(CHANGELOG.into(), "# Changelog\n".to_owned());
    }
    Ok(Start { files, name })
}

const OVERLAY: &str = "overlay.yaml";
const NAMES: &str = "names.yaml";
const CHANGELOG: &str = "CHANGELOG.md";
const CI: &str = ".github/workflows/bindings.yml";

/// What the crate of an API with this title is called: `train-travel-api`.
fn named(title: &str) -> String {
    let plain: String = title.chars().filter(|c| c.is_ascii_alphanumeric() || *c == ' ').collect();
    let name = plain.to_kebab_case();
    let name = name.trim_start_matches(|c: char| !c.is_ascii_alphabetic());
    let name = name.strip_suffix("-api").unwrap_or(name);
    if name.is_empty() || name == "api" { "api-client".to_owned() } else { format!("{name}-api") }
}

fn usable(document: Document) -> Result<()> {
    let inputs = Inputs { document, overlay: None, names: None, prose: None };
    generate::model(&inputs.prepare()?).map(drop)
}

/// The file `source`, where it is in the folder already.
fn below(root: &Path, source: &str) -> Option<PathBuf> {
    let file = Path::new(source).canonicalize().ok()?;
    file.strip_prefix(root.canonicalize().ok()?).ok().map(Path::to_owned)
}

fn table(name: &str, spec: &Path, folder: &str, runtime: &str) -> String {
    let spec = spec.display();
    format!(
        "# The APIs that this folder has clients of. The document is replaced as a whole when a new \
         one\n# comes (`update`), and never edited; what is wrong in it stands in the overlay. The \
         ledger keeps\n# the names that callers use.\n\
         - name: {name:?}\n  spec: {spec:?}\n  overlay: {OVERLAY}\n  names: {NAMES}\n  crate: {folder:?}\n  \
         # `copy`: the crate has all that its code needs. Otherwise the version or the folder of\n  \
         # `api-runtime`, as seen from the crate.\n  runtime: {runtime:?}\n",
        spec = spec.to_string(),
    )
}

fn overlay(title: &str) -> String {
    let title = Value::String(format!("Corrections of {title}"));
    format!(
        "# What the document gets wrong, and hints for the generator, each with its reason. For \
         example:\n#\n\
         # - target: $.paths['/things'].get\n\
         #   description: Each answer has the address of the next page in `next`.\n\
         #   update: {{x-page-by: {{link: next}}}}\n\
         overlay: 1.0.0\ninfo: {{title: {title}, version: '1'}}\nactions: []\n"
    )
}

fn ci(folder: &str) -> String {
    format!(
        "# Fails where the code is not what the document says.\n\
         name: bindings\n\
         on: [push, pull_request]\n\
         jobs:\n  \
           bindings:\n    \
             runs-on: ubuntu-latest\n    \
             steps:\n      \
               - uses: actions/checkout@v4\n      \
               # Or with --git or --path, from wherever you have it.\n      \
               - run: cargo install --locked openapi-crate --version {version}\n      \
               - run: openapi-crate generate --check\n      \
               - run: cargo test --manifest-path '{folder}/Cargo.toml'\n",
        version = env!("CARGO_PKG_VERSION"),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn crates_are_called_like_their_api() {
        for (title, name) in [
            ("Train Travel API", "train-travel-api"),
            ("Pets & More", "pets-more-api"),
            ("3D Printing", "d-printing-api"),
            ("API", "api-client"),
            ("", "api-client"),
            ("Ünïcode", "ncode-api"),
        ] {
            assert_eq!(named(title), name, "{title}");
        }
    }
}
