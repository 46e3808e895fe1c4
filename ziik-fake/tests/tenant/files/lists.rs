use serde_json::json;

use super::upload;
use crate::api::{Api, BARISTA};

#[tokio::test]
async fn files_of_a_group_by_kind() {
    let mut api = Api::start().await;
    let post = api.create("/content", json!({"title": "D", "group": 3})).await;
    let mut made = Vec::new();
    for media_type in ["image/png", "video/mp4", "application/pdf", "text/plain"] {
        made.push(upload(&api, ("contents", post), "a", media_type, "x").await);
    }
    let [image, video, pdf, text] = made[..] else { panic!("four") };
    upload(&api, ("contents", 5), "of another group", "image/png", "x").await;
    upload(&api, ("groups", 3), "its picture", "image/png", "x").await;
    for (kind, expected) in [
        ("files", vec![image, video, pdf, text]),
        ("images", vec![image]),
        ("videos", vec![video]),
        ("documents", vec![pdf, text]),
    ] {
        assert_eq!(api.ids(&format!("/groups/3/{kind}")).await, expected, "{kind}");
    }
    let page = api.get("/groups/3/files?limit=1&page=2").await.body;
    assert_eq!((&page["meta"]["total"], &page["data"][0]["id"]), (&json!(4), &json!(video)));
    assert_eq!(api.get("/groups/3/files").await.body["meta"]["per_page"], 50);
    assert_eq!(api.get("/groups/99/files").await.status, 404);
    api.delete(&format!("/groups/3/members/{BARISTA}")).await;
    api.delete(&format!("/groups/1/members/{BARISTA}")).await;
    api.become_user(BARISTA).await;
    assert_eq!(api.get("/groups/3/files").await.status, 403, "a private group");
    assert_eq!(api.ids("/groups/1/files").await, [0; 0], "a public one, whose posts are not");
}

#[tokio::test]
async fn files_of_a_conversation() {
    let mut api = Api::start().await;
    let chat = api.post("/conversations", json!({"recipients": [2, 3]})).await.body["id"].clone();
    let path = format!("/conversations/{chat}/messages");
    let announced = api.create(&path, json!({"message": "A", "fileCount": 2})).await;
    let first = upload(&api, ("messages", announced), "1", "a/b", "x").await;
    let second = upload(&api, ("messages", announced), "2", "image/png", "x").await;
    let other = api.create(&path, json!({"message": "B"})).await;
    let draft = upload(&api, ("messages", other), "3", "a/b", "x").await;
    let list = format!("/conversations/{chat}/files");
    assert_eq!(api.ids(&list).await, [first, second, draft]);
    assert_eq!(api.ids(&format!("{list}?limit=1&page=2")).await, [second]);
    api.become_user(BARISTA).await;
    assert_eq!(api.ids(&list).await, [first, second], "without what is not finalized");
    api.become_admin().await;
    api.become_user(5).await;
    assert_eq!(api.get(&list).await.status, 403, "who takes no part");
}
