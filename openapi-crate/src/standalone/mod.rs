//! A whole crate around generated modules: the part of the runtime that bindings lean on, tests, a
//! manifest, a root and a README.
//!
//! Each run replaces the generated files in `src/generated`, `src/runtime` and `tests/generated`.
//! The manifest, the root and the README are written once and belong to the crate's owner from
//! then on.

mod manifest;
mod root;

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use api_runtime::SOURCES;

use crate::code;
use crate::emit::{self, Changes, Difference, MARK, Tree};
use crate::files::Transaction;
use crate::load::Document;
use crate::model::Model;
use crate::problem::{Problem, Result};

/// Where a crate of its own has what its code leans on.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Runtime {
    /// In a module, as a copy.
    #[default]
    Copy,
    /// In the crate `api-runtime`, which has retries and lists as streams, too: of this version, or
    /// in this folder, as seen from that of the new crate.
    Crate(String),
}

impl Runtime {
    /// What a command line or a table calls it: `copy`, or the version or folder of the crate.
    #[must_use]
    pub fn called(text: &str) -> Self {
        if text == "copy" { Self::Copy } else { Self::Crate(text.to_owned()) }
    }
}

/// Refuses what cannot name a package.
pub(crate) fn check_name(name: &str) -> Result<()> {
    let valid = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    if name.starts_with(|c: char| c.is_ascii_alphabetic()) && name.chars().all(valid) {
        return Ok(());
    }
    let message = format!("`{name}` cannot name a crate: use letters, digits, `-` and `_`");
    Err(Problem::new(message))
}

/// The files of a crate called `name` that has what `modules` makes in [`MODULES`].
///
/// # Errors
/// The name is not one that a package can have, or those of `modules`.
pub(crate) fn crate_around(
    modules: &(dyn Fn() -> Result<Tree> + Sync),
    name: &str,
    runtime: &Runtime,
    document: &Document,
    model: &Model,
) -> Result<Tree> {
    check_name(name)?;
    let modules = || Ok(in_folder(MODULES, modules()?));
    let mut tree = emit::together(&[&modules, &|| tests(model, name)])?;
    let title = document
        .root
        .pointer("/info/title")
        .and_then(serde_json::Value::as_str)
        .unwrap_or("an API");
    let title: String =
        title.chars().filter(|c| c.is_alphanumeric() || " .,-_()".contains(*c)).collect();
    let has = |module: &str| tree.contains_key(&Path::new(MODULES).join(format!("{module}.rs")));
    let root = root::text(title.trim(), runtime, has);
    tree.insert(PathBuf::from("Cargo.toml"), manifest::text(name, runtime));
    tree.insert(PathBuf::from("src/lib.rs"), root);
    tree.insert(
        PathBuf::from("README.md"),
        code::guide(model, name, title.trim(), *runtime != Runtime::Copy),
    );
    let copied = if *runtime == Runtime::Copy { SOURCES } else { &[] };
    for (file, contents) in copied {
        tree.insert(
            Path::new("src/runtime").join(file),
            format!("{MARK} Do not edit.\n{contents}"),
        );
    }
    Ok(tree)
}

fn in_folder(folder: &str, tree: Tree) -> Tree {
    tree.into_iter().map(|(path, contents)| (Path::new(folder).join(path), contents)).collect()
}

/// The root of a crate that has these modules in the folder `generated`, as a file that the root of
/// another crate includes.
pub(crate) fn included(modules: &Tree, generated: &Path) -> String {
    let has = |module: &str| modules.contains_key(&PathBuf::from(format!("{module}.rs")));
    root::included(&generated.join("mod.rs").display().to_string(), has)
}

/// The program that makes every call.
const HARNESS: &str = include_str!("../../harness/main.rs");

/// The tests of a crate called `name`.
fn tests(model: &Model, name: &str) -> Result<Tree> {
    let harness = HARNESS.replace("CRATE", &name.replace('-', "_"));
    let calls = emit::file(code::calls(model, name))?;
    Ok(Tree::from([
        ("tests/generated/main.rs".into(), format!("{MARK} Do not edit.\n{harness}")),
        ("tests/generated/calls.rs".into(), calls),
    ]))
}

/// The name of the crate in `folder`, as code calls it; that of a new one is `name`.
pub(crate) fn name(folder: &Path, name: &str) -> String {
    manifest::name(&folder.join("Cargo.toml")).unwrap_or_else(|| name.to_owned())
}

/// The folder of the modules.
pub(crate) const MODULES: &str = "src/generated";
/// The folders that hold nothing but what is generated.
const GENERATED: [&str; 3] = [MODULES, "src/runtime", "tests/generated"];
/// The files that belong to the crate's owner once they exist.
const OWNED: [&str; 3] = ["Cargo.toml", "README.md", "src/lib.rs"];

