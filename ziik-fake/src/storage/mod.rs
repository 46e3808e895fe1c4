//! The storage: another host than the tenant, which takes the bytes of files.

mod admission;
mod refusal;

use std::io;
use std::sync::Arc;

use axum::body::Body;
use axum::http::request::Parts;
use axum::http::{Response, StatusCode, header};
use http_body_util::BodyExt;
use tokio::net::TcpListener;

use crate::answers::{Answers, Uploads};
use crate::connection::Reset;
use crate::control::Recorded;
use crate::delivery::Pace;
use crate::faults::Fault;
use crate::files::content::{Content, Writer};
use crate::ledger::{Change, Effect};
use crate::router::Operation;
use crate::server::{Shared, Steering, fail, insert, listen, record};
use crate::service::Listening;
use crate::state::State;
use crate::time::http_date;
use admission::admit;
use refusal::Refusal;

/// What faults and the ledger call an upload. It is no operation of the API.
pub(crate) const UPLOAD: Operation =
    Operation { id: "upload_file_content", method: "PUT", path: "", has_state: true };

/// The storage of a [`Tenant`](crate::Tenant), which takes the bytes of files.
///
/// It has an address of its own, knows nobody's token and takes no request but the one that a
/// ticket of `initiate_upload` describes. What it refuses is a 403: an address of no ticket, one
/// that has expired or whose upload is finished, and headers other than the ticket's. A request
/// with an `Authorization` or a cookie is a 400, because a token of the API must never get here.
///
/// The form of a refusal is that of S3, and so is a 411 for a body whose length is not told.
#[derive(Debug)]
pub struct Storage {
    url: String,
    steering: Arc<Steering>,
    listening: Listening,
}

impl Storage {
    pub(crate) fn start(listener: TcpListener, url: String, shared: &Arc<Shared<State>>) -> Self {
        let served = Arc::clone(shared);
        let answer = move |reset, request| answer(Arc::clone(&served), reset, request);
        let listening = Listening::start(|stopped| listen(listener, stopped, answer));
        Self { url, steering: Arc::clone(&shared.steering), listening }
    }

    /// Its address, such as `http://127.0.0.1:41235`.
    #[must_use]
    pub fn url(&self) -> &str {
        &self.url
    }

    /// The latest requests as they came in, in order, with their headers and without their bodies;
    /// at most 10,000.
    #[must_use]
    pub fn requests(&self) -> Vec<Recorded> {
        self.steering.control().storage.all()
    }

    /// Takes the requests, and forgets them.
    #[must_use]
    pub fn take_requests(&self) -> Vec<Recorded> {
        self.steering.control().storage.take()
    }

    pub(crate) async fn shutdown(self) {
        self.listening.shutdown().await;
    }
}

/// Meets the fault that is due, takes the body in, and answers.
async fn answer(
    shared: Arc<Shared<State>>,
    reset: Reset,
    request: axum::extract::Request,
) -> Response<Body> {
    let (parts, body) = request.into_parts();
    let (met, answers) = {
        let mut control = shared.steering.control();
        control.storage.record(record(&parts, None, b""));
        (control.faults.meet(Some(UPLOAD.id)), control.answers.clone())
    };
    if !met.wait.is_zero() {
        tokio::time::sleep(met.wait).await;
    }
    let (pace, answers) = match &met.fault {
        Some(Fault::CutAfter(bytes)) => (Pace::ending(*bytes), answers),
        Some(Fault::Stall { after, pause }) => (Pace::stalling(*after, *pause), answers),
        Some(Fault::SlowBody { piece, pause }) => (Pace::pieces(*piece, *pause), answers),
        Some(Fault::Answers(answers)) => (Pace::FULL, answers.clone()),
        _ => (Pace::FULL, answers),
    };
    if met.fault == Some(Fault::ResetBefore) {
        reset.pull();
        return Response::default();
    }
    let is_failing = matches!(met.fault, Some(Fault::Failure(_)));
    let admitted = admit(&shared, &parts).and_then(|_| measured(&parts));
    let writer = (admitted.is_ok() && !is_failing).then(Writer::default);
    // A client may look at the answer only once it has sent all of its body, so that is read even
    // where it is for nothing.
    let received = match receive(body, pace, writer).await {
        Ok(received) => received,
        Err(Broken::Cut) => {
            reset.pull();
            return Response::default();
        }
        Err(Broken::Disk(error)) => return Refusal::internal(&error).response().map(Body::from),
        Err(Broken::Connection) => return Refusal::incomplete().response().map(Body::from),
    };
    if let Some(Fault::Failure(failure)) = met.fault {
        return fail(failure, shared.state().clock.now()).map(Body::from);
    }
    let content = received.unwrap_or_else(|| Content::of(Vec::new()));
    let response =
        respond(&shared, admitted.and_then(|()| store(&shared, &parts, content)), &answers);
    if matches!(met.fault, Some(Fault::ResetAfter | Fault::Truncated)) {
        reset.pull();
    }
    response.map(Body::from)
}

