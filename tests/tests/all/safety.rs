//! A call goes where it was meant to go, and nothing secret gets out.

use std::fmt::Debug;

use bytes::Bytes;
use http::{HeaderValue, Response};
use ziik_api::types::*;
use ziik_api::{Client, Error, HttpTransport, Secret};
use ziik_fake::Failure;

use crate::support::calls::{CALLS, Call, Decoded, calls};
use crate::support::stub::{Stub, ready};
use crate::support::tenant::{anonymous, request, start, tenant};

#[track_caller]
fn assert_refused(answer: Result<Decoded, Error>, argument: &str) {
    match answer {
        Err(Error::InvalidArgument { argument: refused, .. }) => assert_eq!(refused, argument),
        other => panic!("`{argument}` should have been refused: {other:?}"),
    }
}

async fn decoded<T: serde::Serialize>(
    sending: impl Future<Output = Result<ziik_api::Response<T>, Error>>,
) -> Result<Decoded, Error> {
    sending.await.map(Decoded::from)
}

#[tokio::test]
async fn a_path_that_would_lead_elsewhere_is_not_sent() {
    let (tenant, client) = start().await;
    for text in ["", ".", ".."] {
        assert_refused(decoded(client.get_user_by_reference(text).send()).await, "reference");
        assert_refused(decoded(client.get_unit_by_reference(text).send()).await, "unit");
        assert_refused(decoded(client.get_user_type_by_reference(text).send()).await, "reference");
        assert_refused(decoded(client.search_groups(text).limit(1).send()).await, "search");
    }
    assert_refused(decoded(client.list_users_by_ids([0_i64; 0]).send()).await, "userIDs");
    assert_refused(decoded(client.list_posts_by_ids([0_i64; 0]).send()).await, "contentIDs");
    assert_eq!(tenant.requests(), [], "nothing was sent");
}

#[test]
fn a_refused_argument_is_named_in_one_line() {
    let stub = Stub::new(200, "{}");
    let error = ready(stub.client().get_user_by_reference("..").send()).expect_err("dots");
    let expected = "get_user_by_reference: the argument `reference` is made of dots, which lead \
        to another path; \
                    nothing was sent";
    assert_eq!(error.to_string(), expected);
    assert_eq!((error.operation(), error.status()), (Some("get_user_by_reference"), None));
    assert!(stub.requests().is_empty());
}

/// Texts that are one segment of a path, and how they stand in it.
const SEGMENTS: [(&str, &str); 14] = [
    ("a/b", "a%2Fb"),
    ("/", "%2F"),
    ("../units", "..%2Funits"),
    ("%2e%2e", "%252e%252e"),
    ("%2F", "%252F"),
    ("?", "%3F"),
    ("a?b=c", "a%3Fb%3Dc"),
    ("#", "%23"),
    (" ", "%20"),
    ("+", "%2B"),
    ("\\", "%5C"),
    ("ø", "%C3%B8"),
    ("日本", "%E6%97%A5%E6%9C%AC"),
    ("...", "..."),
];

#[tokio::test]
async fn a_reference_is_one_segment_whatever_is_in_it() {
    let (tenant, client) = start().await;
    for (text, segment) in SEGMENTS {
        client.update_user(4, UserUpdate::new().reference(text)).send().await.expect("an update");
        client.update_unit(8, UnitUpdate::new().reference(text)).send().await.expect("an update");
        client
            .update_user_type(7, UserTypeUpdate::new().reference(text))
            .send()
            .await
            .expect("an update");
        drop(tenant.take_requests());

        let user =
            client.get_user_by_reference(text).send().await.expect("the user with this reference");
        assert_eq!((user.id.get(), user.reference.as_deref()), (4, Some(text)));
        assert_eq!(request(&tenant).path, format!("/users/reference/{segment}"));
        let unit =
            client.get_unit_by_reference(text).send().await.expect("the unit with this reference");
        assert_eq!((unit.id.get(), unit.reference.as_deref()), (8, Some(text)));
        assert_eq!(request(&tenant).path, format!("/units/reference/{segment}"));
        let user_type =
            client.get_user_type_by_reference(text).send().await.expect("the user type");
        assert_eq!((user_type.id.get(), user_type.reference.as_deref()), (7, Some(text)));
        assert_eq!(request(&tenant).path, format!("/usertypes/reference/{segment}"));
    }
}

#[tokio::test]
async fn a_search_is_one_segment_whatever_is_in_it() {
    let (tenant, client) = start().await;
    for (text, segment) in SEGMENTS {
        let name = format!("<{text}>");
        client
            .create_group(GroupCreate::new(&name, GroupType::Public))
            .send()
            .await
            .expect("a group");
        drop(tenant.take_requests());
        let groups = client.search_groups(text).send().await.expect("a page").into_data();
        assert!(groups.iter().any(|group| group.name.as_ref() == Some(&name)), "{text}");
        assert!(
            groups.iter().all(|group| group.name.as_ref().is_some_and(|name| name.contains(text))),
            "{text}"
        );
        assert_eq!(request(&tenant).path, format!("/groups/search/{segment}"));
    }
}

