//! The traits by which code works with any request.

use super::support::{Code, api, snapshot};

/// A list of books that takes these query parameters; what it holds has an `id` of this type.
fn list(parameters: &str, id: &str) -> Code {
    Code::of(&api(&format!(
        "
paths:
  /books:
    get:
      operationId: list_books
      parameters: [{parameters}]
      responses: {{'200': {{description: Books., content: {{application/json: {{schema: {{$ref: '#/components/schemas/Books'}}}}}}}}}}
components:
  schemas:
    Books: {{type: object, properties: {{data: {{type: array, items: {{$ref: '#/components/schemas/Book'}}}}}}}}
    Book: {{type: object, required: [id], properties: {{id: {{type: {id}}}}}}}
"
    )))
}

const PAGE: &str = "{name: page, in: query, schema: {type: integer}}";

#[test]
fn every_builder_is_a_request() {
    snapshot!(list("", "integer").impls_of("Request"));
}

#[test]
fn a_list_with_numbered_pages() {
    let size = "{name: limit, in: query, schema: {type: integer, minimum: 1, maximum: 100}}";
    snapshot!(list(&format!("{PAGE}, {size}"), "integer").impls_of("ListRequest"));
}

#[test]
fn a_list_with_cursors() {
    let cursor =
        "{name: cursor, in: query, schema: {type: string}}, {name: per_page, in: query, schema: {type: integer}}";
    snapshot!(list(&format!("{PAGE}, {cursor}"), "string").impls_of("ListRequest"));
}

#[test]
fn a_list_that_is_not_cut_into_pages_is_no_list_request() {
    let others = [
        "",
        "{name: limit, in: query, schema: {type: integer}}",
        "{name: page, in: query, schema: {type: string}}",
        "{name: page, in: header, schema: {type: integer}}",
        "{name: page, in: query, required: true, schema: {type: integer}}",
    ];
    for parameters in others {
        assert_eq!(list(parameters, "integer").impls_of("ListRequest"), "", "{parameters}");
    }
}
