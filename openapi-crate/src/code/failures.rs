//! What the refusals of an operation say: an enum by status, where the document describes it.

use proc_macro2::TokenStream;
use quote::{ToTokens, format_ident, quote};

use super::docs;
use super::statuses::{Variant, variants};
use crate::model::Operation;

/// What the enum of an operation is called; `None` where it has none.
pub(super) fn name(operation: &Operation) -> Option<&str> {
    (!variants(&operation.failures).is_empty()).then_some(operation.failure_type.as_str())
}

/// The enum of an operation.
pub(super) fn of_operation(operation: &Operation) -> Option<TokenStream> {
    let name = format_ident!("{}", name(operation)?);
    let id = &operation.id;
    let text = docs::comment(&format!(
        "What the document says that refusals of [`Client::{id}`] hold, by their status. \
         [`Error::failure`] reads it."
    ));
    let variants = variants(&operation.failures);
    let written =
        variants.iter().map(|variant| variant.written(&variant.answer.ty.to_token_stream()));
    let read = variants.iter().map(Variant::read);
    Some(quote! {
        #(#text)*
        #[derive(Clone, Debug)]
        #[non_exhaustive]
        pub enum #name { #(#written),* }

        crate::runtime::failure!(#name, #id, super::super::DIALECT, #(#read),*);
    })
}
