//! A token or an API key that does not change, in the header that it is sent in.

use std::sync::Arc;

use bytes::Bytes;
use http::header::AUTHORIZATION;
use http::{HeaderName, HeaderValue};

use super::body::Body;
use super::error::Error;
use super::operation::Operation;
use super::secret::Secret;
use super::transport::{Sending, Streaming, Transport};

/// A header that is sent with every operation that takes credentials.
#[derive(Debug, Clone)]
pub(super) struct Credential {
    header: HeaderName,
    value: HeaderValue,
}

impl Credential {
    /// `Authorization: Bearer` with this token.
    pub(super) fn token(token: &Secret) -> Result<Self, Error> {
        Self::new(AUTHORIZATION, format!("Bearer {}", token.expose()))
    }

    /// `header` with this key by itself.
    pub(super) fn key(header: &str, key: &Secret) -> Result<Self, Error> {
        let name = HeaderName::try_from(header).map_err(|_| Error::Configuration {
            message: format!("`{header}` is no name of a header"),
        })?;
        Self::new(name, key.expose().to_owned())
    }

    fn new(header: HeaderName, value: String) -> Result<Self, Error> {
        let mut value = HeaderValue::try_from(value).map_err(|_| Error::Configuration {
            message: "the token has characters that a header cannot hold".to_owned(),
        })?;
        value.set_sensitive(true);
        Ok(Self { header, value })
    }

    /// Which header it is sent in.
    pub(super) fn header(&self) -> &HeaderName {
        &self.header
    }

    /// Adds the header, unless the operation takes no credentials or the request has some.
    pub(super) fn add<B>(&self, request: &mut http::Request<B>, operation: &Operation) {
        if operation.authenticated {
            request.headers_mut().entry(&self.header).or_insert_with(|| self.value.clone());
        }
    }
}

/// Sends a credential over any transport.
#[derive(Debug)]
pub(super) struct WithCredential {
    pub(super) credential: Credential,
    pub(super) transport: Arc<dyn Transport>,
}

impl Transport for WithCredential {
    fn send(
        &self,
        mut request: http::Request<Bytes>,
        operation: &'static Operation,
    ) -> Sending<'_> {
        self.credential.add(&mut request, operation);
        self.transport.send(request, operation)
    }

    fn stream(
        &self,
        mut request: http::Request<Body>,
        operation: &'static Operation,
    ) -> Streaming<'_> {
        self.credential.add(&mut request, operation);
        self.transport.stream(request, operation)
    }
}
