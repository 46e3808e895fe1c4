//! The guide says which operations have state.

use std::path::Path;

use ziik_fake::{Operation, workdrive};

use crate::embedded::UPDATE;

/// How long a line is.
const WIDTH: usize = 99;

/// An item for each first word of a path and each kind of operation, in the order of the
/// operations.
fn list(operations: &[Operation]) -> String {
    let first = |operation: &Operation| operation.path.split('/').nth(1).unwrap_or_default();
    let mut words: Vec<&str> = Vec::new();
    for operation in operations {
        if !words.contains(&first(operation)) {
            words.push(first(operation));
        }
    }
    let mut list = String::new();
    for (has_state, kind) in [(true, "with state"), (false, "from the document")] {
        for word in &words {
            let own = operations.iter().filter(|one| first(one) == *word);
            let own = own.filter(|one| one.has_state == has_state);
            let ids: Vec<String> = own.map(|one| format!("`{}`", one.id)).collect();
            if !ids.is_empty() {
                add(&mut list, &format!("- `/{word}`, {kind}: {}.", ids.join(", ")));
            }
        }
    }
    list
}

/// Adds an item, broken between words.
fn add(list: &mut String, item: &str) {
    let mut width = 0;
    for word in item.split(' ') {
        if width > 0 && width + 1 + word.len() > WIDTH {
            list.push_str("\n  ");
            width = 2;
        } else if width > 0 {
            list.push(' ');
            width += 1;
        }
        list.push_str(word);
        width += word.len();
    }
    list.push('\n');
}

fn check(name: &str, operations: &[Operation]) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/testing.md");
    let guide = std::fs::read_to_string(&path).unwrap();
    let begin = format!("<!-- The operations of {name}, written by {UPDATE}=1. -->\n");
    let (before, rest) = guide.split_once(&begin).unwrap();
    let (found, after) = rest.split_once("<!-- -->\n").unwrap();
    let expected = list(operations);
    if std::env::var_os(UPDATE).is_some() {
        let written = format!("{before}{begin}{expected}<!-- -->\n{after}");
        std::fs::write(&path, written).unwrap();
    } else {
        assert!(
            found == expected,
            "{name}: run the tests `embedded`, then this one, with {UPDATE}=1: {expected}"
        );
    }
}

/// One test for both, because they are in one file.
#[test]
fn the_guide_says_which_operations_have_state() {
    check("Ziik", &ziik_fake::operations());
    check("WorkDrive", &workdrive::operations());
}
