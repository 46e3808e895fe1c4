use serde_json::json;

use crate::api::{Api, BARISTA, PEOPLE_TEAM};

/// A conversation with these people, opened anew or found.
async fn open(api: &Api, recipients: &[u64]) -> u64 {
    let reply = api.post("/conversations", json!({"recipients": recipients})).await;
    assert_eq!(reply.status, 200);
    reply.body["id"].as_u64().unwrap()
}

#[tokio::test]
async fn a_direct_conversation_is_found_again() {
    let mut api = Api::start().await;
    let someone = api.ids("/users").await[10];
    let first = open(&api, &[someone]).await;
    assert_eq!(open(&api, &[someone, 1]).await, first, "the caller does not count");
    let reply = api.post("/conversations", json!({"participants": [someone]})).await;
    assert_eq!(reply.body["id"], first, "the other name of the field");
    assert_eq!((&reply.body["type"], &reply.body["title"]), (&json!("direct"), &json!("")));
    assert_eq!(reply.body["participants"].as_array().unwrap().len(), 2);

    api.become_user(someone).await;
    assert_eq!(open(&api, &[1]).await, first, "from the other side too");
}

#[tokio::test]
async fn several_recipients_make_a_new_group_conversation() {
    let api = Api::start().await;
    let first = open(&api, &[2, 3]).await;
    assert_ne!(open(&api, &[2, 3]).await, first);
    let row = api.get(&format!("/conversations/{first}")).await.body;
    assert_eq!(
        (&row["type"], &row["participants"].as_array().unwrap().len()),
        (&json!("group"), &3)
    );
    assert_eq!((&row["latest_message"], &row["archived_at"]), (&json!(null), &json!(null)));
}

#[tokio::test]
async fn recipients_that_do_not_fit() {
    let api = Api::start().await;
    for (body, field) in [
        (json!({}), "recipients"),
        (json!({"recipients": []}), "recipients"),
        (json!({"recipients": [1]}), "recipients"),
        (json!({"recipients": [99999]}), "recipients"),
        (json!({"recipients": 2}), "recipients"),
        (json!({"recipients": ["2"]}), "recipients"),
    ] {
        assert_eq!(
            api.post("/conversations", body.clone()).await.blamed(),
            (422, vec![field]),
            "{body}"
        );
    }
}

#[tokio::test]
async fn with_a_first_message() {
    let api = Api::start().await;
    for path in ["/conversations/messages", "/conversations"] {
        let reply =
            api.post(path, json!({"recipients": [2, 3], "message": "Hello", "fileCount": 2})).await;
        assert_eq!(reply.status, 201);
        let message = &reply.body["data"];
        assert_eq!(
            reply.location,
            Some(format!("{}/messages/{}", api.tenant.url(), message["id"]))
        );
        assert_eq!(
            (&message["message"], &message["uploading_files"]),
            (&json!("Hello"), &json!(2))
        );
        let row = api.get(&format!("/conversations/{}", message["conversationId"])).await.body;
        assert_eq!(row["latest_message"]["id"], message["id"]);
    }
    assert_eq!(
        api.post("/conversations/messages", json!({"recipients": [2]})).await.blamed(),
        (422, vec!["message"])
    );
    let total = api.get("/conversations").await.body["meta"]["total"].clone();
    assert_eq!(
        api.post("/conversations/messages", json!({"recipients": [99999], "message": "X"}))
            .await
            .status,
        422
    );
    assert_eq!(api.get("/conversations").await.body["meta"]["total"], total);
}

#[tokio::test]
async fn archiving_is_for_oneself() {
    let mut api = Api::start().await;
    let id = open(&api, &[BARISTA, PEOPLE_TEAM]).await;
    let path = format!("/conversations/{id}/archive");
    assert_eq!(api.post(&path, json!({})).await.status, 204);
    assert!(api.get(&format!("/conversations/{id}")).await.body["archived_at"].is_u64());
    assert!(!api.ids("/conversations?limit=100").await.contains(&id));
    assert!(!api.ids("/conversations?limit=100&status=normal").await.contains(&id));
    assert_eq!(api.ids("/conversations?status=archived").await, [id]);

    let admin = api.token.clone();
    api.become_user(BARISTA).await;
    assert!(api.ids("/conversations?limit=100").await.contains(&id), "the others still have it");
    api.token = admin;

    assert_eq!(api.delete(&path).await.status, 204);
    assert!(api.ids("/conversations?limit=100").await.contains(&id));
    assert!(api.get(&format!("/conversations/{id}")).await.body["archived_at"].is_null());
}

#[tokio::test]
async fn unread_messages() {
    let mut api = Api::start().await;
    let id = open(&api, &[BARISTA, PEOPLE_TEAM]).await;
    for text in ["One", "Two"] {
        api.post(&format!("/conversations/{id}/messages"), json!({"message": text})).await;
    }
    assert!(
        !api.ids("/conversations?status=unread&limit=100").await.contains(&id),
        "one's own are not new"
    );
    api.become_user(BARISTA).await;
    assert_eq!(api.get(&format!("/conversations/{id}")).await.body["unread_message_count"], 2);
    assert!(api.ids("/conversations?status=unread&limit=100").await.contains(&id));
    let before = api.get("/counters").await.body;
    api.post(&format!("/conversations/{id}/messages"), json!({"message": "Three"})).await;
    assert_eq!(
        api.get(&format!("/conversations/{id}")).await.body["unread_message_count"],
        0,
        "who answers has read"
    );
    let after = api.get("/counters").await.body;
    assert_eq!(before["messages"].as_u64().unwrap() - after["messages"].as_u64().unwrap(), 2);
    assert_eq!(
        before["conversations"].as_u64().unwrap() - after["conversations"].as_u64().unwrap(),
        1
    );
}

