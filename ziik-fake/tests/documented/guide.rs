//! The guide says which operations have state.

use std::fmt::Write;
use std::path::Path;

use ziik_fake::{Operation, workdrive};

use crate::embedded::UPDATE;

/// A line for each first word of a path, in the order of the operations.
fn table(operations: &[Operation]) -> String {
    let first = |operation: &Operation| operation.path.split('/').nth(1).unwrap_or_default();
    let mut words: Vec<&str> = Vec::new();
    for operation in operations {
        if !words.contains(&first(operation)) {
            words.push(first(operation));
        }
    }
    let mut table = "| path | with state | from the document |\n|---|---|---|\n".to_owned();
    for word in words {
        let ids = |has_state| {
            let own = operations.iter().filter(|one| first(one) == word);
            let ids = own.filter(|one| one.has_state == has_state);
            ids.map(|one| format!("`{}`", one.id)).collect::<Vec<_>>().join(", ")
        };
        writeln!(table, "| `/{word}` | {} | {} |", ids(true), ids(false)).unwrap();
    }
    table
}

fn check(name: &str, operations: &[Operation]) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/testing.md");
    let guide = std::fs::read_to_string(&path).unwrap();
    let begin = format!("<!-- The operations of {name}, written by {UPDATE}=1. -->\n");
    let (before, rest) = guide.split_once(&begin).unwrap();
    let (found, after) = rest.split_once("<!-- -->\n").unwrap();
    let expected = table(operations);
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
