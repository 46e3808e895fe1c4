//! Where the API is, and who carries requests to it.

use std::fmt;
use std::marker::PhantomData;
use std::sync::Arc;

use http::Uri;

use super::credential::{Credential, WithCredential};
use super::error::Error;
use super::http_transport::HttpTransport;
use super::secret::Secret;
use super::transport::Transport;

/// What a client of an API holds: the API's address, and who carries requests to it. Cheap to
/// clone.
#[derive(Clone)]
pub struct Connection {
    base: Arc<str>,
    transport: Arc<dyn Transport>,
}

impl Connection {
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
}

impl fmt::Debug for Connection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Connection")
            .field("base_url", &self.base)
            .field("transport", &self.transport)
            .finish()
    }
}

/// Builds a client: `C` is that of one API.
#[must_use = "a client comes out of `build`"]
pub struct ClientBuilder<C> {
    base_url: String,
    user_agent: &'static str,
    token: Option<Secret>,
    key_header: Option<&'static str>,
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
            token: None,
            key_header: None,
            transport: None,
            allow_http: false,
            client: PhantomData,
        }
    }

    /// Sends the token in this header and by itself, as API keys go, instead of `Authorization:
    /// Bearer`. A generated client says so where its document does.
    pub fn key_header(mut self, name: &'static str) -> Self {
        self.key_header = Some(name);
        self
    }

    /// Sends this token, or API key, with every operation that takes one.
    pub fn token(mut self, token: impl Into<Secret>) -> Self {
        self.token = Some(token.into());
        self
    }

    /// Sends requests by this transport instead of a new [`HttpTransport`]. Without
    /// [`token`](Self::token) it has to see to credentials itself.
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
    /// [`Error::Configuration`]: the address is not an absolute one, or is not `https` though its host is another machine; the token has
    /// characters that no header may have; or TLS cannot be set up.
    pub fn build(self) -> Result<C, Error> {
        let base = check_base_url(&self.base_url, self.allow_http)
            .map_err(|message| Error::Configuration { message })?;
        let transport = match self.transport {
            Some(transport) => transport,
            None => Arc::new(HttpTransport::of(self.user_agent)?),
        };
        let credential = match (self.token, self.key_header) {
            (Some(key), Some(header)) => Some(Credential::key(header, &key)?),
            (Some(token), None) => Some(Credential::token(&token)?),
            (None, _) => None,
        };
        let transport = match credential {
            Some(credential) => Arc::new(WithCredential { credential, transport }),
            None => transport,
        };
        Ok(C::from(Connection { base: base.into(), transport }))
    }
}

/// Without the address, which may hold credentials as long as nobody looked at it.
impl<C> fmt::Debug for ClientBuilder<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ClientBuilder")
            .field("token", &self.token)
            .field("transport", &self.transport)
            .field("allow_http", &self.allow_http)
            .finish_non_exhaustive()
    }
}

fn check_base_url(base_url: &str, allow_http: bool) -> Result<String, String> {
    let uri: Uri = base_url.parse().map_err(|_| {
        "the base address is not one; it looks like `https://api.example.com/v1`".to_owned()
    })?;
    let (Some(scheme), Some(authority)) = (uri.scheme_str(), uri.authority()) else {
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
    match scheme {
        "https" => {}
        "http" if allow_http || is_loopback(host) => {}
        "http" => {
            return Err(format!(
                "`http` to {host} would show the token to whoever is on the way; use `https`"
            ));
        }
        _ => return Err(format!("the base address has the scheme `{scheme}`; use `https`")),
    }
    Ok(base_url.trim_end_matches('/').to_owned())
}

fn is_loopback(host: &str) -> bool {
    let address = host.trim_start_matches('[').trim_end_matches(']');
    host == "localhost"
        || address.parse::<std::net::IpAddr>().is_ok_and(|address| address.is_loopback())
}
