//! A call whose answers have hostile headers.
//!
//! The input is answers, with an empty line between them: a status, and headers below it, `name:
//! value`. After the last of them there is one of success.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use bytes::Bytes;
use http::{HeaderMap, HeaderName, HeaderValue, Request, Response, StatusCode};
use tokio::time::Instant;
use ziik_api::{Operation, retry_after};
use ziik_ext::Client;

use crate::scripted::{Scripted, wait_for};

/// How long a call may take: its own deadline, and the session's.
const LONGEST: Duration = Duration::from_secs(130);
/// How many attempts a call has. A refused token is none.
const ATTEMPTS: usize = 4;
/// How many requests a token may take: as many to renew the old one as to sign in.
const TO_SIGN_IN: usize = 2 * ATTEMPTS;

/// Makes two calls, one after the other.
///
/// # Panics
/// A call takes too long or too many requests, or a header is read as something else than it says.
pub fn run(input: &[u8]) {
    let mut answers = answers(input);
    answers.truncate(40);
    for answer in &answers {
        assert_read(answer.headers());
    }
    wait_for(async {
        let sent = Arc::new(Mutex::new(Vec::new()));
        let (log, answers) = (sent.clone(), Mutex::new(VecDeque::from(answers)));
        let answer = move |_: &Request<Bytes>, operation: &'static Operation| {
            let scripted = answers.lock().expect("nobody panics in here").pop_front();
            let mut answer = scripted.unwrap_or_default();
            let is_sign_in = matches!(operation.id(), "authenticate" | "renew_token");
            *answer.body_mut() = if is_sign_in {
                r#"{"jwt": "a.b.c", "expires": 9000000000}"#
            } else {
                "{\"data\": []}"
            }
            .into();
            let sent = Sent { is_sign_in, status: answer.status() };
            log.lock().expect("nobody panics in here").push(sent);
            answer
        };
        let client = Client::builder("https://fjord.example/api")
            .password("ida", "correct")
            .transport(Scripted(answer));
        let client = client.build().expect("a client");
        for _ in 0..2 {
            let begun = Instant::now();
            let outcome = client.list_users().send().await;
            let took = begun.elapsed();
            assert!(took <= LONGEST, "{took:?}: {outcome:?}");
            let requests = std::mem::take(&mut *sent.lock().expect("nobody panics in here"));
            assert_bounded(&requests);
            if let Err(error) = outcome {
                assert!(!error.to_string().chars().any(char::is_control), "{error}");
            }
        }
    });
}

/// What the API was asked, and answered.
#[derive(Debug)]
struct Sent {
    is_sign_in: bool,
    status: StatusCode,
}

/// A call has its attempts and no more. A refused token costs none, but there are not more of those
/// than tokens; and a token costs what it may.
fn assert_bounded(requests: &[Sent]) {
    let (to_sign_in, own): (Vec<&Sent>, Vec<&Sent>) =
        requests.iter().partition(|sent| sent.is_sign_in);
    let (refused, attempts): (Vec<&Sent>, Vec<&Sent>) =
        own.iter().partition(|sent| sent.status == StatusCode::UNAUTHORIZED);
    let tokens = to_sign_in.iter().filter(|sent| sent.status.is_success()).count();
    assert!(attempts.len() <= ATTEMPTS, "attempts: {requests:?}");
    assert!(refused.len() <= tokens + 1, "tokens refused: {requests:?}");
    assert!(to_sign_in.len() <= TO_SIGN_IN * (own.len() + 1), "to sign in: {requests:?}");
}

fn answers(input: &[u8]) -> Vec<Response<Bytes>> {
    let mut answers: Vec<Response<Bytes>> = Vec::new();
    let mut begins = true;
    for line in input.split(|byte| *byte == b'\n') {
        if line.is_empty() {
            begins = true;
            continue;
        }
        if std::mem::take(&mut begins) {
            let mut answer = Response::new(Bytes::new());
            *answer.status_mut() =
                StatusCode::from_bytes(line).unwrap_or(StatusCode::TOO_MANY_REQUESTS);
            answers.push(answer);
            continue;
        }
        let mut parts = line.splitn(2, |byte| *byte == b':');
        let name = parts.next().and_then(|name| HeaderName::from_bytes(name).ok());
        let value = parts.next().and_then(|value| HeaderValue::from_bytes(value).ok());
        if let (Some(name), Some(value), Some(answer)) = (name, value, answers.last_mut()) {
            answer.headers_mut().append(name, value);
        }
    }
    answers
}

/// A number is read as seconds, and a date as the time from the answer's own date to it.
fn assert_read(headers: &HeaderMap) {
    let text =
        |name| headers.get(name).and_then(|value: &HeaderValue| value.to_str().ok()).map(str::trim);
    let (asked, read) = (text(http::header::RETRY_AFTER), retry_after(headers));
    let Some(asked) = asked else { return assert_eq!(read, None) };
    let date = |text: &str| httpdate::parse_http_date(text).ok();
    if let Ok(seconds) = asked.parse() {
        assert_eq!(read, Some(Duration::from_secs(seconds)));
    } else if let (Some(until), Some(now)) = (date(asked), text(http::header::DATE).and_then(date))
    {
        assert_eq!(read, Some(until.duration_since(now).unwrap_or_default()));
    } else {
        assert_eq!(read.is_some(), date(asked).is_some());
    }
}
