//! Unions and newtypes: what progenitor has for `oneOf` and for a list that holds itself.

use std::collections::BTreeMap;

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::visit_mut::VisitMut;
use syn::{Item, ItemImpl, ItemStruct};

use super::paths::Shorten;
use super::types::texts;
use crate::lower::Tag;
use crate::names;

/// As progenitor wrote it, with paths as a person writes them.
pub(super) fn other(definition: &Item, impls: &[ItemImpl]) -> TokenStream {
    let mut definition = definition.clone();
    Shorten.visit_item_mut(&mut definition);
    if let Item::Enum(item) = &mut definition {
        item.attrs.push(syn::parse_quote!(#[non_exhaustive]));
    }
    if let Item::Enum(syn::ItemEnum { attrs, .. }) | Item::Struct(ItemStruct { attrs, .. }) = &mut definition {
        let docs = texts(attrs);
        attrs.retain(|attribute| !attribute.path().is_ident("doc"));
        let derives = attrs.iter().filter(|attribute| attribute.path().is_ident("derive"));
        if !derives.into_iter().any(|derive| quote!(#derive).to_string().contains("PartialEq")) {
            attrs.insert(0, syn::parse_quote!(#[derive(PartialEq)]));
        }
        attrs.splice(0..0, docs);
    }
    let impls = conversions(impls);
    quote!(#definition #(#impls)*)
}

/// The definition and the impls with other names for the variants; `None` keeps one.
pub(super) fn renamed(definition: &Item, impls: &[ItemImpl], names: &[Option<String>]) -> (Item, Vec<ItemImpl>) {
    let (mut definition, mut impls) = (definition.clone(), impls.to_vec());
    let Item::Enum(item) = &mut definition else { return (definition, impls) };
    let mut renames = Renames(BTreeMap::new());
    for (variant, name) in item.variants.iter_mut().zip(names) {
        if let Some(name) = name.as_ref().and_then(|name| syn::parse_str::<syn::Ident>(name).ok()) {
            renames.0.insert(variant.ident.to_string(), name.clone());
            variant.ident = name;
        }
    }
    for item in &mut impls {
        renames.visit_item_impl_mut(item);
    }
    (definition, impls)
}

struct Renames(BTreeMap<String, syn::Ident>);

impl VisitMut for Renames {
    fn visit_path_mut(&mut self, path: &mut syn::Path) {
        let is_own = path.segments.len() == 2 && path.segments[0].ident == "Self";
        if let Some(last) = path.segments.last_mut().filter(|_| is_own)
            && let Some(name) = self.0.get(&last.ident.to_string())
        {
            last.ident = name.clone();
        }
    }
}

/// A union whose members `tag` tells apart; `None` when the enum is not one of a type per member.
pub(super) fn tagged(definition: &Item, impls: &[ItemImpl], tag: &Tag) -> Option<TokenStream> {
    let Item::Enum(item) = definition else { return None };
    if item.variants.len() != tag.values.len() {
        return None;
    }
    let mut item = item.clone();
    Shorten.visit_item_enum_mut(&mut item);
    let docs = texts(&item.attrs);
    let mut taken = item.variants.iter().map(|variant| variant.ident.to_string()).collect();
    let unknown = format_ident!("{}", names::unique("Unknown", &mut taken));
    let mut definitions = Vec::new();
    let mut reads = Vec::new();
    for (variant, values) in item.variants.iter().zip(&tag.values) {
        let (ident, syn::Fields::Unnamed(fields)) = (&variant.ident, &variant.fields) else { return None };
        let inner = fields.unnamed.first().filter(|_| fields.unnamed.len() == 1).map(|field| &field.ty)?;
        let doc =
            format!(" `{}`: {}", tag.property, values.iter().map(|v| format!("`{v}`")).collect::<Vec<_>>().join(", "));
        definitions.push(quote!(#[doc = #doc] #ident(#inner),));
        reads.push(quote!(#ident(#inner) = #(#values)|*,));
    }
    let (name, property) = (&item.ident, &tag.property);
    let impls = conversions(impls);
    Some(quote! {
        #(#docs)*
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub enum #name {
            #(#definitions)*
            /// What this version does not know or cannot read, as the API sent it.
            #unknown(serde_json::Value),
        }
        tagged_union!(#name, #property, #unknown { #(#reads)* });
        #(#impls)*
    })
}

/// What a variant can be made of. Progenitor's conversions from text would need its error type.
fn conversions(impls: &[ItemImpl]) -> Vec<ItemImpl> {
    let is_from = |item: &&ItemImpl| {
        item.trait_.as_ref().and_then(|(path, _)| path.segments.last()).is_some_and(|last| last.ident == "From")
    };
    let mut impls: Vec<ItemImpl> = impls.iter().filter(is_from).cloned().collect();
    for item in &mut impls {
        Shorten.visit_item_impl_mut(item);
    }
    impls
}
