//! How a download goes on after a break, under a clock that the tests move.

use std::fmt;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use api_runtime::{
    Body, CallTimeout, Download, Error, Incoming, Operation, Sending, Streaming, Transport,
    TransportError, TransportErrorKind,
};
use bytes::Bytes;
use futures_util::{StreamExt, stream};
use http::{Request, Response};
use tokio::time::{Instant, sleep};

use super::{Client, READ};

const TAG: (&str, &str) = ("ETag", "\"one\"");
const FIVE: (&str, &str) = ("Content-Length", "5");
const FROM_2: (&str, &str) = ("Content-Range", "bytes 2-4/5");

/// An answer: its status, its headers, and the pieces of its body.
type Part = (u16, Vec<(&'static str, &'static str)>, Vec<Result<&'static str, TransportErrorKind>>);

/// What the n-th request, counted from 0, is answered with.
type Script = fn(usize) -> Part;

/// What was asked for: when, from which byte on, and for how long at most.
type Asked = (Duration, Option<String>, Option<Duration>);

/// A server that answers with what the test says. Each piece takes a while.
#[derive(Clone)]
struct Scripted {
    answer: Script,
    pause: Duration,
    begun: Instant,
    asked: Arc<Mutex<Vec<Asked>>>,
}

impl fmt::Debug for Scripted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Scripted")
    }
}

impl Scripted {
    fn new(pause: Duration, answer: Script) -> Self {
        Self { answer, pause, begun: Instant::now(), asked: Arc::default() }
    }

    async fn begin(&self, limit: Option<Duration>) -> Download {
        let mut call = Client::over("https://files.example", self.clone()).call(&READ);
        if let Some(limit) = limit {
            call.timeout(limit);
        }
        call.download().await.expect("a download")
    }

    async fn whole(&self) -> Result<Bytes, Error> {
        self.begin(None).await.bytes(100).await
    }

    fn asked(&self) -> Vec<Asked> {
        self.asked.lock().expect("the lock").clone()
    }
}

