//! The table of a program with a command for each operation.

use std::fs;
use std::path::{Path, PathBuf};

use openapi_crate::apis;
use openapi_crate::generate::{self, Output};
use openapi_crate::problem::Result;
use tempfile::TempDir;

use crate::support::{HEAD, snapshot};

const LIBRARY: &str = "
tags: [{name: books, description: All that is lent. Not for sale.}]
paths:
  /books:
    get:
      operationId: list_books
      tags: [books]
      summary: List books.
      description: Lists books; `get_book` has one of them.
      parameters:
        - {name: page, in: query, schema: {type: integer}}
        - {name: limit, in: query, schema: {type: integer, maximum: 50}}
        - {name: 'genres[]', in: query, schema: {type: array, items: {type: string}}}
        - {name: output, in: query, schema: {type: string, enum: [short, long]}}
      responses:
        '200':
          description: Books.
          content:
            application/json:
              schema:
                type: object
                required: [data, meta]
                properties:
                  data: {type: array, items: {$ref: '#/components/schemas/Book'}}
                  links: {type: object, properties: {next: {type: string, nullable: true}}}
                  meta: {type: object, properties: {total: {type: integer}}}
  /books/{book}:
    parameters: [{name: book, in: path, required: true, schema: {type: integer}}]
    get:
      operationId: get_book
      tags: [books]
      summary: Get a book
      responses:
        '200':
          description: A book.
          content: {application/json: {schema: {$ref: '#/components/schemas/Book'}}}
    patch:
      operationId: update_book
      tags: [books]
      requestBody:
        required: true
        content:
          application/json:
            schema:
              type: object
              properties:
                title: {type: string, nullable: true, description: The title.}
                limit: {type: integer}
      responses: {'204': {description: Done.}}
  /books/{book}/pages:
    get:
      operationId: get_books
      tags: [books]
      parameters: [{name: book, in: path, required: true, schema: {type: integer}}]
      responses: {'204': {description: Done.}}
  /shelves/{shelf}/books:
    get:
      operationId: list_books_of_shelf
      tags: [shelf-marks]
      parameters: [{name: shelf, in: path, required: true, schema: {type: string}}]
      responses: {'204': {description: Done.}}
components:
  schemas:
    Book:
      type: object
      required: [id]
      properties:
        title: {type: string}
        id: {type: integer, format: int64}
        shelf: {type: object, properties: {name: {type: string}}}
        lent: {type: boolean}
";

/// A workspace with `program` in its table of APIs.
fn workspace(program: &str) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let put = |name: &str, text: &str| fs::write(folder.path().join(name), text).unwrap();
    let entry = "- {name: library, spec: api.yaml, crate: library, program: ";
    put("apis.yaml", &format!("{entry}{{name: lib, crate: shell, {program}}}}}\n"));
    put("api.yaml", &format!("{HEAD}{LIBRARY}"));
    folder
}

fn generated(root: &Path) -> Result<Output> {
    generate::generate(&apis::all(root).unwrap()[0].request(root))
}

fn table(output: &Output, name: &str) -> String {
    output.outside[&PathBuf::from(format!("shell/src/generated/{name}.rs"))].clone()
}

const NAMED: &str = "flags: [limit, output], nouns: {/shelves: shelves}, verbs: {get_book: show}";

#[test]
fn every_operation_is_a_line_of_the_table() {
    let folder = workspace(NAMED);
    let output = generated(folder.path()).unwrap();
    snapshot!(["books", "shelf_marks"].map(|name| table(&output, name)).concat());
    let root = table(&output, "mod");
    assert!(root.contains("pub(crate) const DIGEST: &str = \""), "{root}");
    assert!(root.contains("name: \"books\",\n        about: \"All that is lent.\""), "{root}");
}

#[test]
fn the_second_of_two_alike_keeps_its_whole_name() {
    let folder = workspace("flags: []");
    let books = table(&generated(folder.path()).unwrap(), "books");
    let names = ["get_book", "get_books"].map(|id| {
        let (_, rest) = books.split_once(&format!("id: \"{id}\"")).unwrap();
        rest.split('"').nth(3).unwrap().to_owned()
    });
    assert_eq!(names, ["get", "get-books"]);
}

#[test]
fn what_does_not_fit_the_api_is_refused() {
    for (program, message) in [
        ("verbs: {get_film: show}", "`verbs` names the operation `get_film`, which does not exist"),
        ("nouns: {films: films}", "`nouns` names `films`, which is no tag and no path"),
        ("nouns: {/book: films}", "`nouns` names `/book`, which is no tag and no path"),
        ("verbs: {get_book: x, update_book: x}", "`verbs` has `books x` for two operations"),
    ] {
        let folder = workspace(program);
        let refusal = generated(folder.path()).unwrap_err().to_string();
        assert!(refusal.contains(message), "{refusal}");
        assert!(refusal.contains("change `program` in apis.yaml"), "{refusal}");
    }
}

/// The folder holds exactly the table: a file of an earlier run is a difference, and goes.
#[test]
fn the_folder_is_checked_and_cleaned() {
    let folder = workspace(NAMED);
    let root = folder.path();
    let request = apis::all(root).unwrap()[0].request(root);
    let output = generated(root).unwrap();
    generate::write(&request, &output).unwrap();
    let differences = || {
        let found = generate::differences(&request, &output, root).unwrap();
        found.into_iter().map(|difference| difference.file).collect::<Vec<_>>()
    };
    assert_eq!(differences(), Vec::<PathBuf>::new());
    let generated = root.join("shell/src/generated");
    fs::copy(generated.join("books.rs"), generated.join("films.rs")).unwrap();
    assert_eq!(differences(), [PathBuf::from("shell/src/generated/films.rs")]);
    let changes = generate::write(&request, &output).unwrap();
    assert_eq!((changes.written, changes.removed), (0, 1));
    assert!(!generated.join("films.rs").exists());
}
