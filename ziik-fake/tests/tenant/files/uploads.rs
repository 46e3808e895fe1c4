use serde_json::{Value, json};
use ziik_fake::Change;

use super::{POST, bytes, finalise, info, pattern, put, ticket, upload};
use crate::api::{Api, BARISTA, PEOPLE_TEAM, keys};

#[tokio::test]
async fn from_the_ticket_to_the_bytes() {
    let api = Api::start().await;
    let ticket = ticket(&api, POST, "rota.pdf", "application/pdf").await;
    assert_eq!(keys(&ticket), ["bucket", "file", "headers", "key", "url", "uuid"]);
    assert_eq!(
        ticket["headers"],
        json!({"x-amz-acl": ["private"], "Content-Type": "application/pdf"})
    );
    assert!(ticket["url"].as_str().unwrap().starts_with(api.tenant.storage().url()));
    let file = ticket["file"].as_u64().unwrap();
    let before = info(&api, file).await.body["data"].clone();
    assert_eq!(
        [&before["uploaded"], &before["processing"], &before["size"]],
        [&json!(false), &json!(true), &Value::Null]
    );

    assert_eq!(put(&ticket, "%PDF").send().await.unwrap().status(), 201);
    assert_eq!(finalise(&api, &ticket).await.status, 204);
    let after = info(&api, file).await.body["data"].clone();
    assert_eq!(
        [&after["uploaded"], &after["processing"], &after["size"], &after["extension"]],
        [&json!(true), &json!(false), &json!(4), &json!("pdf")]
    );
    assert_eq!([&after["type"], &after["mime"]], ["application", "application/pdf"]);
    let post = api.get("/content/1").await.body;
    assert_eq!(post["files"].as_array().unwrap().last(), Some(&after));
    assert_eq!(bytes(&api, &format!("/file/{file}")).await, b"%PDF");

    let effects = api.tenant.effects();
    let of = |operation| effects.iter().find(|effect| effect.operation == operation).unwrap();
    assert_eq!(of("initiate_upload").change, Change::Created);
    for operation in ["initiate_upload", "upload_file_content", "finalise_upload"] {
        assert_eq!(of(operation).ids, [file], "{operation}");
    }
}

#[tokio::test]
async fn a_file_takes_the_right_to_change_what_it_is_for() {
    let mut api = Api::start().await;
    let units = api.data("/units?limit=100&type=unit,department").await;
    let department = units.as_array().unwrap().iter().find(|it| it["unit_type"] == "department");
    let department = department.unwrap()["id"].as_u64().unwrap();
    let message = api.create("/conversations/1/messages", json!({"message": "Look"})).await;
    let cases = [
        (("users", BARISTA), [201, 201, 201]),
        (("users", 1), [201, 403, 201]),
        (("units", 1), [201, 403, 201]),
        (("departments", department), [201, 403, 201]),
        (("groups", 1), [201, 403, 403]),
        (("contents", 1), [201, 403, 201]),
        (("messages", message), [201, 403, 403]),
        (("logo", 0), [201, 403, 403]),
        (("folders", 211), [201, 403, 403]),
        // There is nothing with these ids.
        (("users", 999), [422, 422, 422]),
        (("units", department), [422, 422, 422]),
        (("departments", 1), [422, 422, 422]),
        (("groups", 99), [422, 422, 422]),
        (("contents", 99), [422, 422, 422]),
        (("messages", 9999), [422, 422, 422]),
        (("suppliers", 0), [422, 422, 422]),
    ];
    for (who, user) in [1, BARISTA, PEOPLE_TEAM].into_iter().enumerate() {
        api.become_user(user).await;
        for ((kind, id), expected) in cases {
            let body = json!({"type": kind, "id": id, "filename": "a", "content_type": "a/b"});
            let status = api.post("/upload", body).await.status;
            assert_eq!(status, expected[who], "{kind} {id} by {user}");
        }
        api.become_admin().await;
    }
}

#[tokio::test]
async fn wrong_requests_for_a_ticket() {
    let api = Api::start().await;
    let right = json!({"type": "contents", "id": 1, "filename": "a", "content_type": "a/b"});
    let all = ["content_type", "filename", "id", "type"];
    assert_eq!(api.post("/upload", json!({})).await.blamed(), (422, all.to_vec()));
    for (field, values) in [
        ("type", vec![json!("posts"), json!(1), json!(null), json!("")]),
        ("id", vec![json!("1"), json!(-1), json!(null), json!(99)]),
        ("filename", vec![json!(""), json!(1), json!(null)]),
        (
            "content_type",
            vec![json!(""), json!("png"), json!("a/"), json!("a/b\r\nx: y"), json!("a/b;\u{e9}")],
        ),
    ] {
        for value in values {
            let mut body = right.clone();
            body[field] = value.clone();
            let reply = api.post("/upload", body).await;
            assert_eq!(reply.blamed(), (422, vec![field]), "{value}");
        }
    }
    let mut body = right;
    body["content_type"] = json!("text/plain; charset=utf-8");
    assert_eq!(api.post("/upload", body).await.status, 201);
}

