//! Sessions in orders of events that do not happen every day.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use bytes::Bytes;
use futures_util::future::join_all;
use serde_json::json;
use tokio::time::{Instant, sleep, timeout};
use ziik_ext::api::{Operation, Sending, Transport};
use ziik_ext::{
    Client, Credentials, Error, LoginFuture, RetryPolicy, StoreFuture, Token, TokenStore,
};

use crate::client::support::{self, Arrival, Scripted, status};

/// A server that hands out tokens which say whose they are, and for which it lets nobody else in.
fn two_users(takes: impl Fn(&Arrival) -> Duration + Send + Sync + 'static) -> Scripted {
    Scripted::new(|arrival| match arrival.path.as_str() {
        "/authenticate" => {
            let user = if arrival.body.contains("ada@") { "ada" } else { "bo" };
            support::json(
                &json!({"jwt": format!("{user}.{}", arrival.number), "expires": 4_102_444_800_i64}),
            )
        }
        "/renew" => status(401),
        _ => support::json(&json!({"data": {"id": 2}})),
    })
    .taking(takes)
}

/// The users whom the requests to `/users/2` were made as.
fn callers(server: &Scripted) -> Vec<String> {
    let arrivals = server.arrivals();
    let calls = arrivals.iter().filter(|arrival| arrival.path == "/users/2");
    let caller = |arrival: &Arrival| {
        let bearer =
            arrival.authorization.as_deref().and_then(|value| value.strip_prefix("Bearer "));
        bearer.and_then(|token| token.split('.').next()).unwrap_or_default().to_owned()
    };
    calls.map(caller).collect()
}

async fn get(client: &Client) -> Result<i64, Error> {
    Ok(client.get_user(2).send().await?.id.into())
}

#[tokio::test(start_paused = true)]
async fn a_sign_in_that_ends_after_the_credentials_changed_is_nobodys() {
    let server =
        two_users(|arrival| Duration::from_secs(if arrival.body.contains("ada@") { 5 } else { 1 }));
    let client =
        server.anonymous().password("ada@acme.example", "correct horse").build().expect("a client");
    let waiting = {
        let client = client.clone();
        tokio::spawn(async move { get(&client).await })
    };
    sleep(Duration::from_secs(1)).await;
    client.set_password("bo@acme.example", "battery staple");
    get(&client).await.expect("a user");
    waiting.await.expect("no panic").expect("a user, by the new login");
    sleep(Duration::from_secs(10)).await;
    get(&client).await.expect("a user");
    assert_eq!(callers(&server), ["bo", "bo", "bo"]);
}

/// A store in memory.
#[derive(Debug, Default, Clone)]
struct Memory {
    kept: Arc<Mutex<Option<Token>>>,
}

impl TokenStore for Memory {
    fn load(&self) -> StoreFuture<'_, Option<Token>> {
        let kept = self.kept.lock().expect("the lock").clone();
        Box::pin(async move { Ok(kept) })
    }

    fn save(&self, token: Token) -> StoreFuture<'_, ()> {
        *self.kept.lock().expect("the lock") = Some(token);
        Box::pin(async { Ok(()) })
    }
}

#[tokio::test(start_paused = true)]
async fn a_kept_token_is_used_by_its_user_at_its_address_and_by_nobody_else() {
    let server = two_users(|_| Duration::ZERO);
    let store = Memory::default();
    let ada = || {
        server.anonymous().password("ada@acme.example", "correct horse").token_store(store.clone())
    };
    get(&ada().build().expect("a client")).await.expect("a user");
    get(&ada().build().expect("a client")).await.expect("a user");
    assert_eq!(
        server.count("/authenticate"),
        1,
        "the second client goes on with the token of the first"
    );

    let bo =
        server.anonymous().password("bo@acme.example", "battery staple").token_store(store.clone());
    get(&bo.build().expect("a client")).await.expect("a user");
    assert_eq!(
        (callers(&server).join(" "), server.count("/authenticate")),
        ("ada ada bo".to_owned(), 2)
    );

    let changed =
        server.anonymous().password("bo@acme.example", "battery staple").token_store(store.clone());
    let changed = changed.build().expect("a client");
    changed.set_password("ada@acme.example", "correct horse");
    get(&changed).await.expect("a user");
    assert_eq!(callers(&server).last().map(String::as_str), Some("ada"));

    let elsewhere = Client::builder("http://127.0.0.1/other")
        .transport(server.clone())
        .token_store(store.clone());
    let elsewhere =
        elsewhere.password("ada@acme.example", "correct horse").build().expect("a client");
    elsewhere.get_user(2).send().await.expect_err("no such path");
    assert!(
        server.arrivals().last().is_some_and(|last| last.authorization.is_none()),
        "no token to another address"
    );
}

