//! Webhooks, and the calls that they make.

use std::time::Duration;

use reqwest::Method;
use serde_json::{Value, json};
use ziik_fake::{Deliveries, DeliveryFault, Tenant};

use crate::api::{Api, BARISTA};
use crate::receiver::Receiver;

/// A webhook for these events at the receiver's address.
async fn hook(api: &Api, receiver: &Receiver, events: &[&str]) -> u64 {
    let uri = format!("{}/hook", receiver.url);
    let body = json!({"name": "Mine", "uri": uri, "triggers": events});
    api.create("/webhooks", body).await
}

async fn title(api: &Api, user: u64, title: &str) {
    let reply = api.patch(&format!("/users/{user}"), json!({"title": title})).await;
    assert_eq!(reply.status, 204, "{reply:?}");
}

/// The statuses in the logs of a webhook.
async fn statuses(api: &Api, webhook: u64) -> Vec<String> {
    let logs = api.data(&format!("/webhooks/{webhook}/logs")).await;
    let logs = logs.as_array().unwrap().iter();
    logs.map(|log| log["status"].as_str().unwrap().to_owned()).collect()
}

#[tokio::test]
async fn administering_webhooks() {
    let api = Api::start().await;
    let uri = "https://hooks.fjord.example/a";
    let body = json!({"name": "People", "uri": uri, "triggers": ["user.create", "user.create"]});
    let reply = api.post("/webhooks", body).await;
    assert_eq!(reply.status, 201, "{reply:?}");
    let webhook = &reply.body["data"];
    let id = webhook["id"].as_u64().unwrap();
    assert_eq!(reply.location, Some(format!("{}/webhooks/{id}", api.tenant.url())));
    assert_eq!(webhook["author"]["id"], 1);
    assert_eq!(webhook["author"]["physicalUnit"]["parent_id"], json!(null));
    assert!(webhook.get("triggers").is_none());
    assert_eq!(api.ids("/webhooks").await, [1, id]);

    let triggers = format!("/webhooks/{id}/triggers");
    let reply = api.post(&triggers, json!({"event": "unit.delete"})).await;
    assert_eq!((reply.status, &reply.body["data"]["id"]), (201, &json!(id)));
    assert_eq!(reply.location, None);
    assert_eq!(api.post(&triggers, json!({"event": "unit.delete"})).await.status, 422);
    let listed = api.data(&triggers).await;
    let events: Vec<_> = listed.as_array().unwrap().iter().map(|one| &one["event"]).collect();
    assert_eq!(events, ["user.create", "unit.delete"]);
    let first = &listed[0]["id"];
    assert_eq!(api.delete(&format!("/webhooks/1/triggers/{first}")).await.status, 404);
    assert_eq!(api.delete(&format!("{triggers}/{first}")).await.status, 204);
    assert_eq!(api.ids(&triggers).await.len(), 1);

    let path = format!("/webhooks/{id}");
    assert_eq!(api.patch(&path, json!({"name": "Units"})).await.status, 204);
    let webhook = api.data(&path).await;
    assert_eq!((&webhook["name"], &webhook["uri"]), (&json!("Units"), &json!(uri)));
    assert_eq!(api.delete(&path).await.status, 204);
    for gone in [path.clone(), triggers, format!("{path}/logs")] {
        assert_eq!(api.get(&gone).await.status, 404, "{gone}");
    }
}

#[tokio::test]
async fn what_does_not_fit_is_refused() {
    let api = Api::start().await;
    for (body, field) in [
        (json!({"uri": "http://a.example/"}), "name"),
        (json!({"name": "A"}), "uri"),
        (json!({"name": "A", "uri": "ftp://a.example/"}), "uri"),
        (json!({"name": "A", "uri": "http://a.example/", "triggers": ["user.born"]}), "triggers"),
        (json!({"name": "A", "uri": "http://a.example/", "triggers": null}), "triggers"),
    ] {
        let reply = api.post("/webhooks", body).await;
        assert_eq!(reply.status, 422);
        assert!(reply.text.contains(field), "{reply:?}");
    }
    assert_eq!(api.patch("/webhooks/1", json!({"uri": "/x"})).await.status, 422);
    assert_eq!(api.post("/webhooks/1/triggers", json!({"event": "x"})).await.status, 422);
    assert_eq!(api.ids("/webhooks").await, [1]);
}

#[tokio::test]
async fn only_administrators() {
    let mut api = Api::start().await;
    api.become_user(BARISTA).await;
    let hook = || Some(json!({"name": "A", "uri": "http://a.example/"}));
    for (method, path, body) in [
        (Method::GET, "/webhooks", None),
        (Method::POST, "/webhooks", hook()),
        (Method::GET, "/webhooks/1", None),
        (Method::PATCH, "/webhooks/1", hook()),
        (Method::DELETE, "/webhooks/1", None),
        (Method::GET, "/webhooks/1/logs", None),
        (Method::GET, "/webhooks/1/triggers", None),
        (Method::POST, "/webhooks/1/triggers", Some(json!({"event": "user.create"}))),
        (Method::DELETE, "/webhooks/1/triggers/1", None),
    ] {
        let reply = api.send(method.clone(), path, body).await;
        assert_eq!(reply.status, 403, "{method} {path}");
    }
}

