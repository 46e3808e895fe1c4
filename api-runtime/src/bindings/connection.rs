//! Where the API is, and who carries requests to it.

use std::fmt;
use std::marker::PhantomData;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use http::header::USER_AGENT;
use http::uri::{Authority, PathAndQuery, Scheme};
use http::{HeaderMap, HeaderValue, Uri};

use super::credential::{Credential, Credentials, SecurityScheme, TOKEN};
use super::error::Error;
use super::headers::{Refused, header};
use super::http_transport::HttpTransport;
use super::token_source::TokenOrSource;
use super::transport::Transport;

/// What a client of an API holds: the API's address, and who carries requests to it. Cheap to
/// clone.
#[derive(Clone)]
pub struct Connection {
    inner: Arc<Inner>,
}

struct Inner {
    base: Base,
    transport: Arc<dyn Transport>,
    defaults: Defaults,
}

/// The API's address, parsed once for all requests.
struct Base {
    text: String,
    scheme: Scheme,
    authority: Authority,
    /// Where the path begins in the text.
    path: usize,
}

/// How long an address may be, as [`Uri`] has it.
const LONGEST_ADDRESS: usize = u16::MAX as usize - 1;

/// What all requests of a client have, unless they say something else.
pub(super) struct Defaults {
    pub(super) headers: HeaderMap,
    pub(super) timeout: Option<Duration>,
    pub(super) credentials: Credentials,
}

impl Connection {
    /// The API's address, without a slash at its end.
    #[must_use]
    pub fn base_url(&self) -> &str {
        &self.inner.base.text
    }

    /// The path of the API's address, with room behind it for that of an operation.
    pub(super) fn base_path(&self) -> String {
        const ROOM: usize = 64;
        let base = &self.inner.base;
        let path = base.text.get(base.path..).unwrap_or_default();
        let mut room = String::with_capacity(path.len() + ROOM);
        room.push_str(path);
        room
    }

    /// The address with this path and query; `None` when it is too long or cannot be one.
    pub(super) fn address(&self, path_and_query: String) -> Option<Uri> {
        let base = &self.inner.base;
        if base.path + path_and_query.len() > LONGEST_ADDRESS {
            return None;
        }
        let mut parts = http::uri::Parts::default();
        parts.scheme = Some(base.scheme.clone());
        parts.authority = Some(base.authority.clone());
        parts.path_and_query =
            Some(PathAndQuery::from_maybe_shared(Bytes::from(path_and_query)).ok()?);
        Uri::from_parts(parts).ok()
    }

    /// Who carries the requests.
    #[must_use]
    pub fn transport(&self) -> &Arc<dyn Transport> {
        &self.inner.transport
    }

    pub(super) fn defaults(&self) -> &Defaults {
        &self.inner.defaults
    }
}

/// Without the headers, which may hold a key.
impl fmt::Debug for Connection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Connection")
            .field("base_url", &self.base_url())
            .field("transport", self.transport())
            .finish_non_exhaustive()
    }
}

/// Builds a client: `C` is that of one API.
#[must_use = "a client comes out of `build`"]
pub struct ClientBuilder<C> {
    base_url: String,
    user_agent: &'static str,
    /// What stands before it.
    product: Option<String>,
    headers: Vec<(String, String)>,
    timeout: Option<Duration>,
    token: Option<TokenOrSource>,
    credentials: Vec<Credential>,
    scheme: &'static SecurityScheme,
    transport: Option<Arc<dyn Transport>>,
    allow_http: bool,
    client: PhantomData<fn() -> C>,
}

impl<C: From<Connection>> ClientBuilder<C> {
    /// Starts a client for the API at `base_url`, which names itself `user_agent`.
    pub fn new(base_url: impl Into<String>, user_agent: &'static str) -> Self {
        Self {
            base_url: base_url.into(),
            user_agent,
            product: None,
            headers: Vec::new(),
            timeout: None,
            token: None,
            credentials: Vec::new(),
            scheme: &TOKEN,
            transport: None,
            allow_http: false,
            client: PhantomData,
        }
    }

    /// Says how [`token`](Self::token) is sent, where it is not `Authorization: Bearer`. A
    /// generated client says so where its document does.
    #[doc(hidden)]
    pub fn scheme(mut self, scheme: &'static SecurityScheme) -> Self {
        self.scheme = scheme;
        self
    }

    /// Sends this credential with every operation that takes one of its scheme: once for each
    /// scheme of an API that has several; another one for the same scheme replaces it. An API with
    /// one token or key has [`token`](Self::token) alone.
    ///
    /// An operation that takes none of those that were given is refused before anything is sent
    /// ([`Error::MissingCredential`]).
    pub fn credential(mut self, credential: Credential) -> Self {
        self.credentials.push(credential);
        self
    }

    /// Sends this token, or the API's only key, with every operation that takes one.
    ///
    /// A token that does not last comes from a source that renews it: a
    /// [`TokenCache`](crate::TokenCache), or a [`TokenSource`](crate::TokenSource) of your own.
    pub fn token(mut self, token: impl Into<TokenOrSource>) -> Self {
        self.token = Some(token.into());
        self
    }

    /// Sends requests by this transport instead of a new [`HttpTransport`]. Without
    /// [`token`](Self::token) and [`credential`](Self::credential) it has to see to credentials
    /// itself.
    pub fn transport(mut self, transport: impl Transport) -> Self {
        self.transport = Some(Arc::new(transport));
        self
    }

