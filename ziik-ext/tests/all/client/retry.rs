//! Retries and pressure, under a clock that the tests move.

use std::time::Duration;

use futures_util::future::join_all;
use serde_json::json;
use tokio::time::Instant;
use ziik_ext::api::TransportErrorKind;
use ziik_ext::api::types::UserUpdate;
use ziik_ext::{Client, Error, RetryPolicy};

use crate::client::support::{self, Outcome, Scripted, failure, status, with_header};

/// What the first request meets, and whether a GET and a PATCH are repeated after it.
type Case = (&'static str, fn() -> Outcome, bool, bool);

/// A server that answers its n-th request with what the test says.
fn serving(answer: impl Fn(usize) -> Outcome + Send + Sync + 'static) -> Scripted {
    Scripted::new(move |arrival| answer(arrival.number))
}

/// When the requests came.
fn times(server: &Scripted) -> Vec<Duration> {
    server.arrivals().iter().map(|arrival| arrival.at).collect()
}

fn user() -> Outcome {
    support::json(&json!({"data": {"id": 2}}))
}

async fn get(client: &Client) -> Result<i64, Error> {
    Ok(client.get_user(2).send().await?.id.into())
}

async fn patch(client: &Client) -> Result<(), Error> {
    client.update_user(2, UserUpdate::new().title("x")).send().await?;
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn what_may_be_repeated_is_repeated_and_nothing_else() {
    let cases: [Case; 12] = [
        ("408", || status(408), true, false),
        ("429", || status(429), true, true),
        ("500", || status(500), false, false),
        ("502", || status(502), true, false),
        ("503", || status(503), true, false),
        ("503 with Retry-After", || with_header(503, "Retry-After", "1"), true, true),
        ("504", || status(504), true, false),
        ("404", || status(404), false, false),
        ("422", || status(422), false, false),
        ("no connection", || failure(TransportErrorKind::Connect), true, true),
        ("broken connection", || failure(TransportErrorKind::Broken), true, false),
        ("no answer in time", || failure(TransportErrorKind::Timeout), true, false),
    ];
    for (name, first, get_again, patch_again) in cases {
        let server = serving(move |number| if number == 1 { first() } else { user() });
        assert_eq!(get(&server.client()).await.is_ok(), get_again, "GET after {name}");
        let server = serving(move |number| if number == 1 { first() } else { user() });
        assert_eq!(patch(&server.client()).await.is_ok(), patch_again, "PATCH after {name}");
        assert_eq!(server.arrivals().len(), if patch_again { 2 } else { 1 }, "PATCH after {name}");
        let server = serving(move |_| first());
        let client = server.builder().retry(RetryPolicy::none()).build().expect("a client");
        let error = get(&client).await.expect_err("it fails once");
        assert_eq!(error.is_retryable(), get_again, "GET after {name}");
        let error = patch(&client).await.expect_err("it fails once");
        assert_eq!(error.is_retryable(), patch_again, "PATCH after {name}");
    }
}

#[tokio::test(start_paused = true)]
async fn an_error_tells_how_often_it_was_tried() {
    let server = serving(|_| status(502));
    let error = get(&server.client()).await.expect_err("out of order");
    assert_eq!((error.attempts(), server.arrivals().len()), (4, 4));
    assert!(error.is_temporary());
    let server = serving(|_| failure(TransportErrorKind::Connect));
    let error = get(&server.builder().retry(RetryPolicy::none()).build().expect("a client"))
        .await
        .expect_err("down");
    assert_eq!(error.attempts(), 1);
    let server = serving(|_| failure(TransportErrorKind::Connect));
    let error = get(&server.client()).await.expect_err("down");
    assert_eq!((error.operation(), error.attempts()), (Some("get_user"), 4));
}

#[tokio::test(start_paused = true)]
async fn waits_grow_and_are_random() {
    let mut waits: [Vec<f64>; 3] = Default::default();
    for _ in 0..60 {
        let server = serving(|_| status(502));
        get(&server.client()).await.expect_err("out of order");
        let arrivals = times(&server);
        for (index, pair) in arrivals.windows(2).enumerate() {
            waits[index].push(pair[1].as_secs_f64() - pair[0].as_secs_f64() - 0.1);
        }
    }
    for (waits, longest) in waits.iter().zip([0.2, 0.4, 0.8]) {
        assert!(waits.iter().all(|wait| (0.0..=longest + 0.002).contains(wait)), "{waits:?}");
        assert!(waits.iter().any(|wait| *wait > longest * 0.6), "up to its full length: {waits:?}");
        assert!(waits.iter().any(|wait| *wait < longest * 0.4), "from nothing: {waits:?}");
    }
}

#[tokio::test(start_paused = true)]
async fn retry_after_is_obeyed_in_seconds_and_as_a_date() {
    let dated = || {
        let response = http::Response::builder().status(503);
        let response = response.header("Date", "Mon, 06 Oct 2025 08:00:00 GMT");
        let response = response.header("Retry-After", "Mon, 06 Oct 2025 08:00:07 GMT");
        Ok(response.body(bytes::Bytes::new()).expect("a response"))
    };
    let seconds = || with_header(429, "Retry-After", "7");
    for first in [seconds as fn() -> Outcome, dated] {
        let server = serving(move |number| if number == 1 { first() } else { user() });
        get(&server.client()).await.expect("the second time");
        let arrivals = times(&server);
        assert!(arrivals[1].as_secs_f64() - arrivals[0].as_secs_f64() >= 7.0, "{arrivals:?}");
    }
    let server = serving(|_| with_header(503, "Retry-After", "600"));
    let start = Instant::now();
    let error = get(&server.client()).await.expect_err("later than the deadline");
    assert!(start.elapsed() < Duration::from_secs(1), "nobody waits for what cannot be");
    assert_eq!(
        error.as_api().and_then(ziik_ext::api::ApiError::retry_after),
        Some(Duration::from_secs(600))
    );
}

#[tokio::test(start_paused = true)]
async fn after_a_429_the_whole_client_pauses() {
    let server =
        serving(|number| if number == 1 { with_header(429, "Retry-After", "5") } else { user() });
    let client = server.client();
    let first = tokio::spawn({
        let client = client.clone();
        async move { get(&client).await }
    });
    tokio::time::sleep(Duration::from_millis(500)).await;
    let others = join_all((0..10).map(|_| get(&client))).await;
    assert!(others.iter().all(Result::is_ok));
    first.await.expect("no panic").expect("a user");
    let arrivals = times(&server);
    assert_eq!(arrivals.len(), 12);
    assert!(arrivals[1..].iter().all(|at| at.as_secs_f64() >= 5.1), "{arrivals:?}");
}

#[tokio::test(start_paused = true)]
async fn nobody_waits_for_a_pause_that_outlasts_the_deadline() {
    let server = serving(|_| with_header(429, "Retry-After", "600"));
    let client = server.client();
    let start = Instant::now();
    for (message, attempts) in [
        ("get_user: 429 Too Many Requests", 1),
        ("get_user: no answer in time: too many requests", 0),
    ] {
        let error = get(&client).await.expect_err("too many");
        assert!(error.to_string().starts_with(message), "{error}");
        assert_eq!(error.attempts(), attempts, "{error}");
    }
    assert_eq!(start.elapsed(), Duration::from_millis(100), "the first one, and nothing after it");
    assert_eq!(server.arrivals().len(), 1);
}

#[tokio::test(start_paused = true)]
async fn times_beyond_all_measure_are_no_panic() {
    let forever = u64::MAX.to_string();
    for status in [429, 503] {
        let forever = forever.clone();
        let server = serving(move |_| with_header(status, "Retry-After", &forever));
        let policy = RetryPolicy::default().deadline(Duration::MAX);
        let error = get(&server.builder().retry(policy).build().expect("a client"))
            .await
            .expect_err("never again");
        assert_eq!(
            (error.status().map(|status| status.as_u16()), error.attempts()),
            (Some(status), 1)
        );
    }
    let server = serving(|_| with_header(503, "Retry-After", "5400"));
    let policy = RetryPolicy::default().deadline(Duration::from_secs(7200));
    get(&server.builder().retry(policy).build().expect("a client"))
        .await
        .expect_err("longer than an hour");
    assert_eq!(server.arrivals().len(), 1);
    let server = serving(|_| status(502));
    let policy = RetryPolicy::default().backoff(Duration::MAX, Duration::MAX);
    let error = get(&server.builder().retry(policy).build().expect("a client"))
        .await
        .expect_err("no time to wait");
    assert_eq!(error.attempts(), 1);
}

#[tokio::test(start_paused = true)]
async fn no_wait_is_longer_than_the_longest() {
    let server = serving(|_| status(502));
    let policy = RetryPolicy::default()
        .backoff(Duration::from_millis(100), Duration::from_millis(150))
        .max_attempts(40);
    get(&server.builder().retry(policy).build().expect("a client"))
        .await
        .expect_err("out of order");
    let times = times(&server);
    let waits: Vec<_> =
        times.windows(2).map(|pair| pair[1].as_millis() - pair[0].as_millis() - 100).collect();
    assert_eq!(waits.len(), 39);
    assert!(
        waits.iter().all(|wait| *wait <= 152) && waits.iter().any(|wait| *wait > 100),
        "{waits:?}"
    );
}

#[tokio::test(start_paused = true)]
async fn of_several_pauses_the_longest_holds() {
    let server = serving(|number| match number {
        1 => with_header(429, "Retry-After", "20"),
        2 => with_header(429, "Retry-After", "1"),
        _ => user(),
    });
    let client = server.client();
    assert!(join_all((0..2).map(|_| get(&client))).await.iter().all(Result::is_ok));
    let times = times(&server);
    assert!(times[2..].iter().all(|at| at.as_secs_f64() >= 20.1), "{times:?}");
}

#[tokio::test(start_paused = true)]
async fn an_attempt_that_hangs_is_given_up_and_made_again() {
    let policy = RetryPolicy::default().attempt_timeout(Duration::from_millis(99));
    let server = Scripted::new(|_| user());
    let start = Instant::now();
    let error = get(&server.builder().retry(policy.clone()).build().expect("a client"))
        .await
        .expect_err("too slow");
    assert_eq!((error.attempts(), server.arrivals().len()), (4, 4));
    assert!(start.elapsed() < Duration::from_secs(3), "{:?}", start.elapsed());
    let error = patch(&server.builder().retry(policy).build().expect("a client"))
        .await
        .expect_err("too slow");
    assert_eq!(error.attempts(), 1, "it may have been carried out");
}

#[tokio::test(start_paused = true)]
async fn a_call_ends_with_its_deadline() {
    let policy = RetryPolicy::default().deadline(Duration::from_secs(3)).max_attempts(100);
    let server = serving(|_| status(502));
    let start = Instant::now();
    get(&server.builder().retry(policy.clone()).build().expect("a client"))
        .await
        .expect_err("out of order");
    assert!(start.elapsed() <= Duration::from_millis(3_100), "{:?}", start.elapsed());

    // One attempt that never ends.
    let policy = policy.deadline(Duration::from_millis(50));
    let error = get(&server.builder().retry(policy).build().expect("a client"))
        .await
        .expect_err("too slow");
    assert!(error.to_string().contains("no answer in time"), "{error}");
}

#[tokio::test(start_paused = true)]
async fn an_outage_is_not_multiplied() {
    for (breaker, least, most) in [(false, 690, 710), (true, 500, 660)] {
        let server = serving(|_| status(503));
        let policy = RetryPolicy::default();
        let policy = if breaker { policy } else { policy.no_circuit_breaker() };
        let client = server.builder().retry(policy).build().expect("a client");
        let results = join_all((0..500).map(|_| get(&client))).await;
        assert!(results.iter().all(Result::is_err));
        let requests = server.arrivals().len();
        assert!(
            (least..=most).contains(&requests),
            "500 calls, {requests} requests; 2000 without a budget"
        );
    }
}

#[tokio::test(start_paused = true)]
async fn an_outage_stops_a_loop_of_calls_until_the_api_is_back() {
    let begun = Instant::now();
    let server =
        serving(
            move |_| if begun.elapsed() < Duration::from_secs(20) { status(500) } else { user() },
        );
    let client = server.client();
    let mut last = None;
    for _ in 0..300 {
        last = get(&client).await.err();
    }
    assert_eq!(server.arrivals().len(), 10, "then the circuit is open");
    let error = last.expect("a refusal");
    let ziik_ext::Error::Call(ziik_ext::api::Error::Transport { source, .. }) = &error else {
        panic!("{error:?}")
    };
    assert_eq!((source.kind(), error.attempts()), (TransportErrorKind::Unavailable, 0));
    assert!(error.is_temporary());
    // Probes after 1, 2, 4 and 8 seconds find nobody, and the one after 16 does.
    for seconds in 0..31 {
        tokio::time::sleep(Duration::from_secs(1)).await;
        assert_eq!(get(&client).await.is_ok(), seconds >= 30, "after {seconds} s");
    }
    assert_eq!(server.arrivals().len(), 15);
}

#[tokio::test(start_paused = true)]
async fn a_probe_that_is_given_up_is_followed_by_another() {
    let server = Scripted::new(|arrival| if arrival.number <= 10 { status(500) } else { user() });
    let client = server.client();
    for _ in 0..10 {
        get(&client).await.expect_err("an outage");
    }
    tokio::time::sleep(Duration::from_secs(1)).await;
    tokio::time::timeout(Duration::from_millis(50), get(&client)).await.expect_err("given up");
    get(&client).await.expect("the next one is the probe");
}

#[tokio::test(start_paused = true)]
async fn a_connection_that_breaks_under_many_requests_is_no_outage() {
    let server =
        serving(|number| if number <= 64 { failure(TransportErrorKind::Broken) } else { user() });
    let client = server.client();
    let results = join_all((0..64).map(|_| get(&client))).await;
    assert!(results.iter().all(Result::is_ok), "{results:?}");
}

#[tokio::test(start_paused = true)]
async fn a_read_whose_answer_is_cut_off_is_read_again() {
    let cut = || Ok(http::Response::new(bytes::Bytes::from_static(br#"{"data": {"id": 2"#)));
    let server = serving(move |number| if number <= 2 { cut() } else { user() });
    get(&server.client()).await.expect("the third time");
    let server = serving(move |_| cut());
    let error = get(&server.client()).await.expect_err("always");
    assert!(matches!(error, Error::Call(ziik_ext::api::Error::Decode { .. })), "{error:?}");
    assert_eq!(server.arrivals().len(), 4);
}

#[tokio::test(start_paused = true)]
async fn an_operation_that_always_answers_401_costs_one_renewal_a_minute() {
    let server = Scripted::new(|arrival| match arrival.path.as_str() {
        "/renew" => support::json(
            &json!({"token": format!("t.{}.s", arrival.number), "expires": 4_102_444_800_i64}),
        ),
        "/users/2" => status(401),
        _ => user(),
    });
    let client = server.client();
    for _ in 0..20 {
        get(&client).await.expect_err("refused");
        client.get_unit(3).send().await.expect("the token is good");
    }
    assert_eq!(server.count("/renew"), 3, "then it is taken at its word");
    for minutes in 1..=3 {
        tokio::time::sleep(Duration::from_secs(61)).await;
        for _ in 0..20 {
            get(&client).await.expect_err("refused");
        }
        assert_eq!(server.count("/renew"), 3 + minutes);
    }
}

#[tokio::test(start_paused = true)]
async fn a_call_that_two_expiries_met_costs_the_next_call_nothing() {
    // The token expires under the first call, the renewed one does, too, and so does that of the
    // second call.
    let server = Scripted::new(|arrival| match (arrival.path.as_str(), arrival.number) {
        ("/renew", number) => {
            support::json(&json!({"token": format!("t.{number}.s"), "expires": 4_102_444_800_i64}))
        }
        (_, 1 | 3 | 4) => status(401),
        _ => user(),
    });
    let client = server.client();
    get(&client).await.expect_err("refused twice");
    get(&client).await.expect("by another token");
}

#[test]
fn no_policy_makes_building_panic() {
    for share in [
        0.0,
        0.3,
        1.0,
        f32::MAX,
        f32::INFINITY,
        f32::NAN,
        f32::NEG_INFINITY,
        -1.0,
        f32::MIN_POSITIVE,
    ] {
        for reserve in [0, 10, u32::MAX] {
            let policy = RetryPolicy::default().budget(share, reserve).circuit_breaker(
                0,
                Duration::MAX,
                Duration::MAX,
            );
            Client::for_tenant("acme").retry(policy).build().expect("a client");
        }
    }
}

#[tokio::test(start_paused = true)]
async fn no_more_requests_are_under_way_than_allowed() {
    for most in [1, 7] {
        let server = serving(|_| user());
        let client = server.builder().max_in_flight(most).build().expect("a client");
        let results = join_all((0..50).map(|_| get(&client))).await;
        assert!(results.iter().all(Result::is_ok));
        assert_eq!(server.most_under_way(), most);
    }
}

#[tokio::test(start_paused = true)]
async fn what_has_its_turn_too_late_is_not_sent_at_all() {
    let server = serving(|_| user());
    let policy = RetryPolicy::none().deadline(Duration::from_millis(250));
    let client = server.builder().max_in_flight(1).retry(policy).build().expect("a client");
    let results = join_all((0..5).map(|_| patch(&client))).await;
    assert_eq!(results.iter().filter(|result| result.is_ok()).count(), 2, "each takes 100 ms");
    let errors: Vec<Error> = results.into_iter().filter_map(Result::err).collect();
    assert_eq!(errors.iter().map(Error::attempts).collect::<Vec<_>>(), [1, 0, 0]);
    assert_eq!(server.arrivals().len(), 3);
    assert!(
        errors[2].to_string().contains("its turn did not come before its deadline"),
        "{}",
        errors[2]
    );
}

#[tokio::test(start_paused = true)]
async fn a_second_401_is_the_callers() {
    let server = serving(|number| match number {
        2 => support::json(&json!({"token": "d.e.f", "expires": 4_102_444_800_i64})),
        _ => status(401),
    });
    let error = get(&server.client()).await.expect_err("refused twice");
    assert_eq!(
        (error.operation(), error.status().map(|status| status.as_u16())),
        (Some("get_user"), Some(401))
    );
    assert!(matches!(error, Error::Call(_)), "{error:?}");
    assert_eq!(server.arrivals().len(), 3, "the call, the renewal, the call");
}

#[tokio::test(start_paused = true)]
async fn the_clock_of_this_machine_ends_no_token_for_good() {
    // By this machine's clock the token is over, and there is no login: the API is asked.
    let server = Scripted::new(|arrival| match arrival.path.as_str() {
        "/renew" => support::json(&json!({"token": "d.e.f", "expires": 1_000_000_000})),
        _ => user(),
    });
    let client = server.anonymous().token("a.b.c", 999_999_999).build().expect("a client");
    get(&client).await.expect("by the renewed token");
    assert_eq!((server.count("/renew"), server.count("/users/2")), (1, 1));
}

#[tokio::test(start_paused = true)]
async fn servers_with_different_clocks_cost_no_sign_in_of_their_own() {
    // Answers come from two servers in turn, whose clocks are an hour apart, and tokens live for
    // half an hour.
    let begun = Instant::now();
    let server = Scripted::new(move |arrival| {
        let ahead = Duration::from_secs(if arrival.number % 2 == 0 { 3600 } else { 0 });
        let now =
            std::time::UNIX_EPOCH + Duration::from_secs(1_700_000_000) + begun.elapsed() + ahead;
        let expires =
            now.duration_since(std::time::UNIX_EPOCH).expect("after 1970").as_secs() + 1800;
        let body = match arrival.path.as_str() {
            "/users/2" => json!({"data": {"id": 2}}),
            _ => json!({"jwt": "a.b.c", "token": "a.b.c", "expires": expires}),
        };
        let response = http::Response::builder().header("Date", httpdate::fmt_http_date(now));
        Ok(response.body(bytes::Bytes::from(body.to_string())).expect("a response"))
    });
    let client =
        server.anonymous().password("ada@acme.example", "correct horse").build().expect("a client");
    for _ in 0..120 {
        get(&client).await.expect("a user");
        tokio::time::sleep(Duration::from_secs(60)).await;
    }
    assert_eq!(server.count("/authenticate"), 1);
    assert!(
        (3..=6).contains(&server.count("/renew")),
        "{} renewals in two hours",
        server.count("/renew")
    );
}
