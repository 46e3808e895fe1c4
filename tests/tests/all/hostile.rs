//! Servers and proxies that mean no good, on loopback.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::Duration;

use reqwest::Proxy;
use ziik_api::types::Login;
use ziik_api::{ApiError, Client, Error, HttpTransport, Secret, TransportErrorKind};

use crate::support::stub::{Stub, ready};

const TOKEN: &str = "canary-token";
const MIB: usize = 1 << 20;

/// Accepts one connection, notes the first bytes that come, sends `head`, and then `chunk` until
/// the other side has had enough or 64 MiB are gone. Tells what came, and how much was sent.
fn pouring(head: Vec<u8>, chunk: Vec<u8>) -> (u16, Receiver<(Vec<u8>, usize)>) {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port on loopback");
    let port = listener.local_addr().expect("an address").port();
    let (tell, told) = channel();
    std::thread::spawn(move || {
        let (mut stream, _) = listener.accept().expect("a connection");
        let came = first_bytes(&mut stream);
        let mut sent = 0;
        if stream.write_all(&head).is_ok() {
            while !chunk.is_empty() && sent < 64 * MIB && stream.write_all(&chunk).is_ok() {
                sent += chunk.len();
            }
        }
        drop(tell.send((came, sent)));
    });
    (port, told)
}

/// What a server tells. The connection is let go in the meantime, by a task of the client's.
async fn heard<T: Send + 'static>(told: Receiver<T>) -> Result<T, RecvTimeoutError> {
    let waiting = tokio::task::spawn_blocking(move || told.recv_timeout(Duration::from_secs(20)));
    waiting.await.expect("no panic")
}

fn first_bytes(stream: &mut TcpStream) -> Vec<u8> {
    let mut buffer = [0; 8 * 1024];
    let length = stream.read(&mut buffer).expect("a request");
    buffer[..length].to_vec()
}

/// A client with a token. What `configure` does to its transport holds.
fn client(
    url: &str,
    configure: impl FnOnce(reqwest::ClientBuilder) -> reqwest::ClientBuilder,
) -> Client {
    let transport = HttpTransport::configured(configure)
        .and_then(|transport| transport.token(&Secret::new(TOKEN)));
    let transport = transport.expect("a transport").max_body(MIB);
    assert_hidden(&format!("{transport:?}"));
    Client::builder(url).transport(transport).build().expect("a client")
}

/// What reading a user fails with; nothing secret is in it.
async fn failure(client: &Client) -> TransportErrorKind {
    let call = tokio::time::timeout(Duration::from_secs(20), client.get_user(2).send());
    let error = call.await.expect("an end").expect_err("no user");
    assert_hidden(&format!("{error} {error:?} {client:?}"));
    let Error::Transport { source, .. } = error else { panic!("{error}") };
    source.kind()
}

#[track_caller]
fn assert_hidden(text: &str) {
    // In plain, and in the form that a proxy's password is sent in.
    assert!(!text.contains("canary") && !text.contains("aWRhOmNhbmFyeQ"), "{text}");
}

/// A block of deflate that unpacks to a MiB of spaces, and may stand after another one.
fn packed_mebibyte() -> Vec<u8> {
    let head = b"\xec\xc1\x31\x01\x00\x00\x00\xc2\xa0\x2a\xeb\x9f\xd2\x10\xbe\x40\x01";
    [head.as_slice(), &[0; 1015], b"\x7c\x06\x00\x00\xff\xff"].concat()
}

