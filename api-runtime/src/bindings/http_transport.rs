//! The transport over the network, by reqwest.

use std::error::Error as _;
use std::fmt;
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use bytes::Bytes;
use futures_util::stream;
use http::uri::{Authority, Scheme};

use super::body::Body;
use super::credential::Sent;
use super::error::Error;
use super::idle::watched;
use super::incoming::{Gathered, Incoming, MAX_BODY};
use super::operation::Operation;
use super::platform;
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
///
/// On WebAssembly, reqwest uses the `fetch` of JavaScript. There, connections and TLS are up to
/// JavaScript, redirects are followed, a body that is a stream is sent in one piece, and failures
/// to connect are [`TransportErrorKind::Broken`].
#[derive(Clone)]
pub struct HttpTransport {
    client: reqwest::Client,
    credential: Option<Sent>,
    max_body: usize,
    /// How long nothing may move in a transfer, where the client's own time limit does not say.
    idle: Option<Duration>,
    /// Where the first request went: most likely all others go there, too.
    origin: Arc<OnceLock<Origin>>,
}

/// Where requests go. Parsing a host takes most of the time that an address takes.
struct Origin {
    scheme: Scheme,
    authority: Authority,
    url: reqwest::Url,
}

impl Origin {
    /// The address `uri`, if it is here.
    fn join(&self, uri: &http::Uri) -> Option<reqwest::Url> {
        let (scheme, authority, path) = (uri.scheme()?, uri.authority()?, uri.path_and_query()?);
        let is_here = *scheme == self.scheme && authority.as_str() == self.authority.as_str();
        // What begins with two slashes would be taken for another host.
        let path = path.as_str();
        let is_path = path.starts_with('/') && !path.starts_with("//") && !path.starts_with("/\\");
        (is_here && is_path).then(|| self.url.join(path).ok()).flatten()
    }
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
        let transport =
            Self::configured(|client| platform::limited(client.user_agent(user_agent), WAITING))?;
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
        let client = platform::client().user_agent(USER_AGENT);
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
        Self { client, credential: None, max_body: MAX_BODY, idle: None, origin: Arc::default() }
    }

    /// Sends this token with every operation that takes one.
    ///
    /// # Errors
    /// [`Error::Configuration`] when the token has characters that no header may have.
    pub fn token(mut self, token: &Secret) -> Result<Self, Error> {
        self.credential = Some(Sent::token(token)?);
        Ok(self)
    }

    /// Sends this API key in `header` with every operation that takes one.
    ///
    /// # Errors
    /// [`Error::Configuration`] when `header` is no name of a header, or the key has characters
    /// that no header may have.
    pub fn key(mut self, header: &str, key: &Secret) -> Result<Self, Error> {
        self.credential = Some(Sent::key(header, key)?);
        Ok(self)
    }

    /// Refuses an answer whose body, unpacked, is larger than this many bytes. The body of a
    /// transfer has no limit.
    #[must_use]
    pub fn max_body(mut self, bytes: usize) -> Self {
        self.max_body = bytes;
        self
    }

    /// Sends the request and returns the answer when its body begins.
    async fn begin(
        &self,
        mut request: http::Request<Body>,
    ) -> Result<http::Response<Incoming>, TransportError> {
        let limit = limit_of(&request).or(self.idle.map(|_| NEVER));
        let body = match request.body().as_bytes() {
            Some(bytes) => {
                let bytes = bytes.clone();
                platform::say_that_nothing_follows(&mut request, &bytes);
                in_memory(bytes)
            }
            None => Some(platform::outgoing(request.body()).await?),
        };
        let mut response = self.execute(self.prepared(request, body, limit)?).await?;
        let head = platform::take_head(&mut response);
        Ok(head.map(|()| {
            Incoming::stream(stream::unfold(Some(response), |response| async {
                let mut response = response?;
                match platform::chunk(&mut response).await {
                    Ok(chunk) => chunk.map(|chunk| (Ok(chunk), Some(response))),
                    Err(error) => Some((Err(error), None)),
                }
            }))
        }))
    }

    async fn execute(
        &self,
        request: reqwest::Request,
    ) -> Result<platform::Arriving, TransportError> {
        platform::execute(&self.client, request).await
    }

    /// The request as reqwest has it, with this body.
    fn prepared<B>(
        &self,
        request: http::Request<B>,
        body: Option<reqwest::Body>,
        limit: Option<Duration>,
    ) -> Result<reqwest::Request, TransportError> {
        let (head, _) = request.into_parts();
        let mut request = reqwest::Request::new(head.method, self.url(&head.uri)?);
        *request.headers_mut() = head.headers;
        *request.body_mut() = body;
        platform::limit(&mut request, head.version, limit);
        Ok(request)
    }

    fn url(&self, uri: &http::Uri) -> Result<reqwest::Url, TransportError> {
        if let Some(url) = self.origin.get().and_then(|origin| origin.join(uri)) {
            return Ok(url);
        }
        let url = reqwest::Url::parse(&uri.to_string())
            .map_err(|error| TransportError::new(TransportErrorKind::Request, error))?;
        if let (Some(scheme), Some(authority)) = (uri.scheme(), uri.authority()) {
            let (scheme, authority) = (scheme.clone(), authority.clone());
            self.origin.get_or_init(|| Origin { scheme, authority, url: url.clone() });
        }
        Ok(url)
    }

    fn sign<B>(
        &self,
        request: &mut http::Request<B>,
        operation: &Operation,
    ) -> Result<(), TransportError> {
        match &self.credential {
            Some(credential) if operation.is_authenticated() => credential.add(request),
            _ => Ok(()),
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
        if let Err(error) = self.sign(&mut request, operation) {
            return Box::pin(std::future::ready(Err(error)));
        }
        let bytes = std::mem::take(request.body_mut());
        platform::say_that_nothing_follows(&mut request, &bytes);
        let limit = limit_of(&request);
        // Before the future: a reqwest request takes less room there than what it is made of.
        let request = self.prepared(request, in_memory(bytes), limit);
        Box::pin(platform::within(limit.or(self.idle), async move {
            let mut response = self.execute(request?).await?;
            let mut whole = Gathered::up_to(self.max_body);
            while let Some(chunk) = platform::chunk(&mut response).await? {
                whole.push(chunk)?;
            }
            Ok(platform::take_head(&mut response).map(|()| whole.finish()))
        }))
    }

    fn stream(
        &self,
        mut request: http::Request<Body>,
        operation: &'static Operation,
    ) -> Streaming<'_> {
        let signed = self.sign(&mut request, operation);
        Box::pin(async move {
            signed?;
            match (self.idle, platform::end(limit_of(&request))) {
                (None, None) => self.begin(request).await,
                (idle, end) => {
                    let idle = idle.unwrap_or(NEVER);
                    watched(request, idle, end, |request| self.begin(request)).await
                }
            }
        })
    }
}

