//! Files: from the ticket for an upload to a download.

mod downloads;
mod faults;
mod lists;
mod storage;
mod uploads;
mod waiting;

use reqwest::{Client, Method, RequestBuilder, Response};
use serde_json::{Value, json};

use crate::api::{Api, Reply};

/// Post 1, which everybody reads.
const POST: (&str, u64) = ("contents", 1);

/// A ticket for a file.
async fn ticket(api: &Api, (kind, id): (&str, u64), name: &str, media_type: &str) -> Value {
    let body = json!({"type": kind, "id": id, "filename": name, "content_type": media_type});
    let reply = api.post("/upload", body).await;
    assert_eq!(reply.status, 201, "{reply:?}");
    reply.body
}

/// The upload that a ticket describes.
fn put(ticket: &Value, bytes: impl Into<Vec<u8>>) -> RequestBuilder {
    let request = Client::new().put(ticket["url"].as_str().unwrap());
    let headers = ticket["headers"].as_object().unwrap().iter();
    let request = headers.fold(request, |request, (name, value)| {
        let value = value.as_str().or(value[0].as_str()).unwrap();
        request.header(name, value)
    });
    request.body(bytes.into())
}

async fn finalise(api: &Api, ticket: &Value) -> Reply {
    let path = format!("/file/{}/finalise", ticket["file"]);
    api.post(&path, json!({"key": ticket["key"]})).await
}

/// Uploads a file, and answers its id.
async fn upload(
    api: &Api,
    owner: (&str, u64),
    name: &str,
    media_type: &str,
    bytes: impl Into<Vec<u8>>,
) -> u64 {
    let ticket = ticket(api, owner, name, media_type).await;
    assert_eq!(put(&ticket, bytes).send().await.unwrap().status(), 201);
    let reply = finalise(api, &ticket).await;
    assert_eq!(reply.status, 204, "{reply:?}");
    ticket["file"].as_u64().unwrap()
}

/// A GET of bytes over a connection of its own, with headers.
async fn get(api: &Api, path: &str, headers: &[(&str, &str)]) -> Response {
    let request = Client::new().get(format!("{}{path}", api.tenant.url()));
    let request =
        headers.iter().fold(request, |request, (name, value)| request.header(*name, *value));
    request.bearer_auth(&api.token).send().await.unwrap()
}

async fn bytes(api: &Api, path: &str) -> Vec<u8> {
    let response = get(api, path, &[]).await;
    assert_eq!(response.status(), 200, "{path}");
    response.bytes().await.unwrap().to_vec()
}

async fn info(api: &Api, file: u64) -> Reply {
    api.send(Method::POST, &format!("/file/{file}/info/1772528580"), None).await
}

/// Bytes that repeat only after 251 of them.
fn pattern(length: usize) -> Vec<u8> {
    (0..=250).cycle().take(length).collect()
}