#[tokio::test(start_paused = true)]
async fn a_renewed_token_is_kept_for_its_user() {
    let server = Scripted::new(|arrival| match arrival.path.as_str() {
        "/authenticate" | "/renew" => {
            let jwt = format!("a.{}", arrival.number);
            support::json(&json!({"jwt": jwt, "token": jwt, "expires": 4_102_444_800_i64}))
        }
        _ if arrival.authorization.as_deref() == Some("Bearer a.1") && arrival.number > 2 => {
            status(401)
        }
        _ => support::json(&json!({"data": {"id": 2}})),
    });
    let store = Memory::default();
    let client = || {
        server.anonymous().password("ada@acme.example", "correct horse").token_store(store.clone())
    };
    let first = client().build().expect("a client");
    get(&first).await.expect("a user");
    get(&first).await.expect("a user, by the renewed token");
    get(&client().build().expect("a client")).await.expect("a user, by the kept token");
    assert_eq!((server.count("/authenticate"), server.count("/renew")), (1, 1));
}

/// What a part of the program does when it is asked.
#[derive(Debug, Clone, Copy)]
enum Mishap {
    Hangs,
    PanicsAtOnce,
    PanicsLater,
}

impl Mishap {
    async fn happen<T>(self) -> T {
        match self {
            Self::Hangs => std::future::pending().await,
            Self::PanicsAtOnce => panic!("at once"),
            Self::PanicsLater => {
                sleep(Duration::from_millis(10)).await;
                panic!("later")
            }
        }
    }

    fn start(self) {
        if matches!(self, Self::PanicsAtOnce) {
            panic!("at once");
        }
    }
}

#[derive(Debug)]
struct Broken {
    mishap: Mishap,
    asked: AtomicUsize,
}

impl Broken {
    fn new(mishap: Mishap) -> Arc<Self> {
        Arc::new(Self { mishap, asked: AtomicUsize::new(0) })
    }
}

impl Credentials for Broken {
    fn login(&self) -> LoginFuture<'_> {
        self.asked.fetch_add(1, Ordering::Relaxed);
        self.mishap.start();
        Box::pin(self.mishap.happen())
    }
}

/// A client whose calls may take three seconds.
fn brief() -> RetryPolicy {
    RetryPolicy::default().deadline(Duration::from_secs(3))
}

#[tokio::test(start_paused = true)]
async fn credentials_that_hang_or_panic_are_an_error_of_the_call_in_time() {
    for mishap in [Mishap::Hangs, Mishap::PanicsAtOnce, Mishap::PanicsLater] {
        let server = two_users(|_| Duration::ZERO);
        let credentials = Broken::new(mishap);
        let client =
            server.anonymous().credentials(Arc::clone(&credentials)).retry(brief()).build();
        let client = client.expect("a client");
        for call in 1..=3 {
            let begun = Instant::now();
            let error = timeout(Duration::from_secs(60), get(&client))
                .await
                .expect("an end")
                .expect_err("no login");
            assert!(
                begun.elapsed() <= Duration::from_millis(3001),
                "{mishap:?}: {:?}",
                begun.elapsed()
            );
            assert!(
                credentials.asked.load(Ordering::Relaxed) <= call,
                "{mishap:?}: once for each call"
            );
            if !matches!(mishap, Mishap::Hangs) {
                assert!(error.to_string().contains("panicked"), "{error}");
            }
        }
        assert_eq!(server.arrivals().len(), 0);
    }
}

/// A store that breaks in one of its two ways.
#[derive(Debug)]
struct BrokenStore {
    load: Option<Mishap>,
    save: Option<Mishap>,
}

impl TokenStore for BrokenStore {
    fn load(&self) -> StoreFuture<'_, Option<Token>> {
        let Some(mishap) = self.load else { return Box::pin(async { Ok(None) }) };
        mishap.start();
        Box::pin(mishap.happen())
    }

    fn save(&self, _token: Token) -> StoreFuture<'_, ()> {
        let Some(mishap) = self.save else { return Box::pin(async { Ok(()) }) };
        mishap.start();
        Box::pin(mishap.happen())
    }
}

