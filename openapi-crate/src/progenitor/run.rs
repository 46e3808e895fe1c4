//! Runs progenitor.

use std::cell::Cell;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Once;

use ::progenitor::{CrateVers, GenerationSettings, Generator, InterfaceStyle, TagStyle};
use openapiv3::OpenAPI;
use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};

use crate::problem::{Problem, Result};

/// Generates types and one method per operation, whose signature says which types its parts have.
/// What the methods do is left out.
///
/// # Errors
/// Progenitor refuses the document.
pub fn run(openapi: &OpenAPI) -> Result<syn::File> {
    let mut settings = GenerationSettings::new();
    settings
        .with_interface(InterfaceStyle::Positional)
        .with_tag(TagStyle::Merged)
        .with_map_type("::std::collections::BTreeMap")
        .with_crate("runtime", CrateVers::Any, None);
    let tokens = without_panic(|| Generator::new(&settings).generate_tokens(openapi))
        .map_err(|panic| Problem::new(format!("progenitor gave up on this document: {panic}")))?
        .map_err(|error| Problem::new(format!("progenitor refused this document: {error}")))?;
    syn::parse2(without_bodies(tokens, signatures)).map_err(|error| {
        Problem::new(format!("progenitor wrote something that is not Rust: {error}"))
    })
}

/// The items without what their methods do, which nobody asks and takes long to parse. `of_impl` is
/// what stays of an `impl`; of one in a module, nothing but what it is for.
fn without_bodies(items: TokenStream, of_impl: fn(TokenStream) -> TokenStream) -> TokenStream {
    let mut keyword = None;
    let shorter = |token| match token {
        TokenTree::Ident(ident) => {
            if ident == "impl" || ident == "mod" {
                keyword = Some(ident.clone());
            }
            TokenTree::Ident(ident)
        }
        TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => match keyword.take() {
            Some(keyword) if keyword == "mod" => {
                braced(without_bodies(group.stream(), |_| TokenStream::new()))
            }
            Some(_) => braced(of_impl(group.stream())),
            None => TokenTree::Group(group),
        },
        token => token,
    };
    items.into_iter().map(shorter).collect()
}

/// The functions of an `impl` without what they do.
fn signatures(functions: TokenStream) -> TokenStream {
    functions.into_iter().map(emptied).collect()
}

/// A block without what is in it.
fn emptied(token: TokenTree) -> TokenTree {
    match token {
        TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => {
            braced(TokenStream::new())
        }
        token => token,
    }
}

fn braced(tokens: TokenStream) -> TokenTree {
    Group::new(Delimiter::Brace, tokens).into()
}

thread_local! {
    static QUIET: Cell<bool> = const { Cell::new(false) };
}

/// Progenitor asserts where it could return an error. Its panic becomes the message of ours.
fn without_panic<T>(attempt: impl FnOnce() -> T) -> std::result::Result<T, String> {
    static HOOK: Once = Once::new();
    HOOK.call_once(|| {
        let previous = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |info| {
            if !QUIET.get() {
                previous(info);
            }
        }));
    });
    QUIET.set(true);
    let result = catch_unwind(AssertUnwindSafe(attempt));
    QUIET.set(false);
    result.map_err(|panic| {
        let text = panic
            .downcast_ref::<String>()
            .map(String::as_str)
            .or_else(|| panic.downcast_ref::<&str>().copied());
        text.and_then(|text| text.lines().next()).unwrap_or("no reason given").to_owned()
    })
}

#[cfg(test)]
mod tests {
    use quote::quote;

    use super::*;

    #[test]
    fn only_what_methods_do_is_left_out() {
        let items = quote! {
            pub mod types {
                pub struct Book { pub id: i64 }
                pub enum Shelf { Low { height: u8 }, High }
                impl From<i64> for Book { fn from(id: i64) -> Self { Self { id } } }
            }
            impl Client {
                pub async fn book<'a>(&'a self, id: i64) -> Result<types::Book, Error> {
                    if id > 0 { self.get(id).await } else { Err(Error) }
                }
            }
            struct After { id: i64 }
        };
        let expected = quote! {
            pub mod types {
                pub struct Book { pub id: i64 }
                pub enum Shelf { Low { height: u8 }, High }
                impl From<i64> for Book {}
            }
            impl Client {
                pub async fn book<'a>(&'a self, id: i64) -> Result<types::Book, Error> {}
            }
            struct After { id: i64 }
        };
        assert_eq!(without_bodies(items, signatures).to_string(), expected.to_string());
    }
}
