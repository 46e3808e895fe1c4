//! What `HttpTransport` writes to a socket.

use std::time::Duration;

use api_runtime::{CallTimeout, HttpTransport, Operation, Secret, Transport, TransportErrorKind};
use bytes::Bytes;
use http::{Method, Request};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;

static ANY: Operation = Operation::new("any", Method::GET, "/any");
static OPEN: Operation = Operation::new("open", Method::GET, "/open").without_credentials();

/// The head of a request as it arrives, in small letters.
async fn head(method: Method, body: &'static str) -> String {
    let transport = HttpTransport::new().expect("a transport");
    head_of(&transport, &ANY, method, body).await
}

/// The head of a request of `operation` as it arrives from `transport`, in small letters.
async fn head_of(
    transport: &HttpTransport,
    operation: &'static Operation,
    method: Method,
    body: &'static str,
) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let address = listener.local_addr().expect("an address");
    let server = tokio::spawn(async move {
        let (mut socket, _) = listener.accept().await.expect("a connection");
        let mut head = Vec::new();
        while !head.windows(4).any(|end| end == b"\r\n\r\n") {
            head.push(socket.read_u8().await.expect("the rest of the head"));
        }
        socket.write_all(b"HTTP/1.1 204 No Content\r\n\r\n").await.expect("somebody who listens");
        String::from_utf8(head).expect("text").to_lowercase()
    });
    let mut request = Request::new(Bytes::from_static(body.as_bytes()));
    *request.method_mut() = method;
    *request.uri_mut() = format!("http://{address}/any").parse().expect("an address");
    transport.send(request, operation).await.expect("an answer");
    server.await.expect("the server")
}

#[tokio::test]
async fn a_write_without_a_body_says_that_its_length_is_0() {
    for method in [Method::POST, Method::PUT, Method::PATCH] {
        let head = head(method.clone(), "").await;
        assert_eq!(head.matches("content-length: 0\r\n").count(), 1, "{method}: {head}");
        assert!(!head.contains("transfer-encoding"), "{method}: {head}");
    }
}

#[tokio::test]
async fn a_length_is_said_once_and_only_where_something_may_follow() {
    for method in [Method::GET, Method::DELETE] {
        let head = head(method.clone(), "").await;
        assert!(!head.contains("content-length"), "{method}: {head}");
    }
    for method in [Method::POST, Method::DELETE] {
        let head = head(method.clone(), "{\"a\":1}").await;
        assert_eq!(head.matches("content-length: 7\r\n").count(), 1, "{method}: {head}");
    }
}

#[tokio::test]
async fn a_token_goes_with_the_operations_that_take_one_and_with_no_others() {
    let transport = HttpTransport::new().expect("a transport");
    let transport = transport.token(&Secret::new("t0k")).expect("a token");
    let signed = head_of(&transport, &ANY, Method::GET, "").await;
    assert!(signed.contains("authorization: bearer t0k\r\n"), "{signed}");
    let open = head_of(&transport, &OPEN, Method::GET, "").await;
    assert!(!open.contains("authorization"), "{open}");
}

#[tokio::test]
async fn a_call_may_have_a_time_of_its_own() {
    // It accepts connections and answers nothing.
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let mut request = Request::new(Bytes::new());
    let address = listener.local_addr().expect("an address");
    *request.uri_mut() = format!("http://{address}/any").parse().expect("an address");
    request.extensions_mut().insert(CallTimeout(Duration::from_millis(50)));
    let transport = HttpTransport::new().expect("a transport");
    let sending = tokio::time::timeout(Duration::from_secs(20), transport.send(request, &ANY));
    let error = sending.await.expect("an end").expect_err("no answer");
    assert_eq!(error.kind(), TransportErrorKind::Timeout, "{error}");
}
