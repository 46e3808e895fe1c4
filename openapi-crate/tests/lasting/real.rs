//! Each real change is seen: by the diff, which says what it is, and on the wire.

use std::sync::LazyLock;

use openapi_crate::diff::{self, Kind, Side};
use semver::Version;
use serde_json::Value;

use crate::changes::{self, RealChange};
use crate::parallel::in_parallel;
use crate::support::{CORE, document};
use crate::wire::Wire;

/// Changes that the reader of the wire does not look at.
const LIMITS: [&str; 1] = ["a parameter has a narrower limit"];

fn side(root: Value) -> Side {
    Side::new(&document("openapi.yaml", root)).unwrap_or_else(|problem| panic!("{problem}"))
}

static BASE: LazyLock<Side> = LazyLock::new(|| side(CORE.clone()));

fn changed(change: &RealChange) -> Value {
    let mut root = CORE.clone();
    (change.apply)(&mut root);
    root
}

#[test]
fn the_diff_says_what_is_expected() {
    let wrong = in_parallel(&changes::all(), |change| {
        let report = diff::diff(&BASE, &side(changed(change)), &Version::new(0, 1, 0));
        let found = report.changes.iter().filter(|found| found.kind != Kind::Documentation);
        let mut found: Vec<(Kind, &str)> =
            found.map(|found| (found.kind, found.subject.as_str())).collect();
        found.sort_unstable();
        assert!(!found.is_empty(), "{} is not seen", change.name);
        (found != change.expect).then(|| format!("{}:\n{found:?}", change.name))
    });
    let wrong: Vec<String> = wrong.into_iter().flatten().collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn each_is_seen_on_the_wire() {
    let before = Wire::read(&CORE);
    for change in changes::all() {
        let seen = !before.differences(&Wire::read(&changed(&change))).is_empty();
        assert_eq!(seen, !LIMITS.contains(&change.name), "{}", change.name);
    }
}

#[test]
fn there_are_enough_of_them_and_each_has_a_name() {
    let mut names: Vec<&str> = changes::all().iter().map(|change| change.name).collect();
    assert!(names.len() >= 24);
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), changes::all().len());
}
