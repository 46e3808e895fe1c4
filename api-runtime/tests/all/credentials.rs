//! Who calls: which credentials a request has, and where.

use std::fmt::{self, Write as _};
use std::sync::{Arc, Mutex};

use api_runtime::{
    Call, ClientBuilder, Connection, Credential, Dialect, Error, Operation, SecurityScheme,
    Sending, Transport,
};
use bytes::Bytes;
use http::{Method, Request, Response};

static TOKEN: SecurityScheme = SecurityScheme::bearer("session");
static USER: SecurityScheme = SecurityScheme::basic("user");
static KEY: SecurityScheme = SecurityScheme::header("key", "x-key");
static SHOWN: SecurityScheme = SecurityScheme::query("shown", "api key");
static BISCUIT: SecurityScheme = SecurityScheme::cookie("biscuit", "sid");
static DIGEST: SecurityScheme = SecurityScheme::transport("digest");

static ANY: Operation = Operation::new("any", Method::GET, "/any");
static OPEN: Operation = Operation::new("open", Method::GET, "/open").without_credentials();
static EITHER: Operation = Operation::new("either", Method::GET, "/either?a=1").with_security(&[
    &[&KEY, &SHOWN],
    &[&USER],
    &[&TOKEN],
]);
static PERHAPS: Operation =
    Operation::new("perhaps", Method::GET, "/perhaps").with_security(&[&[], &[&KEY]]);
static PERSON: Operation =
    Operation::new("person", Method::GET, "/person").with_security(&[&[&USER]]);
static COOKIE: Operation =
    Operation::new("cookie", Method::GET, "/cookie").with_security(&[&[&BISCUIT]]);
static OTHER: Operation =
    Operation::new("other", Method::GET, "/other").with_security(&[&[&DIGEST], &[&KEY]]);

/// Keeps what was sent.
#[derive(Clone, Default)]
struct Sent(Arc<Mutex<Vec<Request<Bytes>>>>);

impl fmt::Debug for Sent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Sent")
    }
}

