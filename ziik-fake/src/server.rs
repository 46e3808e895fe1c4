//! HTTP: from bytes on a socket to a handler and back.

use std::fmt;
use std::future::IntoFuture;
use std::io;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::{
    HeaderMap, HeaderName, HeaderValue, Response, StatusCode, header, request::Parts,
};
use http_body_util::BodyExt;
use serde_json::Value;
use tokio::net::TcpListener;
use tokio::sync::oneshot;

use crate::answers::{Answers, Rendered, render};
use crate::connection::{Reset, Resettable};
use crate::control::{Control, Recorded};
use crate::delivery::{Pace, Traffic, paced};
use crate::documented::{self, Asked, Document, Documented};
use crate::error::ApiError;
use crate::faults::{Failure, Fault, FaultPlan, Faults};
use crate::ledger::Effect;
use crate::payload::Payload;
use crate::quirks;
use crate::request::Request;
use crate::router::{self, Matched, Operation, Routes, Target};
use crate::time::{Clock, http_date};

/// The largest body taken.
const MAX_BODY: usize = 1024 * 1024;
/// A body that is too large is still read up to here before it is refused: many clients only look
/// at an answer once they have sent all of theirs.
const MAX_DRAINED: usize = 16 * MAX_BODY;

/// The methods that change nothing.
const READING: [&str; 4] = ["GET", "HEAD", "OPTIONS", "TRACE"];

/// An API that can be served. It is the state that its requests work on.
pub(crate) trait Api: Send + 'static + Sized {
    /// Its operations.
    const ROUTES: Routes<Self>;

    /// Who a request for this operation speaks for; 0 where that does not matter.
    fn caller(&self, operation: &Operation, headers: &HeaderMap) -> Result<u64, ApiError>;

    /// Who a request for an operation of the document speaks for.
    fn admit(&self, documented: &Documented, parts: &Parts) -> Result<u64, ApiError> {
        if documented.security.is_open() {
            return Ok(0);
        }
        self.caller(&documented.operation, &parts.headers)
    }

    /// The path of the operation that an address in an answer stands for. Most paths are their
    /// own.
    fn operation_path(path: &str) -> &str {
        path
    }

    /// Does what has become due since the last request.
    fn sweep(&mut self) {}

    /// Does what follows from what a request has changed.
    fn settle(&mut self) {}

    /// Carries out a request to a path that is not the API's. `None`: there is nothing at this
    /// path.
    fn outside(
        &mut self,
        _method: &str,
        _path: &str,
        _headers: &HeaderMap,
        _body: &[u8],
    ) -> Option<Result<(), ApiError>> {
        None
    }

    /// Makes what a request signs in with worthless from now on.
    fn expire(&mut self, headers: &HeaderMap);

    /// The simulated time.
    fn clock(&self) -> Clock;

    /// The form of a refusal, for an operation of the document or for another one.
    fn refusal(error: &ApiError, document: &Document, documented: Option<&Documented>) -> Rendered;
}

/// What the requests of a served API share.
pub(crate) struct Shared<S> {
    state: Mutex<S>,
    /// What answers the operations that have no handler.
    document: Document,
    /// The address, such as `http://127.0.0.1:41234/api`.
    url: String,
    /// The path in the address, such as `/api`.
    base_path: String,
    pub(crate) steering: Arc<Steering>,
}

/// The part that does not depend on the API.
#[derive(Debug)]
pub(crate) struct Steering {
    control: Mutex<Control>,
    pub(crate) traffic: Arc<Traffic>,
}

impl<S> Shared<S> {
    pub(crate) fn new(
        state: S,
        document: Document,
        url: &str,
        answers: Answers,
        plan: FaultPlan,
    ) -> Self {
        let (_, rest) = url.split_once("://").unwrap_or(("", url));
        let base_path = rest.find('/').map_or("", |at| &rest[at..]).to_owned();
        let control = Mutex::new(Control::new(answers, Faults::new(plan)));
        Self {
            state: Mutex::new(state),
            document,
            url: url.to_owned(),
            base_path,
            steering: Arc::new(Steering { control, traffic: Arc::default() }),
        }
    }

