//! Answers of success: their form, their envelope, and what several of them are together.

use crate::support::{Code, api, snapshot};

/// The operation that has `responses`, and the types behind it.
fn code(responses: &str) -> Code {
    Code::of(&api(&format!(
        "
paths:
  /books:
    get:
      operationId: list_books
      responses:{responses}
components:
  schemas:
    Book: {{type: object, properties: {{title: {{type: string}}}}}}
    Shelf: {{type: object, properties: {{name: {{type: string}}}}}}
    Error: {{type: object, properties: {{message: {{type: string}}}}}}
"
    )))
}

/// The line that sends the request, the line below it, and the warnings.
fn sends(responses: &str) -> String {
    let code = code(responses).operations();
    let lines: Vec<&str> = code.lines().collect();
    let start = lines.iter().position(|line| line.contains("fn send")).unwrap();
    let warnings = lines.iter().filter(|line| line.starts_with("// warning"));
    lines[start..start + 2]
        .iter()
        .chain(warnings)
        .map(|line| line.trim())
        .collect::<Vec<_>>()
        .join("\n")
}

const BOOK: &str = "{application/json: {schema: {$ref: '#/components/schemas/Book'}}}";
const SHELF: &str = "{application/json: {schema: {$ref: '#/components/schemas/Shelf'}}}";

#[test]
fn one_form() {
    snapshot!(sends(&format!("\n        '200': {{description: A book., content: {BOOK}}}")));
}

#[test]
fn the_same_form_twice_is_one() {
    snapshot!(sends(&format!(
        "\n        '200': {{description: A book., content: {BOOK}}}\n        '201': {{description: New., content: {BOOK}}}"
    )));
}

#[test]
fn two_forms_are_an_enum_by_status() {
    let page = "{application/json: {schema: {type: object, properties: \
        {data: {type: array, items: {$ref: '#/components/schemas/Book'}}}}}}";
    let answers = format!(
        "
        '202': {{description: 'A [shelf].', content: {SHELF}}}
        '200': {{description: A book., content: {BOOK}}}
        2XX: {{content: {page}}}"
    );
    snapshot!(sends(&answers));
    let code = code(&answers);
    let file = code.module("operations/shared");
    snapshot!(&file[file.find("/// What [`Client::list_books`] answers").unwrap()..]);
    assert!(file.contains("/// # Returns\n    /// [`ListBooksAnswer`], by status:"), "{file}");
}

#[test]
fn forms_that_differ_in_texts_alone_are_one() {
    let text = |more: &str| format!("{{application/json: {{schema: {{type: string, {more}}}}}}}");
    let (one, two) = (text("description: A name."), text("example: Ada"));
    let sends = sends(&format!(
        "\n        '200': {{description: A., content: {one}}}\n        '201': {{description: B., content: {two}}}"
    ));
    assert!(sends.contains("Reply<String>"), "{sends}");
}

#[test]
fn forms_that_are_not_all_json_are_no_enum() {
    let any = SHELF.replace("application/json", "'*/*'");
    let stream = BOOK.replace("application/json", "text/event-stream");
    let stream = format!("{}, {}", SHELF.strip_suffix('}').unwrap(), &stream[1..]);
    let text = SHELF.replace("application/json", "text/plain");
    for (two, read) in
        [(any, "Reply<serde_json::Value>"), (text, "Reply<bytes::Bytes>"), (stream, "Reply<")]
    {
        let sends = sends(&format!(
            "\n        '200': {{description: A., content: {BOOK}}}\n        '202': {{description: B., content: {two}}}"
        ));
        assert!(sends.contains(read) && !sends.contains("Answer>"), "{two}: {sends}");
    }
}

#[test]
fn a_body_or_nothing_is_optional() {
    snapshot!(sends(&format!(
        "\n        '200': {{description: A book., content: {BOOK}}}\n        '204': {{description: None.}}"
    )));
}

#[test]
fn default_beside_success_is_failure() {
    snapshot!(sends(&format!(
        "\n        2XX: {{description: A book., content: {BOOK}}}\n        default: {{description: No., content: {SHELF}}}"
    )));
}

#[test]
fn default_alone_is_success() {
    snapshot!(sends(&format!("\n        default: {{description: A book., content: {BOOK}}}")));
}

#[test]
fn default_is_lowered_like_any_answer() {
    let schema = "{application/json: {schema: {type: integer, minimum: 1}}}";
    let sends = sends(&format!("\n        default: {{description: A number., content: {schema}}}"));
    assert!(sends.contains("Reply<i64>"), "{sends}");
}

