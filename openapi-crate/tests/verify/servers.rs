//! Small servers, made for one thing each.

use std::fmt::Write;

use openapi_crate::load::{self, Document};
use openapi_crate::verify::{Report, Settings, verify};

use crate::support::{Server, actions, api, corrected, json, response, snapshot, token};

/// A document whose operations have bare objects of one text as answers.
fn inferred(operations: &str) -> Document {
    api(&format!(
        "
paths: {operations}
components:
  responses:
    Word:
      description: A word.
      content: {{application/json: {{schema: {{type: object, properties: {{word: {{type: string}}}}}}}}}}
"
    ))
}

const WORD: &str = r#"{"word": "tea"}"#;

const MOVED: &str = "
  /ids:
    get:
      operationId: list_ids
      x-evidence: {path: inferred, response: inferred}
      x-alternatives: [POST /ids, GET /all/ids, GET /feed/ids, GET /later]
      responses: {'200': {$ref: '#/components/responses/Word'}}
  /words:
    get:
      operationId: list_words
      responses: {'200': {$ref: '#/components/responses/Word'}}
";

#[tokio::test]
async fn an_inferred_path_that_is_elsewhere() {
    let server = Server::start(|request| match request {
        "GET /feed/ids" | "GET /words" => json(200, WORD),
        _ => json(404, "{}"),
    })
    .await;
    let document = inferred(MOVED);
    let report = server.verify(&document).await;
    assert_eq!(server.asked(), ["GET /ids", "GET /all/ids", "GET /feed/ids", "GET /words"]);
    snapshot!(format!("{report}\n{}", actions(&report)));
    let again = server.verify(&corrected(&document, &report)).await;
    assert!(again.matches() && again.overlay.is_none(), "{again}");
}

