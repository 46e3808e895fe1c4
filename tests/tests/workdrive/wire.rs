//! Each operation as it is sent, and its documented answer as it is read.

use std::collections::BTreeSet;

use bytes::Bytes;
use http::Request;
use serde_json::Value;
use workdrive_api::Client;
use workdrive_api::types::{UserStatus, UserUpdate};
use ziik_fake::workdrive::Organization;
use ziik_tests::stub::Stub;

use crate::calls::{CALLS, ID};
use crate::document;

/// Makes the call of `id` against the documented answer: what was sent, and what was read.
async fn call(id: &str) -> (Request<Bytes>, Value) {
    let answer =
        document::answer(id).map_or_else(Bytes::new, |example| Bytes::from(example.to_string()));
    let stub = Stub::new(200, answer);
    let client = Client::builder("https://workdrive.example/api")
        .transport(stub.clone())
        .build()
        .expect("the address is right");
    let (_, call) = CALLS.iter().find(|(name, _)| *name == id).expect("a call of each operation");
    let read = call(&client).await.unwrap_or_else(|error| panic!("{id}: {error}"));
    (stub.request(), read)
}

/// `value` without the fields that say nothing, its numbers all of one kind.
fn plain(value: &Value, says_nothing: fn(&Value) -> bool) -> Value {
    match value {
        Value::Object(fields) => {
            let fields =
                fields.iter().map(|(name, value)| (name.clone(), plain(value, says_nothing)));
            fields.filter(|(_, value)| !says_nothing(value)).collect()
        }
        Value::Array(items) => items.iter().map(|item| plain(item, says_nothing)).collect(),
        Value::Number(number) => {
            number.as_f64().map_or(Value::Null, |number| serde_json::json!(number))
        }
        other => other.clone(),
    }
}

/// Whether it is an empty list or an empty object, which a request may as well leave out.
fn is_empty(value: &Value) -> bool {
    value.as_array().is_some_and(Vec::is_empty)
        || value.as_object().is_some_and(serde_json::Map::is_empty)
}

/// Whether it is the same as nothing in an answer.
fn is_nothing(value: &Value) -> bool {
    value.is_null() || is_empty(value)
}

#[test]
fn there_is_a_call_of_each_operation() {
    let called: BTreeSet<_> = CALLS.iter().map(|(id, _)| *id).collect();
    assert_eq!(called, document::operations().iter().map(|operation| operation.id).collect());
}

#[tokio::test]
async fn requests_are_sent_as_documented() {
    for operation in document::operations() {
        let (sent, _) = call(operation.id).await;
        assert_eq!(sent.method().as_str(), operation.method, "{}", operation.id);
        let path =
            operation.path.split('/').map(|part| if part.starts_with('{') { ID } else { part });
        assert_eq!(
            sent.uri().path(),
            format!("/api{}", path.collect::<Vec<_>>().join("/")),
            "{}",
            operation.id
        );
        match document::request(operation.id) {
            Some(example) => {
                let body: Value = serde_json::from_slice(sent.body()).expect("JSON");
                // What the example has empty, the call leaves out. Nothing else may be missing,
                // and no null be there that the call did not set.
                assert_eq!(plain(&body, |_| false), plain(example, is_empty), "{}", operation.id);
            }
            None => assert!(sent.body().is_empty(), "{}", operation.id),
        }
    }
}

#[tokio::test]
async fn answers_are_read_without_loss() {
    for operation in document::operations() {
        let Some(example) = document::answer(operation.id) else { continue };
        let (_, read) = call(operation.id).await;
        let page =
            example.as_object().filter(|fields| fields.len() == 2 && fields.contains_key("meta"));
        let Some(page) = page else {
            assert_eq!(plain(&read, is_nothing), plain(example, is_nothing), "{}", operation.id);
            continue;
        };
        let items = page.values().find(|value| value.is_array()).expect("the items of a page");
        assert_eq!(plain(&read["data"], is_nothing), plain(items, is_nothing), "{}", operation.id);
        let meta = [
            ("last_page", "totalPages"),
            ("total", "totalResults"),
            ("per_page", "perPage"),
            ("current_page", "curPage"),
        ];
        for (ours, theirs) in meta {
            assert_eq!(read["meta"][ours], page["meta"][theirs], "{}: {theirs}", operation.id);
        }
    }
}

#[test]
fn what_a_patch_leaves_out_is_not_sent() {
    let update = UserUpdate::new().status(UserStatus::Archive);
    assert_eq!(
        serde_json::to_value(&update).expect("JSON"),
        serde_json::json!({ "status": "ARCHIVE" })
    );
}

#[tokio::test]
async fn the_key_goes_into_its_header() {
    let organization = Organization::builder().users(3).start().await.expect("a port");
    let client = |key: &str| {
        Client::builder(organization.url()).token(key).build().expect("the address is right")
    };
    let users = client(organization.api_key()).list_users().send().await.expect("the key is right");
    assert_eq!(users.data.len(), 3);
    let refused = client("another key").list_users().send().await.expect_err("the key is wrong");
    assert_eq!(refused.status().map(|status| status.as_u16()), Some(401));
}