/// Brings the crate in `folder` to what `tree` says, but for the files of its owner; and the files
/// `beside` it.
///
/// # Errors
/// The folder belongs to somebody else, or a file cannot be read, written or removed.
pub(crate) fn write(folder: &Path, tree: &Tree, beside: &Tree) -> Result<Changes> {
    let mut transaction = Transaction::new(Path::new(""));
    for (name, contents) in beside {
        transaction.write(name.clone(), contents.clone())?;
    }
    let removed = add(&mut transaction, folder, tree)?;
    Ok(Changes { written: transaction.commit()?.len() - removed, removed })
}

/// Adds to `transaction` what brings the crate in `folder`, below its root, to what `tree` says, but
/// for the files of its owner. Returns how many files this removes.
///
/// # Errors
/// The folder belongs to somebody else, or a file cannot be read.
pub(crate) fn add(transaction: &mut Transaction, folder: &Path, tree: &Tree) -> Result<usize> {
    let place = transaction.root().join(folder);
    claim(&place)?;
    for (name, contents) in missing(&place, tree) {
        transaction.write(folder.join(name), contents)?;
    }
    let mut removed = 0;
    for part in GENERATED {
        removed += emit::add(transaction, &folder.join(part), &below(tree, part))?.len();
    }
    Ok(removed)
}

/// What [`write()`] would change.
///
/// # Errors
/// The folder belongs to somebody else, or cannot be read.
pub(crate) fn differences(folder: &Path, tree: &Tree, label: &Path) -> Result<Vec<Difference>> {
    claim(folder)?;
    let missing = missing(folder, tree);
    let created = missing
        .iter()
        .filter_map(|(name, contents)| emit::difference(folder, name, contents, label));
    let mut found: Vec<Difference> = created.collect();
    for part in GENERATED {
        found.append(&mut emit::differences(
            &folder.join(part),
            &below(tree, part),
            &label.join(part),
        )?);
    }
    Ok(found)
}

/// What the owner's files in `folder` lack of what the code needs: a message for each such file.
///
/// # Errors
/// A file cannot be read.
pub(crate) fn lacking(folder: &Path, tree: &Tree, runtime: &Runtime) -> Result<Vec<String>> {
    let mut found = Vec::new();
    for name in OWNED {
        let path = folder.join(name);
        let in_file = |problem: Problem| problem.in_file(path.display());
        let present = match fs::read_to_string(&path) {
            Ok(present) => present,
            Err(error) if error.kind() == ErrorKind::NotFound => continue,
            Err(error) => return Err(in_file(Problem::new(format!("cannot be read: {error}")))),
        };
        let wanted = tree.get(Path::new(name)).map_or("", String::as_str);
        if present != wanted {
            let lack = match name {
                "Cargo.toml" => manifest::lacking(&path, runtime),
                "src/lib.rs" => root::lacking(&present, wanted),
                // No code needs it.
                _ => None,
            };
            found.extend(lack.map(|message| in_file(Problem::new(message)).to_string()));
        }
    }
    Ok(found)
}

/// The part of `tree` below `folder`.
fn below(tree: &Tree, folder: &str) -> Tree {
    let part = tree
        .iter()
        .filter_map(|(path, contents)| Some((path.strip_prefix(folder).ok()?, contents)));
    part.map(|(path, contents)| (path.to_owned(), contents.clone())).collect()
}

/// The owner's files that do not exist.
fn missing(folder: &Path, tree: &Tree) -> Tree {
    // A link that leads nowhere is the owner's, too.
    let absent = |name: &Path| folder.join(name).symlink_metadata().is_err();
    let owned = tree.iter().filter(|(path, _)| OWNED.iter().any(|name| Path::new(name) == *path));
    owned
        .filter(|(path, _)| absent(path))
        .map(|(path, contents)| (path.clone(), contents.clone()))
        .collect()
}

/// Refuses a folder that has something in it and is not a crate that this made.
fn claim(folder: &Path) -> Result<()> {
    let refuse = |message: String| Err(Problem::new(message).in_file(folder.display()));
    // `.` makes the empty path the current folder.
    let mut entries = match fs::read_dir(folder.join(".")) {
        Ok(entries) => entries,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(()),
        Err(error) => {
            return refuse(format!(
                "cannot be read as a folder: {error}; choose a new or an empty folder"
            ));
        }
    };
    if entries.next().is_none() || is_ours(folder) {
        return Ok(());
    }
    refuse(
        "is not empty and is not a crate that `generate --out` made, so nothing was written; \
         choose a new or an empty folder"
            .to_owned(),
    )
}

/// Whether the folder has a stand-alone crate. Bindings in a workspace have the mark, too, but
/// neither a runtime nor these tests; the runtime of crates that were made earlier has no mark.
fn is_ours(folder: &Path) -> bool {
    let is_marked = |name: &str| {
        fs::read(folder.join(name)).is_ok_and(|file| file.starts_with(MARK.as_bytes()))
    };
    let runtime = "src/runtime/mod.rs";
    let has_more = folder.join(runtime).is_file() || is_marked("tests/generated/main.rs");
    is_marked(runtime) || (is_marked("src/generated/mod.rs") && has_more)
}
