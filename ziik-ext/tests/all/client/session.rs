//! Sessions: signing in, renewing, and what happens when either is refused.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, UNIX_EPOCH};

use futures_util::future::join_all;
use serde_json::json;
use tokio::time::{Instant, sleep};
use ziik_ext::{Error, FileTokenStore, RetryPolicy, SignInError};
use ziik_fake::Failure;

use crate::client::support::{self, Outcome, Scripted, client, counted, status, tenant};

#[tokio::test]
async fn the_first_call_signs_in_and_the_others_use_its_token() {
    let tenant = tenant().await;
    let client = client(&tenant);
    assert_eq!(tenant.requests().len(), 0, "building sends nothing");
    for _ in 0..3 {
        client.get_user(2).send().await.expect("a user");
    }
    assert_eq!(counted(&tenant), (1, 0, 3));
}

#[tokio::test(start_paused = true)]
async fn ten_thousand_calls_that_meet_an_expired_token_renew_it_once() {
    for may_renew in [true, false] {
        let begun = Instant::now();
        let server = Scripted::new(move |arrival| {
            match (arrival.path.as_str(), arrival.authorization.as_deref()) {
                ("/renew", _) if may_renew => token("token", "second", begun, 1000),
                ("/authenticate", _) => token("jwt", "second", begun, 1000),
                ("/users/2", Some("Bearer second")) => support::json(&json!({"data": {"id": 2}})),
                _ => status(401),
            }
        });
        let client = server
            .builder()
            .password("ada@acme.example", "correct horse")
            .build()
            .expect("a client");
        let results = join_all((0..10_000).map(|_| client.get_user(2).send())).await;
        assert!(
            results.iter().all(Result::is_ok),
            "{:?}",
            results.iter().find(|result| result.is_err())
        );
        assert_eq!(
            (server.count("/renew"), server.count("/authenticate")),
            (1, usize::from(!may_renew))
        );
    }
}

/// Takes the token that it hands out to whoever signs in, and no other one.
fn with_second_token(begun: Instant) -> Scripted {
    Scripted::new(move |arrival| match (arrival.path.as_str(), arrival.authorization.as_deref()) {
        ("/authenticate", _) => token("jwt", "second", begun, 10_000),
        ("/users/2", Some("Bearer second")) => support::json(&json!({"data": {"id": 2}})),
        _ => status(401),
    })
}

#[tokio::test(start_paused = true)]
async fn a_call_that_had_to_wait_is_not_sent_with_a_token_that_is_over() {
    // Ten calls are let in one by one, and the token of the first is refused.
    let begun = Instant::now();
    let server = with_second_token(begun);
    let builder = server.builder().password("ada@acme.example", "correct horse");
    let client = builder.max_in_flight(1).build().expect("a client");
    let results = join_all((0..10).map(|_| client.get_user(2).send())).await;
    assert!(results.iter().all(Result::is_ok), "{results:?}");
    assert_eq!(server.count("/users/2"), 11);

    // A pause outlasts the token.
    let begun = Instant::now();
    let server = Scripted::new(move |arrival| match (arrival.path.as_str(), arrival.number) {
        ("/authenticate", 1) => token("jwt", "first", begun, 1000),
        ("/authenticate", _) => token("jwt", "second", begun, 10_000),
        (_, 2) => support::with_header(429, "Retry-After", "2000"),
        _ if arrival.authorization.as_deref() == Some("Bearer second") => {
            support::json(&json!({"data": {"id": 2}}))
        }
        _ => status(401),
    });
    let patient = RetryPolicy::default().deadline(Duration::from_secs(5000));
    let builder = server.anonymous().password("ada@acme.example", "correct horse");
    let client = builder.retry(patient).build().expect("a client");
    let paused = tokio::time::timeout(Duration::from_secs(1), client.get_user(2).send()).await;
    paused.expect_err("it gives up");
    client.get_user(3).send().await.expect("by the second token");
    assert_eq!((server.count("/users/2"), server.count("/users/3")), (1, 1));
}

