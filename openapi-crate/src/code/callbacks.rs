//! What the server sends by itself is a type that can be read from the body of its request.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use crate::model::{Kind, Model, SuccessKind, Ty, TypeDef};

/// The function that reads `item`, where it is what a callback sends.
pub(super) fn payload(item: &TypeDef, model: &Model) -> Option<TokenStream> {
    let named = Ty::Named(item.name.clone());
    // The runtime takes an envelope off a struct only.
    let is_read = |kind: &SuccessKind| match kind {
        SuccessKind::Json => true,
        SuccessKind::Resource => matches!(item.kind, Kind::Struct(_)),
        _ => false,
    };
    let is_it = model.callbacks.iter().any(|one| one.ty == named && is_read(&one.kind));
    let name = format_ident!("{}", item.name);
    is_it.then(|| {
        quote! {
            impl #name {
                /// Reads the body of a request that the API sends, as tolerantly as an answer.
                ///
                /// # Errors
                /// The body is not JSON, or of another form.
                pub fn from_body(body: &[u8]) -> Result<Self, crate::runtime::DecodeError> {
                    crate::runtime::payload(body, &super::super::DIALECT)
                }
            }
        }
    })
}
