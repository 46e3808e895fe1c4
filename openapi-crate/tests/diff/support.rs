//! Documents to compare.

use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use openapi_crate::apis;
use openapi_crate::diff::{self, Change, Kind, Report, Side};
use openapi_crate::ledger::{self, Ledger};
use openapi_crate::load::{self, Document};
use semver::Version;
use serde_json::Value;

use crate::part::core;

/// Compares a value with a file in `tests/snapshots`, reviewed like code.
macro_rules! snapshot {
    ($name:expr, $value:expr) => {
        insta::with_settings!({
            omit_expression => true,
            prepend_module_to_snapshot => false,
            snapshot_path => "../snapshots/diff",
        }, {
            insta::assert_snapshot!($name, $value);
        })
    };
}
pub(crate) use snapshot;

pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// A part of the document that code is made of: its parts have our names, whatever the file calls
/// them.
pub(crate) static DOCUMENT: LazyLock<Document> = LazyLock::new(|| {
    let document = apis::one(&root(), Some("ziik")).unwrap().document(&root()).unwrap();
    Document { root: core(&document.root), ..document }
});

/// The names of that part.
pub(crate) static LEDGER: LazyLock<Ledger> = LazyLock::new(|| {
    ledger::settle(&DOCUMENT, &ledger::read(&root().join("names.yaml")).unwrap()).ledger
});

/// The document after `edit`, under the names of the ledger.
pub(crate) fn edited(edit: impl Fn(&mut Value)) -> Document {
    let mut document = DOCUMENT.clone();
    edit(&mut document.root);
    ledger::settle(&document, &LEDGER).document
}

pub(crate) fn side(document: &Document) -> Side {
    Side::new(document).unwrap_or_else(|problem| panic!("{problem}"))
}

/// The document as it is.
pub(crate) static BASE: LazyLock<Side> = LazyLock::new(|| side(&edited(|_| {})));

pub(crate) fn version() -> Version {
    Version::new(0, 1, 0)
}

pub(crate) fn compare(old: &Document, new: &Document) -> Report {
    diff::diff(&side(old), &side(new), &version())
}

/// A document of one operation: `rest` stands beside its `operationId`, `schemas` are the
/// components, all in YAML's flow style.
pub(crate) fn small(rest: &str, schemas: &str) -> Document {
    let text = format!(
        "openapi: 3.0.3\ninfo: {{title: Library, version: '1'}}\npaths: {{/books: {{post: {{operationId: save_book, {rest}}}}}}}\n\
         components: {{schemas: {{{schemas}}}}}\n"
    );
    load::parse("library.yaml", &text).unwrap_or_else(|problem| panic!("{problem}\n{text}"))
}

/// The component `Book` as an answer.
pub(crate) const ANSWERED: &str = "responses: {'200': {description: It., content: {application/json: {schema: {$ref: '#/components/schemas/Book'}}}}}";

/// The component `Book` as a body.
pub(crate) const SENT: &str = "requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Book'}}}}, \
     responses: {'204': {description: Done.}}";

/// One line for each change: what it means, what it is, whom it concerns and why.
pub(crate) fn lines(report: &Report) -> String {
    let notes = report.rust_only.iter().map(|note| format!("    in Rust only: {note}\n"));
    // Beside other changes, texts are those of the document at hand.
    let is_text = |change: &&Change| change.kind == Kind::Documentation;
    let texts_alone = report.changes.iter().all(|change| is_text(&change));
    report
        .changes
        .iter()
        .filter(|change| texts_alone || !is_text(change))
        .map(line)
        .chain(notes)
        .collect()
}

fn line(change: &Change) -> String {
    let operations = match &change.operations[..] {
        [only] => only.id.clone(),
        all => format!("{} operations", all.len()),
    };
    format!(
        "    {}/{} {} ({}, {operations}): {} {} [{}]\n",
        word(change.caller),
        word(change.wire),
        word(change.kind),
        word(change.position),
        change.subject,
        change.message,
        change.reason,
    )
}

/// What a plain enum is called in JSON.
fn word(value: impl serde::Serialize) -> String {
    serde_json::to_value(value).unwrap().as_str().unwrap().to_owned()
}
