//! The seam: who carries a request to the API and brings the answer back.

use std::error::Error as StdError;
use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;

use super::body::Body;
use super::incoming::{Incoming, MAX_BODY};
use super::operation::Operation;
use super::platform::{BoxFuture, MaybeSend, MaybeSync};
use super::retryable;

/// What a transport returns: the answer, or why there is none.
pub type Sending<'t> = BoxFuture<'t, Result<http::Response<Bytes>, TransportError>>;

/// What a transport returns of a transfer: the head of the answer with its body on the way, or why
/// there is none.
pub type Streaming<'t> = BoxFuture<'t, Result<http::Response<Incoming>, TransportError>>;

/// Carries requests. [`HttpTransport`](crate::HttpTransport) does it over the network; one that
/// wraps another adds what every call needs, such as a token, a retry or a log.
///
/// The request is complete but for credentials that the client was not given: an absolute address,
/// `Accept`, and `Content-Type` where there is a body. A transport returns an answer of any status
/// as it is, reads its body whole, and follows no redirect to another origin. It keeps to the
/// [`CallTimeout`] in the request's extensions.
///
/// A client with retries ([`Resilient`](crate::Resilient), or one that signs in) gives up what
/// takes longer than an attempt may, and takes a panic for an error of that call.
pub trait Transport: fmt::Debug + MaybeSend + MaybeSync + 'static {
    /// Sends `request`, which belongs to `operation`.
    fn send(&self, request: http::Request<Bytes>, operation: &'static Operation) -> Sending<'_>;

    /// Sends a request whose body may be a stream, and returns the answer as soon as its head is
    /// there.
    ///
    /// A transport that does not say how keeps both bodies in memory and sends by
    /// [`send`](Self::send); a body of more than 64 MiB is an error then. One that wraps another
    /// should pass it on.
    fn stream(&self, request: http::Request<Body>, operation: &'static Operation) -> Streaming<'_> {
        Box::pin(async move {
            let (head, body) = request.into_parts();
            let request = http::Request::from_parts(head, body.bytes(MAX_BODY).await?);
            let answer = self.send(request, operation).await?;
            Ok(answer.map(Incoming::from))
        })
    }
}

impl<T: Transport + ?Sized> Transport for Arc<T> {
    fn send(&self, request: http::Request<Bytes>, operation: &'static Operation) -> Sending<'_> {
        (**self).send(request, operation)
    }

    fn stream(&self, request: http::Request<Body>, operation: &'static Operation) -> Streaming<'_> {
        (**self).stream(request, operation)
    }
}

/// How often a request was sent before its answer was taken. A transport that repeats requests
/// puts it into the answer's extensions, unless the first attempt was a success.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Attempts(pub u32);

/// How long a call may take, where its caller or the client said so. It is in the extensions of
/// the request.
///
/// A transport gives up a call that takes longer, with all its attempts and waits and the body of
/// its answer, and fails with [`TransportErrorKind::Timeout`].
/// [`HttpTransport`](crate::HttpTransport) and clients with retries do, in place of the limit that
/// they have themselves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CallTimeout(pub Duration);

/// Why there is no answer.
#[derive(Debug, thiserror::Error)]
#[error("{}", describe(*kind, source.as_deref().map(|source| source as _)))]
pub struct TransportError {
    kind: TransportErrorKind,
    attempts: u32,
    /// Whether the call that failed may be made twice.
    safe: bool,
    #[source]
    source: Option<Box<dyn StdError + Send + Sync>>,
}

/// What went wrong on the way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TransportErrorKind {
    /// No connection: the request was not sent.
    Connect,
    /// It took too long.
    Timeout,
    /// The answer's body is larger than allowed.
    TooLarge,
    /// The connection broke: whether the request was processed is not known.
    Broken,
    /// The request could not be written, or the transport refused it.
    Request,
    /// There is no valid token and none could be had: the request was not sent.
    SignIn,
    /// The circuit breaker is open, because the last requests all failed: the request was not
    /// sent.
    Unavailable,
    /// The transport or the source of the token panicked: whether the request was processed is not
    /// known.
    Panicked,
}

impl TransportError {
    /// An error with its cause.
    pub fn new(
        kind: TransportErrorKind,
        source: impl Into<Box<dyn StdError + Send + Sync>>,
    ) -> Self {
        Self { kind, attempts: 1, safe: false, source: Some(source.into()) }
    }

    /// Sets the number of attempts.
    #[must_use]
    pub fn after(mut self, attempts: u32) -> Self {
        self.attempts = attempts;
        self
    }

    /// Notes which operation failed with it.
    pub(super) fn of(mut self, operation: &Operation) -> Self {
        self.safe = operation.may_be_repeated();
        self
    }

    /// Whether another request may be answered.
    pub(super) fn is_retryable(&self) -> bool {
        retryable::failure(self.kind, self.safe)
    }

    /// What went wrong.
    #[must_use]
    pub fn kind(&self) -> TransportErrorKind {
        self.kind
    }

    /// How often the request was sent, or tried to.
    #[must_use]
    pub fn attempts(&self) -> u32 {
        self.attempts
    }
}

fn describe(kind: TransportErrorKind, source: Option<&(dyn StdError + 'static)>) -> String {
    let what = match kind {
        TransportErrorKind::Connect => "no connection",
        TransportErrorKind::Timeout => "no answer in time",
        TransportErrorKind::TooLarge => "the answer is too large",
        TransportErrorKind::Broken => "the connection broke",
        TransportErrorKind::Request => "the request cannot be sent",
        TransportErrorKind::SignIn => "cannot sign in",
        TransportErrorKind::Unavailable => "the API is unavailable",
        TransportErrorKind::Panicked => "a part of the client panicked",
    };
    // The innermost cause says what happened; those around it say that something happened.
    let mut cause = source;
    while let Some(inner) = cause.and_then(StdError::source) {
        cause = Some(inner);
    }
    cause.map_or_else(|| what.to_owned(), |cause| format!("{what}: {cause}"))
}
