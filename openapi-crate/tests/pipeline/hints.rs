//! Hints: keys with `x-` that say what OpenAPI cannot.

use crate::support::{Code, answering, api, lowered, refusal, sending, snapshot};

#[test]
fn other_values_of_an_enum() {
    snapshot!(
        Code::of(&answering(
            "
    Book: {type: object, properties: {kind: {$ref: '#/components/schemas/Kind'}}}
    Kind: {type: string, enum: [novel, poem], x-enum-aliases: {'1': novel, roman: novel, '9': drama}}"
        ))
        .types()
    );
}

#[test]
fn other_names_of_a_property() {
    let code = Code::of(&answering(
        "\n    Book: {type: object, properties: {latest_page: {type: integer, x-aliases: [latestPage, page]}}}",
    ));
    let root = &code.tree[std::path::Path::new("mod.rs")];
    snapshot!(root[root.find("/// How the API").unwrap()..]);
}

#[test]
fn an_empty_object_is_none_where_the_document_says_so() {
    let root = |hint: &str| {
        Code::of(&answering(&format!("\n    Book: {{type: object}}\n{hint}"))).root().to_owned()
    };
    assert!(root("").contains("with_empty_objects()"));
    assert!(!root("x-empty-is-null: true").contains("with_empty_objects()"));
}

#[test]
fn false_instead_of_null() {
    let schemas = "
    Book:
      type: object
      properties:
        author: {type: object, x-false-is-null: true, properties: {name: {type: string}}}
        pages: {type: integer, x-false-is-null: true}
        owner: {type: integer, x-false-is-null: false}";
    snapshot!(Code::of(&answering(schemas)).types());
    assert!(!Code::of(&sending("post", schemas)).types().contains("none_if_false"));
}

/// On the place of a type that has a name, is written out, or gets a name.
#[test]
fn hints_stay_with_their_place() {
    let hints = lowered(&answering(
        "
    Book:
      type: object
      properties:
        author: {$ref: '#/components/schemas/Author', x-aliases: [writer], x-false-is-null: true}
        tags: {$ref: '#/components/schemas/Tags', x-aliases: [words]}
        owner: {$ref: '#/components/schemas/Owner', x-aliases: [holder]}
        page: {$ref: '#/components/schemas/Page', x-aliases: [sheet]}
        cover: {type: object, x-aliases: [outside], x-false-is-null: true,
            properties: {colour: {type: string}}}
    Author: {type: object, properties: {name: {type: string}}}
    Owner: {type: object, nullable: true, properties: {name: {type: string}}}
    Page: {type: object, properties: {name: {type: string}}}
    Tags: {type: array, items: {type: string}}",
    ))
    .hints;
    let fields = &hints.of("Book").fields;
    let said =
        fields.iter().map(|one| format!("{} {:?} {}", one.wire, one.aliases, one.false_is_null));
    assert_eq!(
        said.collect::<Vec<_>>(),
        [
            r#"author ["writer"] true"#,
            r#"tags ["words"] false"#,
            r#"owner ["holder"] false"#,
            r#"page ["sheet"] false"#,
            r#"cover ["outside"] true"#,
        ]
    );
}

#[test]
fn a_secret() {
    let schemas = "
    Book:
      type: object
      required: [key]
      properties:
        key: {type: string, x-secret: true}
        pin: {type: string, format: password, nullable: true}
        note: {type: string, x-secret: false}";
    snapshot!(Code::of(&answering(schemas)).types());
    snapshot!(Code::of(&sending("patch", schemas)).types());
}

#[test]
fn hints_of_another_form_are_passed_over() {
    let hints = lowered(&answering(
        "
    Book:
      type: object
      x-enum-aliases: 5
      properties:
        title: {type: string, x-aliases: 5, x-false-is-null: 'yes'}
        pages: {type: integer, x-aliases: [5]}",
    ))
    .hints;
    let book = hints.of("Book");
    assert!(book.aliases.is_empty(), "{book:?}");
    assert!(
        book.fields.iter().all(|field| field.aliases.is_empty() && !field.false_is_null),
        "{book:?}"
    );
}

#[test]
fn null_is_sent_where_a_hint_says_so() {
    let schemas = "
    Book:
      type: object
      required: [owner]
      properties:
        title: {type: string, nullable: true, x-three-states: true}
        pages: {type: integer, x-three-states: true}
        owner: {type: integer, nullable: true, x-three-states: true}
        code: {type: string, nullable: true}";
    snapshot!(Code::of(&sending("post", schemas)).types());
}