impl Transport for Scripted {
    fn send(&self, _: Request<Bytes>, _: &'static Operation) -> Sending<'_> {
        panic!("a stream is asked for as one")
    }

    fn stream(&self, request: Request<Body>, _: &'static Operation) -> Streaming<'_> {
        let number = {
            let mut asked = self.asked.lock().expect("the lock");
            let range = request.headers().get("range");
            let range = range.map(|range| range.to_str().expect("text").to_owned());
            let limit = request.extensions().get().map(|CallTimeout(limit)| *limit);
            asked.push((self.begun.elapsed(), range, limit));
            asked.len() - 1
        };
        assert!(number < 20, "it goes on for ever");
        let ((status, headers, pieces), pause) = ((self.answer)(number), self.pause);
        let pieces = stream::iter(pieces).then(move |piece| async move {
            sleep(pause).await;
            piece.map(Bytes::from).map_err(|kind| TransportError::new(kind, "cut"))
        });
        let mut answer = Response::builder().status(status);
        for (name, value) in headers {
            answer = answer.header(name, value);
        }
        let answer = answer.body(Incoming::stream(pieces)).expect("an answer");
        Box::pin(std::future::ready(Ok(answer)))
    }
}

const BROKEN: Result<&str, TransportErrorKind> = Err(TransportErrorKind::Broken);

#[tokio::test(start_paused = true)]
async fn each_break_in_a_row_is_waited_for_twice_as_long() {
    let server = Scripted::new(Duration::ZERO, |number| match number {
        0 => (200, vec![TAG, FIVE], vec![Ok("ab"), BROKEN]),
        _ => (206, vec![TAG, FROM_2], vec![BROKEN]),
    });
    let error = server.whole().await.expect_err("half a file");
    assert!(error.to_string().contains("broke"), "{error}");
    let asked = server.asked();
    let times: Vec<_> = asked.iter().map(|(when, ..)| when.as_millis()).collect();
    assert_eq!(times, [0, 0, 200, 600, 1400, 3000]);
    assert!(asked.iter().skip(1).all(|(_, range, _)| range.as_deref() == Some("bytes=2-")));
}

#[tokio::test(start_paused = true)]
async fn a_break_is_forgotten_when_something_arrives() {
    let server = Scripted::new(Duration::ZERO, |number| {
        let range = format!("bytes {number}-8/9").leak();
        let status = if number == 0 { 200 } else { 206 };
        (
            status,
            vec![TAG, ("Content-Range", range)],
            match number {
                8 => vec![Ok("x")],
                _ => vec![Ok("x"), BROKEN],
            },
        )
    });
    assert_eq!(server.whole().await.expect("the file"), "xxxxxxxxx");
    assert!(server.asked().iter().all(|(when, ..)| when.is_zero()), "{:?}", server.asked());
}

#[tokio::test(start_paused = true)]
async fn an_end_that_comes_too_early_is_a_break() {
    let server = Scripted::new(Duration::ZERO, |number| match number {
        0 => (200, vec![TAG, FIVE], vec![Ok("ab")]),
        _ => (206, vec![TAG, FROM_2], vec![Ok("cde")]),
    });
    assert_eq!(server.whole().await.expect("the file"), "abcde");
    let server = Scripted::new(Duration::ZERO, |_| (200, vec![FIVE], vec![Ok("ab")]));
    let error = server.whole().await.expect_err("half a file").to_string();
    assert!(error.contains("it ended after 2 bytes of 5"), "{error}");
    let ended: [Script; 3] = [
        |_| (200, vec![TAG, FIVE], vec![Ok("abcde")]),
        |_| (200, vec![TAG, ("Content-Length", "4")], vec![Ok("abcde")]),
        |_| (200, vec![TAG], vec![Ok("abcde")]),
    ];
    for answer in ended {
        let server = Scripted::new(Duration::ZERO, answer);
        assert_eq!(server.whole().await.expect("the file"), "abcde");
        assert_eq!(server.asked().len(), 1);
    }
}

#[tokio::test(start_paused = true)]
async fn of_the_same_file_only_what_is_missing_is_given() {
    let again: [Script; 3] = [
        |number| match number {
            0 => (200, vec![TAG, FIVE], vec![Ok("abc"), BROKEN]),
            _ => (200, vec![TAG, FIVE], vec![Ok("a"), Ok("b"), Ok(""), Ok("cd"), Ok("e")]),
        },
        |number| match number {
            0 => (200, vec![TAG, FIVE], vec![Ok("a"), Ok("bcd"), BROKEN]),
            _ => (200, vec![TAG, FIVE], vec![Ok("abc"), Ok("de")]),
        },
        // How long it is may be said by the second answer alone.
        |number| match number {
            0 => (200, vec![TAG], vec![Ok("ab"), BROKEN]),
            _ => (200, vec![TAG, FIVE], vec![Ok("abcde")]),
        },
    ];
    for answer in again {
        let server = Scripted::new(Duration::ZERO, answer);
        assert_eq!(server.whole().await.expect("the file"), "abcde");
        assert_eq!(server.asked().len(), 2);
    }
    let server = Scripted::new(Duration::ZERO, |number| match number {
        0 => (200, vec![TAG, FIVE], vec![Ok("ab"), BROKEN]),
        _ => (200, vec![TAG, ("Content-Length", "6")], vec![Ok("abcdef")]),
    });
    let error = server.whole().await.expect_err("another length").to_string();
    assert!(error.contains("changed after 2 bytes"), "{error}");
}

#[tokio::test(start_paused = true)]
async fn only_what_may_pass_is_tried_again() {
    let answers: [(Script, usize); 4] = [
        (|_| (200, vec![TAG, FIVE], vec![Ok("ab"), Err(TransportErrorKind::TooLarge)]), 1),
        (|_| (200, vec![TAG, FIVE], vec![Ok("ab"), Err(TransportErrorKind::Panicked)]), 1),
        (|_| (206, vec![TAG, FROM_2], vec![Ok("c"), BROKEN]), 1),
        (
            |number| match number {
                0 => (200, vec![TAG, FIVE], vec![Ok("ab"), Err(TransportErrorKind::Timeout)]),
                _ => (206, vec![TAG, FROM_2], vec![Ok("c"), Err(TransportErrorKind::Request)]),
            },
            2,
        ),
    ];
    for (answer, requests) in answers {
        let server = Scripted::new(Duration::ZERO, answer);
        server.whole().await.expect_err("half a file");
        assert_eq!(server.asked().len(), requests);
    }
}

#[tokio::test(start_paused = true)]
async fn what_goes_on_after_a_break_has_the_time_that_is_left() {
    let server = Scripted::new(Duration::from_secs(4), |number| match number {
        0 => (200, vec![TAG, FIVE], vec![Ok("ab"), BROKEN]),
        _ => (206, vec![TAG, FROM_2], vec![BROKEN]),
    });
    let download = server.begin(Some(Duration::from_secs(10))).await;
    let error = download.bytes(100).await.expect_err("half a file");
    assert!(error.to_string().contains("broke"), "{error}");
    let seconds = |seconds| Some(Duration::from_secs(seconds));
    let asked: Vec<_> = server.asked().into_iter().map(|(when, _, limit)| (when, limit)).collect();
    assert_eq!(
        asked,
        [
            (Duration::ZERO, seconds(10)),
            (Duration::from_secs(8), seconds(2)),
            // At 12 seconds the time is over.
        ]
    );
}

#[tokio::test(start_paused = true)]
async fn a_download_has_the_status_and_the_headers_of_its_answer() {
    let server = Scripted::new(Duration::ZERO, |_| (206, vec![TAG, FROM_2], vec![Ok("cde")]));
    let download = server.begin(None).await;
    assert_eq!(download.status().as_u16(), 206);
    assert_eq!(download.headers()["etag"], "\"one\"");
    assert_eq!(download.bytes(3).await.expect("the rest"), "cde");
}
