//! How long a transfer may take, under a clock that the tests move; and a transport that knows no
//! streams.

use std::fmt;
use std::io;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use api_runtime::{
    Body, Error, Incoming, Operation, Resilient, RetryPolicy, Sending, Streaming, Transport,
    TransportError, TransportErrorKind, Upload,
};
use bytes::Bytes;
use futures_util::{StreamExt, stream};
use http::header::RETRY_AFTER;
use http::{HeaderValue, Request, Response, StatusCode};
use tokio::time::{Instant, sleep};

use super::{CREATE, Client, READ};

/// A transport that takes and gives a byte every so often, and stalls after a number of them.
#[derive(Debug, Clone, Copy)]
struct Slow {
    pause: Duration,
    bytes: usize,
    stalls: bool,
}

fn slowly<E: Send + 'static>(
    slow: Slow,
) -> impl futures_util::Stream<Item = Result<Bytes, E>> + Send + 'static {
    stream::unfold(0, move |sent| async move {
        if sent == slow.bytes {
            if slow.stalls {
                std::future::pending::<()>().await;
            }
            return None;
        }
        sleep(slow.pause).await;
        Some((Ok(Bytes::from_static(b"x")), sent + 1))
    })
}

impl Transport for Slow {
    fn send(&self, _: Request<Bytes>, _: &'static Operation) -> Sending<'_> {
        panic!("a stream is asked for as one")
    }

    fn stream(&self, request: Request<Body>, _: &'static Operation) -> Streaming<'_> {
        let slow = *self;
        Box::pin(async move {
            if request.body().as_bytes().is_some() {
                return Ok(Response::new(Incoming::stream(slowly(slow))));
            }
            let mut chunks = request.body().chunks();
            while let Some(chunk) = chunks.next().await {
                chunk.map_err(|error| TransportError::new(TransportErrorKind::Request, error))?;
            }
            Ok(Response::new(Incoming::from(Bytes::new())))
        })
    }
}

const PAUSE: Duration = Duration::from_secs(20);

/// Its attempts may take 30 seconds, and its calls 60.
fn client(slow: Slow) -> Client {
    let policy = RetryPolicy::default()
        .attempt_timeout(Duration::from_secs(30))
        .deadline(Duration::from_secs(60))
        .max_attempts(1);
    Client::over("https://files.example", Resilient::new(slow, policy, 1))
}

fn kind(error: &Error) -> Option<TransportErrorKind> {
    match error {
        Error::Transport { source, .. } => Some(source.kind()),
        _ => None,
    }
}

#[tokio::test(start_paused = true)]
async fn a_transfer_may_take_long_while_something_moves() {
    let slow = Slow { pause: PAUSE, bytes: 30, stalls: false };
    let download = client(slow).call(&READ).download().await.expect("a download");
    assert_eq!(download.bytes(100).await.expect("the file").len(), 30);
    let begun = Instant::now();
    let mut call = client(slow).call(&CREATE);
    call.upload("text/plain", Upload::stream(slowly::<io::Error>(slow), None));
    call.send(|answer| answer.empty()).await.expect("an answer");
    assert_eq!(begun.elapsed(), PAUSE * 30);
}

#[tokio::test(start_paused = true)]
async fn a_transfer_that_stalls_is_given_up() {
    let slow = Slow { pause: PAUSE, bytes: 4, stalls: true };
    let download = client(slow).call(&READ).download().await.expect("a download");
    let begun = Instant::now();
    let error = download.bytes(100).await.expect_err("a stall");
    assert_eq!(kind(&error), Some(TransportErrorKind::Timeout), "{error}");
    assert_eq!(begun.elapsed(), PAUSE * 4 + Duration::from_secs(30));
    let begun = Instant::now();
    let mut call = client(slow).call(&CREATE);
    call.upload("text/plain", Upload::stream(slowly::<io::Error>(slow), None));
    let error = call.send(|answer| answer.empty()).await.expect_err("a stall");
    assert!(error.to_string().contains("nothing moved for 30 s"), "{error}");
    assert!(begun.elapsed() <= PAUSE * 4 + Duration::from_secs(60), "{:?}", begun.elapsed());
}

#[tokio::test(start_paused = true)]
async fn the_time_limit_of_a_call_holds_for_all_of_its_transfer() {
    let slow = Slow { pause: PAUSE, bytes: 30, stalls: false };
    let limit = Duration::from_secs(100);
    let begun = Instant::now();
    let mut call = client(slow).call(&READ);
    call.timeout(limit);
    let error = call.download().await.expect("a download").bytes(100).await.expect_err("late");
    assert!(error.to_string().contains("timeout is over"), "{error}");
    assert_eq!(begun.elapsed(), limit);
    let begun = Instant::now();
    let mut call = client(slow).call(&CREATE);
    call.upload("text/plain", Upload::stream(slowly::<io::Error>(slow), None));
    call.timeout(limit);
    let error = call.send(|answer| answer.empty()).await.expect_err("late");
    assert_eq!(kind(&error), Some(TransportErrorKind::Timeout), "{error}");
    assert_eq!(begun.elapsed(), limit);
}

/// A transport that knows nothing of streams, and answers what it was sent.
struct Echo;

impl fmt::Debug for Echo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Echo")
    }
}

