//! Types of `multipart/form-data` bodies: how each field becomes a part of the form.

use proc_macro2::TokenStream;
use quote::quote;

use crate::model::{Field, Kind, Model, Ty};

/// The method that makes the form of a type.
pub(super) fn into_form(name: &syn::Ident, fields: &[Field], model: &Model) -> TokenStream {
    let parts = fields.iter().map(|field| {
        let media = field.media.as_ref().map_or_else(|| quote!(None), |media| quote!(Some(#media)));
        let ident = &field.ident;
        part(&field.wire, &media, &quote!(self.#ident), &field.ty, model)
    });
    quote! {
        impl #name {
            pub(crate) fn into_form(self) -> crate::runtime::Form {
                let mut form = crate::runtime::Form::new();
                #(#parts)*
                form
            }
        }
    }
}

fn part(
    wire: &str,
    media: &TokenStream,
    value: &TokenStream,
    ty: &Ty,
    model: &Model,
) -> TokenStream {
    let is_text =
        || model.definition(ty).is_some_and(|definition| matches!(definition.kind, Kind::Enum(_)));
    match ty {
        Ty::Option(inner) => {
            let part = part(wire, media, &quote!(value), inner, model);
            quote!(if let Some(value) = #value { #part })
        }
        Ty::List(item) => {
            let part = part(wire, media, &quote!(value), item, model);
            quote!(for value in #value { #part })
        }
        Ty::Upload => quote!(form.add_file(#wire, #media, #value);),
        Ty::String => quote!(form.add_text(#wire, #media, #value);),
        Ty::Secret => quote!(form.add_text(#wire, #media, #value.expose());),
        Ty::Bool | Ty::I32 | Ty::I64 | Ty::F64 | Ty::Id { .. } | Ty::Timestamp { .. } => {
            quote!(form.add_text(#wire, #media, #value.to_string());)
        }
        _ if is_text() => quote!(form.add_text(#wire, #media, #value.to_string());),
        _ => quote!(form.add_json(#wire, #media, &#value);),
    }
}
