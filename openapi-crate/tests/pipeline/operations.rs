//! Operations: their names, their documentation and where they are written.

use openapi_crate::load::Document;
use openapi_crate::model::Operation;

use crate::support::{Code, api, document, lowered, refusal, snapshot};

/// A document with an operation per line of `paths`: path, method, and an operationId if there is
/// one.
fn with_ids(paths: &[(&str, &str, Option<&str>)]) -> Document {
    let operation = |(path, method, id): &(&str, &str, Option<&str>)| {
        let id = id.map(|id| format!("operationId: '{id}', ")).unwrap_or_default();
        format!("\n  {path}: {{{method}: {{{id}responses: {{'204': {{description: Done.}}}}}}}}")
    };
    api(&format!("paths:{}\n", paths.iter().map(operation).collect::<String>()))
}

/// Ids and warnings.
fn ids(document: &Document) -> String {
    let lowered = lowered(document);
    let ids = lowered
        .operations
        .iter()
        .map(|operation| format!("{} {} {}", operation.id, operation.method, operation.path));
    ids.chain(lowered.warnings.iter().map(|warning| format!("warning: {warning}")))
        .collect::<Vec<_>>()
        .join("\n")
}

#[test]
fn a_missing_id_is_made_of_method_and_path() {
    snapshot!(ids(&with_ids(&[
        ("/books", "get", None),
        ("/books/latest-ones", "get", None),
        ("/", "post", None),
        ("/empty", "get", Some("")),
        ("/symbol", "get", Some("→")),
    ])));
}

#[test]
fn a_made_id_names_the_parameters_of_the_path() {
    let document = api("
paths:
  /books/{bookId}/pages:
    get: {parameters: [{name: bookId, in: path, required: true, schema: {type: integer}}], responses: {}}
");
    assert_eq!(lowered(&document).operations[0].id, "get_books_by_book_id_pages");
}

#[test]
fn a_made_id_does_not_depend_on_the_other_operations() {
    let alone = lowered(&with_ids(&[("/books/new", "post", None)]));
    let among = lowered(&with_ids(&[
        ("/books", "get", None),
        ("/books/new", "post", None),
        ("/loans", "get", None),
    ]));
    assert_eq!(alone.operations[0].id, "post_books_new");
    assert_eq!(among.operations[1].id, "post_books_new");
}

#[test]
fn ids_that_are_the_same_in_rust_get_numbers() {
    snapshot!(ids(&with_ids(&[
        ("/a", "get", Some("listBooks")),
        ("/b", "get", Some("list_books")),
        ("/c", "get", Some("LIST BOOKS")),
        ("/d", "get", Some("listBooks1")),
        ("/e", "get", Some("listBooks_1")),
    ])));
}

#[test]
fn ids_that_rust_or_the_runtime_uses_are_changed() {
    let document = with_ids(&[
        ("/a", "get", Some("type")),
        ("/b", "get", Some("self")),
        ("/c", "get", Some("2nd")),
        ("/d", "get", Some("clone")),
        ("/e", "get", Some("builder")),
        ("/f", "get", Some("page")),
        ("/g", "get", Some("async")),
    ]);
    snapshot!(ids(&document));
    snapshot!(
        Code::of(&document)
            .operations()
            .lines()
            .filter(|line| line.contains("fn ") && !line.contains("send"))
            .collect::<Vec<_>>()
            .join("\n")
    );
}

#[test]
fn every_method_of_http() {
    let methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];
    let operations = methods
        .map(|method| format!("{method}: {{operationId: {method}_it, responses: {{}}}}"))
        .join(", ");
    let lowered = lowered(&api(&format!("paths: {{/it: {{summary: It., {operations}}}}}\n")));
    assert_eq!(
        lowered
            .operations
            .iter()
            .map(|operation| operation.method.to_ascii_lowercase())
            .collect::<Vec<_>>(),
        methods
    );
}

#[test]
fn paths_that_are_extensions_are_no_operations() {
    assert!(lowered(&api("paths: {x-books: {get: {responses: {}}}}\n")).operations.is_empty());
}