/// Two operations show the same schema, with its field under two names and of two types.
#[tokio::test]
async fn a_type_of_one_answer_takes_none_from_another() {
    let document = api("
paths:
  /one:
    get:
      operationId: get_one
      responses: {'200': {$ref: '#/components/responses/Thing'}}
  /other:
    get:
      operationId: get_other
      responses: {'200': {$ref: '#/components/responses/Thing'}}
components:
  responses:
    Thing:
      description: A thing.
      content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}
  schemas:
    Thing:
      type: object
      properties: {kind: {type: string, x-aliases: [type]}}
");
    let server = Server::start(|request| match request {
        "GET /one" => json(200, r#"{"kind": "tea"}"#),
        _ => json(200, r#"{"type": 2}"#),
    })
    .await;
    let report = server.verify(&document).await;
    let text = report.to_string();
    assert!(text.contains("/type: string in the document, integer in answers"), "{text}");
    assert!(!text.contains("undocumented") && !text.contains("in no answer"), "{text}");
    let again = server.verify(&corrected(&document, &report)).await;
    assert!(again.matches() && again.overlay.is_none(), "{again}");
}

#[tokio::test]
async fn an_inferred_path_that_is_nowhere() {
    let server = Server::start(|request| match request {
        "GET /words" => json(200, WORD),
        "GET /feed/ids" => response(200, "content-type: text/html\r\n", "<p>Hello</p>"),
        _ => json(404, "{}"),
    })
    .await;
    let report = server.verify(&inferred(MOVED)).await;
    snapshot!(format!("{report}\n{}", actions(&report)));
}

#[tokio::test]
async fn an_alternative_with_other_parameters() {
    let server = Server::start(|request| match request {
        "GET /teas" => json(200, r#"[{"id": 7}]"#),
        "GET /teas?basic=1" | "GET /cups?id%5B%5D=7" => json(200, WORD),
        _ => json(404, "{}"),
    })
    .await;
    let report = server
        .verify(&inferred(
            "
  /teas:
    get:
      operationId: list_teas
      responses: {'200': {description: All., content: {application/json: {schema: {type: array, items: {type: object, properties: {id: {type: integer}}}}}}}}
  /teas/basic:
    get:
      operationId: list_basic
      x-evidence: {path: inferred, response: inferred}
      x-alternatives: ['GET /teas?basic=1']
      responses: {'200': {$ref: '#/components/responses/Word'}}
  /cups/{teas}:
    get:
      operationId: list_cups
      x-evidence: {path: inferred, response: inferred}
      x-alternatives: ['GET /cups/{a}/{b}/{teas}x', 'GET /cups?id[]={tea}']
      parameters: [{name: teas, in: path, required: true, schema: {type: integer}, example: 7}]
      responses: {'200': {$ref: '#/components/responses/Word'}}
",
        ))
        .await;
    snapshot!(format!("{report}\n{}", actions(&report)));
}

#[tokio::test]
async fn arguments_come_from_answers() {
    let server = Server::start(|request| match request {
        "GET /teas" => json(
            200,
            r#"{"teas": [{"id": "a/b", "code": "x1"}, {"id": "..", "code": ""}, {"id": "c"}]}"#,
        ),
        "GET /teas/a%2Fb/cups" => json(200, r#"[{"id": 5}, {"id": 6}]"#),
        "GET /teas/c/cups" => json(200, r#"[{"id": 8}]"#),
        "GET /plates/5?size=big" | "GET /plates/8?size=big" => json(404, "{}"),
        _ => json(200, WORD),
    })
    .await;
    let list = "{'200': {description: A list., content: {application/json: {schema: {type: object, properties: {teas: {type: array, items: {type: object, properties: {id: {type: string}, code: {type: string}}}}}}}}}}";
    let items = "{'200': {description: A list., content: {application/json: {schema: {type: array, items: {type: object, properties: {id: {type: integer}}}}}}}}";
    let text = "{in: path, required: true, schema: {type: string}, name: ";
    let report = server
        .verify(&inferred(&format!(
            "
  /plates/{{plate}}:
    get:
      operationId: get_plate
      parameters:
        - {{name: plate, in: path, required: true, schema: {{type: integer}}}}
        - {{name: size, in: query, required: true, schema: {{type: string, enum: [big, small]}}}}
      responses: {{'200': {{$ref: '#/components/responses/Word'}}}}
  /teas/{{tea}}/plates: {{get: {{operationId: list_plates, parameters: [{text} tea}}], responses: {items}}}}}
  /teas/{{tea}}/cups/{{cup}}: {{get: {{operationId: get_cup, responses: {{'200': {{$ref: '#/components/responses/Word'}}}}}}}}
  /teas/{{tea}}/cups: {{get: {{operationId: list_cups, parameters: [{text} tea}}], responses: {items}}}}}
  /teas/code/{{word}}: {{get: {{operationId: get_by_code, parameters: [{text} word}}], responses: {{'200': {{$ref: '#/components/responses/Word'}}}}}}}}
  /teas/search/{{q}}: {{get: {{operationId: search, parameters: [{text} q}}], responses: {{'200': {{$ref: '#/components/responses/Word'}}}}}}}}
  /teas: {{get: {{operationId: list_teas, responses: {list}}}}}
  /far:
    get:
      operationId: far
      parameters: [{{name: X-Far, in: header, required: true, schema: {{type: string}}}}]
      responses: {{'200': {{$ref: '#/components/responses/Word'}}}}
"
        )))
        .await;
    snapshot!(format!("{}\n{report}", server.asked().join("\n")));
}

#[tokio::test]
async fn redirects_are_not_followed() {
    let target = Server::start(|_| json(200, WORD)).await;
    let location = format!("location: {}/words\r\n", target.url);
    let server = Server::start(move |request| match request {
        "GET /words" => response(302, &location, ""),
        _ => json(200, WORD),
    })
    .await;
    let report = server.verify(&inferred(MOVED)).await;
    assert!(
        report.to_string().contains("status: the answer: 200 in the document, 302 in answers"),
        "{report}"
    );
    assert!(target.asked().is_empty());
}

#[tokio::test]
async fn a_body_that_never_ends_is_let_go() {
    let server = Server::start(|request| match request {
        "GET /words" => json(200, &format!("\"{}\"", "a".repeat(17 * 1024 * 1024))),
        _ => json(200, WORD),
    })
    .await;
    let report = server.verify(&inferred(MOVED)).await;
    assert!(report.to_string().contains("the answer has more than 16777216 bytes"), "{report}");
}

