//! Each fault as a plain client meets it.

use std::time::{Duration, Instant};

use reqwest::{Client, Response};
use serde_json::{Value, json};
use ziik_fake::{Change, Effect, Failure, Fault, FaultPlan, Latency, Rule, Tenant};

use crate::api::{Api, Reply};

/// Somebody signed in to a tenant where everything meets this fault from now on.
async fn api(fault: Fault) -> Api {
    let api = Api::start().await;
    api.tenant.set_faults(FaultPlan::new(0).rule(Rule::new(fault)));
    api
}

/// One request over a connection of its own.
async fn send(api: &Api, path: &str, body: Option<Value>) -> reqwest::Result<Response> {
    let url = format!("{}{path}", api.tenant.url());
    let client = Client::new();
    let request =
        if let Some(body) = body { client.post(url).json(&body) } else { client.get(url) };
    request.bearer_auth(&api.token).send().await
}

/// What the ledger has beyond signing in.
fn written(api: &Api) -> Vec<Effect> {
    api.tenant.effects().into_iter().filter(|effect| effect.operation != "authenticate").collect()
}

/// What the operating system says about the connection.
fn io_kind(error: &reqwest::Error) -> Option<std::io::ErrorKind> {
    let mut cause: Option<&dyn std::error::Error> = Some(error);
    while let Some(error) = cause {
        if let Some(error) = error.downcast_ref::<std::io::Error>() {
            return Some(error.kind());
        }
        cause = error.source();
    }
    None
}

#[tokio::test]
async fn a_reset_before_leaves_nothing_and_one_after_leaves_the_work_done() {
    for (fault, effects) in [(Fault::ResetBefore, 0), (Fault::ResetAfter, 1)] {
        let api = api(fault.clone()).await;
        let error = send(&api, "/units", Some(json!({"name": "X"}))).await.unwrap_err();
        assert_eq!(
            io_kind(&error),
            Some(std::io::ErrorKind::ConnectionReset),
            "{fault:?}: {error:?}"
        );
        assert_eq!(written(&api).len(), effects, "{fault:?}");
        assert_eq!(api.tenant.requests().len(), 2, "it arrived: {fault:?}");

        api.tenant.set_faults(FaultPlan::default());
        let units = api.data("/units?keyword=X&limit=100").await;
        let found = units.as_array().unwrap().iter().filter(|unit| unit["name"] == "X").count();
        assert_eq!(found, effects, "{fault:?}");
    }
}

#[tokio::test]
async fn what_the_plan_did_is_counted() {
    let api = Api::start().await;
    let plan = [
        "list_users:0=truncated",
        "list_users:1=token-expires",
        "list_units:1x1=html-503",
        "list_units:1=latency:0s",
    ];
    api.tenant.set_faults(
        plan.iter().fold(FaultPlan::new(0), |plan, rule| plan.rule(rule.parse().unwrap())),
    );
    assert_eq!((api.tenant.struck(), api.tenant.expired_tokens()), (vec![0; 4], 0));
    for path in ["/users", "/users", "/units", "/units"] {
        send(&api, path, None).await.unwrap();
    }
    assert_eq!(api.tenant.struck(), [0, 2, 1, 2]);
    assert_eq!(api.tenant.expired_tokens(), 1, "the same one twice");
    api.tenant.set_faults(FaultPlan::default());
    assert!(api.tenant.struck().is_empty());
}

#[tokio::test]
async fn a_reset_ends_its_own_connection_only() {
    let api = Api::start().await;
    api.tenant.set_faults(FaultPlan::new(0).rule("get_unit:1=reset-before".parse().unwrap()));
    let client = Client::new();
    let get = |path: &str| {
        client.get(format!("{}{path}", api.tenant.url())).bearer_auth(&api.token).send()
    };
    assert_eq!(get("/users/2").await.unwrap().status(), 200);
    assert!(get("/units/1").await.is_err());
    assert_eq!(get("/users/2").await.unwrap().status(), 200);
    assert_eq!(
        api.get("/users/2").await.status,
        200,
        "over a connection that was open all the while"
    );
}

#[tokio::test]
async fn a_truncated_body_is_shorter_than_its_length_says() {
    let api = api(Fault::Truncated).await;
    let mut response = send(&api, "/users/2", None).await.unwrap();
    assert_eq!(response.status(), 200);
    let promised = usize::try_from(response.content_length().unwrap()).unwrap();
    let mut received = Vec::new();
    let error = loop {
        match response.chunk().await {
            Ok(chunk) => received.extend_from_slice(&chunk.expect("an error, not an end")),
            Err(error) => break error,
        }
    };
    assert_eq!(received.len(), promised / 2, "{error:?}");

    let error = send(&api, "/users/2/units", Some(json!({"unit": 2})))
        .await
        .unwrap()
        .bytes()
        .await
        .unwrap_err();
    assert!(error.is_body() || error.is_decode(), "{error:?}");
    assert_eq!(written(&api).len(), 1, "it was carried out");
    let patch =
        Client::new().patch(format!("{}/users/2", api.tenant.url())).bearer_auth(&api.token);
    assert!(
        patch.json(&json!({"title": "X"})).send().await.is_err(),
        "there is no body to cut off"
    );
    assert_eq!(written(&api).len(), 2);
}

