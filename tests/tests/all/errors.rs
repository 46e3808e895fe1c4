//! What is told about calls that fail.

use std::error::Error as _;
use std::fmt::Write;
use std::time::Duration;

use bytes::Bytes;
use http::{Response, StatusCode};
use ziik_api::types::*;
use ziik_api::{ApiError, Client, Error, HttpTransport, TransportErrorKind};
use ziik_fake::Failure;

use crate::support::calls::CALLS;
use crate::support::server::{NOBODY, sending, server};
use crate::support::snapshot;
use crate::support::spec::LOWERED;
use crate::support::stub::{Stub, ready};
use crate::support::tenant::{anonymous, signed_in_as, start};

/// What updating a user makes of this answer.
fn refused(status: u16, headers: &[(&str, &str)], body: &str) -> Error {
    let mut answer = Response::builder().status(status);
    for (name, value) in headers {
        answer = answer.header(*name, *value);
    }
    let stub =
        Stub::answering(answer.body(Bytes::copy_from_slice(body.as_bytes())).expect("an answer"));
    ready(stub.client().update_user(2, UserUpdate::new()).send()).expect_err("a refusal")
}

fn api(error: &Error) -> &ApiError {
    error.as_api().unwrap_or_else(|| panic!("not a refusal: {error}"))
}