#[tokio::test(start_paused = true)]
async fn a_store_that_hangs_or_panics_costs_no_call() {
    for mishap in [Mishap::Hangs, Mishap::PanicsAtOnce, Mishap::PanicsLater] {
        for (load, save) in [(Some(mishap), None), (None, Some(mishap))] {
            let server = two_users(|_| Duration::ZERO);
            let client = server.anonymous().password("ada@acme.example", "correct horse");
            let client = client
                .token_store(BrokenStore { load, save })
                .retry(brief())
                .build()
                .expect("a client");
            let begun = Instant::now();
            for _ in 0..5 {
                get(&client).await.expect("a user");
            }
            assert!(begun.elapsed() <= Duration::from_millis(751), "{:?}", begun.elapsed());
            assert_eq!(server.count("/authenticate"), 1, "{mishap:?}");
        }
    }
}

#[tokio::test(start_paused = true)]
async fn a_call_ends_by_its_deadline_however_long_signing_in_takes() {
    // A refusal, a renewal and a sign-in, each within an attempt's limit, and together beyond the
    // call's.
    let begun = Instant::now();
    let server = Scripted::new(move |arrival| match arrival.path.as_str() {
        "/authenticate" => support::json(&json!({"jwt": "d.e.f", "expires": 4_102_444_800_i64})),
        "/users/2" if arrival.authorization.as_deref() == Some("Bearer d.e.f") => {
            support::json(&json!({"data": {"id": 2}}))
        }
        _ => status(401),
    });
    let server = server.taking(|_| Duration::from_millis(1200));
    let client =
        server.builder().password("ada@acme.example", "correct horse").retry(brief()).build();
    let client = client.expect("a client");
    get(&client).await.expect_err("too slow");
    assert!(begun.elapsed() <= Duration::from_millis(3001), "{:?}", begun.elapsed());
    sleep(Duration::from_secs(10)).await;
    get(&client).await.expect("signing in went on without it");
}

/// A transport that panics as often as it should.
#[derive(Debug)]
struct Panicking {
    server: Scripted,
    panics: AtomicUsize,
}

impl Transport for Panicking {
    fn send(&self, request: http::Request<Bytes>, operation: &'static Operation) -> Sending<'_> {
        let panics = self
            .panics
            .fetch_update(Ordering::Relaxed, Ordering::Relaxed, |left| left.checked_sub(1));
        match panics {
            Ok(left) if left % 2 == 0 => panic!("before anything was sent"),
            Ok(_) => Box::pin(async { panic!("while it was sent") }),
            Err(_) => self.server.send(request, operation),
        }
    }
}

#[tokio::test(start_paused = true)]
async fn a_transport_that_panics_is_an_error_of_that_call() {
    // First while signing in, then in the call itself.
    for signed_in in [false, true] {
        let server = two_users(|_| Duration::ZERO);
        let transport = Panicking { server: server.clone(), panics: AtomicUsize::new(2) };
        let client = Client::builder("http://127.0.0.1/api").transport(transport);
        let client = if signed_in { client.token("ada.0", 4_102_444_800) } else { client };
        let client =
            client.password("ada@acme.example", "correct horse").build().expect("a client");
        for _ in 0..2 {
            let error = timeout(Duration::from_secs(3600), get(&client))
                .await
                .expect("an end")
                .expect_err("a panic");
            assert!(error.to_string().contains("the transport panicked"), "{error}");
        }
        get(&client).await.expect("a user");
    }
}

fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime")
}

#[test]
fn a_sign_in_left_in_a_runtime_that_nobody_drives_is_made_again_elsewhere() {
    let left = runtime();
    let server = left.block_on(async { two_users(|_| Duration::from_millis(100)) });
    let client =
        server.anonymous().password("ada@acme.example", "correct horse").build().expect("a client");
    left.block_on(async { timeout(Duration::from_millis(10), get(&client)).await })
        .expect_err("given up");
    let user = runtime().block_on(async { timeout(Duration::from_secs(10), get(&client)).await });
    user.expect("an end").expect("a user");
    let blocking = ziik_ext::blocking::Client::new(client);
    blocking.call(|ziik| ziik.get_user(2)).expect("a user, without async");
    drop(left);
    assert_eq!(server.count("/authenticate"), 2);
}

#[test]
fn waiters_whose_runtime_ends_leave_one_sign_in_to_the_others() {
    let (first, second) = (runtime(), runtime());
    let server = first.block_on(async { two_users(|_| Duration::from_millis(100)) });
    let client =
        server.anonymous().password("ada@acme.example", "correct horse").build().expect("a client");
    first
        .block_on(async { timeout(Duration::from_millis(10), get(&client)).await })
        .expect_err("given up");
    let results = second.block_on(async {
        let waiting = join_all((0..20).map(|_| get(&client)));
        let ends = async {
            sleep(Duration::from_millis(20)).await;
            first.shutdown_background();
        };
        tokio::join!(waiting, ends).0
    });
    assert!(results.iter().all(Result::is_ok), "{results:?}");
    assert_eq!(server.count("/authenticate"), 2, "the one that ended and one for all who waited");
}

