//! Where hand-written code names something that goes.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use crate::diff::{Caller, Change, Kind, Report};
use crate::names;

/// Folders that hold no hand-written code.
const NOT_OURS: [&str; 4] = ["generated", "target", "node_modules", "snapshots"];

/// Lines of hand-written code below `root` that mention what a breaking change takes away:
/// `file:line: word`.
pub(super) fn of(root: &Path, report: &Report) -> Vec<String> {
    let words: BTreeSet<String> = report
        .changes
        .iter()
        .filter(|change| change.caller == Caller::Breaking)
        .filter_map(word)
        .collect();
    if words.is_empty() {
        return Vec::new();
    }
    let files = files(root, &|path| path.extension().is_some_and(|extension| extension == "rs"));
    let mut uses = Vec::new();
    for file in files {
        let Ok(text) = std::fs::read_to_string(&file) else { continue };
        let name = file.strip_prefix(root).unwrap_or(&file).display().to_string();
        for (index, line) in text.lines().enumerate() {
            for word in words.iter().filter(|word| mentions(line, word)) {
                uses.push(format!("{name}:{}: `{word}`", index + 1));
            }
        }
    }
    uses
}

/// The name in Rust that a change takes away or gives another meaning.
fn word(change: &Change) -> Option<String> {
    let subject = change.subject.split('`').nth(1)?;
    let last = subject.rsplit(['.', ' ']).next()?.trim_end_matches(['[', ']', '{', '}']);
    Some(match change.kind {
        Kind::TypeRenamed | Kind::EnumValueRemoved => subject.to_owned(),
        _ => names::snake(last),
    })
}

/// Whether a line has the word where code names a method, a field or a type.
fn mentions(line: &str, word: &str) -> bool {
    let is_part = |c: char| c.is_alphanumeric() || c == '_';
    let trimmed = line.trim_start();
    if trimmed.starts_with("//") {
        return false;
    }
    line.match_indices(word).any(|(at, _)| {
        let (before, after) = (&line[..at], &line[at + word.len()..]);
        let is_whole = !before.ends_with(is_part) && !after.starts_with(is_part);
        let is_type = word.starts_with(char::is_uppercase);
        is_whole
            && (is_type
                || before.ends_with('.')
                || after.starts_with(':')
                || after.starts_with('('))
    })
}

/// The files below `root` that are wanted, without those of folders that hold nothing by hand.
pub(super) fn files(root: &Path, is_wanted: &dyn Fn(&Path) -> bool) -> Vec<PathBuf> {
    let (mut found, mut folders) = (Vec::new(), vec![root.to_owned()]);
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
            let (path, name) = (entry.path(), entry.file_name().to_string_lossy().into_owned());
            if path.is_dir() {
                if !NOT_OURS.contains(&name.as_str()) && !name.starts_with('.') {
                    folders.push(path);
                }
            } else if is_wanted(&path) {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}
