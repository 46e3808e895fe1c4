//! The transport over the network, by reqwest.

use std::error::Error as _;
use std::fmt;
use std::io;
use std::pin::Pin;
use std::sync::{Mutex, PoisonError};
use std::task::{Context, Poll};
use std::time::Duration;

use bytes::Bytes;
use futures_util::stream;
use http::Method;
use http::header::{CONTENT_LENGTH, HeaderValue};

use super::body::{Body, Chunks};
use super::credential::Credential;
use super::error::Error;
use super::idle::watched;
use super::incoming::{Gathered, Incoming, MAX_BODY};
use super::operation::Operation;
use super::secret::Secret;
use super::transport::{
    CallTimeout, Sending, Streaming, Transport, TransportError, TransportErrorKind,
};

/// How long an answer may take; for a transfer, how long nothing may move.
const WAITING: Duration = Duration::from_secs(60);
/// Longer than any transfer: it takes the place of a time limit of the HTTP client.
const NEVER: Duration = Duration::from_secs(365 * 24 * 3600);

/// What a client is called in the server's log, unless it says something else.
const USER_AGENT: &str = concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION"));

/// Sends requests with a [`reqwest::Client`], and with a fixed token where it is given one.
#[derive(Clone)]
pub struct HttpTransport {
    client: reqwest::Client,
    credential: Option<Credential>,
    max_body: usize,
    /// How long nothing may move in a transfer, where the client's own time limit does not say.
    idle: Option<Duration>,
}

impl HttpTransport {
    /// With a client that follows no redirects and gives up connecting after 10 seconds and
    /// waiting after 60. A transfer may take longer, as long as something moves.
    ///
    /// # Errors
    /// [`Error::Configuration`] when TLS cannot be set up.
    pub fn new() -> Result<Self, Error> {
        Self::of(USER_AGENT)
    }

    /// Like [`new`](Self::new), with another user agent.
    pub(super) fn of(user_agent: &str) -> Result<Self, Error> {
        let transport = Self::configured(|client| client.user_agent(user_agent).timeout(WAITING))?;
        Ok(Self { idle: Some(WAITING), ..transport })
    }

    /// With a client that follows no redirects and gives up connecting after 10 seconds, but waits
    /// for ever, after `configure` changed what it wants to: the user agent, time limits, a
    /// proxy, roots.
    ///
    /// # Errors
    /// [`Error::Configuration`] when reqwest cannot make such a client.
    pub fn configured(
        configure: impl FnOnce(reqwest::ClientBuilder) -> reqwest::ClientBuilder,
    ) -> Result<Self, Error> {
        let client = reqwest::Client::builder()
            .user_agent(USER_AGENT)
            .connect_timeout(Duration::from_secs(10))
            .redirect(reqwest::redirect::Policy::none());
        // rustls knows nothing older; the operating system's TLS may.
        #[cfg(any(feature = "rustls", feature = "native-tls"))]
        let client = client.tls_version_min(reqwest::tls::Version::TLS_1_2);
        let client = configure(client).build().map_err(|error| {
            let cause = error.source().map_or_else(|| error.to_string(), ToString::to_string);
            Error::Configuration { message: format!("the HTTP client cannot be set up: {cause}") }
        })?;
        Ok(Self::with_client(client))
    }

    /// With a client of your own: its time limits, proxy, roots and redirects hold. It had better
    /// follow no redirects (`redirect::Policy::none()`), because a 307 or 308 takes the body
    /// of a request along, and so a password.
    #[must_use]
    pub fn with_client(client: reqwest::Client) -> Self {
        Self { client, credential: None, max_body: MAX_BODY, idle: None }
    }

    /// Sends this token with every operation that takes one.
    ///
    /// # Errors
    /// [`Error::Configuration`] when the token has characters that no header may have.
    pub fn token(mut self, token: &Secret) -> Result<Self, Error> {
        self.credential = Some(Credential::token(token)?);
        Ok(self)
    }

    /// Sends this API key in `header` with every operation that takes one.
    ///
    /// # Errors
    /// [`Error::Configuration`] when `header` is no name of a header, or the key has characters
    /// that no header may have.
    pub fn key(mut self, header: &str, key: &Secret) -> Result<Self, Error> {
        self.credential = Some(Credential::key(header, key)?);
        Ok(self)
    }

    /// Refuses an answer whose body, unpacked, is larger than this many bytes. The body of a
    /// transfer has no limit.
    #[must_use]
    pub fn max_body(mut self, bytes: usize) -> Self {
        self.max_body = bytes;
        self
    }

    async fn carry(
        &self,
        mut request: http::Request<Bytes>,
    ) -> Result<http::Response<Bytes>, TransportError> {
        say_that_nothing_follows(&mut request);
        let limit = request.extensions().get().map(|CallTimeout(limit)| *limit);
        let request = reqwest::Request::try_from(request).map_err(classify)?;
        let (head, mut response) = self.execute(request, limit).await?;
        let mut whole = Gathered::up_to(self.max_body);
        while let Some(chunk) = response.chunk().await.map_err(classify)? {
            whole.push(chunk)?;
        }
        Ok(head.map(|()| whole.finish()))
    }

