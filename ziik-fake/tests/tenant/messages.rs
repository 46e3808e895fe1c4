use serde_json::{Value, json};

use crate::api::Api;

/// A conversation of the administrator with users 2 and 3, and its messages "m1" to "m{count}".
async fn chat(api: &Api, count: usize) -> (String, Vec<u64>) {
    let conversation =
        api.post("/conversations", json!({"recipients": [2, 3]})).await.body["id"].clone();
    let path = format!("/conversations/{conversation}/messages");
    let mut ids = Vec::new();
    for number in 1..=count {
        ids.push(api.create(&path, json!({"message": format!("m{number}")})).await);
    }
    (path, ids)
}

fn texts(body: &Value) -> Vec<&str> {
    body["data"]
        .as_array()
        .unwrap()
        .iter()
        .map(|message| message["message"].as_str().unwrap())
        .collect()
}

#[tokio::test]
async fn writing_and_reading() {
    let api = Api::start().await;
    let (path, ids) = chat(&api, 1).await;
    let reply =
        api.post(&path, json!({"message": "Yes", "parent_id": ids[0], "fileCount": 1})).await;
    assert_eq!(reply.status, 201);
    let message = &reply.body["data"];
    assert_eq!(reply.location, Some(format!("{}/messages/{}", api.tenant.url(), message["id"])));
    assert_eq!((&message["is_reply"], &message["parent"]["id"]), (&json!(true), &json!(ids[0])));
    assert_eq!(
        (&message["author"]["id"], &message["type"], &message["deleted"]),
        (&json!(1), &json!("normal"), &json!(false))
    );
    assert_eq!(api.data(&format!("{path}/{}", message["id"])).await["message"], "Yes");

    let reply = api.post(&path, json!({"message": "No", "parent": ids[0]})).await;
    assert_eq!(reply.body["data"]["parent"]["message"], "m1", "the other name of the field");
    let (elsewhere, _) = chat(&api, 1).await;
    for (body, field) in [
        (json!({}), "message"),
        (json!({"message": ""}), "message"),
        (json!({"message": "X", "fileCount": -1}), "fileCount"),
        (json!({"message": "X", "parent_id": 99999}), "parent_id"),
    ] {
        assert_eq!(api.post(&path, body.clone()).await.blamed(), (422, vec![field]), "{body}");
    }
    let stranger = api.post(&elsewhere, json!({"message": "X", "parent_id": ids[0]})).await;
    assert_eq!(stranger.blamed(), (422, vec!["parent_id"]));
    assert_eq!(
        api.get(&format!("{elsewhere}/{}", ids[0])).await.status,
        404,
        "a message of another conversation"
    );
}

#[tokio::test]
async fn cursors_lead_through_all_messages_and_back() {
    let api = Api::start().await;
    let (path, _) = chat(&api, 7).await;
    let first = api.get(&format!("{path}?limit=3")).await.body;
    assert_eq!(texts(&first), ["m7", "m6", "m5"]);
    assert_eq!(
        (&first["meta"]["prev_cursor"], &first["links"]["prev"]),
        (&json!(null), &json!(null))
    );
    assert_eq!((&first["links"]["first"], &first["meta"]["per_page"]), (&json!(null), &json!(3)));

    let follow = async |body: &Value, link: &str| {
        let path = body["links"][link]
            .as_str()
            .unwrap()
            .strip_prefix(api.tenant.url())
            .unwrap()
            .to_owned();
        api.get(&path).await.body
    };
    let second = follow(&first, "next").await;
    assert_eq!(texts(&second), ["m4", "m3", "m2"]);
    let cursor = first["meta"]["next_cursor"].as_str().unwrap();
    assert_eq!(
        texts(&api.get(&format!("{path}?limit=3&cursor={cursor}")).await.body),
        texts(&second)
    );
    let third = follow(&second, "next").await;
    assert_eq!((texts(&third), &third["meta"]["next_cursor"]), (vec!["m1"], &json!(null)));
    let back = follow(&third, "prev").await;
    assert_eq!(texts(&back), ["m4", "m3", "m2"]);
    let start = follow(&back, "prev").await;
    assert_eq!((texts(&start), &start["links"]["prev"]), (vec!["m7", "m6", "m5"], &json!(null)));

    api.post(&path, json!({"message": "m8"})).await;
    assert_eq!(
        texts(&follow(&first, "next").await),
        ["m4", "m3", "m2"],
        "a new message moves no page"
    );
    for cursor in ["x", "b2xkZXI6eA", "%F0%9F%98%80"] {
        assert_eq!(
            api.get(&format!("{path}?cursor={cursor}")).await.blamed(),
            (422, vec!["cursor"])
        );
    }
}

