//! What the server sends by itself.

use openapi_crate::code::Crate;
use openapi_crate::load::Document;
use openapi_crate::{code, ledger, lower, progenitor};

use crate::support::{Code, api, document, snapshot};

/// An operation that arranges two callbacks: `kind` is the media type of the second one.
fn lending(schema: &str, kind: &str) -> Document {
    api(&format!(
        "
paths:
  /loans:
    post:
      operationId: lend
      tags: [loans]
      responses: {{'204': {{description: Done.}}}}
      callbacks:
        returned: {{$ref: '#/components/callbacks/Returned'}}
        lost:
          '{{$request.body#/uri}}':
            post:
              requestBody: {{content: {{{kind}: {{schema: {{type: string}}}}}}}}
              responses: {{default: {{description: Whatever.}}}}
components:
  callbacks:
    Returned:
      '{{$request.body#/uri}}':
        post:
          requestBody: {{$ref: '#/components/requestBodies/Returned'}}
          responses: {{default: {{description: Whatever.}}}}
  requestBodies:
    Returned:
      required: true
      content: {{application/json: {{schema: {schema}}}}}
  schemas:
    Book: {{type: object, required: [id],
        properties: {{id: {{type: integer, x-id: BookId}}, title: {{type: string, nullable: true}}}}}}
    Unused: {{type: object, properties: {{id: {{type: integer}}}}}}
"
    ))
}

#[test]
fn a_callback_is_a_type_that_is_read_from_a_body() {
    let code = Code::of(&lending("{$ref: '#/components/schemas/Book'}", "text/plain"));
    snapshot!(code.types());
}

#[test]
fn a_callback_is_no_operation() {
    let lowered =
        lower::lower(&lending("{$ref: '#/components/schemas/Book'}", "text/plain")).unwrap();
    let (model, _) = progenitor::decide(lowered).unwrap();
    let ids: Vec<_> = model.operations.iter().map(|operation| operation.id.as_str()).collect();
    assert_eq!(ids, ["lend"]);
    let names: Vec<_> = model.callbacks.iter().map(|one| one.of.name.as_str()).collect();
    assert_eq!(names, ["returned", "lost"]);
    assert_eq!(model.callbacks[0].of.operation.to_string(), "#/paths/~1loans/post");
    assert_eq!(model.callbacks[0].tag.as_deref(), Some("loans"));
}

#[test]
fn its_types_belong_to_the_tag_of_the_operation() {
    let lowered =
        lower::lower(&lending("{$ref: '#/components/schemas/Book'}", "text/plain")).unwrap();
    let (model, _) = progenitor::decide(lowered).unwrap();
    let library = Crate { name: "library", has_features: true };
    let outline = code::Outline::new(&model, library).unwrap();
    let types = outline.write("types/loans").unwrap().to_string();
    assert!(types.contains("struct Book") && types.contains("fn from_body"), "{types}");
    let ids = outline.write("types/ids").unwrap().to_string();
    assert!(ids.contains(r#"feature = "loans""#) && ids.contains("BookId"), "{ids}");
}

#[test]
fn warnings_name_the_place_in_the_document() {
    let schema = "{type: object, properties: {kind: {enum: [a, 1]}}}";
    let lowered = lower::lower(&lending(schema, "text/plain")).unwrap();
    let places: Vec<_> = lowered.warnings.iter().map(|one| one.pointer.to_string()).collect();
    assert!(!places.is_empty());
    let inside = "#/components/requestBodies/Returned/content";
    assert!(places.iter().all(|place| place.starts_with(inside)), "{places:?}");
}

#[test]
fn the_ledger_names_its_types() {
    let lending = lending(
        "{type: object, properties: {book: {$ref: '#/components/schemas/Book'}}}",
        "text/plain",
    );
    let first = ledger::settle(&lending, &ledger::Ledger::default());
    let text = ledger::write(&first.ledger);
    assert!(text.contains("- POST /loans callback returned"), "{text}");
    // In other words it is the same, under the same names.
    let renamed = lending.root.to_string().replace("Book\"", "Volume\"");
    let renamed = renamed.replace("schemas/Book", "schemas/Volume");
    let again = ledger::settle(&document(&renamed), &first.ledger);
    assert_eq!((again.new, again.unused), (Vec::<String>::new(), Vec::new()));
    let types = |document: &Document| Code::of(document).types();
    assert_eq!(types(&again.document), types(&first.document));
    assert!(types(&first.document).contains("struct Book"));
}