#[tokio::test(start_paused = true)]
async fn a_token_that_another_call_replaced_meanwhile_is_no_refusal_of_the_next() {
    for (policy, status_of_slow) in [(RetryPolicy::default(), 200), (RetryPolicy::none(), 401)] {
        let (begun, signed_in) = (Instant::now(), AtomicUsize::new(0));
        let server = Scripted::new(move |arrival| {
            match (arrival.path.as_str(), arrival.authorization.as_deref()) {
                ("/authenticate", _) => token(
                    "jwt",
                    ["first", "second"][signed_in.fetch_add(1, Ordering::Relaxed)],
                    begun,
                    1000,
                ),
                ("/users/2" | "/users/3", Some("Bearer second")) => {
                    support::json(&json!({"data": {"id": 2}}))
                }
                _ => status(401),
            }
        });
        let server = server.taking(|arrival| match arrival.path.as_str() {
            "/users/2" => Duration::from_secs(1),
            _ => Duration::from_millis(100),
        });
        let client =
            server.builder().password("ada@acme.example", "correct horse").retry(policy).build();
        let client = client.expect("a client");
        let slow =
            async { client.get_user(2).send().await.map_or_else(|error| error.status(), |_| None) };
        let quick = async {
            // The slow call has the first token by now, and is not answered yet.
            sleep(Duration::from_millis(1500)).await;
            client.get_user(3).send().await.expect("by the second token");
        };
        let (refused, ()) = tokio::join!(slow, quick);
        assert_eq!(refused.map_or(200, |status| status.as_u16()), status_of_slow);
        assert_eq!(server.count("/authenticate"), 2);
    }
}

#[tokio::test]
async fn calls_that_start_together_sign_in_once() {
    let tenant = tenant().await;
    let client = client(&tenant);
    let results = join_all((0..200).map(|_| client.get_user(2).send())).await;
    assert!(results.iter().all(Result::is_ok));
    assert_eq!(counted(&tenant), (1, 0, 200));
}

/// A token that is valid for this number of seconds from now on, by the test's clock.
fn token(key: &str, jwt: &str, begun: Instant, seconds: u64) -> Outcome {
    let expires =
        UNIX_EPOCH.elapsed().expect("after 1970").as_secs() + begun.elapsed().as_secs() + seconds;
    support::json(&json!({ key: jwt, "expires": expires }))
}

/// A server whose tokens hold for 1000 seconds: one from signing in, then one from each renewal
/// that `renewal` lets happen.
fn short_lived(renewal: impl Fn(usize) -> Option<u16> + Send + Sync + 'static) -> Scripted {
    let (begun, renewals) = (Instant::now(), AtomicUsize::new(0));
    Scripted::new(move |arrival| match arrival.path.as_str() {
        "/authenticate" => token("jwt", "first", begun, 1000),
        "/renew" => match renewal(renewals.fetch_add(1, Ordering::Relaxed) + 1) {
            Some(refusal) => status(refusal),
            None => token("token", "renewed", begun, 1000),
        },
        _ => support::json(&json!({"data": {"id": 2}})),
    })
}

#[tokio::test(start_paused = true)]
async fn an_old_token_is_renewed_early_while_calls_go_on_with_it() {
    let server = short_lived(|_| None).taking(|arrival| match arrival.path.as_str() {
        "/renew" => Duration::from_secs(5),
        _ => Duration::from_millis(100),
    });
    // The store must not be what the new token comes from.
    let folder = tempfile::tempdir().expect("a folder");
    let store = FileTokenStore::new(folder.path().join("token.json"));
    let client =
        server.anonymous().password("ada@acme.example", "correct horse").token_store(store);
    let client = client.build().expect("a client");
    let get = async || client.get_user(2).send().await.map(|user| user.id);
    get().await.expect("a user");
    sleep(Duration::from_secs(740)).await;
    get().await.expect("a user");
    assert_eq!(
        (server.count("/authenticate"), server.count("/renew")),
        (1, 0),
        "it is not old yet"
    );

    sleep(Duration::from_secs(165)).await;
    let start = Instant::now();
    let results = join_all((0..30).map(|_| get())).await;
    assert!(results.iter().all(Result::is_ok));
    assert_eq!(start.elapsed(), Duration::from_millis(100), "nobody waits for the renewal");
    sleep(Duration::from_secs(6)).await;
    get().await.expect("a user");
    assert_eq!((server.count("/authenticate"), server.count("/renew")), (1, 1));
    let arrivals = server.arrivals();
    let tokens: Vec<_> = arrivals.iter().filter(|arrival| arrival.path == "/users/2").collect();
    let (last, before) = tokens.split_last().expect("calls");
    assert!(before.iter().all(|arrival| arrival.authorization.as_deref() == Some("Bearer first")));
    assert_eq!(last.authorization.as_deref(), Some("Bearer renewed"));
    assert!(arrivals.iter().all(|arrival| !arrival.shows_authorization));
}

