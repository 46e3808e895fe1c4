//! No document makes the pipeline panic: it gives code that parses, or a problem that names the
//! place.

use openapi_crate::load::parse;

use crate::support::{Code, HEAD, answering_text};

/// Runs the stages; `Err` holds the message.
fn run(text: &str) -> Result<(), String> {
    let document = parse("api.yaml", text).map_err(|problem| problem.to_string())?;
    Code::try_of(&document).map(drop).map_err(|problem| problem.to_string())
}

fn operation(operation: &str) -> String {
    format!("{HEAD}paths: {{/books: {{post: {operation}}}}}\n")
}

fn book(schema: &str) -> String {
    answering_text(&format!("\n    Book: {schema}"))
}

fn nested(levels: usize, open: &str, inner: &str, close: &str) -> String {
    format!("{}{inner}{}", open.repeat(levels), close.repeat(levels))
}

/// Components that are no types by themselves, each a list of the next.
fn lists_of_lists(count: usize) -> String {
    let list = |number| {
        format!(
            "\n    List{number}: {{type: array, items: {{$ref: '#/components/schemas/List{}'}}}}",
            number + 1
        )
    };
    let lists: String = (0..count).map(list).collect();
    format!(
        "\n    Book: {{$ref: '#/components/schemas/List0'}}{lists}\n    List{count}: {{type: string}}"
    )
}

fn refused() -> Vec<String> {
    let document = |rest: &str| format!("{HEAD}{rest}\n");
    vec![
        String::new(),
        "hello".to_owned(),
        "12".to_owned(),
        "- 1\n- 2".to_owned(),
        "{".to_owned(),
        "\u{0}".to_owned(),
        "openapi: [3, 0, 3]".to_owned(),
        "openapi: 3.0".to_owned(),
        document("paths: [1]"),
        document("paths:"),
        document("paths: {/books: null}"),
        document("paths: {/books: []}"),
        document("paths: {/books: {$ref: '#/paths/~1books'}}"),
        operation("null"),
        operation("[]"),
        operation("{parameters: hello}"),
        operation("{parameters: [null]}"),
        operation("{parameters: [{name: 1, in: query}]}"),
        operation("{parameters: [{name: a, in: [query]}]}"),
        operation("{parameters: [{$ref: ''}]}"),
        operation("{parameters: [{name: a, in: query, schema: {type: string, enum: x}}]}"),
        operation("{requestBody: {content: {application/json: {schema: 5}}}}"),
        operation(
            "{responses: {'200': {description: It., content: {application/json: {schema: [5]}}}}}",
        ),
        book("{$ref: '#/components/schemas/Book'}"),
        book("{allOf: [{$ref: '#/components/schemas/Book'}]}"),
        book("{oneOf: [1, 2]}"),
        nested(5000, "[", "", ""),
        nested(5000, "{\"a\":", "", ""),
        book(&nested(40, "{type: array, items: ", "{type: string}", "}")),
        answering_text(&lists_of_lists(300)),
        book(&nested(200, "{type: object, properties: {a: ", "{type: string}", "}}")),
    ]
}

fn accepted() -> Vec<String> {
    let document = |rest: &str| format!("{HEAD}{rest}\n");
    let names = [
        "", " ", "type", "Self", "self", "_", "a_b", "a-b", "A-B", "größe", "名前", "→", "1", "-1",
        "new", "\\n",
    ];
    let properties =
        names.map(|name| format!("\"{name}\": {{type: string, nullable: true}}")).join(", ");
    let values = (0..3000).map(|number| format!("value{number}")).collect::<Vec<_>>().join(", ");
    vec![
        "openapi: 3.0.3".to_owned(),
        "openapi: 3.0.3\ninfo: Library\npaths: {}".to_owned(),
        document("paths: {}\nsecurity: 5"),
        book("null"),
        book("{discriminator: 5, oneOf: [{type: string}]}"),
        book("{type: object, properties: {title: null}}"),
        operation("{tags: books}"),
        operation("{}"),
        operation("{operationId: 5, responses: null}"),
        operation("{responses: [1]}"),
        operation("{responses: {'200': null, '201': text}}"),
        operation("{responses: {'200': {description: It., content: [], headers: 5}}}"),
        operation("{responses: {'200': {description: It., content: {application/json: null}}}}"),
        operation("{requestBody: null}"),
        operation("{requestBody: {content: {application/json: null}}}"),
        operation(
            "{parameters: [{name: a, in: query, schema: 5}, {name: a, in: query, content: 5},
                {name: '', in: header}]}",
        ),
        operation("{parameters: [{name: a, in: query, schema: {type: array, items: 5}}]}"),
        operation("{tags: ['../../etc', self, '']}"),
        operation(
            "{summary: '*/ \" \\ ]( <b> `', description: \"```\\ncode\", x-evidence: [5], x-alternatives: 5}",
        ),
        book(&format!("{{type: object, properties: {{{properties}}}}}")),
        book(&format!("{{type: string, enum: [{values}]}}")),
        book(&format!("{{type: string, enum: [{values}, VALUE1]}}")),
        book("{type: string, enum: ['', ' ', '-', '+', '*', self, Self]}"),
        book("{type: array, items: {$ref: '#/components/schemas/Book'}}"),
        book("{oneOf: [{$ref: '#/components/schemas/Book'}, {type: string}]}"),
        book("{allOf: [{type: string}, {type: integer}]}"),
        book("{not: {}}"),
        book(
            "{type: array, items: {$ref: '#/components/schemas/Other'}}\n    Other: {type: array, items: {$ref: '#/components/schemas/Book'}}",
        ),
        book(&nested(30, "{type: object, properties: {a: ", "{type: string}", "}}")),
        book(&nested(30, "{type: array, items: ", "{type: string}", "}")),
        answering_text(
            "\n    Book: {type: object, properties: {a: {$ref: '#/components/schemas/'}}}\n    '': {type: object, properties: {b: {type: string}}}",
        ),
        format!("{HEAD}paths: {{}}\ncomponents: 5\n"),
        format!("{HEAD}paths: {{}}\ncomponents: {{schemas: [], parameters: 5}}\n"),
    ]
}

