//! What an operation is called and where it goes.

use std::fmt;

use http::Method;

use super::credential::SecurityScheme;

/// An operation of the API: its id, method and path template. The transport gets it with each
/// request.
#[derive(Clone, PartialEq, Eq)]
pub struct Operation {
    pub(super) id: &'static str,
    verb: Verb,
    pub(super) path: &'static str,
    pub(super) security: Security,
    /// Its answers of success may have an `error` of their own, as documented.
    pub(super) succeeds_with_error: bool,
    /// A second request does nothing that the first one did not do.
    pub(super) repeats: bool,
    /// The header by which the API tells that a request is a second one.
    pub(super) idempotency_key: Option<&'static str>,
}

/// An HTTP method.
#[derive(Clone, PartialEq, Eq)]
enum Verb {
    /// One that the crate `http` has a constant for.
    Known(Method),
    /// Any other one, by its name.
    Other(&'static str),
}

/// Which credentials an operation takes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Security {
    /// None.
    Open,
    /// All that the client has.
    Any,
    OneOf(Alternatives),
}

/// Sets of schemes: a request has one set as a whole.
pub(super) type Alternatives = &'static [&'static [&'static SecurityScheme]];

impl Operation {
    /// The operation `id` at `path` below the base address. It takes credentials.
    #[must_use]
    pub const fn new(id: &'static str, method: Method, path: &'static str) -> Self {
        Self::with(id, Verb::Known(method), path)
    }

    /// The operation `id` by a method that the crate `http` has no constant for, such as `QUERY`.
    #[doc(hidden)]
    #[must_use]
    pub const fn by(method: &'static str, id: &'static str, path: &'static str) -> Self {
        Self::with(id, Verb::Other(method), path)
    }

    const fn with(id: &'static str, verb: Verb, path: &'static str) -> Self {
        Self {
            id,
            verb,
            path,
            security: Security::Any,
            succeeds_with_error: false,
            repeats: false,
            idempotency_key: None,
        }
    }

    /// Marks an operation that takes no credentials.
    #[must_use]
    pub const fn without_credentials(mut self) -> Self {
        self.security = Security::Open;
        self
    }

    /// Marks an operation that takes the credentials of one of these sets of schemes, and no
    /// others of the client.
    #[doc(hidden)]
    #[must_use]
    pub const fn with_security(mut self, alternatives: Alternatives) -> Self {
        self.security = Security::OneOf(alternatives);
        self
    }

    /// Marks an operation whose answers of success have an `error` or `errors` of their own, as
    /// documented: by these they are no refusals.
    #[doc(hidden)]
    #[must_use]
    pub const fn that_succeeds_with_error(mut self) -> Self {
        self.succeeds_with_error = true;
        self
    }

    /// Marks an operation that may be sent twice, whatever its method is: a second request does
    /// nothing that the first one did not do.
    #[doc(hidden)]
    #[must_use]
    pub const fn that_may_be_repeated(mut self) -> Self {
        self.repeats = true;
        self
    }

    /// Marks an operation whose requests have a key in this header, by which the API knows a
    /// second one.
    #[doc(hidden)]
    #[must_use]
    pub const fn with_idempotency_key(mut self, header: &'static str) -> Self {
        self.idempotency_key = Some(header);
        self
    }

    /// The operationId, such as `list_users`.
    #[must_use]
    pub fn id(&self) -> &'static str {
        self.id
    }

    /// The HTTP method.
    #[must_use]
    pub fn method(&self) -> Method {
        match &self.verb {
            Verb::Known(method) => method.clone(),
            // The generator takes none that is no method.
            Verb::Other(name) => Method::from_bytes(name.as_bytes()).unwrap_or_default(),
        }
    }

    /// The path below the base address, with its parameters in braces: `/users/{user}`.
    #[must_use]
    pub fn path(&self) -> &'static str {
        self.path
    }

    /// Whether a request may be sent twice, because a second one does nothing that the first one
    /// did not do: it reads, has an idempotency key, or its document says so.
    #[must_use]
    pub fn may_be_repeated(&self) -> bool {
        self.method().is_safe() || self.repeats || self.idempotency_key.is_some()
    }

    /// Whether the operation takes credentials.
    #[must_use]
    pub fn is_authenticated(&self) -> bool {
        self.security != Security::Open
    }
}

/// `list_users (GET /users)`
impl fmt::Display for Operation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ({} {})", self.id, self.method(), self.path)
    }
}

impl fmt::Debug for Operation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Operation({self})")
    }
}
