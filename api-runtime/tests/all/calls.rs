//! One call: what is sent, and what comes back to the caller.

use std::fmt;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use api_runtime::{
    Call, CallTimeout, ClientBuilder, Connection, Dialect, Error, Operation, Response,
    SecurityScheme, Sending, Transport, TransportError, TransportErrorKind,
};
use bytes::Bytes;
use http::{Method, Request};

static KEY: SecurityScheme = SecurityScheme::header("token", "X-Api-Key");
pub(crate) static READ: Operation = Operation::new("get_person", Method::GET, "/person");
pub(crate) static WRITE: Operation = Operation::new("update_person", Method::PUT, "/person");

/// How a request ends: a status, headers and a body, or a failure of the network.
pub(crate) type Ending =
    Result<(u16, &'static [(&'static str, &'static str)], &'static str), TransportErrorKind>;

/// A transport that answers everything alike, and keeps what was sent.
#[derive(Clone)]
pub(crate) struct Stub {
    ending: Ending,
    sent: Arc<Mutex<Vec<Request<Bytes>>>>,
}

impl fmt::Debug for Stub {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Stub")
    }
}

impl Transport for Stub {
    fn send(&self, request: Request<Bytes>, _: &'static Operation) -> Sending<'_> {
        self.sent.lock().expect("the lock").push(request);
        let outcome = match self.ending {
            Ok((status, headers, body)) => {
                let mut answer = http::Response::builder().status(status);
                for (name, value) in headers {
                    answer = answer.header(*name, *value);
                }
                Ok(answer.body(Bytes::from_static(body.as_bytes())).expect("an answer"))
            }
            Err(kind) => Err(TransportError::new(kind, "as the test says")),
        };
        Box::pin(std::future::ready(outcome))
    }
}

impl Stub {
    pub(crate) fn new(ending: Ending) -> Self {
        Self { ending, sent: Arc::default() }
    }
}

/// A client of no API in particular.
#[derive(Clone)]
pub(crate) struct Client(pub(crate) Connection);

impl From<Connection> for Client {
    fn from(connection: Connection) -> Self {
        Self(connection)
    }
}

impl Client {
    pub(crate) fn of(stub: &Stub) -> ClientBuilder<Self> {
        Self::builder(stub.clone())
    }

    pub(crate) fn builder(transport: impl Transport) -> ClientBuilder<Self> {
        ClientBuilder::new("https://people.example/v1", "people/1.0").transport(transport)
    }

    pub(crate) fn call(&self, operation: &'static Operation) -> Call {
        Call::new(&self.0, operation, Dialect::PLAIN)
    }
}

/// What a call of `operation` ends with that ends like this.
pub(crate) async fn ended(
    operation: &'static Operation,
    ending: Ending,
) -> Result<Response<()>, Error> {
    let client = Client::of(&Stub::new(ending)).build().expect("a client");
    client.call(operation).send(|answer| answer.json::<serde_json::Value>().map(nothing)).await
}

fn nothing<T>(response: Response<T>) -> Response<()> {
    response.map(|_| ())
}

pub(crate) async fn failed(operation: &'static Operation, ending: Ending) -> Error {
    ended(operation, ending).await.expect_err("a failure")
}

/// Which of the predicates hold.
fn said_of(error: &Error) -> Vec<&'static str> {
    let all = [
        ("unauthorized", error.is_unauthorized()),
        ("forbidden", error.is_forbidden()),
        ("not found", error.is_not_found()),
        ("conflict", error.is_conflict()),
        ("validation", error.is_validation()),
        ("retryable", error.is_retryable()),
    ];
    all.into_iter().filter(|(_, holds)| *holds).map(|(name, _)| name).collect()
}

