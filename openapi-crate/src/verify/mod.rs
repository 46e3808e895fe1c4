//! `openapi-crate verify`: whether a server answers as the document says.
//!
//! Calls the operations that read, one at a time, compares the shapes of the answers with the
//! document, and makes the overlay that would make the document right. No value of an answer is in
//! what comes out.

mod arguments;
mod client;
mod compare;
mod examine;
mod infer;
mod observe;
mod overlay;
mod plan;
mod report;
mod responses;
mod run;
mod schema;
mod sign_in;
mod wrapper;

pub use compare::{Difference, Sort};
pub use report::{Checked, Outcome, Report};
pub use sign_in::Credentials;

use crate::load::Document;
use crate::problem::Result;

/// What to verify.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Settings {
    /// The server's address, to which the document's paths are appended.
    pub url: String,
    /// How to sign in.
    pub credentials: Credentials,
    /// The operationIds to report; all when empty.
    pub only: Vec<String>,
}

impl Settings {
    /// All operations of the server at `url`.
    #[must_use]
    pub fn new(url: impl Into<String>, credentials: Credentials) -> Self {
        Self { url: url.into(), credentials, only: Vec::new() }
    }

    /// These operations, and whatever has to be called to get their arguments.
    #[must_use]
    pub fn only(self, only: Vec<String>) -> Self {
        Self { only, ..self }
    }
}

/// Calls a server and compares it with a document that has its overlays applied already. Needs a
/// Tokio runtime with I/O and time.
///
/// # Errors
/// The URL is not https (or http on loopback), an operation of `only` does not exist, the server
/// cannot be reached, signing in fails, or no operation can be called. What differs is no error.
pub async fn verify(document: &Document, settings: &Settings) -> Result<Report> {
    run::run(document, settings).await
}
