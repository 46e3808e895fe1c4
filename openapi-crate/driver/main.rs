//! Calls every operation of an API at a server that knows its document, and prints what became of
//! each call, a line of JSON each. `cargo xtask conform` puts this beside the crate that it makes
//! of a document, as `api`, with two modules that it writes for the document:
//!
//! - `calls`: the calls of each operation.
//! - `plan`: what the client is given, where each operation stands, and which answers it has.
//!
//! The server is Prism: it says in the header `sl-violations` what is wrong with a request, and
//! makes up an answer as the header `Prefer` asks for it.

mod calls;
mod described;
mod judge;
mod plan;

use std::any::TypeId;
use std::error::Error;
use std::fmt;
use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use api::{Client, HttpTransport, Operation, Request, Response, Sending, Transport};
use bytes::Bytes;
use described::Place;
use http::HeaderValue;
use judge::Decoded;
use serde::Serialize;
use serde_json::{Value, json};

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
        if TypeId::of::<T>() == TypeId::of::<()>() {
            return Ok(Decoded::Nothing);
        }
        Ok(match serde_json::to_value(&*answer) {
            Ok(value) => Decoded::Value(value),
            Err(error) => Decoded::Unwritable(error.to_string()),
        })
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

/// Asks the server for a kind of answer with each request, and keeps the last request.
#[derive(Clone)]
struct Watched {
    http: HttpTransport,
    wish: Arc<Mutex<Wish>>,
    last: Arc<Mutex<Exchange>>,
}

/// Which answer the server is asked for.
#[derive(Clone)]
struct Wish {
    /// In words.
    name: String,
    prefer: HeaderValue,
    /// The status, where it is one in particular.
    code: Option<u16>,
}

impl fmt::Debug for Watched {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Watched")
    }
}

/// Nothing here is left half done by a panic.
fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Transport for Watched {
    fn send(
        &self,
        mut request: http::Request<Bytes>,
        operation: &'static Operation,
    ) -> Sending<'_> {
        locked(&self.last).request = Some(request.clone());
        let Wish { prefer, code, .. } = locked(&self.wish).clone();
        // Prism gives a refusal only where the media type of its body is asked for, too.
        if code.is_some_and(|code| code >= 300) {
            request.headers_mut().insert("accept", HeaderValue::from_static("*/*"));
        }
        request.headers_mut().append("prefer", prefer);
        Box::pin(async move {
            let answer = self.http.send(request, operation).await?;
            locked(&self.last).answer = Some(answer.clone());
            Ok(answer)
        })
    }
}

/// What became of a call.
fn outcome<'d>(
    result: Result<Decoded, api::Error>,
    exchange: &Exchange,
    code: Option<u16>,
    place: impl Fn(u16) -> Place<'d>,
) -> (&'static str, String) {
    let Some(answer) = &exchange.answer else {
        let outcome = if has_ended(&result) { "ended" } else { "unsent" };
        let reason = result.err().map(|error| error.to_string());
        return (outcome, reason.unwrap_or_default());
    };
    let said = answer.headers().get("sl-violations").map(HeaderValue::as_bytes);
    let (against_request, against_answer) = judge::violations(said, answer.body());
    if !against_request.is_empty() {
        return ("refused", against_request.join("; "));
    }
    let status = answer.status();
    let is_wanted = code.map_or(status.is_success(), |code| status == code);
    if !against_answer.is_empty() || !is_wanted {
        let said = String::from_utf8_lossy(answer.body()).into_owned();
        return ("unanswered", format!("{status} {} {said}", against_answer.join("; ")));
    }
    let place = place(status.as_u16());
    // An example may break its own schema.
    let contradiction = || {
        let body = serde_json::from_slice(answer.body()).ok()?;
        Some(("unanswered", format!("not as documented: {}", place.contradiction(&body)?)))
    };
    match (result, status.is_success()) {
        (Ok(decoded), true) => match judge::lost(answer.body(), &decoded, &place) {
            None => ("fine", String::new()),
            Some(lost) => contradiction().unwrap_or(("lost", lost)),
        },
        (Err(error), true) => contradiction().unwrap_or(("unreadable", error.to_string())),
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
    let file = arguments.next().ok_or("where is the document? Give its file")?;
    let document: Value = serde_json::from_slice(&std::fs::read(file)?)?;
    let url = arguments.next().ok_or("where does the server listen? Give its address")?;
    // All values that one server makes up have one seed.
    let seed: u32 = arguments.next().ok_or("which seed does it have? Give its number")?.parse()?;
    // A server that ended is started again, and asked for the rest.
    let first: usize =
        arguments.next().ok_or("with which operation does it begin? Give its number")?.parse()?;
    let example = Wish {
        name: "an example".to_owned(),
        prefer: HeaderValue::from_static("dynamic=false"),
        code: None,
    };
    let made_up = Wish {
        name: format!("made up by {seed}"),
        prefer: HeaderValue::from_static("dynamic=true"),
        code: None,
    };
    let with_status = |code: &u16| -> Result<Wish, Box<dyn Error>> {
        let prefer = HeaderValue::try_from(format!("code={code}"))?;
        Ok(Wish { name: code.to_string(), prefer, code: Some(*code) })
    };
    let watched = Watched {
        http: HttpTransport::new()?,
        wish: Arc::new(Mutex::new(example.clone())),
        last: Arc::default(),
    };
    let client =
        plan::credentials(Client::builder(url.as_str())).transport(watched.clone()).build()?;
    let operations = calls::GENERATED.iter().flat_map(|(_, operations)| operations.iter());
    for (id, cases) in operations.skip(first) {
        let print = |case: &str, wish: &Wish, outcome: &str, detail: &str, request: Value| {
            let line = json!({
                "operation": id, "case": case, "answer": wish.name, "outcome": outcome,
                "detail": detail, "request": request,
            });
            println!("{line}");
        };
        if cases.is_empty() {
            let detail = "no value is known for what it needs";
            print("", &made_up, "unsent", detail, Value::Null);
        }
        let documented = plan::OPERATIONS.iter().find(|(known, ..)| known == id);
        let at = documented.map_or("", |(_, at, _)| at);
        for (index, (case, call)) in cases.iter().enumerate() {
            let mut wishes = vec![made_up.clone()];
            if seed == 1 {
                wishes.push(example.clone());
            }
            // What is answered does not depend on how much was sent.
            if seed == 1 && index == 0 {
                for status in documented.into_iter().flat_map(|(_, _, statuses)| *statuses) {
                    wishes.push(with_status(status)?);
                }
            }
            for wish in wishes {
                *locked(&watched.wish) = wish.clone();
                *locked(&watched.last) = Exchange::default();
                let result = call(&client).await;
                let exchange = std::mem::take(&mut *locked(&watched.last));
                let (outcome, detail) = outcome(result, &exchange, wish.code, |status| {
                    Place::of_answer(&document, at, status)
                });
                print(case, &wish, outcome, &detail, written(exchange.request.as_ref()));
                if outcome == "ended" {
                    return Ok(());
                }
            }
        }
    }
    Ok(())
}