#[tokio::test]
async fn ids_in_a_path_are_one_segment() {
    let (tenant, client) = start().await;
    let users = client.list_users_by_ids([3, 1, 2]).send().await.expect("a page").into_data();
    assert_eq!(users.iter().map(|user| user.id).collect::<Vec<_>>(), [3, 1, 2]);
    assert_eq!(request(&tenant).path, "/users/collection/3,1,2");
}

#[test]
fn lists_in_a_query_are_repeated_under_a_name_with_brackets() {
    let query = |send: fn(&Client) -> crate::support::calls::Sent| {
        let stub = Stub::new(200, "[]");
        ready(send(&stub.client())).expect("a page");
        stub.request().uri().query().unwrap_or_default().to_owned()
    };
    calls! {
        QUERIES |client|
        list_users => client.list_users().specialties([1, 2]).user_types([3]);
        list_users => client.list_users().specialties([0_i64; 0]);
        list_users => client.list_users().specialties([1]).specialties([2]);
        list_conversations => client.list_conversations().participants([1, 2]).keyword("a&b=c d+é");
        list_user_types => client.list_user_types().unit([4, 8]).all();
        list_units => client.list_units().full_stats(true).user().type_("unit,department");
    }
    let queries: Vec<_> = QUERIES.iter().map(|(_, send)| query(*send)).collect();
    let expected = [
        "specialties[]=1&specialties[]=2&userTypes[]=3",
        "",
        "specialties[]=2",
        "participants[]=1&participants[]=2&keyword=a%26b%3Dc%20d%2B%C3%A9",
        "unit[]=4&unit[]=8&all=1",
        "full_stats=true&user=1&type=unit%2Cdepartment",
    ];
    assert_eq!(queries, expected);
}

const TOKEN: &str = "eyJ-canary-token";
const PASSWORD: &str = "hunter2-canary-password";

#[track_caller]
fn assert_hidden(shown: &dyn Debug) {
    for text in [format!("{shown:?}"), format!("{shown:#?}")] {
        assert!(!text.contains("canary"), "{text}");
    }
}

#[tokio::test]
async fn a_client_names_the_crate_of_its_api() {
    let tenant = tenant().await;
    let client = Client::builder(tenant.url()).build().expect("a client");
    client.list_languages().send().await.expect_err("it takes a token");
    let name = concat!("ziik-api/", env!("CARGO_PKG_VERSION"));
    assert_eq!(tenant.requests().last().expect("a request").header("user-agent"), Some(name));
}

