//! What an operation answers where that depends on the status: an enum.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::docs;
use super::operations;
use super::statuses::variants;
use crate::model::Operation;

/// The enum of an operation; `None` where it always answers alike.
pub(super) fn of_operation(operation: &Operation) -> Option<TokenStream> {
    let success = &operation.success;
    if success.described.is_empty() {
        return None;
    }
    let name = format_ident!("{}", success.enum_name);
    let text = docs::comment(&format!("What [`Client::{}`] answers, by the status.", operation.id));
    let variants = variants(&success.described);
    let (written, read): (Vec<_>, Vec<_>) = variants
        .iter()
        .map(|variant| {
            let (held, read) = operations::held(&variant.answer.kind, &variant.answer.ty);
            let statuses = variant.read();
            (variant.written(&held), quote!(#statuses => #read))
        })
        .unzip();
    Some(quote! {
        #(#text)*
        #[derive(Clone, Debug)]
        #[non_exhaustive]
        pub enum #name {
            #(#written,)*
            /// A status of success that the document does not name; null, where the answer is
            /// empty.
            Other(serde_json::Value),
        }

        crate::runtime::by_status!(#name, #(#read),*);
    })
}
