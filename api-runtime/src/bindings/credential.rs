//! Who calls: the ways that an API has its callers say so, and what a client gives for them.

use std::sync::Arc;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use http::header::{AUTHORIZATION, COOKIE};
use http::uri::PathAndQuery;
use http::{HeaderName, HeaderValue, Uri};
use percent_encoding::utf8_percent_encode;

use super::call::ENCODED;
use super::error::Error;
use super::operation::{Alternatives, Operation, Security};
use super::secret::Secret;
use super::signing::Unsigned;
use super::token_source::{Origin, TokenOrSource, TokenSource};
use super::transport::{TransportError, TransportErrorKind};

/// One of the ways that an API has its callers say who they are: a security scheme of its document.
#[derive(Debug, PartialEq, Eq)]
pub struct SecurityScheme {
    name: &'static str,
    place: Place,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    Bearer,
    Basic,
    Header(&'static str),
    Query(&'static str),
    Cookie(&'static str),
    Transport,
}

impl SecurityScheme {
    /// `Authorization: Bearer` with a token.
    #[must_use]
    pub const fn bearer(name: &'static str) -> Self {
        Self { name, place: Place::Bearer }
    }

    /// `Authorization: Basic` with a user and a password.
    #[must_use]
    pub const fn basic(name: &'static str) -> Self {
        Self { name, place: Place::Basic }
    }

    /// A key in this header.
    #[must_use]
    pub const fn header(name: &'static str, header: &'static str) -> Self {
        Self { name, place: Place::Header(header) }
    }

    /// A key as this parameter of the query.
    #[must_use]
    pub const fn query(name: &'static str, parameter: &'static str) -> Self {
        Self { name, place: Place::Query(parameter) }
    }

    /// A key in this cookie.
    #[must_use]
    pub const fn cookie(name: &'static str, cookie: &'static str) -> Self {
        Self { name, place: Place::Cookie(cookie) }
    }

    /// What no header or parameter by itself can hold: the transport sees to it.
    #[must_use]
    pub const fn transport(name: &'static str) -> Self {
        Self { name, place: Place::Transport }
    }

    /// Whether it takes a user beside a password.
    pub(super) fn takes_user(&self) -> bool {
        self.place == Place::Basic
    }

    /// Whether its credentials are sent in this header.
    fn has_header(&self, header: &HeaderName) -> bool {
        match self.place {
            Place::Bearer | Place::Basic => header == AUTHORIZATION,
            Place::Header(name) => header.as_str().eq_ignore_ascii_case(name),
            Place::Query(_) | Place::Cookie(_) | Place::Transport => false,
        }
    }

    /// How this secret stands in a request, with its user where the scheme takes one.
    pub(super) fn sent(&self, user: Option<&str>, secret: &Secret) -> Result<Sent, Error> {
        let pair = |name: &str| {
            let (name, value) =
                (utf8_percent_encode(name, ENCODED), utf8_percent_encode(secret.expose(), ENCODED));
            Pair { name: name.to_string(), value: value.to_string().into() }
        };
        match self.place {
            Place::Bearer => Sent::token(secret),
            Place::Header(header) => Sent::key(header, secret),
            Place::Query(parameter) => Ok(Sent::Query(pair(parameter))),
            Place::Cookie(cookie) => Ok(Sent::Cookie(pair(cookie))),
            Place::Basic => {
                let user = user.unwrap_or_default();
                if user.contains(':') {
                    return Err(Error::Configuration {
                        message: format!(
                            "`{}` cannot send a user with a colon in their name",
                            self.name
                        ),
                    });
                }
                let encoded = BASE64_STANDARD.encode(format!("{user}:{}", secret.expose()));
                Sent::header(AUTHORIZATION, format!("Basic {encoded}"))
            }
            Place::Transport => Err(self.is_the_transports()),
        }
    }

    fn is_the_transports(&self) -> Error {
        let message = format!("`{}` is sent by a transport that knows it", self.name);
        Error::Configuration { message }
    }
}

/// The scheme of a client's `token`, where its document has no other one.
pub(super) static TOKEN: SecurityScheme = SecurityScheme::bearer("token");

/// What a caller gives for one of the API's security schemes. The functions in the module
/// `credentials` of a generated client make one for each.
#[derive(Debug, Clone)]
pub struct Credential {
    scheme: &'static SecurityScheme,
    user: Option<String>,
    secret: TokenOrSource,
}

impl Credential {
    /// A token or a key for `scheme`, or the source of those.
    #[doc(hidden)]
    #[must_use]
    pub fn new(scheme: &'static SecurityScheme, secret: impl Into<TokenOrSource>) -> Self {
        Self { scheme, user: None, secret: secret.into() }
    }

    /// A user and a password for `scheme`.
    #[doc(hidden)]
    #[must_use]
    pub fn of_user(
        scheme: &'static SecurityScheme,
        user: impl Into<String>,
        password: impl Into<Secret>,
    ) -> Self {
        Self { scheme, user: Some(user.into()), secret: password.into().into() }
    }

    fn given(&self) -> Result<Given, Error> {
        Ok(match &self.secret.0 {
            Origin::Secret(secret) => Given::Sent(self.scheme.sent(self.user.as_deref(), secret)?),
            Origin::Source(_) if self.scheme.place == Place::Transport => {
                return Err(self.scheme.is_the_transports());
            }
            Origin::Source(source) => Given::Source(Arc::clone(source)),
        })
    }
}

/// A credential as it stands in a request.
#[derive(Debug, Clone)]
pub(super) enum Sent {
    Header(HeaderName, HeaderValue),
    Query(Pair),
    Cookie(Pair),
}

/// A name and a value as they stand in a query or a cookie.
#[derive(Debug, Clone)]
pub(super) struct Pair {
    name: String,
    value: Secret,
}

impl Sent {
    /// `Authorization: Bearer` with this token.
    pub(super) fn token(token: &Secret) -> Result<Self, Error> {
        Self::header(AUTHORIZATION, format!("Bearer {}", token.expose()))
    }

    /// `header` with this key by itself.
    pub(super) fn key(header: &str, key: &Secret) -> Result<Self, Error> {
        let name = HeaderName::try_from(header).map_err(|_| Error::Configuration {
            message: format!("`{header}` is no name of a header"),
        })?;
        Self::header(name, key.expose().to_owned())
    }

    fn header(name: HeaderName, value: String) -> Result<Self, Error> {
        let mut value = HeaderValue::try_from(value).map_err(|_| Error::Configuration {
            message: "the token has characters that a header cannot hold".to_owned(),
        })?;
        value.set_sensitive(true);
        Ok(Self::Header(name, value))
    }

    /// Adds it, unless the request has something in its place.
    pub(super) fn add<B>(&self, request: &mut http::Request<B>) -> Result<(), TransportError> {
        match self {
            Self::Header(name, value) => {
                request.headers_mut().entry(name).or_insert_with(|| value.clone());
            }
            Self::Query(Pair { name, value }) => {
                let begins = |pair: &str| pair.split('=').next() == Some(name);
                let query = request.uri().query();
                if !query.is_some_and(|query| query.split('&').any(begins)) {
                    let uri = with_query(request.uri(), name, value);
                    *request.uri_mut() = uri.ok_or_else(|| unfit("its address is too long"))?;
                }
            }
            Self::Cookie(Pair { name, value }) => {
                let present = request.headers().get(COOKIE).map(HeaderValue::to_str);
                let present = present.transpose().map_err(|_| unfit("its cookies are no text"))?;
                let before = present.map(|present| format!("{present}; ")).unwrap_or_default();
                let cookies = format!("{before}{name}={}", value.expose());
                let mut cookies = HeaderValue::try_from(cookies)
                    .map_err(|_| unfit("its cookies cannot be sent"))?;
                cookies.set_sensitive(true);
                request.headers_mut().insert(COOKIE, cookies);
            }
        }
        Ok(())
    }
}

fn unfit(reason: &'static str) -> TransportError {
    TransportError::new(TransportErrorKind::Request, reason)
}

/// The address with one more pair in its query.
fn with_query(uri: &Uri, name: &str, value: &Secret) -> Option<Uri> {
    let path = uri.path_and_query().map_or("/", PathAndQuery::as_str);
    let separator = if path.contains('?') { '&' } else { '?' };
    let path = format!("{path}{separator}{name}={}", value.expose());
    let mut parts = uri.clone().into_parts();
    parts.path_and_query = Some(PathAndQuery::try_from(path).ok()?);
    Uri::from_parts(parts).ok()
}

/// What a client gives for a scheme.
#[derive(Clone)]
enum Given {
    /// A secret that every request has.
    Sent(Sent),
    /// A source that is asked just before a request is sent.
    Source(Arc<dyn TokenSource>),
}

impl Given {
    /// Adds it to a request, or to what is still to be asked for.
    fn add<B>(
        &self,
        scheme: &'static SecurityScheme,
        request: &mut http::Request<B>,
        unsigned: &mut Unsigned,
    ) -> Result<(), TransportError> {
        match self {
            Self::Sent(sent) => sent.add(request)?,
            Self::Source(source) => unsigned.0.push((scheme, Arc::clone(source))),
        }
        Ok(())
    }
}

/// All that a client gives.
#[derive(Clone, Default)]
pub(super) struct Credentials {
    given: Vec<(&'static SecurityScheme, Given)>,
}

impl Credentials {
    /// Adds one; another one for the same scheme is replaced.
    pub(super) fn give(&mut self, credential: &Credential) -> Result<(), Error> {
        let Credential { scheme, .. } = credential;
        let given = credential.given()?;
        self.given.retain(|(present, _)| present.name != scheme.name);
        self.given.push((scheme, given));
        Ok(())
    }

    /// Whether one of them is sent in this header.
    pub(super) fn have_header(&self, header: &HeaderName) -> bool {
        self.given.iter().any(|(scheme, _)| scheme.has_header(header))
    }

    /// What is given for `scheme`. A client's token is one for all schemes that take a token.
    fn of(&self, scheme: &SecurityScheme) -> Option<&(&'static SecurityScheme, Given)> {
        let exact = self.given.iter().find(|(present, _)| present.name == scheme.name);
        let token = || {
            let is_it = |present: &SecurityScheme| std::ptr::eq(present, &raw const TOKEN);
            let any = self.given.iter().find(|(present, _)| is_it(present));
            any.filter(|_| scheme.place == Place::Bearer)
        };
        exact.or_else(token)
    }

    /// The first of the alternatives that can be sent as a whole: one with something to send
    /// before one that asks for nothing.
    fn choose(&self, alternatives: Alternatives) -> Option<&'static [&'static SecurityScheme]> {
        let is_met = |scheme: &&SecurityScheme| {
            scheme.place == Place::Transport || self.of(scheme).is_some()
        };
        let met = || alternatives.iter().filter(|schemes| schemes.iter().all(is_met));
        let sends =
            |schemes: &&&[&SecurityScheme]| schemes.iter().any(|scheme| self.of(scheme).is_some());
        met().find(sends).or_else(|| met().next()).copied()
    }

    /// Adds what the operation asks for, and returns what is still to be asked for. A client that
    /// has nothing leaves it to its transport.
    pub(super) fn add<B>(
        &self,
        request: &mut http::Request<B>,
        operation: &'static Operation,
    ) -> Result<Unsigned, Error> {
        let mut unsigned = Unsigned::default();
        let add = |(scheme, given): &(&'static SecurityScheme, Given)| {
            given.add(scheme, request, &mut unsigned)
        };
        let unsent = |error| Error::transport(operation, error);
        match operation.security {
            Security::OneOf(_) if self.given.is_empty() => {}
            Security::Open => {}
            Security::Any => self.given.iter().try_for_each(add).map_err(unsent)?,
            Security::OneOf(alternatives) => {
                let schemes = self
                    .choose(alternatives)
                    .ok_or_else(|| Error::missing_credential(operation, in_words(alternatives)))?;
                let mut chosen = schemes.iter().filter_map(|scheme| self.of(scheme));
                chosen.try_for_each(add).map_err(unsent)?;
            }
        }
        Ok(unsigned)
    }
}

/// `` `user` and `key`, or `token` ``
fn in_words(alternatives: Alternatives) -> String {
    let all_of = |schemes: &&[&SecurityScheme]| {
        let names: Vec<String> =
            schemes.iter().map(|scheme| format!("`{}`", scheme.name)).collect();
        names.join(" and ")
    };
    alternatives.iter().map(all_of).collect::<Vec<_>>().join(", or ")
}
