//! What the simulated organization answers from the document.

use std::path::Path;

use serde_json::{Map, Value};
use ziik_fake::workdrive::DOCUMENTED;

use crate::document;

/// `UPDATE_DOCUMENTED=1` writes the file anew.
#[test]
fn the_simulated_answers_are_those_of_the_document() {
    let path =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../ziik-fake/src/workdrive/documented.json");
    let answers =
        DOCUMENTED.iter().filter_map(|id| Some(((*id).to_owned(), document::answer(id)?.clone())));
    let expected: Map<String, Value> = answers.collect();
    if std::env::var_os("UPDATE_DOCUMENTED").is_some() {
        let text = serde_json::to_string_pretty(&expected).expect("JSON");
        std::fs::write(&path, format!("{text}\n")).expect("the file can be written");
    }
    let found = std::fs::read_to_string(&path).expect("the file");
    let found: Map<String, Value> = serde_json::from_str(&found).expect("JSON");
    assert_eq!(found, expected, "run this test with UPDATE_DOCUMENTED=1");
}