#[tokio::test]
async fn filters() {
    let api = Api::start().await;
    let people = api.ids("/users?limit=50").await;
    let (a, b) = (people[20], people[21]);
    let direct = open(&api, &[a]).await;
    let both = open(&api, &[a, b]).await;
    for query in [
        format!("participants[]={a}&participants[]={b}"),
        format!("participants%5B%5D={b}&participants%5B%5D={a}"),
        format!("participants={a},{b}"),
        format!("participants={a},{b},1"),
    ] {
        assert_eq!(api.ids(&format!("/conversations?{query}")).await, [both], "{query}");
    }
    assert_eq!(
        api.ids(&format!("/conversations?participants[]={a}")).await,
        [direct],
        "exactly these people"
    );
    assert_eq!(api.ids(&format!("/conversations?user={a}")).await, [direct]);

    api.patch(&format!("/conversations/{both}"), json!({"title": "Zebra crossing"})).await;
    assert_eq!(api.ids("/conversations?keyword=zebra").await, [both]);
    let name = api.data(&format!("/users/{b}")).await["last_name"].as_str().unwrap().to_owned();
    assert!(api.ids(&format!("/conversations?limit=100&keyword={name}")).await.contains(&both));
    assert_eq!(api.get("/conversations?status=old").await.blamed(), (422, vec!["status"]));
}

#[tokio::test]
async fn who_is_gone_for_good_takes_no_part_any_more() {
    let mut api = Api::start().await;
    let people = api.ids("/users?limit=50").await;
    let (a, b) = (people[20], people[21]);
    let both = open(&api, &[a, b]).await;
    api.delete(&format!("/users/{b}")).await;
    api.days_later(90).await;
    assert_eq!(api.ids(&format!("/conversations?participants[]={a}")).await, [both]);
    let row = api.get(&format!("/conversations/{both}")).await.body;
    assert_eq!(row["participants"].as_array().unwrap().len(), 2);
}

#[tokio::test]
async fn the_last_one_written_to_comes_first() {
    let api = Api::start().await;
    let oldest = *api.ids("/conversations?limit=100").await.last().unwrap();
    api.post(&format!("/conversations/{oldest}/messages"), json!({"message": "Still here?"})).await;
    assert_eq!(api.ids("/conversations").await[0], oldest);
}

#[tokio::test]
async fn titles() {
    let mut api = Api::start().await;
    let direct = open(&api, &[2]).await;
    let id = open(&api, &[2, 3]).await;
    let path = format!("/conversations/{id}");
    assert_eq!(api.patch(&path, json!({"title": "Rota"})).await.status, 204);
    let row = api.get(&path).await.body;
    assert_eq!(row["title"], "Rota");
    let latest = &row["latest_message"];
    assert_eq!(
        (&latest["type"], &latest["message"], &latest["meta"]["title"]),
        (&json!("service"), &json!(""), &json!("Rota"))
    );
    api.patch(&path, json!({"title": "Rota"})).await;
    assert_eq!(
        api.get(&path).await.body["latest_message"]["id"],
        latest["id"],
        "no change, no message"
    );
    api.patch(&path, json!({"title": ""})).await;
    assert_eq!(api.get(&path).await.body["title"], "");
    assert_eq!(api.patch(&path, json!({"title": null})).await.blamed(), (422, vec!["title"]));
    assert_eq!(api.patch(&path, json!({})).await.blamed(), (422, vec!["title"]));
    assert_eq!(api.patch(&path, json!({"title": 1})).await.blamed(), (422, vec!["title"]));
    assert_eq!(
        api.patch(&format!("/conversations/{direct}"), json!({"title": "X"})).await.blamed(),
        (422, vec!["title"])
    );

    api.become_user(2).await;
    assert_eq!(api.patch(&path, json!({"title": "Mine"})).await.status, 403, "not who opened it");
}

#[tokio::test]
async fn deleting_is_for_everybody() {
    let mut api = Api::start().await;
    let id = open(&api, &[2, 3]).await;
    let admin = api.token.clone();
    api.become_user(2).await;
    let barista = api.token.clone();
    assert_eq!(api.delete(&format!("/conversations/{id}")).await.status, 403);
    api.token = admin;
    assert_eq!(api.delete(&format!("/conversations/{id}")).await.status, 204);
    api.token = barista;
    assert_eq!(api.get(&format!("/conversations/{id}")).await.status, 404);
    assert_eq!(api.get(&format!("/conversations/{id}/messages")).await.status, 404);
}

#[tokio::test]
async fn others_conversations_are_closed() {
    let mut api = Api::start().await;
    let id = open(&api, &[3]).await;
    api.become_user(2).await;
    for path in [format!("/conversations/{id}"), format!("/conversations/{id}/messages")] {
        assert_eq!(api.get(&path).await.status, 403, "{path}");
    }
    assert_eq!(
        api.post(&format!("/conversations/{id}/messages"), json!({"message": "X"})).await.status,
        403
    );
    assert_eq!(api.post(&format!("/conversations/{id}/archive"), json!({})).await.status, 403);
    assert!(!api.ids("/conversations?limit=100").await.contains(&id));
}
