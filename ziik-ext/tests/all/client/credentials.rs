//! Who signs in: the login, where it comes from, and where it goes.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

use ziik_ext::api::Secret;
use ziik_ext::{
    Client, Credentials, Error, FileTokenStore, Login, LoginFuture, SignInError, TokenStore,
};
use ziik_fake::Failure;

use crate::client::support::{builder, client, counted, tenant};

#[tokio::test]
async fn an_operation_that_takes_no_token_needs_no_session() {
    let tenant = tenant().await;
    let client = Client::builder(tenant.url()).build().expect("a client");
    let login = ziik_ext::api::types::Login::new(tenant.username(), tenant.password());
    client.authenticate(login).send().await.expect("a token");
    assert_eq!(counted(&tenant), (1, 0, 0));
}

#[tokio::test]
async fn other_credentials_begin_another_session() {
    let tenant = tenant().await;
    let client = client(&tenant);
    let email =
        client.get_user(2).send().await.expect("a user").into_data().email.expect("an address");
    client.set_password(email, tenant.password());
    client.get_user(2).send().await.expect("a user");
    let ids: Vec<_> =
        tenant.effects().into_iter().map(|effect| (effect.operation, effect.ids)).collect();
    assert_eq!(ids, [("authenticate", vec![1]), ("authenticate", vec![2])]);
}

#[tokio::test]
async fn wrong_credentials_are_tried_once() {
    let tenant = tenant().await;
    let client = Client::builder(tenant.url())
        .password(tenant.username(), "wrong")
        .build()
        .expect("a client");
    for _ in 0..5 {
        let error = Error::from(client.get_user(2).send().await.expect_err("refused"));
        let Error::SignIn { operation, source: SignInError::Refused(_), .. } = &error else {
            panic!("{error:?}")
        };
        assert_eq!(*operation, "get_user");
        assert_eq!(error.status().map(|status| status.as_u16()), Some(401));
        assert!(
            error.to_string().starts_with("get_user: cannot sign in: refused: authenticate: 401"),
            "{error}"
        );
        assert!(!error.is_temporary() && error.is_unauthorized());
    }
    assert_eq!(counted(&tenant), (1, 0, 0));

    client.set_password(tenant.username(), tenant.password());
    client.get_user(2).send().await.expect("the new password is tried at once");
}

#[tokio::test]
async fn without_credentials_a_refused_token_is_the_end() {
    let tenant = tenant().await;
    let client = Client::builder(tenant.url())
        .token("a.b.c", i64::from(u32::MAX))
        .build()
        .expect("a client");
    let error = Error::from(client.get_user(2).send().await.expect_err("refused"));
    assert!(matches!(error, Error::SignIn { source: SignInError::Refused(_), .. }), "{error:?}");
    let error = client.get_user(2).send().await.expect_err("no way to sign in");
    assert_eq!(error.attempts(), 0, "it was not sent");
    let error = Error::from(error);
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
    let vault = Arc::new(Vault {
        asked: AtomicUsize::new(0),
        login: Mutex::new(Login::new(tenant.username(), "outdated")),
    });
    let client =
        Client::builder(tenant.url()).credentials(Arc::clone(&vault)).build().expect("a client");
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
        let client =
            builder(&tenant).token_store(FileTokenStore::new(&path)).build().expect("a client");
        client.get_user(2).send().await.expect("a user");
        assert_eq!(counted(&tenant), expected);
    }
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = std::fs::metadata(&path).expect("the file").permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }
    assert_eq!(
        FileTokenStore::new(folder.path().join("none.json"))
            .load()
            .await
            .expect("nothing is no failure"),
        None
    );
    std::fs::write(&path, "{").expect("written");
    assert!(FileTokenStore::new(&path).load().await.is_err());
    let client =
        builder(&tenant).token_store(FileTokenStore::new(&path)).build().expect("a client");
    client.get_user(2).send().await.expect("a broken file is no obstacle");
    assert_eq!(counted(&tenant), (1, 0, 1));
}

#[test]
fn nothing_of_a_client_shows_its_secrets() {
    let client = Client::builder("https://acme.ziik.io/api")
        .password("ada@acme.example", "s3cr3t-pw")
        .token("s3.cr3t.jwt", 1);
    assert!(!format!("{client:?}").contains("s3"), "{client:?}");
    assert!(format!("{client:?}").starts_with("ClientBuilder {"), "{client:?}");
    let client = client.build().expect("a client");
    assert!(!format!("{client:?}").contains("s3"), "{client:?}");
    assert!(format!("{client:?}").contains(" Session {"), "{client:?}");
    #[cfg(feature = "files")]
    assert!(format!("{client:?}").contains(" Storage {"), "{client:?}");
    let address = Client::builder("https://ada:s3cr3t@acme.ziik.io/api?key=s3");
    assert!(!format!("{address:?}").contains("s3"), "{address:?}");
    let error = address.build().expect_err("credentials in an address");
    assert!(!format!("{error} {error:?}").contains("s3"), "{error}");
}

#[test]
fn a_tenants_name_leads_to_no_other_host() {
    for name in ["acme", "acme-2", "ACME"] {
        let client = Client::for_tenant(name).build().expect(name);
        assert_eq!(client.base_url(), format!("https://{name}.ziik.io/api"));
    }
    for name in [
        "",
        "evil.example/x",
        "evil.example:443/x",
        "evil.example?",
        "a@evil.example/",
        "a b",
        "..",
        "ø",
        "a\\b",
    ] {
        let error = Client::for_tenant(name).build().expect_err(name);
        assert!(
            matches!(&error, Error::Call(ziik_ext::api::Error::Configuration { .. })),
            "{name}: {error:?}"
        );
    }
}
