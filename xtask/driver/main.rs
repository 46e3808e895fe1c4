//! Calls every operation of an API at a server that knows its document, and prints what became of
//! each call, a line of JSON each. `cargo xtask conform` puts this beside the crate that it makes
//! of a document, as `api`, with two modules that it writes for the document:
//!
//! - `calls`: the calls of each operation.
//! - `plan`: what the client is given, and which answers are documented.
//!
//! The server is Prism: it says in the header `sl-violations` what is wrong with a request, and
//! makes up an answer as the header `Prefer` asks for it.

mod calls;
mod plan;

use std::error::Error;
use std::fmt;
use std::pin::Pin;
use std::sync::{Arc, Mutex};

use api::{Client, HttpTransport, Operation, Request, Response, Sending, Transport};
use bytes::Bytes;
use http::HeaderValue;
use serde::Serialize;
use serde_json::{Value, json};

/// What was read, written again; of a file, how many bytes it has.
enum Decoded {
    Value(Value),
    File(usize),
}

/// A call on its way.
type Sent = Pin<Box<dyn Future<Output = Result<Decoded, api::Error>>>>;

/// An operation's id and its calls by name.
type Calls = (&'static str, &'static [(&'static str, fn(&Client) -> Sent)]);

/// Sends a request.
fn sent<R, T>(request: R) -> Sent
where
    R: Request<Output = T>,
    T: Serialize + 'static,
    api::Reply<T>: Future<Output = Result<Response<T>, api::Error>>,
{
    let reply = request.send();
    Box::pin(async move {
        let answer = reply.await?;
        Ok(Decoded::Value(serde_json::to_value(&*answer).expect("what was read can be written")))
    })
}

/// Sends a request whose answer is a file.
fn bytes(request: impl Request<Output = Bytes>) -> Sent {
    let reply = request.send();
    Box::pin(async move { Ok(Decoded::File(reply.await?.len())) })
}

/// A request and its answer, as they were sent.
#[derive(Default)]
struct Exchange {
    request: Option<http::Request<Bytes>>,
    answer: Option<http::Response<Bytes>>,
}

/// Sends requests with a wish for a kind of answer, and keeps the last of them.
#[derive(Clone)]
struct Watched {
    http: HttpTransport,
    prefer: Arc<Mutex<String>>,
    last: Arc<Mutex<Exchange>>,
}

impl fmt::Debug for Watched {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Watched")
    }
}

impl Transport for Watched {
    fn send(
        &self,
        mut request: http::Request<Bytes>,
        operation: &'static Operation,
    ) -> Sending<'_> {
        let last = |change: &dyn Fn(&mut Exchange)| change(&mut self.last.lock().unwrap());
        last(&|exchange| exchange.request = Some(request.clone()));
        let prefer = HeaderValue::try_from(self.prefer.lock().unwrap().as_str());
        let prefer = prefer.expect("it is a header");
        // Prism gives a refusal only where the media type of its body is asked for, too.
        let prefers = |status: &[u8]| prefer.as_bytes().starts_with(status);
        if prefers(b"code=") && !prefers(b"code=2") {
            request.headers_mut().insert("accept", HeaderValue::from_static("*/*"));
        }
        request.headers_mut().append("prefer", prefer);
        Box::pin(async move {
            let answer = self.http.send(request, operation).await?;
            let copy = |exchange: &mut Exchange| exchange.answer = Some(answer.clone());
            copy(&mut self.last.lock().unwrap());
            Ok(answer)
        })
    }
}

/// What Prism has against the request, and against the answer that it made up itself.
fn violations(answer: &http::Response<Bytes>) -> (Vec<String>, Vec<String>) {
    let own: Value = serde_json::from_slice(answer.body()).unwrap_or_default();
    let kind = own["type"]
        .as_str()
        .and_then(|kind| kind.strip_prefix("https://stoplight.io/prism/errors#"));
    let said = answer.headers().get("sl-violations").map(HeaderValue::as_bytes);
    let mut said: Vec<Value> =
        said.map(|said| serde_json::from_slice(said).unwrap()).unwrap_or_default();
    match kind {
        // Of the request alone.
        Some("UNPROCESSABLE_ENTITY") if said.is_empty() => {
            said = own["validation"].as_array().cloned().unwrap_or_default();
        }
        Some(
            "UNAUTHORIZED" | "NOT_FOUND" | "NO_PATH_MATCHED_ERROR" | "NO_METHOD_MATCHED_ERROR",
        ) => {
            said.push(json!({ "location": ["request"], "message": own["title"] }));
        }
        _ => {}
    }
    let place = |violation: &Value| {
        let segments = violation["location"].as_array().into_iter().flatten();
        let text = |segment: &Value| segment.as_str().map_or(segment.to_string(), str::to_owned);
        segments.map(text).collect::<Vec<_>>().join(".")
    };
    let (mut request, mut answer) = (Vec::new(), Vec::new());
    for violation in said {
        let message = violation["message"].as_str().unwrap_or_default();
        match place(&violation) {
            place if place.starts_with("response") => answer.push(format!("{place}: {message}")),
            place => request.push(format!("{place}: {message}")),
        }
    }
    (request, answer)
}

/// What became of a call.
fn outcome(
    result: Result<Decoded, api::Error>,
    exchange: &Exchange,
    code: Option<u16>,
) -> (&'static str, String) {
    let Some(answer) = &exchange.answer else {
        let reason = result.err().map(|error| error.to_string());
        return ("unsent", reason.unwrap_or_default());
    };
    let (against_request, against_answer) = violations(answer);
    if !against_request.is_empty() {
        return ("refused", against_request.join("; "));
    }
    let status = answer.status();
    let is_wanted = code.map_or(status.is_success(), |code| status == code);
    if !against_answer.is_empty() || !is_wanted {
        let said = String::from_utf8_lossy(answer.body()).into_owned();
        return ("unanswered", format!("{status} {} {said}", against_answer.join("; ")));
    }
    match (result, status.is_success()) {
        (Ok(decoded), true) => match lost(answer.body(), &decoded) {
            None => ("fine", String::new()),
            Some(lost) => ("lost", lost),
        },
        (Err(error), true) => ("unreadable", error.to_string()),
        (Ok(_), false) => ("unreadable", format!("{status} became an answer of success")),
        (Err(error), false) => match error.as_api() {
            Some(refusal) if refusal.status == status && refusal.body() == answer.body() => {
                ("fine", String::new())
            }
            Some(refusal) => ("lost", format!("{status} became {}", refusal.status)),
            None => ("unreadable", format!("{status} became: {error}")),
        },
    }
}

/// What of a body is not in what was read of it.
fn lost(body: &[u8], decoded: &Decoded) -> Option<String> {
    let value = match decoded {
        Decoded::File(size) => {
            return (*size != body.len()).then(|| format!("{size} of {} bytes", body.len()));
        }
        // An operation that promises nothing, or an answer without a body.
        Decoded::Value(Value::Null) => return None,
        Decoded::Value(value) => value,
    };
    let text = String::from_utf8_lossy(body);
    if value.as_str().is_some_and(|read| read == text) {
        return None;
    }
    let sent: Value = match serde_json::from_slice(body) {
        Ok(sent) => sent,
        Err(error) => return Some(format!("the body is no JSON: {error}")),
    };
    // A page has its items under `data`, whatever the API calls them.
    let is_page = value.get("data").is_some();
    let list = |sent: &Value| difference(sent, &value["data"], "data").is_none();
    if is_page && (list(&sent) || sent.as_object().is_some_and(|sent| sent.values().any(list))) {
        return None;
    }
    difference(&sent, value, "")
}

/// The first place where two values differ. A property that is null is as good as none.
fn difference(sent: &Value, read: &Value, at: &str) -> Option<String> {
    let inside =
        |key: &dyn fmt::Display| format!("{at}{}{key}", if at.is_empty() { "" } else { "." });
    match (sent, read) {
        (Value::Object(sent), Value::Object(read)) => {
            // Prism makes up properties that the document does not speak of. They are missing, and
            // rightly so, where none of them is there.
            let is_made_up = |key: &str| plan::NAMES.binary_search(&key).is_err();
            let is_map = read.keys().any(|key| is_made_up(key));
            let keys = sent.keys().filter(|key| is_map || !is_made_up(key));
            let keys = keys.chain(read.keys().filter(|key| !sent.contains_key(*key)));
            let of = |object: &serde_json::Map<String, Value>, key: &str| {
                object.get(key).cloned().unwrap_or_default()
            };
            keys.into_iter()
                .find_map(|key| difference(&of(sent, key), &of(read, key), &inside(key)))
        }
        (Value::Array(sent), Value::Array(read)) if sent.len() == read.len() => {
            let mut pairs = sent.iter().zip(read).enumerate();
            pairs.find_map(|(index, (sent, read))| difference(sent, read, &inside(&index)))
        }
        // Whoever reads a number may be off by its last bit.
        (Value::Number(one), Value::Number(two)) if is_same(one.as_f64(), two.as_f64()) => None,
        _ if sent == read => None,
        _ => {
            let place = if at.is_empty() { "the whole" } else { at };
            Some(format!("{place}: sent {}, read {}", brief(sent), brief(read)))
        }
    }
}

fn is_same(one: Option<f64>, two: Option<f64>) -> bool {
    one.zip(two).is_some_and(|(one, two)| (one - two).abs() <= one.abs() * 1e-15)
}

fn brief(value: &Value) -> String {
    let text = value.to_string();
    match text.char_indices().nth(80) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text,
    }
}

