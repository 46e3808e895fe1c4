//! The document of the workspace was edited by hand.

use std::fs;
use std::path::Path;
use std::process::Command;

use openapi_crate::generate;
use openapi_crate::update::{Options, Plan, Written};
use tempfile::TempDir;

use crate::{APIS, DOCUMENT, api, file, workspace};

const PROSE: &str = "\
# What an earlier document said.
overlay: 1.0.0
info: {title: Kept, version: '1'}
actions:
  # Of the title.
  - target: $.components.schemas.Book.properties.title
    update: {description: What is on the cover.}
  - target: $.components.schemas.Book.properties.id
    update: {description: Never used twice.}
";

fn git(folder: &Path, arguments: &[&str]) {
    let identity = ["-c", "user.name=Ada", "-c", "user.email=ada@example.com"];
    let output =
        Command::new("git").arg("-C").arg(folder).args(identity).args(arguments).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

/// A workspace with a ledger and texts that are kept, as it was committed.
fn committed() -> TempDir {
    let folder = workspace();
    let apis = APIS.replace("overlay.yaml,", "overlay.yaml, names: names.yaml, prose: prose.yaml,");
    fs::write(folder.path().join("apis.yaml"), apis).unwrap();
    git(folder.path(), &["init", "--quiet"]);
    git(folder.path(), &["add", "."]);
    git(folder.path(), &["commit", "--quiet", "--message", "Begin"]);
    // The ledger is made of the document.
    write(&folder);
    fs::write(folder.path().join("prose.yaml"), PROSE).unwrap();
    git(folder.path(), &["add", "."]);
    git(folder.path(), &["commit", "--quiet", "--message", "Name everything"]);
    folder
}

fn write(folder: &TempDir) -> Written {
    let plan = Plan::new(folder.path(), api(folder.path()), None, Options::default()).unwrap();
    plan.write(Options::default()).unwrap_or_else(|problem| panic!("{problem}"))
}

#[track_caller]
fn assert_generated(folder: &TempDir) {
    let request = api(folder.path()).request(folder.path());
    let output = generate::generate(&request).unwrap();
    assert_eq!(generate::check(&request, &output, folder.path()).unwrap(), "");
    assert_eq!(output.new_names, Vec::<String>::new());
}

#[test]
fn texts_that_still_have_their_place_are_kept_as_they_stand() {
    let folder = committed();
    write(&folder);
    assert_eq!(file(&folder, "prose.yaml"), PROSE);
    let changed = DOCUMENT.replace("title: {type: string}", "name: {type: string}");
    fs::write(folder.path().join("openapi.yaml"), changed).unwrap();
    let overlay = file(&folder, "overlay.yaml").replace("properties.title", "properties.name");
    fs::write(
        folder.path().join("overlay.yaml"),
        overlay.replace("x-aliases: [name]", "x-aliases: [title]"),
    )
    .unwrap();
    write(&folder);
    let (head, tail) = PROSE.split_once("  # Of the title.").unwrap();
    let (_, id) = tail.split_once("What is on the cover.}\n").unwrap();
    assert_eq!(
        file(&folder, "prose.yaml").replace("  # Of the title.\n", ""),
        format!("{head}{id}")
    );
    assert!(file(&folder, "ziik-api/src/generated/types/books.rs").contains("Never used twice."));
    assert_generated(&folder);
}

/// New names come into the ledger, and code is made of the document under the new one alike.
#[test]
fn new_parts_come_into_the_ledger() {
    let folder = committed();
    let more = "
  /shelves:
    get:
      operationId: list_shelves
      tags: [books]
      parameters: [{name: sort, in: query, schema: {type: string, enum: [up, down]}}]
      responses: {'200': {description: Shelves., content: {application/json: {schema: {type: array, items:
        {type: object, properties: {id: {type: integer},
            place: {type: object, properties: {room: {type: string}}}}}}}}}}
  /authors:";
    fs::write(folder.path().join("openapi.yaml"), DOCUMENT.replace("\n  /authors:", more)).unwrap();
    write(&folder);
    let names = file(&folder, "names.yaml");
    assert!(names.contains("list_shelves"), "{names}");
    assert_generated(&folder);
}
