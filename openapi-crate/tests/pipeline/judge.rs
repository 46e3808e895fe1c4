//! What the program of `conform` makes of an answer: it is no part of the library, so its file is
//! taken from where it is.

#[path = "../../driver/described.rs"]
mod described;
#[path = "../../driver/judge.rs"]
mod driver;

use described::Place;
use driver::{Decoded, lost, violations};
use serde_json::{Value, json};

/// A document with an operation whose answer is described by `schema`.
fn document(schema: &Value) -> Value {
    json!({
        "components": { "schemas": { "Thing": schema } },
        "get": { "responses": { "2XX": { "$ref": "#/fo%7Bund" } } },
        "fo{und": { "content": { "application/json": { "schema": {
            "$ref": "#/components/schemas/Thing",
        } } } },
    })
}

/// What is lost of a body that `schema` describes.
fn lost_by(schema: &Value, body: &str, read: Value) -> Option<String> {
    let document = document(schema);
    lost(body.as_bytes(), &Decoded::Value(read), &Place::of_answer(&document, "/get", 200))
}

/// What is lost of a body that has an `id`, a `name` and `tags`, or is a list of such, or of them.
fn lost_of(body: &str, read: Value) -> Option<String> {
    let schema = json!({
        "properties": {
            "id": { "properties": { "tags": {} } }, "name": {}, "tags": {}, "data": {},
        },
        "items": { "$ref": "#/components/schemas/Thing" },
    });
    lost_by(&schema, body, read)
}

