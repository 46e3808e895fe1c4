//! Cargo features: a tag's operations are compiled with its feature, and a type with the features
//! of all tags that use it.

use std::collections::BTreeSet;

use proc_macro2::TokenStream;
use quote::quote;

use super::SHARED;
use crate::problem::{Problem, Result};

/// The feature of a tag; none where the tag has no module of its own.
#[must_use]
pub fn of_tag(tag: &str) -> Option<String> {
    of_module(&super::module_of_tag(Some(tag)))
}

/// The feature of a module; none of one that is always compiled.
pub(super) fn of_module(module: &str) -> Option<String> {
    (module != SHARED && module != "ids").then(|| module.replace('_', "-"))
}

/// The attribute on what these modules need; none on what is always compiled.
pub(super) fn condition<'m>(modules: impl IntoIterator<Item = &'m String>) -> Option<TokenStream> {
    let features: Option<BTreeSet<String>> =
        modules.into_iter().map(|module| of_module(module)).collect();
    let features: Vec<String> = features?.into_iter().collect();
    match features.as_slice() {
        [] => None,
        [feature] => Some(quote!(#[cfg(feature = #feature)])),
        features => Some(quote!(#[cfg(any(#(feature = #features),*))])),
    }
}

/// The items of a type that these modules use, with their condition.
pub(super) fn gated(items: TokenStream, modules: &BTreeSet<String>) -> Result<TokenStream> {
    let Some(condition) = condition(modules) else { return Ok(items) };
    let file: syn::File = syn::parse2(items)
        .map_err(|error| Problem::new(format!("a type came out as no items of Rust: {error}")))?;
    let items = file.items;
    Ok(quote!(#(#condition #items)*))
}
