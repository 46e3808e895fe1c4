//! Types of `multipart/form-data` bodies: how each field becomes a part of the form.

use std::collections::BTreeMap;

use proc_macro2::TokenStream;
use quote::quote;
use syn::Type;

use super::paths::{is_named, is_upload};
use super::read::argument_of;

/// The method that makes the form of a type. `fields` are name, identifier and type; `media` has the media types that the document gives
/// to them; `is_text` knows the enums of text.
pub(super) fn into_form(
    name: &syn::Ident,
    fields: &[(String, &syn::Ident, &Type)],
    media: &BTreeMap<String, Option<String>>,
    is_text: &dyn Fn(&Type) -> bool,
) -> TokenStream {
    let parts = fields.iter().map(|(wire, ident, ty)| {
        let media = media.get(wire).and_then(Option::as_ref);
        let media = media.map_or_else(|| quote!(None), |media| quote!(Some(#media)));
        part(wire, &media, &quote!(self.#ident), ty, is_text)
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
    ty: &Type,
    is_text: &dyn Fn(&Type) -> bool,
) -> TokenStream {
    if let Some(inner) = argument_of(ty, "Option") {
        let part = part(wire, media, &quote!(value), &inner, is_text);
        return quote!(if let Some(value) = #value { #part });
    }
    if let Some(item) = argument_of(ty, "Vec") {
        let part = part(wire, media, &quote!(value), &item, is_text);
        return quote!(for value in #value { #part });
    }
    let is = |names: &[&str]| names.iter().any(|name| is_named(ty, name));
    if is_upload(ty) {
        quote!(form.add_file(#wire, #media, #value);)
    } else if is(&["String"]) {
        quote!(form.add_text(#wire, #media, #value);)
    } else if is(&["Secret"]) {
        quote!(form.add_text(#wire, #media, #value.expose());)
    } else if is(&["bool", "i32", "i64", "f32", "f64"]) || is_text(ty) {
        quote!(form.add_text(#wire, #media, #value.to_string());)
    } else {
        quote!(form.add_json(#wire, #media, &#value);)
    }
}