impl Transport for Echo {
    fn send(&self, request: Request<Bytes>, _: &'static Operation) -> Sending<'_> {
        Box::pin(async { Ok(Response::new(request.into_body())) })
    }
}

#[tokio::test]
async fn a_transport_without_streams_keeps_bodies_in_memory() {
    let client = Client::over("https://files.example", Echo);
    let upload = |pieces| {
        let piece = Bytes::from(vec![b'x'; 1 << 20]);
        Upload::stream(stream::iter(vec![piece; pieces]).map(Ok::<_, io::Error>), None)
    };
    let mut call = client.call(&CREATE);
    call.upload("text/plain", upload(2));
    let answer = call.download().await.expect("an answer").bytes(4 << 20).await;
    assert_eq!(answer.expect("the body").len(), 2 << 20);
    let mut call = client.call(&CREATE);
    call.upload("text/plain", upload(65));
    let error = call.send(|answer| answer.bytes()).await.expect_err("too much").to_string();
    assert!(error.contains("more than 67108864 bytes"), "{error}");
}

/// A transport that takes a body slowly, and asks once for another attempt.
#[derive(Debug, Default)]
struct Busy(AtomicBool);

impl Transport for Busy {
    fn send(&self, _: Request<Bytes>, _: &'static Operation) -> Sending<'_> {
        panic!("a stream is asked for as one")
    }

    fn stream(&self, request: Request<Body>, _: &'static Operation) -> Streaming<'_> {
        Box::pin(async move {
            let sent = request.body().chunks().count().await;
            assert_eq!(sent, 5, "the whole body each time");
            let mut answer = Response::new(Incoming::from(Bytes::new()));
            if !self.0.swap(true, Ordering::SeqCst) {
                *answer.status_mut() = StatusCode::SERVICE_UNAVAILABLE;
                answer.headers_mut().insert(RETRY_AFTER, HeaderValue::from_static("1"));
            }
            Ok(answer)
        })
    }
}

#[tokio::test(start_paused = true)]
async fn what_a_transfer_takes_is_not_counted_to_the_deadline() {
    let policy = RetryPolicy::default()
        .attempt_timeout(Duration::from_secs(30))
        .deadline(Duration::from_secs(60));
    let resilient = Resilient::new(Busy::default(), policy, 1);
    let client = Client::over("https://files.example", resilient);
    let slow = Slow { pause: PAUSE, bytes: 5, stalls: false };
    let begun = Instant::now();
    let mut call = client.call(&CREATE);
    call.upload("text/plain", Upload::of(Body::repeatable(move || slowly(slow), Some(5))));
    call.send(|answer| answer.empty()).await.expect("an answer to the second attempt");
    assert_eq!(begun.elapsed(), PAUSE * 10 + Duration::from_secs(1));
}