    /// Sends the request and returns the answer when its body begins.
    async fn begin(
        &self,
        request: http::Request<Body>,
    ) -> Result<http::Response<Incoming>, TransportError> {
        let limit = request.extensions().get().map(|CallTimeout(limit)| *limit);
        let request = match request.body().as_bytes() {
            Some(bytes) => {
                let bytes = bytes.clone();
                let mut request = request.map(|_| bytes);
                say_that_nothing_follows(&mut request);
                reqwest::Request::try_from(request)
            }
            None => reqwest::Request::try_from(
                request.map(|body| reqwest::Body::wrap(Outgoing::new(&body))),
            ),
        };
        let request = request.map_err(classify)?;
        let (head, response) = self.execute(request, limit.or(self.idle.map(|_| NEVER))).await?;
        Ok(head.map(|()| {
            Incoming::stream(stream::unfold(Some(response), |response| async {
                let mut response = response?;
                match response.chunk().await.map_err(classify) {
                    Ok(chunk) => chunk.map(|chunk| (Ok(chunk), Some(response))),
                    Err(error) => Some((Err(error), None)),
                }
            }))
        }))
    }

    /// The head of the answer, and the response that its body comes from.
    async fn execute(
        &self,
        mut request: reqwest::Request,
        limit: Option<Duration>,
    ) -> Result<(http::Response<()>, reqwest::Response), TransportError> {
        if limit.is_some() {
            *request.timeout_mut() = limit;
        }
        let mut response = self.client.execute(request).await.map_err(classify)?;
        let mut head = http::Response::new(());
        *head.status_mut() = response.status();
        *head.headers_mut() = std::mem::take(response.headers_mut());
        Ok((head, response))
    }

    fn sign<B>(&self, request: &mut http::Request<B>, operation: &Operation) {
        if let Some(credential) = &self.credential {
            credential.add(request, operation);
        }
    }
}

/// Without the client, whose default headers may hold what nobody wants in a log.
impl fmt::Debug for HttpTransport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("HttpTransport")
            .field("credential", &self.credential)
            .field("max_body", &self.max_body)
            .finish_non_exhaustive()
    }
}

impl Transport for HttpTransport {
    fn send(
        &self,
        mut request: http::Request<Bytes>,
        operation: &'static Operation,
    ) -> Sending<'_> {
        self.sign(&mut request, operation);
        Box::pin(self.carry(request))
    }

    fn stream(
        &self,
        mut request: http::Request<Body>,
        operation: &'static Operation,
    ) -> Streaming<'_> {
        self.sign(&mut request, operation);
        Box::pin(async move {
            match self.idle {
                Some(idle) => watched(request, idle, None, |request| self.begin(request)).await,
                None => self.begin(request).await,
            }
        })
    }
}

/// A body on its way to reqwest.
struct Outgoing {
    /// Reqwest wants to share it between threads, which only a lock allows; nothing ever locks it.
    chunks: Mutex<Chunks>,
    left: Option<u64>,
}

impl Outgoing {
    fn new(body: &Body) -> Self {
        Self { chunks: Mutex::new(body.chunks()), left: body.length() }
    }
}

impl http_body::Body for Outgoing {
    type Data = Bytes;
    type Error = SourceError;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<http_body::Frame<Bytes>, SourceError>>> {
        let chunks = self.chunks.get_mut().unwrap_or_else(PoisonError::into_inner);
        let chunk = std::task::ready!(chunks.as_mut().poll_next(context));
        Poll::Ready(chunk.map(|chunk| {
            let chunk = chunk.map_err(SourceError)?;
            self.left = self.left.map(|left| left.saturating_sub(chunk.len() as u64));
            Ok(http_body::Frame::data(chunk))
        }))
    }

    fn size_hint(&self) -> http_body::SizeHint {
        self.left.map_or_else(http_body::SizeHint::default, http_body::SizeHint::with_exact)
    }
}

/// The body of a request could not be read.
#[derive(Debug, thiserror::Error)]
#[error("its body cannot be read: {0}")]
struct SourceError(io::Error);

/// Servers and proxies may answer 411 to a write that says nothing about its body, and the HTTP
/// client is silent about an empty one.
fn say_that_nothing_follows(request: &mut http::Request<Bytes>) {
    let is_write = [Method::POST, Method::PUT, Method::PATCH].contains(request.method());
    if is_write && request.body().is_empty() {
        request.headers_mut().insert(CONTENT_LENGTH, HeaderValue::from_static("0"));
    }
}

/// Whether the body that was to be sent is what failed.
fn is_of_the_source(error: &reqwest::Error) -> bool {
    let mut cause = error.source();
    while let Some(inner) = cause {
        if inner.is::<SourceError>() {
            return true;
        }
        cause = inner.source();
    }
    false
}

/// Without the address, whose query may hold what nobody wants in a log.
fn classify(error: reqwest::Error) -> TransportError {
    let kind = if is_of_the_source(&error) {
        TransportErrorKind::Request
    } else if error.is_timeout() {
        TransportErrorKind::Timeout
    } else if error.is_connect() {
        TransportErrorKind::Connect
    } else if error.is_builder() || error.is_redirect() {
        TransportErrorKind::Request
    } else {
        TransportErrorKind::Broken
    };
    TransportError::new(kind, error.without_url())
}