    pub(crate) fn state(&self) -> MutexGuard<'_, S> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn control(&self) -> MutexGuard<'_, Control> {
        self.steering.control()
    }

    /// The path below the base path, undecoded.
    fn path<'p>(&self, parts: &'p Parts) -> Option<&'p str> {
        let path = parts.uri.path().strip_prefix(&self.base_path)?;
        (path.is_empty() || path.starts_with('/')).then_some(path)
    }
}

impl Steering {
    pub(crate) fn control(&self) -> MutexGuard<'_, Control> {
        self.control.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl<S> fmt::Debug for Shared<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // The state holds secrets.
        f.debug_struct("Shared").finish_non_exhaustive()
    }
}

/// Serves until the other end of `stopped` goes away.
pub(crate) async fn serve<S: Api>(
    listener: TcpListener,
    shared: Arc<Shared<S>>,
    stopped: oneshot::Receiver<()>,
) -> io::Result<()> {
    listen(listener, stopped, move |reset, request| answer(Arc::clone(&shared), reset, request))
        .await
}

/// Answers every request by `answer`, until the other end of `stopped` goes away.
pub(crate) async fn listen<F, A>(
    listener: TcpListener,
    stopped: oneshot::Receiver<()>,
    answer: F,
) -> io::Result<()>
where
    F: Fn(Reset, axum::extract::Request) -> A + Clone + Send + Sync + 'static,
    A: Future<Output = Response<Body>> + Send + 'static,
{
    let app = Router::new().fallback(
        move |connection: ConnectInfo<Reset>, request: axum::extract::Request| {
            answer(connection.0, request)
        },
    );
    let stop = async {
        // Both a message and a sender that is gone mean the same.
        let _ = stopped.await;
    };
    let service = app.into_make_service_with_connect_info::<Reset>();
    axum::serve(Resettable(listener), service).with_graceful_shutdown(stop).into_future().await
}

/// Meets the fault that is due, and answers.
async fn answer<S: Api>(
    shared: Arc<Shared<S>>,
    reset: Reset,
    request: axum::extract::Request,
) -> Response<Body> {
    let under_way = Traffic::enter(&shared.steering.traffic);
    let (parts, body) = request.into_parts();
    let body = read(body).await;
    let matched = find(&shared, &parts);

    let met = {
        let mut control = shared.control();
        let body = body.as_deref().unwrap_or_default();
        control.requests.record(record(&parts, shared.path(&parts), body));
        control.faults.meet(matched.as_ref().ok().map(|matched| matched.operation.id))
    };
    if !met.wait.is_zero() {
        tokio::time::sleep(met.wait).await;
    }
    match met.fault {
        Some(Fault::ResetBefore) => {
            reset.pull();
            return Response::default();
        }
        Some(Fault::Failure(failure)) => {
            let failed = fail(failure, shared.state().clock().now()).map(Payload::Text);
            return paced(failed, Pace::FULL, under_way);
        }
        Some(Fault::TokenExpires) => shared.state().expire(&parts.headers),
        _ => {}
    }
    let answers = match &met.fault {
        Some(Fault::Answers(answers)) => answers.clone(),
        _ => shared.control().answers.clone(),
    };
    let response = process(&shared, &parts, matched, body, &answers);
    let pace = match met.fault {
        Some(Fault::ResetAfter) => {
            reset.pull();
            Pace::FULL
        }
        Some(Fault::Truncated | Fault::CutAfter(_)) if response.body().is_empty() => {
            reset.pull();
            Pace::FULL
        }
        Some(Fault::Truncated) => Pace::ending(response.body().length() / 2),
        Some(Fault::CutAfter(bytes)) => Pace::ending(bytes),
        Some(Fault::Stall { after, pause }) => Pace::stalling(after, pause),
        Some(Fault::SlowBody { piece, pause }) => Pace::pieces(piece, pause),
        Some(Fault::Malformed) => return paced(response.map(malformed), Pace::FULL, under_way),
        _ => Pace::FULL,
    };
    paced(response, pace, under_way)
}