#[test]
fn a_credential_finds_no_place_for_its_scheme() {
    let parameters = "parameters: [{in: header, name: authorization}]";
    for (components, security) in
        [("[]", "[]"), ("{securitySchemes: 1}", "[1, []]"), ("1", "{}"), ("null", "null")]
    {
        let operation = format!("{{security: {security}, {parameters}}}");
        let text = format!("{HEAD}components: {components}\npaths: {{/a: {{get: {operation}}}}}");
        // It is a client or a problem, and no panic.
        let _ = run(&text);
    }
}

#[test]
fn what_is_no_api_is_refused() {
    for text in refused() {
        let start: String = text.chars().take(300).collect();
        let message = run(&text).expect_err(&start);
        assert!(!message.contains('\n'), "{start}\n{message}");
        assert!(!message.contains("progenitor"), "{start}\n{message}");
    }
}

#[test]
fn what_is_strange_is_generated() {
    for text in accepted() {
        let start: String = text.chars().take(600).collect();
        if let Err(message) = run(&text) {
            panic!("{message}\n{start}");
        }
    }
}

/// Every value of a document is replaced in turn by values of other kinds.
#[test]
fn any_value_may_be_of_another_kind() {
    let sound = parse(
        "api.yaml",
        &format!(
            "{HEAD}
security: [{{token: []}}]
paths:
  /books/{{book}}:
    patch:
      operationId: save_book
      tags: [books]
      parameters: [{{name: book, in: path, required: true, schema: {{type: integer}}}},
          {{name: sort, in: query, style: form, explode: false,
              schema: {{type: array, items: {{type: string, enum: [asc]}}}}}}]
      requestBody: {{required: true, content: {{application/json: {{schema: {{$ref: '#/components/schemas/Book'}}}}}}}}
      responses: {{'200': {{description: It.,
          content: {{application/json: {{schema: {{type: object,
              properties: {{data: {{$ref: '#/components/schemas/Book'}}}}}}}}}}}}}}
components:
  schemas:
    Book:
      type: object
      required: [title]
      properties: {{title: {{type: string, nullable: true, default: x}},
          tags: {{type: array, items: {{type: string}}}}, kind: {{enum: [novel]}},
          more: {{type: object, additionalProperties:
              {{oneOf: [{{type: string}}, {{type: integer, format: int32}}]}}}}}}
"
        ),
    )
    .unwrap();
    let mut pointers = Vec::new();
    collect(&sound.root, String::new(), &mut pointers);
    assert!(pointers.len() > 70, "{}", pointers.len());
    for version in ["3.0.3", "3.1.0"] {
        for pointer in &pointers {
            for value in [
                serde_json::json!(null),
                5.into(),
                "text".into(),
                true.into(),
                serde_json::json!([]),
                serde_json::json!({}),
                serde_json::json!([{}]),
            ] {
                let mut document = sound.clone();
                document.root["openapi"] = version.into();
                *document.root.pointer_mut(pointer).unwrap() = value;
                // Code or a problem: what must not happen is a panic, which would fail this test.
                let _ = Code::try_of(&document);
                let _ = openapi_crate::lint::lint(&document);
            }
        }
    }
}

fn collect(value: &serde_json::Value, at: String, found: &mut Vec<String>) {
    let mut child = |key: &str, value| {
        collect(value, format!("{at}/{}", key.replace('~', "~0").replace('/', "~1")), found);
    };
    match value {
        serde_json::Value::Object(object) => {
            object.iter().for_each(|(key, value)| child(key, value));
        }
        serde_json::Value::Array(items) => {
            items.iter().enumerate().for_each(|(index, value)| child(&index.to_string(), value));
        }
        _ => {}
    }
    found.push(at);
}
