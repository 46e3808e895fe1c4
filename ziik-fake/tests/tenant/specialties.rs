//! Specialties of users.

use serde_json::{Value, json};

use crate::api::{Api, BARISTA, PEOPLE_TEAM};

fn specialty(id: u64, name: &str) -> Value {
    json!({"id": id, "name": name, "url": format!("api/users/specialties/{id}")})
}

#[tokio::test]
async fn everybody_reads_them() {
    let mut api = Api::start().await;
    api.become_user(BARISTA).await;
    let reply = api.get("/users/specialties").await;
    assert_eq!(reply.body.as_object().unwrap().len(), 1, "no links and no meta: {reply:?}");
    assert_eq!(reply.body["data"][0], specialty(1, "Latte art"));
    assert_eq!(api.data("/users/specialties/2").await, specialty(2, "First aid"));
    assert_eq!(api.get("/users/specialties/99").await.status, 404);
}

#[tokio::test]
async fn administrators_change_them() {
    let mut api = Api::start().await;
    let nameless = json!({"name": " "});
    let path = "/users/specialties";
    assert_eq!(api.post(path, nameless.clone()).await.blamed(), (422, vec!["name"]));
    let reply = api.post(path, json!({"name": "Cupping"})).await;
    let id = reply.body["data"]["id"].as_u64().unwrap();
    assert_eq!((reply.status, &reply.body["data"]), (201, &specialty(id, "Cupping")));
    assert_eq!(reply.location, Some(format!("{}{path}/{id}", api.tenant.url())));

    let own = format!("{path}/{id}");
    assert_eq!(api.patch(&own, nameless).await.blamed(), (422, vec!["name"]));
    assert_eq!(api.patch(&own, json!({})).await.status, 204);
    assert_eq!(api.data(&own).await["name"], "Cupping");
    assert_eq!(api.patch(&own, json!({"name": "Tasting"})).await.status, 204);
    assert_eq!(api.data(&own).await["name"], "Tasting");

    // Whoever has it loses it.
    let two = json!({"specialties": [id, 1]});
    assert_eq!(api.patch("/users/2", two).await.status, 204);
    assert_eq!(api.ids(&format!("/users?specialties[]={id}")).await, [2]);
    assert_eq!(api.delete(&own).await.status, 204);
    assert_eq!(api.get(&own).await.status, 404);
    assert_eq!(api.data("/users/2").await["specialties"], json!([specialty(1, "Latte art")]));
    let gone = json!({"specialties": [id]});
    assert_eq!(api.patch("/users/2", gone).await.blamed(), (422, vec!["specialties"]));

    api.become_user(PEOPLE_TEAM).await;
    assert_eq!(api.post(path, json!({"name": "Cupping"})).await.status, 403);
    assert_eq!(api.patch("/users/specialties/1", json!({"name": "X"})).await.status, 403);
    assert_eq!(api.delete("/users/specialties/1").await.status, 403);
}
