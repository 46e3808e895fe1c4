//! Security schemes: how callers say who they are.

/// One of the ways of an API.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct SecurityScheme {
    /// The name in Rust, unique among the schemes: `api_key`.
    pub ident: String,
    /// Where a credential of it goes.
    pub place: Place,
    /// What it is.
    pub description: Option<String>,
}

/// Where a credential goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// A token in `Authorization: Bearer`.
    Bearer,
    /// A user and a password in `Authorization: Basic`.
    Basic,
    /// A key in this header.
    Header(String),
    /// A key as this parameter of the query.
    Query(String),
    /// A key in this cookie.
    Cookie(String),
    /// Somewhere else: it is a matter of whoever carries requests.
    Transport,
}
