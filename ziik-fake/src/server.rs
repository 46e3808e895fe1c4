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
use crate::delivery::{self, Traffic};
use crate::error::ApiError;
use crate::faults::{Failure, Fault, FaultPlan, Faults};
use crate::ledger::Effect;
use crate::quirks;
use crate::request::Request;
use crate::router::{self, Matched, Operation, Routes};
use crate::time::Clock;

/// The largest body taken.
const MAX_BODY: usize = 1024 * 1024;
/// A body that is too large is still read up to here before it is refused: many clients only look
/// at an answer once they have sent all of theirs.
const MAX_DRAINED: usize = 16 * MAX_BODY;

/// An API that can be served. It is the state that its requests work on.
pub(crate) trait Api: Send + 'static + Sized {
    /// Its operations.
    const ROUTES: Routes<Self>;

    /// Who a request for this operation speaks for; 0 where that does not matter.
    fn caller(&self, operation: &Operation, headers: &HeaderMap) -> Result<u64, ApiError>;

    /// Does what has become due since the last request.
    fn sweep(&mut self) {}

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

    /// The status and the body of a refusal.
    fn refusal(error: &ApiError) -> (u16, Value);
}

/// What the requests of a served API share.
pub(crate) struct Shared<S> {
    state: Mutex<S>,
    pub(crate) steering: Arc<Steering>,
}

/// The part that does not depend on the API.
#[derive(Debug)]
pub(crate) struct Steering {
    control: Mutex<Control>,
    pub(crate) traffic: Arc<Traffic>,
}

impl<S> Shared<S> {
    pub(crate) fn new(state: S, answers: Answers, plan: FaultPlan) -> Self {
        let control = Mutex::new(Control::new(answers, Faults::new(plan)));
        Self {
            state: Mutex::new(state),
            steering: Arc::new(Steering { control, traffic: Arc::default() }),
        }
    }

