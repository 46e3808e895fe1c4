//! The addresses of the API that its document gives.

use heck::ToShoutySnakeCase;
use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::docs;
use crate::model::{Model, Server};

/// How many words of a description make a name.
const FEW: usize = 4;

/// The module with a constant for each address; `None` where the document has none that is
/// complete.
pub(super) fn module(model: &Model) -> Option<TokenStream> {
    let first = model.servers.first()?;
    let mut taken = vec!["DEFAULT".to_owned()];
    let constants = model.servers.iter().enumerate().map(|(index, server)| {
        let Server { url, description } = server;
        let name = name(server).filter(|name| !taken.contains(name));
        let name = name.unwrap_or_else(|| format!("SERVER_{}", index + 1));
        taken.push(name.clone());
        let name = format_ident!("{name}");
        let text = docs::text(description.as_deref().unwrap_or("An address of the API."));
        quote!(#(#text)* pub const #name: &str = #url;)
    });
    let constants: Vec<TokenStream> = constants.collect();
    let default = &first.url;
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
