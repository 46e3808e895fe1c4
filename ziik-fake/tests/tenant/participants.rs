use serde_json::{Value, json};

use crate::api::{Api, BARISTA, PEOPLE_TEAM};

/// A group conversation of the administrator with the two.
async fn open(api: &Api) -> (u64, String) {
    let body = json!({"recipients": [BARISTA, PEOPLE_TEAM]});
    let id = api.post("/conversations", body).await.body["id"].as_u64().unwrap();
    (id, format!("/conversations/{id}/participants"))
}

/// Ids and roles.
async fn people(api: &Api, path: &str) -> Vec<(u64, u64)> {
    let rows = api.data(path).await;
    let rows = rows.as_array().unwrap().iter();
    rows.map(|row| (row["id"].as_u64().unwrap(), row["type"].as_u64().unwrap())).collect()
}

/// What the latest message of the service says.
async fn told(api: &Api, conversation: u64) -> Value {
    let latest =
        api.get(&format!("/conversations/{conversation}")).await.body["latest_message"].clone();
    assert_eq!((&latest["type"], &latest["message"]), (&json!("service"), &json!("")));
    latest["meta"].clone()
}

#[tokio::test]
async fn a_participant_adds_people_and_a_message_says_so() {
    let mut api = Api::start().await;
    let (id, path) = open(&api).await;
    let someone = api.ids("/users").await[10];
    api.become_user(BARISTA).await;
    let reply = api.post(&path, json!({"participants": [someone, PEOPLE_TEAM]})).await;
    assert_eq!((reply.status, reply.text.as_str()), (204, ""));
    assert_eq!(people(&api, &path).await, [(1, 2), (BARISTA, 1), (PEOPLE_TEAM, 1), (someone, 1)]);
    assert_eq!(told(&api, id).await, json!({"event": "user_added", "user": someone}));
    let count = api.data(&format!("/conversations/{id}/messages")).await.as_array().unwrap().len();
    assert_eq!(count, 1, "no message about who took part already");
    assert_eq!(api.get(&path).await.body.as_object().unwrap().len(), 1, "no pages");
}

#[tokio::test]
async fn people_who_cannot_be_added() {
    let mut api = Api::start().await;
    let (id, path) = open(&api).await;
    for body in [json!({}), json!({"participants": []}), json!({"participants": [999]})] {
        let reply = api.post(&path, body.clone()).await;
        assert_eq!(reply.blamed(), (422, vec!["participants"]), "{body}");
    }
    let direct = api.post("/conversations/1/participants", json!({"participants": [3]})).await;
    assert_eq!(direct.blamed(), (422, vec!["participants"]));
    let stranger = api.ids("/users").await[12];
    api.become_user(stranger).await;
    assert_eq!(api.post(&path, json!({"participants": [stranger]})).await.status, 403);
    assert_eq!(api.get(&path).await.status, 403);
    assert_eq!(api.get(&format!("/conversations/{}/participants", id + 1)).await.status, 404);
}

#[tokio::test]
async fn administrators_make_administrators() {
    let mut api = Api::start().await;
    let (_, path) = open(&api).await;
    let barista = format!("{path}/{BARISTA}");
    for body in [json!({}), json!({"type": 0}), json!({"type": 3}), json!({"type": "2"})] {
        assert_eq!(api.patch(&barista, body.clone()).await.blamed(), (422, vec!["type"]), "{body}");
    }
    assert_eq!(api.patch(&format!("{path}/999"), json!({"type": 2})).await.status, 404);
    let direct = api.patch("/conversations/1/participants/2", json!({"type": 2})).await;
    assert_eq!(direct.status, 403, "not in a direct conversation");
    assert_eq!(api.patch(&barista, json!({"type": 2})).await.status, 204);
    assert_eq!(people(&api, &path).await[1], (BARISTA, 2));
    api.become_user(BARISTA).await;
    assert_eq!(api.patch(&format!("{path}/1"), json!({"type": 1})).await.status, 204);
    assert_eq!(people(&api, &path).await[0], (1, 1));
    api.become_admin().await;
    assert_eq!(api.patch(&barista, json!({"type": 1})).await.status, 403, "no administrator");
}

#[tokio::test]
async fn removing_and_leaving() {
    let mut api = Api::start().await;
    let (id, path) = open(&api).await;
    let admin = api.token.clone();
    api.become_user(BARISTA).await;
    assert_eq!(api.delete(&format!("{path}/{PEOPLE_TEAM}")).await.status, 403, "somebody else");
    let barista = std::mem::replace(&mut api.token, admin);
    assert_eq!(api.delete(&format!("{path}/{PEOPLE_TEAM}")).await.status, 204);
    assert_eq!(told(&api, id).await, json!({"event": "user_removed", "user": PEOPLE_TEAM}));
    assert_eq!(api.delete(&format!("{path}/{PEOPLE_TEAM}")).await.status, 404);
    let admin = std::mem::replace(&mut api.token, barista);
    assert_eq!(api.delete(&format!("{path}/{BARISTA}")).await.status, 204, "oneself");
    assert_eq!(api.delete(&format!("{path}/{BARISTA}")).await.status, 403, "not in it any more");
    api.token = admin;
    assert_eq!(told(&api, id).await, json!({"event": "user_left", "user": BARISTA}));
    assert_eq!(people(&api, &path).await, [(1, 2)]);
    assert_eq!(api.delete("/conversations/1/participants/1").await.status, 403, "a direct one");
    assert_eq!(api.delete(&format!("{path}/1")).await.status, 204);
    assert_eq!(api.get(&path).await.status, 404, "it goes with the last one");
}

#[tokio::test]
async fn who_marks_a_conversation_has_no_unread_messages() {
    let mut api = Api::start().await;
    let (id, _) = open(&api).await;
    let conversation = format!("/conversations/{id}");
    api.post(&format!("{conversation}/messages"), json!({"message": "One"})).await;
    api.become_user(BARISTA).await;
    let unread =
        async |api: &Api| api.get(&conversation).await.body["unread_message_count"].clone();
    assert_eq!(unread(&api).await, 1);
    assert_eq!(api.post(&format!("{conversation}/seen"), json!({})).await.status, 204);
    assert_eq!(unread(&api).await, 0);
    api.become_admin().await;
    api.become_user(PEOPLE_TEAM).await;
    assert_eq!(unread(&api).await, 1, "it is for oneself");
}
