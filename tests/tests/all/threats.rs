//! What `docs/security.md` says is shown by tests that exist.

use std::collections::BTreeSet;
use std::path::Path;

use crate::support::root;

/// The names of the tests in a folder.
fn tests_in(folder: &Path, names: &mut BTreeSet<String>) {
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            tests_in(&path, names);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let text = std::fs::read_to_string(&path).expect("a file");
            let mut is_test = false;
            for line in text.lines().map(str::trim) {
                let line = line.strip_prefix("async ").unwrap_or(line);
                if let Some(name) = line.strip_prefix("fn ").and_then(|rest| rest.split('(').next())
                {
                    if is_test {
                        names.insert(name.to_owned());
                    }
                    is_test = false;
                }
                is_test |= line.starts_with("#[test]") || line.starts_with("#[tokio::test");
            }
        }
    }
}

#[test]
fn each_threat_names_tests_and_each_of_them_exists() {
    let mut names = BTreeSet::new();
    for folder in ["tests/tests", "ziik-ext", "api-runtime"] {
        tests_in(&root().join(folder), &mut names);
    }
    let text = std::fs::read_to_string(root().join("docs/security.md")).expect("the document");
    let (threats, callers) = text.split_once("\n## The caller's part\n").expect("both parts");
    let mut looked_at = 0;
    for threat in threats.split("\n- ").skip(1) {
        let threat = threat.split("\n#").next().unwrap_or(threat);
        let (what, tests) =
            threat.split_once("Tests:").unwrap_or_else(|| panic!("no tests: {threat}"));
        assert!(what.starts_with("**"), "{threat}");
        looked_at += existing(tests, &names);
    }
    looked_at +=
        callers.split("Tests:").skip(1).map(|tests| existing(tests, &names)).sum::<usize>();
    assert!(looked_at > 40, "{looked_at}");
}

/// How many tests a list names.
#[track_caller]
fn existing(list: &str, names: &BTreeSet<String>) -> usize {
    let (list, _) = list.split_once('.').expect("a full stop");
    let tests: Vec<_> = list.split('`').skip(1).step_by(2).collect();
    assert!(!tests.is_empty(), "{list}");
    for test in &tests {
        assert!(names.contains(*test), "no such test: {test}");
    }
    tests.len()
}
