//! Unions, newtypes, and what is kept as progenitor wrote it.

use std::collections::HashSet;

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::{Ident, Item, ItemEnum, ItemStruct};

use super::docs;
use crate::model::{Member, Ty, TypeDef};
use crate::names;
use crate::problem::{Problem, Result};

/// A union whose members are told apart by `tag`, or by trying one after the other.
/// It is written as what is inside.
pub(super) fn union(definition: &TypeDef, members: &[Member], tag: Option<&String>) -> TokenStream {
    let (name, docs) = (format_ident!("{}", definition.name), docs::text(&definition.description));
    let conversions =
        members.iter().filter(|member| member.is_apart).map(|Member { ident, ty, .. }| {
            quote! {
                impl ::std::convert::From<#ty> for #name {
                    fn from(value: #ty) -> Self {
                        Self::#ident(value)
                    }
                }
            }
        });
    let item =
        tag.map_or_else(|| untagged(&name, members), |property| tagged(&name, members, property));
    quote!(#(#docs)* #item #(#conversions)*)
}

fn untagged(name: &Ident, members: &[Member]) -> TokenStream {
    let definitions = members.iter().map(|Member { ident, ty, .. }| quote!(#ident(#ty),));
    let reads = definitions.clone();
    quote! {
        #[derive(Clone, Debug, PartialEq, serde::Serialize)]
        #[serde(untagged)]
        #[non_exhaustive]
        pub enum #name {
            #(#definitions)*
        }
        untagged_union!(#name { #(#reads)* });
    }
}

fn tagged(name: &Ident, members: &[Member], property: &str) -> TokenStream {
    let mut taken: HashSet<String> = members.iter().map(|member| member.ident.0.clone()).collect();
    let unknown = format_ident!("{}", names::unique("Unknown", &mut taken));
    let definitions = members.iter().map(|Member { ident, ty, values, .. }| {
        let values: Vec<String> = values.iter().map(|value| format!("`{value}`")).collect();
        let doc = format!(" `{property}`: {}", values.join(", "));
        quote!(#[doc = #doc] #ident(#ty),)
    });
    let reads =
        members.iter().map(|Member { ident, ty, values, .. }| quote!(#ident(#ty) = #(#values)|*,));
    quote! {
        #[derive(Clone, Debug, PartialEq, serde::Serialize)]
        #[serde(untagged)]
        #[non_exhaustive]
        pub enum #name {
            #(#definitions)*
            /// What this version does not know or cannot read, as the API sent it.
            #unknown(serde_json::Value),
        }
        tagged_union!(#name, #property, #unknown { #(#reads)* });
    }
}

/// A type under another name.
pub(super) fn newtype(definition: &TypeDef, inner: &Ty) -> TokenStream {
    let (name, docs) = (format_ident!("{}", definition.name), docs::text(&definition.description));
    quote! {
        #(#docs)*
        #[derive(PartialEq)]
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
        #[serde(transparent)]
        pub struct #name(pub #inner);
        impl ::std::convert::From<#name> for #inner {
            fn from(value: #name) -> Self {
                value.0
            }
        }
        impl ::std::convert::From<#inner> for #name {
            fn from(value: #inner) -> Self {
                Self(value)
            }
        }
    }
}

/// What is kept, with what every type has.
pub(super) fn kept(definition: &TypeDef, source: &str) -> Result<TokenStream> {
    let docs = docs::text(&definition.description);
    let mut item = syn::parse_str(source)
        .map_err(|error| Problem::new(format!("`{}`: {error}", definition.name)))?;
    if let Item::Enum(item) = &mut item {
        item.attrs.push(syn::parse_quote!(#[non_exhaustive]));
    }
    if let Item::Enum(ItemEnum { attrs, .. }) | Item::Struct(ItemStruct { attrs, .. }) = &mut item {
        let derives = attrs.iter().filter(|attribute| attribute.path().is_ident("derive"));
        if !derives.into_iter().any(|derive| quote!(#derive).to_string().contains("PartialEq")) {
            attrs.insert(0, syn::parse_quote!(#[derive(PartialEq)]));
        }
    }
    Ok(quote!(#(#docs)* #item))
}
