//! The clients that are compared.

use serde::Serialize;

/// A client of the API, by what made it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Client {
    Ours,
    Progenitor,
    OpenapiGenerator,
    OpenapiToRust,
    Ploidy,
    /// `reqwest` and `serde_json` by hand.
    Plain,
}

impl Client {
    pub(crate) const ALL: [Self; 6] = [
        Self::Ours,
        Self::Progenitor,
        Self::OpenapiGenerator,
        Self::OpenapiToRust,
        Self::Ploidy,
        Self::Plain,
    ];
    /// Those that a generator makes of a document.
    pub(crate) const GENERATED: [Self; 5] =
        [Self::Ours, Self::Progenitor, Self::OpenapiGenerator, Self::OpenapiToRust, Self::Ploidy];

    /// The name in tables, folders and programs.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Ours => "ours",
            Self::Progenitor => "progenitor",
            Self::OpenapiGenerator => "openapi-generator",
            Self::OpenapiToRust => "openapi-to-rust",
            Self::Ploidy => "ploidy",
            Self::Plain => "plain",
        }
    }

    /// Whether another generator made it.
    pub(crate) fn is_peer(self) -> bool {
        !matches!(self, Self::Ours | Self::Plain)
    }
}