#[tokio::test]
async fn a_body_without_an_end_is_refused_packed_or_not() {
    let plain = b"HTTP/1.1 200 OK\r\n\r\n".to_vec();
    let chunked = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n".to_vec();
    let refusal = b"HTTP/1.1 503 Service Unavailable\r\n\r\n".to_vec();
    let gzip = b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\x03".to_vec();
    let chunk = [b"1000\r\n".as_slice(), &[b' '; 4096], b"\r\n"].concat();
    for (name, head, body) in [
        ("plain", plain, vec![b' '; 4096]),
        ("chunked", chunked, chunk),
        ("a refusal", refusal, vec![b' '; 4096]),
        ("a bomb", gzip, packed_mebibyte()),
    ] {
        let (port, told) = pouring(head, body);
        let client = client(&format!("http://127.0.0.1:{port}/api"), |http| http);
        assert_eq!(failure(&client).await, TransportErrorKind::TooLarge, "{name}");
        let (_, sent) = heard(told).await.expect("the server noticed");
        assert!(sent < 32 * MIB, "{name}: the server got rid of {sent} bytes");
    }
}

#[tokio::test]
async fn headers_without_an_end_are_refused() {
    let (port, told) = pouring(
        b"HTTP/1.1 200 OK\r\n".to_vec(),
        [b"X: ".as_slice(), &[b'x'; 1000], b"\r\n"].concat(),
    );
    let client = client(&format!("http://127.0.0.1:{port}/api"), |http| http);
    assert_eq!(failure(&client).await, TransportErrorKind::Broken);
    let (_, sent) = heard(told).await.expect("the server noticed");
    assert!(sent < 32 * MIB, "the server got rid of {sent} bytes");
}

#[tokio::test]
async fn a_proxy_learns_the_host_and_nothing_else() {
    let (port, told) =
        pouring(b"HTTP/1.1 407 Proxy Authentication Required\r\n\r\n".to_vec(), Vec::new());
    let proxy = Proxy::all(format!("http://ida:canary@127.0.0.1:{port}")).expect("a proxy");
    let client = client("https://acme.ziik.io/api", |http| http.proxy(proxy));
    failure(&client).await;
    let (came, _) = heard(told).await.expect("a request");
    let came = String::from_utf8(came).expect("a request in plain");
    assert!(came.starts_with("CONNECT acme.ziik.io:443 HTTP/1.1\r\n"), "{came}");
    assert!(!came.contains(TOKEN) && !came.contains("/api"), "{came}");
    assert!(came.contains("aWRhOmNhbmFyeQ"), "its own password is for the proxy: {came}");
}

#[tokio::test]
async fn a_proxy_that_is_not_there_shows_no_password() {
    let proxy = Proxy::all("http://ida:canary@127.0.0.1:1").expect("a proxy");
    let client = client("https://acme.ziik.io/api", |http| http.proxy(proxy));
    assert_eq!(failure(&client).await, TransportErrorKind::Connect);
}

#[test]
fn the_http_client_below_is_not_shown() {
    let headers =
        [(reqwest::header::COOKIE, "canary".parse().expect("a value"))].into_iter().collect();
    let client = client("https://acme.ziik.io/api", |http| http.default_headers(headers));
    assert_hidden(&format!("{client:?} {client:#?}"));
}

#[tokio::test]
async fn a_server_without_tls_gets_nothing_to_read() {
    let (port, told) =
        pouring(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}".to_vec(), Vec::new());
    let client = client(&format!("https://127.0.0.1:{port}/api"), |http| http);
    assert_eq!(failure(&client).await, TransportErrorKind::Connect);
    let (came, _) = heard(told).await.expect("a greeting");
    assert_eq!(came[0], 0x16, "TLS begins with a handshake");
    assert_hidden(&String::from_utf8_lossy(&came));
}

