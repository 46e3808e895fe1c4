//! A transport that sends nothing: it keeps each request and gives one answer to all of them.

use std::fmt;
use std::pin::pin;
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll, Waker};

use bytes::Bytes;
use http::{Request, Response};
use ziik_api::{Client, Operation, Sending, Transport};

/// Answers whatever it is sent.
#[derive(Clone)]
pub struct Stub {
    answer: Response<Bytes>,
    requests: Arc<Mutex<Vec<Request<Bytes>>>>,
}

impl Stub {
    /// Answers with this status and body.
    pub fn new(status: u16, body: impl Into<Bytes>) -> Self {
        Self::answering(Response::builder().status(status).body(body.into()).expect("a status"))
    }

    /// Gives this answer.
    pub fn answering(answer: Response<Bytes>) -> Self {
        Self { answer, requests: Arc::default() }
    }

    /// A client that sends by this stub.
    pub fn client(&self) -> Client {
        Client::builder("https://fjord.example/api")
            .transport(self.clone())
            .build()
            .expect("the address is right")
    }

    /// What was sent so far.
    pub fn requests(&self) -> Vec<Request<Bytes>> {
        self.requests.lock().expect("no test panics in here").clone()
    }

    /// The one request that was sent.
    pub fn request(&self) -> Request<Bytes> {
        let mut requests = self.requests();
        assert_eq!(requests.len(), 1, "one request");
        requests.remove(0)
    }
}

impl fmt::Debug for Stub {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Stub")
    }
}

impl Transport for Stub {
    fn send(&self, request: Request<Bytes>, _: &'static Operation) -> Sending<'_> {
        self.requests.lock().expect("no test panics in here").push(request);
        Box::pin(std::future::ready(Ok(self.answer.clone())))
    }
}

/// Runs what a stub answers at once.
pub fn ready<T>(future: impl Future<Output = T>) -> T {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(output) => output,
        Poll::Pending => panic!("a stub answers at once"),
    }
}
