//! What `Debug` shows: which type it is, and nothing that must not be seen.

use api_runtime::{
    AccessToken, Answer, Body, Credential, Form, HttpTransport, Incoming, Secret, SecurityScheme,
    TokenCache, Upload,
};
use bytes::Bytes;
use futures_util::stream;

use super::calls::{Client, READ, Stub, failed};

static KEY: SecurityScheme = SecurityScheme::header("key", "x-key");

const HIDDEN: &str = "s3cret";

#[tokio::test]
async fn each_type_shows_its_name_and_no_secret() {
    const HEADERS: &[(&str, &str)] = &[("x-key", HIDDEN)];
    let stub = Stub::new(Ok((200, HEADERS, "s3cret")));
    let builder = || Client::of(&stub).token(HIDDEN).header("x-gateway", HIDDEN);
    let client = builder().build().expect("a client");
    let call = || {
        let mut call = client.call(&READ);
        call.query("q", None, [HIDDEN.to_owned()]);
        call
    };
    let raw = call().send_raw().await.expect("an answer").map(drop);
    let refusal = failed(&READ, Ok((409, HEADERS, r#"{"message": "No.", "of": "s3cret"}"#))).await;
    let refused = refusal.as_api().expect("a refusal");
    let transport = HttpTransport::new().expect("a transport");
    let transport = transport.token(&Secret::new(HIDDEN)).expect("a token");
    let streamed = Body::stream(stream::empty(), Some(7));
    let upload = Upload::new(HIDDEN).file_name("plan.pdf");
    let tokens = TokenCache::new(|| async { Ok(AccessToken::new(HIDDEN)) });
    let events = call().events::<()>(Answer::empty).await.expect("a stream");
    let lines = call().lines::<()>("application/jsonl", Answer::empty);
    let rows: [(&str, String); 21] = [
        ("Secret(…)", format!("{:?}", Secret::new(HIDDEN))),
        ("Body { length: Some(6), in_memory: true }", {
            format!("{:?}", Body::from(Bytes::from_static(HIDDEN.as_bytes())))
        }),
        ("Body { length: Some(7), in_memory: false }", format!("{streamed:?}")),
        ("Incoming { in_memory: true }", {
            format!("{:?}", Incoming::from(Bytes::from_static(HIDDEN.as_bytes())))
        }),
        ("Connection { base_url: \"https://people.example/v1\"", format!("{:?}", client.0)),
        ("ClientBuilder {", format!("{:?}", builder())),
        ("Call { operation: Operation(get_person ", format!("{:?}", call())),
        ("Reply {", format!("{:?}", call().send_raw())),
        ("Opening {", format!("{:?}", call().download())),
        ("Download { operation: Operation(get_person ", {
            format!("{:?}", call().download().await.expect("a download"))
        }),
        ("Events { operation: Operation(get_person ", format!("{events:?}")),
        ("Lines { operation: Operation(get_person ", {
            format!("{:?}", lines.await.expect("a stream"))
        }),
        ("Response { status: 200, body: ()", format!("{raw:?}")),
        ("ApiError { operation: \"get_person\", status: 409", format!("{refused:?}")),
        ("Api(ApiError {", format!("{refusal:?}")),
        ("{\"note\", \"file\"}", {
            format!("{:?}", Form::new().text("note", HIDDEN).file("file", upload.clone()))
        }),
        ("Upload { bytes: Some(6), media_type: None, file_name: Some(\"plan.pdf\")", {
            format!("{upload:?}")
        }),
        ("HttpTransport { credential: Some(", format!("{transport:?}")),
        ("Credential", format!("{:?}", Credential::new(&KEY, HIDDEN))),
        ("TokenCache", format!("{tokens:?}")),
        ("Operation(get_person (GET /person))", format!("{READ:?}")),
    ];
    for (begun, shown) in rows {
        assert!(shown.starts_with(begun), "{shown}");
        assert!(!shown.contains(HIDDEN), "{shown}");
    }
}
