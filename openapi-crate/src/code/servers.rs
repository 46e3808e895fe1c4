//! The addresses of the API that its document gives.

use heck::ToShoutySnakeCase;
use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::docs;
use crate::model::{Model, Server};

/// The constant with the first address.
const DEFAULT: &str = "DEFAULT";

/// How many words of a description make a name.
const FEW: usize = 4;

/// The names of the constants, in the order of the addresses after `DEFAULT`, which is the first.
/// Without an address there is none.
pub(super) fn constants(model: &Model) -> Vec<String> {
    if model.servers.is_empty() {
        return Vec::new();
    }
    let mut names = vec![DEFAULT.to_owned()];
    for (index, server) in model.servers.iter().enumerate() {
        let name = name(server).filter(|name| !names.contains(name));
        names.push(name.unwrap_or_else(|| format!("SERVER_{}", index + 1)));
    }
    names
}

/// The module with a constant for each address; `None` where the document has none that is
/// complete.
pub(super) fn module(model: &Model) -> Option<TokenStream> {
    let default = &model.servers.first()?.url;
    let names = constants(model).into_iter().skip(1);
    let constants = names.zip(&model.servers).map(|(name, Server { url, description })| {
        let name = format_ident!("{name}");
        let text = docs::text(description.as_deref().unwrap_or("An address of the API."));
        quote!(#(#text)* pub const #name: &str = #url;)
    });
    Some(quote! {
        //! Where the API is, as its document says.

        /// The first address, which [`Client::default_builder`](super::Client::default_builder)
        /// takes.
        pub const DEFAULT: &str = #default;
        #(#constants)*
    })
}

/// A name made of the description, where that is short.
fn name(server: &Server) -> Option<String> {
    let description = server.description.as_deref()?.trim_end_matches('.');
    let words = description.split_whitespace().count();
    let name = description.to_shouty_snake_case();
    let is_name = name.is_ascii() && name.starts_with(|c: char| c.is_ascii_alphabetic());
    (words <= FEW && is_name).then_some(name)
}

/// The function that starts a client at the first address.
pub(super) fn default_builder(model: &Model) -> Option<TokenStream> {
    (!model.servers.is_empty()).then(|| {
        quote! {
            /// Starts a client for the API at [`servers::DEFAULT`].
            pub fn default_builder() -> ClientBuilder {
                Self::builder(servers::DEFAULT)
            }
        }
    })
}