#[tokio::test(start_paused = true)]
async fn an_early_renewal_that_fails_is_tried_again_later_while_the_old_token_holds() {
    let server = short_lived(|renewal| (renewal <= 2).then_some(500));
    let client =
        server.anonymous().password("ada@acme.example", "correct horse").build().expect("a client");
    client.get_user(2).send().await.expect("a user");
    sleep(Duration::from_secs(905)).await;
    for renewals in [1, 2, 3] {
        for _ in 0..8 {
            client.get_user(2).send().await.expect("with the old token");
            sleep(Duration::from_secs(1)).await;
        }
        assert_eq!(server.count("/renew"), renewals, "once in ten seconds");
        sleep(Duration::from_secs(3)).await;
    }
    assert_eq!(server.count("/authenticate"), 1);
    assert_eq!(
        server.arrivals().last().and_then(|last| last.authorization.clone()).as_deref(),
        Some("Bearer renewed")
    );
}

#[tokio::test(start_paused = true)]
async fn a_refused_login_is_tried_again_after_a_pause_that_grows() {
    let server = Scripted::new(|_| status(401));
    let client =
        server.anonymous().password("ada@acme.example", "wrong").build().expect("a client");
    // The first refusal stands for 30 seconds, the second for a minute.
    for (wait, tries) in [(0, 1), (29, 1), (2, 2), (58, 2), (3, 3), (119, 3), (2, 4)] {
        sleep(Duration::from_secs(wait)).await;
        client.get_user(2).send().await.expect_err("refused");
        assert_eq!(server.count("/authenticate"), tries, "after another {wait} s");
    }
    assert_eq!(server.count("/users/2"), 0);
    client.set_password("ada@acme.example", "wrong");
    client.get_user(2).send().await.expect_err("refused");
    assert_eq!(
        server.count("/authenticate"),
        5,
        "whoever sets a password wants it tried, also the same one"
    );
}

#[tokio::test(start_paused = true)]
async fn a_new_token_is_used_although_it_seems_to_have_expired() {
    // The server's clock is behind, and no `Date` says so.
    let server = Scripted::new(|arrival| match arrival.path.as_str() {
        "/authenticate" => support::json(&json!({"jwt": "a.b.c", "expires": 1_000_000_000})),
        _ => support::json(&json!({"data": {"id": 2}})),
    });
    let client =
        server.anonymous().password("ada@acme.example", "correct horse").build().expect("a client");
    for _ in 0..10 {
        let call = tokio::time::timeout(Duration::from_secs(5), client.get_user(2).send());
        call.await.expect("signing in has an end").expect("a user");
    }
    assert_eq!((server.count("/authenticate"), server.count("/users/2")), (1, 10));
}

#[tokio::test(start_paused = true)]
async fn a_token_that_no_header_can_hold_ends_in_an_error() {
    let expires = i64::from(u32::MAX);
    let server = Scripted::new(move |_| {
        support::json(&json!({ "jwt": "canary\r\nHost: evil", "expires": expires }))
    });
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("token.json");
    let client = server
        .anonymous()
        .password("ada@acme.example", "correct horse")
        .token_store(FileTokenStore::new(&path));
    let client = client.build().expect("a client");
    let call = tokio::time::timeout(Duration::from_secs(3600), client.get_user(2).send());
    let error = Error::from(call.await.expect("an end").expect_err("no token"));
    assert!(matches!(error, Error::SignIn { source: SignInError::UnusableToken, .. }), "{error:?}");
    assert!(!format!("{error} {error:?}").contains("canary"), "{error:?}");
    assert_eq!(
        (server.arrivals().len(), path.exists()),
        (1, false),
        "asked for once, and not kept"
    );
}

