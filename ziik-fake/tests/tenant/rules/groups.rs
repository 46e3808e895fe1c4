use serde_json::json;

use crate::api::{Api, BARISTA, PEOPLE_TEAM};

#[tokio::test]
async fn rule_17_who_creates_a_group_administers_it() {
    let mut api = Api::start().await;
    let id = api.create("/groups", json!({"name": "Beans", "type": "public"})).await;
    let path = format!("/groups/{id}");
    assert_eq!(api.data(&path).await["member"], "admin");
    api.post(&format!("{path}/members"), json!({"user": BARISTA})).await;
    api.become_user(BARISTA).await;
    assert_eq!(api.patch(&path, json!({"name": "Mine"})).await.status, 403);
    assert_eq!(api.delete(&path).await.status, 403);
    assert_eq!(api.post("/groups", json!({"name": "X", "type": "public"})).await.status, 403);
}

#[tokio::test]
async fn rule_18_the_mode_chooses_which_groups_are_listed() {
    let api = Api::start().await;
    assert_eq!(api.ids("/groups?sort=name").await, [1, 5, 3, 6]);
    assert_eq!(api.ids("/groups?mode=member&sort=name").await, [1, 5, 3, 6]);
    assert_eq!(api.ids("/groups?mode=available&sort=name").await, [7, 2]);
    assert_eq!(api.ids("/groups?mode=can_publish&sort=name").await, [1, 3, 6]);
}

#[tokio::test]
async fn rule_19_a_private_group_is_for_its_members() {
    let mut api = Api::start().await;
    let id = api.create("/groups", json!({"name": "Secret", "type": "private"})).await;
    api.become_user(BARISTA).await;
    assert_eq!(api.get(&format!("/groups/{id}")).await.status, 403);
    assert!(!api.ids("/groups/search/Secret?mode=available").await.contains(&id));
    api.become_admin().await;
    api.post(&format!("/groups/{id}/members"), json!({"user": BARISTA})).await;
    api.become_user(BARISTA).await;
    assert_eq!(api.get(&format!("/groups/{id}")).await.status, 200);
}

#[tokio::test]
async fn rule_20_a_group_decides_who_publishes_and_whether_there_are_comments() {
    let mut api = Api::start().await;
    let group = json!({
        "name": "Notes", "type": "public", "only_admin_publish": true, "post_comments_enabled_default": false,
    });
    let id = api.create("/groups", group).await;
    let post = api.post("/content", json!({"title": "A", "group": id})).await.body;
    assert_eq!(post["comments"]["enabled"], false);
    let open = json!({"title": "B", "group": id, "comments": {"enabled": true}});
    assert_eq!(
        api.post("/content", open).await.body["comments"]["enabled"],
        true,
        "it is only the default"
    );
    api.post(&format!("/groups/{id}/members"), json!({"user": BARISTA})).await;
    api.become_user(BARISTA).await;
    assert_eq!(api.post("/content", json!({"title": "C", "group": id})).await.status, 403);
}

#[tokio::test]
async fn rule_21_the_posts_of_a_deleted_group_stay_for_a_moment() {
    let mut api = Api::start().await;
    let id = api.create("/groups", json!({"name": "Old", "type": "private"})).await;
    let post = api.create("/content", json!({"title": "A", "group": id})).await;
    api.delete(&format!("/groups/{id}")).await;
    let post = format!("/content/{post}");
    assert_eq!(
        (api.get(&format!("/groups/{id}")).await.status, api.get(&post).await.status),
        (404, 200)
    );
    api.become_user(BARISTA).await;
    assert_eq!(api.get(&post).await.status, 403, "and only for those who were in it");
    api.become_admin().await;
    api.tenant.set_clock_skew(60);
    assert_eq!(api.get(&post).await.status, 404);
}

#[tokio::test]
async fn rule_22_an_admin_of_a_group_neither_demotes_nor_removes_themselves() {
    let mut api = Api::start().await;
    assert_eq!(api.patch("/groups/1/members/1", json!({"status": 1})).await.status, 403);
    assert_eq!(api.delete("/groups/1/members/1").await.status, 403);
    api.post("/groups/1/members", json!({"user": PEOPLE_TEAM})).await;
    assert_eq!(
        api.patch(&format!("/groups/1/members/{PEOPLE_TEAM}"), json!({"status": 2})).await.status,
        204
    );
    api.become_user(PEOPLE_TEAM).await;
    assert_eq!(
        api.patch("/groups/1/members/1", json!({"status": 1})).await.status,
        204,
        "another admin may"
    );
}
