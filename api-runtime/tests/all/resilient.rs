//! Retries, the gate and the pause of a client with a fixed key, under a clock that the tests
//! move.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use api_runtime::{
    Attempts, CallTimeout, Engine, HttpTransport, Mode, Operation, Resilient, RetryPolicy, Secret,
    Sending, Transport, TransportError, TransportErrorKind,
};
use bytes::Bytes;
use futures_util::future::join_all;
use http::{Method, Request, Response};
use tokio::time::Instant;

static READ: Operation = Operation::new("list_people", Method::GET, "/people");
static WRITE: Operation = Operation::new("create_person", Method::POST, "/people");

static KEYED: Operation =
    Operation::new("create_visit", Method::POST, "/visits").with_idempotency_key("Idempotency-Key");
static REPEATABLE: Operation =
    Operation::new("close_day", Method::POST, "/days").that_may_be_repeated();
static REPLACE: Operation = Operation::new("replace_person", Method::PUT, "/people");

type Outcome = Result<Response<Bytes>, TransportError>;

/// A server that answers its n-th request with what the test says, after 100 milliseconds.
#[derive(Clone)]
struct Scripted {
    answer: fn(usize) -> Outcome,
    begun: Instant,
    arrivals: Arc<Mutex<Vec<Duration>>>,
    under_way: Arc<AtomicUsize>,
    most_under_way: Arc<AtomicUsize>,
}

impl Scripted {
    fn new(answer: fn(usize) -> Outcome) -> Self {
        Self {
            answer,
            begun: Instant::now(),
            arrivals: Arc::default(),
            under_way: Arc::default(),
            most_under_way: Arc::default(),
        }
    }

    /// When the requests came.
    fn arrivals(&self) -> Vec<Duration> {
        self.arrivals.lock().expect("the lock").clone()
    }
}

impl std::fmt::Debug for Scripted {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Scripted")
    }
}

