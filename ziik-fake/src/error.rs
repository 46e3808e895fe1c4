//! Refusals: every answer with a 4xx status starts as an [`ApiError`].

use std::collections::BTreeMap;

use axum::http::{HeaderName, header};
use serde_json::{Value, json};

/// Why a request was refused.
#[derive(Debug)]
pub(crate) struct ApiError {
    pub(crate) status: u16,
    code: &'static str,
    message: String,
    fields: BTreeMap<String, Vec<String>>,
    /// The header that a 405 or a 416 has beside its body.
    pub(crate) header: Option<Box<(HeaderName, String)>>,
}

impl ApiError {
    fn new(status: u16, code: &'static str, message: impl Into<String>) -> Self {
        Self { status, code, message: message.into(), fields: BTreeMap::new(), header: None }
    }

    pub(crate) fn bad_request(message: impl Into<String>) -> Self {
        Self::new(400, "bad_request", message)
    }

    pub(crate) fn unauthorized(message: impl Into<String>) -> Self {
        Self::new(401, "unauthorized", message)
    }

    pub(crate) fn forbidden(message: impl Into<String>) -> Self {
        Self::new(403, "forbidden", message)
    }

    pub(crate) fn not_found(what: &str) -> Self {
        Self::new(404, "not_found", format!("There is no such {what}."))
    }

    pub(crate) fn method_not_allowed(allow: String) -> Self {
        let mut error =
            Self::new(405, "method_not_allowed", format!("This path only takes {allow}."));
        error.header = Some(Box::new((header::ALLOW, allow)));
        error
    }

    pub(crate) fn gone(message: impl Into<String>) -> Self {
        Self::new(410, "gone", message)
    }

    pub(crate) fn precondition_failed(message: impl Into<String>) -> Self {
        Self::new(412, "precondition_failed", message)
    }

    pub(crate) fn too_large() -> Self {
        Self::new(413, "payload_too_large", "The body is larger than this server takes.")
    }

    pub(crate) fn unsupported_media_type(known: &str) -> Self {
        Self::new(415, "unsupported_media_type", format!("The body has to be {known}."))
    }

    /// A 416 for a file with this number of bytes.
    pub(crate) fn range_not_satisfiable(length: u64) -> Self {
        let message = format!("The file has {length} bytes.");
        let header = Some(Box::new((header::CONTENT_RANGE, format!("bytes */{length}"))));
        Self { header, ..Self::new(416, "range_not_satisfiable", message) }
    }

    /// A 422 that blames one field.
    pub(crate) fn invalid(field: impl Into<String>, text: impl Into<String>) -> Self {
        Self::invalid_fields(BTreeMap::from([(field.into(), vec![text.into()])]))
    }

    /// A 422 that blames all the fields given.
    pub(crate) fn invalid_fields(fields: BTreeMap<String, Vec<String>>) -> Self {
        let first = fields.values().flatten().next();
        let message = first.map_or_else(|| "The request is invalid.".to_owned(), Clone::clone);
        Self { fields, ..Self::new(422, "validation_failed", message) }
    }

    /// What is wrong, for people.
    pub(crate) fn message(&self) -> &str {
        &self.message
    }

    /// What is wrong, with the first field that is blamed.
    pub(crate) fn with_field(&self) -> String {
        let field = self.fields.keys().next().map(|field| format!("{field}: "));
        field.unwrap_or_default() + &self.message
    }

    /// The documented error body; a 422 also carries what the framework below the real service
    /// adds by itself.
    pub(crate) fn body(&self) -> Value {
        let mut body =
            json!({"error": {"code": self.code, "message": self.message, "is_ziik_error": true}});
        if self.status == 422 {
            body["message"] = json!(self.message);
            body["errors"] = json!(self.fields);
        }
        body
    }
}
