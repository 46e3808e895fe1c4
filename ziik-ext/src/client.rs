//! The client: the bindings' client over a session.

use std::fmt;
use std::ops::Deref;
use std::sync::Arc;
use std::time::Duration;

use api_runtime::{Authorizing, Engine, Mode, RetryPolicy, Tokens};
use bytes::Bytes;
use futures_util::TryFutureExt;
use http::HeaderValue;
use tracing::Instrument;
use ziik_api::reqwest;
use ziik_api::{
    Body, HttpTransport, Operation, Secret, Sending, Streaming, Timestamp, Transport,
    TransportError, TransportErrorKind,
};

use crate::credentials::{Credentials, Login};
use crate::error::Error;
use crate::session::Session;
use crate::token_store::{Token, TokenStore};

/// A client that signs in by itself and stays signed in. Cheap to clone.
///
/// It dereferences to [`ziik_api::Client`], so every operation of the bindings is a method of it.
/// Calls need a Tokio runtime.
///
/// ```no_run
/// # async fn example() -> Result<(), ziik_ext::Error> {
/// use ziik_ext::Client;
///
/// let client = Client::for_tenant("acme").password("ada@acme.example", "correct horse").build()?;
/// let page = client.list_users().limit(50).send().await?;
/// # let _ = page;
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone)]
pub struct Client {
    api: ziik_api::Client,
    session: Arc<Session>,
    #[cfg(feature = "files")]
    storage: Arc<crate::uploads::Storage>,
}

impl Client {
    /// Starts a client for the API at `base_url`, such as `https://acme.ziik.io/api`.
    pub fn builder(base_url: impl Into<String>) -> ClientBuilder {
        ClientBuilder {
            base_url: Ok(base_url.into()),
            allow_http: false,
            user_agent: None,
            headers: Vec::new(),
            timeout: None,
            credentials: None,
            token: None,
            store: None,
            transport: None,
            #[cfg(feature = "files")]
            storage: None,
            policy: RetryPolicy::default(),
            max_in_flight: 64,
        }
    }

    /// Starts a client for the tenant at `https://{tenant}.ziik.io/api`. A name of anything but
    /// letters, digits and hyphens is refused by
    /// [`build`](ClientBuilder::build): it could lead the password to another host.
    pub fn for_tenant(tenant: impl AsRef<str>) -> ClientBuilder {
        let tenant = tenant.as_ref();
        let builder = Self::builder(format!("https://{tenant}.ziik.io/api"));
        if !tenant.is_empty()
            && tenant.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
        {
            return builder;
        }
        let message = "the name of the tenant is not one; it has letters, digits and \
                       hyphens, such as `acme`; use `Client::builder` for another address";
        ClientBuilder {
            base_url: Err(ziik_api::Error::Configuration { message: message.to_owned() }),
            ..builder
        }
    }

    /// Signs in with this password from now on: for when it was changed, and after a refusal.
    pub fn set_password(&self, username: impl Into<String>, password: impl Into<Secret>) {
        self.session.set_credentials(Arc::new(Login::new(username, password)));
    }

    /// What sends files to the storage.
    #[cfg(feature = "files")]
    pub(crate) fn storage(&self) -> &crate::uploads::Storage {
        &self.storage
    }

    /// Whom the client signs in as: the user name of its credentials, and the `Authorization` of
    /// its token.
    pub(crate) async fn signed_in(&self) -> (Option<String>, Option<http::HeaderValue>) {
        self.session.signed_in().await
    }
}

impl Deref for Client {
    type Target = ziik_api::Client;

    fn deref(&self) -> &ziik_api::Client {
        &self.api
    }
}

/// Builds a [`Client`].
#[must_use = "a client comes out of `build`"]
pub struct ClientBuilder {
    /// The API's address, or why there is none.
    base_url: Result<String, ziik_api::Error>,
    allow_http: bool,
    user_agent: Option<String>,
    headers: Vec<(String, String)>,
    timeout: Option<Duration>,
    credentials: Option<Arc<dyn Credentials>>,
    token: Option<Token>,
    store: Option<Arc<dyn TokenStore>>,
    /// What sends requests, or why it could not be made.
    transport: Option<Result<Arc<dyn Transport>, ziik_api::Error>>,
    /// What sends files to the storage.
    #[cfg(feature = "files")]
    storage: Option<Arc<dyn Transport>>,
    policy: RetryPolicy,
    max_in_flight: usize,
}

