//! Requests that no client should make.

use reqwest::Method;
use serde_json::json;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use ziik_fake::OPERATIONS;

use crate::api::Api;

/// Sends bytes as they are and answers the status.
async fn raw(api: &Api, request: impl AsRef<[u8]>) -> u16 {
    let host = api.tenant.url().strip_prefix("http://").unwrap().strip_suffix("/api").unwrap();
    let mut stream = TcpStream::connect(host).await.unwrap();
    stream.write_all(request.as_ref()).await.unwrap();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).await.unwrap();
    String::from_utf8_lossy(&answer).split(' ').nth(1).unwrap_or_default().parse().unwrap_or(0)
}

fn request(api: &Api, line: &str, headers: &str, body: &[u8]) -> Vec<u8> {
    let length = body.len();
    let token = &api.token;
    let head = format!(
        "{line} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer {token}\r\nContent-Length: {length}\r\n\
         {headers}\r\n"
    );
    [head.as_bytes(), body].concat()
}

const JSON: &str = "Content-Type: application/json\r\n";

#[tokio::test]
async fn bodies() {
    let api = Api::start().await;
    let deep = "[".repeat(100_000);
    for (headers, body, status) in [
        (JSON, &b"{"[..], 400),
        (JSON, b"nothing", 400),
        (JSON, b"{\"name\": \"\xFF\"}", 400),
        (JSON, b"{\"parent_id\": 1e999}", 400),
        (JSON, deep.as_bytes(), 400),
        (JSON, b"[1]", 422),
        (JSON, b"\"x\"", 422),
        (JSON, b"null", 422),
        (JSON, b"{\"name\": \"X\", \"parent_id\": 99999999999999999999}", 422),
        (JSON, b"{\"name\": \"X\", \"parent_id\": 1.5}", 422),
        ("Content-Type: text/plain\r\n", b"{\"name\": \"X\"}", 400),
        ("", b"{\"name\": \"X\"}", 400),
    ] {
        let answered = raw(&api, request(&api, "POST /api/units", headers, body)).await;
        assert_eq!(answered, status, "{}", String::from_utf8_lossy(&body[..body.len().min(60)]));
    }
}

#[tokio::test]
async fn paths_and_queries() {
    let api = Api::start().await;
    for (target, status) in [
        ("/api/users/reference/%FF", 400),
        ("/api/users/reference/%C3%28", 400),
        ("/api/users?unit=%FF", 400),
        ("/api/users/99999999999999999999999999", 404),
        ("/api/users/-1", 404),
        ("/api/users/1.0", 404),
        ("/api/users/%31", 404),
        ("/api/users/collection/99999999999999999999999999", 422),
        ("/api/users/collection/,", 422),
        ("/api/users?limit=9223372036854775808", 422),
        ("/api/users?page=9223372036854775807&limit=100", 200),
        ("/api/users?page=-1", 422),
        ("/api/users?unit=-1", 422),
        ("/api/users?unit=", 422),
        ("/api/users?[]=1&=2&&&]=[", 200),
        ("/api/users/reference/%00", 404),
        ("/api", 404),
        ("/api/", 404),
        ("/apiusers", 404),
        ("/users", 404),
        ("/", 404),
    ] {
        assert_eq!(
            raw(&api, request(&api, &format!("GET {target}"), "", b"")).await,
            status,
            "{target}"
        );
    }
    assert_eq!(raw(&api, request(&api, "OPTIONS *", "", b"")).await, 404);
    let bytes = raw(
        &api,
        [
            &b"GET /api/users/reference/\xFF\xFE HTTP/1.1\r\n"[..],
            b"Host: x\r\nConnection: close\r\n\r\n",
        ]
        .concat(),
    )
    .await;
    assert!((400..500).contains(&bytes), "{bytes}");
}

#[tokio::test]
async fn methods() {
    let api = Api::start().await;
    for (method, path) in [
        (Method::PUT, "/users/1"),
        (Method::DELETE, "/users"),
        (Method::GET, "/authenticate"),
        (Method::HEAD, "/users"),
    ] {
        assert_eq!(api.send(method, path, None).await.status, 405, "{path}");
    }
    let client = reqwest::Client::new();
    let response = client.put(format!("{}/users/1", api.tenant.url())).send().await.unwrap();
    assert_eq!(response.headers()["allow"], "GET, PATCH, DELETE");
}

#[tokio::test]
async fn large_bodies() {
    let api = Api::start().await;
    let name = "x".repeat(1024 * 1024 - 11);
    assert_eq!(api.post("/units", json!({"name": &name})).await.status, 201, "just 1 MiB");
    let reply = api.post("/units", json!({"name": format!("{name}x")})).await;
    assert_eq!((reply.status, &reply.body["error"]["is_ziik_error"]), (413, &json!(true)));
    let reply = api.post("/units", json!({"name": "x".repeat(5 * 1024 * 1024)})).await;
    assert_eq!(reply.status, 413);
    assert_eq!(api.get("/units").await.status, 200);
}

/// Whatever type a field has, the answer is never a broken connection or a 5xx.
#[tokio::test]
async fn wrong_types_everywhere() {
    let api = Api::start().await;
    let fields = [
        "username",
        "password",
        "recipients",
        "participants",
        "message",
        "title",
        "fileCount",
        "parent_id",
        "parent",
        "name",
        "type",
        "description",
        "only_admin_publish",
        "group",
        "owner_unit",
        "visibility",
        "sharing",
        "publish",
        "event",
        "poll",
        "pinned",
        "confirm",
        "comments",
        "unit_type",
        "features",
        "opening_hours",
        "reference",
        "abilities",
        "unit",
        "department",
        "userTypes",
        "overwrite",
        "first_name",
        "last_name",
        "email",
        "birthday",
        "country",
        "specialties",
        "settings",
        "welcome",
        "meta_field_0",
        "transfer",
        "user",
        "status",
    ];
    let values = [
        json!(null),
        json!(true),
        json!(-1),
        json!(1.5),
        json!(u64::MAX),
        json!(i64::MIN),
        json!(""),
        json!("x"),
        json!([]),
        json!([null]),
        json!([u64::MAX, -1, "x"]),
        json!({}),
        json!({"units": 1, "shares": {}, "publish_on": []}),
        json!({"datetime_start": 1, "recurrence": {"freq": {}}, "participation": 1}),
    ];
    for value in values {
        let body: serde_json::Map<_, _> =
            fields.iter().map(|field| ((*field).to_owned(), value.clone())).collect();
        for operation in
            OPERATIONS.iter().filter(|operation| matches!(operation.method, "POST" | "PATCH"))
        {
            let path = operation.path.replace("{user}", "5");
            let path = path
                .split('/')
                .map(|part| if part.starts_with('{') { "1" } else { part })
                .collect::<Vec<_>>()
                .join("/");
            let reply = api.send(operation.method.parse().unwrap(), &path, Some(json!(body))).await;
            assert!(reply.status < 500, "{} {value}: {reply:?}", operation.id);
        }
    }
    assert_eq!(api.get("/users?limit=100").await.status, 200);
}
