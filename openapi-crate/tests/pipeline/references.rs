//! References.

use crate::support::{Code, answering, api, lowered, refusal, snapshot};

#[test]
fn to_parameters_responses_bodies_headers_and_path_items() {
    let document = api(
        "
paths:
  /books/{book}: {$ref: '#/paths/~1items~1%7Bbook%7D'}
  /items/{book}:
    parameters: [{$ref: '#/components/parameters/Book'}]
    put:
      operationId: save_book
      parameters: [{$ref: '#/components/parameters/Language'}]
      requestBody: {$ref: '#/components/requestBodies/Book'}
      responses: {'200': {$ref: '#/components/responses/Saved'}}
      callbacks: {done: {$ref: '#/components/callbacks/Missing'}}
components:
  parameters:
    Book: {name: book, in: path, required: true, schema: {$ref: '#/components/schemas/Id'}}
    Language: {$ref: '#/components/parameters/Lang'}
    Lang: {name: lang, in: query, schema: {type: string}}
  requestBodies:
    Book: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Book'}}}}
  responses:
    Saved: {description: Saved., headers: {X-Left: {$ref: '#/components/headers/Left'}},
        content: {application/json: {schema: {$ref: '#/components/schemas/Book'}}}}
  headers: {Left: {schema: {type: integer}}}
  schemas:
    Id: {type: integer}
    Book: {type: object, properties: {title: {type: string}}}
",
    );
    let lowered = lowered(&document);
    assert_eq!(
        lowered.operations.iter().map(|operation| operation.id.as_str()).collect::<Vec<_>>(),
        ["save_book", "save_book2"]
    );
    let parameters: Vec<&str> =
        lowered.operations[1].parameters.iter().map(|parameter| parameter.name.as_str()).collect();
    assert_eq!(parameters, ["book", "lang"]);
    let code = Code::of(&document).operations();
    assert!(code.contains("pub fn save_book(&self, book: i64, body: Book) -> SaveBook"), "{code}");
}

#[test]
fn to_a_schema_inside_another_one() {
    snapshot!(
        Code::of(&answering(
            "
    Book:
      type: object
      properties:
        cover: {type: object, properties: {back: {$ref: '#/components/schemas/Shelf/properties/size'}}}
        front: {$ref: '#/components/schemas/Book/properties/cover'}
    Shelf: {type: object, properties: {size: {type: integer}}}"
        ))
        .types()
    );
}

#[test]
fn with_percent_signs() {
    snapshot!(
        Code::of(&answering(
            "
    Book: {type: object, properties: {pages: {$ref: '#/components/schemas/List%3CPage%3E'}}}
    List<Page>: {type: object, properties: {count: {type: integer}}}"
        ))
        .types()
    );
}

/// Why a document is refused whose `Book` has a property with this reference.
fn refused(reference: &str) -> String {
    refusal(&answering(&format!(
        "
    Book: {{type: object, properties: {{cover: {{$ref: '{reference}'}},
        back: {{type: object, properties: {{front: {{$ref: '#/components/schemas/Book/properties/cover'}}}}}}}}}}"
    )))
}

#[test]
fn that_lead_nowhere_are_refused() {
    snapshot!(refused("#/components/schemas/Cover"));
}

#[test]
fn to_another_document_are_refused() {
    snapshot!(refused("covers.yaml#/Cover"));
}

#[test]
fn to_the_whole_document_are_refused() {
    snapshot!(refused("#"));
}

#[test]
fn in_a_circle_become_components() {
    snapshot!(
        Code::of(&answering(
            "
    Book:
      type: object
      properties:
        cover: {type: object, properties: {back: {$ref: '#/components/schemas/Book/properties/back'}}}
        back: {type: object, properties: {front: {$ref: '#/components/schemas/Book/properties/cover'}}}"
        ))
        .types()
    );
}

#[test]
fn of_a_parameter_that_lead_nowhere_are_refused() {
    snapshot!(refusal(&api(
        "paths: {/books: {get: {parameters: [{$ref: '#/components/parameters/Page'}], responses: {}}}}\n"
    )));
}

#[test]
fn of_parameters_in_a_circle_are_refused() {
    snapshot!(refusal(&api("
paths: {/books: {get: {parameters: [{$ref: '#/components/parameters/A'}], responses: {}}}}
components: {parameters: {A: {$ref: '#/components/parameters/B'}, B: {$ref: '#/components/parameters/A'}}}
")));
}