fn in_memory(bytes: Bytes) -> Option<reqwest::Body> {
    (!bytes.is_empty()).then(|| bytes.into())
}

fn limit_of<B>(request: &http::Request<B>) -> Option<Duration> {
    request.extensions().get().map(|CallTimeout(limit)| *limit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_the_same_whether_its_host_was_parsed_before_or_not() {
        let transport = HttpTransport::with_client(reqwest::Client::new());
        for address in [
            "http://127.0.0.1:8080/api/users/2",
            "http://127.0.0.1:8080/api/users?name=%C3%85se&page=2",
            "http://127.0.0.1:8080/api/a%2Fb/../c",
            "http://127.0.0.1:8080//elsewhere.example/x",
            "http://127.0.0.1:8080/\\elsewhere.example/x",
            "http://127.0.0.1:8080?page=2",
            "http://127.0.0.1:8080",
            "http://127.0.0.1:8081/api/users/2",
            "https://127.0.0.1:8080/api/users/2",
            "http://user:key@127.0.0.1:8080/api",
            "https://ACME.ziik.io/api",
        ] {
            let uri: http::Uri = address.parse().expect("an address");
            let expected = reqwest::Url::parse(&uri.to_string()).expect("an address");
            assert_eq!(transport.url(&uri).expect("an address"), expected, "{address}");
        }
    }

    #[test]
    fn a_transfer_is_given_up_when_nothing_moves_and_not_for_its_length() {
        let own = HttpTransport::new().expect("a transport");
        assert_eq!(own.idle, Some(WAITING));
        let configured = HttpTransport::configured(|client| client).expect("a transport");
        assert_eq!(configured.idle, None, "the client's own time limit says it");
    }
}