#[test]
fn operations_and_types_are_written_by_tag() {
    let document = api(
        "
paths:
  /books:
    get: {operationId: list_books, tags: [User books, other],
        responses: {'200': {$ref: '#/components/responses/Books'}}}
  /loans:
    get: {operationId: list_loans, tags: [mod], responses: {'200': {$ref: '#/components/responses/Loan'}}}
  /fines:
    get: {operationId: list_fines, tags: [prelude], responses: {'200': {$ref: '#/components/responses/Loan'}}}
components:
  responses:
    Books: {description: Books., content: {application/json: {schema: {$ref: '#/components/schemas/Book'}}}}
    Loan: {description: A loan., content: {application/json: {schema: {$ref: '#/components/schemas/Loan'}}}}
  schemas:
    Book: {type: object, properties: {title: {type: string}}}
    Loan: {type: object, properties: {until: {type: string}}}
",
    );
    let code = Code::of(&document);
    snapshot!(
        code.tree.keys().map(|path| path.display().to_string()).collect::<Vec<_>>().join("\n")
    );
    snapshot!(
        code.tree
            .iter()
            .find(|(path, _)| path.ends_with("mod.rs") && path.starts_with("operations"))
            .unwrap()
            .1
    );
}

#[test]
fn a_constant_says_where_an_operation_goes() {
    let code = Code::of(&with_ids(&[("/books/new", "post", Some("createBook"))]));
    let shared = &code.tree[std::path::Path::new("operations/shared.rs")];
    let start = shared.find("/// [`Client::create_book`]").unwrap();
    snapshot!(shared[start..]);
}

