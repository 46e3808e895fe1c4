//! The client: where the API is, and who carries requests to it.

use std::fmt;
use std::sync::Arc;

use http::Uri;

use super::call::Call;
use super::error::Error;
use super::http_transport::HttpTransport;
use super::operation::Operation;
use super::secret::Secret;
use super::transport::Transport;

/// A client of the API, with one method per operation. Cheap to clone.
#[derive(Clone)]
pub struct Client {
    base: Arc<str>,
    transport: Arc<dyn Transport>,
}

impl Client {
    /// Starts a client for the API at `base_url`, such as `https://acme.ziik.io/api`.
    pub fn builder(base_url: impl Into<String>) -> ClientBuilder {
        ClientBuilder { base_url: base_url.into(), token: None, transport: None, allow_http: false }
    }

    /// The API's address, without a slash at its end.
    #[must_use]
    pub fn base_url(&self) -> &str {
        &self.base
    }

    /// Who carries the requests.
    #[must_use]
    pub fn transport(&self) -> &Arc<dyn Transport> {
        &self.transport
    }

    pub(crate) fn call(&self, operation: &'static Operation) -> Call {
        Call::new(self.clone(), operation)
    }
}

impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Client").field("base_url", &self.base).field("transport", &self.transport).finish()
    }
}

/// Builds a [`Client`].
#[must_use = "a client comes out of `build`"]
pub struct ClientBuilder {
    base_url: String,
    token: Option<Secret>,
    transport: Option<Arc<dyn Transport>>,
    allow_http: bool,
}

impl ClientBuilder {
    /// Sends this token with every operation that takes one.
    pub fn token(mut self, token: impl Into<Secret>) -> Self {
        self.token = Some(token.into());
        self
    }

    /// Sends requests by this transport instead of a new [`HttpTransport`]. It has to see to the token itself.
    pub fn transport(mut self, transport: impl Transport) -> Self {
        self.transport = Some(Arc::new(transport));
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
    /// [`Error::Configuration`]: the address is not an absolute one, or is not `https` though its host is another machine; a token was given
    /// together with a transport; or TLS cannot be set up.
    pub fn build(self) -> Result<Client, Error> {
        let base =
            check_base_url(&self.base_url, self.allow_http).map_err(|message| Error::Configuration { message })?;
        let transport = match (self.transport, self.token) {
            (Some(_), Some(_)) => {
                let message = "`token` goes with the default transport; give it to your transport instead".to_owned();
                return Err(Error::Configuration { message });
            }
            (Some(transport), None) => transport,
            (None, Some(token)) => Arc::new(HttpTransport::new()?.token(&token)?),
            (None, None) => Arc::new(HttpTransport::new()?),
        };
        Ok(Client { base: base.into(), transport })
    }
}

/// Without the address, which may hold credentials as long as nobody looked at it.
impl fmt::Debug for ClientBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ClientBuilder")
            .field("token", &self.token)
            .field("transport", &self.transport)
            .field("allow_http", &self.allow_http)
            .finish_non_exhaustive()
    }
}

fn check_base_url(base_url: &str, allow_http: bool) -> Result<String, String> {
    let uri: Uri = base_url
        .parse()
        .map_err(|_| "the base address is not one; it looks like `https://acme.ziik.io/api`".to_owned())?;
    let (Some(scheme), Some(authority)) = (uri.scheme_str(), uri.authority()) else {
        return Err("the base address has no scheme or no host; it looks like `https://acme.ziik.io/api`".to_owned());
    };
    if authority.as_str().contains('@') {
        return Err("the base address holds credentials; give them to the client instead".to_owned());
    }
    if uri.query().is_some() || base_url.contains('#') {
        return Err("the base address has a query or a fragment; it ends with its path".to_owned());
    }
    let host = authority.host();
    match scheme {
        "https" => {}
        "http" if allow_http || is_loopback(host) => {}
        "http" => return Err(format!("`http` to {host} would show the token to whoever is on the way; use `https`")),
        _ => return Err(format!("the base address has the scheme `{scheme}`; use `https`")),
    }
    Ok(base_url.trim_end_matches('/').to_owned())
}

fn is_loopback(host: &str) -> bool {
    let address = host.trim_start_matches('[').trim_end_matches(']');
    host == "localhost" || address.parse::<std::net::IpAddr>().is_ok_and(|address| address.is_loopback())
}
