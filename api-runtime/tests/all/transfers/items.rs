//! Streams of events and of lines.

use std::fmt;

use api_runtime::{
    Body, Call, Dialect, Error, Incoming, Operation, Sending, Streaming, Transport, TransportError,
    TransportErrorKind,
};
use bytes::Bytes;
use futures_util::{StreamExt, stream};
use http::{Request, Response};
use serde::Deserialize;

use super::{Client, READ};

/// A transport whose answer comes in pieces of this many bytes, and breaks at the end if it is
/// told to.
struct Pieces {
    body: &'static str,
    size: usize,
    breaks: bool,
}

impl fmt::Debug for Pieces {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Pieces")
    }
}

impl Transport for Pieces {
    fn send(&self, _: Request<Bytes>, _: &'static Operation) -> Sending<'_> {
        panic!("a stream is asked for as one")
    }

    fn stream(&self, _: Request<Body>, _: &'static Operation) -> Streaming<'_> {
        let pieces = self.body.as_bytes().chunks(self.size).map(|piece| Ok(piece.into()));
        let broken = || Err(TransportError::new(TransportErrorKind::Broken, "cut"));
        let pieces: Vec<_> = pieces.chain(self.breaks.then(broken)).collect();
        Box::pin(async { Ok(Response::new(Incoming::stream(stream::iter(pieces)))) })
    }
}

#[derive(Debug, Deserialize, PartialEq)]
struct Shift {
    id: i64,
}

fn client(body: &'static str, size: usize, breaks: bool) -> Client {
    Client::over("https://shifts.example", Pieces { body, size, breaks })
}

fn ids<T>(items: &[Result<T, Error>], id: impl Fn(&T) -> i64) -> Vec<Option<i64>> {
    items.iter().map(|item| item.as_ref().ok().map(&id)).collect()
}

const EVENTS: &str = "event: added\nid: a1\ndata: {\"id\": 1}\n\n: alive\n\ndata: {\"id\": \"two\"}\n\n\
    data: {\"id\": 3, \"more\": true}\n\ndata: [DONE]\n\ndata: {\"id\": 4}\n\n";

#[tokio::test]
async fn events_are_typed_items() {
    for size in [1, 7, 1000] {
        let call = client(EVENTS, size, false).call(&READ);
        let events = call.events::<Shift>(|data| data.json()).await.expect("a stream");
        let events: Vec<_> = events.collect().await;
        assert_eq!(ids(&events, |event| event.data.id), [Some(1), None, Some(3)], "{size}");
        let first = events[0].as_ref().expect("an event");
        assert_eq!((first.name.as_deref(), first.id.clone()), (Some("added"), Some("a1".into())));
        assert!(matches!(events[1], Err(Error::Decode { .. })), "{:?}", events[1]);
    }
}

#[tokio::test]
async fn an_error_among_the_events_is_a_refusal() {
    let body = "data: {\"error\": {\"code\": \"overloaded\", \"message\": \"later\"}}\n\n";
    let events = client(body, 5, false).call(&READ).events::<Shift>(|data| data.json());
    let events: Vec<_> = events.await.expect("a stream").collect().await;
    assert!(
        matches!(&events[..], [Err(Error::Api(error))] if error.code.as_deref() == Some("overloaded"))
    );
}

#[tokio::test]
async fn lines_are_typed_items_and_the_last_one_needs_no_end() {
    let body = "{\"id\": 1}\r\n\n\u{1e}{\"id\": 2}\nnothing\n{\"id\": 3}";
    for size in [1, 7, 1000] {
        let call = client(body, size, false).call(&READ);
        let lines = call.lines::<Shift>("application/x-ndjson", |line| line.json());
        let lines: Vec<_> = lines.await.expect("a stream").collect().await;
        assert_eq!(ids(&lines, |shift| shift.id), [Some(1), Some(2), None, Some(3)], "{size}");
    }
}

#[tokio::test]
async fn a_stream_that_breaks_ends_with_the_error() {
    let body = "{\"id\": 1}\n{\"id\": 2";
    let call = client(body, 4, true).call(&READ);
    let lines = call.lines::<Shift>("application/jsonl", |line| line.json());
    let lines: Vec<_> = lines.await.expect("a stream").collect().await;
    assert_eq!(ids(&lines, |shift| shift.id), [Some(1), None], "half a line is no item");
    assert!(matches!(lines[1], Err(Error::Transport { .. })), "{:?}", lines[1]);
    let call = client("data: {\"id\": 1}\n\ndata: {\"id\": 2}\n", 4, true).call(&READ);
    let events = call.events::<Shift>(|data| data.json()).await.expect("a stream");
    let events: Vec<_> = events.collect().await;
    assert_eq!(ids(&events, |event| event.data.id), [Some(1), None]);
}

#[tokio::test]
async fn fields_of_items_may_have_other_names() {
    static DIALECT: Dialect = Dialect::new(&[("Shift", "number", "id")]);
    let call = |body| Call::new(&client(body, 7, false).0, &READ, &DIALECT);
    let events = call("data: {\"number\": 1}\n\n").events::<Shift>(|data| data.json());
    let events: Vec<_> = events.await.expect("a stream").collect().await;
    assert_eq!(ids(&events, |event| event.data.id), [Some(1)]);
    let lines = call("{\"number\": 1}").lines::<Shift>("application/jsonl", |line| line.json());
    let lines: Vec<_> = lines.await.expect("a stream").collect().await;
    assert_eq!(ids(&lines, |shift| shift.id), [Some(1)]);
}

#[tokio::test]
async fn an_item_that_is_longer_than_any_may_be_ends_the_stream() {
    let long = |begun: &str, unit: &str| -> &'static str {
        format!("{begun}{}", unit.repeat((16 << 20) / unit.len() + 9)).leak()
    };
    let line = "x".repeat(1 << 20);
    let many = long("", &format!("data: {line}\n"));
    for body in [long("data: ", "x"), many] {
        let events = client(body, 1 << 20, false).call(&READ).events::<Shift>(|data| data.json());
        let events: Vec<_> = events.await.expect("a stream").collect().await;
        assert!(is_too_large(&events), "{}", events.len());
    }
    let lines = client(long("", "x"), 1 << 20, false).call(&READ);
    let lines = lines.lines::<Shift>("application/jsonl", |line| line.json());
    let lines: Vec<_> = lines.await.expect("a stream").collect().await;
    assert!(is_too_large(&lines), "{}", lines.len());
}

fn is_too_large<T>(items: &[Result<T, Error>]) -> bool {
    matches!(items, [Err(Error::Transport { source, .. })]
        if source.kind() == TransportErrorKind::TooLarge)
}
