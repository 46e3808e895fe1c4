//! Tests of `openapi-crate update` in small workspaces.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use openapi_crate::apis::{self, Api};
use openapi_crate::diff::Step;
use openapi_crate::generate;
use openapi_crate::update::{Options, Plan};
use tempfile::TempDir;

/// Compares a value with a file in `tests/snapshots/update`, reviewed like code.
macro_rules! snapshot {
    ($name:expr, $value:expr) => {
        insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false,
            snapshot_path => "../snapshots/update" }, {
            insta::assert_snapshot!($name, $value);
        })
    };
}

mod command;
mod failures;
mod in_place;
mod release;

const DOCUMENT: &str = "\
openapi: 3.0.3
info: {title: Library, version: '1'}
paths:
  /books:
    get:
      operationId: list_books
      tags: [books]
      summary: List books
      responses: {'200': {description: Books.,
          content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Book'}}}}}}
  /authors:
    get:
      operationId: list_authors
      tags: [authors]
      responses: {'204': {description: None.}}
components:
  schemas:
    Book: {type: object, required: [id], properties: {id: {type: integer}, title: {type: string}}}
";

const APIS: &str =
    "- {name: library, spec: openapi.yaml, overlay: overlay.yaml, crate: ziik-api}\n";

const OVERLAY: &str = "\
overlay: 1.0.0
info: {title: Corrections, version: '1'}
actions:
  - {target: $.components.schemas.Book.properties.title, update: {x-aliases: [name]}}
";

const MANIFEST: &str = "\
[workspace]
members = [\"ziik-api\"]

[workspace.package]
version = \"0.1.0\"
edition = \"2024\"

[workspace.dependencies]
other = { version = \"0.1.0\" }
ziik-api = { version = \"0.1.0\", path = \"ziik-api\" }
";

const LOCK: &str = "\
version = 4

[[package]]
name = \"other\"
version = \"0.1.0\"
source = \"registry+https://registry.example\"

[[package]]
name = \"ziik-api\"
version = \"0.1.0\"
dependencies = [
 \"other\",
]
";

const CHANGELOG: &str = "\
# Changelog

What users notice.

## Unreleased

### Added
- A shelf.

## 0.1.0

- The first one.
";

/// A workspace that is as `generate` leaves it.
fn workspace() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let put = |name: &str, contents: &str| {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, contents).unwrap();
    };
    put("apis.yaml", APIS);
    put("openapi.yaml", DOCUMENT);
    put("overlay.yaml", OVERLAY);
    put("Cargo.toml", MANIFEST);
    put("Cargo.lock", LOCK);
    put("CHANGELOG.md", CHANGELOG);
    for name in [
        "surface/types/books.snap",
        "surface/types/authors.snap",
        "books/list_books.snap",
        "authors/list_authors.snap",
    ] {
        put(&format!("tests/tests/snapshots/{name}"), "As it was.\n");
    }
    let request = api(folder.path()).request(folder.path());
    generate::write(&request, &generate::generate(&request).unwrap()).unwrap();
    folder
}

/// Every file of a workspace but the new document.
fn files(folder: &TempDir) -> BTreeMap<PathBuf, String> {
    let mut found = BTreeMap::new();
    let mut queue = vec![folder.path().to_owned()];
    while let Some(path) = queue.pop() {
        if path.is_dir() {
            queue.extend(fs::read_dir(path).unwrap().map(|entry| entry.unwrap().path()));
        } else if !path.ends_with("new.yaml") {
            let name = path.strip_prefix(folder.path()).unwrap().to_owned();
            found.insert(name, fs::read_to_string(path).unwrap());
        }
    }
    found
}

fn file(folder: &TempDir, name: &str) -> String {
    fs::read_to_string(folder.path().join(name)).unwrap()
}

fn api(root: &Path) -> Api {
    apis::one(root, None).unwrap()
}

/// The plan for a new document.
fn plan(folder: &TempDir, document: &str) -> Plan {
    try_plan(folder, document).unwrap_or_else(|problem| panic!("{problem}"))
}

fn try_plan(folder: &TempDir, document: &str) -> openapi_crate::problem::Result<Plan> {
    let path = folder.path().join("new.yaml");
    fs::write(&path, document).unwrap();
    Plan::new(
        folder.path(),
        api(folder.path()),
        Some(&path.display().to_string()),
        Options::default(),
    )
}

/// A description without the folder's name.
fn described(folder: &TempDir, plan: &Plan) -> String {
    plan.describe().replace(&format!("{}/", folder.path().display()), "")
}

fn with_isbn() -> String {
    DOCUMENT.replace("title: {type: string}", "title: {type: string}, isbn: {type: string}")
}

#[test]
fn a_plan_changes_nothing() {
    let folder = workspace();
    let before = files(&folder);
    let plan = plan(&folder, &with_isbn());
    snapshot!("additive", described(&folder, &plan));
    assert_eq!(files(&folder), before);
}

#[test]
fn a_new_document_is_put_in_place_with_all_that_follows() {
    let folder = workspace();
    let written = plan(&folder, &with_isbn()).write(Options::default()).unwrap();
    assert_eq!(file(&folder, "openapi.yaml"), with_isbn());
    assert_eq!(
        file(&folder, "Cargo.toml"),
        MANIFEST
            .replace("0.1.0", "0.1.1")
            .replace("other = { version = \"0.1.1\"", "other = { version = \"0.1.0\"")
    );
    assert_eq!(
        file(&folder, "Cargo.lock"),
        LOCK.replace(
            "name = \"ziik-api\"\nversion = \"0.1.0\"",
            "name = \"ziik-api\"\nversion = \"0.1.1\""
        )
    );
    snapshot!("changelog", file(&folder, "CHANGELOG.md"));
    let request = api(folder.path()).request(folder.path());
    let output = generate::generate(&request).unwrap();
    assert_eq!(generate::check(&request, &output, folder.path()).unwrap(), "");
    let names = |paths: &[PathBuf]| {
        paths.iter().map(|path| format!("{}\n", path.display())).collect::<Vec<_>>().concat()
    };
    snapshot!(
        "written",
        format!("{}\nreview\n{}", names(&written.files), names(&written.snapshots))
    );
}

#[test]
fn a_breaking_change_raises_the_second_number() {
    let folder = workspace();
    let plan = plan(&folder, &DOCUMENT.replace("title: {type: string}", "title: {type: integer}"));
    assert_eq!(plan.verdict.step, Step::Minor);
    plan.write(Options::default()).unwrap();
    assert!(file(&folder, "Cargo.toml").contains("version = \"0.2.0\""));
}

#[test]
fn generated_files_that_no_longer_belong_are_removed() {
    let folder = workspace();
    let authors = Path::new("ziik-api/src/generated/operations/authors.rs");
    assert!(folder.path().join(authors).exists());
    let (head, tail) = DOCUMENT.split_once("  /authors:\n").unwrap();
    let (_, tail) = tail.split_once("components:").unwrap();
    let written =
        plan(&folder, &format!("{head}components:{tail}")).write(Options::default()).unwrap();
    assert!(!folder.path().join(authors).exists());
    assert!(written.files.iter().any(|file| file == authors), "{:?}", written.files);
}

#[test]
fn a_type_by_another_name_is_released_as_breaking() {
    let folder = workspace();
    let renamed =
        DOCUMENT.replace("schemas/Book", "schemas/Volume").replace("    Book:", "    Volume:");
    fs::write(folder.path().join("overlay.yaml"), OVERLAY.replace("schemas.Book.", "schemas.*."))
        .unwrap();
    let plan = plan(&folder, &renamed);
    assert_eq!((plan.report.verdict.step, plan.verdict.step), (Step::None, Step::Minor));
    snapshot!("renamed", described(&folder, &plan));
    plan.write(Options::default()).unwrap();
    assert!(
        file(&folder, "CHANGELOG.md")
            .contains("### Changed in Rust only\n- The type `Book` is called `Volume` now.\n")
    );
}

#[test]
fn a_change_that_nobody_sees_moves_no_version() {
    let folder = workspace();
    let comment = format!("# Ours.\n{DOCUMENT}");
    let written = plan(&folder, &comment).write(Options::default()).unwrap();
    assert_eq!(file(&folder, "openapi.yaml"), comment);
    // The header of the generated code names the document's digest.
    let expected = ["openapi.yaml", "ziik-api/src/generated/mod.rs"].map(PathBuf::from);
    assert_eq!(written.files, expected);
}

#[test]
fn the_same_document_writes_nothing() {
    let folder = workspace();
    let before = files(&folder);
    let plan = plan(&folder, DOCUMENT);
    assert!(plan.write(Options::default()).unwrap().files.is_empty());
    assert_eq!(files(&folder), before);
}

#[test]
fn new_findings_of_lint_are_said_and_old_ones_are_not() {
    let folder = workspace();
    let plan = plan(&folder, &DOCUMENT.replace("      summary: List books\n", ""));
    let findings: Vec<String> = plan.findings.iter().map(ToString::to_string).collect();
    assert_eq!(findings.len(), 1, "{findings:?}");
    assert!(findings[0].contains("has neither summary nor description"), "{findings:?}");
    assert!(
        plan.describe().contains("\nLint: 1 new finding\n  #/paths/~1books/get: warning: "),
        "{}",
        plan.describe()
    );
}

#[test]
fn without_a_released_section_the_new_one_comes_last() {
    let folder = workspace();
    fs::write(folder.path().join("CHANGELOG.md"), "# Changelog\n\n## Unreleased\n- A shelf.\n")
        .unwrap();
    plan(&folder, &with_isbn()).write(Options::default()).unwrap();
    let changelog = file(&folder, "CHANGELOG.md");
    assert!(
        changelog.starts_with(
            "# Changelog\n\n## Unreleased\n- A shelf.\n\n## 0.1.1\n\nFollows version 1 of"
        ),
        "{changelog}"
    );
}

/// Documents are many small values: the system's allocator takes a third of the time.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;
