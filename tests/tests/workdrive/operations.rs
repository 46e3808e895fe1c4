//! The operations against the list of them, which was written from WorkDrive's documentation and
//! not from openapi.yaml.

use std::collections::BTreeSet;

use crate::document;

/// One line each: `list_users GET /api/users`.
const LIST: &str = include_str!("../data/workdrive_operations.txt");

/// What a path parameter is called does not show on the wire, and the documentation has two names
/// for one of them.
fn without_names(path: &str) -> String {
    let parts = path.split('/').map(|part| if part.starts_with('{') { "{}" } else { part });
    parts.collect::<Vec<_>>().join("/")
}

fn listed() -> BTreeSet<String> {
    LIST.lines()
        .map(|line| {
            let [id, method, path] = line.split(' ').collect::<Vec<_>>()[..] else {
                panic!("three words: {line}")
            };
            format!("{id} {method} {}", without_names(path))
        })
        .collect()
}

#[test]
fn there_are_74() {
    assert_eq!(listed().len(), 74);
    assert_eq!(LIST.lines().count(), 74, "none twice");
}

#[test]
fn the_document_has_them() {
    let documented = document::operations();
    let documented: BTreeSet<_> = documented
        .iter()
        .map(|o| format!("{} {} /api{}", o.id, o.method, without_names(o.path)))
        .collect();
    assert_eq!(documented, listed());
}

#[test]
fn the_crate_has_them() {
    let generated: BTreeSet<_> = workdrive_api::OPERATIONS
        .iter()
        .map(|o| format!("{} {} /api{}", o.id(), o.method(), without_names(o.path())))
        .collect();
    assert_eq!(generated, listed());
}

#[test]
fn all_of_them_say_where_they_are_known_from() {
    for operation in document::operations() {
        let evidence = &operation.value["x-evidence"];
        let words =
            ["reference", "example", "corrected", "inferred", "undocumented", "vendor", "verified"];
        for part in ["path", "request", "response"] {
            let Some(word) = evidence.get(part) else {
                assert_eq!(part, "request", "{}", operation.id);
                continue;
            };
            assert!(words.contains(&word.as_str().expect("a word")), "{}: {part}", operation.id);
            let is_explained =
                word != "corrected" && word != "inferred" || evidence["notes"].is_string();
            assert!(is_explained, "{}: the notes tell what is wrong", operation.id);
        }
    }
}
