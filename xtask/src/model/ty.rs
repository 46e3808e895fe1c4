//! A Rust type, as far as generated code has any.

use proc_macro2::TokenStream;
use quote::{ToTokens, format_ident, quote};

/// A Rust type.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Ty {
    /// `()`: also what stands where no type is decided.
    #[default]
    Nothing,
    /// `String`
    String,
    /// `bool`
    Bool,
    /// `i32`
    I32,
    /// `i64`
    I64,
    /// `f32`
    F32,
    /// `f64`
    F64,
    /// The runtime's `Secret`.
    Secret,
    /// The runtime's `Upload`.
    Upload,
    /// Any JSON value.
    Value,
    /// Any JSON object.
    Map,
    /// `Vec<T>`
    List(Box<Ty>),
    /// `BTreeMap<String, T>`
    Dictionary(Box<Ty>),
    /// `Option<T>`
    Option(Box<Ty>),
    /// The runtime's `Patch<T>`.
    Patch(Box<Ty>),
    /// `Box<T>`
    Boxed(Box<Ty>),
    /// A type of the API.
    Named(String),
    /// Anything else, as it is written.
    Other(String),
}

impl Ty {
    /// The type of the API that is inside.
    pub(crate) fn name(&self) -> Option<&str> {
        match self {
            Self::Named(name) => Some(name),
            Self::List(inner)
            | Self::Dictionary(inner)
            | Self::Option(inner)
            | Self::Patch(inner)
            | Self::Boxed(inner) => inner.name(),
            _ => None,
        }
    }

    /// Whether it is a secret, or a list or the like of them.
    pub(crate) fn holds_secret(&self) -> bool {
        match self {
            Self::Secret => true,
            Self::List(inner)
            | Self::Dictionary(inner)
            | Self::Option(inner)
            | Self::Patch(inner)
            | Self::Boxed(inner) => inner.holds_secret(),
            _ => false,
        }
    }

    /// What is inside `Option`.
    pub(crate) fn in_option(&self) -> Option<&Self> {
        if let Self::Option(inner) = self { Some(inner) } else { None }
    }
}

impl ToTokens for Ty {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        tokens.extend(match self {
            Self::Nothing => quote!(()),
            Self::String => quote!(String),
            Self::Bool => quote!(bool),
            Self::I32 => quote!(i32),
            Self::I64 => quote!(i64),
            Self::F32 => quote!(f32),
            Self::F64 => quote!(f64),
            Self::Secret => quote!(Secret),
            // With its whole path: not every API has forms, and one may have an `Upload` itself.
            Self::Upload => quote!(crate::runtime::Upload),
            Self::Value => quote!(serde_json::Value),
            Self::Map => quote!(serde_json::Map<String, serde_json::Value>),
            Self::List(item) => quote!(Vec<#item>),
            Self::Dictionary(item) => quote!(BTreeMap<String, #item>),
            Self::Option(inner) => quote!(Option<#inner>),
            Self::Patch(inner) => quote!(Patch<#inner>),
            Self::Boxed(inner) => quote!(Box<#inner>),
            Self::Named(name) => format_ident!("{name}").into_token_stream(),
            Self::Other(text) => text.parse().unwrap_or_default(),
        });
    }
}
