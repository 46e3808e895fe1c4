//! Each transformation changes the document and nothing on the wire.

use std::collections::BTreeMap;

use openapi_crate::lower;
use serde_json::{Value, json};

use crate::parallel::in_parallel;
use crate::support::{LIBRARY, Rng, WORKDRIVE_FILE, ZIIK_FILE, document};
use crate::transform::{self, Transformation};
use crate::walk;
use crate::wire::Wire;

fn documents() -> [(&'static str, &'static Value); 3] {
    [("ziik", &ZIIK_FILE), ("workdrive", &WORKDRIVE_FILE), ("library", &LIBRARY)]
}

/// What has to be done before a transformation has something to do.
const FIRST: &[(&str, &str)] = &[
    ("objects in operations are components", "schemas are written out"),
    ("enums are components", "enums are written out"),
    ("parameters stand at the operations", "parameters stand at the path"),
    ("what the paths begin with is in the server", "the server's path is in the paths"),
    ("the server of all operations stands at the root", "servers stand at the operations"),
    ("unions of values are enums", "enums are oneOf of const"),
    ("titles are gone", "titles are added"),
    ("other properties are true", "other properties are any schema"),
    ("security stands at the root", "security stands at the operations"),
];

fn prepared(transformation: Transformation, document: &Value) -> Value {
    let mut document = document.clone();
    if let Some((_, first)) = FIRST.iter().find(|(name, _)| *name == transformation.name) {
        (transform::named(first).apply)(&mut document, &mut Rng::new(1));
    }
    document
}

/// Returns the references that lead nowhere.
fn dangling(root: &Value) -> Vec<String> {
    let references = walk::referenced(root).into_iter();
    let dangling = references
        .filter(|to| to.strip_prefix('#').and_then(|pointer| root.pointer(pointer)).is_none());
    dangling.map(|reference| format!("{reference} leads nowhere")).collect()
}

/// Returns what is wrong with a document: references that lead nowhere, or what the pipeline says.
pub(crate) fn unsound(root: &Value) -> Vec<String> {
    let refused = lower::lower(&document("document.yaml", root.clone())).err();
    dangling(root).into_iter().chain(refused.map(|problem| problem.to_string())).collect()
}

/// Fails with all complaints, each with what it is about.
fn assert_none(complaints: impl IntoIterator<Item = (String, Vec<String>)>) {
    let complaints = complaints.into_iter().filter(|(_, all)| !all.is_empty());
    let texts: Vec<String> = complaints
        .map(|(name, all)| {
            format!("{name}: {} in all\n    {}", all.len(), all[..all.len().min(4)].join("\n    "))
        })
        .collect();
    assert!(texts.is_empty(), "{}", texts.join("\n"));
}

#[test]
fn each_changes_the_document_and_nothing_on_the_wire() {
    let wires: BTreeMap<&str, Wire> =
        documents().map(|(name, root)| (name, Wire::read(root))).into();
    let numbered: Vec<(usize, Transformation)> = transform::all().into_iter().enumerate().collect();
    let found = in_parallel(&numbered, |(number, transformation)| {
        let mut unchanged = Vec::new();
        let mut complaints = Vec::new();
        for (document, root) in documents() {
            let name = format!("{}, {document}", transformation.name);
            let before = prepared(*transformation, root);
            let [after, other] = [1, 2].map(|seed| {
                let mut after = before.clone();
                (transformation.apply)(&mut after, &mut Rng::new(seed));
                after
            });
            // Their text, because the order counts.
            let [old, new] = [&before, &after].map(Value::to_string);
            if old == new {
                unchanged.push(name.clone());
            }
            let mut wrong = wires[document].differences(&Wire::read(&after));
            if other != after {
                wrong.extend(wires[document].differences(&Wire::read(&other)));
            }
            // The pipeline takes its time, so the large documents take turns.
            let turn =
                document == "library" || document == ["ziik", "workdrive", "none"][number % 3];
            wrong.extend(if turn { unsound(&after) } else { dangling(&after) });
            complaints.push((name, wrong));
        }
        (unchanged, complaints)
    });
    let (unchanged, complaints): (Vec<_>, Vec<_>) = found.into_iter().unzip();
    assert_none(complaints.into_iter().flatten());
    let nowhere: Vec<_> =
        unchanged.iter().filter(|unchanged| unchanged.len() == documents().len()).collect();
    assert!(nowhere.is_empty(), "change nothing: {nowhere:?}");
}

#[test]
fn several_in_a_row_change_nothing_on_the_wire() {
    let wires: BTreeMap<&str, Wire> =
        documents().map(|(name, root)| (name, Wire::read(root))).into();
    let all = transform::all();
    let seeds: Vec<u64> = (0..200).collect();
    let complaints = in_parallel(&seeds, |seed| {
        let mut rng = Rng::new(*seed);
        let (name, root) = documents()[rng.below(3)];
        let mut document = root.clone();
        let mut applied = format!("seed {seed}, {name}");
        for _ in 0..3 + rng.below(4) {
            let transformation = all[rng.below(all.len())];
            applied = format!("{applied}, {}", transformation.name);
            (transformation.apply)(&mut document, &mut rng);
        }
        let mut wrong = wires[name].differences(&Wire::read(&document));
        if seed % 10 == 0 {
            wrong.extend(unsound(&document));
        }
        (applied, wrong)
    });
    assert_none(complaints);
}

#[test]
fn names_are_unique() {
    let mut names: Vec<&str> =
        transform::all().iter().map(|transformation| transformation.name).collect();
    names.sort_unstable();
    let count = names.len();
    names.dedup();
    assert_eq!(names.len(), count);
}

#[test]
fn renamed_components_are_followed_by_discriminators() {
    let mut root = LIBRARY.clone();
    (transform::named("schemas are named in snake case").apply)(&mut root, &mut Rng::new(0));
    let union = &root["components"]["schemas"]["book"]["allOf"][1]["properties"]["annotation"];
    assert_eq!(
        union["discriminator"]["mapping"],
        json!({ "note": "#/components/schemas/note", "mark": "#/components/schemas/mark" })
    );
}
