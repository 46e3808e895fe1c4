//! The inputs that a fuzzer begins with, and those that once found something, through the same
//! functions.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use ziik_tests::fuzz::TARGETS;

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .expect("the tests are a member of the workspace")
        .join("fuzz")
        .join(name)
}

/// The names of what is in a folder; nothing where there is no folder.
fn names(folder: &Path) -> BTreeSet<String> {
    let entries = fs::read_dir(folder).into_iter().flatten();
    entries
        .map(|entry| entry.expect("an entry").file_name().into_string().expect("UTF-8"))
        .collect()
}

/// Carries out whatever is kept for a target.
#[track_caller]
fn carry_out(target: &str) {
    let (_, run) = TARGETS.iter().find(|(name, _)| *name == target).expect("a target");
    let folders = ["corpus", "crashes"].map(|kind| folder(kind).join(target));
    let files: Vec<_> = folders
        .iter()
        .flat_map(|folder| names(folder).into_iter().map(|name| folder.join(name)))
        .collect();
    assert!(files.len() > 3, "a fuzzer needs something to begin with");
    for file in files {
        println!("{}", file.display());
        run(&fs::read(&file).expect("a file"));
    }
}

#[test]
fn kept_answers_are_read() {
    carry_out("decode");
}

#[test]
fn kept_headers_do_no_harm() {
    carry_out("headers");
}

#[test]
fn kept_calls_are_received() {
    carry_out("webhook");
    // Whatever is cut off, and whatever has a byte that does not belong there.
    let folder = folder("corpus").join("webhook");
    for name in names(&folder) {
        let body = fs::read(folder.join(name)).expect("a file");
        for at in 0..body.len() {
            ziik_tests::fuzz::webhook::run(&body[..at]);
            let mut body = body.clone();
            body[at] = b"\"{}[]:,0\xff\0"[at % 10];
            ziik_tests::fuzz::webhook::run(&body);
        }
    }
}

#[test]
fn kept_lists_are_walked() {
    carry_out("pages");
}

#[test]
fn kept_files_of_people_are_read() {
    carry_out("csv");
}

#[test]
fn kept_documents_are_generated() {
    carry_out("document");
}

#[test]
fn kept_pairs_of_documents_are_compared() {
    carry_out("diff");
}

#[test]
fn every_target_is_tested_and_can_be_fuzzed() {
    let targets: BTreeSet<_> = TARGETS.iter().map(|(name, _)| (*name).to_owned()).collect();
    for target in &targets {
        assert!(include_str!("fuzz.rs").contains(&format!("carry_out(\"{target}\")")), "{target}");
    }
    let programs = targets.iter().map(|name| format!("{name}.rs")).collect();
    assert_eq!(names(&folder("targets")), programs);
    let read = |name: &str| fs::read_to_string(folder(name)).expect("a file");
    let manifest = read("Cargo.toml");
    for target in &targets {
        assert!(
            manifest.contains(&format!("name = \"{target}\"\npath = \"targets/{target}.rs\"\n")),
            "{target}"
        );
        assert!(
            read(&format!("targets/{target}.rs")).contains(&format!("fuzz::{target}::run(")),
            "{target}"
        );
    }
    for kind in ["corpus", "crashes"] {
        assert!(
            names(&folder(kind)).is_subset(&targets),
            "a folder of {kind} belongs to no target"
        );
    }
}