    pub(crate) fn state(&self) -> MutexGuard<'_, S> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn control(&self) -> MutexGuard<'_, Control> {
        self.steering.control()
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
    let app = Router::new().fallback(
        move |connection: ConnectInfo<Reset>, request: axum::extract::Request| {
            answer(Arc::clone(&shared), connection.0, request)
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
    let matched = api_path(&parts).ok_or_else(|| ApiError::not_found("path"));
    let matched = matched.and_then(|path| router::find(&S::ROUTES, parts.method.as_str(), path));

    let met = {
        let mut control = shared.control();
        control.record(record(&parts, body.as_deref().unwrap_or_default()));
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
            return delivery::whole(fail(failure, shared.state().clock()));
        }
        Some(Fault::TokenExpires) => shared.state().expire(&parts.headers),
        _ => {}
    }
    let answers = match &met.fault {
        Some(Fault::Answers(answers)) => answers.clone(),
        _ => shared.control().answers.clone(),
    };
    let response = process(&shared, &parts, matched, body, &answers);
    match met.fault {
        Some(Fault::ResetAfter) => reset.pull(),
        Some(Fault::Truncated) if response.body().is_empty() => reset.pull(),
        Some(Fault::Truncated) => return delivery::truncated(response),
        Some(Fault::Malformed) => return delivery::whole(response.map(malformed)),
        Some(Fault::SlowBody { piece, pause }) => {
            return delivery::piece_by_piece(response, piece, pause, under_way);
        }
        _ => {}
    }
    delivery::whole(response)
}

/// Carries a request out that came by no network.
pub(crate) fn answer_now<S: Api>(
    shared: &Shared<S>,
    request: axum::http::Request<Vec<u8>>,
) -> Response<String> {
    let (parts, body) = request.into_parts();
    let matched = api_path(&parts).ok_or_else(|| ApiError::not_found("path"));
    let matched = matched.and_then(|path| router::find(&S::ROUTES, parts.method.as_str(), path));
    let answers = {
        let mut control = shared.control();
        control.record(record(&parts, &body));
        control.answers.clone()
    };
    process(shared, &parts, matched, Ok(body), &answers)
}

/// Carries the request out.
fn process<S: Api>(
    shared: &Shared<S>,
    parts: &Parts,
    matched: Result<Matched<S>, ApiError>,
    body: Result<Vec<u8>, ApiError>,
    answers: &Answers,
) -> Response<String> {
    let clock = shared.state().clock();
    let answered = body.and_then(|body| match outside(shared, parts, &body) {
        Some(done) => done.map(|()| Rendered { status: 204, body: None, location: None }),
        None => handle(shared, parts, matched?, &body, answers),
    });
    match answered {
        Ok(rendered) => respond(rendered.status, rendered.body, rendered.location, clock),
        Err(error) => {
            let (status, body) = S::refusal(&error);
            let body = if answers.quirks { quirks::apply(body) } else { body };
            let mut response = respond(status, Some(body), None, clock);
            if let Some(allow) = error.allow {
                insert(&mut response, header::ALLOW, &allow);
            }
            response
        }
    }
}

/// What a request to a path that is not the API's does.
fn outside<S: Api>(shared: &Shared<S>, parts: &Parts, body: &[u8]) -> Option<Result<(), ApiError>> {
    if api_path(parts).is_some() {
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
    let Matched { operation, handler, args } = matched;
    let mut state = shared.state();
    state.sweep();
    let caller = state.caller(operation, &parts.headers)?;
    if operation.method == "PATCH" && body.is_empty() {
        return Err(ApiError::bad_request("A change needs a body."));
    }
    let query = parts.uri.query().unwrap_or_default();
    let path = api_path(parts).unwrap_or_default();
    let mut request = Request::parse(
        path,
        query,
        args,
        header_text(&parts.headers, &header::CONTENT_TYPE),
        body,
    )?;
    request.caller = caller;
    request.transfer = answers.transfer;
    let mut answer = handler(&mut state, &request)?;
    if operation.method != "GET" {
        let ids = request.path_ids().chain(std::mem::take(&mut answer.about)).collect();
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

/// The path below `/api`, undecoded.
fn api_path(parts: &Parts) -> Option<&str> {
    parts.uri.path().strip_prefix("/api").filter(|path| path.is_empty() || path.starts_with('/'))
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

fn record(parts: &Parts, body: &[u8]) -> Recorded {
    let headers = parts.headers.iter().map(|(name, value)| {
        let value = String::from_utf8_lossy(value.as_bytes()).into_owned();
        (name.as_str().to_owned(), value)
    });
    Recorded {
        method: parts.method.to_string(),
        path: api_path(parts).unwrap_or(parts.uri.path()).to_owned(),
        query: parts.uri.query().unwrap_or_default().to_owned(),
        headers: headers.collect(),
        body: String::from_utf8_lossy(body).into_owned(),
    }
}

fn respond(
    status: u16,
    body: Option<Value>,
    location: Option<String>,
    clock: Clock,
) -> Response<String> {
    let mut response = Response::new(String::new());
    *response.status_mut() =
        StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    insert(&mut response, header::DATE, &clock.http_date(Duration::ZERO));
    if let Some(body) = body {
        insert(&mut response, header::CONTENT_TYPE, "application/json");
        *response.body_mut() = body.to_string();
    }
    if let Some(location) = location {
        insert(&mut response, header::LOCATION, &location);
    }
    response
}

fn fail(failure: Failure, clock: Clock) -> Response<String> {
    let mut response = respond(failure.status, None, None, clock);
    *response.body_mut() = failure.body;
    if !failure.content_type.is_empty() {
        insert(&mut response, header::CONTENT_TYPE, &failure.content_type);
    }
    if let Some(after) = failure.retry_at {
        insert(&mut response, header::RETRY_AFTER, &clock.http_date(after));
    }
    for (name, value) in failure.headers {
        if let Ok(name) = HeaderName::try_from(name) {
            insert(&mut response, name, &value);
        }
    }
    response
}

/// What a body becomes when PHP prints a warning before it and stops before its end.
fn malformed(body: String) -> String {
    let mut characters = body.chars();
    match characters.next_back() {
        Some(_) => format!(
            "<br />\n<b>Warning</b>: something went wrong in <b>index.php</b>\n{}",
            characters.as_str()
        ),
        None => body,
    }
}

/// Sets a header, unless HTTP cannot carry the value.
fn insert<B>(response: &mut Response<B>, name: HeaderName, value: &str) {
    if let Ok(value) = HeaderValue::try_from(value) {
        response.headers_mut().insert(name, value);
    }
}
