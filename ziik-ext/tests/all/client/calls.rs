//! What a caller says for one call or for all of them.

use std::time::Duration;

use serde_json::{Value, json};
use ziik_ext::api::WithUnknown;
use ziik_ext::api::types::{AuthToken, User, UserUpdate};
use ziik_ext::blocking;
use ziik_ext::{Paginate, RetryPolicy};
use ziik_fake::{Failure, Tenant};

use crate::client::support::{self, Scripted, builder, client, status};

#[tokio::test]
async fn a_raw_answer_comes_over_the_session() {
    let tenant = Tenant::builder().users(5).start().await.expect("a tenant");
    let client = client(&tenant);
    let answer = client.get_user(2).send_raw().await.expect("an answer");
    assert_eq!(answer.status().as_u16(), 200);
    let user: serde_json::Value = serde_json::from_slice(&answer).expect("JSON");
    assert!(user.to_string().contains("\"id\":2"), "{user}");

    let answer = client.get_user(99).send_raw().await.expect("an answer");
    assert_eq!(answer.status().as_u16(), 404);
    assert!(answer.headers().contains_key("content-type"));
    assert!(answer.into_inner().starts_with(b"{"));

    tenant.fail_next(1, Failure::new(401));
    let answer = client.get_user(2).send_raw().await.expect("an answer");
    assert_eq!(answer.status().as_u16(), 200, "with another token");
}

#[tokio::test(start_paused = true)]
async fn a_raw_answer_is_repeated_like_any_other() {
    let server = Scripted::new(|arrival| match arrival.number {
        1 | 2 => status(502),
        _ => support::json(&json!({"data": {"id": 2}})),
    });
    let client = server.client();
    let answer = client.get_user(2).send_raw().await.expect("an answer");
    assert_eq!((answer.status().as_u16(), server.arrivals().len()), (200, 3));

    let server = Scripted::new(|_| status(502));
    let answer = server.client().get_user(2).send_raw().await.expect("an answer");
    assert_eq!((answer.status().as_u16(), server.arrivals().len()), (502, 4));
    let update = server.client().update_user(2, UserUpdate::new()).send_raw();
    assert_eq!(update.await.expect("an answer").status().as_u16(), 502);
    assert_eq!(server.arrivals().len(), 5, "a write is sent once");
}

#[test]
fn a_raw_answer_can_be_waited_for() {
    let server = Scripted::new(|_| status(404));
    let client = blocking::Client::new(server.client());
    let answer = client.wait(|ziik| ziik.get_user(2).send_raw()).expect("an answer");
    assert_eq!(answer.status().as_u16(), 404);
}

#[tokio::test]
async fn a_call_has_headers_of_its_own_in_each_attempt() {
    let tenant = Tenant::builder().users(5).start().await.expect("a tenant");
    let client = client(&tenant);
    client.get_user(2).send().await.expect("a user");
    tenant.fail_next(1, Failure::new(502));
    let call = client.get_user(3).request_id("sync-17").header("X-Gateway", "north");
    call.send().await.expect("a user");
    let requests = tenant.requests();
    for request in &requests {
        let is_it = request.path == "/users/3";
        assert_eq!(request.header("x-request-id"), is_it.then_some("sync-17"), "{request:?}");
        assert_eq!(request.header("x-gateway"), is_it.then_some("north"), "{request:?}");
    }
    assert_eq!(requests.iter().filter(|request| request.path == "/users/3").count(), 2);

    let error = client.get_user(2).header("Authorization", "Bearer x").send().await;
    let error = error.expect_err("the session's own");
    assert!(matches!(error, ziik_ext::api::Error::InvalidArgument { .. }), "{error}");
    assert_eq!(tenant.requests().len(), requests.len());
}

#[tokio::test(start_paused = true)]
async fn a_call_has_a_deadline_of_its_own() {
    let short = Duration::from_millis(50);
    let server = Scripted::new(|_| support::json(&json!({"data": {"id": 2}})));
    let client = server.client();
    let error = client.get_user(2).timeout(short).send().await.expect_err("too late");
    assert!(error.to_string().starts_with("get_user: no answer in time"), "{error}");
    let impatient = server.builder().retry(RetryPolicy::default().deadline(short)).build();
    let impatient = impatient.expect("a client");
    impatient.get_user(2).send().await.expect_err("too late");
    impatient.get_user(2).timeout(Duration::from_secs(1)).send().await.expect("in time");
    let list: Result<Vec<_>, _> = client.list_users().timeout(short).items().collect().await;
    assert!(list.expect_err("too late").to_string().contains("no answer in time"));
}