/// Without the address, which may hold credentials as long as nobody looked at it, and the
/// headers, which may hold a key.
impl fmt::Debug for ClientBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ClientBuilder")
            .field("allow_http", &self.allow_http)
            .field("credentials", &self.credentials)
            .field("token", &self.token)
            .field("store", &self.store)
            .field("transport", &self.transport)
            .field("timeout", &self.timeout)
            .field("policy", &self.policy)
            .field("max_in_flight", &self.max_in_flight)
            .finish_non_exhaustive()
    }
}

impl ClientBuilder {
    /// Signs in with an e-mail address and its password.
    pub fn password(self, username: impl Into<String>, password: impl Into<Secret>) -> Self {
        self.credentials(Login::new(username, password))
    }

    /// Signs in with what `credentials` says at that time.
    pub fn credentials(mut self, credentials: impl Credentials) -> Self {
        self.credentials = Some(Arc::new(credentials));
        self
    }

    /// Begins with a token that is valid until `expires`, such as that of a response or a number
    /// of Unix seconds. Without credentials it is renewed as long as the API lets it be.
    pub fn token(mut self, jwt: impl Into<Secret>, expires: impl Into<Timestamp>) -> Self {
        self.token = Some(Token::new(jwt, expires));
        self
    }

    /// Keeps the token from one process to the next.
    pub fn token_store(mut self, store: impl TokenStore) -> Self {
        self.store = Some(Arc::new(store));
        self
    }

    /// How requests are repeated.
    pub fn retry(mut self, policy: RetryPolicy) -> Self {
        self.policy = policy;
        self
    }

    /// Limits how long a call may take, with all its attempts and waits. It is the
    /// [`deadline`](RetryPolicy::deadline) of the retry policy, and replaces the one that
    /// [`retry`](Self::retry) was given, before or after. Default: 60 seconds.
    pub fn timeout(mut self, limit: Duration) -> Self {
        self.timeout = Some(limit);
        self
    }

    /// Names the program in front of the client's own user agent: `acme-sync/2.1` is sent as
    /// `User-Agent: acme-sync/2.1 ziik-api/0.1.0`. It replaces the user agent of the HTTP client
    /// below ([`http`](Self::http)).
    pub fn user_agent(mut self, product: impl Into<String>) -> Self {
        self.user_agent = Some(product.into());
        self
    }

    /// Adds a header to all requests, also to those that sign in, such as the key of a gateway in
    /// front of the API. A header of the same name that was added before is replaced, and so is
    /// this one by a call that sets it.
    ///
    /// [`build`](Self::build) fails when the name or the value is not one that a header can have,
    /// or when the client sets the header itself, such as `Authorization`.
    pub fn header(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.headers.push((name.into(), value.into()));
        self
    }

    /// How many requests are under way at once. Default: 64.
    pub fn max_in_flight(mut self, requests: usize) -> Self {
        self.max_in_flight = requests;
        self
    }

    /// Allows `http` to hosts other than this machine: whoever is on the way reads the token.
    pub fn allow_http(mut self, allow: bool) -> Self {
        self.allow_http = allow;
        self
    }

    /// Configures the HTTP client: user agent, time limit for connecting, proxy, extra roots. What
    /// is left alone stays as it is: no redirects (a client that follows them sends the
    /// password along where signing in is redirected with 307 or 308), 10 seconds to
    /// connect. How long an attempt and a call may take is said by [`RetryPolicy`]. The last of
    /// this and [`transport`](Self::transport) holds.
    ///
    /// ```no_run
    /// # fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// use std::time::Duration;
    /// use ziik_ext::api::reqwest::{Certificate, Proxy};
    /// use ziik_ext::{Client, RetryPolicy};
    ///
    /// let root = Certificate::from_pem(&std::fs::read("/etc/acme/root.pem")?)?;
    /// let proxy = Proxy::https("http://proxy.acme.example:3128")?;
    /// let client = Client::for_tenant("acme")
    ///     .password("ada@acme.example", "correct horse")
    ///     .http(|http| {
    ///         http.user_agent("acme-sync/2.1")
    ///             .connect_timeout(Duration::from_secs(3))
    ///             .proxy(proxy)
    ///             .tls_certs_merge([root])
    ///     })
    ///     .retry(RetryPolicy::default().attempt_timeout(Duration::from_secs(20)))
    ///     .timeout(Duration::from_secs(120))
    ///     .build()?;
    /// # let _ = client;
    /// # Ok(())
    /// # }
    /// ```
    pub fn http(
        mut self,
        configure: impl FnOnce(reqwest::ClientBuilder) -> reqwest::ClientBuilder,
    ) -> Self {
        let transport = HttpTransport::configured(configure);
        self.transport = Some(transport.map(|transport| Arc::new(transport) as Arc<dyn Transport>));
        self
    }

