//! Types: structs and enums, open, tolerant and constructible.

use proc_macro2::TokenStream;
use quote::{ToTokens, format_ident, quote};

use super::{docs, forms};
use crate::model::{Field, Model, Name, Presence, Ty, TypeDef, Variant};
use crate::names;

/// What a field is that has all others.
const FURTHER: &str = "Further fields, by their names in JSON.";

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
    definition: &TypeDef,
    fields: &[Field],
    directions: Directions,
) -> TokenStream {
    // A type that only travels one way derives only that; both ways when a caller may store and
    // reload it.
    let deserialize = directions.received.then(|| quote!(, serde::Deserialize));
    let fields_in_json = fields.iter().map(|field| in_json(field, directions));
    let derives = quote!(#deserialize, serde::Serialize);
    with_constructor(definition, fields, directions, &derives, fields_in_json)
}

/// A struct that is sent as the parts of a form.
pub(super) fn form(
    definition: &TypeDef,
    fields: &[Field],
    directions: Directions,
    model: &Model,
) -> TokenStream {
    let item = with_constructor(
        definition,
        fields,
        directions,
        &quote!(),
        fields.iter().map(|_| quote!()),
    );
    let into_form = forms::into_form(&format_ident!("{}", definition.name), fields, model);
    quote!(#item #into_form)
}

/// The struct; `attributes` are those of each field.
fn with_constructor(
    definition: &TypeDef,
    fields: &[Field],
    directions: Directions,
    derives: &TokenStream,
    attributes: impl Iterator<Item = TokenStream>,
) -> TokenStream {
    let name = format_ident!("{}", definition.name);
    let names = docs::Names::of(fields);
    let docs = docs::text(&names.in_rust(&definition.description));
    let optional = fields.iter().all(|field| field.presence != Presence::Required);
    let default = optional.then(|| quote!(, Default));
    let constructor = directions.sent.then(|| constructor(&name, fields, &names));
    let definitions = fields.iter().zip(attributes).map(|(field, attributes)| {
        let Field { ident, ty, .. } = field;
        let docs = field_docs(field, &names, "");
        quote!(#(#docs)* #attributes pub #ident: #ty,)
    });
    quote! {
        #(#docs)*
        #[derive(Clone, Debug, PartialEq #derives #default)]
        #[non_exhaustive]
        pub struct #name {
            #(#definitions)*
        }
        #constructor
    }
}

/// What a field is; `otherwise` where the document does not say it.
fn field_docs(field: &Field, names: &docs::Names<'_>, otherwise: &str) -> Vec<TokenStream> {
    match field.description.trim() {
        "" if field.presence == Presence::Rest => docs::text(FURTHER),
        "" => docs::comment(otherwise),
        text => docs::text(&names.in_rust(text)),
    }
}

/// How a field is written in JSON.
fn in_json(field: &Field, directions: Directions) -> TokenStream {
    let Field { wire, ident, ty, presence, false_is_null, is_nullable, .. } = field;
    let is_renamed = ident.0.trim_start_matches("r#") != wire;
    let rename = is_renamed.then(|| quote!(rename = #wire,));
    let default = directions.received.then(|| quote!(default,));
    let is_collection =
        || matches!(ty.in_option(), Some(Ty::List(_) | Ty::Dictionary(_) | Ty::Map));
    let read = match directions.received {
        true if *false_is_null => Some(quote!(deserialize_with = "crate::runtime::none_if_false",)),
        true if *is_nullable && is_collection() => {
            Some(quote!(deserialize_with = "crate::runtime::nullable",))
        }
        true if is_collection() => Some(quote!(deserialize_with = "crate::runtime::present",)),
        _ => None,
    };
    let skip = match presence {
        Presence::Rest => return quote!(#[serde(flatten)]),
        Presence::Required if is_renamed => return quote!(#[serde(#rename)]),
        Presence::Required => return quote!(),
        Presence::Optional => "Option::is_none",
        Presence::Patch => "Patch::is_absent",
    };
    quote!(#[serde(#rename #default #read skip_serializing_if = #skip)])
}

/// `new` with what is required, and a setter for everything else.
fn constructor(name: &syn::Ident, fields: &[Field], names: &docs::Names<'_>) -> TokenStream {
    let required: Vec<&Field> =
        fields.iter().filter(|field| field.presence == Presence::Required).collect();
    let arguments = required.iter().map(|field| {
        let (ident, (ty, _)) = (&field.ident, taken(&field.ty, &field.ident));
        quote!(#ident: #ty)
    });
    let initial = fields.iter().map(|field| {
        let ident = &field.ident;
        if field.presence == Presence::Required {
            let (_, value) = taken(&field.ty, ident);
            if ident.0 == value.to_string() { quote!(#ident,) } else { quote!(#ident: #value,) }
        } else {
            quote!(#ident: Default::default(),)
        }
    });
    let described = required.iter().map(|field| {
        (docs::code(&field.ident.0), docs::argument(&field.description, &field.wire, names))
    });
    let doc = docs::comment(&docs::arguments(described).map_or_else(
        || "Creates a value with no field set.".to_owned(),
        |arguments| format!("Creates a value with the required fields.\n\n{arguments}"),
    ));
    let optional = fields.iter().filter(|field| field.presence != Presence::Required);
    let setters = optional.map(|field| setter(field, names));
    quote! {
        impl #name {
            #(#doc)*
            #[must_use]
            #[inline]
            pub fn new(#(#arguments),*) -> Self {
                Self { #(#initial)* }
            }
            #(#setters)*
        }
    }
}

fn setter(field: &Field, names: &docs::Names<'_>) -> TokenStream {
    let Field { ident, ty, .. } = field;
    let method = if ident.0 == "new" { Name("new_".to_owned()) } else { ident.clone() };
    let doc = field_docs(field, names, &format!("Sets `{}`.", field.wire));
    let value = format_ident!("value");
    let (argument, assigned) = match (field.presence, ty) {
        (Presence::Optional, Ty::Option(inner)) => {
            let (argument, value) = taken(inner, &value);
            (argument, quote!(Some(#value)))
        }
        (Presence::Patch, Ty::Patch(inner)) => {
            let set = written(inner).map_or_else(
                || quote!(value.into()),
                |written| quote!(Into::<#ty>::into(value).map(#written)),
            );
            (quote!(impl Into<#ty>), set)
        }
        _ => taken(ty, &value),
    };
    quote! {
        #(#doc)*
        #[must_use]
        #[inline]
        pub fn #method(mut self, value: #argument) -> Self {
            self.#ident = #assigned;
            self
        }
    }
}

/// The function that gives moments in a `ty` the form of text, where it has any.
fn written(ty: &Ty) -> Option<TokenStream> {
    match ty {
        Ty::Timestamp { is_text: true } => Some(quote!(Timestamp::into_rfc3339)),
        Ty::List(item) => {
            let item = written(item)?;
            Some(quote!(|list| list.into_iter().map(#item).collect()))
        }
        _ => None,
    }
}

/// How an argument of type `ty` is taken, and what makes `ty` of it: `impl Into<String>` for text,
/// an iterator for a list.
pub(super) fn taken(ty: &Ty, ident: &impl ToTokens) -> (TokenStream, TokenStream) {
    match ty {
        Ty::List(item) if **item == Ty::String => (
            quote!(impl IntoIterator<Item = impl Into<String>>),
            quote!(#ident.into_iter().map(Into::into).collect()),
        ),
        Ty::List(item) if matches!(**item, Ty::Id { .. }) => (
            quote!(impl IntoIterator<Item = impl Into<#item>>),
            quote!(#ident.into_iter().map(Into::into).collect()),
        ),
        Ty::List(item) if matches!(**item, Ty::Timestamp { .. }) => {
            let (argument, value) = taken(item, &format_ident!("item"));
            (
                quote!(impl IntoIterator<Item = #argument>),
                quote!(#ident.into_iter().map(|item| #value).collect()),
            )
        }
        Ty::List(item) => {
            (quote!(impl IntoIterator<Item = #item>), quote!(#ident.into_iter().collect()))
        }
        Ty::Boxed(inner) => (quote!(#inner), quote!(Box::new(#ident))),
        Ty::String | Ty::Secret | Ty::Upload | Ty::Id { .. } => {
            (quote!(impl Into<#ty>), quote!(#ident.into()))
        }
        Ty::Timestamp { is_text } => {
            let written = is_text.then(|| quote!(.into_rfc3339()));
            (quote!(impl Into<#ty>), quote!(Into::<#ty>::into(#ident)#written))
        }
        _ => (quote!(#ty), quote!(#ident)),
    }
}

/// An enum that keeps a string it does not know.
pub(super) fn open_enum(definition: &TypeDef, variants: &[Variant]) -> TokenStream {
    let name = format_ident!("{}", definition.name);
    let docs = docs::text(&definition.description);
    let mut taken = variants.iter().map(|variant| variant.ident.0.clone()).collect();
    let unknown = format_ident!("{}", names::unique("Unknown", &mut taken));
    let definitions = variants.iter().map(|Variant { ident, value, .. }| {
        let doc = format!(" `{value}`");
        quote!(#[doc = #doc] #ident,)
    });
    let strings = variants
        .iter()
        .map(|Variant { ident, value, aliases }| quote!(#ident = #value #(| #aliases)*,));
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
