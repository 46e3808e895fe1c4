use serde_json::{Value, json};

use crate::api::{Api, BARISTA, PEOPLE_TEAM};

/// A conversation of the administrator with these people.
async fn open(api: &Api, people: &[u64]) -> (u64, String) {
    let id = api.post("/conversations", json!({"recipients": people})).await.body["id"]
        .as_u64()
        .unwrap();
    (id, format!("/conversations/{id}"))
}

async fn write(api: &Api, conversation: &str, text: &str) -> String {
    let id = api.create(&format!("{conversation}/messages"), json!({"message": text})).await;
    format!("{conversation}/messages/{id}")
}

async fn texts(api: &Api, path: &str) -> Vec<String> {
    let messages = api.data(path).await;
    messages
        .as_array()
        .unwrap()
        .iter()
        .map(|message| message["message"].as_str().unwrap().to_owned())
        .collect()
}

#[tokio::test]
async fn rule_06_one_recipient_finds_the_direct_conversation_and_several_make_a_new_one() {
    let api = Api::start().await;
    let (direct, path) = open(&api, &[3]).await;
    assert_eq!(open(&api, &[3]).await.0, direct);
    assert_eq!(api.get(&path).await.body["type"], "direct");
    let (group, path) = open(&api, &[2, 3]).await;
    // Whether the same people find their group again is not documented; here they do not.
    assert_ne!(open(&api, &[2, 3]).await.0, group);
    api.delete("/users/3").await;
    assert_eq!(api.get(&path).await.body["type"], "group", "the type never changes");
}

#[tokio::test]
async fn rule_07_the_caller_takes_part_without_being_named() {
    let api = Api::start().await;
    let (_, path) = open(&api, &[3]).await;
    let people = api.get(&path).await.body["participants"].clone();
    let people: Vec<_> =
        people.as_array().unwrap().iter().map(|person| person["id"].as_u64().unwrap()).collect();
    assert_eq!(people, [1, 3]);
}

#[tokio::test]
async fn rule_08_a_title_is_for_group_conversations_and_leaves_a_message() {
    let mut api = Api::start().await;
    let (_, group) = open(&api, &[2, 3]).await;
    assert_eq!(api.patch(&group, json!({"title": "Rota"})).await.status, 204);
    assert_eq!(api.get(&group).await.body["latest_message"]["type"], "service");
    assert_eq!(
        api.patch("/conversations/1", json!({"title": "Rota"})).await.status,
        422,
        "a direct one"
    );
    api.become_user(BARISTA).await;
    assert_eq!(
        api.patch(&group, json!({"title": "Mine"})).await.status,
        403,
        "who does not manage it"
    );
}

#[tokio::test]
async fn rule_09_archiving_is_for_the_caller_alone() {
    let mut api = Api::start().await;
    assert_eq!(api.post("/conversations/1/archive", json!({})).await.status, 204);
    assert!(api.get("/conversations/1").await.body["archived_at"].is_i64());
    assert!(!api.ids("/conversations?limit=100").await.contains(&1));
    assert!(!api.ids("/conversations?status=normal&limit=100").await.contains(&1));
    assert_eq!(api.ids("/conversations?status=archived").await, [1]);
    api.become_user(BARISTA).await;
    assert!(api.ids("/conversations?limit=100").await.contains(&1), "the other one still has it");
    api.become_admin().await;
    api.delete("/conversations/1/archive").await;
    assert_eq!(api.get("/conversations/1").await.body["archived_at"], Value::Null);
    assert!(api.ids("/conversations?limit=100").await.contains(&1));
    api.become_user(PEOPLE_TEAM).await;
    assert_eq!(
        api.post("/conversations/1/archive", json!({})).await.status,
        403,
        "who takes no part"
    );
}

#[tokio::test]
async fn rule_10_only_its_admin_deletes_a_conversation_and_it_is_gone_for_all() {
    let mut api = Api::start().await;
    let (_, path) = open(&api, &[2, 3]).await;
    api.become_user(BARISTA).await;
    assert_eq!(api.delete(&path).await.status, 403);
    api.become_admin().await;
    assert_eq!(api.delete(&path).await.status, 204);
    api.become_user(BARISTA).await;
    // The older documents have it gone from the caller's view only.
    assert_eq!(api.get(&path).await.status, 404);
}

