//! A write is done only when the answer says so.

use ::http::Response;
use bytes::Bytes;
use ziik_ext::api::types::{GroupMemberCreate, UserUpdate};
use ziik_ext::groups::Role;
use ziik_ext::memberships::MembershipSpec;
use ziik_ext::{Client, Error};

use crate::client::support::{Outcome, Scripted, json};

const REFUSALS: [&str; 7] = [
    "<html><h1>Back soon</h1></html>",
    r#"{"error": {"code": "no_user", "message": "No such user.", "is_ziik_error": true}}"#,
    r#"[{"error": {"message": "Not yours."}}]"#,
    r#"{"status": "fail", "error": "Unauthenticated."}"#,
    r#"{"message": "The given data was invalid.", "errors": {"email": ["is taken"]}}"#,
    "false",
    r#"{"data": {"id": "#,
];

const SUCCESSES: [&str; 10] = [
    "",
    " \n",
    "null",
    "true",
    "[]",
    "{}",
    r#"{"data": {"id": 1, "error": {"message": "of a job"}}}"#,
    r#"{"message": "Test User added"}"#,
    r#"{"message": "Done.", "errors": [], "error": null}"#,
    r#"{"id": 1, "error": "a text of the object's own"}"#,
];

#[expect(clippy::unnecessary_wraps, reason = "a scripted answer may be a failure")]
fn ok(body: &'static str) -> Outcome {
    Ok(Response::new(Bytes::from_static(body.as_bytes())))
}

/// Reads show a user without memberships and a group with one administrator, and every write is
/// answered with this.
fn writing(body: &'static str) -> Client {
    let server = Scripted::new(move |arrival| match &*arrival.path {
        "/users/7" if arrival.method == "GET" => json(&serde_json::json!({ "data": { "id": 7 } })),
        "/users/7/units" if arrival.method == "GET" => json(&serde_json::json!({ "data": [] })),
        "/groups/3/members" if arrival.method == "GET" => json(&serde_json::json!({
            "data": [{ "id": 1, "membership": { "member": "admin" } }],
            "meta": { "current_page": 1, "last_page": 1, "total": 1 },
        })),
        _ => ok(body),
    });
    server.client()
}

async fn ensured(client: &Client) -> Result<bool, Error> {
    client.memberships(7).ensure(12, MembershipSpec::new()).await
}

#[tokio::test(start_paused = true)]
async fn what_is_no_answer_is_no_success_of_a_write() {
    for body in REFUSALS {
        let client = writing(body);
        ensured(&client).await.expect_err(body);
        client.group_members(3).ensure(7, Role::Member).await.expect_err(body);
        client.deactivate_user(7).send().await.expect_err(body);
        client.delete_user(7).send().await.expect_err(body);
        let error = client.update_user(7, UserUpdate::new()).send().await.expect_err(body);
        assert!(error.to_string().starts_with("update_user: "), "{error}");
        let added = client.add_group_member(3, GroupMemberCreate::new().user(7)).send().await;
        added.expect_err(body);
    }
}

#[tokio::test(start_paused = true)]
async fn every_documented_answer_of_a_write_is_a_success() {
    for body in SUCCESSES {
        let client = writing(body);
        assert!(ensured(&client).await.expect(body), "{body}");
        assert!(client.group_members(3).ensure(7, Role::Member).await.expect(body), "{body}");
        client.deactivate_user(7).send().await.expect(body);
        client.update_user(7, UserUpdate::new()).send().await.expect(body);
    }
}

#[tokio::test(start_paused = true)]
async fn the_error_object_says_what_is_wrong_whatever_the_status() {
    let error = writing(REFUSALS[1]).deactivate_user(7).send().await.expect_err("a refusal");
    let refusal = error.as_api().expect("the API's word");
    assert_eq!((refusal.status.as_u16(), refusal.code.as_deref()), (200, Some("no_user")));
    assert!(error.to_string().contains("No such user."), "{error}");
    // A read as well, though its type needs nothing.
    let server = Scripted::new(|_| ok(REFUSALS[1]));
    let error = server.client().get_counters().send().await.expect_err("a refusal");
    assert!(error.as_api().is_some(), "{error}");
}
