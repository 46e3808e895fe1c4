use serde_json::json;
use ziik_fake::OPERATIONS;

use crate::api::Api;

#[tokio::test]
async fn languages_and_timezones() {
    let api = Api::start().await;
    let languages = api.data("/settings/languages").await;
    assert_eq!((&languages["da"], &languages["en"]), (&json!("Dansk"), &json!("English")));
    let timezones = api.data("/settings/timezones").await;
    assert!(timezones.as_array().unwrap().contains(&json!("Europe/Copenhagen")));
}

#[tokio::test]
async fn counters_are_bare_integers() {
    let api = Api::start().await;
    let counters = api.get("/counters").await.body;
    for name in
        ["groups", "events", "news", "messages", "notifications", "conversations", "timestamp"]
    {
        assert!(counters[name].is_u64(), "{name}");
    }
}

#[tokio::test]
async fn counters_follow_the_posts() {
    let mut api = Api::start().await;
    let admin = api.token.clone();
    api.become_user(2).await;
    let before = api.get("/counters").await.body["news"].as_u64().unwrap();
    let barista = std::mem::replace(&mut api.token, admin);
    api.create("/content", json!({"title": "Fresh", "visibility": {"all_units": true}})).await;
    api.token = barista;
    assert_eq!(api.get("/counters").await.body["news"], before + 1);
}

/// Every operation finds its handler: none answers that there is no such path or method.
#[tokio::test]
async fn every_operation_answers() {
    let api = Api::start().await;
    for operation in OPERATIONS {
        let path = operation
            .path
            .replace("{userIDs}", "1")
            .replace("{contentIDs}", "1")
            .replace("{reference}", "x");
        let path = path
            .split('/')
            .map(|part| if part.starts_with('{') { "1" } else { part })
            .collect::<Vec<_>>()
            .join("/");
        let method = operation.method.parse().unwrap();
        let reply = api.send(method, &path, Some(json!({}))).await;
        let message = reply.body["error"]["message"].as_str().unwrap_or_default();
        assert!(
            reply.status != 405 && !message.contains("such path"),
            "{}: {reply:?}",
            operation.id
        );
        assert!(reply.status < 500, "{}: {reply:?}", operation.id);
    }
}
