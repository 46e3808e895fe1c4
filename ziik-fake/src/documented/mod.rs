//! Any API, answered from its `OpenAPI` 3 document.
//!
//! A [`Document`] holds a request against what it says about the operation (parameters, media
//! type, body), and answers with the lowest documented success: its example, or a value made from
//! the schema. Nothing is kept. [`Mock`] serves a document of your own:
//!
//! ```
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! use ziik_fake::documented::{Document, Mock};
//!
//! let document = Document::from_text(
//!     "openapi: 3.0.3
//! paths:
//!   /pets/{pet}:
//!     get:
//!       operationId: get_pet
//!       parameters: [{name: pet, in: path, required: true, schema: {type: integer}}]
//!       responses:
//!         200: {content: {application/json: {example: {id: 1, name: Rex}}}}
//! ",
//! )?;
//! let mock = Mock::builder(document).start().await?;
//!
//! let pet: serde_json::Value = reqwest::get(format!("{}/pets/7", mock.url())).await?.json().await?;
//! assert_eq!(pet, serde_json::json!({"id": 7, "name": "Rex"}));
//! # Ok(())
//! # }
//! ```
//!
//! # What is decided here
//!
//! - the path of the first server's address is the base path; other servers are ignored;
//! - an id in the answer (`data.id` or `id`) is the one that the path ends in, where it is of the
//!   same type. Everything else in an example stays as it is, also the page and its links;
//! - of several media types of an answer it is JSON, else the first. A body that is no JSON and has
//!   no example is some bytes;
//! - `Location` is absolute: the address of the request, followed by the id in the answer when
//!   something is made. Other headers come when they are required or have an example;
//! - a body of more than 1 MiB is refused;
//! - cookies, and references into other files, are not checked. Neither are patterns with
//!   look-around, and formats other than those of dates, times, addresses and UUIDs.
//!
//! A [`Mock`] takes any credential that stands where the document wants one, and refuses one after
//! [`Fault::TokenExpires`](crate::Fault::TokenExpires). A refusal has a documented status and its
//! example: a wrong body is a 422, or a 400 where the operation has no 422. Where nothing is
//! documented it is `{"message": "…"}`.

mod answer;
mod body;
mod document;
mod embedded;
mod format;
mod mock;
mod parameters;
mod schema;
mod security;
mod synthesise;
mod validate;

use axum::http::{HeaderMap, header};
use serde_json::Value;

use crate::answers::Answer;
use crate::error::ApiError;
use crate::request::Query;
use crate::server::header_text;

pub(crate) use body::is_json;
pub(crate) use document::Documented;
pub(crate) use embedded::{WORKDRIVE, ZIIK};

pub use document::{Document, InvalidDocument};
pub use mock::{Builder, Mock};

/// A request for an operation of a document.
pub(crate) struct Asked<'r> {
    /// The arguments in the path, decoded.
    pub(crate) args: &'r [(&'static str, String)],
    /// What stands behind the question mark.
    pub(crate) query: &'r str,
    pub(crate) headers: &'r HeaderMap,
    pub(crate) body: &'r [u8],
    /// The address of the request, without the query.
    pub(crate) url: &'r str,
}

impl Document {
    /// Whether a segment can stand for a parameter of an operation's path.
    pub(crate) fn takes(&self, documented: &Documented, name: &str, segment: &str) -> bool {
        parameters::segment_fits(self.schemas(), documented, name, segment)
    }

    /// Holds a request against the document, and answers it.
    pub(crate) fn answer(
        &self,
        documented: &Documented,
        asked: &Asked,
    ) -> Result<Answer, ApiError> {
        let schemas = self.schemas();
        parameters::check_path(schemas, documented, asked.args)?;
        let query = Query::parse(asked.query)?;
        let content_type = header_text(asked.headers, &header::CONTENT_TYPE);
        let mut found = parameters::check_others(schemas, documented, &query, asked.headers);
        found.extend(body::check(schemas, documented, content_type, asked.body)?);
        if !found.is_empty() {
            return Err(ApiError::invalid_fields(found));
        }
        Ok(answer::success(self, documented, asked.args, asked.url))
    }

    /// What the document has for an error: status, media type and body.
    pub(crate) fn refusal(
        &self,
        documented: Option<&Documented>,
        error: &ApiError,
    ) -> (u16, &'static str, Value) {
        answer::refusal(self, documented, error)
    }
}
