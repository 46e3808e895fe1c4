//! How much memory the tenant takes for large files. A test program of its own, because it counts
//! all that the process holds.

use peak_alloc::PeakAlloc;
use reqwest::Client;
use serde_json::{Value, json};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use ziik_fake::Tenant;

#[global_allocator]
static ALLOCATOR: PeakAlloc = PeakAlloc;

const MIB: usize = 1024 * 1024;
const LENGTH: usize = 64 * MIB;

async fn call(tenant: &Tenant, token: &str, path: &str, body: Value) -> Value {
    let request = Client::new().post(format!("{}{path}", tenant.url())).bearer_auth(token);
    let response = request.json(&body).send().await.unwrap();
    assert!(response.status().is_success(), "{path}: {}", response.status());
    serde_json::from_str(&response.text().await.unwrap()).unwrap_or_default()
}

/// Sends this many bytes to the ticket's address, piece by piece, and answers the status line.
async fn put(tenant: &Tenant, ticket: &Value, piece: &[u8]) -> String {
    let storage = tenant.storage().url();
    let target = ticket["url"].as_str().unwrap().strip_prefix(storage).unwrap();
    let mut stream = TcpStream::connect(storage.strip_prefix("http://").unwrap()).await.unwrap();
    let head = format!(
        "PUT {target} HTTP/1.1\r\nhost: x\r\nconnection: close\r\nx-amz-acl: private\r\n\
         content-type: video/mp4\r\ncontent-length: {LENGTH}\r\n\r\n"
    );
    stream.write_all(head.as_bytes()).await.unwrap();
    for _ in 0..LENGTH / piece.len() {
        stream.write_all(piece).await.unwrap();
    }
    let mut answer = String::new();
    stream.read_to_string(&mut answer).await.unwrap();
    answer.lines().next().unwrap().to_owned()
}

#[tokio::test]
async fn a_large_file_goes_through_in_pieces() {
    let tenant = Tenant::builder().users(5).start().await.unwrap();
    let login = json!({"username": tenant.username(), "password": tenant.password()});
    let token = call(&tenant, "", "/authenticate", login).await["jwt"].clone();
    let token = token.as_str().unwrap();
    let body =
        json!({"type": "contents", "id": 1, "filename": "a.mp4", "content_type": "video/mp4"});
    let ticket = call(&tenant, token, "/upload", body).await;
    let piece: Vec<u8> = (0..=255).cycle().take(MIB / 4).collect();

    let before = ALLOCATOR.current_usage();
    ALLOCATOR.reset_peak_usage();
    assert_eq!(put(&tenant, &ticket, &piece).await, "HTTP/1.1 201 Created");
    let held = ALLOCATOR.peak_usage().saturating_sub(before);
    assert!(held < 8 * MIB, "{held} bytes for an upload of {LENGTH}");

    let path = format!("/file/{}", ticket["file"]);
    call(&tenant, token, &format!("{path}/finalise"), json!({"key": ticket["key"]})).await;
    let before = ALLOCATOR.current_usage();
    ALLOCATOR.reset_peak_usage();
    let request = Client::new().get(format!("{}{path}", tenant.url())).bearer_auth(token);
    let mut response = request.send().await.unwrap();
    let mut length = 0;
    while let Some(chunk) = response.chunk().await.unwrap() {
        assert!(chunk.iter().zip(length..).all(|(byte, at)| usize::from(*byte) == at % 256));
        length += chunk.len();
    }
    assert_eq!(length, LENGTH);
    let held = ALLOCATOR.peak_usage().saturating_sub(before);
    assert!(held < 8 * MIB, "{held} bytes for a download of {LENGTH}");
}