#[tokio::test]
async fn a_client_says_what_all_its_requests_have() {
    let tenant = Tenant::builder().users(5).start().await.expect("a tenant");
    let client = builder(&tenant)
        .http(|http| http.user_agent("below"))
        .user_agent("acme-sync/2.1")
        .header("X-Gateway", "north")
        .build()
        .expect("a client");
    client.get_user(2).send().await.expect("a user");
    tenant.fail_next(1, Failure::new(401));
    client.get_user(3).header("X-Gateway", "south").send().await.expect("a user");
    let requests = tenant.requests();
    let signing_in = requests.iter().filter(|request| request.header("authorization").is_none());
    assert_eq!(signing_in.count(), 1);
    for request in &requests {
        let agent = request.header("user-agent").expect("one");
        assert_eq!(agent, concat!("acme-sync/2.1 ziik-api/", env!("CARGO_PKG_VERSION")));
        let gateway = if request.path == "/users/3" { "south" } else { "north" };
        assert_eq!(request.header("x-gateway"), Some(gateway), "{request:?}");
    }
    for bad in [builder(&tenant).header("Authorization", "x"), builder(&tenant).user_agent("a\nb")]
    {
        let error = bad.build().expect_err("it cannot be sent").to_string();
        assert!(error.starts_with("the client is not configured: the "), "{error}");
    }
}

#[tokio::test(start_paused = true)]
async fn the_timeout_of_a_client_is_the_deadline_of_its_policy() {
    let server = Scripted::new(|_| support::json(&json!({"data": {"id": 2}})));
    let short = Duration::from_millis(50);
    for client in [
        server.builder().timeout(short).retry(RetryPolicy::default()),
        server.builder().retry(RetryPolicy::default()).timeout(short),
    ] {
        let client = client.build().expect("a client");
        let error = client.get_user(2).send().await.expect_err("too late");
        assert!(error.to_string().starts_with("get_user: no answer in time"), "{error}");
        client.get_user(2).timeout(2 * short + short).send().await.expect("in time");
    }
}

#[tokio::test]
async fn what_a_type_does_not_know_is_kept_when_it_is_asked_for() {
    // As PHP writes it: a number as text, 0 for false.
    let user = json!({
        "pronouns": "she", "id": "7", "name": "Ada Lind", "active": 0, "badge": { "no": 12 },
        "pronouns ": null,
    });
    let unknown = json!({ "pronouns": "she", "badge": { "no": 12 }, "pronouns ": null });
    for body in [json!({ "data": user }), user.clone(), json!({ "data": [user] })] {
        let server = Scripted::new(move |_| support::json(&body));
        let answer = server.client().get_user(7).send_as::<WithUnknown<User>>().await;
        let kept = answer.expect("a user").into_data();
        assert_eq!((kept.id.get(), kept.active), (7, Some(false)));
        assert_eq!(Value::Object(kept.unknown), unknown);
    }

    let page = json!({ "data": [user, { "id": 8 }], "meta": { "total": 2 } });
    let server = Scripted::new(move |_| support::json(&page));
    let page = server.client().list_users().send_as::<WithUnknown<User>>().await.expect("a page");
    assert_eq!(page.meta.as_ref().and_then(|meta| meta.total), Some(2));
    let unknown: Vec<_> = page.data.iter().map(|user| user.unknown.len()).collect();
    assert_eq!(unknown, [3, 0]);
}

#[tokio::test]
async fn what_is_unknown_is_told_from_aliases_and_from_an_envelope() {
    // The documentation has the token under two names.
    let token = json!({ "token": "a.b.c", "expires": 1_900_000_000, "scope": "all" });
    for body in [token.clone(), json!({ "data": token }), json!([token])] {
        let server = Scripted::new(move |_| support::json(&body));
        let client = server.anonymous().token("a.b.c", i64::MAX).build().expect("a client");
        let answer = client.renew_token().send_as::<WithUnknown<AuthToken>>().await;
        let kept = answer.expect("a token").into_inner();
        assert_eq!(kept.jwt.expose(), "a.b.c");
        assert_eq!(Value::Object(kept.unknown), json!({ "scope": "all" }));
    }
}

#[tokio::test]
async fn an_answer_is_read_as_a_type_of_the_callers() {
    #[derive(Debug, PartialEq, serde::Deserialize)]
    struct Badge {
        id: i64,
        active: bool,
    }
    let server = Scripted::new(|_| support::json(&json!({ "data": { "id": "7", "active": 1 } })));
    let badge = server.client().get_user(7).send_as::<Badge>().await.expect("a badge");
    assert_eq!(badge.into_data(), Badge { id: 7, active: true });
    let refusing = Scripted::new(|_| status(404));
    let error = refusing.client().get_user(7).send_as::<Badge>().await.expect_err("nobody");
    assert!(error.is_not_found(), "{error}");
}
