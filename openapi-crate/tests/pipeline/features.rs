//! A Cargo feature for each tag.

use std::fs;
use std::path::{Path, PathBuf};

use openapi_crate::apis;
use openapi_crate::generate::{self, Output};
use openapi_crate::problem::Result;
use tempfile::TempDir;

use crate::support::HEAD;

/// `Cover` is used by both tags, `Book` and its id by one, `Shelf` by the other.
const LIBRARY: &str = "
paths:
  /books/{book}:
    get:
      operationId: get_book
      tags: [books]
      parameters: [{name: book, in: path, required: true, schema: {type: integer, x-id: BookId}}]
      responses:
        '200':
          description: It.
          content: {application/json: {schema: {$ref: '#/components/schemas/Book'}}}
  /shelf:
    get:
      operationId: get_shelf
      tags: [book-shelves]
      responses:
        '200':
          description: It.
          content: {application/json: {schema: {$ref: '#/components/schemas/Shelf'}}}
  /ping:
    get:
      operationId: ping
      responses: {'204': {description: Done.}}
components:
  schemas:
    Book: {type: object, properties: {cover: {$ref: '#/components/schemas/Cover'}}}
    Shelf: {type: object, properties: {cover: {$ref: '#/components/schemas/Cover'}}}
    Cover: {type: object, properties: {colour: {type: string}}}
";

const APIS: &str = "
- name: library
  spec: api.yaml
  features: {default: [books], passed_on_by: [{crate: extras, default: [book-shelves]}]}
  crate: library
";

const MARKS: &str = "\
# The API's areas. `generate` writes these lines.
# End of the API's areas.
";

/// A workspace with two crates that have a place for the features.
fn workspace(apis: &str) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| {
        let file = folder.path().join(name);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, text).unwrap();
    };
    write("apis.yaml", apis);
    write("api.yaml", &format!("{HEAD}{LIBRARY}"));
    for name in ["library", "extras"] {
        let text = format!("[features]\ngzip = []\n{MARKS}\n[dependencies]\nserde = \"1\"\n");
        write(&format!("{name}/Cargo.toml"), &text);
    }
    folder
}

fn generated(root: &Path) -> Result<Output> {
    generate::generate(&apis::all(root).unwrap()[0].request(root))
}

fn refusal(root: &Path) -> String {
    generated(root).unwrap_err().to_string()
}

#[test]
fn a_type_is_compiled_with_the_tags_that_use_it() {
    let folder = workspace(APIS);
    let output = generated(folder.path()).unwrap();
    let has = |file: &str, lines: &str| {
        let code = &output.tree[Path::new(file)];
        assert!(code.contains(lines), "{file} has no\n{lines}\n{code}");
    };
    has("operations/mod.rs", "#[cfg(feature = \"book-shelves\")]\npub(crate) mod book_shelves;");
    has("operations/mod.rs", "#[cfg(feature = \"book-shelves\")]\npub use book_shelves::*;");
    has("operations/mod.rs", "pub(crate) mod books;\npub(crate) mod shared;\n");
    has("types/mod.rs", "#[cfg(feature = \"books\")]\nmod books;");
    has("types/mod.rs", "#[allow(unused_imports)]\npub use shared::*;");
    let both = "#[cfg(any(feature = \"book-shelves\", feature = \"books\"))]\n";
    has("types/shared.rs", &format!("{both}/// `Cover`"));
    has("types/ids.rs", "#[cfg(feature = \"books\")]\ncrate::runtime::typed_id!");
    has("mod.rs", "    #[cfg(feature = \"books\")]\n    &operations::books::GET_BOOK,");
    has("mod.rs", "    &operations::shared::PING,");
    has("operations.md", "| Feature | Operations |\n");
    has("operations.md", "| `book-shelves` | [`get_shelf`]");
}

#[test]
fn the_manifests_get_the_features() {
    let folder = workspace(APIS);
    let root = folder.path();
    let request = apis::all(root).unwrap()[0].request(root);
    let output = generated(root).unwrap();
    let [own, passed] = ["library/Cargo.toml", "extras/Cargo.toml"]
        .map(|name| output.outside[&PathBuf::from(name)].clone());
    let text = |default: &str, shelves: &str, books: &str| {
        let section = format!(
            "default-areas = [\n{default}    \"books\",\n]\n\
             full = [\n    \"book-shelves\",\n    \"books\",\n]\n\
             book-shelves = [{shelves}]\nbooks = [{books}]\n"
        );
        let marks = MARKS.replace("\n# End", &format!("\n{section}# End"));
        format!("[features]\ngzip = []\n{marks}\n[dependencies]\nserde = \"1\"\n")
    };
    assert_eq!(own, text("", "", ""));
    let more = "    \"book-shelves\",\n";
    assert_eq!(passed, text(more, "\"library/book-shelves\"", "\"library/books\""));

    let names = |output: &Output| -> Vec<PathBuf> {
        let found = generate::differences(&request, output, root).unwrap();
        found.into_iter().map(|difference| difference.file).collect()
    };
    assert!(names(&output).contains(&PathBuf::from("extras/Cargo.toml")));
    generate::write(&request, &output).unwrap();
    assert_eq!(fs::read_to_string(root.join("library/Cargo.toml")).unwrap(), own);
    assert_eq!(names(&generated(root).unwrap()), Vec::<PathBuf>::new());
}

#[test]
fn a_manifest_without_a_place_is_an_error() {
    let folder = workspace(APIS);
    fs::write(folder.path().join("extras/Cargo.toml"), "[features]\n").unwrap();
    let said = refusal(folder.path());
    assert!(said.starts_with("extras/Cargo.toml: has no place for the features"), "{said}");
    assert!(said.contains(MARKS.trim_end()), "{said}");
}

#[test]
fn a_name_that_the_manifest_has_already_is_an_error() {
    let folder = workspace(APIS);
    let text = format!("[features]\n{MARKS}[dependencies]\nbooks = \"1\"\n");
    fs::write(folder.path().join("library/Cargo.toml"), text).unwrap();
    let said = refusal(folder.path());
    assert!(said.contains("has a feature or a dependency `books`, and so has the API"), "{said}");
}

#[test]
fn a_default_that_is_no_tag_is_an_error() {
    let folder = workspace(&APIS.replace("[books]", "[boots]"));
    let said = refusal(folder.path());
    assert!(said.contains("`boots` is to be a default feature, and no operation has"), "{said}");
}
