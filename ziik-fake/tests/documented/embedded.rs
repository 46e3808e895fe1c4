//! The documents that are built in are made from those of the APIs.

use std::path::Path;

use serde_json::Value;
use ziik_fake::{Operation, workdrive};

use crate::compact::{compact, text};

/// The environment variable that writes the files.
pub(crate) const UPDATE: &str = "UPDATE_DOCUMENTED";

fn check(document: &str, handled: &[Operation], file: &str) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let document = std::fs::read_to_string(root.join("..").join(document)).unwrap();
    let document: Value = serde_yaml::from_str(&document).unwrap();
    let expected = text(&compact(&document, handled));
    let path = root.join("src/documented").join(file);
    if std::env::var_os(UPDATE).is_some() {
        std::fs::write(&path, &expected).unwrap();
    }
    let found = std::fs::read_to_string(&path).unwrap_or_default();
    let first = found.lines().zip(expected.lines()).find(|(found, expected)| found != expected);
    assert!(
        found == expected,
        "{file} is out of date, run this test with {UPDATE}=1; the first difference: {first:?}"
    );
}

#[test]
fn ziik() {
    check("openapi.yaml", ziik_fake::OPERATIONS, "ziik.json");
}

#[test]
fn workdrive() {
    check("workdrive-api/openapi.yaml", workdrive::OPERATIONS, "workdrive.json");
}

#[test]
fn operations_are_there_once_and_say_what_they_are() {
    for (all, with_state) in [
        (ziik_fake::operations(), ziik_fake::OPERATIONS),
        (workdrive::operations(), workdrive::OPERATIONS),
    ] {
        let mut ids: Vec<_> = all.iter().map(|operation| operation.id).collect();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), all.len());
        assert_eq!(all.iter().filter(|operation| operation.has_state).count(), with_state.len());
    }
    assert_eq!(workdrive::operations().len(), 74);
}
