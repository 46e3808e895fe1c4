//! A server that is a function, for tests under a clock that they move.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use ::http::header::AUTHORIZATION;
use ::http::{Request, Response};
use bytes::Bytes;
use serde_json::Value;
use tokio::time::Instant;
use ziik_ext::api::{Operation, Sending, Transport, TransportError, TransportErrorKind};
use ziik_ext::{Client, ClientBuilder};
use ziik_fake::Tenant;

/// What a request meets.
pub(crate) type Outcome = Result<Response<Bytes>, TransportError>;

/// A request that came.
#[derive(Debug, Clone)]
pub(crate) struct Arrival {
    /// How many had come, with this one.
    pub(crate) number: usize,
    /// When it came.
    pub(crate) at: Duration,
    pub(crate) method: String,
    /// The path below the base URL.
    pub(crate) path: String,
    pub(crate) query: String,
    /// Its body.
    pub(crate) body: String,
    /// Its `Authorization`.
    pub(crate) authorization: Option<String>,
    /// Whether that would show in a log of the headers.
    pub(crate) shows_authorization: bool,
}

/// A server that answers each request with what the test says, after a while.
#[derive(Clone)]
pub(crate) struct Scripted {
    answer: Arc<dyn Fn(&Arrival) -> Outcome + Send + Sync>,
    takes: Arc<dyn Fn(&Arrival) -> Duration + Send + Sync>,
    begun: Instant,
    arrivals: Arc<Mutex<Vec<Arrival>>>,
    under_way: Arc<AtomicUsize>,
    most_under_way: Arc<AtomicUsize>,
}

impl std::fmt::Debug for Scripted {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Scripted")
    }
}

impl Scripted {
    /// Each answer takes 100 milliseconds.
    pub(crate) fn new(answer: impl Fn(&Arrival) -> Outcome + Send + Sync + 'static) -> Self {
        Self {
            answer: Arc::new(answer),
            takes: Arc::new(|_| Duration::from_millis(100)),
            begun: Instant::now(),
            arrivals: Arc::default(),
            under_way: Arc::default(),
            most_under_way: Arc::default(),
        }
    }

    /// Each answer takes as long as the test says.
    pub(crate) fn taking(
        self,
        takes: impl Fn(&Arrival) -> Duration + Send + Sync + 'static,
    ) -> Self {
        Self { takes: Arc::new(takes), ..self }
    }

    /// With a token that holds for ever.
    pub(crate) fn builder(&self) -> ClientBuilder {
        self.anonymous().token("a.b.c", i64::from(u32::MAX))
    }

    /// With neither token nor credentials.
    pub(crate) fn anonymous(&self) -> ClientBuilder {
        Client::builder("http://127.0.0.1/api").transport(self.clone())
    }

    pub(crate) fn client(&self) -> Client {
        self.builder().build().expect("a client")
    }

    pub(crate) fn arrivals(&self) -> Vec<Arrival> {
        self.arrivals.lock().expect("the lock").clone()
    }

    /// How many requests came for a path.
    pub(crate) fn count(&self, path: &str) -> usize {
        self.arrivals().iter().filter(|arrival| arrival.path == path).count()
    }

    pub(crate) fn under_way(&self) -> usize {
        self.under_way.load(Ordering::SeqCst)
    }

    pub(crate) fn most_under_way(&self) -> usize {
        self.most_under_way.load(Ordering::SeqCst)
    }
}

/// Counts itself away when a request ends, also when it is dropped.
struct UnderWay(Arc<AtomicUsize>);

impl Drop for UnderWay {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::SeqCst);
    }
}

impl Transport for Scripted {
    fn send(&self, request: Request<Bytes>, _operation: &'static Operation) -> Sending<'_> {
        let path = request.uri().path();
        let header = request.headers().get(AUTHORIZATION);
        let authorization = header.and_then(|value| value.to_str().ok());
        let arrival = {
            let mut arrivals = self.arrivals.lock().expect("the lock");
            let arrival = Arrival {
                number: arrivals.len() + 1,
                at: self.begun.elapsed(),
                method: request.method().to_string(),
                path: path.strip_prefix("/api").unwrap_or(path).to_owned(),
                body: String::from_utf8_lossy(request.body()).into_owned(),
                query: request.uri().query().unwrap_or_default().to_owned(),
                authorization: authorization.map(ToOwned::to_owned),
                shows_authorization: header.is_some_and(|value| !value.is_sensitive()),
            };
            arrivals.push(arrival.clone());
            arrival
        };
        Box::pin(async move {
            let now = self.under_way.fetch_add(1, Ordering::SeqCst) + 1;
            let _counted = UnderWay(Arc::clone(&self.under_way));
            self.most_under_way.fetch_max(now, Ordering::SeqCst);
            tokio::time::sleep((self.takes)(&arrival)).await;
            (self.answer)(&arrival)
        })
    }
}

/// An answer without a body.
#[expect(clippy::unnecessary_wraps, reason = "a scripted answer may be a failure")]
pub(crate) fn status(status: u16) -> Outcome {
    Ok(Response::builder().status(status).body(Bytes::new()).expect("a response"))
}

/// An answer without a body, with a header.
#[expect(clippy::unnecessary_wraps, reason = "a scripted answer may be a failure")]
pub(crate) fn with_header(status: u16, name: &str, value: &str) -> Outcome {
    Ok(Response::builder()
        .status(status)
        .header(name, value)
        .body(Bytes::new())
        .expect("a response"))
}

/// An answer with a body.
#[expect(clippy::unnecessary_wraps, reason = "a scripted answer may be a failure")]
pub(crate) fn json(body: &Value) -> Outcome {
    Ok(Response::new(Bytes::from(body.to_string())))
}

/// No answer.
pub(crate) fn failure(kind: TransportErrorKind) -> Outcome {
    Err(TransportError::new(kind, "as the test says"))
}

/// The administrator of a tenant.
pub(crate) fn builder(tenant: &Tenant) -> ClientBuilder {
    Client::builder(tenant.url()).password(tenant.username(), tenant.password())
}

/// The administrator of a tenant.
pub(crate) fn client(tenant: &Tenant) -> Client {
    builder(tenant).build().expect("a client")
}

pub(crate) async fn tenant() -> Tenant {
    Tenant::builder().users(20).start().await.expect("a tenant")
}

/// How often each of the session's calls arrived, and how often anything else did.
pub(crate) fn counted(tenant: &Tenant) -> (usize, usize, usize) {
    let requests = tenant.take_requests();
    let count = |path: &str| requests.iter().filter(|request| request.path == path).count();
    let (signed_in, renewed) = (count("/authenticate"), count("/renew"));
    (signed_in, renewed, requests.len() - signed_in - renewed)
}
