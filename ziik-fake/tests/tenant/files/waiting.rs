//! Posts and messages that wait for their files.

use serde_json::{Value, json};

use super::{bytes, finalise, info, put, ticket, upload};
use crate::api::{Api, BARISTA};

fn names(files: &Value) -> Vec<&str> {
    files.as_array().unwrap().iter().map(|file| file["name"].as_str().unwrap()).collect()
}

#[tokio::test]
async fn a_post_is_published_with_the_last_of_its_files() {
    let mut api = Api::start().await;
    let body = json!({"title": "Two", "fileCount": 2, "visibility": {"all_units": true}});
    let id = api.create("/content", body).await;
    let path = format!("/content/{id}");
    let first = ticket(&api, ("contents", id), "1", "a/b").await;
    let second = ticket(&api, ("contents", id), "2", "a/b").await;
    for (waiting, ticket) in [(2, &second), (1, &first)] {
        let post = api.get(&path).await.body;
        assert_eq!(
            (&post["uploading_files"], &post["publish"]["status"]),
            (&json!(waiting), &json!(false))
        );
        assert_eq!(put(ticket, "x").send().await.unwrap().status(), 201);
        assert_eq!(
            api.get(&path).await.body["uploading_files"],
            waiting,
            "the bytes are not enough"
        );
        api.become_user(BARISTA).await;
        assert_eq!(api.get(&path).await.status, 403);
        api.become_admin().await;
        assert_eq!(finalise(&api, ticket).await.status, 204);
    }
    api.become_user(BARISTA).await;
    let post = api.get(&path).await.body;
    assert_eq!((&post["uploading_files"], &post["publish"]["status"]), (&json!(0), &json!(true)));
    assert_eq!(names(&post["files"]), ["1", "2"]);
}

#[tokio::test]
async fn a_post_takes_more_files_than_were_announced() {
    let api = Api::start().await;
    upload(&api, ("contents", 1), "more", "a/b", "x").await;
    let post = api.get("/content/1").await.body;
    assert_eq!((&post["uploading_files"], &post["publish"]["status"]), (&json!(0), &json!(true)));
    assert_eq!(names(&post["files"]).last(), Some(&"more"));
}

#[tokio::test]
async fn a_message_counts_the_files_that_were_announced() {
    let mut api = Api::start().await;
    let body = json!({"message": "Photos", "fileCount": 2});
    let id = api.create("/conversations/1/messages", body).await;
    let path = format!("/conversations/1/messages/{id}");
    for (name, left) in [("1", 1), ("2", 0)] {
        upload(&api, ("messages", id), name, "a/b", name).await;
        assert_eq!(api.data(&path).await["uploading_files"], left);
    }
    api.become_user(BARISTA).await;
    let message = api.data(&path).await;
    assert_eq!(names(&message["files"]), ["1", "2"], "without an edit to be finalized");
}

#[tokio::test]
async fn the_others_see_a_file_that_was_added_once_the_edit_is_finalized() {
    let mut api = Api::start().await;
    let id = api.create("/conversations/1/messages", json!({"message": "See"})).await;
    let path = format!("/conversations/1/messages/{id}");
    let file = upload(&api, ("messages", id), "late", "a/b", "x").await;
    assert_eq!(names(&api.data(&path).await["files"]), ["late"], "for the author");
    api.become_user(BARISTA).await;
    assert_eq!(api.data(&path).await["files"], json!([]));
    assert_eq!(info(&api, file).await.status, 404);
    api.become_admin().await;
    let finalized = api.post(&format!("{path}/finalize-update"), json!({})).await;
    assert_eq!(names(&finalized.body["files"]), ["late"]);
    api.become_user(BARISTA).await;
    assert_eq!(names(&api.data(&path).await["files"]), ["late"]);
    assert_eq!(bytes(&api, &format!("/file/{file}")).await, b"x");
}

#[tokio::test]
async fn files_go_with_what_they_are_for() {
    let api = Api::start().await;
    let message = api.create("/conversations/1/messages", json!({"message": "M"})).await;
    let of_message = upload(&api, ("messages", message), "m", "a/b", "x").await;
    let post = api.create("/content", json!({"title": "P"})).await;
    let of_post = upload(&api, ("contents", post), "p", "a/b", "x").await;
    let under_way = ticket(&api, ("contents", post), "p", "a/b").await;
    api.delete(&format!("/conversations/1/messages/{message}")).await;
    api.delete(&format!("/content/{post}")).await;
    for file in [of_message, of_post] {
        assert_eq!(api.get(&format!("/file/{file}")).await.status, 404);
    }
    assert_eq!(put(&under_way, "x").send().await.unwrap().status(), 403);
    assert_eq!(finalise(&api, &under_way).await.status, 404);
    let body = json!({"type": "messages", "id": message, "filename": "a", "content_type": "a/b"});
    assert_eq!(api.post("/upload", body).await.status, 403, "a deleted message");
}

#[tokio::test]
async fn a_file_of_a_post_is_deleted_by_who_changes_the_post() {
    let mut api = Api::start().await;
    let post =
        api.create("/content", json!({"title": "P", "visibility": {"all_units": true}})).await;
    let file = upload(&api, ("contents", post), "p", "a/b", "x").await;
    let path = format!("/content/{post}/files/{file}");
    api.become_user(BARISTA).await;
    assert_eq!(api.delete(&path).await.status, 403);
    api.become_admin().await;
    assert_eq!(
        api.delete(&format!("/content/1/files/{file}")).await.status,
        404,
        "of another post"
    );
    let under_way = ticket(&api, ("contents", post), "p", "a/b").await;
    let unfinished = format!("/content/{post}/files/{}", under_way["file"]);
    assert_eq!(api.delete(&unfinished).await.status, 404);
    assert_eq!(api.delete(&path).await.status, 204);
    assert_eq!(api.delete(&path).await.status, 404);
    assert_eq!(api.get(&format!("/file/{file}")).await.status, 404);
    assert_eq!(api.get(&format!("/content/{post}")).await.body["files"], json!([]));
}
