//! A Rust type, as far as generated code has any.

use std::fmt;

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
    /// `f64`
    F64,
    /// The runtime's `Secret`.
    Secret,
    /// The runtime's `Timestamp`.
    Timestamp {
        /// It is text in JSON; otherwise Unix seconds.
        is_text: bool,
    },
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
    /// An id with a type of its own.
    Id {
        /// The type's name: `UserId`.
        name: String,
        /// It is a number in JSON; otherwise text.
        is_number: bool,
    },
    /// A type of the API.
    Named(String),
    /// Anything else, as it is written.
    Other(String),
}

impl Ty {
    /// The type of the value when there is one: without `Option`, `Patch` and `Box`.
    pub(crate) fn present(&self) -> &Self {
        match self {
            Self::Option(inner) | Self::Patch(inner) | Self::Boxed(inner) => inner.present(),
            other => other,
        }
    }

    /// What is inside of lists, options and the like.
    fn innermost(&self) -> &Self {
        match self.present() {
            Self::List(inner) | Self::Dictionary(inner) => inner.innermost(),
            other => other,
        }
    }

    /// The type of the API that is inside.
    pub(crate) fn name(&self) -> Option<&str> {
        if let Self::Named(name) = self.innermost() { Some(name) } else { None }
    }

    /// Whether it is a secret, or a list or the like of them.
    pub(crate) fn holds_secret(&self) -> bool {
        *self.innermost() == Self::Secret
    }

    /// The type of an id that is inside: its name, and whether it is a number.
    pub(crate) fn id(&self) -> Option<(&str, bool)> {
        match self.innermost() {
            Self::Id { name, is_number } => Some((name, *is_number)),
            _ => None,
        }
    }

    /// What is inside `Option`.
    pub(crate) fn in_option(&self) -> Option<&Self> {
        if let Self::Option(inner) = self { Some(inner) } else { None }
    }

    /// The type without what is inside.
    pub(crate) fn word(&self) -> &str {
        match self {
            Self::Nothing => "()",
            Self::String => "String",
            Self::Bool => "bool",
            Self::I32 => "i32",
            Self::I64 => "i64",
            Self::F64 => "f64",
            Self::Secret => "Secret",
            Self::Timestamp { .. } => "Timestamp",
            Self::Upload => "Upload",
            Self::Value => "serde_json::Value",
            Self::Map => "serde_json::Map",
            Self::List(_) => "Vec",
            Self::Dictionary(_) => "BTreeMap",
            Self::Option(_) => "Option",
            Self::Patch(_) => "Patch",
            Self::Boxed(_) => "Box",
            Self::Id { name: text, .. } | Self::Named(text) | Self::Other(text) => text,
        }
    }
}

/// For people; generated code has the type as tokens.
impl fmt::Display for Ty {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())?;
        match self {
            Self::Dictionary(value) => write!(f, "<String, {value}>"),
            Self::List(inner) | Self::Option(inner) | Self::Patch(inner) | Self::Boxed(inner) => {
                write!(f, "<{inner}>")
            }
            _ => Ok(()),
        }
    }
}

impl ToTokens for Ty {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        tokens.extend(match self {
            Self::Nothing => quote!(()),
            // With its whole path: not every API has forms, and one may have an `Upload` itself.
            Self::Upload => quote!(crate::runtime::Upload),
            Self::Value => quote!(serde_json::Value),
            Self::Map => quote!(serde_json::Map<String, serde_json::Value>),
            Self::Dictionary(item) => quote!(BTreeMap<String, #item>),
            Self::List(inner) | Self::Option(inner) | Self::Patch(inner) | Self::Boxed(inner) => {
                let outer = format_ident!("{}", self.word());
                quote!(#outer<#inner>)
            }
            Self::Other(text) => text.parse().unwrap_or_default(),
            name => format_ident!("{}", name.word()).into_token_stream(),
        });
    }
}
