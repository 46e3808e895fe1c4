//! The examples in the documentation of operations, and where its links lead.

use openapi_crate::{code, lower, progenitor};

use crate::support::{Code, HEAD, api, document, snapshot};

const BOOKS: &str = "
tags: [{name: book-shelf, description: Books on shelves.}]
paths:
  /books:
    get:
      operationId: list_books
      tags: [book-shelf]
      parameters:
        - {name: page, in: query, schema: {type: integer}}
        - {name: limit, in: query, schema: {type: integer}}
        - {name: kind, in: query, schema: {type: string, enum: [novel, poem]}}
      responses:
        '200': {description: Books., content: {application/json: {schema: {type: object,
            properties: {data: {type: array, items: {$ref: '#/components/schemas/Book'}}}}}}}
    post:
      operationId: create_book
      tags: [book-shelf]
      requestBody:
        required: true
        content:
          application/json:
            schema: {$ref: '#/components/schemas/NewBook'}
            examples: {one: {$ref: '#/components/examples/One'}}
      responses: {'201': {description: The new book.,
          content: {application/json: {schema: {$ref: '#/components/schemas/Book'}}}}}
  /books/{book}:
    get:
      operationId: get_book
      parameters: [{name: book, in: path, required: true, schema: {type: integer}}]
      responses:
        '200': {description: The book., content: {application/json: {schema: {$ref: '#/components/schemas/Book'}, example: {id: 71, title: Waves}}}}
    delete:
      operationId: delete_book
      description: Deletes what `list_books` returns.
      parameters: [{name: book, in: path, required: true, schema: {type: integer}}]
      responses: {'204': {description: Done.}}
  /books/{book}/pages:
    get:
      operationId: list_pages
      parameters: [{name: book, in: path, required: true, schema: {type: integer}}]
      responses: {'204': {description: Done.}}
components:
  examples:
    One: {value: {pages: 224, author: {name: Virginia Woolf}, title: 'The Waves', isbn: null,
        tags: [], blurb: 'Six voices.'}}
  schemas:
    Book: {type: object, required: [id], properties: {id: {type: integer}, title: {type: string}}}
    NewBook:
      type: object
      required: [title, author]
      properties:
        title: {type: string}
        isbn: {type: string}
        author: {type: object, required: [name], properties: {name: {type: string}, born: {type: integer}}}
        pages: {type: integer}
        blurb: {type: string}
        tags: {type: array, items: {type: string}}
";

/// The lines of the example in the documentation of `operation`; nothing where there is none.
fn example(code: &Code, operation: &str) -> String {
    let docs = code.docs(operation);
    let lines = docs.lines().skip_while(|line| *line != "# Examples").skip(1);
    lines.take_while(|line| !line.starts_with("# Evidence")).collect::<Vec<_>>().join("\n")
}

/// The example of the operation `save_book`, which takes `content` and the query parameters
/// `parameters`.
fn saving(parameters: &str, content: &str) -> String {
    let document = api(&format!(
        "
paths:
  /book:
    post:
      operationId: save_book
      parameters: [{parameters}]
      requestBody: {{required: true, content: {content}}}
      responses: {{'204': {{description: Done.}}}}
"
    ));
    example(&Code::of(&document), "save_book")
}

#[test]
fn a_body_is_that_of_the_document() {
    snapshot!(example(&Code::of(&api(BOOKS)), "create_book"));
}

#[test]
fn a_list_has_a_filter_and_a_loop() {
    snapshot!(example(&Code::of(&api(BOOKS)), "list_books"));
}

#[test]
fn an_id_in_a_path_is_one_that_an_answer_has() {
    let code = Code::of(&api(BOOKS));
    for (operation, call) in [
        ("get_book", "client.get_book(71)"),
        ("delete_book", "client.delete_book(71)"),
        ("list_pages", "client.list_pages(71)"),
    ] {
        assert!(example(&code, operation).contains(call), "{}", example(&code, operation));
    }
}

#[test]
fn without_an_example_values_fit_the_schema() {
    snapshot!(saving(
        "{name: since, in: query, required: true, schema: {type: string, format: date}}",
        "{application/json: {schema: {type: object,
            required: [name, mail, kind, size, flag, ratio, list, any, api_key], properties: {
            name: {type: string}, mail: {type: string, format: email}, kind: {type: string,
                enum: [novel, poem]},
            size: {type: integer, minimum: 3}, flag: {type: boolean}, ratio: {type: number},
            list: {type: array, items: {type: string, format: uuid}}, any: {}, api_key: {type: string}}}}}"
    ));
}

