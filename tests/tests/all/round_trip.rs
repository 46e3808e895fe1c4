//! Each operation as it is sent, and what comes back from the tenant.

use std::collections::BTreeSet;
use std::fmt::Write;

use bytes::Bytes;
use serde_json::Value;
use ziik_api::{Client, Error};
use ziik_fake::{Recorded, Tenant};
use ziik_tests::cases::{Calls, Decoded, TAGS};

use crate::support::spec::{self, DOCUMENT};
use crate::support::stub::{Stub, ready};
use crate::support::tenant::{redacted, request, start};
use crate::support::{pretty, snapshot};

/// A call of one operation after the other, against a tenant of their own, written down for a
/// snapshot.
struct RoundTrip {
    tenant: Tenant,
    client: Client,
    text: String,
}

impl RoundTrip {
    async fn start() -> Self {
        let (tenant, client) = start().await;
        Self { tenant, client, text: String::new() }
    }

    fn record(&mut self, case: &str, answer: Result<Decoded, Error>) {
        let answer = answer.unwrap_or_else(|error| panic!("{case}: {error}"));
        let sent = print_request(&request(&self.tenant));
        let location =
            answer.location.map_or_else(String::new, |location| format!("location: {location}\n"));
        let received = format!("{}\n{location}{}", answer.status, pretty(&answer.value));
        let text = redacted(&self.tenant, &format!("=== {case}\n{sent}--- answer\n{received}\n"));
        self.text += &text;
    }
}

fn print_request(request: &Recorded) -> String {
    let mut text = format!("{} {}\n", request.method, request.path);
    let mut line = |name: &str, value: &str| writeln!(text, "{name}: {value}").expect("memory");
    for pair in request.query.split('&').filter(|pair| !pair.is_empty()) {
        line("query", pair);
    }
    for name in ["accept", "content-type"] {
        let value = request.header(name).unwrap_or("none");
        line(name, value.split("; boundary").next().unwrap_or_default());
    }
    let authorization =
        request.header("authorization").map(|value| value.split(' ').next().expect("a word"));
    line("authorization", authorization.unwrap_or("none"));
    if !request.body.is_empty() {
        match serde_json::from_str(&request.body) {
            Ok(body) => line("body", &pretty(&body)),
            Err(_) => line("body", &form(request)),
        }
    }
    text
}

/// A form with files, without the boundary, which is another one each time.
fn form(request: &Recorded) -> String {
    let lines = request.body.lines().filter(|line| !line.starts_with("--") && !line.is_empty());
    lines.fold(String::new(), |text, line| text + "\n    " + line)
}

/// Makes the calls of an operation in order, and compares all of them with one snapshot in the
/// tag's folder.
async fn round_trip(tag: &'static str, (id, cases): Calls) {
    let mut trip = RoundTrip::start().await;
    for (case, call) in cases {
        let answer = call(&trip.client).await;
        trip.record(case, answer);
    }
    snapshot(&format!("round_trip/{tag}"), id, &trip.text);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_operation_makes_a_round_trip() {
    // Each in a task of its own, so that one that differs does not hide the others.
    let calls =
        TAGS.iter().flat_map(|(tag, operations)| operations.iter().map(|calls| (*tag, *calls)));
    let trips: Vec<_> =
        calls.map(|(tag, calls)| (calls.0, tokio::spawn(round_trip(tag, calls)))).collect();
    let mut different = Vec::new();
    for (id, trip) in trips {
        if trip.await.is_err() {
            different.push(id);
        }
    }
    assert!(different.is_empty(), "the messages above tell what is different in {different:?}");
}

#[test]
fn every_operation_is_called() {
    let called: Vec<_> =
        TAGS.iter().flat_map(|(_, operations)| operations).map(|(id, _)| *id).collect();
    let operations: BTreeSet<_> =
        ziik_api::OPERATIONS.iter().map(|operation| operation.id()).collect();
    assert_eq!(called.iter().copied().collect::<BTreeSet<_>>(), operations);
    assert_eq!(called.len(), operations.len(), "each once");
}

/// The names of a request's parameters and body fields: `?limit`, `event.recurrence.until`,
/// `office_hours.day`.
type Parts = BTreeSet<String>;

fn documented(operation: &spec::Operation<'_>) -> Parts {
    let document = &DOCUMENT.root;
    let parameters = operation.value["parameters"].as_array().into_iter().flatten();
    let query = parameters
        .map(|parameter| spec::resolve(document, parameter))
        .filter(|it| it["in"] == "query");
    let mut parts: Parts = query
        .map(|parameter| format!("?{}", parameter["name"].as_str().expect("a name")))
        .collect();
    add_documented(
        &operation.value["requestBody"]["content"]["application/json"]["schema"],
        "",
        &mut parts,
    );
    parts
}

fn add_documented(schema: &Value, prefix: &str, parts: &mut Parts) {
    let schema = spec::resolve(&DOCUMENT.root, schema);
    for (name, property) in schema["properties"].as_object().into_iter().flatten() {
        let path = format!("{prefix}{name}");
        add_documented(property, &format!("{path}."), parts);
        parts.insert(path);
    }
    let members =
        ["allOf", "anyOf", "oneOf"].iter().filter_map(|key| schema[key].as_array()).flatten();
    for part in members.chain(schema.get("items")) {
        add_documented(part, prefix, parts);
    }
}

fn sent(request: &http::Request<Bytes>) -> Parts {
    let query = request
        .uri()
        .query()
        .unwrap_or_default()
        .split('&')
        .filter_map(|pair| pair.split('=').next());
    let name = |encoded| percent_encoding::percent_decode_str(encoded).decode_utf8().expect("text");
    let mut parts: Parts = query.map(|encoded| format!("?{}", name(encoded))).collect();
    if !request.body().is_empty() {
        if let Ok(body) = serde_json::from_slice(request.body()) {
            add_sent(&body, "", &mut parts);
        } else {
            // A form with files.
            let body = String::from_utf8_lossy(request.body());
            let names = body.split("name=\"").skip(1).filter_map(|part| part.split('"').next());
            parts.extend(names.map(ToOwned::to_owned));
        }
    }
    parts
}

fn add_sent(value: &Value, prefix: &str, parts: &mut Parts) {
    for item in value.as_array().into_iter().flatten() {
        add_sent(item, prefix, parts);
    }
    for (name, field) in value.as_object().into_iter().flatten() {
        let path = format!("{prefix}{name}");
        add_sent(field, &format!("{path}."), parts);
        parts.insert(path);
    }
}

#[test]
fn together_the_calls_of_an_operation_send_all_that_is_documented() {
    let mut missing = Vec::new();
    for (_, operations) in TAGS.iter() {
        for (id, cases) in operations {
            let stub = Stub::new(204, "");
            for (_, call) in *cases {
                // What the answer is does not matter here.
                drop(ready(call(&stub.client())));
            }
            let sent: Parts = stub.requests().iter().flat_map(sent).collect();
            let documented = documented(&spec::operation(&DOCUMENT.root, id));
            missing.extend(documented.difference(&sent).map(|part| format!("{id}: {part}")));
        }
    }
    assert!(missing.is_empty(), "{missing:#?}");
}
