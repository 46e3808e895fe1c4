use reqwest::Method;
use serde_json::json;

use crate::api::{Api, BARISTA, PEOPLE_TEAM};

/// The seeded groups, as the administrator stands to them.
const ADMINISTERED: u64 = 1;
const PUBLIC_OF_OTHERS: u64 = 2;
const PRIVATE_OF_OTHERS: u64 = 4;
const MEMBER_WHERE_ADMINS_PUBLISH: u64 = 5;

#[tokio::test]
async fn creating() {
    let api = Api::start().await;
    let body = json!({"name": "Bakers", "type": "private", "description": null, "only_admin_publish": true});
    let reply = api.post("/groups", body).await;
    assert_eq!(reply.status, 201);
    let group = &reply.body["data"];
    let id = group["id"].as_u64().unwrap();
    assert_eq!(reply.location, Some(format!("{}/groups/{id}", api.tenant.url())));
    assert_eq!((&group["type"], &group["member"]), (&json!("private"), &json!("admin")));
    assert_eq!(
        (&group["only_admin_publish"], &group["post_comments_enabled_default"]),
        (&json!(1), &json!(true))
    );
    assert_eq!(group["stats"]["active"], 1);
    assert_eq!(api.data(&format!("/groups/{id}")).await, *group);

    for (body, fields) in [
        (json!({}), vec!["name", "type"]),
        (json!({"name": "X", "type": "hidden"}), vec!["type"]),
        (
            json!({"name": "X", "type": "public", "only_admin_publish": "yes"}),
            vec!["only_admin_publish"],
        ),
    ] {
        assert_eq!(api.post("/groups", body).await.blamed(), (422, fields));
    }
}

#[tokio::test]
async fn updating() {
    let api = Api::start().await;
    let path = format!("/groups/{ADMINISTERED}");
    let reply =
        api.patch(&path, json!({"name": "Bean counters", "only_admin_publish": true})).await;
    assert_eq!(reply.status, 200);
    assert_eq!(reply.body["data"]["name"], "Bean counters");
    assert_eq!(
        (&reply.body["data"]["only_admin_publish"], &reply.body["data"]["type"]),
        (&json!(1), &json!("public"))
    );
    let kept = api
        .patch(
            &path,
            json!({"name": null, "type": null, "only_admin_publish": null, "description": null}),
        )
        .await;
    let kept = &kept.body["data"];
    assert_eq!(
        (&kept["name"], &kept["type"], &kept["only_admin_publish"]),
        (&json!("Bean counters"), &json!("public"), &json!(1))
    );
    assert_eq!(kept["description"], json!(null));
    assert_eq!(api.data(&path).await["name"], "Bean counters");
    assert_eq!(api.patch(&path, json!({"type": "hidden"})).await.blamed(), (422, vec!["type"]));
}

#[tokio::test]
async fn private_groups_of_others() {
    let api = Api::start().await;
    let reply = api.get(&format!("/groups/{PRIVATE_OF_OTHERS}")).await;
    assert_eq!((reply.status, &reply.body["error"]["is_ziik_error"]), (403, &json!(true)));
    assert_eq!(api.get(&format!("/groups/{PUBLIC_OF_OTHERS}")).await.status, 200);
    for mode in ["member", "available", "can_publish"] {
        assert!(
            !api.ids(&format!("/groups?mode={mode}")).await.contains(&PRIVATE_OF_OTHERS),
            "{mode}"
        );
    }
    assert_eq!(api.get(&format!("/content/ids/group/{PRIVATE_OF_OTHERS}")).await.status, 403);
    let users = api.get("/users/collection/2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20").await;
    assert!(!users.text.contains("Roasting secrets"), "not even their names are shown");
}

#[tokio::test]
async fn modes_types_and_sorting() {
    let api = Api::start().await;
    let member = api.ids("/groups").await;
    assert_eq!(member, api.ids("/groups?mode=member").await);
    assert!(member.contains(&ADMINISTERED) && !member.contains(&PUBLIC_OF_OTHERS));
    assert_eq!(api.ids("/groups?mode=available").await, [PUBLIC_OF_OTHERS, 7]);
    let publishing = api.ids("/groups?mode=can_publish").await;
    assert!(
        publishing.contains(&ADMINISTERED) && !publishing.contains(&MEMBER_WHERE_ADMINS_PUBLISH)
    );
    assert_eq!(api.ids("/groups?type=private").await, [3]);
    assert!(!api.ids("/groups?type=public").await.contains(&3));

    let names = api.data("/groups?sort=name").await;
    let names: Vec<_> =
        names.as_array().unwrap().iter().map(|group| group["name"].as_str().unwrap()).collect();
    assert!(names.is_sorted(), "{names:?}");
    api.patch("/groups/3", json!({})).await;
    assert_eq!(api.ids("/groups?sort=activity").await[0], 3, "the group changed last comes first");
    assert_eq!(api.get("/groups?mode=all").await.blamed(), (422, vec!["mode"]));
}

#[tokio::test]
async fn searching() {
    let api = Api::start().await;
    assert_eq!(api.ids("/groups/search/COFFEE").await, [ADMINISTERED]);
    assert_eq!(api.ids("/groups/search/br%C3%B8d%20Fri").await, [6]);
    assert_eq!(api.ids("/groups/search/latte").await, [0; 0], "not a member");
    assert_eq!(api.ids("/groups/search/latte?mode=available").await, [PUBLIC_OF_OTHERS]);
    assert_eq!(api.get("/groups/search/x?limit=3").await.body["meta"]["per_page"], 3);
}

#[tokio::test]
async fn deleting_takes_the_posts_along() {
    let api = Api::start().await;
    let id = api.create("/groups", json!({"name": "A", "type": "public"})).await;
    let post = api.create("/content", json!({"title": "T", "group": id})).await;
    assert_eq!(api.delete(&format!("/groups/{id}")).await.status, 204);
    assert_eq!(api.get(&format!("/groups/{id}")).await.status, 404);
    assert_eq!(
        api.get(&format!("/content/{post}")).await.body["group"],
        json!(null),
        "they stay for a moment"
    );
    assert_eq!(api.patch(&format!("/content/{post}"), json!({"title": "U"})).await.status, 403);
    api.tenant.set_clock_skew(30);
    assert_eq!(api.get(&format!("/content/{post}")).await.status, 200);
    api.tenant.set_clock_skew(61);
    assert_eq!(api.get(&format!("/content/{post}")).await.status, 404);
}

#[tokio::test]
async fn rights() {
    let mut api = Api::start().await;
    for (method, body) in [(Method::PATCH, json!({"name": "X"})), (Method::DELETE, json!({}))] {
        let path = format!("/groups/{MEMBER_WHERE_ADMINS_PUBLISH}");
        assert_eq!(
            api.send(method, &path, Some(body)).await.status,
            403,
            "a member is no group admin"
        );
    }
    api.become_user(BARISTA).await;
    assert_eq!(api.post("/groups", json!({"name": "X", "type": "public"})).await.status, 403);
    api.become_admin().await;
    api.become_user(PEOPLE_TEAM).await;
    assert_eq!(api.post("/groups", json!({"name": "X", "type": "public"})).await.status, 201);
}