#[tokio::test]
async fn users_and_units_are_told_of() {
    let api = Api::start().await;
    let receiver = Receiver::start(|_| Some(200)).await;
    let events = ["user.create", "user.update", "user.delete", "unit.create", "unit.delete"];
    let webhook = hook(&api, &receiver, &events).await;
    let user = json!({"first_name": "Jonas", "last_name": "Vik",
        "email": "jonas.vik@fjord.example", "unit": 2,
        "country": "DK"});
    let user = api.create("/users", user).await;
    title(&api, user, "Barista").await;
    assert_eq!(api.delete(&format!("/users/{user}")).await.status, 204);
    let unit = api.create("/units", json!({"name": "Kiosk", "parent_id": 1})).await;
    // Nobody has asked for this.
    assert_eq!(api.patch(&format!("/units/{unit}"), json!({"name": "Stall"})).await.status, 204);
    assert_eq!(api.delete(&format!("/units/{unit}")).await.status, 204);
    api.tenant.deliveries_done().await;

    let calls = receiver.calls();
    assert!(calls.iter().all(|(path, kind, _)| path == "/hook" && kind == "application/json"));
    let bodies: Vec<&Value> = calls.iter().map(|(_, _, body)| body).collect();
    let ids: Vec<_> = bodies.iter().map(|body| body["id"].as_u64().unwrap()).collect();
    assert_eq!(ids, [user, user, user, unit, unit]);
    assert_eq!((&bodies[0]["content_type"], &bodies[0]["title"]), (&json!("user"), &json!("")));
    assert_eq!(bodies[0]["country"], "Denmark");
    assert_eq!((&bodies[1]["title"], &bodies[1]["active"]), (&json!("Barista"), &json!(true)));
    assert_eq!(bodies[2]["active"], false);
    let keys: Vec<_> = bodies[0].as_object().unwrap().keys().collect();
    assert_eq!(
        keys,
        [
            "content_type",
            "id",
            "name",
            "first_name",
            "last_name",
            "title",
            "active",
            "ask_about",
            "quote",
            "description",
            "phone",
            "email",
            "country",
            "abilities",
            "userTypes",
            "unit",
            "physicalUnit",
            "url"
        ]
    );
    assert_eq!(bodies[0]["abilities"].as_object().unwrap().len(), 15);
    assert_eq!(bodies[0]["unit"]["stats"], json!([]));
    let expected = json!({"content_type": "unit", "id": unit, "name": "Kiosk", "level": 1,
        "unit_type": "unit",
        "url": format!("api/units/{unit}"), "departments": [], "parent": null, "parent_id": null,
        "stats": {"users": 0, "children": 0}});
    assert_eq!(*bodies[3], expected);
    assert_eq!(bodies[4]["name"], "Stall");

    let logs = api.data(&format!("/webhooks/{webhook}/logs")).await;
    let told: Vec<_> = logs.as_array().unwrap().iter().map(|log| &log["event"]).collect();
    assert_eq!(told, events);
    assert_eq!(logs[0]["status"], "200");
    assert_eq!(logs[0]["uri"], format!("{}/hook", receiver.url));
}

#[tokio::test]
async fn what_comes_with_time_is_told_too() {
    let mut api = Api::start().await;
    let receiver = Receiver::start(|_| Some(204)).await;
    hook(&api, &receiver, &["user.update", "user.delete"]).await;
    assert_eq!(api.post("/users/5/deactivate", json!({})).await.status, 204);
    api.tenant.deliveries_done().await;
    assert_eq!(receiver.calls().len(), 1);
    api.days_later(91).await;
    api.tenant.deliveries_done().await;
    let anonymous: Vec<_> =
        receiver.calls().into_iter().filter(|(_, _, body)| body["id"] == 5).collect();
    assert_eq!(anonymous.len(), 2);
    assert_eq!(anonymous[1].2["name"], "Deleted user");
}

#[tokio::test]
async fn a_call_that_fails_is_repeated_and_those_behind_it_wait() {
    let api = Api::start().await;
    api.tenant.set_deliveries(Deliveries::default().pause(Duration::from_millis(20)));
    let receiver = Receiver::start(|number| Some(if number == 0 { 503 } else { 200 })).await;
    let webhook = hook(&api, &receiver, &["user.update"]).await;
    title(&api, 5, "One").await;
    title(&api, 5, "Two").await;
    api.tenant.deliveries_done().await;
    assert_eq!(receiver.told("title"), ["One", "One", "Two"]);
    assert_eq!(statuses(&api, webhook).await, ["503", "200", "200"]);
}