#[tokio::test]
async fn no_debug_form_shows_a_token_or_a_password() {
    let tenant = tenant().await;
    let builder = Client::builder(tenant.url()).token(TOKEN);
    assert_hidden(&builder);
    let client = builder.build().expect("a client");
    assert_hidden(&client);
    assert_hidden(client.transport());
    let transport =
        HttpTransport::new().and_then(|transport| transport.token(&TOKEN.into())).expect("a token");
    assert_hidden(&transport);
    assert_hidden(&Client::builder(tenant.url()).transport(transport));
    assert_hidden(&Secret::new(TOKEN));

    let credentials = Login::new("ida", PASSWORD);
    assert_hidden(&credentials);
    assert_hidden(&client.authenticate(credentials.clone()));
    let sending = client.list_users().unit(1);
    assert_hidden(&sending);

    // The answers: refused, accepted, and not to be read.
    let refused =
        client.list_users().send().await.expect_err("the token is not one of this tenant");
    assert_eq!(refused.status().map(|status| status.as_u16()), Some(401));
    assert_hidden(&refused);
    assert_hidden(&refused.to_string());
    let echo = format!(r#"{{"jwt": "{TOKEN}", "expires": 5}}"#);
    tenant.fail_next(
        1,
        Failure::new(200).body("application/json", echo).header("set-cookie", "canary=1"),
    );
    let token = client.authenticate(credentials.clone()).send().await.expect("a token");
    assert_eq!(token.jwt.expose(), TOKEN);
    assert_hidden(&token);
    tenant.fail_next(
        1,
        Failure::new(200).body("application/json", format!(r#"{{"jwt": ["{TOKEN}"]}}"#)),
    );
    let unreadable = client.authenticate(credentials.clone()).send().await.expect_err("no token");
    assert_hidden(&unreadable);
    assert_hidden(&unreadable.to_string());
    tenant.fail_next(
        1,
        Failure::new(500).header("set-cookie", "session=canary").body("text/plain", TOKEN),
    );
    let broken = client.renew_token().send().await.expect_err("a failure");
    assert_hidden(&broken);
    assert_hidden(&broken.to_string());

    tenant.shutdown().await;
    let unreachable = client.authenticate(credentials).send().await.expect_err("nobody there");
    assert_hidden(&unreachable);
    assert_hidden(&unreachable.to_string());
}

#[test]
fn the_headers_of_an_answer_that_cannot_be_read_are_not_printed() {
    let answer =
        Response::builder().header("set-cookie", HeaderValue::from_static("session=canary"));
    let stub = Stub::answering(answer.body(Bytes::from_static(b"{}")).expect("an answer"));
    let error = ready(stub.client().get_user(1).send()).expect_err("no user");
    assert_hidden(&error);
}

#[test]
fn a_builder_shows_its_operation_but_neither_body_nor_query() {
    let client = Stub::new(200, "{}").client();
    let create = UserCreate::new("Jo", "Li", "canary@fjord.example", 1);
    let sending = client.create_user(create);
    assert_hidden(&sending);
    assert!(format!("{sending:?}").contains("create_user (POST /users)"), "{sending:?}");
    assert_hidden(&client.list_conversations().keyword("canary"));
}

/// What is sent by a client that has a token.
async fn authorization(call: Call) -> Option<String> {
    let tenant = tenant().await;
    let client = Client::builder(tenant.url()).token(TOKEN).build().expect("a client");
    drop(call(&client).await);
    request(&tenant).header("authorization").map(ToOwned::to_owned)
}

#[tokio::test]
async fn the_token_goes_with_every_operation_but_those_of_nobody() {
    let of_nobody = ["authenticate", "request_password_reset", "reset_password"];
    for (id, call) in CALLS.iter() {
        let expected = (!of_nobody.contains(id)).then(|| format!("Bearer {TOKEN}"));
        assert_eq!(authorization(*call).await, expected, "{id}");
    }
}

#[tokio::test]
async fn without_a_token_none_is_sent() {
    let tenant = tenant().await;
    drop(anonymous(&tenant).list_users().send().await);
    assert_eq!(request(&tenant).header("authorization"), None);
}

#[test]
fn the_base_address_keeps_the_token_from_strangers() {
    let problem = |url: &str| match Client::builder(url).build() {
        Ok(_) => None,
        Err(Error::Configuration { message }) => Some(message),
        Err(other) => panic!("{other}"),
    };
    let good = [
        "https://acme.ziik.io/api",
        "https://acme.ziik.io/api/",
        "https://acme.ziik.io",
        "https://acme.ziik.io:8443/a/b",
        "http://127.0.0.1:8080/api",
        "http://127.1.2.3/api",
        "http://localhost/api",
        "http://[::1]:8080/api",
        "HTTPS://acme.ziik.io/api",
    ];
    for url in good {
        assert_eq!(problem(url), None, "{url}");
    }
    let bad = [
        ("http://acme.ziik.io/api", "https"),
        ("http://127.0.0.1.ziik.io/api", "https"),
        ("http://localhost.ziik.io/api", "https"),
        ("http://0.0.0.0/api", "https"),
        ("http://[::2]/api", "https"),
        ("ftp://acme.ziik.io/api", "scheme"),
        ("https://ida:canary@acme.ziik.io/api", "credentials"),
        ("https://canary@acme.ziik.io/api", "credentials"),
        ("https://acme.ziik.io/api?key=canary", "query"),
        ("https://acme.ziik.io/api?", "query"),
        ("https://acme.ziik.io/api#canary", "fragment"),
        ("acme.ziik.io/api", "https://"),
        ("/api", "https://"),
        ("", "https://"),
        ("https://", "https://"),
        ("https:///api", "https://"),
        ("https://acme ziik.io/api", "https://"),
    ];
    for (url, word) in bad {
        let message = problem(url).unwrap_or_else(|| panic!("{url} should have been refused"));
        assert!(message.contains(word), "{url}: {message}");
        assert!(!message.contains("canary"), "{url}: {message}");
    }
    assert!(Client::builder("http://intranet.example/api").allow_http(true).build().is_ok());
    assert!(Client::builder("ftp://intranet.example/api").allow_http(true).build().is_err());
    let client = Client::builder("https://acme.ziik.io/api//").build().expect("a client");
    assert_eq!(client.base_url(), "https://acme.ziik.io/api");
}

#[test]
fn a_token_that_no_header_can_hold_is_refused_without_showing_it() {
    for token in ["canary\n", "canary\0", "can\rary"] {
        let error = Client::builder("https://acme.ziik.io/api")
            .token(token)
            .build()
            .expect_err("no header");
        assert!(matches!(error, Error::Configuration { .. }), "{error}");
        assert_hidden(&error);
        assert_hidden(&error.to_string());
    }
}

#[tokio::test]
async fn a_token_does_not_get_lost_beside_a_transport() {
    let stub = Stub::new(200, r#"{"data": []}"#);
    let both =
        Client::builder("https://acme.ziik.io/api").token(TOKEN).transport(stub.clone()).build();
    let client = both.expect("a client");
    client.list_users().send().await.expect("an empty list");
    let sent = stub.request().headers().get("authorization").cloned().expect("the token");
    assert_eq!(sent, format!("Bearer {TOKEN}"));
    assert!(sent.is_sensitive());
    assert_hidden(&client);
}