/// Carries a request out that came by no network.
pub(crate) fn answer_now<S: Api>(
    shared: &Shared<S>,
    request: axum::http::Request<Vec<u8>>,
) -> Response<Payload> {
    let (parts, body) = request.into_parts();
    let matched = find(shared, &parts);
    let answers = {
        let mut control = shared.control();
        control.requests.record(record(&parts, shared.path(&parts), &body));
        control.answers.clone()
    };
    process(shared, &parts, matched, Ok(body), &answers)
}

/// The operation that a request means.
fn find<'s, S: Api>(shared: &'s Shared<S>, parts: &Parts) -> Result<Matched<'s, S>, ApiError> {
    let path = shared.path(parts).ok_or_else(|| ApiError::not_found("path"))?;
    let path = S::operation_path(path);
    router::find(&S::ROUTES, &shared.document, parts.method.as_str(), path)
}

/// Carries the request out.
fn process<S: Api>(
    shared: &Shared<S>,
    parts: &Parts,
    matched: Result<Matched<S>, ApiError>,
    body: Result<Vec<u8>, ApiError>,
    answers: &Answers,
) -> Response<Payload> {
    let clock = shared.state().clock();
    let documented = match matched.as_ref().map(|matched| matched.target) {
        Ok(Target::Document(documented)) => Some(documented),
        _ => None,
    };
    let answered = body.and_then(|body| match outside(shared, parts, &body) {
        Some(done) => done.map(|()| Rendered::nothing(204)),
        None => handle(shared, parts, matched?, &body, answers),
    });
    let answered = answered.and_then(|mut rendered| match rendered.file.take() {
        Some(file) => {
            let mut response = file.answer(&parts.headers, answers.ranges)?;
            insert(&mut response, header::DATE, &http_date(clock.now(), Duration::ZERO));
            Ok(response)
        }
        None => Ok(respond(rendered, clock.now()).map(Payload::Text)),
    });
    match answered {
        Ok(response) => response,
        Err(error) => {
            let mut rendered = S::refusal(&error, &shared.document, documented);
            if answers.quirks {
                rendered.body = rendered.body.map(quirks::apply);
            }
            let mut response = respond(rendered, clock.now());
            if let Some(header) = error.header {
                let (name, value) = *header;
                insert(&mut response, name, &value);
            }
            response.map(Payload::Text)
        }
    }
}

/// What a request to a path that is not the API's does.
fn outside<S: Api>(shared: &Shared<S>, parts: &Parts, body: &[u8]) -> Option<Result<(), ApiError>> {
    if shared.path(parts).is_some() {
        return None;
    }
    shared.state().outside(parts.method.as_str(), parts.uri.path(), &parts.headers, body)
}

fn handle<S: Api>(
    shared: &Shared<S>,
    parts: &Parts,
    matched: Matched<S>,
    body: &[u8],
    answers: &Answers,
) -> Result<Rendered, ApiError> {
    let Matched { operation, target, args } = matched;
    let mut state = shared.state();
    state.sweep();
    state.settle();
    let mut ids: Vec<u64> = args.iter().filter_map(|(_, value)| value.parse().ok()).collect();
    let mut answer = match target {
        Target::State(handler) => {
            let caller = state.caller(&operation, &parts.headers)?;
            let mut request = request(shared, parts, args, body)?;
            request.caller = caller;
            request.transfer = answers.transfer;
            handler(&mut state, &request)?
        }
        Target::Document(documented) => {
            state.admit(documented, parts)?;
            let url = format!("{}{}", shared.url, shared.path(parts).unwrap_or_default());
            let query = parts.uri.query().unwrap_or_default();
            let asked = Asked { args: &args, query, headers: &parts.headers, body, url: &url };
            shared.document.answer(documented, &asked)?
        }
    };
    state.settle();
    if !READING.contains(&operation.method) {
        ids.append(&mut answer.about);
        // While the state is still locked, so that the ledger has the order in which things
        // happened.
        shared.control().effects.push(Effect {
            operation: operation.id,
            change: answer.change,
            ids,
        });
    }
    Ok(render(answer, answers))
}