/// Speaks TLS with a certificate that nobody vouches for, made out to `localhost`. Tells what
/// came, unless the other side left before.
fn untrusted() -> (u16, Receiver<Option<Vec<u8>>>) {
    use rustls::pki_types::{CertificateDer, PrivatePkcs8KeyDer};
    let certificate = CertificateDer::from_slice(include_bytes!("../data/untrusted.der"));
    let key = PrivatePkcs8KeyDer::from(include_bytes!("../data/untrusted.key.der").as_slice());
    let config = rustls::ServerConfig::builder_with_provider(
        rustls::crypto::aws_lc_rs::default_provider().into(),
    )
    .with_safe_default_protocol_versions()
    .and_then(|config| config.with_no_client_auth().with_single_cert(vec![certificate], key.into()))
    .expect("a certificate and its key");
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port on loopback");
    let port = listener.local_addr().expect("an address").port();
    let (tell, told) = channel();
    std::thread::spawn(move || {
        let connection = rustls::ServerConnection::new(config.into()).expect("a connection");
        let (stream, _) = listener.accept().expect("a connection");
        let mut stream = rustls::StreamOwned::new(connection, stream);
        let mut buffer = [0; 8 * 1024];
        let came = stream
            .read(&mut buffer)
            .ok()
            .filter(|length| *length > 0)
            .map(|length| buffer[..length].to_vec());
        drop(
            stream
                .write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 18\r\n\r\n{\"data\": {\"id\":2}}"),
        );
        stream.conn.send_close_notify();
        drop(stream.flush());
        drop(tell.send(came));
    });
    (port, told)
}

#[tokio::test]
async fn a_server_that_nobody_vouches_for_gets_nothing_to_read() {
    let root = || {
        reqwest::Certificate::from_der(include_bytes!("../data/untrusted.der"))
            .expect("a certificate")
    };
    let (port, told) = untrusted();
    let stranger = client(&format!("https://localhost:{port}/api"), |http| http);
    assert_eq!(failure(&stranger).await, TransportErrorKind::Connect);
    assert_eq!(heard(told).await, Ok(None));

    let (port, told) = untrusted();
    let other_name =
        client(&format!("https://127.0.0.1:{port}/api"), |http| http.tls_certs_merge([root()]));
    assert_eq!(failure(&other_name).await, TransportErrorKind::Connect);
    assert_eq!(heard(told).await, Ok(None), "the certificate has another name");

    // The same server is fine once somebody does vouch for it.
    let (port, told) = untrusted();
    let trusting =
        client(&format!("https://localhost:{port}/api"), |http| http.tls_certs_merge([root()]));
    assert_eq!(trusting.get_user(2).send().await.expect("a user").id, 2);
    let came = heard(told).await.expect("a request").expect("a request");
    assert!(String::from_utf8_lossy(&came).contains(TOKEN));
}

#[test]
fn a_refusal_floods_no_log() {
    let flood = "x\u{1b}[2J\n".repeat(20_000);
    for body in [
        serde_json::json!({ "error": { "code": flood, "message": flood } }),
        serde_json::json!({ "message": "", "errors": { flood.as_str(): [flood], "a": [flood] } }),
        (0..50_000)
            .map(|n| (format!("field{n}"), "is odd".into()))
            .collect::<serde_json::Map<_, _>>()
            .into(),
    ] {
        let body =
            if body.get("field1").is_some() { serde_json::json!({ "errors": body }) } else { body };
        let error = ready(Stub::new(422, body.to_string()).client().get_user(2).send())
            .expect_err("a refusal");
        let line = error.to_string();
        assert!(line.chars().count() < 4000, "{} characters", line.chars().count());
        assert!(!line.contains('\u{1b}') && !line.contains('\n'));
        let whole: usize = error.as_api().map_or(0, told);
        assert!(whole > 100_000, "what was told is there for who asks: {whole} bytes");
    }
}

fn told(error: &ApiError) -> usize {
    let fields: usize =
        error.fields.iter().map(|(name, messages)| name.len() + messages.concat().len()).sum();
    error.message.as_ref().map_or(0, String::len) + fields
}

#[test]
fn a_password_is_in_the_body_alone() {
    let stub = Stub::new(200, r#"{"jwt": "a", "expires": 1}"#);
    ready(stub.client().authenticate(Login::new("ida", "canary")).send()).expect("a token");
    let (head, body) = stub.request().into_parts();
    assert_hidden(&format!("{head:?}"));
    assert_eq!(&body[..], br#"{"username":"ida","password":"canary"}"#.as_slice());
}
