//! Findings.

use std::path::Path;

use openapi_crate::load::Document;
use openapi_crate::{apis, lint};

use crate::support::{api, snapshot};

fn findings(document: &Document) -> String {
    lint::lint(document).iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}

/// A document with one operation that has nothing to find, and `changes` in it.
fn with(path: &str, operation: &str) -> Document {
    api(&format!("paths: {{'{path}': {{get: {{{operation}}}}}}}\n"))
}

const TAGS: &str = "tags: [books]";
const TEXT: &str = "summary: List books.";
const ID: &str = "operationId: list_books";
const ANSWERS: &str = "responses: {'200': {description: Books.}}";

#[test]
fn nothing_to_find() {
    assert_eq!(findings(&with("/books", &[TAGS, TEXT, ID, ANSWERS].join(", "))), "");
}

#[test]
fn no_operation_id() {
    snapshot!(findings(&with("/books", &[TAGS, TEXT, ANSWERS].join(", "))));
}

#[test]
fn no_text() {
    snapshot!(findings(&with("/books", &[TAGS, ID, ANSWERS, "summary: ' '"].join(", "))));
}

#[test]
fn no_tag() {
    snapshot!(findings(&with("/books", &[TEXT, ID, ANSWERS, "tags: []"].join(", "))));
}

#[test]
fn no_answer_of_success() {
    snapshot!(findings(&with(
        "/books",
        &[TAGS, TEXT, ID, "responses: {'404': {description: No.}}"].join(", ")
    )));
}

#[test]
fn default_is_an_answer_of_success() {
    assert_eq!(
        findings(&with(
            "/books",
            &[TAGS, TEXT, ID, "responses: {default: {description: Books.}}"].join(", ")
        )),
        ""
    );
}

#[test]
fn a_path_parameter_that_is_not_described() {
    snapshot!(findings(&with(
        "/books/{book}/{page}",
        &[
            TAGS,
            TEXT,
            ID,
            ANSWERS,
            "parameters: [{name: page, in: path, required: true, description: The page.,
                schema: {type: integer}}]"
        ]
        .join(", ")
    )));
}

#[test]
fn parameters_without_text() {
    let document = api(&format!(
        "
paths:
  /books:
    parameters: [{{$ref: '#/components/parameters/Limit'}}, {{$ref: '#/components/parameters/Page'}}]
    get: {{{TAGS}, {TEXT}, {ID}, {ANSWERS},
        parameters: [{{name: sort, in: query, schema: {{type: string}}}}]}}
components:
  parameters:
    Limit: {{name: limit, in: query, schema: {{type: integer}}}}
    Page: {{name: page, in: query, description: Counted from 1., schema: {{type: integer}}}}
"
    ));
    snapshot!(findings(&document));
}

#[test]
fn ids_that_are_the_same_in_rust() {
    let operation = |id: &str| format!("{{get: {{operationId: {id}, {TAGS}, {TEXT}, {ANSWERS}}}}}");
    snapshot!(findings(&api(&format!(
        "paths: {{/a: {}, /b: {}}}\n",
        operation("list_books"),
        operation("listBooks")
    ))));
}

#[test]
fn components_that_are_the_same_in_rust() {
    snapshot!(findings(&api(
        "paths: {}\ncomponents: {schemas: {book: {}, Book: {}, Shelf: {}}}\n"
    )));
}

#[test]
fn what_is_no_document_has_no_findings() {
    for text in
        ["paths: [1]\n", "paths: {/books: 5}\n", "paths: {/books: {get: 5}}\ncomponents: 5\n"]
    {
        let _ = lint::lint(&api(text));
    }
}

#[test]
fn the_document_of_this_workspace_has_no_findings() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    for api in apis::all(root).unwrap() {
        let document = api.document(root).unwrap();
        assert_eq!(findings(&document) + &words(&document), "");
    }
}

fn words(document: &Document) -> String {
    lint::words(document).iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}

/// A document whose operation is known from `evidence`, and says much that callers do not need.
fn talkative(evidence: &str) -> Document {
    api(&format!(
        "
paths:
  /books:
    get:
      {TAGS}
      {ID}
      summary: List books. Accept both forms.
      description: |-
        Returns the books, by the older
        documentation in `data`.
      x-evidence: {evidence}
      parameters:
      - {{name: sort, in: query, description: The example has `name`., schema: {{type: string}}}}
      responses:
        '200':
          description: The books, wrapped in an envelope.
          content:
            application/json:
              example: {{description: a sample}}
              schema: {{$ref: '#/components/schemas/Books'}}
components:
  schemas:
    Books:
      description: Inferred.
      default: {{description: a sample}}
      properties:
        description: {{type: string, description: Called `text` in PHP., enum: [sample]}}
        example: {{type: string, description: An alias.}}
"
    ))
}

#[test]
fn words_that_speak_to_an_implementor() {
    snapshot!(words(&talkative("{path: reference, notes: The sample has an envelope.}")));
}

#[test]
fn the_words_of_somebody_else_are_not_judged() {
    for evidence in ["{path: vendor, notes: A sample.}", "vendor", "{notes: A sample.}", "null"] {
        assert_eq!(words(&talkative(evidence)), "", "{evidence}");
    }
}

#[test]
fn phrases_are_whole_words() {
    let text = "summary: Resampled aliasing and samplers.";
    let evidence = "x-evidence: {path: reference}";
    assert_eq!(words(&with("/books", &[TAGS, text, ID, ANSWERS, evidence].join(", "))), "");
}
