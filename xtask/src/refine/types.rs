//! Types: progenitor's structs and enums, made open, tolerant and constructible.

use std::collections::{BTreeMap, HashSet};

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::visit_mut::VisitMut;
use syn::{Attribute, Field, ItemStruct, Type};

use super::paths::{Shorten, is_named, is_upload};
use super::read::{StringVariant, argument_of, serde_rename};
use super::{docs, forms};
use crate::lower::Hints;
use crate::names;

/// In which direction values of a type travel.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Directions {
    /// In request bodies.
    pub sent: bool,
    /// In answers.
    pub received: bool,
}

/// A struct, and for one that is sent a constructor and setters.
pub(super) fn structure(
    item: &ItemStruct,
    directions: Directions,
    hints: &Hints,
    is_text: &dyn Fn(&Type) -> bool,
) -> TokenStream {
    let name = &item.ident;
    let docs = texts(&item.attrs);
    let type_name = name.to_string();
    let mut fields: Vec<FieldPlan> =
        item.fields.iter().filter_map(|field| FieldPlan::new(field, &type_name, hints)).collect();
    if let Some(order) = hints.order.get(&type_name) {
        fields.sort_by_key(|field| order.iter().position(|name| *name == field.wire_name()).unwrap_or(usize::MAX));
    }
    let mut taken = HashSet::new();
    for field in &mut fields {
        field.name_apart(&mut taken);
    }
    // A type that only travels one way derives only that; both ways when a caller may store and reload it.
    let deserialize = directions.received.then(|| quote!(serde::Deserialize,));
    let optional = fields.iter().all(|field| !field.is_required());
    let default = optional.then(|| quote!(, Default));
    let constructor = directions.sent.then(|| constructor(name, &fields));
    if let Some(media) = hints.forms.get(&type_name) {
        let definitions = fields.iter().map(|FieldPlan { ident, ty, docs, .. }| quote!(#(#docs)* pub #ident: #ty,));
        let parts: Vec<_> = fields.iter().map(|field| (field.wire_name(), &field.ident, &field.ty)).collect();
        let into_form = forms::into_form(name, &parts, media, is_text);
        return quote! {
            #(#docs)*
            #[derive(Clone, Debug, PartialEq #default)]
            #[non_exhaustive]
            pub struct #name {
                #(#definitions)*
            }
            #constructor
            #into_form
        };
    }
    let definitions = fields.iter().map(|field| field.definition(directions));
    quote! {
        #(#docs)*
        #[derive(Clone, Debug, PartialEq, #deserialize serde::Serialize #default)]
        #[non_exhaustive]
        pub struct #name {
            #(#definitions)*
        }
        #constructor
    }
}

struct FieldPlan {
    ident: syn::Ident,
    ty: Type,
    docs: Vec<Attribute>,
    rename: Option<String>,
    presence: Presence,
    flatten: bool,
    /// The API says `false` where it means null.
    false_is_null: bool,
}

/// What a field is when nothing was given.
enum Presence {
    Required,
    /// `Option<T>`: left out.
    Optional(Box<Type>),
    /// `Patch<T>`: left out.
    Patch,
    /// A list or a map: empty.
    Empty,
}

impl FieldPlan {
    fn new(field: &Field, type_name: &str, hints: &Hints) -> Option<Self> {
        let ident = field.ident.clone()?;
        let mut ty = field.ty.clone();
        Shorten.visit_type_mut(&mut ty);
        let flatten = has_serde_word(&field.attrs, "flatten");
        let has_default = has_serde_word(&field.attrs, "default");
        // What is required and nullable is sent as null. A type that holds itself has the `default` only.
        let can_be_left_out = has_default || has_serde_word(&field.attrs, "skip_serializing_if");
        let presence = if argument_of(&ty, "Patch").is_some() {
            Presence::Patch
        } else if let Some(inner) = argument_of(&ty, "Option").filter(|_| can_be_left_out) {
            Presence::Optional(Box::new(inner))
        } else if has_default || flatten {
            Presence::Empty
        } else {
            Presence::Required
        };
        let rename = serde_rename(&field.attrs);
        let mut plan = Self { rename, docs: texts(&field.attrs), ident, ty, presence, flatten, false_is_null: false };
        let key = (type_name.to_owned(), plan.wire_name());
        if let Some(name) = hints.field_names.get(&key).and_then(|name| syn::parse_str(name).ok()) {
            plan.rename = Some(plan.wire_name());
            plan.ident = name;
        }
        plan.false_is_null = hints.false_is_null.contains(&(type_name.to_owned(), plan.wire_name()));
        Some(plan)
    }

