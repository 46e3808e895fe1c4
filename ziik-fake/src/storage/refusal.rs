//! How the storage says no: in the form of S3.

use std::io;

use axum::http::{Response, StatusCode, header};

use crate::server::insert;

/// Why a request was refused.
#[derive(Debug)]
pub(super) struct Refusal {
    status: StatusCode,
    code: &'static str,
    message: String,
}

impl Refusal {
    fn new(status: StatusCode, code: &'static str, message: impl Into<String>) -> Self {
        Self { status, code, message: message.into() }
    }

    /// The API's credentials are not for the storage.
    pub(super) fn credentials() -> Self {
        let message = "The address is signed; send neither Authorization nor cookies with it.";
        Self::new(StatusCode::BAD_REQUEST, "InvalidArgument", message)
    }

    pub(super) fn unknown() -> Self {
        let message = "The address and the method are those of no ticket.";
        Self::new(StatusCode::FORBIDDEN, "SignatureDoesNotMatch", message)
    }

    pub(super) fn expired() -> Self {
        Self::new(StatusCode::FORBIDDEN, "AccessDenied", "The ticket has expired.")
    }

    pub(super) fn used() -> Self {
        Self::new(StatusCode::FORBIDDEN, "AccessDenied", "The ticket is used up.")
    }

    pub(super) fn header(name: &str) -> Self {
        let message = format!("The header {name} is not as in the ticket.");
        Self::new(StatusCode::FORBIDDEN, "SignatureDoesNotMatch", message)
    }

    pub(super) fn length_required() -> Self {
        let message = "The header Content-Length is missing.";
        Self::new(StatusCode::LENGTH_REQUIRED, "MissingContentLength", message)
    }

    pub(super) fn incomplete() -> Self {
        let message = "The body is shorter than Content-Length.";
        Self::new(StatusCode::BAD_REQUEST, "IncompleteBody", message)
    }

    pub(super) fn internal(error: &io::Error) -> Self {
        let message = format!("The bytes cannot be kept: {error}.");
        Self::new(StatusCode::INTERNAL_SERVER_ERROR, "InternalError", message)
    }

    pub(super) fn response(&self) -> Response<String> {
        let escaped = self.message.replace('&', "&amp;").replace('<', "&lt;");
        let mut response = Response::new(format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
             <Error><Code>{}</Code><Message>{escaped}</Message></Error>",
            self.code
        ));
        *response.status_mut() = self.status;
        insert(&mut response, header::CONTENT_TYPE, "application/xml");
        response
    }
}