/// An operation that may be refused in many ways.
fn refused() -> Code {
    let error = BOOK.replace("Book", "Error");
    let shelf = SHELF.replace("application/json", "application/problem+json");
    let json = |schema: &str| format!("{{application/json: {{schema: {schema}}}}}");
    let texts = json("{type: array, items: {type: string}}");
    let odd = json("{type: object, properties: {since: {type: integer}}}");
    code(&format!(
        "
        '204': {{description: Done.}}
        '302': {{description: 'Moved [there].', content: {BOOK}}}
        '404': {{description: No., content: {shelf}}}
        '418': {{content: {texts}}}
        '419': {{description: Not typed., content: {{application/json: {{schema: {{}}}}}}}}
        '499': {{description: Gone., content: {{text/plain: {{schema: {{type: string}}}}}}}}
        '599': {{description: Odd., content: {odd}}}
        5XX: {{description: Down., content: {error}}}
        default: {{description: Whatever., content: {error}}}"
    ))
}

#[test]
fn answers_of_failure_are_an_enum_by_status() {
    let code = refused();
    assert!(code.operations().contains("Reply<()>"));
    let file = code.module("operations/shared");
    snapshot!(&file[file.find("/// What the document says that refusals").unwrap()..]);
    assert!(code.types().contains("struct ListBooks599"), "{}", code.types());
}

#[test]
fn an_enum_by_status_beside_a_type_of_its_name() {
    let json = |name: &str| BOOK.replace("Book", name);
    let code = Code::of(&api(&format!(
        "
paths:
  /books:
    get:
      operationId: list_books
      responses:
        '200': {{description: It., content: {}}}
        '202': {{description: Later., content: {BOOK}}}
        '404': {{description: No., content: {}}}
components:
  schemas:
    Book: {{type: object, properties: {{title: {{type: string}}}}}}
    ListBooksAnswer: {{type: object, properties: {{name: {{type: string}}}}}}
    ListBooksError: {{type: object, properties: {{message: {{type: string}}}}}}
",
        json("ListBooksAnswer"),
        json("ListBooksError")
    )));
    let file = code.module("operations/shared");
    assert!(
        file.contains("enum ListBooksAnswer2 {\n    /// 200: It.\n    Ok(ListBooksAnswer),"),
        "{file}"
    );
    assert!(file.contains("enum ListBooksError2 {"), "{file}");
}

#[test]
fn headers_of_answers_have_methods() {
    let operation = |id: &str, headers: &str| {
        format!(
            "{{operationId: {id}, responses: {{'204': {{description: It., headers: {headers}}}}}}}"
        )
    };
    let left = "{X-Left: {description: 'How many calls are [left]', schema: {type: integer}}}";
    let tags = "{x-left: {schema: {type: integer}}, X-Tags: {schema: {type: array, items: {type: \
        string}}}}";
    let odd = "{X-Tags: {schema: {type: integer}}, X-LEFT: {schema: {type: integer}}}";
    let document = format!(
        "\npaths:\n  /books:\n    get: {}\n    put: {}\n    post: {}\n    delete: {}\n",
        operation("list_books", left),
        operation("put_book", tags),
        operation("post_book", left),
        operation("drop_books", odd)
    );
    let code = Code::of(&api(&document));
    let file = code.module("headers");
    let methods = file.find("    /// `X-L").unwrap();
    snapshot!(&file[methods..file.find("/// Without the headers").unwrap()]);
    // What every answer has a method for needs no module.
    let location = operation("list_books", "{Location: {schema: {type: string}}}");
    let code = Code::of(&api(&format!("\npaths:\n  /books:\n    get: {location}\n")));
    assert!(!code.root().contains("mod headers"), "{}", code.root());
}

#[test]
fn answers_of_failure_leave_no_trace_where_the_document_says_so() {
    let document = api(&format!(
        "
x-typed-refusals: false
paths:
  /books:
    get:
      operationId: list_books
      responses: {{'204': {{description: Done.}}, '404': {{description: No., content: {BOOK}}}}}
components: {{schemas: {{Book: {{type: object, properties: {{title: {{type: string}}}}}}}}}}
"
    ));
    let code = Code::of(&document);
    assert_eq!(code.types(), "");
    assert!(!code.operations().contains("ListBooksError"));
}

#[test]
fn no_answer_of_success_is_nothing() {
    assert!(sends(" {}").contains("Reply<()>"));
    assert!(sends("\n        '404': {description: No.}").contains("Reply<()>"));
}

