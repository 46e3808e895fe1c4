//! A header of answers.

use super::Ty;

/// A header that the document describes for answers.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Header {
    /// Its name, spelled as the document does: `X-RateLimit-Remaining`.
    pub name: String,
    /// What it is called in Rust: `x_rate_limit_remaining`.
    pub ident: String,
    /// What its text is read as. A list is one of texts, with commas between them.
    pub ty: Ty,
    /// What it means.
    pub description: Option<String>,
    /// The ids of the operations whose answers have it.
    pub operations: Vec<String>,
}