impl Transport for Scripted {
    fn send(&self, _request: Request<Bytes>, _operation: &'static Operation) -> Sending<'_> {
        let number = {
            let mut arrivals = self.arrivals.lock().expect("the lock");
            arrivals.push(self.begun.elapsed());
            arrivals.len()
        };
        Box::pin(async move {
            let now = self.under_way.fetch_add(1, Ordering::SeqCst) + 1;
            self.most_under_way.fetch_max(now, Ordering::SeqCst);
            tokio::time::sleep(Duration::from_millis(100)).await;
            self.under_way.fetch_sub(1, Ordering::SeqCst);
            (self.answer)(number)
        })
    }
}

#[expect(clippy::unnecessary_wraps, reason = "a scripted answer may be a failure")]
fn status(status: u16) -> Outcome {
    Ok(Response::builder().status(status).body(Bytes::new()).expect("a response"))
}

fn request(operation: &Operation) -> Request<Bytes> {
    let request = Request::builder().method(operation.method()).uri("http://127.0.0.1/people");
    request.body(Bytes::new()).expect("a request")
}

async fn send(transport: &Resilient, operation: &'static Operation) -> Outcome {
    transport.send(request(operation), operation).await
}

fn resilient(server: &Scripted) -> Resilient {
    Resilient::new(server.clone(), RetryPolicy::default(), 64)
}

#[tokio::test(start_paused = true)]
async fn a_read_is_repeated_and_a_write_is_not() {
    for (operation, expected, requests) in [(&READ, 200, 2), (&WRITE, 502, 1)] {
        let server = Scripted::new(|number| status(if number == 1 { 502 } else { 200 }));
        let answer = send(&resilient(&server), operation).await.expect("an answer");
        assert_eq!(
            (answer.status().as_u16(), server.arrivals().len()),
            (expected, requests),
            "{operation}"
        );
        assert_eq!(
            answer.extensions().get(),
            Some(&Attempts(u32::try_from(requests).expect("a few"))),
            "{operation}"
        );
    }
}

#[tokio::test]
async fn a_success_of_the_first_attempt_goes_without_a_note() {
    let server = Scripted::new(|_| status(200));
    let answer = send(&resilient(&server), &READ).await.expect("an answer");
    assert_eq!(answer.extensions().get::<Attempts>(), None);
}

#[tokio::test(start_paused = true)]
async fn a_failure_tells_how_often_it_was_tried() {
    let server = Scripted::new(|_| {
        Err(TransportError::new(TransportErrorKind::Connect, "as the test says"))
    });
    let error = send(&resilient(&server), &WRITE).await.expect_err("no connection");
    assert_eq!(
        (error.kind(), error.attempts(), server.arrivals().len()),
        (TransportErrorKind::Connect, 4, 4)
    );
}

#[tokio::test(start_paused = true)]
async fn a_429_holds_all_requests_back() {
    let server = Scripted::new(|number| {
        let response = Response::builder()
            .status(if number == 1 { 429 } else { 200 })
            .header("Retry-After", "5");
        Ok(response.body(Bytes::new()).expect("a response"))
    });
    let transport = resilient(&server);
    let late = async {
        tokio::time::sleep(Duration::from_millis(500)).await;
        join_all((0..5).map(|_| send(&transport, &WRITE))).await
    };
    let (first, others) = tokio::join!(send(&transport, &READ), late);
    assert!(
        others
            .into_iter()
            .chain([first])
            .all(|answer| answer.is_ok_and(|answer| answer.status() == 200))
    );
    let arrivals = server.arrivals();
    assert_eq!(arrivals.len(), 7);
    assert!(arrivals[1..].iter().all(|at| *at >= Duration::from_millis(5100)), "{arrivals:?}");
}

#[tokio::test(start_paused = true)]
async fn no_more_requests_than_allowed_are_under_way() {
    let server = Scripted::new(|_| status(200));
    let transport = Resilient::new(server.clone(), RetryPolicy::default(), 3);
    join_all((0..20).map(|_| send(&transport, &READ))).await;
    assert_eq!((server.most_under_way.load(Ordering::SeqCst), server.arrivals().len()), (3, 20));
}

#[tokio::test(start_paused = true)]
async fn a_refused_key_is_final() {
    let server = Scripted::new(|_| status(401));
    let answer = send(&resilient(&server), &READ).await.expect("an answer");
    assert_eq!((answer.status().as_u16(), server.arrivals().len()), (401, 1));
}

#[test]
fn the_key_is_in_no_debug_output() {
    let http = HttpTransport::new()
        .expect("a transport")
        .token(&Secret::from("k3y-of-acme"))
        .expect("a token");
    let text = format!("{:?}", Resilient::new(http, RetryPolicy::default(), 64));
    assert!(text.contains("Sensitive") && !text.contains("k3y-of-acme"), "{text}");
}

#[tokio::test(start_paused = true)]
async fn a_call_may_have_a_deadline_of_its_own() {
    let within = |limit: Duration| {
        let mut request = request(&READ);
        request.extensions_mut().insert(CallTimeout(limit));
        request
    };
    // The first attempt would end after the deadline.
    let server = Scripted::new(|_| status(200));
    let begun = Instant::now();
    let error = resilient(&server).send(within(Duration::from_millis(50)), &READ).await;
    assert_eq!(error.expect_err("too late").kind(), TransportErrorKind::Timeout);
    assert_eq!(begun.elapsed(), Duration::from_millis(50));

    // It is later than that of the policy.
    let server = Scripted::new(|number| status(if number < 4 { 429 } else { 200 }));
    let policy = RetryPolicy::default().deadline(Duration::from_millis(50));
    let transport = Resilient::new(server.clone(), policy, 8);
    let answer = transport.send(within(Duration::from_secs(60)), &READ).await.expect("in time");
    assert_eq!((answer.status().as_u16(), server.arrivals().len()), (200, 4));
    transport.send(within(Duration::MAX), &READ).await.expect("no clock counts so far");
}

#[tokio::test(start_paused = true)]
async fn what_may_be_sent_twice_is_repeated_like_a_read() {
    let attempts = async |operation: &'static Operation, policy: RetryPolicy| {
        let scripted = Scripted::new(|_| status(502));
        let resilient = Resilient::new(scripted.clone(), policy, 1);
        let answer = resilient.send(request(operation), operation).await.expect("an answer");
        assert_eq!(answer.status(), 502);
        scripted.arrivals().len()
    };
    let policy = || RetryPolicy::default().max_attempts(3);
    assert_eq!(attempts(&READ, policy()).await, 3);
    assert_eq!(attempts(&KEYED, policy()).await, 3);
    assert_eq!(attempts(&REPEATABLE, policy()).await, 3);
    assert_eq!(attempts(&WRITE, policy()).await, 1);
    assert_eq!(attempts(&REPLACE, policy()).await, 1);
    let more = policy().also_repeat([Method::PUT, Method::DELETE]);
    assert_eq!(attempts(&REPLACE, more.clone()).await, 3);
    assert_eq!(attempts(&WRITE, more).await, 1);
}

