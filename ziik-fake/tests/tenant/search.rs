//! Searching everything.

use serde_json::json;

use crate::api::{Api, BARISTA, keys};

#[tokio::test]
async fn users_units_and_posts_with_the_words() {
    let api = Api::start().await;
    let person = json!({"first_name": "Harbour", "last_name": "Quux", "email": "h@x.example",
        "unit": 1});
    let user = api.create("/users", person).await;
    let unit = api.create("/units", json!({"name": "Quux harbour", "parent_id": 1})).await;
    let post = json!({"title": "Quux", "body": "<p>At the harbour</p>",
        "visibility": {"all_units": true}, "publish": {"publish_on": 1_700_000_000}});
    let post = api.create("/content", post).await;

    let body = api.get("/search/harbour%20quux").await.body;
    let hits = body["data"].as_array().unwrap();
    let found: Vec<_> = hits.iter().map(|hit| (hit["content_type"].clone(), &hit["id"])).collect();
    let expected = [
        (json!("user"), &json!(user)),
        (json!("unit"), &json!(unit)),
        (json!("news"), &json!(post)),
    ];
    assert_eq!(found, expected);
    assert_eq!(body["meta"]["facets"], json!({"news": 1, "unit": 1, "user": 1}));
    assert_eq!(body["meta"]["per_page"], 50);

    let hit = &hits[2];
    assert_eq!(hit["publish"]["published_at"], "2023-11-14 22:13:20");
    assert_eq!((&hit["stats"], &hit["visibility"]), (&json!([]), &json!([])));
    let expected = [
        "body",
        "comments",
        "confirm",
        "content_type",
        "id",
        "permissions",
        "publish",
        "stats",
        "title",
        "uploading_files",
        "url",
        "visibility",
    ];
    assert_eq!(keys(hit), expected);

    assert_eq!(api.ids("/search/quux?type[]=user&type[]=unit").await, [user, unit]);
    assert_eq!(api.ids("/search/quux?type[]=faq").await, [0_u64; 0]);
    assert_eq!(api.ids("/search/quux?limit=1&page=2").await, [unit]);
    assert_eq!(api.get("/search/quux?type[]=people").await.blamed(), (422, vec!["type"]));
}

#[tokio::test]
async fn what_the_caller_may_not_see_is_not_found() {
    let mut api = Api::start().await;
    let post = json!({"title": "Quux", "visibility": {"units": [2]},
        "publish": {"publish_on": 1_700_000_000}});
    let post = api.create("/content", post).await;
    let person = json!({"first_name": "Nobody", "last_name": "Quux", "email": "n@x.example",
        "unit": 1});
    let nobody = api.create("/users", person).await;
    assert_eq!(api.ids("/search/quux").await, [nobody, post]);
    api.become_user(BARISTA).await;
    assert_eq!(api.ids("/search/quux").await, [nobody]);
    api.become_admin().await;
    api.become_user(nobody).await;
    assert_eq!(api.ids("/search/fjord").await, [0_u64; 0], "units take a user type");
}
