//! Versions: OpenAPI 3.0 and 3.1, and what is neither.

use crate::support::{Code, answering_text, api, api_31, document, lowered, refusal, snapshot};

/// The types of a document of OpenAPI 3.1 whose only answer is the component `Book`.
fn types(schemas: &str) -> String {
    Code::of(&document(&answering_text(schemas).replace("3.0.3", "3.1.0"))).types()
}

#[test]
fn a_list_of_types_with_null_is_nullable() {
    snapshot!(types(
        "
    Book:
      type: object
      required: [title, subtitle, anything]
      properties:
        title: {type: [string]}
        subtitle: {type: [string, 'null']}
        pages: {type: ['null', integer]}
        anything: {type: [string, integer]}
        nothing: {type: 'null'}"
    ));
}

#[test]
fn one_of_with_null_is_nullable() {
    snapshot!(types(
        "
    Book:
      type: object
      required: [author, title]
      properties:
        author: {oneOf: [{$ref: '#/components/schemas/Author'}, {type: 'null'}]}
        editor: {anyOf: [{$ref: '#/components/schemas/Author'}, {enum: [null]}]}
        title: {anyOf: [{type: string}, {type: 'null'}]}
        owner: {oneOf: [{type: string}, {$ref: '#/components/schemas/Author'}, {type: 'null'}]}
    Author: {type: object, properties: {name: {type: string}}}"
    ));
}

#[test]
fn const_is_an_enum_of_one() {
    snapshot!(types(
        "
    Book:
      type: object
      properties:
        kind: {const: book}
        edition: {const: 1, type: integer}"
    ));
}

#[test]
fn boolean_schemas() {
    snapshot!(types(
        "
    Book:
      type: object
      properties: {anything: true, nothing: false, list: {type: array, items: true}}"
    ));
}

#[test]
fn a_reference_beside_other_keywords_keeps_them() {
    snapshot!(types(
        "
    Book:
      type: object
      properties:
        author: {$ref: '#/components/schemas/Author', description: Who wrote it.}
    Author: {type: object, properties: {name: {type: string}}}"
    ));
}

#[test]
fn keywords_that_only_narrow_are_dropped_with_a_warning() {
    snapshot!(types(
        "
    Book:
      type: object
      $comment: Bound in leather.
      propertyNames: {pattern: '^[a-z]+$'}
      properties:
        pages: {type: integer, exclusiveMinimum: 0, exclusiveMaximum: 5000, examples: [12]}
        size: {type: array, prefixItems: [{type: integer}, {type: string}]}
        notes: {type: object, patternProperties: {'^x-': {type: string}}}
        cover: {type: string, contentEncoding: base64, contentMediaType: image/png}"
    ));
}

#[test]
fn webhooks_are_dropped_with_a_warning() {
    let lowered = lowered(&api_31(
        "paths: {}\nwebhooks: {lent: {post: {responses: {}}}}\njsonSchemaDialect: x\n",
    ));
    assert!(lowered.operations.is_empty());
    snapshot!(lowered.warnings[0].to_string());
}

#[test]
fn a_path_item_may_stand_among_the_components() {
    let document = api_31(
        "
paths: {/books: {$ref: '#/components/pathItems/Books'}}
components: {pathItems: {Books: {get: {operationId: list_books, responses: {'204': {description: Done.}}}}}}
",
    );
    assert_eq!(lowered(&document).operations[0].path, "/books");
}

#[test]
fn paths_may_be_missing() {
    for document in [api_31("components: {}\n"), api("paths: {}\n"), api("")] {
        assert!(lowered(&document).operations.is_empty());
    }
}

#[test]
fn a_document_of_nothing_makes_code_of_nothing() {
    let code = Code::of(&api("paths: {}\n"));
    let files: Vec<String> = code.tree.keys().map(|path| path.display().to_string()).collect();
    assert_eq!(files, ["mod.rs", "operations/mod.rs", "types/mod.rs"]);
    assert!(code.warnings.is_empty());
}

#[test]
fn swagger_is_refused() {
    snapshot!(refusal(&document(
        "swagger: '2.0'\ninfo: {title: Library, version: '1'}\npaths: {}\n"
    )));
}

#[test]
fn no_version_is_refused() {
    snapshot!(refusal(&document("info: {title: Library, version: '1'}\npaths: {}\n")));
}

#[test]
fn another_version_is_refused() {
    snapshot!(refusal(&document(
        "openapi: 4.0.0\ninfo: {title: Library, version: '1'}\npaths: {}\n"
    )));
}

#[test]
fn schemas_of_3_1_in_a_document_of_3_0_are_read_as_they_are_meant() {
    let schemas = "\n    Book: {type: object, required: [title], properties: {title: {type: [string, 'null']}, kind: {const: novel}}}";
    snapshot!(Code::of(&document(&answering_text(schemas))).types());
}
