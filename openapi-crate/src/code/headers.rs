//! The headers of answers that the document describes.

use std::collections::BTreeMap;

use proc_macro2::TokenStream;
use quote::{ToTokens, format_ident, quote};

use super::docs;
use crate::model::{Header, Model, Ty};

/// How many operations are named that a header comes with.
const FEW: usize = 3;

/// The methods that read headers, and what each returns.
pub(super) fn methods(model: &Model) -> BTreeMap<&str, String> {
    let method = |header: &'_ Header| read(header).0.to_string();
    model.headers.iter().map(|header| (header.ident.as_str(), method(header))).collect()
}

/// The module with what reads them; `None` where the document describes none.
pub(super) fn module(model: &Model) -> Option<TokenStream> {
    if model.headers.is_empty() {
        return None;
    }
    let methods = model.headers.iter().map(|header| {
        let (ty, read) = read(header);
        let ident = format_ident!("{}", header.ident);
        let text = docs::comment(&words(header));
        quote! {
            #(#text)*
            #[must_use]
            pub fn #ident(&self) -> #ty {
                #read
            }
        }
    });
    Some(quote! {
        //! What the document says that answers have in their headers.

        /// The headers of an answer, or of a refusal.
        ///
        /// A header that is missing, or whose text is not what the document says, is `None`; the
        /// `HeaderMap` has it as it came.
        #[derive(Clone, Copy)]
        pub struct ResponseHeaders<'r> { headers: &'r http::HeaderMap }

        impl<'r> ResponseHeaders<'r> {
            /// Those of `response.headers()`, or of the `headers` of an error.
            #[must_use]
            pub fn of(headers: &'r http::HeaderMap) -> Self {
                Self { headers }
            }

            #(#methods)*
        }

        /// Without the headers, which may hold what nobody wants in a log.
        impl std::fmt::Debug for ResponseHeaders<'_> {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.debug_struct("ResponseHeaders").finish_non_exhaustive()
            }
        }
    })
}

/// What a header is read as, and how.
fn read(header: &Header) -> (TokenStream, TokenStream) {
    let name = &header.name;
    match &header.ty {
        Ty::String => {
            (quote!(Option<&'r str>), quote!(crate::runtime::header_text(self.headers, #name)))
        }
        Ty::List(_) => {
            (quote!(Vec<&'r str>), quote!(crate::runtime::header_list(self.headers, #name)))
        }
        Ty::Secret => {
            let text = quote!(crate::runtime::header_text(self.headers, #name));
            (quote!(Option<crate::runtime::Secret>), quote!(#text.map(Into::into)))
        }
        ty => {
            let ty = match ty {
                Ty::Timestamp { .. } => quote!(crate::runtime::Timestamp),
                ty => ty.to_token_stream(),
            };
            (quote!(Option<#ty>), quote!(crate::runtime::header(self.headers, #name)))
        }
    }
}

/// What it is, and where it comes.
fn words(header: &Header) -> String {
    let Header { name, description, operations, .. } = header;
    let links = operations.iter().map(|id| format!("[`{id}`](super::Client::{id})"));
    let mut links: Vec<String> = links.take(FEW).collect();
    if operations.len() > FEW {
        links.push(match operations.len() - FEW {
            1 => "another operation".to_owned(),
            more => format!("{more} other operations"),
        });
    }
    let last = links.pop().unwrap_or_default();
    let all = match links.join(", ") {
        first if first.is_empty() => last,
        first => format!("{first} and {last}"),
    };
    let description = description.as_deref().map(|text| docs::sentence(&docs::escape(text)));
    let description = description.unwrap_or_default();
    let text = format!("`{name}`: {description}").trim_end_matches([' ', ':']).to_owned();
    let end = if description.is_empty() { "." } else { "" };
    format!("{text}{end}\n\nIn answers of {all}.")
}