type Row = (&'static str, u16, &'static [(&'static str, &'static str)], &'static str);

const REFUSALS: &[Row] = &[
    (
        "as documented",
        404,
        &[],
        r#"{"error": {"code": "no_user", "message": "No such user.", "is_ziik_error": true}}"#,
    ),
    ("without a code", 403, &[], r#"{"error": {"message": "Not yours."}}"#),
    (
        "a number as code",
        400,
        &[],
        r#"{"error": {"code": 17, "message": "Bad.", "is_ziik_error": 0}}"#,
    ),
    ("in a list", 401, &[], r#"[{"error": {"code": "token", "message": "Expired."}}]"#),
    ("error as text", 401, &[], r#"{"error": "Unauthenticated."}"#),
    ("only a message", 500, &[], r#"{"message": "Server Error"}"#),
    (
        "fields as the framework sends them",
        422,
        &[],
        r#"{"message": "The given data was invalid.", "errors": {"email": ["is taken", "is odd"], "unit": ["is missing"]}}"#,
    ),
    (
        "one text for a field",
        422,
        &[],
        r#"{"message": "Invalid.", "errors": {"email": "is taken"}}"#,
    ),
    (
        "texts for a field with gaps",
        422,
        &[],
        r#"{"errors": {"email": {"0": "is taken", "2": "is odd"}}}"#,
    ),
    (
        "fields inside of error",
        422,
        &[],
        r#"{"error": {"message": "No.", "errors": {"unit": ["is missing"]}}}"#,
    ),
    (
        "both forms together",
        422,
        &[],
        r#"{"error": {"code": "invalid", "message": "Inner.", "is_ziik_error": true}, "message": "Outer.", "errors": {"unit": ["is missing"]}}"#,
    ),
    ("the message beside error", 400, &[], r#"{"error": {"code": "bad"}, "message": "Outer."}"#),
    ("the message beside error as text", 400, &[], r#"{"error": "bad", "message": "Outer."}"#),
    (
        "nothing in it",
        410,
        &[],
        r#"{"error": {"code": null, "message": "", "is_ziik_error": null}, "errors": []}"#,
    ),
    (
        "HTML",
        503,
        &[("retry-after", "120"), ("content-type", "text/html")],
        "<html><h1>Back soon</h1></html>",
    ),
    (
        "a date to try again, by the clock of the server",
        503,
        &[
            ("retry-after", "Wed, 21 Oct 2015 07:28:30 GMT"),
            ("date", "Wed, 21 Oct 2015 07:28:00 GMT"),
        ],
        "",
    ),
    ("a date that is over", 429, &[("retry-after", "Wed, 21 Oct 2015 07:28:00 GMT")], ""),
    ("a wait that is no wait", 429, &[("retry-after", "-5")], ""),
    ("a wait for ever", 429, &[("retry-after", "18446744073709551615")], ""),
    ("empty", 502, &[], ""),
    ("cut off", 500, &[], r#"{"error": {"code": "x", "message": "The"#),
    (
        "other types",
        422,
        &[],
        r#"{"error": {"code": {"a": 1}, "message": ["x"], "is_ziik_error": "maybe"}, "errors": {"email": 5, "unit": [{}]}}"#,
    ),
    ("a number", 500, &[], "42"),
    ("null", 500, &[], "null"),
    ("an empty list", 500, &[], "[]"),
    ("text", 500, &[], r#""Something broke""#),
    ("a redirect", 302, &[("location", "https://elsewhere.example/")], ""),
    ("not modified", 304, &[], ""),
    (
        "lines and control characters",
        422,
        &[],
        "{\"error\": {\"code\": \"a\\nb\", \"message\": \"One\\r\\n\\ttwo \\u001b[31mred\\u2028three\"}, \
         \"errors\": {\"x\\ny\": [\"a\\nb\"]}}",
    ),
];

#[test]
fn a_refusal_says_what_the_answer_says_in_one_line() {
    let mut text = String::new();
    for (name, status, headers, body) in REFUSALS {
        let error = refused(*status, headers, body);
        let line = error.to_string();
        assert!(!line.chars().any(|c| c.is_control() || c == '\u{2028}'), "{name}: {line:?}");
        assert_eq!(error.status().map(|status| status.as_u16()), Some(*status), "{name}");
        assert_eq!(error.operation(), Some("update_user"));
        assert!(error.source().is_none(), "{name}: a refusal has no cause but itself");
        let ApiError { code, message, flags, fields, .. } = api(&error);
        writeln!(text, "=== {name}: {status} {headers:?}\n{body}\n--- {line}").expect("memory");
        writeln!(text, "code {code:?}, message {message:?}, flags {flags:?}").expect("memory");
        writeln!(text, "fields {fields:?}, retry_after {:?}", api(&error).retry_after())
            .expect("memory");
    }
    snapshot("errors", "refusals", &text);
}

#[test]
fn a_date_without_the_clock_of_the_server_counts_from_now() {
    let in_a_minute =
        httpdate::fmt_http_date(std::time::SystemTime::now() + Duration::from_secs(60));
    let error = refused(503, &[("retry-after", &in_a_minute)], "");
    let wait = api(&error).retry_after().expect("a wait");
    assert!((Duration::from_secs(50)..=Duration::from_secs(60)).contains(&wait), "{wait:?}");
    assert_eq!(api(&refused(503, &[], "")).retry_after(), None);
}

#[tokio::test]
async fn the_rules_of_a_tenant_are_told_apart() {
    let (tenant, client) = start().await;
    let expect = async |status: u16, code: &str, call: Result<(), Error>| {
        let error = call.expect_err("a refusal");
        let error = api(&error);
        assert_eq!((error.status.as_u16(), error.code.as_deref()), (status, Some(code)), "{error}");
        assert_eq!(error.flags.get("is_ziik_error"), Some(&true));
        assert!(error.message.is_some());
        error.clone()
    };

    let missing = client.get_user(999).send().await.map(drop);
    expect(404, "not_found", missing).await;

    let taken = UserCreate::new("Jo", "Li", tenant.username(), 999);
    let error =
        expect(422, "validation_failed", client.create_user(taken).send().await.map(drop)).await;
    assert_eq!(error.fields.keys().collect::<Vec<_>>(), ["email", "unit"]);
    assert!(error.fields.values().all(|messages| messages.len() == 1));

    // A unit is not read below a user: the path is there for other methods only.
    let below = format!("{}/users/2", tenant.url());
    let below =
        Client::builder(below).transport(ViaTransport(client.clone())).build().expect("an address");
    let error = expect(405, "method_not_allowed", below.get_unit(8).send().await.map(drop)).await;
    assert_eq!(error.headers["allow"], "PATCH, DELETE");

    client.delete_message(1, 1).send().await.expect("a message of one's own");
    expect(
        410,
        "gone",
        client.update_message(1, 1, MessageUpdate::new("x")).send().await.map(drop),
    )
    .await;

    let large = PostCreate::new("Large").body("x".repeat(2 << 20));
    expect(413, "payload_too_large", client.create_post(large).send().await.map(drop)).await;

    let barista =
        client.get_user(2).send().await.expect("a user").into_data().email.expect("an address");
    let barista = signed_in_as(&tenant, &barista).await;
    expect(
        403,
        "forbidden",
        barista.update_user(3, UserUpdate::new().title("x")).send().await.map(drop),
    )
    .await;

    let wrong = Login::new(tenant.username(), "wrong");
    expect(401, "unauthorized", anonymous(&tenant).authenticate(wrong).send().await.map(drop))
        .await;
    expect(401, "unauthorized", anonymous(&tenant).list_users().send().await.map(drop)).await;
    tenant.expire_tokens();
    expect(401, "unauthorized", client.list_users().send().await.map(drop)).await;
    expect(401, "unauthorized", client.renew_token().send().await.map(drop)).await;
}

/// Sends by the transport of another client.
#[derive(Debug)]
struct ViaTransport(Client);

impl ziik_api::Transport for ViaTransport {
    fn send(
        &self,
        request: http::Request<Bytes>,
        operation: &'static ziik_api::Operation,
    ) -> ziik_api::Sending<'_> {
        self.0.transport().send(request, operation)
    }
}

const CANARY: &str = "hunter2-canary";

#[test]
fn an_answer_that_cannot_be_read_says_where_and_shows_no_value() {
    let mut text = String::new();
    let bodies: &[(&str, &str)] = &[
        ("get_user", ""),
        ("get_user", " \n "),
        ("get_user", r#"{"data": {"id": 7, "name": "hunter2-canary"#),
        ("get_user", "<html>hunter2-canary</html>"),
        ("get_user", r#"{"data": {"id": 7}} hunter2-canary"#),
        ("get_user", r#"{"data": {"name": "hunter2-canary"}}"#),
        ("get_user", r#"{"data": {"id": "hunter2-canary"}}"#),
        ("get_user", r#"{"data": {"id": 7, "active": "hunter2-canary"}}"#),
        ("get_user", r#"{"data": {"id": 7, "active": 2}}"#),
        ("get_user", r#"{"data": {"id": 7.5}}"#),
        ("get_user", r#"{"data": {"id": 18446744073709551615}}"#),
        ("get_user", r#"{"data": {"id": 7, "name": ["hunter2-canary"]}}"#),
        (
            "get_user",
            r#"{"data": {"id": 7, "memberUnits": [{"unit": {"id": 1}}, {"unit": {"id": "hunter2-canary"}}]}}"#,
        ),
        ("get_user", r#"{"data": {"id": 7, "userTypes": "hunter2-canary"}}"#),
        ("get_user", r#"{"data": "hunter2-canary"}"#),
        ("get_user", r#"[{"id": 7}, {"id": 8, "name": "hunter2-canary"}]"#),
        ("get_user", r#""hunter2-canary""#),
        ("get_user", "null"),
        ("list_users", r#"{"items": "hunter2-canary"}"#),
        ("list_users", r#""hunter2-canary""#),
        ("list_users", r#"{"data": [{"id": 7}, "hunter2-canary"]}"#),
        ("list_posts_by_ids", r#"{"data": {"4": {"id": 4}, "5\n6": {"id": "hunter2-canary"}}}"#),
        ("list_posts_by_ids", r#"{"5": {"id": "hunter2-canary"}}"#),
        ("list_global_post_ids", r#"[1, "hunter2-canary"]"#),
        ("authenticate", r#"{"jwt": {"a": "hunter2-canary"}, "expires": 5}"#),
        ("authenticate", r#"{"jwt": "hunter2-canary"}"#),
        ("authenticate", r#"{"jwt": "hunter2-canary", "expires": null}"#),
    ];
    for (id, body) in bodies {
        let (_, send) = CALLS.iter().find(|(call, _)| call == id).expect("a call");
        let answer =
            Response::builder().status(200).header("location", "https://fjord.example/api/users/7");
        let stub =
            Stub::answering(answer.body(Bytes::from_static(body.as_bytes())).expect("an answer"));
        let error = ready(send(&stub.client())).expect_err(body);
        let Error::Decode { operation, status, headers, source, .. } = &error else {
            panic!("{error}")
        };
        assert_eq!((*operation, *status), (*id, StatusCode::OK));
        assert_eq!(
            headers["location"], "https://fjord.example/api/users/7",
            "what was created can be found"
        );
        for shown in
            [error.to_string(), format!("{error:?}"), source.to_string(), format!("{source:?}")]
        {
            assert!(!shown.contains(CANARY), "{shown}");
        }
        let line = error.to_string();
        assert!(!line.contains('\n'), "{line}");
        assert!(
            error.source().is_some_and(|cause| cause.to_string() == source.to_string()),
            "the cause"
        );
        writeln!(text, "{body}\n    {line}\n    path {:?}", source.path()).expect("memory");
    }
    snapshot("errors", "unreadable", &text);
}

#[test]
fn an_answer_without_a_body_will_do_only_where_none_is_promised() {
    use openapi_crate::model::SuccessKind;
    for operation in &LOWERED.operations {
        let (_, send) = CALLS.iter().find(|(call, _)| *call == operation.id).expect("a call");
        for (status, body) in [(204, ""), (200, ""), (200, "\n")] {
            let answer = ready(send(&Stub::new(status, body).client()));
            match (&operation.success.kind, operation.success.optional) {
                // A file can be empty.
                (SuccessKind::Empty | SuccessKind::Bytes, _) | (_, true) => {
                    assert!(answer.is_ok(), "{}: {answer:?}", operation.id);
                }
                (SuccessKind::Page(_), _) if status == 204 => {
                    assert!(answer.is_ok(), "{}: {answer:?}", operation.id);
                }
                _ => assert!(
                    matches!(answer, Err(Error::Decode { .. })),
                    "{}: {answer:?}",
                    operation.id
                ),
            }
        }
        if operation.success.kind == SuccessKind::Empty {
            for (body, is_success) in
                [("{}", true), (r#"{"message": "Done."}"#, true), ("<html>whatever</html>", false)]
            {
                let answer = ready(send(&Stub::new(200, body).client()));
                assert_eq!(answer.is_ok(), is_success, "{}: {answer:?}", operation.id);
            }
        }
    }
}

/// What a call to this address fails with. The text must not show what was asked for.
async fn failure(transport: HttpTransport, url: &str) -> (TransportErrorKind, String) {
    let client = Client::builder(url).transport(transport).build().expect("an address on loopback");
    let error = client.search_groups(CANARY).send().await.expect_err("no answer");
    let Error::Transport { source, .. } = &error else { panic!("{error}") };
    for shown in [error.to_string(), format!("{error:?}")] {
        assert!(!shown.contains(CANARY), "{shown}");
    }
    let line = error.to_string();
    assert!(!line.contains('\n') && line.starts_with("search_groups: "), "{line}");
    let cause = error.source().expect("a cause");
    assert_eq!(cause.to_string(), source.to_string());
    assert!(cause.source().is_some(), "and what is behind it");
    assert_eq!((error.status(), error.operation()), (None, Some("search_groups")));
    (source.kind(), line)
}

fn transport() -> HttpTransport {
    HttpTransport::new().expect("TLS")
}

#[tokio::test]
async fn nobody_there_is_told_as_no_connection() {
    let (kind, line) = failure(transport(), NOBODY).await;
    assert_eq!(kind, TransportErrorKind::Connect);
    assert!(line.contains("no connection"), "{line}");
}

#[tokio::test]
async fn a_connection_that_breaks_is_told_as_broken() {
    let cut = "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"data\"";
    for bytes in ["", "HTTP/1.1 200", "garbage\r\n\r\n", cut] {
        let (kind, line) = failure(transport(), &sending(bytes)).await;
        assert_eq!(kind, TransportErrorKind::Broken, "{bytes}: {line}");
    }
}

#[tokio::test]
async fn no_answer_in_time_is_told_as_such() {
    let client =
        reqwest::Client::builder().timeout(Duration::from_millis(100)).build().expect("a client");
    // One server says nothing at all, another stops in the middle.
    let silent = server(|_| std::thread::sleep(Duration::from_secs(1)));
    let slow = server(|stream| {
        use std::io::Write as _;
        stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{").expect("a connection");
        std::thread::sleep(Duration::from_secs(1));
    });
    for url in [silent, slow] {
        let (kind, line) = failure(HttpTransport::with_client(client.clone()), &url).await;
        assert_eq!(kind, TransportErrorKind::Timeout, "{line}");
        assert!(line.contains("no answer in time"), "{line}");
    }
}

/// `{"data":"xxx…"}` with 20,000 times x, packed.
const PACKED: &[u8] = b"\
      \x1f\x8b\x08\x00\x00\x00\x00\x00\x02\x03\xed\xc1\x41\x0d\x00\x20\x0c\x04\x30\x2f\x27\x03\x37\x4b\x26\
      \x81\x07\x09\xc1\x3b\x36\xf6\x68\x7b\xd3\xb5\x2b\x2b\x07\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\
      \x00\x00\x00\x00\x00\x00\x00\x80\x11\xf2\x3e\x80\x15\x57\x7b\x2b\x4e\x00\x00";

#[tokio::test]
async fn a_body_over_the_limit_is_not_read() {
    let plain = |length: usize| {
        format!("HTTP/1.1 200 OK\r\nContent-Length: {length}\r\n\r\n{}", " ".repeat(length))
    };
    let (kind, line) = failure(transport().max_body(1000), &sending(plain(1001))).await;
    assert_eq!(kind, TransportErrorKind::TooLarge);
    assert!(line.contains("1000 bytes"), "{line}");

    let head = format!(
        "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: {}\r\n\r\n",
        PACKED.len()
    );
    let packed = [head.as_bytes(), PACKED].concat();
    let (kind, _) = failure(transport().max_body(1000), &sending(packed.clone())).await;
    assert_eq!(kind, TransportErrorKind::TooLarge, "unpacked it is too large");

    // A body of just that size will do.
    let body = format!("{}{}", r#"{"data": []}"#, " ".repeat(988));
    let url = sending(format!("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{body}"));
    let client =
        Client::builder(url).transport(transport().max_body(1000)).build().expect("an address");
    assert!(client.list_users().send().await.expect("a page").data.is_empty());
}

#[tokio::test]
async fn a_redirect_is_not_followed() {
    let (tenant, client) = start().await;
    let elsewhere = format!("{}/users/3", tenant.url());
    for status in [301, 302, 303, 307, 308] {
        tenant.fail_next(1, Failure::new(status).header("Location", &elsewhere));
        let error = client.get_user(2).send().await.expect_err("a redirect");
        assert_eq!(api(&error).status.as_u16(), status);
        assert_eq!(api(&error).headers["location"], elsewhere.as_str());
        assert_eq!(tenant.take_requests().len(), 1, "nothing was asked elsewhere");
    }
}

#[tokio::test]
async fn a_failure_says_nothing_of_what_comes_after_it() {
    let (tenant, client) = start().await;
    tenant.fail_next(
        2,
        Failure::new(503).body("text/html", "<h1>Back soon</h1>").header("Retry-After", "1"),
    );
    for _ in 0..2 {
        let error = client.get_user(2).send().await.expect_err("maintenance");
        assert_eq!((api(&error).status.as_u16(), &api(&error).code), (503, &None));
        assert_eq!(api(&error).retry_after(), Some(Duration::from_secs(1)));
    }
    assert_eq!(client.get_user(2).send().await.expect("the tenant is back").id, 2);
}