#[tokio::test(start_paused = true)]
async fn dates_beyond_all_measure_are_no_panic_and_no_loop() {
    let numbers = [i64::MIN, -1, 0, i64::MAX].map(|number| json!(number));
    for expires in numbers.into_iter().chain([json!("soon"), json!(false), json!({"in": 1})]) {
        let shown = expires.to_string();
        let server = Scripted::new(move |arrival| {
            let signing_in = matches!(arrival.path.as_str(), "/authenticate" | "/renew");
            let body = if signing_in {
                json!({ "jwt": "a.b.c", "token": "a.b.c", "expires": expires })
            } else {
                json!({ "data": { "id": 2 } })
            };
            let dates = [
                "Thu, 01 Jan 1970 00:00:00 GMT",
                "Fri, 31 Dec 9999 23:59:59 GMT",
                "Sun, 99 Foo -1 99:99:99 GMT",
            ];
            let answer =
                http::Response::builder().header("Date", dates[arrival.number % dates.len()]);
            Ok(answer.body(bytes::Bytes::from(body.to_string())).expect("an answer"))
        });
        let client = server
            .anonymous()
            .password("ada@acme.example", "correct horse")
            .build()
            .expect("a client");
        for _ in 0..30 {
            let call = tokio::time::timeout(Duration::from_secs(3600), client.get_user(2).send());
            call.await.expect("an end").expect("a user");
        }
        assert!(server.arrivals().len() <= 90, "{shown}: {}", server.arrivals().len());
    }
}

#[test]
fn a_renewal_that_ends_with_its_runtime_is_begun_again_in_another_one() {
    let runtime =
        || tokio::runtime::Builder::new_current_thread().enable_all().start_paused(true).build();
    let server = runtime().expect("a runtime").block_on(async { short_lived(|_| None) });
    let client =
        server.anonymous().password("ada@acme.example", "correct horse").build().expect("a client");
    let call =
        async || tokio::time::timeout(Duration::from_millis(50), client.get_user(2).send()).await;
    runtime().expect("a runtime").block_on(call()).expect_err("signing in takes 100 ms");
    let user = runtime().expect("a runtime").block_on(async { client.get_user(2).send().await });
    assert_eq!(user.expect("a user").id, 2);
    assert_eq!(server.count("/authenticate"), 2);
}

#[tokio::test]
async fn a_caller_who_gives_up_leaves_the_sign_in_to_the_others() {
    let tenant = tenant().await;
    let client = client(&tenant);
    let impatient = tokio::time::timeout(Duration::ZERO, client.get_user(2).send());
    assert!(impatient.await.is_err(), "gave up");
    client.get_user(2).send().await.expect("a user");
    assert_eq!(counted(&tenant), (1, 0, 1));
}

#[tokio::test]
async fn a_401_renews_once_and_repeats_the_call_once() {
    let tenant = tenant().await;
    let client = client(&tenant);
    client.get_user(2).send().await.expect("a user");
    let _ = tenant.take_requests();
    // The call is refused, its renewal works, and the call is refused again.
    tenant.fail_next(1, Failure::new(401));
    client.get_user(2).send().await.expect("repeated once");
    assert_eq!(counted(&tenant), (0, 1, 2));
}

#[tokio::test(start_paused = true)]
async fn a_renewal_that_hangs_leaves_time_to_sign_in() {
    let begun = Instant::now();
    let server = with_second_token(begun);
    let server = server.taking(|arrival| match arrival.path.as_str() {
        "/renew" => Duration::from_secs(3600),
        _ => Duration::from_millis(100),
    });
    let policy = RetryPolicy::default().deadline(Duration::from_secs(10));
    let builder = server.builder().password("ada@acme.example", "correct horse");
    let client = builder.retry(policy).build().expect("a client");
    client.get_user(2).send().await.expect("by the second token");
    assert_eq!((server.count("/renew"), server.count("/authenticate")), (1, 1));
    assert!(begun.elapsed() < Duration::from_secs(6), "{:?}", begun.elapsed());
}