/// What was sent, for other judges.
fn written(request: Option<&http::Request<Bytes>>) -> Value {
    let Some(request) = request else { return Value::Null };
    let headers = request.headers().iter();
    let headers: Vec<_> = headers
        .map(|(name, value)| json!([name.as_str(), String::from_utf8_lossy(value.as_bytes())]))
        .collect();
    json!({
        "method": request.method().as_str(),
        "target": request.uri().path_and_query().map(|target| target.as_str()),
        "headers": headers,
        "body": String::from_utf8_lossy(request.body()),
    })
}

/// Whether the server has ended, which Prism does over some requests.
fn has_ended(result: &Result<Decoded, api::Error>) -> bool {
    use api::TransportErrorKind::{Broken, Connect};
    let kind = match result {
        Err(api::Error::Transport { source, .. }) => source.kind(),
        _ => return false,
    };
    matches!(kind, Broken | Connect)
}

fn main() -> Result<(), Box<dyn Error>> {
    tokio::runtime::Builder::new_current_thread().enable_all().build()?.block_on(call_all())
}

async fn call_all() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let url = arguments.next().ok_or("where does the server listen? Give its address")?;
    // The same for all values that one server makes up.
    let seed: u32 = arguments.next().ok_or("which seed does it have? Give its number")?.parse()?;
    // A server that ended is started again, and asked for the rest.
    let first: usize =
        arguments.next().ok_or("with which operation does it begin? Give its number")?.parse()?;
    let watched =
        Watched { http: HttpTransport::new()?, prefer: Arc::default(), last: Arc::default() };
    let client =
        plan::credentials(Client::builder(url.as_str())).transport(watched.clone()).build()?;
    let documented = |id: &str| {
        plan::ANSWERS.iter().find(|answers| answers.0 == id).map_or(&[][..], |answers| answers.1)
    };
    for (id, cases) in
        calls::GENERATED.iter().flat_map(|(_, operations)| operations.iter()).skip(first)
    {
        if cases.is_empty() {
            println!(
                "{}",
                json!({
                    "operation": id, "case": "", "answer": format!("made up by {seed}"),
                    "outcome": "unsent",
                    "detail": "no value is known for what it needs", "request": null,
                })
            );
        }
        for (index, (case, call)) in cases.iter().enumerate() {
            let mut wishes = vec![(format!("made up by {seed}"), "dynamic=true".to_owned(), None)];
            if seed == 1 {
                wishes.push(("an example".to_owned(), "dynamic=false".to_owned(), None));
            }
            // What is answered does not depend on how much was sent.
            if seed == 1 && index == 0 {
                wishes.extend(
                    documented(id)
                        .iter()
                        .map(|code| (code.to_string(), format!("code={code}"), Some(*code))),
                );
            }
            for (answer, prefer, code) in wishes {
                *watched.prefer.lock().unwrap() = prefer;
                *watched.last.lock().unwrap() = Exchange::default();
                let result = call(&client).await;
                let is_over = has_ended(&result);
                let exchange = std::mem::take(&mut *watched.last.lock().unwrap());
                let (outcome, detail) = match outcome(result, &exchange, code) {
                    (_, detail) if is_over => ("unanswered", format!("the server ended: {detail}")),
                    known => known,
                };
                println!(
                    "{}",
                    json!({
                        "operation": id, "case": case, "answer": answer, "outcome": outcome,
                        "detail": detail, "request": written(exchange.request.as_ref()),
                    })
                );
                if is_over {
                    return Ok(());
                }
            }
        }
    }
    Ok(())
}