#[test]
fn text_and_bytes() {
    for (media, read) in [
        ("text/csv", "Reply<String>"),
        ("application/pdf", "Reply<bytes::Bytes>"),
        ("text/event-stream", "Reply<bytes::Bytes>"),
        ("application/vnd.books+json", "Reply<Book>"),
        ("'*/*'", "Reply<Book>"),
        ("application/json; charset=utf-8", "Reply<Book>"),
    ] {
        let sends = sends(&format!(
            "\n        '200': {{description: It., content: {{{media}: {{schema: {{$ref: '#/components/schemas/Book'}}}}}}}}"
        ));
        assert!(sends.contains(read), "{media}: {sends}");
    }
}

#[test]
fn json_without_a_schema_is_any_value() {
    snapshot!(sends("\n        '200': {description: It., content: {application/json: {}}}"));
}

/// An answer whose JSON has this media type object.
fn json(media: &str) -> String {
    sends(&format!("\n        '200': {{description: It., content: {{application/json: {media}}}}}"))
}

const LIST: &str = "{type: array, items: {$ref: '#/components/schemas/Book'}}";

#[test]
fn a_list_under_data_is_a_page() {
    snapshot!(json(&format!(
        "{{schema: {{type: object, properties: {{data: {LIST}, links: {{type: object}},
            meta: {{type: object}}}}}}}}"
    )));
}

#[test]
fn an_object_under_data_is_a_resource() {
    snapshot!(json(
        "{schema: {type: object, properties: {data: {$ref: '#/components/schemas/Book'}}}}"
    ));
}

#[test]
fn an_object_under_data_beside_other_fields_is_no_envelope() {
    snapshot!(json(
        "{schema: {type: object, properties: {data: {$ref: '#/components/schemas/Book'},
            total: {type: integer}}}}"
    ));
}

#[test]
fn a_bare_list_is_a_list() {
    snapshot!(json(&format!("{{schema: {LIST}}}")));
}

#[test]
fn an_envelope_under_another_key_is_named_by_a_hint() {
    snapshot!(json(&format!(
        "{{x-envelope: {{page: books}}, schema: {{type: object,
            properties: {{books: {LIST}, total: {{type: integer}}}}}}}}"
    )));
}

#[test]
fn a_hint_makes_a_bare_object_a_resource() {
    snapshot!(json("{x-envelope: resource, schema: {$ref: '#/components/schemas/Book'}}"));
}

#[test]
fn a_hint_for_a_key_that_is_no_list_has_no_effect() {
    snapshot!(json("{x-envelope: {page: title}, schema: {$ref: '#/components/schemas/Book'}}"));
}

#[test]
fn an_envelope_leaves_no_type() {
    let code = code(&format!(
        "\n        '200': {{description: It., content: {{application/json: {{schema: {{type: object, properties: {{data: {LIST}}}}}}}}}}}"
    ));
    snapshot!(code.types());
}

#[test]
fn another_media_type_than_json_is_asked_for() {
    for (content, accept) in [
        ("{application/json: {schema: {}}}", None),
        ("{'*/*': {schema: {type: object}}}", None),
        ("{'*/*': {schema: {type: string, format: binary}}}", Some("application/octet-stream")),
        ("{application/hal+json; v=1: {schema: {}}}", Some("application/hal+json")),
        ("{text/csv: {}, text/plain: {}}", Some("text/csv, text/plain")),
        ("{text/event-stream: {}}", Some("text/event-stream")),
    ] {
        let code = code(&format!("\n        '200': {{description: It., content: {content}}}"))
            .operations();
        match accept {
            Some(media) => {
                assert!(code.contains(&format!("call.accept({media:?});")), "{media}\n{code}");
            }
            None => assert!(!code.contains("accept"), "{code}"),
        }
    }
}

#[test]
fn json_or_bytes_is_bytes_with_a_warning() {
    let code = code(
        "
        '200': {description: It., content: {application/json: {schema: {type: object}}}}
        '206': {description: Part., content: {image/png: {}}}",
    )
    .operations();
    assert!(
        code.contains("Reply<bytes::Bytes>") && code.contains("both are read as bytes"),
        "{code}"
    );
}

#[test]
fn a_file_can_be_received_as_a_stream() {
    let operations = |content: &str| {
        code(&format!("\n        '200': {{description: It., content: {content}}}")).operations()
    };
    let file = operations("{application/pdf: {}}");
    assert!(file.contains("pub fn download(self)"), "{file}");
    for content in ["{application/json: {schema: {}}}", "{text/csv: {}}"] {
        assert!(!operations(content).contains("download"), "{content}");
    }
}