#[test]
fn a_call_outside_of_a_runtime_is_an_error_that_says_so() {
    let server = runtime().block_on(async { two_users(|_| Duration::ZERO) });
    let client = server.anonymous().token("ada.0", 4_102_444_800).build().expect("a client");
    let call = client.get_user(2).send();
    let error =
        futures_util::FutureExt::now_or_never(call).expect("at once").expect_err("no runtime");
    assert!(error.to_string().contains("there is no Tokio runtime here"), "{error}");
}

#[tokio::test(start_paused = true)]
async fn a_revoked_token_that_cannot_be_renewed_is_replaced_by_signing_in() {
    let server =
        Scripted::new(|arrival| match (arrival.path.as_str(), arrival.authorization.as_deref()) {
            ("/authenticate", _) => {
                support::json(&json!({"jwt": "d.e.f", "expires": 4_102_444_800_i64}))
            }
            ("/users/2", Some("Bearer d.e.f")) => support::json(&json!({"data": {"id": 2}})),
            ("/renew", _) => status(500),
            _ => status(401),
        });
    let client =
        server.builder().password("ada@acme.example", "correct horse").build().expect("a client");
    let results = join_all((0..50).map(|_| get(&client))).await;
    assert!(results.iter().all(Result::is_ok), "{results:?}");
    assert_eq!((server.count("/renew"), server.count("/authenticate")), (1, 1));
}

#[tokio::test(start_paused = true)]
async fn without_a_login_a_token_that_could_not_be_renewed_is_tried_again() {
    let server = Scripted::new(|arrival| match (arrival.path.as_str(), arrival.number) {
        ("/renew", 1..=3) => status(500),
        ("/renew", _) => support::json(&json!({"token": "d.e.f", "expires": 4_102_444_800_i64})),
        _ => support::json(&json!({"data": {"id": 2}})),
    });
    let client = server.anonymous().token("a.b.c", 1).build().expect("a client");
    for _ in 0..3 {
        get(&client).await.expect_err("a failure of the server");
    }
    get(&client).await.expect("a user");
}

#[test]
fn a_token_that_no_header_can_hold_is_refused_at_once() {
    let error = Client::for_tenant("acme")
        .token("canary\r\nHost: evil", 4_102_444_800)
        .build()
        .expect_err("a line break");
    assert!(error.to_string().contains("characters that no header can hold"), "{error}");
    assert!(!format!("{error} {error:?}").contains("canary"));
}

#[cfg(unix)]
#[tokio::test]
async fn a_token_file_is_read_if_it_is_a_small_one_of_its_owner() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("token.json");
    let mode =
        |mode| std::fs::set_permissions(&path, PermissionsExt::from_mode(mode)).expect("a mode");
    let load = async |path: &std::path::Path| {
        let store = ziik_ext::FileTokenStore::new(path);
        timeout(Duration::from_secs(5), store.load())
            .await
            .expect("an end")
            .map_err(|error| error.to_string())
    };
    std::fs::write(&path, r#"{"jwt": "a.b.c", "expires": 1}"#).expect("written");
    mode(0o600);
    assert_eq!(load(&path).await.expect("a token").map(|token| token.expires), Some(1));
    for open in [0o604, 0o602, 0o660] {
        mode(open);
        let error = load(&path).await.expect_err("open to others");
        assert!(error.contains("mode 0600"), "{error}");
    }
    mode(0o600);
    for (length, fits) in [(65_536, true), (65_537, false)] {
        let mut padded = br#"{"jwt": "a.b.c", "expires": 1}"#.to_vec();
        padded.resize(length, b' ');
        std::fs::write(&path, padded).expect("written");
        let token = load(&path).await;
        assert_eq!(token.is_ok(), fits, "{length}");
        assert!(fits || token.expect_err("long").contains("longer than 64 KiB"));
    }
    load(&path.join("below")).await.expect_err("a file is no folder");
    assert!(
        load(std::path::Path::new("/dev/zero"))
            .await
            .expect_err("a device")
            .contains("not a regular file")
    );
    let pipe = folder.path().join("pipe");
    std::process::Command::new("mkfifo").arg(&pipe).status().expect("a pipe");
    assert!(load(&pipe).await.expect_err("a pipe").contains("not a regular file"));
}
