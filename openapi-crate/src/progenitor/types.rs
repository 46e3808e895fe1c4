//! The definitions of progenitor's types, with what the hints know beside them.

use std::collections::{BTreeMap, HashSet};

use quote::ToTokens;
use syn::visit::Visit;
use syn::visit_mut::VisitMut;
use syn::{Attribute, Fields, Ident, Item, ItemEnum, ItemStruct, Type, TypePath};

use super::syntax::{Names, Rewrite, argument_of, description, serde, ty};
use crate::lower::{FieldHints, Hints, TypeHints};
use crate::model::{Field, Kind, Member, Name, Presence, Ty, TypeDef, Variant};
use crate::names;

/// By their names.
pub(super) fn definitions(items: Vec<Item>, hints: &Hints) -> BTreeMap<String, TypeDef> {
    let mut conversions: BTreeMap<String, Vec<Ty>> = BTreeMap::new();
    for (of, from) in items.iter().filter_map(conversion) {
        conversions.entry(of).or_default().push(from);
    }
    let define = |item| match item {
        Item::Struct(item) => Some(structure(item, hints)),
        Item::Enum(item) => {
            let from =
                conversions.get(&item.ident.to_string()).map(Vec::as_slice).unwrap_or_default();
            Some(enumeration(item, from, hints))
        }
        _ => None,
    };
    items
        .into_iter()
        .filter_map(define)
        .map(|definition| (definition.name.clone(), definition))
        .collect()
}

/// Of `impl From<T> for Name` the name and the type.
fn conversion(item: &Item) -> Option<(String, Ty)> {
    let Item::Impl(item) = item else { return None };
    let (path, _) = item.trait_.as_ref()?;
    let path = Type::Path(TypePath { attrs: Vec::new(), qself: None, path: path.clone() });
    let from = argument_of(&path, "From").map(ty)?;
    Some((item.self_ty.to_token_stream().to_string(), from))
}

fn structure(item: ItemStruct, hints: &Hints) -> TypeDef {
    let (name, description) = (item.ident.to_string(), description(&item.attrs));
    let hints = hints.of(&name);
    let kind = match &item.fields {
        Fields::Named(given) => {
            let mut fields: Vec<(usize, Field)> =
                given.named.iter().filter_map(|given| field(given, hints)).collect();
            fields.sort_by_key(|(place, _)| *place);
            let mut fields: Vec<Field> = fields.into_iter().map(|(_, field)| field).collect();
            let mut taken = HashSet::new();
            for field in &mut fields {
                // Two names in JSON may be one in Rust: the later one gets a number.
                field.ident = Name(names::unique(&field.ident.0, &mut taken));
            }
            if hints.form.is_some() { Kind::Form(fields) } else { Kind::Struct(fields) }
        }
        Fields::Unnamed(given) if given.unnamed.len() == 1 => {
            Kind::Newtype(ty(&given.unnamed[0].ty))
        }
        Fields::Unnamed(_) | Fields::Unit => kept(Item::Struct(item)),
    };
    TypeDef { name, description, kind }
}

/// The field, and its place among the others.
fn field(given: &syn::Field, hints: &TypeHints) -> Option<(usize, Field)> {
    let serde = serde(&given.attrs);
    let has = |word: &str| serde.iter().any(|(key, _)| key == word);
    let ident = given.ident.clone()?;
    let wire = rename(&given.attrs)
        .unwrap_or_else(|| ident.to_string().trim_start_matches("r#").to_owned());
    let (presence, ty) = match ty(&given.ty) {
        ty @ Ty::Patch(_) => (Presence::Patch, ty),
        ty if has("flatten") => (Presence::Rest, ty),
        // What is required and nullable is sent as null. A type that holds itself has the
        // `default` only.
        ty @ Ty::Option(_) if has("default") || has("skip_serializing_if") => {
            (Presence::Optional, ty)
        }
        // A list or a map, which progenitor takes for empty when it is left out.
        ty if has("default") => (Presence::Optional, Ty::Option(Box::new(ty))),
        ty => (Presence::Required, ty),
    };
    let (place, known) =
        hints.fields.iter().enumerate().find(|(_, field)| field.wire == wire).unzip();
    let FieldHints { name, aliases, false_is_null, is_nullable, sample, .. } =
        known.cloned().unwrap_or_default();
    let name = name.filter(|name| syn::parse_str::<Ident>(name).is_ok());
    let field = Field {
        ident: Name(name.unwrap_or_else(|| ident.to_string())),
        ty,
        presence,
        description: description(&given.attrs),
        aliases,
        false_is_null,
        is_nullable,
        sample,
        media: hints.form.as_ref().and_then(|media| media.get(&wire)?.clone()),
        wire,
    };
    Some((place.unwrap_or(usize::MAX), field))
}