    /// Sends requests by this transport, such as `HttpTransport::with_client` with a
    /// [`reqwest::Client`] that you have already: its time limits hold, and it had better
    /// follow no redirects (`redirect::Policy::none()`), because a 307 or 308 takes the password
    /// along.
    pub fn transport(mut self, transport: impl Transport) -> Self {
        self.transport = Some(Ok(Arc::new(transport)));
        self
    }

    /// Sends files to the storage by this transport. Without it, uploads go over an HTTP client of
    /// their own, which has nothing of what [`http`](Self::http) configures: its headers may hold
    /// what the storage must not see.
    #[cfg(feature = "files")]
    pub fn storage_transport(mut self, transport: impl Transport) -> Self {
        self.storage = Some(Arc::new(transport));
        self
    }

    /// Makes the client. Nothing is sent: it signs in when it is first used.
    ///
    /// # Errors
    /// [`ziik_api::Error::Configuration`]: the address is not an absolute one, or is not `https`
    /// though its host is another machine; the tenant's name is not one; the token has characters
    /// that no header can hold; the user agent or another header cannot be sent; or the HTTP
    /// client cannot be set up.
    pub fn build(self) -> Result<Client, Error> {
        let site = Site {
            base_url: self.base_url?,
            allow_http: self.allow_http,
            user_agent: self.user_agent,
            headers: self.headers,
        };
        let transport = match self.transport {
            Some(transport) => transport?,
            None => Arc::new(HttpTransport::configured(|http| http)?),
        };
        let policy = match self.timeout {
            Some(limit) => self.policy.deadline(limit),
            None => self.policy,
        };
        #[cfg(feature = "files")]
        let storage = crate::uploads::Storage::new(
            self.storage,
            policy.clone(),
            self.max_in_flight,
            self.allow_http,
        );
        let engine = Arc::new(Engine::new(transport, policy, self.max_in_flight));
        let session = Session::new(
            site.clone(),
            Arc::clone(&engine),
            self.credentials,
            self.token.as_ref(),
            self.store,
        );
        let session = Arc::new(session.map_err(|_| {
            let message = "the token has characters that no header can hold, such as a line break";
            ziik_api::Error::Configuration { message: message.to_owned() }
        })?);
        let transport = SessionTransport { engine, session: Arc::clone(&session) };
        let api = site.client(transport)?;
        Ok(Client {
            api,
            session,
            #[cfg(feature = "files")]
            storage: Arc::new(storage),
        })
    }
}

/// Where the API is, and what all requests to it have.
#[derive(Clone)]
pub(crate) struct Site {
    pub(crate) base_url: String,
    allow_http: bool,
    user_agent: Option<String>,
    headers: Vec<(String, String)>,
}

impl Site {
    /// A client of the bindings that sends by `transport`.
    pub(crate) fn client(
        &self,
        transport: impl Transport,
    ) -> Result<ziik_api::Client, ziik_api::Error> {
        let mut builder = ziik_api::Client::builder(&self.base_url)
            .allow_http(self.allow_http)
            .transport(transport);
        if let Some(product) = &self.user_agent {
            builder = builder.user_agent(product);
        }
        let headers = self.headers.iter();
        headers.fold(builder, |builder, (name, value)| builder.header(name, value)).build()
    }
}

/// The bindings' transport: each request goes out with the session's token.
#[derive(Debug)]
struct SessionTransport {
    engine: Arc<Engine>,
    session: Arc<Session>,
}

impl SessionTransport {
    fn mode(&self, operation: &Operation) -> Mode<'_> {
        if operation.is_authenticated() { Mode::With(self) } else { Mode::Plain }
    }
}

impl Transport for SessionTransport {
    fn send(&self, request: http::Request<Bytes>, operation: &'static Operation) -> Sending<'_> {
        let span = tracing::debug_span!("call", operation = operation.id());
        let call = self.engine.carry(request, operation, self.mode(operation));
        Box::pin(call.instrument(span))
    }

    fn stream(&self, request: http::Request<Body>, operation: &'static Operation) -> Streaming<'_> {
        let span = tracing::debug_span!("call", operation = operation.id());
        let call = self.engine.stream(request, operation, self.mode(operation));
        Box::pin(call.instrument(span))
    }
}

impl Tokens for SessionTransport {
    fn token(&self) -> Authorizing<'_> {
        let token = self.session.token();
        Box::pin(token.map_err(|error| TransportError::new(TransportErrorKind::SignIn, error)))
    }

    fn at_hand(&self) -> Option<HeaderValue> {
        self.session.at_hand()
    }

    fn uses(&self, token: &HeaderValue) -> bool {
        self.session.uses(token)
    }

    fn refuse(&self, token: &HeaderValue) -> bool {
        self.session.refuse(token)
    }
}
