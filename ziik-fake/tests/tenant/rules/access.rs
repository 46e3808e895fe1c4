use std::time::Duration;

use serde_json::json;
use ziik_fake::{Failure, Tenant};

use crate::api::{Api, BARISTA};

#[tokio::test]
async fn rule_01_a_refusal_says_what_is_wrong_by_its_status() {
    let mut api = Api::start().await;
    let message =
        api.create("/conversations/messages", json!({"recipients": [2], "message": "Hm"})).await;
    let message = format!("/conversations/1/messages/{message}");
    api.delete(&message).await;
    assert_eq!(api.patch(&message, json!({"message": "X"})).await.status, 410, "removed");
    assert_eq!(api.get("/users/99999").await.status, 404, "unknown");
    api.become_user(BARISTA).await;
    assert_eq!(api.patch("/users/3", json!({})).await.status, 403, "not allowed");
    api.token = "no.such.token".to_owned();
    let reply = api.get("/users").await;
    assert_eq!((reply.status, &reply.body["error"]["is_ziik_error"]), (401, &json!(true)));
}

#[tokio::test]
async fn rule_02_only_a_token_that_has_not_run_out_can_be_renewed() {
    let mut api = Api::with(Tenant::builder().token_lifetime(Duration::from_secs(60))).await;
    api.token = api.post("/renew", json!({})).await.body["token"].as_str().unwrap().to_owned();
    assert_eq!(api.get("/users").await.status, 200);
    api.tenant.set_clock_skew(61);
    assert_eq!(api.post("/renew", json!({})).await.status, 401);
    api.become_admin().await;
    assert_eq!(api.get("/users").await.status, 200);
}

#[tokio::test]
async fn rule_03_a_client_can_be_told_to_wait() {
    let api = Api::start().await;
    for status in [429, 503] {
        api.tenant.fail_next(1, Failure::new(status));
        assert_eq!(api.get("/users").await.status, status);
        assert_eq!(api.get("/users").await.status, 200);
    }
}

#[tokio::test]
async fn rule_04_a_limit_above_100_counts_as_100() {
    let api = Api::with(Tenant::builder().users(150)).await;
    assert_eq!(api.ids("/users?limit=101").await.len(), 100);
    assert_eq!(api.get("/conversations/1/messages?limit=500").await.body["meta"]["per_page"], 100);
}

#[tokio::test]
async fn rule_05_lists_and_lookups_show_what_the_caller_may_see() {
    let mut api = Api::start().await;
    assert!(!api.ids("/groups?mode=available").await.contains(&4), "a private group of others");
    assert_eq!(api.get("/groups/4").await.status, 403);
    let hers =
        api.create("/conversations/messages", json!({"recipients": [2], "message": "Hm"})).await;
    api.become_user(3).await;
    assert_eq!(api.get("/conversations/1").await.status, 403);
    assert_eq!(api.get(&format!("/conversations/1/messages/{hers}")).await.status, 403);
}
