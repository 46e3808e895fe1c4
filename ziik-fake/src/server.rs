//! HTTP: from bytes on a socket to a handler and back.

use std::fmt;
use std::future::IntoFuture;
use std::io;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use axum::Router;
use axum::body::Body;
use axum::http::{HeaderName, HeaderValue, Response, StatusCode, header, request::Parts};
use http_body_util::BodyExt;
use serde_json::Value;
use tokio::net::TcpListener;
use tokio::sync::oneshot;

use crate::answers::{Answers, Rendered, render};
use crate::control::{Control, Failure, Recorded};
use crate::error::ApiError;
use crate::quirks;
use crate::request::Request;
use crate::router;
use crate::state::State;

/// The largest body taken.
const MAX_BODY: usize = 1024 * 1024;
/// A body that is too large is still read up to here before it is refused: many clients only look at an answer once
/// they have sent all of theirs.
const MAX_DRAINED: usize = 16 * MAX_BODY;

/// What the requests and the [`Tenant`](crate::Tenant) share.
pub(crate) struct Shared {
    state: Mutex<State>,
    control: Mutex<Control>,
}

impl Shared {
    pub(crate) fn new(state: State, answers: Answers) -> Self {
        Self { state: Mutex::new(state), control: Mutex::new(Control::new(answers)) }
    }

    pub(crate) fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn control(&self) -> MutexGuard<'_, Control> {
        self.control.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl fmt::Debug for Shared {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // The state holds the key of the tokens.
        f.debug_struct("Shared").finish_non_exhaustive()
    }
}

/// Serves until the other end of `stopped` goes away.
pub(crate) async fn serve(
    listener: TcpListener,
    shared: Arc<Shared>,
    stopped: oneshot::Receiver<()>,
) -> io::Result<()> {
    let app = Router::new().fallback(move |request: axum::extract::Request| answer(Arc::clone(&shared), request));
    let stop = async {
        // Both a message and a sender that is gone mean the same.
        let _ = stopped.await;
    };
    axum::serve(listener, app).with_graceful_shutdown(stop).into_future().await
}

async fn answer(shared: Arc<Shared>, request: axum::extract::Request) -> Response<Body> {
    let (parts, body) = request.into_parts();
    let body = read(body).await;

    let failure = {
        let mut control = shared.control();
        control.requests.push(record(&parts, body.as_deref().unwrap_or_default()));
        control.next_failure()
    };
    if let Some(failure) = failure {
        return fail(failure);
    }
    let answers = shared.control().answers.clone();
    let answered = body.and_then(|body| handle(&shared, &parts, &body, &answers));
    match answered {
        Ok(rendered) => respond(rendered.status, rendered.body, rendered.location),
        Err(error) => {
            let body = if answers.quirks { quirks::apply(error.body()) } else { error.body() };
            let mut response = respond(error.status, Some(body), None);
            if let Some(allow) = error.allow {
                insert(&mut response, header::ALLOW, &allow);
            }
            response
        }
    }
}

fn handle(shared: &Shared, parts: &Parts, body: &[u8], answers: &Answers) -> Result<Rendered, ApiError> {
    let path = api_path(parts).ok_or_else(|| ApiError::not_found("path"))?;
    let matched = router::find(parts.method.as_str(), path)?;

    let mut state = shared.state();
    let caller = if matched.needs_token { caller(&state, parts)? } else { 0 };
    let query = parts.uri.query().unwrap_or_default();
    let mut request = Request::parse(path, query, matched.args, header_text(parts, &header::CONTENT_TYPE), body)?;
    request.caller = caller;
    Ok(render((matched.handler)(&mut state, &request)?, answers))
}

/// The user whom the request's token speaks for.
fn caller(state: &State, parts: &Parts) -> Result<u64, ApiError> {
    let authorization = header_text(parts, &header::AUTHORIZATION);
    let token = match authorization.split_once(' ') {
        Some((scheme, token)) if scheme.eq_ignore_ascii_case("bearer") => token.trim(),
        _ => return Err(ApiError::unauthorized("A bearer token is needed.")),
    };
    let user = state.tokens.check(token)?;
    match state.users.get(user) {
        Some(row) if row.active => Ok(user),
        _ => Err(ApiError::unauthorized("The account is not active.")),
    }
}

/// The path below `/api`, undecoded.
fn api_path(parts: &Parts) -> Option<&str> {
    parts.uri.path().strip_prefix("/api").filter(|path| path.is_empty() || path.starts_with('/'))
}

fn header_text<'a>(parts: &'a Parts, name: &HeaderName) -> &'a str {
    parts.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
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

fn respond(status: u16, body: Option<Value>, location: Option<String>) -> Response<Body> {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    if let Some(body) = body {
        insert(&mut response, header::CONTENT_TYPE, "application/json");
        *response.body_mut() = Body::from(body.to_string());
    }
    if let Some(location) = location {
        insert(&mut response, header::LOCATION, &location);
    }
    response
}

fn fail(failure: Failure) -> Response<Body> {
    let mut response = respond(failure.status, None, None);
    *response.body_mut() = Body::from(failure.body);
    if !failure.content_type.is_empty() {
        insert(&mut response, header::CONTENT_TYPE, &failure.content_type);
    }
    for (name, value) in failure.headers {
        if let Ok(name) = HeaderName::try_from(name) {
            insert(&mut response, name, &value);
        }
    }
    response
}

/// Sets a header, unless HTTP cannot carry the value.
fn insert(response: &mut Response<Body>, name: HeaderName, value: &str) {
    if let Ok(value) = HeaderValue::try_from(value) {
        response.headers_mut().insert(name, value);
    }
}
