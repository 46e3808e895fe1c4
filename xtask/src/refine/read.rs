//! Reads progenitor's output: the types, and from each method the types of its arguments and of its result.

use std::collections::BTreeMap;

use quote::ToTokens;
use syn::visit_mut::VisitMut;
use syn::{
    Attribute, FnArg, GenericArgument, ImplItem, Item, ItemEnum, ItemStruct, Pat, PathArguments, ReturnType, Type,
};

use super::paths::{Shorten, is_named};
use crate::problem::{Problem, Result};

/// What progenitor decided.
#[derive(Debug, Default)]
pub(super) struct Bindings {
    /// Structs and enums by name, in the order in which they stand.
    pub types: Vec<TypeItem>,
    /// The signatures by operation id.
    pub signatures: BTreeMap<String, Signature>,
}

/// One generated type with the impls that are worth keeping.
#[derive(Debug)]
pub(super) struct TypeItem {
    pub name: String,
    pub kind: TypeKind,
    pub impls: Vec<syn::ItemImpl>,
}

impl TypeItem {
    /// The field that is called `name` in JSON or in Rust, when it is an integer or text. Not where two fields have its name in Rust.
    pub(super) fn scalar(&self, name: &str) -> Option<Scalar> {
        let TypeKind::Struct(item) = &self.kind else { return None };
        let is_it = |field: &&syn::Field| {
            field.ident.as_ref().is_some_and(|ident| ident == name)
                || serde_rename(&field.attrs).is_some_and(|rename| rename == name)
        };
        let field = item.fields.iter().find(is_it)?;
        let ident = field.ident.clone()?;
        if item.fields.iter().filter(|other| other.ident.as_ref() == Some(&ident)).count() > 1 {
            return None;
        }
        let mut written = field.ty.clone();
        Shorten.visit_type_mut(&mut written);
        let inner = argument_of(&written, "Option");
        let ty = inner.as_ref().unwrap_or(&written);
        let is_text = is_named(ty, "String");
        let is_scalar = is_text || is_named(ty, "i64");
        is_scalar.then(|| Scalar { ident, is_text, optional: inner.is_some() })
    }
}

/// A field that is an integer or text.
pub(super) struct Scalar {
    pub ident: syn::Ident,
    pub is_text: bool,
    pub optional: bool,
}

#[derive(Debug)]
pub(super) enum TypeKind {
    /// A struct with named fields.
    Struct(ItemStruct),
    /// An enum of strings: its variants and the strings they stand for.
    Strings { docs: Vec<Attribute>, variants: Vec<StringVariant> },
    /// Anything else, which is kept as it is.
    Other(Box<Item>),
}

#[derive(Debug)]
pub(super) struct StringVariant {
    pub ident: syn::Ident,
    pub value: String,
}

/// The types of a method.
#[derive(Debug)]
pub(super) struct Signature {
    /// By argument name, without the borrow and the `Option` that progenitor puts around them.
    pub arguments: BTreeMap<String, Type>,
    pub success: Type,
}

pub(super) fn read(file: syn::File) -> Result<Bindings> {
    let mut bindings = Bindings::default();
    for item in file.items {
        match item {
            Item::Mod(module) if module.ident == "types" => {
                types(module.content.map(|(_, items)| items).unwrap_or_default(), &mut bindings);
            }
            Item::Impl(block) if block.trait_.is_none() && block.self_ty.to_token_stream().to_string() == "Client" => {
                let methods = block.items.into_iter().filter_map(|item| match item {
                    ImplItem::Fn(method) if method.sig.asyncness.is_some() => Some(method.sig),
                    _ => None,
                });
                for method in methods {
                    bindings.signatures.insert(method.ident.to_string(), signature(&method)?);
                }
            }
            _ => {}
        }
    }
    Ok(bindings)
}