#[test]
fn values_fit_patterns_and_lengths() {
    let value = |schema: &str| {
        let text = saving(
            &format!(
                "{{name: word, in: query, required: true, schema: {{type: string, {schema}}}}}"
            ),
            "{text/plain: {schema: {type: string}}}",
        );
        let (_, call) = text.split_once("save_book(").expect("a call");
        call.split_once(", ").expect("two arguments").0.to_owned()
    };
    assert_eq!(value("pattern: '^[A-Z]{2}-\\d{3}$'"), r#""AA-111""#);
    assert_eq!(value("pattern: '^[a-z]+$', minLength: 6"), r#""wordwo""#);
    assert_eq!(value("pattern: '^[b-d]+$', minLength: 3"), r#""bbb""#);
    assert_eq!(value("format: uuid, pattern: '^x'"), r#""x""#);
    assert_eq!(value("pattern: '^w'"), r#""word""#);
    assert_eq!(value("example: b2, default: b3, pattern: '3$'"), r#""b3""#);
    assert_eq!(value("example: short, minLength: 8"), r#""wordword""#);
    assert_eq!(value("format: password, minLength: 4"), r#""…………""#);
    assert_eq!(value("format: password, pattern: '^[a-f]{3}$'"), r#""aaa""#);
    // An example that is not of its own format is passed over.
    let uuid = r#""6f0d2c1e-5b1a-4c55-a1f7-2d9c3f0e8b64""#;
    assert_eq!(value("format: uuid, example: 0000-1"), uuid);
    assert_eq!(
        value(&format!("format: uuid, example: {}", uuid.to_uppercase())),
        uuid.to_uppercase()
    );
    assert_eq!(value("format: duration, example: soon"), r#""PT15M""#);
    assert_eq!(value("format: json-pointer, example: a/b"), r#""/data/0""#);
    assert_eq!(value("format: email, example: at home"), r#""ida.berg@example.com""#);
    assert_eq!(value("format: ipv4, example: '1.2.3'"), r#""192.0.2.1""#);
    // What is not walked keeps the usual value.
    assert_eq!(value("pattern: '^(?!w)'"), r#""word""#);
}

#[test]
fn a_parameter_that_is_taken_as_text_has_the_text_of_its_value() {
    let value = |parameter: &str| {
        let text = saving(
            &format!("{{required: true, {parameter}}}"),
            "{text/plain: {schema: {type: string}}}",
        );
        let (_, call) = text.split_once("save_book(").expect("a call");
        call.rsplit_once(", ").expect("two arguments").0.to_owned()
    };
    let dates = "anyOf: [{type: string, format: date}, {type: string, format: date-time}]";
    assert_eq!(value(&format!("name: since, in: query, schema: {{{dates}}}")), r#""2026-03-02""#);
    assert_eq!(
        value("name: any, in: query, schema: {oneOf: [{type: integer}, {type: string}]}"),
        r#""any""#
    );
    assert_eq!(
        value("name: num, in: query, schema: {oneOf: [{type: integer}, {type: boolean}]}"),
        r#""1""#
    );
    let lists = "type: array, items: {oneOf: [{type: integer}, {type: string}]}";
    assert_eq!(value(&format!("name: all, in: query, schema: {{{lists}}}")), r#"["all"]"#);
    // A number that is whole by its format, a header without lines, and no empty path.
    assert_eq!(value("name: big, in: query, schema: {type: number, format: int64}"), "1.0");
    let lines = r#"name: X-Sign, in: header, schema: {type: string, example: "a\nb"}"#;
    assert_eq!(value(lines), r#""x sign""#);
    assert_eq!(
        value("name: key, in: query, schema: {type: string, format: password, maxLength: 1}"),
        r#""…""#
    );
    let uuid = r#""6f0d2c1e-5b1a-4c55-a1f7-2d9c3f0e8b64""#;
    assert_eq!(value("name: api_key, in: query, schema: {type: string, format: uuid}"), uuid);
}

#[test]
fn a_path_has_no_empty_part() {
    let document = api("
paths:
  /books/{kind}/{shelf}:
    get:
      operationId: save_book
      parameters:
        - {name: kind, in: path, required: true, schema: {type: string, enum: ['', B]}}
        - {name: shelf, in: path, required: true, example: '', schema: {type: string}}
      responses: {'204': {description: Done.}}
");
    let example = example(&Code::of(&document), "save_book");
    assert!(example.contains(r#"save_book(SaveBookKind::B, "shelf")"#), "{example}");
}

#[test]
fn a_list_has_as_many_items_as_it_may() {
    let lists = "none: {type: array, maxItems: 0, items: {type: string}},
        ids: {type: array, items: {type: string, format: uuid}},
        parts: {allOf: [{type: array, minItems: 2, items: {type: string, maxLength: 2}}, {description: D.}]}";
    snapshot!(calls("put", lists));
    let codes = "codes: {type: array, items: {$ref: '#/components/schemas/C'}}";
    let text = calls("put", &format!("a: {{type: string}}, b: {{type: string}}, {codes}"));
    assert!(text.contains(".codes([\"xxx\"])"), "{text}");
    let text = saving(
        "",
        "{application/json: {schema: {type: object, required: [parts], properties: {
            parts: {allOf: [{type: array, items: {type: string, maxLength: 2}}, {description: D.}]}}}}}",
    );
    assert!(text.contains("[\"pa\"]"), "{text}");
    let few = "few: {type: array, maxItems: 1, items: {type: string}, example: [one, two]}";
    assert!(calls("put", few).contains(".few([\"one\"])"), "{}", calls("put", few));
}

/// The calls of an operation with a body of `properties`, for tests.
fn calls(method: &str, properties: &str) -> String {
    let document = api(&format!(
        "
paths:
  /book:
    {method}:
      operationId: change_book
      requestBody:
        required: true
        content: {{application/json: {{schema: {{type: object, properties: {{{properties}}}}}}}}}
      responses: {{'204': {{description: Done.}}}}
components:
  schemas:
    A: {{type: object, required: [id], properties: {{id: {{type: string}}}}}}
    B: {{type: object, properties: {{id: {{type: integer}}, name: {{type: string}}}}}}
    C: {{type: string, pattern: '^[x-z]{{3}}$'}}
"
    ));
    let (model, _) = progenitor::decide(lower::lower(&document).unwrap()).unwrap();
    prettyplease::unparse(&syn::parse2(code::calls(&model, "library")).unwrap())
}

#[test]
fn a_call_with_everything_has_values_that_fit() {
    let null = [("post", "serde_json::json!(null)"), ("patch", "library::Patch::Null")];
    for (method, null) in null {
        let text = calls(
            method,
            "first: {type: string}, second: {type: string}, \
             code: {type: string, nullable: true, pattern: '^[A-Z]{3}$'}, \
             one: {description: Of some kind., \
                   oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}]}, \
             nothing: {nullable: true}",
        );
        assert!(text.contains(".code(\"AAA\")"), "{text}");
        assert!(text.contains(&format!(".nothing({null})")), "{text}");
        assert!(text.contains("A::new(\"id\")"), "{text}");
    }
}

#[test]
fn a_call_is_made_where_an_example_breaks_its_schema() {
    let text = calls(
        "post",
        "whole: {type: object, required: [name], example: {name: null, size: 5},
                 properties: {name: {type: string}, size: {type: integer}}},
         one: {example: [1], oneOf: [{$ref: '#/components/schemas/A'}, {type: integer}]}",
    );
    assert!(text.contains(".whole(ChangeBookBodyWhole::new("), "{text}");
    assert!(text.contains(".size(5)"), "{text}");
    assert!(text.contains(".one("), "{text}");
}

#[test]
fn an_example_that_does_not_fit_is_not_followed() {
    snapshot!(saving(
        "",
        "{application/json: {example: {size: large, name: 5, other: 1},
            schema: {type: object, required: [size],
                properties: {size: {type: integer}, name: {type: string}}}}}"
    ));
}

#[test]
fn a_secret_is_never_shown() {
    let text = saving(
        "{name: token, in: query, required: true, example: eyJhbGciOi, schema: {type: string}}",
        "{application/json: {example: {word: hunter2},
            schema: {type: object, required: [word], properties: {word: {type: string, format: password}}}}}",
    );
    assert!(text.contains("save_book(\"…\", "), "{text}");
    assert!(!text.contains("hunter2") && !text.contains("eyJ"), "{text}");
}

#[test]
fn what_cannot_be_written_has_no_example() {
    let form = "{oneOf: [{type: object, properties: {a: {type: string}}}, {type: object}]}";
    assert_eq!(saving("", &format!("{{multipart/form-data: {{schema: {form}}}}}")), "");
    assert!(!saving("", "{text/plain: {}}").is_empty(), "text can be written");
}

#[test]
fn links_lead_to_types_and_neighbours() {
    let code = Code::of(&api(BOOKS));
    let docs = ["list_books", "create_book", "delete_book"].map(|name| {
        let docs = code.docs(name);
        docs.lines().filter(|line| line.contains('[')).collect::<Vec<_>>().join("\n")
    });
    snapshot!(docs.join("\n\n"));
}

#[test]
fn a_hint_says_where_else_to_look() {
    let hinted = BOOKS
        .replace("operationId: get_book", "operationId: get_book\n      x-see: [See `shelves`.]");
    let docs = Code::of(&api(&hinted)).docs("get_book");
    assert!(docs.lines().any(|line| line == "See `shelves`."), "{docs}");
}

#[test]
fn operations_stand_under_their_tags() {
    let document = document(&format!("{HEAD}{BOOKS}"));
    let (model, _) = progenitor::decide(lower::lower(&document).unwrap()).unwrap();
    let code = Code::of(&document);
    let file = &code.tree[std::path::Path::new("operations/book_shelf.rs")];
    assert!(file.contains("/// # Book shelf\n///\n/// Books on shelves.\nimpl Client {"), "{file}");
    snapshot!(code::table(&model, false));
}
