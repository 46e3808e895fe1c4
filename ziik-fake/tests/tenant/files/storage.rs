use std::time::Duration;

use reqwest::{Client, Method};
use serde_json::json;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use ziik_fake::{Answers, Tenant, Uploads};

use super::{POST, bytes, finalise, pattern, put, ticket};
use crate::api::Api;

/// The status and the code of a refusal.
async fn refused(request: reqwest::RequestBuilder) -> (u16, String) {
    let response = request.send().await.unwrap();
    let status = response.status().as_u16();
    assert_eq!(response.headers()["content-type"], "application/xml");
    let text = response.text().await.unwrap();
    let (_, rest) = text.split_once("<Code>").expect(&text);
    (status, rest.split('<').next().unwrap().to_owned())
}

#[tokio::test]
async fn it_takes_what_a_ticket_describes_and_nothing_else() {
    let api = Api::start().await;
    let one = ticket(&api, POST, "a.png", "image/png").await;
    let url = one["url"].as_str().unwrap();
    let other = ticket(&api, POST, "b.png", "image/png").await;
    let changed = |change: &dyn Fn(String) -> String| {
        let mut changed = one.clone();
        changed["url"] = json!(change(url.to_owned()));
        put(&changed, "x")
    };
    let unknown = (403, "SignatureDoesNotMatch".to_owned());
    assert_eq!(refused(changed(&|url| url.replace("=300&", "=900&"))).await, unknown);
    assert_eq!(refused(changed(&|url| url.split('?').next().unwrap().into())).await, unknown);
    assert_eq!(refused(changed(&|url| url + "0")).await, unknown);
    assert_eq!(refused(changed(&|_| format!("{}/x", api.tenant.storage().url()))).await, unknown);
    for method in [Method::GET, Method::POST, Method::DELETE] {
        assert_eq!(refused(Client::new().request(method, url)).await, unknown);
    }

    let bare = || Client::new().put(url).body("x");
    for request in [
        bare(),
        bare().header("content-type", "image/png"),
        bare().header("content-type", "image/png").header("x-amz-acl", "public-read"),
        bare().header("content-type", "image/jpeg").header("x-amz-acl", "private"),
        put(&one, "x").header("x-amz-acl", "private"),
        put(&one, "x").header("x-amz-meta-owner", "me"),
    ] {
        assert_eq!(refused(request).await, unknown);
    }
    assert_eq!(finalise(&api, &one).await.status, 422, "nothing was kept");
    assert_eq!(put(&one, "x").header("x-other", "1").send().await.unwrap().status(), 201);
    assert_eq!(put(&one, "x").send().await.unwrap().status(), 201, "the bytes may come again");
    assert_eq!(put(&other, "z").send().await.unwrap().status(), 201);
    finalise(&api, &one).await;
    assert_eq!(refused(put(&one, "y")).await, (403, "AccessDenied".to_owned()), "used up");
    assert_eq!(bytes(&api, &format!("/file/{}", one["file"])).await, b"x");
}

#[tokio::test]
async fn a_ticket_expires_after_five_minutes() {
    let api = Api::start().await;
    let one = ticket(&api, POST, "a", "a/b").await;
    api.tenant.set_clock_skew(302);
    assert_eq!(refused(put(&one, "x")).await, (403, "AccessDenied".to_owned()));
    api.tenant.set_clock_skew(280);
    assert_eq!(put(&one, "x").send().await.unwrap().status(), 201);
}

#[tokio::test]
async fn credentials_are_refused_and_recorded() {
    let api = Api::start().await;
    let one = ticket(&api, POST, "a", "a/b").await;
    let wrong = (400, "InvalidArgument".to_owned());
    assert_eq!(refused(put(&one, "x").bearer_auth(&api.token)).await, wrong);
    assert_eq!(refused(put(&one, "x").header("cookie", "session=1")).await, wrong);
    let elsewhere = format!("{}/", api.tenant.storage().url());
    assert_eq!(refused(Client::new().get(elsewhere).bearer_auth(&api.token)).await, wrong);
    put(&one, "x").send().await.unwrap();

    let requests = api.tenant.storage().requests();
    let tokens: Vec<_> = requests.iter().map(|one| one.header("authorization").is_some()).collect();
    assert_eq!(tokens, [true, false, true, false]);
    assert_eq!(requests[1].header("cookie"), Some("session=1"));
    let url = one["url"].as_str().unwrap();
    let last = &requests[3];
    assert_eq!((last.method.as_str(), last.body.as_str()), ("PUT", ""));
    assert_eq!(url, format!("{}{}?{}", api.tenant.storage().url(), last.path, last.query));
    assert!(!format!("{requests:?}").contains(&api.token));
    assert!(api.tenant.requests().iter().all(|one| one.method != "PUT"), "another host");
    assert_eq!(api.tenant.storage().take_requests().len(), 4);
    assert!(api.tenant.storage().requests().is_empty());
}

