//! Writes `JSONPath`s that select known places.

use std::collections::BTreeSet;
use std::fmt::Write;

use serde_json::Value;

use crate::problem::{Pointer, escaped};

/// The JSONPath that selects a place: `$.paths['/users'].get`.
pub(crate) fn json_path(root: &Value, at: &Pointer) -> String {
    let steps: Vec<BTreeSet<String>> =
        at.segments().map(|segment| BTreeSet::from([segment])).collect();
    written(root, &steps)
}

/// `JSONPath`s that select just these places. Places that differ in one step share a path.
pub(super) fn json_paths(root: &Value, places: &[Pointer]) -> Vec<String> {
    let mut all: Vec<Vec<BTreeSet<String>>> = places
        .iter()
        .map(|at| at.segments().map(|segment| BTreeSet::from([segment])).collect())
        .collect();
    all.sort();
    let mut merged = true;
    while merged {
        merged = false;
        let mut kept: Vec<Vec<BTreeSet<String>>> = Vec::new();
        for one in all {
            let found =
                kept.iter_mut().find_map(|known| Some((only_difference(known, &one)?, known)));
            if let Some((step, known)) = found {
                known[step].extend(one[step].iter().cloned());
                merged = true;
            } else {
                kept.push(one);
            }
        }
        all = kept;
    }
    all.iter().map(|steps| written(root, steps)).collect()
}

/// The one step in which two paths differ.
fn only_difference(one: &[BTreeSet<String>], two: &[BTreeSet<String>]) -> Option<usize> {
    if one.len() != two.len() {
        return None;
    }
    let mut differing = (0..one.len()).filter(|step| one[*step] != two[*step]);
    let only = differing.next()?;
    differing.next().is_none().then_some(only)
}

fn written(root: &Value, steps: &[BTreeSet<String>]) -> String {
    let mut path = "$".to_owned();
    let mut parent = Some(root);
    for step in steps {
        let is_list = parent.is_some_and(Value::is_array);
        let quoted = |name: &String| {
            if is_list {
                name.clone()
            } else {
                format!("'{}'", name.replace('\\', "\\\\").replace('\'', "\\'"))
            }
        };
        match step.first().filter(|name| step.len() == 1 && !is_list && is_plain(name)) {
            Some(name) => {
                let _ = write!(path, ".{name}");
            }
            None => {
                let _ = write!(path, "[{}]", step.iter().map(quoted).collect::<Vec<_>>().join(","));
            }
        }
        let first = step.first().map(|name| escaped(name)).unwrap_or_default();
        parent = parent.and_then(|parent| parent.pointer(&format!("/{first}")));
    }
    path
}

/// Whether a name can follow a dot.
pub(super) fn is_plain(name: &str) -> bool {
    name.starts_with(|first: char| first.is_ascii_alphabetic() || first == '_')
        && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
}