#[tokio::test]
async fn an_error_says_what_it_is_by_the_status() {
    const FIELDS: &str = r#"{"message": "Invalid.", "errors": {"email": ["is taken"]}}"#;
    let rows: [(u16, &'static str, &[&str]); 14] = [
        (400, "", &[]),
        (400, FIELDS, &["validation"]),
        (401, "", &["unauthorized"]),
        (403, FIELDS, &["forbidden"]),
        (404, "", &["not found"]),
        (405, "", &[]),
        (409, "", &["conflict"]),
        (410, "", &["not found"]),
        (422, "", &["validation"]),
        (429, "", &["retryable"]),
        (500, "", &[]),
        (502, "", &["retryable"]),
        // Refusals with a status of success say it in words only.
        (200, FIELDS, &[]),
        (200, "[", &["retryable"]),
    ];
    for (status, body, expected) in rows {
        let error = failed(&READ, Ok((status, &[], body))).await;
        assert_eq!(said_of(&error), expected, "{status} {body}");
    }
}

#[tokio::test]
async fn a_write_is_retryable_only_where_it_cannot_have_been_carried_out() {
    use TransportErrorKind::{Broken, Connect, Panicked, SignIn, Timeout, TooLarge, Unavailable};
    const LATER: &[(&str, &str)] = &[("retry-after", "5")];
    let rows: [(Ending, bool, bool); 15] = [
        (Err(Connect), true, true),
        (Err(Unavailable), true, true),
        (Err(Timeout), true, false),
        (Err(Broken), true, false),
        (Err(TooLarge), false, false),
        (Err(SignIn), false, false),
        (Err(Panicked), false, false),
        (Ok((408, &[], "")), true, false),
        (Ok((429, &[], "")), true, true),
        (Ok((503, &[], "")), true, false),
        (Ok((503, LATER, "")), true, true),
        (Ok((504, &[], "")), true, false),
        (Ok((500, LATER, "")), false, false),
        (Ok((200, &[], r#"{"id": 1"#)), true, false),
        (Ok((200, &[], "no JSON")), false, false),
    ];
    for (ending, read, write) in rows {
        assert_eq!(failed(&READ, ending).await.is_retryable(), read, "{ending:?}");
        assert_eq!(failed(&WRITE, ending).await.is_retryable(), write, "{ending:?}");
    }
}

/// What an error shows to whoever prints it, with its causes.
fn shown(error: &Error) -> String {
    let causes = std::iter::successors(std::error::Error::source(error), |cause| cause.source());
    let causes: Vec<_> = causes.map(|cause| format!("{cause} {cause:?}")).collect();
    format!("{error} {error:?} {error:#?} {}", causes.join(" "))
}

#[tokio::test]
async fn a_refusal_keeps_its_body_and_shows_it_to_nobody() {
    const BODY: &str =
        r#"{"error": {"message": "No."}, "person": {"phone": "+45 1234", "age": "7"}}"#;
    #[derive(serde::Deserialize)]
    struct Refused {
        person: Person,
    }
    #[derive(serde::Deserialize)]
    struct Person {
        phone: String,
        age: i64,
    }
    for status in [409, 200] {
        let error = failed(&WRITE, Ok((status, &[], BODY))).await;
        let api = error.as_api().expect("a refusal");
        assert_eq!((api.body(), api.is_body_cut()), (BODY.as_bytes(), false));
        let person = api.body_as::<Refused>().expect("what was sent").person;
        assert_eq!((person.phone.as_str(), person.age), ("+45 1234", 7));
        let other = api.body_as::<Vec<i64>>().expect_err("an object is no list");
        let shown = shown(&error) + &format!("{other} {other:?}");
        assert!(shown.contains("No.") && !shown.contains("1234"), "{shown}");
        // Bytes are shown as numbers, too.
        assert!(!shown.contains("49, 50, 51, 52"), "{shown}");
    }
}

#[tokio::test]
async fn a_refusal_keeps_the_beginning_of_a_long_body() {
    const LIMIT: usize = 64 << 10;
    let long = |length: usize| &*format!("\"{}\"", "x".repeat(length - 2)).leak();
    let error = failed(&READ, Ok((500, &[], long(LIMIT)))).await;
    let api = error.as_api().expect("a refusal");
    assert_eq!((api.body().len(), api.is_body_cut()), (LIMIT, false));
    assert!(api.body_as::<String>().is_ok());
    let error = failed(&READ, Ok((500, &[], long(LIMIT + 1)))).await;
    let api = error.as_api().expect("a refusal");
    assert_eq!((api.body().len(), api.is_body_cut()), (LIMIT, true));
    assert_eq!(api.body_as::<String>().expect_err("half a body").to_string(), "it is cut off");
}

#[tokio::test]
async fn a_raw_answer_is_as_it_came_whatever_its_status() {
    const HEADERS: &[(&str, &str)] = &[("x-trace", "7")];
    for (status, body) in [(200, "<html>"), (204, ""), (302, "there"), (404, "{}"), (503, "later")]
    {
        let client = Client::of(&Stub::new(Ok((status, HEADERS, body)))).build().expect("a client");
        let answer = client.call(&WRITE).send_raw().await.expect("an answer");
        assert_eq!(answer.status().as_u16(), status);
        assert_eq!(answer.headers()["x-trace"], "7");
        assert_eq!(answer.into_inner(), body);
    }
    let client = Client::of(&Stub::new(Err(TransportErrorKind::Broken))).build().expect("a client");
    let error = client.call(&WRITE).send_raw().await.expect_err("no answer");
    assert!(matches!(error, Error::Transport { .. }), "{error}");
}

/// What is sent by a call that is set up like this, or why nothing is.
pub(crate) async fn sent(set: impl FnOnce(&mut Call)) -> Result<Request<Bytes>, Error> {
    let stub = Stub::new(Ok((204, &[], "")));
    let client = Client::of(&stub).build().expect("a client");
    let mut call = client.call(&WRITE);
    set(&mut call);
    let answer = call.send_raw().await;
    let mut requests = std::mem::take(&mut *stub.sent.lock().expect("the lock"));
    assert_eq!(requests.len(), usize::from(answer.is_ok()));
    answer.map(|_| requests.remove(0))
}

#[tokio::test]
async fn a_call_has_headers_and_a_time_of_its_own() {
    let request = sent(|call| {
        call.header("x-mode", ["quick".to_owned()]);
        call.own_header("X-Mode", "slow");
        call.own_header("x-gateway-key", "k1");
        call.own_header("X-Gateway-Key", "k2");
        call.request_id("7f-1");
        call.timeout(Duration::from_secs(7));
    });
    let request = request.await.expect("it is sent");
    let headers = request.headers();
    let all =
        |name| headers.get_all(name).iter().map(http::HeaderValue::as_bytes).collect::<Vec<_>>();
    assert_eq!(all("x-mode"), [b"slow"], "the last one holds");
    assert_eq!(all("x-gateway-key"), [b"k2"]);
    assert_eq!(all("x-request-id"), [b"7f-1"]);
    assert!(!format!("{headers:?}").contains("k2"), "it may be a key: {headers:?}");
    assert_eq!(request.extensions().get(), Some(&CallTimeout(Duration::from_secs(7))));
}

#[tokio::test]
async fn a_header_that_cannot_be_sent_is_an_error_of_its_call() {
    let rows = [
        ("two words", "x", "the argument `header` has a name that no header can have"),
        ("", "x", "the argument `header` has a name that no header can have"),
        ("x-note", "two\nlines", "the argument `x-note` has characters that a header cannot hold"),
        (
            "Authorization",
            "x",
            "the argument `authorization` is a header that the client sets itself",
        ),
        ("HOST", "x", "the argument `host` is a header that the client sets itself"),
        ("Accept", "x", "the argument `accept` is a header that the client sets itself"),
        (
            "Content-Length",
            "5",
            "the argument `content-length` is a header that the client sets itself",
        ),
        (
            "Accept-Encoding",
            "br",
            "the argument `accept-encoding` is a header that the client sets itself",
        ),
    ];
    for (name, value, expected) in rows {
        let error = sent(|call| call.own_header(name, value)).await.expect_err("a bad header");
        let expected = format!("update_person: {expected}; nothing was sent");
        assert!(matches!(error, Error::InvalidArgument { .. }), "{error:?}");
        assert_eq!(error.to_string(), expected);
    }
    let error = sent(|call| call.request_id("a\nb")).await.expect_err("a bad id");
    assert!(error.to_string().contains("`x-request-id` has characters"), "{error}");
}

/// What is sent by a client that is built like this.
async fn sent_by(
    set: impl FnOnce(ClientBuilder<Client>) -> ClientBuilder<Client>,
    say: impl FnOnce(&mut Call),
) -> Result<Request<Bytes>, Error> {
    let stub = Stub::new(Ok((204, &[], "")));
    let client = set(Client::of(&stub)).build()?;
    let mut call = client.call(&READ);
    say(&mut call);
    call.send_raw().await?;
    let request = stub.sent.lock().expect("the lock").remove(0);
    Ok(request)
}

#[tokio::test]
async fn a_client_says_what_all_its_requests_have() {
    let set = |builder: ClientBuilder<Client>| {
        builder
            .user_agent("acme-sync/2.1")
            .header("X-Gateway-Key", "k1")
            .header("x-gateway-key", "k2")
            .header("x-mode", "slow")
            .timeout(Duration::from_secs(7))
    };
    let request = sent_by(set, |_| ()).await.expect("it is sent");
    let value_of = |request: &Request<Bytes>, name| request.headers().get(name).cloned();
    assert_eq!(value_of(&request, "user-agent").expect("one"), "acme-sync/2.1 people/1.0");
    assert_eq!(value_of(&request, "x-gateway-key").expect("one"), "k2");
    assert_eq!(request.extensions().get(), Some(&CallTimeout(Duration::from_secs(7))));
    assert!(
        !format!("{request:?} {:?}", set(Client::of(&Stub::new(Ok((204, &[], ""))))))
            .contains("k2")
    );

    let say = |call: &mut Call| {
        call.header("x-mode", ["quick".to_owned()]);
        call.own_header("X-Gateway-Key", "k3");
        call.timeout(Duration::from_secs(9));
    };
    let request = sent_by(set, say).await.expect("it is sent");
    assert_eq!(
        value_of(&request, "x-mode").expect("one"),
        "quick",
        "a call goes before its client"
    );
    assert_eq!(request.headers().get_all("x-gateway-key").iter().count(), 1);
    assert_eq!(value_of(&request, "x-gateway-key").expect("one"), "k3");
    assert_eq!(request.extensions().get(), Some(&CallTimeout(Duration::from_secs(9))));

    let request = sent_by(|builder| builder.user_agent("a/1").header("User-Agent", "b/2"), |_| ());
    assert_eq!(value_of(&request.await.expect("it is sent"), "user-agent").expect("one"), "b/2");
}

#[tokio::test]
async fn a_header_that_no_client_can_have_is_an_error_of_build() {
    let key = |builder: ClientBuilder<Client>| builder.scheme(&KEY).token("s3cret");
    let rows = [
        ("two words", "a header has a name that no header can have"),
        ("x-note", "the header `x-note` has characters that a header cannot hold"),
        ("Authorization", "the header `authorization` is a header that the client sets itself"),
        ("x-api-key", "the header `x-api-key` is a header that the client sets itself"),
    ];
    for (name, expected) in rows {
        let built = sent_by(|builder| key(builder).header(name, "a\nb"), |_| ()).await;
        let error = built.expect_err("a bad header").to_string();
        assert_eq!(error, format!("the client is not configured: {expected}"));
    }
    let error = sent_by(|builder| builder.user_agent("a\nb"), |_| ()).await.expect_err("two lines");
    assert!(error.to_string().contains("the user agent has characters"), "{error}");
    let error = sent_by(key, |call| call.own_header("X-API-Key", "mine")).await;
    let error = error.expect_err("the client's own").to_string();
    assert!(error.contains("`x-api-key` is a header that the client sets itself"), "{error}");
}

#[tokio::test]
async fn an_address_is_as_long_as_an_address_may_be_and_no_longer() {
    const LONGEST: usize = 65_534;
    let begun = "https://people.example/v1/person?q=".len();
    for (length, fits) in [(LONGEST, true), (LONGEST + 1, false), (LONGEST + 2, false)] {
        let say = |call: &mut Call| call.query("q", None, ["x".repeat(length - begun)]);
        match sent_by(|builder| builder, say).await {
            Ok(request) => assert!(fits && request.uri().to_string().len() == length, "{length}"),
            Err(error) => {
                assert!(!fits && error.to_string().contains("too long"), "{length}: {error}");
            }
        }
    }
}

#[tokio::test]
async fn an_answer_tells_where_a_created_object_is() {
    let answer = |headers| ended(&WRITE, Ok((201, headers, "{}")));
    let created = answer(&[("Location", "/person/7")]).await.expect("an answer");
    assert_eq!(created.location(), Some("/person/7"));
    assert_eq!(answer(&[]).await.expect("an answer").location(), None);
}

#[tokio::test]
async fn a_message_shows_nothing_that_changes_how_the_line_around_it_shows() {
    const BODY: &str = "{\"message\": \"No\u{202e}pe.\u{200b}\\n\u{feff}Ever\u{2066}.\"}";
    let error = failed(&READ, Ok((409, &[], BODY))).await;
    assert_eq!(error.to_string(), "get_person: 409 Conflict: No pe. Ever .");
}

#[tokio::test]
async fn each_call_has_a_key_of_its_own_unless_the_caller_has_one() {
    static PAY: Operation =
        Operation::new("pay", Method::POST, "/payments").with_idempotency_key("Idempotency-Key");
    let stub = Stub::new(Ok((200, &[], "{}")));
    let client = Client::of(&stub).build().expect("a client");
    for own in [None, None, Some("invoice-7")] {
        let mut call = client.call(&PAY);
        if let Some(own) = own {
            call.own_header("idempotency-key", own);
        }
        call.send_raw().await.expect("an answer");
    }
    let sent = stub.sent.lock().expect("the lock");
    let keys: Vec<_> = sent.iter().map(|request| &request.headers()["idempotency-key"]).collect();
    assert!(keys[0].len() == 36 && keys[0] != keys[1], "{keys:?}");
    assert_eq!(keys[2], "invoice-7");
}