/// Takes in a request that came by no network.
pub(crate) fn answer_now(
    shared: &Shared<State>,
    request: axum::http::Request<Vec<u8>>,
) -> Response<String> {
    let (parts, body) = request.into_parts();
    let answers = {
        let mut control = shared.steering.control();
        control.storage.record(record(&parts, None, b""));
        control.answers.clone()
    };
    respond(shared, store(shared, &parts, Content::of(body)), &answers)
}

/// A 411 unless the request tells how long its body is; without any header it has none.
fn measured(parts: &Parts) -> Result<(), Refusal> {
    if parts.headers.contains_key(header::TRANSFER_ENCODING) {
        Err(Refusal::length_required())
    } else {
        Ok(())
    }
}

/// Why a body did not arrive.
enum Broken {
    /// A fault is due.
    Cut,
    Connection,
    Disk(io::Error),
}

/// Reads a body at this pace, and keeps it where there is a writer.
async fn receive(
    mut body: Body,
    pace: Pace,
    mut writer: Option<Writer>,
) -> Result<Option<Content>, Broken> {
    let mut length: u64 = 0;
    while let Some(frame) = body.frame().await {
        let frame = frame.map_err(|_| Broken::Connection)?;
        let Some(data) = frame.data_ref() else { continue };
        let until = length.saturating_add(u64::try_from(data.len()).unwrap_or(u64::MAX));
        pace.read(length, until).await;
        if pace.ends_before(until) {
            return Err(Broken::Cut);
        }
        if let Some(writer) = &mut writer {
            writer.push(data).map_err(Broken::Disk)?;
        }
        length = until;
    }
    Ok(writer.map(Writer::finish))
}

/// Keeps the bytes of an upload, and answers its `ETag`.
fn store(shared: &Shared<State>, parts: &Parts, content: Content) -> Result<String, Refusal> {
    // Once more, because another request may have used the ticket while this one came in.
    let id = admit(shared, parts)?;
    let tag = format!("\"{}\"", content.fingerprint());
    let mut state = shared.state();
    let file = state.files.find_mut(id).map_err(|_| Refusal::unknown())?;
    file.content = Some(content);
    let effect = Effect { operation: UPLOAD.id, change: Change::Created, ids: vec![id] };
    // While the state is still locked, so that the ledger has the order in which things happened.
    shared.steering.control().effects.push(effect);
    Ok(tag)
}

fn respond(
    shared: &Shared<State>,
    stored: Result<String, Refusal>,
    answers: &Answers,
) -> Response<String> {
    let mut response = match stored {
        Ok(tag) => {
            let mut response = Response::new(String::new());
            *response.status_mut() = match answers.uploads {
                Uploads::Created => StatusCode::CREATED,
                Uploads::Ok => StatusCode::OK,
            };
            insert(&mut response, header::ETAG, &tag);
            response
        }
        Err(refusal) => refusal.response(),
    };
    let date = http_date(shared.state().clock.now(), std::time::Duration::ZERO);
    insert(&mut response, header::DATE, &date);
    response
}