#[test]
fn credentials_are_what_the_operation_says_else_what_the_document_says() {
    let document = api("
security: [{token: []}]
paths:
  /a: {get: {operationId: inherited, responses: {}}}
  /b: {get: {operationId: none, security: [], responses: {}}}
  /c: {get: {operationId: empty, security: [{}], responses: {}}}
  /d: {get: {operationId: optional, security: [{}, {token: []}], responses: {}}}
  /e: {get: {operationId: certificate, security: [{device: []}], responses: {}}}
  /f: {get: {operationId: both, security: [{device: [], token: []}], responses: {}}}
components: {securitySchemes: {device: {type: mutualTLS}, token: {type: http, scheme: bearer}}}
");
    let authenticated: Vec<bool> =
        lowered(&document).operations.iter().map(Operation::is_authenticated).collect();
    assert_eq!(authenticated, [true, false, false, true, false, true]);
}

#[test]
fn the_documentation_of_an_operation() {
    let document = api("
paths:
  /books:
    get:
      operationId: list_books
      summary: List [all] books.
      description: |
        See <b>https://example.com/books</b>, or https://example.com/guide.
        Leaves `Option<T>` as it is.
      deprecated: true
      x-evidence: {path: inferred, response: guide, notes: 'The list is [short].'}
      x-alternatives: [/book, /api/books]
      responses:
        '200': {description: The books, content: {text/plain: {}}}
        '204': {description: None.}
");
    let code = Code::of(&document);
    snapshot!(code.docs("list_books"));
    assert!(code.operations().contains("#[deprecated"));
}

#[test]
fn links_to_other_sites_stay_links() {
    let rows = [
        ("[the guide](https://a.example/g?x=1#y)", "[the guide](https://a.example/g?x=1#y)"),
        (
            "see [https://a.example](https://b.example), now",
            "see [https://a.example](https://b.example), now",
        ),
        ("<https://a.example/x>", "<https://a.example/x>"),
        ("https://a.example/x.", "<https://a.example/x>."),
        ("[a] (https://a.example)", r"\[a\] (https://a.example)"),
        ("[here](#below) [x](javascript:y)", r"\[here\](#below) \[x\](javascript:y)"),
        ("[[a](https://b.example)]", r"\[[a](https://b.example)\]"),
        ("[<b>](https://b.example)", r"\[\<b\>\](https://b.example)"),
        ("a <b> c [d", r"a \<b\> c \[d"),
    ];
    for (text, expected) in rows {
        let description = serde_json::to_string(text).unwrap();
        let document = api(&format!(
            "
paths:
  /books: {{get: {{operationId: list_books, description: {description},
      responses: {{'204': {{description: None.}}}}}}}}
"
        ));
        let docs = Code::of(&document).docs("list_books");
        assert!(docs.contains(expected), "{docs}");
    }
}

#[test]
fn what_is_required_is_documented_as_an_argument() {
    let document = api("
paths:
  /shelves/{shelf}/books/{book}:
    put:
      operationId: put_book
      summary: Put a book on a shelf
      parameters:
        - {name: shelf, in: path, required: true, description: The id of the shelf.,
            schema: {type: integer, minimum: 1}}
        - {name: book, in: path, required: true, schema: {type: integer}}
        - {name: silent, in: query, description: Not an argument., schema: {type: boolean}}
        - name: reason
          in: query
          required: true
          description: |
            ISO codes are best.

            Others are taken, too.
          schema: {type: string}
      requestBody:
        required: true
        content: {application/json: {schema: {$ref: '#/components/schemas/Book'}}}
      responses:
        '200': {description: The book that was there already.,
            content: {application/json: {schema: {$ref: '#/components/schemas/Book'}}}}
        '201': {description: The new book.,
            content: {application/json: {schema: {$ref: '#/components/schemas/Book'}}}}
        '204': {description: OK}
components:
  schemas:
    Book: {type: object, description: A book to put on a shelf., properties: {title: {type: string}}}
");
    snapshot!(Code::of(&document).docs("put_book"));
}

#[test]
fn texts_have_the_names_of_rust() {
    let document = api("
paths:
  /books/{bookId}:
    put:
      operationId: put_book
      summary: Put a book
      description: Without `sendMail` nobody learns of `bookId` at `shelfMark.row`; `otherName` \
          stays as it is.
      parameters:
        - {name: bookId, in: path, required: true, description: The `bookId`., schema: {type: integer}}
        - {name: sendMail, in: query, description: Whether `sendMail` is sent., schema: {type: boolean}}
      requestBody:
        required: true
        content: {application/json: {schema: {$ref: '#/components/schemas/Book'}}}
      responses: {'204': {description: The book is at `shelfMark`.}}
      x-evidence: The sample has `bookId`.
components:
  schemas:
    Book:
      type: object
      description: A book at `shelfMark`.
      required: [shelfMark]
      properties:
        shelfMark: {type: string, description: Where the book is.}
        printRun: {type: integer, description: Which `printRun` of `shelfMark` it is.}
");
    let code = Code::of(&document);
    snapshot!([code.docs("put_book"), code.docs("send_mail"), code.types()].join("\n---\n"));
    snapshot!(code.documented_constructors());
}

#[test]
fn only_a_list_with_pages_is_said_to_have_pages() {
    let list = |path: &str, parameters: &str| {
        format!(
            "  /{path}:
    get:
      operationId: list_{path}
      parameters: [{parameters}]
      responses:
        '200': {{description: OK, content: {{application/json: {{schema: {{type: object,
            properties: {{data: {{type: array, items: {{type: string}}}}}}}}}}}}}}
"
        )
    };
    let code = Code::of(&api(&format!(
        "paths:\n{}{}",
        list("books", "{name: page, in: query, schema: {type: integer}}"),
        list("shelves", "")
    )));
    assert!(code.docs("list_books").contains("# Returns\nOne page of the list.\n"));
    assert!(code.docs("list_shelves").contains("# Returns\nThe list.\n"));
}

#[test]
fn long_lines_of_documentation_are_wrapped() {
    let document = api("
paths:
  /books:
    get:
      operationId: list_books
      summary: List books
      description: |
        The list has the books of all shelves that the caller may see, and each is on it once.
        A broken line never begins with what Markdown takes for something else, such as the \
            number 1. or - or # here.

        - An item of a list that is too long for one line goes on below its text and not below \
            its marker, as here.
        - `a code span that would be broken in its middle if spaces in it were taken for spaces \
            of text`, which stays.

        | a table | has rows that stay on their lines, however long they are, because it would end otherwise |

        ```
        code is never wrapped, however long it is, because a line that is broken would be another program
        ```
      responses: {}
");
    snapshot!(Code::of(&document).docs("list_books"));
}

#[test]
fn a_text_as_evidence_is_taken_as_it_is() {
    let document = api(
        "paths: {/books: {get: {operationId: list_books, x-evidence: Seen in <logs>., responses: {}}}}\n",
    );
    snapshot!(Code::of(&document).docs("list_books"));
}

#[test]
fn parameters_of_the_path_belong_to_each_operation() {
    let document = api("
paths:
  /books/{book}:
    parameters:
      - {name: book, in: path, required: true, schema: {type: integer}}
      - {name: lang, in: query, description: The language., schema: {type: string}}
    get: {operationId: get_book, responses: {}}
    delete:
      operationId: delete_book
      parameters: [{name: lang, in: query, description: Its own., schema: {type: integer}},
          {name: lang, in: header, schema: {type: string}}]
      responses: {}
");
    snapshot!(Code::of(&document).operations());
}

#[test]
fn path_parameters_come_in_the_order_of_the_path() {
    let document = api("
paths:
  /shelves/{shelf}/books/{book}:
    get:
      operationId: get_book
      parameters:
        - {name: force, in: query, required: true, schema: {type: boolean}}
        - {name: book, in: path, required: true, schema: {type: integer}}
        - {name: shelf, in: path, required: true, schema: {type: string}}
      responses: {}
");
    let lowered = lowered(&document);
    let names: Vec<&str> =
        lowered.operations[0].parameters.iter().map(|parameter| parameter.name.as_str()).collect();
    assert_eq!(names, ["shelf", "book", "force"]);
}

#[test]
fn paths_that_differ_only_in_the_names_of_their_parameters() {
    let parameter = |name: &str| {
        format!(
            "parameters: [{{name: {name}, in: path, required: true, schema: {{type: string}}}}]"
        )
    };
    let document = api(&format!(
        "
paths:
  /books/{{ID}}: {{get: {{operationId: one, {}, responses: {{}}}}}}
  /books/{{id}}: {{get: {{operationId: two, {}, responses: {{}}}}}}
",
        parameter("ID"),
        parameter("id"),
    ));
    let code = Code::of(&document).operations();
    assert!(code.contains("call.path(\"ID\"") && code.contains("call.path(\"id\""), "{code}");
}

fn refused_path(path: &str, parameters: &str) -> String {
    refusal(&api(&format!(
        "paths: {{'{path}': {{get: {{parameters: {parameters}, responses: {{}}}}}}}}\n"
    )))
}

#[test]
fn a_path_parameter_that_is_not_described_is_text_with_a_warning() {
    let document = api("paths: {'/books/{book}': {get: {operationId: get_book, responses: {}}}}\n");
    snapshot!(Code::of(&document).operations());
}

#[test]
fn a_path_parameter_that_is_not_in_the_path_is_dropped_with_a_warning() {
    let document = api(
        "paths: {/books: {get: {operationId: list_books, parameters: [{name: book, in: path, required: true, schema: {type: string}}], responses: {}}}}\n",
    );
    snapshot!(Code::of(&document).operations());
}

/// A document of OpenAPI 3.2 with operations under `/books`.
fn of_3_2(item: &str) -> Document {
    let text = "info: {title: Library, version: '1'}\n";
    document(&format!("openapi: 3.2.0\n{text}paths: {{/books: {{{item}}}}}\n"))
}

#[test]
fn methods_of_3_2_are_operations_like_others() {
    let document = of_3_2(
        "post: {responses: {}}, query: {operationId: find, responses: {}},
         additionalOperations: {COPY: {operationId: copy, responses: {}}, LIST: {responses: {}}}",
    );
    let lowered = lowered(&document);
    let found = lowered.operations.iter().map(|one| (&*one.method, &*one.id, one.repeatable));
    let expected = [
        ("POST", "post_books", false),
        ("QUERY", "find", true),
        ("COPY", "copy", false),
        ("LIST", "list_books", false),
    ];
    assert_eq!(found.collect::<Vec<_>>(), expected);
    let code = Code::of(&document);
    let code = &code.tree[std::path::Path::new("operations/shared.rs")];
    let code: String = code.split_whitespace().collect();
    assert!(code.contains(r#"Operation::by("QUERY","find","/books")"#), "{code}");
    assert!(code.contains("Operation::new(\"post_books\",Method::POST"), "{code}");
}

#[test]
fn methods_that_nobody_knows_are_left_out_with_a_warning() {
    let document = of_3_2(
        "get: {responses: {}}, additionalOperations: {FROBNICATE: {responses: {}},
         copy: {responses: {}}, GET: {responses: {}}}",
    );
    let lowered = lowered(&document);
    assert_eq!(lowered.operations.len(), 1);
    let warnings: Vec<String> = lowered.warnings.iter().map(ToString::to_string).collect();
    for method in ["FROBNICATE", "copy", "GET"] {
        let at = format!("#/paths/~1books/additionalOperations/{method}: left out");
        assert!(warnings.iter().any(|warning| warning.starts_with(&at)), "{warnings:?}");
    }
}

#[test]
fn head_options_and_trace() {
    let document = api(
        "paths: {/books: {head: {responses: {}}, options: {responses: {}}, trace: {responses: {}}}}\n",
    );
    let lowered = lowered(&document);
    let found: Vec<String> =
        lowered.operations.iter().map(|one| format!("{} {}", one.method, one.id)).collect();
    assert_eq!(found, ["OPTIONS options_books", "HEAD head_books", "TRACE trace_books"]);
}

#[test]
fn an_odd_path_is_sent_as_far_as_it_can_be() {
    let document = api(
        "paths: {books: {get: {responses: {}}}, '/a#b': {get: {responses: {}}}, x-note: text}\n",
    );
    let paths: Vec<String> =
        lowered(&document).operations.iter().map(|one| one.path.clone()).collect();
    assert_eq!(paths, ["/books", "/a"]);
}

#[test]
fn braces_without_their_partner_are_refused() {
    snapshot!(refused_path("/books/{book", "[]"));
    snapshot!(refused_path("/books/book}", "[]"));
}