#[tokio::test]
async fn both_documented_statuses() {
    let api = Api::start().await;
    for (uploads, status) in [(Uploads::Created, 201), (Uploads::Ok, 200)] {
        api.tenant.set_answers(Answers::default().uploads(uploads));
        let one = ticket(&api, POST, "a", "a/b").await;
        let response = put(&one, "x").send().await.unwrap();
        assert_eq!(response.status(), status);
        assert!(response.headers().contains_key("etag"));
        assert_eq!(response.text().await.unwrap(), "");
    }
}

/// Sends text to the storage as it is, and answers what comes back.
async fn raw(tenant: &Tenant, text: &str) -> String {
    let address = tenant.storage().url().strip_prefix("http://").unwrap();
    let mut stream = TcpStream::connect(address).await.unwrap();
    stream.write_all(text.as_bytes()).await.unwrap();
    stream.shutdown().await.unwrap();
    let mut answer = String::new();
    let _ = stream.read_to_string(&mut answer).await;
    answer
}

#[tokio::test]
async fn a_body_tells_its_length_and_has_it() {
    let api = Api::start().await;
    let one = ticket(&api, POST, "a", "a/b").await;
    let target = one["url"].as_str().unwrap().strip_prefix(api.tenant.storage().url()).unwrap();
    let head =
        format!("PUT {target} HTTP/1.1\r\nhost: x\r\nx-amz-acl: private\r\ncontent-type: a/b\r\n");
    let chunked = format!("{head}transfer-encoding: chunked\r\n\r\n1\r\nx\r\n0\r\n\r\n");
    let answer = raw(&api.tenant, &chunked).await;
    assert!(answer.starts_with("HTTP/1.1 411"), "{answer}");
    let answer = raw(&api.tenant, &format!("{head}content-length: 5\r\n\r\nabc")).await;
    assert!(!answer.contains(" 201 "), "{answer}");
    assert_eq!(finalise(&api, &one).await.status, 422, "nothing was kept");
    let answer = raw(&api.tenant, &format!("{head}content-length: 3\r\n\r\nabc")).await;
    assert!(answer.starts_with("HTTP/1.1 201"), "the ticket is still good: {answer}");
}

#[tokio::test]
async fn two_uploads_of_the_same_bytes_at_once_are_one_file() {
    let api = Api::start().await;
    let one = ticket(&api, POST, "a", "a/b").await;
    api.tenant.fault_next("upload_file_content:1x2=stall:0:50ms".parse().unwrap());
    let (first, second) = tokio::join!(put(&one, "x").send(), put(&one, "x").send());
    let statuses = [first, second].map(|response| response.unwrap().status().as_u16());
    assert_eq!(statuses, [201, 201]);
    finalise(&api, &one).await;
    assert_eq!(bytes(&api, &format!("/file/{}", one["file"])).await, b"x");
}

#[tokio::test]
async fn it_stops_with_the_tenant() {
    let tenant = Tenant::builder().users(1).start().await.unwrap();
    let url = tenant.storage().url().to_owned();
    assert_eq!(reqwest::get(&url).await.unwrap().status(), 403);
    tenant.shutdown().await;
    assert!(reqwest::get(&url).await.is_err());
    let dropped = Tenant::builder().users(1).start().await.unwrap();
    let url = dropped.storage().url().to_owned();
    drop(dropped);
    for _ in 0..100 {
        if reqwest::get(&url).await.is_err() {
            return;
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    panic!("the storage of a dropped tenant goes on");
}

#[test]
fn a_tenant_without_a_network_has_one() {
    use axum::http::Request;
    let tenant = Tenant::builder().users(10).in_process();
    let token = std::cell::RefCell::new(String::new());
    let call = |method: &str, path: &str, body: serde_json::Value| {
        let request = Request::builder().method(method).uri(format!("/api{path}"));
        let request = request.header("content-type", "application/json");
        let request = request.header("authorization", format!("Bearer {}", token.borrow()));
        let body = if body.is_null() { Vec::new() } else { body.to_string().into_bytes() };
        tenant.answer(request.body(body).unwrap())
    };
    let login = json!({"username": tenant.username(), "password": tenant.password()});
    let signed_in = call("POST", "/authenticate", login);
    let jwt: serde_json::Value = serde_json::from_slice(signed_in.body()).unwrap();
    *token.borrow_mut() = jwt["jwt"].as_str().unwrap().to_owned();

    let body = json!({"type": "contents", "id": 1, "filename": "a", "content_type": "a/b"});
    let ticket: serde_json::Value =
        serde_json::from_slice(call("POST", "/upload", body).body()).unwrap();
    let sent = pattern(300);
    let request = || {
        let request = Request::put(ticket["url"].as_str().unwrap());
        request.header("x-amz-acl", "private").header("content-type", "a/b")
    };
    let stolen = request().header("authorization", "Bearer x").body(sent.clone()).unwrap();
    assert_eq!(tenant.store(stolen).status(), 400);
    assert_eq!(tenant.store(request().body(sent.clone()).unwrap()).status(), 201);
    assert_eq!(tenant.stored().len(), 2);
    let path = format!("/file/{}", ticket["file"]);
    let done = call("POST", &format!("{path}/finalise"), json!({"key": ticket["key"]}));
    assert_eq!(done.status(), 204);
    assert_eq!(call("GET", &path, json!(null)).into_body(), sent);
}
