//! A server on loopback that answers each request as its test says.

use std::sync::{Arc, Mutex};

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

/// What arrived: the head as text, and the body without its transfer encoding.
#[derive(Debug, Clone, Default)]
pub(crate) struct Arrived {
    pub(crate) head: String,
    pub(crate) body: Vec<u8>,
}

impl Arrived {
    /// The value of a header, whose name is in lower case.
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        let mut lines = self.head.lines().filter_map(|line| line.split_once(": "));
        lines.find(|(header, _)| header.eq_ignore_ascii_case(name)).map(|(_, value)| value)
    }
}

/// An answer: its bytes as they are on the wire. The connection is closed behind it.
pub(crate) type Answer = Vec<u8>;

pub(crate) struct Server {
    pub(crate) url: String,
    arrived: Arc<Mutex<Vec<Arrived>>>,
}

impl Server {
    /// Answers the n-th request, counted from 0, with what `answer` makes of it.
    pub(crate) async fn start(
        answer: impl Fn(usize, &Arrived) -> Answer + Send + Sync + 'static,
    ) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let url = format!("http://{}", listener.local_addr().expect("an address"));
        let arrived: Arc<Mutex<Vec<Arrived>>> = Arc::default();
        let seen = Arc::clone(&arrived);
        tokio::spawn(async move {
            loop {
                let (mut stream, _) = listener.accept().await.expect("a connection");
                let request = receive(&mut stream).await;
                let number = {
                    let mut seen = seen.lock().expect("the lock");
                    seen.push(request.clone());
                    seen.len() - 1
                };
                // The client may have gone already.
                drop(stream.write_all(&answer(number, &request)).await);
                drop(stream.shutdown().await);
            }
        });
        Self { url, arrived }
    }

    pub(crate) fn arrived(&self) -> Vec<Arrived> {
        self.arrived.lock().expect("the lock").clone()
    }
}

async fn receive(stream: &mut TcpStream) -> Arrived {
    let mut bytes = Vec::new();
    let end = loop {
        if let Some(at) = bytes.windows(4).position(|window| window == b"\r\n\r\n") {
            break at + 4;
        }
        if stream.read_buf(&mut bytes).await.expect("a request") == 0 {
            return Arrived::default();
        }
    };
    let mut arrived = Arrived {
        head: String::from_utf8_lossy(&bytes[..end]).into_owned(),
        body: bytes.split_off(end),
    };
    let length = arrived.header("content-length").map(|length| length.parse().expect("a number"));
    let is_chunked = arrived.header("transfer-encoding") == Some("chunked");
    let is_whole = |body: &[u8]| match length {
        Some(length) => body.len() >= length,
        None => !is_chunked || body.ends_with(b"0\r\n\r\n"),
    };
    while !is_whole(&arrived.body) {
        // A client that gives up leaves a body that is not whole.
        if stream.read_buf(&mut arrived.body).await.unwrap_or(0) == 0 {
            break;
        }
    }
    if is_chunked {
        arrived.body = unchunked(&arrived.body);
    }
    arrived
}

fn unchunked(mut chunked: &[u8]) -> Vec<u8> {
    let mut body = Vec::new();
    while let Some(at) = chunked.windows(2).position(|window| window == b"\r\n") {
        let size = std::str::from_utf8(&chunked[..at]).expect("a size");
        let size = usize::from_str_radix(size, 16).expect("a size");
        let chunk = &chunked[at + 2..];
        body.extend_from_slice(&chunk[..size.min(chunk.len())]);
        chunked = chunk.get(size + 2..).unwrap_or_default();
    }
    body
}

/// An answer of this status with these headers, and a body that may be shorter than they say.
pub(crate) fn answer(status: u16, headers: &[(&str, &str)], body: &[u8]) -> Answer {
    let length = body.len().to_string();
    let is_said = headers.iter().any(|(name, _)| *name == "Content-Length");
    let told = [("Content-Length", length.as_str())];
    let told = told.iter().filter(|_| !is_said);
    let lines: Vec<String> =
        headers.iter().chain(told).map(|(name, value)| format!("{name}: {value}\r\n")).collect();
    let head = format!("HTTP/1.1 {status} as told\r\nConnection: close\r\n{}", lines.concat());
    [head.as_bytes(), b"\r\n", body].concat()
}