fn types(items: Vec<Item>, bindings: &mut Bindings) {
    let mut impls: BTreeMap<String, Vec<syn::ItemImpl>> = BTreeMap::new();
    for item in items {
        match item {
            Item::Struct(item) if matches!(item.fields, syn::Fields::Named(_)) => {
                bindings.types.push(TypeItem {
                    name: item.ident.to_string(),
                    kind: TypeKind::Struct(item),
                    impls: Vec::new(),
                });
            }
            Item::Enum(item) => {
                let name = item.ident.to_string();
                let kind = match string_variants(&item) {
                    Some(variants) => TypeKind::Strings { docs: docs(&item.attrs), variants },
                    None => TypeKind::Other(Box::new(Item::Enum(item))),
                };
                bindings.types.push(TypeItem { name, kind, impls: Vec::new() });
            }
            Item::Struct(item) => {
                let name = item.ident.to_string();
                bindings.types.push(TypeItem {
                    name,
                    kind: TypeKind::Other(Box::new(Item::Struct(item))),
                    impls: Vec::new(),
                });
            }
            Item::Impl(item) => impls.entry(item.self_ty.to_token_stream().to_string()).or_default().push(item),
            _ => {}
        }
    }
    // Of a struct or an enum of strings nothing but the definition is kept: the rest is written anew.
    for item in bindings.types.iter_mut().filter(|item| matches!(item.kind, TypeKind::Other(_))) {
        item.impls = impls.remove(&item.name).unwrap_or_default();
    }
}

pub(super) fn docs(attributes: &[Attribute]) -> Vec<Attribute> {
    attributes.iter().filter(|attribute| attribute.path().is_ident("doc")).cloned().collect()
}

/// `None` when the enum is not one of strings.
fn string_variants(item: &ItemEnum) -> Option<Vec<StringVariant>> {
    let is_untagged = item.attrs.iter().any(|a| a.path().is_ident("serde"));
    if is_untagged || item.variants.is_empty() {
        return None;
    }
    item.variants
        .iter()
        .map(|variant| {
            matches!(variant.fields, syn::Fields::Unit).then(|| {
                let value = serde_rename(&variant.attrs).unwrap_or_else(|| variant.ident.to_string());
                StringVariant { ident: variant.ident.clone(), value }
            })
        })
        .collect()
}

/// The wire name in `#[serde(rename = "…")]`.
pub(super) fn serde_rename(attributes: &[Attribute]) -> Option<String> {
    let mut found = None;
    for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident("serde")) {
        // What follows a key that is not looked for is read past.
        let _ = attribute.parse_nested_meta(|meta| {
            let value = meta.value().and_then(syn::parse::ParseBuffer::parse::<syn::Expr>);
            if let (true, Ok(syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(text), .. }))) =
                (meta.path.is_ident("rename"), value)
            {
                found = Some(text.value());
            }
            Ok(())
        });
    }
    found
}

fn signature(signature: &syn::Signature) -> Result<Signature> {
    let arguments = signature
        .inputs
        .iter()
        .filter_map(|input| match input {
            FnArg::Typed(argument) => match &*argument.pat {
                Pat::Ident(name) => Some((name.ident.to_string(), owned((*argument.ty).clone()))),
                _ => None,
            },
            FnArg::Receiver(_) => None,
        })
        .collect();
    let success = match &signature.output {
        ReturnType::Type(_, result) => argument_of(result, "Result").and_then(|ok| argument_of(&ok, "ResponseValue")),
        ReturnType::Default => None,
    };
    let success = success.ok_or_else(|| {
        Problem::new(format!("progenitor gave `{}` a result that is not understood", signature.ident))
    })?;
    Ok(Signature { arguments, success })
}

/// The first type argument of `name<…>`.
pub(super) fn argument_of(ty: &Type, name: &str) -> Option<Type> {
    let Type::Path(path) = ty else { return None };
    let last = path.path.segments.last().filter(|segment| segment.ident == name)?;
    let PathArguments::AngleBracketed(arguments) = &last.arguments else { return None };
    arguments.args.iter().find_map(|argument| match argument {
        GenericArgument::Type(ty) => Some(ty.clone()),
        _ => None,
    })
}

/// `Option<&'a str>` becomes `String`, `&'a [T]` becomes `Vec<T>`.
fn owned(ty: Type) -> Type {
    let ty = argument_of(&ty, "Option").unwrap_or(ty);
    let Type::Reference(reference) = ty else { return ty };
    match *reference.elem {
        Type::Slice(slice) => {
            let element = slice.elem;
            syn::parse_quote!(Vec<#element>)
        }
        Type::Path(path) if path.path.is_ident("str") => syn::parse_quote!(String),
        other => other,
    }
}
