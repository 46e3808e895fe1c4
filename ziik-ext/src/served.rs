//! An API that is a function, for the tests of what asks it.

use std::fmt;

use bytes::Bytes;
use http::{Request, Response};
use serde_json::Value;
use ziik_api::{Client, Operation, Sending, Transport};

/// Answers each request, by its address, with a status and JSON.
struct Served<F>(F);

impl<F> fmt::Debug for Served<F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Served")
    }
}

impl<F: Fn(&str) -> (u16, Value) + Send + Sync + 'static> Transport for Served<F> {
    fn send(&self, request: Request<Bytes>, _operation: &'static Operation) -> Sending<'_> {
        let (status, body) = (self.0)(&request.uri().to_string());
        let answer = Response::builder().status(status).body(Bytes::from(body.to_string()));
        Box::pin(async move { Ok(answer.expect("an answer")) })
    }
}

pub(crate) fn client(answer: impl Fn(&str) -> (u16, Value) + Send + Sync + 'static) -> Client {
    let builder = Client::builder("http://127.0.0.1/api").transport(Served(answer));
    builder.build().expect("a client")
}
