//! Stage `emit`: modules become files. The only stage that touches the disk, by a [`Transaction`].

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use proc_macro2::TokenStream;
use similar::TextDiff;

use crate::code::{Modules, Outline};
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

/// Prints the modules of a crate as Rust files, each below `generated/`, the root one with
/// `header`. Every processor prints some of them.
///
/// # Errors
/// A module cannot be written, or is not Rust, which is a defect of the stage before.
pub fn print(outline: &Outline<'_>, header: &str) -> Result<Tree> {
    let modules = outline.modules();
    let printed = in_parallel(&modules, |name| {
        let source = if name == "mod" { header } else { "" };
        with_header(name, outline.write(name)?, source)
    });
    let files: BTreeMap<_, _> = modules.iter().zip(printed).collect();
    files.into_iter().map(|(name, text)| Ok((PathBuf::from(format!("{name}.rs")), text?))).collect()
}

/// The stack of a thread: that of the first one, for code nests.
const STACK: usize = 8 << 20;

/// Does `work` for each item, on all processors. The results are in the order of the items.
fn in_parallel<T: Sync, R: Send>(items: &[T], work: impl Fn(&T) -> R + Sync) -> Vec<R> {
    let threads = thread::available_parallelism().map_or(1, usize::from).min(items.len());
    let next = AtomicUsize::new(0);
    let some_of_them = || {
        let mut done = Vec::new();
        while let Some((index, item)) = at(items, next.fetch_add(1, Ordering::Relaxed)) {
            done.push((index, work(item)));
        }
        done
    };
    let mut done = thread::scope(|scope| {
        let spawn = |_| thread::Builder::new().stack_size(STACK).spawn_scoped(scope, some_of_them);
        // Where there are no more threads, this one does it all.
        let others: Vec<_> = (1..threads).map_while(|thread| spawn(thread).ok()).collect();
        let mut done = some_of_them();
        for other in others {
            match other.join() {
                Ok(results) => done.extend(results),
                Err(panic) => std::panic::resume_unwind(panic),
            }
        }
        done
    });
    done.sort_by_key(|(index, _)| *index);
    done.into_iter().map(|(_, result)| result).collect()
}

/// Makes the parts of a tree at once.
///
/// # Errors
/// That of the first part that has one.
pub(crate) fn together(parts: &[&(dyn Fn() -> Result<Tree> + Sync)]) -> Result<Tree> {
    let made: Result<Vec<Tree>> = in_parallel(parts, |part| part()).into_iter().collect();
    Ok(made?.into_iter().flatten().collect())
}

fn at<T>(items: &[T], index: usize) -> Option<(usize, &T)> {
    Some((index, items.get(index)?))
}

/// Prints the modules of the table of a program.
///
/// # Errors
/// As those of [`print`].
pub(crate) fn table(modules: Modules) -> Result<Tree> {
    modules
        .into_iter()
        .map(|(name, tokens)| {
            Ok((PathBuf::from(format!("{name}.rs")), with_header(&name, tokens, "")?))
        })
        .collect()
}

/// Prints a file of its own.
///
/// # Errors
/// It is not Rust, which is a defect of the stage before.
pub(crate) fn file(tokens: TokenStream) -> Result<String> {
    with_header("calls", tokens, "")
}

fn with_header(name: &str, tokens: TokenStream, header: &str) -> Result<String> {
    let file = syn::parse2(tokens).map_err(|error| {
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
