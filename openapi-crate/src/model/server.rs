//! Where an API is.

/// An address of an API.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Server {
    /// The address, without a slash at its end.
    pub url: String,
    /// What it is for.
    pub description: Option<String>,
}
