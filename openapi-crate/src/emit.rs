//! Stage `emit`: modules become files. The only stage that touches the disk, by a [`Transaction`].

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use proc_macro2::TokenStream;
use similar::TextDiff;

use crate::code::Modules;
use crate::files::Transaction;
use crate::problem::{Problem, Result};

/// Files by their path below one folder.
pub type Tree = BTreeMap<PathBuf, String>;

/// What [`write()`] did.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub struct Changes {
    /// Files that are new or have other contents.
    pub written: usize,
    /// Files that no longer belong there.
    pub removed: usize,
}

/// Prints modules as Rust files, each below `generated/`, the root one with `header`.
///
/// # Errors
/// A module is not Rust, which is a defect of the stage before.
pub fn print(modules: &Modules, header: &str) -> Result<Tree> {
    modules
        .iter()
        .map(|(name, tokens)| {
            let source = if name == "mod" { header } else { "" };
            Ok((PathBuf::from(format!("{name}.rs")), with_header(name, tokens, source)?))
        })
        .collect()
}

/// Prints a file of its own.
///
/// # Errors
/// It is not Rust, which is a defect of the stage before.
pub(crate) fn file(tokens: &TokenStream) -> Result<String> {
    with_header("calls", tokens, "")
}

fn with_header(name: &str, tokens: &TokenStream, header: &str) -> Result<String> {
    let file = syn::parse2(tokens.clone()).map_err(|error| {
        Problem::new(format!("the module `{name}` came out as something that is not Rust: {error}"))
    })?;
    Ok(format!("{MARK} Do not edit.\n{header}\n{}", spaced(&prettyplease::unparse(&file))))
}

/// An empty line between items, and between the functions of an impl, as a person leaves it.
fn spaced(code: &str) -> String {
    let mut text = String::with_capacity(code.len() + code.len() / 16);
    let mut previous: &str = "";
    for line in code.lines() {
        let indent = line.len() - line.trim_start().len();
        let ends =
            |line: &str, what: &str| line.len() == indent + what.len() && line.trim_start() == what;
        let after_item = ends(previous, "}")
            || (indent == 0 && previous.ends_with("});"))
            || (indent == 0 && previous == "];");
        if after_item
            && indent <= 4
            && !line.trim().is_empty()
            && !line.trim_start().starts_with('}')
        {
            text.push('\n');
        }
        text += line;
        text.push('\n');
        previous = line;
    }
    text
}

/// Brings `folder` to hold exactly `tree`, all of it or nothing. Files that are right already are
/// not touched.
///
/// # Errors
/// A file cannot be read, written or removed.
pub fn write(folder: &Path, tree: &Tree) -> Result<Changes> {
    let mut transaction = Transaction::new(Path::new(""));
    let removed = add(&mut transaction, folder, tree)?.len();
    Ok(Changes { written: transaction.commit()?.len() - removed, removed })
}

/// Adds to `transaction` what brings `folder`, below its root, to hold exactly `tree`. Returns the
/// files that this removes, below `folder`.
///
/// # Errors
/// A file cannot be read.
pub(crate) fn add(
    transaction: &mut Transaction,
    folder: &Path,
    tree: &Tree,
) -> Result<Vec<PathBuf>> {
    for (name, contents) in tree {
        transaction.write(folder.join(name), contents.clone())?;
    }
    let strangers = strangers(&transaction.root().join(folder), tree)?;
    for name in &strangers {
        transaction.remove(folder.join(name));
    }
    Ok(strangers)
}

/// A file that [`write()`] would change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// The file, below the label.
    pub file: PathBuf,
    /// The change as a unified diff.
    pub diff: String,
}

/// What [`write()`] would change in `folder`, which is called `label`.
///
/// # Errors
/// The folder cannot be read.
pub(crate) fn differences(folder: &Path, tree: &Tree, label: &Path) -> Result<Vec<Difference>> {
    let strangers = strangers(folder, tree)?;
    let wanted = tree.iter().map(|(name, contents)| (name, contents.as_str()));
    let all = wanted.chain(strangers.iter().map(|name| (name, "")));
    Ok(all.filter_map(|(name, wanted)| difference(folder, name, wanted, label)).collect())
}

/// What makes the file `name` in `folder` hold `wanted`; a file that does not exist is empty.
pub(crate) fn difference(
    folder: &Path,
    name: &Path,
    wanted: &str,
    label: &Path,
) -> Option<Difference> {
    let present = fs::read_to_string(folder.join(name)).unwrap_or_default();
    if present == wanted {
        return None;
    }
    let file = label.join(name);
    let path = file.display();
    let diff = TextDiff::from_lines(present.as_str(), wanted);
    let diff = diff.unified_diff().header(&format!("a/{path}"), &format!("b/{path}")).to_string();
    Some(Difference { file, diff })
}

/// The first words of every file that this writes.
pub(crate) const MARK: &str = "// @generated from an OpenAPI document.";

/// Generated files in `folder` that are not in `tree`, from an earlier run. What somebody else put
/// there is not ours to remove.
pub(crate) fn strangers(folder: &Path, tree: &Tree) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut queue = vec![PathBuf::new()];
    while let Some(below) = queue.pop() {
        let here = folder.join(&below);
        if !here.is_dir() {
            continue;
        }
        let failed = |error: std::io::Error| {
            Problem::new(format!("cannot be read: {error}")).in_file(here.display())
        };
        for entry in fs::read_dir(&here).map_err(failed)? {
            let entry = entry.map_err(failed)?;
            let name = below.join(entry.file_name());
            if entry.path().is_dir() {
                queue.push(name);
            } else if name.extension().is_some_and(|extension| extension == "rs")
                && !tree.contains_key(&name)
            {
                let contents = fs::read(entry.path()).map_err(failed)?;
                if contents.starts_with(MARK.as_bytes()) {
                    found.push(name);
                }
            }
        }
    }
    found.sort();
    Ok(found)
}