#[test]
fn what_came_back_whole_is_not_lost() {
    for (body, read) in [
        (r#"{"id": 1, "name": null}"#, json!({"id": 1})),
        (r#"{"id": 1}"#, json!({"id": 1.0, "name": null})),
        (r#"[{"id": 0.30000000000000004}]"#, json!([{"id": 0.3}])),
        // Made up: the document has no such property, and none of the kind was read.
        (r#"{"id": 1, "lorem_5": true}"#, json!({"id": 1})),
        (r#"{"lorem_5": true}"#, json!({})),
        ("", Value::Null),
        ("null", Value::Null),
        ("plain text", json!("plain text")),
        (r#""quoted""#, json!("quoted")),
        // A page of another form.
        (r#"{"tags": ["a"], "id": 2}"#, json!({"data": ["a"]})),
        (r#"["a"]"#, json!({"data": ["a"]})),
    ] {
        assert_eq!(lost_of(body, read), None, "{body}");
    }
    let document = document(&json!({}));
    let place = Place::of_answer(&document, "/get", 200);
    assert_eq!(lost(b"whatever", &Decoded::Nothing, &place), None);
    assert_eq!(lost(b"file", &Decoded::File(4), &place), None);
}

#[test]
fn what_did_not_come_back_is_named() {
    for (body, read, says) in [
        (r#"{"id": 1, "name": "a"}"#, json!({"id": 1}), "name: sent \"a\", read null"),
        (r#"{"id": 1}"#, json!({"id": 1, "name": "b"}), "name: sent null, read \"b\""),
        (
            r#"{"id": {"tags": [1, 2]}}"#,
            json!({"id": {"tags": [1, 3]}}),
            "id.tags.1: sent 2, read 3",
        ),
        ("[1, 2]", json!([1]), "the whole: sent [1,2], read [1]"),
        ("1.5", json!(1.25), "the whole: sent 1.5, read 1.25"),
        (r#"{"id": 1}"#, Value::Null, "the whole: sent {\"id\":1}, read null"),
        (r#"{"data": [1], "name": "a"}"#, json!({"data": [1]}), "name: sent \"a\", read null"),
        ("{", json!({}), "the body is no JSON"),
    ] {
        let lost = lost_of(body, read).unwrap_or_else(|| panic!("{body}"));
        assert!(lost.starts_with(says), "{body}: {lost}");
    }
    let document = document(&json!({}));
    let place = Place::of_answer(&document, "/get", 200);
    assert_eq!(lost(b"file", &Decoded::File(3), &place), Some("3 of 4 bytes".to_owned()));
    assert!(lost(b"{}", &Decoded::Unwritable("no".to_owned()), &place).is_some());
}

#[test]
fn a_place_is_described_by_all_schemas_that_speak_of_it() {
    let is_described = |schema: Value, key: &str| {
        let document = document(&schema);
        Place::of_answer(&document, "/get", 200).property(key).is_some()
    };
    let a = || json!({ "properties": { "a": {} } });
    for schema in [
        a(),
        json!({ "allOf": [{ "properties": { "b": {} } }, a()] }),
        json!({ "oneOf": [{ "properties": { "b": {} } }, { "anyOf": [a()] }] }),
        json!({ "properties": { "b": {} }, "additionalProperties": { "type": "string" } }),
        json!({ "properties": { "b": {} }, "additionalProperties": true }),
        json!({ "properties": { "b": {} }, "patternProperties": { "^a": {} } }),
        // Nothing is named, so everything may be there.
        json!({}),
        json!({ "type": "object" }),
        json!({ "properties": {} }),
        json!({ "$ref": "#/nowhere" }),
        json!({ "$ref": "#/components/schemas/Thing" }),
    ] {
        assert!(is_described(schema.clone(), "a"), "{schema}");
    }
    for schema in [
        json!({ "properties": { "b": {} } }),
        json!({ "properties": { "b": {} }, "additionalProperties": false }),
        json!({ "oneOf": [{ "properties": { "b": {} } }, { "properties": { "c": {} } }] }),
    ] {
        assert!(!is_described(schema.clone(), "a"), "{schema}");
    }
    // What is inside is looked for where it stands.
    let schema = json!({
        "properties": { "a": { "items": { "properties": { "b": {} } } }, "c": {} },
    });
    let sent = r#"{"a": [{"b": 1, "c": 2}]}"#;
    assert_eq!(lost_by(&schema, sent, json!({"a": [{"b": 1}]})), None);
    assert!(lost_by(&schema, sent, json!({"a": [{}]})).is_some());
    let map = json!({ "additionalProperties": { "type": "integer" } });
    assert!(lost_by(&map, r#"{"x": 1, "y": 2}"#, json!({"x": 1})).is_some());
    let tuple = json!({ "prefixItems": [{ "properties": { "b": {} } }, {}] });
    assert!(lost_by(&tuple, r#"[{"b": 1}]"#, json!([{}])).is_some());
}

#[test]
fn an_answer_may_contradict_its_document() {
    let contradiction = |schema: &Value, answer: &Value| {
        let document = document(schema);
        Place::of_answer(&document, "/get", 200).contradiction(answer)
    };
    let schema = json!({
        "allOf": [{ "required": ["id"] }],
        "properties": {
            "id": { "type": "integer" },
            "word": { "type": "string", "writeOnly": true },
            "tags": { "type": "array", "items": { "type": ["string", "null"] } },
            "one": { "oneOf": [{ "type": "string" }, { "type": "integer" }] },
            "name": { "type": "string", "nullable": true },
            "untyped": { "properties": {} },
            "several": { "items": {} },
        },
        "required": ["word"],
    });
    let whole = json!({ "id": 1, "tags": ["a", null], "one": [], "name": null, "more": {} });
    assert_eq!(contradiction(&schema, &whole), None);
    for (answer, at) in [
        (json!({ "name": "a" }), ".id is missing"),
        (json!({ "id": "1" }), ".id is of another type"),
        (json!({ "id": 1, "tags": [1] }), ".tags.* is of another type"),
        (json!({ "id": 1, "tags": {} }), ".tags is of another type"),
        (json!({ "id": 1, "name": true }), ".name is of another type"),
        (json!({ "id": 1, "untyped": "{}" }), ".untyped is of another type"),
        (json!({ "id": 1, "several": "[]" }), ".several is of another type"),
    ] {
        assert_eq!(contradiction(&schema, &answer).as_deref(), Some(at), "{answer}");
    }
}

#[test]
fn prism_says_it_in_its_header_or_in_an_error_of_its_own() {
    let header = json!([
        { "location": ["request", "query", "page"], "message": "must be integer" },
        { "location": ["request", "query", "old"], "message": "deprecated", "severity": "Warning" },
        { "location": ["response", "body", 0, "id"], "message": "must be text" },
    ]);
    let (request, answer) = violations(Some(header.to_string().as_bytes()), b"{}");
    assert_eq!(request, ["request.query.page: must be integer"]);
    assert_eq!(answer, ["response.body.0.id: must be text"]);

    let own = |kind: &str| {
        json!({
            "type": format!("https://stoplight.io/prism/errors#{kind}"), "title": "No",
            "validation": [{ "location": ["body", "name"], "message": "must be string" }],
        })
    };
    let of_body = |kind: &str| violations(None, own(kind).to_string().as_bytes());
    assert_eq!(of_body("UNPROCESSABLE_ENTITY").0, ["body.name: must be string"]);
    assert_eq!(of_body("UNAUTHORIZED").0, ["request: No"]);
    assert_eq!(of_body("NO_PATH_MATCHED_ERROR").0, ["request: No"]);
    // It has no answer, which is not the client's doing.
    assert_eq!(of_body("NO_RESPONSE_DEFINED"), (vec![], vec![]));
    assert_eq!(violations(None, b"[1]"), (vec![], vec![]));
    assert_eq!(violations(Some(b"nonsense"), b"").0, ["request: nonsense"]);
    // A long list is cut off.
    let long = format!("Too many violations! {}", header.to_string().trim_end_matches("}]"));
    let (request, answer) = violations(Some(long.as_bytes()), b"{}");
    assert_eq!(
        (request, answer.len()),
        (vec!["request.query.page: must be integer".to_owned()], 0)
    );
}
