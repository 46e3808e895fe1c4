//! Calls every operation of a Prism server that has `openapi.yaml`, and prints the outcome:
//! `judges/prism` starts the server and this.
//!
//! Prism knows nothing of this project. It compares each request with the document, says in the
//! header `sl-violations` what is wrong with it, and makes up an answer: from the document's
//! examples, or, when it is asked to (`Prefer: dynamic=true`), from the schema with made-up
//! values.

use std::error::Error;
use std::fmt;
use std::process::ExitCode;
use std::sync::{Arc, Mutex};

use bytes::Bytes;
use http::{HeaderValue, Request, Response};
use ziik_api::{Client, HttpTransport, Operation, Sending, Transport};
use ziik_tests::cases::{Calls, TAGS};

/// Requests that Prism 5.16 refuses though they are right, and what it says. It finds the values
/// in a path by a library for URI templates, makes a list of a text that has commas, and Prism
/// then misses the text that the document asks for. Of parts of a form with one name, it sees the
/// last only.
const MISJUDGED: [(&str, &str, &str); 7] = [
    ("list_posts_by_ids", "full", "path parameter contentids must be string"),
    ("list_users_by_ids", "full", "path parameter userids must be string"),
    ("import_units", "example", "body property mapping[] must be array"),
    ("import_units", "full", "body property mapping[] must be array"),
    ("import_units", "turned", "body property mapping[] must be array"),
    ("import_users", "example", "body property mapping[] must be array"),
    ("import_users", "full", "body property mapping[] must be array"),
];

/// Asks the server for a kind of answer with each request, and keeps its verdict on the last one.
#[derive(Clone)]
struct Watched {
    http: HttpTransport,
    prefer: HeaderValue,
    verdict: Arc<Mutex<Result<(), String>>>,
}

impl fmt::Debug for Watched {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Watched")
    }
}

impl Transport for Watched {
    fn send(&self, mut request: Request<Bytes>, operation: &'static Operation) -> Sending<'_> {
        request.headers_mut().insert("prefer", self.prefer.clone());
        Box::pin(async move {
            let answer = self.http.send(request, operation).await;
            *self.verdict.lock().expect("nobody panics in here") = match &answer {
                Ok(answer) => verdict(answer),
                Err(error) => Err(format!("no answer: {error}")),
            };
            answer
        })
    }
}

/// What Prism has against the request, or against its own answer.
fn verdict(answer: &Response<Bytes>) -> Result<(), String> {
    match answer.headers().get("sl-violations") {
        Some(violations) => Err(String::from_utf8_lossy(violations.as_bytes()).into_owned()),
        None if answer.status().is_success() => Ok(()),
        None => Err(format!("{} {}", answer.status(), String::from_utf8_lossy(answer.body()))),
    }
}

/// What became of an operation's requests.
#[derive(Default)]
struct Line {
    requests: usize,
    accepted: usize,
    decoded: usize,
    misjudged: usize,
    problems: Vec<String>,
}

async fn judge(
    url: &str,
    prefer: &'static str,
    (id, cases): Calls,
    line: &mut Line,
) -> Result<(), ziik_api::Error> {
    let http = HttpTransport::new()?.token(&"a-token".into())?;
    let verdict = Arc::new(Mutex::new(Ok(())));
    let watched =
        Watched { http, prefer: HeaderValue::from_static(prefer), verdict: verdict.clone() };
    let client = Client::builder(url).transport(watched).build()?;
    for &(case, call) in cases {
        let answer = call(&client).await;
        let verdict =
            std::mem::replace(&mut *verdict.lock().expect("nobody panics in here"), Ok(()));
        let misjudged =
            MISJUDGED.iter().find(|known| (known.0, known.1) == (id, case)).map(|known| known.2);
        let mut problem =
            |what: &str| line.problems.push(format!("{id}, {case}, {prefer}: {what}"));
        line.requests += 1;
        match (misjudged, verdict) {
            (Some(known), Err(refusal)) if refusal.contains(known) => line.misjudged += 1,
            (Some(_), _) => problem("not misjudged as it was: look at MISJUDGED"),
            (None, Err(refusal)) => problem(&format!("refused: {refusal}")),
            (None, Ok(())) => {
                line.accepted += 1;
                match answer {
                    Ok(_) => line.decoded += 1,
                    Err(error) => problem(&error.to_string()),
                }
            }
        }
    }
    Ok(())
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<ExitCode, Box<dyn Error>> {
    let url = std::env::args()
        .nth(1)
        .ok_or("where does Prism listen? Give its address: http://127.0.0.1:4010")?;
    let mut total = Line::default();
    println!(
        "{:<34} {:>8} {:>8} {:>8} {:>9}",
        "operation", "requests", "accepted", "decoded", "misjudged"
    );
    for calls in TAGS.iter().flat_map(|(_, operations)| operations) {
        let mut line = Line::default();
        for prefer in ["dynamic=false", "dynamic=true"] {
            judge(&url, prefer, *calls, &mut line).await?;
        }
        print(calls.0, &line);
        total.requests += line.requests;
        total.accepted += line.accepted;
        total.decoded += line.decoded;
        total.misjudged += line.misjudged;
        total.problems.append(&mut line.problems);
    }
    print("all", &total);
    for problem in &total.problems {
        eprintln!("{problem}");
    }
    Ok(if total.problems.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn print(name: &str, line: &Line) {
    let Line { requests, accepted, decoded, misjudged, .. } = line;
    println!("{name:<34} {requests:>8} {accepted:>8} {decoded:>8} {misjudged:>9}");
}