fn enumeration(mut item: ItemEnum, from: &[Ty], hints: &Hints) -> TypeDef {
    let (name, description) = (item.ident.to_string(), description(&item.attrs));
    let hints = hints.of(&name);
    if let Some(variants) = strings(&item, hints) {
        return TypeDef { name, description, kind: Kind::Enum(variants) };
    }
    for (variant, name) in item.variants.iter_mut().zip(&hints.members) {
        if let Some(name) = name.as_ref().and_then(|name| syn::parse_str(name).ok()) {
            variant.ident = name;
        }
    }
    let tag = hints.tag.as_ref().filter(|tag| tag.values.len() == item.variants.len());
    let is_union = tag.is_some() || serde(&item.attrs).iter().any(|(key, _)| key == "untagged");
    let member = |(index, variant): (usize, &syn::Variant)| {
        let Fields::Unnamed(fields) = &variant.fields else { return None };
        let ty = fields
            .unnamed
            .first()
            .filter(|_| fields.unnamed.len() == 1)
            .map(|field| ty(&field.ty))?;
        let values = tag.map(|tag| tag.values[index].clone()).unwrap_or_default();
        Some(Member {
            ident: Name(variant.ident.to_string()),
            is_apart: from.contains(&ty),
            ty,
            values,
        })
    };
    let members =
        if is_union { item.variants.iter().enumerate().map(member).collect() } else { None };
    let kind = match members {
        Some(members) => Kind::Union { members, tag: tag.map(|tag| tag.property.clone()) },
        None => kept(Item::Enum(item)),
    };
    TypeDef { name, description, kind }
}

/// `None` when the enum is not one of strings.
fn strings(item: &ItemEnum, hints: &TypeHints) -> Option<Vec<Variant>> {
    if item.variants.is_empty()
        || item.attrs.iter().any(|attribute| attribute.path().is_ident("serde"))
    {
        return None;
    }
    let variant = |variant: &syn::Variant| {
        let ident = matches!(variant.fields, Fields::Unit).then(|| variant.ident.to_string())?;
        let made = rename(&variant.attrs).unwrap_or_else(|| ident.clone());
        let value = hints.values.get(&made).unwrap_or(&made).clone();
        let aliases = hints.aliases.iter().filter(|(_, target)| **target == value);
        let aliases = aliases.map(|(alias, _)| alias.clone()).collect();
        Some(Variant { ident: Name(ident), value, aliases })
    };
    item.variants.iter().map(variant).collect()
}

fn kept(mut item: Item) -> Kind {
    if let Item::Enum(ItemEnum { attrs, .. }) | Item::Struct(ItemStruct { attrs, .. }) = &mut item {
        attrs.retain(|attribute| !attribute.path().is_ident("doc"));
    }
    let mut names = Names::default();
    names.visit_item(&item);
    Rewrite.visit_item_mut(&mut item);
    Kind::Kept { definition: item.into_token_stream().to_string(), uses: names.0 }
}

/// The name in `#[serde(rename = "…")]`.
fn rename(attributes: &[Attribute]) -> Option<String> {
    serde(attributes)
        .into_iter()
        .rev()
        .find(|(key, _)| key == "rename")
        .and_then(|(_, value)| value)
}
