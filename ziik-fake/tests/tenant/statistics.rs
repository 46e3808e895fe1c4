use serde_json::{Value, json};

use crate::api::{Api, BARISTA};

/// The figures of an hour around this moment, of all units.
async fn figures(api: &Api, more: &str) -> Value {
    let at = api.get("/counters").await.body["timestamp"].as_i64().unwrap();
    let period = format!("start={}&end={}&offset=0", at - 1800, at + 1800);
    api.data(&format!("/statistics?{period}&unit=1&{more}")).await
}

#[tokio::test]
async fn what_is_done_is_counted_once() {
    let mut api = Api::start().await;
    let before = figures(&api, "falldown=true").await;
    let news = json!({"title": "N", "visibility": {"all_units": true}});
    let news = api.create("/content", news).await;
    api.create("/content", json!({"title": "D", "group": 1})).await;
    api.post("/conversations/1/messages", json!({"message": "Hi"})).await;
    let admin = api.token.clone();
    api.become_user(BARISTA).await;
    for part in ["like", "like", "read"] {
        api.post(&format!("/content/{news}/{part}"), json!({})).await;
    }
    api.post("/comments/1/reply", json!({"comment": "Yes"})).await;
    api.post("/comments/1/like", json!({})).await;
    api.token = admin;
    let after = figures(&api, "falldown=true").await;
    let more = |area: &str, place: &str| {
        let number = |all: &Value| all[area].pointer(place).unwrap().as_i64().unwrap();
        number(&after) - number(&before)
    };
    for (area, count) in [
        ("news", 1),
        ("debates", 1),
        ("events", 0),
        ("comments", 1),
        ("likes", 2),
        ("reads", 1),
        ("messages", 1),
        ("sms", 0),
    ] {
        assert_eq!((more(area, "/history/sum"), more(area, "/total")), (count, count), "{area}");
        let days = after[area]["history"]["data"].as_object().unwrap();
        let sum: i64 = days.values().map(|day| day.as_i64().unwrap()).sum();
        assert_eq!(after[area]["history"]["sum"], sum, "{area}");
    }
    assert_eq!(more("comments", "/replies_total"), 1);
    let active = &after["users"]["active"];
    let barista = active["data"].as_array().unwrap().iter().find(|row| row["id"] == BARISTA);
    let barista = barista.unwrap();
    assert_eq!((&barista["likes"], &barista["confirms"]), (&json!("2"), &json!("1")));
    assert_eq!(active["sum"], active["data"].as_array().unwrap().len());
    assert!(after["pageviews"]["faqs"]["history"]["data"].is_object());
}

#[tokio::test]
async fn a_unit_counts_alone_or_with_those_below() {
    let api = Api::start().await;
    let total = |figures: &Value| figures["users"]["total"].as_u64().unwrap();
    let (alone, below) = (figures(&api, "").await, figures(&api, "falldown=1").await);
    assert!(total(&alone) < total(&below), "{alone}");
    assert_eq!(alone["units"]["total"], 1);
    let own = api.data("/statistics?start=0&end=100&offset=0").await;
    assert_eq!(total(&own), total(&alone), "the caller's own unit");
}

#[tokio::test]
async fn days_are_those_of_the_local_time() {
    let api = Api::start().await;
    let days = async |query: &str| {
        let news = api.data(&format!("/statistics/news?{query}")).await;
        assert_eq!(news.as_object().unwrap().len(), 1);
        let days = news["news"]["history"]["data"].as_object().unwrap().clone();
        days.keys().map(String::as_str).collect::<Vec<_>>().join(" ")
    };
    // 23:00 in UTC on 8 March 2026, which is midnight in UTC+1.
    let period = "start=1773010800&end=1773183599";
    assert_eq!(days(&format!("{period}&offset=-60")).await, "2026-03-09 2026-03-10");
    assert_eq!(days(&format!("{period}&offset=0")).await, "2026-03-08 2026-03-09 2026-03-10");
}

#[tokio::test]
async fn periods_and_areas_that_do_not_fit() {
    let api = Api::start().await;
    for (query, field) in [
        ("end=1&offset=0", "start"),
        ("start=0&offset=0", "end"),
        ("start=0&end=1", "offset"),
        ("start=x&end=1&offset=0", "start"),
        ("start=2&end=1&offset=0", "end"),
        ("start=-1&end=1&offset=0", "end"),
        ("start=0&end=9223372036854775807&offset=0", "end"),
        ("start=0&end=1&offset=-9223372036854775808", "offset"),
        ("start=0&end=1&offset=0&unit=999", "unit"),
        ("start=0&end=1&offset=0&falldown=x", "falldown"),
    ] {
        let reply = api.get(&format!("/statistics?{query}")).await;
        assert_eq!(reply.blamed(), (422, vec![field]), "{query}");
    }
    assert_eq!(api.get("/statistics/weather?start=0&end=1&offset=0").await.status, 404);
}
