use serde_json::{Value, json};

use crate::api::{Api, BARISTA, PEOPLE_TEAM};

/// An event for the two, and whether it asks who comes.
async fn event(api: &Api, participation: bool) -> u64 {
    let event = json!({"datetime_start": "2026-01-01T10:00:00Z",
        "datetime_end": "2026-01-01T12:00:00Z",
        "participation": {"enabled": participation}});
    let post = json!({"title": "E", "event": event, "sharing": {"shares": [BARISTA, PEOPLE_TEAM]}});
    api.create("/content", post).await
}

async fn answers(api: &Api, id: u64, query: &str) -> Vec<(u64, Option<u64>)> {
    let rows = api.data(&format!("/events/{id}/participants?{query}")).await;
    let rows = rows.as_array().unwrap().iter();
    rows.map(|row| (row["id"].as_u64().unwrap(), row["rsvp"].as_u64())).collect()
}

#[tokio::test]
async fn the_last_answer_counts() {
    let mut api = Api::start().await;
    let id = event(&api, true).await;
    let path = format!("/events/{id}/participants");
    assert_eq!(answers(&api, id, "").await, [(BARISTA, None), (PEOPLE_TEAM, None)]);
    let admin = api.token.clone();
    api.become_user(BARISTA).await;
    assert_eq!(api.delete(&path).await.status, 204);
    assert_eq!(answers(&api, id, "rejected=true").await, [(BARISTA, Some(2))]);
    assert_eq!(api.post(&path, json!({})).await.status, 204);
    assert_eq!(
        api.get(&format!("/content/{id}")).await.body["event"]["participation"],
        json!(
            {"enabled": true, "rsvp": 1, "invited": 2, "accepted": 1, "rejected": 0}
        )
    );
    api.token = admin;
    for (query, users) in [
        ("invited=true", vec![PEOPLE_TEAM]),
        ("accepted=1", vec![BARISTA]),
        ("rejected=true", vec![]),
        ("invited=true&accepted=true", vec![BARISTA, PEOPLE_TEAM]),
        ("invited=false&limit=1", vec![BARISTA]),
    ] {
        let found: Vec<_> = answers(&api, id, query).await.iter().map(|row| row.0).collect();
        assert_eq!(found, users, "{query}");
    }
    let row: Value = api.data(&path).await[0].clone();
    assert!(row["unit"]["opening_hours"].is_object() && row.get("content_type").is_none(), "{row}");
    assert_eq!(api.get(&format!("{path}?invited=x")).await.blamed(), (422, vec!["invited"]));
}

#[tokio::test]
async fn only_an_event_that_asks_and_that_one_may_see() {
    let mut api = Api::start().await;
    let id = event(&api, false).await;
    let stranger = api.ids("/users").await[12];
    api.become_user(BARISTA).await;
    let path = format!("/events/{id}/participants");
    assert_eq!(api.post(&path, json!({})).await.blamed(), (422, vec!["event"]));
    assert_eq!(api.get(&path).await.status, 200);
    for path in ["/events/1/participants", "/events/999/participants"] {
        assert_eq!(api.get(path).await.status, 404, "news is no event");
    }
    api.become_admin().await;
    api.become_user(stranger).await;
    assert_eq!(api.post(&path, json!({})).await.status, 403);
    assert_eq!(api.get(&path).await.status, 403);
}