impl Transport for Sent {
    fn send(&self, request: Request<Bytes>, _: &'static Operation) -> Sending<'_> {
        self.0.lock().expect("the lock").push(request);
        Box::pin(std::future::ready(Ok(Response::new(Bytes::from_static(b"{}")))))
    }
}

struct Client(Connection);

impl From<Connection> for Client {
    fn from(connection: Connection) -> Self {
        Self(connection)
    }
}

type Builder = ClientBuilder<Client>;

/// The request of a call with a client that `set` makes and that `say` adds to.
async fn request(
    operation: &'static Operation,
    set: impl FnOnce(Builder) -> Builder,
    say: impl FnOnce(&mut Call),
) -> Result<Request<Bytes>, Error> {
    let transport = Sent::default();
    let builder =
        Builder::new("https://people.example/v1", "people/1.0").transport(transport.clone());
    let client = set(builder).build()?;
    let mut call = Call::new(&client.0, operation, Dialect::PLAIN);
    say(&mut call);
    let answer = call.send(|answer| answer.json::<serde_json::Value>().map(nothing)).await;
    let request = transport.0.lock().expect("the lock").pop();
    assert_eq!(answer.is_ok(), request.is_some(), "what is refused is not sent");
    answer.map(|_| request.expect("a request"))
}

fn nothing<T>(answer: api_runtime::Response<T>) -> api_runtime::Response<()> {
    answer.map(|_| ())
}

/// Where the request goes, and what it says of who calls.
async fn said(operation: &'static Operation, set: impl FnOnce(Builder) -> Builder) -> String {
    match request(operation, set, |_| ()).await {
        Ok(request) => {
            let mut said = request.uri().path_and_query().expect("a path").to_string();
            for name in ["authorization", "x-key", "cookie"] {
                if let Some(value) = request.headers().get(name) {
                    assert!(value.is_sensitive(), "{name}");
                    write!(said, " {name}: {}", value.to_str().expect("text")).expect("text");
                }
            }
            said
        }
        Err(error) => error.to_string(),
    }
}

fn user() -> Credential {
    Credential::of_user(&USER, "Ada", "open sesame")
}

#[tokio::test]
async fn each_goes_where_its_scheme_says() {
    let rows = [
        (Credential::new(&TOKEN, "t0k"), "/v1/any authorization: Bearer t0k"),
        (user(), "/v1/any authorization: Basic QWRhOm9wZW4gc2VzYW1l"),
        (Credential::new(&KEY, "k3y"), "/v1/any x-key: k3y"),
        (Credential::new(&SHOWN, "a&b=ü"), "/v1/any?api%20key=a%26b%3D%C3%BC"),
        (Credential::new(&BISCUIT, "a;b"), "/v1/any cookie: sid=a%3Bb"),
    ];
    for (credential, expected) in rows {
        let set = |builder: Builder| builder.credential(credential);
        assert_eq!(said(&ANY, set.clone()).await, expected);
        assert_eq!(said(&OPEN, set).await, "/v1/open");
    }
}

#[tokio::test]
async fn the_only_key_of_an_api_is_its_token() {
    let with = |scheme| move |builder: Builder| builder.scheme(scheme).token("k3y");
    assert_eq!(said(&ANY, with(&KEY)).await, "/v1/any x-key: k3y");
    assert_eq!(said(&ANY, with(&SHOWN)).await, "/v1/any?api%20key=k3y");
    assert_eq!(
        said(&ANY, |builder| builder.token("k3y")).await,
        "/v1/any authorization: Bearer k3y"
    );
    assert!(said(&ANY, with(&USER)).await.contains("takes a user and a password and no token"));
}

#[tokio::test]
async fn an_operation_gets_what_it_asks_for_and_no_more() {
    let key = || Credential::new(&KEY, "k3y");
    let shown = || Credential::new(&SHOWN, "s3en");
    let all = |builder: Builder| builder.token("t0k").credential(key()).credential(user());
    // Half of the first alternative is not enough.
    assert_eq!(
        said(&EITHER, all).await,
        "/v1/either?a=1 authorization: Basic QWRhOm9wZW4gc2VzYW1l"
    );
    let both = |builder: Builder| all(builder).credential(shown());
    assert_eq!(said(&EITHER, both).await, "/v1/either?a=1&api%20key=s3en x-key: k3y");
    assert_eq!(
        said(&EITHER, |builder| builder.token("t0k")).await,
        "/v1/either?a=1 authorization: Bearer t0k",
        "the client's token is one for every scheme that takes a token"
    );
    assert_eq!(said(&PERHAPS, all).await, "/v1/perhaps x-key: k3y", "it is sent where it may");
    assert_eq!(said(&PERHAPS, |builder| builder.token("t0k")).await, "/v1/perhaps");
    assert_eq!(said(&OTHER, all).await, "/v1/other x-key: k3y");
    assert_eq!(said(&OTHER, |builder| builder.token("t0k")).await, "/v1/other");
}

#[tokio::test]
async fn what_is_missing_is_named_and_nothing_is_sent() {
    let error = said(&EITHER, |builder| builder.credential(Credential::new(&KEY, "k3y"))).await;
    let expected = "either: takes `key` and `shown`, or `user`, or `session`, which the client was \
                    not given; give it to the builder as `credential`; nothing was sent";
    assert_eq!(error, expected);
    let error = request(&COOKIE, |builder| builder.token("t0k"), |_| ()).await;
    let error = error.expect_err("no cookie");
    assert!(matches!(&error, Error::MissingCredential { needed, .. } if needed == "`biscuit`"));
    assert_eq!((error.operation(), error.attempts()), (Some("cookie"), 0));
    assert!(!error.is_retryable());
    let error = said(&PERSON, |builder| builder.token("t0k")).await;
    assert!(error.starts_with("person: takes `user`, which"), "a token is no password: {error}");
    // A client without any leaves them to its transport.
    assert_eq!(said(&COOKIE, |builder| builder).await, "/v1/cookie");
}

#[tokio::test]
async fn what_the_call_says_itself_stays() {
    let with = |builder: Builder| builder.credential(Credential::new(&SHOWN, "mine"));
    let own = |call: &mut Call| call.query("api key", None, ["theirs".to_owned()]);
    let sent = request(&ANY, with, own).await.expect("sent");
    assert_eq!(sent.uri().query(), Some("api%20key=theirs"));
    let with = |builder: Builder| builder.credential(Credential::new(&BISCUIT, "mine"));
    let own = |call: &mut Call| call.cookie("theme", ["dark".to_owned()]);
    let sent = request(&ANY, with, own).await.expect("sent");
    assert_eq!(sent.headers()["cookie"], "theme=dark; sid=mine");
    let with = |builder: Builder| builder.credential(Credential::new(&KEY, "mine"));
    let own = |call: &mut Call| call.own_header("X-Key", "theirs");
    let error = request(&ANY, with, own).await.expect_err("the client's own");
    assert!(error.to_string().contains("`x-key` is a header that the client sets itself"));
}

#[tokio::test]
async fn what_has_no_room_is_an_error_of_the_call() {
    let set = |builder: Builder| builder.credential(Credential::new(&SHOWN, "s3cret".repeat(9)));
    let long = |call: &mut Call| call.query("q", None, ["x".repeat(65_480)]);
    let error = request(&ANY, set, long).await.expect_err("too long").to_string();
    assert!(error.contains("any: ") && error.contains("its address is too long"), "{error}");
    assert!(!error.contains("s3cret"));
    let set = |builder: Builder| builder.credential(Credential::new(&BISCUIT, "s3cret"));
    let odd = |call: &mut Call| call.own_header("Cookie", "a=\u{fc}");
    let error = request(&ANY, set, odd).await.expect_err("not text").to_string();
    assert!(error.contains("its cookies are no text") && !error.contains("s3cret"), "{error}");
}

#[tokio::test]
async fn the_last_one_for_a_scheme_counts() {
    let key = |secret: &str| Credential::new(&KEY, secret);
    let set = |builder: Builder| builder.credential(key("old")).credential(key("new"));
    assert_eq!(said(&ANY, set).await, "/v1/any x-key: new");
}

#[tokio::test]
async fn what_cannot_be_sent_is_an_error_of_build_without_secrets() {
    let rows = [
        (Credential::of_user(&USER, "a:da", "s3cret"), "`user` cannot send a user with a colon"),
        (Credential::new(&KEY, "s3cret\n"), "has characters that a header cannot hold"),
        (Credential::new(&DIGEST, "s3cret"), "`digest` is sent by a transport that knows it"),
    ];
    for (credential, expected) in rows {
        let builder = Builder::new("https://people.example/v1", "people/1.0");
        let builder = builder.credential(credential).transport(Sent::default());
        assert!(!format!("{builder:?}").contains("s3cret"));
        let error = builder.build().err().expect("not sendable").to_string();
        assert!(error.contains(expected) && !error.contains("s3cret"), "{error}");
    }
}
