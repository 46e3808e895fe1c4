//! What is around a value: errors in answers of success, and envelopes.

use api_runtime::{Answer, Error, Operation, Page};
use http::Method;
use serde::Deserialize;
use serde_json::{Value, json};

use super::{Paint, answered, read, read_of};
use crate::calls::{READ, WRITE};

static READ_OUTCOME: Operation =
    Operation::new("get_outcome", Method::GET, "/outcome").that_succeeds_with_error();
static WRITE_OUTCOME: Operation =
    Operation::new("set_outcome", Method::PUT, "/outcome").that_succeeds_with_error();

#[tokio::test]
async fn an_error_that_is_documented_for_success_is_no_refusal() {
    for body in [
        r#"{"error": {"code": "late", "message": "It took too long."}}"#,
        r#"{"error": "It took too long."}"#,
        r#"{"message": "Partly done.", "errors": {"email": ["is taken"]}}"#,
    ] {
        let refused = read::<Value>(body).await.expect_err("a refusal");
        assert!(refused.as_api().is_some(), "{body}");
        for operation in [&READ_OUTCOME, &WRITE_OUTCOME] {
            let read: Value = read_of(operation, body).await.expect("a success");
            assert_eq!(read, serde_json::from_str::<Value>(body).expect("JSON"));
        }
    }
    // What is not known of a write stays no success of it.
    assert!(read_of::<Value>(&WRITE_OUTCOME, "false").await.is_err());
}

#[tokio::test]
async fn an_error_object_is_told_from_an_object_with_an_error() {
    for (body, is_refusal) in [
        (r#"{"error": {"code": "late"}}"#, true),
        (r#"{"error": {"message": "No."}, "data": null, "id": null}"#, true),
        (r#"[{"error": {"message": "No."}}]"#, true),
        (r#"{"error": "No.", "code": 7, "status": 1, "success": false}"#, true),
        (r#"{"message": "No.", "errors": {"email": ["is taken"]}}"#, true),
        (r#"{"error": {"message": "No."}, "id": 7}"#, false),
        (r#"{"error": {"message": "No."}, "data": [1]}"#, false),
        (r#"{"error": {"code": null, "message": null}}"#, false),
        (r#"{"error": "No.", "name": "x"}"#, false),
        (r#"{"error": ""}"#, false),
        (r#"{"error": null}"#, false),
        (r#"{"message": "No."}"#, false),
        (r#"{"message": "", "errors": {"email": ["is taken"]}}"#, false),
        (r#"{"message": "Yes.", "errors": {}}"#, false),
    ] {
        for operation in [&READ, &WRITE] {
            match read_of::<Value>(operation, body).await {
                Ok(_) => assert!(!is_refusal, "{operation} {body}"),
                Err(error) => assert!(is_refusal && error.as_api().is_some(), "{error}: {body}"),
            }
        }
    }
}

#[tokio::test]
async fn a_body_that_is_no_json_is_an_error_of_a_write_and_of_who_reads_it() {
    for body in ["OK", "false", r#"{"error": "la"#, r#"{"message": OK}"#] {
        assert!(answered(&READ, body, Answer::empty).await.is_ok(), "{body}");
        assert!(answered(&WRITE, body, Answer::empty).await.is_err(), "{body}");
    }
    assert_eq!(read::<bool>("false").await.ok(), Some(false));
    // What a write may have done is not known, whatever else is wrong with the body.
    let body = r#"{"color": "red", "dep"#;
    for (operation, denies) in [(&READ, false), (&WRITE, true)] {
        let error = read_of::<Paint>(operation, body).await.expect_err("half an object");
        let Error::Decode { source, .. } = &error else { panic!("{error:?}") };
        assert_eq!(source.denies_success(), denies, "{error}");
    }
}

#[derive(Debug, PartialEq, Deserialize)]
pub(super) struct Enveloped {
    pub(super) data: i64,
    pub(super) more: i64,
}

#[tokio::test]
async fn an_envelope_is_taken_off_and_a_field_called_data_is_not() {
    let paint = Paint { color: 1, ..Paint::default() };
    for body in [r#"{"data": {"color": 1}, "x": 2}"#, r#"[{"data": [{"color": 1}]}]"#] {
        assert_eq!(read::<Paint>(body).await.expect("a paint"), paint, "{body}");
    }
    let enveloped = read::<Enveloped>(r#"{"data": 5, "more": 6}"#).await.expect("both");
    assert_eq!(enveloped, Enveloped { data: 5, more: 6 });
    let list: Vec<Paint> = read(r#"{"data": [{"color": 1}]}"#).await.expect("a list");
    assert_eq!(list, [paint]);
    let page = |body: &'static str| answered(&READ, body, |answer| answer.page::<Value>("items"));
    for (body, expected) in [
        (r#"[{"id": 1, "data": {"x": 1}}]"#, json!([{"id": 1, "data": {"x": 1}}])),
        (r#"[{"id": 1, "items": 2}]"#, json!([{"id": 1, "items": 2}])),
        (r#"[{"data": [{"x": 1}]}]"#, json!([{"x": 1}])),
        (r#"{"items": {"0": 1, "2": 5}}"#, json!([1, 5])),
        (r#"[{"items": null}]"#, json!([])),
    ] {
        let page: Page<Value> = page(body).await.expect("a page");
        assert_eq!(Value::from(page.data), expected, "{body}");
    }
}