#[tokio::test]
async fn around_a_message() {
    let api = Api::start().await;
    let (path, ids) = chat(&api, 9).await;
    let around = api.get(&format!("{path}?limit=3&starter_message_id={}", ids[4])).await.body;
    assert_eq!(texts(&around), ["m6", "m5", "m4"]);
    let (newer, older) = (
        around["meta"]["prev_cursor"].as_str().unwrap(),
        around["meta"]["next_cursor"].as_str().unwrap(),
    );
    let newer =
        api.get(&format!("{path}?limit=2&cursor={newer}&starter_message_id={}", ids[4])).await.body;
    assert_eq!(texts(&newer), ["m8", "m7"], "a cursor goes before the starter");
    assert_eq!(texts(&api.get(&format!("{path}?limit=2&cursor={older}")).await.body), ["m3", "m2"]);
    let searched = api.get(&format!("{path}?query=m9&starter_message_id={}", ids[4])).await.body;
    assert_eq!(texts(&searched), ["m9"], "so does a query");
    let searched =
        api.get(&format!("{path}?limit=2&query=m&starter_message_id={}", ids[0])).await.body;
    assert_eq!(texts(&searched), ["m9", "m8"], "and begins at the newest");
    assert_eq!(api.get(&format!("{path}?query=m&starter_message_id=99999")).await.status, 200);
    assert_eq!(
        api.get(&format!("{path}?cursor=b2xkZXI6MQ&starter_message_id=99999")).await.status,
        200
    );
    assert_eq!(
        api.get(&format!("{path}?starter_message_id=99999")).await.blamed(),
        (422, vec!["starter_message_id"])
    );
}

#[tokio::test]
async fn searching_finds_normal_messages_only() {
    let api = Api::start().await;
    let (path, ids) = chat(&api, 2).await;
    let conversation = path.strip_suffix("/messages").unwrap();
    api.patch(conversation, json!({"title": "m"})).await;
    assert_eq!(
        texts(&api.get(&path).await.body),
        ["", "m2", "m1"],
        "the service message of the title"
    );
    assert_eq!(texts(&api.get(&format!("{path}?query=M")).await.body), ["m2", "m1"]);
    api.delete(&format!("{path}/{}", ids[0])).await;
    assert_eq!(texts(&api.get(&format!("{path}?query=m")).await.body), ["m2"]);
    api.post(&path, json!({"message": "Één ÆBLE"})).await;
    assert_eq!(
        texts(&api.get(&format!("{path}?query=%C3%A6ble")).await.body),
        ["Één ÆBLE"],
        "capitals do not matter"
    );
}

#[tokio::test]
async fn editing() {
    let mut api = Api::start().await;
    let (path, ids) = chat(&api, 1).await;
    let one = format!("{path}/{}", ids[0]);
    let reply = api.patch(&one, json!({"message": "better"})).await;
    assert_eq!((reply.status, &reply.body["message"]), (200, &json!("better")));
    assert!(reply.body["edited_at"].is_u64());
    let reply = api.post(&format!("{one}/finalize-update"), json!({})).await;
    assert_eq!((reply.status, &reply.body["message"]), (200, &json!("better")));
    assert_eq!(api.data(&one).await["message"], "better");
    assert_eq!(api.patch(&one, json!({})).await.blamed(), (422, vec!["message"]));
    assert_eq!(api.patch(&one, json!({"message": null})).await.blamed(), (422, vec!["message"]));

    api.become_user(2).await;
    assert_eq!(api.patch(&one, json!({"message": "mine"})).await.status, 403);
    assert_eq!(api.post(&format!("{one}/finalize-update"), json!({})).await.status, 403);
    assert_eq!(api.delete(&one).await.status, 403);
}

#[tokio::test]
async fn a_deleted_message_stays_as_an_empty_one() {
    let api = Api::start().await;
    let (path, ids) = chat(&api, 2).await;
    let one = format!("{path}/{}", ids[0]);
    assert_eq!(api.delete(&one).await.status, 204);
    let message = api.data(&one).await;
    assert_eq!((&message["deleted"], &message["message"]), (&json!(true), &json!("")));
    assert_eq!(api.ids(&path).await, [ids[1], ids[0]]);
    assert_eq!(api.patch(&one, json!({"message": "X"})).await.status, 410);
    assert_eq!(api.delete(&one).await.status, 410);
}