    /// Names the program in front of the client's own user agent: `acme-sync/2.1` is sent as
    /// `User-Agent: acme-sync/2.1 ziik-api/0.1.0`. To replace all of it, set
    /// [`header`](Self::header) `User-Agent`.
    pub fn user_agent(mut self, product: impl Into<String>) -> Self {
        self.product = Some(product.into());
        self
    }

    /// Adds a header to all requests, such as the key of a gateway in front of the API. A header
    /// of the same name that was added before is replaced, and so is this one by a call that sets
    /// it.
    ///
    /// [`build`](Self::build) fails when the name or the value is not one that a header can have,
    /// or when the client sets the header itself: the one of its token, `Accept`, `Authorization`,
    /// `Content-Type`, `Host` and those that say how a message is transferred.
    pub fn header(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.headers.push((name.into(), value.into()));
        self
    }

    /// Limits how long a call may take that does not say so itself (`timeout` of its builder).
    /// Default: the limit of the transport, which is 60 seconds for [`HttpTransport::new`]. A
    /// transport with retries takes it as its deadline.
    pub fn timeout(mut self, limit: Duration) -> Self {
        self.timeout = Some(limit);
        self
    }

    /// Allows `http` to hosts other than this machine: whoever is on the way reads the token.
    pub fn allow_http(mut self, allow: bool) -> Self {
        self.allow_http = allow;
        self
    }

    /// Makes the client. Nothing is sent.
    ///
    /// # Errors
    /// [`Error::Configuration`]: the address is not an absolute one, or is not `https` though its
    /// host is another machine; the token has characters that no header may have, or is given to
    /// an API that takes a user and a password; the user agent or another header cannot be sent;
    /// or TLS cannot be set up.
    pub fn build(self) -> Result<C, Error> {
        let base = check_base_url(&self.base_url, self.allow_http)
            .map_err(|message| Error::Configuration { message })?;
        let transport = match self.transport {
            Some(transport) => transport,
            None => Arc::new(HttpTransport::of(self.user_agent)?),
        };
        let mut credentials = Credentials::default();
        if let Some(token) = self.token {
            if self.scheme.takes_user() {
                return Err(Error::Configuration {
                    message: "the API takes a user and a password and no token; give them as \
                              `credential`"
                        .to_owned(),
                });
            }
            credentials.give(&Credential::new(self.scheme, token))?;
        }
        for credential in &self.credentials {
            credentials.give(credential)?;
        }
        let defaults = Defaults {
            headers: headers(self.product, self.user_agent, &self.headers, &credentials)
                .map_err(|message| Error::Configuration { message })?,
            timeout: self.timeout,
            credentials,
        };
        Ok(C::from(Connection { inner: Arc::new(Inner { base, transport, defaults }) }))
    }
}

/// Without the address, which may hold credentials as long as nobody looked at it, and the
/// headers, which may hold a key.
impl<C> fmt::Debug for ClientBuilder<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ClientBuilder")
            .field("token", &self.token)
            .field("credentials", &self.credentials)
            .field("transport", &self.transport)
            .field("allow_http", &self.allow_http)
            .finish_non_exhaustive()
    }
}

/// The headers that all requests have; `Err` says what is wrong with them.
fn headers(
    product: Option<String>,
    user_agent: &str,
    added: &[(String, String)],
    credentials: &Credentials,
) -> Result<HeaderMap, String> {
    let mut headers = HeaderMap::new();
    if let Some(product) = product {
        let value = HeaderValue::try_from(format!("{product} {user_agent}").trim())
            .map_err(|_| "the user agent has characters that a header cannot hold")?;
        headers.insert(USER_AGENT, value);
    }
    for (name, value) in added {
        let (name, value) = header(name, value, credentials).map_err(|refused| {
            let Refused { name, reason } = refused;
            name.map_or(format!("a header {reason}"), |name| {
                format!("the header `{name}` {reason}")
            })
        })?;
        headers.insert(name, value);
    }
    Ok(headers)
}

fn check_base_url(base_url: &str, allow_http: bool) -> Result<Base, String> {
    let uri: Uri = base_url.parse().map_err(|_| {
        "the base address is not one; it looks like `https://api.example.com/v1`".to_owned()
    })?;
    let (Some(scheme), Some(authority)) = (uri.scheme(), uri.authority()) else {
        return Err(
            "the base address has no scheme or no host; it looks like `https://api.example.com/v1`"
                .to_owned(),
        );
    };
    if authority.as_str().contains('@') {
        return Err(
            "the base address holds credentials; give them to the client instead".to_owned()
        );
    }
    if uri.query().is_some() || base_url.contains('#') {
        return Err("the base address has a query or a fragment; it ends with its path".to_owned());
    }
    let host = authority.host();
    match scheme.as_str() {
        "https" => {}
        "http" if allow_http || is_loopback(host) => {}
        "http" => {
            return Err(format!(
                "`http` to {host} would show the token to whoever is on the way; use `https`"
            ));
        }
        scheme => return Err(format!("the base address has the scheme `{scheme}`; use `https`")),
    }
    let text = base_url.trim_end_matches('/').to_owned();
    // Behind `https://` and the host.
    let path = text.len().min(scheme.as_str().len() + 3 + authority.as_str().len());
    Ok(Base { text, scheme: scheme.clone(), authority: authority.clone(), path })
}

fn is_loopback(host: &str) -> bool {
    let address = host.trim_start_matches('[').trim_end_matches(']');
    host == "localhost"
        || address.parse::<std::net::IpAddr>().is_ok_and(|address| address.is_loopback())
}
