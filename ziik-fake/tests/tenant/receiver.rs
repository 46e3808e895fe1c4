//! Somebody who is called by webhooks.

use std::net::Ipv4Addr;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use axum::Router;
use axum::body::Bytes;
use axum::http::{HeaderMap, StatusCode, Uri};
use serde_json::Value;
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

/// What came: the path, the media type and the body.
pub(crate) type Call = (String, String, Value);

/// A receiver that answers what it is told to.
pub(crate) struct Receiver {
    pub(crate) url: String,
    calls: Arc<Mutex<Vec<Call>>>,
    task: JoinHandle<()>,
}

impl Receiver {
    /// `answer` decides by the number of the call, from 0 on. Without an answer the call hangs.
    pub(crate) async fn start(answer: fn(usize) -> Option<u16>) -> Self {
        let calls = Arc::new(Mutex::new(Vec::new()));
        let noted = Arc::clone(&calls);
        let app = Router::new().fallback(move |uri: Uri, headers: HeaderMap, body: Bytes| {
            let kind = headers["content-type"].to_str().unwrap().to_owned();
            let body = serde_json::from_slice(&body).unwrap();
            let mut calls = noted.lock().unwrap();
            let number = calls.len();
            calls.push((uri.path().to_owned(), kind, body));
            async move {
                match answer(number) {
                    Some(status) => StatusCode::from_u16(status).unwrap(),
                    None => std::future::pending().await,
                }
            }
        });
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let task = tokio::spawn(async move { axum::serve(listener, app).await.unwrap() });
        Self { url, calls, task }
    }

    pub(crate) fn calls(&self) -> Vec<Call> {
        self.calls.lock().unwrap().clone()
    }

    /// The titles or names in the bodies, in order.
    pub(crate) fn told(&self, key: &str) -> Vec<String> {
        let calls = self.calls();
        calls.iter().map(|(_, _, body)| body[key].as_str().unwrap().to_owned()).collect()
    }

    /// Waits until this many calls have come.
    pub(crate) async fn until(&self, calls: usize) {
        for _ in 0..500 {
            if self.calls().len() >= calls {
                return;
            }
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        panic!("{} calls came, and not {calls}", self.calls().len());
    }
}

impl Drop for Receiver {
    fn drop(&mut self) {
        self.task.abort();
    }
}
