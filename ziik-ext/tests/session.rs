//! Sessions: signing in, renewing, and what happens when either is refused.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use ziik_ext::api::Secret;
use ziik_ext::{
    Client, ClientBuilder, Credentials, Error, FileTokenStore, Login, LoginFuture, SignInError, TokenStore,
};
use ziik_fake::{Failure, Tenant};

async fn tenant() -> Tenant {
    Tenant::builder().users(20).start().await.expect("a tenant")
}

fn builder(tenant: &Tenant) -> ClientBuilder {
    Client::builder(tenant.url()).password(tenant.username(), tenant.password())
}

fn client(tenant: &Tenant) -> Client {
    builder(tenant).build().expect("a client")
}

/// How often each of the session's calls arrived, and how often anything else did.
fn counted(tenant: &Tenant) -> (usize, usize, usize) {
    let requests = tenant.take_requests();
    let count = |path: &str| requests.iter().filter(|request| request.path == path).count();
    let (signed_in, renewed) = (count("/authenticate"), count("/renew"));
    (signed_in, renewed, requests.len() - signed_in - renewed)
}

async fn all<T>(calls: usize, call: impl AsyncFn() -> T + Clone + 'static) -> Vec<T>
where
    T: 'static,
{
    let tasks = tokio::task::LocalSet::new();
    let handles: Vec<_> = (0..calls)
        .map(|_| {
            let call = call.clone();
            tasks.spawn_local(async move { call().await })
        })
        .collect();
    tasks.await;
    let mut results = Vec::with_capacity(calls);
    for handle in handles {
        results.push(handle.await.expect("no panic"));
    }
    results
}

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

#[tokio::test]
async fn ten_thousand_calls_that_meet_an_expired_token_renew_it_once() {
    let tenant = tenant().await;
    let client = client(&tenant);
    client.get_user(2).send().await.expect("a user");
    tenant.expire_tokens();
    let _ = tenant.take_requests();
    let shared = client.clone();
    let results = all(10_000, async move || shared.get_user(2).send().await.map(|_| ())).await;
    assert!(results.iter().all(Result::is_ok), "{:?}", results.iter().find(|result| result.is_err()));
    let (signed_in, renewed, _) = counted(&tenant);
    assert!(renewed <= 1 && signed_in == 1, "renewed {renewed} times, signed in {signed_in} times");
}

#[tokio::test]
async fn calls_that_start_together_sign_in_once() {
    let tenant = tenant().await;
    let client = client(&tenant);
    let results = all(200, async move || client.get_user(2).send().await.is_ok()).await;
    assert!(results.into_iter().all(|ok| ok));
    assert_eq!(counted(&tenant), (1, 0, 200));
}

#[tokio::test]
async fn an_old_token_is_renewed_early_while_calls_go_on_with_it() {
    let tenant = Tenant::builder().users(5).token_lifetime(Duration::from_secs(8)).start().await.expect("a tenant");
    let client = client(&tenant);
    client.get_user(2).send().await.expect("a user");
    tokio::time::sleep(Duration::from_millis(5900)).await;
    // Past three quarters of its life; 2 seconds before its end it would count as expired.
    for _ in 0..30 {
        client.get_user(2).send().await.expect("a user");
        tokio::time::sleep(Duration::from_millis(40)).await;
    }
    let (signed_in, renewed, _) = counted(&tenant);
    assert_eq!((signed_in, renewed), (1, 1));
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

#[tokio::test]
async fn wrong_credentials_are_tried_once() {
    let tenant = tenant().await;
    let client = Client::builder(tenant.url()).password(tenant.username(), "wrong").build().expect("a client");
    for _ in 0..5 {
        let error = Error::from(client.get_user(2).send().await.expect_err("refused"));
        let Error::SignIn { operation, source: SignInError::Refused(_), .. } = &error else { panic!("{error:?}") };
        assert_eq!(*operation, "get_user");
        assert_eq!(error.status().map(|status| status.as_u16()), Some(401));
        assert!(error.to_string().starts_with("get_user: cannot sign in: refused: authenticate: 401"), "{error}");
        assert!(!error.is_temporary());
    }
    assert_eq!(counted(&tenant), (1, 0, 0));

    client.set_password(tenant.username(), tenant.password());
    client.get_user(2).send().await.expect("the new password is tried at once");
}

#[tokio::test]
async fn without_credentials_a_refused_token_is_the_end() {
    let tenant = tenant().await;
    let client = Client::builder(tenant.url()).token("a.b.c", i64::from(u32::MAX)).build().expect("a client");
    let error = Error::from(client.get_user(2).send().await.expect_err("refused"));
    assert!(matches!(error, Error::SignIn { source: SignInError::Refused(_), .. }), "{error:?}");
    let error = Error::from(client.get_user(2).send().await.expect_err("no way to sign in"));
    assert!(matches!(error, Error::SignIn { source: SignInError::NoCredentials, .. }), "{error:?}");
}

#[tokio::test]
async fn a_failure_of_the_server_while_signing_in_is_tried_again() {
    let tenant = tenant().await;
    tenant.fail_next(2, Failure::new(503).body("text/html", "<h1>soon</h1>"));
    client(&tenant).get_user(2).send().await.expect("a user");
    assert_eq!(counted(&tenant), (3, 0, 1));
}

#[derive(Debug)]
struct Vault {
    asked: AtomicUsize,
    login: Mutex<Login>,
}

impl Credentials for Vault {
    fn login(&self) -> LoginFuture<'_> {
        self.asked.fetch_add(1, Ordering::Relaxed);
        let login = self.login.lock().expect("the lock").clone();
        Box::pin(async move { Ok(login) })
    }
}

#[tokio::test]
async fn credentials_that_changed_at_their_source_are_tried_at_once() {
    let tenant = tenant().await;
    let vault =
        Arc::new(Vault { asked: AtomicUsize::new(0), login: Mutex::new(Login::new(tenant.username(), "outdated")) });
    let client = Client::builder(tenant.url()).credentials(Arc::clone(&vault)).build().expect("a client");
    client.get_user(2).send().await.expect_err("refused");
    client.get_user(2).send().await.expect_err("refused without a request");
    assert_eq!(counted(&tenant), (1, 0, 0));
    vault.login.lock().expect("the lock").password = Secret::new(tenant.password());
    client.get_user(2).send().await.expect("a user");
    assert_eq!((counted(&tenant), vault.asked.load(Ordering::Relaxed)), ((1, 0, 1), 3));
}

#[tokio::test]
async fn a_kept_token_saves_the_next_process_from_signing_in() {
    let tenant = tenant().await;
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("token.json");
    for expected in [(1, 0, 1), (0, 0, 1)] {
        let client = builder(&tenant).token_store(FileTokenStore::new(&path)).build().expect("a client");
        client.get_user(2).send().await.expect("a user");
        assert_eq!(counted(&tenant), expected);
    }
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = std::fs::metadata(&path).expect("the file").permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }
    std::fs::write(&path, "{").expect("written");
    assert!(FileTokenStore::new(&path).load().is_err());
    let client = builder(&tenant).token_store(FileTokenStore::new(&path)).build().expect("a client");
    client.get_user(2).send().await.expect("a broken file is no obstacle");
    assert_eq!(counted(&tenant), (1, 0, 1));
}

#[test]
fn nothing_of_a_client_shows_its_secrets() {
    let client =
        Client::builder("https://acme.ziik.io/api").password("ada@acme.example", "s3cr3t-pw").token("s3.cr3t.jwt", 1);
    assert!(!format!("{client:?}").contains("s3"), "{client:?}");
    let client = client.build().expect("a client");
    assert!(!format!("{client:?}").contains("s3"), "{client:?}");
}