#[tokio::test]
async fn a_malformed_body_is_complete_and_no_json() {
    let api = api(Fault::Malformed).await;
    let reply = api.get("/users/2").await;
    assert_eq!((reply.status, &reply.body), (200, &Value::Null), "{reply:?}");
    let (warning, json) = reply.text.split_at(reply.text.find('{').unwrap());
    assert!(warning.contains("Warning"), "{reply:?}");
    assert!(serde_json::from_str::<Value>(json).is_err(), "{reply:?}");
    assert_eq!(
        serde_json::from_str::<Value>(&format!("{json}}}")).unwrap()["data"]["id"],
        2,
        "only its end is missing"
    );
    let reply = api.patch("/users/2", json!({"title": "X"})).await;
    assert_eq!((reply.status, reply.text.as_str()), (204, ""));
}

#[tokio::test]
async fn a_slow_body_comes_in_pieces_and_is_whole() {
    let pause = Duration::from_millis(15);
    let api = api(Fault::SlowBody { piece: 100, pause }).await;
    let start = Instant::now();
    let mut response = send(&api, "/users/2", None).await.unwrap();
    let mut body = response.chunk().await.unwrap().unwrap().to_vec();
    assert_eq!(body.len(), 100, "the first piece does not wait for the others");
    let mut pieces = 1;
    while let Some(piece) = response.chunk().await.unwrap() {
        body.extend_from_slice(&piece);
        pieces += 1;
    }
    assert!(pieces >= 3, "{pieces} pieces");
    assert!(start.elapsed() >= pause * u32::try_from(body.len() / 100 - 1).unwrap());
    assert_eq!(serde_json::from_slice::<Value>(&body).unwrap()["data"]["id"], 2);
}

#[tokio::test]
async fn latency_comes_before_the_work() {
    let api = api(Fault::Latency(Latency::Fixed(Duration::from_millis(60)))).await;
    let start = Instant::now();
    assert_eq!(api.get("/users/2").await.status, 200);
    assert!(start.elapsed() >= Duration::from_millis(60));
    let hung_up = send(&api, "/units", Some(json!({"name": "X"})));
    assert!(tokio::time::timeout(Duration::from_millis(20), hung_up).await.is_err());
    tokio::time::sleep(Duration::from_millis(80)).await;
    assert!(written(&api).is_empty(), "nobody waited for it");
}

#[tokio::test]
async fn failures_of_a_proxy_and_of_the_api() {
    let html = api(Fault::Failure(Failure::html(503).retry_after(2))).await;
    let response = send(&html, "/users", None).await.unwrap();
    assert_eq!(
        (response.status().as_u16(), &response.headers()["retry-after"]),
        (503, &"2".parse().unwrap())
    );
    assert_eq!(response.headers()["content-type"], "text/html");
    assert!(response.text().await.unwrap().starts_with("<html>"));

    let dated = api(Fault::Failure(Failure::new(429).retry_at(Duration::from_secs(90)))).await;
    dated.tenant.set_clock_skew(-86_400);
    let response = send(&dated, "/users", None).await.unwrap();
    let date =
        |name: &str| httpdate::parse_http_date(response.headers()[name].to_str().unwrap()).unwrap();
    assert_eq!(date("retry-after").duration_since(date("date")).unwrap(), Duration::from_secs(90));
    assert!(!response.headers().contains_key("x-powered-by"));
}

#[tokio::test]
async fn a_token_that_expires_takes_no_other_with_it() {
    let mut api = Api::start().await;
    let other = api.token.clone();
    api.become_admin().await;
    api.tenant.set_faults(FaultPlan::new(0).rule(Rule::new(Fault::TokenExpires).times(1)));
    assert_eq!(api.post("/units", json!({"name": "X"})).await.status, 401);
    assert_eq!(api.get("/users/2").await.status, 401, "for good");
    assert_eq!(api.post("/renew", json!({})).await.status, 401, "also for this");
    api.token = other;
    assert_eq!(api.get("/users/2").await.status, 200);
    assert!(written(&api).is_empty());
    api.tenant.set_faults(FaultPlan::new(0).rule(Rule::new(Fault::TokenExpires)));
    api.token.clear();
    let login = json!({"username": api.tenant.username(), "password": api.tenant.password()});
    assert_eq!(api.post("/authenticate", login).await.status, 200, "there is no token to expire");
}

#[tokio::test]
async fn a_clock_that_is_off_shows_in_dates_and_tokens() {
    for skew in [86_400, -86_400] {
        let api = Api::with(Tenant::builder().users(5).clock_skew(skew)).await;
        let here = i64::try_from(std::time::UNIX_EPOCH.elapsed().unwrap().as_secs()).unwrap();
        let close = |time: i64| (time - here - skew).abs() < 60;
        let response = send(&api, "/users/2", None).await.unwrap();
        assert_eq!(response.status(), 200, "the token is of the same clock");
        let date = httpdate::parse_http_date(response.headers()["date"].to_str().unwrap()).unwrap();
        assert!(close(
            i64::try_from(date.duration_since(std::time::UNIX_EPOCH).unwrap().as_secs()).unwrap()
        ));
        let renewed = api.post("/renew", json!({})).await;
        assert!(close(renewed.body["expires"].as_i64().unwrap() - 3600), "{renewed:?}");
        assert!(close(api.get("/counters").await.body["timestamp"].as_i64().unwrap()));
    }
}