    /// The name in JSON.
    fn wire_name(&self) -> String {
        self.rename.clone().unwrap_or_else(|| self.ident.to_string().trim_start_matches("r#").to_owned())
    }

    /// Two names in JSON may be the same in Rust: the later one gets a number.
    fn name_apart(&mut self, taken: &mut HashSet<String>) {
        let given = self.ident.to_string();
        let free = names::unique(&given, taken);
        if free != given {
            self.rename = Some(self.wire_name());
            self.ident = format_ident!("{free}");
        }
    }

    fn is_required(&self) -> bool {
        matches!(self.presence, Presence::Required)
    }

    fn definition(&self, directions: Directions) -> TokenStream {
        let Self { ident, ty, docs, .. } = self;
        let rename = self.rename.as_ref().map(|name| quote!(rename = #name,));
        let default = directions.received.then(|| quote!(default,));
        let default = if self.false_is_null && directions.received {
            quote!(#default deserialize_with = "crate::runtime::none_if_false",)
        } else {
            quote!(#default)
        };
        let serde = match (&self.presence, self.flatten) {
            (_, true) => quote!(flatten),
            (Presence::Required, _) => quote!(#rename),
            (Presence::Optional(_), _) => quote!(#rename #default skip_serializing_if = "Option::is_none"),
            (Presence::Patch, _) => quote!(#rename #default skip_serializing_if = "Patch::is_absent"),
            (Presence::Empty, _) => {
                let is_empty = if argument_of(ty, "Vec").is_some() { "Vec::is_empty" } else { empty_check(ty) };
                quote!(#rename #default skip_serializing_if = #is_empty)
            }
        };
        let serde = (!serde.is_empty()).then(|| quote!(#[serde(#serde)]));
        quote! { #(#docs)* #serde pub #ident: #ty, }
    }
}

fn empty_check(ty: &Type) -> &'static str {
    if argument_of(ty, "BTreeMap").is_some() { "BTreeMap::is_empty" } else { "serde_json::Map::is_empty" }
}

fn has_serde_word(attributes: &[Attribute], word: &str) -> bool {
    let mut found = false;
    for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident("serde")) {
        let _ = attribute.parse_nested_meta(|meta| {
            found |= meta.path.is_ident(word);
            if meta.input.peek(syn::Token![=]) {
                meta.value()?.parse::<syn::Expr>()?;
            }
            Ok(())
        });
    }
    found
}

/// `new` with what is required, and a setter for everything else.
fn constructor(name: &syn::Ident, fields: &[FieldPlan]) -> TokenStream {
    let required: Vec<&FieldPlan> = fields.iter().filter(|field| field.is_required()).collect();
    let arguments = required.iter().map(|field| {
        let (ident, (ty, _)) = (&field.ident, taken(&field.ty, &field.ident));
        quote!(#ident: #ty)
    });
    let initial = fields.iter().map(|field| {
        let ident = &field.ident;
        if field.is_required() {
            let (_, value) = taken(&field.ty, ident);
            if *ident == value.to_string() { quote!(#ident,) } else { quote!(#ident: #value,) }
        } else {
            quote!(#ident: Default::default(),)
        }
    });
    let doc = if required.is_empty() { " With nothing in it yet." } else { " With what is required." };
    let setters = fields.iter().filter(|field| !field.is_required()).map(setter);
    quote! {
        impl #name {
            #[doc = #doc]
            #[must_use]
            #[inline]
            pub fn new(#(#arguments),*) -> Self {
                Self { #(#initial)* }
            }
            #(#setters)*
        }
    }
}

fn setter(field: &FieldPlan) -> TokenStream {
    let FieldPlan { ident, ty, .. } = field;
    let method = if ident == "new" { format_ident!("new_") } else { ident.clone() };
    let doc = format!(" Sets `{}`.", field.wire_name());
    let value = format_ident!("value");
    let (argument, assigned) = match &field.presence {
        Presence::Optional(inner) => {
            let (argument, value) = taken(inner, &value);
            (argument, quote!(Some(#value)))
        }
        Presence::Patch => (quote!(impl Into<#ty>), quote!(value.into())),
        Presence::Empty | Presence::Required => taken(ty, &value),
    };
    quote! {
        #[doc = #doc]
        #[must_use]
        #[inline]
        pub fn #method(mut self, value: #argument) -> Self {
            self.#ident = #assigned;
            self
        }
    }
}

/// How an argument of type `ty` is taken, and what makes `ty` of it: `impl Into<String>` for text, an iterator for a list.
pub(super) fn taken(ty: &Type, ident: &syn::Ident) -> (TokenStream, TokenStream) {
    if let Some(item) = argument_of(ty, "Vec") {
        return if is_string(&item) {
            (quote!(impl IntoIterator<Item = impl Into<String>>), quote!(#ident.into_iter().map(Into::into).collect()))
        } else {
            (quote!(impl IntoIterator<Item = #item>), quote!(#ident.into_iter().collect()))
        };
    }
    if let Some(inner) = argument_of(ty, "Box") {
        return (quote!(#inner), quote!(Box::new(#ident)));
    }
    if is_string(ty) || is_named(ty, "Secret") || is_upload(ty) {
        return (quote!(impl Into<#ty>), quote!(#ident.into()));
    }
    (quote!(#ty), quote!(#ident))
}

pub(super) fn is_string(ty: &Type) -> bool {
    matches!(ty, Type::Path(path) if path.path.is_ident("String"))
}

/// An enum that keeps a string it does not know.
pub(super) fn open_enum(
    name: &str,
    docs: &[Attribute],
    variants: &[StringVariant],
    aliases: &[(String, String)],
    values: Option<&BTreeMap<String, String>>,
) -> TokenStream {
    let value_of = |variant: &StringVariant| {
        values.and_then(|values| values.get(&variant.value)).unwrap_or(&variant.value).clone()
    };
    let name = format_ident!("{name}");
    let docs = texts(docs);
    let mut taken = variants.iter().map(|variant| variant.ident.to_string()).collect();
    let unknown = format_ident!("{}", names::unique("Unknown", &mut taken));
    let definitions = variants.iter().map(|variant| {
        let (ident, doc) = (&variant.ident, format!(" `{}`", value_of(variant)));
        quote!(#[doc = #doc] #ident,)
    });
    let strings = variants.iter().map(|variant| {
        let (ident, value) = (&variant.ident, value_of(variant));
        let aliases = aliases.iter().filter(|(_, target)| *target == value).map(|(alias, _)| alias);
        quote!(#ident = #value #(| #aliases)*,)
    });
    quote! {
        #(#docs)*
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum #name {
            #(#definitions)*
            /// A value that this version does not know, as the API sent it.
            #unknown(String),
        }
        open_enum!(#name, #unknown { #(#strings)* });
    }
}

/// Doc comments, escaped.
pub(super) fn texts(attributes: &[Attribute]) -> Vec<Attribute> {
    let text: Vec<String> = attributes
        .iter()
        .filter_map(|attribute| match &attribute.meta {
            syn::Meta::NameValue(meta) if meta.path.is_ident("doc") => match &meta.value {
                syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(text), .. }) => Some(text.value()),
                _ => None,
            },
            _ => None,
        })
        .collect();
    docs::comment(&docs::escape(&text.join("\n")))
}