#[tokio::test]
async fn an_upload_is_finished_once_by_who_began_it_with_its_key() {
    let mut api = Api::start().await;
    let one = ticket(&api, POST, "a", "a/b").await;
    let path = format!("/file/{}/finalise", one["file"]);
    let early = finalise(&api, &one).await;
    assert_eq!(early.blamed(), (422, vec!["key"]), "before the bytes");
    put(&one, "x").send().await.unwrap();
    for key in [json!(one["uuid"]), json!(""), json!(1), json!(null)] {
        let reply = api.post(&path, json!({"key": key})).await;
        assert_eq!(reply.blamed(), (422, vec!["key"]), "{key}");
    }
    assert_eq!(api.post(&path, json!({})).await.blamed(), (422, vec!["key"]));
    assert_eq!(api.post("/file/999/finalise", json!({"key": "x"})).await.status, 404);
    api.become_user(BARISTA).await;
    assert_eq!(finalise(&api, &one).await.status, 403, "somebody else");
    api.become_admin().await;
    assert_eq!(finalise(&api, &one).await.status, 204);
    assert_eq!(finalise(&api, &one).await.blamed(), (422, vec!["key"]), "again");
}

#[tokio::test]
async fn an_upload_under_way_is_known_to_who_began_it() {
    let mut api = Api::start().await;
    let one = ticket(&api, POST, "a", "a/b").await;
    put(&one, "x").send().await.unwrap();
    let file = one["file"].as_u64().unwrap();
    let path = format!("/file/{file}");
    assert_eq!((info(&api, file).await.status, api.get(&path).await.status), (200, 404));
    let shown = async |api: &Api| {
        let files = api.get("/content/1").await.body["files"].clone();
        files.as_array().unwrap().iter().any(|one| one["id"] == file)
    };
    assert!(!shown(&api).await);
    api.become_user(BARISTA).await;
    assert_eq!((info(&api, file).await.status, api.get(&path).await.status), (404, 404));
    api.become_admin().await;
    finalise(&api, &one).await;
    assert!(shown(&api).await);
    api.become_user(BARISTA).await;
    assert_eq!((info(&api, file).await.status, api.get(&path).await.status), (200, 200));
    assert_eq!(info(&api, 999).await.status, 404);
}

#[tokio::test]
async fn a_video_is_processed_for_a_while() {
    let mut api = Api::start().await;
    let file = upload(&api, POST, "a.mp4", "video/mp4", pattern(1000)).await;
    api.tenant.set_clock_skew(-30); // The upload is of just now, however slow this machine is.
    let now = info(&api, file).await.body["data"].clone();
    assert_eq!((&now["uploaded"], &now["processing"]), (&json!(true), &json!(true)));
    assert_eq!((&now["size"], &now["screenshot"]), (&Value::Null, &Value::Null));
    assert_eq!(now["stream"], now["source"]);
    api.tenant.set_clock_skew(3);
    api.become_admin().await;
    let then = info(&api, file).await.body["data"].clone();
    assert_eq!((&then["processing"], &then["size"]), (&json!(false), &json!(1000)));
    assert_ne!(then["stream"], then["source"]);
}

#[tokio::test]
async fn an_image_tells_its_size_and_its_presets() {
    let api = Api::start().await;
    let gif = b"GIF89a\x80\x02\xe0\x01\xf7\0\0;";
    let file = upload(&api, POST, "a.gif", "image/gif", *gif).await;
    let view = info(&api, file).await.body["data"].clone();
    assert_eq!((&view["width"], &view["height"]), (&json!(640), &json!(480)));
    let versions = keys(&view["versions"]);
    assert_eq!(versions.len(), 11);
    assert!(versions.contains(&"crop_large") && versions.contains(&"thumbnail"), "{versions:?}");
    assert_eq!(view["stream"], Value::Null);

    let text = upload(&api, POST, "a", "text/plain", "GIF89a\u{1}\u{1}\u{1}\u{1}").await;
    let view = info(&api, text).await.body["data"].clone();
    assert_eq!((view.get("width"), &view["versions"]), (None, &json!({})));
    assert_eq!(view["extension"], "unknown");
}

#[tokio::test]
async fn a_picture_takes_the_place_of_the_one_before() {
    let api = Api::start().await;
    let first = upload(&api, ("users", BARISTA), "a.png", "image/png", "1").await;
    let second = upload(&api, ("users", BARISTA), "b.png", "image/png", "2").await;
    assert_eq!(api.get(&format!("/file/{first}")).await.status, 404);
    assert_eq!(bytes(&api, &format!("/file/{second}")).await, b"2");
}
