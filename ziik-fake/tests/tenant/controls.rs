//! What a test does to a tenant from outside.

use serde_json::json;
use ziik_fake::{Failure, Tenant};

use crate::api::Api;

#[tokio::test]
async fn requests_are_recorded_as_they_came() {
    let api = Api::start().await;
    let signing_in = api.tenant.take_requests();
    assert_eq!((signing_in.len(), signing_in[0].path.as_str()), (1, "/authenticate"));
    let debug = format!("{signing_in:?}");
    assert!(
        !debug.contains(api.tenant.password()) && !debug.contains(api.tenant.username()),
        "{debug}"
    );

    api.get("/users/reference/a%2Fb?x=%5B1%5D").await;
    api.post("/nowhere", json!({"a": 1})).await;
    let requests = api.tenant.requests();
    assert_eq!(requests.len(), 2);
    let first = &requests[0];
    assert_eq!(
        (first.method.as_str(), first.path.as_str(), first.query.as_str()),
        ("GET", "/users/reference/a%2Fb", "x=%5B1%5D")
    );
    assert_eq!(first.header("Authorization"), Some(format!("Bearer {}", api.token).as_str()));
    assert_eq!((requests[1].path.as_str(), requests[1].body.as_str()), ("/nowhere", r#"{"a":1}"#));
    assert!(!format!("{requests:?}").contains(&api.token));
    assert!(!format!("{:?}", api.tenant).contains(api.tenant.password()));

    assert_eq!(api.tenant.take_requests().len(), 2);
    assert!(api.tenant.requests().is_empty());
}

#[tokio::test]
async fn failures_on_demand() {
    let api = Api::start().await;
    api.tenant
        .fail_next(2, Failure::new(503).body("text/html", "<h1>Soon</h1>").header("X-Why", "test"));
    api.tenant.fail_next(1, Failure::new(429).header("Retry-After", "1"));

    let client = reqwest::Client::new();
    let create = || {
        client
            .post(format!("{}/units", api.tenant.url()))
            .bearer_auth(&api.token)
            .json(&json!({"name": "X"}))
    };
    let units = api.tenant.requests().len();
    for _ in 0..2 {
        let response = create().send().await.unwrap();
        assert_eq!(
            (response.status().as_u16(), response.headers()["x-why"].to_str().unwrap()),
            (503, "test")
        );
        assert_eq!(response.headers()["content-type"], "text/html");
        assert_eq!(response.text().await.unwrap(), "<h1>Soon</h1>");
    }
    let response = create().send().await.unwrap();
    assert_eq!(
        (response.status().as_u16(), response.headers()["retry-after"].to_str().unwrap()),
        (429, "1")
    );
    assert_eq!(api.tenant.requests().len(), units + 3, "failed requests are recorded too");
    assert_eq!(
        api.ids("/units?keyword=X&limit=100").await.len(),
        api.ids("/units?keyword=x&limit=100").await.len()
    );
    assert_eq!(create().send().await.unwrap().status(), 201);
    let named_x = api.data("/units?keyword=x&limit=100").await;
    assert_eq!(
        named_x.as_array().unwrap().iter().filter(|unit| unit["name"] == "X").count(),
        1,
        "they changed nothing"
    );
}

#[tokio::test]
async fn a_failure_that_http_cannot_carry() {
    let api = Api::start().await;
    api.tenant.fail_next(
        1,
        Failure::new(7).body("a\nb", "x").header("bad name", "x").header("x", "bad\nvalue"),
    );
    let reply = api.get("/users").await;
    assert_eq!((reply.status, reply.text.as_str()), (500, "x"));
}

#[tokio::test]
async fn shutting_down() {
    let api = Api::start().await;
    let url = api.tenant.url().to_owned();
    assert_eq!(api.get("/users").await.status, 200);
    api.tenant.shutdown().await;
    assert!(reqwest::get(&url).await.is_err());

    let dropped = Tenant::builder().users(1).start().await.unwrap();
    let url = dropped.url().to_owned();
    assert!(reqwest::get(&url).await.is_ok());
    drop(dropped);
    for _ in 0..100 {
        if reqwest::get(&url).await.is_err() {
            return;
        }
        tokio::time::sleep(std::time::Duration::from_millis(10)).await;
    }
    panic!("a dropped tenant goes on");
}

#[tokio::test]
async fn the_latest_requests_are_kept() {
    let api = Api::start().await;
    for page in 1..=5 {
        api.get(&format!("/units?page={page}")).await;
    }
    let queries = |requests: Vec<ziik_fake::Recorded>| {
        requests.into_iter().map(|request| request.query).collect::<Vec<_>>()
    };
    api.tenant.keep_requests(2);
    assert_eq!(queries(api.tenant.requests()), ["page=4", "page=5"]);
    api.get("/units?page=6").await;
    assert_eq!(queries(api.tenant.take_requests()), ["page=5", "page=6"]);
    assert!(api.tenant.requests().is_empty());
}

#[tokio::test]
async fn ports() {
    let first = Tenant::builder().users(1).start().await.unwrap();
    let port =
        first.url().split(':').nth(2).unwrap().strip_suffix("/api").unwrap().parse().unwrap();
    assert_ne!(port, 0);
    let error = Tenant::builder().users(1).port(port).start().await.unwrap_err();
    assert_eq!(error.kind(), std::io::ErrorKind::AddrInUse);
    first.shutdown().await;
    let second = Tenant::builder().users(1).port(port).start().await.unwrap();
    assert_eq!(second.url(), format!("http://127.0.0.1:{port}/api"));
}