#[tokio::test]
async fn rule_11_a_deleted_message_stays_as_an_empty_one_for_all() {
    let mut api = Api::start().await;
    let message = write(&api, "/conversations/1", "Oops").await;
    assert_eq!(api.delete(&message).await.status, 204);
    api.become_user(BARISTA).await;
    // The older documents have it gone from the caller's view only.
    let message = api.data(&message).await;
    assert_eq!(
        [
            &message["deleted"],
            &message["message"],
            &message["files"],
            &message["reactions"],
            &message["voice"]
        ],
        [&json!(true), &json!(""), &json!([]), &json!([]), &json!(null)]
    );
}

#[tokio::test]
async fn rule_12_the_others_learn_of_an_edit_when_it_is_finalized() {
    let mut api = Api::start().await;
    let message = write(&api, "/conversations/1", "Seven").await;
    let edited = api.patch(&message, json!({"message": "Eight"})).await.body;
    assert!(edited["message"] == "Eight" && edited["edited_at"].is_i64());
    assert_eq!(api.data(&message).await["message"], "Eight", "for the author");
    api.become_user(BARISTA).await;
    let seen = api.data(&message).await;
    assert_eq!((&seen["message"], &seen["edited_at"]), (&json!("Seven"), &json!(null)));
    assert_eq!(api.get("/conversations/1").await.body["latest_message"]["message"], "Seven");
    api.become_admin().await;
    let finalized = api.post(&format!("{message}/finalize-update"), json!({})).await;
    assert_eq!((finalized.status, &finalized.body["message"]), (200, &json!("Eight")));
    api.become_user(BARISTA).await;
    let seen = api.data(&message).await;
    assert!(seen["message"] == "Eight" && seen["edited_at"] == edited["edited_at"]);
}

#[tokio::test]
async fn rule_13_a_reply_carries_the_message_replied_to() {
    let api = Api::start().await;
    let first = api.create("/conversations/1/messages", json!({"message": "Who?"})).await;
    // Neither name is documented; both are taken.
    for name in ["parent", "parent_id"] {
        let reply =
            api.create("/conversations/1/messages", json!({"message": "Me", name: first})).await;
        let reply = api.data(&format!("/conversations/1/messages/{reply}")).await;
        assert_eq!(
            (&reply["is_reply"], &reply["parent"]["message"]),
            (&json!(true), &json!("Who?"))
        );
    }
}

#[tokio::test]
async fn rule_14_the_service_tells_a_group_conversation_who_is_gone() {
    let mut api = Api::start().await;
    let (_, path) = open(&api, &[2, 3]).await;
    api.delete("/users/3").await;
    api.days_later(90).await;
    let latest = api.get(&path).await.body["latest_message"].clone();
    assert_eq!((&latest["type"], &latest["message"]), (&json!("service"), &json!("")));
    assert_eq!(latest["meta"], json!({"event": "user_removed", "user": 3}));
}

#[tokio::test]
async fn rule_15_a_starter_message_counts_only_without_cursor_and_query() {
    let api = Api::start().await;
    let (_, path) = open(&api, &[2, 3]).await;
    let mut ids = Vec::new();
    for text in ["m1", "m2", "m3", "m4", "m5"] {
        ids.push(api.create(&format!("{path}/messages"), json!({"message": text})).await);
    }
    api.patch(&path, json!({"title": "m"})).await;
    let around = format!("{path}/messages?limit=3&starter_message_id={}", ids[1]);
    assert_eq!(texts(&api, &around).await, ["m3", "m2", "m1"]);
    let page = api.get(&around).await.body;
    let newer = page["meta"]["prev_cursor"].as_str().unwrap();
    assert_eq!(
        texts(&api, &format!("{around}&cursor={newer}")).await,
        ["", "m5", "m4"],
        "on in the other direction"
    );
    assert_eq!(
        texts(&api, &format!("{around}&query=m")).await,
        ["m5", "m4", "m3"],
        "normal messages only"
    );
}

#[tokio::test]
async fn rule_16_a_message_tells_how_many_files_are_on_their_way() {
    let api = Api::start().await;
    let id =
        api.create("/conversations/1/messages", json!({"message": "Photos", "fileCount": 2})).await;
    let path = format!("/conversations/1/messages/{id}");
    assert_eq!(api.data(&path).await["uploading_files"], 2);
    api.post(&format!("{path}/finalize-update"), json!({})).await;
    assert_eq!(api.data(&path).await["uploading_files"], 0);
}
