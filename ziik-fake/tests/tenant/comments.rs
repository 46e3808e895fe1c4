use serde_json::{Value, json};

use crate::api::{Api, BARISTA, PEOPLE_TEAM};

/// A comment of the invented company on the news with the id 1.
const COMMENT: &str = "/comments/1";

/// A reply to it by the caller.
async fn reply(api: &Api, text: &str) -> String {
    let answer = api.post(&format!("{COMMENT}/reply"), json!({"comment": text})).await;
    assert_eq!((answer.status, &answer.body), (201, &json!({"message": "Comment created"})));
    let location = answer.location.unwrap();
    location.strip_prefix(api.tenant.url()).unwrap().to_owned()
}

#[tokio::test]
async fn a_reply_is_a_comment() {
    let mut api = Api::start().await;
    let before = api.data(COMMENT).await;
    let stats = |post: &Value| post["stats"]["replies"].as_u64().unwrap();
    let post = api.get("/content/1").await.body;
    api.become_user(BARISTA).await;
    let path = reply(&api, "Fine with me").await;
    let row = api.data(&path).await;
    assert_eq!((&row["body"], &row["is_reply"]), (&json!("Fine with me"), &json!(true)));
    assert_eq!(row["author"]["id"], BARISTA);
    assert_eq!(row["is_new"], false, "one's own");
    let after = api.data(COMMENT).await;
    let count = before["replies"]["count"].as_u64().unwrap() + 1;
    assert_eq!(after["replies"]["count"], count);
    let latest = &after["replies"]["latest"];
    assert_eq!((&latest["id"], &latest["stats"]), (&row["id"], &json!([])));
    assert!(latest.get("files").is_none(), "{latest}");
    let list = api.data(&format!("{COMMENT}/replies")).await;
    assert_eq!(list.as_array().unwrap().last().unwrap()["id"], row["id"]);
    assert_eq!(stats(&api.get("/content/1").await.body), stats(&post) + 1);
}

#[tokio::test]
async fn authors_have_a_quarter_of_an_hour() {
    let mut api = Api::start().await;
    api.become_user(BARISTA).await;
    let paths = [reply(&api, "One").await, reply(&api, "Two").await];
    assert_eq!(api.patch(&paths[0], json!({"comment": "Uno"})).await.status, 204);
    let row = api.data(&paths[0]).await;
    assert_eq!((&row["body"], &row["permissions"]["edit"]), (&json!("Uno"), &json!(true)));
    let until = row["permissions"]["edit_until"].as_i64().unwrap();
    assert_eq!(until, row["publish"]["created_at"].as_i64().unwrap() + 900);
    assert_eq!(api.patch(COMMENT, json!({"comment": "X"})).await.status, 403, "too late");
    assert_eq!(api.patch(&paths[1], json!({})).await.blamed(), (422, vec!["comment"]));
    assert_eq!(api.delete(&paths[0]).await.status, 204);
    assert_eq!(api.get(&paths[0]).await.status, 404);
    api.tenant.set_clock_skew(901);
    assert_eq!(api.patch(&paths[1], json!({"comment": "Dos"})).await.status, 403);
    assert_eq!(api.delete(&paths[1]).await.status, 403);
    api.become_admin().await;
    assert_eq!(api.patch(&paths[1], json!({"comment": "X"})).await.status, 403, "not a debate");
    assert_eq!(api.delete(&paths[1]).await.status, 204, "who may edit the post");
}

#[tokio::test]
async fn administrators_of_a_group_change_comments_in_it() {
    let mut api = Api::start().await;
    let debate = api.data("/comments/4").await;
    assert_eq!(debate["permissions"]["edit"], true);
    assert_eq!(api.patch("/comments/4", json!({"comment": "X"})).await.status, 204);
    assert_eq!(api.data("/comments/4").await["body"], "X");
    api.delete(&format!("/groups/1/members/{PEOPLE_TEAM}")).await;
    api.become_user(PEOPLE_TEAM).await;
    assert_eq!(api.get("/comments/4").await.status, 403, "not in the group");
}

#[tokio::test]
async fn replies_go_with_what_they_reply_to_and_comments_with_their_post() {
    let api = Api::start().await;
    let path = reply(&api, "One").await;
    assert_eq!(api.delete(COMMENT).await.status, 204);
    assert_eq!(api.get(&path).await.status, 404);
    assert_eq!(api.get("/comments/3").await.status, 200);
    assert_eq!(api.delete("/content/1").await.status, 204);
    assert_eq!(api.get("/comments/3").await.status, 404);
}

#[tokio::test]
async fn likes_are_kept_once() {
    let mut api = Api::start().await;
    let path = format!("{COMMENT}/like");
    for _ in 0..2 {
        assert_eq!(api.post(&path, json!({})).await.status, 204);
    }
    let admin = api.token.clone();
    api.become_user(BARISTA).await;
    api.post(&path, json!({})).await;
    let list = api.data(&path).await;
    let ids: Vec<_> = list.as_array().unwrap().iter().map(|row| &row["user"]["id"]).collect();
    assert_eq!(ids, [1, 2]);
    assert_eq!(api.delete(&path).await.status, 204);
    let row = api.data(COMMENT).await;
    assert_eq!((&row["stats"]["likes"], &row["interaction"]["liked"]), (&json!(1), &json!(false)));
    api.token = admin;
    assert_eq!(api.data(COMMENT).await["interaction"]["liked"], true);
}

#[tokio::test]
async fn a_post_that_is_not_open_takes_no_reply() {
    let api = Api::start().await;
    api.patch("/content/1", json!({"comments": {"enabled": false}})).await;
    let path = format!("{COMMENT}/reply");
    assert_eq!(api.post(&path, json!({"comment": "X"})).await.status, 403);
    assert_eq!(api.post("/comments/999/reply", json!({"comment": "X"})).await.status, 404);
    api.patch("/content/1", json!({"comments": {"enabled": true}})).await;
    for body in [json!({}), json!({"comment": ""}), json!({"comment": 1})] {
        assert_eq!(api.post(&path, body).await.blamed(), (422, vec!["comment"]));
    }
}
