//! What the program of `conform` makes of an answer: it is no part of the library, so its file is
//! taken from where it is.

#[path = "../../driver/judge.rs"]
mod driver;

use driver::{Decoded, lost, violations};
use serde_json::{Value, json};

/// What is lost of a body in a document whose properties are `id`, `name` and `tags`.
fn lost_of(body: &str, read: Value) -> Option<String> {
    lost(body.as_bytes(), &Decoded::Value(read), &["id", "name", "tags"])
}

#[test]
fn what_came_back_whole_is_not_lost() {
    for (body, read) in [
        (r#"{"id": 1, "name": null}"#, json!({"id": 1})),
        (r#"{"id": 1}"#, json!({"id": 1.0, "name": null})),
        (r#"[{"id": 0.30000000000000004}]"#, json!([{"id": 0.3}])),
        // Made up: the document has no such property, and none of the kind was read.
        (r#"{"id": 1, "lorem_5": true}"#, json!({"id": 1})),
        (r#"{"lorem_5": true}"#, json!({"lorem_5": true})),
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
    assert_eq!(lost(b"whatever", &Decoded::Nothing, &[]), None);
    assert_eq!(lost(b"file", &Decoded::File(4), &[]), None);
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
        // One entry of a map.
        (r#"{"lorem_5": 1, "lorem_6": 2}"#, json!({"lorem_5": 1}), "lorem_6: sent 2, read null"),
        (r#"{"id": 1}"#, Value::Null, "the whole: sent {\"id\":1}, read null"),
        (r#"{"data": [1], "name": "a"}"#, json!({"data": [1]}), "name: sent \"a\", read null"),
        ("{", json!({}), "the body is no JSON"),
    ] {
        let lost = lost_of(body, read).unwrap_or_else(|| panic!("{body}"));
        assert!(lost.starts_with(says), "{body}: {lost}");
    }
    assert_eq!(lost(b"file", &Decoded::File(3), &[]), Some("3 of 4 bytes".to_owned()));
    assert!(lost(b"{}", &Decoded::Unwritable("no".to_owned()), &[]).is_some());
}

#[test]
fn prism_says_it_in_its_header_or_in_an_error_of_its_own() {
    let header = json!([
        { "location": ["request", "query", "page"], "message": "must be integer" },
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
}
