//! The transport over the network, by reqwest.

use std::error::Error as _;
use std::fmt;
use std::time::Duration;

use bytes::{Bytes, BytesMut};
use http::Method;
use http::header::{CONTENT_LENGTH, HeaderValue};

use super::credential::Credential;
use super::error::Error;
use super::operation::Operation;
use super::secret::Secret;
use super::transport::{CallTimeout, Sending, Transport, TransportError, TransportErrorKind};

/// Default limit to the size of an answer: 64 MiB.
const MAX_BODY: usize = 64 << 20;

/// What a client is called in the server's log, unless it says something else.
const USER_AGENT: &str = concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION"));

/// Sends requests with a [`reqwest::Client`], and with a fixed token where it is given one.
#[derive(Clone)]
pub struct HttpTransport {
    client: reqwest::Client,
    credential: Option<Credential>,
    max_body: usize,
}

impl HttpTransport {
    /// With a client that follows no redirects and gives up connecting after 10 seconds and
    /// waiting after 60.
    ///
    /// # Errors
    /// [`Error::Configuration`] when TLS cannot be set up.
    pub fn new() -> Result<Self, Error> {
        Self::of(USER_AGENT)
    }

    /// Like [`new`](Self::new), with another user agent.
    pub(super) fn of(user_agent: &str) -> Result<Self, Error> {
        Self::configured(|client| client.user_agent(user_agent).timeout(Duration::from_secs(60)))
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
        Self { client, credential: None, max_body: MAX_BODY }
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

    /// Refuses an answer whose body, unpacked, is larger than this many bytes.
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
        let mut request = reqwest::Request::try_from(request).map_err(classify)?;
        if limit.is_some() {
            *request.timeout_mut() = limit;
        }
        let mut response = self.client.execute(request).await.map_err(classify)?;
        let mut answer = http::Response::builder().status(response.status());
        if let Some(headers) = answer.headers_mut() {
            *headers = std::mem::take(response.headers_mut());
        }
        // A small body comes in one piece, which needs no copy.
        let (mut first, mut whole) = (Bytes::new(), BytesMut::new());
        while let Some(chunk) = response.chunk().await.map_err(classify)? {
            if first.len() + whole.len() + chunk.len() > self.max_body {
                let message = format!("more than {} bytes", self.max_body);
                return Err(TransportError::new(TransportErrorKind::TooLarge, message));
            }
            if first.is_empty() && whole.is_empty() {
                first = chunk;
            } else {
                whole.extend_from_slice(&std::mem::take(&mut first));
                whole.extend_from_slice(&chunk);
            }
        }
        let body = if whole.is_empty() { first } else { whole.freeze() };
        answer.body(body).map_err(|error| TransportError::new(TransportErrorKind::Broken, error))
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
        if let Some(credential) = &self.credential {
            credential.add(&mut request, operation);
        }
        Box::pin(self.carry(request))
    }
}

/// Servers and proxies may answer 411 to a write that says nothing about its body, and the HTTP
/// client is silent about an empty one.
fn say_that_nothing_follows(request: &mut http::Request<Bytes>) {
    let is_write = [Method::POST, Method::PUT, Method::PATCH].contains(request.method());
    if is_write && request.body().is_empty() {
        request.headers_mut().insert(CONTENT_LENGTH, HeaderValue::from_static("0"));
    }
}

/// Without the address, whose query may hold what nobody wants in a log.
fn classify(error: reqwest::Error) -> TransportError {
    let kind = if error.is_timeout() {
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