#[tokio::test]
async fn a_call_is_given_up_after_some_attempts() {
    let api = Api::start().await;
    let settings = Deliveries::default().attempts(2).pause(Duration::from_millis(1));
    api.tenant.set_deliveries(settings);
    let receiver = Receiver::start(|_| Some(500)).await;
    let webhook = hook(&api, &receiver, &["user.update"]).await;
    title(&api, 5, "One").await;
    api.tenant.deliveries_done().await;
    assert_eq!(statuses(&api, webhook).await, ["500", "500"]);
    // Nobody is there.
    let address = json!({"uri": "https://hooks.fjord.example/x"});
    assert_eq!(api.patch(&format!("/webhooks/{webhook}"), address).await.status, 204);
    title(&api, 5, "Two").await;
    api.tenant.deliveries_done().await;
    assert_eq!(statuses(&api, webhook).await, ["500", "500", "0", "0"]);
    assert_eq!(receiver.calls().len(), 2);
}

#[tokio::test]
async fn a_receiver_that_hangs_holds_nobody_but_itself() {
    let api = Api::start().await;
    let settings = Deliveries::default().timeout(Duration::from_secs(60));
    api.tenant.set_deliveries(settings);
    let hanging = Receiver::start(|_| None).await;
    let well = Receiver::start(|_| Some(200)).await;
    hook(&api, &hanging, &["user.update"]).await;
    hook(&api, &well, &["user.update"]).await;
    for name in ["One", "Two"] {
        title(&api, 5, name).await;
    }
    well.until(2).await;
    hanging.until(1).await;
    assert_eq!(hanging.calls().len(), 1);
    tokio::time::timeout(Duration::from_secs(5), api.tenant.shutdown()).await.unwrap();
}

#[tokio::test]
async fn a_receiver_has_a_limited_time() {
    let api = Api::start().await;
    let settings = Deliveries::default().attempts(1).timeout(Duration::from_millis(50));
    api.tenant.set_deliveries(settings);
    let hanging = Receiver::start(|_| None).await;
    let webhook = hook(&api, &hanging, &["user.update"]).await;
    title(&api, 5, "One").await;
    api.tenant.deliveries_done().await;
    assert_eq!(statuses(&api, webhook).await, ["0"]);
}

#[tokio::test]
async fn calls_get_lost_come_twice_and_out_of_order() {
    let api = Api::start().await;
    api.tenant.set_deliveries(Deliveries::default().pause(Duration::from_millis(1)));
    let receiver = Receiver::start(|_| Some(200)).await;
    let webhook = hook(&api, &receiver, &["user.update"]).await;
    api.tenant.disturb_deliveries(1, DeliveryFault::Lost);
    api.tenant.disturb_deliveries(1, DeliveryFault::AnswerLost);
    api.tenant.disturb_deliveries(1, DeliveryFault::Late(Duration::from_millis(300)));
    api.tenant.disturb_deliveries(1, DeliveryFault::Unreachable);
    for name in ["One", "Two", "Three", "Four", "Five"] {
        title(&api, 5, name).await;
    }
    api.tenant.deliveries_done().await;
    assert_eq!(receiver.told("title"), ["Two", "Two", "Four", "Five", "Three"]);
    assert_eq!(statuses(&api, webhook).await, ["0", "200", "0", "200", "200", "200"]);
}

#[tokio::test]
async fn logs_have_pages() {
    let api = Api::start().await;
    let receiver = Receiver::start(|_| Some(200)).await;
    let webhook = hook(&api, &receiver, &["user.update"]).await;
    for number in 0..21 {
        title(&api, 5, &number.to_string()).await;
    }
    api.tenant.deliveries_done().await;
    let page = api.get(&format!("/webhooks/{webhook}/logs?page=2")).await;
    assert_eq!(page.body["data"].as_array().unwrap().len(), 1);
    assert_eq!(page.body["meta"]["per_page"], 20);
}

#[test]
fn without_a_network_calls_are_taken() {
    let tenant = Tenant::builder().users(10).in_process();
    let mut token = String::new();
    let mut send = |method: &str, path: &str, body: Value| {
        let request = axum::http::Request::builder().method(method).uri(format!("/api{path}"));
        let request = request.header("content-type", "application/json");
        let request = request.header("authorization", format!("Bearer {token}"));
        let answer = tenant.answer(request.body(body.to_string().into()).unwrap());
        assert!(answer.status().is_success(), "{answer:?}");
        let answer: Value = serde_json::from_slice(answer.body()).unwrap_or_default();
        if let Some(jwt) = answer["jwt"].as_str() {
            jwt.clone_into(&mut token);
        }
    };
    let login = json!({"username": tenant.username(), "password": tenant.password()});
    send("POST", "/authenticate", login);
    let hook = json!({"name": "A", "uri": "http://a.example/", "triggers": ["user.update"]});
    send("POST", "/webhooks", hook);
    send("PATCH", "/users/5", json!({"title": "One"}));
    let waiting = tenant.take_deliveries();
    let calls: Vec<_> = waiting.iter().map(|one| (one.webhook, one.event)).collect();
    assert_eq!(calls, [(2, "user.update")]);
    assert!(waiting[0].body.contains(r#""title":"One""#));
    assert!(tenant.take_deliveries().is_empty());
}