#[test]
fn events_and_lines_are_streams_of_typed_items() {
    let book = "{$ref: '#/components/schemas/Book'}";
    let event = format!(
        "{{type: object, properties: {{data: {{type: string, contentSchema: {book}}},
            event: {{type: string}}}}}}"
    );
    for (content, stream) in [
        (format!("{{text/event-stream: {{schema: {book}}}}}"), "Events<Book>"),
        (format!("{{text/event-stream: {{itemSchema: {event}}}}}"), "Events<Book>"),
        ("{text/event-stream: {schema: {type: string}}}".to_owned(), "Events<String>"),
        ("{text/event-stream: {}}".to_owned(), "Events<serde_json::Value>"),
        (format!("{{application/x-ndjson: {{schema: {book}}}}}"), "Lines<Book>"),
        (format!("{{application/jsonl: {{itemSchema: {book}}}}}"), "Lines<Book>"),
        (
            format!("{{application/json-seq: {{schema: {{type: array, items: {book}}}}}}}"),
            "Lines<Book>",
        ),
        (
            "{application/ndjson: {schema: {type: object, properties: {page: {type: integer}}}}}"
                .to_owned(),
            "Lines<ListBooksResponse>",
        ),
    ] {
        let code = code(&format!("\n        '200': {{description: It., content: {content}}}"));
        let sends = code.operations();
        let opening = format!("Opening<crate::runtime::{stream}>");
        assert!(sends.contains(&opening), "{content}: {sends}");
        assert!(sends.contains("Reply<bytes::Bytes>"), "all of it can be had, too: {sends}");
    }
}

#[test]
fn an_answer_may_be_a_value_or_a_stream() {
    let code = code(
        "\n        '200': {description: It., content: {application/json: {schema: {$ref: '#/components/schemas/Shelf'}}, text/event-stream: {schema: {$ref: '#/components/schemas/Book'}}}}",
    );
    let sends = code.operations();
    assert!(sends.contains("Reply<Shelf>"), "{sends}");
    assert!(sends.contains("Opening<crate::runtime::Events<Book>>"), "{sends}");
    assert!(code.types().contains("pub struct Book"), "{}", code.types());
}

#[test]
fn an_error_in_answers_of_success_is_told_to_the_reader() {
    let is_told = |name: &str, schema: &str| {
        let document = api(&format!(
            "
paths:
  /jobs:
    get:
      operationId: get_job
      responses:
        '200': {{description: It., content: {{application/json: {{schema: {schema}}}}}}}
components:
  schemas:
    Job: {{type: object, required: [{name}], properties: {{{name}: {{type: string}}}}}}
    Shelf:
      type: object
      required: [job]
      properties: {{job: {{$ref: '#/components/schemas/Job'}}}}
"
        ));
        Code::of(&document).module("operations/shared").contains("that_succeeds_with_error")
    };
    let job = "{$ref: '#/components/schemas/Job'}";
    let shelf = "{$ref: '#/components/schemas/Shelf'}";
    assert!(is_told("error", job));
    assert!(is_told("errors", job));
    assert!(is_told("error", &format!("{{type: array, items: {job}}}")));
    assert!(is_told("error", &format!("{{oneOf: [{shelf}, {job}]}}")));
    assert!(!is_told("fault", job));
    assert!(!is_told("error", shelf), "only at the top");
}

/// What is around an object or a list is kept where the runtime's envelopes have no place for it.
#[test]
fn an_envelope_that_says_more_is_a_type_of_its_own() {
    let book = "{type: object, properties: {title: {type: string}}}";
    let list = format!("{{type: array, items: {book}}}");
    let next = "links: {type: object, properties: {next: {type: string}}}";
    for (properties, kind) in [
        (format!("data: {book}"), "Resource<"),
        (format!("data: {book}, {next}"), "GetBookResponse"),
        (format!("data: {book}, meta: {{type: object}}"), "GetBookResponse"),
        (format!("data: {list}, {next}"), "Page<"),
        (
            format!(
                "data: {list}, meta: {{type: object, properties: {{total: {{type: integer}}}}}}"
            ),
            "Page<",
        ),
        (
            format!(
                "data: {list}, meta: {{type: object, properties: {{cost: {{type: integer}}}}}}"
            ),
            "GetBookResponse",
        ),
        (
            format!(
                "data: {list}, links: {{allOf: [{{type: object, properties: {{help: {{type: string}}}}}}]}}"
            ),
            "GetBookResponse",
        ),
    ] {
        let document = api(&format!(
            "
paths:
  /book:
    get:
      operationId: get_book
      responses: {{'200': {{description: It., content: {{application/json: {{schema: {{
          type: object, properties: {{{properties}}}}}}}}}}}}}
"
        ));
        let code = Code::of(&document).impls_of("Request");
        assert!(code.contains(&format!("type Output = {kind}")), "{properties}\n{code}");
    }
}