/// What a handler gets to see of a request.
fn request<S: Api>(
    shared: &Shared<S>,
    parts: &Parts,
    args: Vec<(&'static str, String)>,
    body: &[u8],
) -> Result<Request, ApiError> {
    if parts.method == "PATCH" && body.is_empty() {
        return Err(ApiError::bad_request("A change needs a body."));
    }
    let path = shared.path(parts).unwrap_or_default();
    let query = parts.uri.query().unwrap_or_default();
    let content_type = header_text(&parts.headers, &header::CONTENT_TYPE);
    Request::parse(path, query, args, content_type, body)
}

/// The first value of a header; empty where there is none.
pub(crate) fn header_text<'a>(headers: &'a HeaderMap, name: &HeaderName) -> &'a str {
    headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
}

async fn read(mut body: Body) -> Result<Vec<u8>, ApiError> {
    let mut bytes = Vec::new();
    let mut length = 0;
    while let Some(frame) = body.frame().await {
        let frame = frame.map_err(|_| ApiError::bad_request("The body could not be read."))?;
        let Some(data) = frame.data_ref() else { continue };
        length += data.len();
        if length > MAX_DRAINED {
            break;
        }
        if length <= MAX_BODY {
            bytes.extend_from_slice(data);
        }
    }
    if length > MAX_BODY { Err(ApiError::too_large()) } else { Ok(bytes) }
}

pub(crate) fn record(parts: &Parts, path: Option<&str>, body: &[u8]) -> Recorded {
    let headers = parts.headers.iter().map(|(name, value)| {
        let value = String::from_utf8_lossy(value.as_bytes()).into_owned();
        (name.as_str().to_owned(), value)
    });
    Recorded {
        method: parts.method.to_string(),
        path: path.unwrap_or(parts.uri.path()).to_owned(),
        query: parts.uri.query().unwrap_or_default().to_owned(),
        headers: headers.collect(),
        body: String::from_utf8_lossy(body).into_owned(),
    }
}

fn respond(rendered: Rendered, now: i64) -> Response<String> {
    let mut response = Response::new(String::new());
    *response.status_mut() =
        StatusCode::from_u16(rendered.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    insert(&mut response, header::DATE, &http_date(now, Duration::ZERO));
    if let Some(body) = rendered.body {
        insert(&mut response, header::CONTENT_TYPE, rendered.media_type);
        *response.body_mut() = match body {
            Value::String(text) if !documented::is_json(rendered.media_type) => text,
            body => body.to_string(),
        };
    }
    for (name, value) in rendered.headers {
        if let Ok(name) = HeaderName::try_from(name) {
            insert(&mut response, name, &value);
        }
    }
    response
}

pub(crate) fn fail(failure: Failure, now: i64) -> Response<String> {
    let mut response = respond(Rendered::nothing(failure.status), now);
    *response.body_mut() = failure.body;
    if !failure.content_type.is_empty() {
        insert(&mut response, header::CONTENT_TYPE, &failure.content_type);
    }
    if let Some(after) = failure.retry_at {
        insert(&mut response, header::RETRY_AFTER, &http_date(now, after));
    }
    for (name, value) in failure.headers {
        if let Ok(name) = HeaderName::try_from(name) {
            insert(&mut response, name, &value);
        }
    }
    response
}

/// What a body becomes when PHP prints a warning before it and stops before its end. The bytes of a
/// file stay as they are.
fn malformed(body: Payload) -> Payload {
    let Payload::Text(body) = body else { return body };
    let mut characters = body.chars();
    match characters.next_back() {
        Some(_) => Payload::Text(format!(
            "<br />\n<b>Warning</b>: something went wrong in <b>index.php</b>\n{}",
            characters.as_str()
        )),
        None => Payload::Text(body),
    }
}

/// Sets a header, unless HTTP cannot carry the value.
pub(crate) fn insert<B>(response: &mut Response<B>, name: HeaderName, value: &str) {
    if let Ok(value) = HeaderValue::try_from(value) {
        response.headers_mut().insert(name, value);
    }
}
