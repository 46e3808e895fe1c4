//! What stops a run, and what one bad answer is called.

use openapi_crate::verify::{Credentials, Settings, verify};
use tokio::net::TcpListener;
use ziik_fake::{Answers, Failure, Tenant};

use crate::support::{differences, document, password, tenant, token};

async fn refusal(settings: Settings) -> String {
    verify(&document(), &settings).await.unwrap_err().to_string()
}

/// The difference of one operation when the tenant answers `times` requests with `failure` after
/// signing in.
async fn with_failure(times: usize, failure: Failure) -> (String, Tenant) {
    let tenant = tenant(Answers::default()).await;
    verify(&document(), &only_counters(tenant.url(), password(&tenant))).await.unwrap();
    let request = tenant.take_requests().pop().unwrap();
    let token = request.header("authorization").unwrap().trim_start_matches("Bearer ").to_owned();
    tenant.fail_next(times, failure);
    let settings = Settings::new(tenant.url(), Credentials::Token(token));
    let settings = settings.only(vec!["get_counters".to_owned(), "list_languages".to_owned()]);
    let report = verify(&document(), &settings).await.unwrap();
    (differences(&report), tenant)
}

fn only_counters(url: &str, credentials: Credentials) -> Settings {
    Settings::new(url, credentials).only(vec!["get_counters".to_owned()])
}

#[tokio::test]
async fn a_wrong_password() {
    let tenant = tenant(Answers::default()).await;
    let wrong = Credentials::Password {
        username: tenant.username().to_owned(),
        password: "not-this-one".to_owned(),
    };
    let message = refusal(Settings::new(tenant.url(), wrong.clone())).await;
    assert_eq!(message, "the user name or password is not accepted (401)");
    assert_eq!(format!("{wrong:?}"), "Password { .. }");
}

#[tokio::test]
async fn a_token_that_is_not_accepted() {
    let tenant = tenant(Answers::default()).await;
    let message = refusal(Settings::new(tenant.url(), token())).await;
    assert_eq!(message, "the token is not accepted (401); sign in again and give a new one");
    assert_eq!(tenant.requests().len(), 1);
    assert_eq!(format!("{:?}", token()), "Token(..)");
}

#[tokio::test]
async fn a_token_that_no_header_can_carry() {
    let message =
        refusal(Settings::new("http://localhost:1", Credentials::Token("a\nb".to_owned()))).await;
    assert_eq!(message, "the token has characters that a header cannot carry; copy it again");
}

#[tokio::test]
async fn a_server_that_is_not_there() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    drop(listener);
    let message = refusal(Settings::new(&url, token())).await;
    assert!(message.starts_with("the server cannot be reached: "), "{message}");
    assert!(message.ends_with("; check the URL and the network"), "{message}");
}

#[tokio::test]
async fn urls_that_a_token_must_not_go_to() {
    for (url, reason) in [
        ("http://tenant.example/api", "the URL must begin with https, since a token is sent there"),
        ("http://localhost.example", "the URL must begin with https, since a token is sent there"),
        ("ftp://127.0.0.1", "the URL must begin with https, since a token is sent there"),
        ("tenant.example", "the URL cannot be read"),
        ("https://me:secret@tenant.example", "the URL holds a user name or password"),
        ("https://tenant.example/?a=b", "the URL must end with a path"),
    ] {
        let message = refusal(Settings::new(url, token())).await;
        assert!(message.starts_with(reason), "{url}: {message}");
        assert!(!message.contains("secret"), "{message}");
    }
}

#[tokio::test]
async fn operations_that_cannot_be_asked_for() {
    let only = |id: &str| Settings::new("http://localhost:1", token()).only(vec![id.to_owned()]);
    let message = refusal(only("get_nothing")).await;
    assert_eq!(
        message,
        "`get_nothing` is no operation of the document; give an operationId such as `list_posts`"
    );
    assert_eq!(refusal(only("delete_user")).await, "`delete_user` is a DELETE; only GET is sent");
}

#[tokio::test]
async fn an_address_where_nothing_is() {
    let tenant = tenant(Answers::default()).await;
    let message = refusal(Settings::new(format!("{}/v1", tenant.url()), password(&tenant))).await;
    assert_eq!(message, "signing in failed with status 404; check the URL");
}

#[tokio::test]
async fn html() {
    let (text, _tenant) =
        with_failure(1, Failure::new(200).body("text/html", "<h1>Back soon</h1>")).await;
    assert_eq!(
        text,
        "GET /counters (get_counters): different\n  \
         not JSON: the answer: application/json in the document, text/html in answers\n"
    );
}

#[tokio::test]
async fn another_status() {
    let (text, _tenant) = with_failure(1, Failure::new(403)).await;
    assert_eq!(
        text,
        "GET /counters (get_counters): different\n  status: the answer: 200 in the document, 403 in answers\n"
    );
}

#[tokio::test]
async fn a_server_that_asks_for_patience_gets_it() {
    let slow_down = Failure::new(429).header("Retry-After", "0");
    let (text, tenant) = with_failure(3, slow_down.clone()).await;
    assert_eq!(text, "");
    assert_eq!(tenant.requests().len(), 5);

    let (text, tenant) = with_failure(4, slow_down).await;
    assert!(text.contains("200 in the document, 429 in answers"), "{text}");
    assert_eq!(tenant.requests().len(), 5);
}

#[tokio::test]
async fn a_server_that_asks_for_too_much_patience() {
    let (text, tenant) = with_failure(1, Failure::new(429).header("Retry-After", "3600")).await;
    assert!(text.contains("the server asks for a wait of 3600 s; try later"), "{text}");
    assert_eq!(tenant.requests().len(), 2);
}