#[test]
fn a_field_whose_type_is_inferred_says_so() {
    let types = Code::of(&answering(
        "
    Book:
      type: object
      properties:
        title: {type: string, description: The title., x-evidence: inferred}
        pages: {x-evidence: inferred}
        owner: {$ref: '#/components/schemas/Owner', x-evidence: inferred}
        code: {type: string, description: The code., x-evidence: reference}
        shelf: {type: string, description: Presumably the shelf., x-evidence: inferred}
        place: {type: string, description: The form is not documented., x-evidence: inferred}
    Owner: {type: object, properties: {name: {type: string}}}",
    ))
    .types();
    assert_eq!(types.matches("The type of the value is not documented.").count(), 3, "{types}");
    assert!(types.contains("/// The title. The type of the value is not documented."), "{types}");
    assert!(types.contains("/// The code.\n"), "{types}");
}

/// A `DELETE` with a parameter in the query, and with `body` as its request body.
fn deleting(parameter: &str, body: &str) -> openapi_crate::load::Document {
    api(&format!(
        "
paths:
  /books/{{book}}:
    delete:
      operationId: delete_book
      parameters:
        - {{name: book, in: path, required: true, schema: {{type: integer}}}}
        - {parameter}
      requestBody: {body}
      responses: {{'204': {{description: Done.}}}}
"
    ))
}

const HEIR: &str =
    "{name: heir, in: query, x-also-in-body: true, schema: {type: integer, format: int64}}";

#[test]
fn a_query_parameter_that_the_body_repeats_has_one_setter() {
    let body = "{content: {application/json: {schema: {type: object, properties: {heir: {type: integer}}}}}}";
    let code = Code::of(&deleting(HEIR, body));
    assert_eq!(code.warnings, []);
    let requests = &code.tree[std::path::Path::new("operations/shared.rs")];
    snapshot!(
        requests[requests.find("impl DeleteBook").unwrap()..requests.find("/// Sends").unwrap()]
    );
}

#[test]
fn a_body_that_holds_more_than_the_parameter_is_refused() {
    let body = |schema: &str| format!("{{content: {{application/json: {{schema: {schema}}}}}}}");
    let more = "{type: object, properties: {heir: {type: integer}, why: {type: string}}}";
    let message = "has `x-also-in-body`, but its JSON body is no object with this one property";
    assert!(refusal(&deleting(HEIR, &body(more))).contains(message));
    assert!(
        refusal(&deleting(HEIR, &body("{type: array, items: {type: integer}}"))).contains(message)
    );
    let same = body("{type: object, properties: {heir: {type: integer}}}");
    let header = HEIR.replace("in: query", "in: header");
    assert!(
        refusal(&deleting(&header, &same))
            .contains("something else than an optional query parameter")
    );
    let required = same.replace("{content", "{required: true, content");
    assert!(refusal(&deleting(HEIR, &required)).contains("but its body is required"));
}

const IDS: &str = "
    Book:
      type: object
      required: [id]
      properties:
        id: {type: integer, x-id: BookId}
        shelf: {type: string, nullable: true, x-id: ShelfId}
        others: {type: array, items: {type: integer, x-id: BookId}}";

#[test]
fn ids_have_types_of_their_own() {
    let code = Code::of(&answering(IDS));
    assert_eq!(code.warnings, []);
    snapshot!(code.types());
}

#[test]
fn an_id_is_taken_as_argument_and_in_a_body() {
    let code = Code::of(&deleting(
        &HEIR.replace("type: integer", "type: integer, x-id: BookId"),
        "{content: {application/json: {schema: {type: object,
            properties: {heir: {type: integer, x-id: BookId}}}}}}",
    ));
    let requests = &code.tree[std::path::Path::new("operations/shared.rs")];
    assert!(requests.contains("pub fn heir(mut self, value: impl Into<BookId>)"), "{requests}");
    assert!(requests.contains("let value: BookId = value.into();"), "{requests}");
}

#[test]
fn an_id_that_cannot_be_one_is_told() {
    let problem = |schemas: &str| match Code::try_of(&answering(schemas)) {
        Ok(_) => panic!("the document was accepted"),
        Err(problem) => problem.to_string(),
    };
    let twice = IDS.replace("ShelfId", "BookId");
    assert!(problem(&twice).contains("is said of numbers and of texts"));
    let author = "\n        author: {$ref: '#/components/schemas/ShelfId'}\n    ShelfId: {type: object, properties: {name: {type: string}}}";
    let taken = problem(&format!("{IDS}{author}"));
    assert!(
        taken.contains("`ShelfId` is a type of the API and the `x-id` of another one"),
        "{taken}"
    );
    for (hint, message) in [
        ("{type: number, x-id: BookId}", "is neither an integer nor text"),
        ("{type: integer, x-id: book}", "no name such as `UserId`"),
    ] {
        let schema = format!("\n    Book: {{type: object, properties: {{id: {hint}}}}}");
        let warnings = Code::of(&answering(&schema)).warnings;
        assert!(
            warnings.iter().any(|warning| warning.to_string().contains(message)),
            "{warnings:?}"
        );
    }
}