#[tokio::test]
async fn a_form_for_some_requests_only() {
    let api = Api::start().await;
    api.tenant
        .set_faults(FaultPlan::new(0).rule("get_user:1x1=answers:envelope-list".parse().unwrap()));
    assert_eq!(api.get("/units/1").await.body["data"]["id"], 1);
    assert_eq!(api.get("/users/2").await.body[0]["id"], 2);
    assert_eq!(api.get("/users/2").await.body["data"]["id"], 2, "as documented again");
}

#[tokio::test]
async fn an_operation_and_a_share_of_its_requests() {
    let run = async || {
        let api = Api::start().await;
        api.tenant.set_faults(FaultPlan::new(9).rule("get_user:0.3=status-502".parse().unwrap()));
        let mut statuses = Vec::new();
        for user in 1..40 {
            statuses.push(api.get(&format!("/users/{user}")).await.status);
            assert_eq!(api.get("/units/1").await.status, 200, "another operation");
        }
        statuses
    };
    let first = run().await;
    let struck = first.iter().filter(|status| **status == 502).count();
    assert!((4..20).contains(&struck), "{struck} of 39");
    assert_eq!(run().await, first, "the same in every run");
}

#[tokio::test]
async fn the_ledger_has_what_was_done_and_nothing_else() {
    let api = Api::start().await;
    let user = api
        .create(
            "/users",
            json!({"first_name": "A", "last_name": "B", "email": "a@b.example", "unit": 2}),
        )
        .await;
    api.patch(&format!("/users/{user}"), json!({"title": "X"})).await;
    api.post(&format!("/users/{user}/units"), json!({"unit": 3})).await;
    api.post(&format!("/users/{user}/units"), json!({"unit": 3, "userTypes": [1]})).await;
    api.delete(&format!("/users/{user}/units/3")).await;
    api.post("/conversations", json!({"recipients": [user]})).await;
    let conversation = api.post("/conversations", json!({"recipients": [user]})).await.body["id"]
        .as_u64()
        .unwrap();
    let message = api
        .create(&format!("/conversations/{conversation}/messages"), json!({"message": "hello"}))
        .await;
    api.delete(&format!("/conversations/{conversation}/archive")).await;
    api.delete(&format!("/users/{user}")).await;
    let refused: [Reply; 3] = [
        api.post("/users", json!({})).await,
        api.delete("/users/999999").await,
        api.post("/authenticate", json!({"username": "x", "password": "y"})).await,
    ];
    assert!(refused.iter().all(|reply| reply.status >= 400), "{refused:?}");
    api.get("/users").await;
    api.post("/renew", json!({})).await;

    let done: Vec<_> = api
        .tenant
        .effects()
        .into_iter()
        .map(|effect| (effect.operation, effect.change, effect.ids))
        .collect();
    let expected = [
        ("authenticate", Change::Created, vec![1]),
        ("create_user", Change::Created, vec![user]),
        ("update_user", Change::Changed, vec![user]),
        ("add_unit_membership", Change::Created, vec![user, 3]),
        ("add_unit_membership", Change::Changed, vec![user, 3]),
        ("remove_unit_membership", Change::Deleted, vec![user, 3]),
        ("create_conversation", Change::Created, vec![conversation]),
        ("create_conversation", Change::Changed, vec![conversation]),
        ("create_message", Change::Created, vec![conversation, message]),
        ("unarchive_conversation", Change::Changed, vec![conversation]),
        ("delete_user", Change::Deleted, vec![user]),
        ("renew_token", Change::Created, vec![1]),
    ];
    assert_eq!(done, expected);
}

#[tokio::test]
async fn the_most_requests_at_once_are_counted_exactly() {
    let api = api(Fault::Latency(Latency::Fixed(Duration::from_millis(100)))).await;
    assert_eq!(api.tenant.most_in_flight(), 1);
    let calls = (0..7).map(|_| send(&api, "/users/2", None));
    assert!(futures_util::future::join_all(calls).await.into_iter().all(|reply| reply.is_ok()));
    assert_eq!(api.tenant.most_in_flight(), 7);

    // One after the other, with a body that takes longer than its head.
    let slow = self::api(Fault::SlowBody { piece: 400, pause: Duration::from_millis(1) }).await;
    for _ in 0..100 {
        send(&slow, "/users/2", None).await.unwrap().bytes().await.unwrap();
    }
    assert_eq!(slow.tenant.most_in_flight(), 1);
    let calls =
        (0..3).map(async |_| send(&slow, "/users?limit=100", None).await.unwrap().bytes().await);
    futures_util::future::join_all(calls).await;
    assert_eq!(slow.tenant.most_in_flight(), 3, "while their bodies are on the way");
}
