//! Makes every call, with all that it can take and with as little as it needs, and looks at where
//! it goes.

#[allow(deprecated, unused_imports, clippy::all, clippy::pedantic)]
#[rustfmt::skip]
mod calls;

use std::pin::Pin;
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll, Waker};

use CRATE::{Client, Error, Operation, Request, Sending, Transport};
use bytes::Bytes;

/// A call on its way.
type Sent = Pin<Box<dyn Future<Output = Result<(), Error>>>>;

/// An operation's id and its calls by name.
type Calls = (&'static str, &'static [(&'static str, fn(&Client) -> Sent)]);

#[allow(dead_code)]
fn sent(request: impl Request) -> Sent {
    let reply = request.send();
    Box::pin(async move { reply.await.map(drop) })
}

#[allow(dead_code)]
fn bytes(request: impl Request<Output = Bytes>) -> Sent {
    sent(request)
}

/// Keeps what was sent, and answers that it is somebody else's turn.
#[derive(Debug, Clone, Default)]
struct Recorder {
    sent: Arc<Mutex<Vec<(http::Request<Bytes>, &'static Operation)>>>,
}

impl Transport for Recorder {
    fn send(&self, request: http::Request<Bytes>, operation: &'static Operation) -> Sending<'_> {
        self.sent.lock().unwrap().push((request, operation));
        let mut answer = http::Response::new(Bytes::new());
        *answer.status_mut() = http::StatusCode::MISDIRECTED_REQUEST;
        Box::pin(async { Ok(answer) })
    }
}

/// Whether a path is one of the template: `/pets/7` is one of `/pets/{pet}`.
fn fits(path: &str, template: &str) -> bool {
    let Some((before, rest)) = template.split_once('{') else { return path == template };
    let Some(path) = path.strip_prefix(before) else { return false };
    let rest = rest.split_once('}').map_or("", |(_, rest)| rest);
    // A parameter is not empty, and has no slash.
    let ends = path.char_indices().map(|(at, c)| (at + c.len_utf8(), c));
    let ends = ends.take_while(|(_, c)| *c != '/').map(|(end, _)| end);
    ends.into_iter().any(|end| fits(&path[end..], rest))
}

#[test]
fn every_call_goes_where_the_document_says() {
    let recorder = Recorder::default();
    let client = Client::builder("https://api.example.com").transport(recorder.clone());
    let client = client.build().unwrap();
    for (id, all) in calls::GENERATED.iter().flat_map(|(_, operations)| *operations) {
        for (name, call) in *all {
            let outcome = call(&client).as_mut().poll(&mut Context::from_waker(Waker::noop()));
            let Some((request, operation)) = recorder.sent.lock().unwrap().pop() else {
                panic!("{id} ({name}) sends nothing: {outcome:?}");
            };
            assert!(matches!(outcome, Poll::Ready(Err(_))), "{id} ({name}) has a refusal");
            assert_eq!(operation.id(), *id, "{name}");
            assert_eq!(request.method(), operation.method(), "{id} ({name})");
            // What stands behind a `?` belongs to every request of the operation.
            let template = operation.path().split('?').next().unwrap();
            let path = request.uri().path();
            assert!(fits(path, template), "{id} ({name}): {path} is not {template}");
        }
    }
}