async fn difference(schema: &str, body: &'static str) -> (Report, Report) {
    differing("3.0.3", schema, body).await
}

/// What one operation with this schema reports of this body, and what it reports with the overlay
/// applied.
async fn differing(version: &str, schema: &str, body: &'static str) -> (Report, Report) {
    let text = format!(
        "
openapi: {version}
info: {{title: T, version: '1'}}
paths:
  /tea:
    get:
      operationId: get_tea
      x-evidence: {{path: reference, response: reference}}
      responses: {{'200': {{description: It., content: {{application/json: {{schema: {schema}}}}}}}}}
components:
  schemas:
    Leaf: {{type: object, required: [id], properties: {{id: {{type: integer}}}}}}
"
    );
    let document = load::parse("api.yaml", &text).unwrap();
    let server = Server::start(move |_| json(200, body)).await;
    let report = server.verify(&document).await;
    let again = server.verify(&corrected(&document, &report)).await;
    (report, again)
}

#[tokio::test]
async fn every_difference_and_its_correction() {
    let cases = [
        ("{type: object, properties: {a: {type: integer}}}", r#"{"a": "x", "b": [{"c": 1.5}]}"#),
        ("{type: object, properties: {a: {$ref: '#/components/schemas/Leaf'}}}", r#"{"a": null}"#),
        ("{type: object, properties: {a: {$ref: '#/components/schemas/Leaf'}}}", r#"{"a": []}"#),
        ("{type: object, properties: {a: {$ref: '#/components/schemas/Leaf'}}}", r#"{"a": {}}"#),
        ("{type: object, required: [a, b], properties: {a: {}, b: {}}}", r#"{"a": 1}"#),
        ("{type: array, items: {type: integer}}", r#"[1, "x", null]"#),
        ("{type: array, items: {type: string}}", r#"{"data": ["x"], "next": null}"#),
        ("{type: array, items: {type: integer}}", r#"{"0": 1, "2": 2}"#),
        (
            "{type: object, properties: {data: {type: array, items: {type: integer}}}}",
            r#"{"items": [1], "total": 1}"#,
        ),
        (
            "{type: object, properties: {data: {$ref: '#/components/schemas/Leaf'}}}",
            r#"[{"id": 1}]"#,
        ),
        ("{type: object, additionalProperties: {type: integer}}", r#"{"da": 1, "en": "x"}"#),
        (
            "{type: object, properties: {a: {type: string}}}",
            r#"{"a": "x", "Ida Berg": 1, "55": 2}"#,
        ),
        ("{type: object, properties: {a: {type: string, enum: [x]}}}", r#"{"a": "Ida Berg"}"#),
        ("{type: object, properties: {a: {type: string, format: date}}}", r#"{"a": "Ida Berg"}"#),
        (
            "{oneOf: [{$ref: '#/components/schemas/Leaf'}, {type: string}]}",
            r#"{"id": 1, "new": "2024-01-31"}"#,
        ),
        ("{oneOf: [{$ref: '#/components/schemas/Leaf'}, {type: string}]}", "[1]"),
        (
            "{allOf: [{$ref: '#/components/schemas/Leaf'}, {type: object, properties: {b: {type: boolean}}}]}",
            r#"{"id": 1, "b": 7}"#,
        ),
        ("{type: object, additionalProperties: true}", r#"{"a": 1}"#),
        ("{}", r#"{"a": 1}"#),
    ];
    let mut all = String::new();
    for (schema, body) in cases {
        let (report, again) = difference(schema, body).await;
        let lines: Vec<String> = report.to_string().lines().skip(1).map(str::to_owned).collect();
        let lines = lines[..lines.len() - 1].join("\n");
        let _ = writeln!(all, "{schema}\n{body}\n{lines}\n{}", actions(&report));
        assert!(
            again.matches() && again.overlay.is_none(),
            "{schema}\n{}\n{again}",
            actions(&report)
        );
    }
    snapshot!(all);
}

#[tokio::test]
async fn every_correction_in_3_1() {
    let cases = [
        ("{type: object, properties: {a: {type: integer}}}", r#"{"a": null, "b": [1, null]}"#),
        ("{type: object, properties: {a: {type: [integer, string]}}}", r#"{"a": null}"#),
        ("{type: object, properties: {a: {$ref: '#/components/schemas/Leaf'}}}", r#"{"a": null}"#),
        ("{type: object, properties: {a: {type: [integer, 'null']}}}", r#"{"a": true}"#),
    ];
    let mut all = String::new();
    for (schema, body) in cases {
        let (report, again) = differing("3.1.0", schema, body).await;
        let _ = writeln!(all, "{schema}\n{body}\n{}", actions(&report));
        assert!(
            again.matches() && again.overlay.is_none(),
            "{schema}\n{}\n{again}",
            actions(&report)
        );
        let (later, again) = differing("3.2.0", schema, body).await;
        assert_eq!(actions(&later), actions(&report), "{schema}");
        assert!(
            again.matches() && again.overlay.is_none(),
            "{schema}\n{}\n{again}",
            actions(&later)
        );
    }
    snapshot!(all);
}

#[tokio::test]
async fn what_stands_beside_a_reference_counts_from_3_1_on() {
    let schema = "{$ref: '#/components/schemas/Leaf', properties: {b: {type: [boolean, 'null']}}}";
    for version in ["3.1.0", "3.2.0"] {
        let (report, _) = differing(version, schema, r#"{"id": 1, "b": null}"#).await;
        assert!(report.matches(), "{version}\n{report}");
        let (report, again) = differing(version, schema, r#"{"id": 1, "b": "x", "c": 1}"#).await;
        assert!(!report.matches() && again.matches(), "{version}\n{}\n{again}", actions(&report));
    }
    let (report, again) = differing("3.0.3", schema, r#"{"id": 1, "b": true}"#).await;
    assert!(!report.matches() && again.matches(), "{}\n{again}", actions(&report));
}

#[tokio::test]
async fn statuses_and_contents_that_are_not_documented() {
    let document = api(
        "
paths:
  /none: {get: {operationId: get_none, responses: {'200': {description: Nothing.}}}}
  /empty: {get: {operationId: get_empty, responses: {'204': {description: Nothing.}}}}
  /other: {get: {operationId: get_other, responses: {'200': {description: It., content: {application/json: {schema: {type: string}}}}}}}
  /text: {get: {operationId: get_text, responses: {'200': {description: It., content: {text/csv: {}}}}}}
  /gone: {get: {operationId: get_gone, responses: {'200': {description: It., content: {application/json: {}}}}}}
",
    );
    let server = Server::start(|request| match request {
        "GET /none" => json(200, r#"{"a": 1}"#),
        "GET /empty" | "GET /gone" => response(204, "", ""),
        "GET /other" => json(206, r#""tea""#),
        _ => response(200, "content-type: text/csv; charset=utf-8\r\n", "a;b"),
    })
    .await;
    let report = server.verify(&document).await;
    snapshot!(format!("{report}\n{}", actions(&report)));
    let again = server.verify(&corrected(&document, &report)).await;
    assert!(again.matches(), "{again}");
}

#[tokio::test]
async fn a_server_where_nothing_answers() {
    let server = Server::start(|_| json(500, "{}")).await;
    let message = verify(&inferred(MOVED), &Settings::new(&server.url, token()))
        .await
        .unwrap_err()
        .to_string();
    assert!(
        message.starts_with("no reading operation answered with success; check that the URL"),
        "{message}"
    );
}

#[tokio::test]
async fn a_document_with_nothing_to_call() {
    let refusal = async |operations| {
        let document = inferred(operations);
        verify(&document, &Settings::new("http://localhost:1", token()))
            .await
            .unwrap_err()
            .to_string()
    };
    assert_eq!(refusal("{}").await, "the document has no operation that reads");
    assert_eq!(
        refusal("{'/teas/{tea}': {get: {operationId: get_tea, responses: {}}}}").await,
        "no operation can be called; get_tea: the document does not say where a value for `tea` comes from"
    );
}
