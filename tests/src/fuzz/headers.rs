//! A call whose answers have hostile headers.
//!
//! The input is answers, with an empty line between them: a status, and headers below it, `name:
//! value`. After the last of them there is one of success.

use std::collections::VecDeque;
use std::sync::atomic::{AtomicU32, Ordering};
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
/// How many requests a call may take: four attempts, and as many to sign in, twice.
const MOST: u32 = 16;

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
        let sent = Arc::new(AtomicU32::new(0));
        let (count, answers) = (sent.clone(), Mutex::new(VecDeque::from(answers)));
        let answer = move |_: &Request<Bytes>, operation: &'static Operation| {
            count.fetch_add(1, Ordering::Relaxed);
            let scripted = answers.lock().expect("nobody panics in here").pop_front();
            let mut answer = scripted.unwrap_or_default();
            let is_sign_in = matches!(operation.id(), "authenticate" | "renew_token");
            *answer.body_mut() = if is_sign_in {
                r#"{"jwt": "a.b.c", "expires": 9000000000}"#
            } else {
                "{\"data\": []}"
            }
            .into();
            answer
        };
        let client = Client::builder("https://fjord.example/api")
            .password("ida", "correct")
            .transport(Scripted(answer));
        let client = client.build().expect("a client");
        for _ in 0..2 {
            let (begun, before) = (Instant::now(), sent.load(Ordering::Relaxed));
            let outcome = client.list_users().send().await;
            let (took, requests) = (begun.elapsed(), sent.load(Ordering::Relaxed) - before);
            assert!(took <= LONGEST, "{took:?}: {outcome:?}");
            assert!(requests <= MOST, "{requests} requests: {outcome:?}");
            if let Err(error) = outcome {
                assert!(!error.to_string().chars().any(char::is_control), "{error}");
            }
        }
    });
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
