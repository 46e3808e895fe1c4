//! Reads progenitor's output: the items of its types, and from each method the types of its
//! arguments and of its result.

use std::collections::BTreeMap;

use quote::ToTokens;
use syn::{FnArg, ImplItem, Item, Pat, ReturnType, Signature, Type};

use super::syntax::{argument_of, ty};
use super::types::definitions;
use crate::lower::Hints;
use crate::model::{Media, Operation, SuccessKind, Ty, TypeDef};
use crate::problem::{Problem, Result};

/// The types; those of the operations' parts are put into `operations`.
pub(super) fn read(
    file: syn::File,
    operations: &mut [Operation],
    hints: &Hints,
) -> Result<BTreeMap<String, TypeDef>> {
    let mut types = BTreeMap::new();
    let mut signatures = BTreeMap::new();
    for item in file.items {
        match item {
            Item::Mod(module) if module.ident == "types" => {
                types =
                    definitions(module.content.map(|(_, items)| items).unwrap_or_default(), hints);
            }
            Item::Impl(block)
                if block.trait_.is_none()
                    && block.self_ty.to_token_stream().to_string() == "Client" =>
            {
                let methods = block.items.into_iter().filter_map(|item| match item {
                    ImplItem::Fn(method) if method.sig.asyncness.is_some() => Some(method.sig),
                    _ => None,
                });
                signatures.extend(methods.map(|method| (method.ident.to_string(), method)));
            }
            _ => {}
        }
    }
    for operation in operations {
        let signature = signatures.get(&operation.id).ok_or_else(|| {
            Problem::at(
                &operation.pointer,
                format!("progenitor wrote no method for `{}`", operation.id),
            )
        })?;
        decide(operation, signature)?;
    }
    Ok(types)
}

fn decide(operation: &mut Operation, signature: &Signature) -> Result<()> {
    let Operation { id, pointer, parameters, body, success, .. } = operation;
    let typed: BTreeMap<String, Ty> = signature.inputs.iter().filter_map(argument).collect();
    let argument = |name: &str| {
        let found = typed.get(name).or_else(|| typed.get(&format!("r#{name}")));
        found.cloned().ok_or_else(|| {
            Problem::at(pointer, format!("progenitor gave `{id}` no argument `{name}`"))
        })
    };
    for parameter in parameters {
        parameter.ty = argument(&parameter.ident)?;
    }
    if let Some(body) = body {
        let has_type = matches!(
            body.media,
            Media::Json(_) | Media::Form(_) | Media::Multipart { typed: true, .. }
        );
        body.ty = if has_type { argument("body")? } else { Ty::Nothing };
    }
    let result = match &signature.output {
        ReturnType::Type(_, result) => {
            argument_of(result, "Result").and_then(|ok| argument_of(ok, "ResponseValue"))
        }
        ReturnType::Default => None,
    };
    let result = result.ok_or_else(|| {
        Problem::new(format!("progenitor gave `{id}` a result that is not understood"))
    })?;
    if matches!(success.kind, SuccessKind::Page(_) | SuccessKind::Resource | SuccessKind::Json) {
        success.ty = ty(result);
    } else if let Some(items) = &mut success.items {
        items.ty = ty(result);
    }
    Ok(())
}

/// The name and the type, without the borrow and the `Option` that progenitor puts around it.
fn argument(input: &FnArg) -> Option<(String, Ty)> {
    let FnArg::Typed(argument) = input else { return None };
    let Pat::Ident(name) = &*argument.pat else { return None };
    let inner = argument_of(&argument.ty, "Option").unwrap_or(&argument.ty);
    Some((name.ident.to_string(), owned(inner)))
}

/// `&'a str` becomes `String`, `&'a [T]` becomes `Vec<T>`.
fn owned(borrowed: &Type) -> Ty {
    let Type::Reference(reference) = borrowed else { return ty(borrowed) };
    match &*reference.elem {
        Type::Slice(slice) => Ty::List(Box::new(ty(&slice.elem))),
        Type::Path(path) if path.path.is_ident("str") => Ty::String,
        other => ty(other),
    }
}