#[tokio::test(start_paused = true)]
async fn what_has_no_time_left_is_not_sent() {
    let server = Scripted::new(|_| status(200));
    let engine = Engine::new(Arc::new(server.clone()), RetryPolicy::default(), 4);
    let second = Duration::from_secs(1);
    tokio::time::advance(second).await;
    for until in [Instant::now() - second, Instant::now()] {
        let error = engine.carry(request(&READ), &READ, Mode::Repeatable(until)).await;
        let error = error.expect_err("it is late");
        assert_eq!((error.kind(), error.attempts()), (TransportErrorKind::Timeout, 0));
    }
    assert!(server.arrivals().is_empty());
}

#[tokio::test(start_paused = true)]
async fn nobody_waits_for_a_pause_that_ends_with_the_deadline() {
    let server = Scripted::new(|number| {
        let response = Response::builder()
            .status(if number == 1 { 429 } else { 200 })
            .header("Retry-After", "10");
        Ok(response.body(Bytes::new()).expect("a response"))
    });
    let transport = resilient(&server);
    let other = async {
        tokio::time::sleep(Duration::from_millis(100)).await;
        tokio::task::yield_now().await;
        let (mut request, begun) = (request(&WRITE), Instant::now());
        request.extensions_mut().insert(CallTimeout(Duration::from_secs(10)));
        let error = transport.send(request, &WRITE).await.expect_err("too many");
        assert_eq!(begun.elapsed(), Duration::ZERO);
        assert!(format!("{error:?}").contains("too many requests"), "{error:?}");
    };
    let (first, ()) = tokio::join!(send(&transport, &READ), other);
    assert_eq!(first.expect("an answer").status(), 200);
}

#[tokio::test(start_paused = true)]
async fn a_circuit_opens_when_the_policy_says_and_tells_for_how_long() {
    for (failures, pause) in [(2, 7_500), (12, 40_000)] {
        let server = Scripted::new(|_| status(500));
        let pause = Duration::from_millis(pause);
        let policy = RetryPolicy::none().circuit_breaker(failures, pause, Duration::MAX);
        let transport = Resilient::new(server.clone(), policy, 4);
        for _ in 0..failures {
            send(&transport, &READ).await.expect("an answer");
        }
        tokio::time::advance(Duration::from_millis(500)).await;
        let error = send(&transport, &READ).await.expect_err("the circuit is open");
        assert_eq!(error.kind(), TransportErrorKind::Unavailable);
        let left = format!("it is tried again in {} ms", pause.as_millis() - 500);
        assert!(format!("{error:?}").contains(&left), "{error:?}");
        tokio::time::advance(pause).await;
        send(&transport, &READ).await.expect("the probe's answer");
    }
}

#[tokio::test(start_paused = true)]
async fn there_are_as_many_retries_as_the_budget_has() {
    for (share, reserve, retries) in [(0.0, 0, 0), (0.5, 0, 5), (0.0, 1, 10), (1000.0, 0, 20)] {
        let server = Scripted::new(|_| status(502));
        let policy = RetryPolicy::default()
            .budget(share, reserve)
            .max_attempts(3)
            .backoff(Duration::ZERO, Duration::ZERO)
            .no_circuit_breaker();
        let transport = Resilient::new(server.clone(), policy, 64);
        join_all((0..10).map(|_| send(&transport, &READ))).await;
        assert_eq!(server.arrivals().len() - 10, retries, "{share}, {reserve} a second");
    }
}

#[test]
fn an_engine_has_the_policy_that_it_was_given() {
    let policy = RetryPolicy::none().deadline(Duration::from_secs(5));
    let http = HttpTransport::new().expect("a transport");
    let engine = Engine::new(Arc::new(http), policy.clone(), 1);
    assert_eq!(engine.policy(), &policy);
}
